//! A practice account with triggers, drafts that do everything to them that can be done, and what the two must come to whatever
//! goes wrong on the way.

use std::collections::BTreeSet;

use publish::{
    Choices, Client, Connection, Control, Credentials, Error, Explanation, Intent, Journal, JournalEntry,
    Link, Mode, Operation, Plan, PlanDraft, Report, Secret, ServerAddress, ServerTrigger, Target, apply,
    explain, plan,
};
use sandbox::LoggedRequest;
use sandbox::zendesk_chat::{Options, PracticeServer};
use serde_json::{Map, Value, json};
use trigger::{Draft, Platform};

use crate::documents::{LONG_AFTER, informed};
use crate::support::quick;

/// A trigger that no draft is about: it must never change.
const BYSTANDER: &str = "Bystander";

/// How often each kind of change is in the plan.
#[derive(Clone, Copy)]
pub(crate) struct Size(pub(crate) usize);

pub(crate) struct Stage {
    pub(crate) server: PracticeServer,
    base: Vec<Value>,
    pub(crate) drafts: Vec<PlanDraft>,
    pub(crate) plan: Plan,
}

pub(crate) fn document(name: &str, description: &str, enabled: &Value, message: &str) -> Map<String, Value> {
    let document = json!({
        "name": name, "description": description, "enabled": enabled,
        "definition": {
            "event": "page_enter",
            "condition": ["and", ["icontains", "@visitor_page_url", "pricing"], ["not", ["firedBefore"]]],
            "actions": [["sendMessageToVisitor", "Ann", message]],
            "version": 1
        }
    });
    document.as_object().unwrap().clone()
}

pub(crate) fn record(id: u64, name: &str) -> Value {
    let mut record = document(name, "base", &json!(true), "base");
    record.insert("id".to_owned(), json!(id));
    // Nobody here knows it, and it must survive.
    record.insert("colour".to_owned(), json!("red"));
    Value::Object(record)
}

pub(crate) fn on_server(record: &Value) -> ServerTrigger {
    ServerTrigger {
        id: record["id"].to_string(),
        document: record.as_object().unwrap().clone(),
    }
}

pub(crate) fn new_draft(key: &str, document: Map<String, Value>) -> PlanDraft {
    PlanDraft {
        is_ready: true,
        key: key.to_owned(),
        draft: Draft::new(Platform::ZendeskChat, document),
        link: None,
        intent: Intent::Publish,
        diagnostics: Vec::new(),
        doubt: None,
    }
}

/// A draft of a record, with changes.
pub(crate) fn edited(key: &str, record: &Value, edit: impl FnOnce(&mut Value)) -> PlanDraft {
    let base = on_server(record);
    let mut document = record.clone();
    edit(&mut document);
    PlanDraft {
        link: Some(Link {
            trigger_id: base.id,
            base: base.document,
        }),
        ..new_draft(key, document.as_object().unwrap().clone())
    }
}

pub(crate) fn trashed(key: &str, record: &Value) -> PlanDraft {
    PlanDraft {
        intent: Intent::Delete,
        ..edited(key, record, |_| {})
    }
}

pub(crate) fn message(trigger: &mut Value, text: &str) {
    trigger["definition"]["actions"][0][2] = json!(text);
}

pub(crate) fn target(address: &ServerAddress) -> Target<'_> {
    Target {
        platform: Platform::ZendeskChat,
        address,
        version: None,
        unread: &[],
        application: None,
        followed: &[],
    }
}

impl Stage {
    pub(crate) async fn new(Size(each): Size) -> Stage {
        let options = Options {
            rate_limit: None,
            ..Options::default()
        };
        let server = PracticeServer::start(options).await.unwrap();
        let mut base = Vec::new();
        let mut drafts = Vec::new();
        let made = |name: &str, base: &mut Vec<Value>| {
            // Everything that parts an address, and more.
            let record = record(
                1 + base.len() as u64,
                &format!("{name} a/b & c? #1 100% x+y ü 🙂"),
            );
            base.push(record.clone());
            record
        };
        for n in 0..each {
            let switched = made(&format!("switched {n}"), &mut base);
            drafts.push(edited(&format!("switch{n}"), &switched, |t| {
                t["enabled"] = json!(false);
            }));
            let renamed = made(&format!("renamed {n}"), &mut base);
            let name = format!("renamed anew {n}");
            drafts.push(edited(&format!("rename{n}"), &renamed, |t| {
                t["name"] = json!(name);
            }));
            let replaced = made(&format!("replaced {n}"), &mut base);
            drafts.push(edited(&format!("replace{n}"), &replaced, |t| message(t, "mine")));
            let moved = made(&format!("moved {n}"), &mut base);
            drafts.push(edited(&format!("move{n}"), &moved, |t| {
                message(t, "mine");
                t["name"] = json!(format!("moved anew / {n}"));
            }));
            let deleted = made(&format!("deleted {n}"), &mut base);
            // It takes the name of the one that is deleted.
            let heir = document(deleted["name"].as_str().unwrap(), "heir", &json!(true), "mine");
            drafts.push(new_draft(&format!("heir{n}"), heir));
            drafts.push(trashed(&format!("delete{n}"), &deleted));
            let created = document(&format!("created {n}"), "", &json!(true), "mine");
            drafts.push(new_draft(&format!("create{n}"), created));
        }
        base.push(record(9_000, BYSTANDER));
        let address = ServerAddress::parse(server.base_url()).unwrap();
        let mut stage = Stage {
            plan: plan(&target(&address), &[], &[], &BTreeSet::new()),
            server,
            base,
            drafts,
        };
        stage.begin();
        stage.plan = stage.planned(&stage.drafts).await;
        stage.begin();
        stage
    }

