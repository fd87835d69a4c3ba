//! The rules in words with their sources, and what is taken for right where the documents are silent.

use crate::{Choice, Rule, Source, SourceKind};

/// The group of chats for which no rule decides. Source: the Configuration API v3.6, where group 0 is “General”.
pub const DEFAULT_GROUP: u64 = 0;

const AUTO_ACCESS: Source = Source {
    kind: SourceKind::VendorDocument,
    title: "Configuration API v3.6, “Auto access”",
    place: "https://platform.text.com/docs/management/configuration-api/v3.6#auto-access",
    known_since: "read in November 2026",
};

/// When a rule is asked.
pub(super) const PAGE: &str = "page";
/// How texts are looked for.
pub(super) const VALUES: &str = "values";
/// How places are compared.
pub(super) const PLACE: &str = "place";
/// In which order rules are asked.
pub(super) const ORDER: &str = "order";
/// When the groups count.
pub(super) const CHAT: &str = "chat";

/// The rules that the engine follows.
pub(super) const RULES: &[Rule] = &[
    Rule {
        key: PAGE,
        text: "Whenever a customer comes or goes to another page, the page’s URL and the customer’s place are held against the conditions of the rules.",
        source: AUTO_ACCESS,
    },
    Rule {
        key: VALUES,
        text: "“URL” and “domain” hold when one of the values is found, or when none of the excluded values is. A value is looked for as a part of the text, or has to be the whole text where the match is exact.",
        source: AUTO_ACCESS,
    },
    Rule {
        key: PLACE,
        text: "“Geolocation” holds when the customer is in one of the places. Of a place, everything that is given has to be the same: country, country code, region and city.",
        source: AUTO_ACCESS,
    },
    Rule {
        key: ORDER,
        text: "Rules are a linked list: each names the one behind it, and the last names none.",
        source: AUTO_ACCESS,
    },
    Rule {
        key: CHAT,
        text: "The groups of the rule that decides are given to a chat when it starts, and not before. A chat that is started with groups of its own keeps these.",
        source: AUTO_ACCESS,
    },
];

/// The choice by which a rule decides before others that hold as well.
pub(super) const FIRST_MATCH: &str = "first-match";
/// The choice by which a rule without conditions holds.
pub(super) const NOTHING_ASKED: &str = "nothing-asked";
/// The choice by which a place that is not known is in none.
pub(super) const UNKNOWN_PLACE: &str = "unknown-place";

/// What is taken for right where the documents are silent.
pub const CHOICES: &[Choice] = &[
    Choice {
        key: FIRST_MATCH,
        text: "The first rule in the order of the list that holds decides; the rules behind it are not asked.",
    },
    Choice {
        key: "default-group",
        text: "Where no rule holds, the chat goes to group 0, to which every licence’s agents belong.",
    },
    Choice {
        key: "all-conditions",
        text: "URL, domain and place must all hold where a rule asks for several.",
    },
    Choice {
        key: "letters",
        text: "Capitals count in URLs. They do not count in domains and names of places.",
    },
    Choice {
        key: "whole-url",
        text: "A URL is what the browser reports, with query and fragment; a domain is its host, without a port.",
    },
    Choice {
        key: NOTHING_ASKED,
        text: "An empty list of values asks for nothing, as if the condition were not there; so does a place without a member.",
    },
    Choice {
        key: UNKNOWN_PLACE,
        text: "What is not known of a customer’s place is the same as nothing: a place that asks for it does not hold.",
    },
    Choice {
        key: "broken-list",
        text: "Where `next_id` does not make one list, each part is asked from its first rule on, in the order in which the server lists them, and rules in a circle last.",
    },
    Choice {
        key: "order-of-drafts",
        text: "Rules are asked in the order in which they are given: drafts in that of the library, and those that a server listed in that of their `next_id`.",
    },
    Choice {
        key: "routes",
        text: "An address that changes without a page being loaded is another page.",
    },
    Choice {
        key: "running-chat",
        text: "A chat keeps the groups with which it started until it ends, on whatever pages the visitor is meanwhile.",
    },
    Choice {
        key: "one-place",
        text: "A visitor’s place stays the same during a session.",
    },
];
