//! What sessions with LiveChat are made of.

use std::sync::LazyLock;

use super::{reasons, verdicts};
use crate::MemberKind::{Address, Facts};
use crate::livechat::facts::PLACE;
use crate::vocabulary::looks;
use crate::vocabulary::shared::{END_CHAT, LEAVE, LOAD, RETURN, WAIT};
use crate::{Member, Offered, Speech, StepEntry, StepGroup, StepIcon, Vocabulary, WorldEntry};

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary {
    speech: Speech::RULES,
    steps: STEPS,
    world: WORLD,
    understood: &[
        "online",
        "departments",
        "start",
        "zone",
        "open",
        "minimize",
        "agents",
        "department-status",
    ],
    facts: PLACE.to_vec(),
    has_own_facts: false,
    clocks: &[],
    verdicts: verdicts::ALL,
    reasons: looks! {
        Lost: reasons::ANOTHER_DECIDES;
    },
});

/// The vocabulary of the engine.
pub(crate) fn vocabulary() -> &'static Vocabulary {
    &VOCABULARY
}

const STEPS: &[StepGroup] = &[
    StepGroup {
        label: "Visit",
        steps: &[
            LOAD.help("The visitor comes to a page, and the rules are asked."),
            StepEntry::new(
                "route",
                StepIcon::Route,
                "Change the route",
                "route URL",
                r#"{"op":"route","url":"https://shop.example/pricing"}"#,
            )
            .help("The site shows another address without loading a page, and the rules are asked again.")
            .with("Route to {url}", &[Member::new("url", "Address", Address)]),
            StepEntry::new(
                "reload",
                StepIcon::Reload,
                "Reload",
                "reload",
                r#"{"op":"reload"}"#,
            )
            .help("The page is loaded again, and the rules are asked again.")
            .offered(Offered::OnPage),
            WAIT.help("Time passes. Rules do not wait, so nothing else happens."),
            LEAVE.help("The visitor leaves the site."),
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
            .help("The visitor starts a chat, which goes to the groups of the rule that decides on the page.")
            .offered(Offered::ChatClosed),
            END_CHAT.help("The chat ends; the next one goes where the rules say then."),
        ],
    },
];

const WORLD: &[WorldEntry] = &[WorldEntry {
    member: Member::new("visitor", "Where the visitor is", Facts).help(
        "By the visitor’s address on the network. A rule that asks for what is not said does not hold.",
    ),
    initial: "{}",
    script: "visitor FACT VALUE",
    changed_by: None,
}];
