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
        let others = checked.context.other_names;
        if name.trim().is_empty() || !others.contains(&name) {
            return;
        }
        let free = (2..)
            .map(|number| format!("{name} {number}"))
            .find(|free| !others.contains(&free.as_str()));
        let mends = free.map(|free| Mend::text(format!("Call it “{free}”"), free));
        findings.add_with(
            FieldPath::root().field(NAME),
            format!(
                "Another greeting is called “{name}” too: nobody can tell the two apart in lists and plans."
            ),
            "Rename one of the two.",
            mends.into_iter().collect(),
        );
    },
};
