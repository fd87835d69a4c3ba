//! What keeps visitors from getting a greeting, or from getting it again.

use serde_json::Value;

use super::super::contract::{ACTIVE, ACTIVE_UNTIL, MESSAGE, TEMPLATE, TYPE};
use super::super::overview::overview;
use super::super::{Time, Type};
use super::Check;
use super::shape::Of;
use super::shape_of_message::LOOK_OF_EXAMPLE;
use crate::{FieldPath, Mend, RuleInfo, Severity};

pub(super) const NO_MESSAGE: Check = Check {
    info: RuleInfo {
        code: "no-message",
        severity: Severity::Warning,
        about: "The greeting has no text, so that visitors have nothing to read.",
        example: r#"{"rich_message": null}"#,
    },
    find: |checked, findings| {
        let look = checked
            .document
            .get(MESSAGE)
            .and_then(|message| message.get(TEMPLATE));
        let is_sticker = look.and_then(Value::as_str) == Some("sticker");
        let says_by_name = checked.document.get(super::super::contract::PROPERTIES).is_some();
        if overview(checked.document).messages.is_empty() && !is_sticker && !says_by_name {
            findings.add(
                FieldPath::root().field(MESSAGE),
                "The greeting has no text: visitors have nothing to read.",
                "Write a title or a text.",
            );
        }
    },
};

pub(super) const INACTIVE: Check = Check {
    info: RuleInfo {
        code: "inactive",
        severity: Severity::Note,
        about: "The greeting is disabled: nobody gets it.",
        example: r#"{"active": false}"#,
    },
    find: |checked, findings| {
        if checked.document.get(ACTIVE) == Some(&Value::Bool(false)) {
            findings.add(
                FieldPath::root().field(ACTIVE),
                "The greeting is not active: nobody gets it.",
                "Switch it on when visitors are to get it.",
            );
        }
    },
};

pub(super) const OVER: Check = Check {
    info: RuleInfo {
        code: "over",
        severity: Severity::Warning,
        about: "The end of the greeting is past, so that nobody gets it any more. It is said of greetings that are switched on.",
        example: r#"{"active_until": "2025-12-24T18:00:00+01:00"}"#,
    },
    find: |checked, findings| {
        let is_on = checked.document.get(ACTIVE) == Some(&Value::Bool(true));
        let is_time = !checked.faults.iter().any(|fault| fault.of == Of::Time);
        let until = checked.document.get(ACTIVE_UNTIL).and_then(Value::as_str);
        let (Some(text), Some(now_ms)) = (until.filter(|_| is_on && is_time), checked.context.now_ms) else {
            return;
        };
        if Time::read(text).is_some_and(|end| end.in_ms() <= now_ms) {
            findings.add(
                FieldPath::root().field(ACTIVE_UNTIL),
                format!(
                    "The greeting ended on {}, which is past: nobody gets it any more.",
                    Time::told(text)
                ),
                "Write a later end, take the end out, or switch the greeting off.",
            );
        }
    },
};

pub(super) const SHOWN_ONCE: Check = Check {
    info: RuleInfo {
        code: "announcement-shown-once",
        severity: Severity::Note,
        about: "An announcement that a visitor closed is never shown to them again.",
        example: r#"{"type": "announcement"}"#,
    },
    find: |checked, findings| {
        if checked.document.get(TYPE).and_then(Value::as_str) == Some(Type::Announcement.key()) {
            findings.add(
                FieldPath::root().field(TYPE),
                "An announcement that a visitor closes is never shown to them again.",
                "Choose “Greeting” for what they may get once more.",
            );
        }
    },
};

pub(super) const LOOK: Check = Check {
    info: RuleInfo {
        code: "look-of-example",
        severity: Severity::Warning,
        about: "The message has the look “text”, which only an example of the vendor has. Its table does not know it.",
        example: r#"{"rich_message": {"template_id": "text"}}"#,
    },
    find: |checked, findings| {
        let look = checked
            .document
            .get(MESSAGE)
            .and_then(|message| message.get(TEMPLATE));
        if look.and_then(Value::as_str) == Some(LOOK_OF_EXAMPLE) {
            findings.add_with(
                FieldPath::root().field(MESSAGE).field(TEMPLATE),
                "The look “text” stands in an example of LiveChat’s page and not in its table: a server may refuse it.",
                "Choose “Cards”.",
                vec![Mend::text("Choose “Cards”", "cards")],
            );
        }
    },
};

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::tests::FAULTLESS;
    use crate::faultless::TODAY_MS;
    use crate::{Context, Diagnostic};

    #[test]
    fn an_end_that_is_past_is_told_where_the_time_is_known() {
        let said_at = |patch: serde_json::Value, now_ms: Option<i64>| {
            let context = Context {
                now_ms,
                ..Context::default()
            };
            let found: Vec<Diagnostic> = (FAULTLESS.check)(&FAULTLESS.patched(patch), &context);
            found.into_iter().map(|found| found.code).collect::<Vec<_>>()
        };
        // Midnight in UTC of the day on which the tests play.
        let until = |until: &str| json!({ "active_until": until });
        let today = Some(TODAY_MS);
        assert_eq!(said_at(until("2026-11-28T01:00:00+01:00"), today), ["over"]);
        assert_eq!(
            said_at(until("2026-11-28T00:00:00.001Z"), today),
            Vec::<String>::new()
        );
        assert_eq!(said_at(until("2020-01-01T00:00:00Z"), None), Vec::<String>::new());
        // What is disabled, and what never begins, is told as that.
        let off = json!({ "active": false, "active_until": "2020-01-01T00:00:00Z" });
        assert_eq!(said_at(off, today), ["inactive"]);
        let never = json!({ "active_from": "2021-01-01T00:00:00Z", "active_until": "2020-01-01T00:00:00Z" });
        assert_eq!(said_at(never, today), ["not-a-time"]);
    }
}
