//! Tests that hold the reports to the known list, and the measuring to the matcher that really tries every way.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::meter::{Count, Meter};
use super::shape::Shape;
use super::{Attack, DangerReport, Growth, Occurs, dangers};
use crate::alphabet::Alphabet;
use crate::automaton::Automaton;
use crate::backtrack::{Backtracker, Outcome};
use crate::normal::normalize;
use crate::parse::parse;
use crate::tree::Direction;

/// A row of the list of known patterns.
struct Known {
    pattern: String,
    growth: Growth,
    occurs: Occurs,
    in_addresses: Option<Growth>,
    /// What `tests/dangers.mjs` saw in Node.
    browser: String,
}

fn known() -> Vec<Known> {
    let list: Value = serde_json::from_str(include_str!("../../tests/dangers.json")).unwrap();
    let rows = list["rows"].as_array().unwrap();
    let degree = |value: &Value| Growth::Polynomial {
        degree: u32::try_from(value.as_u64().unwrap()).unwrap(),
    };
    rows.iter()
        .map(|row| Known {
            pattern: row["pattern"].as_str().unwrap().to_owned(),
            growth: match row["growth"].as_str().unwrap() {
                "safe" => Growth::Safe,
                "polynomial" => degree(&row["degree"]),
                "exponential" => Growth::Exponential,
                other => panic!("no growth is called “{other}”"),
            },
            occurs: match row["occurs"].as_str() {
                None => Occurs::Addresses,
                Some("not-addresses") => Occurs::NotAddresses,
                Some("never") => Occurs::Never,
                Some(other) => panic!("nothing occurs “{other}”"),
            },
            in_addresses: row.get("in_addresses").map(degree),
            browser: row["browser"].as_str().unwrap_or_default().to_owned(),
        })
        .collect()
}

fn report(pattern: &str) -> DangerReport {
    dangers(pattern).unwrap_or_else(|error| panic!("{pattern}: {error}"))
}

#[test]
fn every_known_pattern_gets_its_verdict() {
    let known = known();
    assert!(known.len() >= 60);
    for row in known {
        let report = report(&row.pattern);
        assert_eq!(report.growth, row.growth, "{}: {report:#?}", row.pattern);
        assert!(report.complete, "{}", row.pattern);
        let worst = report.dangers.last();
        assert_eq!(worst.is_some(), row.growth > Growth::Safe, "{}", row.pattern);
        assert_eq!(
            worst.map_or(row.occurs, |worst| worst.occurs),
            row.occurs,
            "{}",
            row.pattern
        );
        if let Some(in_addresses) = row.in_addresses {
            assert_eq!(report.dangers[0].growth, in_addresses, "{}", row.pattern);
            assert_eq!(report.dangers[0].occurs, Occurs::Addresses, "{}", row.pattern);
        }
    }
}

#[test]
fn every_exponential_attack_is_too_much_for_the_backtracking_matcher() {
    for row in known().iter().filter(|row| row.growth == Growth::Exponential) {
        let report = report(&row.pattern);
        let attack = &report.dangers.last().unwrap().attack;
        let (tree, _) = parse(&row.pattern).unwrap();
        let backtracker = Backtracker::new(&tree);
        let run = |times: u32| {
            let text: String = attack
                .pieces
                .iter()
                .map(|piece| piece.text.repeat(if piece.repeated { times as usize } else { 1 }))
                .collect();
            assert!(times < attack.times || text == attack.url, "{}", row.pattern);
            let mut steps = 300_000;
            let outcome = backtracker.find(&text.encode_utf16().collect::<Vec<_>>(), &mut steps);
            (outcome, 300_000 - steps)
        };
        assert_eq!(
            run(attack.times).0,
            Outcome::GaveUp,
            "{}: {attack:?}",
            row.pattern
        );
        // As long as it is not stopped, every three pumps at least double the steps.
        let counts: Vec<u64> = (1..attack.times)
            .map(run)
            .take_while(|(outcome, _)| *outcome != Outcome::GaveUp)
            .map(|(_, steps)| steps)
            .collect();
        let late = counts.len().saturating_sub(4)..counts.len();
        if let [first, .., last] = counts[late] {
            assert!(last >= 2 * first, "{}: {counts:?}", row.pattern);
        }
    }
}

