//! Asking a service over HTTP, with all bounds: the trigger's time-out, the size of the answer, redirects, cancelling.

use std::time::Duration;

use reqwest::header::LOCATION;
use reqwest::{Client, StatusCode};
use tokio::time::{Instant, timeout};
use trigger::Severity;
use trigger::rocketchat::service_timeout_ms;
use url::{Host, Url};

use super::request::{Request, address, request, shown};
use super::{Finding, Outcome, Sees, ServiceAnswer, ServiceCall, judge};
use crate::control::Control;
use crate::error::Error;
use crate::exchange::{Asked, Bound, RawAnswer};
use crate::limits::Limits;
use crate::secret::Secret;
use crate::transport::{Answer, Bounds, Left, client, failure, read_body, without_secrets};

/// The longest answer that is read, in bytes.
const LARGEST_ANSWER: usize = 1024 * 1024;
/// How often a call is sent on within one origin, as current servers have it.
const REDIRECTS: usize = 5;

/// Asks the service of a trigger as Rocket.Chat would, from this computer. Whatever the service does is an answer, not an
/// error.
///
/// # Errors
/// [`Error::Credentials`] for a secret that no header can hold, [`Error::Setup`] when this computer makes no connections,
/// [`Error::Cancelled`].
pub async fn call(call: &ServiceCall, control: &Control) -> Result<ServiceAnswer, Error> {
    let url = match address(&call.url) {
        Ok(url) => url,
        Err(bad) => {
            let help = "Enter a whole address, such as https://service.example.com/chat.";
            let finding = Finding::new(Severity::Error, "", bad.to_string(), help);
            let end = End::Stopped(Outcome::BadAddress, finding, None);
            return Ok(told(call, &call.url, Trip::default(), end, Instant::now()));
        }
    };
    let request = request(call, url)?;
    let limit = Duration::from_millis(service_timeout_ms(call.timeout_ms));
    let client = client(is_loopback(&request.url), request.url.scheme() == "https", limit)?;
    let began = Instant::now();
    let mut trip = Trip::default();
    let end = tokio::select! {
        biased;
        () = control.cancellation().cancelled() => return Err(Error::Cancelled),
        end = exchange(call, &client, &request, limit, &mut trip) => end,
    };
    tracing::debug!(outcome = ?end, "a service was asked");
    Ok(told(call, request.url.as_str(), trip, end, began))
}

/// What is known on the way.
#[derive(Debug, Default)]
struct Trip {
    redirects: Vec<String>,
    began_after_ms: Option<u64>,
}

/// How asking ended.
enum End {
    /// With a whole answer.
    Answer(Answer),
    /// Before that, with what is known of an answer.
    Stopped(Outcome, Finding, Option<RawAnswer>),
}

impl std::fmt::Debug for End {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            End::Answer(answer) => write!(f, "Answer({})", answer.status.as_u16()),
            End::Stopped(outcome, ..) => write!(f, "{outcome:?}"),
        }
    }
}

fn stopped(outcome: Outcome, message: impl Into<String>, help: impl Into<String>) -> End {
    End::Stopped(outcome, Finding::new(Severity::Error, "", message, help), None)
}

