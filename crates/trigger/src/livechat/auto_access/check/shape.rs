//! What the server refuses.
//!
//! Source: the table of `add_auto_access`. It gives no lengths, so that none is checked. What asks for nothing counts as not there, as
//! in [`content`](super::super::content()).

use serde_json::{Map, Value};

use super::super::Question;
use super::super::contract::{
    ACCESS, CONDITIONS, DESCRIPTION, EXACT_MATCH, EXCLUDE_VALUES, GROUPS, PLACE_MEMBERS, VALUE, VALUES,
    groups_path,
};
use super::super::form::item_label;
use super::super::words::capital;
use super::Rule;
use super::rows::{conditions, counts, rows};
use crate::livechat::check::types::{Expected, expect, expect_there};
use crate::{FieldPath, Mend, RuleInfo, Severity};

pub(super) const NO_CONDITION: Rule = Rule {
    info: RuleInfo {
        code: "no-condition",
        severity: Severity::Error,
        about: "A rule must ask something of the URL, the domain or the place. An empty list asks for nothing.",
        example: r#"{"conditions": {"url": null}}"#,
    },
    find: |subject, findings| {
        let asks = match subject.content.get(CONDITIONS) {
            None => false,
            Some(Value::Object(conditions)) => Question::ALL
                .iter()
                .any(|question| conditions.contains_key(question.key())),
            // Another type is told as that.
            Some(_) => true,
        };
        if !asks {
            findings.add(
                FieldPath::root().field(CONDITIONS),
                "The rule asks nothing: there is no text for “URL” or “Domain” and no “Place”, and LiveChat takes no rule without.",
                "Say on which pages or in which places it holds. For chats from everywhere else no rule is needed: they go to group 0.",
            );
        }
    },
};

pub(super) const NO_GROUP: Rule = Rule {
    info: RuleInfo {
        code: "no-group",
        severity: Severity::Error,
        about: "A rule must say which groups get the chat.",
        example: r#"{"access": {"groups": []}}"#,
    },
    find: |subject, findings| {
        let lacks = match subject.content.get(ACCESS) {
            None => true,
            Some(Value::Object(access)) => !access.contains_key(GROUPS),
            Some(_) => false,
        };
        if lacks {
            let path = match subject.document.get(ACCESS) {
                Some(Value::Object(_)) => groups_path(),
                _ => FieldPath::root().field(ACCESS),
            };
            findings.add(
                path,
                "“Groups” is empty, so the rule says nowhere where chats go.",
                "Write the number of a group.",
            );
        }
    },
};

pub(super) const MISSING_FIELD: Rule = Rule {
    info: RuleInfo {
        code: "missing-field",
        severity: Severity::Error,
        about: "A condition has no list, or a row of it has no text.",
        example: r#"{"conditions": {"url": {"values": [{"exact_match": true}]}}}"#,
    },
    find: |subject, findings| {
        for condition in conditions(subject) {
            let lists = condition.question.lists();
            let is_said = |list: &str| condition.written.get(list).is_some_and(|list| !list.is_null());
            // A condition that asks for nothing is told as that.
            if counts(subject, condition.question) && !lists.iter().any(|list| is_said(list)) {
                let label = condition.question.label();
                findings.add(
                    condition.path.clone(),
                    format!("“{label}” has no list of what to look for."),
                    format!("Add “{VALUES}” with a row in it, or take the condition out."),
                );
            }
        }
        for row in rows(subject).filter(|row| row.question != Question::Geolocation) {
            let is_missing = |item: &Map<String, Value>| item.get(VALUE).is_none_or(Value::is_null);
            if row.item.as_object().is_some_and(is_missing) {
                findings.add(
                    row.path.field(VALUE),
                    format!("{} has no text.", capital(&row.words())),
                    "Write the text, or take the row out.",
                );
            }
        }
    },
};

pub(super) const WRONG_TYPE: Rule = Rule {
    info: RuleInfo {
        code: "wrong-type",
        severity: Severity::Error,
        about: "A field holds another type of value than the server takes, such as the text \"true\" for true.",
        example: r#"{"conditions": {"url": {"values": [{"value": "/pricing", "exact_match": "true"}]}}}"#,
    },
    find: |subject, findings| {
        let root = FieldPath::root();
        let of = |member: &str| subject.document.get(member).unwrap_or(&Value::Null);
        expect(
            findings,
            root.field(DESCRIPTION),
            "“Description”",
            of(DESCRIPTION),
            Expected::Text,
        );
        expect(
            findings,
            root.field(ACCESS),
            "“access”",
            of(ACCESS),
            Expected::Object,
        );
        let groups = of(ACCESS).get(GROUPS).unwrap_or(&Value::Null);
        expect(findings, groups_path(), "“Groups”", groups, Expected::List);
        expect(
            findings,
            root.field(CONDITIONS),
            "“conditions”",
            of(CONDITIONS),
            Expected::Object,
        );
        for question in Question::ALL {
            let condition = of(CONDITIONS).get(question.key()).unwrap_or(&Value::Null);
            let label = format!("“{}”", question.label());
            expect(findings, question.path(), &label, condition, Expected::Object);
            for list in question.lists() {
                let written = condition.get(*list).unwrap_or(&Value::Null);
                let name = format!("“{list}” of {label}");
                expect(
                    findings,
                    question.path().field(list),
                    &name,
                    written,
                    Expected::List,
                );
            }
        }
        for row in rows(subject) {
            let words = capital(&row.words());
            expect_there(findings, row.path.clone(), &words, row.item, Expected::Object);
            let members: &[(&str, Expected)] = match row.question {
                Question::Geolocation => &PLACE_MEMBERS.map(|member| (member, Expected::Text)),
                Question::Url | Question::Domain => {
                    &[(VALUE, Expected::Text), (EXACT_MATCH, Expected::Switch)]
                }
            };
            for (member, expected) in members {
                let value = row.item.get(*member).unwrap_or(&Value::Null);
                let name = format!("“{}” of {}", item_label(row.question, member), row.words());
                expect(findings, row.path.field(member), &name, value, *expected);
            }
        }
    },
};

