//! The name of a trigger, and whether it is on.

use super::super::contract::{ENABLED, NAME};
use super::Rule;
use crate::{RuleInfo, Severity};

pub(super) const EMPTY_NAME: Rule = Rule {
    info: RuleInfo {
        code: "empty-name",
        severity: Severity::Warning,
        about: "Without a name nobody can tell the trigger from others in a list.",
        example: r#"{"name": " "}"#,
    },
    find: |subject, findings| {
        if let Some((path, _)) = subject.text(&NAME).filter(|(_, name)| name.trim().is_empty()) {
            findings.add(
                path,
                "“Name” is empty.",
                "Give it a name that says where it appears.",
            );
        }
    },
};

pub(super) const DUPLICATE_NAME: Rule = Rule {
    info: RuleInfo {
        code: "duplicate-name",
        severity: Severity::Warning,
        about: "Another draft of the project has the same name, so that the two are easily mixed up.",
        example: r#"{"name": "Another draft"}"#,
    },
    find: |subject, findings| {
        let Some((path, name)) = subject.text(&NAME) else {
            return;
        };
        let mut siblings = subject.context.siblings.iter();
        let taken = siblings.any(|other| other.name().trim() == name.trim());
        if taken && !name.trim().is_empty() {
            findings.add(
                path,
                format!("Another draft has the name “{}” too.", name.trim()),
                "Change one of the two names.",
            );
        }
    },
};

pub(super) const DISABLED: Rule = Rule {
    info: RuleInfo {
        code: "disabled",
        severity: Severity::Note,
        about: "Servers deliver only enabled triggers to the widget.",
        example: r#"{"enabled": false}"#,
    },
    find: |subject, findings| {
        if let Some((path, _)) = subject.switch(&ENABLED).filter(|(_, on)| !on) {
            findings.add(
                path,
                "“Enable” is off: no visitor gets this trigger.",
                "Turn “Enable” on when it is ready.",
            );
        }
    },
};
