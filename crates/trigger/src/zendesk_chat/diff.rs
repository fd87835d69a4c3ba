//! Two documents compared field by field, and three: what changed, and who changed it.

use serde_json::{Map, Value};

use super::contract::{DEFINITION, actions_key, definition};
use super::fields::{differing, place_words};
use crate::versions::{changes, merged};
use crate::{FieldChange, FieldMerge};

/// What changes from `before` to `after`, in the order of the form. Only [`content`](super::content()) counts.
///
/// Paths are those of `after`; of what is not there any more those of `before`. A part or action that moved is one change, from its
/// place to its place. A definition that comes or goes is told part by part.
pub fn diff(before: &Map<String, Value>, after: &Map<String, Value>) -> Vec<FieldChange> {
    let (empty_before, empty_after) = (without_parts(before, after), without_parts(after, before));
    let (before, after) = (
        empty_before.as_ref().unwrap_or(before),
        empty_after.as_ref().unwrap_or(after),
    );
    changes(differing([before, after], after), place_words)
}

/// What `mine` and `theirs` made of `base`, in the order of the form: every field that is not the same in all three.
///
/// Paths count the items of all three, as [`crate::merge()`] expects them.
pub fn three_way(
    base: &Map<String, Value>,
    mine: &Map<String, Value>,
    theirs: &Map<String, Value>,
) -> Vec<FieldMerge> {
    merged(differing([base, mine, theirs], mine))
}

