//! The methods of the Configuration API, one row each: the one table from which client, shell, completion and documentation are made.
//!
//! Source: the vendor's document of the Configuration API 3.6, <https://developers.livechat.com/docs/management/configuration-api/v3.6>.
//! Where its tables and its examples disagree, what an example shows is not refused.

mod agents;
mod auto_access;
mod bots;
mod field;
mod greetings;
mod groups;
mod other;
mod properties;
mod tags;
mod webhooks;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use serde_json::{Value, json};

pub use field::{Field, Kind, More, Need, Object, Rule};

use super::request::Types;

/// A method.
#[derive(Debug, Clone, Copy)]
pub struct Method {
    /// The last part of its URL.
    pub name: &'static str,
    /// The chapter of the document that it is in.
    pub group: Group,
    /// What it does, as a sentence.
    pub about: &'static str,
    /// What more there is to know of it, in sentences; empty where there is nothing.
    pub notes: &'static str,
    /// The scopes that a token needs.
    pub scopes: &'static [Scope],
    /// Whether it can be called without credentials.
    pub open: bool,
    /// The name under which several requests go in one call.
    pub batch: Option<&'static str>,
    /// What it does to the licence.
    pub effect: Effect,
    /// Whether what it changes may take up to two minutes to act.
    pub settles: bool,
    /// What it takes.
    pub request: Object,
    /// What a good answer holds: its members, or those of each entry where it is a list. Empty where it holds nothing.
    pub answer: &'static [Field],
    /// The members of an answer that are secrets.
    pub secrets: &'static [&'static str],
    /// How many things of its kind there may be.
    pub quota: Option<Quota>,
    /// Its types.
    pub types: Types,
}

/// A chapter of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// People who talk with customers.
    Agents,
    /// Rules for the groups of chats.
    AutoAccess,
    /// Bots and their templates.
    Bots,
    /// Teams.
    Groups,
    /// Values with names.
    Properties,
    /// Labels.
    Tags,
    /// Events that call an address.
    Webhooks,
    /// Everything else.
    Other,
    /// Messages that customers get unasked. The document does not have them; today's API has.
    Greetings,
}

impl Group {
    /// All of them: those of the document in its order, then what came later.
    pub const ALL: [Group; 9] = [
        Group::Agents,
        Group::AutoAccess,
        Group::Bots,
        Group::Groups,
        Group::Properties,
        Group::Tags,
        Group::Webhooks,
        Group::Other,
        Group::Greetings,
    ];

    /// What it is called.
    pub fn title(self) -> &'static str {
        match self {
            Group::Agents => "Agents",
            Group::AutoAccess => "Auto access",
            Group::Bots => "Bots",
            Group::Groups => "Groups",
            Group::Properties => "Properties",
            Group::Tags => "Tags",
            Group::Webhooks => "Webhooks",
            Group::Other => "Other",
            Group::Greetings => "Greetings",
        }
    }
}

/// What a token must be allowed to do.
#[derive(Debug, Clone, Copy)]
pub struct Scope {
    /// The scope's name.
    pub name: &'static str,
    /// When it is needed; empty where always, or where each of the scopes does.
    pub when: &'static str,
}

/// A scope that is needed always, or that does as well as the others.
const fn scope(name: &'static str) -> Scope {
    Scope { name, when: "" }
}

/// A scope that is needed in some cases only.
const fn scope_when(name: &'static str, when: &'static str) -> Scope {
    Scope { name, when }
}

/// When the private scope is needed that no application can choose by itself.
const PRIVATE: &str = "private: it cannot be chosen in the Developer Console";

/// What a method does to the licence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// Nothing.
    Reads,
    /// Something that another call can take back.
    Changes,
    /// Something that no call can take back. The words say what, after the name of the method.
    CannotBeUndone(&'static str),
    /// Something that no call can take back in one case, and that one can in all others.
    CannotBeUndoneWith(Case),
}

/// A value of a member that makes a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Case {
    /// The member.
    pub member: &'static str,
    /// The value.
    pub value: &'static str,
    /// What no call can take back then.
    pub what: &'static str,
}

/// How many things of a kind there may be, counted before one more is made.
#[derive(Debug, Clone, Copy)]
pub struct Quota {
    /// The method that lists them.
    pub list: &'static str,
    /// The member of the request that says of whom.
    pub owner: &'static str,
    /// The member in which those that count are the same, if not all count.
    pub same: Option<&'static str>,
    /// The most that there may be.
    pub most: usize,
    /// What they are.
    pub what: &'static str,
}

impl Method {
    /// A method that reads, takes nothing and says nothing; rows are written as what they are beyond that.
    const fn of(name: &'static str, group: Group, types: Types) -> Method {
        Method {
            name,
            group,
            about: "",
            notes: "",
            scopes: &[],
            open: false,
            batch: None,
            effect: Effect::Reads,
            settles: false,
            request: Object::of(&[]),
            answer: &[],
            secrets: &[],
            quota: None,
            types,
        }
    }

