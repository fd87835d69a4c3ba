//! One call over HTTP, with all its bounds: time-outs, size of the answer, redirects, rate limit, cancellation.
//!
//! What an answer *means* is `answer.rs`; which calls there are is `client.rs`.

use std::time::Duration;

use reqwest::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, LOCATION};
use reqwest::{Method, StatusCode, redirect};
use serde_json::Value;
use tokio::time::Instant;
use url::Url;

use super::answer::{self, Answer};
use super::rate_limit::Pace;
use crate::connection::ServerAddress;
use crate::control::{Control, Limits, Progress};
use crate::error::Error;
use crate::exchange::{Asked, TlsProblem};
use crate::secret::Secret;

/// A call as the server counts it for its rate limit: a method and a path below `/api/v1`, with `:_id` for an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Route {
    pub(super) method: &'static str,
    pub(super) path: &'static str,
    /// The permission without which the server refuses the call.
    pub(super) permission: &'static str,
}

/// Everything about one call.
#[derive(Debug, Clone, Copy)]
pub(super) struct Call<'a> {
    pub(super) route: Route,
    /// What stands for `:_id`.
    pub(super) id: &'a str,
    pub(super) query: &'a [(&'a str, String)],
    pub(super) headers: &'a [(&'static str, &'a Secret)],
    pub(super) body: Option<&'a Value>,
    /// How long the whole call may take, where that is not the usual time.
    pub(super) patience: Option<Duration>,
    /// Nothing is changed by it, though it is no GET: it can be broken off.
    pub(super) harmless: bool,
}

impl Call<'_> {
    pub(super) fn to(route: Route) -> Call<'static> {
        Call {
            route,
            id: "",
            query: &[],
            headers: &[],
            body: None,
            patience: None,
            harmless: false,
        }
    }
}

/// Same-origin redirects that a reading call follows.
const REDIRECTS: u32 = 5;

/// The way to one server.
pub(super) struct Http {
    client: reqwest::Client,
    pub(super) address: ServerAddress,
    pub(super) limits: Limits,
    /// Taken out of everything that is shown.
    pub(super) secrets: Vec<Secret>,
    pace: Pace,
}

impl Http {
    pub(super) fn new(address: ServerAddress, limits: Limits, secrets: Vec<Secret>) -> Result<Http, Error> {
        Ok(Http {
            client: client(address.is_loopback(), address.is_encrypted(), limits.connect)?,
            address,
            limits,
            secrets,
            pace: Pace::default(),
        })
    }

    /// Makes a call and gives the JSON object that Rocket.Chat answered with. Waits for the rate limit, before the
    /// call and after a refusal.
    ///
    /// Cancelling stops a wait and a reading call at once; a call that changes something is let finish (it is
    /// bounded by its time-out), because breaking it off would only hide what it did.
    pub(super) async fn call(&self, call: Call<'_>, control: &Control) -> Result<Answer, Error> {
        let route = call.route;
        let asked = self.asked(&call);
        let give_up = Instant::now() + self.limits.rate_limit_wait;
        loop {
            self.keep_pace(route, &asked, give_up, control).await?;
            if control.breaks_off_calls() && control.cancellation().is_cancelled() {
                return Err(Error::Cancelled);
            }
            let patience = call.patience.unwrap_or(self.limits.call);
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
            let answer = answer.map_err(|_elapsed| Error::TimedOut {
                asked: asked.clone(),
                after: patience,
            })??;
            tracing::debug!(%asked, status = answer.status.as_u16(), "answered");
            if answer.status == StatusCode::TOO_MANY_REQUESTS {
                self.pace.refused(route, &answer.headers, answer.json.as_ref());
                continue;
            }
            self.pace.learn(route, &answer.headers);
            return answer::judge(answer, asked, route, &self.secrets);
        }
    }

    /// Waits as a call would have to now, without making it. Whether there was a wait.
    pub(super) async fn until_allowed(&self, call: Call<'_>, control: &Control) -> Result<bool, Error> {
        let waits = self.pace.pause(call.route).is_some();
        let give_up = Instant::now() + self.limits.rate_limit_wait;
        self.keep_pace(call.route, &self.asked(&call), give_up, control)
            .await?;
        Ok(waits)
    }

    async fn keep_pace(
        &self,
        route: Route,
        asked: &Asked,
        give_up: Instant,
        control: &Control,
    ) -> Result<(), Error> {
        let Some(pause) = self.pace.pause(route) else {
            return Ok(());
        };
        let wait = pause.until.saturating_duration_since(Instant::now());
        if pause.until > give_up {
            return Err(Error::RateLimited {
                asked: asked.clone(),
                wait,
            });
        }
        control.report(Progress::Waiting {
            seconds: u32::try_from(wait.as_millis().div_ceil(1000)).unwrap_or(u32::MAX),
            limit: pause.limit,
        });
        self.rest_until(pause.until, control).await
    }

