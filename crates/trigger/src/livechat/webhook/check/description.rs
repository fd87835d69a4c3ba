//! What people call a webhook.

use serde_json::Value;

use super::super::contract::DESCRIPTION;
use super::Rule;
use crate::{FieldPath, Mend, RuleInfo, Severity};

pub(super) const DUPLICATE_NAME: Rule = Rule {
    info: RuleInfo {
        code: "duplicate-name",
        severity: Severity::Warning,
        about: "Another draft of the project has the same description. LiveChat tells webhooks by their ids, and people by what they are called.",
        example: r#"{"description": "Another draft"}"#,
    },
    find: |subject, findings| {
        let Some(name) = subject.document.get(DESCRIPTION).and_then(Value::as_str) else {
            return;
        };
        let others = subject.context.other_names;
        if name.trim().is_empty() || !others.contains(&name) {
            return;
        }
        let free = (2..)
            .map(|number| format!("{name} {number}"))
            .find(|free| !others.contains(&free.as_str()));
        let mends = free.map(|free| Mend::text(format!("Call it “{free}”"), free));
        findings.add_with(
            FieldPath::root().field(DESCRIPTION),
            format!("Another draft has the description “{name}” too: nobody can tell the two apart in lists and plans."),
            "Change one of the two.",
            mends.into_iter().collect(),
        );
    },
};
