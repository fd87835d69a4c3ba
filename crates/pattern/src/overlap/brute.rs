//! Tests that what is said of two patterns agrees with trying every short text.

use std::sync::OnceLock;

use proptest::prelude::*;

use super::addresses::Domain;
use super::forward;
use super::within::Wish;
use super::{Read, STEPS, Witnesses};
use crate::pattern::{Pattern, Verdict};

/// The letters of every text here.
const LETTERS: &[u8] = b"ab/";
/// Every text up to this length is tried.
const LONGEST: usize = 6;

/// Texts in which no two slashes follow each other, so that not every text is one of the domain.
fn single_slashes() -> Domain {
    Domain::new("^/?(?:[ab]+/?)*$", "^[ab/]*$", LETTERS, &["ab/"])
}

fn every_text() -> Vec<String> {
    let mut texts = vec![String::new()];
    let mut from = 0;
    for _ in 0..LONGEST {
        let to = texts.len();
        for index in from..to {
            for &letter in LETTERS {
                if letter == b'/' && texts[index].ends_with('/') {
                    continue;
                }
                texts.push(format!("{}{}", texts[index], char::from(letter)));
            }
        }
        from = to;
    }
    texts
}

/// Patterns that use everything but back-references.
fn pattern() -> impl Strategy<Value = String> {
    let atoms = proptest::sample::select(vec![
        "a", "b", "/", "ab", "ba", "[ab]", "[^a]", ".", "^", "$", "\\b", "\\B", "",
    ]);
    atoms.prop_map(str::to_owned).prop_recursive(3, 12, 3, |inner| {
        let quantifier = proptest::sample::select(vec!["*", "+", "?", "{2}", "{0,2}", "{2,}"]);
        prop_oneof![
            4 => proptest::collection::vec(inner.clone(), 1..4).prop_map(|nodes| nodes.concat()),
            2 => proptest::collection::vec(inner.clone(), 1..4).prop_map(|nodes| format!("(?:{})", nodes.join("|"))),
            2 => (inner.clone(), quantifier).prop_map(|(node, quantifier)| format!("(?:{node}){quantifier}")),
            2 => (inner.clone(), proptest::sample::select(vec!["(?=", "(?!", "(?<=", "(?<!"]))
                .prop_map(|(node, open)| format!("{open}{node})")),
            2 => inner.prop_map(|node| format!("^{node}$")),
        ]
    })
}

#[track_caller]
fn check(sources: [&str; 2], texts: &[String], domain: &Domain) -> Result<(), TestCaseError> {
    let patterns = sources.map(|source| Pattern::compile(source).unwrap());
    let [Ok(first), Ok(second)] = &patterns.each_ref().map(|pattern| Read::new(pattern, domain)) else {
        // Only look-around within look-around of the other direction is beyond it at this size.
        prop_assume!(sources.iter().any(|source| source.contains("(?<")));
        return Ok(());
    };
    let holds = |text: &str, wishes: [Wish; 2]| {
        patterns
            .iter()
            .zip(wishes)
            .all(|(pattern, wish)| (pattern.is_match(text) == Verdict::Match) == (wish == Wish::Match))
    };
    let found = Witnesses::find(first, second, domain, |_, _| true, &mut { STEPS }).unwrap();
    let claims = [
        (&found.both, [Wish::Match, Wish::Match]),
        (&found.only_first, [Wish::Match, Wish::NoMatch]),
        (&found.only_second, [Wish::NoMatch, Wish::Match]),
    ];
    for (witness, wishes) in claims {
        let by_trying = texts.iter().find(|text| holds(text, wishes));
        match witness {
            Some(witness) => {
                let witness = String::from_utf8_lossy(witness);
                prop_assert!(holds(&witness, wishes), "{sources:?} {wishes:?}: not {witness}");
                prop_assert!(!witness.contains("//"), "{witness} is not of the domain");
            }
            None => prop_assert_eq!(by_trying, None, "{:?} {:?}", sources, wishes),
        }
    }
    Ok(())
}

static TEXTS: OnceLock<Vec<String>> = OnceLock::new();
static DOMAIN: OnceLock<Domain> = OnceLock::new();

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn what_is_said_of_two_patterns_agrees_with_trying_every_short_text(first in pattern(), second in pattern()) {
        check([&first, &second], TEXTS.get_or_init(every_text), DOMAIN.get_or_init(single_slashes))?;
    }
}

#[test]
fn look_ahead_beside_look_behind_is_decided() {
    let (texts, domain) = (every_text(), single_slashes());
    for sources in [
        ["(?<=a)b(?!a)", "ab"],
        ["(?<!a)b(?=/)", "^b/"],
        ["(?<=^a+)b(?=a*$)", "^a+ba*$"],
        ["(?<=\\b)a(?!b)", "a"],
        ["^(?=.*a)(?<!b)/", "/"],
        ["(?<=a(?:b|/))b(?!b)(?<!ab)", "/b"],
    ] {
        assert!(forward::machine(sources[0], LETTERS).is_ok(), "{}", sources[0]);
        check(sources, &texts, &domain).unwrap();
    }
}
