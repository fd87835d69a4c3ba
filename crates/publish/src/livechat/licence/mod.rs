//! A licence as a server that drafts are published to.
//!
//! Documents are sent and read as they are: what the API has that nobody here knows stays in them.
//!
//! Named choice: LiveChat says that a change takes up to two minutes to act. Reading is taken to show at once what was written; where it
//! shows the old state, it is read a few times more before the write counts as not shown.

mod access;
mod greetings;
mod part;
mod refusals;
mod rules;
mod webhooks;

use std::collections::HashSet;
use std::fmt;
use std::sync::{Mutex, PoisonError};

use serde_json::{Map, Value, json};
use trigger::{Kind, Platform};

use super::{Client, Endpoint, ErrorType, account};
use crate::abilities::{Abilities, Change, NamedBy, Order};
use crate::account::{Outcome, Reading, Wish};
use crate::application::Application;
use crate::client::{ChangingCall, Identity, Unread};
use crate::connection::{Connection, Credentials};
use crate::control::{Control, Progress};
use crate::error::Error;
use crate::exchange::{Bound, ListDoubt};
use crate::limits::Limits;
use crate::server::ServerTrigger;
use crate::transport::{Answer, Http};

pub(crate) use access::has_host;
use part::Part;
use refusals::is_gone;
pub(super) use refusals::told;

/// Drafts are named by their ids, and rules each name the next. One call changes all of a rule; a greeting keeps its group and what a
/// call cannot take away; of webhooks, of which an application has three for an event, no call changes anything.
pub(crate) static ABILITIES: Abilities = Abilities {
    platform: Platform::LiveChat,
    named_by: NamedBy::Id,
    change: Change::Whole,
    changed_otherwise: &[
        (greetings::KIND, greetings::CHANGE),
        (webhooks::KIND, Change::Never),
    ],
    limited: &[webhooks::KIND],
    order: Order::Linked { next: "next_id" },
    account: super::account::PARTS,
    delay: Some("LiveChat takes up to two minutes until visitors notice a change."),
    access: &access::ACCESS,
};