pub(super) const BOTH_LISTS: Rule = Rule {
    info: RuleInfo {
        code: "both-lists",
        severity: Severity::Error,
        about: "A condition asks for texts and excludes others. LiveChat takes one of the two lists.",
        example: r#"{"conditions": {"url": {"exclude_values": [{"value": "/help"}]}}}"#,
    },
    find: |subject, findings| {
        for condition in conditions(subject) {
            let content = subject.content.get(CONDITIONS);
            let content = content.and_then(|conditions| conditions.get(condition.question.key()));
            let has = |list: &str| content.is_some_and(|condition| condition.get(list).is_some());
            if condition.question.lists().iter().any(|list| !has(list)) || !has(EXCLUDE_VALUES) {
                continue;
            }
            let without = |list: &str, title: &str| {
                let mut left = condition.written.clone();
                left.shift_remove(list);
                Mend::value(title, Value::Object(left))
            };
            findings.add_with(
                condition.path.clone(),
                format!(
                    "“{}” asks for “any of these” and for “none of these”, and LiveChat takes one of the two.",
                    condition.question.label()
                ),
                "Keep one of the two lists. What is left can often be asked of the domain, or by a rule before this one.",
                vec![
                    without(EXCLUDE_VALUES, "Keep “any of these”"),
                    without(VALUES, "Keep “none of these”"),
                ],
            );
        }
    },
};

pub(super) const EMPTY_PLACE: Rule = Rule {
    info: RuleInfo {
        code: "empty-place",
        severity: Severity::Error,
        about: "A place must have a country, a region or a city.",
        example: r#"{"conditions": {"geolocation": {"values": [{}]}}}"#,
    },
    find: |subject, findings| {
        for row in rows(subject).filter(|row| row.question == Question::Geolocation) {
            let says = |item: &Map<String, Value>| {
                let mut members = PLACE_MEMBERS.iter().filter_map(|member| item.get(*member));
                members.any(|value| !value.is_null() && value.as_str() != Some(""))
            };
            if row.item.as_object().is_some_and(|item| !says(item)) {
                findings.add(
                    row.path.clone(),
                    format!("{} has no country, region or city.", capital(&row.words())),
                    "Write at least one of them, or take the row out.",
                );
            }
        }
    },
};

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{said, whole};

    #[track_caller]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "tests read better with plain literals"
    )]
    fn refused(document: Value, expected: &[&str]) {
        let found = whole(&document);
        let codes: Vec<String> = found
            .iter()
            .map(|found| format!("{} {}", found.code, found.path))
            .collect();
        assert_eq!(codes, expected, "{document}");
    }

    #[test]
    fn an_empty_document_lacks_conditions_and_groups() {
        refused(json!({}), &["no-condition /conditions", "no-group /access"]);
        refused(
            json!({ "access": { "groups": null }, "conditions": { "url": { "values": [] }, "domain": {}, "geolocation": { "values": [] } } }),
            &["no-condition /conditions", "no-group /access/groups"],
        );
    }

    #[test]
    fn wrong_types_are_told_where_they_are_and_nothing_is_told_twice() {
        refused(
            json!({ "description": 3, "access": [], "conditions": "all" }),
            &[
                "wrong-type /description",
                "wrong-type /access",
                "wrong-type /conditions",
            ],
        );
        refused(
            json!({ "access": { "groups": 1 }, "conditions": { "url": [], "domain": { "values": {} },
                "geolocation": { "values": [7, { "country": 49 }] } } }),
            &[
                "wrong-type /access/groups",
                "wrong-type /conditions/url",
                "wrong-type /conditions/domain/values",
                "wrong-type /conditions/geolocation/values/0",
                "wrong-type /conditions/geolocation/values/1/country",
            ],
        );
    }

    #[test]
    fn one_list_is_kept_of_two_and_an_empty_one_is_no_second() {
        let found = said(json!({ "conditions": { "url": { "exclude_values": [{ "value": "/help" }] } } }));
        let kept: Vec<&Value> = found[0]
            .mends
            .iter()
            .filter_map(|mend| mend.value.as_ref())
            .collect();
        assert_eq!(
            kept,
            [
                &json!({ "values": [{ "value": "/pricing" }] }),
                &json!({ "exclude_values": [{ "value": "/help" }] })
            ]
        );
        assert_eq!(
            said(json!({ "conditions": { "url": { "exclude_values": [] } } })),
            []
        );
    }

    #[test]
    fn a_row_without_its_text_and_a_condition_without_a_list_are_told() {
        refused(
            json!({ "access": { "groups": [1] }, "conditions": { "url": { "values": [{ "exact_match": true }, { "value": null }] },
                "geolocation": { "radius": 7 } } }),
            &[
                "missing-field /conditions/geolocation",
                "missing-field /conditions/url/values/0/value",
                "missing-field /conditions/url/values/1/value",
                "unknown-field /conditions/geolocation/radius",
            ],
        );
    }
}
