//! Widgets in which every condition counts by itself and all actions run.

use pattern::Pattern;
use serde_json::Value;

use super::super::contract::{self, ACTIONS, CONDITIONS};
use super::super::model::ConditionKind;
use super::Rule;
use super::subject::Subject;
use super::time::written;
use crate::{FieldPath, RuleInfo, Severity};

pub(super) const ANY_CONDITION: Rule = Rule {
    info: RuleInfo {
        code: "any-condition",
        severity: Severity::Warning,
        about: "In these widgets every condition fires the trigger by itself, and several can fire it several times; there is no \
                “and”.",
        example: r#"{"conditions": [{"name": "time-on-site", "value": "30"}, {"name": "chat-opened-by-visitor"}]}"#,
    },
    find: |subject, findings| {
        for (index, (path, item)) in subject.items(CONDITIONS).enumerate().skip(1) {
            let name = name_of(item);
            let label = contract::condition(name).map_or(name, |entry| entry.label);
            findings.add(
                path,
                format!(
                    "{}condition {} (“{label}”) fires the trigger by itself too: one of the conditions is enough.",
                    subject.on_server(),
                    index + 1
                ),
                "Remove it if both were meant to hold at once. From Rocket.Chat 6.6 on only the first condition counts.",
            );
        }
    },
};

pub(super) const ALL_ACTIONS: Rule = Rule {
    info: RuleInfo {
        code: "all-actions",
        severity: Severity::Note,
        about: "These widgets run all actions of a trigger, the first of every trigger before the second of any.",
        example: r#"{"actions": [
            {"name": "send-message", "params": {"sender": "queue", "msg": "Hi"}},
            {"name": "send-message", "params": {"sender": "queue", "msg": "Can we help?"}}
        ]}"#,
    },
    find: |subject, findings| {
        for (index, (path, item)) in subject.items(ACTIONS).enumerate().skip(1) {
            let name = name_of(item);
            let label = contract::action(name).map_or(name, |entry| entry.label);
            findings.add(
                path,
                format!(
                    "{}action {} (“{label}”) runs as well.",
                    subject.on_server(),
                    index + 1
                ),
                "Keep it for old servers only: from Rocket.Chat 6.6 on the first action alone runs.",
            );
        }
    },
};

pub(super) const EMPTY_PATTERN_MATCHES: Rule = Rule {
    info: RuleInfo {
        code: "empty-pattern-matches",
        severity: Severity::Warning,
        about: "In these widgets an empty page-URL pattern matches every page.",
        example: r#"{"conditions": [{"name": "page-url", "value": ""}]}"#,
    },
    find: |subject, findings| {
        for (path, _) in page_urls(subject).filter(|(_, source)| source.is_empty()) {
            findings.add(
                path,
                format!("{}an empty “Visitor Page URL” matches every page.", subject.on_server()),
                "Enter a regular expression: “.*” for every page, “.*/contact” for one. From Rocket.Chat 6.6 on an empty one never fires.",
            );
        }
    },
};

pub(super) const PATTERN_STOPS_WIDGET: Rule = Rule {
    info: RuleInfo {
        code: "pattern-stops-widget",
        severity: Severity::Error,
        about: "In these widgets a pattern that browsers do not accept stops the widget on every page: it does not even appear.",
        example: r#"{"conditions": [{"name": "page-url", "value": "*/contact"}]}"#,
    },
    find: |subject, findings| {
        for (path, source) in page_urls(subject) {
            if Pattern::compile(&source).is_err_and(|error| !error.code.is_our_limit()) {
                findings.add(
                    path,
                    format!(
                        "{}a pattern that browsers do not accept stops the whole widget: no visitor sees the chat.",
                        subject.on_server()
                    ),
                    "Correct the pattern before it is published; the pattern lab shows what it matches.",
                );
            }
        }
    },
};

/// The patterns of all conditions about the page's URL, each with its path.
fn page_urls<'a>(subject: &Subject<'a>) -> impl Iterator<Item = (FieldPath, String)> + use<'a> {
    let all = subject.conditions_with_values();
    all.filter(|condition| condition.kind == ConditionKind::PageUrl)
        .map(|condition| (condition.value_path(), written(&condition.value)))
}

fn name_of(item: &Value) -> &str {
    item.get("name").and_then(Value::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{codes_in, versions};
    use crate::Context;

    /// What is said at a path on servers 4.5, 4.7, 6.5 and 6.6.
    #[track_caller]
    fn check(patch: &Value, path: &str, expected: [&str; 4]) {
        let said = versions(["4.5", "4.7", "6.5", "6.6"]).map(|version| {
            let context = Context {
                version,
                embedded: false,
                ..Context::default()
            };
            codes_in(patch.clone(), path, &context).join(" ")
        });
        assert_eq!(said, expected);
    }

    #[test]
    fn up_to_6_5_every_condition_counts_and_all_actions_run() {
        let time = json!({ "name": "time-on-site", "value": "5" });
        let action = json!({ "name": "send-message", "params": { "sender": "queue", "msg": "Hi" } });
        let any = "any-condition";
        check(
            &json!({ "conditions": [time, time] }),
            "/conditions/1",
            [any, any, any, "ignored-condition"],
        );
        let all = "all-actions";
        check(
            &json!({ "actions": [action, action] }),
            "/actions/1",
            [all, all, all, "ignored-action"],
        );
    }

    #[test]
    fn up_to_6_5_an_empty_pattern_matches_and_a_wrong_one_stops_the_widget() {
        let page_url = |value: &str| json!({ "conditions": [{ "name": "page-url", "value": value }] });
        let matches = "empty-pattern-matches";
        check(
            &page_url(""),
            "/conditions/0/value",
            [matches, matches, matches, "empty-pattern"],
        );
        let stops = "invalid-pattern pattern-stops-widget";
        check(
            &page_url("("),
            "/conditions/0/value",
            ["invalid-pattern", stops, stops, "invalid-pattern"],
        );
        let second = json!({ "conditions": [{ "name": "time-on-site", "value": "5" }, { "name": "page-url", "value": "(" }] });
        let stops = "pattern-stops-widget";
        check(&second, "/conditions/1/value", ["", stops, stops, ""]);
    }
}
