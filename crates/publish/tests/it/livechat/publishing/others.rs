//! What others do to the rules before a plan is applied, and while it is.

use publish::{Choices, Control, Outcome, Progress, Stage as Doing};
use serde_json::json;
use tokio_util::sync::CancellationToken;

use super::stage::Wish::{Create, Keep, Update};
use super::stage::{Stage, linked};

async fn stage() -> Stage {
    let drafts = [
        ("A", Update),
        ("D", Keep),
        ("C", Keep),
        ("B", Keep),
        ("N", Create),
    ];
    Stage::new(&["A", "B", "C", "D"], &drafts).await
}

#[tokio::test]
async fn an_order_that_others_changed_since_the_plan_was_made_refuses_it_as_a_whole() {
    let stage = stage().await;
    let mut theirs = linked(&["B", "A", "C", "D"]);
    theirs.reverse();
    stage.server.control().put_auto_accesses(theirs);
    let (result, journal) = stage.apply().await;
    let error = result.unwrap_err();
    assert_eq!(error.code(), "server-moved");
    assert!(error.to_string().contains("Order of the rules"), "{error}");
    assert!(journal.is_empty() && stage.changes().is_empty());
}

#[tokio::test]
async fn a_rule_that_others_made_or_deleted_since_is_no_other_order() {
    let stage = stage().await;
    // Somebody put X behind A.
    stage
        .server
        .control()
        .put_auto_accesses(linked(&["A", "X", "B", "C", "D"]));
    let (report, _) = stage.apply().await;
    assert_eq!(report.unwrap().stopped, None);
    assert_eq!(stage.order().await, ["A", "X", "D", "C", "B", "N"]);
}

#[tokio::test]
async fn what_others_do_to_the_order_while_the_plan_is_applied_is_not_overwritten() {
    let stage = stage().await;
    // The update and the creation come before the order.
    for after in 1..=2 {
        stage.begin();
        let practice = stage.server.control();
        let control = Control::new(CancellationToken::new(), move |progress| {
            if let Progress::Item {
                number,
                stage: Doing::Finished,
                ..
            } = progress
                && number == after
            {
                let mut rules = practice.auto_accesses();
                // B goes to the head of the list.
                for rule in &mut rules {
                    match rule["id"].as_str() {
                        Some("A") => rule.insert("next_id".to_owned(), json!("C")),
                        Some("B") => rule.insert("next_id".to_owned(), json!("A")),
                        _ => None,
                    };
                }
                practice.put_auto_accesses(rules);
            }
        });
        let report = stage
            .apply_with(&stage.plan, &Choices::new(), &mut Vec::new(), &control)
            .await
            .unwrap();
        let order = report.items.iter().find(|item| item.item == "order").unwrap();
        let Outcome::Failed { problem } = &order.outcome else {
            panic!("after {after}: {report:#?}");
        };
        assert_eq!(problem.code, "server-moved", "after {after}");
        assert_eq!(stage.order().await[0], "B", "theirs is kept");
        assert!(!report.agrees_in_order);
    }
}

#[tokio::test]
async fn a_rule_that_others_delete_while_rules_are_moved_is_no_reason_to_stop() {
    let stage = stage().await;
    let practice = stage.server.control();
    let deleted = std::sync::atomic::AtomicBool::new(false);
    let control = Control::new(CancellationToken::new(), move |progress| {
        // When the first move was sent.
        if let Progress::Item {
            item,
            stage: Doing::Verifying,
            ..
        } = progress
            && item == "order"
            && !deleted.swap(true, std::sync::atomic::Ordering::SeqCst)
        {
            let mut rules = practice.auto_accesses();
            let a_next = rules.iter().find(|rule| rule["id"] == "A").unwrap()["next_id"].clone();
            rules.retain(|rule| rule["id"] != "A");
            for rule in &mut rules {
                if rule["next_id"] == "A" {
                    rule.insert("next_id".to_owned(), a_next.clone());
                }
            }
            practice.put_auto_accesses(rules);
        }
    });
    let report = stage
        .apply_with(&stage.plan, &Choices::new(), &mut Vec::new(), &control)
        .await
        .unwrap();
    let order = report.items.iter().find(|item| item.item == "order").unwrap();
    assert!(matches!(order.outcome, Outcome::Arranged { .. }), "{report:#?}");
    assert_eq!(stage.order().await, ["D", "C", "B", "N"]);
}
