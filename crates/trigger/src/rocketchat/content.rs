//! What of a draft reaches a server: the body of `POST livechat/triggers`, and the same content for comparing.

use serde_json::{Map, Value};

use super::contract::{self, ACTIONS, CATALOGUE, CONDITIONS};
use super::{check, js};
use crate::{Diagnostic, Draft, NotADraft, Platform};

/// The body of a create (`id` is `None`) or an update.
///
/// It holds the fields of the contract in the contract's order and nothing else; values of conditions are texts or null.
///
/// # Errors
/// Everything for which the server would refuse it, as [`check`](crate::check) says it too.
pub fn body(draft: &Draft, id: Option<&str>) -> Result<Value, Vec<Diagnostic>> {
    let refused = check::refusals(&draft.document);
    if !refused.is_empty() {
        return Err(refused);
    }
    let id = id.map(|id| ("_id".to_owned(), Value::from(id)));
    Ok(Value::Object(
        id.into_iter().chain(content(&draft.document)).collect(),
    ))
}

/// A draft of what a server sent for one trigger, kept whole, `_id` and `_updatedAt` included.
///
/// # Errors
/// The server sent something else than an object.
pub fn from_server(value: Value) -> Result<Draft, NotADraft> {
    Draft::from_value(Platform::RocketChat, value)
}

/// The part of a document that a server would store if it took it, in one form, so that two documents with equal content
/// are the same trigger: only fields of the contract; numbers in conditions as texts, missing values as null.
///
/// Total: what is of the wrong shape stays as it is, and what an action with an unknown name holds stays whole.
pub fn content(document: &Map<String, Value>) -> Map<String, Value> {
    let mut content = Map::new();
    for field in CATALOGUE.fields {
        copy(document, field.key, &mut content);
    }
    for (list, item) in [
        (CONDITIONS, condition as fn(&_) -> _),
        (ACTIONS, action as fn(&_) -> _),
    ] {
        if let Some(items) = document.get(list.key) {
            content.insert(list.key.to_owned(), each(items, item));
        }
    }
    content
}

fn each(items: &Value, item: fn(&Map<String, Value>) -> Map<String, Value>) -> Value {
    let Some(items) = items.as_array() else {
        return items.clone();
    };
    let one = |value: &Value| match value.as_object() {
        Some(object) => Value::Object(item(object)),
        None => value.clone(),
    };
    Value::Array(items.iter().map(one).collect())
}

fn condition(document: &Map<String, Value>) -> Map<String, Value> {
    let unused = document
        .get("name")
        .and_then(Value::as_str)
        .and_then(contract::condition)
        .is_some_and(|entry| entry.value.is_none());
    let value = match document.get("value") {
        None => Value::Null,
        // Servers store either for a condition without a value; it means the same.
        Some(Value::String(text)) if unused && text.is_empty() => Value::Null,
        Some(Value::Number(number)) => Value::String(js::number_text(number)),
        Some(value) => value.clone(),
    };
    let mut content = Map::new();
    copy(document, "name", &mut content);
    content.insert("value".to_owned(), value);
    content
}

fn action(document: &Map<String, Value>) -> Map<String, Value> {
    let mut content = Map::new();
    copy(document, "name", &mut content);
    let known = document
        .get("name")
        .and_then(Value::as_str)
        .and_then(contract::action);
    let params = document.get("params");
    if let (Some(entry), Some(Value::Object(params))) = (known, params) {
        let mut sent = Map::new();
        for field in entry.fields {
            let left_out = !field.required && params.get(field.key).is_some_and(Value::is_null);
            if !left_out {
                copy(params, field.key, &mut sent);
            }
        }
        content.insert("params".to_owned(), Value::Object(sent));
    } else {
        copy(document, "params", &mut content);
    }
    content
}

fn copy(from: &Map<String, Value>, key: &str, to: &mut Map<String, Value>) {
    if let Some(value) = from.get(key) {
        to.insert(key.to_owned(), value.clone());
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[track_caller]
    fn draft(value: Value) -> Draft {
        from_server(value).unwrap()
    }

    fn stored() -> Value {
        json!({
            "_id": "abc", "_updatedAt": "2026-01-01T00:00:00Z", "extra": 1,
            "actions": [{ "params": { "msg": "Hi", "sender": "queue", "name": null, "serviceUrl": "x" }, "name": "send-message" }],
            "conditions": [{ "value": 30, "name": "time-on-site" }, { "name": "chat-opened-by-visitor" }],
            "runOnce": false, "enabled": true, "description": "", "name": "Hello",
        })
    }

    #[test]
    fn the_body_holds_the_contract_and_nothing_else_in_a_stable_order() {
        let text = serde_json::to_string(&body(&draft(stored()), Some("abc")).unwrap()).unwrap();
        expect_test::expect![[r#"{"_id":"abc","name":"Hello","description":"","enabled":true,"runOnce":false,"conditions":[{"name":"time-on-site","value":"30"},{"name":"chat-opened-by-visitor","value":null}],"actions":[{"name":"send-message","params":{"sender":"queue","msg":"Hi"}}]}"#]].assert_eq(&text);
    }

    #[test]
    fn a_create_has_no_id_even_if_the_draft_has_one() {
        assert_eq!(body(&draft(stored()), None).unwrap().get("_id"), None);
    }

    #[test]
    fn what_the_server_would_refuse_has_no_body() {
        let refused = body(&draft(json!({ "name": 3, "actions": [] })), None).unwrap_err();
        let said: Vec<String> = refused.iter().map(|d| format!("{} {}", d.code, d.path)).collect();
        expect_test::expect![[r#"
            [
                "missing-field /description",
                "missing-field /enabled",
                "missing-field /runOnce",
                "missing-field /conditions",
                "wrong-type /name",
                "no-action /actions",
            ]
        "#]]
        .assert_debug_eq(&said);
    }

    #[test]
    fn foolish_but_well_formed_drafts_have_a_body() {
        let mut document = stored();
        document["actions"][0]["params"]["msg"] = json!("");
        assert!(body(&draft(document), None).is_ok());
    }

    #[test]
    fn what_comes_back_from_a_server_is_kept_whole() {
        assert_eq!(Value::Object(draft(stored()).document), stored());
    }

    #[test]
    fn content_ignores_what_is_not_sent_and_how_a_value_is_written() {
        let mut other = stored();
        other["conditions"][0]["value"] = json!("30");
        other["conditions"][1]["value"] = json!("");
        other["_updatedAt"] = json!("later");
        other["extra"] = json!(2);
        assert_eq!(
            content(&draft(stored()).document),
            content(&draft(other).document)
        );
    }

    #[test]
    fn content_of_an_unknown_action_stays_whole() {
        let future =
            json!({ "actions": [{ "name": "dance", "params": { "steps": 3 } }, 7], "conditions": "none" });
        let document = draft(future.clone()).document;
        assert_eq!(Value::Object(content(&document)), future);
    }
}