async fn exchange(
    call: &ServiceCall,
    client: &Client,
    request: &Request,
    limit: Duration,
    trip: &mut Trip,
) -> End {
    let began = Instant::now();
    let response = match timeout(limit, follow(call, client, request, trip)).await {
        Ok(Ok(response)) => response,
        Ok(Err(end)) => return end,
        Err(_elapsed) => {
            let message = format!("No answer within {} ms.", limit.as_millis());
            return stopped(Outcome::TimedOut, message, TOO_SLOW);
        }
    };
    trip.began_after_ms = Some(milliseconds(began.elapsed()));
    let status = response.status();
    let headers = response.headers().clone();
    let asked = Asked {
        method: "POST",
        url: String::new(),
    };
    let bounds = Bounds {
        bytes: Left {
            most: LARGEST_ANSWER,
            named: Bound::AnswerBytes(LARGEST_ANSWER),
        },
        ..Bounds::of_answers(&Limits::default())
    };
    let body = timeout(limit, read_body(response, bounds.bytes, &asked)).await;
    let (outcome, message, help) = match body {
        Ok(Ok(body)) => return End::Answer(Answer::new(status, headers, body, &bounds)),
        Ok(Err(Error::TooLarge { .. })) => (
            Outcome::TooLong,
            "The answer is longer than 1 MB and was not read.",
            "A server would read on. Let the service answer with the messages only.",
        ),
        Ok(Err(_)) => (Outcome::Cut, CUT, CHECK_LOG),
        Err(_elapsed) => (
            Outcome::TimedOut,
            "The answer began in time and did not end within the time-out.",
            TOO_SLOW,
        ),
    };
    let raw = Answer::new(status, headers, Vec::new(), &bounds).raw(secrets(call), &[]);
    let severity = if outcome == Outcome::TooLong {
        Severity::Warning
    } else {
        Severity::Error
    };
    End::Stopped(outcome, Finding::new(severity, "", message, help), Some(*raw))
}

const TOO_SLOW: &str = "Make the service quicker, or give it more time in “Timeout (in milliseconds)”.";
const CUT: &str = "The connection ended before the answer did.";
const CHECK_LOG: &str = "Look into the log of the service, or of the proxy in front of it.";

/// Sends the request, and again to where it is sent on within the same origin, until an answer begins.
async fn follow(
    call: &ServiceCall,
    client: &Client,
    request: &Request,
    trip: &mut Trip,
) -> Result<reqwest::Response, End> {
    let mut url = request.url.clone();
    loop {
        let sent = client
            .post(url.clone())
            .headers(request.headers.clone())
            .body(request.body.to_string())
            .send()
            .await;
        let response = sent.map_err(|error| lost(error, &url))?;
        let Some(to) = sent_on(&response, &url) else {
            return Ok(response);
        };
        let place = without_secrets(place(&to).as_str(), secrets(call));
        if to.origin() != url.origin() {
            let help = format!(
                "If you trust {place}, enter it as the address. A server goes there, and takes the secret token along."
            );
            let message = format!("The service sends calls on to {place}.");
            let finding = Finding::new(Severity::Warning, "", message, help);
            return Err(End::Stopped(Outcome::SentOn, finding, None));
        }
        if trip.redirects.len() == REDIRECTS {
            let message = format!("The service sends calls on more than {REDIRECTS} times.");
            return Err(stopped(Outcome::SentOn, message, CHECK_LOG));
        }
        trip.redirects.push(place);
        url = to;
    }
}

/// Where an answer sends the call on to.
fn sent_on(response: &reqwest::Response, from: &Url) -> Option<Url> {
    let moved = matches!(
        response.status(),
        StatusCode::MOVED_PERMANENTLY
            | StatusCode::FOUND
            | StatusCode::SEE_OTHER
            | StatusCode::TEMPORARY_REDIRECT
            | StatusCode::PERMANENT_REDIRECT
    );
    let to = response.headers().get(LOCATION)?.to_str().ok()?;
    moved.then(|| from.join(to).ok()).flatten()
}

/// A URL without what may hold somebody's secret.
fn place(url: &Url) -> Url {
    let mut url = url.clone();
    url.set_query(None);
    url.set_fragment(None);
    // Fails only for addresses without a host, which have neither.
    let _ = (url.set_username(""), url.set_password(None));
    url
}

