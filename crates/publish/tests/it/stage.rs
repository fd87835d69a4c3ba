//! A practice server with triggers, drafts that update, create and delete, and what the two must come to whatever
//! goes wrong on the way.

use std::sync::Arc;

use publish::{
    Client, Connection, Control, Credentials, Error, Explanation, JournalEntry, Operation, Outcome, Plan,
    PlanDraft, Report, Secret, ServerAddress, Verdict, Write, explain,
};
use sandbox::{Clock, LoggedRequest, Options, PracticeServer, SystemClock};
use serde_json::Value;
use trigger::Platform;

use crate::documents::{LONG_AFTER, edited, informed, new_draft, stored, trashed};
use crate::steps::{carry_out, planned_for};
use crate::support::quick;

/// A trigger that no draft is about: it must never change.
const BYSTANDER: &str = "Bystander";

pub(crate) struct Stage {
    pub(crate) server: PracticeServer,
    base: Vec<Value>,
    drafts: Vec<PlanDraft>,
    /// What applying begins with, each time.
    pub(crate) plan: Plan,
}

/// How often each kind of write is in the plan.
#[derive(Clone, Copy)]
pub(crate) struct Size {
    pub(crate) updates: usize,
    pub(crate) creations: usize,
    pub(crate) deletions: usize,
}

impl Size {
    pub(crate) fn writes(self) -> usize {
        self.updates + self.creations + self.deletions
    }
}

pub(crate) const SMALL: Size = Size {
    updates: 3,
    creations: 3,
    deletions: 3,
};

impl Stage {
    pub(crate) async fn new(size: Size) -> Stage {
        Stage::with_clock(size, Arc::new(SystemClock)).await
    }

    pub(crate) async fn with_clock(size: Size, clock: Arc<dyn Clock>) -> Stage {
        let options = Options {
            rate_limit: None,
            clock,
            ..Options::default()
        };
        let server = PracticeServer::start(options).await.unwrap();
        let made = |kind: &str, n| stored(&format!("{kind}{n}"), &format!("{kind} {n}"), "base");
        let updated: Vec<Value> = (0..size.updates).map(|n| made("update", n)).collect();
        let deleted: Vec<Value> = (0..size.deletions).map(|n| made("delete", n)).collect();
        let mut drafts = Vec::new();
        for n in 0..size.writes() {
            // Mixed on purpose: the order of writing is not that of the plan.
            drafts.extend(deleted.get(n).map(|base| trashed(&format!("d{n}"), base)));
            // The first two are twins.
            let name = format!("create {}", n.max(1));
            drafts.extend((n < size.creations).then(|| new_draft(&format!("c{n}"), &name, "mine")));
            drafts.extend(updated.get(n).map(|base| edited(&format!("u{n}"), base, "mine")));
        }
        let mut base = [updated, deleted].concat();
        base.push(stored("bystander", BYSTANDER, "base"));
        let mut stage = Stage {
            plan: planned_for(&ServerAddress::parse(server.base_url()).unwrap(), &[], &[]),
            server,
            base,
            drafts,
        };
        stage.begin();
        stage.plan = stage.planned(&stage.drafts).await;
        stage.begin();
        stage
    }

    /// The server as it was at first: nothing published, no faults, an empty log.
    pub(crate) fn begin(&self) {
        let control = self.server.control();
        control.reset();
        for trigger in &self.base {
            control.put_trigger(trigger.as_object().unwrap().clone());
        }
    }

    async fn sign_in(&self, credentials: Credentials) -> Client {
        let connection = Connection::new(ServerAddress::parse(self.server.base_url()).unwrap(), credentials);
        Client::sign_in(
            Platform::RocketChat,
            &connection,
            None,
            quick(),
            &Control::default(),
        )
        .await
        .unwrap()
    }

    /// A client with the token that faults can revoke.
    pub(crate) async fn client(&self) -> Client {
        let credentials = self.server.credentials();
        self.sign_in(Credentials::Token {
            user_id: credentials.user_id,
            token: Secret::new(credentials.auth_token),
        })
        .await
    }

    /// A client of somebody who has just signed in.
    async fn another_client(&self) -> Client {
        let credentials = self.server.credentials();
        self.sign_in(Credentials::Password {
            user: credentials.username,
            password: Secret::new(credentials.password),
        })
        .await
    }

    async fn planned(&self, drafts: &[PlanDraft]) -> Plan {
        let client = self.another_client().await;
        let now = client.triggers(&Control::default()).await.unwrap();
        planned_for(client.address(), drafts, &now)
    }

    /// Applies the plan, and gives the journal too.
    pub(crate) async fn apply(&self, control: &Control) -> (Result<Report, Error>, Vec<JournalEntry>) {
        let mut journal = Vec::new();
        let client = self.client().await;
        let result = carry_out(&client, &self.plan, &mut journal, control).await;
        (result, journal)
    }

