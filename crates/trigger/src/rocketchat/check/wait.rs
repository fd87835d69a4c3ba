//! Triggers that wait while the visitor is on a page.

use super::super::contract;
use super::super::model::ConditionKind;
use super::Rule;
use crate::{RuleInfo, Severity};

pub(super) const WAITS_ONCE: Rule = Rule {
    info: RuleInfo {
        code: "waits-once",
        severity: Severity::Note,
        about: "These widgets remember that a trigger is waiting, but its timers and listeners die with the page. A visitor who \
                leaves the page while it waits never gets it again. Only page-URL triggers are free of this. On older servers \
                a trigger waits anew on each page.",
        example: r#"{"conditions": [{"name": "chat-opened-by-visitor", "value": null}]}"#,
    },
    find: |subject, findings| {
        let Some(condition) = subject.first_condition() else {
            return;
        };
        let label = match &condition.kind {
            ConditionKind::PageUrl | ConditionKind::Unknown(_) => return,
            ConditionKind::TimeOnSite
            | ConditionKind::ChatOpenedByVisitor
            | ConditionKind::AfterGuestRegistration => contract::condition(condition.kind.key()),
        }
        .map_or("", |entry| entry.label);
        let never = "a visitor who leaves the page before it fires never gets it again in the same browser";
        let message = match subject.widget() {
            None => format!(
                "“{label}”: on Rocket.Chat 6.7 to 8.6 it waits anew on each page. From 8.8 on, {never}."
            ),
            Some(_) => format!(
                "“{label}”: {}{never}.{}",
                lower(&subject.on_server()),
                subject.doubt()
            ),
        };
        findings.add(
            condition.path,
            message,
            match subject.widget() {
                None => "Play a session with several pages to see it.",
                Some(_) => {
                    "Play a session with several pages to see it. Only “Visitor Page URL” is tried again on every page."
                }
            },
        );
    },
};

pub(super) const OPENING_IS_REGISTRATION: Rule = Rule {
    info: RuleInfo {
        code: "opening-is-registration",
        severity: Severity::Warning,
        about: "The widget 1.13 takes “Chat Open by Visitor” for the registration: opening the chat fires nothing.",
        example: r#"{"conditions": [{"name": "chat-opened-by-visitor", "value": null}]}"#,
    },
    find: |subject, findings| {
        let opening = ConditionKind::ChatOpenedByVisitor;
        for (path, name) in subject.conditions() {
            if name == opening.key() {
                findings.add(
                    path,
                    format!(
                        "{}“Chat Open by Visitor” really waits for the registration: opening the chat fires nothing.",
                        subject.on_server()
                    ),
                    "Update the server, or write the message so that it suits a visitor who has just registered.",
                );
            }
        }
    },
};

/// The beginning of a sentence, inside one.
fn lower(text: &str) -> String {
    text.replacen("On ", "on ", 1)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::tests::{codes_in, messages_in, versions};
    use crate::Context;

    #[test]
    fn each_version_is_told_what_becomes_of_a_wait_there() {
        let patch = json!({ "conditions": [{ "name": "time-on-site", "value": "5" }] });
        let [unknown, newest, before, oldest] = versions(["", "8.8", "8.5", "6.5"]).map(|version| {
            let context = Context {
                version,
                ..Context::default()
            };
            messages_in(patch.clone(), "/conditions/0", &context).join("\n")
        });
        assert!(
            unknown.contains("6.7 to 8.6 it waits anew on each page. From 8.8 on, a visitor"),
            "{unknown}"
        );
        assert!(
            newest.starts_with("“Visitor Time on Site”: on Rocket.Chat 8.8, a visitor who leaves"),
            "{newest}"
        );
        assert_eq!([before, oldest], ["", ""]);
    }

    #[test]
    fn the_widget_1_13_waits_for_the_registration_instead_of_the_opening() {
        let patch = json!({ "conditions": [{ "name": "chat-opened-by-visitor", "value": null }] });
        let [old, other] = versions(["4.7", "4.8"]).map(|version| {
            let context = Context {
                version,
                ..Context::default()
            };
            codes_in(patch.clone(), "/conditions/0", &context)
        });
        assert_eq!(old, ["opening-is-registration"]);
        assert!(other.is_empty(), "{other:?}");
    }
}
