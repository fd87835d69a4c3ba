//! A replaced trigger comes last, which decides what a visitor meets first: plans say so, and only where it makes a difference.

use publish::{PlanDraft, PlanWarning};
use serde_json::{Value, json};

use super::stage::{Size, Stage, edited, message, record, trashed};

/// What comes before each draft's trigger once the plan is carried out, as far as the plan warns of it.
async fn warned(records: &[Value], drafts: &[PlanDraft]) -> Vec<Vec<String>> {
    let stage = Stage::new(Size(0)).await;
    let practice = stage.server.control();
    practice.reset();
    for record in records {
        practice.put_trigger(record.as_object().unwrap().clone());
    }
    let plan = stage.planned(drafts).await;
    let items = plan.items.iter().filter(|item| item.draft.is_some());
    items
        .map(|item| match item.warnings.as_slice() {
            [] => Vec::new(),
            [PlanWarning::ComesLast { behind }] => behind.clone(),
            others => panic!("{others:?}"),
        })
        .collect()
}

fn said_anew(key: &str, record: &Value) -> PlanDraft {
    edited(key, record, |trigger| message(trigger, "mine"))
}

#[tokio::test]
async fn a_replacement_says_which_triggers_come_before_it_then() {
    let records = [record(1, "A"), record(2, "B"), record(3, "C")];
    assert_eq!(
        warned(&records, &[said_anew("a", &records[0])]).await,
        [["B", "C"]]
    );
    // The last one stays the last.
    assert_eq!(warned(&records, &[said_anew("c", &records[2])]).await, [[""; 0]]);
}

#[tokio::test]
async fn only_a_change_that_no_call_makes_replaces_the_trigger() {
    let stage = Stage::new(Size(0)).await;
    let record = record(1, "A");
    let practice = stage.server.control();
    practice.reset();
    practice.put_trigger(record.as_object().unwrap().clone());
    let switched = edited("a", &record, |trigger| trigger["enabled"] = json!(false));
    for (draft, expected) in [
        (said_anew("a", &record), true),
        (switched, false),
        (trashed("a", &record), false),
    ] {
        let plan = stage.planned(&[draft]).await;
        assert_eq!(plan.items[0].is_replaced, expected, "{:#?}", plan.items[0]);
    }
}

#[tokio::test]
async fn what_keeps_its_place_is_not_warned_of() {
    let records = [record(1, "A"), record(2, "B")];
    let switched = edited("a", &records[0], |trigger| trigger["enabled"] = json!(false));
    assert_eq!(warned(&records, &[switched]).await, [[""; 0]]);
}

#[tokio::test]
async fn triggers_that_are_replaced_later_or_deleted_do_not_come_before_it() {
    let records = [record(1, "A"), record(2, "B"), record(3, "C"), record(4, "D")];
    let all = [
        said_anew("a", &records[0]),
        said_anew("b", &records[1]),
        trashed("c", &records[2]),
    ];
    // At the end: D, A, B.
    let expected: [&[&str]; 3] = [&["D"], &["D"], &[]];
    assert_eq!(warned(&records, &all).await, expected);
    let backwards = [said_anew("b", &records[1]), said_anew("a", &records[0])];
    // At the end: C, D, B, A.
    let expected: [&[&str]; 2] = [&["C", "D"], &["B", "C", "D"]];
    assert_eq!(warned(&records, &backwards).await, expected);
}
