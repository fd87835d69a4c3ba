//! The event that a webhook waits for.

use super::super::action::{ACTIONS, Standing};
use super::super::contract::{ACTION, TYPE, text};
use super::super::words::is_for_bots;
use super::Rule;
use crate::nearest::nearest;
use crate::{FieldPath, Mend, RuleInfo, Severity};

pub(super) const UNKNOWN_ACTION: Rule = Rule {
    info: RuleInfo {
        code: "unknown-action",
        severity: Severity::Error,
        about: "LiveChat has no event of this name.",
        example: r#"{"action": "chat_started"}"#,
    },
    find: |subject, findings| {
        let key = text(subject.document, ACTION);
        if key.trim().is_empty() || subject.action.is_some() {
            return;
        }
        let meant = nearest(key, ACTIONS.iter().map(|action| action.key));
        let mends = meant.map(|meant| Mend::text(format!("Write “{meant}”"), meant));
        findings.add_with(
            FieldPath::root().field(ACTION),
            format!("“{key}” is no event of LiveChat."),
            "Choose one of the events in the list.",
            mends.into_iter().collect(),
        );
    },
};

pub(super) const GONE_ACTION: Rule = Rule {
    info: RuleInfo {
        code: "gone-action",
        severity: Severity::Warning,
        about: "The document of 3.6 has this event, and the stable version lacks it: servers of today may refuse it.",
        example: r#"{"action": "incoming_customer"}"#,
    },
    find: |subject, findings| {
        if subject
            .action
            .is_some_and(|action| action.standing == Standing::Gone)
        {
            let key = text(subject.document, ACTION);
            findings.add(
                FieldPath::root().field(ACTION),
                format!("“{key}” was taken out of version 3.6 before it became stable, so that LiveChat may refuse it."),
                "Wait for another event: a chat that starts comes with its customer.",
            );
        }
    },
};

pub(super) const LATER_ACTION: Rule = Rule {
    info: RuleInfo {
        code: "later-action",
        severity: Severity::Note,
        about: "The stable version of 3.6 added this event. Its filters are not documented, so none is said to be wrong.",
        example: r#"{"action": "event_deleted"}"#,
    },
    find: |subject, findings| {
        if subject
            .action
            .is_some_and(|action| action.standing == Standing::Later)
        {
            let key = text(subject.document, ACTION);
            findings.add(
                FieldPath::root().field(ACTION),
                format!("“{key}” came with the stable version of 3.6. The practice server is older and refuses it."),
                "Publish it to a real server only, and try its filters there: they are not documented.",
            );
        }
    },
};

pub(super) const BOT_NEEDS_STATUS: Rule = Rule {
    info: RuleInfo {
        code: "bot-needs-status",
        severity: Severity::Note,
        about: "A webhook for a bot is of use once there is a bot whose routing status was set.",
        example: r#"{"type": "bot"}"#,
    },
    find: |subject, findings| {
        if is_for_bots(subject.document) {
            findings.add(
                FieldPath::root().field(TYPE),
                "A webhook for a bot comes only while the application has a bot whose routing status was set.",
                "Create the bot, register the webhook, and then set the bot’s routing status.",
            );
        }
    },
};

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::tests::{mends, said};

    #[test]
    fn a_slip_in_the_name_of_an_event_is_mended() {
        mends(
            json!({ "action": "incomming_chat" }),
            "unknown-action",
            "/action",
            json!("incoming_chat"),
        );
        assert!(said(json!({ "action": "chat_started" }))[0].mends.is_empty());
    }

    #[test]
    fn events_that_came_and_went_are_told() {
        let codes = |action: &str| -> Vec<String> {
            let found = said(json!({ "action": action }));
            found.into_iter().map(|found| found.code).collect()
        };
        assert_eq!(codes("incoming_customer"), ["gone-action"]);
        assert_eq!(codes("thread_summary_set"), ["later-action"]);
        assert_eq!(codes("tag_created"), Vec::<String>::new());
    }
}
