//! A signed-in client of one server, whatever its platform.
//!
//! Reading is public. Changing is not: only `apply` does it, so that no change goes without its journal.

use serde::Serialize;
use serde_json::{Map, Value};
use trigger::{Kind, Platform};

use crate::abilities::{self, Abilities};
use crate::account::{Outcome, Part, Reading, Wish};
use crate::application::Application;
use crate::connection::{Connection, Credentials, ServerAddress};
use crate::control::Control;
use crate::error::Error;
use crate::journal::Write;
use crate::limits::Limits;
use crate::livechat::Licence;
use crate::rocketchat::{self, SecondFactor};
use crate::server::ServerTrigger;
use crate::transport::Http;
use crate::zendesk_chat;

/// A signed-in client of one server.
#[derive(Debug)]
pub enum Client {
    /// Of a Rocket.Chat server.
    RocketChat(rocketchat::Client),
    /// Of a Zendesk Chat account.
    ZendeskChat(zendesk_chat::Client),
    /// Of a LiveChat licence.
    LiveChat(Licence),
}

/// Who we are on a server, which one it is, and what we may not do there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Identity {
    /// Our id there; empty if it does not tell.
    pub user_id: String,
    /// Our user name.
    pub username: String,
    /// Our name for people; empty if there is none.
    pub name: String,
    /// Our roles.
    pub roles: Vec<String>,
    /// The server's version, if it tells: `7.5.1`, or `7.5` to people who are no administrators.
    pub version: Option<String>,
    /// Permissions that publishing needs and that we lack, as the server's administration names them.
    pub missing_permissions: Vec<String>,
}

/// What a reading left out, because the token may not read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unread {
    /// The [key](Kind::key) of the kind of drafts that would be tied to it.
    pub kind: &'static str,
    /// What is missing: a permission, as the server's administration names it.
    pub permission: &'static str,
    /// What to do about it.
    pub help: &'static str,
}

/// A call that changes a server.
#[derive(Debug, Clone, Copy)]
pub(crate) enum ChangingCall<'a> {
    /// A trigger comes.
    Create {
        body: &'a Map<String, Value>,
        /// The trigger in whose place it comes, which says in which forms the server writes values.
        like: Option<&'a Map<String, Value>>,
        /// The trigger in front of which it goes, where the platform keeps an order; `None` for the end.
        before: Option<&'a str>,
    },
    /// A trigger, which is now as `before`, gets another content by this one call.
    Update {
        trigger_id: &'a str,
        before: &'a Map<String, Value>,
        body: &'a Map<String, Value>,
    },
    /// A trigger, which is now as `before`, goes.
    Delete {
        trigger_id: &'a str,
        before: &'a Map<String, Value>,
    },
    /// A trigger, which is now as `before`, goes to make room for another. This is never sent again: one that comes late would
    /// take the other away.
    MakeRoom {
        trigger_id: &'a str,
        before: &'a Map<String, Value>,
        /// What is to come in its place.
        body: &'a Map<String, Value>,
    },
}

impl Write {
    /// The write as one call; `None` for one that takes several. `before` is the trigger in front of which a new one goes.
    pub(crate) fn as_call<'a>(&'a self, before: Option<&'a str>) -> Option<ChangingCall<'a>> {
        Some(match self {
            Write::Create { body } => ChangingCall::Create {
                body,
                like: None,
                before,
            },
            Write::Update {
                trigger_id,
                body,
                before,
            } => ChangingCall::Update {
                trigger_id,
                before,
                body,
            },
            Write::Delete { trigger_id, before } => ChangingCall::Delete { trigger_id, before },
            Write::Arrange { .. } => return None,
        })
    }
}

impl From<rocketchat::Client> for Client {
    fn from(client: rocketchat::Client) -> Client {
        Client::RocketChat(client)
    }
}

