//! Members that the document does not have.

use serde_json::Value;

use super::super::Question;
use super::super::contract::{ACCESS, CONDITIONS, GROUPS, MEMBERS};
use super::Rule;
use crate::livechat::check::unknown::{Sent, names, tell};
use crate::{FieldPath, RuleInfo, Severity};

pub(super) const UNKNOWN_FIELD: Rule = Rule {
    info: RuleInfo {
        code: "unknown-field",
        severity: Severity::Note,
        about: "A member that the document does not name. It is kept. Inside “access” and “conditions” it is sent as it is written; beside \
                them it is not sent.",
        example: r#"{"conditions": {"device": {"values": ["phone"]}}}"#,
    },
    find: |subject, findings| {
        let root = FieldPath::root();
        tell(findings, &root, subject.document.keys(), &MEMBERS, Sent::No);
        let access = names(subject.document.get(ACCESS));
        tell(findings, &root.field(ACCESS), access, &[GROUPS], Sent::AsWritten);
        let conditions = subject.document.get(CONDITIONS);
        let asked = Question::ALL.map(Question::key);
        tell(
            findings,
            &root.field(CONDITIONS),
            names(conditions),
            &asked,
            Sent::AsWritten,
        );
        for question in Question::ALL {
            let condition = conditions.and_then(|conditions| conditions.get(question.key()));
            let path = question.path();
            tell(
                findings,
                &path,
                names(condition),
                question.lists(),
                Sent::AsWritten,
            );
            for list in question.lists() {
                let path = path.field(list);
                let items = condition
                    .and_then(|condition| condition.get(*list))
                    .and_then(Value::as_array);
                for (index, item) in items.into_iter().flatten().enumerate() {
                    let known = question.item_members();
                    tell(
                        findings,
                        &path.item(index),
                        names(Some(item)),
                        known,
                        Sent::AsWritten,
                    );
                }
            }
        }
    },
};

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::tests::said;

    #[test]
    fn what_is_not_known_is_told_wherever_it_is_with_what_was_probably_meant() {
        let found = said(json!({ "colour": "red", "access": { "mode": 1 }, "conditions": {
            "url": { "value": [], "values": [{ "value": "/pricing", "exact_macth": true }] } } }));
        let told: Vec<(&str, &str)> = found
            .iter()
            .map(|found| (found.path.as_str(), found.help.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                ("/colour", "Remove it if it is a typing error."),
                ("/access/mode", "Remove it if it is a typing error."),
                ("/conditions/url/value", "Write “values” if that was meant."),
                (
                    "/conditions/url/values/0/exact_macth",
                    "Write “exact_match” if that was meant."
                ),
            ]
        );
        assert!(found[0].message.contains("not sent") && found[1].message.contains("sent as it is written"));
    }
}
