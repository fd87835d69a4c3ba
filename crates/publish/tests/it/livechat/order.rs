//! The item of a plan about the order of the rules.

use publish::order::Move;
use publish::{
    Choice, Choices, Control, Event, LeftReason, Mode, Operation, Outcome, Part, PlanDraft, Write, apply,
};

use super::publishing::stage::Stage;
use super::publishing::stage::Wish::{Create, Delete, Keep, Update};

const ABCD: [&str; 4] = ["A", "B", "C", "D"];

#[tokio::test]
async fn the_example_of_the_document_takes_one_call() {
    let stage = Stage::new(&ABCD, &[("A", Keep), ("C", Keep), ("B", Keep), ("D", Keep)]).await;
    let item = stage.order_item().unwrap();
    assert_eq!(
        (item.operation, item.name.as_str()),
        (Operation::Update, "Order of the rules")
    );
    let lines = |lines: &[trigger::ValueLine]| -> Vec<String> {
        lines.iter().map(|line| line.text.clone()).collect()
    };
    assert_eq!(lines(&item.changes[0].before_lines), ["A", "B", "C", "D"]);
    assert_eq!(lines(&item.changes[0].after_lines), ["A", "C", "B", "D"]);
    let (report, journal) = stage.apply().await;
    let report = report.unwrap();
    assert_eq!(stage.changes(), ["update_auto_access"]);
    stage.check("the example").await;
    let Outcome::Arranged { order } = &report.items.last().unwrap().outcome else {
        panic!("{report:#?}");
    };
    let names: Vec<&str> = order.iter().map(|standing| standing.name.as_str()).collect();
    assert_eq!(names, ["A", "C", "B", "D"]);
    assert!(report.agrees_in_order);
    let sent: Vec<_> = journal
        .iter()
        .filter(|entry| {
            matches!(
                entry.event,
                Event::Sent {
                    part: Part::Placement,
                    ..
                }
            )
        })
        .collect();
    assert_eq!(sent.len(), 1);
    assert!(matches!(journal.last().unwrap().event, Event::Arranged { .. }));
}

#[tokio::test]
async fn drafts_in_the_order_of_the_server_have_no_item_about_it() {
    for drafts in [
        &[("A", Keep), ("B", Update), ("D", Keep)][..],
        &[("B", Keep)],
        &[("A", Keep), ("B", Delete), ("C", Keep), ("D", Keep)],
        // What is made comes to its place at once.
        &[
            ("A", Keep),
            ("N", Create),
            ("B", Keep),
            ("C", Keep),
            ("D", Keep),
            ("M", Create),
        ],
        &[("N", Create), ("M", Create), ("A", Keep)],
    ] {
        let stage = Stage::new(&ABCD, drafts).await;
        assert!(stage.order_item().is_none(), "{drafts:?}");
        let (report, _) = stage.apply().await;
        assert!(report.unwrap().stopped.is_none());
        stage.check(&format!("{drafts:?}")).await;
        let writes = drafts.iter().filter(|(_, wish)| *wish != Keep).count();
        assert_eq!(stage.changes().len(), writes, "{drafts:?}");
    }
}

#[tokio::test]
async fn a_rule_without_a_draft_goes_with_the_one_that_it_follows() {
    let stage = Stage::new(&["X", "A", "Y", "B"], &[("B", Keep), ("A", Keep)]).await;
    stage.apply().await.0.unwrap();
    assert_eq!(stage.order().await, ["X", "B", "A", "Y"]);
}

