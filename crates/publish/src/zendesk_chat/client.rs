//! The calls that we make to a Zendesk Chat account.
//!
//! Reading is public. Changing is not: only `apply` does it, so that no change goes without its journal.
//!
//! One trigger is never read by its name: two may have it. The list has no pages, and is one call too.

use std::collections::HashSet;
use std::fmt;

use data_encoding::BASE64;
use serde_json::{Map, Value};

use super::ABILITIES;
use super::answer::ChatApi;
use crate::client::Identity;
use crate::connection::{Connection, Credentials, ServerAddress};
use crate::control::{Control, Progress};
use crate::error::Error;
use crate::exchange::{Bound, ListDoubt};
use crate::limits::Limits;
use crate::secret::Secret;
use crate::server::ServerTrigger;
use crate::transport::{Answer, Bounds, Call, Http, Left, ListIn, Route};

/// Who may manage triggers, in the place of a permission's name: the API has none.
const MANAGER: &str =
    "to manage triggers (administrators and owners have it; a token needs the scope \u{201c}chat\u{201d})";

pub(super) const LIST: Route = Route {
    method: "GET",
    path: "triggers",
    permission: MANAGER,
};
pub(super) const CREATE: Route = Route {
    method: "POST",
    ..LIST
};
pub(super) const CHANGE: Route = Route {
    method: "PUT",
    path: "triggers/:name",
    ..LIST
};
pub(super) const DELETE: Route = Route {
    method: "DELETE",
    ..CHANGE
};

/// A client of one account.
pub struct Client {
    pub(crate) http: Http,
    credentials: Credentials,
    authorization: Secret,
}

impl Client {
    /// Takes credentials: a token for `Bearer`, whose user may stay empty, or an e-mail address and a password for `Basic`.
    /// Nothing is sent yet: [`who_am_i`](Self::who_am_i) tells whether they are good.
    ///
    /// An address without a path gets the prefix of the API, `/api/v2/chat` or, for `www.zopim.com`, the old `/api/v2`. One that
    /// ends with either is taken as it is.
    ///
    /// # Errors
    /// [`Error::Setup`] when this computer makes no connections.
    pub fn sign_in(connection: &Connection, limits: Limits) -> Result<Client, Error> {
        let (authorization, secret) = match &connection.credentials {
            Credentials::Token { token, .. } => {
                let token = token.expose().trim();
                (format!("Bearer {token}"), Secret::new(token))
            }
            Credentials::Password { user, password } => {
                let pair = format!("{}:{}", user.trim(), password.expose());
                let pair = BASE64.encode(pair.as_bytes());
                (format!("Basic {pair}"), Secret::new(pair))
            }
        };
        let mut secrets = vec![secret];
        if let Credentials::Password { password, .. } = &connection.credentials {
            secrets.push(password.clone());
        }
        let address = connection.address.clone();
        let prefix = prefix(&address);
        Ok(Client {
            http: Http::new(address, prefix, &ChatApi, limits, secrets)?,
            credentials: connection.credentials.clone(),
            authorization: Secret::new(authorization),
        })
    }

    /// What keeps us signed in: the credentials, as there is no session.
    pub fn session(&self) -> Credentials {
        self.credentials.clone()
    }

    /// Who we are, as far as the credentials say it, and whether we may read triggers.
    ///
    /// # Errors
    /// What goes wrong with the call.
    pub async fn who_am_i(&self, control: &Control) -> Result<Identity, Error> {
        let missing_permissions = match self.triggers(control).await {
            Ok(_) => Vec::new(),
            Err(Error::Forbidden { permission, .. }) => vec![permission.to_owned()],
            Err(error) => return Err(error),
        };
        let (Credentials::Token { user_id: user, .. } | Credentials::Password { user, .. }) =
            &self.credentials;
        Ok(Identity {
            user_id: String::new(),
            username: user.trim().to_owned(),
            name: String::new(),
            roles: Vec::new(),
            version: None,
            missing_permissions,
        })
    }