impl Client {
    /// Signs in to a server of this platform. Where that takes no call, [`who_am_i`](Self::who_am_i) tells whether the credentials
    /// are good.
    ///
    /// # Errors
    /// Why one cannot sign in. [`Error::SecondFactorNeeded`]: ask for the code and sign in again with it.
    pub async fn sign_in(
        platform: Platform,
        connection: &Connection,
        second_factor: Option<&SecondFactor>,
        limits: Limits,
        control: &Control,
    ) -> Result<Client, Error> {
        match platform {
            Platform::RocketChat => {
                let client = rocketchat::Client::sign_in(connection, second_factor, limits, control).await?;
                Ok(Client::RocketChat(client))
            }
            Platform::ZendeskChat => Ok(Client::ZendeskChat(zendesk_chat::Client::sign_in(
                connection, limits,
            )?)),
            Platform::LiveChat => Ok(Client::LiveChat(Licence::sign_in(connection, limits)?)),
        }
    }

    /// The server's platform.
    pub fn platform(&self) -> Platform {
        match self {
            Client::RocketChat(_) => Platform::RocketChat,
            Client::ZendeskChat(_) => Platform::ZendeskChat,
            Client::LiveChat(_) => Platform::LiveChat,
        }
    }

    /// What the server can do.
    pub fn abilities(&self) -> &'static Abilities {
        abilities::of(self.platform())
    }

    /// A part of the account as it is now, whole.
    ///
    /// # Errors
    /// [`Error::Forbidden`] with what the credentials may not; what goes wrong with the call.
    pub async fn read_account(&self, part: &Part, control: &Control) -> Result<Reading, Error> {
        match self {
            Client::LiveChat(licence) => licence.read_account(part, control).await,
            // These have no parts to ask for.
            Client::RocketChat(_) | Client::ZendeskChat(_) => Ok(Reading {
                entries: Vec::new(),
                note: None,
            }),
        }
    }

    /// Does something in the account, with one call that is never repeated. No journal has it: what is in the account is no trigger, and
    /// whoever asked is told when nobody knows what became of it.
    ///
    /// # Errors
    /// What the server refuses; what goes wrong before the call.
    pub async fn change_account(&self, wish: &Wish<'_>, control: &Control) -> Result<Outcome, Error> {
        match self {
            Client::LiveChat(licence) => licence.change_account(wish, control).await,
            // These have no parts in which anything could be done.
            Client::RocketChat(_) | Client::ZendeskChat(_) => Ok(Outcome::Unfit(Vec::new())),
        }
    }

    /// The server's address.
    pub fn address(&self) -> &ServerAddress {
        &self.http().address
    }

    /// The bounds on every call.
    pub fn limits(&self) -> &Limits {
        &self.http().limits
    }

    /// What keeps us signed in, to be used again without a password or a second factor.
    pub fn session(&self) -> Credentials {
        match self {
            Client::RocketChat(client) => client.session(),
            Client::ZendeskChat(client) => client.session(),
            Client::LiveChat(client) => client.session(),
        }
    }

    /// The server's version, if its platform has versions and it tells.
    ///
    /// # Errors
    /// What goes wrong with the call.
    pub async fn version(&self, control: &Control) -> Result<Option<String>, Error> {
        match self {
            Client::RocketChat(client) => client.version(control).await,
            Client::ZendeskChat(_) | Client::LiveChat(_) => Ok(None),
        }
    }

    /// Who we are, which server this is, and whether we may manage triggers.
    ///
    /// # Errors
    /// What goes wrong with the calls.
    pub async fn who_am_i(&self, control: &Control) -> Result<Identity, Error> {
        match self {
            Client::RocketChat(client) => client.who_am_i(control).await,
            Client::ZendeskChat(client) => client.who_am_i(control).await,
            Client::LiveChat(client) => client.who_am_i(control).await,
        }
    }

    /// Every trigger of the server, in its order. It is the whole list or an error. Of a server that keeps kinds apart, the kinds that we
    /// may not read are left out, as long as there is one that we may: [`unread`](Self::unread) names them.
    ///
    /// # Errors
    /// [`Error::ListingDoubtful`] and [`Error::ListingUnstable`] when the list may be short, [`Error::TooLarge`] when it goes
    /// beyond the [`Limits`]; what goes wrong with a call.
    pub async fn triggers(&self, control: &Control) -> Result<Vec<ServerTrigger>, Error> {
        match self {
            Client::RocketChat(client) => client.triggers(control).await,
            Client::ZendeskChat(client) => client.triggers(control).await,
            Client::LiveChat(client) => client.triggers(control).await,
        }
    }

    /// What the last reading of every trigger left out.
    pub fn unread(&self) -> Vec<Unread> {
        match self {
            Client::RocketChat(_) | Client::ZendeskChat(_) => Vec::new(),
            Client::LiveChat(client) => client.unread(),
        }
    }

    /// Every trigger of one kind, in the order of the server; the whole list or an error. Where a server does not keep kinds apart, that
    /// is every trigger.
    ///
    /// # Errors
    /// As [`triggers`](Self::triggers).
    pub(crate) async fn triggers_of(
        &self,
        kind: &Kind,
        control: &Control,
    ) -> Result<Vec<ServerTrigger>, Error> {
        match self {
            Client::RocketChat(_) | Client::ZendeskChat(_) => self.triggers(control).await,
            Client::LiveChat(client) => client.triggers_of(kind, control).await,
        }
    }

    /// Whether there is a list for each kind, and a list of all takes a call for each.
    pub(crate) fn lists_kinds_apart(&self) -> bool {
        match self {
            Client::RocketChat(_) | Client::ZendeskChat(_) => false,
            Client::LiveChat(_) => true,
        }
    }

    /// The application that what the server is to call belongs to, if the platform has that and somebody named it.
    pub fn application(&self) -> Option<&Application> {
        match self {
            Client::RocketChat(_) | Client::ZendeskChat(_) => None,
            Client::LiveChat(licence) => licence.application(),
        }
    }

    /// One trigger; `None` if the server has none with this id.
    ///
    /// # Errors
    /// [`Error::UnsafeId`], before anything is sent; what goes wrong with the call.
    pub async fn trigger(&self, id: &str, control: &Control) -> Result<Option<ServerTrigger>, Error> {
        match self {
            Client::RocketChat(client) => client.trigger(id, control).await,
            Client::ZendeskChat(client) => client.trigger(id, control).await,
            Client::LiveChat(client) => client.trigger(id, control).await,
        }
    }

    /// What puts triggers elsewhere in their order; `None` where servers keep none.
    pub(crate) fn linked(&self) -> Option<&Licence> {
        match self {
            Client::LiveChat(licence) => Some(licence),
            Client::RocketChat(_) | Client::ZendeskChat(_) => None,
        }
    }

    /// What only a Rocket.Chat server can be asked; `None` for any other.
    pub fn rocketchat(&self) -> Option<&rocketchat::Client> {
        match self {
            Client::RocketChat(client) => Some(client),
            Client::ZendeskChat(_) | Client::LiveChat(_) => None,
        }
    }

    /// Makes one call that changes something. That it comes back says no more than that it was done.
    ///
    /// # Errors
    /// [`Error::UnsafeId`], before anything is sent; what goes wrong with the call.
    pub(crate) async fn send(&self, call: ChangingCall<'_>, control: &Control) -> Result<(), Error> {
        match self {
            Client::RocketChat(client) => client.send(call, control).await,
            Client::ZendeskChat(client) => client.send(call, control).await,
            Client::LiveChat(client) => client.send(call, control).await,
        }
    }

    /// Waits until the server allows a change of this kind. Whether that took any time.
    pub(crate) async fn until_allowed(&self, write: &Write, control: &Control) -> Result<bool, Error> {
        match self {
            Client::RocketChat(client) => client.until_allowed(write, control).await,
            Client::ZendeskChat(client) => client.until_allowed(control).await,
            Client::LiveChat(client) => client.until_allowed(control).await,
        }
    }

    /// Waits between two look-ups, unless cancelled.
    pub(crate) async fn rest_before_lookup(&self, control: &Control) -> Result<(), Error> {
        self.http().rest(self.limits().lookup_pause, control).await
    }

    /// Waits before the look for twins, unless cancelled.
    pub(crate) async fn rest_before_twins(&self, control: &Control) -> Result<(), Error> {
        self.http().rest(self.limits().twin_pause, control).await
    }

    fn http(&self) -> &Http {
        match self {
            Client::RocketChat(client) => &client.http,
            Client::ZendeskChat(client) => &client.http,
            Client::LiveChat(client) => client.http(),
        }
    }
}
