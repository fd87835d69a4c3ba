//! The configuration of a widget, which `GET livechat/config` answers to anybody: with the triggers that are enabled, and of
//! these only what the widget needs (`_id`, `conditions`, `actions`, `runOnce`).

use serde_json::{Map, Value};

use super::contract::has_list;
use crate::ImportError;
use crate::documents::Kept;

const NOTE: &str = "This is the configuration that a widget reads. It has no names, no descriptions and no disabled triggers: \
                    each trigger is named after its ID and taken as enabled. A manager sees everything with GET \
                    livechat/triggers.";

/// The triggers of an object that is a widget's configuration, bare or in the server's answer; nothing for another object.
pub(crate) fn configured_triggers(object: &Map<String, Value>) -> Option<Result<Kept, ImportError>> {
    /// What a configuration has beside the triggers, and a listing has not.
    const SIGNS: [&str; 6] = [
        "settings",
        "online",
        "enabled",
        "departments",
        "guest",
        "customFields",
    ];
    if has_list(object) || object.contains_key("name") {
        return None;
    }
    let configuration = match object.get("config") {
        Some(Value::Object(configuration)) => configuration,
        _ => {
            let is_bare = object.get("triggers").is_some_and(Value::is_array)
                && SIGNS.iter().any(|sign| object.contains_key(*sign));
            is_bare.then_some(object)?
        }
    };
    let triggers = configuration.get("triggers").and_then(Value::as_array);
    Some(match triggers {
        Some(triggers) => Ok(Kept {
            triggers: triggers.iter().map(whole).collect(),
            note: Some(NOTE),
        }),
        None => Err(ImportError::NoTriggers),
    })
}

/// The trigger with what the widget is not told.
fn whole(trigger: &Value) -> Value {
    let Some(delivered) = trigger.as_object() else {
        return trigger.clone();
    };
    let id = delivered
        .get("_id")
        .and_then(Value::as_str)
        .unwrap_or("without ID");
    let mut document = Map::new();
    document.insert("name".to_owned(), format!("Trigger {id}").into());
    document.insert("description".to_owned(), "".into());
    document.insert("enabled".to_owned(), true.into());
    document.extend(delivered.clone());
    Value::Object(document)
}