    /// Every trigger of the account, in its order. It is the whole list or an error.
    ///
    /// The id of a trigger is its `id` as text. Named choice: one without is known by its name.
    ///
    /// # Errors
    /// [`Error::ListingDoubtful`] when two have one id, [`Error::TooLarge`] when the list goes beyond the [`Limits`]; what goes
    /// wrong with the call.
    pub async fn triggers(&self, control: &Control) -> Result<Vec<ServerTrigger>, Error> {
        let call = Call {
            bounds: Some(bounds(&self.http.limits)),
            ..Call::to(LIST)
        };
        let mut answer = self.read(call, control).await?;
        let lacks =
            |answer: &Answer, missing| Err(answer.lacks(missing, self.http.asked(&call), &self.http.secrets));
        let Some(list) = answer.json().and_then(Value::as_array) else {
            return lacks(&answer, "a list");
        };
        if !list.iter().all(Value::is_object) {
            return lacks(&answer, "an object for each entry of the list");
        }
        let triggers: Vec<ServerTrigger> = answer.take_list().into_iter().map(of_record).collect();
        let mut seen = HashSet::new();
        if let Some(twice) = triggers.iter().find(|trigger| !seen.insert(trigger.id.as_str())) {
            return Err(Error::ListingDoubtful {
                asked: self.http.asked(&call),
                doubt: ListDoubt::Twice { id: twice.id.clone() },
            });
        }
        let read = u32::try_from(triggers.len()).unwrap_or(u32::MAX);
        control.report(Progress::Listing { read, total: read });
        Ok(triggers)
    }

    /// One trigger; `None` if the account has none with this id.
    ///
    /// # Errors
    /// As [`triggers`](Self::triggers).
    pub async fn trigger(&self, id: &str, control: &Control) -> Result<Option<ServerTrigger>, Error> {
        let all = self.triggers(control).await?;
        Ok(all.into_iter().find(|trigger| trigger.id == id))
    }

    /// Waits until the account allows a call. Whether that took any time.
    pub(crate) async fn until_allowed(&self, control: &Control) -> Result<bool, Error> {
        self.http.until_allowed(Call::to(LIST), control).await
    }

    /// A call that reads. A gateway that failed is asked again, a few times.
    async fn read(&self, call: Call<'_>, control: &Control) -> Result<Answer, Error> {
        let mut attempt = 1;
        loop {
            match self.call(call, control).await {
                Err(Error::ServerFailed { status: 502, .. }) if attempt < self.http.limits.lookups => {
                    attempt += 1;
                    self.http.rest(self.http.limits.lookup_pause, control).await?;
                }
                answer => return answer,
            }
        }
    }

    pub(super) async fn call(&self, call: Call<'_>, control: &Control) -> Result<Answer, Error> {
        let headers = [("authorization", &self.authorization)];
        let call = Call {
            headers: &headers,
            ..call
        };
        self.http.call(call, control).await
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("address", &self.http.address)
            .finish_non_exhaustive()
    }
}

/// What stands between an address and `triggers`.
fn prefix(address: &ServerAddress) -> &'static str {
    let text = address.as_str();
    if text.ends_with("/api/v2/chat") || text.ends_with("/api/v2") {
        ""
    } else if text.ends_with("//www.zopim.com") {
        "api/v2"
    } else {
        "api/v2/chat"
    }
}

/// What is read of a list that comes in one answer.
fn bounds(limits: &Limits) -> Bounds {
    Bounds {
        bytes: Left {
            most: limits.list_bytes,
            named: Bound::ListBytes(limits.list_bytes),
        },
        values: Left {
            most: limits.list_values,
            named: Bound::ListValues(limits.list_values),
        },
        list: Some((
            ListIn::Whole,
            Left {
                most: limits.list_entries,
                named: Bound::ListEntries(limits.list_entries),
            },
        )),
        ..Bounds::of_answers(limits)
    }
}

fn of_record(document: Map<String, Value>) -> ServerTrigger {
    let id = match document.get("id") {
        Some(Value::String(id)) => id.clone(),
        Some(Value::Number(id)) => id.to_string(),
        _ => ABILITIES.name(&document).to_owned(),
    };
    ServerTrigger { id, document }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_below_which_prefix_the_api_is() {
        for (address, expected) in [
            ("https://shop.zendesk.com", "api/v2/chat"),
            ("https://shop.zendesk.com/api/v2/chat", ""),
            ("https://www.zopim.com", "api/v2"),
            ("https://www.zopim.com/api/v2/triggers", ""),
            ("http://127.0.0.1:4000", "api/v2/chat"),
        ] {
            assert_eq!(
                prefix(&ServerAddress::parse(address).unwrap()),
                expected,
                "{address}"
            );
        }
    }
}
