//! Patterns that are said in the other dialect match the same addresses.

use pattern::{Dialect, Pattern, Verdict, WholeText, escaped, search_for, whole_text_of};
use proptest::prelude::*;

const PYTHON: Dialect = Dialect::Python { ignore_case: false };

fn python(source: &str) -> String {
    match whole_text_of(source).expect("it can be said in Python") {
        WholeText::Is(text) => format!("is {text}"),
        WholeText::Contains { text, ignore_case } => {
            format!("{} {text}", if ignore_case { "icontains" } else { "contains" })
        }
        WholeText::Matches(python) => python,
    }
}

#[test]
fn what_javascript_means_stays_in_python() {
    for (javascript, expected) in [
        ("/contact", "contains /contact"),
        (".*/contact", "contains /contact"),
        ("^.*\\/contact.*$", "contains /contact"),
        ("a\\.b\\?c=\\/", "contains a.b?c=/"),
        ("(?i:Cart)", "icontains Cart"),
        ("(?i:/1)", "contains /1"),
        ("^https://shop\\.example/$", "is https://shop.example/"),
        ("^https://a", "https://a.*"),
        ("a$", ".*a"),
        ("", ".*"),
        (".*", ".*"),
        (".+", ".*.+.*"),
        ("a|b", ".*(?:a|b).*"),
        ("^a|b$", ".*(?:^a|b\\Z).*"),
        ("(^a|b$)c", ".*(^a|b\\Z)c.*"),
        ("\\d\\D\\w\\W", ".*[0-9][^0-9][A-Za-z0-9_][^A-Za-z0-9_].*"),
        ("[\\w.\\-\\d]+", ".*[A-Za-z0-9_.\\-0-9]+.*"),
        ("(?<year>\\d{4})-\\k<year>", ".*(?P<year>[0-9]{4})-(?:\\1).*"),
        ("(?<a$>x)y", ".*(x)y.*"),
        ("[^]", ".*(?s:.).*"),
        ("[]a", ".*(?!)a.*"),
        ("(?s:.)a", ".*(?:(?s:.))a.*"),
        ("\\cA\\x41[\\b]", ".*\\x01A[\\x08].*"),
        ("\\u0041\\u{2}", ".*Au{2}.*"),
        ("x{,3}", "contains x{,3}"),
        ("(?<=a|bc)d", ".*(?:(?<=a)|(?<=bc))d.*"),
        ("(?<!a|bc)d", ".*(?<!a)(?<!bc)d.*"),
        ("(?=a)*b", ".*(?:(?=a))*b.*"),
        ("a+?b??", ".*a+?b??.*"),
        ("[a&&b~[]", ".*[a\\&\\&b\\~\\[].*"),
        ("\\ba\\B", ".*(?a:\\b)a(?a:\\B).*"),
        ("(?i:[a-c]x)", ".*(?:[A-Ca-c](?ai:x)).*"),
        ("😀", "contains 😀"),
    ] {
        assert_eq!(python(javascript), expected, "{javascript}");
    }
}

#[test]
fn what_python_means_stays_in_javascript() {
    for (source, ignore_case, expected) in [
        (".*pricing.*", false, "pricing"),
        ("pricing", false, "^pricing$"),
        ("(?s:.*)a\\Z", false, "^(?:[^]*)a$"),
        ("a|b", false, "^(?:a|b)$"),
        (
            "https?://[^/]+/.*(cart|checkout).*",
            false,
            "^https?://[^/]+/.*(cart|checkout)",
        ),
        ("(?P<y>a)(?P=y)", false, "^(?<y>a)(?:\\1)$"),
        (".*", false, ".*"),
        (".*Cart-1", true, "[Cc][Aa][Rr][Tt]-1$"),
        ("[a-c_]", true, "^[A-Ca-c_]$"),
        ("(?!.*cart).*", false, "^(?!.*cart)"),
        ("(?x) a b # c", false, "^ab$"),
        ("\\d[\\w.]", false, "^\\d[\\w.]$"),
    ] {
        assert_eq!(
            search_for(source, ignore_case).as_deref(),
            Ok(expected),
            "{source}"
        );
    }
}

#[test]
fn what_the_other_dialect_cannot_say_is_refused_with_its_place() {
    for (javascript, told) in [
        ("(a)|\\1", "At character 5, a reference"),
        ("(?:(a)|b)*\\1", "At character 11, a reference"),
        ("\\1(a)", "At character 1, a reference"),
        ("[😀]", "At character 1, there is half"),
        ("a\\ud83d", "At character 1, there is half"),
        ("(?<=a+)b", "Written for the other platform"),
        ("(", "Browsers refuse the pattern."),
    ] {
        let message = whole_text_of(javascript).unwrap_err().message;
        assert!(message.starts_with(told), "{javascript}: {message}");
    }
    for (python, told) in [
        ("a(?>b)", "At character 2, there is an atomic group"),
        ("ab++", "At character 2, there is a possessive"),
        ("(a)?(?(1)b|c)", "At character 5, there is a condition"),
        ("(a)?\\1", "At character 5, a reference"),
        ("[", "Python refuses the pattern."),
    ] {
        let message = search_for(python, false).unwrap_err().message;
        assert!(message.starts_with(told), "{python}: {message}");
    }
}

