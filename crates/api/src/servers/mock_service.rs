//! The mock service: what a trigger's external service can be while there is none, or while its failures are of interest.

use sandbox::{MockAnswer, MockBehaviour, MockService, Received};
use serde::{Deserialize, Serialize};
use tokio::sync::Mutex;
use ts_rs::TS;

use crate::app::Nothing;
use crate::error::{Code, Error};

/// The mock service, running or not. How it behaves is kept while it is off.
#[derive(Default)]
pub struct Mock(Mutex<State>);

#[derive(Default)]
struct State {
    running: Option<MockService>,
    behaviour: Behaviour,
}

impl Mock {
    /// Where it is; starts it when it does not run.
    pub(crate) async fn address(&self) -> Result<String, Error> {
        let mut state = self.0.lock().await;
        if let Some(running) = &state.running {
            return Ok(running.base_url().to_owned());
        }
        let started = MockService::start(0, state.behaviour.clone().into()).await;
        let started = started.map_err(|error| {
            Error::new(
                Code::ServerTrouble,
                format!("The mock service does not start: {error}."),
                "Close other programs that use much of the network, and try again.",
            )
        })?;
        let address = started.base_url().to_owned();
        state.running = Some(started);
        Ok(address)
    }

    async fn status(&self) -> Status {
        let state = self.0.lock().await;
        let received = state.running.as_ref().map(MockService::received);
        Status {
            base_url: state
                .running
                .as_ref()
                .map(|running| running.base_url().to_owned()),
            behaviour: state.behaviour.clone(),
            received: received
                .unwrap_or_default()
                .into_iter()
                .rev()
                .map(Call::from)
                .collect(),
        }
    }
}

/// How the mock service is.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "MockStatus")]
pub struct Status {
    /// Its address while it runs.
    pub base_url: Option<String>,
    /// How it behaves.
    pub behaviour: Behaviour,
    /// What it was asked since it started, newest first.
    pub received: Vec<Call>,
}

/// How the mock service behaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "MockBehaviour")]
pub struct Behaviour {
    /// What it does with a call.
    pub answer: Answer,
    /// The texts of a right answer, in their order.
    pub messages: Vec<String>,
    /// The status of [`Answer::Status`].
    pub status: u16,
    /// How long it waits before it answers, in milliseconds.
    #[ts(type = "number")]
    pub delay_ms: u64,
}

impl Default for Behaviour {
    fn default() -> Behaviour {
        Behaviour {
            answer: Answer::Messages,
            messages: vec!["Hello from the mock service! How can we help?".to_owned()],
            status: 503,
            delay_ms: 0,
        }
    }
}

/// What the mock service does with a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "MockAnswer")]
pub enum Answer {
    /// It answers with its messages.
    Messages,
    /// It answers with a status that is no success.
    Status,
    /// It answers with JSON of a wrong shape.
    WrongShape,
    /// It answers with nothing.
    Empty,
    /// It answers with a web page.
    WebPage,
    /// It answers with far too much.
    Oversized,
    /// It sends the call on.
    Redirect,
    /// It closes the connection.
    Cut,
    /// It never answers.
    Hang,
}

/// A call that the mock service got.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "MockCall")]
pub struct Call {
    /// Counts from 1 since it started.
    pub number: u64,
    /// When, in milliseconds since 1970 UTC.
    pub at: u64,
    /// The HTTP method.
    pub method: String,
    /// Path and query.
    pub target: String,
    /// The headers; dots stand for the secret token.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: String,
}

/// Whether it runs, where, how it behaves and what it was asked.
///
/// # Errors
/// None.
pub async fn status(mock: &Mock, _: Nothing) -> Result<Status, Error> {
    Ok(mock.status().await)
}

/// Starts it; nothing happens when it runs.
///
/// # Errors
/// [`Code::ServerTrouble`] when it does not start.
pub async fn start(mock: &Mock, _: Nothing) -> Result<Status, Error> {
    mock.address().await?;
    Ok(mock.status().await)
}

/// Stops it, and forgets what it was asked.
///
/// # Errors
/// None.
pub async fn stop(mock: &Mock, _: Nothing) -> Result<Status, Error> {
    let running = mock.0.lock().await.running.take();
    if let Some(running) = running {
        running.stop().await;
    }
    Ok(mock.status().await)
}

/// Lets it behave otherwise, from the next call on.
///
/// # Errors
/// [`Code::BadInput`] for a status that HTTP does not have.
pub async fn behave(mock: &Mock, behaviour: Behaviour) -> Result<Status, Error> {
    if behaviour.answer == Answer::Status && !(200..=599).contains(&behaviour.status) {
        return Err(Error::new(
            Code::BadInput,
            format!(
                "{} is no status that a service can answer with.",
                behaviour.status
            ),
            "Enter a number from 200 to 599, such as 503.",
        ));
    }
    {
        let mut state = mock.0.lock().await;
        if let Some(running) = &state.running {
            running.behave(behaviour.clone().into());
        }
        state.behaviour = behaviour;
    }
    Ok(mock.status().await)
}

impl From<Behaviour> for MockBehaviour {
    fn from(behaviour: Behaviour) -> MockBehaviour {
        let answer = match behaviour.answer {
            Answer::Messages => MockAnswer::Messages {
                messages: behaviour.messages,
            },
            Answer::Status => MockAnswer::Status {
                status: behaviour.status,
            },
            Answer::WrongShape => MockAnswer::WrongShape,
            Answer::Empty => MockAnswer::Empty,
            Answer::WebPage => MockAnswer::WebPage,
            Answer::Oversized => MockAnswer::Oversized,
            Answer::Redirect => MockAnswer::Redirect,
            Answer::Cut => MockAnswer::Cut,
            Answer::Hang => MockAnswer::Hang,
        };
        MockBehaviour {
            answer,
            delay_ms: behaviour.delay_ms,
        }
    }
}

impl From<Received> for Call {
    fn from(received: Received) -> Call {
        Call {
            number: received.number,
            at: received.at_ms,
            method: received.method,
            target: received.target,
            headers: received.headers,
            body: received.body,
        }
    }
}
