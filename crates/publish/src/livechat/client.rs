//! The calls: sent, repeated where that is right, read.

use std::fmt;
use std::sync::{Mutex, PoisonError};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::check::{Flaw, SignedInBy, check};
use super::credentials::{Credentials, Region};
use super::envelope::{self, ConfigurationApi};
use super::error::Error;
use super::methods::{Effect, Endpoint, Method, Quota};
use super::refusal::{ErrorType, Refusal};
use super::reply::Reply;
use super::request::{Batched, Request};
use super::veil::Veil;
use crate::connection::ServerAddress;
use crate::control::Control;
use crate::exchange::{Asked, Bound};
use crate::limits::Limits;
use crate::secret::Secret;
use crate::transport::{Answer, Bounds, Call, Http, Left, Route};

/// Where the vendor's own servers are.
pub const ADDRESS: &str = "https://api.livechatinc.com";
/// What stands between an address and the name of a method.
const PREFIX: &str = "v3.6/configuration/action";

/// A client of one licence.
pub struct Client {
    http: Http,
    by: SignedInBy,
    authorization: Option<Secret>,
    /// The data centre that calls go to; `None` for the usual one.
    region: Mutex<Option<Region>>,
}

impl Client {
    /// Takes credentials. Nothing is sent yet.
    ///
    /// An address may end with `/v3.6/configuration/action` already.
    ///
    /// # Errors
    /// [`crate::Error::Setup`] when this computer makes no connections.
    pub fn new(
        address: ServerAddress,
        credentials: &Credentials,
        limits: Limits,
    ) -> Result<Client, crate::Error> {
        let (authorization, secrets) = credentials.authorization();
        let is_whole = address.as_str().ends_with(&format!("/{PREFIX}"));
        let prefix = if is_whole { "" } else { PREFIX };
        Ok(Client {
            http: Http::new(address, prefix, &ConfigurationApi, limits, secrets)?,
            by: credentials.signed_in_by(),
            authorization,
            region: Mutex::new(credentials.region()),
        })
    }

    pub(super) fn http(&self) -> &Http {
        &self.http
    }

    /// Calls a method.
    ///
    /// Waits when the server refuses for too many calls, as for every platform. A call to the wrong data centre is repeated once in the one
    /// that the answer names, and later calls go there at once.
    ///
    /// # Errors
    /// [`Error::Unfit`] when the document does not allow the request; what goes wrong with the call.
    pub async fn call<R: Request>(&self, request: &R, control: &Control) -> Result<R::Answer, Error> {
        let method = Method::named(R::METHOD).expect("a test holds that every type has its row");
        let endpoint = Endpoint::Single(method);
        let body = written(endpoint, request)?;
        let answered = self.exchange(endpoint, &body, control).await?;
        answered.read(&answered.body)
    }

    /// Calls a method several times in one call. There is one answer for each request, in their order; the server does them in any order.
    ///
    /// # Errors
    /// As [`call`](Self::call); what the server says of one of the requests is in its place.
    pub async fn batch<R: Batched>(
        &self,
        requests: &[R],
        control: &Control,
    ) -> Result<Vec<Result<R::Answer, Refusal>>, Error> {
        let method = Method::named(R::METHOD).expect("a test holds that every type has its row");
        let name = method
            .batch
            .expect("a test holds that these methods have batches");
        let endpoint = Endpoint::Batch(method, name);
        let body = json!({ "requests": written(endpoint, requests)? });
        let exchanged = self.exchange(endpoint, &body, control).await?;
        let responses = envelope::responses(name, &exchanged.body, requests.len())
            .map_err(|problem| exchanged.unreadable(problem))?;
        let mut answers = Vec::with_capacity(responses.len());
        for response in responses {
            answers.push(match Refusal::of(response, &exchanged.veil()) {
                Some(refusal) => Err(refusal),
                None => Ok(exchanged.read(response)?),
            });
        }
        Ok(answers)
    }

