//! The rules of auto access: one list, whose order is in its links.

use std::collections::HashMap;

use serde_json::{Map, Value, json};
use trigger::livechat::auto_access::{AutoAccess, List};

use super::part::Part;
use super::refusals::told;
use super::{ABILITIES, endpoint, whole};
use crate::control::Control;
use crate::error::Error;
use crate::livechat::Client;
use crate::server::ServerTrigger;

/// The method that changes a rule or its place.
pub(super) const UPDATE: &str = "update_auto_access";

/// Every rule of the licence, in the order of their links. Where these make no whole list, what is left of it comes in the order in
/// which the server lists it.
///
/// # Errors
/// [`Error::ListingDoubtful`] when two have one id, [`Error::TooLarge`] when the list goes beyond the limits; what goes wrong with
/// the call.
pub(super) async fn all(client: &Client, control: &Control) -> Result<Vec<ServerTrigger>, Error> {
    let list = endpoint(Part::Rules.methods().list);
    let rules = client.read(list, &json!({}), rules, control).await;
    let rules = rules.map_err(|failure| told(failure, Part::Rules.permission()))?;
    let rules = whole(client, list, rules)?;
    Ok(in_order(rules))
}

/// What makes a rule, in front of another one or at the end.
pub(super) fn new(body: &Map<String, Value>, before: Option<&str>) -> Map<String, Value> {
    let mut rule = ABILITIES.documents().content(body);
    if let Some(before) = before {
        rule.insert("next_id".to_owned(), json!(before));
    }
    rule
}

/// What gives a rule another content.
pub(super) fn changed(id: &str, body: &Map<String, Value>) -> Map<String, Value> {
    let mut rule = ABILITIES.documents().content(body);
    rule.insert("id".to_owned(), json!(id));
    // What is left out stays as it is.
    rule.entry("description").or_insert_with(|| json!(""));
    rule
}

/// What puts a rule in front of another one, or at the end.
pub(super) fn placed(id: &str, before: Option<&str>) -> Map<String, Value> {
    Map::from_iter([
        ("id".to_owned(), json!(id)),
        ("next_id".to_owned(), json!(before.unwrap_or_default())),
    ])
}

/// The rules of a list, in the order in which the server lists them.
fn rules(list: &Value) -> Result<Vec<ServerTrigger>, String> {
    let list = list.as_array().ok_or("it is no list")?;
    list.iter().map(rule).collect()
}

fn rule(document: &Value) -> Result<ServerTrigger, String> {
    let document = document.as_object().ok_or("an entry is no object")?;
    let id = document.get("id").and_then(Value::as_str).unwrap_or_default();
    if id.is_empty() {
        return Err("a rule has no id".to_owned());
    }
    Ok(ServerTrigger {
        id: id.to_owned(),
        document: document.clone(),
    })
}

/// The rules in the order of their links.
fn in_order(rules: Vec<ServerTrigger>) -> Vec<ServerTrigger> {
    let list = List::new(
        rules
            .iter()
            .map(|rule| AutoAccess::read(&rule.document))
            .collect(),
    );
    let mut rules: HashMap<String, ServerTrigger> =
        rules.into_iter().map(|rule| (rule.id.clone(), rule)).collect();
    let ordered = list.rules.iter().filter_map(|rule| rules.remove(&rule.id));
    ordered.collect()
}
