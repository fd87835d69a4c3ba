//! Explanations, reach, comparisons, dangers and fixes in the dialect of Python.

use pattern::{
    Counts, Dialect, Finding, Growth, PartMatches, Pattern, Reach, Relation, Span, Verdict, dangers_in,
    dead_parts_in, explain_in, fixes_in, meant_in, part_matches_in, reach_in, relate,
};

const PYTHON: Dialect = Dialect::Python { ignore_case: false };

fn compiled(source: &str) -> Pattern {
    Pattern::compile_in(PYTHON, source).expect("Python accepts it")
}

#[test]
fn an_explanation_says_first_that_the_whole_address_must_fit() {
    for (source, sentence) in [
        (
            "https://shop.example/",
            "The whole URL must fit. Matches URLs that are exactly `https://shop`, then any character, then `example/`.",
        ),
        (
            ".*pricing.*",
            "The whole URL must fit. Matches URLs that contain `pricing`.",
        ),
        (
            "pricing",
            "The whole URL must fit. Matches URLs that are exactly `pricing`. But no browser reports such a URL, so it \
             never matches.",
        ),
        (".*", "The whole URL must fit. Matches every URL."),
        (
            "https://a/.*|.*/b",
            "The whole URL must fit. Matches URLs that begin with `https://a/`, or end with `/b`.",
        ),
    ] {
        let said = explain_in(PYTHON, source).expect("Python accepts it");
        assert_eq!(said.sentence, sentence, "{source}");
    }
}

#[test]
fn what_only_python_has_is_explained_in_words_of_its_own() {
    let notes = |source: &str| {
        let said = explain_in(PYTHON, source).expect("Python accepts it");
        format!("{:?}", said.whole)
    };
    assert!(notes("(?>ab|a)c").contains("What it finds first is kept"));
    assert!(notes("(?:ab)*+c").contains("gives nothing back"));
    assert!(notes("(a)?(?(1)b|c)").contains("if group 1 took part"));
    assert!(notes("(?P<part>a)(?P=part)").contains("group `part` found"));
    assert!(notes(r"\w").contains("letters and digits of all scripts"));
}

#[test]
fn what_a_pattern_reaches_is_decided_for_the_whole_address() {
    assert_eq!(reach_in(PYTHON, "pricing"), Ok(Reach::Never));
    assert!(matches!(reach_in(PYTHON, ".*"), Ok(Reach::Everything { .. })));
    assert!(matches!(reach_in(PYTHON, ".*pricing.*"), Ok(Reach::Some { .. })));
}

#[test]
fn what_no_automaton_follows_is_decided_as_far_as_its_bounds_tell() {
    let kind = |source: &str| match reach_in(PYTHON, source).expect("Python accepts it") {
        Reach::Some { example } => {
            assert_eq!(
                compiled(source).is_match(&example),
                Verdict::Match,
                "{source} on {example}"
            );
            "some"
        }
        Reach::Everything { .. } => "everything",
        Reach::Never => "never",
        Reach::Hardly { .. } => "hardly",
        Reach::Undecided { .. } => "undecided",
    };
    for (source, expected) in [
        // References.
        (r".*/(\w+)/\1", "some"),
        (r"/(\w+)/\1", "never"),
        (r"(pricing|contact)\1", "never"),
        (r"(?i:.*/(\w+)/\1)", "some"),
        (r"https://shop\.example/(a|b)\1x?", "some"),
        // Every address in truth, and the bounds are none of them and all.
        (r"(?!(.)\1).*", "undecided"),
        (r".*([a-f])\1.*", "some"),
        // Conditions on groups.
        ("(h)?(?(1)ttps|x).*", "some"),
        ("(x)?(?(1)ttps|y).*", "never"),
        // What is never given back, where it is regular after all.
        ("https://[^/]*+/cart", "some"),
        ("https?://.*+cart", "never"),
        ("(?>.*)", "everything"),
        (".*+", "everything"),
        (".++x", "never"),
        ("(?>https|http)://.*", "everything"),
        ("(?>http|https)://shop.*", "some"),
        ("(?>http|https)s.*", "some"),
        ("(?>https?)s.*", "never"),
        ("https://(?>[a-z]+)[a-z].*", "never"),
        ("(?>h{1,3}+)ttps://.*", "some"),
        // And where it is not.
        ("(?>(?:ab|a)*)x", "never"),
        (r"https://(?>(?:\w|\.)+)/.*", "some"),
        ("(?:https?|ftp)++://shop.*", "some"),
    ] {
        assert_eq!(kind(source), expected, "{source}");
    }
}

