//! Choices of users: of those in the chat and of agents.

use serde_json::Value;

use super::super::contract::{EXCLUDE_VALUES, USERS_MEMBERS, VALUES, items, texts};
use super::Rule;
use super::subject::without;
use crate::summary::quote;
use crate::{Mend, RuleInfo, Severity};

/// Longer lists get no ready change that writes them anew.
const MOST_USERS: usize = 200;

pub(super) const BOTH_LISTS: Rule = Rule {
    info: RuleInfo {
        code: "both-lists",
        severity: Severity::Error,
        about: "A filter asks for users and excludes others. LiveChat takes one of the two lists.",
        example: r#"{"filters": {"chat_presence": {"user_ids": {"values": ["a"], "exclude_values": ["b"]}}}}"#,
    },
    find: |subject, findings| {
        for users in subject.users() {
            let has = |list: &str| items(users.written.get(list)).next().is_some();
            if has(VALUES) && has(EXCLUDE_VALUES) {
                let keep =
                    |title: &str, other: &str| without(title, users.path.clone(), users.written, other);
                findings.add_with(
                    users.path.clone(),
                    format!(
                        "“{}” asks for “one of these” and for “none of these”, and LiveChat takes one of the two.",
                        users.filter.label()
                    ),
                    "Keep one of the two lists.",
                    vec![
                        keep("Keep “one of these”", EXCLUDE_VALUES),
                        keep("Keep “none of these”", VALUES),
                    ],
                );
            }
        }
    },
};

pub(super) const EMPTY_USER: Rule = Rule {
    info: RuleInfo {
        code: "empty-user",
        severity: Severity::Warning,
        about: "An empty text is nobody’s id.",
        example: r#"{"filters": {"chat_presence": {"user_ids": {"values": [""]}}}}"#,
    },
    find: |subject, findings| {
        for users in subject.users() {
            for list in USERS_MEMBERS {
                let is_empty = |item: &Value| item.as_str().is_some_and(|user| user.trim().is_empty());
                let empty = items(users.written.get(list)).position(is_empty);
                if let Some(index) = empty {
                    findings.add(
                        users.path.field(list).item(index),
                        format!(
                            "Item {} of “{}” is empty, and nobody has an empty id.",
                            index + 1,
                            users.filter.label()
                        ),
                        "Write the id of an agent, a customer or a bot, or take the item out.",
                    );
                }
            }
        }
    },
};

pub(super) const USER_TWICE: Rule = Rule {
    info: RuleInfo {
        code: "user-twice",
        severity: Severity::Note,
        about: "A user who stands twice in a list counts once.",
        example: r#"{"filters": {"chat_presence": {"user_ids": {"values": ["a", "a"]}}}}"#,
    },
    find: |subject, findings| {
        for users in subject.users() {
            for list in USERS_MEMBERS {
                let all: Vec<&str> = texts(users.written.get(list)).collect();
                let mut once: Vec<&str> = Vec::new();
                for user in all.iter().take(MOST_USERS) {
                    if !once.contains(user) {
                        once.push(user);
                    }
                }
                let is_whole = all.len() == items(users.written.get(list)).count();
                let twice = all
                    .iter()
                    .take(MOST_USERS)
                    .enumerate()
                    .find(|(at, user)| all[..*at].contains(user));
                if let Some((_, user)) = twice.filter(|_| is_whole && all.len() <= MOST_USERS) {
                    findings.add_with(
                        users.path.field(list),
                        format!(
                            "“{}” stands more than once in “{}”, and counts once.",
                            quote(user),
                            users.filter.label()
                        ),
                        "Take one of the two out.",
                        vec![Mend::value("Leave each user once", once.clone().into())],
                    );
                }
            }
        }
    },
};

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::tests::{mends, said};

    #[test]
    fn one_list_is_kept_of_two_and_an_empty_one_is_no_second() {
        mends(
            json!({ "filters": { "chat_presence": { "user_ids": { "values": ["a"], "exclude_values": ["b"] } } } }),
            "both-lists",
            "/filters/chat_presence/user_ids",
            json!({ "values": ["a"] }),
        );
        let one = json!({ "filters": { "chat_presence": { "user_ids": { "values": ["a"], "exclude_values": [] } } } });
        assert_eq!(said(one), []);
    }

    #[test]
    fn a_user_who_stands_twice_is_left_once() {
        mends(
            json!({ "filters": { "chat_presence": { "user_ids": { "exclude_values": ["b", "a", "b"] } } } }),
            "user-twice",
            "/filters/chat_presence/user_ids/exclude_values",
            json!(["b", "a"]),
        );
    }
}
