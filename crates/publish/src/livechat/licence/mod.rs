//! A licence as a server that drafts are published to.
//!
//! Documents are sent and read as they are: what the API has that nobody here knows stays in them.
//!
//! Named choice: LiveChat says that a change takes up to two minutes to act. Reading is taken to show at once what was written; where it
//! shows the old state, it is read a few times more before the write counts as not shown.

mod access;
mod refusals;

use std::collections::{HashMap, HashSet};
use std::fmt;

use serde_json::{Map, Value, json};
use trigger::Platform;
use trigger::livechat::auto_access::{AutoAccess, List};

use super::{Client, Endpoint, ErrorType, account};
use crate::abilities::{Abilities, Change, NamedBy, Order};
use crate::account::{Outcome, Part, Reading, Wish};
use crate::client::{ChangingCall, Identity};
use crate::connection::{Connection, Credentials};
use crate::control::{Control, Progress};
use crate::error::Error;
use crate::exchange::{Bound, ListDoubt};
use crate::limits::Limits;
use crate::server::ServerTrigger;
use crate::transport::{Answer, Http};

pub(crate) use access::has_host;
use refusals::is_gone;
pub(super) use refusals::told;

/// The scope that publishing needs.
const SCOPE: &str = "access_rules:rw (a scope of the token)";

/// Rules are named by their ids, one call changes all of a rule, and each names the next.
pub(crate) static ABILITIES: Abilities = Abilities {
    platform: Platform::LiveChat,
    named_by: NamedBy::Id,
    change: Change::Whole,
    changed_otherwise: &[],
    order: Order::Linked { next: "next_id" },
    account: super::account::PARTS,
    delay: Some("LiveChat takes up to two minutes until visitors notice a change."),
    access: &access::ACCESS,
};

/// Whether only this platform answers in this form: an error in an object with one of the document's types.
pub(crate) fn gives(answer: &Answer) -> bool {
    let kind = answer.json().and_then(|json| json.pointer("/error/type"));
    kind.and_then(Value::as_str)
        .is_some_and(|kind| ErrorType::WORDS.contains(&kind))
}

/// A client of one licence, as far as drafts are concerned.
pub struct Licence {
    client: Client,
    credentials: Credentials,
}

impl fmt::Debug for Licence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.client.fmt(f)
    }
}

impl Licence {
    /// Takes credentials. Nothing is sent yet.
    ///
    /// # Errors
    /// [`Error::Setup`] when this computer makes no connections.
    pub fn sign_in(connection: &Connection, limits: Limits) -> Result<Licence, Error> {
        let credentials = match &connection.credentials {
            Credentials::Token { user_id, token } if user_id.trim().is_empty() => {
                super::Credentials::Bearer(token.clone())
            }
            Credentials::Token { user_id, token }
            | Credentials::Password {
                user: user_id,
                password: token,
            } => super::Credentials::PersonalToken {
                account_id: user_id.clone(),
                token: token.clone(),
            },
        };
        Ok(Licence {
            client: Client::new(connection.address.clone(), &credentials, limits)?,
            credentials: connection.credentials.clone(),
        })
    }

    pub(crate) fn http(&self) -> &Http {
        self.client.http()
    }

    /// What keeps us signed in: the credentials, as there is no session.
    pub fn session(&self) -> Credentials {
        self.credentials.clone()
    }

    /// Who we are, as far as the credentials say it, and whether we may read rules. Whether we may change them shows when one does.
    ///
    /// # Errors
    /// What goes wrong with the call.
    pub(crate) async fn who_am_i(&self, control: &Control) -> Result<Identity, Error> {
        let missing_permissions = match self.triggers(control).await {
            Ok(_) => Vec::new(),
            Err(Error::Forbidden { permission, .. }) => vec![permission.to_owned()],
            Err(error) => return Err(error),
        };
        let (Credentials::Token { user_id, .. } | Credentials::Password { user: user_id, .. }) =
            &self.credentials;
        Ok(Identity {
            user_id: user_id.trim().to_owned(),
            username: user_id.trim().to_owned(),
            name: String::new(),
            roles: Vec::new(),
            version: None,
            missing_permissions,
        })
    }

    /// Every rule of the licence, in the order of their links. Where these make no whole list, what is left of it comes in the order in
    /// which the server lists it.
    ///
    /// # Errors
    /// [`Error::ListingDoubtful`] when two have one id, [`Error::TooLarge`] when the list goes beyond the [`Limits`]; what goes
    /// wrong with the call.
    pub(crate) async fn triggers(&self, control: &Control) -> Result<Vec<ServerTrigger>, Error> {
        let list = endpoint("list_auto_accesses");
        let rules = self.client.read(list, rules, control).await.map_err(told)?;
        let limits = self.http().limits;
        let doubt = |doubt| Error::ListingDoubtful {
            asked: self.client.asked(list),
            doubt,
        };
        if rules.len() > limits.list_entries {
            return Err(Error::TooLarge {
                asked: self.client.asked(list),
                bound: Bound::ListEntries(limits.list_entries),
            });
        }
        let mut seen = HashSet::new();
        if let Some(twice) = rules.iter().find(|rule| !seen.insert(rule.id.as_str())) {
            return Err(doubt(ListDoubt::Twice { id: twice.id.clone() }));
        }
        let read = u32::try_from(rules.len()).unwrap_or(u32::MAX);
        control.report(Progress::Listing { read, total: read });
        Ok(in_order(rules))
    }

