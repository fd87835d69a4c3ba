//! What Zendesk Chat has for a wish: a tree of conditions, and tags to remember pages by.
//!
//! Source: the vendor's help centre, “Conditions and actions”, as `crates/simulate/src/zendesk_chat` follows it.

use serde_json::{Map, Value, json};

use super::{Audience, GivenUp, Occasion, Often, Proposal, Proposals, Wish, WishPart};

/// Who speaks. A choice.
const SENDER: &str = "Customer Service";

/// One trigger for a wish, with one more for each page that keeps it from speaking.
pub(crate) fn proposals(wish: &Wish) -> Proposals {
    let mut gives_up = Vec::new();
    let event = if wish.occasion == Occasion::ChatOpened {
        gives_up.push(GivenUp::new(
            WishPart::Occasion,
            "It speaks when the visitor asks for a chat: triggers do not notice that the chat window is opened.",
        ));
        "chat_requested"
    } else {
        "page_enter"
    };
    // What can change while it waits is asked behind the wait.
    let mut behind = Vec::new();
    let mut helpers = Vec::new();
    for (number, (text, _)) in (1..).zip(wish.visited()) {
        let tag = tag(number, text);
        helpers.push(remembers(text, &tag));
        behind.push(json!(["not", ["hasTag", tag]]));
    }
    if wish.stays_out_of_chats() && event == "page_enter" {
        behind.push(json!(["eq", "@visitor_requesting_chat", false]));
        behind.push(json!(["eq", "@visitor_served", false]));
    }
    if wish.often != Often::EachTime {
        behind.push(json!(["not", ["firedBefore"]]));
    }
    let title = match helpers.len() {
        0 => "One trigger".to_owned(),
        more => format!("One trigger, and {more} that tag visitors"),
    };
    let conditions = before(wish).into_iter();
    let proposals = conditions.map(|before| {
        let parts = [vec![json!("and")], before, behind.clone()].concat();
        Proposal {
            title: title.clone(),
            speaks: trigger(
                &wish.name(),
                event,
                &Value::Array(parts),
                &json!([["sendMessageToVisitor", SENDER, wish.message]]),
            ),
            helpers: helpers.clone(),
            needs: None,
            gives_up: gives_up.clone(),
        }
    });
    Proposals {
        proposals: proposals.collect(),
        never: None,
    }
}

/// Who, where and when, in the ways in which it can be asked.
fn before(wish: &Wish) -> Vec<Vec<Value>> {
    let who = match wish.who {
        Audience::Everyone => None,
        Audience::New => Some(json!(["eq", "@visitor_previous_visits", 0])),
        Audience::Returning => Some(json!(["gte", "@visitor_previous_visits", 1])),
    };
    let place = wish.place.text().map(contains);
    let asked = |parts: [Option<Value>; 3]| parts.into_iter().flatten().collect::<Vec<_>>();
    match wish.occasion {
        Occasion::AtOnce | Occasion::ChatOpened => vec![asked([who, place, None])],
        Occasion::OnPage { seconds } => vec![asked([who, place, Some(json!(["stillOnPage", seconds]))])],
        // A wait is counted from the page on which it is reached. The second way waits from the first page of the visit on, asks then
        // where the visitor is, and does not wait on pages that come later.
        Occasion::OnSite { seconds } => {
            let wait = json!(["stillOnSite", seconds]);
            let or_already = json!(["or", ["gte", "@visitor_time_on_site", seconds], wait]);
            vec![
                asked([who.clone(), place.clone(), Some(wait)]),
                asked([who, Some(or_already), place]),
            ]
        }
    }
}

fn contains(text: &str) -> Value {
    json!(["contains", "@visitor_page_url", text])
}

/// A tag that says which page a visitor has been on.
fn tag(number: usize, text: &str) -> String {
    let words: String = text
        .chars()
        .map(|letter| {
            if letter.is_ascii_alphanumeric() {
                letter.to_ascii_lowercase()
            } else {
                ' '
            }
        })
        .collect();
    let words: Vec<&str> = words.split_whitespace().collect();
    match words.as_slice() {
        [] => format!("visited_{number}"),
        words => format!("visited_{}", words.join("_")),
    }
}

/// A trigger that tags visitors of a page, and says nothing.
fn remembers(text: &str, tag: &str) -> Map<String, Value> {
    trigger(
        &format!("Remember visitors of {text}"),
        "page_enter",
        &json!(["and", contains(text)]),
        &json!([["addTag", tag]]),
    )
}

fn trigger(name: &str, event: &str, condition: &Value, actions: &Value) -> Map<String, Value> {
    let definition = json!({
        "event": event,
        "condition": condition,
        "actions": actions,
        "version": 1,
        "editor": "advanced",
    });
    [
        ("name", json!(name)),
        ("description", json!("")),
        ("enabled", json!(true)),
        ("definition", definition),
    ]
    .into_iter()
    .map(|(member, value)| (member.to_owned(), value))
    .collect()
}
