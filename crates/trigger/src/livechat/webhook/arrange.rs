//! The order of members in files: that of the document's answers, so that two people's exports of one webhook differ only where it does.

use serde_json::{Map, Value};

use super::action::Filter;
use super::contract::{FILTERS, MEMBERS, PRESENCE_MEMBERS, USER_IDS, USERS_MEMBERS};

/// The same document with known members in the order of the contract, down to the lists of users, and the others behind them in their own
/// order.
pub fn arrange(document: &Map<String, Value>) -> Map<String, Value> {
    let mut arranged = in_order(document, &MEMBERS);
    if let Some(Value::Object(filters)) = arranged.get_mut(FILTERS) {
        *filters = in_order(filters, &Filter::ALL.map(Filter::key));
        if let Some(Value::Object(presence)) = filters.get_mut(Filter::ChatPresence.key()) {
            *presence = in_order(presence, &PRESENCE_MEMBERS);
            if let Some(Value::Object(users)) = presence.get_mut(USER_IDS) {
                *users = in_order(users, &USERS_MEMBERS);
            }
        }
        if let Some(Value::Object(agents)) = filters.get_mut(Filter::AgentIds.key()) {
            *agents = in_order(agents, &USERS_MEMBERS);
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
        let mixed = json!({ "zeta": 1, "type": "bot", "filters": { "x": 1, "source_type": [],
                "chat_presence": { "my_bots": true, "user_ids": { "exclude_values": [], "values": ["b", "a"] } } },
            "action": "incoming_chat", "url": "https://a.example/", "description": "D", "id": "a" });
        let arranged = arrange(mixed.as_object().unwrap());
        assert_eq!(
            serde_json::to_string(&arranged).unwrap(),
            r#"{"id":"a","url":"https://a.example/","description":"D","action":"incoming_chat","filters":{"chat_presence":{"user_ids":{"values":["b","a"],"exclude_values":[]},"my_bots":true},"source_type":[],"x":1},"type":"bot","zeta":1}"#
        );
        assert_eq!(Value::Object(arrange(&arranged)), mixed);
    }
}
