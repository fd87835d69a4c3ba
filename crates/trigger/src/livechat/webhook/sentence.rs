//! A webhook as a sentence.

use serde_json::{Map, Value};

use super::contract::{ACTION, ADDITIONAL_DATA, TYPE, URL, filter_path, items, text};
use super::words::{clauses, data_words, event_words, is_for_bots};
use crate::phrase::Phrases;
use crate::summary::quote;
use crate::{FieldPath, Phrase};

/// When LiveChat calls, where, and what comes along.
pub fn sentence(document: &Map<String, Value>) -> Vec<Phrase> {
    let root = FieldPath::root();
    let mut phrases = Phrases::default();
    phrases.add(&root, "When ");
    phrases.add(&root.field(ACTION), &event_words(document));
    for (filter, clause) in clauses(document) {
        phrases.add(&root, ", ");
        phrases.add(&filter_path(filter), &clause);
    }
    phrases.add(&root, ", LiveChat calls ");
    let address = match quote(text(document, URL)) {
        empty if empty.is_empty() => "no address".to_owned(),
        address => address,
    };
    phrases.add(&root.field(URL), &address);
    let data = document.get(ADDITIONAL_DATA);
    if let Some(written) = data.filter(|data| items(Some(data)).next().is_some()) {
        phrases.add(&root, " and adds ");
        phrases.add(&root.field(ADDITIONAL_DATA), &data_words(written));
    }
    phrases.add(&root, ".");
    if is_for_bots(document) {
        phrases.add(&root, " ");
        phrases.add(&root.field(TYPE), "It is for the chats of a bot");
        phrases.add(&root, ".");
    }
    phrases.into_pieces()
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};
    use serde_json::json;

    use super::*;

    #[track_caller]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "tests read better with plain literals"
    )]
    fn check(document: Value, expected: Expect) {
        let pieces = sentence(document.as_object().unwrap());
        let text: String = pieces.into_iter().map(|phrase| phrase.text).collect();
        expected.assert_eq(&text);
    }

    #[test]
    fn a_webhook_is_told_in_one_sentence() {
        check(
            json!({ "action": "incoming_chat", "url": "https://crm.example.com/in", "type": "license",
                "additional_data": ["chat_properties", "chat_presence_user_ids"] }),
            expect![
                "When a chat starts, LiveChat calls https://crm.example.com/in and adds the properties of the chat and who is in the chat."
            ],
        );
        check(
            json!({ "action": "incoming_event", "url": "https://a.example.com/", "type": "bot", "filters": { "author_type": "customer",
                "only_my_chats": true, "source_type": ["system", "my_client"],
                "chat_presence": { "my_bots": true, "user_ids": { "values": ["a@b.c", "d@e.f"] } } } }),
            expect![
                "When something is posted in a chat, written by a customer, in a chat that the application began, with “a@b.c” or “d@e.f” in the chat, with a bot of the application in the chat, caused by LiveChat itself or the application itself, LiveChat calls https://a.example.com/. It is for the chats of a bot."
            ],
        );
        check(
            json!({ "action": "routing_status_set", "url": "https://a.example.com/", "filters": {
                "agent_ids": { "exclude_values": ["a", "b", "c", "d"] } } }),
            expect![
                "When the status of an agent or a bot changes, not about “a”, “b” and 2 more, LiveChat calls https://a.example.com/."
            ],
        );
        check(
            json!({}),
            expect!["When nothing that is named happens, LiveChat calls no address."],
        );
        check(
            json!({ "action": "chat_burned", "filters": "all" }),
            expect!["When the event “chat_burned” comes, LiveChat calls no address."],
        );
    }
}
