//! The connection is cut at every call of a plan, and the process dies at every line of its journal: nothing is lost, nothing
//! doubled, and no trigger is missing when the next start has finished the work.

use publish::{Control, Event};
use sandbox::{Fault, FaultRule};

use super::stage::{Size, Stage};
use crate::journals::Durable;
use crate::stage::done;

/// Seven changes.
const SMALL: Size = Size(1);
/// Fifty-six changes: switched, renamed, replaced, replaced under another name, deleted, created, and created under the name of one
/// that is deleted.
const LARGE: Size = Size(8);

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
    stage.check("nothing cut");
    assert_eq!(stage.writes_sent(), stage.changing_calls());
    let sent = journal
        .iter()
        .filter(|entry| matches!(entry.event, Event::Sent { .. }));
    assert_eq!(sent.count(), stage.changing_calls(), "each call has its line");
    stage.calls().len() as u64
}

/// Cuts at one call of applying the plan, and starts again.
async fn cut(stage: &Stage, call: u64, (fault, for_good): (Fault, bool)) {
    let when = format!("{} at call {call}, for good: {for_good}", fault.name());
    stage.begin();
    let rule = FaultRule::always(fault).from(call);
    let control = stage.server.control();
    control.add_fault(if for_good { rule } else { rule.times(1) });
    let (result, journal) = stage.apply().await;
    assert!(control.faults()[0].struck > 0, "{when}: nothing was cut");
    match result {
        Err(error) => {
            assert_eq!((call, error.code()), (1, "connection-lost"), "{when}");
            assert!(journal.is_empty(), "{when}: nothing was begun");
        }
        Ok(report) => {
            // The last call only looks for twins, when everything is done.
            let all_done = report
                .items
                .iter()
                .all(|item| done(&item.outcome) || item.draft.is_none());
            assert_eq!(report.stopped.is_some(), for_good && !all_done, "{when}");
        }
    }
    stage.start_again(&journal, &when).await;
}

#[tokio::test]
async fn a_cut_of_any_kind_at_any_call_of_a_small_plan_loses_doubles_and_misses_nothing() {
    let stage = Stage::new(SMALL).await;
    for call in 1..=calls(&stage).await {
        for kind in CUTS {
            cut(&stage, call, kind).await;
        }
    }
}

#[tokio::test]
async fn a_cut_at_any_call_of_a_plan_for_fifty_triggers_loses_doubles_and_misses_nothing() {
    let stage = Stage::new(LARGE).await;
    assert!(stage.writes() >= 50);
    for call in 1..=calls(&stage).await {
        // The kinds take turns, and never fall in step with the calls that a write takes.
        let turn = (call + call / 7) % 4;
        cut(&stage, call, CUTS[turn as usize]).await;
    }
}

#[tokio::test]
async fn a_process_that_dies_between_any_two_lines_of_the_journal_of_fifty_triggers_is_explained() {
    let stage = Stage::new(LARGE).await;
    // A line for what is planned, one for what came of it, one for each call.
    let lines = 2 * stage.writes() + stage.changing_calls();
    // While it is planned nothing was sent: all these lines are alike.
    for dies_at in (0..=lines).filter(|line| *line == 0 || *line >= stage.writes()) {
        let when = format!("died before line {dies_at}");
        stage.begin();
        let mut journal = Durable {
            dies_at: Some(dies_at),
            ..Durable::default()
        };
        let result = stage
            .apply_with(&stage.plan, &mut journal, &Control::default())
            .await;
        let stopped = match &result {
            Err(error) => Some(error.code().to_owned()),
            Ok(report) => report.stopped.as_ref().map(|problem| problem.code.clone()),
        };
        assert_eq!(
            stopped.as_deref(),
            (dies_at < lines).then_some("journal-failed"),
            "{when}"
        );
        let entries = journal.entries.lock().unwrap().clone();
        stage.start_again(&entries, &when).await;
    }
}

#[tokio::test]
async fn a_process_that_dies_while_any_call_is_under_way_is_explained() {
    let stage = Stage::new(SMALL).await;
    let calls = calls(&stage).await;
    for call in 1..=calls {
        let when = format!("died at call {call}");
        stage.begin();
        let practice = stage.server.control();
        practice.add_fault(FaultRule::always(Fault::Hang).from(call));
        let mut journal = Durable::default();
        {
            let control = Control::default();
            let running = stage.apply_with(&stage.plan, &mut journal, &control);
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