#[tokio::test]
async fn a_dry_run_tells_the_moves_and_sends_nothing() {
    let stage = Stage::new(&ABCD, &[("D", Keep), ("A", Keep), ("B", Keep), ("C", Keep)]).await;
    let client = stage.client().await;
    let (choices, control) = (Choices::new(), Control::default());
    let report = apply(
        &client,
        &stage.plan,
        &choices,
        Mode::DryRun,
        &mut Vec::new(),
        &control,
    )
    .await
    .unwrap();
    let Outcome::WouldWrite {
        write: Write::Arrange { moves, .. },
    } = &report.items.last().unwrap().outcome
    else {
        panic!("{report:#?}");
    };
    let expected = Move {
        name: "D".to_owned(),
        before: Some("A".to_owned()),
    };
    assert_eq!(*moves, [expected]);
    assert!(stage.changes().is_empty());
}

/// The drafts in another order.
fn in_order(drafts: &[PlanDraft], keys: &[&str]) -> Vec<PlanDraft> {
    let by_key = |key: &&str| drafts.iter().find(|draft| draft.key == **key).unwrap().clone();
    keys.iter().map(by_key).collect()
}

#[tokio::test]
async fn who_changed_the_order_is_told_by_what_drafts_and_server_last_agreed_in() {
    let stage = Stage::new(&ABCD, &ABCD.map(|name| (name, Keep))).await;
    let theirs = ["D", "A", "B", "C"];
    for (mine, server, expected) in [
        (ABCD, ABCD, None),
        (["B", "A", "C", "D"], ABCD, Some(Operation::Update)),
        (ABCD, theirs, Some(Operation::ChangedOnServer)),
        (["B", "A", "C", "D"], theirs, Some(Operation::Conflict)),
        // Both did the same.
        (theirs, theirs, None),
    ] {
        stage
            .server
            .control()
            .put_auto_accesses(super::publishing::stage::linked(&server));
        let plan = stage.planned(&in_order(&stage.drafts, &mine)).await;
        let item = plan.items.iter().find(|item| item.id == "order");
        assert_eq!(item.map(|item| item.operation), expected, "{mine:?} {server:?}");
    }
}

#[tokio::test]
async fn a_changed_order_waits_for_a_decision_and_follows_it() {
    let mut stage = Stage::new(&ABCD, &ABCD.map(|name| (name, Keep))).await;
    let theirs = ["D", "A", "B", "C"];
    for (choice, kept) in [
        (None, theirs),
        (Some(Choice::Leave), theirs),
        (Some(Choice::Server), theirs),
        (Some(Choice::Mine), ABCD),
    ] {
        stage
            .server
            .control()
            .put_auto_accesses(super::publishing::stage::linked(&theirs));
        stage.plan = stage.planned(&stage.drafts).await;
        let choices: Choices = choice
            .iter()
            .map(|choice| ("order".to_owned(), choice.clone()))
            .collect();
        let report = stage
            .apply_with(&stage.plan, &choices, &mut Vec::new(), &Control::default())
            .await
            .unwrap();
        assert_eq!(stage.order().await, kept, "{choice:?}");
        let outcome = &report.items.last().unwrap().outcome;
        match choice {
            None => assert!(matches!(
                outcome,
                Outcome::Left {
                    reason: LeftReason::NeedsDecision
                }
            )),
            Some(Choice::Leave) => assert!(matches!(
                outcome,
                Outcome::Left {
                    reason: LeftReason::Chosen
                }
            )),
            Some(Choice::Server) => {
                assert!(matches!(outcome, Outcome::KeptOrder { order } if order[0].name == "D"));
            }
            _ => assert!(matches!(outcome, Outcome::Arranged { .. })),
        }
    }
}

#[tokio::test]
async fn a_plan_of_before_there_was_an_order_is_read_and_applied() {
    let stage = Stage::new(&ABCD, &[("A", Update)]).await;
    let mut old = serde_json::to_value(&stage.plan).unwrap();
    old.as_object_mut().unwrap().remove("order");
    let old: publish::Plan = serde_json::from_value(old).unwrap();
    assert_eq!(old.order, None);
    let report = stage
        .apply_with(&old, &Choices::new(), &mut Vec::new(), &Control::default())
        .await
        .unwrap();
    assert!(report.stopped.is_none());
    stage.check("an old plan").await;
}
