//! What Rocket.Chat has for a wish: one condition and one action a trigger.
//!
//! Source: the create document of the REST API, and the widget's code as `crates/simulate/src/rocketchat` follows it.

use pattern::escaped;
use serde_json::{Map, Value, json};

use super::{Exception, GivenUp, Occasion, Often, Proposal, Proposals, Wish, WishPart, in_words};
use crate::wish::Audience;

/// The address that stands for a service until its owner writes the right one.
const SERVICE: &str = "https://service.example.com/chat";

/// What a trigger waits for, and what of the wish is not in that.
struct Condition {
    title: String,
    condition: Value,
    gives_up: Vec<GivenUp>,
}

/// Triggers for a wish.
///
/// “Run once” does other things in each build of the widget, so that each trigger is proposed with it and without it.
pub(crate) fn proposals(wish: &Wish) -> Proposals {
    let mut proposals = Vec::new();
    let beside = beside(wish);
    for condition in conditions(wish) {
        for run_once in run_once(wish.often) {
            let mut gives_up = condition.gives_up.clone();
            gives_up.extend(beside.clone());
            proposals.push(Proposal {
                title: condition.title.clone(),
                speaks: trigger(wish, &condition.condition, *run_once, &says(wish)),
                helpers: Vec::new(),
                needs: None,
                gives_up,
            });
        }
    }
    let is_less = proposals.iter().all(|proposal| !proposal.gives_up.is_empty());
    if is_less || wish.often != Often::EachTime {
        let (when, condition) = moment(wish);
        proposals.push(Proposal {
            title: format!("{when}, as a web service of your own decides"),
            speaks: trigger(wish, &condition, false, &asks(wish)),
            helpers: Vec::new(),
            needs: Some(
                "A web service of your own, which Rocket.Chat asks each time. It gets the visitor’s token, and must know the rest from your site."
                    .to_owned(),
            ),
            gives_up: Vec::new(),
        });
    }
    Proposals {
        proposals,
        never: None,
    }
}

/// The conditions that have something of place and time, the place first, because who gets a message matters more than when.
fn conditions(wish: &Wish) -> Vec<Condition> {
    let mut conditions = Vec::new();
    if let Some(text) = wish.place.text() {
        let late = match wish.occasion {
            Occasion::AtOnce => None,
            Occasion::OnPage { seconds } | Occasion::OnSite { seconds } => Some(format!(
                "It speaks as soon as the page is loaded, not after {}.",
                in_words(seconds)
            )),
            Occasion::ChatOpened => {
                Some("It speaks as soon as the page is loaded, and opens the chat itself.".to_owned())
            }
        };
        conditions.push(Condition {
            title: format!("On {text}, at once"),
            condition: json!({ "name": "page-url", "value": escaped(text, false) }),
            gives_up: late
                .map(|text| GivenUp::new(WishPart::Occasion, text))
                .into_iter()
                .collect(),
        });
    }
    if wish.place.text().is_none() || wish.occasion != Occasion::AtOnce {
        let (when, condition) = moment(wish);
        let everywhere = wish.place.text().map(|text| {
            GivenUp::new(
                WishPart::Place,
                format!("It speaks on every page, not only on {text}."),
            )
        });
        conditions.push(Condition {
            title: format!("{when}, on every page"),
            condition,
            gives_up: everywhere.into_iter().collect(),
        });
    }
    conditions
}

/// The condition that waits for the right moment on any page.
fn moment(wish: &Wish) -> (String, Value) {
    match wish.occasion {
        Occasion::AtOnce => (
            "At once".to_owned(),
            json!({ "name": "time-on-site", "value": "0" }),
        ),
        Occasion::OnPage { seconds } | Occasion::OnSite { seconds } => (
            format!("After {}", in_words(seconds)),
            json!({ "name": "time-on-site", "value": seconds.to_string() }),
        ),
        Occasion::ChatOpened => (
            "When the chat is opened".to_owned(),
            json!({ "name": "chat-opened-by-visitor", "value": null }),
        ),
    }
}

/// What no condition of the platform asks for.
fn beside(wish: &Wish) -> Vec<GivenUp> {
    let mut gives_up = Vec::new();
    if wish.who != Audience::Everyone {
        gives_up.push(GivenUp::new(
            WishPart::Who,
            "It speaks to everybody: triggers do not ask who has been here before.",
        ));
    }
    for exception in &wish.unless {
        // Of chats the widget has rules of its own.
        if let Exception::Visited { text, .. } = exception {
            gives_up.push(GivenUp::new(
                WishPart::Unless,
                format!(
                    "It also speaks to visitors who have been on {text}: triggers do not know earlier pages."
                ),
            ));
        }
    }
    gives_up
}

fn run_once(often: Often) -> &'static [bool] {
    match often {
        Often::EachTime => &[false],
        Often::OncePerVisit | Often::OncePerVisitor => &[true, false],
    }
}

fn says(wish: &Wish) -> Value {
    json!({ "name": "send-message", "params": { "sender": "queue", "msg": wish.message } })
}

fn asks(wish: &Wish) -> Value {
    json!({ "name": "use-external-service", "params": {
        "sender": "queue",
        "serviceUrl": SERVICE,
        "serviceTimeout": 10_000,
        "serviceFallbackMessage": wish.message,
    } })
}

fn trigger(wish: &Wish, condition: &Value, run_once: bool, action: &Value) -> Map<String, Value> {
    [
        ("name", json!(wish.name())),
        ("description", json!("")),
        ("enabled", json!(true)),
        ("runOnce", json!(run_once)),
        ("conditions", json!([condition])),
        ("actions", json!([action])),
    ]
    .into_iter()
    .map(|(member, value)| (member.to_owned(), value))
    .collect()
}
