//! The order of members in files: the contract's, so that two people's exports of one trigger differ only where it does.

use serde_json::{Map, Value};

use super::contract::{self, ACTIONS, CATALOGUE, CONDITIONS, List};

/// The same document with known members in the order of the contract and the others behind them in their own order.
pub(crate) fn arrange(document: &Map<String, Value>) -> Map<String, Value> {
    let fields = CATALOGUE.fields.iter().map(|field| field.key);
    let lists = [CONDITIONS.key, ACTIONS.key];
    let mut arranged = in_order(document, ["_id"].into_iter().chain(fields).chain(lists));
    arrange_items(&mut arranged, CONDITIONS, |_| ());
    arrange_items(&mut arranged, ACTIONS, arrange_params);
    arranged
}

fn arrange_items(document: &mut Map<String, Value>, list: List, inside: fn(&mut Map<String, Value>)) {
    let items = document.get_mut(list.key).and_then(Value::as_array_mut);
    for item in items.into_iter().flatten().filter_map(Value::as_object_mut) {
        *item = in_order(item, list.members);
        inside(item);
    }
}

fn arrange_params(action: &mut Map<String, Value>) {
    let name = action.get("name").and_then(Value::as_str);
    let Some(entry) = name.and_then(contract::action) else {
        return;
    };
    if let Some(params) = action.get_mut("params").and_then(Value::as_object_mut) {
        *params = in_order(params, entry.fields.iter().map(|field| field.key));
    }
}

fn in_order<'a>(object: &Map<String, Value>, first: impl IntoIterator<Item = &'a str>) -> Map<String, Value> {
    let mut rest = object.clone();
    let mut ordered: Map<String, Value> = first
        .into_iter()
        .filter_map(|key| rest.shift_remove_entry(key))
        .collect();
    ordered.append(&mut rest);
    ordered
}

#[cfg(test)]
mod tests {
    use crate::{Draft, Platform};

    #[test]
    fn files_have_one_order_whoever_wrote_them() {
        let mixed = r#"{"zeta": 1, "actions": [{"x": 0, "params": {"msg": "Grüß Gott", "y": 2, "sender": "queue"}, "name": "send-message"}],
            "conditions": [{"value": 1.50, "name": "time-on-site"}], "_updatedAt": "now", "name": "A", "_id": "1", "alpha": {}}"#;
        let text = Draft::from_json(Platform::RocketChat, mixed).unwrap().to_json();
        expect_test::expect![[r#"
            {
              "_id": "1",
              "name": "A",
              "conditions": [
                {
                  "name": "time-on-site",
                  "value": 1.5
                }
              ],
              "actions": [
                {
                  "name": "send-message",
                  "params": {
                    "sender": "queue",
                    "msg": "Grüß Gott",
                    "y": 2
                  },
                  "x": 0
                }
              ],
              "zeta": 1,
              "_updatedAt": "now",
              "alpha": {}
            }
        "#]]
        .assert_eq(&text);
        assert_eq!(
            Draft::from_json(Platform::RocketChat, &text).unwrap().to_json(),
            text
        );
    }
}
