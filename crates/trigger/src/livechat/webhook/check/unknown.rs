//! Members that the document does not have.

use super::super::action::Filter;
use super::super::contract::{
    FILTERS, MEMBERS, PRESENCE_MEMBERS, SECRET_KEY, USERS_MEMBERS, filter, filter_path,
};
use super::Rule;
use crate::livechat::check::unknown::{Sent, names, tell};
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
        // A secret key is told as one.
        let own = subject.document.keys().filter(|name| *name != SECRET_KEY);
        tell(findings, &root, own, &MEMBERS, Sent::No);
        let filters = names(subject.document.get(FILTERS));
        let of_filters = Filter::ALL.map(Filter::key);
        tell(
            findings,
            &root.field(FILTERS),
            filters,
            &of_filters,
            Sent::AsWritten,
        );
        let presence = names(filter(subject.document, Filter::ChatPresence));
        let at = filter_path(Filter::ChatPresence);
        tell(findings, &at, presence, &PRESENCE_MEMBERS, Sent::AsWritten);
        for users in subject.users() {
            tell(
                findings,
                &users.path,
                users.written.keys(),
                &USERS_MEMBERS,
                Sent::AsWritten,
            );
        }
    },
};

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
