//! Two documents compared field by field, and three: what changed, and who changed it.

use serde_json::{Map, Value};

use super::fields::{FieldOf, differing};
use crate::merge::FieldInThree;
use crate::{FieldChange, FieldMerge, FieldPath};

/// What changes from `before` to `after`, in the order of the form. Only [`content`](super::content()) counts.
///
/// Paths are those of `after`; of what is not there any more those of `before`. A part or action that moved is one change, from its
/// place to its place.
pub fn diff(before: &Map<String, Value>, after: &Map<String, Value>) -> Vec<FieldChange> {
    let mut fields = differing([before, after], after);
    let mut changes = Vec::new();
    while !fields.is_empty() {
        let field = fields.remove(0);
        let other = fields.iter().position(|other| is_move(&field, other));
        changes.push(match other {
            Some(other) => moved(field, fields.remove(other)),
            None => change(field),
        });
    }
    changes
}

/// What `mine` and `theirs` made of `base`, in the order of the form: every field that is not the same in all three.
///
/// Paths count the items of all three, as [`crate::merge()`] expects them.
pub fn three_way(
    base: &Map<String, Value>,
    mine: &Map<String, Value>,
    theirs: &Map<String, Value>,
) -> Vec<FieldMerge> {
    let fields = differing([base, mine, theirs], mine);
    let in_three = fields.into_iter().map(|field| FieldInThree {
        path: field.path,
        label: field.label,
        values: field.values,
    });
    in_three.filter_map(FieldInThree::merged).collect()
}

fn change(field: FieldOf<2>) -> FieldChange {
    let [old, new] = field.places;
    let [before, after] = field.values;
    FieldChange {
        path: if after.is_some() { new } else { old },
        label: field.label,
        before,
        after,
    }
}

/// Whether two fields are one item at two places.
fn is_move(field: &FieldOf<2>, other: &FieldOf<2>) -> bool {
    let one_way = |from: &FieldOf<2>, to: &FieldOf<2>| {
        from.values[1].is_none() && to.values[0].is_none() && from.values[0] == to.values[1]
    };
    field.is_item && other.is_item && (one_way(field, other) || one_way(other, field))
}

fn moved(field: FieldOf<2>, other: FieldOf<2>) -> FieldChange {
    let (from, to) = if field.values[1].is_none() {
        (field, other)
    } else {
        (other, field)
    };
    let [old, _] = from.places;
    let [_, new] = to.places;
    let (kind, words) = to.label.split_once(": ").unwrap_or(("", &to.label));
    // The number of an action is its place, which the values say.
    let kind = kind.split(' ').next().unwrap_or_default();
    FieldChange {
        label: format!("{kind} moved: {words}"),
        before: Some(place_words(&old).into()),
        after: Some(place_words(&new).into()),
        path: new,
    }
}

