//! A licence on which things of another kind stand beside the rules A and B, and drafts of both.

use publish::{
    Choices, Control, Intent, JournalEntry, Link, Plan, PlanDraft, PlanItem, Report, Verdict, explain,
};
use sandbox::livechat::Control as Practice;
use serde_json::{Map, Value, json};
use trigger::{Draft, Platform};

use super::stage::{Stage, Wish, rule};
use crate::documents::{LONG_AFTER, informed};

/// A kind that stands beside the rules.
#[derive(Clone, Copy)]
pub(super) struct Beside {
    /// What stands before its ids.
    pub(super) prefix: &'static str,
    /// One of this name and content.
    pub(super) document: fn(name: &str, content: &str) -> Map<String, Value>,
    /// The member with its id on the server.
    id: fn(number: usize) -> Value,
    put: fn(&Practice, Map<String, Value>),
    there: fn(&Practice) -> Vec<Map<String, Value>>,
    /// Its name, and what tells its content.
    told: fn(&Map<String, Value>) -> (&Value, &Value),
}

pub(super) const GREETINGS: Beside = Beside {
    prefix: "greeting:",
    document: greeting,
    id: |number| json!(number),
    put: |practice, greeting| {
        practice.put_greeting(greeting);
    },
    there: Practice::greetings,
    told: |greeting| (&greeting["name"], &greeting["rules"][0]["value"]),
};

pub(super) const WEBHOOKS: Beside = Beside {
    prefix: "webhook:",
    document: webhook,
    id: |number| json!(number.to_string()),
    put: |practice, webhook| {
        practice.put_webhook(webhook);
    },
    there: Practice::webhooks,
    told: |webhook| (&webhook["description"], &webhook["url"]),
};

/// A greeting that is shown on a page.
pub(super) fn greeting(name: &str, page: &str) -> Map<String, Value> {
    object(json!({
        "type": "normal", "active": true, "name": name, "group": 0,
        "rules": [
            { "condition": "and", "type": "url_current", "operator": "contains", "value": page },
            { "condition": "and", "type": "visit_time_page", "operator": "greater_than", "value": "20" },
        ],
        "rich_message": { "template_id": "cards", "elements": [{ "title": "Hello" }] },
    }))
}

/// A webhook that calls an address. All are of one event, of which a licence has three and no more.
pub(super) fn webhook(name: &str, address: &str) -> Map<String, Value> {
    object(json!({
        "url": format!("https://hooks.shop.io/{address}"), "description": name, "action": "incoming_chat",
        "filters": { "source_type": ["system"] }, "type": "license",
    }))
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(document) => document,
        other => panic!("{other} is no document"),
    }
}

pub(super) fn with(mut document: Map<String, Value>, member: &str, value: Value) -> Map<String, Value> {
    document.insert(member.to_owned(), value);
    document
}

/// A licence with rules A and B and with things of a kind numbered from 1.
pub(super) struct Licence {
    pub(super) stage: Stage,
    kind: Beside,
    base: Vec<Map<String, Value>>,
    pub(super) drafts: Vec<PlanDraft>,
}

impl Licence {
    pub(super) async fn new(kind: Beside, base: Vec<Map<String, Value>>) -> Licence {
        let stage = Stage::new(&["A", "B"], &[("A", Wish::Keep), ("B", Wish::Keep)]).await;
        let mut licence = Licence {
            stage,
            kind,
            base,
            drafts: Vec::new(),
        };
        licence.stage.with_application();
        licence.begin();
        licence
    }

    /// One that stays, one that changes, one that goes, one that comes, and a rule that comes between them.
    pub(super) async fn busy(kind: Beside) -> Licence {
        let base = ["Stays", "Changes", "Goes"].map(|name| (kind.document)(name, "base"));
        let mut licence = Licence::new(kind, base.to_vec()).await;
        let document = kind.document;
        licence.draft(document("Stays", "base"), Some(1), Intent::Publish);
        licence.draft(document("Changes", "mine"), Some(2), Intent::Publish);
        licence.draft(document("Goes", "base"), Some(3), Intent::Delete);
        licence.draft(document("Comes", "mine"), None, Intent::Publish);
        licence.draft(rule("N", "mine"), None, Intent::Publish);
        licence
    }

