//! Random plans on random accounts, with a random fault on the way: whatever happens, nothing is lost, doubled or missing once the next
//! start has finished the work.

use std::cell::RefCell;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use publish::{Control, Intent, Operation, PlanDraft};
use sandbox::{Fault, FaultRule};
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use super::stage::{Size, Stage, document, edited, message, new_draft, record, trashed};
use crate::documents::informed;

/// What somebody wants of a record of the account.
#[derive(Debug, Clone, Copy)]
pub(super) enum Wish {
    /// Nobody has a draft of it.
    Nothing,
    Switch,
    Say,
    /// Another name, which is nobody's; with another message or without.
    Rename {
        says: bool,
    },
    Delete,
    /// It goes, and a new draft takes its name.
    Succeed,
}

/// An account, what is wanted of it, and what goes wrong.
#[derive(Debug, Clone)]
pub(super) struct Case {
    /// For each record which of a few names it has, so that some share one, and what is wanted of it.
    pub(super) records: Vec<(u8, Wish)>,
    pub(super) new: usize,
    pub(super) fault: Fault,
    /// The call that it strikes first, and whether it strikes all that follow.
    pub(super) call: u64,
    pub(super) for_good: bool,
}

pub(super) fn cases() -> impl Strategy<Value = Case> {
    let wish = prop_oneof![
        Just(Wish::Nothing),
        Just(Wish::Switch),
        Just(Wish::Say),
        any::<bool>().prop_map(|says| Wish::Rename { says }),
        Just(Wish::Delete),
        Just(Wish::Succeed),
    ];
    let fault = prop_oneof![
        Just(Fault::Close),
        Just(Fault::LoseAnswer),
        Just(Fault::ServerError),
        Just(Fault::BadGateway),
        Just(Fault::WrongShape),
    ];
    let records = prop::collection::vec((0..8_u8, wish), 1..7);
    (records, 0..3_usize, fault, 1..25_u64, any::<bool>()).prop_map(
        |(records, new, fault, call, for_good)| Case {
            records,
            new,
            fault,
            call,
            for_good,
        },
    )
}

impl Case {
    /// What goes wrong on the way.
    pub(super) fn rule(&self) -> FaultRule {
        let rule = FaultRule::always(self.fault).from(self.call);
        if self.for_good { rule } else { rule.times(1) }
    }

    pub(super) fn account(&self) -> Vec<Value> {
        let records = self.records.iter().enumerate();
        records
            .map(|(n, (name, _))| {
                let mut record = record(1 + n as u64, &format!("Name {name}/ä"));
                record["description"] = json!(format!("record {n}"));
                record
            })
            .collect()
    }

    pub(super) fn drafts(&self, account: &[Value]) -> Vec<PlanDraft> {
        let mut drafts = Vec::new();
        let mut heirs = Vec::new();
        for (n, (record, (_, wish))) in account.iter().zip(&self.records).enumerate() {
            let key = format!("draft{n}");
            match wish {
                Wish::Nothing => {}
                Wish::Switch => drafts.push(edited(&key, record, |t| t["enabled"] = json!(false))),
                Wish::Say => drafts.push(edited(&key, record, |t| message(t, "mine"))),
                Wish::Rename { says } => drafts.push(edited(&key, record, |t| {
                    t["name"] = json!(format!("Renamed {n}"));
                    if *says {
                        message(t, "mine");
                    }
                })),
                Wish::Delete => drafts.push(trashed(&key, record)),
                Wish::Succeed => {
                    drafts.push(trashed(&key, record));
                    let name = record["name"].as_str().unwrap().to_owned();
                    if !heirs.contains(&name) {
                        let heir = document(&name, &format!("heir {n}"), &json!(true), "mine");
                        drafts.push(new_draft(&format!("heir{n}"), heir));
                        heirs.push(name);
                    }
                }
            }
        }
        for n in 0..self.new {
            let new = document(&format!("New {n}"), &format!("new {n}"), &json!(true), "mine");
            drafts.push(new_draft(&format!("new{n}"), new));
        }
        drafts
    }
}

async fn hold(stage: &mut Stage, case: &Case) {
    let account = case.account();
    let practice = stage.server.control();
    practice.reset();
    for record in &account {
        practice.put_trigger(record.as_object().unwrap().clone());
    }
    stage.drafts = case.drafts(&account);
    stage.plan = stage.planned(&stage.drafts).await;
    practice.add_fault(case.rule());
    let (_, journal) = stage.apply().await;
    practice.clear_faults();
    practice.restore_tokens();

    let when = format!("{case:?}");
    let drafts = informed(stage.drafts.clone(), &stage.explained(&journal).await, &when);
    let plan = stage.planned(&drafts).await;
    let report = stage
        .apply_with(&plan, &mut Vec::new(), &Control::default())
        .await
        .unwrap();
    assert_eq!(report.stopped, None, "{when}");

    // Who is who is told by the description, which nothing else has.
    let there = practice.triggers();
    let times = |description: &Value| {
        let same = there
            .iter()
            .filter(|trigger| trigger["description"] == *description);
        same.count()
    };
    let is_held = |draft: &PlanDraft| {
        let items = [&stage.plan, &plan].map(|plan| {
            let item = plan
                .items
                .iter()
                .find(|item| item.draft.as_ref() == Some(&draft.key));
            item.is_some_and(|item| item.operation == Operation::Blocked)
        });
        // What could be sent at first can be sent at last.
        assert!(items[0] || !items[1], "{when}: {plan:#?}");
        items[1]
    };
    for (record, (_, wish)) in account.iter().zip(&case.records) {
        if matches!(wish, Wish::Nothing) {
            assert_eq!(times(&record["description"]), 1, "{when}: nobody’s");
        }
    }
    for draft in &stage.drafts {
        let description = &draft.draft.document["description"];
        let expected = match (draft.intent, draft.link.is_some(), is_held(draft)) {
            (Intent::Publish, true, _) | (Intent::Publish, false, false) => 1,
            (Intent::Publish, false, true) => 0,
            (Intent::Delete, _, held) => {
                usize::from(held && there.iter().any(|t| t["description"] == *description))
            }
        };
        assert_eq!(times(description), expected, "{when}: {}", draft.key);
        if draft.intent == Intent::Publish && !is_held(draft) {
            let wanted = &draft.draft.document;
            let now = there.iter().find(|t| t["description"] == *description).unwrap();
            for member in ["name", "enabled", "definition"] {
                assert_eq!(now[member], wanted[member], "{when}: {}", draft.key);
            }
        }
    }
}

#[test]
fn no_fault_at_any_call_of_a_random_plan_loses_doubles_or_misses_anything() {
    let runtime = Runtime::new().unwrap();
    let stage = RefCell::new(runtime.block_on(Stage::new(Size(0))));
    let mut runner = TestRunner::new(Config {
        failure_persistence: None,
        ..Config::with_cases(150)
    });
    runner
        .run(&cases(), |case| {
            runtime.block_on(hold(&mut stage.borrow_mut(), &case));
            Ok(())
        })
        .unwrap();
}
