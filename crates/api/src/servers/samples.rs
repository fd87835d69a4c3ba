//! The call that a draft makes its platform send, as a sample: shown, and sent to the test receiver or to the draft's own address.
//!
//! Not here: what is in a sample (`trigger`), and how a receiver is called (`publish`).

use publish::livechat::webhook_call::{Delivery, PATIENCE, deliver};
use publish::{Control, Secret};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use trigger::{Platform, documents};
use ts_rs::TS;

use crate::app::App;
use crate::app::jobs::JobId;
use crate::error::{Code, Error};
use crate::servers::webhook_receiver::random_key;

/// What stands for the secret key where a sample is shown.
const DOTS: &str = "•••";

/// A draft whose sample is wanted.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "SampleOf")]
pub struct Of {
    /// The draft's platform.
    pub platform: Platform,
    /// The draft as it is now, right or wrong.
    #[ts(type = "{ [key: string]: JsonValue }")]
    pub document: Map<String, Value>,
}

/// A sample of a call.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "SampleCall")]
pub struct Sample {
    /// Its body as indented JSON; dots stand for the secret key.
    pub body: String,
    /// Where the draft has it go; empty where it says nothing.
    pub url: String,
}

/// A sample to send.
#[derive(Clone, Deserialize, TS)]
#[ts(rename = "SendSample")]
pub struct Send {
    /// The draft's platform.
    pub platform: Platform,
    /// The draft as it is now, right or wrong.
    #[ts(type = "{ [key: string]: JsonValue }")]
    pub document: Map<String, Value>,
    /// Where it goes.
    pub to: To,
    /// The secret key that goes along to the draft's own address; without it a random one does. It is kept nowhere.
    #[ts(optional, type = "string")]
    pub secret_key: Option<Secret>,
}

/// Where a sample goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "SampleTo")]
pub enum To {
    /// To the test receiver, which is started where it does not run.
    Receiver,
    /// To the address of the draft.
    Address,
}

/// The call that a draft makes its platform send; `None` for drafts that make no calls.
///
/// # Errors
/// None.
pub fn sample(of: Of) -> Result<Option<Sample>, Error> {
    let Some(call) = documents(of.platform).sample(&of.document, DOTS) else {
        return Ok(None);
    };
    let body = serde_json::to_string_pretty(&call.body)
        .map_err(|error| Error::internal(format!("A sample cannot be written: {error}.")))?;
    Ok(Some(Sample { body, url: call.url }))
}

/// Sends the sample of a draft. A job; its result is a [`Delivery`].
///
/// # Errors
/// [`Code::BadInput`] for a draft that makes no calls. Whatever the receiver does is a result.
pub async fn send(app: &App, send: Send) -> Result<JobId, Error> {
    if documents(send.platform).sample(&send.document, DOTS).is_none() {
        return Err(no_calls());
    }
    let app = app.clone();
    let jobs = app.jobs().clone();
    Ok(jobs.start("Sending the sample", move |progress| async move {
        let control = Control::new(progress.cancel().clone(), |_| {});
        sent(&app, send, &control).await
    }))
}

async fn sent(app: &App, send: Send, control: &Control) -> Result<Delivery, Error> {
    let (receiver, key) = match send.to {
        To::Receiver => {
            let (url, key) = app.receiver().address().await?;
            (Some(url), key)
        }
        To::Address => {
            let given = send.secret_key.filter(|key| !key.is_empty());
            (None, given.map_or_else(random_key, Ok)?)
        }
    };
    let Some(call) = documents(send.platform).sample(&send.document, key.expose()) else {
        return Err(no_calls());
    };
    let url = receiver.unwrap_or(call.url);
    Ok(deliver(&url, &call.body, &key, PATIENCE, control).await?)
}

fn no_calls() -> Error {
    Error::new(
        Code::BadInput,
        "This draft makes no calls, so that there is no sample of one.",
        "Choose a draft of a webhook.",
    )
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::app::Nothing;
    use crate::servers::webhook_receiver::{self, Behaviour, Key};
    use crate::{Keychain, Options};

    fn webhook(url: &str) -> Map<String, Value> {
        let document = json!({ "action": "thread_tagged", "url": url, "type": "license" });
        document.as_object().unwrap().clone()
    }

    async fn delivered(app: &App, to: To, url: &str) -> Delivery {
        let send = Send {
            platform: Platform::LiveChat,
            document: webhook(url),
            to,
            secret_key: None,
        };
        sent(app, send, &Control::default()).await.unwrap()
    }

    #[tokio::test]
    async fn a_sample_that_goes_to_the_test_receiver_is_shown_there_with_the_right_key() {
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(Options {
            data_dir: folder.path().to_owned(),
            keychain: Keychain::Off,
        });
        let behaviour = Behaviour {
            status: 503,
            delay_ms: 0,
        };
        webhook_receiver::behave(app.receiver(), behaviour).await.unwrap();
        let delivery = delivered(&app, To::Receiver, "").await;
        assert!(delivery.message.contains("503"), "{delivery:?}");
        let status = webhook_receiver::status(app.receiver(), Nothing {})
            .await
            .unwrap();
        let url = status.base_url.unwrap();
        delivered(&app, To::Address, &url).await;
        let status = webhook_receiver::stop(app.receiver(), Nothing {}).await.unwrap();
        assert_eq!((status.base_url, status.received.len()), (None, 0));
        assert_eq!(status.behaviour.status, 503, "how it answers outlives it");
    }

    #[tokio::test]
    async fn what_came_says_whether_its_key_is_the_right_one() {
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(Options {
            data_dir: folder.path().to_owned(),
            keychain: Keychain::Off,
        });
        delivered(&app, To::Receiver, "").await;
        let status = webhook_receiver::status(app.receiver(), Nothing {})
            .await
            .unwrap();
        let url = status.base_url.unwrap();
        delivered(&app, To::Address, &url).await;
        let status = webhook_receiver::status(app.receiver(), Nothing {})
            .await
            .unwrap();
        // The newest first: a sample to an address has a key of its own.
        let said: Vec<(Key, &str)> = status
            .received
            .iter()
            .map(|call| (call.key, call.action.as_str()))
            .collect();
        assert_eq!(
            said,
            [(Key::Wrong, "thread_tagged"), (Key::Right, "thread_tagged")]
        );
    }

    #[test]
    fn a_sample_is_shown_with_dots_for_its_key_and_only_for_drafts_that_make_calls() {
        let of = |platform, document| sample(Of { platform, document }).unwrap();
        let shown = of(Platform::LiveChat, webhook("https://hooks.shop.io/in")).unwrap();
        assert!(
            shown.body.contains("\n  \"secret_key\": \"•••\""),
            "{}",
            shown.body
        );
        assert_eq!(shown.url, "https://hooks.shop.io/in");
        let rule = json!({ "access": { "groups": [1] } })
            .as_object()
            .unwrap()
            .clone();
        assert!(of(Platform::LiveChat, rule).is_none());
        assert!(of(Platform::RocketChat, webhook("")).is_none());
    }
}
