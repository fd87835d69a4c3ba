//! Whatever someone pastes, compiling and matching end, soon and without a panic.

use pattern::{CompileError, Finding, Pattern, Verdict, as_browser_reports, never_matches};
use proptest::prelude::*;

const URL: &str =
    "https://shop.example/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!";

fn try_everything(source: &str) {
    let _ = never_matches(source);
    if let Ok(pattern) = Pattern::compile(source) {
        let verdict = pattern.is_match(URL);
        let finding = pattern.find(URL);
        match (verdict, finding) {
            (Verdict::GaveUp, _) | (_, Finding::GaveUp) => {}
            (verdict, finding) => {
                assert_eq!(
                    verdict == Verdict::Match,
                    finding != Finding::NoMatch,
                    "{source:.80}"
                );
            }
        }
        let counts = pattern.count_lines(URL.as_bytes());
        assert_eq!(counts.total, 1);
    }
}

#[test]
fn a_hundred_kilobytes_of_anything_compile_or_fail() {
    let long = |piece: &str| piece.repeat(100_000 / piece.len());
    for piece in [
        "(",
        "[",
        "(?:",
        "(?=",
        "(?<=",
        "(?!",
        ")",
        "]",
        "{",
        "a{",
        "a{1,",
        "\\",
        "|",
        "(|",
        "a?",
        "a*?",
        "(a)",
        "(?<a>",
        "\\1",
        "(a)\\1",
        "[^a]",
        "a|",
        "(?:a|b)*",
        "(?i:a",
        "(?i:a)",
        "^",
        "(?=a)",
        "(?<!b)",
        "😀",
        "\\u{1",
        "x{1000}",
        "(?:a?){9}",
    ] {
        try_everything(&long(piece));
    }
    try_everything(&format!("(?:{})*", long("a?")));
    try_everything(&format!("(?:{})*", long("(?:|a)")));
    try_everything(&format!("(?<a>x)|{}", long("(?<a>y)|")));
    try_everything(&format!("(?<a>x){}", long("\\k<a>")));
    try_everything(&format!("(?:{})\\1(a)", long("a|")));
}

#[test]
fn enormous_counts_neither_fail_nor_hang() {
    for source in [
        "a{1,99999999}",
        "a{99999999}",
        "(?:a{1000}){1000}",
        "(?:a{0,1000}){1000}b",
        "(?:(?:a{1,100}){1,100}){1,100}b",
        "(?:.{1,1000}){1,1000}x",
        "(?:(?:){99999999}){99999999}",
        "(?:(?=a){99999999}){99999999}",
        "(?=(?:.{1,300}){1,300}x)",
        "(a{0,5}){0,99999999}\\1!",
    ] {
        try_everything(source);
    }
    assert_eq!(
        Pattern::compile("a{1,99999999}!").unwrap().is_match(URL),
        Verdict::Match
    );
    assert_eq!(
        Pattern::compile("a{99999999}").unwrap().is_match(URL),
        Verdict::NoMatch
    );
}

#[test]
fn what_freezes_a_browser_is_given_up_on_though_an_automaton_knows_the_answer() {
    for source in [
        "(a+)+$",
        "(a|a)*b$",
        "(a*)*$",
        "(?:a+)+(?!.*!)$",
        "(.*)*\\/contact$",
        "(?=(?:a+)+$)a",
    ] {
        let pattern = Pattern::compile(source).unwrap();
        let answers = (pattern.is_match(URL), pattern.find(URL));
        assert_eq!(answers, (Verdict::GaveUp, Finding::GaveUp), "{source}");
    }
    // The same shape, but a browser stops at the first character that is no “a”.
    assert_eq!(
        Pattern::compile("^(a|aa)+$").unwrap().is_match(URL),
        Verdict::NoMatch
    );
    let pattern = Pattern::compile("(a+)+\\1$").unwrap();
    assert_eq!(
        (pattern.is_match(URL), pattern.find(URL)),
        (Verdict::GaveUp, Finding::GaveUp)
    );
}

proptest! {
    #[test]
    fn no_source_makes_anything_panic(source in "\\PC{0,40}") {
        try_everything(&source);
    }

    #[test]
    fn no_heap_of_syntax_makes_anything_panic(
        parts in proptest::collection::vec(
            proptest::sample::select(vec![
                "(", ")", "[", "]", "{", "}", "*", "+", "?", "|", "\\", "^", "$", "-", ":", "=", "!", "<", ">", "1", ",", "a", "k", "u",
                "x", "c", "b", "d", "😀", "ü", "(?", "(?<", "\\k<a>", "(?<a>", "{1,2}", "\\1",
            ]),
            0..20,
        ),
    ) {
        try_everything(&parts.concat());
    }

    #[test]
    fn no_address_makes_anything_panic(url in "\\PC{0,40}") {
        let reported = as_browser_reports(&url).into_owned();
        prop_assert_eq!(as_browser_reports(&reported), reported.as_str(), "reported once and for all");
    }
}

#[test]
fn errors_name_the_place_in_utf16_units() {
    let CompileError { at, .. } = Pattern::compile("😀ü(").unwrap_err();
    assert_eq!(at, Some(3));
}