/// Writes the attacks for `tests/dangers.mjs`, which tries them in Node and records the outcome.
#[test]
#[ignore = "writes the file that DANGER_ATTACKS names"]
fn attacks_are_written() {
    let mut attacks = serde_json::Map::new();
    for row in known() {
        let dangers = report(&row.pattern).dangers;
        let found: Vec<Value> = dangers
            .into_iter()
            .map(|danger| {
                let Attack {
                    url,
                    pieces,
                    measured,
                    ..
                } = danger.attack;
                let growth = json!(danger.growth)["kind"].take();
                json!({ "url": url, "pieces": pieces, "measured": measured, "growth": growth })
            })
            .collect();
        if !found.is_empty() {
            attacks.insert(row.pattern, found.into());
        }
    }
    let file = std::env::var("DANGER_ATTACKS").expect("DANGER_ATTACKS names a file");
    std::fs::write(file, serde_json::to_string(&attacks).unwrap()).unwrap();
}

/// Prints how many steps a second a browser did for the texts that `tests/dangers.mjs` timed.
#[test]
#[ignore = "reads the file that DANGER_TEXTS names"]
fn rates_are_printed() {
    let file = std::env::var("DANGER_TEXTS").expect("DANGER_TEXTS names a file");
    let timed: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    for growth in ["exponential", "polynomial"] {
        let rows = timed.as_array().unwrap().iter();
        let mut rates: Vec<f64> = rows
            .filter(|row| row["growth"] == growth)
            .filter_map(|row| {
                let text: Vec<u16> = row["text"].as_str()?.encode_utf16().collect();
                let steps = swept(row["pattern"].as_str()?, &text)?;
                Some(steps / row["milliseconds"].as_f64()? / 1e3)
            })
            .collect();
        rates.sort_by(f64::total_cmp);
        let at = |part: f64| rates[(part * (rates.len() - 1) as f64) as usize].round();
        println!(
            "{growth}: {} texts; million steps a second: least {}, a tenth below {}, middle {}, a tenth above {}, most {}",
            rates.len(),
            at(0.0),
            at(0.1),
            at(0.5),
            at(0.9),
            at(1.0)
        );
    }
}

#[test]
fn a_browser_was_seen_to_freeze_on_every_exponential_attack_and_on_no_harmless_pattern() {
    for row in known() {
        match row.growth {
            // Modifiers are younger than the Node that was asked.
            Growth::Exponential if row.pattern.starts_with("(?i:") => assert_eq!(row.browser, "refused"),
            Growth::Exponential => assert_eq!(row.browser, "froze", "{}", row.pattern),
            Growth::Safe => assert_eq!(row.browser, "harmless", "{}", row.pattern),
            Growth::Polynomial { .. } | Growth::Unknown => {}
        }
    }
}

#[test]
fn patterns_too_large_to_tell_are_said_to_be() {
    let alternatives: Vec<String> = (0..12_000).map(|index| format!("w{index}x")).collect();
    for source in [
        format!("(?:{})*$", alternatives.join("|")),
        "a?".repeat(50_000),
        ".*a".repeat(33_000),
        "(a+b+)+".repeat(14_000),
        "(\\w+)\\1".repeat(10_000),
    ] {
        let report = report(&source);
        assert_eq!(report.growth, Growth::Unknown, "{}", &source[..40]);
        assert!(!report.complete);
        assert!(report.dangers.is_empty());
    }
}

fn swept(pattern: &str, text: &[u16]) -> Option<f64> {
    let (tree, _) = parse(pattern).unwrap();
    let alphabet = Alphabet::new(&tree.sets)?;
    let automaton = Automaton::new(&normalize(&tree.root)?, Direction::Ahead)?;
    match Meter::sweeping(&automaton, &alphabet).steps(&Shape::new(text.to_vec()), 1) {
        Count::Steps(steps) => Some(steps),
        Count::AtLeast(_) | Count::Unknown => None,
    }
}