/// `part 2.1` of a condition, `action 3`.
fn place_words(path: &FieldPath) -> String {
    let steps: Vec<&str> = path.as_str().split('/').skip(2).collect();
    match steps.as_slice() {
        ["condition"] => "the whole condition".to_owned(),
        ["condition", steps @ ..] => format!("part {}", steps.join(".")),
        [_, index] => match index.parse::<usize>() {
            Ok(index) => format!("action {}", index + 1),
            Err(_) => path.to_string(),
        },
        _ => path.to_string(),
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
            "id": 4, "name": "Hello", "description": "", "enabled": true,
            "definition": {
                "event": "page_enter",
                "condition": ["and", ["stillOnPage", 30], ["icontains", "@visitor_page_url", "/pricing"], ["not", ["firedBefore"]]],
                "actions": [["addTag", "vip"], ["sendMessageToVisitor", "Anna", "Hi"]],
                "version": 1,
            },
        })
    }

    fn map(value: &Value) -> &Map<String, Value> {
        value.as_object().unwrap()
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
        let show = |value: Option<Value>| value.map_or("-".to_owned(), |value| value.to_string());
        let text: String = diff(map(&before), map(&after))
            .into_iter()
            .map(|change| {
                let (before, after) = (show(change.before), show(change.after));
                format!("{} [{}]: {before} -> {after}\n", change.label, change.path)
            })
            .collect();
        expected.assert_eq(&text);
    }

    #[test]
    fn what_only_the_server_writes_and_how_something_is_written_is_no_change() {
        check(
            |after| {
                after["id"] = json!(7);
                after["enabled"] = json!(1);
                after["description"] = Value::Null;
                after["definition"]["condition"][1][1] = json!(30.0);
            },
            expect![""],
        );
    }

    #[test]
    fn fields_and_arguments_are_named_as_on_the_form_and_come_in_its_order() {
        check(
            |after| {
                after["definition"]["editor"] = json!("advanced");
                after["definition"]["actions"][1] =
                    json!(["sendMessageToVisitor", "Anna", "Hello", "(1) Yes"]);
                after["definition"]["condition"][1][1] = json!(45);
                after["definition"]["condition"][2] = json!(["contains", "@visitor_page_url", "/plans"]);
                after["definition"]["event"] = json!("chat_requested");
                after["enabled"] = json!(0);
                after["name"] = json!("Hi");
            },
            expect![[r#"
                Name [/name]: "Hello" -> "Hi"
                Enabled [/enabled]: true -> false
                Event [/definition/event]: "page_enter" -> "chat_requested"
                Seconds of “Still on the page” [/definition/condition/1/1]: 30 -> 45
                Comparison of “Page address” [/definition/condition/2/0]: "icontains" -> "contains"
                Value of “Page address” [/definition/condition/2/2]: "/pricing" -> "/plans"
                Message (action 2) [/definition/actions/1/2]: "Hi" -> "Hello"
                Answers (action 2) [/definition/actions/1/3]: - -> "(1) Yes"
                Editor [/definition/editor]: - -> "advanced"
            "#]],
        );
    }

    #[test]
    fn parts_and_actions_are_put_in_taken_out_and_moved() {
        check(
            |after| {
                after["definition"]["condition"] = json!([
                    "or",
                    ["not", ["firedBefore"]],
                    ["stillOnPage", 30],
                    ["hasTag", "a"]
                ]);
                after["definition"]["actions"] = json!([
                    ["sendMessageToVisitor", "Anna", "Hi"],
                    ["addTag", "vip"],
                    ["wait", 5]
                ]);
            },
            expect![[r#"
                All or any of the parts [/definition/condition/0]: "and" -> "or"
                Condition moved: the visitor stays on the page for 30 seconds [/definition/condition/2]: "part 1" -> "part 2"
                Condition: the page's address contains “/pricing” [/definition/condition/2]: ["icontains","@visitor_page_url","/pricing"] -> -
                Condition: the chat has the tag “a” [/definition/condition/3]: - -> ["hasTag","a"]
                Action moved: add the tag “vip” [/definition/actions/1]: "action 1" -> "action 2"
                Action 3: wait 5 seconds [/definition/actions/2]: - -> ["wait",5]
            "#]],
        );
    }

    #[test]
    fn a_definition_that_is_none_is_compared_as_one() {
        check(
            |after| after["definition"] = json!("none"),
            expect![[r#"
                Definition [/definition]: {"event":"page_enter","condition":["and",["stillOnPage",30],["icontains","@visitor_page_url","/pricing"],["not",["firedBefore"]]],"actions":[["addTag","vip"],["sendMessageToVisitor","Anna","Hi"]],"version":1} -> "none"
            "#]],
        );
    }

    #[test]
    fn parts_that_two_people_changed_are_joined_and_the_same_one_is_chosen() {
        let base = document();
        let (mut mine, mut theirs) = (document(), document());
        mine["definition"]["condition"] = json!([
            "and",
            ["hasTag", "m"],
            ["stillOnPage", 30],
            ["icontains", "@visitor_page_url", "/mine"],
            ["not", ["firedBefore"]]
        ]);
        theirs["definition"]["condition"] = json!([
            "and",
            ["stillOnPage", 45],
            ["icontains", "@visitor_page_url", "/theirs"],
            ["not", ["firedBefore"]],
            ["hasTag", "t"]
        ]);
        theirs["definition"]["actions"] = json!([["sendMessageToVisitor", "Anna", "Hi"]]);
        let fields = three_way(map(&base), map(&mine), map(&theirs));
        let text: String = fields
            .iter()
            .map(|field| format!("{} [{}]: {:?}\n", field.label, field.path, field.state))
            .collect();
        expect![[r#"
            Condition: the chat has the tag “m” [/definition/condition/1]: Mine
            Seconds of “Still on the page” [/definition/condition/2/1]: Theirs
            Value of “Page address” [/definition/condition/3/2]: Conflict
            Condition: the chat has the tag “t” [/definition/condition/5]: Theirs
            Action 1: add the tag “vip” [/definition/actions/0]: Theirs
        "#]]
        .assert_eq(&text);
        let undecided = merge(map(&mine), &fields, &BTreeMap::new()).unwrap_err();
        assert_eq!(undecided.as_str(), "/definition/condition/3/2");
        let sides = BTreeMap::from([(undecided, Side::Theirs)]);
        let merged = merge(map(&mine), &fields, &sides).unwrap();
        assert_eq!(
            merged["definition"]["condition"],
            json!([
                "and",
                ["hasTag", "m"],
                ["stillOnPage", 45],
                ["icontains", "@visitor_page_url", "/theirs"],
                ["not", ["firedBefore"]],
                ["hasTag", "t"]
            ])
        );
        assert_eq!(
            merged["definition"]["actions"],
            json!([["sendMessageToVisitor", "Anna", "Hi"]])
        );
    }

    #[test]
    fn the_list_of_actions_keeps_the_name_that_our_side_has() {
        let with_action = |text: &str| {
            let mut document = document();
            let definition = document["definition"].as_object_mut().unwrap();
            definition.shift_remove("actions");
            definition.insert("action".to_owned(), json!([["addTag", text]]));
            document
        };
        let mut theirs = document();
        theirs["definition"]["actions"] = json!([["addTag", "b"]]);
        let (base, mine) = (with_action("a"), with_action("a"));
        let fields = three_way(map(&base), map(&mine), map(&theirs));
        let merged = merge(map(&mine), &fields, &BTreeMap::new()).unwrap();
        assert_eq!(Value::Object(merged), with_action("b"));
    }
}
