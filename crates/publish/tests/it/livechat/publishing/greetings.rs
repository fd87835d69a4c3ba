//! What only greetings have: a message, a time and a group that no call takes away, pages of a list, scopes of their own.

use std::collections::BTreeSet;

use publish::{Choices, Control, Intent, Link, Operation, PlanDraft, PlanWarning, plan};
use serde_json::{Map, Value, json};
use trigger::{Draft, Platform};

use super::licence::{GREETINGS, Licence, greeting, item_of, with};
use super::stage::{Stage, linked, target};

fn without(mut document: Map<String, Value>, member: &str) -> Map<String, Value> {
    document.remove(member);
    document
}

#[tokio::test]
async fn numbers_as_texts_and_rules_in_another_order_are_no_change() {
    let mut licence = Licence::new(GREETINGS, vec![greeting("Stays", "base")]).await;
    let mut same = greeting("Stays", "base");
    let rules = same["rules"].as_array_mut().unwrap();
    rules[1]["value"] = json!(20);
    rules.reverse();
    licence.draft(same, Some(1), Intent::Publish);
    let plan = licence.plan().await;
    assert_eq!(
        item_of(&plan, "Stays").operation,
        Operation::Unchanged,
        "{plan:#?}"
    );
}

#[tokio::test]
async fn a_rule_and_a_greeting_of_one_name_are_no_namesakes() {
    let mut licence = Licence::new(GREETINGS, vec![greeting("A", "base")]).await;
    licence.draft(greeting("B", "mine"), None, Intent::Publish);
    let plan = licence.plan().await;
    let warned = plan.items.iter().filter(|item| !item.warnings.is_empty());
    assert_eq!(warned.count(), 0, "{plan:#?}");
    // Help has the checks of each kind by the key of the kind.
    let of_name = plan.items.iter().filter(|item| item.name == "B");
    let kinds: Vec<_> = of_name.map(|item| item.kind_key.as_deref()).collect();
    assert_eq!(kinds, [Some("auto-access"), Some("greeting")], "{plan:#?}");
    // One of its own kind is.
    licence.draft(greeting("A", "mine"), None, Intent::Publish);
    let plan = licence.plan().await;
    let item = plan
        .items
        .iter()
        .find(|item| item.draft.as_deref() == Some("g1"))
        .unwrap();
    let expected = [PlanWarning::SameName {
        trigger_id: "greeting:1".to_owned(),
    }];
    assert_eq!(item.warnings, expected);
}

#[tokio::test]
async fn what_no_call_changes_takes_a_new_greeting_in_the_place_of_the_old_one() {
    let until = json!("2026-12-01T00:00:00Z");
    let timed = || with(greeting("Sale", "base"), "active_until", until.clone());
    for (what, draft, is_replaced) in [
        ("another group", with(timed(), "group", json!(1)), true),
        ("no end any more", greeting("Sale", "base"), true),
        ("no message any more", without(timed(), "rich_message"), true),
        (
            "another end",
            with(timed(), "active_until", json!("2026-12-24T00:00:00Z")),
            false,
        ),
        ("switched off", with(timed(), "active", json!(false)), false),
        ("no properties any more", timed(), false),
    ] {
        let properties = json!({ "greeting-message_text": "Hello" });
        let base = match what {
            "no properties any more" => with(timed(), "properties", properties),
            _ => timed(),
        };
        let mut licence = Licence::new(GREETINGS, vec![base]).await;
        let group = json!({ "name": "Sales", "agent_priorities": { "owner@practice.example": "normal" } });
        let client = reqwest::Client::new();
        let known = licence.stage.server.credentials();
        let url = format!(
            "{}/v3.6/configuration/action/create_group",
            licence.stage.server.base_url()
        );
        let made = client
            .post(url)
            .bearer_auth(known.token)
            .json(&group)
            .send()
            .await
            .unwrap();
        assert!(made.status().is_success(), "{}", made.text().await.unwrap());
        licence.draft(draft.clone(), Some(1), Intent::Publish);
        let plan = licence.plan().await;
        let item = item_of(&plan, "Sale");
        assert_eq!(
            (item.operation, item.is_replaced),
            (Operation::Update, is_replaced),
            "{what}"
        );
        let (report, _) = licence.apply(&plan).await;
        assert_eq!(report.unwrap().stopped, None, "{what}");
        let there = licence.stage.server.control().greetings();
        assert_eq!(there.len(), 1, "{what}");
        assert_eq!(there[0]["id"], json!(if is_replaced { 2 } else { 1 }), "{what}");
        let documents = trigger::documents(Platform::LiveChat);
        assert!(documents.diff(&there[0], &draft).is_empty(), "{what}: {there:#?}");
    }
}

