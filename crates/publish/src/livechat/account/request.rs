//! From what was entered to what is sent.

use serde_json::{Map, Value, json};

use super::endpoint;
use super::parts::LOCATIONS;
use crate::account::{Deed, Entry, Wish};

/// The member that names the application to which a thing belongs, in cells and in requests.
const OWNER: &str = "owner_client_id";

/// What is sent for a wish: what was entered and is not so already, and by what the thing is known.
pub(super) fn of(wish: &Wish<'_>) -> Value {
    let mut body = wish.changes();
    match (wish.deed.key, wish.entry) {
        ("create_group", _) => {
            body.entry("agent_priorities").or_insert_with(|| json!({}));
        }
        ("register_property", _) => {
            let access = access(&mut body);
            body.insert("access".to_owned(), access);
        }
        ("update_license_properties", Some(entry)) => {
            let value = body.remove("value").unwrap_or_default();
            return json!({ "properties": { owner(entry): { &entry.name: value } } });
        }
        ("delete_license_properties", Some(entry)) => {
            return json!({ "properties": { owner(entry): [&entry.name] } });
        }
        (method, Some(entry)) => {
            known_by(wish.part.key, entry, &mut body);
            let fields = endpoint(method).method().request.fields;
            let owned = fields.iter().any(|field| field.name == OWNER);
            if owned && !owner(entry).is_empty() {
                body.insert(OWNER.to_owned(), json!(owner(entry)));
            }
        }
        (_, None) => {}
    }
    Value::Object(body)
}

/// The input that a place in a request comes from; empty where it is none of them.
pub(super) fn input_at(deed: &Deed, path: &str) -> &'static str {
    let member = path.split(['.', '[']).next().unwrap_or_default();
    let made_of = match member {
        "access" => "locations",
        "properties" => "value",
        other => other,
    };
    let found = deed.inputs.iter().find(|input| input.key == made_of);
    found.map_or("", |input| input.key)
}

/// How a call names a thing of a part.
fn known_by(part: &str, entry: &Entry, body: &mut Map<String, Value>) {
    match part {
        "groups" => {
            let number = entry.cells.get("number").cloned().unwrap_or_default();
            body.insert("id".to_owned(), number);
        }
        "tags" | "properties" => {
            body.insert("name".to_owned(), json!(entry.name));
        }
        // The application says it all.
        "webhooks" => {}
        _ => {
            body.insert("id".to_owned(), json!(entry.id));
        }
    }
}

fn owner(entry: &Entry) -> &str {
    let owner = entry.cells.get(OWNER).and_then(Value::as_str);
    owner.unwrap_or_default()
}

/// Who may do what with a new property. Named choice: agents may read and write it wherever it is; customers what was chosen.
fn access(body: &mut Map<String, Value>) -> Value {
    let chosen = |value: Option<Value>| match value {
        Some(Value::Array(words)) => words,
        _ => Vec::new(),
    };
    let customer = chosen(body.remove("customer"));
    let places = chosen(body.remove("locations"));
    let places = places.iter().filter_map(Value::as_str);
    let places = places.filter(|place| LOCATIONS.contains(place)).map(|place| {
        let mut rights = Map::from_iter([("agent".to_owned(), json!(["read", "write"]))]);
        if !customer.is_empty() {
            rights.insert("customer".to_owned(), json!(customer));
        }
        (place.to_owned(), Value::Object(rights))
    });
    Value::Object(places.collect())
}

#[cfg(test)]
mod tests {
    use super::super::{PARTS, entry};
    use super::*;

    /// What is sent for a deed of a part with an entry of these cells.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "tests read better with plain literals"
    )]
    fn sent(part: &str, deed: &str, cells: Option<Value>, values: Value) -> Value {
        let part = PARTS.iter().find(|one| one.key == part).unwrap();
        let shown = cells.map(|cells| Entry {
            cells: cells.as_object().unwrap().clone(),
            ..entry("id-7", "seven")
        });
        of(&Wish {
            part,
            deed: part.deed(deed).unwrap(),
            entry: shown.as_ref(),
            values: values.as_object().unwrap(),
        })
    }

    #[test]
    fn a_call_names_the_thing_as_its_method_wants_and_sends_only_what_changes() {
        let group = json!({ "number": 7, "name": "seven", "language_code": "en" });
        for (part, deed, cells, values, body) in [
            (
                "groups",
                "update_group",
                group.clone(),
                json!({ "name": "eight", "language_code": "en" }),
                json!({ "id": 7, "name": "eight" }),
            ),
            ("groups", "delete_group", group, json!({}), json!({ "id": 7 })),
            (
                "tags",
                "update_tag",
                json!({ "group_ids": [1] }),
                json!({ "group_ids": [] }),
                json!({ "name": "seven", "group_ids": [] }),
            ),
            (
                "agents",
                "suspend_agent",
                json!({}),
                json!({}),
                json!({ "id": "id-7" }),
            ),
            (
                "bot-templates",
                "delete_bot_template",
                json!({ "owner_client_id": "app" }),
                json!({ "affect_existing_installations": true }),
                json!({ "id": "id-7", "owner_client_id": "app", "affect_existing_installations": true }),
            ),
            (
                "properties",
                "update_license_properties",
                json!({ "owner_client_id": "app" }),
                json!({ "value": 3 }),
                json!({ "properties": { "app": { "seven": 3 } } }),
            ),
            (
                "properties",
                "delete_license_properties",
                json!({ "owner_client_id": "app" }),
                json!({}),
                json!({ "properties": { "app": ["seven"] } }),
            ),
        ] {
            assert_eq!(sent(part, deed, Some(cells), values), body, "{deed}");
        }
    }

    #[test]
    fn a_new_thing_is_sent_with_what_its_method_must_have() {
        assert_eq!(
            sent("groups", "create_group", None, json!({ "name": "Sales" })),
            json!({ "name": "Sales", "agent_priorities": {} })
        );
        let values = json!({ "name": "rank", "owner_client_id": "app", "type": "int",
            "locations": ["license", "nowhere"], "customer": ["read"] });
        assert_eq!(
            sent("properties", "register_property", None, values),
            json!({ "name": "rank", "owner_client_id": "app", "type": "int",
                "access": { "license": { "agent": ["read", "write"], "customer": ["read"] } } })
        );
    }

    #[test]
    fn what_is_wrong_is_told_at_the_input_that_it_comes_from() {
        let deed = |part: usize, key: &str| PARTS[part].deed(key).unwrap();
        assert_eq!(
            input_at(deed(0, "create_group"), "agent_priorities.ann"),
            "agent_priorities"
        );
        assert_eq!(input_at(deed(1, "update_agent"), "groups[0].priority"), "groups");
        assert_eq!(input_at(deed(5, "register_property"), "access"), "locations");
        assert_eq!(input_at(deed(0, "update_group"), "id"), "");
    }
}
