//! One call over HTTP, with all its bounds: time-outs, size of the answer, redirects, rate limit, cancellation.
//!
//! What an answer *means* is the platform's [`Envelope`]; which calls there are is its client.

use std::time::Duration;

use reqwest::header::{CONTENT_LENGTH, HeaderMap, HeaderName, HeaderValue, LOCATION};
use reqwest::{Method, redirect};
use serde_json::Value;
use tokio::time::Instant;
use url::Url;

use super::answer::Answer;
use super::envelope::Envelope;
use super::failure::failure;
use super::json::{Bounds, Left};
use super::pace::{Pace, from_now};
use super::redaction::without_secrets;
use super::segment::Segment;
use crate::connection::ServerAddress;
use crate::control::{Control, Progress};
use crate::error::Error;
use crate::exchange::Asked;
use crate::limits::Limits;
use crate::secret::Secret;

/// A kind of call: a method and a path below the prefix of the API, with `:_id` for what names a trigger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Route {
    pub(crate) method: &'static str,
    pub(crate) path: &'static str,
    /// The permission without which the server refuses the call.
    pub(crate) permission: &'static str,
}

/// Everything about one call.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Call<'a> {
    pub(crate) route: Route,
    /// What stands for `:_id`, where the path has it.
    pub(crate) id: Option<Segment<'a>>,
    pub(crate) query: &'a [(&'a str, String)],
    pub(crate) headers: &'a [(&'static str, &'a Secret)],
    pub(crate) body: Option<&'a Value>,
    /// How long the whole call may take, where that is not the usual time.
    pub(crate) patience: Option<Duration>,
    /// Nothing is changed by it, though it is no GET: it can be broken off.
    pub(crate) harmless: bool,
    /// What is read of the answer, where that is not the usual.
    pub(crate) bounds: Option<Bounds>,
}

impl Call<'_> {
    pub(crate) fn to(route: Route) -> Call<'static> {
        Call {
            route,
            id: None,
            query: &[],
            headers: &[],
            body: None,
            patience: None,
            harmless: false,
            bounds: None,
        }
    }
}

/// Same-origin redirects that a reading call follows.
const REDIRECTS: u32 = 5;

/// The way to one server.
pub(crate) struct Http {
    client: reqwest::Client,
    pub(crate) address: ServerAddress,
    pub(crate) limits: Limits,
    /// Taken out of everything that is shown.
    pub(crate) secrets: Vec<Secret>,
    /// What stands between the address and every path: `api`, `v1`.
    prefix: Vec<String>,
    envelope: &'static dyn Envelope,
    pace: Pace,
}

impl Http {
    /// The way to the API below `prefix` (`api/v1`) of a server.
    ///
    /// # Errors
    /// [`Error::Setup`].
    pub(crate) fn new(
        address: ServerAddress,
        prefix: &str,
        envelope: &'static dyn Envelope,
        limits: Limits,
        secrets: Vec<Secret>,
    ) -> Result<Http, Error> {
        Ok(Http {
            client: client(address.is_loopback(), address.is_encrypted(), limits.connect)?,
            address,
            limits,
            secrets,
            prefix: prefix
                .split('/')
                .filter(|part| !part.is_empty())
                .map(str::to_owned)
                .collect(),
            envelope,
            pace: Pace::of(envelope),
        })
    }

