//! The texts that a visitor reads: the message, and the fallback message of a service.

use super::super::contract::MESSAGE;
use super::Rule;
use crate::{RuleInfo, Severity};

/// Rocket.Chat's default for the longest message (setting "Maximum Allowed Characters Per Message").
const LONGEST: usize = 5000;

/// About what fits into the widget without scrolling.
const COMFORTABLE: usize = 500;

pub(super) const EMPTY_MESSAGE: Rule = Rule {
    info: RuleInfo {
        code: "empty-message",
        severity: Severity::Error,
        about: "The message is empty. The API takes it, the server’s own form does not: the visitor would get an empty \
                bubble.",
        example: r#"{"actions": [{"name": "send-message", "params": {"sender": "queue", "msg": " "}}]}"#,
    },
    find: |subject, findings| {
        let text = subject.first_action().and_then(|action| action.text(&MESSAGE));
        if let Some((path, _)) = text.filter(|(_, text)| text.trim().is_empty()) {
            findings.add(
                path,
                "“Message” is empty: the visitor would get an empty bubble.",
                "Write what the visitor should read.",
            );
        }
    },
};

pub(super) const OVERSIZED_MESSAGE: Rule = Rule {
    info: RuleInfo {
        code: "oversized-message",
        severity: Severity::Warning,
        about: "The text has more than 5000 characters, the most that a Rocket.Chat message may have unless its \
                administrator changed that.",
        // The documents show the rule with a text of this length; no reader wants to see it.
        example: "",
    },
    find: |subject, findings| {
        for (path, field, text) in subject.shown_texts() {
            let length = length(text);
            if length > LONGEST {
                findings.add(
                    path,
                    format!(
                        "“{}” has {length} characters; Rocket.Chat messages may have {LONGEST} unless the administrator \
                         changed that.",
                        field.label
                    ),
                    "Shorten it, and link to a page for the rest.",
                );
            }
        }
    },
};

pub(super) const LONG_MESSAGE: Rule = Rule {
    info: RuleInfo {
        code: "long-message",
        severity: Severity::Note,
        about: "A text of more than 500 characters does not fit into the widget without scrolling.",
        example: "",
    },
    find: |subject, findings| {
        for (path, field, text) in subject.shown_texts() {
            let length = length(text);
            if length > COMFORTABLE && length <= LONGEST {
                findings.add(
                    path,
                    format!(
                        "“{}” has {length} characters: the visitor has to scroll to read it.",
                        field.label
                    ),
                    format!("Up to {COMFORTABLE} characters can be read at a glance."),
                );
            }
        }
    },
};

pub(super) const HTML_IN_MESSAGE: Rule = Rule {
    info: RuleInfo {
        code: "html-in-message",
        severity: Severity::Note,
        about: "HTML is no way to shape a message: since Rocket.Chat 6.4 the widget shows tags as text. Up to 6.3 it takes them for \
                HTML in the chat, and shows them as text when it opens by itself.",
        example: r#"{"actions": [{"name": "send-message", "params": {"sender": "queue", "msg": "<b>Hi</b>"}}]}"#,
    },
    find: |subject, findings| {
        for (path, field, text) in subject.shown_texts() {
            if let Some(tag) = html_tag(text) {
                findings.add(
                    path,
                    format!(
                        "“{}” holds the HTML tag {tag}: the widget shows it as text, except in the chat of servers up to 6.3.",
                        field.label
                    ),
                    "Use Markdown: *bold*, _italic_, [text](https://example.com).",
                );
            }
        }
    },
};

/// Characters as JavaScript counts them.
fn length(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The first thing that looks like an HTML tag or comment. Markdown's `<https://…>` and "a < b" do not.
fn html_tag(text: &str) -> Option<&str> {
    text.match_indices('<').find_map(|(start, _)| {
        let tag = &text[start..=start + text[start..].find('>')?];
        let inside = tag[1..tag.len() - 1].trim_end_matches('/');
        let name = inside.strip_prefix('/').unwrap_or(inside);
        let end = name.find(char::is_whitespace).unwrap_or(name.len());
        let name = &name[..end];
        let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic())
            && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        (is_name || inside.starts_with("!--")).then_some(tag)
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::tests::{check_message as check, codes_about};
    use super::*;

    #[test]
    fn a_message_has_to_say_something() {
        check("Hi", &[]);
        check("", &["empty-message"]);
        check(" \n", &["empty-message"]);
    }

    #[test]
    fn long_messages_are_told_once_and_counted_as_in_javascript() {
        check(&"x".repeat(500), &[]);
        check(&"x".repeat(501), &["long-message"]);
        check(&"x".repeat(5000), &["long-message"]);
        check(&"x".repeat(5001), &["oversized-message"]);
        check(&"🎉".repeat(251), &["long-message"]);
    }

    #[test]
    fn tags_are_told_from_other_angle_brackets() {
        for text in [
            "<b>Hi</b>",
            "a<br/>b",
            "<a href=\"x\">y</a>",
            "</div>",
            "<!-- x -->",
            "1 < 2 <i>",
        ] {
            check(text, &["html-in-message"]);
        }
        for text in [
            "1 < 2",
            "<3 you",
            "<https://example.com>",
            "a <b",
            "<-- see > here",
            "<>",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn the_fallback_message_is_read_too() {
        let params = json!({ "sender": "queue", "serviceUrl": "https://a.example", "serviceTimeout": 5000,
            "serviceFallbackMessage": "<b>{{name}}".to_owned() + &"x".repeat(600) });
        let patch = json!({ "actions": [{ "name": "use-external-service", "params": params }] });
        let path = "/actions/0/params/serviceFallbackMessage";
        assert_eq!(
            codes_about(patch, path),
            ["long-message", "html-in-message", "placeholder-in-message"]
        );
    }

    #[test]
    fn a_tag_is_quoted_as_it_is_written() {
        assert_eq!(html_tag("Say <b class=x> now"), Some("<b class=x>"));
    }
}
