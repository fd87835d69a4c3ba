//! A practice server of any platform, for stories that are the same for all: what differs is asked here, and nowhere else.

use api::trigger::{Platform, documents};
use sandbox::{Fault, FaultRule, FaultStatus, LoggedRequest, Platform as Practised};
use serde_json::{Map, Value, json};

use crate::Studio;

/// A practice server without a rate limit.
#[expect(clippy::enum_variant_names, reason = "that is how the platforms are called")]
pub(crate) enum Account {
    RocketChat(sandbox::PracticeServer),
    ZendeskChat(sandbox::zendesk_chat::PracticeServer),
    LiveChat(sandbox::livechat::PracticeServer),
}

/// Does the same with a server of any platform.
macro_rules! any {
    ($account:expr, $server:ident => $what:expr) => {
        match $account {
            Account::RocketChat($server) => $what,
            Account::ZendeskChat($server) => $what,
            Account::LiveChat($server) => $what,
        }
    };
}

impl Account {
    pub(crate) async fn start(platform: Platform) -> Account {
        match platform {
            Platform::RocketChat => Account::RocketChat(crate::server().await),
            Platform::ZendeskChat => {
                let options = sandbox::zendesk_chat::Options {
                    rate_limit: None,
                    ..Default::default()
                };
                let server = sandbox::zendesk_chat::PracticeServer::start(options).await;
                Account::ZendeskChat(server.unwrap())
            }
            Platform::LiveChat => {
                let options = sandbox::livechat::Options {
                    rate_limit: None,
                    ..Default::default()
                };
                let server = sandbox::livechat::PracticeServer::start(options).await;
                Account::LiveChat(server.unwrap())
            }
        }
    }

    pub(crate) fn platform(&self) -> Platform {
        match self {
            Account::RocketChat(_) => Platform::RocketChat,
            Account::ZendeskChat(_) => Platform::ZendeskChat,
            Account::LiveChat(_) => Platform::LiveChat,
        }
    }

    /// What one signs in with, as `server.add` and `server.update` take it.
    pub(crate) fn credentials(&self) -> Value {
        let (user, secret) = match self {
            Account::RocketChat(server) => {
                let manager = server.credentials();
                (manager.user_id, manager.auth_token)
            }
            Account::ZendeskChat(server) => (String::new(), server.credentials().token),
            Account::LiveChat(server) => {
                let owner = server.credentials();
                (owner.account_id, owner.token)
            }
        };
        json!({ "sign_in": "token", "user": user, "secret": secret, "keep": "session" })
    }

    pub(crate) fn base_url(&self) -> &str {
        any!(self, server => server.base_url())
    }

    pub(crate) fn triggers(&self) -> Vec<Map<String, Value>> {
        match self {
            Account::RocketChat(server) => server.control().triggers(),
            Account::ZendeskChat(server) => server.control().triggers(),
            Account::LiveChat(server) => server.control().auto_accesses(),
        }
    }

    /// What each trigger is, sorted: a doubled one is there twice.
    pub(crate) fn contents(&self) -> Vec<Content> {
        let triggers = self.triggers();
        let mut contents: Vec<Content> = triggers
            .into_iter()
            .map(|trigger| content(self.platform(), &Value::Object(trigger)))
            .collect();
        contents.sort();
        contents
    }

    pub(crate) fn trigger(&self, name: &str) -> Map<String, Value> {
        let member = name_member(self.platform());
        let named = |trigger: &Map<String, Value>| trigger[member] == name;
        self.triggers().into_iter().find(named).unwrap()
    }

    /// The id of a trigger as the application knows it.
    pub(crate) fn id_of(&self, name: &str) -> String {
        let trigger = self.trigger(name);
        match self {
            Account::RocketChat(_) => trigger["_id"].as_str().unwrap().to_owned(),
            Account::ZendeskChat(_) => trigger["id"].to_string(),
            Account::LiveChat(_) => trigger["id"].as_str().unwrap().to_owned(),
        }
    }

    /// Stores a trigger, as if somebody else had.
    pub(crate) fn put(&self, trigger: Value) {
        let Value::Object(trigger) = trigger else {
            panic!("no trigger: {trigger}")
        };
        match self {
            Account::RocketChat(server) => drop(server.control().put_trigger(trigger)),
            Account::ZendeskChat(server) => _ = server.control().put_trigger(trigger),
            Account::LiveChat(server) => drop(server.control().put_auto_access(trigger)),
        }
    }

    /// Changes a trigger, as if somebody else had.
    pub(crate) fn edit(&self, name: &str, edit: impl FnOnce(&mut Value)) {
        let mut trigger = Value::Object(self.trigger(name));
        edit(&mut trigger);
        self.put(trigger);
    }

