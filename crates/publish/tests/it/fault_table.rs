//! The faults that people meet, one by one, on the practice server: lost answers, rate limits, failing servers, taken
//! tokens, and others who work there at the same time.

use std::sync::{Arc, Mutex};

use publish::{Control, Event, Operation, Outcome, Progress, Report, Stage as Doing};
use sandbox::{Clock, Control as Practice, Fault, FaultRule, SystemClock};
use serde_json::json;
use tokio_util::sync::CancellationToken;

use crate::documents::{edited, stored};
use crate::stage::{SMALL, Stage, done};
use crate::support::{Fake, Fate};

/// The nth write of the small plan: updates come first, then creations, then deletions.
fn at_write(fault: Fault, nth: usize) -> FaultRule {
    let nth = nth as u64;
    let rule = FaultRule::once(fault);
    match nth {
        ..=6 => rule.on("POST", "livechat/triggers").from(nth),
        _ => rule.on("DELETE", "livechat/triggers/:_id").from(nth - 6),
    }
}

/// Those that were not done.
fn open(report: &Report) -> Vec<&Outcome> {
    let outcomes = report.items.iter().map(|item| &item.outcome);
    outcomes
        .filter(|outcome| !done(outcome) && !matches!(outcome, Outcome::Left { .. }))
        .collect()
}

#[tokio::test]
async fn a_lost_answer_to_any_write_is_found_again_and_nothing_is_sent_twice() {
    let stage = Stage::new(SMALL).await;
    for nth in 1..=SMALL.writes() {
        let when = format!("write {nth}");
        stage.begin();
        stage.server.control().add_fault(at_write(Fault::LoseAnswer, nth));
        let (report, journal) = stage.apply(&Control::default()).await;
        let report = report.unwrap();
        assert!(open(&report).is_empty(), "{when}: {report:#?}");
        assert_eq!(stage.server.control().faults()[0].struck, 1, "{when}");
        assert_eq!(stage.writes_sent(), SMALL.writes(), "{when}");
        let verified = journal
            .iter()
            .filter(|entry| matches!(entry.event, Event::Verified { .. }));
        assert_eq!(verified.count(), SMALL.writes(), "{when}");
        stage.check(&when);
        stage.begin_again_with_nothing_to_do(&journal, &when).await;
    }
}

#[tokio::test]
async fn a_write_that_the_server_failed_is_told_and_the_rest_is_done() {
    let stage = Stage::new(SMALL).await;
    for nth in 1..=SMALL.writes() {
        let when = format!("write {nth}");
        stage.begin();
        stage
            .server
            .control()
            .add_fault(at_write(Fault::ServerError, nth));
        let (report, journal) = stage.apply(&Control::default()).await;
        let report = report.unwrap();
        let [Outcome::Failed { problem }] = open(&report)[..] else {
            panic!("{when}: {report:#?}");
        };
        assert_eq!((problem.code.as_str(), &report.stopped), ("server-failed", &None));
        assert_eq!(stage.writes_sent(), SMALL.writes(), "{when}");
        stage.start_again(&journal, &when).await;
    }
}

#[tokio::test]
async fn a_token_taken_away_at_any_call_stops_the_work_and_the_next_start_finishes_it() {
    let stage = Stage::new(SMALL).await;
    stage.apply(&Control::default()).await.0.unwrap();
    let calls = stage.calls().len() as u64;
    // The last call only looks for twins, when everything is done.
    for call in 1..calls {
        let when = format!("call {call}");
        stage.begin();
        stage
            .server
            .control()
            .add_fault(FaultRule::once(Fault::RevokeToken).from(call));
        let (result, journal) = stage.apply(&Control::default()).await;
        let code = match &result {
            Err(error) => error.code(),
            Ok(report) => report.stopped.as_ref().unwrap().code.as_str(),
        };
        assert_eq!(code, "signed-out", "{when}");
        assert_eq!(
            stage.calls().len() as u64,
            call,
            "{when}: nothing is sent after it"
        );
        stage.start_again(&journal, &when).await;
    }
}

/// A clock so far behind that a server's whole second is over soon, and yet not before a busy machine has read the answer.
struct Behind;

impl Clock for Behind {
    fn now_ms(&self) -> u64 {
        SystemClock.now_ms() - 850
    }
}

/// Work whose waits are kept.
fn watched() -> (Control, Arc<Mutex<Vec<u32>>>) {
    let waits = Arc::new(Mutex::new(Vec::new()));
    let kept = waits.clone();
    let control = Control::new(CancellationToken::new(), move |progress| {
        if let Progress::Waiting { seconds, .. } = progress {
            kept.lock().unwrap().push(seconds);
        }
    });
    (control, waits)
}

#[tokio::test]
async fn a_storm_of_refusals_is_waited_out_and_every_wait_is_told() {
    let stage = Stage::with_clock(SMALL, Arc::new(Behind)).await;
    let storm = FaultRule::always(Fault::TooManyRequests { wait_seconds: 1 }).every(2);
    stage.server.control().add_fault(storm);
    let (control, waits) = watched();
    let (report, journal) = stage.apply(&control).await;
    assert!(open(&report.unwrap()).is_empty());
    let refused = stage
        .calls()
        .iter()
        .filter(|call| call.status == Some(429))
        .count();
    assert!(refused > SMALL.writes(), "{refused}");
    // A wait that is over before it begins is not told. The others are in whole seconds, rounded up.
    let waits = waits.lock().unwrap().clone();
    assert!(!waits.is_empty() && waits.len() <= refused, "{waits:?}");
    assert!(waits.iter().all(|seconds| *seconds == 1), "{waits:?}");
    stage.check("after the storm");
    stage
        .begin_again_with_nothing_to_do(&journal, "after the storm")
        .await;
}

