//! Three documents compared field by field: what two sides made of one they had in common.
//!
//! Fields that mean nothing without each other are one: a condition or action whose kind differs between the documents goes whole,
//! and so does a list whose length differs.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::content::content;
use super::contract::{ACTIONS, CATALOGUE, CONDITIONS, List};
use super::diff::{ItemField, action_fields, condition_fields, item_label};
use crate::merge::FieldInThree;
use crate::{FieldKind, FieldMerge, FieldPath};

/// What `mine` and `theirs` made of `base`, in the order of the form: every field that is not the same in all three.
pub fn three_way(
    base: &Map<String, Value>,
    mine: &Map<String, Value>,
    theirs: &Map<String, Value>,
) -> Vec<FieldMerge> {
    let documents = [content(base), content(mine), content(theirs)];
    let root = FieldPath::root();
    let mut fields: Vec<FieldInThree> = CATALOGUE
        .fields
        .iter()
        .map(|field| FieldInThree {
            path: root.field(field.key),
            label: field.label.to_owned(),
            is_pattern: field.kind == FieldKind::Pattern,
            values: documents
                .each_ref()
                .map(|document| document.get(field.key).cloned()),
            lines: Default::default(),
        })
        .collect();
    of_list(&documents, CONDITIONS, condition_fields, &mut fields);
    of_list(&documents, ACTIONS, action_fields, &mut fields);
    fields.into_iter().filter_map(FieldInThree::merged).collect()
}

fn of_list(
    documents: &[Map<String, Value>; 3],
    list: List,
    fields_of: fn(&FieldPath, &Map<String, Value>) -> Vec<ItemField>,
    fields: &mut Vec<FieldInThree>,
) {
    let path = FieldPath::root().field(list.key);
    let values = documents.each_ref().map(|document| document.get(list.key));
    let arrays = values.map(|value| value.and_then(Value::as_array));
    let [Some(base), Some(mine), Some(theirs)] = arrays else {
        fields.push(whole(path, list.label.to_owned(), values));
        return;
    };
    if base.len() != mine.len() || base.len() != theirs.len() {
        fields.push(whole(path, list.label.to_owned(), values));
        return;
    }
    for (index, ((base, mine), theirs)) in base.iter().zip(mine).zip(theirs).enumerate() {
        let items = [base, mine, theirs];
        let path = path.item(index);
        let [Some(base), Some(mine), Some(theirs)] = items.map(Value::as_object) else {
            fields.push(whole(path, item_label(list.label, list, index), items.map(Some)));
            continue;
        };
        let kinds = [base, mine, theirs]
            .map(|item| (item.get("name"), item.get("params").is_some_and(Value::is_object)));
        if kinds[0] != kinds[1] || kinds[0] != kinds[2] {
            fields.push(whole(path, item_label(list.label, list, index), items.map(Some)));
            continue;
        }
        let leaves = [base, mine, theirs].map(|item| fields_of(&path, item));
        let mut seen = BTreeSet::new();
        for leaf in leaves.iter().flatten() {
            if seen.insert(leaf.path.clone()) {
                let value = |leaves: &Vec<ItemField>| {
                    let found = leaves.iter().find(|other| other.path == leaf.path);
                    found.map(|other| other.value.clone())
                };
                fields.push(FieldInThree {
                    path: leaf.path.clone(),
                    label: item_label(leaf.label, list, index),
                    is_pattern: leaf.is_pattern,
                    values: leaves.each_ref().map(value),
                    lines: Default::default(),
                });
            }
        }
    }
}

