//! A receiver of webhooks, called as LiveChat would.

use std::time::Duration;

use publish::livechat::webhook_call::{Delivery, DeliveryOutcome, PATIENCE, deliver};
use publish::{Control, Secret};
use sandbox::{KeySaid, ReceiverBehaviour, WebhookReceiver};
use serde_json::json;
use trigger::livechat::webhook::sample;

const KEY: &str = "PLANTED-key";

async fn receiver(status: u16) -> WebhookReceiver {
    let behaviour = ReceiverBehaviour { status, delay_ms: 0 };
    WebhookReceiver::start(0, KEY, behaviour).await.unwrap()
}

async fn send(url: &str, key: &str) -> Delivery {
    let document = json!({ "action": "incoming_chat", "additional_data": ["chat_properties"] });
    let call = sample(document.as_object().unwrap(), key);
    let sent = deliver(url, &call, &Secret::new(key), PATIENCE, &Control::default()).await;
    sent.unwrap()
}

#[tokio::test]
async fn a_sample_that_is_sent_is_shown_by_the_receiver_with_its_headers_and_the_verdict_on_its_key() {
    let receiver = receiver(200).await;
    let delivery = send(&format!("{}/livechat?a=1", receiver.base_url()), KEY).await;
    assert_eq!(delivery.outcome, DeliveryOutcome::Taken, "{delivery:?}");
    send(receiver.base_url(), "another key").await;
    let [right, wrong] = receiver.received().try_into().unwrap();
    assert_eq!((right.key, wrong.key), (KeySaid::Right, KeySaid::Wrong));
    assert_eq!(
        (right.method.as_str(), right.target.as_str()),
        ("POST", "/livechat?a=1")
    );
    assert_eq!((right.action.as_str(), right.status), ("incoming_chat", 200));
    let json_header = ("content-type".to_owned(), "application/json".to_owned());
    assert!(right.headers.contains(&json_header), "{:?}", right.headers);
    assert!(right.body.contains("PJ0MRSHTDG"));
    receiver.stop().await;
}

#[tokio::test]
async fn the_key_is_shown_nowhere() {
    let receiver = receiver(200).await;
    let url = format!("{}/in?key={KEY}", receiver.base_url());
    let delivery = send(&url, KEY).await;
    assert!(!format!("{delivery:?}").contains(KEY), "{delivery:?}");
    assert!(!serde_json::to_string(&delivery).unwrap().contains(KEY));
    let received = receiver.received();
    assert!(!received[0].body.contains(KEY), "{:?}", received[0]);
    assert!(!format!("{receiver:?}").contains(KEY));
    receiver.stop().await;
}

#[tokio::test]
async fn what_a_receiver_answers_is_told_and_nothing_is_sent_twice() {
    for (status, outcome) in [
        (202, DeliveryOutcome::Taken),
        (500, DeliveryOutcome::Refused),
        (401, DeliveryOutcome::Refused),
        (302, DeliveryOutcome::SentOn),
    ] {
        let receiver = receiver(status).await;
        let delivery = send(receiver.base_url(), KEY).await;
        assert_eq!(delivery.outcome, outcome, "{delivery:?}");
        assert!(delivery.message.contains(&status.to_string()), "{delivery:?}");
        assert_eq!(receiver.received().len(), 1);
        receiver.stop().await;
    }
}

#[tokio::test]
async fn nobody_there_and_no_address_are_results() {
    let receiver = receiver(200).await;
    let url = receiver.base_url().to_owned();
    receiver.stop().await;
    assert_eq!(send(&url, KEY).await.outcome, DeliveryOutcome::Unreachable);
    for url in ["", "hooks", "ftp://hooks.shop.io/"] {
        assert_eq!(send(url, KEY).await.outcome, DeliveryOutcome::BadAddress, "{url}");
    }
}

#[tokio::test]
async fn a_receiver_that_takes_longer_than_one_waits_is_given_up() {
    let receiver = receiver(200).await;
    let call = serde_json::Map::new();
    let (key, control) = (Secret::new(KEY), Control::default());
    let given_up = deliver(receiver.base_url(), &call, &key, Duration::ZERO, &control).await;
    assert_eq!(given_up.unwrap().outcome, DeliveryOutcome::TimedOut);
    receiver.stop().await;
}
