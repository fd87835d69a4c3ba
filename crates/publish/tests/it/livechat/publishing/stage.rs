//! A practice licence with rules, drafts of these and of new ones in some order, and what the two must come to.

use std::collections::BTreeSet;
use std::sync::Arc;

use publish::order::agreed_in_order;
use publish::{
    Application, Choices, Client, Connection, Control, Credentials, Error, Explanation, Intent, Journal,
    JournalEntry, Link, Mode, Operation, Plan, PlanDraft, PlanItem, Report, Secret, ServerAddress,
    ServerTrigger, Target, Verdict, Write, apply, explain, plan,
};
use sandbox::Seed;
use sandbox::livechat::{Options, PracticeServer};
use serde_json::{Map, Value, json};
use trigger::{Draft, Platform};

use crate::documents::{LONG_AFTER, informed};
use crate::support::quick;

/// The key by which receivers know calls.
pub(crate) const KEY: &str = "s3cret-k3y";

/// What a draft is to its rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wish {
    /// The same as on the server.
    Keep,
    /// Another content.
    Update,
    /// The end of it.
    Delete,
    /// A rule that the server does not have.
    Create,
}

pub(crate) struct Stage {
    pub(crate) server: PracticeServer,
    /// What webhooks belong to; without it they are not read.
    pub(crate) application: Option<Application>,
    base: Vec<Map<String, Value>>,
    pub(crate) drafts: Vec<PlanDraft>,
    pub(crate) plan: Plan,
}

pub(crate) fn rule(name: &str, page: &str) -> Map<String, Value> {
    let rule = json!({
        "description": name,
        "access": { "groups": [0] },
        "conditions": { "url": { "values": [{ "value": page }] } },
    });
    rule.as_object().unwrap().clone()
}

/// Rules that are a list in this order. Each has its name as its id.
pub(crate) fn linked(names: &[&str]) -> Vec<Map<String, Value>> {
    let links: Vec<&str> = names.iter().copied().skip(1).chain([""]).collect();
    let pairs: Vec<(&str, &str)> = names.iter().copied().zip(links).collect();
    with_links(&pairs)
}

/// Rules with these links, whole or not.
pub(crate) fn with_links(pairs: &[(&str, &str)]) -> Vec<Map<String, Value>> {
    let rule = |(name, next): &(&str, &str)| {
        let mut rule = rule(name, "base");
        rule.insert("id".to_owned(), json!(name));
        rule.insert("next_id".to_owned(), json!(next));
        rule
    };
    pairs.iter().map(rule).collect()
}

impl Stage {
    /// A licence with these rules and without drafts.
    pub(crate) async fn with(base: Vec<Map<String, Value>>) -> Stage {
        let options = Options {
            rate_limit: None,
            seed: Seed::Empty,
            ..Options::default()
        };
        let server = PracticeServer::start(options).await.unwrap();
        let address = ServerAddress::parse(server.base_url()).unwrap();
        let mut stage = Stage {
            plan: plan(&target(&address), &[], &[], &BTreeSet::new()),
            server,
            application: None,
            base,
            drafts: Vec::new(),
        };
        stage.begin();
        stage.plan = stage.planned(&[]).await;
        stage
    }

    /// The same licence with other rules and with drafts in this order.
    pub(crate) async fn set(&mut self, base: Vec<Map<String, Value>>, drafts: &[(&str, Wish)]) {
        self.base = base;
        self.begin();
        let there = self.triggers().await;
        self.drafts = drafts
            .iter()
            .map(|(name, wish)| draft(name, *wish, &there))
            .collect();
        self.plan = self.planned(&self.drafts).await;
        self.begin();
    }

    /// A licence with rules in this order, and drafts in this one.
    pub(crate) async fn new(base: &[&str], drafts: &[(&str, Wish)]) -> Stage {
        let mut stage = Stage::with(Vec::new()).await;
        stage.set(linked(base), drafts).await;
        stage
    }

    /// The licence as it was at first: nothing published, no faults, an empty log.
    pub(crate) fn begin(&self) {
        let control = self.server.control();
        control.reset();
        control.put_auto_accesses(self.base.clone());
    }

    pub(crate) async fn client(&self) -> Client {
        self.client_with(self.server.credentials()).await
    }

    /// A client with another token.
    pub(crate) async fn client_with(&self, credentials: sandbox::livechat::Credentials) -> Client {
        let connection = Connection {
            application: self.application.clone(),
            ..Connection::new(
                ServerAddress::parse(self.server.base_url()).unwrap(),
                Credentials::Token {
                    user_id: credentials.account_id,
                    token: Secret::new(credentials.token),
                },
            )
        };
        Client::sign_in(
            Platform::LiveChat,
            &connection,
            None,
            quick(),
            &Control::default(),
        )
        .await
        .unwrap()
    }