    /// Makes a call and gives the answer, if the platform means it as a good one. Waits for the rate limit, before the
    /// call and after a refusal.
    ///
    /// Cancelling stops a wait and a reading call at once; a call that changes something is let finish (it is
    /// bounded by its time-out), because breaking it off would only hide what it did.
    pub(crate) async fn call(&self, call: Call<'_>, control: &Control) -> Result<Answer, Error> {
        let route = call.route;
        let asked = self.asked(&call);
        let give_up = from_now(self.limits.rate_limit_wait);
        let mut waited = Duration::ZERO;
        let mut refusals = 0;
        loop {
            waited += self.keep_pace(route, &asked, give_up, refusals, control).await?;
            if control.breaks_off_calls() && control.cancellation().is_cancelled() {
                return Err(Error::Cancelled);
            }
            let patience = call.patience.unwrap_or(self.limits.call);
            let began = Instant::now();
            let exchange = tokio::time::timeout(patience, self.exchange(call, &asked));
            let reads = route.method == "GET" || call.harmless;
            let answer = if reads && control.breaks_off_calls() {
                tokio::select! {
                    biased;
                    () = control.cancellation().cancelled() => return Err(Error::Cancelled),
                    answer = exchange => answer,
                }
            } else {
                exchange.await
            };
            let mut answer = answer.map_err(|_elapsed| Error::TimedOut {
                asked: asked.clone(),
                after: patience,
            })??;
            answer.took = began.elapsed();
            answer.waited = waited;
            tracing::debug!(%asked, status = answer.status.as_u16(), "answered");
            if self.envelope.refuses_for_now(&answer) {
                refusals += 1;
                let wait = self.pace.refused(route, &answer, refusals, &self.limits);
                if refusals >= self.limits.attempts {
                    return Err(Error::RateLimited {
                        asked,
                        wait,
                        refusals,
                    });
                }
                continue;
            }
            self.pace.learn(route, &answer.headers);
            return self.envelope.judge(answer, asked, route, &self.secrets);
        }
    }

    /// Waits as a call would have to now, without making it. Whether there was a wait.
    pub(crate) async fn until_allowed(&self, call: Call<'_>, control: &Control) -> Result<bool, Error> {
        let waits = self.pace.pause(call.route).is_some();
        let give_up = from_now(self.limits.rate_limit_wait);
        self.keep_pace(call.route, &self.asked(&call), give_up, 0, control)
            .await?;
        Ok(waits)
    }

    /// Waits until the route may be called. How long that took.
    async fn keep_pace(
        &self,
        route: Route,
        asked: &Asked,
        give_up: Instant,
        refusals: u32,
        control: &Control,
    ) -> Result<Duration, Error> {
        let Some(pause) = self.pace.pause(route) else {
            return Ok(Duration::ZERO);
        };
        let wait = pause.until.saturating_duration_since(Instant::now());
        if pause.until > give_up {
            return Err(Error::RateLimited {
                asked: asked.clone(),
                wait,
                refusals,
            });
        }
        control.report(Progress::Waiting {
            seconds: u32::try_from(wait.as_millis().div_ceil(1000)).unwrap_or(u32::MAX),
            limit: pause.limit,
            attempt: refusals.saturating_add(1),
            attempts: self.limits.attempts,
        });
        self.rest_until(pause.until, control).await?;
        Ok(wait)
    }

    /// Waits, unless cancelled.
    pub(crate) async fn rest(&self, time: Duration, control: &Control) -> Result<(), Error> {
        self.rest_until(from_now(time), control).await
    }

    async fn rest_until(&self, until: Instant, control: &Control) -> Result<(), Error> {
        if !control.breaks_off_waits() {
            tokio::time::sleep_until(until).await;
            return Ok(());
        }
        tokio::select! {
            biased;
            () = control.cancellation().cancelled() => Err(Error::Cancelled),
            () = tokio::time::sleep_until(until) => Ok(()),
        }
    }

    fn url(&self, call: &Call<'_>) -> Url {
        let segments = self
            .prefix
            .iter()
            .map(String::as_str)
            .chain(call.route.path.split('/'));
        let segments = segments.map(|segment| match call.id {
            Some(id) if segment.starts_with(':') => id.as_str(),
            _ => segment,
        });
        let mut url = self.address.below(segments);
        if !call.query.is_empty() {
            url.query_pairs_mut().extend_pairs(call.query);
        }
        url
    }

    /// How messages name a call.
    pub(crate) fn asked(&self, call: &Call<'_>) -> Asked {
        Asked {
            method: call.route.method,
            url: self.url(call).into(),
        }
    }

