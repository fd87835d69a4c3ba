//! Two rules compared field by field, and three: what changed, and who changed it.
//!
//! A condition is compared text by text and place by place, as long as it stays of one sort: one that turns from what must be found to
//! what must not is told as a whole.

use serde_json::{Map, Value};

use super::content::content;
use super::contract::{ACCESS, CONDITIONS, DESCRIPTION, EXACT_MATCH, GROUPS, PLACE_MEMBERS, VALUE};
use super::lines::{
    condition_lines, exact_lines, groups_lines, place_item_words, place_lines, text_lines, text_words,
};
use super::{Question, form};
use crate::versions::{At, FieldOf, Values, Walk, are_both_objects, are_objects, changes, members, merged};
use crate::{FieldChange, FieldMerge, FieldPath};

/// What changes from `before` to `after`, in the order of the form. Only [`content`](super::content()) counts.
///
/// Paths are those of `after`; of what is not there any more those of `before`. A text or place that moved is one change, from its place to
/// its place.
pub fn diff(before: &Map<String, Value>, after: &Map<String, Value>) -> Vec<FieldChange> {
    changes(differing([before, after]), item_label)
}

/// What `mine` and `theirs` made of `base`, in the order of the form: every field that is not the same in all three.
///
/// Paths count the items of all three, as [`crate::merge()`] expects them.
pub fn three_way(
    base: &Map<String, Value>,
    mine: &Map<String, Value>,
    theirs: &Map<String, Value>,
) -> Vec<FieldMerge> {
    merged(differing([base, mine, theirs]))
}

/// Every field that is not the same in all versions, in the order of the form.
fn differing<const VERSIONS: usize>(documents: [&Map<String, Value>; VERSIONS]) -> Vec<FieldOf<VERSIONS>> {
    let contents = documents.map(content);
    let of = |member: &str| contents.each_ref().map(|content| content.get(member));
    let root = At::root();
    let mut walk = Walk { fields: Vec::new() };
    // A rule that is not there has no description, and one that is there says nothing new with an empty one.
    let descriptions = of(DESCRIPTION);
    let is_empty = |value: &Option<&Value>| value.and_then(Value::as_str) == Some("");
    if !descriptions.iter().all(is_empty) {
        let said =
            std::array::from_fn(|version| descriptions[version].filter(|_| !documents[version].is_empty()));
        walk.leaf(&root.member(DESCRIPTION), "Description", said);
    }
    // Conditions stand before groups in the form.
    conditions(&mut walk, &root.member(CONDITIONS), of(CONDITIONS));
    access(&mut walk, &root.member(ACCESS), of(ACCESS));
    walk.fields
}

fn conditions<const VERSIONS: usize>(
    walk: &mut Walk<VERSIONS>,
    at: &At<VERSIONS>,
    values: Values<'_, VERSIONS>,
) {
    if !are_objects(&values) {
        return walk.leaf(at, "Conditions", values);
    }
    for question in Question::ALL {
        of_question(
            walk,
            &at.member(question.key()),
            question,
            members(&values, question.key()),
        );
    }
    walk.others(at, &values, &Question::ALL.map(Question::key));
}

fn access<const VERSIONS: usize>(walk: &mut Walk<VERSIONS>, at: &At<VERSIONS>, values: Values<'_, VERSIONS>) {
    if !are_objects(&values) {
        return walk.leaf(at, "Access", values);
    }
    let groups = members(&values, GROUPS);
    walk.leaf_in_lines(&at.member(GROUPS), "Groups", groups, groups_lines);
    walk.others(at, &values, &[GROUPS]);
}