    pub(crate) async fn triggers(&self) -> Vec<ServerTrigger> {
        self.client().await.triggers(&Control::default()).await.unwrap()
    }

    pub(crate) async fn planned(&self, drafts: &[PlanDraft]) -> Plan {
        self.planned_after(drafts, &[]).await
    }

    /// A plan after an order that stopped half-way.
    async fn planned_after(&self, drafts: &[PlanDraft], followed: &[String]) -> Plan {
        let client = self.client().await;
        let now = client.triggers(&Control::default()).await.unwrap();
        let target = Target {
            application: client.application(),
            followed,
            ..target(client.address())
        };
        plan(&target, drafts, &now, &BTreeSet::new())
    }

    /// Names the owner's application, with one key for all receivers.
    pub(crate) fn with_application(&mut self) {
        self.application = Some(Application {
            client_id: self.server.credentials().owner_client_id,
            secret_keys: Arc::new(Secret::new(KEY)),
        });
    }

    pub(crate) async fn apply_with(
        &self,
        plan: &Plan,
        choices: &Choices,
        journal: &mut dyn Journal,
        control: &Control,
    ) -> Result<Report, Error> {
        let client = self.client().await;
        apply(&client, plan, choices, Mode::Apply, journal, control).await
    }

    /// Applies the plan, and gives the journal too.
    pub(crate) async fn apply(&self) -> (Result<Report, Error>, Vec<JournalEntry>) {
        let mut journal = Vec::new();
        let (choices, control) = (Choices::new(), Control::default());
        let result = self
            .apply_with(&self.plan, &choices, &mut journal, &control)
            .await;
        (result, journal)
    }

    /// What the next start makes of the journal.
    pub(crate) async fn explained(&self, journal: &[JournalEntry]) -> Vec<Explanation> {
        explain(Platform::LiveChat, journal, &self.triggers().await, LONG_AFTER)
    }

    /// The next start, on a healthy server: explains, plans, and applies the rest. Everything must be as wanted then.
    pub(crate) async fn start_again(&self, journal: &[JournalEntry], when: &str) {
        let practice = self.server.control();
        practice.clear_faults();
        practice.restore_tokens();
        let plan = self.next_plan(journal, when).await;
        for item in &plan.items {
            let expected = matches!(
                item.operation,
                Operation::Create
                    | Operation::Update
                    | Operation::Delete
                    | Operation::Unchanged
                    | Operation::OnlyOnServer
            );
            assert!(expected, "{when}: {item:#?}");
        }
        let (choices, control) = (Choices::new(), Control::default());
        let report = self.apply_with(&plan, &choices, &mut Vec::new(), &control).await;
        assert_eq!(report.unwrap().stopped, None, "{when}");
        self.check(when).await;
    }

    /// What the next start plans after this journal.
    pub(crate) async fn next_plan(&self, journal: &[JournalEntry], when: &str) -> Plan {
        let explained = self.explained(journal).await;
        let mut drafts = informed(self.drafts.clone(), &explained, when);
        let arranged = |explanation: &&Explanation| matches!(explanation.write, Write::Arrange { .. });
        if let Some(Verdict::Arranged | Verdict::HalfDone) = explained
            .iter()
            .find(arranged)
            .map(|explanation| &explanation.verdict)
        {
            self.agree_in_order(&mut drafts).await;
        }
        let followed = explained.iter().find_map(Explanation::stopped_order);
        self.planned_after(&drafts, &followed.unwrap_or_default()).await
    }

    /// Takes the order that the server has for what drafts and server last agreed in.
    async fn agree_in_order(&self, drafts: &mut [PlanDraft]) {
        let there = self.triggers().await;
        for link in drafts.iter_mut().filter_map(|draft| draft.link.as_mut()) {
            let now = there.iter().find(|trigger| trigger.id == link.trigger_id);
            let agreed = now.and_then(|now| agreed_in_order(Platform::LiveChat, &link.base, now));
            link.base = agreed.unwrap_or(link.base.clone());
        }
    }

    /// Nothing lost, nothing doubled, all in order, and what nobody asked for untouched.
    pub(crate) async fn check(&self, when: &str) {
        assert_eq!(self.order().await, self.wanted(), "{when}");
        self.check_contents(when).await;
    }

