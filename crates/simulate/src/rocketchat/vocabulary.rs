//! What sessions with Rocket.Chat's widget are made of.

use std::sync::LazyLock;

use super::{reasons, verdicts};
use crate::MemberKind::{Address, Name, Services, Switch, Tab, Text};
use crate::vocabulary::looks;
use crate::vocabulary::shared::{END_CHAT, LEAVE, LOAD, RETURN, WAIT};
use crate::{ChangedBy, Member, Offered, StepEntry, StepGroup, StepIcon, Vocabulary, WorldEntry};

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(declared);

/// The vocabulary of all its engines.
pub(super) fn vocabulary() -> &'static Vocabulary {
    &VOCABULARY
}

fn declared() -> Vocabulary {
    Vocabulary {
        speech: crate::Speech::TRIGGERS,
        steps: STEPS,
        world: WORLD,
        understood: &[],
        facts: Vec::new(),
        has_own_facts: false,
        clocks: &[],
        verdicts: verdicts::ALL,
        reasons: looks! {
            Lost: reasons::PAGE_LEFT;
            Broken: reasons::PATTERN_INVALID reasons::PATTERN_GAVE_UP reasons::CONDITION_MISSING reasons::CONDITION_UNKNOWN reasons::ACTION_MISSING reasons::ACTION_UNKNOWN
                reasons::SENDER_UNKNOWN reasons::EXTERNAL_SERVICE_FAILED;
        },
    }
}

