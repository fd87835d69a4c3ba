//! “Run only once for each visitor”: where it does not hold, and where it keeps a trigger from firing at all.

use super::super::Widget;
use super::super::contract::{self, RUN_ONCE};
use super::super::model::ConditionKind;
use super::Rule;
use super::subject::Subject;
use crate::{FieldPath, RuleInfo, Severity};

pub(super) const RUN_ONCE_NEVER_FIRES: Rule = Rule {
    info: RuleInfo {
        code: "run-once-never-fires",
        severity: Severity::Error,
        about: "These widgets schedule a trigger that runs once only when the site reports a page’s URL or a chat ends, and never \
                when a page is loaded. With a time on site, an opened chat, or a page URL in a widget that is a page of its own, \
                it never fires. While no server version is known it is a warning.",
        example: r#"{"runOnce": true, "conditions": [{"name": "time-on-site", "value": "30"}]}"#,
    },
    find: |subject, findings| {
        let Some((path, turn)) = turn(subject) else {
            return;
        };
        if turn != Turn::Never {
            return;
        }
        let label = first_label(subject);
        let message = match subject.widget() {
            None => format!(
                "“{ONCE}” with “{label}” never fires on Rocket.Chat 6.7 to 8.6. From 8.8 on it comes once."
            ),
            Some(_) => format!(
                "{}“{ONCE}” with “{label}” never fires.{}",
                subject.on_server(),
                subject.doubt()
            ),
        };
        let found = findings.add_about(path, message, help_off(subject));
        if !matches!(subject.widget(), Some(Widget::Early6_6 | Widget::Since6_7)) {
            found.severity = Severity::Warning;
        }
    },
};

pub(super) const RUN_ONCE_AFTER_CHAT: Rule = Rule {
    info: RuleInfo {
        code: "run-once-after-chat",
        severity: Severity::Warning,
        about: "These widgets do not schedule a trigger that runs once when a page is loaded. One with “After Guest Registration” \
                waits only after the end of a chat, so that the first registration of a visitor goes without it.",
        example: r#"{"runOnce": true, "conditions": [{"name": "after-guest-registration", "value": null}]}"#,
    },
    find: |subject, findings| {
        let Some((path, turn)) = turn(subject) else {
            return;
        };
        if turn != Turn::AfterChat {
            return;
        }
        let message = match subject.widget() {
            None => format!(
                "“{ONCE}”: on Rocket.Chat 6.7 to 8.6 it waits only after the end of a chat, so the first registration goes without it. From 8.8 on it comes at the first one."
            ),
            Some(_) => format!(
                "{}“{ONCE}” makes it wait only after the end of a chat, so the first registration goes without it.{}",
                subject.on_server(),
                subject.doubt()
            ),
        };
        findings.add(path, message, help_off(subject));
    },
};

pub(super) const RUN_ONCE_NOT_HELD: Rule = Rule {
    info: RuleInfo {
        code: "run-once-not-held",
        severity: Severity::Warning,
        about: "In a widget on a site, every page load reports the page’s URL, and that schedules all triggers with a page-URL \
                condition, whatever “Run only once for each visitor” says.",
        example: r#"{"runOnce": true}"#,
    },
    find: |subject, findings| {
        let Some((path, turn)) = turn(subject) else {
            return;
        };
        if turn != Turn::EveryReport {
            return;
        }
        let by_url = subject
            .first_condition()
            .is_some_and(|condition| condition.kind == ConditionKind::PageUrl);
        let what = if by_url {
            "the message comes on every matching page load"
        } else {
            "it is scheduled again on every page load"
        };
        let help = match subject.widget() {
            None => {
                "Turn it off, so that the form says what happens. Another condition comes only once from Rocket.Chat 8.8 on; on \
                 6.7 to 8.6 it would never come."
            }
            Some(Widget::Newest) => {
                "Use another condition if it must come only once; else turn it off, so that the form says what happens."
            }
            Some(_) => {
                "Turn it off, so that the form says what happens. No condition comes only once on this version."
            }
        };
        findings.add(
            path,
            format!(
                "{}“{ONCE}” does not hold with “Visitor Page URL” in a widget on a site: {what}.",
                subject.on_server()
            ),
            help,
        );
    },
};

const ONCE: &str = RUN_ONCE.label;