    /// One rule; `None` if the licence has none with this id. The API has no call for one, so that this reads the list.
    ///
    /// # Errors
    /// As [`triggers`](Self::triggers).
    pub(crate) async fn trigger(&self, id: &str, control: &Control) -> Result<Option<ServerTrigger>, Error> {
        let all = self.triggers(control).await?;
        Ok(all.into_iter().find(|trigger| trigger.id == id))
    }

    /// Makes one call that changes something. Of a deletion it is as good as done when there is no such rule any more.
    ///
    /// # Errors
    /// What goes wrong with the call.
    pub(crate) async fn send(&self, call: ChangingCall<'_>, control: &Control) -> Result<(), Error> {
        match call {
            ChangingCall::Create { body, before, .. } => {
                let mut rule = ABILITIES.documents().content(body);
                if let Some(before) = before {
                    rule.insert("next_id".to_owned(), json!(before));
                }
                self.change("add_auto_access", rule, control).await
            }
            ChangingCall::Update { trigger_id, body, .. } => {
                let mut rule = ABILITIES.documents().content(body);
                rule.insert("id".to_owned(), json!(trigger_id));
                // What is left out stays as it is.
                rule.entry("description").or_insert_with(|| json!(""));
                self.change("update_auto_access", rule, control).await
            }
            ChangingCall::Delete { trigger_id, .. } | ChangingCall::MakeRoom { trigger_id, .. } => {
                let rule = Map::from_iter([("id".to_owned(), json!(trigger_id))]);
                self.change("delete_auto_access", rule, control).await
            }
        }
    }

    /// Puts a rule in front of another, or at the end of the list.
    ///
    /// # Errors
    /// What goes wrong with the call.
    pub(crate) async fn place(
        &self,
        trigger_id: &str,
        before: Option<&str>,
        control: &Control,
    ) -> Result<(), Error> {
        let rule = Map::from_iter([
            ("id".to_owned(), json!(trigger_id)),
            ("next_id".to_owned(), json!(before.unwrap_or_default())),
        ]);
        self.change("update_auto_access", rule, control).await
    }

    async fn change(
        &self,
        method: &'static str,
        body: Map<String, Value>,
        control: &Control,
    ) -> Result<(), Error> {
        let body = Value::Object(body);
        match self.client.send(endpoint(method), &body, control).await {
            Ok(_) => Ok(()),
            Err(failure) if method == "delete_auto_access" && is_gone(&failure) => Ok(()),
            Err(failure) => Err(told(failure)),
        }
    }

    /// See [`Client::read_account`](crate::Client::read_account).
    ///
    /// # Errors
    /// As there.
    pub(crate) async fn read_account(&self, part: &Part, control: &Control) -> Result<Reading, Error> {
        account::read(&self.client, part.key, control).await
    }

    /// See [`Client::change_account`](crate::Client::change_account).
    ///
    /// # Errors
    /// As there.
    pub(crate) async fn change_account(&self, wish: &Wish<'_>, control: &Control) -> Result<Outcome, Error> {
        account::change(&self.client, wish, control).await
    }

    /// Waits until the licence allows a call. Whether that took any time.
    pub(crate) async fn until_allowed(&self, control: &Control) -> Result<bool, Error> {
        self.client
            .until_allowed(endpoint("list_auto_accesses"), control)
            .await
    }
}

fn endpoint(method: &'static str) -> Endpoint {
    Endpoint::named(method).expect("the table has every method of the API")
}

/// The rules of a list, in the order in which the server lists them.
fn rules(list: &Value) -> Result<Vec<ServerTrigger>, String> {
    let list = list.as_array().ok_or("it is no list")?;
    list.iter().map(rule).collect()
}

fn rule(document: &Value) -> Result<ServerTrigger, String> {
    let document = document.as_object().ok_or("an entry is no object")?;
    let id = document.get("id").and_then(Value::as_str).unwrap_or_default();
    if id.is_empty() {
        return Err("a rule has no id".to_owned());
    }
    Ok(ServerTrigger {
        id: id.to_owned(),
        document: document.clone(),
    })
}

/// The rules in the order of their links.
fn in_order(rules: Vec<ServerTrigger>) -> Vec<ServerTrigger> {
    let list = List::new(
        rules
            .iter()
            .map(|rule| AutoAccess::read(&rule.document))
            .collect(),
    );
    let mut rules: HashMap<String, ServerTrigger> =
        rules.into_iter().map(|rule| (rule.id.clone(), rule)).collect();
    let ordered = list.rules.iter().filter_map(|rule| rules.remove(&rule.id));
    ordered.collect()
}
