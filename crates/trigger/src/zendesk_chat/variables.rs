//! What a condition of Zendesk Chat can look at.
//!
//! The form of the vendor's editor knows more (previous page, search terms, browser, queue …); how these are written is not public.

use crate::tree::{Choice, Lasts, Source, ValueKind, VariableEntry};

/// Every variable that is known, in the order of a list to choose from.
pub(super) const VARIABLES: &[VariableEntry] = &[
    VariableEntry {
        kind: ValueKind::Address,
        lasts: Lasts::Page,
        example: "\"https://www.example.com/pricing\"",
        source: Source::Record,
        ..text(
            "@visitor_page_url",
            "Page address",
            "The whole address of the page that the visitor is on, with its scheme.",
            "the page’s address",
        )
    },
    VariableEntry {
        lasts: Lasts::Page,
        example: "\"Pricing\"",
        ..text(
            "@visitor_page_title",
            "Page title",
            "The title of the page that the visitor is on.",
            "the page’s title",
        )
    },
    VariableEntry {
        lasts: Lasts::Page,
        kind: ValueKind::Address,
        example: "\"https://www.google.com/\"",
        ..text(
            "@visitor_referrer",
            "Referrer",
            "The address of the page that led the visitor here.",
            "the referrer’s address",
        )
    },
    VariableEntry {
        source: Source::Record,
        ..switch(
            "@visitor_requesting_chat",
            "Visitor waits for an agent",
            "On from the visitor’s request until an agent answers.",
            [
                "the visitor waits for an agent",
                "the visitor does not wait for an agent",
            ],
        )
    },
    VariableEntry {
        source: Source::Record,
        ..switch(
            "@visitor_served",
            "Agent serves the visitor",
            "On from an agent’s answer until the end of the chat.",
            ["an agent serves the visitor", "no agent serves the visitor"],
        )
    },
    VariableEntry {
        source: Source::Record,
        lasts: Lasts::Evaluation,
        ..number(
            "@visitor_previous_visits",
            "Previous visits",
            "How often the visitor was on the site before this visit.",
            "the number of previous visits",
        )
    },
    VariableEntry {
        source: Source::Script,
        ..number(
            "@visitor_previous_chats",
            "Previous chats",
            "How many chats the visitor had before.",
            "the number of previous chats",
        )
    },
    VariableEntry {
        kind: ValueKind::Seconds,
        ..number(
            "@visitor_time_on_page",
            "Time on the page",
            "Seconds since the visitor entered the page. It is looked at, not waited for: “Still on the page” waits.",
            "the time on the page",
        )
    },
    VariableEntry {
        kind: ValueKind::Seconds,
        ..number(
            "@visitor_time_on_site",
            "Time on the site",
            "Seconds since the visitor entered the site. It is looked at, not waited for: “Still on the site” waits.",
            "the time on the site",
        )
    },
    VariableEntry {
        source: Source::Script,
        ..text(
            "@visitor_source_type",
            "Kind of source",
            "Where the visitor came from, as the server sorts it.",
            "the kind of source",
        )
    },
    VariableEntry {
        lasts: Lasts::Moment,
        example: "\"Ann\"",
        ..text(
            "@visitor_name",
            "Visitor’s name",
            "The visitor’s name; one that the server made up while nobody told it.",
            "the visitor’s name",
        )
    },
    VariableEntry {
        lasts: Lasts::Moment,
        example: "\"ann@example.com\"",
        ..text(
            "@visitor_email",
            "Visitor’s e-mail address",
            "The visitor’s e-mail address, empty while nobody told it.",
            "the visitor’s e-mail address",
        )
    },
    VariableEntry {
        source: Source::Document,
        example: "\"DE\"",
        ..text(
            "@visitor_country_code",
            "Country code",
            "Two capital letters, such as DE, by the visitor’s address on the network.",
            "the visitor’s country code",
        )
    },
    VariableEntry {
        source: Source::Document,
        example: "\"Germany\"",
        ..text(
            "@visitor_country_name",
            "Country",
            "The country’s English name, by the visitor’s address on the network.",
            "the visitor’s country",
        )
    },
    VariableEntry {
        source: Source::Document,
        example: "\"Bavaria\"",
        ..text(
            "@visitor_region",
            "Region",
            "The region, by the visitor’s address on the network.",
            "the visitor’s region",
        )
    },
    VariableEntry {
        source: Source::Document,
        example: "\"Munich\"",
        ..text(
            "@visitor_city",
            "City",
            "The city, by the visitor’s address on the network.",
            "the visitor’s city",
        )
    },
    VariableEntry {
        source: Source::Document,
        example: "\"203.0.113.7\"",
        ..text(
            "@visitor_ip",
            "IP address",
            "The visitor’s address on the network.",
            "the visitor’s IP address",
        )
    },
    VariableEntry {
        source: Source::Document,
        example: "\"host.example.net\"",
        ..text(
            "@visitor_hostname",
            "Host name",
            "The name of the visitor’s address on the network.",
            "the visitor’s host name",
        )
    },
    VariableEntry {
        source: Source::Script,
        example: "\"price\"",
        ..text(
            "@message",
            "Text of the message",
            "The message that was sent. Only “Message in the chat” has one.",
            "the message",
        )
    },
    VariableEntry {
        source: Source::Script,
        operators: &["eq", "neq"],
        choices: &[
            Choice {
                value: "\"visitor\"",
                label: "visitor",
            },
            Choice {
                value: "\"agent\"",
                label: "agent",
            },
        ],
        example: "\"visitor\"",
        ..text(
            "@sender_type",
            "Sender of the message",
            "Who sent the message. Only “Message in the chat” has one.",
            "the message’s sender",
        )
    },
    VariableEntry {
        source: Source::Record,
        ..status(
            "@account_status",
            "Account status",
            "Whether agents are there: online, away or offline. While it is offline nothing fires.",
            "the account’s status",
        )
    },
    status(
        "@department_status",
        "Department status",
        "Whether agents of the visitor’s department are there: online, away or offline.",
        "the department’s status",
    ),
    VariableEntry {
        range: Some((0, 23)),
        ..number(
            "@hour_of_day",
            "Hour (UTC)",
            "The hour of the day in UTC, from 0 to 23. Minutes do not count.",
            "the hour of the day (UTC)",
        )
    },
    VariableEntry {
        range: Some((0, 6)),
        choices: &[
            Choice {
                value: "0",
                label: "Monday",
            },
            Choice {
                value: "1",
                label: "Tuesday",
            },
            Choice {
                value: "2",
                label: "Wednesday",
            },
            Choice {
                value: "3",
                label: "Thursday",
            },
            Choice {
                value: "4",
                label: "Friday",
            },
            Choice {
                value: "5",
                label: "Saturday",
            },
            Choice {
                value: "6",
                label: "Sunday",
            },
        ],
        closed: true,
        ..number(
            "@day_of_week",
            "Day of the week (UTC)",
            "The day of the week in UTC, from 0 (Monday) to 6 (Sunday).",
            "the day of the week (UTC)",
        )
    },
];

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

