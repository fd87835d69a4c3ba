//! The connection is cut at every call of a plan: once, or for as long as the application runs. Whatever was done by then is explained, and a new plan finishes the rest.

use publish::Control;
use sandbox::{Fault, FaultRule};

use crate::stage::{SMALL, Size, Stage, done};

const FIFTY: Size = Size {
    updates: 17,
    creations: 17,
    deletions: 16,
};

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
    stage.apply(&Control::default()).await.0.unwrap();
    stage.check("nothing cut");
    stage.calls().len() as u64
}

/// Cuts at one call of applying the plan, and starts again.
async fn cut(stage: &Stage, call: u64, (fault, for_good): (Fault, bool)) {
    let when = format!("{} at call {call}, for good: {for_good}", fault.name());
    stage.begin();
    let rule = FaultRule::always(fault).from(call);
    let control = stage.server.control();
    control.add_fault(if for_good { rule } else { rule.times(1) });
    let (result, journal) = stage.apply(&Control::default()).await;
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
            assert_eq!(
                report.stopped.map(|problem| problem.code).as_deref(),
                (for_good && !all_done).then_some("connection-lost"),
                "{when}: a server that is gone is left alone, one cut is got over"
            );
        }
    }
    stage.start_again(&journal, &when).await;
}

#[tokio::test]
async fn a_cut_of_any_kind_at_any_call_of_a_small_plan_loses_and_doubles_nothing() {
    let stage = Stage::new(SMALL).await;
    for call in 1..=calls(&stage).await {
        for kind in CUTS {
            cut(&stage, call, kind).await;
        }
    }
}

/// Cuts at every call of the plan for fifty triggers whose number leaves this rest when halved. The kinds take turns, and never
/// fall in step with the calls that a write takes.
async fn every_other_call_of_fifty(rest: u64) {
    let stage = Stage::new(FIFTY).await;
    for call in (1..=calls(&stage).await).filter(|call| call % 2 == rest) {
        let turn = (call + call / 7) % 4;
        cut(&stage, call, CUTS[turn as usize]).await;
    }
}

#[tokio::test]
async fn a_cut_at_any_even_call_of_a_plan_for_fifty_triggers_loses_and_doubles_nothing() {
    every_other_call_of_fifty(0).await;
}

#[tokio::test]
async fn a_cut_at_any_odd_call_of_a_plan_for_fifty_triggers_loses_and_doubles_nothing() {
    every_other_call_of_fifty(1).await;
}
