//! Triggers that a visitor loses by leaving the page.

use super::super::contract;
use super::super::model::ConditionKind;
use super::Rule;
use crate::{RuleInfo, Severity};

pub(super) const WAITS_ONCE: Rule = Rule {
    info: RuleInfo {
        code: "waits-once",
        severity: Severity::Note,
        about: "The widget remembers that a trigger is waiting, but its timers and listeners die with the page. A visitor \
                who leaves the page while it waits never gets it again. Only page-URL triggers are free of this.",
        example: r#"{"conditions": [{"name": "chat-opened-by-visitor", "value": null}]}"#,
    },
    find: |subject, findings| {
        let Some(condition) = subject.first_condition() else {
            return;
        };
        let label = match &condition.kind {
            ConditionKind::PageUrl | ConditionKind::Unknown(_) => return,
            ConditionKind::TimeOnSite
            | ConditionKind::ChatOpenedByVisitor
            | ConditionKind::AfterGuestRegistration => contract::condition(condition.kind.key()),
        }
        .map_or("", |entry| entry.label);
        findings.add(
            condition.path,
            format!(
                "“{label}”: a visitor who leaves the page before it fires never gets it again in the same browser."
            ),
            "Play a session with several pages to see it. Only “Visitor Page URL” is tried again on every page.",
        );
    },
};