const STEPS: &[StepGroup] = &[
    StepGroup {
        label: "Page",
        steps: &[
            LOAD.help("A page is loaded; the page before it is gone."),
            StepEntry::new(
                "route",
                StepIcon::Route,
                "Change the route",
                "route URL",
                r#"{"op":"route","url":"https://shop.example/"}"#,
            )
            .help("A single-page application shows another URL without loading a page.")
            .with("Route {url}", &[Member::new("url", "Route", Address)]),
            StepEntry::new("back", StepIcon::Back, "Go back", "back", r#"{"op":"back"}"#)
                .help("The visitor goes back to the URL before."),
            StepEntry::new(
                "reload",
                StepIcon::Reload,
                "Reload the page",
                "reload",
                r#"{"op":"reload"}"#,
            )
            .help("The page is loaded again.")
            .with("Reload", &[]),
            StepEntry::new(
                "new-tab",
                StepIcon::TabNew,
                "Open a new tab",
                "new tab URL",
                r#"{"op":"new-tab","url":"https://shop.example/"}"#,
            )
            .help("A page is loaded in a new tab; the other tabs live on in the background.")
            .with(
                "New tab {url}",
                &[Member::new("url", "Page in a new tab", Address)],
            ),
            StepEntry::new(
                "switch-tab",
                StepIcon::TabSwitch,
                "Switch to a tab",
                "switch to tab NUMBER",
                r#"{"op":"switch-tab","tab":1}"#,
            )
            .help("Another tab is shown. The first tab of a visit is 1.")
            .with("Switch to tab {tab}", &[Member::new("tab", "Tab", Tab)]),
            StepEntry::new(
                "close-tab",
                StepIcon::TabClose,
                "Close the tab",
                "close tab",
                r#"{"op":"close-tab"}"#,
            )
            .help("A tab is closed; the last one is the end of the visit.")
            .with(
                "Close tab {tab}",
                &[Member::new("tab", "Tab to close", Tab).or("The tab that is shown")],
            )
            .bare("Close the tab"),
        ],
    },
    StepGroup {
        label: "Chat",
        steps: &[
            StepEntry::new(
                "open",
                StepIcon::ChatOpen,
                "Open the chat",
                "open",
                r#"{"op":"open"}"#,
            )
            .help("The visitor opens the chat.")
            .offered(Offered::ChatClosed),
            StepEntry::new(
                "minimize",
                StepIcon::ChatMinimise,
                "Minimise the chat",
                "minimise",
                r#"{"op":"minimize"}"#,
            )
            .help("The visitor minimises the chat.")
            .offered(Offered::ChatOpen),
            StepEntry::new(
                "register",
                StepIcon::Register,
                "Register",
                "register",
                r#"{"op":"register"}"#,
            )
            .help("The visitor registers.")
            .offered(Offered::UntilRegistered),
            StepEntry::new(
                "write",
                StepIcon::Send,
                "Write a message",
                "write TEXT",
                r#"{"op":"write","text":"Hello"}"#,
            )
            .help("The visitor writes a message.")
            .with(
                "Write “{text}”",
                &[Member {
                    placeholder: "What the visitor writes",
                    ..Member::new("text", "Message", Text)
                }],
            )
            .offered(Offered::Writing),
            END_CHAT.help("The chat is ended."),
        ],
    },
    StepGroup {
        label: "Visitor",
        steps: &[
            WAIT.help("Time passes."),
            LEAVE.help("The visitor closes all tabs. What the browser stores stays."),
            RETURN.help("The visitor comes back after a time, in a single new tab."),
            StepEntry::new(
                "clear-storage",
                StepIcon::Eraser,
                "Clear the site’s storage",
                "clear storage",
                r#"{"op":"clear-storage"}"#,
            )
            .help("The visitor clears what the browser stores for the site.")
            .offered(Offered::OnPage),
        ],
    },
    StepGroup {
        label: "World",
        steps: &[
            StepEntry::new(
                "online",
                StepIcon::AgentsOnline,
                "Agents come online",
                "agents come online",
                r#"{"op":"agents","online":true}"#,
            )
            .op("agents")
            .help("An agent is online from now on. Counts from the next page."),
            StepEntry::new(
                "offline",
                StepIcon::AgentsOffline,
                "Agents go offline",
                "agents go offline",
                r#"{"op":"agents","online":false}"#,
            )
            .op("agents")
            .help("No agent is online from now on. Counts from the next page."),
            StepEntry::new(
                "next-agent",
                StepIcon::Agent,
                "Next agent becomes…",
                "next agent becomes NAME",
                r#"{"op":"next-agent","agent":null}"#,
            )
            .help("The queue has another agent to give.")
            .with(
                "Next agent: {agent}",
                &[Member::new("agent", "Next agent", Name).or("Nobody")],
            )
            .bare("Next agent: nobody"),
        ],
    },
];

const WORLD: &[WorldEntry] = &[
    WorldEntry {
        member: Member::new("online", "Agents online", Switch).help("Offline, no trigger starts."),
        initial: "true",
        script: "agents offline",
        changed_by: Some(ChangedBy {
            op: "agents",
            value: "online",
            of: "",
        }),
    },
    WorldEntry {
        member: Member::new("next_agent", "Next agent", Name)
            .help("Whom the queue gives, as a user name.")
            .or("Nobody"),
        initial: "null",
        script: "next agent NAME",
        changed_by: Some(ChangedBy {
            op: "next-agent",
            value: "agent",
            of: "",
        }),
    },
    WorldEntry {
        member: Member::new("site_reports_routes", "The site reports route changes", Switch)
            .help("A single-page application that tells the widget its URL."),
        initial: "false",
        script: "site reports routes",
        changed_by: None,
    },
    WorldEntry {
        member: Member::new("standalone", "Widget as a page of its own", Switch)
            .help("Opened standalone instead of embedded in a site."),
        initial: "false",
        script: "standalone",
        changed_by: None,
    },
    WorldEntry {
        member: Member::new("registration_form", "Registration form", Switch)
            .help("Visitors fill in a form before their first message; writing registers them otherwise."),
        initial: "true",
        script: "no registration form",
        changed_by: None,
    },
    WorldEntry {
        member: Member::new(
            "clear_storage_on_chat_end",
            "Clear the storage when a chat ends",
            Switch,
        )
        .help("The server’s setting “Clear local storage when chat ended”."),
        initial: "false",
        script: "chat end clears storage",
        changed_by: None,
    },
    WorldEntry {
        member: Member::new("services", "Answers of external services", Services),
        initial: "{}",
        script: "service TRIGGER answers after TIME: ORDER \"TEXT\"",
        changed_by: None,
    },
];