#[tokio::test]
async fn a_server_that_only_says_retry_after_is_waited_for_too() {
    let base = stored("t1", "One", "base");
    let fake = Fake::start(vec![base.clone()]).await;
    let plan = crate::applying::planned(&fake, &[edited("u", &base, "mine")]).await;
    let mut calls = 0;
    fake.rule(move |_, _| {
        calls += 1;
        // One wait is enough to see that it is kept to.
        let seconds = if calls == 2 { "1" } else { "0" };
        let refusal = json!({ "$headers": { "retry-after": seconds }, "success": false });
        if calls % 2 == 0 {
            Fate::Instead(429, refusal)
        } else {
            Fate::Normal
        }
    });
    let (control, waits) = watched();
    let client = fake.client().await;
    let begun = std::time::Instant::now();
    let mut journal = Vec::new();
    let report = publish::apply(
        &client,
        &plan,
        &publish::Choices::new(),
        publish::Mode::Apply,
        &mut journal,
        &control,
    )
    .await
    .unwrap();
    assert!(done(&report.items[0].outcome), "{report:#?}");
    assert_eq!(waits.lock().unwrap().first(), Some(&1));
    assert!(begun.elapsed().as_millis() >= 1000, "not called before that");
    // Refused calls were not carried out: the write is there once.
    assert_eq!(fake.writes().len(), 2);
}

/// What somebody else does to the server.
type Meddling = fn(&Practice);

fn message(practice: &Practice, id: &str, text: &str) {
    assert!(practice.edit_trigger(id, |trigger| {
        trigger["actions"][0]["params"]["msg"] = json!(text);
    }));
}

fn rename(practice: &Practice, id: &str) {
    assert!(practice.edit_trigger(id, |trigger| {
        trigger.insert("name".to_owned(), json!("Renamed"));
    }));
}

fn namesake(practice: &Practice, name: &str) {
    let theirs = stored("theirs", name, "theirs");
    practice.put_trigger(theirs.as_object().unwrap().clone());
}

/// What others do, to which item, what the next plan says about it, and how many writes come before it.
const OTHERS: [(Meddling, &str, Operation, usize); 7] = [
    (|p| message(p, "update2", "theirs"), "u2", Operation::Conflict, 2),
    (|p| rename(p, "update2"), "u2", Operation::Conflict, 2),
    (
        |p| assert!(p.delete_trigger("update2")),
        "u2",
        Operation::DeletedOnServer,
        2,
    ),
    (|p| namesake(p, "create 2"), "c2", Operation::Create, 5),
    (|p| message(p, "delete2", "theirs"), "d2", Operation::Conflict, 8),
    (|p| rename(p, "delete2"), "d2", Operation::Conflict, 8),
    (
        |p| assert!(p.delete_trigger("delete2")),
        "d2",
        Operation::Unchanged,
        8,
    ),
];

#[tokio::test]
async fn what_others_did_after_the_plan_was_made_refuses_it_as_a_whole() {
    let stage = Stage::new(SMALL).await;
    for (meddle, draft, _, _) in OTHERS {
        stage.begin();
        meddle(&stage.server.control());
        let before = stage.contents();
        let (result, journal) = stage.apply(&Control::default()).await;
        assert_eq!(result.unwrap_err().code(), "server-moved", "{draft}");
        assert!(journal.is_empty() && stage.writes_sent() == 0, "{draft}");
        assert_eq!(stage.contents(), before, "{draft}");
    }
}

#[tokio::test]
async fn what_others_did_while_the_plan_is_applied_is_not_overwritten_and_the_rest_is_done() {
    let stage = Stage::new(SMALL).await;
    for (number, (meddle, draft, operation, before)) in OTHERS.into_iter().enumerate() {
        for after in 1..=before {
            let when = format!("change {number} after write {after}");
            stage.begin();
            let practice = stage.server.control();
            let control = Control::new(CancellationToken::new(), move |progress| {
                if let Progress::Item {
                    number,
                    stage: Doing::Verifying,
                    ..
                } = progress
                    && number as usize == after
                {
                    meddle(&practice);
                }
            });
            let (report, journal) = stage.apply(&control).await;
            let report = report.unwrap();
            let open: Vec<_> = report
                .items
                .iter()
                .filter(|item| !done(&item.outcome) && item.draft.is_some())
                .collect();
            assert_eq!(open.len(), 1, "{when}: {report:#?}");
            assert_eq!(open[0].draft.as_deref(), Some(draft), "{when}");
            let Outcome::Failed { problem } = &open[0].outcome else {
                panic!("{when}: {report:#?}");
            };
            assert_eq!((problem.code.as_str(), report.stopped), ("server-moved", None));
            let noted = journal.iter().any(|entry| {
                entry.item == open[0].item
                    && matches!(&entry.event, Event::Failed { code, .. } if code == "server-moved")
            });
            assert!(noted, "{when}: the history says why it was not done");
            assert_eq!(stage.writes_sent(), SMALL.writes() - 1, "{when}");
            let theirs = stage.contents();
            let kept = theirs
                .iter()
                .any(|(name, text)| name == "Renamed" || text == "theirs");
            let theirs_is_gone = matches!(operation, Operation::DeletedOnServer | Operation::Unchanged);
            assert_eq!(kept, !theirs_is_gone, "{when}: {theirs:?}");
            assert_eq!(stage.next_operation(&journal, draft, &when).await, operation);
        }
    }
}