/// A text that stays the same during an evaluation.
const fn text(
    key: &'static str,
    label: &'static str,
    help: &'static str,
    phrase: &'static str,
) -> VariableEntry {
    VariableEntry {
        key,
        label,
        help,
        phrase,
        phrase_not: "",
        kind: ValueKind::Text,
        range: None,
        choices: &[],
        closed: false,
        lasts: Lasts::Evaluation,
        operators: &[
            "icontains",
            "nicontains",
            "eq",
            "neq",
            "contains",
            "ncontains",
            "iregex",
            "regex",
        ],
        example: "\"\"",
        source: Source::Inferred,
    }
}

const fn status(
    key: &'static str,
    label: &'static str,
    help: &'static str,
    phrase: &'static str,
) -> VariableEntry {
    VariableEntry {
        choices: STATUSES,
        closed: true,
        lasts: Lasts::Moment,
        operators: &["eq", "neq"],
        example: "\"online\"",
        ..text(key, label, help, phrase)
    }
}

const fn switch(
    key: &'static str,
    label: &'static str,
    help: &'static str,
    phrases: [&'static str; 2],
) -> VariableEntry {
    VariableEntry {
        phrase_not: phrases[1],
        kind: ValueKind::Switch,
        lasts: Lasts::Moment,
        operators: &["eq", "neq"],
        example: "false",
        ..text(key, label, help, phrases[0])
    }
}

/// A whole number from 0 on that can change at any moment.
const fn number(
    key: &'static str,
    label: &'static str,
    help: &'static str,
    phrase: &'static str,
) -> VariableEntry {
    VariableEntry {
        kind: ValueKind::Number,
        range: Some((0, i32::MAX)),
        lasts: Lasts::Moment,
        operators: &["gte", "lte", "gt", "lt", "eq", "neq"],
        example: "0",
        source: Source::Document,
        ..text(key, label, help, phrase)
    }
}
