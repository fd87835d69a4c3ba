//! Conditions and actions after the first one, which the widget does not look at.

use serde_json::Value;

use super::super::contract::{self, ACTIONS, CONDITIONS, List};
use super::subject::Subject;
use super::{Findings, Rule};
use crate::{RuleInfo, Severity};

pub(super) const IGNORED_CONDITION: Rule = Rule {
    info: RuleInfo {
        code: "ignored-condition",
        severity: Severity::Warning,
        about: "These widgets look at the first condition only; they have no “and” and no “or”.",
        example: r#"{"conditions": [{"name": "time-on-site", "value": "30"}, {"name": "chat-opened-by-visitor"}]}"#,
    },
    find: |subject, findings| {
        ignored(
            subject,
            CONDITIONS,
            |name| contract::condition(name).map(|entry| entry.label),
            "Remove it. To act in either case, make a trigger for each condition.",
            findings,
        );
    },
};

pub(super) const IGNORED_ACTION: Rule = Rule {
    info: RuleInfo {
        code: "ignored-action",
        severity: Severity::Warning,
        about: "These widgets run the first action only.",
        example: r#"{"actions": [
            {"name": "send-message", "params": {"sender": "queue", "msg": "Hi"}},
            {"name": "send-message", "params": {"sender": "queue", "msg": "Can we help?"}}
        ]}"#,
    },
    find: |subject, findings| {
        ignored(
            subject,
            ACTIONS,
            |name| contract::action(name).map(|entry| entry.label),
            "Remove it. To show several messages, put them in one, or make a trigger for each.",
            findings,
        );
    },
};

fn ignored(
    subject: &Subject<'_>,
    list: List,
    label: fn(&str) -> Option<&'static str>,
    help: &str,
    findings: &mut Findings<'_>,
) {
    for (index, (path, item)) in subject.items(list).enumerate().skip(1) {
        let name = item.get("name").and_then(Value::as_str).unwrap_or_default();
        let kind = list.label;
        findings.add(
            path,
            subject.sentence(&format!(
                "{kind} {} (“{}”) is ignored: the widget uses only the first.",
                index + 1,
                label(name).unwrap_or(name)
            )),
            help,
        );
    }
}
