//! What sessions with Zendesk Chat are made of.

use std::sync::LazyLock;

use trigger::tree::{Choice, VariableEntry};
use trigger::zendesk_chat::TREE;

use super::variables::FACT;
use super::{reasons, verdicts};
use crate::MemberKind::{self, Department, Departments, Facts, Moment, Tags, Text, Zone};
use crate::vocabulary::looks;
use crate::vocabulary::shared::{END_CHAT, LEAVE, LOAD, RETURN, WAIT};
use crate::{
    ChangedBy, ClockReading, ClockVariable, Member, Offered, StepEntry, StepGroup, StepIcon, Vocabulary,
    WorldEntry,
};

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(declared);

/// The vocabulary of its engine.
pub(super) fn vocabulary() -> &'static Vocabulary {
    &VOCABULARY
}

fn declared() -> Vocabulary {
    Vocabulary {
        speech: crate::Speech::TRIGGERS,
        steps: STEPS,
        world: WORLD,
        understood: &["online"],
        facts: facts(),
        has_own_facts: false,
        clocks: &[
            ClockVariable {
                variable: "@hour_of_day",
                reads: ClockReading::Hour,
            },
            ClockVariable {
                variable: "@day_of_week",
                reads: ClockReading::Weekday,
            },
        ],
        verdicts: verdicts::ALL,
        reasons: looks! {
            Lost: reasons::PAGE_LEFT;
            Broken: reasons::PATTERN_INVALID reasons::PATTERN_GAVE_UP reasons::CONDITION_UNKNOWN reasons::ACTION_UNKNOWN reasons::EVENT_UNKNOWN;
        },
    }
}

/// Variables of the visitor whose value comes of the session's steps.
pub(super) const PLAYED: [&str; 5] = [
    "@visitor_page_url",
    "@visitor_requesting_chat",
    "@visitor_served",
    "@visitor_time_on_page",
    "@visitor_time_on_site",
];

/// Every other variable of the visitor.
fn facts() -> Vec<VariableEntry> {
    let variables = TREE.variables.iter();
    variables
        .filter(|entry| entry.key.starts_with(FACT) && !PLAYED.contains(&entry.key))
        .copied()
        .collect()
}

const STATUSES: &[Choice] = &[
    Choice {
        value: "\"online\"",
        label: "online",
    },
    Choice {
        value: "\"away\"",
        label: "away",
    },
    Choice {
        value: "\"offline\"",
        label: "offline",
    },
];

const SPEAKERS: &[Choice] = &[
    Choice {
        value: "\"visitor\"",
        label: "Visitor",
    },
    Choice {
        value: "\"agent\"",
        label: "Agent",
    },
];

const STATUS: Member = Member::new("status", "Status", MemberKind::Choice).of(STATUSES);

