//! Lists that are broken on the server: told in words, and mended.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use publish::{Operation, PlanWarning};
use tokio::runtime::Runtime;

use super::stage::{Stage, Wish, with_links};

#[tokio::test]
async fn each_kind_of_broken_list_is_told_in_words_and_mended() {
    let mut stage = Stage::with(Vec::new()).await;
    for (links, words) in [
        (&[("A", "B"), ("B", "A"), ("C", "")][..], "go round in a circle"),
        (&[("A", "B"), ("B", "C"), ("C", "gone")], "there is no such rule"),
        (
            &[("A", "C"), ("B", "C"), ("C", "")],
            "name the same rule “C” as their next",
        ),
        (&[("A", ""), ("B", ""), ("C", "")], "are each the first of a list"),
        (&[("A", "A"), ("B", "C"), ("C", "")], "go round in a circle"),
    ] {
        let drafts = ["A", "B", "C"].map(|name| (name, Wish::Keep));
        stage.set(with_links(links), &drafts).await;
        let item = stage.order_item().expect("a broken list has an item");
        assert_ne!(item.operation, Operation::Unchanged);
        let told = item
            .warnings
            .iter()
            .any(|warning| matches!(warning, PlanWarning::BrokenOrder { fault } if fault.contains(words)));
        assert!(told, "{links:?}: {:#?}", item.warnings);
        let choices = [("order".to_owned(), publish::Choice::Mine)]
            .into_iter()
            .collect();
        let report = stage
            .apply_with(
                &stage.plan,
                &choices,
                &mut Vec::new(),
                &publish::Control::default(),
            )
            .await
            .unwrap();
        assert!(report.agrees_in_order, "{links:?}: {report:#?}");
        assert_eq!(stage.order().await, ["A", "B", "C"], "{links:?}");
        assert!(stage.changes().len() <= 3, "as many calls as rules are enough");
    }
}

const NAMES: [&str; 6] = ["A", "B", "C", "D", "E", "F"];

/// Cuts the first plan at a call, and holds the end of the next one to the wanted order.
async fn mend(stage: &mut Stage, links: Vec<&str>, order: &[&str], cut: u64) {
    let links: Vec<(&str, &str)> = NAMES.into_iter().zip(links).collect();
    let drafts: Vec<(&str, Wish)> = order.iter().map(|name| (*name, Wish::Keep)).collect();
    stage.set(with_links(&links), &drafts).await;
    let choices: publish::Choices = stage
        .order_item()
        .map(|item| (item.id.clone(), publish::Choice::Mine))
        .into_iter()
        .collect();
    let practice = stage.server.control();
    practice.add_fault(sandbox::FaultRule::always(sandbox::Fault::Close).from(cut));
    let control = publish::Control::default();
    let _ = stage
        .apply_with(&stage.plan, &choices, &mut Vec::new(), &control)
        .await;
    practice.clear_faults();
    let plan = stage.planned(&stage.drafts).await;
    let choices: publish::Choices = plan
        .items
        .iter()
        .filter(|item| item.id == "order")
        .map(|item| (item.id.clone(), publish::Choice::Mine))
        .collect();
    let report = stage
        .apply_with(&plan, &choices, &mut Vec::new(), &control)
        .await
        .unwrap();
    assert_eq!(report.stopped, None, "{links:?} {order:?}");
    assert_eq!(stage.order().await, order, "{links:?}");
}

#[test]
fn any_links_at_all_become_one_whole_list_in_the_wanted_order_also_with_a_cut_at_any_call() {
    let runtime = Runtime::new().unwrap();
    let stage = std::cell::RefCell::new(runtime.block_on(Stage::with(Vec::new())));
    let mut targets = NAMES.to_vec();
    targets.extend(["", "gone"]);
    let cases = (
        proptest::collection::vec(proptest::sample::select(targets), NAMES.len()),
        Just(NAMES.to_vec()).prop_shuffle(),
        1_u64..16,
    );
    let mut runner = TestRunner::new(Config {
        failure_persistence: None,
        ..Config::with_cases(60)
    });
    runner
        .run(&cases, |(links, order, cut)| {
            runtime.block_on(mend(&mut stage.borrow_mut(), links, &order, cut));
            Ok(())
        })
        .unwrap();
}
