//! The rules in words with their sources, and what is taken for right where the documents are silent.

use crate::{Choice, Rule, Source, SourceKind};

const GREETINGS: Source = Source {
    kind: SourceKind::VendorDocument,
    title: "Configuration API v3.6, “Greetings”",
    place: "https://platform.text.com/docs/management/configuration-api#greetings",
    known_since: "2025-08-07, with v3.6 stable; read in November 2026",
};

/// What rules look at.
pub(super) const RULES_OF_GREETINGS: &str = "joined-rules";
/// What rules with times wait for.
pub(super) const TIMES: &str = "times";
/// How rules go together.
pub(super) const CONDITIONS: &str = "conditions";
/// Whether a greeting is switched on.
pub(super) const ACTIVE: &str = "active";
/// From when to when it is.
pub(super) const WINDOW: &str = "window";
/// What an announcement is.
pub(super) const ANNOUNCEMENTS: &str = "announcements";
/// To whom a greeting belongs.
pub(super) const GROUP: &str = "group";

/// The rules that the engine follows.
pub(super) const RULES: &[Rule] = &[
    Rule {
        key: ACTIVE,
        text: "A greeting that is not active is not shown.",
        source: GREETINGS,
    },
    Rule {
        key: WINDOW,
        text: "A greeting is not shown before “active from”, nor after “active until”. Either can be left out.",
        source: GREETINGS,
    },
    Rule {
        key: RULES_OF_GREETINGS,
        text: "A greeting has 1 to 10 rules. They compare the page, the pages before it, where the visitor came from, numbers of pages and visits, the place, words that were searched for, custom variables and advertisements. There are no patterns.",
        source: GREETINGS,
    },
    Rule {
        key: TIMES,
        text: "The time on the page and on the site is compared in seconds, from 0 to 900.",
        source: GREETINGS,
    },
    Rule {
        key: CONDITIONS,
        text: "Each rule says whether it goes together with the others by “and” or by “or”.",
        source: GREETINGS,
    },
    Rule {
        key: ANNOUNCEMENTS,
        text: "An announcement that a visitor closed is never shown to this visitor again.",
        source: GREETINGS,
    },
    Rule {
        key: GROUP,
        text: "A greeting belongs to one group.",
        source: GREETINGS,
    },
];

/// How rules go together.
pub(super) const FOLD: &str = "fold";
/// Which of several greetings is shown.
pub(super) const FIRST_IN_THE_LIST: &str = "first-in-the-list";
/// One at a time.
pub(super) const ONE_AT_A_TIME: &str = "one-at-a-time";
/// Once a visit.
pub(super) const ONCE_A_VISIT: &str = "once-a-visit";
/// None while a chat runs.
pub(super) const RUNNING_CHAT: &str = "running-chat";
/// None while nobody of the group is there.
pub(super) const NOBODY_THERE: &str = "nobody-there";
/// What cannot be read.
pub(super) const UNREADABLE: &str = "unreadable";

/// What is taken for right where the documents are silent.
pub const CHOICES: &[Choice] = &[
    Choice {
        key: FOLD,
        text: "Every rule with “and” holds, and, where there are rules with “or”, at least one of these. The server gives rules back in another order, so their order cannot count. Where another reading shows the greeting at another time, the decision says so.",
    },
    Choice {
        key: FIRST_IN_THE_LIST,
        text: "Of several greetings that hold at the same moment, the first in the list is shown.",
    },
    Choice {
        key: ONE_AT_A_TIME,
        text: "While a greeting can be seen, no other is shown. It goes when it is closed, when a chat begins, or with its page; then those that hold are asked again.",
    },
    Choice {
        key: ONCE_A_VISIT,
        text: "A greeting is shown once a visit at most. A visit ends when the visitor leaves the site.",
    },
    Choice {
        key: RUNNING_CHAT,
        text: "While a chat runs no greeting is shown. When it ends, those that hold are asked again.",
    },
    Choice {
        key: NOBODY_THERE,
        text: "A greeting is shown only while an agent of its group is online. A group of which nothing is said is as the account. When agents come, greetings that hold are asked again.",
    },
    Choice {
        key: "answered",
        text: "Whoever answers a greeting starts a chat with its group.",
    },
    Choice {
        key: "seconds",
        text: "Times are counted in whole seconds that have passed. On the page they begin anew with each address, on the site with the first page of the visit.",
    },
    Choice {
        key: "addresses",
        text: "An address is what the browser reports, with query and fragment, and capitals count in it. An address that changes without a page being loaded is another page.",
    },
    Choice {
        key: "visited",
        text: "Pages that were visited are those of this visit, the current one too. “Does not contain” and “does not equal” hold when no page of the visit does.",
    },
    Choice {
        key: "funnel",
        text: "The steps of a funnel are seen in their order, each on a page of its own. Other pages may lie between and behind. A step that does not say how it compares is a part of the address.",
    },
    Choice {
        key: "referrer",
        text: "The referrer is where the visitor came from at first. It stays for the visit; a visitor who comes back comes from nowhere.",
    },
    Choice {
        key: "page-views",
        text: "Each page that is loaded, loaded again or changed to is a page view.",
    },
    Choice {
        key: "matching-pages",
        text: "Pages that fit are counted by the addresses of the rule itself, or else by those for which the greeting’s rules about the current page ask; without any, every page fits.",
    },
    Choice {
        key: "visits",
        text: "The number of visits has this one in it: it is 1 for somebody who is new.",
    },
    Choice {
        key: "place",
        text: "A place is compared with the country, its code, the region and the city, in any case. Nothing is equal to a place that is not known.",
    },
    Choice {
        key: "search-words",
        text: "What was searched for is in the referrer’s query, as q, query, p, text, wd or search. Capitals do not count.",
    },
    Choice {
        key: "variables",
        text: "A custom variable without an operator equals its value. One that is not set equals nothing. Its name is that of a fact about the visitor.",
    },
    Choice {
        key: "advertisements",
        text: "A visitor came by an advertisement when the first address of the visit has one of its parameters: google dclid, gbraid, gclid, gclsrc and wbraid (by the document); microsoft msclkid, facebook fbclid, twitter twclid, yahoo yclid and vmcid. A value that is one of these names asks for this one.",
    },
    Choice {
        key: UNREADABLE,
        text: "A rule that cannot be read never holds: a word that nobody knows, a number that is none, or an operator that its type cannot have. A greeting without rules asks for nothing.",
    },
    Choice {
        key: "window-moments",
        text: "A greeting is active at “active from” itself, and no longer at “active until”. One that is shown already stays.",
    },
    Choice {
        key: "sender",
        text: "A greeting comes from its group.",
    },
];
