//! The order of members in files: that of the document's answers, so that two people's exports of one rule differ only where it does.

use serde_json::{Map, Value};

use super::Question;
use super::contract::{CONDITIONS, MEMBERS};

/// The same document with known members in the order of the contract, down to the texts and places, and the others behind them in
/// their own order.
pub fn arrange(document: &Map<String, Value>) -> Map<String, Value> {
    let mut arranged = in_order(document, &MEMBERS);
    if let Some(Value::Object(conditions)) = arranged.get_mut(CONDITIONS) {
        *conditions = in_order(conditions, &Question::ALL.map(Question::key));
        for question in Question::ALL {
            if let Some(Value::Object(condition)) = conditions.get_mut(question.key()) {
                *condition = in_order(condition, question.lists());
                for list in question.lists() {
                    let items = condition.get_mut(*list).and_then(Value::as_array_mut);
                    for item in items.into_iter().flatten() {
                        if let Value::Object(item) = item {
                            *item = in_order(item, question.item_members());
                        }
                    }
                }
            }
        }
    }
    arranged
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
        let mixed = json!({ "zeta": 1, "next_id": "b", "conditions": {
                "geolocation": { "values": [{ "x": 1, "city": "Bonn", "country_code": "DE" }] },
                "domain": { "a": 1, "exclude_values": [{ "exact_match": true, "value": "a.example" }] },
                "url": { "values": [{ "value": "/a" }, 7] } },
            "access": { "groups": [1.50] }, "description": "D", "id": "a" });
        let arranged = arrange(mixed.as_object().unwrap());
        assert_eq!(
            serde_json::to_string(&arranged).unwrap(),
            r#"{"id":"a","description":"D","access":{"groups":[1.5]},"conditions":{"url":{"values":[{"value":"/a"},7]},"domain":{"exclude_values":[{"value":"a.example","exact_match":true}],"a":1},"geolocation":{"values":[{"country_code":"DE","city":"Bonn","x":1}]}},"next_id":"b","zeta":1}"#
        );
        assert_eq!(Value::Object(arrange(&arranged)), mixed);
    }
}
