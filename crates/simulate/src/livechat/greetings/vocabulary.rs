//! What sessions with greetings are made of.

use std::sync::LazyLock;

use trigger::tree::{Choice, ValueKind, VariableEntry};

use super::{reasons, verdicts};
use crate::MemberKind::{Address, Department, Departments, Facts, Moment, Switch, Zone};
use crate::livechat::facts::{PLACE, fact};
use crate::vocabulary::shared::{END_CHAT, LEAVE, LOAD, RETURN, WAIT};
use crate::vocabulary::{looks, reasons as shared};
use crate::{
    ChangedBy, Member, MemberKind, Offered, Speech, StepEntry, StepGroup, StepIcon, Vocabulary, WorldEntry,
};

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary {
    speech: Speech::GREETINGS,
    steps: STEPS,
    world: WORLD,
    understood: &[],
    facts: FACTS.iter().chain(&PLACE).copied().collect(),
    // The custom variables of a session.
    has_own_facts: true,
    clocks: &[],
    verdicts: verdicts::ALL,
    reasons: looks! {
        Lost: reasons::CHAT_RUNS reasons::ANOTHER_IS_SHOWN reasons::NOBODY_ONLINE shared::PAGE_LEFT;
    },
});

/// The vocabulary of the engine.
pub(crate) fn vocabulary() -> &'static Vocabulary {
    &VOCABULARY
}

const STATUSES: &[Choice] = &[
    Choice {
        value: "\"online\"",
        label: "online",
    },
    Choice {
        value: "\"offline\"",
        label: "offline",
    },
];

const STEPS: &[StepGroup] = &[
    StepGroup {
        label: "Visit",
        steps: &[
            LOAD.help("The visitor comes to a page, and the greetings are asked. The first page begins the visit."),
            StepEntry::new(
                "route",
                StepIcon::Route,
                "Change the route",
                "route URL",
                r#"{"op":"route","url":"https://shop.example/pricing"}"#,
            )
            .help("The site shows another address without loading a page. It counts as another page.")
            .with("Route to {url}", &[Member::new("url", "Address", Address)]),
            StepEntry::new(
                "reload",
                StepIcon::Reload,
                "Reload",
                "reload",
                r#"{"op":"reload"}"#,
            )
            .help("The page is loaded again. It counts as another page view.")
            .offered(Offered::OnPage),
            WAIT.help("Time passes. Greetings that wait for it are shown meanwhile."),
            LEAVE.help("The visitor leaves the site, and the visit ends."),
            RETURN.help("The visitor leaves and comes back after a time, for another visit."),
        ],
    },
    StepGroup {
        label: "Greeting and chat",
        steps: &[
            StepEntry::new(
                "open",
                StepIcon::ChatOpen,
                "Answer the greeting",
                "open",
                r#"{"op":"open"}"#,
            )
            .help("The visitor answers the greeting that can be seen, and a chat begins.")
            .offered(Offered::ChatOpen),
            StepEntry::new(
                "minimize",
                StepIcon::ChatMinimise,
                "Close the greeting",
                "minimise",
                r#"{"op":"minimize"}"#,
            )
            .help("The visitor closes the greeting that can be seen. An announcement is never shown again then.")
            .offered(Offered::ChatOpen),
            StepEntry::new(
                "request-chat",
                StepIcon::Ask,
                "Ask for a chat",
                "request chat",
                r#"{"op":"request-chat"}"#,
            )
            .help("The visitor starts a chat. While a chat runs, no greeting is shown.")
            .offered(Offered::ChatClosed),
            END_CHAT.help("The chat ends, and greetings whose rules hold are asked again."),
        ],
    },
    StepGroup {
        label: "Agents",
        steps: &[
            StepEntry::new(
                "agents-online",
                StepIcon::AgentsOnline,
                "Agents come online",
                "agents come online",
                r#"{"op":"agents","online":true}"#,
            )
            .op("agents")
            .help("Agents are there from now on, and greetings whose rules hold are asked again."),
            StepEntry::new(
                "agents-offline",
                StepIcon::AgentsOffline,
                "Agents go offline",
                "agents go offline",
                r#"{"op":"agents","online":false}"#,
            )
            .op("agents")
            .help("Nobody is there from now on, so no greeting is shown."),
            StepEntry::new(
                "department-status",
                StepIcon::Department,
                "Group becomes…",
                "group NAME becomes STATUS",
                r#"{"op":"department-status","department":"","status":"offline"}"#,
            )
            .help("Agents of one group come or go.")
            .with(
                "Group {department} becomes {status}",
                &[
                    Member::new("department", "Number of the group", Department),
                    Member::new("status", "Status", MemberKind::Choice).of(STATUSES),
                ],
            ),
        ],
    },
];

const WORLD: &[WorldEntry] = &[
    WorldEntry {
        member: Member::new("online", "Agents are online", Switch)
            .help("Greetings are shown while an agent of their group is there."),
        initial: "true",
        script: "agents offline",
        changed_by: Some(ChangedBy {
            op: "agents",
            value: "online",
            of: "",
        }),
    },
    WorldEntry {
        member: Member::new("departments", "Groups", Departments).help(
            "By their numbers, with the status of their agents. Those that are not named are as the account.",
        ),
        initial: "{}",
        script: "group NAME STATUS",
        changed_by: Some(ChangedBy {
            op: "department-status",
            value: "status",
            of: "department",
        }),
    },
    WorldEntry {
        member: Member::new("start", "Begins at (UTC)", Moment)
            .help("“Active from” and “active until” are held against it."),
        initial: "\"2026-01-05T09:00:00Z\"",
        script: "starts at MOMENT",
        changed_by: None,
    },
    WorldEntry {
        member: Member::new("zone", "Time zone", Zone)
            .help("Of the account or the visitor. Times are told in it as well; greetings do not see it.")
            .or("UTC only"),
        initial: "null",
        script: "time zone NAME",
        changed_by: None,
    },
    WorldEntry {
        member: Member::new("visitor", "What is known of the visitor", Facts).help(
            "Also custom variables, by their names. What is not said is not known: nothing is equal to it.",
        ),
        initial: "{}",
        script: "visitor FACT VALUE",
        changed_by: None,
    },
];

const FACTS: &[VariableEntry] = &[
    fact(
        "@visitor_referrer",
        "Referrer",
        "The address that the visitor came from at first.",
        "the visitor’s referrer",
        "\"https://www.google.com/search?q=chairs\"",
    ),
    VariableEntry {
        kind: ValueKind::Number,
        ..fact(
            "@visitor_earlier_visits",
            "Earlier visits",
            "How often the visitor was there before.",
            "the visitor’s earlier visits",
            "1",
        )
    },
];
