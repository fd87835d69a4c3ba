//! Greetings and webhooks beside rules on one licence: planned and published together, cut at any call, and explained.

use publish::{Operation, Outcome};
use sandbox::{Fault, FaultRule};

use super::licence::{Beside, GREETINGS, Licence, WEBHOOKS, item_of};

const KINDS: [Beside; 2] = [GREETINGS, WEBHOOKS];

#[tokio::test]
async fn both_kinds_are_published_in_one_plan_and_disturb_no_order_of_the_rules() {
    for kind in KINDS {
        let mut licence = Licence::busy(kind).await;
        // The drafts of the kind stand between those of the rules, which are to change places.
        licence.stage.drafts.reverse();
        let mixed = licence.drafts.drain(..2).collect::<Vec<_>>();
        licence.stage.drafts.splice(1..1, mixed);
        let plan = licence.plan().await;
        for (name, expected) in [
            ("Stays", Operation::Unchanged),
            ("Changes", Operation::Update),
            ("Goes", Operation::Delete),
            ("Comes", Operation::Create),
            ("N", Operation::Create),
            ("Order of the rules", Operation::Update),
        ] {
            assert_eq!(item_of(&plan, name).operation, expected, "{name}");
        }
        let (report, _) = licence.apply(&plan).await;
        let report = report.unwrap();
        assert_eq!(report.stopped, None, "{report:#?}");
        assert!(report.agrees_in_order, "{report:#?}");
        assert_eq!(licence.there(), licence.wanted());
        assert_eq!(licence.stage.order().await, ["B", "A", "N"]);
        let created = report.items.iter().find(|item| item.name == "Comes").unwrap();
        let Outcome::Written { trigger_id, .. } = &created.outcome else {
            panic!("{created:#?}");
        };
        assert!(trigger_id.starts_with(kind.prefix), "{trigger_id}");
    }
}

#[tokio::test]
async fn a_cut_at_any_call_loses_doubles_and_misses_nothing() {
    for kind in KINDS {
        let licence = Licence::busy(kind).await;
        let plan = licence.plan().await;
        licence.begin();
        let (report, _) = licence.apply(&plan).await;
        assert_eq!(report.unwrap().stopped, None);
        let calls = licence.stage.calls() as u64;
        for call in 1..=calls {
            for (fault, for_good) in [
                (Fault::Close, false),
                (Fault::LoseAnswer, false),
                (Fault::LoseAnswer, true),
            ] {
                let when = format!(
                    "{} {} at call {call}, for good: {for_good}",
                    kind.prefix,
                    fault.name()
                );
                licence.begin();
                let rule = FaultRule::always(fault).from(call);
                let practice = licence.stage.server.control();
                practice.add_fault(if for_good { rule } else { rule.times(1) });
                let (_, journal) = licence.apply(&plan).await;
                assert!(practice.faults()[0].struck > 0, "{when}: nothing was cut");
                licence.start_again(&journal, &when).await;
            }
        }
    }
}

#[tokio::test]
async fn any_fault_at_any_changing_call_ends_well_at_the_next_start() {
    for kind in KINDS {
        let licence = Licence::busy(kind).await;
        let plan = licence.plan().await;
        licence.begin();
        let (report, _) = licence.apply(&plan).await;
        assert_eq!(report.unwrap().stopped, None);
        let changes = licence.stage.changes().len() as u64;
        for fault in [
            Fault::ServerError,
            Fault::TooManyRequests { wait_seconds: 0 },
            Fault::BrokenJson,
            Fault::WrongShape,
            Fault::RevokeToken,
        ] {
            for nth in 1..=changes {
                let when = format!("{} {} at changing call {nth}", kind.prefix, fault.name());
                licence.begin();
                let practice = licence.stage.server.control();
                practice.add_fault(FaultRule::once(fault).on_writes().from(nth));
                let (report, journal) = licence.apply(&plan).await;
                assert!(report.is_ok(), "{when}");
                assert_eq!(practice.faults()[0].struck, 1, "{when}");
                licence.start_again(&journal, &when).await;
            }
        }
    }
}