/// Webhooks belong to an application. Where nobody named it, they can be neither read nor registered.
const NO_APPLICATION: Unread = Unread {
    kind: webhooks::KIND,
    permission: "the client ID of the application that webhooks belong to",
    help: "Enter the client ID where the server is described. Everything else can be published without.",
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
    /// What webhooks belong to.
    application: Option<Application>,
    /// The parts that could not be read the last time, for want of a scope.
    unread: Mutex<Vec<Part>>,
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
            application: connection.application.clone(),
            unread: Mutex::default(),
        })
    }

    pub(crate) fn http(&self) -> &Http {
        self.client.http()
    }

    /// What keeps us signed in: the credentials, as there is no session.
    pub fn session(&self) -> Credentials {
        self.credentials.clone()
    }

    /// Who we are, as far as the credentials say it, and which parts we may not read. Whether we may change them shows when one does.
    ///
    /// # Errors
    /// What goes wrong with the calls.
    pub(crate) async fn who_am_i(&self, control: &Control) -> Result<Identity, Error> {
        let missing_permissions = match self.triggers(control).await {
            Ok(_) => {
                let unread = self.unread_parts();
                unread.iter().map(|part| part.permission().to_owned()).collect()
            }
            Err(Error::Forbidden { .. }) => self.parts().map(|part| part.permission().to_owned()).collect(),
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

    /// The application that webhooks belong to, if somebody named it.
    pub(crate) fn application(&self) -> Option<&Application> {
        self.application.as_ref()
    }

    fn client_id(&self) -> Option<&str> {
        let application = self.application.as_ref();
        application.map(|application| application.client_id.as_str())
    }

    /// The parts that can be asked for: webhooks only by the application that they belong to.
    fn parts(&self) -> impl Iterator<Item = Part> {
        let has_application = self.application.is_some();
        let parts = Part::ALL.into_iter();
        parts.filter(move |part| *part != Part::Webhooks || has_application)
    }

    /// Everything of the licence that drafts are tied to: the rules in the order of their links, then the greetings and the webhooks. What
    /// the token may not read is left out, as long as it may read anything; [`unread`](Self::unread) names it.
    ///
    /// # Errors
    /// [`Error::ListingDoubtful`] when a list cannot be whole, [`Error::TooLarge`] when it goes beyond the [`Limits`]; what goes wrong
    /// with a call.
    pub(crate) async fn triggers(&self, control: &Control) -> Result<Vec<ServerTrigger>, Error> {
        let mut triggers = Vec::new();
        let mut unread = Vec::new();
        let mut refusal = None;
        for part in self.parts() {
            match self.read_part(part, control).await {
                Ok(read) => triggers.extend(read),
                Err(error @ Error::Forbidden { .. }) => {
                    unread.push(part);
                    refusal.get_or_insert(error);
                }
                Err(error) => return Err(error),
            }
        }
        if let Some(refusal) = refusal.filter(|_| unread.len() == self.parts().count()) {
            return Err(refusal);
        }
        *self.unread.lock().unwrap_or_else(PoisonError::into_inner) = unread;
        Ok(triggers)
    }

    /// What the last reading of everything left out: parts for which the token lacks a scope, and webhooks where nobody named their
    /// application.
    pub(crate) fn unread(&self) -> Vec<Unread> {
        let parts = self.unread_parts().into_iter().map(|part| Unread {
            kind: part.kind(),
            permission: part.permission(),
            help: "Sign in with a token that has it. Everything else can be published without.",
        });
        let unnamed = self.application.is_none().then_some(NO_APPLICATION);
        parts.chain(unnamed).collect()
    }

    fn unread_parts(&self) -> Vec<Part> {
        self.unread.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Everything of one kind, as [`triggers`](Self::triggers) gives it.
    ///
    /// # Errors
    /// As [`triggers`](Self::triggers).
    pub(crate) async fn triggers_of(
        &self,
        kind: &Kind,
        control: &Control,
    ) -> Result<Vec<ServerTrigger>, Error> {
        self.read_part(Part::of_kind(kind), control).await
    }

    async fn read_part(&self, part: Part, control: &Control) -> Result<Vec<ServerTrigger>, Error> {
        let read = match part {
            Part::Rules => rules::all(&self.client, control).await?,
            Part::Greetings => greetings::all(&self.client, control).await?,
            Part::Webhooks => webhooks::all(&self.client, self.owner()?, control).await?,
        };
        let count = u32::try_from(read.len()).unwrap_or(u32::MAX);
        control.report(Progress::Listing {
            read: count,
            total: count,
        });
        Ok(read)
    }

    /// One of them; `None` if the licence has none with this id.
    ///
    /// # Errors
    /// As [`triggers`](Self::triggers); [`Error::UnsafeId`] for the id of a greeting that is no number.
    pub(crate) async fn trigger(&self, id: &str, control: &Control) -> Result<Option<ServerTrigger>, Error> {
        match Part::of_id(id) {
            // The API has no call for one of these.
            part @ (Part::Rules | Part::Webhooks) => {
                let all = self.read_part(part, control).await?;
                Ok(all.into_iter().find(|trigger| trigger.id == id))
            }
            Part::Greetings => greetings::one(&self.client, id, control).await,
        }
    }

    /// Makes one call that changes something. Of a deletion it is as good as done when there is no such thing any more.
    ///
    /// # Errors
    /// [`Error::UnsafeId`], before anything is sent; what goes wrong with the call.
    pub(crate) async fn send(&self, call: ChangingCall<'_>, control: &Control) -> Result<(), Error> {
        match call {
            ChangingCall::Create { body, before, .. } => {
                let part = Part::of_document(body);
                let body = match part {
                    Part::Rules => rules::new(body, before),
                    Part::Greetings => greetings::new(body),
                    Part::Webhooks => webhooks::new(self.owner()?, body)?,
                };
                self.change(part, part.methods().create, body, control).await
            }
            ChangingCall::Update {
                trigger_id,
                before,
                body,
            } => {
                let part = Part::of_id(trigger_id);
                let (method, body) = match part {
                    Part::Rules => (rules::UPDATE, rules::changed(trigger_id, body)),
                    Part::Greetings => (greetings::UPDATE, greetings::changed(trigger_id, before, body)?),
                    Part::Webhooks => {
                        return Err(Error::Unfit {
                            method: part.methods().create,
                            flaw: "no call changes a webhook that is there".to_owned(),
                        });
                    }
                };
                self.change(part, method, body, control).await
            }
            ChangingCall::Delete { trigger_id, .. } => self.remove(trigger_id, control).await,
            ChangingCall::MakeRoom { trigger_id, body, .. } => {
                if Part::of_id(trigger_id) == Part::Webhooks {
                    // Nothing goes for which nothing can come.
                    webhooks::new(self.owner()?, body)?;
                }
                self.remove(trigger_id, control).await
            }
        }
    }

    async fn remove(&self, trigger_id: &str, control: &Control) -> Result<(), Error> {
        let part = Part::of_id(trigger_id);
        let body = match part {
            Part::Rules => Map::from_iter([("id".to_owned(), json!(trigger_id))]),
            Part::Greetings => Map::from_iter([("id".to_owned(), json!(greetings::number(trigger_id)?))]),
            Part::Webhooks => webhooks::removal(self.owner()?, trigger_id),
        };
        self.change(part, part.methods().delete, body, control).await
    }

    /// The application that webhooks belong to.
    ///
    /// # Errors
    /// [`Error::Unfit`] where nobody named it.
    fn owner(&self) -> Result<&Application, Error> {
        self.application.as_ref().ok_or_else(|| Error::Unfit {
            method: Part::Webhooks.methods().list,
            flaw: "the client ID of the application that webhooks belong to is missing".to_owned(),
        })
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
        let body = rules::placed(trigger_id, before);
        self.change(Part::Rules, rules::UPDATE, body, control).await
    }

    async fn change(
        &self,
        part: Part,
        method: &'static str,
        body: Map<String, Value>,
        control: &Control,
    ) -> Result<(), Error> {
        let body = Value::Object(body);
        match self.client.send(endpoint(method), &body, control).await {
            Ok(_) => Ok(()),
            Err(failure) if method == part.methods().delete && is_gone(&failure) => Ok(()),
            Err(failure) => Err(told(failure, part.permission())),
        }
    }

    /// See [`Client::read_account`](crate::Client::read_account).
    ///
    /// # Errors
    /// As there.
    pub(crate) async fn read_account(
        &self,
        part: &crate::account::Part,
        control: &Control,
    ) -> Result<Reading, Error> {
        account::read(&self.client, part.key, self.client_id(), control).await
    }

    /// See [`Client::change_account`](crate::Client::change_account).
    ///
    /// # Errors
    /// As there.
    pub(crate) async fn change_account(&self, wish: &Wish<'_>, control: &Control) -> Result<Outcome, Error> {
        account::change(&self.client, wish, self.client_id(), control).await
    }

    /// Waits until the licence allows a call. Whether that took any time.
    pub(crate) async fn until_allowed(&self, control: &Control) -> Result<bool, Error> {
        self.client
            .until_allowed(endpoint(Part::Rules.methods().list), control)
            .await
    }
}

/// A list that came in one answer, if it is small enough and names nothing twice.
///
/// # Errors
/// [`Error::TooLarge`], [`Error::ListingDoubtful`].
fn whole(client: &Client, list: Endpoint, triggers: Vec<ServerTrigger>) -> Result<Vec<ServerTrigger>, Error> {
    let most = client.http().limits.list_entries;
    if triggers.len() > most {
        return Err(Error::TooLarge {
            asked: client.asked(list),
            bound: Bound::ListEntries(most),
        });
    }
    let mut seen = HashSet::new();
    if let Some(twice) = triggers.iter().find(|trigger| !seen.insert(trigger.id.as_str())) {
        return Err(Error::ListingDoubtful {
            asked: client.asked(list),
            doubt: ListDoubt::Twice { id: twice.id.clone() },
        });
    }
    Ok(triggers)
}

fn endpoint(method: &'static str) -> Endpoint {
    Endpoint::named(method).expect("the table has every method of the API")
}