#[tokio::test]
async fn what_may_not_be_read_is_named_and_the_rest_is_published_all_the_same() {
    let licence = Licence::busy(GREETINGS).await;
    let practice = licence.stage.server.control();
    for (scope, unread, missing) in [
        ("access_rules:rw", "greeting", "greetings:rw"),
        ("greetings:rw", "auto-access", "access_rules:rw"),
    ] {
        licence.begin();
        let limited = practice.give_token(&[scope.to_owned()], None, None).unwrap();
        let client = licence.stage.client_with(limited).await;
        let control = Control::default();
        let there = client.triggers(&control).await.unwrap();
        let kinds: Vec<_> = client.unread().iter().map(|unread| unread.kind).collect();
        assert_eq!(kinds, [unread, "webhook"]);
        let identity = client.who_am_i(&control).await.unwrap();
        let [first, second] = identity.missing_permissions.as_slice() else {
            panic!("{identity:?}");
        };
        assert!(first.contains(missing), "{first}");
        assert!(second.contains("webhooks.configuration:rw"), "{second}");

        let unread = client.unread();
        let target = publish::Target {
            unread: &unread,
            ..target(client.address())
        };
        let plan = plan(&target, &licence.all(), &there, &BTreeSet::new());
        let (blocked, others): (Vec<_>, Vec<_>) = plan
            .items
            .iter()
            .partition(|item| item.operation == Operation::Blocked);
        assert!(!others.is_empty(), "{plan:#?}");
        for item in &blocked {
            assert_eq!(item.blocked, None, "nothing can be sent whatever people say");
            assert!(item.diagnostics[0].message.contains(missing), "{item:#?}");
        }
        assert_eq!(blocked.len(), if missing == "greetings:rw" { 4 } else { 3 });
        let (choices, mut journal) = (Choices::new(), Vec::new());
        let applied = publish::apply(
            &client,
            &plan,
            &choices,
            publish::Mode::Apply,
            &mut journal,
            &control,
        );
        assert_eq!(applied.await.unwrap().stopped, None);
        let published = match missing {
            "greetings:rw" => licence.stage.order().await == ["A", "B", "N"],
            _ => licence.there() == licence.wanted(),
        };
        assert!(published, "{missing}");
    }
}

#[tokio::test]
async fn the_rules_of_a_licence_stay_in_their_list_whatever_becomes_of_the_greetings() {
    let licence = Licence::new(GREETINGS, vec![greeting("A", "base")]).await;
    let rules = licence.stage.server.control().auto_accesses();
    assert_eq!(rules.len(), linked(&["A", "B"]).len());
    let plan = licence.plan().await;
    assert!(plan.order.is_some());
    assert!(plan.items.iter().all(|item| item.id != "order"), "{plan:#?}");
    let (report, _) = licence.apply(&plan).await;
    assert_eq!(report.unwrap().stopped, None);
    assert_eq!(licence.stage.changes(), [""; 0], "nothing to do is nothing sent");
}

#[tokio::test]
async fn a_large_licence_is_read_with_the_fewest_calls() {
    let stage = Stage::with(Vec::new()).await;
    let filling = sandbox::livechat::Filling {
        rules: 200,
        greetings: 300,
        ..sandbox::livechat::Filling::default()
    };
    stage.server.control().fill(filling);
    let there = stage.triggers().await;
    assert_eq!(there.len(), 500);
    let drafts: Vec<PlanDraft> = there
        .iter()
        .map(|trigger| PlanDraft {
            is_ready: true,
            key: trigger.id.clone(),
            draft: Draft::new(Platform::LiveChat, trigger.document.clone()),
            link: Some(Link {
                trigger_id: trigger.id.clone(),
                base: trigger.document.clone(),
            }),
            intent: Intent::Publish,
            diagnostics: Vec::new(),
            doubt: None,
        })
        .collect();
    // One for the rules, and one for each hundred greetings.
    let reading = 4;
    let before = stage.calls();
    let plan = stage.planned(&drafts).await;
    assert_eq!(stage.calls() - before, reading);
    let is_same = |item: &publish::PlanItem| item.operation == Operation::Unchanged;
    assert!(plan.items.iter().all(is_same) && plan.items.len() == 500);
    let (choices, control) = (Choices::new(), Control::default());
    let before = stage.calls();
    let report = stage.apply_with(&plan, &choices, &mut Vec::new(), &control).await;
    assert_eq!(report.unwrap().stopped, None);
    assert_eq!(stage.calls() - before, reading);

    // A greeting is read before its change and after it, and nothing else is.
    let mut changed = drafts;
    let greeting = changed.last_mut().unwrap();
    greeting.draft.document.insert("active".to_owned(), json!(false));
    let plan = stage.planned(&changed).await;
    let before = stage.calls();
    let report = stage.apply_with(&plan, &choices, &mut Vec::new(), &control).await;
    assert_eq!(report.unwrap().stopped, None);
    let calls: Vec<String> = stage.server.control().requests()[before..]
        .iter()
        .map(|call| call.route.clone())
        .collect();
    assert_eq!(calls.iter().filter(|call| *call == "update_greeting").count(), 1);
    assert_eq!(
        calls.iter().filter(|call| *call == "list_greetings").count(),
        6,
        "{calls:?}"
    );
}
