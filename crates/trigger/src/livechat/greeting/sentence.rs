//! A greeting as a sentence: “When the visitor has been on the page for at least 30 seconds, the visitor gets the greeting “Need help?”.”

use serde_json::{Map, Value};

use super::contract::{ACTIVE_FROM, ACTIVE_UNTIL, CONDITION, MESSAGE, RULES, TYPE, items, rules_path};
use super::overview::overview;
use super::wording::{quoted, write_rule};
use super::{Join, Time, Type};
use crate::phrase::Phrases;
use crate::summary::quote;
use crate::{FieldPath, Phrase};

/// The greeting in pieces, each with the part that it is about.
///
/// Rules that must hold as well come before those of which one is enough. How the two go together where there are both is documented
/// nowhere; the sentence says it as the engine reads it: all of the first, and one of the others.
pub fn sentence(document: &Map<String, Value>) -> Vec<Phrase> {
    let root = FieldPath::root();
    let mut phrases = Phrases::default();
    let rules = items(document.get(RULES)).enumerate();
    let rules = rules.map(|(index, rule)| (rules_path().item(index), rule));
    let (any, all): (Vec<_>, Vec<_>) = rules.partition(|(_, rule)| join(rule) == Join::Or);
    if all.is_empty() && any.is_empty() {
        phrases.add(&rules_path(), "Without a rule");
    } else {
        phrases.add(&root, "When ");
        let has_both = !all.is_empty() && !any.is_empty();
        phrases.join(" and ", all, |phrases, (path, rule)| {
            write_rule(phrases, &path, rule);
        });
        if has_both {
            phrases.add(&root, ", and ");
        }
        phrases.join(" or ", any, |phrases, (path, rule)| {
            write_rule(phrases, &path, rule);
        });
    }
    let of = document
        .get(TYPE)
        .and_then(Value::as_str)
        .and_then(Type::from_key);
    let what = of.unwrap_or(Type::Normal).label();
    phrases.add(&root, ", ");
    phrases.add(&root.field(TYPE), &format!("the visitor gets the {what} "));
    match overview(document).messages.first() {
        Some(message) => phrases.add(&message.path, &quoted(&message.text)),
        None => phrases.add(&root.field(MESSAGE), "without a message"),
    }
    for (member, words) in [(ACTIVE_FROM, " from "), (ACTIVE_UNTIL, " until ")] {
        let written = document.get(member).and_then(Value::as_str);
        let time = written.map(|text| Time::read(text).map_or_else(|| quote(text), Time::in_words));
        if let Some(time) = time.filter(|time| !time.is_empty()) {
            phrases.add(&root.field(member), &format!("{words}{time}"));
        }
    }
    phrases.add(&root, ".");
    phrases.into_pieces()
}

/// How a rule as it is written goes together with the others.
pub(super) fn join(rule: &Value) -> Join {
    let word = rule.get(CONDITION).and_then(Value::as_str);
    word.and_then(Join::from_key).unwrap_or(Join::And)
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};
    use serde_json::json;

    use super::*;

    #[track_caller]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "tests read better with plain literals"
    )]
    fn check(document: Value, expected: Expect) {
        let pieces = sentence(document.as_object().unwrap());
        expected.assert_eq(&pieces.into_iter().map(|phrase| phrase.text).collect::<String>());
    }

    #[test]
    fn a_greeting_is_a_sentence() {
        let time = json!({ "condition": "and", "type": "visit_time_page", "operator": "greater_or_equal", "value": "30" });
        let page =
            json!({ "condition": "and", "type": "url_current", "operator": "contains", "value": "/pricing" });
        let visits =
            json!({ "condition": "or", "type": "visits_number", "operator": "greater_than", "value": "1" });
        let message = json!({ "template_id": "cards", "elements": [{ "title": "Need help?" }] });
        check(
            json!({ "rules": [time, page], "rich_message": message }),
            expect![[
                r#"When the visitor has been on the page for at least 30 seconds and the page’s URL contains “/pricing”, the visitor gets the greeting “Need help?”."#
            ]],
        );
        check(
            json!({ "type": "announcement", "rules": [visits, page], "rich_message": message, "active_until": "2026-12-24T00:00:00Z" }),
            expect![[
                r#"When the page’s URL contains “/pricing”, and the number of visits is more than 1, the visitor gets the announcement “Need help?” until 24 December 2026, 00:00 UTC."#
            ]],
        );
        check(
            json!({}),
            expect![[r#"Without a rule, the visitor gets the greeting without a message."#]],
        );
    }
}
