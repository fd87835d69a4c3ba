//! What people call a rule.

use serde_json::Value;

use super::super::contract::DESCRIPTION;
use super::Rule;
use crate::{FieldPath, Mend, RuleInfo, Severity};

pub(super) const DUPLICATE_NAME: Rule = Rule {
    info: RuleInfo {
        code: "duplicate-name",
        severity: Severity::Warning,
        about: "Another draft of the project has the same description. LiveChat tells rules by their ids, and people by what they are called.",
        example: r#"{"description": "Another draft"}"#,
    },
    find: |subject, findings| {
        let Some(name) = subject.document.get(DESCRIPTION).and_then(Value::as_str) else {
            return;
        };
        let Some(free) = subject.context.free_name(name) else {
            return;
        };
        findings.add_with(
            FieldPath::root().field(DESCRIPTION),
            format!("Another draft has the description “{name}” too: nobody can tell the two apart in lists and plans."),
            "Change one of the two.",
            vec![Mend::text(format!("Call it “{free}”"), free)],
        );
    },
};