#[test]
fn patterns_that_no_automaton_follows_are_compared_as_far_as_their_bounds_tell() {
    let kind = |one: &str, other: &str| match relate(&compiled(one), &compiled(other)) {
        Relation::Same { .. } => "same",
        Relation::FirstInside { .. } => "inside",
        Relation::SecondInside { .. } => "contains",
        Relation::Overlapping { .. } => "overlapping",
        Relation::Apart { .. } => "apart",
        Relation::Undecided { .. } => "undecided",
    };
    assert_eq!(kind(r".*/(\w+)/\1", ".*"), "inside");
    assert_eq!(kind(".*", r".*/(\w+)/\1"), "contains");
    assert_eq!(kind(r".*/(\w+)/\1", "https://a/"), "apart");
    assert_eq!(kind(r".*/(\w+)/\1", r".*/(\w+)/\1"), "same");
    assert_eq!(kind("https://[^/]*+/cart", "https://[^/]*/cart"), "same");
    assert_eq!(kind("(?>a|ab)c|.*", ".*"), "same");
    assert_eq!(kind(r"https://a/(\w)\1", r"https://[a-z]/\w\w"), "inside");
    // Whether every such address has two alike is beyond both bounds.
    assert_eq!(kind(r"https://a/(\w)\1", r"https://a/(\d)\1"), "undecided");
}

#[test]
fn patterns_of_both_dialects_are_compared() {
    let search = Pattern::compile("pricing").expect("browsers accept it");
    assert!(matches!(
        relate(&search, &compiled(".*pricing.*")),
        Relation::Same { .. }
    ));
    assert!(matches!(
        relate(&compiled(".*/pricing"), &search),
        Relation::FirstInside { .. }
    ));
    assert!(matches!(
        relate(&compiled("pricing"), &search),
        Relation::Apart {
            only_first: None,
            only_second: Some(_)
        }
    ));
}

#[test]
fn a_pattern_that_can_freeze_python_is_a_danger() {
    let growth = |source| {
        let report = dangers_in(PYTHON, source).expect("Python accepts it");
        report.in_addresses().map_or(Growth::Safe, |danger| danger.growth)
    };
    assert_eq!(growth(r"https://([\w-]+\.?)+/x"), Growth::Exponential);
    assert_eq!(growth("https://shop\\.example/.*"), Growth::Safe);
    assert_eq!(growth(".*pricing.*"), Growth::Safe);
}

#[test]
fn a_danger_of_python_is_told_of_whoever_matches_it_and_not_of_a_browser() {
    for (source, beginning) in [
        (
            r"https://([\w-]+\.?)+/x",
            "This pattern can keep whoever matches it busy without end. An address of",
        ),
        (
            "(a+)+b",
            "This pattern could keep whoever matches it busy without end, but no address",
        ),
        (
            ".*.*.*x",
            "This pattern can keep whoever matches it busy with a long address.",
        ),
        (
            ".*.*x",
            "This pattern is harmless with addresses of usual length.",
        ),
        (".*pricing.*", "This pattern takes no time to speak of"),
        (r"(a+)+\1b", "This pattern could keep whoever matches it busy"),
    ] {
        let report = dangers_in(PYTHON, source).expect("Python accepts it");
        let said = report.dangers.iter().map(|danger| danger.message.as_str());
        let all: Vec<&str> = std::iter::once(report.summary.as_str()).chain(said).collect();
        assert!(all[0].starts_with(beginning), "{source}: {}", all[0]);
        assert!(!all.iter().any(|text| text.contains("in a browser")), "{source}");
    }
}

