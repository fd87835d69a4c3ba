//! Calling a receiver as LiveChat would at an event, from this computer.
//!
//! Source: the Configuration API, section “Webhooks”: a `POST` with JSON, in whose body the secret key stands.
//!
//! Named choices, because nobody documents what LiveChat makes of an answer:
//! - **Every status from 200 to 299 is taken for good**, whatever the body holds.
//! - **Nothing is waited for longer than ten seconds.**
//! - **Redirects are not followed**: what was sent holds the secret key, and the answer says where it would go.
//! - **Of an answer 64 KiB are read.** Nothing of it counts but its status.

use std::time::Duration;

use reqwest::header::{ACCEPT, CONTENT_TYPE, LOCATION};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use tokio::time::{Instant, timeout};
use url::{Host, Url};

use crate::control::Control;
use crate::error::Error;
use crate::exchange::{Asked, Bound, RawAnswer};
use crate::limits::Limits;
use crate::secret::Secret;
use crate::transport::{Answer, Bounds, Left, client, failure, read_body, without_secrets};

/// How long a receiver may take.
pub const PATIENCE: Duration = Duration::from_secs(10);
/// The longest answer that is read, in bytes.
const LARGEST_ANSWER: usize = 64 * 1024;

/// What came of calling a receiver. Holds no secret: dots stand in its place everywhere.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "WebhookDelivery"))]
pub struct Delivery {
    /// Where the call went.
    pub url: String,
    /// What was sent, as text.
    pub body: String,
    /// How long all of it took, in milliseconds.
    pub took_ms: u64,
    /// What came back, if anything did.
    pub raw: Option<RawAnswer>,
    /// What it comes to.
    pub outcome: DeliveryOutcome,
    /// What happened, in a sentence.
    pub message: String,
    /// What to do about it; empty when there is nothing to do.
    pub help: String,
}

/// What calling a receiver comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum DeliveryOutcome {
    /// A status from 200 to 299.
    Taken,
    /// Any other status.
    Refused,
    /// The receiver sends the call on.
    SentOn,
    /// No answer in time.
    TimedOut,
    /// No connection came about, or no encrypted one.
    Unreachable,
    /// The connection ended before the answer did.
    Cut,
    /// The address is none that can be called; nothing was sent.
    BadAddress,
}

/// Calls a receiver once. Whatever it does is an answer, not an error.
///
/// `call` is what is sent, with `secret_key` in it, which is shown nowhere. After `patience`, which is usually [`PATIENCE`], it is given up.
///
/// # Errors
/// [`Error::Setup`] when this computer makes no connections, [`Error::Cancelled`].
pub async fn deliver(
    url: &str,
    call: &Map<String, Value>,
    secret_key: &Secret,
    patience: Duration,
    control: &Control,
) -> Result<Delivery, Error> {
    let secrets = std::slice::from_ref(secret_key);
    let body = Value::Object(call.clone()).to_string();
    let began = Instant::now();
    let told = |end: End| Delivery {
        url: without_secrets(url.trim(), secrets),
        body: without_secrets(&body, secrets),
        took_ms: u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX),
        raw: end.raw,
        outcome: end.outcome,
        message: without_secrets(&end.message, secrets),
        help: end.help,
    };
    let address = Url::parse(url.trim()).ok();
    let Some(address) = address.filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
    else {
        return Ok(told(End::new(
            DeliveryOutcome::BadAddress,
            "The address is none that can be called; nothing was sent.",
            "Write a whole address, such as https://hooks.your-company.com/livechat.",
        )));
    };
    // The whole call ends before connecting alone would.
    let client = client(
        is_loopback(&address),
        address.scheme() == "https",
        2 * PATIENCE.max(patience),
    )?;
    let end = tokio::select! {
        biased;
        () = control.cancellation().cancelled() => return Err(Error::Cancelled),
        end = timeout(patience, exchange(&client, &address, body.clone(), secrets)) => end,
    };
    Ok(told(end.unwrap_or_else(|_elapsed| {
        End::new(
            DeliveryOutcome::TimedOut,
            format!("No whole answer within {} ms.", patience.as_millis()),
            "Let the receiver answer at once, and do its work behind.",
        )
    })))
}

/// How a call ended.
struct End {
    outcome: DeliveryOutcome,
    message: String,
    help: String,
    raw: Option<RawAnswer>,
}

impl End {
    fn new(outcome: DeliveryOutcome, message: impl Into<String>, help: impl Into<String>) -> End {
        End {
            outcome,
            message: message.into(),
            help: help.into(),
            raw: None,
        }
    }
}

async fn exchange(client: &reqwest::Client, address: &Url, body: String, secrets: &[Secret]) -> End {
    let sent = client
        .post(address.clone())
        .header(ACCEPT, "*/*")
        .header(CONTENT_TYPE, "application/json")
        .body(body)
        .send()
        .await;
    let response = match sent {
        Ok(response) => response,
        Err(error) => return lost(error, address),
    };
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
    // Nothing of the body counts: one that is too long or ends early says as much by its status.
    let read = read_body(response, bounds.bytes, &asked).await;
    let raw = Answer::new(status, headers.clone(), read.unwrap_or_default(), &bounds).raw(secrets, &[]);
    let code = status.as_u16();
    let end = if status.is_success() {
        End::new(
            DeliveryOutcome::Taken,
            format!("The receiver took it: status {code}."),
            "",
        )
    } else if status.is_redirection() {
        let to = headers.get(LOCATION).and_then(|to| to.to_str().ok());
        let to = to.and_then(|to| address.join(to).ok());
        let place = to.map_or_else(
            || "another place".to_owned(),
            |to| to.origin().ascii_serialization(),
        );
        End::new(
            DeliveryOutcome::SentOn,
            format!("The receiver sends calls on to {place}: status {code}."),
            "Write the address where the calls are to go in the end.",
        )
    } else {
        End::new(
            DeliveryOutcome::Refused,
            format!("The receiver did not take it: status {code}."),
            "Look into the log of the receiver, or of the proxy in front of it.",
        )
    };
    End {
        raw: Some(*raw),
        ..end
    }
}

/// What a connection that did not work out comes to.
fn lost(error: reqwest::Error, address: &Url) -> End {
    let origin = address.origin().ascii_serialization();
    let asked = Asked {
        method: "POST",
        url: origin.clone(),
    };
    match failure(error, &asked) {
        Error::Tls { problem, .. } => End::new(
            DeliveryOutcome::Unreachable,
            format!("No encrypted connection to {origin}: {}.", problem.words()),
            problem.help(),
        ),
        Error::Unreachable { source, .. } => {
            let mut cause: &dyn std::error::Error = &source;
            while let Some(deeper) = cause.source() {
                cause = deeper;
            }
            End::new(
                DeliveryOutcome::Unreachable,
                format!("No connection to {origin}: {cause}."),
                "Check the address and the port, and whether the receiver is running.",
            )
        }
        _ => End::new(
            DeliveryOutcome::Cut,
            "The connection ended before the answer did.",
            "Look into the log of the receiver, or of the proxy in front of it.",
        ),
    }
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}