const STEPS: &[StepGroup] = &[
    StepGroup {
        label: "Visit",
        steps: &[
            LOAD.help("The visitor comes to a page. The first one begins the visit."),
            WAIT.help("Time passes."),
            LEAVE.help("The visitor leaves. About 30 minutes later tags and firing are forgotten."),
            RETURN.help("The visitor leaves and comes back after a time."),
        ],
    },
    StepGroup {
        label: "Chat",
        steps: &[
            StepEntry::new(
                "request-chat",
                StepIcon::Ask,
                "Ask for a chat",
                "request chat",
                r#"{"op":"request-chat"}"#,
            )
            .help("The visitor asks for a chat and waits for an agent.")
            .offered(Offered::ChatClosed),
            StepEntry::new(
                "message",
                StepIcon::Send,
                "Send a message",
                "message TEXT",
                r#"{"op":"message","text":"Hello","from":"visitor"}"#,
            )
            .help("The visitor or an agent writes in the chat.")
            .with(
                "{from}: “{text}”",
                &[
                    Member::new("from", "Who writes", MemberKind::Choice).of(SPEAKERS),
                    Member {
                        placeholder: "What is written",
                        ..Member::new("text", "Message", Text)
                    },
                ],
            )
            .offered(Offered::Writing),
            StepEntry::new(
                "served",
                StepIcon::Served,
                "An agent serves",
                "served",
                r#"{"op":"served"}"#,
            )
            .help("An agent takes the chat.")
            .offered(Offered::ChatOpen),
            END_CHAT.help("The chat ends; the visitor is on the page still."),
            StepEntry::new(
                "department",
                StepIcon::Department,
                "Choose a department",
                "choose department NAME",
                r#"{"op":"department","department":""}"#,
            )
            .help("The visitor chooses the department that the chat goes to.")
            .with(
                "Choose department {department}",
                &[Member::new("department", "Department", Department)],
            ),
        ],
    },
    StepGroup {
        label: "Account",
        steps: &[
            StepEntry::new(
                "account-status",
                StepIcon::Status,
                "Account status becomes…",
                "account status becomes STATUS",
                r#"{"op":"account-status","status":"away"}"#,
            )
            .help("Agents come or go.")
            .with("The account becomes {status}", &[STATUS]),
            StepEntry::new(
                "department-status",
                StepIcon::Department,
                "Department status becomes…",
                "department NAME becomes STATUS",
                r#"{"op":"department-status","department":"","status":"away"}"#,
            )
            .help("Agents of a department come or go.")
            .with(
                "Department {department} becomes {status}",
                &[Member::new("department", "Department", Department), STATUS],
            ),
        ],
    },
];

const WORLD: &[WorldEntry] = &[
    WorldEntry {
        member: Member::new("account_status", "Account status", MemberKind::Choice)
            .of(STATUSES)
            .help("Offline, nothing fires."),
        initial: "\"online\"",
        script: "account status STATUS",
        changed_by: Some(ChangedBy {
            op: "account-status",
            value: "status",
            of: "",
        }),
    },
    WorldEntry {
        member: Member::new("start", "Begins at (UTC)", Moment)
            .help("Hours and days of conditions are those of UTC."),
        initial: "\"2026-01-05T09:00:00Z\"",
        script: "starts at MOMENT",
        changed_by: None,
    },
    WorldEntry {
        member: Member::new("zone", "Time zone", Zone)
            .help("Of the account or the visitor. Times are told in it as well; conditions do not see it.")
            .or("UTC only"),
        initial: "null",
        script: "time zone NAME",
        changed_by: None,
    },
    WorldEntry {
        member: Member::new("departments", "Departments", Departments)
            .help("By the name or id that triggers use, with the status of their agents."),
        initial: "{}",
        script: "department NAME STATUS",
        changed_by: Some(ChangedBy {
            op: "department-status",
            value: "status",
            of: "department",
        }),
    },
    WorldEntry {
        member: Member::new("department", "Chosen department", Department)
            .help("The one whose status conditions see, until a trigger or the visitor chooses another.")
            .or("None"),
        initial: "null",
        script: "in department NAME",
        changed_by: Some(ChangedBy {
            op: "department",
            value: "department",
            of: "",
        }),
    },
    WorldEntry {
        member: Member::new("tags", "Tags", Tags).help("What the visitor is tagged with already."),
        initial: "[]",
        script: "tagged TAG",
        changed_by: None,
    },
    WorldEntry {
        member: Member::new("visitor", "What is known of the visitor", Facts)
            .help("What is not said has no value: it equals nothing and is no number."),
        initial: "{}",
        script: "visitor FACT VALUE",
        changed_by: None,
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_facts_are_the_variables_of_a_visitor_that_no_step_says() {
        let keys: Vec<&str> = facts().iter().map(|entry| entry.key).collect();
        assert!(keys.contains(&"@visitor_country_code") && keys.contains(&"@visitor_previous_visits"));
        assert!(PLAYED.iter().all(|played| !keys.contains(played)));
        assert!(PLAYED.iter().all(|played| TREE.variable(played).is_some()));
        assert!(!keys.contains(&"@hour_of_day"));
    }
}
