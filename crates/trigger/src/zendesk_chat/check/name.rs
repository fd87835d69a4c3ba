//! The name of a trigger, which is its key on the server, and whether the trigger is on.

use serde_json::Value;

use super::super::content::switch;
use super::Rule;
use crate::{FieldPath, Mend, RuleInfo, Severity};

pub(super) const EMPTY_NAME: Rule = Rule {
    info: RuleInfo {
        code: "empty-name",
        severity: Severity::Error,
        about: "The name is the key by which the server shows, changes and deletes the trigger: it cannot be empty.",
        example: r#"{"name": " "}"#,
    },
    find: |subject, findings| {
        let name = subject.document.get("name").and_then(Value::as_str);
        if name.is_some_and(|name| name.trim().is_empty()) {
            findings.add(
                FieldPath::root().field("name"),
                "“Name” is empty, and it is the key of the trigger on the server.",
                "Give it a name that says when it fires.",
            );
        }
    },
};

pub(super) const DUPLICATE_NAME: Rule = Rule {
    info: RuleInfo {
        code: "duplicate-name",
        severity: Severity::Error,
        about: "Another draft of the project has the same name. The server tells triggers by their names, so that nobody can say which of \
                the two is changed or deleted.",
        example: r#"{"name": "Another draft"}"#,
    },
    find: |subject, findings| {
        let Some(name) = subject.document.get("name").and_then(Value::as_str) else {
            return;
        };
        let Some(free) = subject.context.free_name(name) else {
            return;
        };
        findings.add_with(
            FieldPath::root().field("name"),
            format!("Another draft has the name “{name}” too, and the server tells triggers by their names."),
            "Change one of the two names.",
            vec![Mend::text(format!("Name it “{free}”"), free)],
        );
    },
};

pub(super) const DISABLED: Rule = Rule {
    info: RuleInfo {
        code: "disabled",
        severity: Severity::Note,
        about: "Only enabled triggers are evaluated.",
        example: r#"{"enabled": false}"#,
    },
    find: |subject, findings| {
        let enabled = subject.document.get("enabled");
        if enabled.is_none_or(|enabled| enabled.is_null() || switch(enabled) == Some(false)) {
            findings.add(
                FieldPath::root().field("enabled"),
                "“Enable” is off: no visitor gets this trigger.",
                "Turn “Enable” on when it is ready.",
            );
        }
    },
};

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::check;
    use super::super::tests::patched;
    use crate::faultless::drafts;
    use crate::{Context, Platform, Severity};

    #[test]
    fn a_name_is_a_key_and_two_drafts_cannot_share_it() {
        let named = ["Pricing help", "Pricing help 2"].map(|name| json!({ "name": name }));
        let others = drafts(Platform::ZendeskChat, named);
        let context = Context {
            siblings: &others.each_ref(),
            ..Context::default()
        };
        let found = check(&patched(json!({})), &context);
        assert_eq!(
            (found[0].code.as_str(), found[0].severity),
            ("duplicate-name", Severity::Error)
        );
        assert_eq!(found[0].mends[0].text, "Pricing help 3");
        let other_case = patched(json!({ "name": "pricing help" }));
        assert_eq!(check(&other_case, &context), []);
    }
}
