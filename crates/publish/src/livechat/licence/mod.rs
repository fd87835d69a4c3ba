//! A licence as a server that drafts are published to.

mod access;

use std::fmt;

use super::Client;
use crate::abilities::{Abilities, Change, NamedBy, Order};
use crate::client::{ChangingCall, Identity};
use crate::connection::{Connection, Credentials};
use crate::control::Control;
use crate::error::Error;
use crate::limits::Limits;
use crate::server::ServerTrigger;
use crate::transport::{Answer, Http};

pub(crate) use access::has_host;
use trigger::Platform;

/// Rules are named by their ids, one call changes all of a rule, and each names the next.
pub(crate) static ABILITIES: Abilities = Abilities {
    platform: Platform::LiveChat,
    named_by: NamedBy::Id,
    change: Change::Whole,
    order: Order::Linked,
    access: &access::ACCESS,
};

/// Whether only this platform answers in this form.
pub(crate) fn gives(_: &Answer) -> bool {
    false
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

    pub(crate) async fn who_am_i(&self, _: &Control) -> Result<Identity, Error> {
        Err(Error::Cancelled)
    }

    pub(crate) async fn triggers(&self, _: &Control) -> Result<Vec<ServerTrigger>, Error> {
        Err(Error::Cancelled)
    }

    pub(crate) async fn trigger(&self, _: &str, _: &Control) -> Result<Option<ServerTrigger>, Error> {
        Err(Error::Cancelled)
    }

    pub(crate) async fn send(&self, _: ChangingCall<'_>, _: &Control) -> Result<(), Error> {
        Err(Error::Cancelled)
    }

    pub(crate) async fn until_allowed(&self, _: &Control) -> Result<bool, Error> {
        Ok(false)
    }
}