#[test]
fn an_escaped_text_is_that_text_in_both_dialects() {
    for text in ["https://a.b/c?d=e&f#g", "a|b(c)[d]{2}^$\\*+", "%C3%BC-ü", "Aa"] {
        let whole = Pattern::compile_in(PYTHON, &escaped(text, false)).unwrap();
        assert_eq!(whole.is_match(text), Verdict::Match, "{text}");
        let found = Pattern::compile(&format!("^{}$", escaped(text, true))).unwrap();
        assert_eq!(found.is_match(text), Verdict::Match, "{text}");
        assert_eq!(found.is_match(&format!("{text}x")), Verdict::NoMatch, "{text}");
    }
}

/// What a search asks of a whole text, ready to be asked.
fn asks(asked: &WholeText) -> Box<dyn Fn(&str) -> Verdict + '_> {
    let said = |holds| if holds { Verdict::Match } else { Verdict::NoMatch };
    match asked {
        WholeText::Is(text) => Box::new(move |url| said(url == text)),
        WholeText::Contains {
            text,
            ignore_case: false,
        } => Box::new(move |url| said(url.contains(text))),
        WholeText::Contains { text, .. } => {
            Box::new(move |url| said(url.to_lowercase().contains(&text.to_lowercase())))
        }
        WholeText::Matches(source) => {
            let whole = Pattern::compile_in(PYTHON, source).expect("what is translated is taken");
            Box::new(move |url| whole.is_match(url))
        }
    }
}

fn of(atoms: &'static [&'static str], opens: &'static [&'static str]) -> impl Strategy<Value = String> {
    let atoms = proptest::sample::select(atoms).prop_map(str::to_owned);
    atoms.prop_recursive(4, 24, 4, move |inner| {
        let quantifier = proptest::sample::select(vec!["*", "+", "?", "*?", "{2}", "{0,2}", "{1,}"]);
        prop_oneof![
            4 => proptest::collection::vec(inner.clone(), 1..4).prop_map(|nodes| nodes.concat()),
            2 => proptest::collection::vec(inner.clone(), 1..4).prop_map(|nodes| format!("(?:{})", nodes.join("|"))),
            1 => proptest::collection::vec(inner.clone(), 1..3).prop_map(|nodes| nodes.join("|")),
            2 => (inner.clone(), quantifier).prop_map(|(node, quantifier)| format!("(?:{node}){quantifier}")),
            2 => (inner, proptest::sample::select(opens)).prop_map(|(node, open)| format!("{open}{node})")),
        ]
    })
}

const JAVASCRIPT_ATOMS: &[&str] = &[
    "a",
    "/",
    "shop",
    "\\.",
    "-",
    "[ab]",
    "[^a]",
    "[^/]",
    "[]",
    "[^]",
    ".",
    ".*",
    "\\w",
    "\\W",
    "\\d",
    "\\s",
    "\\S",
    "^",
    "$",
    "\\b",
    "\\B",
    "(?m:^)",
    "(?m:$)",
    "(?i:A)",
    "(?i:[a-c])",
    "(?s:.)",
    "\\x61",
    "(?:(a)\\1)",
    "",
];

const PYTHON_ATOMS: &[&str] = &[
    "a",
    "/",
    "shop",
    "\\.",
    "-",
    "[ab]",
    "[^a]",
    "[^/]",
    ".",
    ".*",
    "\\w",
    "\\W",
    "\\d",
    "\\s",
    "\\S",
    "^",
    "$",
    "\\A",
    "\\Z",
    "\\b",
    "(?m:^)",
    "(?m:$)",
    "(?i:A)",
    "(?i:[a-c])",
    "(?s:.)",
    "\\x61",
    "(?a:\\w)",
    "",
];

fn address() -> impl Strategy<Value = String> {
    let parts = vec!["a", "A", "b", "/", "-", ".", "shop", "1", "_", "?", "%20", "aa"];
    let rest = proptest::collection::vec(proptest::sample::select(parts), 0..10);
    (proptest::sample::select(vec!["https://", "a", ""]), rest)
        .prop_map(|(start, rest)| format!("{start}{}", rest.concat()))
        .prop_filter("an address is never empty", |address| !address.is_empty())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn a_search_and_what_it_asks_of_the_whole_text_hold_for_the_same_addresses(
        source in of(JAVASCRIPT_ATOMS, &["(?=", "(?!", "(?<=", "(?<!", "("]),
        urls in proptest::collection::vec(address(), 8),
    ) {
        let Ok(asked) = whole_text_of(&source) else { return Ok(()) };
        let found = Pattern::compile(&source).unwrap();
        let holds = asks(&asked);
        for url in urls {
            let (before, after) = (found.is_match(&url), holds(&url));
            if before != Verdict::GaveUp && after != Verdict::GaveUp {
                prop_assert_eq!(before, after, "{} as {:?} in {:?}", source, asked, url);
            }
        }
    }

    #[test]
    fn a_whole_text_and_the_search_for_it_hold_for_the_same_addresses(
        source in of(PYTHON_ATOMS, &["(?=", "(?!", "("]),
        ignore_case in any::<bool>(),
        urls in proptest::collection::vec(address(), 8),
    ) {
        let Ok(search) = search_for(&source, ignore_case) else { return Ok(()) };
        let whole = Pattern::compile_in(Dialect::Python { ignore_case }, &source).unwrap();
        let found = Pattern::compile(&search).unwrap();
        for url in urls {
            let (before, after) = (whole.is_match(&url), found.is_match(&url));
            if before != Verdict::GaveUp && after != Verdict::GaveUp {
                prop_assert_eq!(before, after, "{} as {} in {:?}", source, search, url);
            }
        }
    }
}
