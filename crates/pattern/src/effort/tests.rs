//! Tests that hold the steps of repeated text to those of the same text swept whole.

use super::{Needs, Run, effort};
use crate::alphabet::Alphabet;
use crate::automaton::Automaton;
use crate::normal::normalize;
use crate::parse::parse;
use crate::tree::Direction;

const KNOWN: &str = include_str!("../../tests/dangers.json");

fn known() -> Vec<String> {
    let known: serde_json::Value = serde_json::from_str(KNOWN).unwrap();
    let rows = known["rows"].as_array().unwrap().iter();
    rows.map(|row| row["pattern"].as_str().unwrap().to_owned())
        .collect()
}

/// Counts the steps for a text of parts in both ways; says whether there is an automaton to count with.
#[track_caller]
fn check(source: &str, parts: &[(&str, usize)]) -> bool {
    let (tree, _) = parse(source).unwrap();
    let alphabet = Alphabet::new(&tree.sets);
    let automaton = normalize(&tree.root).and_then(|normal| Automaton::new(&normal, Direction::Ahead));
    let (Some(alphabet), Some(automaton)) = (alphabet, automaton) else {
        return false;
    };
    let needs = Needs::new(&automaton);
    if needs.size() > 2_000 {
        return false;
    }
    let classes = |text: &str| {
        text.encode_utf16()
            .map(|unit| alphabet.class(unit))
            .collect::<Vec<_>>()
    };
    let runs = parts.iter().map(|&(text, times)| Run {
        classes: classes(text),
        times,
    });
    let whole: String = parts.iter().map(|&(text, times)| text.repeat(times)).collect();
    let whole = Run {
        classes: classes(&whole),
        times: 1,
    };
    let repeated = effort(&automaton, &needs, &alphabet, &runs.collect::<Vec<_>>());
    let swept = effort(&automaton, &needs, &alphabet, &[whole]);
    let near = repeated.steps == swept.steps || (repeated.steps / swept.steps - 1.0).abs() < 1e-12;
    assert!(near, "{source} on {parts:?}: {repeated:?}, swept whole {swept:?}");
    assert_eq!(repeated.matched, swept.matched, "{source} on {parts:?}");
    true
}

#[test]
fn repeated_text_takes_the_steps_of_the_same_text_swept_whole() {
    let mut counted = 0;
    for source in known() {
        for pump in ["a", "-", "/a", "a.b/", "x=1&"] {
            for times in [1, 17, 40, 333] {
                let parts = [("https://shop.example/", 1), (pump, times), ("!", 1)];
                counted += usize::from(check(&source, &parts));
                check(&source, &[(pump, times), ("/b", 3), (pump, 60)]);
            }
        }
    }
    assert!(counted > 1_000, "{counted}");
}

#[test]
fn loops_of_all_kinds_take_the_steps_of_the_whole_text() {
    for source in [
        "a",
        "a*b",
        ".*a.*a.*a.*b",
        ".*.*.*.*.*.*.*.*.*b",
        "(?:a|b)*c",
        "(a+)+$",
        "\\ba\\b.*b",
        "(?!.*b)a+c",
        "(?=(?:a*)*b)a",
        "(?<=b.*)a*c",
        "a{3,20}b",
        "a{100}",
        "(?:aa)*b",
        "(?:aaa)*?c|a{30}$",
        "^a*$",
        "b$",
        "[^]*c",
        "(?:a{2}|a{3})+b",
    ] {
        for parts in [
            &[("a", 500)][..],
            &[("b", 1), ("a", 300), ("b", 1)],
            &[("ab", 200), ("c", 1)],
            &[("a", 100), ("b", 100), ("a", 100)],
            &[("", 5), ("a", 0), ("a", 70)],
        ] {
            assert!(check(source, parts), "{source}");
        }
    }
}
