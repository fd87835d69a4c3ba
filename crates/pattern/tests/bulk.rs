//! Counting a text's lines says what asking line by line says.

use std::sync::OnceLock;

use pattern::{Counts, Pattern, Verdict};
use proptest::prelude::*;

const PATTERNS: &[&str] = &[
    "a",
    "",
    "^$",
    "^a",
    "a$",
    ".*/a",
    "^.*a",
    "a.*$",
    "^.*$",
    "^[^a]*$",
    "[^a]a",
    "\\s",
    "a\\nb",
    "[\\s\\S]b",
    "a|^b|/$",
    "^a|^/.*b$",
    "^(?:a|ab)/*$",
    "^\\B",
    "\\B.$",
    "ü\\b",
    "😀$",
    "[^\\x00-\\x7f]{2}",
    "^(?!.*(a|/)).*$",
    "^(?=.*a)(?!.*b)(?=.*/).*$",
    "^(?!.*a)(?!.*b)",
    "^(?!)",
    "^(?=a).*b$",
    "(?=.*a)(?!.*b).*/",
    "(?<!a)b",
    "(?<=a.*)/(?!.*b)",
    "(?m:^)a",
    "(a|b).*\\1",
    "(?:a|b)+$",
];

fn compiled() -> &'static [Pattern] {
    static COMPILED: OnceLock<Vec<Pattern>> = OnceLock::new();
    COMPILED.get_or_init(|| {
        PATTERNS
            .iter()
            .map(|source| Pattern::compile(source).expect(source))
            .collect()
    })
}

fn line_by_line(pattern: &Pattern, text: &[u8]) -> Counts {
    let mut counts = Counts::default();
    for line in String::from_utf8_lossy(text).split('\n') {
        let line = line.strip_suffix('\r').unwrap_or(line);
        if line.is_empty() {
            continue;
        }
        counts.total += 1;
        match pattern.is_match(line) {
            Verdict::Match => counts.matched += 1,
            Verdict::GaveUp => counts.gave_up += 1,
            Verdict::NoMatch => {}
        }
    }
    counts
}

fn text() -> impl Strategy<Value = Vec<u8>> {
    let ascii = vec!["a", "b", "/", "ab/", " ", "\n", "\n", "\n\n"];
    let hard = [&ascii[..], &["\r\n", "\r", "ü", "😀", "\u{2028}"]].concat();
    let parts = |parts| proptest::collection::vec(proptest::sample::select(parts), 0..30);
    prop_oneof![parts(ascii), parts(hard)].prop_map(|parts| parts.concat().into_bytes())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn a_text_is_counted_as_its_lines_are(text in text(), cut in 0usize..60) {
        for pattern in compiled() {
            let source = pattern.source();
            let expected = line_by_line(pattern, &text);
            prop_assert_eq!(pattern.count_lines(&text), expected, "{}", source);
            let mut counter = pattern.line_counter();
            let (first, second) = text.split_at(cut.min(text.len()));
            counter.push(first);
            counter.push(second);
            prop_assert_eq!(counter.finish(), expected, "{} cut at {}", source, cut);
        }
    }
}

#[test]
fn a_text_of_many_blocks_is_counted_whole() {
    let text = "https://shop.example/contact\nhttps://shop.example/über?q=1\r\n\n".repeat(20_000);
    let pattern = Pattern::compile("/contact$|über\\?q=1$").unwrap();
    let expected = Counts {
        total: 40_000,
        matched: 40_000,
        gave_up: 0,
    };
    assert_eq!(pattern.count_lines(text.as_bytes()), expected);
}

#[test]
fn text_that_is_not_utf8_is_counted_all_the_same() {
    let pattern = Pattern::compile("^.a$").unwrap();
    assert_eq!(
        pattern.count_lines(b"\xFFa\n\xC3a\r\nba"),
        Counts {
            total: 3,
            matched: 3,
            gave_up: 0
        }
    );
}

#[test]
fn a_runaway_pattern_gives_up_on_a_large_text_in_bounded_time() {
    let pattern = Pattern::compile("(a|aa)+\\1$").unwrap();
    let text = format!("{}!\n", "a".repeat(60)).repeat(500);
    let counts = pattern.count_lines(text.as_bytes());
    assert_eq!(
        counts,
        Counts {
            total: 500,
            matched: 0,
            gave_up: 500
        }
    );
}
