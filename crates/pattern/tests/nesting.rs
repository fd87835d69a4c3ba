//! Patterns with groups a thousand deep and deeper, on a small stack.

use pattern::{
    Dialect, Finding, Pattern, Reach, Span, Verdict, dangers, dead_parts, explain, fixes, matches_everything,
    meant, never_matches, reach, relate,
};
use serde::Deserialize;

/// What Node found, by `nesting.mjs`.
const RECORDED: &str = include_str!("nesting.jsonl");

#[derive(Deserialize)]
struct Row {
    /// From the outside in: opening, closing, times.
    levels: Vec<(String, String, usize)>,
    core: String,
    url: String,
    span: Option<(usize, usize)>,
}

/// Ways to nest, each with what it closes with.
const NESTED: [(&str, &str); 5] = [
    ("(", ")"),
    ("(?=", ")"),
    ("(?<!a", ")"),
    ("(?:", "b)"),
    ("(", ")*"),
];

fn nested(open: &str, close: &str, depth: usize) -> String {
    format!("{}a{}", open.repeat(depth), close.repeat(depth))
}

/// Runs on a stack that is half as large as that of a thread.
fn on_a_small_stack(run: impl FnOnce() + Send + 'static) {
    let thread = std::thread::Builder::new().stack_size(1 << 20).spawn(run);
    let thread = thread.expect("the system has room for one thread more");
    if let Err(panic) = thread.join() {
        std::panic::resume_unwind(panic);
    }
}

#[test]
fn patterns_a_thousand_groups_deep_match_as_in_browsers() {
    on_a_small_stack(|| {
        let mut matched = 0;
        for line in RECORDED.lines() {
            let row: Row = serde_json::from_str(line).unwrap();
            let mut source: String = row
                .levels
                .iter()
                .map(|(open, _, times)| open.repeat(*times))
                .collect();
            source.push_str(&row.core);
            source.extend(
                row.levels
                    .iter()
                    .rev()
                    .map(|(_, close, times)| close.repeat(*times)),
            );
            let pattern = Pattern::compile(&source).unwrap();
            let shown = || format!("{:?} {} on {}", row.levels, row.core, row.url);
            let (finding, verdict) = match row.span {
                Some((start, end)) => (Finding::Match(Span { start, end }), Verdict::Match),
                None => (Finding::NoMatch, Verdict::NoMatch),
            };
            assert_eq!(pattern.find(&row.url), finding, "{}", shown());
            assert_eq!(pattern.is_match(&row.url), verdict, "{}", shown());
            matched += usize::from(row.span.is_some());
        }
        assert!(matched > 70, "{matched} matches");
    });
}

#[test]
fn all_that_is_told_of_a_pattern_is_told_of_one_a_thousand_groups_deep() {
    on_a_small_stack(|| {
        for (open, close) in NESTED {
            let source = nested(open, close, 1_000 / open.matches('(').count());
            let explained = explain(&source).unwrap();
            assert!(
                explained.capped && !explained.sentence.is_empty(),
                "{open}…{close}"
            );
            assert!(dangers(&source).unwrap().dangers.is_empty(), "{open}…{close}");
            assert_ne!(reach(&source).unwrap(), Reach::Never, "{open}…{close}");
            assert!(never_matches(&source).is_empty(), "{open}…{close}");
            assert!(dead_parts(&source).is_empty(), "{open}…{close}");
            let _ = (matches_everything(&source), fixes(&source), meant(&source, &[]));
            let pattern = Pattern::compile(&source).unwrap();
            let _ = relate(&pattern, &pattern);
        }
        let never = format!("^{}", nested("(", ")", 1_000));
        assert_eq!(reach(&never).unwrap(), Reach::Never);
        assert!(!never_matches(&never).is_empty());
    });
}

#[test]
fn groups_are_read_three_thousand_deep_and_what_is_deeper_is_our_limit() {
    on_a_small_stack(|| {
        for (open, close) in [
            ("(", ")"),
            ("(?:", "|b)"),
            ("(?=", ")"),
            ("(a?", "){2}"),
            ("(", ")*"),
        ] {
            let pattern = Pattern::compile(&nested(open, close, 3_000)).unwrap();
            let _ = (
                pattern.is_match("https://shop.example/a"),
                pattern.find("https://shop.example/a"),
            );
            let error = Pattern::compile(&nested(open, close, 3_001)).unwrap_err();
            assert!(error.message.contains("3000 deep"), "{error}");
            assert!(error.code.is_our_limit(), "{error}");
        }
    });
}

#[test]
fn brackets_that_open_no_group_count_for_no_depth() {
    let source = r"\(".repeat(20_000);
    assert_eq!(
        Pattern::compile(&source)
            .unwrap()
            .is_match("https://shop.example/"),
        Verdict::NoMatch
    );
    let python = Dialect::Python { ignore_case: false };
    assert_eq!(
        Pattern::compile_in(python, &source).unwrap().is_match("("),
        Verdict::NoMatch
    );
}
