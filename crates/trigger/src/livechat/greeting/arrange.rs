//! The order of members in files, so that two people's exports of one greeting differ only where it does.

use serde_json::{Map, Value};

use super::contract::{
    BUTTON_MEMBERS, BUTTONS, ELEMENT_MEMBERS, ELEMENTS, MEMBERS, MESSAGE, MESSAGE_MEMBERS, RULE_MEMBERS,
    RULES, STEP_MEMBERS, URLS,
};

/// The same document with known members in the order of the contract, down to the buttons of the message, and the others behind them in
/// their own order. The rules stay in the order in which people wrote them.
pub fn arrange(document: &Map<String, Value>) -> Map<String, Value> {
    let mut arranged = in_order(document, &MEMBERS);
    for rule in objects(arranged.get_mut(RULES)) {
        *rule = arranged_rule(rule);
    }
    if let Some(Value::Object(message)) = arranged.get_mut(MESSAGE) {
        *message = in_order(message, &MESSAGE_MEMBERS);
        for element in objects(message.get_mut(ELEMENTS)) {
            *element = in_order(element, &ELEMENT_MEMBERS);
            for button in objects(element.get_mut(BUTTONS)) {
                *button = in_order(button, &BUTTON_MEMBERS);
            }
        }
    }
    arranged
}

/// A rule with its members in the order of the contract.
pub(super) fn arranged_rule(rule: &Map<String, Value>) -> Map<String, Value> {
    let mut arranged = in_order(rule, &RULE_MEMBERS);
    for step in objects(arranged.get_mut(URLS)) {
        *step = in_order(step, &STEP_MEMBERS);
    }
    arranged
}

/// The objects of a list; none where there is no list.
fn objects(list: Option<&mut Value>) -> impl Iterator<Item = &mut Map<String, Value>> {
    let items = list.and_then(Value::as_array_mut).into_iter().flatten();
    items.filter_map(Value::as_object_mut)
}

fn in_order(object: &Map<String, Value>, first: &[&str]) -> Map<String, Value> {
    let mut rest = object.clone();
    let mut ordered: Map<String, Value> = first
        .iter()
        .filter_map(|key| rest.shift_remove_entry(*key))
        .collect();
    ordered.append(&mut rest);
    ordered
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn files_have_one_order_whoever_wrote_them() {
        let mixed = json!({ "zeta": 1, "rich_message": { "x": 1, "elements": [
                { "buttons": [{ "value": "v", "type": "url", "text": "t" }, 7], "title": "T" }], "template_id": "cards" },
            "rules": [{ "urls": [{ "operator": "equals", "url": "/a" }], "type": "url_funnel", "condition": "and" }, 7],
            "name": "N", "id": 3 });
        let arranged = arrange(mixed.as_object().unwrap());
        assert_eq!(
            serde_json::to_string(&arranged).unwrap(),
            r#"{"id":3,"name":"N","rules":[{"condition":"and","type":"url_funnel","urls":[{"url":"/a","operator":"equals"}]},7],"rich_message":{"template_id":"cards","elements":[{"title":"T","buttons":[{"text":"t","type":"url","value":"v"},7]}],"x":1},"zeta":1}"#
        );
        assert_eq!(Value::Object(arrange(&arranged)), mixed);
    }
}
