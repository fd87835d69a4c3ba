//! Random plans with a random fault on the way, a process that dies at a random line of its journal, and others who work on the account
//! before the plan is applied or before the next start: nothing of theirs is lost, nothing is written twice, and what they did not
//! touch is as wanted in the end.

use std::cell::RefCell;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use publish::{
    Control, Explanation, Intent, Journal, JournalEntry, JournalError, Link, Operation, Plan, PlanDraft,
    Verdict,
};
use serde_json::{Map, Value, json};
use tokio::runtime::Runtime;

use super::random_plans::{Case, Wish, cases};
use super::stage::{Size, Stage, document, message};

/// What others do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Act {
    Say,
    Switch,
    Rename,
    Delete,
    /// They make a trigger of the name of a new draft.
    Namesake,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Moment {
    BeforeApplying,
    BeforeTheNextStart,
}

/// A case, and what else happens.
#[derive(Debug, Clone)]
struct Trouble {
    case: Case,
    /// The line of the journal before which the process dies.
    dies_at: Option<usize>,
    act: Act,
    record: usize,
    moment: Moment,
}

fn troubles() -> impl Strategy<Value = Trouble> {
    let acts = [Act::Say, Act::Switch, Act::Rename, Act::Delete, Act::Namesake];
    let moments = [Moment::BeforeApplying, Moment::BeforeTheNextStart];
    (
        cases(),
        prop::option::of(0..30_usize),
        prop::sample::select(acts.to_vec()),
        any::<prop::sample::Index>(),
        prop::sample::select(moments.to_vec()),
    )
        .prop_map(|(case, dies_at, act, record, moment)| Trouble {
            dies_at,
            act,
            record: record.index(case.records.len()),
            moment,
            case,
        })
}

/// A journal whose writer dies before a line.
struct Mortal {
    entries: Vec<JournalEntry>,
    dies_at: Option<usize>,
}

impl Journal for Mortal {
    fn record(&mut self, entry: &JournalEntry) -> Result<(), JournalError> {
        if self.dies_at == Some(self.entries.len()) {
            return Err("the process died".into());
        }
        self.entries.push(entry.clone());
        Ok(())
    }
}

impl Trouble {
    /// Others do what they do; whether there was anything to do it to.
    fn happens(&self, stage: &Stage) -> bool {
        let practice = stage.server.control();
        let there = practice.triggers();
        if self.act == Act::Namesake {
            if self.case.new > 0 {
                let mut theirs = document("New 0", "theirs", &json!(true), "theirs");
                theirs.insert("id".to_owned(), json!(7_000));
                practice.put_trigger(theirs);
            }
            return self.case.new > 0;
        }
        let Some(found) = there.into_iter().find(|t| t["description"] == self.touched()) else {
            return false;
        };
        let mut theirs = Value::Object(found);
        match self.act {
            Act::Say => message(&mut theirs, "theirs"),
            Act::Switch => theirs["enabled"] = json!(false),
            Act::Rename => theirs["name"] = json!("Theirs"),
            Act::Delete => return practice.delete_trigger(theirs["id"].as_u64().unwrap()),
            Act::Namesake => unreachable!("it was done"),
        }
        practice.put_trigger(theirs.as_object().unwrap().clone());
        true
    }

    /// The description of what others touch, which nothing else has.
    fn touched(&self) -> String {
        match self.act {
            Act::Namesake => "theirs".to_owned(),
            _ => format!("record {}", self.record),
        }
    }

    /// Whether a trigger has what others gave it.
    fn is_in(&self, trigger: &Map<String, Value>) -> bool {
        match self.act {
            Act::Say | Act::Namesake => trigger["definition"]["actions"][0][2] == "theirs",
            Act::Switch => trigger["enabled"] == json!(false),
            Act::Rename => trigger["name"] == "Theirs",
            Act::Delete => false,
        }
    }
}

/// What the next start makes of the drafts. What cannot be told stays in doubt.
fn told(mut drafts: Vec<PlanDraft>, explained: &[Explanation]) -> Vec<PlanDraft> {
    for explanation in explained {
        let Some(draft) = drafts
            .iter_mut()
            .find(|d| Some(&d.key) == explanation.draft.as_ref())
        else {
            continue;
        };
        match &explanation.verdict {
            Verdict::Happened {
                trigger_id,
                document: Some(document),
            } => {
                draft.link = Some(Link {
                    trigger_id: trigger_id.clone(),
                    base: document.clone(),
                });
            }
            Verdict::Happened { document: None, .. } | Verdict::HalfDone => draft.link = None,
            Verdict::DidNotHappen | Verdict::Arranged => {}
            Verdict::MayStillHappen { .. } | Verdict::CannotTell { .. } => {
                draft.doubt = explanation.doubt();
            }
        }
    }
    drafts
}