    /// Every method of the document, in its order.
    pub fn all() -> impl Iterator<Item = &'static Method> {
        TABLE.iter().copied().flatten()
    }

    /// Every method that can be called: those of the document, then what came later.
    pub fn known() -> impl Iterator<Item = &'static Method> {
        Method::all().chain(&greetings::METHODS)
    }

    /// The method of this name.
    pub fn named(name: &str) -> Option<&'static Method> {
        Method::known().find(|method| method.name == name)
    }

    /// The member of its request that is a secret, if it has one.
    pub fn secret_of_request(&self) -> Option<&'static str> {
        let is_secret = |field: &&Field| matches!(field.kind, Kind::Secret);
        self.request.fields.iter().find(is_secret).map(|field| field.name)
    }
}

/// The rows, by chapter.
const TABLE: [&[Method]; 8] = [
    &agents::METHODS,
    &auto_access::METHODS,
    &bots::METHODS,
    &groups::METHODS,
    &properties::METHODS,
    &tags::METHODS,
    &webhooks::METHODS,
    &other::METHODS,
];

/// A URL of the API: a method, or several requests of one in one call.
#[derive(Debug, Clone, Copy)]
pub enum Endpoint {
    /// One request.
    Single(&'static Method),
    /// Several requests. The name is the last part of the URL.
    Batch(&'static Method, &'static str),
}

impl Endpoint {
    /// All 65 of the document: the methods in its order, each with its batch behind it.
    pub fn all() -> impl Iterator<Item = Endpoint> {
        Method::all().flat_map(Endpoint::of)
    }

    /// All that can be called: those of the document, then what came later.
    pub fn known() -> impl Iterator<Item = Endpoint> {
        Method::known().flat_map(Endpoint::of)
    }

    fn of(method: &'static Method) -> impl Iterator<Item = Endpoint> {
        let batch = method.batch.map(|name| Endpoint::Batch(method, name));
        std::iter::once(Endpoint::Single(method)).chain(batch)
    }

    /// The URL that ends with this name.
    pub fn named(name: &str) -> Option<Endpoint> {
        Endpoint::known().find(|endpoint| endpoint.name() == name)
    }

    /// The last part of the URL.
    pub fn name(self) -> &'static str {
        match self {
            Endpoint::Single(method) => method.name,
            Endpoint::Batch(_, name) => name,
        }
    }

    /// The method.
    pub fn method(self) -> &'static Method {
        match self {
            Endpoint::Single(method) | Endpoint::Batch(method, _) => method,
        }
    }

    /// What no call can take back of a request, if there is any such thing in it.
    pub fn cannot_be_undone(self, body: &Value) -> Option<&'static str> {
        match self.method().effect {
            Effect::Reads | Effect::Changes => None,
            Effect::CannotBeUndone(what) => Some(what),
            Effect::CannotBeUndoneWith(case) => {
                let is_so =
                    |request: &Value| request.get(case.member).and_then(Value::as_str) == Some(case.value);
                let requests = body.get("requests").and_then(Value::as_array);
                let any = match (self, requests) {
                    (Endpoint::Batch(..), Some(requests)) => requests.iter().any(is_so),
                    _ => is_so(body),
                };
                any.then_some(case.what)
            }
        }
    }

    /// What it does, as a sentence.
    pub fn about(self) -> String {
        match self {
            Endpoint::Single(method) => method.about.to_owned(),
            Endpoint::Batch(method, _) => format!("Does `{}` several times in one call.", method.name),
        }
    }

    /// The document's example; of what came later, one of ours. Named choice: where there is none for a batch, that of the method stands in it once.
    pub fn example(self) -> Example {
        let given = |name: &str| EXAMPLES.get(name).cloned();
        let single = || given(self.method().name).expect("a test holds that every method has its example");
        match self {
            Endpoint::Single(_) => single(),
            Endpoint::Batch(_, name) => given(name).unwrap_or_else(|| {
                let one = single();
                let answer = one.answer.unwrap_or_else(|| json!({}));
                Example {
                    request: json!({ "requests": [one.request] }),
                    answer: Some(json!({ "responses": [answer] })),
                }
            }),
        }
    }
}

/// What the document shows of a call.
#[derive(Debug, Clone, Deserialize)]
pub struct Example {
    /// The request.
    pub request: Value,
    /// The answer; `None` where it has no payload.
    pub answer: Option<Value>,
}

static EXAMPLES: LazyLock<BTreeMap<String, Example>> =
    LazyLock::new(|| serde_json::from_str(include_str!("examples.json")).expect("a test reads the examples"));

#[cfg(test)]
mod tests;
