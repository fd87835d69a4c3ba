//! What a trigger does: messages, tags, and waits behind which nothing stands.

use super::super::catalogue::TREE;
use super::super::model::Action;
use super::Rule;
use super::subject::Subject;
use crate::nearest::nearest;
use crate::placeholder::placeholders;
use crate::{FieldPath, Mend, Place, RuleInfo, Severity};

pub(super) const EMPTY_MESSAGE: Rule = Rule {
    info: RuleInfo {
        code: "empty-message",
        severity: Severity::Warning,
        about: "A message without a text.",
        example: r#"{"definition": {"actions": [["sendMessageToVisitor", "Anna", " "]]}}"#,
    },
    find: |subject, findings| {
        for message in messages(subject).filter(|message| message.text.trim().is_empty()) {
            findings.add(
                message.text_path(),
                "“Message” is empty.",
                "Write what the visitor should read.",
            );
        }
    },
};

pub(super) const NO_SENDER: Rule = Rule {
    info: RuleInfo {
        code: "no-sender-name",
        severity: Severity::Warning,
        about: "A message without a name of its sender.",
        example: r#"{"definition": {"actions": [["sendMessageToVisitor", "", "Need help?"]]}}"#,
    },
    find: |subject, findings| {
        for message in messages(subject).filter(|message| message.sender.trim().is_empty()) {
            findings.add(
                message.path.item(1),
                "“Sender” is empty: the visitor does not see who writes.",
                "Write a name, such as “Customer Service”.",
            );
        }
    },
};

pub(super) const UNKNOWN_PLACEHOLDER: Rule = Rule {
    info: RuleInfo {
        code: "unknown-placeholder",
        severity: Severity::Warning,
        about: "A placeholder in a message that is not known, such as @visitor_nam: the visitor reads it as it is written.",
        example: r#"{"definition": {"actions": [["sendMessageToVisitor", "Anna", "Hello @visitor_nam"]]}}"#,
    },
    find: |subject, findings| {
        for message in messages(subject) {
            for (start, name) in names_with_a_sign(message.text) {
                let known = || TREE.variables.iter().map(|entry| entry.key);
                if known().any(|key| key == name) {
                    continue;
                }
                let meant = nearest(name, known());
                if meant.is_none() && !looks_like_variable(name) {
                    continue;
                }
                let found = findings.add_with(
                    message.text_path(),
                    format!("“Message” holds “{name}”, which is no placeholder that is known: the visitor reads it as it is written."),
                    match meant {
                        Some(meant) => format!("Write “{meant}”, or the text without it."),
                        None => "Write the text without it, or with a placeholder such as “@visitor_name”.".to_owned(),
                    },
                    meant.map(|meant| replaced(message.text, start, name, meant)).into_iter().collect(),
                );
                found.place = place(message.text, start, name);
            }
        }
    },
};

pub(super) const FOREIGN_PLACEHOLDER: Rule = Rule {
    info: RuleInfo {
        code: "foreign-placeholder",
        severity: Severity::Warning,
        about: "A placeholder in the form of another program, such as {{name}}: Zendesk Chat fills in words with @ only.",
        example: r#"{"definition": {"actions": [["sendMessageToVisitor", "Anna", "Hello {{name}}"]]}}"#,
    },
    find: |subject, findings| {
        for message in messages(subject) {
            let mut from = 0;
            for (written, _) in placeholders(message.text) {
                let Some(start) = message.text[from..].find(written).map(|at| from + at) else {
                    continue;
                };
                from = start + written.len();
                let inside = written
                    .trim_matches(|sign: char| !sign.is_alphanumeric())
                    .to_lowercase();
                let is_name = inside.rsplit(['.', '_', ' ']).next() == Some("name");
                let mends = is_name.then(|| replaced(message.text, start, written, "@visitor_name"));
                let found = findings.add_with(
                    message.text_path(),
                    format!("“Message” holds {written}: nothing fills it in, so the visitor reads it as it is written."),
                    "Write a placeholder of Zendesk Chat, such as “@visitor_name”, or the text without it.",
                    mends.into_iter().collect(),
                );
                found.place = place(message.text, start, written);
            }
        }
    },
};

pub(super) const EMPTY_TAG: Rule = Rule {
    info: RuleInfo {
        code: "empty-tag",
        severity: Severity::Warning,
        about: "A tag without a name.",
        example: r#"{"definition": {"actions": [["addTag", ""]]}}"#,
    },
    find: |subject, findings| {
        for (path, _) in tags(subject).filter(|(_, tag)| tag.trim().is_empty()) {
            findings.add(
                path.item(1),
                "“Tag” is empty.",
                "Write the tag’s name, or take the action out.",
            );
        }
    },
};

pub(super) const DUPLICATE_TAG: Rule = Rule {
    info: RuleInfo {
        code: "duplicate-tag",
        severity: Severity::Warning,
        about: "The trigger adds the same tag twice; a chat has each tag once.",
        example: r#"{"definition": {"actions": [["addTag", "vip"], ["addTag", "vip"]]}}"#,
    },
    find: |subject, findings| {
        let tags: Vec<(&FieldPath, &str)> = tags(subject).collect();
        for (index, (path, tag)) in tags.iter().enumerate() {
            let is_again = tags[..index].iter().any(|(_, earlier)| earlier == tag);
            if is_again && !tag.trim().is_empty() {
                findings.add(
                    path.item(1),
                    format!("The tag “{tag}” is added already by an action before this one."),
                    "Take one of the two out.",
                );
            }
        }
    },
};