    /// Calls whatever URL, with JSON. The request is checked as a typed one is; the answer is not held to the types.
    ///
    /// # Errors
    /// As [`call`](Self::call).
    pub async fn send(&self, endpoint: Endpoint, body: &Value, control: &Control) -> Result<Reply, Error> {
        let exchanged = self.exchange(endpoint, body, control).await?;
        if let (Endpoint::Batch(_, name), Some(Value::Array(requests))) = (endpoint, body.get("requests")) {
            envelope::responses(name, &exchanged.body, requests.len())
                .map_err(|problem| exchanged.unreadable(problem))?;
        }
        Ok(Reply::new(
            endpoint,
            exchanged.body,
            &Veil::of(&exchanged.secrets),
        ))
    }

    /// Calls a method that reads. `of` reads the answer, or says what is wrong with it.
    ///
    /// # Errors
    /// As [`call`](Self::call).
    pub(super) async fn read<T>(
        &self,
        endpoint: Endpoint,
        body: &Value,
        of: impl FnOnce(&Value) -> Result<T, String>,
        control: &Control,
    ) -> Result<T, Error> {
        let exchanged = self.exchange(endpoint, body, control).await?;
        of(&exchanged.body).map_err(|problem| exchanged.unreadable(problem))
    }

    /// How messages name a call.
    pub(super) fn asked(&self, endpoint: Endpoint) -> Asked {
        self.http.asked(&Call::to(route(endpoint)))
    }

    /// Waits until the licence allows a call. Whether that took any time.
    pub(super) async fn until_allowed(
        &self,
        endpoint: Endpoint,
        control: &Control,
    ) -> Result<bool, crate::Error> {
        self.http.until_allowed(Call::to(route(endpoint)), control).await
    }

    /// Checks a request, sends it and reads the answer.
    async fn exchange(
        &self,
        endpoint: Endpoint,
        body: &Value,
        control: &Control,
    ) -> Result<Exchanged, Error> {
        let name = endpoint.name();
        let mut flaws = check(endpoint, body, self.by);
        if flaws.is_empty() && self.authorization.is_none() && !endpoint.method().open {
            return Err(Error::CredentialsNeeded { method: name });
        }
        if flaws.is_empty()
            && let (Endpoint::Single(method), Some(quota)) = (endpoint, endpoint.method().quota)
        {
            flaws.extend(self.beyond(method, quota, body, control).await?);
        }
        if !flaws.is_empty() {
            return Err(Error::Unfit { method: name, flaws });
        }
        self.sent(endpoint, body, control).await
    }

    /// What is wrong with one more thing where there may be only so many. Where they cannot be counted, the server decides.
    async fn beyond(
        &self,
        method: &'static Method,
        quota: Quota,
        body: &Value,
        control: &Control,
    ) -> Result<Option<Flaw>, Error> {
        let Some(owner) = body.get(quota.owner) else {
            return Ok(None);
        };
        let list = Method::named(quota.list).expect("a test holds that quotas are counted by methods");
        let owned = json!({ quota.owner: owner });
        let there = match self.sent(Endpoint::Single(list), &owned, control).await {
            Ok(exchanged) => exchanged.body,
            Err(Error::Refused { .. }) => return Ok(None),
            Err(error) => return Err(error),
        };
        let counts = |thing: &&Value| quota.same.is_none_or(|same| thing.get(same) == body.get(same));
        let count = there
            .as_array()
            .map_or(0, |things| things.iter().filter(counts).count());
        Ok((count >= quota.most).then(|| {
            let path = quota.same.unwrap_or(quota.owner);
            let value = body.get(path).and_then(Value::as_str).unwrap_or_default();
            Flaw::new(
                path,
                format!(
                    "`{path}` is “{value}”: the application has {count} {} already, and the most is {}.",
                    quota.what, quota.most
                ),
                format!("Take one away before you call {}.", method.name),
            )
        }))
    }

