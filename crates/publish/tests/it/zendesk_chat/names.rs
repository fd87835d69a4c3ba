//! Names are keys: what two triggers share is never guessed, and a name is taken only when it is free.

use publish::{Control, Operation, Outcome, Plan, PlanDraft};
use serde_json::{Value, json};

use super::stage::{Size, Stage, document, edited, message, new_draft, record, trashed};

/// An account with these records.
async fn account(records: &[Value]) -> Stage {
    let stage = Stage::new(Size(0)).await;
    let practice = stage.server.control();
    practice.reset();
    for record in records {
        practice.put_trigger(record.as_object().unwrap().clone());
    }
    stage
}

fn named(name: &str) -> impl FnOnce(&mut Value) {
    let name = name.to_owned();
    move |trigger| trigger["name"] = json!(name)
}

/// What a plan does with each draft, and by which code it is held back.
fn said(plan: &Plan) -> Vec<(Operation, Option<&str>)> {
    let items = plan.items.iter().filter(|item| item.draft.is_some());
    items
        .map(|item| {
            let code = item.diagnostics.first().map(|said| said.code.as_str());
            (item.operation, code)
        })
        .collect()
}

async fn carried_out(stage: &Stage, drafts: &[PlanDraft]) -> Vec<String> {
    let plan = stage.planned(drafts).await;
    let report = stage
        .apply_with(&plan, &mut Vec::new(), &Control::default())
        .await
        .unwrap();
    let undone = report.items.iter().filter(|item| {
        !matches!(
            item.outcome,
            Outcome::Written { .. } | Outcome::Deleted { .. } | Outcome::Left { .. }
        )
    });
    assert_eq!(undone.count(), 0, "{report:#?}");
    stage.contents().into_iter().map(|(name, ..)| name).collect()
}

#[tokio::test]
async fn two_records_of_one_name_are_shown_and_never_guessed_between() {
    let (first, second) = (record(1, "Twice"), record(2, "Twice"));
    let stage = account(&[first.clone(), second]).await;
    let drafts = [
        edited("changed", &first, |trigger| message(trigger, "mine")),
        edited("switched", &first, |trigger| trigger["enabled"] = json!(false)),
        trashed("gone", &first),
    ];
    for draft in &drafts {
        let plan = stage.planned(std::slice::from_ref(draft)).await;
        assert_eq!(said(&plan), [(Operation::Blocked, Some("name-shared"))]);
        let help = &plan.items[0].diagnostics[0];
        assert!(help.message.contains("(1, 2)"), "{help:?}");
        assert_eq!(plan.items[0].blocked, None, "nobody can decide otherwise");
        let others = plan
            .items
            .iter()
            .filter(|item| item.operation == Operation::OnlyOnServer);
        assert_eq!(others.count(), 1, "the other one is shown");
        carried_out(&stage, std::slice::from_ref(draft)).await;
    }
    assert_eq!(stage.writes_sent(), 0);
}

#[tokio::test]
async fn a_new_draft_does_not_take_the_name_of_a_trigger_that_is_there() {
    let stage = account(&[record(1, "Taken")]).await;
    let new = new_draft("new", document("Taken", "", &json!(true), "mine"));
    let plan = stage.planned(&[new]).await;
    assert_eq!(said(&plan), [(Operation::Blocked, Some("name-taken"))]);
}

#[tokio::test]
async fn of_two_drafts_that_take_one_name_the_second_is_held_back() {
    let stage = account(&[]).await;
    let new = |key| new_draft(key, document("New", "", &json!(true), key));
    let plan = stage.planned(&[new("one"), new("two")]).await;
    assert_eq!(
        said(&plan),
        [
            (Operation::Create, None),
            (Operation::Blocked, Some("name-taken"))
        ]
    );
}

#[tokio::test]
async fn a_chain_of_renames_is_carried_out_from_its_end() {
    let records = [record(1, "A"), record(2, "B"), record(3, "C")];
    let stage = account(&records).await;
    let drafts = [
        edited("a", &records[0], named("B")),
        edited("b", &records[1], named("C")),
        edited("c", &records[2], named("D")),
        new_draft("new", document("A", "", &json!(true), "new")),
    ];
    assert_eq!(carried_out(&stage, &drafts).await, ["A", "B", "C", "D"]);
}

#[tokio::test]
async fn names_that_go_in_a_circle_are_held_back_with_the_way_out() {
    let records = [record(1, "A"), record(2, "B")];
    let stage = account(&records).await;
    let drafts = [
        edited("a", &records[0], named("B")),
        edited("b", &records[1], named("A")),
    ];
    let plan = stage.planned(&drafts).await;
    let [
        (Operation::Blocked, Some("names-in-a-circle")),
        (Operation::Blocked, Some(_)),
    ] = said(&plan)[..]
    else {
        panic!("{:#?}", plan.items);
    };
}

#[tokio::test]
async fn a_name_that_is_not_freed_after_all_is_not_taken() {
    let records = [record(1, "A"), record(2, "B")];
    let stage = account(&records).await;
    let drafts = [edited("a", &records[0], named("B")), trashed("b", &records[1])];
    let plan = stage.planned(&drafts).await;
    let left = plan
        .items
        .iter()
        .find(|item| item.draft.as_deref() == Some("b"))
        .unwrap();
    let choices = [(left.id.clone(), publish::Choice::Leave)].into_iter().collect();
    let client = stage.client().await;
    let report = publish::apply(
        &client,
        &plan,
        &choices,
        publish::Mode::Apply,
        &mut Vec::new(),
        &Control::default(),
    )
    .await
    .unwrap();
    let Outcome::Failed { problem } = &report.items[0].outcome else {
        panic!("{report:#?}");
    };
    assert_eq!(problem.code, "server-moved");
    assert_eq!(stage.writes_sent(), 0);
}

#[tokio::test]
async fn a_name_that_is_a_step_in_an_address_is_refused_before_anything_is_sent() {
    for name in [".", ".."] {
        let old = record(1, name);
        let stage = account(std::slice::from_ref(&old)).await;
        let draft = edited("dots", &old, |trigger| trigger["enabled"] = json!(false));
        let mut plan = stage.planned(&[draft]).await;
        assert_eq!(said(&plan), [(Operation::Blocked, Some("name-not-callable"))]);
        assert_eq!(plan.items[0].blocked, None, "nobody can decide otherwise");
        assert!(plan.items[0].diagnostics[0].help.contains("Rename it"));
        // A plan from a file can say anything.
        plan.items[0].operation = Operation::Update;
        let report = stage
            .apply_with(&plan, &mut Vec::new(), &Control::default())
            .await
            .unwrap();
        let Outcome::Failed { problem } = &report.items[0].outcome else {
            panic!("{report:#?}");
        };
        assert_eq!((problem.code.as_str(), stage.writes_sent()), ("unsafe-id", 0));
    }
}

#[tokio::test]
async fn a_draft_does_not_take_a_name_by_which_no_call_could_find_it() {
    let long = "ü".repeat(1_000);
    for name in ["..", "a/../b", long.as_str()] {
        let old = record(1, "Old");
        let stage = account(std::slice::from_ref(&old)).await;
        let drafts = [
            edited("renamed", &old, named(name)),
            new_draft("new", document(name, "", &json!(true), "mine")),
        ];
        for draft in drafts {
            let plan = stage.planned(&[draft]).await;
            assert_eq!(said(&plan), [(Operation::Blocked, Some("name-not-callable"))]);
            assert!(plan.items[0].diagnostics[0].help.contains("another name"));
        }
    }
}
