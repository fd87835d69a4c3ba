//! What of a document makes a webhook, in one form for comparing, and what a server is sent for it.
//!
//! Named choices: what asks for nothing counts as not there, because nobody documents a difference: null, an empty list or object, a switch
//! that is off. Lists say who or what is meant, and not in which order.

use serde_json::{Map, Value};

use super::action::Filter;
use super::check;
use super::contract::{ADDITIONAL_DATA, CONTENT, DESCRIPTION, FILTERS, MY_BOTS, USER_IDS, USERS_MEMBERS};
use crate::Diagnostic;
use crate::plain_numbers::plain_numbers;

/// What a server is sent for a document: the members that the API takes, without what asks for nothing, without the secret key and without
/// the application, which the server's connection adds.
///
/// # Errors
/// Everything for which the server would refuse it, as the checks say it too.
pub fn body(document: &Map<String, Value>) -> Result<Map<String, Value>, Vec<Diagnostic>> {
    let refused = check::refusals(document);
    if refused.is_empty() {
        Ok(content(document))
    } else {
        Err(refused)
    }
}

/// The part of a document by which webhooks are compared, in one form. No description is an empty one.
///
/// Total: what is of the wrong shape stays as it is.
pub fn content(document: &Map<String, Value>) -> Map<String, Value> {
    let members = CONTENT.into_iter().filter_map(|member| {
        let written = document.get(member).unwrap_or(&Value::Null);
        let value = match member {
            DESCRIPTION if written.is_null() => Some(Value::String(String::new())),
            ADDITIONAL_DATA => set(written),
            FILTERS => object(written, filter),
            _ => said(written),
        };
        Some((member.to_owned(), plain_numbers(&value?)))
    });
    members.collect()
}

/// A filter by its name.
fn filter(name: &str, written: &Value) -> Option<Value> {
    let filter = Filter::ALL.into_iter().find(|filter| filter.key() == name);
    match filter {
        Some(Filter::OnlyMyChats) => switch(written),
        Some(Filter::AuthorType) if written.as_str() == Some("") => None,
        Some(Filter::SourceType) => set(written),
        Some(Filter::AgentIds) => users(written),
        Some(Filter::ChatPresence) => object(written, |name, written| match name {
            USER_IDS => users(written),
            MY_BOTS => switch(written),
            _ => said(written),
        }),
        Some(Filter::AuthorType) | None => said(written),
    }
}

/// A choice of users.
fn users(written: &Value) -> Option<Value> {
    object(written, |name, written| {
        if USERS_MEMBERS.contains(&name) {
            set(written)
        } else {
            said(written)
        }
    })
}

fn said(written: &Value) -> Option<Value> {
    (!written.is_null()).then(|| written.clone())
}

fn switch(written: &Value) -> Option<Value> {
    said(written).filter(|written| *written != Value::Bool(false))
}

/// A list whose order says nothing, each item once; `None` without items.
fn set(written: &Value) -> Option<Value> {
    let Value::Array(items) = written else {
        return said(written);
    };
    let mut items: Vec<(String, Value)> = items
        .iter()
        .map(plain_numbers)
        .map(|item| (item.to_string(), item))
        .collect();
    items.sort_by(|(one, _), (other, _)| one.cmp(other));
    items.dedup_by(|(one, _), (other, _)| one == other);
    let items: Vec<Value> = items.into_iter().map(|(_, item)| item).collect();
    (!items.is_empty()).then(|| Value::from(items))
}

/// An object with what `each` makes of its members, `None` where none is left; anything but an object as it is.
fn object(written: &Value, each: impl Fn(&str, &Value) -> Option<Value>) -> Option<Value> {
    let Value::Object(members) = written else {
        return said(written);
    };
    let members: Map<String, Value> = members
        .iter()
        .filter_map(|(member, value)| Some((member.clone(), each(member, value)?)))
        .collect();
    (!members.is_empty()).then_some(Value::Object(members))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn of(document: &Value) -> Value {
        Value::Object(content(document.as_object().unwrap()))
    }

    #[test]
    fn what_asks_for_nothing_and_the_order_of_lists_make_no_difference() {
        let plain = json!({ "url": "https://a.example.com/", "action": "incoming_event", "type": "license",
            "filters": { "chat_presence": { "user_ids": { "values": ["a", "b"] } } } });
        let wordy = json!({ "id": "w", "owner_client_id": "c", "type": "license", "description": null,
            "action": "incoming_event", "additional_data": [], "url": "https://a.example.com/",
            "filters": { "only_my_chats": false, "author_type": null, "source_type": [],
                "chat_presence": { "my_bots": false, "user_ids": { "values": ["b", "a", "b"], "exclude_values": [] } } } });
        assert_eq!(of(&plain), of(&wordy));
        assert_eq!(of(&plain)["description"], json!(""));
        assert_eq!(
            of(&json!({ "filters": { "chat_presence": { "user_ids": {} } } })).get("filters"),
            None
        );
    }

    #[test]
    fn nothing_secret_is_sent() {
        let document = json!({ "url": "https://a.example.com/", "action": "incoming_chat", "type": "license",
            "secret_key": "laudla991", "owner_client_id": "c" });
        let sent = body(document.as_object().unwrap()).unwrap();
        assert!(!Value::Object(sent).to_string().contains("laudla991"));
    }
}
