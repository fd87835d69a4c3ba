//! How many webhooks one event can have.
//!
//! Source: “Webhooks” of the Configuration API: at most three for one action and one client. Named choice: the drafts of a project are
//! registered by one client, so that they are counted together. What other programs of that client registered cannot be known here.

use super::super::action::Action;
use super::super::contract::ACTION;
use super::Rule;
use crate::{FieldPath, RuleInfo, Severity};

/// The most webhooks of one client for one action.
const MOST: usize = 3;

pub(super) const TOO_MANY: Rule = Rule {
    info: RuleInfo {
        code: "too-many-for-event",
        severity: Severity::Warning,
        about: "More than three webhooks of the project are for one event. LiveChat takes three of one application for each, so that one more is \
                refused when it is published.",
        example: r#"{"action": "chat_deactivated"}"#,
    },
    find: |subject, findings| {
        let Some(action) = subject.action else {
            return;
        };
        let siblings = subject.context.siblings.iter();
        let others = siblings.filter(|sibling| Action::of(&sibling.document) == Some(action));
        let count = others.count() + 1;
        if count > MOST {
            findings.add(
                FieldPath::root().field(ACTION),
                format!(
                    "{count} webhooks of the project are for “{}”, this one among them, and LiveChat takes {MOST} of one application for one \
                     event.",
                    action.label
                ),
                "Delete one of them, or let one receiver hand the calls on to the others.",
            );
        }
    },
};

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::tests::FAULTLESS;
    use crate::faultless::drafts;
    use crate::{Context, Draft, Platform};

    #[test]
    fn a_fourth_webhook_for_one_event_is_told_of_and_a_third_is_not() {
        let for_event = |action: &str| {
            FAULTLESS
                .patched(json!({ "action": action, "description": action }))
                .into()
        };
        let others = drafts(
            Platform::LiveChat,
            [
                for_event("incoming_chat"),
                for_event("incoming_chat"),
                for_event("chat_deactivated"),
                for_event("incoming_chat"),
            ],
        );
        let others = others.each_ref();
        let said_beside = |siblings: &[&Draft]| {
            let context = Context {
                siblings,
                ..Context::default()
            };
            let found = (FAULTLESS.check)(&FAULTLESS.patched(json!({})), &context).into_iter();
            found
                .map(|found| format!("{} {}", found.code, found.path))
                .collect::<Vec<_>>()
        };
        assert_eq!(said_beside(&others[..3]), Vec::<String>::new());
        assert_eq!(said_beside(&others), ["too-many-for-event /action"]);
    }
}