    /// What the next start sees: each planned write explained, and truly so.
    pub(crate) async fn explained(&self, journal: &[JournalEntry], when: &str) -> Vec<Explanation> {
        let client = self.another_client().await;
        let now = client.triggers(&Control::default()).await.unwrap();
        let explained = explain(Platform::RocketChat, journal, &now, LONG_AFTER);
        let has = self.contents();
        let count = |name: &str, message: &str| {
            let found = has.iter().filter(|(n, m)| n == name && m == message);
            found.count()
        };
        for explanation in &explained {
            let name = explanation.name.as_str();
            let happened = matches!(explanation.verdict, Verdict::Happened { .. });
            let truly = match explanation.write {
                Write::Update { .. } => count(name, "mine") == 1,
                Write::Delete { .. } => count(name, "base") == 0,
                Write::Arrange { .. } => panic!("{when}: servers keep no order"),
                // Of twins, as many must be said to be there as there are.
                Write::Create { .. } => {
                    let said = explained.iter().filter(|other| {
                        other.name == name && matches!(other.verdict, Verdict::Happened { .. })
                    });
                    assert_eq!(said.count(), count(name, "mine"), "{when}: {name}");
                    continue;
                }
            };
            assert_eq!(happened, truly, "{when}: {name}: {:?}", explanation.verdict);
        }
        explained
    }

    /// The next start, on a healthy server: explains, plans, and applies the rest. Everything must be as wanted then.
    pub(crate) async fn start_again(&self, journal: &[JournalEntry], when: &str) {
        self.server.control().clear_faults();
        let explained = self.explained(journal, when).await;
        let drafts = informed(self.drafts.clone(), &explained, when);
        let plan = self.planned(&drafts).await;
        for item in &plan.items {
            let expected = matches!(
                item.operation,
                Operation::Create | Operation::Update | Operation::Delete | Operation::Unchanged
            ) || item.name == BYSTANDER;
            assert!(expected, "{when}: {item:#?}");
        }
        let client = self.another_client().await;
        let report = carry_out(&client, &plan, &mut Vec::new(), &Control::default())
            .await
            .unwrap();
        assert_eq!(report.stopped, None, "{when}");
        self.check(when);
    }

    /// The next start after everything went well: the journal says so, and a new plan has nothing to do.
    pub(crate) async fn begin_again_with_nothing_to_do(&self, journal: &[JournalEntry], when: &str) {
        let explained = self.explained(journal, when).await;
        assert_eq!(explained.len(), self.drafts.len(), "{when}");
        let happened = |explanation: &Explanation| matches!(explanation.verdict, Verdict::Happened { .. });
        assert!(explained.iter().all(happened), "{when}: {explained:#?}");
        let plan = self
            .planned(&informed(self.drafts.clone(), &explained, when))
            .await;
        let idle = plan
            .items
            .iter()
            .all(|item| item.operation == Operation::Unchanged || item.name == BYSTANDER);
        assert!(idle, "{when}: {:#?}", plan.items);
    }

    /// What the next plan does with a draft.
    pub(crate) async fn next_operation(&self, journal: &[JournalEntry], key: &str, when: &str) -> Operation {
        let client = self.another_client().await;
        let now = client.triggers(&Control::default()).await.unwrap();
        let drafts = informed(
            self.drafts.clone(),
            &explain(Platform::RocketChat, journal, &now, LONG_AFTER),
            when,
        );
        let plan = planned_for(client.address(), &drafts, &now);
        let item = plan.items.iter().find(|item| item.draft.as_deref() == Some(key));
        item.unwrap().operation
    }

    /// Nothing lost, nothing doubled, and what nobody asked for untouched.
    #[track_caller]
    pub(crate) fn check(&self, when: &str) {
        let mut wanted: Vec<(String, String)> = self
            .drafts
            .iter()
            .filter(|draft| draft.intent == publish::Intent::Publish)
            .map(|draft| content(&Value::Object(draft.draft.document.clone())))
            .collect();
        wanted.push((BYSTANDER.to_owned(), "base".to_owned()));
        wanted.sort();
        assert_eq!(self.contents(), wanted, "{when}");
    }

    /// Name and message of each trigger on the server, sorted: a doubled one is there twice.
    pub(crate) fn contents(&self) -> Vec<(String, String)> {
        let triggers = self.server.control().triggers();
        let mut contents: Vec<_> = triggers
            .into_iter()
            .map(|trigger| content(&Value::Object(trigger)))
            .collect();
        contents.sort();
        contents
    }

    /// The calls of the API since the beginning.
    pub(crate) fn calls(&self) -> Vec<LoggedRequest> {
        self.server.control().requests()
    }

    /// How many of these change something.
    pub(crate) fn writes_sent(&self) -> usize {
        let calls = self.calls();
        let writes = calls
            .iter()
            .filter(|call| call.method != "GET" && call.route.contains("triggers"));
        writes.count()
    }
}

fn content(trigger: &Value) -> (String, String) {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    (
        text(&trigger["name"]),
        text(&trigger["actions"][0]["params"]["msg"]),
    )
}

/// Whether an item was done.
pub(crate) fn done(outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::Written { .. } | Outcome::Deleted { .. })
}
