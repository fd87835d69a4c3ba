//! The process dies at every possible moment; the next start explains what happened, and a new plan finishes the work:
//! nothing lost, nothing doubled.

use std::sync::Arc;

use publish::{Control, Explanation, Intent, JournalEntry, Operation, PlanDraft, Verdict, explain};
use serde_json::Value;
use trigger::Platform;

use crate::applying::planned;
use crate::documents::{LONG_AFTER, edited, informed, new_draft, stored, trashed};
use crate::journals::Durable;
use crate::steps::carry_out;
use crate::support::{Fake, Fate};

fn server() -> Vec<Value> {
    (1..=4)
        .map(|n| stored(&format!("t{n}"), &format!("T{n}"), "base"))
        .collect()
}

fn drafts() -> Vec<PlanDraft> {
    let server = server();
    vec![
        edited("u1", &server[0], "mine"),
        edited("u2", &server[1], "mine"),
        new_draft("c1", "New", "mine"),
        new_draft("c2", "New", "mine"), // a twin of the one before
        new_draft("c3", "Newer", "mine"),
        trashed("d1", &server[2]),
        trashed("d2", &server[3]),
    ]
}

/// What the next start does: explain, tie drafts to what happened, plan and apply the rest.
async fn start_again(fake: &Fake, journal: &[JournalEntry], when: &str) -> Vec<Explanation> {
    let now = fake.client().await.triggers(&Control::default()).await.unwrap();
    let explained = explain(Platform::RocketChat, journal, &now, LONG_AFTER);
    let drafts = informed(drafts(), &explained, when);
    let plan = planned(fake, &drafts).await;
    let conflicts = plan.items.iter().filter(|item| {
        let operation = item.operation;
        !matches!(
            operation,
            Operation::Create | Operation::Update | Operation::Delete | Operation::Unchanged
        )
    });
    assert_eq!(conflicts.count(), 0, "{when}: {:#?}", plan.items);
    let client = fake.client().await;
    let report = carry_out(&client, &plan, &mut Vec::new(), &Control::default())
        .await
        .unwrap();
    assert_eq!(report.stopped, None, "{when}");
    assert_eq!(fake.names(), ["New", "New", "Newer", "T1", "T2"], "{when}");
    let mine = fake
        .triggers()
        .iter()
        .all(|t| t["actions"][0]["params"]["msg"] == "mine");
    assert!(mine, "{when}");
    assert!(
        drafts
            .iter()
            .all(|draft| draft.intent == Intent::Publish || draft.key.starts_with('d'))
    );
    explained
}

#[tokio::test]
async fn a_process_that_dies_between_any_two_lines_of_its_journal_is_explained() {
    let whole = 3 * drafts().len();
    for dies_at in 0..=whole {
        let fake = Fake::start(server()).await;
        let plan = planned(&fake, &drafts()).await;
        let mut journal = Durable {
            dies_at: Some(dies_at),
            ..Durable::default()
        };
        let client = fake.client().await;
        let result = carry_out(&client, &plan, &mut journal, &Control::default()).await;
        let stopped = match &result {
            Err(error) => Some(error.code().to_owned()),
            Ok(report) => report.stopped.as_ref().map(|problem| problem.code.clone()),
        };
        assert_eq!(stopped.as_deref(), (dies_at < whole).then_some("journal-failed"));
        let entries = journal.entries.lock().unwrap().clone();
        start_again(&fake, &entries, &format!("died before line {dies_at}")).await;
    }
}

#[tokio::test]
async fn a_process_that_dies_at_any_call_is_explained() {
    let calls = {
        let fake = Fake::start(server()).await;
        let plan = planned(&fake, &drafts()).await;
        let before = fake.calls().len();
        let client = fake.client().await;
        carry_out(&client, &plan, &mut Vec::new(), &Control::default())
            .await
            .unwrap();
        fake.calls().len() - before
    };
    assert!(calls > 2 * drafts().len());
    for call in 1..=calls {
        for done in [false, true] {
            let fake = Fake::start(server()).await;
            let plan = planned(&fake, &drafts()).await;
            let reached = Arc::new(tokio::sync::Notify::new());
            let signal = reached.clone();
            let mut count = 0;
            fake.rule(move |_, _| {
                count += 1;
                if count < call {
                    return Fate::Normal;
                }
                signal.notify_one();
                if done { Fate::DoneThenHang } else { Fate::Hang }
            });
            let journal = Durable::default();
            let (client, mut writer) = (fake.client().await, journal.clone());
            let running =
                tokio::spawn(
                    async move { carry_out(&client, &plan, &mut writer, &Control::default()).await },
                );
            reached.notified().await;
            running.abort();
            assert!(running.await.unwrap_err().is_cancelled());
            fake.heal();
            let entries = journal.entries.lock().unwrap().clone();
            start_again(&fake, &entries, &format!("died at call {call}, done: {done}")).await;
        }
    }
}

#[tokio::test]
async fn what_others_did_meanwhile_is_not_guessed_at() {
    let fake = Fake::start(server()).await;
    let plan = planned(&fake, &drafts()).await;
    let mut journal = Durable {
        dies_at: Some(drafts().len() + 1), // the first update is sent, its proof is not written
        ..Durable::default()
    };
    let client = fake.client().await;
    carry_out(&client, &plan, &mut journal, &Control::default())
        .await
        .unwrap();
    fake.edit(|triggers| triggers[0]["actions"][0]["params"]["msg"] = Value::from("theirs"));
    let now = fake.client().await.triggers(&Control::default()).await.unwrap();
    let explained = explain(
        Platform::RocketChat,
        &journal.entries.lock().unwrap(),
        &now,
        LONG_AFTER,
    );
    assert!(
        matches!(explained[0].verdict, Verdict::CannotTell { .. }),
        "{:?}",
        explained[0]
    );
    assert!(
        explained[1..]
            .iter()
            .all(|other| other.verdict == Verdict::DidNotHappen)
    );
}
