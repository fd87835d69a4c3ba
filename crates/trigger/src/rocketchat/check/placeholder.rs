//! Placeholders in the texts that a visitor reads.

use super::Rule;
use crate::{RuleInfo, Severity};

pub(super) const PLACEHOLDER_IN_MESSAGE: Rule = Rule {
    info: RuleInfo {
        code: "placeholder-in-message",
        severity: Severity::Warning,
        about: "Nothing fills a placeholder such as {{name}} in a trigger's message: the visitor would read it as it is written. \
                Rocket.Chat fills those of canned responses only, when an agent uses them.",
        example: r#"{"actions": [{"name": "send-message", "params": {"sender": "queue", "msg": "Hi {{contact.name}}!"}}]}"#,
    },
    find: |subject, findings| {
        for (path, field, text) in subject.shown_texts() {
            let found = placeholders(text);
            let Some((first, place)) = found.first() else {
                continue;
            };
            let more = match found.len() {
                1 => String::new(),
                2 => " and one more".to_owned(),
                many => format!(" and {} more", many - 1),
            };
            findings.add(
                path,
                format!(
                    "“{}” holds {first}{more} (character {place}): nothing fills it in, so the visitor reads it as it is written.",
                    field.label
                ),
                "Write the text without it. Only a service of your own (“Send a Message (External Service)”) can put in what it knows of the visitor.",
            );
        }
    },
};

/// What people write for something to be filled in, each with its place: the number of its first character, from 1.
///
/// These are the forms of canned responses (`{{contact.name}}`) and of common templates: `{{name}}`, `{name}`, `${name}`, `<%= name %>`,
/// `%name%`, `[[name]]` and, in capitals, `[NAME]`. Code between backticks is left out: it is meant to be read. A choice: what is no name
/// is no placeholder, such as `{}`, `{1, 2}`, `100% of 20%` and a link's label.
fn placeholders(text: &str) -> Vec<(&str, usize)> {
    const FORMS: [Form; 7] = [
        ("{{", "}}", is_template_name),
        ("${", "}", is_template_name),
        ("<%", "%>", is_template_name),
        ("[[", "]]", is_template_name),
        ("{", "}", is_name),
        ("%", "%", is_word),
        ("[", "]", is_capital_name),
    ];
    let mut found = Vec::new();
    let mut at = 0;
    let mut in_code = false;
    while let Some(letter) = text[at..].chars().next() {
        let rest = &text[at..];
        in_code ^= letter == '`';
        let form = FORMS.iter().find_map(|(open, close, is_meant)| {
            let inside = rest.strip_prefix(open)?;
            let end = inside.find(close)?;
            // A label in brackets belongs to the link or the picture that follows.
            let is_label = *open == "[" && inside[end + close.len()..].starts_with('(');
            (is_meant(&inside[..end]) && !in_code && !is_label).then_some(open.len() + end + close.len())
        });
        match form {
            Some(length) => {
                found.push((&rest[..length], text[..at].chars().count() + 1));
                at += length;
            }
            None => at += letter.len_utf8(),
        }
    }
    found
}

/// How a placeholder opens and closes, and whether what is inside is one.
type Form = (&'static str, &'static str, fn(&str) -> bool);

/// What stands in double signs is always meant to be replaced, with blanks, marks and filters around the name.
fn is_template_name(inside: &str) -> bool {
    let name = inside.trim_start_matches(['=', '#', '^', '&', '{', ' ']);
    name.len() <= 80 && name.starts_with(|c: char| c.is_alphabetic() || c == '_') && !inside.contains('\n')
}

/// A name of letters, digits, `_`, `-` and dots, or two or three such words, as in `{first name}`.
fn is_name(inside: &str) -> bool {
    let words: Vec<&str> = inside.trim().split(' ').collect();
    inside.len() <= 40
        && words.len() <= 3
        && inside.starts_with(|c: char| c.is_alphabetic() || c == '_' || c == ' ')
        && words.iter().all(|word| {
            !word.is_empty()
                && word
                    .chars()
                    .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
        })
}

/// One word, and no byte of a percent-encoded address such as `%C3%BC`.
fn is_word(inside: &str) -> bool {
    let is_byte = inside.len() == 2 && inside.chars().all(|c| c.is_ascii_hexdigit());
    is_name(inside) && !inside.contains(' ') && !is_byte
}

/// `[NAME]` and `[YOUR COMPANY]`: brackets hold so much else that only capitals tell.
fn is_capital_name(inside: &str) -> bool {
    is_name(inside)
        && inside.chars().filter(|c| c.is_alphabetic()).count() > 2
        && !inside.chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::tests::{check_message as check, codes_about};
    use super::*;

    #[test]
    fn what_looks_as_if_something_fills_it_in_is_told() {
        for (text, placeholder, place) in [
            ("Hi {{name}}!", "{{name}}", 4),
            ("{{contact.name}}, welcome", "{{contact.name}}", 1),
            ("Hällo {{ agent.name | upper }}", "{{ agent.name | upper }}", 7),
            ("{{#if name}}Hi{{/if}}", "{{#if name}}", 1),
            ("Hi {name}", "{name}", 4),
            ("Hi {first name}", "{first name}", 4),
            ("Hi ${user.firstName}", "${user.firstName}", 4),
            ("Hi <%= name %>", "<%= name %>", 4),
            ("Hi %name%", "%name%", 4),
            ("Hi %FIRST_NAME%,", "%FIRST_NAME%", 4),
            ("Hi [[name]]", "[[name]]", 4),
            ("Hi [NAME]", "[NAME]", 4),
            ("`{{code}}` {{name}}", "{{name}}", 12),
        ] {
            check(text, &["placeholder-in-message"]);
            assert_eq!(placeholders(text).first(), Some(&(placeholder, place)), "{text}");
        }
    }

    #[test]
    fn braces_percents_and_brackets_of_ordinary_texts_are_left_alone() {
        for text in [
            "50% off, 20% more",
            "100%",
            "{}",
            "{ 1, 2 }",
            "`{{name}}` is shown as it is",
            "```\n{name}\n```",
            "[our prices](https://shop.example)",
            "[OUR PRICES](https://shop.example)",
            "![LOGO](https://shop.example/logo.png)",
            "- [ ] open\n- [x] done",
            "[1] [A] [OK]",
            "A set {a, b}",
            "https://shop.example/a%20b%20c",
            "https://shop.example/k%C3%BCche",
            "5 % and 10 % more",
            ":-} :{",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn several_placeholders_are_told_together() {
        let params = json!({ "sender": "queue", "msg": "{{a}} {{b}} {{c}}" });
        let patch = json!({ "actions": [{ "name": "send-message", "params": params }] });
        assert_eq!(
            codes_about(patch, "/actions/0/params/msg"),
            ["placeholder-in-message"]
        );
        assert_eq!(placeholders("{{a}} {{b}} {{c}}").len(), 3);
    }
}