    /// Nothing lost, nothing doubled, and what nobody asked for untouched.
    async fn check_contents(&self, when: &str) {
        let (mut names, mut wanted) = (self.order().await, self.wanted());
        names.sort();
        wanted.sort();
        assert_eq!(names, wanted, "{when}");
        let there = self.triggers().await;
        for trigger in there {
            let page = &trigger.document["conditions"]["url"]["values"][0]["value"];
            let name = trigger.name(Platform::LiveChat);
            let draft = self.drafts.iter().find(|draft| draft.draft.name() == name);
            let wanted = draft
                .map_or(&json!("base"), |draft| {
                    &draft.draft.document["conditions"]["url"]["values"][0]["value"]
                })
                .clone();
            assert_eq!(*page, wanted, "{when}: {name}");
        }
    }

    /// The names of the rules in the order that a whole list has, by following every link.
    pub(crate) async fn order(&self) -> Vec<String> {
        let rules = self.server.control().auto_accesses();
        let text = |rule: &Map<String, Value>, member: &str| {
            rule.get(member)
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned()
        };
        let mut names: Vec<String> = Vec::new();
        let mut wanted = String::new();
        for _ in &rules {
            let before: Vec<_> = rules
                .iter()
                .filter(|rule| text(rule, "next_id") == wanted)
                .collect();
            assert_eq!(before.len(), 1, "one leads to “{wanted}”: {rules:#?}");
            names.insert(0, text(before[0], "description"));
            wanted = text(before[0], "id");
        }
        names
    }

    /// The names in the order that the drafts say, told by a model of its own: a rule without a draft stays behind the one that it follows.
    pub(crate) fn wanted(&self) -> Vec<String> {
        let name = |draft: &PlanDraft| draft.draft.name().to_owned();
        let is_kept = |draft: &&PlanDraft| draft.intent == Intent::Publish;
        let kept: Vec<String> = self.drafts.iter().filter(is_kept).map(name).collect();
        let gone: Vec<String> = self
            .drafts
            .iter()
            .filter(|draft| !is_kept(draft))
            .map(name)
            .collect();
        let base: Vec<String> = self
            .base
            .iter()
            .map(|rule| rule["description"].as_str().unwrap().to_owned())
            .collect();
        let stranger = |name: &&String| !kept.contains(name) && !gone.contains(name);
        let mut wanted: Vec<String> = base
            .iter()
            .take_while(|name| !kept.contains(name))
            .filter(stranger)
            .cloned()
            .collect();
        for name in &kept {
            wanted.push(name.clone());
            if let Some(at) = base.iter().position(|other| other == name) {
                let behind = base[at + 1..].iter().take_while(|name| !kept.contains(name));
                wanted.extend(behind.filter(stranger).cloned());
            }
        }
        wanted
    }

    /// The calls that change something since the beginning, by their methods.
    pub(crate) fn changes(&self) -> Vec<String> {
        let calls = self
            .server
            .control()
            .requests()
            .into_iter()
            .map(|call| call.route);
        let reads = [
            "list_auto_accesses",
            "list_greetings",
            "get_greeting",
            "list_webhooks",
        ];
        calls.filter(|route| !reads.contains(&route.as_str())).collect()
    }

    /// How many calls there were since the beginning.
    pub(crate) fn calls(&self) -> usize {
        self.server.control().requests().len()
    }

    /// The item about the order, if there is one.
    pub(crate) fn order_item(&self) -> Option<&PlanItem> {
        self.plan.items.iter().find(|item| item.id == "order")
    }
}

pub(crate) fn target(address: &ServerAddress) -> Target<'_> {
    Target {
        platform: Platform::LiveChat,
        address,
        version: None,
        unread: &[],
        application: None,
        followed: &[],
    }
}

fn draft(name: &str, wish: Wish, there: &[ServerTrigger]) -> PlanDraft {
    let page = match wish {
        Wish::Keep | Wish::Delete => "base",
        Wish::Update | Wish::Create => "mine",
    };
    let known = there
        .iter()
        .find(|trigger| trigger.id == name && wish != Wish::Create);
    PlanDraft {
        is_ready: true,
        key: name.to_owned(),
        draft: Draft::new(Platform::LiveChat, rule(name, page)),
        link: known.map(|trigger| Link {
            trigger_id: trigger.id.clone(),
            base: trigger.document.clone(),
        }),
        intent: match wish {
            Wish::Delete => Intent::Delete,
            _ => Intent::Publish,
        },
        diagnostics: Vec::new(),
        doubt: None,
    }
}