    /// How many writes the plan has.
    pub(crate) fn writes(&self) -> usize {
        self.drafts.len()
    }

    /// How many calls change something, when all goes well: a replacement takes two.
    pub(crate) fn changing_calls(&self) -> usize {
        let replaced = |draft: &&PlanDraft| draft.key.starts_with("replace") || draft.key.starts_with("move");
        self.writes() + self.drafts.iter().filter(replaced).count()
    }

    /// The account as it was at first: nothing published, no faults, an empty log.
    pub(crate) fn begin(&self) {
        let control = self.server.control();
        control.reset();
        for trigger in &self.base {
            control.put_trigger(trigger.as_object().unwrap().clone());
        }
    }

    pub(crate) async fn client(&self) -> Client {
        let credentials = self.server.credentials();
        let connection = Connection::new(
            ServerAddress::parse(self.server.base_url()).unwrap(),
            Credentials::Token {
                user_id: String::new(),
                token: Secret::new(credentials.token),
            },
        );
        Client::sign_in(
            Platform::ZendeskChat,
            &connection,
            None,
            quick(),
            &Control::default(),
        )
        .await
        .unwrap()
    }

    pub(crate) async fn planned(&self, drafts: &[PlanDraft]) -> Plan {
        let client = self.client().await;
        let now = client.triggers(&Control::default()).await.unwrap();
        plan(&target(client.address()), drafts, &now, &BTreeSet::new())
    }

    pub(crate) async fn apply_with(
        &self,
        plan: &Plan,
        journal: &mut dyn Journal,
        control: &Control,
    ) -> Result<Report, Error> {
        let client = self.client().await;
        apply(&client, plan, &Choices::new(), Mode::Apply, journal, control).await
    }

    /// Applies the plan, and gives the journal too.
    pub(crate) async fn apply(&self) -> (Result<Report, Error>, Vec<JournalEntry>) {
        let mut journal = Vec::new();
        let result = self
            .apply_with(&self.plan, &mut journal, &Control::default())
            .await;
        (result, journal)
    }

    /// What the next start makes of the journal.
    pub(crate) async fn explained(&self, journal: &[JournalEntry]) -> Vec<Explanation> {
        let now = self.client().await.triggers(&Control::default()).await.unwrap();
        explain(Platform::ZendeskChat, journal, &now, LONG_AFTER)
    }

    /// The next start, on a healthy server: explains, plans, and applies the rest. Everything must be as wanted then.
    pub(crate) async fn start_again(&self, journal: &[JournalEntry], when: &str) {
        self.server.control().clear_faults();
        let drafts = informed(self.drafts.clone(), &self.explained(journal).await, when);
        let plan = self.planned(&drafts).await;
        for item in &plan.items {
            let expected = matches!(
                item.operation,
                Operation::Create | Operation::Update | Operation::Delete | Operation::Unchanged
            ) || item.name == BYSTANDER;
            assert!(expected, "{when}: {item:#?}");
        }
        let report = self
            .apply_with(&plan, &mut Vec::new(), &Control::default())
            .await
            .unwrap();
        assert_eq!(report.stopped, None, "{when}");
        self.check(when);
    }

    /// Nothing lost, nothing doubled, no trigger missing, and what nobody asked for untouched.
    #[track_caller]
    pub(crate) fn check(&self, when: &str) {
        let published = self.drafts.iter().filter(|draft| draft.intent == Intent::Publish);
        let mut wanted: Vec<_> = published.map(|draft| content(&draft.draft.document)).collect();
        wanted.push(content(self.base.last().unwrap().as_object().unwrap()));
        wanted.sort();
        assert_eq!(self.contents(), wanted, "{when}");
        let base = self.base.len();
        let marked = self.server.control().triggers();
        let kept = marked.iter().filter(|trigger| trigger.contains_key("colour"));
        // What was changed by fields keeps what nobody knows. What the practice server makes anew has only what it knows.
        assert!(kept.count() <= base, "{when}");
    }

    /// What each trigger of the account is, sorted: a doubled one is there twice.
    pub(crate) fn contents(&self) -> Vec<(String, String, bool, String)> {
        let triggers = self.server.control().triggers();
        let mut contents: Vec<_> = triggers.iter().map(content).collect();
        contents.sort();
        contents
    }

    /// The calls of the API since the beginning.
    pub(crate) fn calls(&self) -> Vec<LoggedRequest> {
        self.server.control().requests()
    }

    /// How many of these change something.
    pub(crate) fn writes_sent(&self) -> usize {
        self.calls().iter().filter(|call| call.method != "GET").count()
    }
}

fn content(trigger: &Map<String, Value>) -> (String, String, bool, String) {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let enabled = &trigger["enabled"];
    (
        text(&trigger["name"]),
        text(&trigger["description"]),
        *enabled == json!(true) || *enabled == json!(1),
        text(&trigger["definition"]["actions"][0][2]),
    )
}
