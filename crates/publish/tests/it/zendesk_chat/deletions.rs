//! A deletion that is lost where names are keys: one that comes late would take away what has the name by then.

use publish::{Choice, Choices, Event, JournalEntry, MAY_STILL_ARRIVE, Operation, Outcome, Plan, explain};
use publish::{Control, Mode, PlanDraft, apply};
use sandbox::{Fault, FaultRule};
use serde_json::json;
use trigger::Platform;

use super::stage::{Size, Stage, document, new_draft, record, trashed};
use crate::documents::informed;

/// A draft in the trash, and a new one of its name; the first call that changes something is lost.
async fn lost() -> (Stage, Vec<JournalEntry>) {
    let mut stage = Stage::new(Size(0)).await;
    let old = record(5, "Rescue");
    stage
        .server
        .control()
        .put_trigger(old.as_object().unwrap().clone());
    let heir = document("Rescue", "heir", &json!(true), "mine");
    stage.drafts = vec![trashed("old", &old), new_draft("heir", heir)];
    stage.plan = stage.planned(&stage.drafts).await;
    let operations: Vec<_> = stage.plan.items.iter().map(|item| item.operation).collect();
    assert_eq!(operations[..2], [Operation::Delete, Operation::Create]);
    let fault = FaultRule::once(Fault::Close).on_writes();
    stage.server.control().add_fault(fault);
    let (report, journal) = stage.apply().await;
    let report = report.unwrap();
    assert!(
        matches!(report.items[0].outcome, Outcome::Unknown { .. }),
        "{report:#?}"
    );
    assert_eq!(stage.writes_sent(), 1, "the new one must not be sent meanwhile");
    stage.server.control().clear_faults();
    (stage, journal)
}

/// What the next start plans at a time.
async fn next(stage: &Stage, drafts: &[PlanDraft], journal: &[JournalEntry], now: i64) -> Plan {
    let server = stage.client().await.triggers(&Control::default()).await.unwrap();
    let explained = explain(Platform::ZendeskChat, journal, &server, now);
    stage
        .planned(&informed(drafts.to_vec(), &explained, "next"))
        .await
}

fn over(journal: &[JournalEntry]) -> i64 {
    let sent = journal.iter().find_map(|entry| match entry.event {
        Event::Sent { at, .. } => Some(at),
        _ => None,
    });
    sent.unwrap() + MAY_STILL_ARRIVE
}

fn there(stage: &Stage) -> Vec<String> {
    let contents = stage.contents().into_iter();
    contents
        .filter(|(name, ..)| name == "Rescue")
        .map(|(_, description, ..)| description)
        .collect()
}

#[tokio::test]
async fn a_lost_deletion_is_waited_for_before_a_new_trigger_of_its_name_could_go_with_it() {
    let (stage, mut journal) = lost().await;
    // Whether the process lived on or died there.
    for _ in 0..2 {
        let over = over(&journal);
        let waiting = next(&stage, &stage.drafts, &journal, over - 1).await;
        assert_eq!(waiting.items[0].operation, Operation::InDoubt);
        assert_eq!(waiting.items[0].doubt.as_ref().unwrap().until, Some(over));
        assert_eq!(waiting.items[1].operation, Operation::Blocked);
        let why = &waiting.items[1].diagnostics[0].message;
        assert!(why.contains("its deletion was sent before"), "{why}");
        let writes = stage.writes_sent();
        let report = stage
            .apply_with(&waiting, &mut Vec::new(), &Control::default())
            .await;
        assert!(matches!(report.unwrap().items[0].outcome, Outcome::Left { .. }));
        assert_eq!(stage.writes_sent(), writes, "nothing goes out by itself");
        journal.pop_if(|entry| matches!(entry.event, Event::Unknown { .. }));
    }
    // It comes at last, and the new one is made after it.
    assert!(stage.server.control().delete_trigger(5));
    let plan = next(&stage, &stage.drafts, &journal, over(&journal) - 1).await;
    assert_eq!(plan.items[0].operation, Operation::Create);
    let report = stage
        .apply_with(&plan, &mut Vec::new(), &Control::default())
        .await
        .unwrap();
    assert_eq!(report.stopped, None);
    assert_eq!(there(&stage), ["heir"]);
}

#[tokio::test]
async fn a_lost_deletion_is_sent_again_when_its_time_is_over_or_somebody_decides() {
    let (stage, journal) = lost().await;
    let plan = next(&stage, &stage.drafts, &journal, over(&journal)).await;
    let operations: Vec<_> = plan.items.iter().map(|item| item.operation).collect();
    assert_eq!(operations[..2], [Operation::Delete, Operation::Create]);

    let waiting = next(&stage, &stage.drafts, &journal, 0).await;
    let choices: Choices = [(waiting.items[0].id.clone(), Choice::Mine)]
        .into_iter()
        .collect();
    let client = stage.client().await;
    let control = Control::default();
    let done = apply(
        &client,
        &waiting,
        &choices,
        Mode::Apply,
        &mut Vec::new(),
        &control,
    )
    .await
    .unwrap();
    assert!(
        matches!(done.items[0].outcome, Outcome::Deleted { .. }),
        "{done:#?}"
    );
    assert_eq!(there(&stage), Vec::<String>::new());
}
