//! Tests that the engines agree with each other, on patterns and subjects made up to be hard.

use proptest::prelude::*;

use crate::backtrack::{Backtracker, Outcome};
use crate::engines::{Engines, STEPS};
use crate::parse::parse;
use crate::pattern::{Engine, Finding, Verdict};

/// Patterns that use everything but back-references.
fn pattern() -> impl Strategy<Value = String> {
    let atoms = proptest::sample::select(vec![
        "a",
        "b",
        "/",
        "-",
        "ü",
        "😀",
        "\\ud83d",
        "[ab]",
        "[^a]",
        "[^/]",
        "[]",
        "[^]",
        ".",
        "\\w",
        "\\W",
        "\\d",
        "\\s",
        "\\S",
        "[\\ude00ü]",
        "^",
        "$",
        "\\b",
        "\\B",
        "(?m:^)",
        "(?m:$)",
        "(?i:A)",
        "(?s:.)",
        "",
    ]);
    atoms.prop_map(str::to_owned).prop_recursive(4, 24, 4, |inner| {
        let quantifier = proptest::sample::select(vec![
            "*", "+", "?", "*?", "+?", "??", "{0}", "{2}", "{0,2}", "{1,}", "{2,3}?", "{2,}",
        ]);
        prop_oneof![
            3 => proptest::collection::vec(inner.clone(), 1..4).prop_map(|nodes| nodes.concat()),
            2 => proptest::collection::vec(inner.clone(), 1..4).prop_map(|nodes| format!("(?:{})", nodes.join("|"))),
            3 => (inner.clone(), quantifier).prop_map(|(node, quantifier)| format!("(?:{node}){quantifier}")),
            2 => (inner, proptest::sample::select(vec!["(?=", "(?!", "(?<=", "(?<!", "("]))
                .prop_map(|(node, open)| format!("{open}{node})")),
        ]
    })
}

fn subject() -> impl Strategy<Value = String> {
    let parts = vec![
        "a", "a", "b", "/", "-", "ü", "😀", "A", "1", " ", "\n", "\r", "\u{2028}",
    ];
    proptest::collection::vec(proptest::sample::select(parts), 0..12).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn what_backtracking_finds_the_automata_find(source in pattern(), url in subject()) {
        let (tree, _) = parse(&source).unwrap();
        let units: Vec<u16> = url.encode_utf16().collect();
        let expected = match Backtracker::new(&tree).find(&units, &mut { STEPS }) {
            Outcome::NoMatch => Finding::NoMatch,
            Outcome::Match(span) => Finding::Match(span),
            Outcome::GaveUp => return Ok(()),
        };
        let engines = Engines::new(&tree);
        prop_assert_ne!(engines.kind(), Engine::Backtracking, "{}", source);
        prop_assert_eq!(engines.find(&url), expected, "{} in {:?}", source, url);
        let verdict = match expected {
            Finding::Match(_) => Verdict::Match,
            Finding::NoMatch | Finding::GaveUp => Verdict::NoMatch,
        };
        prop_assert_eq!(engines.is_match(&url), verdict, "{} in {:?}", source, url);
    }
}
