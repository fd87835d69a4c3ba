//! Two documents compared field by field, as plans and histories show it.

use serde_json::{Map, Value};

use super::content::content;
use super::contract::{self, ACTIONS, CATALOGUE, CONDITIONS, List};
use super::model::ConditionKind;
use crate::{FieldChange, FieldKind, FieldPath};

/// What changes from `before` to `after`, in the order of the form. Only [`content`] counts: no fields that servers add.
pub fn diff(before: &Map<String, Value>, after: &Map<String, Value>) -> Vec<FieldChange> {
    let before = leaves(&content(before));
    let after = leaves(&content(after));
    let new = after.iter().filter(|leaf| find(&before, leaf).is_none());
    let mut union: Vec<&Leaf> = before.iter().chain(new).collect();
    union.sort_by_key(|leaf| leaf.place);
    union
        .into_iter()
        .filter_map(|leaf| {
            let (old, new) = (find(&before, leaf), find(&after, leaf));
            let value = |leaf: Option<&Leaf>| leaf.map(|leaf| leaf.value.clone());
            (value(old) != value(new)).then(|| FieldChange {
                path: leaf.path.clone(),
                label: new.unwrap_or(leaf).label.clone(),
                is_pattern: new.unwrap_or(leaf).is_pattern,
                before: value(old),
                after: value(new),
                before_lines: Vec::new(),
                after_lines: Vec::new(),
            })
        })
        .collect()
}

/// One value that the form shows as a field.
struct Leaf {
    /// Section of the form and item in it, for the order.
    place: (usize, usize),
    path: FieldPath,
    label: String,
    is_pattern: bool,
    value: Value,
}

fn find<'a>(leaves: &'a [Leaf], like: &Leaf) -> Option<&'a Leaf> {
    leaves.iter().find(|leaf| leaf.path == like.path)
}

fn leaves(document: &Map<String, Value>) -> Vec<Leaf> {
    let root = FieldPath::root();
    let mut leaves = Vec::new();
    for (position, field) in CATALOGUE.fields.iter().enumerate() {
        if let Some(value) = document.get(field.key) {
            leaves.push(Leaf {
                place: (0, position),
                path: root.field(field.key),
                label: field.label.to_owned(),
                is_pattern: field.kind == FieldKind::Pattern,
                value: value.clone(),
            });
        }
    }
    list(document, CONDITIONS, 1, condition_fields, &mut leaves);
    list(document, ACTIONS, 2, action_fields, &mut leaves);
    leaves
}

/// A field of one item of a list.
pub(super) struct ItemField {
    pub(super) path: FieldPath,
    pub(super) label: &'static str,
    pub(super) is_pattern: bool,
    pub(super) value: Value,
}

impl ItemField {
    fn plain(path: FieldPath, label: &'static str, value: &Value) -> ItemField {
        ItemField {
            path,
            label,
            is_pattern: false,
            value: value.clone(),
        }
    }
}

fn list(
    document: &Map<String, Value>,
    list: List,
    section: usize,
    fields: fn(&FieldPath, &Map<String, Value>) -> Vec<ItemField>,
    leaves: &mut Vec<Leaf>,
) {
    let path = FieldPath::root().field(list.key);
    let Some(Value::Array(items)) = document.get(list.key) else {
        leaves.extend(document.get(list.key).map(|value| Leaf {
            place: (section, 0),
            path,
            label: list.label.to_owned(),
            is_pattern: false,
            value: value.clone(),
        }));
        return;
    };
    for (index, item) in items.iter().enumerate() {
        let path = path.item(index);
        let found = match item {
            Value::Object(item) => fields(&path, item),
            other => vec![ItemField::plain(path, list.label, other)],
        };
        leaves.extend(found.into_iter().map(|field| Leaf {
            place: (section, index),
            path: field.path,
            label: item_label(field.label, list, index),
            is_pattern: field.is_pattern,
            value: field.value,
        }));
    }
}

/// The label of a field of one item; from the second item on it says which.
pub(super) fn item_label(label: &str, list: List, index: usize) -> String {
    match index {
        0 => label.to_owned(),
        _ => format!("{label} ({} {})", list.label.to_lowercase(), index + 1),
    }
}