fn operation(plan: &Plan, draft: &PlanDraft) -> Option<Operation> {
    let mut items = plan.items.iter();
    items
        .find(|item| item.draft.as_ref() == Some(&draft.key))
        .map(|item| item.operation)
}

async fn hold(stage: &mut Stage, trouble: &Trouble) {
    let when = format!("{trouble:?}");
    let case = &trouble.case;
    let account = case.account();
    let practice = stage.server.control();
    practice.reset();
    for record in &account {
        practice.put_trigger(record.as_object().unwrap().clone());
    }
    stage.drafts = case.drafts(&account);
    stage.plan = stage.planned(&stage.drafts).await;
    let before = stage.writes_sent();
    let mut acted = false;
    if trouble.moment == Moment::BeforeApplying {
        acted = trouble.happens(stage);
    }
    practice.add_fault(case.rule());
    let mut journal = Mortal {
        entries: Vec::new(),
        dies_at: trouble.dies_at,
    };
    let applied = stage
        .apply_with(&stage.plan, &mut journal, &Control::default())
        .await;
    if applied.is_err() {
        assert_eq!(stage.writes_sent(), before, "{when}: nothing was begun");
    }
    practice.clear_faults();
    practice.restore_tokens();
    if trouble.moment == Moment::BeforeTheNextStart {
        acted = trouble.happens(stage);
    }

    let explained = stage.explained(&journal.entries).await;
    let drafts = told(stage.drafts.clone(), &explained);
    let plan = stage.planned(&drafts).await;
    let report = stage
        .apply_with(&plan, &mut Vec::new(), &Control::default())
        .await
        .unwrap();
    assert_eq!(report.stopped, None, "{when}");

    let there = practice.triggers();
    let with = |description: &str| -> Vec<_> {
        let all = there.iter();
        all.filter(|trigger| trigger["description"] == description)
            .collect()
    };
    if acted {
        let theirs = with(&trouble.touched());
        if trouble.act == Act::Delete {
            assert!(theirs.len() <= 1, "{when}: doubled");
        } else {
            assert_eq!(theirs.len(), 1, "{when}: {there:#?}");
            assert!(trouble.is_in(theirs[0]), "{when}: {:#?}", theirs[0]);
        }
    }
    let is_touched = |description: &str| acted && description == trouble.touched();
    for (n, (_, wish)) in case.records.iter().enumerate() {
        let description = format!("record {n}");
        if !is_touched(&description) {
            let is_kept = !matches!(wish, Wish::Delete | Wish::Succeed);
            let times = with(&description).len();
            assert!(times <= 1 && (times == 1 || !is_kept), "{when}: {description}");
        }
    }
    for draft in &drafts {
        let description = draft.draft.document["description"].as_str().unwrap();
        let found = with(description);
        assert!(found.len() <= 1, "{when}: {description} is doubled");
        let is_done = matches!(
            operation(&plan, draft),
            Some(Operation::Create | Operation::Update | Operation::Delete | Operation::Unchanged) | None
        );
        if is_touched(description) || !is_done {
            continue;
        }
        assert_eq!(
            found.len(),
            usize::from(draft.intent == Intent::Publish),
            "{when}: {description}"
        );
        for member in ["name", "enabled", "definition"] {
            if let Some(now) = found.first() {
                assert_eq!(now[member], draft.draft.document[member], "{when}: {description}");
            }
        }
    }
}

#[test]
fn a_new_trigger_that_others_rename_before_anybody_looks_is_not_made_a_second_time() {
    let runtime = Runtime::new().unwrap();
    let mut stage = runtime.block_on(Stage::new(Size(0)));
    let case = Case {
        records: vec![(3, Wish::Say)],
        new: 0,
        fault: sandbox::Fault::Close,
        call: 1_000,
        for_good: false,
    };
    // After the lines for the plan, the removal and the insertion.
    let trouble = Trouble {
        case,
        dies_at: Some(3),
        act: Act::Rename,
        record: 0,
        moment: Moment::BeforeTheNextStart,
    };
    runtime.block_on(hold(&mut stage, &trouble));
}

#[test]
fn whoever_dies_or_works_on_the_account_meanwhile_loses_nothing_and_nothing_is_written_twice() {
    let runtime = Runtime::new().unwrap();
    let stage = RefCell::new(runtime.block_on(Stage::new(Size(0))));
    let mut runner = TestRunner::new(Config {
        failure_persistence: None,
        ..Config::with_cases(150)
    });
    runner
        .run(&troubles(), |trouble| {
            runtime.block_on(hold(&mut stage.borrow_mut(), &trouble));
            Ok(())
        })
        .unwrap();
}