fn of_question<const VERSIONS: usize>(
    walk: &mut Walk<VERSIONS>,
    at: &At<VERSIONS>,
    question: Question,
    values: Values<'_, VERSIONS>,
) {
    let lists = question.lists();
    let all_have = |list: &str| {
        let lists = members(&values, list);
        lists.iter().all(|list| list.is_some_and(Value::is_array)) || lists.iter().all(Option::is_none)
    };
    if values.iter().any(Option::is_none) || !are_objects(&values) || !lists.iter().all(|list| all_have(list))
    {
        return walk.leaf_in_lines(at, question.label(), values, |condition| {
            condition_lines(question, condition)
        });
    }
    for list in lists {
        let items = members(&values, list);
        if items.iter().any(Option::is_none) {
            continue;
        }
        let items = items.map(|list| {
            list.and_then(Value::as_array)
                .map(Vec::as_slice)
                .unwrap_or_default()
        });
        let at = at.member(list);
        match question {
            Question::Url | Question::Domain => {
                walk.rows(&at, 0, items, are_both_objects, |walk, at, values| {
                    text(walk, question, at, values);
                });
            }
            Question::Geolocation => walk.rows(&at, 0, items, are_alike_places, place),
        }
    }
    walk.others(at, &values, lists);
}

fn text<const VERSIONS: usize>(
    walk: &mut Walk<VERSIONS>,
    question: Question,
    at: &At<VERSIONS>,
    values: Values<'_, VERSIONS>,
) {
    let label = item_label(at.place(&values));
    if values.iter().any(Option::is_none) || !are_objects(&values) {
        return walk.item(at, label, values, text_words, text_lines);
    }
    let before = walk.fields.len();
    walk.leaf(&at.member(VALUE), label.as_str(), members(&values, VALUE));
    for field in &mut walk.fields[before..] {
        field.is_pattern = true;
    }
    let exact = members(&values, EXACT_MATCH);
    walk.leaf_in_lines(
        &at.member(EXACT_MATCH),
        format!(
            "{label}: {}",
            form::item_label(question, EXACT_MATCH).to_lowercase()
        ),
        exact,
        exact_lines,
    );
    walk.others(at, &values, &[VALUE, EXACT_MATCH]);
}

fn place<const VERSIONS: usize>(walk: &mut Walk<VERSIONS>, at: &At<VERSIONS>, values: Values<'_, VERSIONS>) {
    let label = item_label(at.place(&values));
    walk.item(at, label, values, place_item_words, place_lines);
}

/// What the text or place at a path is called: `URL, text 2`, `Place 1`.
fn item_label(path: &FieldPath) -> String {
    let steps: Vec<&str> = path.as_str().split('/').skip(2).collect();
    let question = |key: &str| Question::ALL.into_iter().find(|question| question.key() == key);
    match steps.as_slice() {
        [key, _, index, ..] => match (question(key), index.parse::<usize>()) {
            (Some(Question::Geolocation), Ok(index)) => format!("Place {}", index + 1),
            (Some(question), Ok(index)) => format!("{}, text {}", question.label(), index + 1),
            _ => path.to_string(),
        },
        _ => path.to_string(),
    }
}