fn run(pattern: &str, text: &[u16], limit: u64) -> Option<f64> {
    let (tree, _) = parse(pattern).unwrap();
    let mut left = limit;
    let outcome = Backtracker::new(&tree).find(text, &mut left);
    (outcome != Outcome::GaveUp).then_some((limit - left) as f64)
}

#[test]
fn what_is_swept_is_what_the_backtracking_matcher_takes() {
    for row in known() {
        let report = report(&row.pattern);
        for danger in &report.dangers {
            for times in [1, 3, 7, 12] {
                let pieces = danger.attack.pieces.iter();
                let text: Vec<u16> = pieces
                    .flat_map(|piece| {
                        piece
                            .text
                            .repeat(if piece.repeated { times } else { 1 })
                            .encode_utf16()
                            .collect::<Vec<_>>()
                    })
                    .collect();
                let Some(swept) = swept(&row.pattern, &text) else {
                    continue;
                };
                if let Some(run) = run(&row.pattern, &text, 300_000) {
                    // A round of a loop is one choice for the sweep and four instructions for the matcher.
                    assert!(
                        run <= 6.0 * swept && swept <= 3.0 * run,
                        "{} with {times}: {swept} swept, {run} run",
                        row.pattern
                    );
                }
            }
        }
    }
}

/// Patterns without counts, which are bounded and would need long texts to tell.
fn pattern() -> impl Strategy<Value = String> {
    let atoms = proptest::sample::select(vec!["a", "b", "[ab]", ".", "c", "^", "$", "\\b", "(?=a)"]);
    atoms.prop_map(str::to_owned).prop_recursive(3, 10, 3, |inner| {
        let quantifier = proptest::sample::select(vec!["*", "+", "?", "*?", "+?"]);
        prop_oneof![
            3 => proptest::collection::vec(inner.clone(), 1..4).prop_map(|nodes| nodes.concat()),
            2 => proptest::collection::vec(inner.clone(), 2..4).prop_map(|nodes| format!("(?:{})", nodes.join("|"))),
            4 => (inner.clone(), quantifier).prop_map(|(node, quantifier)| format!("(?:{node}){quantifier}")),
            1 => inner.prop_map(|node| format!("(?!{node})")),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 30, ..ProptestConfig::default() })]

    #[test]
    fn no_short_pump_makes_a_harmless_pattern_grow(source in pattern()) {
        let (tree, _) = parse(&source).unwrap();
        let alphabet = Alphabet::new(&tree.sets).unwrap();
        let Some(automaton) = normalize(&tree.root).and_then(|normal| Automaton::new(&normal, Direction::Ahead)) else {
            return Ok(());
        };
        let report = report(&source);
        let units = |text: &str| text.encode_utf16().collect::<Vec<u16>>();
        let words = ["", "a", "b", "c", "!", "ab"];
        for pump in ["a", "b", "c", "ab", "ba", "ac", "bc", "aab"] {
            for (before, after) in words.iter().flat_map(|before| words.iter().map(move |after| (before, after))) {
                let steps = |times: usize| {
                    let shape = Shape::new(units(before)).repeated(units(pump)).once(units(after));
                    match Meter::sweeping(&automaton, &alphabet).steps(&shape, times) {
                        Count::Steps(steps) => steps,
                        other => panic!("{other:?}"),
                    }
                };
                let power = (steps(80) / steps(40)).log2();
                // What the structure allows is said too where no text was found that shows it.
                let told = report.growth.max(report.unconfirmed.unwrap_or(Growth::Safe));
                let allowed = match told {
                    Growth::Exponential => f64::INFINITY,
                    Growth::Polynomial { degree } => f64::from(degree) + 0.4,
                    Growth::Safe => 1.4,
                    Growth::Unknown => panic!("{source} is small"),
                };
                prop_assert!(power <= allowed, "{source}: {before}({pump}){after} grows with {power}, reported {:?}", told);
            }
        }
    }
}