pub(super) const IDLE_WAIT: Rule = Rule {
    info: RuleInfo {
        code: "idle-wait",
        severity: Severity::Warning,
        about: "A wait with no action behind it changes nothing.",
        example: r#"{"definition": {"actions": [["addTag", "vip"], ["wait", 5]]}}"#,
    },
    find: |subject, findings| {
        let last = subject
            .actions
            .last()
            .zip(subject.trigger.definition.actions.last());
        if let Some(((path, _), Action::Wait { .. })) = last {
            findings.add(
                path.clone(),
                "“Wait” is the last action, so nothing comes after it.",
                "Put it before the action that should come later, or take it out.",
            );
        }
    },
};

/// A message that a trigger sends.
struct Message<'s> {
    /// Of the action.
    path: &'s FieldPath,
    sender: &'s str,
    text: &'s str,
}

impl Message<'_> {
    fn text_path(&self) -> FieldPath {
        self.path.item(2)
    }
}

fn actions<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = (&'s FieldPath, &'s Action)> {
    let written = subject.actions.iter().map(|(path, _)| path);
    written.zip(&subject.trigger.definition.actions)
}

fn messages<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = Message<'s>> {
    actions(subject).filter_map(|(path, action)| match action {
        Action::SendMessage { sender, text, .. } => Some(Message { path, sender, text }),
        _ => None,
    })
}

fn tags<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = (&'s FieldPath, &'s str)> {
    actions(subject).filter_map(|(path, action)| match action {
        Action::AddTag(tag) => Some((path, tag.as_str())),
        _ => None,
    })
}

/// The words of a text that begin with `@`, each with the byte at which it begins. An `@` inside a word is part of an e-mail address.
fn names_with_a_sign(text: &str) -> Vec<(usize, &str)> {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
    text.match_indices('@')
        .filter(|(at, _)| {
            !text[..*at]
                .chars()
                .next_back()
                .is_some_and(|before| is_part(before) || matches!(before, '.' | '-' | '+' | '/'))
        })
        .filter_map(|(at, _)| {
            let rest = &text[at + 1..];
            let length = rest.find(|letter: char| !is_part(letter)).unwrap_or(rest.len());
            (length > 0).then(|| (at, &text[at..=at + length]))
        })
        .collect()
}

/// Whether a name begins as those of variables do.
fn looks_like_variable(name: &str) -> bool {
    ["@visitor_", "@account_", "@department_", "@sender_", "@agent_"]
        .iter()
        .any(|start| name.starts_with(start))
}

fn replaced(text: &str, start: usize, written: &str, meant: &str) -> Mend {
    let after = &text[start + written.len()..];
    Mend::text(
        format!("Write `{meant}`"),
        format!("{}{meant}{after}", &text[..start]),
    )
}

fn place(text: &str, start: usize, written: &str) -> Option<Place> {
    let units = |text: &str| u32::try_from(text.encode_utf16().count()).ok();
    let begin = units(&text[..start])?;
    Some(Place {
        start: begin,
        end: begin + units(written)?,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::tests::said;
    use super::names_with_a_sign;

    #[test]
    fn words_with_a_sign_are_found_and_addresses_of_mail_are_not() {
        let names = |text| {
            names_with_a_sign(text)
                .into_iter()
                .map(|(_, name)| name)
                .collect::<Vec<_>>()
        };
        assert_eq!(
            names("Hi @visitor_name, (@visitor_city)!"),
            ["@visitor_name", "@visitor_city"]
        );
        assert_eq!(
            names("Write to ann@visitor_x.example or @ once"),
            Vec::<&str>::new()
        );
        assert_eq!(names("Hällo @größe"), ["@größe"]);
    }

    #[test]
    fn placeholders_are_told_with_their_place_and_ordinary_signs_are_left_alone() {
        let about = |text: &str| {
            let actions = json!([["sendMessageToVisitor", "Anna", text]]);
            said(json!({ "definition": { "actions": actions } }))
        };
        for (text, code, place, mended) in [
            (
                "Grüß Gott @visitor_nam!",
                "unknown-placeholder",
                (10, 22),
                "Grüß Gott @visitor_name!",
            ),
            (
                "😀 @visitorname",
                "unknown-placeholder",
                (3, 15),
                "😀 @visitor_name",
            ),
            (
                "Hi {{contact.name}}",
                "foreign-placeholder",
                (3, 19),
                "Hi @visitor_name",
            ),
            ("Hi {name}", "foreign-placeholder", (3, 9), "Hi @visitor_name"),
        ] {
            let found = about(text);
            assert_eq!(found.len(), 1, "{found:?}");
            let place_found = found[0].place.unwrap();
            assert_eq!(
                (found[0].code.as_str(), (place_found.start, place_found.end)),
                (code, place)
            );
            assert_eq!(found[0].mends[0].text, mended);
        }
        assert_eq!(
            about("Is @visitor_favourite_colour right?")[0].code,
            "unknown-placeholder"
        );
        for fine in [
            "Hello @visitor_name in @visitor_city",
            "Write to help@example.com or follow @example",
            "50 % off",
            "@ home",
        ] {
            assert_eq!(about(fine), [], "{fine}");
        }
    }
}
