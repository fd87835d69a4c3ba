//! The connection is cut at every call of a plan, answers are lost, and the process dies at every line of its journal.

use publish::{Choices, Control, Event};
use sandbox::{Fault, FaultRule};

use super::stage::Stage;
use super::stage::Wish::{Create, Delete, Keep, Update};
use crate::journals::Durable;

/// Two updates, two creations, a deletion and two moves: D in front of B, and F in front of E.
async fn stage() -> Stage {
    let drafts = [
        ("A", Update),
        ("N", Create),
        ("D", Keep),
        ("B", Update),
        ("C", Delete),
        ("F", Keep),
        ("M", Create),
        ("E", Keep),
    ];
    Stage::new(&["A", "B", "X", "C", "D", "E", "F"], &drafts).await
}

const CHANGES: usize = 7;

/// What a cut is: before the work or after it, once or for as long as the application runs.
const CUTS: [(Fault, bool); 4] = [
    (Fault::Close, false),
    (Fault::LoseAnswer, false),
    (Fault::Close, true),
    (Fault::LoseAnswer, true),
];

/// How many calls it takes to apply the plan when nothing is cut.
async fn calls(stage: &Stage) -> u64 {
    stage.begin();
    let (report, journal) = stage.apply().await;
    assert_eq!(report.unwrap().stopped, None);
    let calls = stage.calls() as u64;
    stage.check("nothing cut").await;
    assert_eq!(stage.changes().len(), CHANGES);
    let sent = journal
        .iter()
        .filter(|entry| matches!(entry.event, Event::Sent { .. }));
    assert_eq!(sent.count(), CHANGES, "each call has its line");
    calls
}

#[tokio::test]
async fn a_cut_of_any_kind_at_any_call_loses_doubles_and_misses_nothing() {
    let stage = stage().await;
    for call in 1..=calls(&stage).await {
        for (fault, for_good) in CUTS {
            let when = format!("{} at call {call}, for good: {for_good}", fault.name());
            stage.begin();
            let rule = FaultRule::always(fault).from(call);
            let practice = stage.server.control();
            practice.add_fault(if for_good { rule } else { rule.times(1) });
            let (result, journal) = stage.apply().await;
            assert!(practice.faults()[0].struck > 0, "{when}: nothing was cut");
            if let Err(error) = result {
                // The rules and the greetings are read before anything is begun.
                assert!(call <= 2, "{when}");
                assert_eq!(error.code(), "connection-lost", "{when}");
                assert!(journal.is_empty(), "{when}: nothing was begun");
            }
            stage.start_again(&journal, &when).await;
        }
    }
}

#[tokio::test]
async fn any_fault_at_any_changing_call_ends_well_at_the_next_start() {
    let stage = stage().await;
    let faults = [
        Fault::ServerError,
        Fault::BadGateway,
        Fault::TooManyRequests { wait_seconds: 0 },
        Fault::BrokenJson,
        Fault::WrongShape,
        Fault::RevokeToken,
    ];
    for fault in faults {
        for nth in 1..=CHANGES {
            let when = format!("{} at changing call {nth}", fault.name());
            stage.begin();
            let practice = stage.server.control();
            practice.add_fault(FaultRule::once(fault).on_writes().from(nth as u64));
            let (report, journal) = stage.apply().await;
            assert!(report.is_ok(), "{when}");
            assert_eq!(practice.faults()[0].struck, 1, "{when}");
            stage.start_again(&journal, &when).await;
        }
    }
}

#[tokio::test]
async fn a_lost_answer_to_any_changing_call_is_found_again_and_nothing_is_sent_twice() {
    let stage = stage().await;
    for nth in 1..=CHANGES {
        let when = format!("changing call {nth}");
        stage.begin();
        let practice = stage.server.control();
        practice.add_fault(FaultRule::once(Fault::LoseAnswer).on_writes().from(nth as u64));
        let (report, _) = stage.apply().await;
        assert_eq!(report.unwrap().stopped, None, "{when}");
        assert_eq!(practice.faults()[0].struck, 1, "{when}");
        assert_eq!(stage.changes().len(), CHANGES, "{when}");
        stage.check(&when).await;
    }
}

#[tokio::test]
async fn a_process_that_dies_between_any_two_lines_of_the_journal_is_explained() {
    let stage = stage().await;
    stage.begin();
    let (_, whole) = stage.apply().await;
    for dies_at in 0..=whole.len() {
        let when = format!("died before line {dies_at}");
        stage.begin();
        let mut journal = Durable {
            dies_at: Some(dies_at),
            ..Durable::default()
        };
        let (choices, control) = (Choices::new(), Control::default());
        let result = stage
            .apply_with(&stage.plan, &choices, &mut journal, &control)
            .await;
        let stopped = match &result {
            Err(error) => Some(error.code().to_owned()),
            Ok(report) => report.stopped.as_ref().map(|problem| problem.code.clone()),
        };
        let expected = (dies_at < whole.len()).then_some("journal-failed");
        assert_eq!(stopped.as_deref(), expected, "{when}");
        let entries = journal.entries.lock().unwrap().clone();
        stage.start_again(&entries, &when).await;
    }
}

#[tokio::test]
async fn a_process_that_dies_while_any_call_is_under_way_is_explained() {
    let stage = stage().await;
    for call in 1..=calls(&stage).await {
        let when = format!("died at call {call}");
        stage.begin();
        let practice = stage.server.control();
        practice.add_fault(FaultRule::always(Fault::Hang).from(call));
        let mut journal = Durable::default();
        {
            let (choices, control) = (Choices::new(), Control::default());
            let running = stage.apply_with(&stage.plan, &choices, &mut journal, &control);
            tokio::pin!(running);
            let struck = async {
                while practice.faults()[0].struck == 0 {
                    tokio::task::yield_now().await;
                }
            };
            tokio::select! {
                _ = &mut running => panic!("{when}: nothing hung"),
                () = struck => {}
            }
        }
        let entries = journal.entries.lock().unwrap().clone();
        stage.start_again(&entries, &when).await;
    }
}
