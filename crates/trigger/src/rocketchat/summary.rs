//! A trigger in two short lines, for rows and lists.

use super::js;
use super::model::{Action, Condition, ConditionKind, ConditionValue, Sender, SenderKind, Trigger};
use crate::Summary;
use crate::summary::quote;

/// Summarises what the widget looks at: the first condition and the first action.
pub fn summary(trigger: &Trigger) -> Summary {
    Summary {
        when: trigger.conditions.first().map_or("No condition".to_owned(), when),
        then: trigger.actions.first().map_or("No action".to_owned(), then),
    }
}

fn when(condition: &Condition) -> String {
    match &condition.kind {
        ConditionKind::PageUrl => match &condition.value {
            ConditionValue::Text(pattern) if !pattern.is_empty() => format!("URL matches {pattern}"),
            ConditionValue::Number(number) => format!("URL matches {}", js::number_text(number)),
            _ => "URL matches nothing yet".to_owned(),
        },
        ConditionKind::TimeOnSite => match js::wait_seconds(&condition.value) {
            Some(seconds) if seconds > 0.0 => format!("{seconds} s on the page"),
            _ => "As soon as the page loads".to_owned(),
        },
        ConditionKind::ChatOpenedByVisitor => "Visitor opens the chat".to_owned(),
        ConditionKind::AfterGuestRegistration => "Visitor registers".to_owned(),
        ConditionKind::Unknown(name) => format!("Unknown condition “{name}”"),
    }
}

fn then(action: &Action) -> String {
    match action {
        Action::SendMessage { sender, message } => {
            format!("Message from {}: “{}”", from(sender), quote(message))
        }
        Action::UseExternalService { url, .. } if url.is_empty() => {
            "Messages of an external service".to_owned()
        }
        Action::UseExternalService { url, .. } => format!("Messages of the service {}", quote(url)),
        Action::Unknown(name) => format!("Unknown action “{name}”"),
    }
}

fn from(sender: &Sender) -> &str {
    match (sender.kind, sender.name.as_deref()) {
        (SenderKind::Queue, _) => "the queue",
        (SenderKind::Custom, Some(name)) if !name.is_empty() => name,
        (SenderKind::Custom | SenderKind::Unset, _) => "nobody",
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};
    use serde_json::{Value, json};

    use super::*;
    use crate::rocketchat::read;

    #[track_caller]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "tests read better with plain literals"
    )]
    fn check(condition: Value, action: Value, expected: Expect) {
        let document = json!({ "conditions": [condition], "actions": [action] });
        let Summary { when, then } = summary(&read(document.as_object().unwrap()));
        expected.assert_eq(&format!("{when} => {then}"));
    }

    #[test]
    fn every_condition_and_action_reads_as_a_line() {
        let message = json!({ "name": "send-message", "params": { "sender": "queue", "msg": "Need help?" } });
        check(
            json!({ "name": "page-url", "value": ".*/contact" }),
            message.clone(),
            expect!["URL matches .*/contact => Message from the queue: “Need help?”"],
        );
        check(
            json!({ "name": "time-on-site", "value": "12.7" }),
            json!({ "name": "send-message", "params": { "sender": "custom", "name": "ann", "msg": "a\n  b" } }),
            expect!["12 s on the page => Message from ann: “a b”"],
        );
        check(
            json!({ "name": "time-on-site", "value": "soon" }),
            json!({ "name": "use-external-service", "params": { "serviceUrl": "https://crm.example/x" } }),
            expect!["As soon as the page loads => Messages of the service https://crm.example/x"],
        );
        check(
            json!({ "name": "chat-opened-by-visitor" }),
            json!({ "name": "dance" }),
            expect!["Visitor opens the chat => Unknown action “dance”"],
        );
        check(
            json!({ "name": "after-guest-registration" }),
            json!({ "name": "send-message", "params": { "sender": "custom", "msg": "ü".repeat(81) } }),
            expect![
                "Visitor registers => Message from nobody: “üüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü…”"
            ],
        );
        check(
            json!({ "name": "page-url" }),
            json!(null),
            expect!["URL matches nothing yet => No action"],
        );
    }
}