fn whole(path: FieldPath, label: String, values: [Option<&Value>; 3]) -> FieldInThree {
    FieldInThree {
        path,
        label,
        is_pattern: false,
        values: values.map(Option::<&Value>::cloned),
        lines: Default::default(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use expect_test::{Expect, expect};
    use serde_json::json;

    use super::*;
    use crate::{Side, merge};

    fn document() -> Value {
        json!({
            "name": "Hello", "description": "", "enabled": true, "runOnce": false,
            "conditions": [{ "name": "page-url", "value": ".*/contact" }],
            "actions": [{ "name": "send-message", "params": { "sender": "queue", "msg": "Hi" } }],
        })
    }

    fn changed(change: impl FnOnce(&mut Value)) -> Map<String, Value> {
        let mut document = document();
        change(&mut document);
        document.as_object().unwrap().clone()
    }

    #[track_caller]
    fn check(mine: &Map<String, Value>, theirs: &Map<String, Value>, expected: &Expect) -> Vec<FieldMerge> {
        let fields = three_way(&changed(|_| {}), mine, theirs);
        let show = |value: &Option<Value>| value.as_ref().map_or("-".to_owned(), Value::to_string);
        let lines: String = fields
            .iter()
            .map(|field| {
                format!(
                    "{} [{}] {:?}: {} | {} | {}\n",
                    field.label,
                    field.path,
                    field.state,
                    show(&field.base),
                    show(&field.mine),
                    show(&field.theirs)
                )
            })
            .collect();
        expected.assert_eq(&lines);
        fields
    }

    #[test]
    fn what_only_one_side_changed_needs_no_choice() {
        let mine = changed(|document| document["name"] = json!("Hello again"));
        let theirs = changed(|document| document["actions"][0]["params"]["msg"] = json!("Good morning"));
        let fields = check(
            &mine,
            &theirs,
            &expect![[r#"
                Name [/name] Mine: "Hello" | "Hello again" | "Hello"
                Message [/actions/0/params/msg] Theirs: "Hi" | "Hi" | "Good morning"
            "#]],
        );
        let merged = merge(&mine, &fields, &BTreeMap::new()).unwrap();
        assert_eq!(merged["name"], "Hello again");
        assert_eq!(merged["actions"][0]["params"]["msg"], "Good morning");
    }

    #[test]
    fn what_both_changed_needs_one() {
        let mine = changed(|document| document["name"] = json!("Mine"));
        let theirs = changed(|document| document["name"] = json!("Theirs"));
        let fields = check(
            &mine,
            &theirs,
            &expect![[r#"
                Name [/name] Conflict: "Hello" | "Mine" | "Theirs"
            "#]],
        );
        let name = FieldPath::root().field("name");
        assert_eq!(merge(&mine, &fields, &BTreeMap::new()), Err(name.clone()));
        let take = |side| merge(&mine, &fields, &BTreeMap::from([(name.clone(), side)])).unwrap();
        assert_eq!(take(Side::Mine)["name"], "Mine");
        assert_eq!(take(Side::Theirs)["name"], "Theirs");
    }

    #[test]
    fn the_same_change_on_both_sides_is_no_conflict() {
        let both = changed(|document| document["enabled"] = json!(false));
        let fields = check(
            &both,
            &both,
            &expect![[r#"
                Enable [/enabled] Same: true | false | false
            "#]],
        );
        assert_eq!(merge(&both, &fields, &BTreeMap::new()), Ok(both));
    }

    #[test]
    fn a_condition_of_another_kind_goes_whole() {
        let mine = changed(|document| document["conditions"][0]["value"] = json!("/pricing"));
        let theirs = changed(|document| {
            document["conditions"][0] = json!({ "name": "time-on-site", "value": "30" });
        });
        check(
            &mine,
            &theirs,
            &expect![[r#"
                Condition [/conditions/0] Conflict: {"name":"page-url","value":".*/contact"} | {"name":"page-url","value":"/pricing"} | {"name":"time-on-site","value":"30"}
            "#]],
        );
    }

    #[test]
    fn a_list_of_another_length_goes_whole() {
        let theirs = changed(|document| {
            let conditions = document["conditions"].as_array_mut().unwrap();
            conditions.push(json!({ "name": "time-on-site", "value": "30" }));
        });
        let mine = changed(|_| {});
        let fields = three_way(&changed(|_| {}), &mine, &theirs);
        assert_eq!(fields.len(), 1, "{fields:?}");
        let merged = merge(&mine, &fields, &BTreeMap::new()).unwrap();
        assert_eq!(content(&merged), content(&theirs));
    }

    #[test]
    fn a_field_that_the_others_took_away_goes_away() {
        let base = changed(|document| document["actions"][0]["params"]["name"] = json!("ann"));
        let theirs = changed(|_| {});
        let fields = three_way(&base, &base, &theirs);
        let merged = merge(&base, &fields, &BTreeMap::new()).unwrap();
        assert_eq!(content(&merged), content(&theirs));
    }
}
