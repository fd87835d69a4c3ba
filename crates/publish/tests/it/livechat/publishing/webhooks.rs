//! What only webhooks have: an application, secret keys, and only three for an event.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use publish::{
    Application, Choice, Choices, Control, Error, Intent, Operation, Outcome, Plan, Secret, Target, plan,
};
use serde_json::{Map, Value, json};

use super::licence::{Licence, WEBHOOKS, item_of, webhook, with};
use super::stage::{KEY, target};

/// The same webhook for another event, so that there is room for it.
fn of_event(event: &str, webhook: Map<String, Value>) -> Map<String, Value> {
    with(webhook, "action", json!(event))
}

fn keys(keys: &[(&str, &str)]) -> HashMap<String, Secret> {
    let key = |(address, key): &(&str, &str)| (format!("https://hooks.shop.io/{address}"), Secret::new(*key));
    keys.iter().map(key).collect()
}

/// Gives a licence keys for single addresses.
fn know(licence: &mut Licence, known: &[(&str, &str)]) {
    let application = licence.stage.application.as_mut().unwrap();
    application.secret_keys = Arc::new(keys(known));
}

fn operations(plan: &Plan) -> Vec<(&str, Operation)> {
    let items = plan.items.iter().filter(|item| item.draft.is_some());
    items.map(|item| (item.name.as_str(), item.operation)).collect()
}

#[tokio::test]
async fn what_is_registered_is_of_the_application_and_has_the_key_of_its_address() {
    let mut licence = Licence::new(WEBHOOKS, Vec::new()).await;
    know(&mut licence, &[("one", "k1"), ("two", "k2")]);
    licence.draft(webhook("First", "one"), None, Intent::Publish);
    licence.draft(webhook("Second", "two"), None, Intent::Publish);
    let plan = licence.plan().await;
    assert!(!serde_json::to_string(&plan).unwrap().contains("\"k1\""));
    let (report, journal) = licence.apply(&plan).await;
    let report = report.unwrap();
    assert_eq!(report.stopped, None, "{report:#?}");
    let practice = licence.stage.server.control();
    let keys: Vec<_> = practice
        .webhooks()
        .iter()
        .map(|webhook| practice.webhook_key(webhook["id"].as_str().unwrap()).unwrap())
        .collect();
    assert_eq!(keys, ["k1", "k2"]);
    let owner = licence.stage.server.credentials().owner_client_id;
    assert!(
        practice
            .webhooks()
            .iter()
            .all(|webhook| webhook["owner_client_id"] == json!(owner))
    );
    let kept = serde_json::to_string(&(report, journal)).unwrap();
    assert!(!kept.contains("\"k1\"") && !kept.contains("secret_key"), "{kept}");
}

#[tokio::test]
async fn a_change_registers_it_anew_with_the_key_that_is_kept() {
    let mut licence = Licence::new(WEBHOOKS, vec![webhook("Chats", "base")]).await;
    licence.draft(webhook("Chats", "mine"), Some(1), Intent::Publish);
    let plan = licence.plan().await;
    let item = item_of(&plan, "Chats");
    assert_eq!((item.operation, item.is_replaced), (Operation::Update, true));
    let (report, _) = licence.apply(&plan).await;
    assert_eq!(report.unwrap().stopped, None);
    assert_eq!(
        licence.stage.changes(),
        ["unregister_webhook", "register_webhook"]
    );
    let practice = licence.stage.server.control();
    let there = practice.webhooks();
    assert_eq!(there[0]["url"], "https://hooks.shop.io/mine");
    let key = practice.webhook_key(there[0]["id"].as_str().unwrap());
    assert_eq!(key.as_deref(), Some(KEY));
}

#[tokio::test]
async fn what_calls_an_address_without_a_key_is_blocked_whatever_people_say_and_may_still_go() {
    let base = vec![webhook("Changes", "base"), webhook("Goes", "base")];
    let mut licence = Licence::new(WEBHOOKS, base).await;
    know(&mut licence, &[("known", "k")]);
    licence.draft(webhook("Changes", "mine"), Some(1), Intent::Publish);
    licence.draft(webhook("Goes", "base"), Some(2), Intent::Delete);
    licence.draft(webhook("Comes", "mine"), None, Intent::Publish);
    licence.draft(
        of_event("chat_deactivated", webhook("Known", "known")),
        None,
        Intent::Publish,
    );
    let plan = licence.plan().await;
    assert_eq!(
        operations(&plan)[2..],
        [
            ("Changes", Operation::Blocked),
            ("Goes", Operation::Delete),
            ("Comes", Operation::Blocked),
            ("Known", Operation::Create),
        ]
    );
    for name in ["Changes", "Comes"] {
        let item = item_of(&plan, name);
        assert_eq!(item.blocked, None, "nothing can be sent whatever people say");
        let said = &item.diagnostics[0];
        assert_eq!(said.code, "no-secret-key");
        assert!(said.help.contains("triggerctl server key"), "{said:?}");
    }
    let anyway = Choices::from([("draft:g0".to_owned(), Choice::Despite("now".to_owned()))]);
    let (mut journal, control) = (Vec::new(), Control::default());
    let refused = licence
        .stage
        .apply_with(&plan, &anyway, &mut journal, &control)
        .await;
    assert!(
        matches!(refused, Err(Error::ChoiceDoesNotFit { .. })),
        "{refused:?}"
    );
    assert_eq!(licence.stage.changes(), [""; 0]);
}

