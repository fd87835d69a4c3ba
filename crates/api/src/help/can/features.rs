//! Wants that are no wishes: something that a draft of one platform has, and what becomes of it on the way to the others.

use serde_json::{Map, Value, json};
use trigger::{Converted, Fate, Loss, Platform, convert, documents};

use super::{Answer, Cell, Row};

/// A want: the words, the platform that has it, a draft with it, and one that is the same without it.
struct Feature {
    words: &'static str,
    platform: Platform,
    with: Map<String, Value>,
    without: Option<Map<String, Value>>,
}

/// Rows by the heading below which they stand.
pub(super) fn parts() -> Vec<(&'static str, Vec<Row>)> {
    let parts = [
        ("Who", who()),
        ("Where", places()),
        ("When", occasions()),
        ("What is said", messages()),
        ("Who says it", senders()),
        ("What else is done", deeds()),
    ];
    let rows = |features: Vec<Feature>| features.iter().map(row).collect();
    parts
        .into_iter()
        .map(|(heading, features)| (heading, rows(features)))
        .collect()
}

fn who() -> Vec<Feature> {
    vec![
        zendesk(
            "By the country that the visitor is in",
            json!(["eq", "@visitor_country_code", "DE"]),
        ),
        zendesk(
            "By the page that led the visitor to the site",
            json!(["contains", "@visitor_referrer", "google."]),
        ),
        livechat(
            "By words that the visitor searched for",
            json!({
                "condition": "and", "type": "search_keyword", "operator": "contains", "value": "delivery"
            }),
        ),
    ]
}

fn places() -> Vec<Feature> {
    let on = |pattern: &str| {
        rocketchat(
            &json!({ "name": "page-url", "value": pattern }),
            &says("queue", "Hi!"),
        )
    };
    vec![Feature {
        words: "By a pattern for the address",
        platform: Platform::RocketChat,
        with: on(r"/(pricing|plans)/\d+$"),
        without: Some(on("/pricing")),
    }]
}

fn occasions() -> Vec<Feature> {
    let waiting = |condition: Value| rocketchat(&condition, &says("queue", "Hi!"));
    vec![
        Feature {
            words: "When the visitor fills in the form before the chat",
            platform: Platform::RocketChat,
            with: waiting(json!({ "name": "after-guest-registration", "value": null })),
            without: Some(plain()),
        },
        Feature {
            words: "When the visitor asks for a chat",
            platform: Platform::ZendeskChat,
            with: zendesk_on("chat_requested", json!(["and"]), speaks()),
            without: Some(zendesk_on("page_enter", json!(["and"]), speaks())),
        },
        Feature {
            words: "When a message is written in the chat",
            platform: Platform::ZendeskChat,
            with: zendesk_on("chat_message", json!(["and"]), speaks()),
            without: Some(zendesk_on("page_enter", json!(["and"]), speaks())),
        },
        livechat(
            "When the visitor has gone a way through the site",
            json!({
                "condition": "and", "type": "url_funnel",
                "urls": [{ "operator": "contains", "url": "/cart" }, { "operator": "contains", "url": "/pay" }]
            }),
        ),
    ]
}

fn messages() -> Vec<Feature> {
    let saying = |message: &str| {
        rocketchat(
            &json!({ "name": "time-on-site", "value": "5" }),
            &says("queue", message),
        )
    };
    vec![
        Feature {
            words: "Bold words and links, as Markdown",
            platform: Platform::RocketChat,
            with: saying("**Hi!** See [our prices](https://shop.example/pricing)."),
            without: Some(saying("Hi!")),
        },
        Feature {
            words: "The visitor’s name in the message",
            platform: Platform::ZendeskChat,
            with: zendesk_on(
                "page_enter",
                json!(["and"]),
                json!([["sendMessageToVisitor", "Anna", "Hi @visitor_name!"]]),
            ),
            without: Some(zendesk_on("page_enter", json!(["and"]), speaks())),
        },
        Feature {
            words: "Answers to choose from",
            platform: Platform::ZendeskChat,
            with: zendesk_on(
                "page_enter",
                json!(["and"]),
                json!([["sendMessageToVisitor", "Anna", "Hi!", ["Yes", "No"]]]),
            ),
            without: Some(zendesk_on("page_enter", json!(["and"]), speaks())),
        },
        Feature {
            words: "Two messages, one after the other",
            platform: Platform::ZendeskChat,
            with: zendesk_on(
                "page_enter",
                json!(["and"]),
                json!([
                    ["sendMessageToVisitor", "Anna", "Hi!"],
                    ["wait", 5],
                    ["sendMessageToVisitor", "Anna", "Can we help you?"]
                ]),
            ),
            without: Some(zendesk_on("page_enter", json!(["and"]), speaks())),
        },
        Feature {
            words: "As a web service of yours decides",
            platform: Platform::RocketChat,
            with: rocketchat(
                &json!({ "name": "time-on-site", "value": "5" }),
                &json!({ "name": "use-external-service", "params": {
                    "sender": "queue", "serviceUrl": "https://service.example.com/chat",
                    "serviceTimeout": 10_000, "serviceFallbackMessage": "Hi!"
                } }),
            ),
            without: Some(plain()),
        },
    ]
}

fn senders() -> Vec<Feature> {
    let from = |sender: &str| {
        rocketchat(
            &json!({ "name": "time-on-site", "value": "5" }),
            &says(sender, "Hi!"),
        )
    };
    vec![
        Feature {
            words: "The next agent of the queue",
            platform: Platform::RocketChat,
            with: from("queue"),
            without: Some(from("custom")),
        },
        Feature {
            words: "A name that you choose",
            platform: Platform::ZendeskChat,
            with: zendesk_on("page_enter", json!(["and"]), speaks()),
            without: None,
        },
    ]
}

