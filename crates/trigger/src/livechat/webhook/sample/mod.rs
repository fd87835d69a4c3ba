//! What LiveChat sends at an event: the envelope, and a payload for each action.
//!
//! Sources: the section “Webhooks” of the Configuration API for the envelope; the pages “Webhooks” of version 3.6 for the members of each
//! payload; the stable version for `requester`, which comes with what changes the configuration. Names, ids and texts are made up here.
//!
//! Named choices: filters are satisfied as far as a payload shows what they ask, so that a sample is one that could come; where everybody
//! whom a draft excludes would be in the sample, others are. `thread_summary_set` and `event_deleted` are as the stable version has them.

mod chats;
mod configuration;
mod people;

use serde_json::{Map, Value, json};

use self::people::People;
use super::contract::{ACTION, ADDITIONAL_DATA, text, texts};

/// The id of the webhook in a sample.
const WEBHOOK_ID: &str = "pqi8oasdjahuakndw9nsad9na";
/// The organisation in a sample.
const ORGANIZATION_ID: &str = "390e44e6-f1e6-0368c-z6ddb-74g14508c2ex";

/// A call as it could come for a document, with this secret key. The payload of an event that is not known is empty.
///
/// Total: whatever the document holds, a whole envelope comes of it.
pub fn sample(document: &Map<String, Value>, secret_key: &str) -> Map<String, Value> {
    let people = People::of(document);
    let action = text(document, ACTION);
    let chat = chats::payload(action, &people);
    let configuration = configuration::payload(action, &people);
    let is_configuration = configuration.is_some();
    let mut call = Map::from_iter([
        ("webhook_id".to_owned(), json!(WEBHOOK_ID)),
        ("secret_key".to_owned(), json!(secret_key)),
        ("action".to_owned(), json!(action)),
        ("organization_id".to_owned(), json!(ORGANIZATION_ID)),
        (
            "payload".to_owned(),
            chat.or(configuration).unwrap_or_else(|| json!({})),
        ),
        ("additional_data".to_owned(), additional_data(document, &people)),
    ]);
    if is_configuration && let Some(requester) = people.requester() {
        call.insert("requester".to_owned(), requester);
    }
    call
}

fn additional_data(document: &Map<String, Value>, people: &People) -> Value {
    let mut data = Map::new();
    for asked in texts(document.get(ADDITIONAL_DATA)) {
        let value = match asked {
            "chat_properties" => chats::properties(people),
            "chat_presence_user_ids" => json!(people.ids()),
            _ => continue,
        };
        data.insert(asked.to_owned(), value);
    }
    Value::Object(data)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::livechat::webhook::{ACTIONS, Filter};

    #[expect(
        clippy::needless_pass_by_value,
        reason = "tests read better with plain literals"
    )]
    fn of(document: Value) -> Value {
        Value::Object(sample(document.as_object().unwrap(), "s3cret"))
    }

    #[test]
    fn every_action_has_a_payload_of_its_own_in_the_envelope_of_the_document() {
        let mut seen = std::collections::HashSet::new();
        for action in ACTIONS {
            let call = of(json!({ "action": action.key }));
            assert_eq!(call["action"], action.key);
            assert_eq!(call["secret_key"], "s3cret");
            assert!(call["webhook_id"].is_string() && call["organization_id"].is_string());
            assert_eq!(call["additional_data"], json!({}));
            let payload = &call["payload"];
            let is_empty = payload == &json!({}) || payload == &json!([]);
            assert!(!is_empty, "{}", action.key);
            seen.insert(payload.to_string());
        }
        // What deletes, approves or suspends tells an id alone, and so do pairs such as tagged and untagged.
        assert!(seen.len() > 25, "{}", seen.len());
    }

    #[test]
    fn an_action_that_nobody_knows_has_the_envelope_all_the_same() {
        assert_eq!(of(json!({ "action": "chat_burned" }))["payload"], json!({}));
        assert_eq!(of(json!({ "action": 7, "filters": "x" }))["action"], "");
    }

    #[test]
    fn only_what_changes_the_configuration_says_who_did_it() {
        let says = |action: &str| of(json!({ "action": action })).get("requester").is_some();
        assert!(says("group_created") && says("auto_accesses_updated") && says("tag_deleted"));
        assert!(!says("incoming_chat") && !says("routing_status_set"));
        let by_itself = json!({ "action": "tag_created", "filters": { "source_type": ["system"] } });
        assert_eq!(of(by_itself).get("requester"), None);
        let by_us = of(
            json!({ "action": "tag_created", "owner_client_id": "ours", "filters": { "source_type": ["my_client"] } }),
        );
        assert_eq!(by_us["requester"]["client_id"], "ours");
        let by_others = of(
            json!({ "action": "tag_created", "owner_client_id": "ours", "filters": { "source_type": ["other_clients"] } }),
        );
        assert_ne!(by_others["requester"]["client_id"], "ours");
    }

    #[test]
    fn filters_are_satisfied_where_a_payload_shows_what_they_ask() {
        let author = |who: &str| {
            let call = of(
                json!({ "action": "incoming_event", "filters": { "author_type": who,
                "chat_presence": { "user_ids": { "values": ["lee@shop.io"] } } } }),
            );
            call["payload"]["event"]["author_id"].clone()
        };
        assert_eq!(author("agent"), "lee@shop.io");
        assert_ne!(author("customer"), "lee@shop.io");
        let chat = of(json!({ "action": "incoming_chat", "owner_client_id": "ours",
            "additional_data": ["chat_presence_user_ids", "chat_properties"],
            "filters": { "only_my_chats": true, "chat_presence": { "my_bots": true, "user_ids": { "exclude_values": ["smith@example.com"] } } } }));
        let users = chat["payload"]["chat"]["users"].as_array().unwrap();
        let ids: Vec<&Value> = users.iter().map(|user| &user["id"]).collect();
        assert_eq!(json!(ids), chat["additional_data"]["chat_presence_user_ids"]);
        assert!(
            !ids.contains(&&json!("smith@example.com")) && ids.len() == 3,
            "{ids:?}"
        );
        assert_eq!(
            chat["payload"]["chat"]["properties"]["source"]["client_id"],
            "ours"
        );
        assert_eq!(
            chat["additional_data"]["chat_properties"]["source"]["client_id"],
            "ours"
        );
        let status = of(
            json!({ "action": "routing_status_set", "filters": { Filter::AgentIds.key(): { "values": ["kim@shop.io"] } } }),
        );
        assert_eq!(status["payload"]["agent_id"], "kim@shop.io");
    }

    #[test]
    fn whoever_is_excluded_is_not_there() {
        let mut excluded: Vec<String> = Vec::new();
        for _ in 0..5 {
            let call = of(
                json!({ "action": "user_added_to_chat", "additional_data": ["chat_presence_user_ids"],
                "filters": { "chat_presence": { "user_ids": { "exclude_values": excluded } } } }),
            );
            let there = call["additional_data"]["chat_presence_user_ids"]
                .as_array()
                .unwrap()
                .clone();
            assert_eq!(there.len(), 2);
            for id in there {
                let id = id.as_str().unwrap().to_owned();
                assert!(!excluded.contains(&id), "{id}");
                excluded.push(id);
            }
        }
    }
}
