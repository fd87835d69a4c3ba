//! Placeholders in the texts that a visitor reads.

use super::Rule;
use crate::placeholder::placeholders;
use crate::{RuleInfo, Severity};

pub(super) const PLACEHOLDER_IN_MESSAGE: Rule = Rule {
    info: RuleInfo {
        code: "placeholder-in-message",
        severity: Severity::Warning,
        about: "Nothing fills a placeholder such as {{name}} in a trigger’s message: the visitor would read it as it is written. \
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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::tests::{check_message as check, codes_about};
    use crate::placeholder::placeholders;

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