    /// Deletes a trigger, as if somebody else had.
    pub(crate) fn delete(&self, name: &str) {
        let id = self.id_of(name);
        assert!(match self {
            Account::RocketChat(server) => server.control().delete_trigger(&id),
            Account::ZendeskChat(server) => server.control().delete_trigger(id.parse().unwrap()),
            Account::LiveChat(server) => server.control().delete_auto_access(&id),
        });
    }

    /// Takes a trigger away and makes it anew with a message, as somebody else's tool does: it has another id then.
    pub(crate) fn make_anew(&self, name: &str, message: &str) {
        let mut anew = self.trigger(name);
        self.delete(name);
        for own in ["_id", "id", "next_id"] {
            anew.remove(own);
        }
        let mut anew = Value::Object(anew);
        *message_of(self.platform(), &mut anew) = json!(message);
        self.put(anew);
    }

    /// Nothing stored, no faults, an empty log.
    pub(crate) fn reset(&self) {
        any!(self, server => server.control().reset());
    }

    pub(crate) fn add_fault(&self, rule: FaultRule) {
        any!(self, server => server.control().add_fault(rule));
    }

    pub(crate) fn clear_faults(&self) {
        any!(self, server => server.control().clear_faults());
    }

    pub(crate) fn faults(&self) -> Vec<FaultStatus> {
        any!(self, server => server.control().faults())
    }

    pub(crate) fn requests(&self) -> Vec<LoggedRequest> {
        any!(self, server => server.control().requests())
    }

    /// How many calls changed something, or tried to.
    pub(crate) fn writes(&self) -> usize {
        let is_write = match self {
            Account::RocketChat(_) => sandbox::rocketchat::RocketChat::is_write,
            Account::ZendeskChat(_) => sandbox::zendesk_chat::ZendeskChat::is_write,
            Account::LiveChat(_) => sandbox::livechat::LiveChat::is_write,
        };
        let requests = self.requests();
        requests
            .iter()
            .filter(|call| is_write(&call.method, &call.route))
            .count()
    }
}

/// A name, a description and a message.
pub(crate) type Content = (String, String, String);

/// A trigger that says something, as its platform has it. A rule of LiveChat says nothing: what is a description elsewhere is the end
/// of an address there, and a message is a city.
pub(crate) fn document(platform: Platform, name: &str, description: &str, message: &str) -> Value {
    match platform {
        Platform::RocketChat => json!({
            "name": name, "description": description, "enabled": true, "runOnce": false,
            "conditions": [{ "name": "page-url", "value": "pricing" }],
            "actions": [{ "name": "send-message", "params": { "sender": "queue", "msg": message } }],
        }),
        Platform::ZendeskChat => json!({
            "name": name, "description": description, "enabled": true,
            "definition": {
                "event": "page_enter",
                "condition": ["and", ["icontains", "@visitor_page_url", "pricing"], ["not", ["firedBefore"]]],
                "actions": [["sendMessageToVisitor", "Ann", message]],
                "version": 1,
            },
        }),
        Platform::LiveChat => json!({
            "description": name,
            "access": { "groups": [0] },
            "conditions": {
                "url": { "values": [{ "value": format!("{SECTION}{description}"), "exact_match": false }] },
                "geolocation": { "values": [{ "city": message }] },
            },
        }),
    }
}

/// How the address begins by whose end rules of LiveChat differ.
const SECTION: &str = "/pricing/";

/// The member that holds the name that people gave a trigger.
fn name_member(platform: Platform) -> &'static str {
    documents(platform).kinds()[0].name_member
}

/// Gives a trigger another name.
pub(crate) fn rename(platform: Platform, document: &mut Value, name: &str) {
    document[name_member(platform)] = json!(name);
}

/// Gives a trigger another description.
pub(crate) fn describe(platform: Platform, document: &mut Value, description: &str) {
    let text = match platform {
        Platform::RocketChat | Platform::ZendeskChat => description.to_owned(),
        Platform::LiveChat => format!("{SECTION}{description}"),
    };
    *description_of(platform, document) = json!(text);
}

fn description_of(platform: Platform, document: &mut Value) -> &mut Value {
    let pointer = match platform {
        Platform::RocketChat | Platform::ZendeskChat => "/description",
        Platform::LiveChat => "/conditions/url/values/0/value",
    };
    document.pointer_mut(pointer).unwrap()
}

/// Where the message of such a trigger stands.
pub(crate) fn message_of(platform: Platform, document: &mut Value) -> &mut Value {
    let pointer = match platform {
        Platform::RocketChat => "/actions/0/params/msg",
        Platform::ZendeskChat => "/definition/actions/0/2",
        Platform::LiveChat => "/conditions/geolocation/values/0/city",
    };
    document.pointer_mut(pointer).unwrap()
}

