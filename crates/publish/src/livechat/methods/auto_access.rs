//! The rows of the chapter “Auto access”.

use super::field::{NUMBER, Object, TEXT, may, must};
use super::{Effect, Field, Group, Kind, Method, Rule, scope};
use crate::livechat::auto_access::{AddAutoAccess, DeleteAutoAccess, ListAutoAccesses, UpdateAutoAccess};
use crate::livechat::request::Types;

const ID: Field = must("id", TEXT, "The rule’s id.");

const ACCESS: Kind = Kind::Object(&Object::of(&[must(
    "groups",
    Kind::List(&NUMBER),
    "The numbers of the groups.",
)]));

const TEXTS: Kind = Kind::List(&Kind::Object(&Object::of(&[
    must("value", TEXT, "The text to look for."),
    may(
        "exact_match",
        Kind::Bool,
        "Whether it must be the whole; `false` when it is left out, and then it may stand anywhere.",
    ),
])));

const TEXT_CONDITION: Kind = Kind::Object(
    &Object::of(&[
        may(
            "values",
            TEXTS,
            "One of these must fit. Not together with `exclude_values`.",
        ),
        may(
            "exclude_values",
            TEXTS,
            "None of these may fit. Not together with `values`.",
        ),
    ])
    .with(&[Rule::NotBoth("values", "exclude_values")]),
);

const PLACE: Kind = Kind::Object(
    &Object::of(&[
        may("country", TEXT, "The name of the country, such as United States."),
        may("country_code", TEXT, "The code of the country, such as US."),
        may("region", TEXT, "The region, such as California."),
        may("city", TEXT, "The city, such as Mountain View."),
    ])
    .with(&[Rule::AtLeastOne(&["country", "country_code", "region", "city"])]),
);

const GEOLOCATION: Kind = Kind::Object(&Object::of(&[must(
    "values",
    Kind::List(&PLACE),
    "Places of which one must fit; in a place, all that is given must.",
)]));

const CONDITIONS: Kind = Kind::Object(
    &Object::of(&[
        may("url", TEXT_CONDITION, "On the whole address of the page."),
        may("domain", TEXT_CONDITION, "On the domain of the page."),
        may("geolocation", GEOLOCATION, "On where the customer is."),
    ])
    .with(&[Rule::AtLeastOne(&["url", "domain", "geolocation"])]),
);

const DESCRIPTION: Field = may("description", TEXT, "What the rule is for.");

pub(super) const METHODS: [Method; 4] = [
    Method {
        about: "Makes a rule that sends chats to groups.",
        scopes: &[scope("access_rules:rw")],
        effect: Effect::Changes,
        settles: true,
        request: Object::of(&[
            must("access", ACCESS, "Where chats go."),
            must("conditions", CONDITIONS, "When the rule holds; at least one."),
            DESCRIPTION,
            may(
                "next_id",
                TEXT,
                "The id of the rule before which it goes; at the end when it is left out or empty.",
            ),
        ]),
        answer: &[ID],
        ..Method::of("add_auto_access", Group::AutoAccess, Types::of::<AddAutoAccess>())
    },
    Method {
        about: "Reads all rules.",
        scopes: &[scope("access_rules:ro")],
        answer: &[
            ID,
            must("access", ACCESS, "Where chats go."),
            must("conditions", CONDITIONS, "When the rule holds."),
            DESCRIPTION,
            may(
                "next_id",
                TEXT,
                "The id of the rule after it; empty in the last one.",
            ),
        ],
        ..Method::of(
            "list_auto_accesses",
            Group::AutoAccess,
            Types::of::<ListAutoAccesses>(),
        )
    },
    Method {
        about: "Deletes a rule.",
        scopes: &[scope("access_rules:rw")],
        effect: Effect::CannotBeUndone("deletes the rule for good; made anew it has another id"),
        settles: true,
        request: Object::of(&[ID]),
        ..Method::of(
            "delete_auto_access",
            Group::AutoAccess,
            Types::of::<DeleteAutoAccess>(),
        )
    },
    Method {
        about: "Changes a rule, or moves it; what is left out stays as it is.",
        notes: "In A, B, C, D, a call with the id C and the next_id B makes A, C, B, D.",
        scopes: &[scope("access_rules:rw")],
        effect: Effect::Changes,
        settles: true,
        request: Object::of(&[
            ID,
            may("access", ACCESS, "Where chats go."),
            may("conditions", CONDITIONS, "When the rule holds; at least one."),
            DESCRIPTION,
            may(
                "next_id",
                TEXT,
                "The id of the rule before which it goes; an empty text moves it to the end. Left out, it stays where it is.",
            ),
        ]),
        ..Method::of(
            "update_auto_access",
            Group::AutoAccess,
            Types::of::<UpdateAutoAccess>(),
        )
    },
];
