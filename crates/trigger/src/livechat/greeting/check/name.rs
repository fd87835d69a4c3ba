//! What people call a greeting.

use serde_json::Value;

use super::super::contract::NAME;
use super::Check;
use crate::{FieldPath, Mend, RuleInfo, Severity};

pub(super) const DUPLICATE_NAME: Check = Check {
    info: RuleInfo {
        code: "duplicate-name",
        severity: Severity::Warning,
        about: "Another greeting of the project has the same name. LiveChat tells greetings by their numbers, and people by their names.",
        example: r#"{"name": "Another draft"}"#,
    },
    find: |checked, findings| {
        let Some(name) = checked.document.get(NAME).and_then(Value::as_str) else {
            return;
        };
        let Some(free) = checked.context.free_name(name) else {
            return;
        };
        findings.add_with(
            FieldPath::root().field(NAME),
            format!(
                "Another greeting is called “{name}” too: nobody can tell the two apart in lists and plans."
            ),
            "Rename one of the two.",
            vec![Mend::text(format!("Call it “{free}”"), free)],
        );
    },
};