pub(super) fn condition_fields(path: &FieldPath, condition: &Map<String, Value>) -> Vec<ItemField> {
    let name = condition.get("name").and_then(Value::as_str).unwrap_or_default();
    let kind = ConditionKind::from_key(name);
    let label = contract::value_label(&kind);
    let value = condition.get("value").filter(|value| !value.is_null());
    let name = condition
        .get("name")
        .map(|name| ItemField::plain(path.field("name"), CONDITIONS.label, name));
    name.into_iter()
        .chain(value.map(|value| ItemField {
            path: path.field("value"),
            label,
            is_pattern: kind == ConditionKind::PageUrl,
            value: value.clone(),
        }))
        .collect()
}

pub(super) fn action_fields(path: &FieldPath, action: &Map<String, Value>) -> Vec<ItemField> {
    let entry = action
        .get("name")
        .and_then(Value::as_str)
        .and_then(contract::action);
    let params_path = path.field("params");
    let params = match (entry, action.get("params")) {
        (Some(entry), Some(Value::Object(params))) => entry
            .fields
            .iter()
            .filter_map(|field| {
                let value = params.get(field.key)?;
                Some(ItemField::plain(params_path.field(field.key), field.label, value))
            })
            .collect(),
        (_, params) => params
            .map(|params| ItemField::plain(params_path, "Action settings", params))
            .into_iter()
            .collect::<Vec<_>>(),
    };
    let name = action
        .get("name")
        .map(|name| ItemField::plain(path.field("name"), ACTIONS.label, name));
    name.into_iter().chain(params).collect()
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};
    use serde_json::json;

    use super::*;

    fn document() -> Value {
        json!({
            "name": "Hello", "description": "", "enabled": true, "runOnce": false,
            "conditions": [{ "name": "page-url", "value": ".*/contact" }],
            "actions": [{ "name": "send-message", "params": { "sender": "queue", "msg": "Hi" } }],
        })
    }

    #[track_caller]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "tests read better with plain literals"
    )]
    fn check(change: impl FnOnce(&mut Value), expected: Expect) {
        let before = document();
        let mut after = document();
        change(&mut after);
        let text: String = diff(before.as_object().unwrap(), after.as_object().unwrap())
            .into_iter()
            .map(|change| {
                let show = |value: Option<Value>| value.map_or("-".to_owned(), |value| value.to_string());
                format!(
                    "{} [{}]: {} -> {}\n",
                    change.label,
                    change.path,
                    show(change.before),
                    show(change.after)
                )
            })
            .collect();
        expected.assert_eq(&text);
    }

    #[test]
    fn the_same_trigger_has_no_changes_whatever_the_server_added() {
        check(
            |after| {
                after["_id"] = json!("1");
                after["_updatedAt"] = json!("now");
            },
            expect![""],
        );
    }

    #[test]
    fn fields_are_named_as_on_the_form_and_come_in_its_order() {
        check(
            |after| {
                after["actions"][0]["params"]["msg"] = json!("Hello");
                after["runOnce"] = json!(true);
                after["name"] = json!("Hi");
            },
            expect![[r#"
                Name [/name]: "Hello" -> "Hi"
                Run only once for each visitor [/runOnce]: false -> true
                Message [/actions/0/params/msg]: "Hi" -> "Hello"
            "#]],
        );
    }

    #[test]
    fn another_condition_names_its_own_field() {
        check(
            |after| after["conditions"][0] = json!({ "name": "time-on-site", "value": 30 }),
            expect![[r#"
                Condition [/conditions/0/name]: "page-url" -> "time-on-site"
                Visitor Time on Site [/conditions/0/value]: ".*/contact" -> "30"
            "#]],
        );
        check(
            |after| after["conditions"][0] = json!({ "name": "chat-opened-by-visitor" }),
            expect![[r#"
                Condition [/conditions/0/name]: "page-url" -> "chat-opened-by-visitor"
                Visitor Page URL [/conditions/0/value]: ".*/contact" -> -
            "#]],
        );
    }

    #[test]
    fn a_second_condition_is_numbered_and_stays_with_the_conditions() {
        check(
            |after| {
                after["conditions"] =
                    json!([after["conditions"][0], { "name": "time-on-site", "value": "5" }]);
                after["actions"] = json!([]);
            },
            expect![[r#"
                Condition (condition 2) [/conditions/1/name]: - -> "time-on-site"
                Visitor Time on Site (condition 2) [/conditions/1/value]: - -> "5"
                Action [/actions/0/name]: "send-message" -> -
                Sender [/actions/0/params/sender]: "queue" -> -
                Message [/actions/0/params/msg]: "Hi" -> -
            "#]],
        );
    }
}
