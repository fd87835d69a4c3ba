//! The calls that we make to a Rocket.Chat server.
//!
//! Reading is public. Changing is not: only `apply` does it, so that no change goes without its journal.

use std::fmt;

use serde::Serialize;
use serde_json::{Map, Value};

use super::answer::RestApi;
use super::login::{SecondFactor, login};
use super::paging;
use crate::client::{ChangingCall, Identity};
use crate::connection::{Connection, Credentials, ServerAddress};
use crate::control::Control;
use crate::error::Error;
use crate::exchange::Asked;
use crate::journal::Write;
use crate::limits::Limits;
use crate::secret::Secret;
use crate::server::ServerTrigger;
use crate::transport::{Answer, Call, Http, Route, Segment};

/// What listing and changing triggers needs.
pub(super) const MANAGER: &str = "view-livechat-manager";

pub(super) const fn route(method: &'static str, path: &'static str, permission: &'static str) -> Route {
    Route {
        method,
        path,
        permission,
    }
}

const ME: Route = route("GET", "me", "to read its own profile");
const INFO: Route = route("GET", "info", "to read the server’s version");
const LIST: Route = route("GET", "livechat/triggers", MANAGER);
const GET: Route = route("GET", "livechat/triggers/:_id", MANAGER);
const SAVE: Route = route("POST", "livechat/triggers", MANAGER);
const DELETE: Route = route("DELETE", "livechat/triggers/:_id", MANAGER);
const AGENTS: Route = route("GET", "livechat/users/agent", "edit-omnichannel-contact");

/// A signed-in client of one server.
pub struct Client {
    pub(crate) http: Http,
    user_id: Secret,
    token: Secret,
}

/// An agent or bot that a message can come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Agent {
    /// What goes into the sender's name of a trigger.
    pub username: String,
    /// The name for people; empty if there is none.
    pub name: String,
}

impl Client {
    /// Signs in. With a token nothing is sent yet: [`who_am_i`](Self::who_am_i) tells whether it is good.
    ///
    /// When it fails with [`Error::SecondFactorNeeded`], ask for the code and sign in again with it.
    ///
    /// # Errors
    /// Why one cannot sign in.
    pub async fn sign_in(
        connection: &Connection,
        second_factor: Option<&SecondFactor>,
        limits: Limits,
        control: &Control,
    ) -> Result<Client, Error> {
        let address = connection.address.clone();
        match &connection.credentials {
            Credentials::Token { user_id, token } => Ok(Client {
                http: http(address, limits, vec![token.clone()])?,
                user_id: Secret::new(user_id.trim()),
                token: Secret::new(token.expose().trim()),
            }),
            Credentials::Password { user, password } => {
                let mut secrets = vec![password.clone()];
                secrets.extend(second_factor.map(|factor| factor.code.clone()));
                let mut http = http(address, limits, secrets)?;
                let (user_id, token) = login(&http, user, password, second_factor, control).await?;
                http.secrets.push(token.clone());
                Ok(Client { http, user_id, token })
            }
        }
    }

    /// The server's address.
    pub fn address(&self) -> &ServerAddress {
        &self.http.address
    }

    /// What keeps us signed in, to be used again without a password or a second factor.
    pub fn session(&self) -> Credentials {
        Credentials::Token {
            user_id: self.user_id.expose().to_owned(),
            token: self.token.clone(),
        }
    }

    /// The server's version, if it tells: `7.5.1`, or `7.5` to people who are no administrators.
    pub async fn version(&self, control: &Control) -> Result<Option<String>, Error> {
        let info = self.call(Call::to(INFO), control).await?;
        let version = info
            .json()
            .and_then(|json| json.get("version").or_else(|| json.pointer("/info/version")))
            .and_then(Value::as_str);
        Ok(version.map(str::to_owned))
    }

    /// Who we are, which server this is, and whether we may manage triggers.
    pub async fn who_am_i(&self, control: &Control) -> Result<Identity, Error> {
        let version = self.version(control).await?;
        let me = self.call(Call::to(ME), control).await?;
        let profile = me.members();
        let text = |member: &str| profile.and_then(|profile| profile.get(member)?.as_str());
        let Some(user_id) = text("_id") else {
            return Err(self.lacks(&me, ME, "_id"));
        };
        let roles = profile.and_then(|profile| profile.get("roles")?.as_array());
        Ok(Identity {
            user_id: user_id.to_owned(),
            username: text("username").unwrap_or_default().to_owned(),
            name: text("name").unwrap_or_default().to_owned(),
            roles: roles
                .into_iter()
                .flatten()
                .filter_map(|role| role.as_str().map(str::to_owned))
                .collect(),
            version,
            missing_permissions: self.missing_permissions(control).await?,
        })
    }

    /// Found by trying: what an account may do follows from roles in ways that only the server knows.
    async fn missing_permissions(&self, control: &Control) -> Result<Vec<String>, Error> {
        let query = [("count", "1".to_owned())];
        let probe = Call {
            query: &query,
            ..Call::to(LIST)
        };
        match self.call(probe, control).await {
            Ok(_) => Ok(Vec::new()),
            Err(Error::Forbidden { permission, .. }) => Ok(vec![permission.to_owned()]),
            Err(error) => Err(error),
        }
    }