#[tokio::test]
async fn a_key_that_is_gone_by_then_takes_nothing_away() {
    let mut licence = Licence::new(WEBHOOKS, vec![webhook("Chats", "base")]).await;
    licence.draft(webhook("Chats", "mine"), Some(1), Intent::Publish);
    let plan = licence.plan().await;
    know(&mut licence, &[]);
    let (report, _) = licence.apply(&plan).await;
    let report = report.unwrap();
    let item = report.items.iter().find(|item| item.name == "Chats").unwrap();
    let Outcome::Failed { problem } = &item.outcome else {
        panic!("{item:#?}");
    };
    assert!(problem.message.contains("no secret key"), "{problem:?}");
    assert_eq!(licence.stage.changes(), [""; 0]);
}

#[tokio::test]
async fn without_an_application_webhooks_are_blocked_and_the_rest_is_published() {
    let mut licence = Licence::busy(WEBHOOKS).await;
    licence.stage.application = None;
    let client = licence.stage.client().await;
    let control = Control::default();
    let there = client.triggers(&control).await.unwrap();
    let unread = client.unread();
    let target = Target {
        unread: &unread,
        ..target(client.address())
    };
    let plan = plan(&target, &licence.all(), &there, &BTreeSet::new());
    let blocked = plan
        .items
        .iter()
        .filter(|item| item.operation == Operation::Blocked);
    let blocked: Vec<_> = blocked.collect();
    assert_eq!(blocked.len(), 4, "{plan:#?}");
    for item in blocked {
        assert!(item.diagnostics[0].message.contains("client ID"), "{item:#?}");
        assert!(
            item.diagnostics[0].help.contains("where the server is described"),
            "{item:#?}"
        );
    }
    assert_eq!(
        client.who_am_i(&control).await.unwrap().missing_permissions,
        [""; 0]
    );
    let (report, _) = licence.apply(&plan).await;
    assert_eq!(report.unwrap().stopped, None);
    assert_eq!(licence.stage.order().await, ["A", "B", "N"]);
}

#[tokio::test]
async fn an_application_of_others_and_a_token_without_the_scope_are_named_as_what_is_missing() {
    let mut licence = Licence::new(WEBHOOKS, vec![webhook("Chats", "base")]).await;
    let practice = licence.stage.server.control();
    let scopes = ["access_rules:rw", "greetings:rw"].map(str::to_owned);
    let limited = practice.give_token(&scopes, None, None).unwrap();
    let client = licence.stage.client_with(limited).await;
    let control = Control::default();
    client.triggers(&control).await.unwrap();
    let unread = client.unread();
    assert_eq!(unread.len(), 1);
    assert!(
        unread[0].permission.starts_with("webhooks.configuration:rw"),
        "{unread:?}"
    );

    licence.stage.application = Some(Application {
        client_id: "of-somebody-else".to_owned(),
        secret_keys: Arc::new(Secret::new(KEY)),
    });
    let client = licence.stage.client().await;
    let there = client.triggers(&control).await.unwrap();
    assert_eq!(there.len(), 2, "the rules alone");
    assert_eq!(client.unread().len(), 1);
}

#[tokio::test]
async fn the_fourth_for_an_event_is_refused_with_the_reason_before_anything_is_sent() {
    let base = ["1", "2", "3"].map(|name| webhook(name, "base"));
    let mut licence = Licence::new(WEBHOOKS, base.to_vec()).await;
    licence.draft(webhook("Fourth", "mine"), None, Intent::Publish);
    let plan = licence.plan().await;
    let (report, _) = licence.apply(&plan).await;
    let report = report.unwrap();
    let item = report.items.iter().find(|item| item.name == "Fourth").unwrap();
    let Outcome::Failed { problem } = &item.outcome else {
        panic!("{item:#?}");
    };
    assert!(
        problem.message.contains("3 webhooks for this action already"),
        "{problem:?}"
    );
    assert_eq!(licence.stage.changes(), [""; 0]);
}