    async fn exchange(&self, call: Call<'_>, asked: &Asked) -> Result<Answer, Error> {
        let method = match call.route.method {
            "GET" => Method::GET,
            "DELETE" => Method::DELETE,
            "PUT" => Method::PUT,
            _ => Method::POST,
        };
        let headers = header_map(call.headers)?;
        let bounds = call.bounds.unwrap_or_else(|| Bounds::of_answers(&self.limits));
        let mut url = self.url(&call);
        for _ in 0..=REDIRECTS {
            let mut request = self
                .client
                .request(method.clone(), url.clone())
                .headers(headers.clone());
            if let Some(body) = call.body {
                request = request.json(body);
            }
            let response = request.send().await.map_err(|error| failure(error, asked))?;
            if let Some(to) = redirection(&response, &url) {
                let ours = to.origin().ascii_serialization() == self.address.origin();
                if !ours || method != Method::GET {
                    return Err(self.redirected(asked, &to));
                }
                url = to;
                continue;
            }
            let status = response.status();
            let headers = response.headers().clone();
            let body = read_body(response, bounds.bytes, asked).await?;
            return Ok(Answer::new(status, headers, body, &bounds));
        }
        Err(self.redirected(asked, &url))
    }

    fn redirected(&self, asked: &Asked, to: &Url) -> Error {
        let mut to = to.clone();
        // Nothing but the place is shown: gateways put tokens into the rest.
        to.set_query(None);
        to.set_fragment(None);
        // Cannot fail for http and https, and nothing else is shown.
        let _ = (to.set_username(""), to.set_password(None));
        let to = if matches!(to.scheme(), "http" | "https") {
            without_secrets(to.as_str(), &self.secrets)
        } else {
            format!("a {} address", to.scheme())
        };
        Error::Redirected {
            asked: asked.clone(),
            to,
        }
    }
}

/// What makes connections for us: without redirects of its own, past proxies where it stays on this machine.
pub(crate) fn client(loopback: bool, encrypted: bool, connect: Duration) -> Result<reqwest::Client, Error> {
    let mut builder = reqwest::Client::builder()
        .user_agent(concat!("TriggerDesigner/", env!("CARGO_PKG_VERSION")))
        .redirect(redirect::Policy::none())
        .connect_timeout(connect);
    if loopback {
        builder = builder.no_proxy();
    }
    if !encrypted {
        // Nothing will be verified, so the system's certificates need not be read.
        builder = builder.tls_certs_only([]);
    }
    builder.build().map_err(|source| Error::Setup { source })
}

/// Reads a body piece by piece, so that an endless one costs no more memory than the limit, in bytes.
pub(crate) async fn read_body(
    mut response: reqwest::Response,
    limit: Left,
    asked: &Asked,
) -> Result<Vec<u8>, Error> {
    let too_large = || Error::TooLarge {
        asked: asked.clone(),
        bound: limit.named,
    };
    let announced = response
        .headers()
        .get(CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    if announced.is_some_and(|length| length > limit.most as u64) {
        return Err(too_large());
    }
    let mut body = Vec::new();
    while let Some(piece) = response.chunk().await.map_err(|error| failure(error, asked))? {
        if body.len().saturating_add(piece.len()) > limit.most {
            return Err(too_large());
        }
        body.extend_from_slice(&piece);
    }
    Ok(body)
}

fn header_map(headers: &[(&'static str, &Secret)]) -> Result<HeaderMap, Error> {
    let mut map = HeaderMap::new();
    for (name, value) in headers {
        let field = match *name {
            "x-auth-token" | "authorization" => "token",
            "x-user-id" => "user id",
            _ => "code",
        };
        let mut value =
            HeaderValue::from_str(value.expose()).map_err(|_invalid| Error::Credentials { field })?;
        value.set_sensitive(true);
        map.insert(HeaderName::from_static(name), value);
    }
    map.insert(
        reqwest::header::ACCEPT,
        HeaderValue::from_static("application/json"),
    );
    Ok(map)
}

fn redirection(response: &reqwest::Response, from: &Url) -> Option<Url> {
    if !response.status().is_redirection() {
        return None;
    }
    from.join(response.headers().get(LOCATION)?.to_str().ok()?).ok()
}