    /// What a busy licence must come to, as [`there`](Self::there) tells it.
    pub(super) fn wanted(&self) -> Vec<(String, String)> {
        let wanted = [("Changes", "mine"), ("Comes", "mine"), ("Stays", "base")];
        let wanted = wanted.map(|(name, content)| (self.kind.document)(name, content));
        self.told(&wanted)
    }

    /// As it was at first: nothing published, no faults, an empty log.
    pub(super) fn begin(&self) {
        self.stage.begin();
        let control = self.stage.server.control();
        for (number, document) in (1..).zip(&self.base) {
            (self.kind.put)(&control, with(document.clone(), "id", (self.kind.id)(number)));
        }
    }

    /// A draft that is tied to one of the licence, or to none.
    pub(super) fn draft(&mut self, document: Map<String, Value>, number: Option<usize>, intent: Intent) {
        let link = number.map(|number| Link {
            trigger_id: format!("{}{number}", self.kind.prefix),
            base: with(self.base[number - 1].clone(), "id", (self.kind.id)(number)),
        });
        self.drafts.push(PlanDraft {
            is_ready: true,
            key: format!("g{}", self.drafts.len()),
            draft: Draft::new(Platform::LiveChat, document),
            link,
            intent,
            diagnostics: Vec::new(),
            doubt: None,
        });
    }

    /// The drafts of the rules and of the kind.
    pub(super) fn all(&self) -> Vec<PlanDraft> {
        [self.stage.drafts.clone(), self.drafts.clone()].concat()
    }

    pub(super) async fn plan(&self) -> Plan {
        self.stage.planned(&self.all()).await
    }

    pub(super) async fn apply(&self, plan: &Plan) -> (Result<Report, publish::Error>, Vec<JournalEntry>) {
        let mut journal = Vec::new();
        let (choices, control) = (Choices::new(), Control::default());
        let report = self
            .stage
            .apply_with(plan, &choices, &mut journal, &control)
            .await;
        (report, journal)
    }

    /// The names of what is there with what tells the content, sorted.
    pub(super) fn there(&self) -> Vec<(String, String)> {
        self.told(&(self.kind.there)(&self.stage.server.control()))
    }

    fn told(&self, documents: &[Map<String, Value>]) -> Vec<(String, String)> {
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let told = documents.iter().map(|document| {
            let (name, content) = (self.kind.told)(document);
            (text(name), text(content))
        });
        let mut told: Vec<_> = told.collect();
        told.sort();
        told
    }

    /// What the next start makes of a journal, on a healthy server: it explains, plans, and applies the rest.
    pub(super) async fn start_again(&self, journal: &[JournalEntry], when: &str) {
        let practice = self.stage.server.control();
        practice.clear_faults();
        practice.restore_tokens();
        let there = self.stage.triggers().await;
        let explained = explain(Platform::LiveChat, journal, &there, LONG_AFTER);
        for explanation in &explained {
            let told = matches!(
                explanation.verdict,
                Verdict::Happened { .. } | Verdict::DidNotHappen | Verdict::Arranged | Verdict::HalfDone
            );
            assert!(told, "{when}: {explanation:#?}");
        }
        let drafts = informed(self.all(), &explained, when);
        let plan = self.stage.planned(&drafts).await;
        let (report, _) = self.apply(&plan).await;
        assert_eq!(report.unwrap().stopped, None, "{when}");
        assert_eq!(self.there(), self.wanted(), "{when}");
        assert_eq!(self.stage.order().await, ["A", "B", "N"], "{when}");
    }
}

pub(super) fn item_of<'p>(plan: &'p Plan, name: &str) -> &'p PlanItem {
    let item = plan.items.iter().find(|item| item.name == name);
    item.unwrap_or_else(|| panic!("{name}: {plan:#?}"))
}