    /// Sends a request that was checked. A call that only reads is repeated when a gateway failed.
    async fn sent(&self, endpoint: Endpoint, body: &Value, control: &Control) -> Result<Exchanged, Error> {
        let method = endpoint.method();
        let limits = &self.http.limits;
        let mut secrets = self.http.secrets.clone();
        let secret = method
            .secret_of_request()
            .and_then(|member| body.get(member)?.as_str());
        secrets.extend(secret.map(Secret::new));
        let harmless = method.effect == Effect::Reads;
        let mut attempt = 1;
        let mut redirected = false;
        loop {
            let answered = self.once(endpoint, body, harmless, control).await?;
            let (answer, asked) = answered;
            match envelope::read(endpoint, &answer, &asked, &secrets) {
                Ok(body) => {
                    return Ok(Exchanged {
                        method: endpoint.name(),
                        body,
                        answer,
                        asked,
                        secrets,
                    });
                }
                Err(Error::Refused { refusal, .. })
                    if !redirected
                        && refusal.kind == ErrorType::MisdirectedRequest
                        && self.moves(&refusal) =>
                {
                    redirected = true;
                }
                Err(Error::Exchange {
                    source: crate::Error::ServerFailed { status: 502, .. },
                    ..
                }) if harmless && attempt < limits.lookups => {
                    attempt += 1;
                    let rested = self.http.rest(limits.lookup_pause, control).await;
                    rested.map_err(|source| Error::Exchange {
                        method: endpoint.name(),
                        source,
                    })?;
                }
                Err(error) => return Err(error),
            }
        }
    }

    /// Goes to the data centre that a refusal names, from now on. Whether it names one.
    fn moves(&self, refusal: &Refusal) -> bool {
        let named = refusal
            .data
            .as_ref()
            .and_then(|data| data.get("region")?.as_str());
        let Some(region) = named.and_then(Region::named) else {
            return false;
        };
        *self.region.lock().unwrap_or_else(PoisonError::into_inner) = Some(region);
        true
    }

    async fn once(
        &self,
        endpoint: Endpoint,
        body: &Value,
        harmless: bool,
        control: &Control,
    ) -> Result<(Answer, Asked), Error> {
        let region = self.region.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let region = region.map(|region| Secret::new(region.as_str()));
        let authorization = self.authorization.as_ref().filter(|_| !endpoint.method().open);
        let headers: Vec<(&'static str, &Secret)> = [
            authorization.map(|value| ("authorization", value)),
            region.as_ref().map(|value| ("x-region", value)),
        ]
        .into_iter()
        .flatten()
        .collect();
        let call = Call {
            headers: &headers,
            body: Some(body),
            harmless,
            bounds: Some(bounds(&self.http.limits)),
            ..Call::to(route(endpoint))
        };
        let answer = self.http.call(call, control).await;
        let answer = answer.map_err(|source| Error::Exchange {
            method: endpoint.name(),
            source,
        })?;
        Ok((answer, self.http.asked(&call)))
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("address", &self.http.address)
            .finish_non_exhaustive()
    }
}

fn route(endpoint: Endpoint) -> Route {
    Route {
        method: "POST",
        path: endpoint.name(),
        permission: "",
    }
}

/// A request as JSON.
fn written(endpoint: Endpoint, request: &(impl Serialize + ?Sized)) -> Result<Value, Error> {
    serde_json::to_value(request).map_err(|error| Error::Unfit {
        method: endpoint.name(),
        flaws: vec![Flaw::new(
            "",
            format!("The request cannot be written as JSON: {error}."),
            "Keep texts as the names of members.",
        )],
    })
}

/// A good answer with what is needed to say what is wrong with it after all.
struct Exchanged {
    method: &'static str,
    body: Value,
    answer: Answer,
    asked: Asked,
    secrets: Vec<Secret>,
}

impl Exchanged {
    fn veil(&self) -> Veil<'_> {
        Veil::of(&self.secrets)
    }

    fn read<T: DeserializeOwned>(&self, value: &Value) -> Result<T, Error> {
        T::deserialize(value).map_err(|error| self.unreadable(self.veil().words(&error.to_string())))
    }

    fn unreadable(&self, problem: String) -> Error {
        Error::Unreadable {
            method: self.method,
            problem,
            asked: self.asked.clone(),
            raw: self.veil().raw(&self.answer),
        }
    }
}

/// What is read of an answer: any may be a list.
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
        ..Bounds::of_answers(limits)
    }
}