    /// Every trigger of the server, in its order. It is the whole list or an error.
    ///
    /// # Errors
    /// [`Error::ListingDoubtful`] and [`Error::ListingUnstable`] when the list may be short, [`Error::TooLarge`] when it goes
    /// beyond the [`Limits`]; what goes wrong with a call.
    pub async fn triggers(&self, control: &Control) -> Result<Vec<ServerTrigger>, Error> {
        let entries = paging::read_all(self, LIST, "triggers", control).await?;
        Ok(entries
            .into_iter()
            .map(|(id, document)| ServerTrigger { id, document })
            .collect())
    }

    /// One trigger; `None` if the server has none with this id.
    ///
    /// # Errors
    /// [`Error::UnsafeId`], before anything is sent; what goes wrong with the call.
    pub async fn trigger(&self, id: &str, control: &Control) -> Result<Option<ServerTrigger>, Error> {
        let call = Call {
            id: Some(Segment::id(id)?),
            ..Call::to(GET)
        };
        let mut answer = self.call(call, control).await?;
        let trigger = answer.members().and_then(|members| members.get("trigger"));
        if !matches!(trigger, Some(Value::Object(_) | Value::Null)) {
            return Err(self.lacks(&answer, GET, "trigger"));
        }
        match answer.take("trigger") {
            Some(Value::Object(document)) => Ok(Some(ServerTrigger {
                id: id.to_owned(),
                document,
            })),
            _ => Ok(None),
        }
    }

    /// The agents that a custom sender can name.
    pub async fn agents(&self, control: &Control) -> Result<Vec<Agent>, Error> {
        let entries = paging::read_all(self, AGENTS, "users", control).await?;
        let text = |entry: &Map<String, Value>, member: &str| {
            entry.get(member).and_then(Value::as_str).map(str::to_owned)
        };
        Ok(entries
            .iter()
            .filter_map(|(_, entry)| {
                Some(Agent {
                    username: text(entry, "username")?,
                    name: text(entry, "name").unwrap_or_default(),
                })
            })
            .collect())
    }

    /// Makes one call that changes something. A trigger is created, or changed when `_id` in the body names it, by the same call.
    ///
    /// # Errors
    /// [`Error::UnsafeId`], before anything is sent: a trigger with such an id could not be read back. What goes wrong with
    /// the call.
    pub(crate) async fn send(&self, call: ChangingCall<'_>, control: &Control) -> Result<(), Error> {
        let body;
        let call = match call {
            ChangingCall::Create { body: document, .. } => {
                body = Value::Object(document.clone());
                Call {
                    body: Some(&body),
                    ..Call::to(SAVE)
                }
            }
            ChangingCall::Update {
                trigger_id,
                body: document,
                ..
            } => {
                Segment::id(trigger_id)?;
                let mut document = document.clone();
                document.insert("_id".to_owned(), Value::from(trigger_id));
                body = Value::Object(document);
                Call {
                    body: Some(&body),
                    ..Call::to(SAVE)
                }
            }
            ChangingCall::Delete { trigger_id, .. } | ChangingCall::MakeRoom { trigger_id, .. } => Call {
                id: Some(Segment::id(trigger_id)?),
                ..Call::to(DELETE)
            },
        };
        let answer = self.call(call, control).await?;
        match answer.members().and_then(|members| members.get("success")) {
            Some(Value::Bool(true)) => Ok(()),
            _ => Err(self.lacks(&answer, call.route, "success")),
        }
    }

    /// Waits until the server allows a change of this kind. Whether that took any time.
    pub(crate) async fn until_allowed(&self, write: &Write, control: &Control) -> Result<bool, Error> {
        let route = match write {
            Write::Create { .. } | Write::Update { .. } | Write::Arrange { .. } => SAVE,
            Write::Delete { .. } => DELETE,
        };
        self.http.until_allowed(Call::to(route), control).await
    }

    pub(super) async fn call(&self, call: Call<'_>, control: &Control) -> Result<Answer, Error> {
        let headers = [("x-auth-token", &self.token), ("x-user-id", &self.user_id)];
        let call = Call {
            headers: &headers,
            ..call
        };
        self.http.call(call, control).await
    }

    pub(super) fn lacks(&self, answer: &Answer, route: Route, missing: &'static str) -> Error {
        lacks(&self.http, answer, route, missing)
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("address", &self.http.address)
            .finish_non_exhaustive()
    }
}

fn http(address: ServerAddress, limits: Limits, secrets: Vec<Secret>) -> Result<Http, Error> {
    Http::new(address, "api/v1", &RestApi, limits, secrets)
}

/// A kind of call as messages name it.
pub(super) fn asked(http: &Http, route: Route) -> Asked {
    Asked {
        method: route.method,
        url: format!("{}/api/v1/{}", http.address, route.path),
    }
}

pub(super) fn lacks(http: &Http, answer: &Answer, route: Route, missing: &'static str) -> Error {
    answer.lacks(missing, asked(http, route), &http.secrets)
}