pub(crate) fn content(platform: Platform, document: &Value) -> Content {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut document = document.clone();
    let name = text(&document[name_member(platform)]);
    let description = text(description_of(platform, &mut document));
    let message = text(message_of(platform, &mut document));
    let description = match platform {
        Platform::RocketChat | Platform::ZendeskChat => description,
        Platform::LiveChat => description.strip_prefix(SECTION).unwrap().to_owned(),
    };
    (name, description, message)
}

/// A fault at the changing call with this number.
pub(crate) fn at_write(fault: Fault, nth: u64) -> FaultRule {
    FaultRule::once(fault).on_writes().from(nth)
}

/// A project of its own, with a server.
pub(crate) struct Shop {
    pub(crate) studio: Studio,
    pub(crate) project: Value,
    pub(crate) account: Account,
    pub(crate) server: Value,
}

impl Shop {
    pub(crate) async fn new(platform: Platform) -> Shop {
        let studio = Studio::new();
        let project = studio.ask("project.create", json!({ "name": "Shop" })).await;
        let account = Account::start(platform).await;
        let mut shop = Shop {
            studio,
            project: project["id"].clone(),
            account,
            server: Value::Null,
        };
        shop.server = shop.connect(&shop.account, "Live").await;
        shop
    }

    pub(crate) fn platform(&self) -> Platform {
        self.account.platform()
    }

    /// Adds a server to the project.
    pub(crate) async fn connect(&self, account: &Account, name: &str) -> Value {
        let add = json!({
            "project": self.project, "platform": account.platform().key(), "name": name,
            "base_url": account.base_url(), "credentials": account.credentials(),
        });
        self.studio.ask("server.add", add).await["id"].clone()
    }

    /// A new draft.
    pub(crate) async fn draft(&self, name: &str, description: &str, message: &str) -> i64 {
        let create = json!({ "project": self.project, "platform": self.platform().key() });
        let view = self.studio.ask("draft.create", create).await;
        let document = document(self.platform(), name, description, message);
        let save = json!({ "draft": view["row"]["id"], "base": view["revision"], "document": document });
        self.studio.ask("draft.save", save).await;
        view["row"]["id"].as_i64().unwrap()
    }

    pub(crate) async fn edit(&self, draft: i64, edit: impl FnOnce(&mut Value)) {
        let mut view = self.studio.ask("draft.get", json!({ "draft": draft })).await;
        edit(&mut view["document"]);
        let save = json!({ "draft": draft, "base": view["revision"], "document": view["document"] });
        self.studio.ask("draft.save", save).await;
    }

    /// Lets a draft say something else: on Zendesk Chat that takes a replacement.
    pub(crate) async fn say(&self, draft: i64, message: &str) {
        let platform = self.platform();
        self.edit(draft, |document| *message_of(platform, document) = json!(message))
            .await;
    }

    pub(crate) async fn trash(&self, drafts: &[i64]) {
        let several = json!({ "project": self.project, "drafts": drafts });
        self.studio.ask("draft.trash", several).await;
    }

    pub(crate) async fn plan(&self) -> Value {
        self.studio
            .job("plan.make", json!({ "server": self.server }))
            .await
    }

    /// Carries a plan out.
    pub(crate) async fn apply(&self, plan: &Value, choices: Value) -> Value {
        let apply = json!({ "plan": plan, "choices": choices, "note": "" });
        self.studio.job("plan.apply", apply).await
    }

    /// Plans and publishes everything.
    pub(crate) async fn publish(&self) -> Value {
        let applied = self.apply(&self.plan().await, json!({})).await;
        assert_eq!(applied["publication"]["outcome"], "succeeded", "{applied}");
        applied["publication"].clone()
    }

    pub(crate) async fn pull(&self) -> Value {
        self.studio
            .job("server.pull", json!({ "server": self.server }))
            .await
    }

    /// The name and the state of each draft.
    pub(crate) async fn states(&self) -> Vec<(String, String)> {
        let drafts = self
            .studio
            .ask("draft.list", json!({ "project": self.project }))
            .await;
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let rows = drafts.as_array().unwrap().iter();
        rows.map(|row| (text(&row["name"]), text(&row["state"])))
            .collect()
    }
}

/// The operation, the name and the first error of each item of a plan.
pub(crate) fn items(plan: &Value) -> Vec<(&str, &str, Option<&str>)> {
    let items = plan["plan"]["items"].as_array().unwrap().iter();
    items
        .map(|item| {
            let said = item["diagnostics"].as_array().unwrap().iter();
            let mut errors = said.filter(|said| said["severity"] == "error");
            let code = errors.next().and_then(|said| said["code"].as_str());
            let text = |member: &str| item[member].as_str().unwrap();
            (text("operation"), text("name"), code)
        })
        .collect()
}
