//! Rules without a draft go with the one that they follow, also when their plan is cut between the two.

use publish::{Choices, Control};
use sandbox::{Fault, FaultRule};

use super::stage::Stage;
use super::stage::Wish::{Create, Delete, Keep, Update};
use crate::journals::Durable;

/// D goes in front of B with X and Y behind it, which no draft is about, and N is made behind them.
async fn stage() -> Stage {
    let drafts = [
        ("A", Update),
        ("D", Keep),
        ("N", Create),
        ("B", Keep),
        ("C", Keep),
        ("F", Keep),
        ("G", Keep),
        ("H", Delete),
        ("E", Keep),
    ];
    let base = ["A", "B", "C", "F", "H", "G", "D", "X", "Y", "E", "Z"];
    Stage::new(&base, &drafts).await
}

#[tokio::test]
async fn a_cut_at_any_call_takes_no_rule_from_the_one_that_it_follows() {
    let stage = stage().await;
    let (report, _) = stage.apply().await;
    assert_eq!(report.unwrap().stopped, None);
    assert_eq!(
        stage.order().await,
        ["A", "D", "X", "Y", "N", "B", "C", "F", "G", "E", "Z"]
    );
    let calls = stage.calls() as u64;
    for call in 1..=calls {
        for (fault, for_good) in [
            (Fault::Close, true),
            (Fault::LoseAnswer, true),
            (Fault::ServerError, false),
        ] {
            let when = format!("{} at call {call}, for good: {for_good}", fault.name());
            stage.begin();
            let rule = FaultRule::always(fault).from(call);
            let practice = stage.server.control();
            practice.add_fault(if for_good { rule } else { rule.times(1) });
            let (_, journal) = stage.apply().await;
            assert!(practice.faults()[0].struck > 0, "{when}: nothing was cut");
            stage.start_again(&journal, &when).await;
        }
    }
}

#[tokio::test]
async fn a_process_that_dies_twice_in_moves_still_knows_which_rule_follows_which() {
    let stage = stage().await;
    let (_, whole) = stage.apply().await;
    let dying = |line| Durable {
        dies_at: Some(line),
        ..Durable::default()
    };
    let (choices, control) = (Choices::new(), Control::default());
    for first in 0..whole.len() {
        for second in [2, 3, 5] {
            let when = format!("died before line {first}, and then before line {second}");
            stage.begin();
            let mut journal = dying(first);
            let cut = stage.apply_with(&stage.plan, &choices, &mut journal, &control);
            let _ = cut.await;
            let entries = journal.entries.lock().unwrap().clone();
            let plan = stage.next_plan(&entries, &when).await;
            let mut journal = dying(second);
            let cut = stage.apply_with(&plan, &choices, &mut journal, &control);
            let _ = cut.await;
            let since = journal.entries.lock().unwrap().clone();
            stage.start_again(&[entries, since].concat(), &when).await;
        }
    }
}
