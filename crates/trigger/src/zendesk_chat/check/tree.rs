//! Lists of parts: empty ones, and ones that the vendor's editor cannot show.

use serde_json::Value;

use super::super::contract::definition;
use super::super::model::Condition;
use super::Rule;
use super::subject::{Part, Subject};
use crate::{Mend, RuleInfo, Severity};

pub(super) const EMPTY_ALL: Rule = Rule {
    info: RuleInfo {
        code: "empty-all",
        severity: Severity::Warning,
        about: "“All of these” without parts counts as one that always holds. That is a choice: nobody documented it.",
        example: r#"{"definition": {"condition": ["and"]}}"#,
    },
    find: |subject, findings| {
        for part in empty(
            subject,
            |condition| matches!(condition, Condition::And(parts) if parts.is_empty()),
        ) {
            findings.add(
                part.path.clone(),
                "“All of these” has no parts: it counts as one that always holds.",
                "Add what must hold, or take it out.",
            );
        }
    },
};

pub(super) const EMPTY_ANY: Rule = Rule {
    info: RuleInfo {
        code: "empty-any",
        severity: Severity::Warning,
        about: "“Any of these” without parts never holds.",
        example: r#"{"definition": {"condition": ["or"]}}"#,
    },
    find: |subject, findings| {
        for part in empty(
            subject,
            |condition| matches!(condition, Condition::Or(parts) if parts.is_empty()),
        ) {
            findings.add(
                part.path.clone(),
                "“Any of these” has no parts, so it never holds.",
                "Add what can hold, or take it out.",
            );
        }
    },
};

pub(super) const MIXED: Rule = Rule {
    info: RuleInfo {
        code: "all-and-any-mixed",
        severity: Severity::Warning,
        about: "“Any of these” stands inside “All of these”, or the other way round. The server takes that, and the vendor’s form cannot show \
                it: there, the trigger can be edited only as a definition.",
        example: r#"{"definition": {"condition": ["and", ["or", ["hasTag", "a"], ["hasTag", "b"]], ["firedBefore"]]}}"#,
    },
    find: |subject, findings| {
        let editor = definition(subject.document).and_then(|written| written.get("editor"));
        if editor.and_then(Value::as_str) == Some("developer") {
            return;
        }
        for part in &subject.parts {
            let Some(outer) = group_around(subject, part) else {
                continue;
            };
            let (inside, around) = match (&part.condition, &outer.condition) {
                (Condition::Or(_), Condition::And(_)) => ("Any of these", "All of these"),
                (Condition::And(_), Condition::Or(_)) => ("All of these", "Any of these"),
                _ => continue,
            };
            findings.add_with(
                part.path.clone(),
                format!(
                    "“{inside}” stands inside “{around}”, which the form of the vendor’s editor cannot show."
                ),
                "Make two triggers of it, or set “editor” to “developer” and edit it as a definition there.",
                only_part(part).into_iter().collect(),
            );
        }
    },
};

fn empty<'s, 'a>(
    subject: &'s Subject<'a>,
    is_empty: fn(&Condition) -> bool,
) -> impl Iterator<Item = &'s Part<'a>> {
    subject.parts.iter().filter(move |part| is_empty(&part.condition))
}

/// The list of parts around a part, also around a `not` around it.
fn group_around<'s, 'a>(subject: &'s Subject<'a>, part: &Part<'a>) -> Option<&'s Part<'a>> {
    let outer = &subject.parts[part.parent?];
    match outer.condition {
        Condition::Not(_) => group_around(subject, outer),
        _ => Some(outer),
    }
}

/// A list of one part says no more than the part.
fn only_part(part: &Part<'_>) -> Option<Mend> {
    match part.written.as_array()?.as_slice() {
        [_, only] => Some(Mend::value("Put its only part in its place", only.clone())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::tests::{condition, mends, said};

    #[test]
    fn all_and_any_mixed_are_told_unless_the_definition_is_edited_as_text() {
        let mixed = json!(["or", ["and", ["hasTag", "a"], ["hasTag", "b"]], ["hasTag", "c"]]);
        condition(mixed.clone(), &["all-and-any-mixed /1", "fires-again"]);
        let developer = json!({ "definition": { "condition": mixed, "editor": "developer" } });
        let codes: Vec<String> = said(developer).into_iter().map(|found| found.code).collect();
        assert_eq!(codes, ["fires-again"]);
        mends(
            json!(["and", ["or", ["hasTag", "a"]], ["not", ["firedBefore"]]]),
            "all-and-any-mixed",
            json!(["and", ["hasTag", "a"], ["not", ["firedBefore"]]]),
        );
        condition(
            json!(["and", ["and", ["hasTag", "a"]], ["not", ["firedBefore"]]]),
            &[],
        );
    }
}
