//! The test receiver of webhooks: an address on this computer that shows what comes there.
//!
//! It knows webhooks by a key of its own, made at random when it is started. The samples that are sent to it have that key.

use publish::Secret;
use sandbox::{KeySaid, ReceivedWebhook, ReceiverBehaviour, WebhookReceiver};
use serde::{Deserialize, Serialize};
use tokio::sync::Mutex;
use ts_rs::TS;

use crate::app::Nothing;
use crate::error::{Code, Error};

/// The test receiver, running or not. How it answers is kept while it is off.
#[derive(Default)]
pub struct Receiver(Mutex<State>);

#[derive(Default)]
struct State {
    running: Option<Running>,
    behaviour: Behaviour,
}

struct Running {
    receiver: WebhookReceiver,
    key: Secret,
}

impl Receiver {
    /// Where it is, and its key; starts it when it does not run.
    pub(crate) async fn address(&self) -> Result<(String, Secret), Error> {
        let mut state = self.0.lock().await;
        if let Some(Running { receiver, key }) = &state.running {
            return Ok((receiver.base_url().to_owned(), key.clone()));
        }
        let key = random_key()?;
        let started = WebhookReceiver::start(0, key.expose(), state.behaviour.into()).await;
        let receiver = started.map_err(|error| {
            Error::new(
                Code::ServerTrouble,
                format!("The test receiver does not start: {error}."),
                "Close other programs that use much of the network, and try again.",
            )
        })?;
        let address = receiver.base_url().to_owned();
        state.running = Some(Running {
            receiver,
            key: key.clone(),
        });
        Ok((address, key))
    }

    async fn status(&self) -> Status {
        let state = self.0.lock().await;
        let running = state.running.as_ref().map(|running| &running.receiver);
        let received = running.map(WebhookReceiver::received).unwrap_or_default();
        Status {
            base_url: running.map(|receiver| receiver.base_url().to_owned()),
            behaviour: state.behaviour,
            received: received.into_iter().rev().map(Received::from).collect(),
        }
    }
}

/// A key that nobody guesses: 128 bits in hexadecimal digits.
pub(crate) fn random_key() -> Result<Secret, Error> {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes)
        .map_err(|error| Error::internal(format!("This computer gives no random numbers: {error}.")))?;
    let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(Secret::new(digits))
}

/// How the test receiver is.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "ReceiverStatus")]
pub struct Status {
    /// Its address while it runs.
    pub base_url: Option<String>,
    /// How it answers.
    pub behaviour: Behaviour,
    /// What came since it started, newest first.
    pub received: Vec<Received>,
}

/// How the test receiver answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ReceiverBehaviour")]
pub struct Behaviour {
    /// The status, from 200 to 599.
    pub status: u16,
    /// How long it waits before it answers, in milliseconds.
    #[ts(type = "number")]
    pub delay_ms: u64,
}

impl Default for Behaviour {
    fn default() -> Behaviour {
        let ReceiverBehaviour { status, delay_ms } = ReceiverBehaviour::default();
        Behaviour { status, delay_ms }
    }
}

impl From<Behaviour> for ReceiverBehaviour {
    fn from(Behaviour { status, delay_ms }: Behaviour) -> ReceiverBehaviour {
        ReceiverBehaviour { status, delay_ms }
    }
}

/// What a call says of the secret key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "ReceivedKey")]
pub enum Key {
    /// The right one.
    Right,
    /// Another one.
    Wrong,
    /// None.
    Missing,
}

/// A call that the test receiver got.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "ReceivedWebhook")]
pub struct Received {
    /// Counts from 1 since it started.
    pub number: u64,
    /// When, in milliseconds since 1970 UTC.
    pub at: u64,
    /// The HTTP method.
    pub method: String,
    /// Path and query.
    pub target: String,
    /// The headers.
    pub headers: Vec<(String, String)>,
    /// The body; dots stand for the secret key.
    pub body: String,
    /// The event that it tells; empty where it tells none.
    pub action: String,
    /// What it says of the key.
    pub key: Key,
    /// The status that was answered.
    pub status: u16,
}

impl From<ReceivedWebhook> for Received {
    fn from(received: ReceivedWebhook) -> Received {
        Received {
            number: received.number,
            at: received.at_ms,
            method: received.method,
            target: received.target,
            headers: received.headers,
            body: received.body,
            action: received.action,
            key: match received.key {
                KeySaid::Right => Key::Right,
                KeySaid::Wrong => Key::Wrong,
                KeySaid::Missing => Key::Missing,
            },
            status: received.status,
        }
    }
}

/// Whether it runs, where, how it answers and what came.
///
/// # Errors
/// None.
pub async fn status(receiver: &Receiver, _: Nothing) -> Result<Status, Error> {
    Ok(receiver.status().await)
}

/// Starts it; nothing happens when it runs.
///
/// # Errors
/// [`Code::ServerTrouble`] when it does not start.
pub async fn start(receiver: &Receiver, _: Nothing) -> Result<Status, Error> {
    receiver.address().await?;
    Ok(receiver.status().await)
}

/// Stops it, and forgets what came.
///
/// # Errors
/// None.
pub async fn stop(receiver: &Receiver, _: Nothing) -> Result<Status, Error> {
    let running = receiver.0.lock().await.running.take();
    if let Some(running) = running {
        running.receiver.stop().await;
    }
    Ok(receiver.status().await)
}

/// Lets it answer otherwise, from the next call on.
///
/// # Errors
/// [`Code::BadInput`] for a status that HTTP does not have.
pub async fn behave(receiver: &Receiver, behaviour: Behaviour) -> Result<Status, Error> {
    if !(200..=599).contains(&behaviour.status) {
        return Err(Error::new(
            Code::BadInput,
            format!(
                "{} is no status that a receiver can answer with.",
                behaviour.status
            ),
            "Enter a number from 200 to 599, such as 503.",
        ));
    }
    {
        let mut state = receiver.0.lock().await;
        if let Some(running) = &state.running {
            running.receiver.behave(behaviour.into());
        }
        state.behaviour = behaviour;
    }
    Ok(receiver.status().await)
}
