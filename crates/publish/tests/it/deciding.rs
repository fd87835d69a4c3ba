//! Decisions about single fields, and about drafts that something speaks against.

use std::collections::BTreeMap;

use publish::{Choice, Choices, Control, Event, Mode, PlanDraft, apply};
use serde_json::{Value, json};
use trigger::Side;
use trigger::{Diagnostic, FieldPath, Severity};

use crate::applying::{applied, kinds, planned};
use crate::documents::{edited, new_draft, stored};
use crate::support::Fake;

fn path(pointer: &[&str]) -> FieldPath {
    pointer
        .iter()
        .fold(FieldPath::root(), |path, name| path.field(name))
}

fn message() -> FieldPath {
    path(&["actions", "0", "params", "msg"])
}

fn choose(choice: Choice) -> Choices {
    Choices::from([("draft:u".to_owned(), choice)])
}

fn merge(sides: &[(FieldPath, Side)]) -> Choice {
    Choice::Merge(sides.iter().cloned().collect::<BTreeMap<_, _>>())
}

/// The server's trigger was switched off and got another message; the draft has another message and description.
fn both_sides() -> (Value, PlanDraft) {
    let base = stored("t1", "One", "base");
    let mut theirs = stored("t1", "One", "theirs");
    theirs["enabled"] = json!(false);
    let mut draft = edited("u", &base, "mine");
    draft
        .draft
        .document
        .insert("description".to_owned(), json!("ours"));
    (theirs, draft)
}

#[tokio::test]
async fn both_sides_of_a_conflict_are_joined_field_by_field() {
    for (side, expected) in [(Side::Mine, "mine"), (Side::Theirs, "theirs")] {
        let (theirs, draft) = both_sides();
        let fake = Fake::start(vec![theirs]).await;
        let plan = planned(&fake, &[draft]).await;
        let (report, _) = applied(&fake, &plan, &choose(merge(&[(message(), side)]))).await;
        assert_eq!(kinds(&report), ["written"]);
        let now = &fake.triggers()[0];
        assert_eq!(now["actions"][0]["params"]["msg"], expected);
        assert_eq!(
            (&now["enabled"], &now["description"]),
            (&json!(false), &json!("ours"))
        );
    }
}

#[tokio::test]
async fn a_side_can_be_chosen_for_a_field_that_only_one_changed() {
    let (theirs, draft) = both_sides();
    let fake = Fake::start(vec![theirs]).await;
    let plan = planned(&fake, &[draft]).await;
    let enabled = path(&["enabled"]);
    let choice = merge(&[(message(), Side::Mine), (enabled, Side::Mine)]);
    applied(&fake, &plan, &choose(choice)).await;
    assert_eq!(fake.triggers()[0]["enabled"], true);
}

#[tokio::test]
async fn a_field_that_nobody_decided_on_stops_everything_before_it_begins() {
    let (theirs, draft) = both_sides();
    let fake = Fake::start(vec![theirs.clone()]).await;
    let plan = planned(&fake, &[draft]).await;
    let mut journal = Vec::new();
    let client = fake.client().await;
    let choices = choose(merge(&[]));
    let control = Control::default();
    let done = apply(&client, &plan, &choices, Mode::Apply, &mut journal, &control).await;
    let error = done.unwrap_err();
    assert_eq!(error.code(), "cannot-merge");
    assert!(error.to_string().contains("“Message”"), "{error}");
    assert!(journal.is_empty());
    assert_eq!(fake.triggers(), [theirs]);
}

/// A draft with an error that a server would not mind.
fn doubtful() -> PlanDraft {
    let mut draft = new_draft("u", "New", "mine");
    draft.diagnostics.push(Diagnostic::new(
        FieldPath::root(),
        Severity::Error,
        "tests-fail",
        "A test of this draft fails.",
        "",
    ));
    draft
}

#[tokio::test]
async fn what_is_blocked_is_done_for_a_reason_which_the_journal_keeps() {
    let fake = Fake::start(vec![]).await;
    let plan = planned(&fake, &[doubtful()]).await;
    let (report, _) = applied(&fake, &plan, &Choices::new()).await;
    assert_eq!(kinds(&report), ["left"]);
    let reason = "The test is out of date.".to_owned();
    let (report, journal) = applied(&fake, &plan, &choose(Choice::Despite(reason.clone()))).await;
    assert_eq!(
        (kinds(&report), fake.names()),
        (vec!["written".to_owned()], vec!["New".to_owned()])
    );
    let kept = journal.iter().find_map(|entry| match &entry.event {
        Event::Planned { despite, .. } => despite.clone(),
        _ => None,
    });
    assert_eq!(kept, Some(reason));
}

#[tokio::test]
async fn nothing_is_overridden_without_a_reason_or_when_the_server_would_refuse_it() {
    let mut unsendable = doubtful();
    unsendable.draft.document.remove("actions");
    for (draft, reason, code) in [
        (doubtful(), " ", "reason-missing"),
        (unsendable, "I want it.", "choice-does-not-fit"),
    ] {
        let fake = Fake::start(vec![]).await;
        let plan = planned(&fake, &[draft]).await;
        let mut journal = Vec::new();
        let client = fake.client().await;
        let choices = choose(Choice::Despite(reason.to_owned()));
        let control = Control::default();
        let done = apply(&client, &plan, &choices, Mode::Apply, &mut journal, &control).await;
        assert_eq!(done.unwrap_err().code(), code);
        assert!(fake.writes().is_empty());
    }
}