/// Places that say one thing in the same way are versions of one place.
fn are_alike_places(left: &Value, right: &Value) -> bool {
    PLACE_MEMBERS.iter().any(|member| {
        left.get(*member)
            .is_some_and(|value| right.get(*member) == Some(value))
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use expect_test::{Expect, expect};
    use serde_json::json;

    use super::*;
    use crate::livechat::auto_access::contract::VALUES;
    use crate::versions::shown;
    use crate::{Side, merge};

    fn document() -> Value {
        json!({
            "id": "a", "next_id": "b", "description": "Sales",
            "access": { "groups": [1] },
            "conditions": {
                "url": { "values": [{ "value": "/pricing" }, { "value": "/plans" }, { "value": "/offer" }] },
                "geolocation": { "values": [{ "country_code": "DE" }, { "country_code": "AT" }] },
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
        let mut after = document();
        change(&mut after);
        expected.assert_eq(&shown(diff(map(&document()), map(&after))));
    }

    #[test]
    fn what_only_the_server_writes_and_how_something_is_written_is_no_change() {
        check(
            |after| {
                after["id"] = json!("c");
                after["next_id"] = json!("");
                after["conditions"]["domain"] = json!({});
                after["conditions"]["url"]["values"][0]["exact_match"] = json!(false);
                after["access"]["groups"] = json!([1.0]);
            },
            expect![""],
        );
    }

    #[test]
    fn texts_places_and_groups_are_told_in_words_and_in_the_order_of_the_form() {
        check(
            |after| {
                after["access"]["groups"] = json!([1, 2]);
                after["conditions"]["url"]["values"] = json!([{ "value": "/prices" }, { "value": "/plans", "exact_match": true }, { "value": "/offer" }, { "value": "/buy" }]);
                after["conditions"]["geolocation"]["values"] =
                    json!([{ "country_code": "DE", "city": "Bonn" }]);
                after["conditions"]["domain"] =
                    json!({ "exclude_values": [{ "value": "a.example" }, { "value": "b.example" }] });
                after["description"] = json!("Sales team");
            },
            expect![[r#"
                Description [/description]: "Sales" -> "Sales team"
                URL, text 1 [/conditions/url/values/0/value]: "/pricing" -> "/prices"
                URL, text 2: whole address [/conditions/url/values/1/exact_match]: - -> must be the whole
                URL, text 4 [/conditions/url/values/3]: - -> contains “/buy”
                Domain [/conditions/domain]: - -> none of these / . contains “a.example” / . contains “b.example”
                Place 1 [/conditions/geolocation/values/0]: Germany -> Bonn, Germany
                Place 2 [/conditions/geolocation/values/1]: Austria -> -
                Groups [/access/groups]: group 1 -> groups 1 and 2
            "#]],
        );
    }

    #[test]
    fn a_condition_that_turns_round_is_told_as_a_whole_and_what_moved_once() {
        check(
            |after| {
                let url = after["conditions"]["url"].as_object_mut().unwrap();
                let values = url.remove("values").unwrap();
                url.insert("exclude_values".to_owned(), values);
            },
            expect![[r#"
                URL [/conditions/url]: any of these / . contains “/pricing” / . contains “/plans” / . contains “/offer” -> none of these / . contains “/pricing” / . contains “/plans” / . contains “/offer”
            "#]],
        );
        check(
            |after| {
                after["conditions"]["url"]["values"]
                    .as_array_mut()
                    .unwrap()
                    .rotate_left(1);
            },
            expect![[r#"
                Moved: contains “/pricing” [/conditions/url/values/2]: "URL, text 1" -> "URL, text 3"
            "#]],
        );
    }

    #[test]
    fn a_rule_that_comes_or_goes_has_no_other_side() {
        let (nothing, there) = (Map::new(), document());
        expect![[r#"
            Description [/description]: - -> "Sales"
            URL [/conditions/url]: - -> any of these / . contains “/pricing” / . contains “/plans” / . contains “/offer”
            Place [/conditions/geolocation]: - -> any of these / . Germany / . Austria
            Groups [/access/groups]: - -> group 1
        "#]]
        .assert_eq(&shown(diff(&nothing, map(&there))));
        let changes = diff(map(&there), &nothing);
        assert_eq!(changes.len(), 4);
        assert!(changes.iter().all(|change| change.after.is_none()));
    }

    #[test]
    fn what_two_people_changed_in_one_list_is_joined_and_the_same_text_is_chosen() {
        let base = document();
        let (mut mine, mut theirs) = (document(), document());
        mine["conditions"]["url"]["values"] =
            json!([{ "value": "/mine" }, { "value": "/plans" }, { "value": "/offer" }]);
        theirs["conditions"]["url"]["values"] = json!([{ "value": "/theirs" }, { "value": "/plans" }, { "value": "/offer" }, { "value": "/buy" }]);
        theirs["access"]["groups"] = json!([2]);
        let fields = three_way(map(&base), map(&mine), map(&theirs));
        let undecided = merge(map(&mine), &fields, &BTreeMap::new()).unwrap_err();
        assert_eq!(undecided.as_str(), "/conditions/url/values/0/value");
        let merged = merge(map(&mine), &fields, &BTreeMap::from([(undecided, Side::Mine)])).unwrap();
        assert_eq!(
            merged["conditions"]["url"][VALUES],
            json!([{ "value": "/mine" }, { "value": "/plans" }, { "value": "/offer" }, { "value": "/buy" }])
        );
        assert_eq!(merged["access"]["groups"], json!([2]));
    }
}
