//! Greetings beside rules on one licence: planned, published, cut and explained, and told from rules by their ids.

use std::collections::BTreeSet;

use publish::{
    Choices, Control, Intent, JournalEntry, Link, Operation, Outcome, Plan, PlanDraft, PlanWarning, Report,
    Verdict, plan,
};
use sandbox::{Fault, FaultRule};
use serde_json::{Map, Value, json};
use trigger::{Draft, Platform};

use super::stage::{Stage, Wish, linked, rule, target};
use crate::documents::{LONG_AFTER, informed};

/// A greeting that is shown on a page.
pub(super) fn greeting(name: &str, page: &str) -> Map<String, Value> {
    let greeting = json!({
        "type": "normal", "active": true, "name": name, "group": 0,
        "rules": [
            { "condition": "and", "type": "url_current", "operator": "contains", "value": page },
            { "condition": "and", "type": "visit_time_page", "operator": "greater_than", "value": "20" },
        ],
        "rich_message": { "template_id": "cards", "elements": [{ "title": "Hello" }] },
    });
    greeting.as_object().unwrap().clone()
}

fn with(mut document: Map<String, Value>, member: &str, value: Value) -> Map<String, Value> {
    document.insert(member.to_owned(), value);
    document
}

fn without(mut document: Map<String, Value>, member: &str) -> Map<String, Value> {
    document.remove(member);
    document
}

/// A licence with rules A and B and with greetings numbered from 1.
struct Licence {
    stage: Stage,
    base: Vec<Map<String, Value>>,
    drafts: Vec<PlanDraft>,
}

impl Licence {
    async fn new(base: Vec<Map<String, Value>>) -> Licence {
        let stage = Stage::new(&["A", "B"], &[("A", Wish::Keep), ("B", Wish::Keep)]).await;
        let licence = Licence {
            stage,
            base,
            drafts: Vec::new(),
        };
        licence.begin();
        licence
    }

    /// As it was at first: nothing published, no faults, an empty log.
    fn begin(&self) {
        self.stage.begin();
        let control = self.stage.server.control();
        for (id, greeting) in (1..).zip(&self.base) {
            control.put_greeting(with(greeting.clone(), "id", json!(id)));
        }
    }

    /// A draft that is tied to a greeting of the licence, or to none.
    fn draft(&mut self, document: Map<String, Value>, number: Option<usize>, intent: Intent) {
        let link = number.map(|number| Link {
            trigger_id: format!("greeting:{number}"),
            base: with(self.base[number - 1].clone(), "id", json!(number)),
        });
        self.drafts.push(PlanDraft {
            key: format!("g{}", self.drafts.len()),
            draft: Draft::new(Platform::LiveChat, document),
            link,
            intent,
            diagnostics: Vec::new(),
            doubt: None,
        });
    }

    /// The drafts of the rules and of the greetings.
    fn all(&self) -> Vec<PlanDraft> {
        [self.stage.drafts.clone(), self.drafts.clone()].concat()
    }

    async fn plan(&self) -> Plan {
        self.stage.planned(&self.all()).await
    }

    async fn apply(&self, plan: &Plan) -> (Result<Report, publish::Error>, Vec<JournalEntry>) {
        let mut journal = Vec::new();
        let (choices, control) = (Choices::new(), Control::default());
        let report = self
            .stage
            .apply_with(plan, &choices, &mut journal, &control)
            .await;
        (report, journal)
    }

    /// The names of the greetings with the pages on which they are shown, sorted.
    fn greetings(&self) -> Vec<(String, String)> {
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let shown = self.stage.server.control().greetings();
        let mut greetings: Vec<_> = shown
            .iter()
            .map(|greeting| (text(&greeting["name"]), text(&greeting["rules"][0]["value"])))
            .collect();
        greetings.sort();
        greetings
    }
}

