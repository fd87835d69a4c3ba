//! The words for what a browser refuses, and for what only old ones do.

use expect_test::{Expect, expect};
use pattern::{Finding, Pattern, Span};

#[track_caller]
fn check(source: &str, expected: Expect) {
    let said = match Pattern::compile(source) {
        Err(error) => format!("{} at {:?}", error.message, error.at),
        Ok(pattern) => pattern
            .warnings()
            .iter()
            .map(|warning| format!("[{}] {} at {:?}", warning.code, warning.message, warning.at))
            .collect(),
    };
    expected.assert_eq(&said);
}

#[test]
fn every_refusal_says_what_where_and_what_to_do() {
    check("(", expect![[""]]);
    check("a(b", expect![[""]]);
    check("a)", expect![[""]]);
    check("[a", expect![[""]]);
    check("a\\", expect![[""]]);
    check("*", expect![[""]]);
    check("a|+", expect![[""]]);
    check("a**", expect![[""]]);
    check("x{2}{3}", expect![[""]]);
    check("^*", expect![[""]]);
    check("\\b+", expect![[""]]);
    check("(?<=a)*", expect![[""]]);
    check("a{3,1}", expect![[""]]);
    check("[z-a]", expect![[""]]);
    check("(?a)", expect![[""]]);
    check("(?i)a", expect![[""]]);
    check("(?P<n>a)", expect![[""]]);
    check("(?>a)", expect![[""]]);
    check("(?<1>a)", expect![[""]]);
    check("(?<a>x)(?<a>y)", expect![[""]]);
    check("(?<a>x)\\k", expect![[""]]);
    check("(?<a>x)\\k<b>", expect![[""]]);
    check("(?<a>x)\\k<", expect![[""]]);
    check("[\\k](?<a>x)", expect![[""]]);
}

#[test]
fn syntax_of_2025_is_valid_with_a_warning() {
    check("(?i:contact)", expect![[""]]);
    check("(?<a>x)|(?<a>y)", expect![[""]]);
    check("(?:contact)", expect![[""]]);
}

#[test]
fn syntax_of_2025_means_what_it_should() {
    let find = |source: &str, url: &str| match Pattern::compile(source).unwrap().find(url) {
        Finding::Match(Span { start, end }) => Some((start, end)),
        Finding::NoMatch => None,
        Finding::GaveUp => panic!("{source} gave up"),
    };
    for (source, url, expected) in [
        ("(?i:contact)", "https://shop.example/CONTACT", Some((21, 28))),
        ("(?i:c)ontact", "Contact", Some((0, 7))),
        ("(?i:c)ontact", "cOntact", None),
        ("(?i:a(?-i:b))", "Ab", Some((0, 2))),
        ("(?i:a(?-i:b))", "AB", None),
        ("(?i:[^a])", "A", None),
        ("(?i:ü)", "Ü", Some((0, 1))),
        ("(?i:k)", "\u{212A}", None),
        ("(?i:(a)\\1)", "aA", Some((0, 2))),
        ("(a)(?i:\\1)", "aA", Some((0, 2))),
        ("(?i:(a))\\1", "aA", None),
        ("(?i:\\w)", "ſ", None),
        ("(?s:.)", "\n", Some((0, 1))),
        ("(?s:a.(?-s:.))b", "a\n\nb", None),
        ("(?m:^b$)", "a\nb\nc", Some((2, 3))),
        ("(?m:^)b", "a\u{2028}b", Some((2, 3))),
        ("(?m-i:a$)", "a\rb", Some((0, 1))),
        ("(?i:a)\\1", "A\u{1}", Some((0, 2))),
        ("(?<a>x)|(?<a>y)\\k<a>", "yy", Some((0, 2))),
        ("(?:(?<a>x)|(?<a>y))\\k<a>", "xyy", Some((1, 3))),
        ("(?:(?<a>x)|(?<a>y))*\\k<a>z", "xyyz", Some((0, 4))),
    ] {
        assert_eq!(find(source, url), expected, "{source} in {url:?}");
        let warned = Pattern::compile(source).unwrap().warnings().len();
        assert!(warned > 0, "{source}");
    }
    for source in [
        "(?<a>x)(?<a>y)",
        "(?<a>(?<a>x))",
        "(?:(?<a>x)|y)(?:z|(?<a>w))",
        "(?ii:a)",
        "(?i-i:a)",
        "(?-:a)",
        "(?x:a)",
        "(?i",
    ] {
        assert!(Pattern::compile(source).is_err(), "{source}");
    }
}
