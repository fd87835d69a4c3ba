//! Random lists, random drafts in a random order, and a cut at a random call: the end is as wanted, and without a cut the calls are the
//! fewest.

use std::cell::RefCell;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use sandbox::{Fault, FaultRule};
use tokio::runtime::Runtime;

use super::stage::{Stage, Wish, linked};

const NAMES: [&str; 9] = ["A", "B", "C", "D", "E", "F", "G", "H", "I"];
const NEW: [&str; 3] = ["N1", "N2", "N3"];

#[derive(Debug, Clone)]
struct Case {
    base: Vec<&'static str>,
    drafts: Vec<(&'static str, Wish)>,
    cut: Option<(Fault, u64)>,
}

fn cases() -> impl Strategy<Value = Case> {
    let base = proptest::sample::subsequence(NAMES.to_vec(), 0..=9).prop_shuffle();
    let new = proptest::sample::subsequence(NEW.to_vec(), 0..=3);
    let cut = prop_oneof![
        Just(None),
        (
            prop_oneof![
                Just(Fault::Close),
                Just(Fault::LoseAnswer),
                Just(Fault::ServerError)
            ],
            1_u64..40
        )
            .prop_map(Some),
    ];
    (base, new, cut).prop_flat_map(|(base, new, cut)| {
        let wish = prop_oneof![
            4 => Just(Some(Wish::Keep)),
            1 => Just(Some(Wish::Update)),
            1 => Just(Some(Wish::Delete)),
            1 => Just(None),
        ];
        let wishes = proptest::collection::vec(wish, base.len());
        wishes.prop_flat_map(move |wishes| {
            let (base, cut) = (base.clone(), cut);
            let mut drafts: Vec<(&str, Wish)> = base
                .iter()
                .zip(wishes)
                .filter_map(|(name, wish)| Some((*name, wish?)))
                .collect();
            drafts.extend(new.iter().map(|name| (*name, Wish::Create)));
            Just(drafts).prop_shuffle().prop_map(move |drafts| Case {
                base: base.clone(),
                drafts,
                cut,
            })
        })
    })
}

/// The length of the longest run that stays in order, by trying all of them.
fn longest_run(base: &[&str], wanted: &[String]) -> usize {
    let places: Vec<usize> = wanted
        .iter()
        .filter_map(|name| base.iter().position(|other| other == name))
        .collect();
    let mut longest = vec![1; places.len()];
    for index in 0..places.len() {
        for before in 0..index {
            if places[before] < places[index] {
                longest[index] = longest[index].max(longest[before] + 1);
            }
        }
    }
    longest.into_iter().max().unwrap_or_default()
}

/// Plans and applies, with the cut if there is one, and holds the end to what is wanted.
async fn play(stage: &mut Stage, case: &Case) {
    let when = format!("{case:?}");
    stage.set(linked(&case.base), &case.drafts).await;
    if let Some((fault, call)) = case.cut {
        stage
            .server
            .control()
            .add_fault(FaultRule::always(fault).from(call));
    }
    let (report, journal) = stage.apply().await;
    if case.cut.is_some() {
        stage.start_again(&journal, &when).await;
        return;
    }
    assert_eq!(report.unwrap().stopped, None, "{when}");
    stage.check(&when).await;
    let count = |wish| case.drafts.iter().filter(|(_, other)| *other == wish).count();
    let wanted = stage.wanted();
    let placed = wanted.len() - longest_run(&case.base, &wanted);
    let fewest = placed + count(Wish::Update) + count(Wish::Delete);
    assert_eq!(stage.changes().len(), fewest, "{when}: {:?}", stage.changes());
}

#[test]
fn random_plans_end_as_wanted_with_the_fewest_calls_and_whatever_is_cut() {
    let runtime = Runtime::new().unwrap();
    let stage = RefCell::new(runtime.block_on(Stage::with(Vec::new())));
    let mut runner = TestRunner::new(Config {
        failure_persistence: None,
        ..Config::with_cases(200)
    });
    runner
        .run(&cases(), |case| {
            runtime.block_on(play(&mut stage.borrow_mut(), &case));
            Ok(())
        })
        .unwrap();
}

#[test]
fn what_the_plan_takes_away_keeps_nothing_where_it_stands() {
    let case = Case {
        base: vec!["D", "I", "B", "G", "H", "A"],
        drafts: vec![
            ("H", Wish::Delete),
            ("D", Wish::Keep),
            ("N3", Wish::Create),
            ("G", Wish::Keep),
            ("N1", Wish::Create),
            ("I", Wish::Keep),
            ("B", Wish::Keep),
            ("N2", Wish::Create),
            ("A", Wish::Delete),
        ],
        cut: None,
    };
    let runtime = Runtime::new().unwrap();
    let mut stage = runtime.block_on(Stage::with(Vec::new()));
    runtime.block_on(play(&mut stage, &case));
}
