//! How the widget really treats conditions and actions, where that surprises people, and on which servers.
//!
//! Most of these are also rules of the checks; a test in `simulate` holds both to the engines.

use super::Servers;
use crate::catalogue::Fact;

pub(super) const TIME_ON_SITE: &[Fact] = &[
    always("The time counts from the load of each page, not from the start of the visit."),
    WAITS_ANEW,
    WAITS_ONCE,
    NEVER_ONCE,
    ONLY_CONDITION,
    EACH_CONDITION,
    NOT_FOR_REGISTERED,
];

pub(super) const PAGE_URL: &[Fact] = &[
    always(
        "The pattern is a regular expression that is searched anywhere in the whole URL, upper and lower case told apart.",
    ),
    on(
        Servers::SINCE_6_6,
        "In a widget on a site it fires on every matching page load: “Run only once for each visitor” does not hold.",
    ),
    on(Servers::UNTOLD_URLS, "In a widget on a site it never fires."),
    on(
        Servers::OWN_ADDRESS,
        "In a widget on a site the pattern is tried on the address of the widget itself, and never on that of the site.",
    ),
    on(
        Servers::BEFORE_4_6,
        "Only the first such trigger in the server’s list is ever tried.",
    ),
    ONLY_CONDITION,
    EACH_CONDITION,
    NOT_FOR_REGISTERED,
];

pub(super) const CHAT_OPENED: &[Fact] = &[
    WAITS_ANEW,
    WAITS_ONCE,
    NEVER_ONCE,
    on(
        Servers::OWN_ADDRESS,
        "It really waits for the registration: opening the chat fires nothing.",
    ),
    NOT_FOR_REGISTERED,
];

pub(super) const AFTER_REGISTRATION: &[Fact] = &[
    WAITS_ANEW,
    WAITS_ONCE,
    on(
        Servers::SINCE_6_7,
        "After the end of a chat it waits for the next registration, even if it runs only once.",
    ),
    on(
        Servers::ONCE_NEEDS_A_REPORT,
        "With “Run only once for each visitor” it waits only after the end of a chat, so the first registration goes without it.",
    ),
    on(
        Servers::FROM_4_8_TO_6_5,
        "The chat has to be opened on the same page before.",
    ),
    on(Servers::UP_TO_4_7, "The widget does not know it: it never fires."),
];

pub(super) const SEND_MESSAGE: &[Fact] = &[GOES_WITH_REGISTRATION];

pub(super) const EXTERNAL_SERVICE: &[Fact] = &[
    always(
        "Needs Rocket.Chat 6.7 or newer with a premium plan, and a Secret Token in the server’s Omnichannel webhooks.",
    ),
    GOES_WITH_REGISTRATION,
];

/// Something that holds for every widget.
const fn always(text: &'static str) -> Fact {
    on(Servers::ALL, text)
}

/// Something that holds for the widgets of some servers.
const fn on(servers: Servers, text: &'static str) -> Fact {
    Fact { text, servers }
}

const WAITS_ANEW: Fact = on(
    Servers::WAITING_ANEW,
    "A visitor who leaves the page before it fires waits anew on the next page.",
);
const WAITS_ONCE: Fact = on(
    Servers::NEWEST,
    "A visitor who leaves the page before it fires never gets it again in the same browser.",
);
const NEVER_ONCE: Fact = on(
    Servers::ONCE_NEEDS_A_REPORT,
    "With “Run only once for each visitor” it never fires.",
);
const ONLY_CONDITION: Fact = on(
    Servers::SINCE_6_6,
    "A trigger has one condition: a page and a time cannot be joined.",
);
const EACH_CONDITION: Fact = on(
    Servers::EVERY_CONDITION,
    "Each condition of a trigger fires it by itself: a page and a time cannot be joined.",
);
const NOT_FOR_REGISTERED: Fact = on(
    Servers::GUESTS_ONLY,
    "Visitors who have registered do not get it.",
);
const GOES_WITH_REGISTRATION: Fact = on(
    Servers::SINCE_4_8,
    "The message disappears when the visitor registers, unless it came after the registration.",
);
