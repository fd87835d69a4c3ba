//! The faults that people meet, one by one.

use publish::{Event, Outcome, Report};
use sandbox::{Fault, FaultRule};
use serde_json::json;

use super::stage::{Size, Stage, document, new_draft};
use crate::stage::done;

/// Those that were not done.
fn open(report: &Report) -> Vec<&Outcome> {
    let outcomes = report.items.iter().map(|item| &item.outcome);
    outcomes
        .filter(|outcome| !done(outcome) && !matches!(outcome, Outcome::Left { .. }))
        .collect()
}

fn at_write(fault: Fault, nth: usize) -> FaultRule {
    FaultRule::once(fault).on_writes().from(nth as u64)
}

#[tokio::test]
async fn a_lost_answer_to_any_changing_call_is_found_again_and_nothing_is_sent_twice() {
    let stage = Stage::new(Size(1)).await;
    for nth in 1..=stage.changing_calls() {
        let when = format!("changing call {nth}");
        stage.begin();
        stage.server.control().add_fault(at_write(Fault::LoseAnswer, nth));
        let (report, journal) = stage.apply().await;
        let report = report.unwrap();
        assert!(open(&report).is_empty(), "{when}: {report:#?}");
        assert_eq!(stage.server.control().faults()[0].struck, 1, "{when}");
        assert_eq!(stage.writes_sent(), stage.changing_calls(), "{when}");
        let verified = journal
            .iter()
            .filter(|entry| matches!(entry.event, Event::Verified { .. }));
        assert_eq!(verified.count(), stage.writes(), "{when}");
        stage.check(&when);
    }
}

#[tokio::test]
async fn any_fault_at_any_changing_call_ends_well_at_the_next_start() {
    let stage = Stage::new(Size(1)).await;
    let faults = [
        Fault::ServerError,
        Fault::BadGateway,
        Fault::TooManyRequests { wait_seconds: 0 },
        Fault::BrokenJson,
        Fault::WrongShape,
        Fault::RevokeToken,
    ];
    for fault in faults {
        for nth in 1..=stage.changing_calls() {
            let when = format!("{} at changing call {nth}", fault.name());
            stage.begin();
            let practice = stage.server.control();
            practice.add_fault(at_write(fault, nth));
            let (report, journal) = stage.apply().await;
            assert!(report.is_ok(), "{when}");
            assert_eq!(practice.faults()[0].struck, 1, "{when}");
            practice.restore_tokens();
            stage.start_again(&journal, &when).await;
        }
    }
}

#[tokio::test]
async fn a_change_and_a_deletion_are_sent_again_after_a_502_and_a_creation_never_is() {
    for (key, calls) in [("switch0", 2), ("delete0", 2), ("create0", 1)] {
        let mut stage = Stage::new(Size(1)).await;
        stage.drafts.retain(|draft| draft.key == key);
        stage.plan = stage.planned(&stage.drafts).await;
        stage.begin();
        stage.server.control().add_fault(at_write(Fault::BadGateway, 1));
        let (report, _) = stage.apply().await;
        assert_eq!(open(&report.unwrap()).is_empty(), calls == 2, "{key}");
        assert_eq!(stage.writes_sent(), calls, "{key}");
    }
}

#[tokio::test]
async fn what_the_server_refuses_is_told_in_its_words() {
    let mut stage = Stage::new(Size(0)).await;
    let mut draft = new_draft("long", document("New", "", &json!(true), "mine"));
    draft.draft.document.insert("enabled".to_owned(), json!(true));
    stage.drafts = vec![draft];
    let mut plan = stage.planned(&stage.drafts).await;
    // A plan from a file can hold what no draft could.
    plan.items[0]
        .body
        .as_mut()
        .unwrap()
        .insert("enabled".to_owned(), json!("maybe"));
    let report = stage
        .apply_with(&plan, &mut Vec::new(), &publish::Control::default())
        .await
        .unwrap();
    let Outcome::Failed { problem } = &report.items[0].outcome else {
        panic!("{report:#?}");
    };
    assert_eq!(problem.code, "refused");
    assert!(problem.message.contains("enabled"), "{}", problem.message);
}

#[tokio::test]
async fn an_account_that_may_not_manage_triggers_says_what_it_lacks() {
    let stage = Stage::new(Size(0)).await;
    let users = stage.server.users();
    let agent = users
        .iter()
        .find(|user| user.role != users[0].role)
        .expect("one who may less");
    let connection = publish::Connection::new(
        publish::ServerAddress::parse(stage.server.base_url()).unwrap(),
        publish::Credentials::Token {
            user_id: String::new(),
            token: publish::Secret::new(agent.credentials.token.as_str()),
        },
    );
    let client = publish::zendesk_chat::Client::sign_in(&connection, crate::support::quick()).unwrap();
    let control = publish::Control::default();
    let error = client.triggers(&control).await.unwrap_err();
    assert_eq!(error.code(), "forbidden");
    assert!(error.to_string().contains("to manage triggers"), "{error}");
    let identity = client.who_am_i(&control).await.unwrap();
    assert_eq!(identity.missing_permissions.len(), 1);
}
