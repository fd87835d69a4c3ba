//! Members that the document does not have.

use serde_json::{Map, Value};

use super::super::action::Filter;
use super::super::contract::{
    FILTERS, MEMBERS, PRESENCE_MEMBERS, SECRET_KEY, USERS_MEMBERS, filter, filter_path,
};
use super::Rule;
use crate::findings::Findings;
use crate::nearest::nearest;
use crate::{FieldPath, RuleInfo, Severity};

pub(super) const UNKNOWN_FIELD: Rule = Rule {
    info: RuleInfo {
        code: "unknown-field",
        severity: Severity::Note,
        about: "A member that the document does not name. It is kept. Inside “filters” it is sent as it is written; beside it it is not sent.",
        example: r#"{"filters": {"channel": "facebook"}}"#,
    },
    find: |subject, findings| {
        let root = FieldPath::root();
        let mut known = MEMBERS.to_vec();
        // A secret key is told as one.
        known.push(SECRET_KEY);
        collect(findings, &root, Some(subject.document), &known, Sent::No);
        let filters = subject.document.get(FILTERS).and_then(Value::as_object);
        collect(
            findings,
            &root.field(FILTERS),
            filters,
            &Filter::ALL.map(Filter::key),
            Sent::AsWritten,
        );
        let presence = filter(subject.document, Filter::ChatPresence).and_then(Value::as_object);
        let at = filter_path(Filter::ChatPresence);
        collect(findings, &at, presence, &PRESENCE_MEMBERS, Sent::AsWritten);
        for users in subject.users() {
            collect(
                findings,
                &users.path,
                Some(users.written),
                &USERS_MEMBERS,
                Sent::AsWritten,
            );
        }
    },
};

/// What becomes of an unknown member on the way to the server.
#[derive(Debug, Clone, Copy)]
enum Sent {
    AsWritten,
    No,
}

fn collect(
    findings: &mut Findings<'_>,
    path: &FieldPath,
    object: Option<&Map<String, Value>>,
    known: &[&'static str],
    sent: Sent,
) {
    let names = object.into_iter().flat_map(Map::keys);
    for name in names.filter(|name| !known.contains(&name.as_str())) {
        let what = match sent {
            Sent::AsWritten => "it is kept and sent as it is written",
            Sent::No => "it is kept in the draft and not sent",
        };
        findings.add(
            path.field(name),
            format!("“{name}” is not a member that LiveChat is known to have here: {what}."),
            match nearest(name, known.iter().copied().filter(|known| *known != SECRET_KEY)) {
                Some(meant) => format!("Write “{meant}” if that was meant."),
                None => "Remove it if it is a typing error.".to_owned(),
            },
        );
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::tests::said;

    #[test]
    fn what_is_not_known_is_told_wherever_it_is_with_what_was_probably_meant() {
        let found = said(json!({ "colour": "red", "filters": { "only_my_chat": true,
            "chat_presence": { "user_id": {}, "user_ids": { "value": [] } } } }));
        let told: Vec<(&str, &str)> = found
            .iter()
            .map(|found| (found.path.as_str(), found.help.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                ("/colour", "Remove it if it is a typing error."),
                (
                    "/filters/only_my_chat",
                    "Write “only_my_chats” if that was meant."
                ),
                (
                    "/filters/chat_presence/user_id",
                    "Write “user_ids” if that was meant."
                ),
                (
                    "/filters/chat_presence/user_ids/value",
                    "Write “values” if that was meant."
                ),
            ]
        );
    }
}
