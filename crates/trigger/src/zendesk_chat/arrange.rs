//! The order of members in files: the contract's, so that two people's exports of one trigger differ only where it does.

use serde_json::{Map, Value};

use super::contract::{DEFINITION, DEFINITION_MEMBERS, MEMBERS};

/// The same document with known members in the order of the contract and the others behind them in their own order. Members of a
/// definition are arranged too; conditions and actions are lists, which have an order of their own.
pub fn arrange(document: &Map<String, Value>) -> Map<String, Value> {
    let mut arranged = in_order(document, &MEMBERS);
    if let Some(Value::Object(definition)) = arranged.get_mut(DEFINITION) {
        *definition = in_order(definition, &DEFINITION_MEMBERS);
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
        let mixed = json!({ "zeta": 1, "definition": { "x": 1, "editor": "advanced", "action": [["wait", 1.50]], "event": "e", "a": 2 },
            "enabled": 1, "name": "A", "id": 4 });
        let arranged = arrange(mixed.as_object().unwrap());
        assert_eq!(
            serde_json::to_string(&arranged).unwrap(),
            r#"{"id":4,"name":"A","enabled":1,"definition":{"event":"e","action":[["wait",1.5]],"editor":"advanced","x":1,"a":2},"zeta":1}"#
        );
        assert_eq!(Value::Object(arrange(&arranged)), mixed);
    }
}