/// What a connection that did not work out comes to.
fn lost(error: reqwest::Error, url: &Url) -> End {
    let origin = url.origin().ascii_serialization();
    let asked = Asked {
        method: "POST",
        url: origin.clone(),
    };
    match failure(error, &asked) {
        Error::Tls { problem, .. } => {
            let message = format!("No encrypted connection to {origin}: {}.", problem.words());
            stopped(Outcome::Unreachable, message, problem.help())
        }
        Error::Unreachable { source, .. } => {
            let mut cause: &dyn std::error::Error = &source;
            while let Some(deeper) = cause.source() {
                cause = deeper;
            }
            let message = format!("No connection to {origin}: {cause}.");
            let help = "Check the address and the port, and whether the service is running.";
            stopped(Outcome::Unreachable, message, help)
        }
        _ => stopped(Outcome::Cut, CUT, CHECK_LOG),
    }
}

/// Everything about the call, for people: dots stand for the secret.
fn told(call: &ServiceCall, url: &str, trip: Trip, end: End, began: Instant) -> ServiceAnswer {
    let secrets = secrets(call);
    let timeout_ms = service_timeout_ms(call.timeout_ms);
    let took_ms = milliseconds(began.elapsed());
    let mut asked = shown(call, &without_secrets(url, secrets));
    asked.body = without_secrets(&asked.body, secrets);
    let (outcome, mut findings, sees, raw) = match end {
        End::Stopped(outcome, finding, raw) => {
            let sees = if finding.severity == Severity::Error {
                Sees::after_failure(&call.fallback)
            } else {
                Sees::Unknown
            };
            (outcome, vec![finding], sees, raw)
        }
        End::Answer(answer) => {
            let raw = answer.raw(secrets, &[]);
            let (outcome, findings, sees) = judged(call, answer.status.as_u16(), &answer.text_body());
            (outcome, findings, sees, Some(*raw))
        }
    };
    if let Some(last) = trip.redirects.last() {
        findings.push(Finding::new(
            Severity::Warning,
            "",
            format!("The service sends calls on to {last}."),
            "Enter that address: older servers lose the visitor’s data on the way.",
        ));
    }
    if outcome == Outcome::Answered && took_ms > timeout_ms {
        findings.push(Finding::new(
            Severity::Note,
            "",
            format!("All of it took {took_ms} ms. The time-out ends when the answer begins."),
            "",
        ));
    }
    if secrets.is_empty() && outcome != Outcome::BadAddress {
        findings.push(Finding::new(
            Severity::Note,
            "",
            "The call went out without a secret token. A server makes no call until it has one.",
            "",
        ));
    }
    ServiceAnswer {
        asked,
        redirects: trip.redirects,
        timeout_ms,
        began_after_ms: trip.began_after_ms,
        took_ms,
        raw,
        outcome,
        findings,
        sees,
        calls_left: None,
    }
}

/// What a whole answer comes to, without the secret where the service repeats it.
pub(super) fn judged(call: &ServiceCall, status: u16, body: &str) -> (Outcome, Vec<Finding>, Sees) {
    let secrets = secrets(call);
    let mut shape = judge(status, body);
    for finding in &mut shape.findings {
        finding.message = without_secrets(&finding.message, secrets);
    }
    match shape.messages {
        Some(messages) => {
            let texts: Vec<String> = messages
                .iter()
                .map(|text| without_secrets(text, secrets))
                .collect();
            if texts != messages {
                shape.findings.push(Finding::new(
                    Severity::Warning,
                    "/contents",
                    "A message repeats the secret token: every visitor would read it.",
                    "Take it out of what the service answers, and set another token on the server.",
                ));
            }
            (Outcome::Answered, shape.findings, Sees::Messages { texts })
        }
        None => {
            let outcome = if status == 200 {
                Outcome::WrongShape
            } else {
                Outcome::WrongStatus
            };
            (outcome, shape.findings, Sees::after_failure(&call.fallback))
        }
    }
}

fn secrets(call: &ServiceCall) -> &[Secret] {
    call.secret
        .as_ref()
        .filter(|secret| !secret.is_empty())
        .map_or(&[], std::slice::from_ref)
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