    /// Waits, unless cancelled.
    pub(super) async fn rest(&self, time: Duration, control: &Control) -> Result<(), Error> {
        self.rest_until(Instant::now() + time, control).await
    }

    async fn rest_until(&self, until: Instant, control: &Control) -> Result<(), Error> {
        tokio::select! {
            biased;
            () = control.cancellation().cancelled() => Err(Error::Cancelled),
            () = tokio::time::sleep_until(until) => Ok(()),
        }
    }

    fn url(&self, call: &Call<'_>) -> Url {
        let segments = ["api", "v1"].into_iter().chain(call.route.path.split('/'));
        let segments = segments.map(|segment| if segment == ":_id" { call.id } else { segment });
        let mut url = self.address.below(segments);
        if !call.query.is_empty() {
            url.query_pairs_mut().extend_pairs(call.query);
        }
        url
    }

    fn asked(&self, call: &Call<'_>) -> Asked {
        Asked {
            method: call.route.method,
            url: self.url(call).into(),
        }
    }

    async fn exchange(&self, call: Call<'_>, asked: &Asked) -> Result<Answer, Error> {
        let method = match call.route.method {
            "GET" => Method::GET,
            "DELETE" => Method::DELETE,
            _ => Method::POST,
        };
        let headers = header_map(call.headers)?;
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
            let body = read_body(response, self.limits.answer_bytes, asked).await?;
            return Ok(Answer::new(status, headers, body));
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
            answer::without_secrets(to.as_str(), &self.secrets)
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
pub(super) fn client(loopback: bool, encrypted: bool, connect: Duration) -> Result<reqwest::Client, Error> {
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
pub(super) async fn read_body(
    mut response: reqwest::Response,
    limit: usize,
    asked: &Asked,
) -> Result<Vec<u8>, Error> {
    let too_large = || Error::TooLarge {
        asked: asked.clone(),
        limit,
    };
    let announced = response
        .headers()
        .get(reqwest::header::CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    if announced.is_some_and(|length| length > limit as u64) {
        return Err(too_large());
    }
    let mut body = Vec::new();
    while let Some(piece) = response.chunk().await.map_err(|error| failure(error, asked))? {
        if body.len() + piece.len() > limit {
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
            "x-auth-token" => "token",
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

/// Sorts what went wrong below HTTP. URLs are taken out of the causes: the call is named already.
pub(super) fn failure(error: reqwest::Error, asked: &Asked) -> Error {
    let asked = asked.clone();
    let source = error.without_url();
    if !source.is_connect() {
        // Whatever broke it, and be it the encryption: the call may have arrived.
        return Error::ConnectionLost { asked, source };
    }
    match tls_problem(&source) {
        Some(problem) => Error::Tls {
            asked,
            problem,
            source,
        },
        None => Error::Unreachable { asked, source },
    }
}

fn tls_problem(error: &reqwest::Error) -> Option<TlsProblem> {
    use rustls::{AlertDescription, CertificateError, Error as Tls, InvalidMessage};
    Some(match tls_error(error)? {
        Tls::InvalidCertificate(problem) => match problem {
            // A self-signed certificate that is also an authority comes as `Other`: nobody vouches for it either.
            CertificateError::UnknownIssuer | CertificateError::Other(_) => TlsProblem::UnknownIssuer,
            CertificateError::Expired
            | CertificateError::ExpiredContext { .. }
            | CertificateError::NotValidYet
            | CertificateError::NotValidYetContext { .. } => TlsProblem::Expired,
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
                TlsProblem::WrongHost
            }
            CertificateError::Revoked => TlsProblem::Revoked,
            _ => TlsProblem::Other,
        },
        Tls::InvalidMessage(InvalidMessage::InvalidContentType) => TlsProblem::NotTls,
        Tls::AlertReceived(AlertDescription::UnknownCA) => TlsProblem::UnknownIssuer,
        _ => TlsProblem::Other,
    })
}

/// The TLS library's error among the causes of another.
fn tls_error<'a>(error: &'a (dyn std::error::Error + 'static)) -> Option<&'a rustls::Error> {
    if let Some(tls) = error.downcast_ref::<rustls::Error>() {
        return Some(tls);
    }
    // An `io::Error` skips what it wraps when it is asked for its source.
    let wrapped = error
        .downcast_ref::<std::io::Error>()
        .and_then(std::io::Error::get_ref);
    match wrapped {
        Some(wrapped) => tls_error(wrapped),
        None => tls_error(error.source()?),
    }
}

/// Whether an answer calls itself a web page.
pub(super) fn is_web_page(headers: &HeaderMap, body: &str) -> bool {
    let declared = headers
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .is_some_and(|kind| kind.starts_with("text/html") || kind.starts_with("application/xhtml"));
    declared || body.trim_start().starts_with('<')
}
