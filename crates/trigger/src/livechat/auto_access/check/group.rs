//! The groups that a rule chooses. Which of them a licence has cannot be known here.

use std::collections::HashSet;

use serde_json::Value;

use super::super::contract::groups_path;
use super::super::words::group_words;
use super::Rule;
use crate::plain_numbers::plain_numbers;
use crate::{Mend, RuleInfo, Severity};

pub(super) const NO_NUMBER: Rule = Rule {
    info: RuleInfo {
        code: "group-no-number",
        severity: Severity::Error,
        about: "A group is told by its number, a whole one from 0 on.",
        example: r#"{"access": {"groups": ["Sales"]}}"#,
    },
    find: |subject, findings| {
        for (path, group) in &subject.groups {
            if number(group).is_some() {
                continue;
            }
            let meant = group.as_str().and_then(|text| text.trim().parse::<u64>().ok());
            let mends = meant.map(|meant| {
                Mend::value(
                    format!("Write `{meant}` without quotation marks"),
                    Value::from(meant),
                )
            });
            findings.add_with(
                path.clone(),
                format!(
                    "{} is no number of a group: these are whole, from 0 on.",
                    group_words(group)
                ),
                "Write the group’s number, as LiveChat lists it.",
                mends.into_iter().collect(),
            );
        }
    },
};

pub(super) const DEFAULT_GROUP: Rule = Rule {
    info: RuleInfo {
        code: "default-group",
        severity: Severity::Note,
        about: "Group 0 is “General”, where chats go for which no rule decides.",
        example: r#"{"access": {"groups": [0]}}"#,
    },
    find: |subject, findings| {
        if let Some((path, _)) = subject.groups.iter().find(|(_, group)| number(group) == Some(0)) {
            findings.add(
                path.clone(),
                "Group 0 is “General”: chats for which no rule decides go there anyway.",
                "Write another group, or keep it where the rule is an exception from rules behind it.",
            );
        }
    },
};

pub(super) const GROUP_TWICE: Rule = Rule {
    info: RuleInfo {
        code: "group-twice",
        severity: Severity::Warning,
        about: "A group stands in the list twice; a chat goes to each group once.",
        example: r#"{"access": {"groups": [3, 3]}}"#,
    },
    find: |subject, findings| {
        let mut seen = HashSet::new();
        for (path, group) in &subject.groups {
            let Some(number) = number(group).filter(|number| !seen.insert(*number)) else {
                continue;
            };
            let title = format!("Take the second {number} out");
            findings.add_with(
                path.clone(),
                format!("Group {number} stands in the list twice."),
                "Take one of the two out, or write the group that was meant.",
                Vec::from_iter(subject.relist(&groups_path(), path, title, Vec::new())),
            );
        }
    },
};

/// The number of a group: `3.0` is 3.
fn number(group: &Value) -> Option<u64> {
    plain_numbers(group).as_u64()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::said;

    #[test]
    fn groups_are_whole_numbers_and_each_stands_once() {
        let told = |groups: Value| {
            let found = said(json!({ "access": { "groups": groups } }));
            found
                .into_iter()
                .map(|found| {
                    let mend = found
                        .mends
                        .first()
                        .map_or("-".to_owned(), |mend| mend.text.clone());
                    format!("{} {} {mend}", found.code, found.path)
                })
                .collect::<Vec<_>>()
        };
        assert_eq!(told(json!(["3"])), ["group-no-number /access/groups/0 3"]);
        assert_eq!(told(json!([1.5, -1, null])).len(), 3);
        assert_eq!(told(json!([1, 2.0])), Vec::<String>::new());
        assert_eq!(told(json!([2, 1, 2])), ["group-twice /access/groups/2 [2,1]"]);
        assert_eq!(told(json!([1, 0])), ["default-group /access/groups/1 -"]);
    }
}