/// When a trigger that runs once has its turn in a widget that does not schedule it when a page is loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    /// When the site reports the page's URL, which every page load does.
    EveryReport,
    /// When a chat ends.
    AfterChat,
    /// Never.
    Never,
}

/// The turn of a trigger that runs once, with the path of the switch; `None` for others. Any condition counts here, and not only
/// the first.
fn turn(subject: &Subject<'_>) -> Option<(FieldPath, Turn)> {
    let (path, _) = subject.switch(&RUN_ONCE).filter(|(_, on)| *on)?;
    subject.first_condition()?;
    let has = |kind: ConditionKind| subject.condition_names().any(|name| name == kind.key());
    let turn = if subject.context.embedded && has(ConditionKind::PageUrl) {
        Turn::EveryReport
    } else if has(ConditionKind::AfterGuestRegistration) {
        Turn::AfterChat
    } else {
        Turn::Never
    };
    Some((path, turn))
}

fn first_label(subject: &Subject<'_>) -> String {
    let kind = subject.first_condition().map(|condition| condition.kind);
    let key = kind.as_ref().map(ConditionKind::key).unwrap_or_default();
    contract::condition(key)
        .map_or(key, |entry| entry.label)
        .to_owned()
}

fn help_off(subject: &Subject<'_>) -> &'static str {
    match subject.widget() {
        None => {
            "Turn it off: it then comes on every page, on all servers. Or choose your server’s version in the project."
        }
        Some(_) => "Turn it off: it then comes on every page. No condition comes only once on this version.",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{found_in, versions};
    use crate::{Context, Severity};

    /// What is said about the switch on servers 6.6, 8.5, 8.7, 8.8, and while no version is known.
    #[track_caller]
    fn check(conditions: &Value, embedded: bool, expected: [&str; 5]) {
        let patch = json!({ "runOnce": true, "conditions": conditions });
        let asked = versions(["6.6", "8.5", "8.7", "8.8", ""]);
        let said = asked.map(|version| {
            let context = Context {
                embedded,
                version,
                ..Context::default()
            };
            let found = found_in(patch.clone(), "/runOnce", &context);
            let words = found.iter().map(|found| match found.severity {
                Severity::Error => format!("{}!", found.code),
                _ => found.code.clone(),
            });
            words.collect::<Vec<_>>().join(" ")
        });
        assert_eq!(said, expected);
    }

    #[test]
    fn with_a_time_or_an_opened_chat_it_never_fires_before_8_8() {
        let never = "run-once-never-fires";
        let sure = "run-once-never-fires!";
        for name in ["time-on-site", "chat-opened-by-visitor"] {
            check(
                &json!([{ "name": name, "value": "5" }]),
                true,
                [sure, sure, never, "", never],
            );
        }
    }

    #[test]
    fn on_a_site_every_page_load_schedules_what_has_a_page_url() {
        let page_url = json!({ "name": "page-url", "value": "x" });
        let both = json!([{ "name": "time-on-site", "value": "5" }, page_url]);
        let registration = json!([{ "name": "after-guest-registration" }, page_url]);
        for conditions in [json!([page_url]), both, registration] {
            check(&conditions, true, ["run-once-not-held"; 5]);
        }
    }

    #[test]
    fn a_widget_of_its_own_is_told_no_url() {
        let never = "run-once-never-fires";
        let sure = "run-once-never-fires!";
        check(
            &json!([{ "name": "page-url", "value": "x" }]),
            false,
            [sure, sure, never, "", never],
        );
    }

    #[test]
    fn with_the_registration_it_waits_only_after_a_chat() {
        let late = "run-once-after-chat";
        check(
            &json!([{ "name": "after-guest-registration" }]),
            true,
            [late, late, late, "", late],
        );
    }

    #[test]
    fn before_6_6_run_once_holds() {
        for version in versions(["6.5", "4.7", "4.5"]) {
            let context = Context {
                version,
                ..Context::default()
            };
            let conditions = json!([{ "name": "time-on-site", "value": "5" }]);
            for patch in [
                json!({ "runOnce": true }),
                json!({ "runOnce": true, "conditions": conditions }),
            ] {
                assert_eq!(found_in(patch, "/runOnce", &context), []);
            }
        }
    }
}
