//! What every screen wants to know of a webhook.

use serde_json::{Map, Value};

use super::contract::{ACTION, DESCRIPTION, URL, text};
use super::words::{clauses, event_words, short_address};
use crate::summary::quote;
use crate::{Overview, Summary};

/// A webhook at a glance. It has no switch, no patterns, and says nothing to visitors. Without a description it is called by its event.
pub fn overview(document: &Map<String, Value>) -> Overview {
    let summary = summary(document);
    let description = text(document, DESCRIPTION);
    let name = match description.trim() {
        "" if document.is_empty() => String::new(),
        "" => summary.when.clone(),
        _ => description.to_owned(),
    };
    Overview {
        name,
        enabled: true,
        waits_for: document.get(ACTION).and_then(Value::as_str).map(str::to_owned),
        summary,
        patterns: Vec::new(),
        messages: Vec::new(),
    }
}

/// The event with what it is filtered by, and the address, in two short lines.
pub fn summary(document: &Map<String, Value>) -> Summary {
    let parts = clauses(document).into_iter().map(|(_, clause)| clause);
    let when: Vec<String> = std::iter::once(event_words(document)).chain(parts).collect();
    let then = match short_address(text(document, URL)) {
        empty if empty.is_empty() => "Calls no address".to_owned(),
        address => format!("Calls {address}"),
    };
    Summary {
        when: capital(&quote(&when.join(", "))),
        then,
    }
}

/// The same with a capital at its beginning.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_webhook_is_told_in_two_short_lines_without_what_may_be_secret() {
        let document = json!({ "action": "incoming_event", "url": "https://me:pw@hooks.example.com:8443/in?token=t0p",
            "filters": { "author_type": "customer" } });
        let Summary { when, then } = summary(document.as_object().unwrap());
        assert_eq!(when, "Something is posted in a chat, written by a customer");
        assert_eq!(then, "Calls hooks.example.com:8443/in");
    }

    #[test]
    fn a_webhook_without_a_description_is_called_by_its_event() {
        let mut document =
            json!({ "description": " ", "action": "thread_tagged", "url": "https://a.example.com/" });
        assert_eq!(
            overview(document.as_object().unwrap()).name,
            "A thread gets a tag"
        );
        document["description"] = json!("Tags to the warehouse");
        assert_eq!(
            overview(document.as_object().unwrap()).name,
            "Tags to the warehouse"
        );
        assert_eq!(overview(&Map::new()).name, "");
    }
}