/// A document that has no definition, with one of no parts, where the other has one; `None` where nothing is to be done.
fn without_parts(document: &Map<String, Value>, other: &Map<String, Value>) -> Option<Map<String, Value>> {
    let is_missing = document.get(DEFINITION).is_none_or(Value::is_null);
    let other = definition(other).filter(|_| is_missing)?;
    let key = actions_key(Some(other));
    let actions = other.get(key).filter(|actions| actions.is_array());
    let actions = actions.map(|_| (key.to_owned(), Value::Array(Vec::new())));
    let mut document = document.clone();
    document.insert(
        DEFINITION.to_owned(),
        Value::Object(actions.into_iter().collect()),
    );
    Some(document)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use expect_test::{Expect, expect};
    use serde_json::json;

    use super::*;
    use crate::versions::shown;
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
        expected.assert_eq(&shown(diff(map(&before), map(&after))));
    }

    #[test]
    fn what_comes_or_goes_has_no_other_side() {
        let mut document = document();
        document["description"] = json!("For visitors who stay");
        let (nothing, document) = (Map::new(), map(&document));
        for change in diff(&nothing, document) {
            assert_eq!(change.before, None, "{}", change.label);
        }
        for change in diff(document, &nothing) {
            assert_eq!(change.after, None, "{}", change.label);
        }
        let told = |document: &Map<String, Value>| {
            let changes = diff(&nothing, document);
            changes.into_iter().map(|change| change.label).collect::<Vec<_>>()
        };
        assert!(told(document).contains(&"Description".to_owned()));
        let mut undescribed = document.clone();
        undescribed.insert("description".to_owned(), json!(""));
        assert!(!told(&undescribed).contains(&"Description".to_owned()));
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
                Enable [/enabled]: true -> false
                Event [/definition/event]: Visitor enters a page -> Visitor asks for a chat
                Seconds of “Still on the page” [/definition/condition/1/1]: 30 -> 45
                Comparison of “Page address” [/definition/condition/2/0]: contains -> contains (Aa)
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
                All or any of the parts [/definition/condition/0]: All of these -> Any of these
                Moved: the visitor stays on the page for 30 seconds [/definition/condition/2]: "Condition, part 1" -> "Condition, part 2"
                Condition, part 2 [/definition/condition/2]: the page’s address contains “/pricing” -> -
                Condition, part 3 [/definition/condition/3]: - -> the chat has the tag “a”
                Moved: add the tag “vip” [/definition/actions/1]: "Action 1" -> "Action 2"
                Action 3 [/definition/actions/2]: - -> wait 5 seconds
            "#]],
        );
    }

    #[test]
    fn a_trigger_that_comes_or_goes_is_told_part_by_part() {
        let (nothing, there) = (Map::new(), document());
        let labels = |changes: Vec<FieldChange>| changes.into_iter().map(|change| change.label).collect();
        let comes: Vec<String> = labels(diff(&nothing, map(&there)));
        let goes: Vec<String> = labels(diff(map(&there), &nothing));
        assert_eq!(comes, goes);
        assert_eq!(
            comes,
            [
                "Name",
                "Enable",
                "Event",
                "Condition",
                "Action 1",
                "Action 2",
                "Version of the definition"
            ]
        );
        check(
            |after| after["definition"] = Value::Null,
            expect![[r#"
            Event [/definition/event]: Visitor enters a page -> -
            Condition [/definition/condition]: all of these / . the visitor stays on the page for 30 seconds / . the page’s address contains “/pricing” / . this trigger has not fired before -> -
            Action 1 [/definition/actions/0]: add the tag “vip” -> -
            Action 2 [/definition/actions/1]: send a message from Anna / . Hi -> -
            Version of the definition [/definition/version]: 1 -> -
        "#]],
        );
    }

    #[test]
    fn a_part_that_takes_the_place_of_another_is_one_change() {
        check(
            |after| {
                after["definition"]["condition"][2] =
                    json!(["not", ["icontains", "@visitor_page_url", "/pricing"]]);
                after["definition"]["actions"][0] = json!(["wait", 3]);
            },
            expect![[r#"
                Condition, part 2 [/definition/condition/2]: the page’s address contains “/pricing” -> the page’s address does not contain “/pricing”
                Action 1 [/definition/actions/0]: add the tag “vip” -> wait 3 seconds
            "#]],
        );
    }

    #[test]
    fn a_condition_that_becomes_a_part_of_a_group_is_told_by_what_comes_to_it() {
        let with = |condition: Value| {
            let mut document = document();
            document["definition"]["condition"] = condition;
            document
        };
        let alone = with(json!(["stillOnPage", 30]));
        let group = with(json!(["and", ["hasTag", "vip"], ["stillOnPage", 45]]));
        let told = |before: &Value, after: &Value| shown(diff(map(before), map(after)));
        expect![[r#"
            All or any of the parts [/definition/condition/0]: - -> All of these
            Condition, part 1 [/definition/condition/1]: - -> the chat has the tag “vip”
            Seconds of “Still on the page” [/definition/condition/2/1]: 30 -> 45
        "#]]
        .assert_eq(&told(&alone, &group));
        expect![[r#"
            All or any of the parts [/definition/condition/0]: All of these -> -
            Condition, part 1 [/definition/condition/1]: the chat has the tag “vip” -> -
            Seconds of “Still on the page” [/definition/condition/1]: 45 -> 30
        "#]]
        .assert_eq(&told(&group, &alone));
        // What has no part in common is another condition.
        let other = with(json!(["or", ["hasTag", "vip"], ["firedBefore"]]));
        expect![[r#"
            Condition [/definition/condition]: the visitor stays on the page for 30 seconds -> any of these / . the chat has the tag “vip” / . this trigger has fired before
        "#]].assert_eq(&told(&alone, &other));
    }

    #[test]
    fn days_and_names_of_the_wire_are_told_as_the_form_says_them() {
        let with = |condition: Value| {
            let mut document = document();
            document["definition"]["condition"] = condition;
            document
        };
        let before = with(json!(["and", ["eq", "@day_of_week", 5]]));
        let after = with(json!(["and", ["neq", "@day_of_week", 6]]));
        let changes = diff(map(&before), map(&after));
        let lines: Vec<(&str, &str)> = changes
            .iter()
            .map(|change| {
                (
                    change.before_lines[0].text.as_str(),
                    change.after_lines[0].text.as_str(),
                )
            })
            .collect();
        assert_eq!(lines, [("is", "is not"), ("Saturday", "Sunday")]);
    }

    #[test]
    fn a_definition_that_is_none_is_compared_as_one() {
        check(
            |after| after["definition"] = json!("none"),
            expect![[r#"
                Definition [/definition]: Visitor enters a page / all of these / . the visitor stays on the page for 30 seconds / . the page’s address contains “/pricing” / . this trigger has not fired before / add the tag “vip” / send a message from Anna / . Hi -> "none"
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
            Condition, part 1: the chat has the tag “m” [/definition/condition/1]: Mine
            Seconds of “Still on the page” [/definition/condition/2/1]: Theirs
            Value of “Page address” [/definition/condition/3/2]: Conflict
            Condition, part 4: the chat has the tag “t” [/definition/condition/5]: Theirs
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
