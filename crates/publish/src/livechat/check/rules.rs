//! What the document says of a request that no table of members can say.

use serde_json::{Map, Value};

use super::{Flaw, below};
use crate::livechat::webhooks::ACTIONS;

/// Hours are of a time zone. An empty zone is the agent's own.
pub(in crate::livechat) fn hours_need_a_zone(scheduler: &Map<String, Value>, path: &str) -> Vec<Flaw> {
    let hours = scheduler.get("schedule").and_then(Value::as_array);
    if hours.is_none_or(Vec::is_empty) || scheduler.contains_key("timezone") {
        return Vec::new();
    }
    let path = below(path, "timezone");
    vec![Flaw::new(
        &path,
        format!("`{path}` is missing, and there are hours."),
        "Give a time zone such as Europe/Warsaw, or an empty text for the agent’s own.",
    )]
}

/// The values that a property can have are of its type, a range is of numbers, and a default value is one of them.
pub(in crate::livechat) fn property_fits_its_type(property: &Map<String, Value>, path: &str) -> Vec<Flaw> {
    let Some(kind) = property.get("type").and_then(Value::as_str) else {
        return Vec::new();
    };
    let mut flaws = Vec::new();
    let domain = property.get("domain").and_then(Value::as_array);
    for (index, value) in domain.into_iter().flatten().enumerate() {
        if !is_of(value, kind) {
            flaws.push(of_another_type(&below(path, &format!("domain[{index}]")), kind));
        }
    }
    let range = property.get("range").and_then(Value::as_object);
    if range.is_some() && kind != "int" {
        let path = below(path, "range");
        flaws.push(Flaw::new(
            &path,
            format!("`{path}` is for numbers, and the property is of the type {kind}."),
            "Take it out, use `domain`, or make the property an int.",
        ));
    }
    let Some(default) = property.get("default_value") else {
        return flaws;
    };
    let path = below(path, "default_value");
    if !is_of(default, kind) {
        flaws.push(of_another_type(&path, kind));
    } else if domain.is_some_and(|domain| !domain.contains(default)) {
        flaws.push(Flaw::new(
            &path,
            format!("`{path}` is not among the values of `domain`."),
            "Give one of them, or add it there.",
        ));
    } else if let (Some(range), Some(number)) = (range, default.as_i64()) {
        let end = |name: &str| range.get(name).and_then(Value::as_i64);
        if end("from").is_some_and(|from| number < from) || end("to").is_some_and(|to| number > to) {
            flaws.push(Flaw::new(
                &path,
                format!("`{path}` is {number}, which is outside `range`."),
                "Give a number within it, or widen it.",
            ));
        }
    }
    flaws
}

/// Whether a value is of a type of properties. Of a type that we do not know, every value is.
fn is_of(value: &Value, kind: &str) -> bool {
    match kind {
        "int" => value.as_i64().is_some_and(|number| i32::try_from(number).is_ok()),
        "bool" => value.is_boolean(),
        "string" | "tokenized_string" => value.is_string(),
        _ => true,
    }
}

fn of_another_type(path: &str, kind: &str) -> Flaw {
    let wanted = match kind {
        "int" => "a whole number of 32 bits",
        "bool" => "true or false",
        _ => "a text",
    };
    Flaw::new(
        path,
        format!("`{path}` does not fit the type {kind} of the property."),
        format!("Write {wanted}."),
    )
}

/// Actions whose webhooks do not say who is in the chat.
const WITHOUT_PRESENCE: [&str; 2] = ["agent_deleted", "incoming_customer"];
/// What says who is in the chat.
const PRESENCE: &str = "chat_presence_user_ids";

/// A webhook has filters that its action allows. Of an action that the document does not have, nothing is known.
///
/// Named choice: the document's list of actions without additional data stands beside `chat_presence_user_ids`, and is taken to be about that.
pub(in crate::livechat) fn webhook_fits_its_action(webhook: &Map<String, Value>, path: &str) -> Vec<Flaw> {
    let name = webhook.get("action").and_then(Value::as_str);
    let Some(action) = ACTIONS.iter().find(|action| Some(action.name) == name) else {
        return Vec::new();
    };
    let known = |filter: &str| ACTIONS.iter().any(|action| action.filters.contains(&filter));
    let filters = webhook.get("filters").and_then(Value::as_object);
    let wrong = filters
        .into_iter()
        .flat_map(Map::keys)
        .filter(|filter| known(filter) && !action.filters.contains(&filter.as_str()));
    let mut flaws: Vec<Flaw> = wrong
        .map(|filter| {
            let path = below(path, &format!("filters.{filter}"));
            Flaw::new(
                &path,
                format!("`{path}` is no filter of the action {}.", action.name),
                format!("Take it out. This action allows {}.", action.filters.join(", ")),
            )
        })
        .collect();
    let additional = webhook.get("additional_data").and_then(Value::as_array);
    let presence = additional
        .into_iter()
        .flatten()
        .position(|word| word.as_str() == Some(PRESENCE));
    if let Some(index) = presence
        && WITHOUT_PRESENCE.contains(&action.name)
    {
        let path = below(path, &format!("additional_data[{index}]"));
        flaws.push(Flaw::new(
            &path,
            format!(
                "`{path}` is {PRESENCE}, which the action {} does not have.",
                action.name
            ),
            "Take it out.",
        ));
    }
    flaws
}
