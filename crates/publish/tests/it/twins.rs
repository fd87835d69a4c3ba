//! Two machines publish the same at once, and nothing can be locked between them: what was made twice is named.

use publish::{Choices, Operation, Outcome, PlanWarning};
use serde_json::Value;

use crate::applying::{applied, kinds, planned};
use crate::documents::{edited, new_draft, stored};
use crate::support::{Fake, Fate};

fn theirs(id: &str, message: &str) -> Value {
    stored(id, "New", message)
}

/// Others make the same trigger at the `nth` call of a kind while a plan with one creation is applied.
async fn meanwhile(call: &'static str, nth: usize, message: &'static str) -> (Fake, publish::Report) {
    let fake = Fake::start(Vec::new()).await;
    let plan = planned(&fake, &[new_draft("c", "New", "mine")]).await;
    let mut seen_so_far = 0;
    fake.rule(move |seen, triggers| {
        if seen.call == call {
            seen_so_far += 1;
            if seen_so_far == nth {
                triggers.push(theirs("theirs", message));
            }
        }
        Fate::Normal
    });
    let (report, _) = applied(&fake, &plan, &Choices::new()).await;
    (fake, report)
}

#[tokio::test]
async fn a_namesake_made_after_the_work_began_and_before_the_creation_keeps_it_from_being_sent() {
    let (fake, report) = meanwhile("GET livechat/triggers", 2, "theirs").await;
    assert_eq!(kinds(&report), ["failed"]);
    assert_eq!(fake.names(), ["New"]);
}

#[tokio::test]
async fn a_namesake_made_in_the_moment_of_the_creation_is_named() {
    let (_, report) = meanwhile("POST livechat/triggers", 1, "theirs").await;
    assert_eq!(kinds(&report), ["written"]);
    assert_eq!(report.items[0].twins, ["theirs"]);
}

#[tokio::test]
async fn a_namesake_made_a_moment_after_the_creation_is_named() {
    // The list is read at the start, before the creation, after it, and at the end.
    let (_, report) = meanwhile("GET livechat/triggers", 4, "theirs").await;
    assert_eq!(kinds(&report), ["written"]);
    assert_eq!(report.items[0].twins, ["theirs"]);
}

#[tokio::test]
async fn of_two_that_are_the_same_nobody_claims_to_know_which_is_ours() {
    let (_, report) = meanwhile("POST livechat/triggers", 1, "mine").await;
    let Outcome::Unknown { problem, candidates } = &report.items[0].outcome else {
        panic!("{report:#?}");
    };
    assert_eq!((problem.code.as_str(), candidates.len()), ("made-twice", 2));
}

#[tokio::test]
async fn twins_of_ones_own_are_no_twins() {
    let fake = Fake::start(Vec::new()).await;
    let drafts = [new_draft("a", "New", "mine"), new_draft("b", "New", "mine")];
    let plan = planned(&fake, &drafts).await;
    let (report, _) = applied(&fake, &plan, &Choices::new()).await;
    assert_eq!(kinds(&report), ["written", "written"]);
    assert!(
        report.items.iter().all(|item| item.twins.is_empty()),
        "{report:#?}"
    );
}

#[tokio::test]
async fn a_twin_is_never_only_on_the_server_without_a_warning() {
    let base = stored("t1", "New", "base");
    for (message, alike) in [("base", true), ("theirs", false)] {
        let fake = Fake::start(vec![base.clone(), theirs("twin", message)]).await;
        let plan = planned(&fake, &[edited("u", &base, "mine")]).await;
        let left = plan.items.last().unwrap();
        assert_eq!(left.operation, Operation::OnlyOnServer);
        let warning = PlanWarning::Twin {
            trigger_id: "t1".to_owned(),
            alike,
        };
        assert_eq!(left.warnings, [warning]);
    }
    let fake = Fake::start(vec![base.clone(), stored("t2", "Another", "base")]).await;
    let plan = planned(&fake, &[edited("u", &base, "mine")]).await;
    assert_eq!(plan.items.last().unwrap().warnings, []);
}