fn operation_of<'p>(plan: &'p Plan, name: &str) -> &'p publish::PlanItem {
    let item = plan.items.iter().find(|item| item.name == name);
    item.unwrap_or_else(|| panic!("{name}: {plan:#?}"))
}

/// One greeting that stays, one that changes, one that goes, one that comes, and a rule that comes between them.
async fn busy() -> Licence {
    let base = vec![
        greeting("Stays", "base"),
        greeting("Changes", "base"),
        greeting("Goes", "base"),
    ];
    let mut licence = Licence::new(base).await;
    licence.draft(greeting("Stays", "base"), Some(1), Intent::Publish);
    licence.draft(greeting("Changes", "mine"), Some(2), Intent::Publish);
    licence.draft(greeting("Goes", "base"), Some(3), Intent::Delete);
    licence.draft(greeting("Comes", "mine"), None, Intent::Publish);
    licence.draft(rule("N", "mine"), None, Intent::Publish);
    licence
}

fn wanted() -> Vec<(String, String)> {
    [("Changes", "mine"), ("Comes", "mine"), ("Stays", "base")]
        .map(|(name, page)| (name.to_owned(), page.to_owned()))
        .to_vec()
}

#[tokio::test]
async fn both_kinds_are_published_in_one_plan_and_the_greetings_disturb_no_order() {
    let mut licence = busy().await;
    // The drafts of the greetings stand between those of the rules, which are to change places.
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
        assert_eq!(operation_of(&plan, name).operation, expected, "{name}");
    }
    let (report, _) = licence.apply(&plan).await;
    let report = report.unwrap();
    assert_eq!(report.stopped, None, "{report:#?}");
    assert!(report.agrees_in_order, "{report:#?}");
    assert_eq!(licence.greetings(), wanted());
    assert_eq!(licence.stage.order().await, ["B", "A", "N"]);
    let created = report.items.iter().find(|item| item.name == "Comes").unwrap();
    let Outcome::Written { trigger_id, .. } = &created.outcome else {
        panic!("{created:#?}");
    };
    assert_eq!(trigger_id, "greeting:4");
}

#[tokio::test]
async fn numbers_as_texts_and_rules_in_another_order_are_no_change() {
    let mut licence = Licence::new(vec![greeting("Stays", "base")]).await;
    let mut same = greeting("Stays", "base");
    let rules = same["rules"].as_array_mut().unwrap();
    rules[1]["value"] = json!(20);
    rules.reverse();
    licence.draft(same, Some(1), Intent::Publish);
    let plan = licence.plan().await;
    assert_eq!(
        operation_of(&plan, "Stays").operation,
        Operation::Unchanged,
        "{plan:#?}"
    );
}

#[tokio::test]
async fn a_rule_and_a_greeting_of_one_name_are_no_namesakes() {
    let mut licence = Licence::new(vec![greeting("A", "base")]).await;
    licence.draft(greeting("B", "mine"), None, Intent::Publish);
    let plan = licence.plan().await;
    let warned = plan.items.iter().filter(|item| !item.warnings.is_empty());
    assert_eq!(warned.count(), 0, "{plan:#?}");
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
        let mut licence = Licence::new(vec![base]).await;
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
        let item = operation_of(&plan, "Sale");
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

/// What the next start makes of a journal, on a healthy server: it explains, plans, and applies the rest.
async fn start_again(licence: &Licence, journal: &[JournalEntry], when: &str) {
    let practice = licence.stage.server.control();
    practice.clear_faults();
    practice.restore_tokens();
    let there = licence.stage.triggers().await;
    let explained = publish::explain(Platform::LiveChat, journal, &there, LONG_AFTER);
    for explanation in &explained {
        let told = matches!(
            explanation.verdict,
            Verdict::Happened { .. } | Verdict::DidNotHappen | Verdict::Arranged | Verdict::HalfDone
        );
        assert!(told, "{when}: {explanation:#?}");
    }
    let drafts = informed(licence.all(), &explained, when);
    let plan = licence.stage.planned(&drafts).await;
    let (report, _) = licence.apply(&plan).await;
    assert_eq!(report.unwrap().stopped, None, "{when}");
    assert_eq!(licence.greetings(), wanted(), "{when}");
    assert_eq!(licence.stage.order().await, ["A", "B", "N"], "{when}");
}

#[tokio::test]
async fn a_cut_at_any_call_loses_doubles_and_misses_nothing() {
    let licence = busy().await;
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
            let when = format!("{} at call {call}, for good: {for_good}", fault.name());
            licence.begin();
            let rule = FaultRule::always(fault).from(call);
            let practice = licence.stage.server.control();
            practice.add_fault(if for_good { rule } else { rule.times(1) });
            let (_, journal) = licence.apply(&plan).await;
            assert!(practice.faults()[0].struck > 0, "{when}: nothing was cut");
            start_again(&licence, &journal, &when).await;
        }
    }
}

