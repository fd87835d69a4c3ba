//! Members that the document does not have.

use serde_json::{Map, Value};

use super::super::Question;
use super::super::contract::{ACCESS, CONDITIONS, GROUPS, MEMBERS};
use super::Rule;
use crate::nearest::nearest;
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
        let mut others = Vec::new();
        let root = FieldPath::root();
        collect(&mut others, &root, Some(subject.document), &MEMBERS, Sent::No);
        let member = |name: &str| subject.document.get(name).and_then(Value::as_object);
        collect(
            &mut others,
            &root.field(ACCESS),
            member(ACCESS),
            &[GROUPS],
            Sent::AsWritten,
        );
        let known = Question::ALL.map(Question::key);
        let conditions = member(CONDITIONS);
        collect(
            &mut others,
            &root.field(CONDITIONS),
            conditions,
            &known,
            Sent::AsWritten,
        );
        for question in Question::ALL {
            let condition = conditions.and_then(|conditions| conditions.get(question.key()));
            let condition = condition.and_then(Value::as_object);
            collect(
                &mut others,
                &question.path(),
                condition,
                question.lists(),
                Sent::AsWritten,
            );
            for list in question.lists() {
                let items = condition
                    .and_then(|condition| condition.get(*list))
                    .and_then(Value::as_array);
                let path = question.path().field(list);
                for (index, item) in items.into_iter().flatten().enumerate() {
                    let known = question.item_members();
                    collect(
                        &mut others,
                        &path.item(index),
                        item.as_object(),
                        known,
                        Sent::AsWritten,
                    );
                }
            }
        }
        for Unknown {
            path,
            name,
            known,
            sent,
        } in others
        {
            let what = match sent {
                Sent::AsWritten => "it is kept and sent as it is written",
                Sent::No => "it is kept in the draft and not sent",
            };
            findings.add(
                path,
                format!("“{name}” is not a member that LiveChat is known to have here: {what}."),
                match nearest(name, known.iter().copied()) {
                    Some(meant) => format!("Write “{meant}” if that was meant."),
                    None => "Remove it if it is a typing error.".to_owned(),
                },
            );
        }
    },
};

/// A member that the document does not name.
struct Unknown<'d> {
    path: FieldPath,
    name: &'d str,
    /// Those that it names there.
    known: Vec<&'static str>,
    sent: Sent,
}

/// What becomes of an unknown member on the way to the server.
#[derive(Debug, Clone, Copy)]
enum Sent {
    AsWritten,
    No,
}

fn collect<'d>(
    others: &mut Vec<Unknown<'d>>,
    path: &FieldPath,
    object: Option<&'d Map<String, Value>>,
    known: &[&'static str],
    sent: Sent,
) {
    for name in object.into_iter().flat_map(Map::keys) {
        if !known.contains(&name.as_str()) {
            others.push(Unknown {
                path: path.field(name),
                name,
                known: known.to_vec(),
                sent,
            });
        }
    }
}

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