#[test]
fn what_was_meant_otherwise_is_offered_and_can_match() {
    for (source, fixed) in [
        ("pricing", ".*pricing.*"),
        ("/contact", ".*/contact.*"),
        ("^/contact", ".*/contact.*"),
        (r"https://shop\.example", r"https://shop\.example.*"),
        (r"www\.zendesk\.com/cart", r"https?://www\.zendesk\.com/cart"),
        ("pricing|contact", ".*(?:pricing|contact).*"),
        ("/pricing/i", "(?i).*pricing.*"),
        ("https://(?<part>.*)", "https://(?P<part>.*)"),
        (r"(?P<s>https)://.*\k<s>", r"(?P<s>https)://.*(?P=s)"),
        ("https://(?i)shop.*", "(?i)https://shop.*"),
        ("*pricing.*", ".*pricing.*"),
        (r".*pricing\z", r".*pricing\Z"),
        ("*/pricing*", ".*/pricing.*"),
        ("/^https.*pricing$/i", "(?i)^https.*pricing$"),
        ("pricing$", ".*pricing$"),
        ("(?i)pricing", "(?i).*pricing.*"),
        (".*pricing.*|contact", ".*pricing.*|.*contact.*"),
        (r"https://shop.example/.*", r"https://shop\.example/.*"),
        (".*/page?id=3.*", r".*/page\?id=3.*"),
        (
            "https://shop\\.example/[cart|checkout]",
            "https://shop\\.example/(cart|checkout)",
        ),
        ("^https://shop\\.example/.*$", "https://shop\\.example/.*"),
    ] {
        let fixes = fixes_in(PYTHON, source);
        assert_eq!(
            fixes.first().map(|fix| fix.source.as_str()),
            Some(fixed),
            "{source}"
        );
    }
    for good in [
        ".*",
        "https://shop\\.example/.*",
        ".*[?&]plan=pro.*",
        "(?i).*PRICING.*",
        ".*/cart(?:/.*)?",
        r"https?://(?:www\.)?shop\.example/(?:cart|checkout)/?",
    ] {
        assert_eq!(fixes_in(PYTHON, good), [], "{good}");
    }
}

#[test]
fn a_text_that_python_would_not_finish_gets_no_verdict() {
    let steep = format!("{}!", "a".repeat(60));
    for source in ["(a+)+b", "(a|a)*b"] {
        assert_eq!(compiled(source).is_match(&steep), Verdict::GaveUp, "{source}");
        assert_eq!(compiled(source).is_match("x"), Verdict::NoMatch, "{source}");
    }
}

#[test]
fn a_long_text_takes_no_longer_than_it_is() {
    let long = format!("https://shop.example/{}pricing", "a/".repeat(30_000));
    assert_eq!(compiled(".*/pricing").is_match(&long), Verdict::Match);
    assert_eq!(compiled(r".*\bpricing\b.*").is_match(&long), Verdict::Match);
    assert_eq!(compiled("(?!.*cart).*").is_match(&long), Verdict::Match);
}

#[test]
fn lines_are_counted_as_each_is_judged() {
    let text = "https://a/😀\nhttps://a/b\r\n\n😀\n\u{E000}\nüü\nx";
    for source in ["https://a/.", "😀", ".", r"\w+", r"(.)\1", "[^😀]", "(?>x)"] {
        let pattern = compiled(source);
        let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
        let matched = lines
            .iter()
            .filter(|line| pattern.is_match(line) == Verdict::Match)
            .count();
        let expected = Counts {
            total: lines.len() as u64,
            matched: matched as u64,
            gave_up: 0,
        };
        assert_eq!(pattern.count_lines(text.as_bytes()), expected, "{source}");
    }
}