#[tokio::test]
async fn any_fault_at_any_changing_call_ends_well_at_the_next_start() {
    let licence = busy().await;
    let plan = licence.plan().await;
    for fault in [
        Fault::ServerError,
        Fault::TooManyRequests { wait_seconds: 0 },
        Fault::BrokenJson,
        Fault::WrongShape,
        Fault::RevokeToken,
    ] {
        for nth in 1..=4 {
            let when = format!("{} at changing call {nth}", fault.name());
            licence.begin();
            let practice = licence.stage.server.control();
            practice.add_fault(FaultRule::once(fault).on_writes().from(nth));
            let (report, journal) = licence.apply(&plan).await;
            assert!(report.is_ok(), "{when}");
            assert_eq!(practice.faults()[0].struck, 1, "{when}");
            start_again(&licence, &journal, &when).await;
        }
    }
}

#[tokio::test]
async fn what_may_not_be_read_is_named_and_the_rest_is_published_all_the_same() {
    let licence = busy().await;
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
        assert_eq!(identity.missing_permissions.len(), 1);
        assert!(identity.missing_permissions[0].contains(missing), "{identity:?}");

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
            _ => licence.greetings() == wanted(),
        };
        assert!(published, "{missing}");
    }
}

#[tokio::test]
async fn the_rules_of_a_licence_stay_in_their_list_whatever_becomes_of_the_greetings() {
    let licence = Licence::new(vec![greeting("A", "base")]).await;
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

#[tokio::test]
async fn a_webhook_is_blocked_with_what_to_do_and_nothing_of_it_is_sent() {
    let licence = Licence::new(vec![greeting("A", "base")]).await;
    let webhook = json!({ "url": "https://hooks.shop.io/in", "description": "W", "action": "incoming_chat", "type": "license" });
    let draft = Draft::new(Platform::LiveChat, webhook.as_object().unwrap().clone());
    let mut drafts = licence.all();
    drafts.push(PlanDraft {
        key: "webhook".to_owned(),
        draft,
        ..drafts[0].clone()
    });
    let drafts = &drafts[drafts.len() - 1..];
    let client = licence.stage.client().await;
    let control = Control::default();
    let there = client.triggers(&control).await.unwrap();
    let unread = client.unread();
    let target = publish::Target {
        unread: &unread,
        ..target(client.address())
    };
    let plan = plan(&target, drafts, &there, &BTreeSet::new());
    let item = plan.items.iter().find(|item| item.id == "draft:webhook").unwrap();
    assert_eq!(item.operation, Operation::Blocked, "{item:#?}");
    assert!(item.diagnostics[0].message.contains("client ID"), "{item:#?}");
    assert!(item.diagnostics[0].help.contains("register_webhook"), "{item:#?}");
    let identity = client.who_am_i(&control).await.unwrap();
    assert_eq!(identity.missing_permissions, [""; 0], "the token lacks nothing");
}