fn deeds() -> Vec<Feature> {
    let does = |words: &'static str, action: Value| Feature {
        words,
        platform: Platform::ZendeskChat,
        with: zendesk_on(
            "page_enter",
            json!(["and"]),
            json!([["sendMessageToVisitor", "Anna", "Hi!"], action]),
        ),
        without: Some(zendesk_on("page_enter", json!(["and"]), speaks())),
    };
    let of_kind = |words: &'static str, kind: &str| {
        let of = documents(Platform::LiveChat);
        let mut templates = of.templates().into_iter().map(|template| template.document);
        Feature {
            words,
            platform: Platform::LiveChat,
            with: templates
                .find(|document| of.kind_of(document).key == kind)
                .unwrap_or_default(),
            without: None,
        }
    };
    vec![
        does("Tag the visitor", json!(["addTag", "vip"])),
        does("Send the visitor to a department", json!(["setDepartment", 1])),
        of_kind("Choose the agents who get a chat", "auto-access"),
        of_kind("Call an address of yours when something happens", "webhook"),
    ]
}

fn row(feature: &Feature) -> Row {
    Row {
        words: feature.words,
        cells: Platform::ALL
            .into_iter()
            .map(|platform| cell(feature, platform))
            .collect(),
    }
}

fn cell(feature: &Feature, platform: Platform) -> Cell {
    let (answer, text) = if platform == feature.platform {
        (Answer::Yes, documents(platform).in_words(&feature.with))
    } else {
        on_the_way(feature, platform)
    };
    Cell {
        answer,
        text,
        elsewhere: Vec::new(),
        wish: None,
    }
}

/// What becomes of it: the losses that the draft has only with it. Losses that a draft has without it as well are about something else.
fn on_the_way(feature: &Feature, platform: Platform) -> (Answer, String) {
    let converted = convert(&feature.with, feature.platform, platform);
    let before: Vec<Loss> = match &feature.without {
        Some(without) => convert(without, feature.platform, platform).losses,
        None => Vec::new(),
    };
    let own: Vec<&Loss> = converted
        .losses
        .iter()
        .filter(|loss| !before.iter().any(|other| other.code == loss.code))
        .collect();
    let of = |fate: Fate| {
        own.iter()
            .filter(move |loss| loss.fate == fate)
            .map(|loss| about(feature, platform, loss))
            .collect::<Vec<_>>()
    };
    let (lost, differs) = (of(Fate::Lost), of(Fate::Differs));
    if !lost.is_empty() {
        return (Answer::No, lost.join(" "));
    }
    if !differs.is_empty() {
        return (Answer::Nearest, differs.join(" "));
    }
    (Answer::Yes, in_words(platform, &converted))
}

/// The line of the table of conversions: the message of a loss names a field of a draft that nobody has seen.
fn about(feature: &Feature, platform: Platform, loss: &Loss) -> String {
    trigger::losses()
        .find(|line| (line.from, line.to) == (feature.platform, platform) && line.code == loss.code)
        .map_or_else(|| loss.message.clone(), |line| line.about.to_owned())
}

fn in_words(platform: Platform, converted: &Converted) -> String {
    let words = converted
        .documents
        .iter()
        .map(|document| documents(platform).in_words(document));
    words.collect::<Vec<_>>().join(" ")
}

fn rocketchat(condition: &Value, action: &Value) -> Map<String, Value> {
    of(
        Platform::RocketChat,
        [("conditions", json!([condition])), ("actions", json!([action]))],
    )
}

fn plain() -> Map<String, Value> {
    rocketchat(
        &json!({ "name": "time-on-site", "value": "5" }),
        &says("queue", "Hi!"),
    )
}

fn says(sender: &str, message: &str) -> Value {
    let mut params = json!({ "sender": sender, "msg": message });
    if sender == "custom" {
        params["name"] = json!("anna");
    }
    json!({ "name": "send-message", "params": params })
}

fn speaks() -> Value {
    json!([["sendMessageToVisitor", "Anna", "Hi!"]])
}

fn zendesk(words: &'static str, part: Value) -> Feature {
    Feature {
        words,
        platform: Platform::ZendeskChat,
        with: zendesk_on("page_enter", json!(["and", part]), speaks()),
        without: Some(zendesk_on("page_enter", json!(["and"]), speaks())),
    }
}

fn zendesk_on(event: &str, condition: Value, actions: Value) -> Map<String, Value> {
    let definition = json!({ "event": event, "condition": condition, "actions": actions, "version": 1, "editor": "advanced" });
    of(
        Platform::ZendeskChat,
        [("name", json!("Trigger")), ("definition", definition)],
    )
}

fn livechat(words: &'static str, rule: Value) -> Feature {
    let with = |rule: Value| {
        of(
            Platform::LiveChat,
            [
                ("rules", json!([rule])),
                ("active", json!(true)),
                (
                    "rich_message",
                    json!({ "template_id": "cards", "elements": [{ "title": "Hi!", "subtitle": "" }] }),
                ),
            ],
        )
    };
    let plain = json!({ "condition": "and", "type": "visit_time_page", "operator": "greater_or_equal", "value": "5" });
    Feature {
        words,
        platform: Platform::LiveChat,
        with: with(rule),
        without: Some(with(plain)),
    }
}

/// A new draft of a platform that speaks, with these members.
fn of<const COUNT: usize>(platform: Platform, members: [(&str, Value); COUNT]) -> Map<String, Value> {
    let of_platform = documents(platform);
    let mut speaking = of_platform.kinds().iter().filter(|kind| kind.speaks);
    let mut document = speaking
        .next()
        .map(|kind| of_platform.blank(kind))
        .unwrap_or_default();
    for (member, value) in members {
        document.insert(member.to_owned(), value);
    }
    document
}