#[test]
fn parts_tell_what_they_matched_of_the_whole_text() {
    let told = |source: &str, text: &str| part_matches_in(PYTHON, source, text).expect("Python accepts it");
    assert_eq!(told("pricing", "/pricing"), PartMatches::NoMatch);
    let PartMatches::Match { parts } = told("(a|ab)(c?)", "ab") else {
        panic!("it matches");
    };
    assert!(parts.iter().any(|part| (part.start, part.end) == (0, 2)));
    let PartMatches::Match { parts } = told("(a)?(?(1)b|c)", "c") else {
        panic!("it matches");
    };
    assert!(parts.iter().any(|part| (part.start, part.end) == (0, 1)));
}

#[test]
fn a_search_shows_where_a_pattern_stands_that_is_not_the_whole() {
    let found = |source: &str, text: &str| match compiled(source).search(text) {
        Finding::Match(Span { start, end }) => Some(start..end),
        Finding::NoMatch | Finding::GaveUp => None,
    };
    assert_eq!(found("pricing", "https://a.example/pricing"), Some(18..25));
    assert_eq!(found("cart", "https://a.example/pricing"), None);
    assert_eq!(found("^/pricing", "https://a.example/pricing"), None);
    assert_eq!(found("a|ab", "xab"), Some(1..2), "the first alternative counts");
    assert_eq!(found("b", "😀b"), Some(2..3), "counted as browsers count");
    assert_eq!(found(r"(\w)\1", "https://x"), Some(1..3));
    assert_eq!(found("(?>a*)b", "😀aab"), Some(2..5));
    assert_eq!(found("$", "x"), Some(1..1));
}

#[test]
fn what_was_meant_otherwise_is_told_where_a_whole_address_shows_it() {
    for (source, code, mended) in [
        (".*/accounts/*/orders", "meant-glob", ".*/accounts/[^/]+/orders"),
        (
            r"https://shop\.example/*",
            "meant-glob",
            r"https://shop\.example/.*",
        ),
        (".*/page?id=3.*", "meant-query", r".*/page\?id=3.*"),
        (
            ".*/products/:id/.*",
            "meant-placeholder",
            ".*/products/[^/?#]+/.*",
        ),
        (".*/shop/{id}", "meant-placeholder", ".*/shop/[^/?#]+"),
        (
            r"https://shop\.example/[cart|checkout]",
            "meant-class",
            r"https://shop\.example/(cart|checkout)",
        ),
        ("!.*cart.*", "meant-negation", "(?!.*cart.*).*"),
    ] {
        let found = meant_in(PYTHON, source, &[]);
        let told: Vec<(&str, &str)> = found
            .iter()
            .map(|found| (found.code, found.mends.first().map_or("", |mend| &mend.source)))
            .collect();
        assert_eq!(told, [(code, mended)], "{source}");
    }
}

#[test]
fn parts_through_which_no_whole_address_goes_are_told() {
    let dead = |source: &str| -> Vec<String> {
        let parts = dead_parts_in(PYTHON, source).into_iter();
        parts.map(|part| source[part.at].to_owned()).collect()
    };
    assert_eq!(dead(".*pricing.*|contact"), ["contact"]);
    assert_eq!(dead("https://a\\.example/(?:x|^y).*"), ["^y"]);
    assert_eq!(dead("https://a\\.example/(?: b)?c"), ["(?: b)"]);
    assert_eq!(dead("(?>.*pricing|.*plans|contact)"), ["contact"]);
    for alive in [
        ".*pricing.*|.*contact.*",
        "https?://a\\.example/.*",
        ".*/cart(?:/.*)?$",
        "pricing|contact",
        r"(a)?.*(?(1)x|y)",
    ] {
        assert_eq!(dead(alive), Vec::<String>::new(), "{alive}");
    }
}

#[test]
fn the_recorded_patterns_are_taken_as_they_are_meant() {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/python/recorded.json");
    let text = std::fs::read_to_string(file).expect("it is there");
    let recorded: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
    let rows = recorded["rows"].as_array().expect("it has rows");
    let doubted: Vec<&str> = rows
        .iter()
        .filter_map(|row| row["pattern"].as_str())
        .filter(|source| !meant_in(PYTHON, source, &[]).is_empty())
        .collect();
    assert!(rows.len() >= 90);
    assert_eq!(doubted, Vec::<&str>::new());
}
