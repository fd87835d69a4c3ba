//! The rows of the greetings, which the document of the 65 URLs does not have.

use super::field::{NUMBER, Object, TEXT, may, must};
use super::{Effect, Field, Group, Kind, Method, Rule, Scope, scope};
use crate::livechat::check::greeting_fits_its_rules;
use crate::livechat::greetings::{
    CreateGreeting, DeleteGreeting, GetGreeting, GreetingType, ListGreetings, RuleCondition, RuleOperator,
    RuleType, UpdateGreeting,
};
use crate::livechat::request::Types;

const ID: Field = must("id", NUMBER, "The greeting’s number.");
const TYPE: Kind = Kind::OneOf(GreetingType::WORDS);
const OPERATOR: Kind = Kind::OneOf(RuleOperator::WORDS);
const STEPS: Kind = Kind::List(&Kind::Object(&Object::of(&[
    must("url", TEXT, "The address."),
    must("operator", OPERATOR, "How it is compared."),
])));
const RULES: Kind = Kind::List(&Kind::Object(&Object::of(&[
    must(
        "condition",
        Kind::OneOf(RuleCondition::WORDS),
        "How it goes together with the others.",
    ),
    must("type", Kind::OneOf(RuleType::WORDS), "What it looks at."),
    may(
        "operator",
        OPERATOR,
        "How it compares; of all types but url_funnel, custom_variable and ads_traffic.",
    ),
    may(
        "value",
        TEXT,
        "What it compares with, numbers as texts too; of the same types. Times are 0 to 900 seconds.",
    ),
    may("urls", STEPS, "The steps of url_funnel, 1 to 10."),
    may(
        "session_field",
        Kind::Map(&TEXT),
        "One name with its value, of custom_variable and ads_traffic.",
    ),
])));
const FROM: Field = may("active_from", TEXT, "Not before this time, by RFC 3339.");
const UNTIL: Field = may("active_until", TEXT, "Not after this time, by RFC 3339.");
const PROPERTIES: Field = may("properties", Kind::Map(&Kind::Any), "Texts with names.");
const MESSAGE: Field = may(
    "rich_message",
    Kind::Map(&Kind::Any),
    "The message, in the vendor’s form of rich messages.",
);
const ANY_TYPE: Field = may("type", TYPE, "What it is.");
const ACTIVE: Field = may("active", Kind::Bool, "Whether it is shown.");
const NAME: Field = may("name", TEXT, "Its name.");
const GROUP: Field = may("group", NUMBER, "The number of its group.");
const ALL_RULES: Field = may("rules", RULES, "When it is shown, 1 to 10; all of them.");

const READS: &[Scope] = &[scope("greetings:ro")];
const WRITES: &[Scope] = &[scope("greetings:rw")];

pub(super) const METHODS: [Method; 5] = [
    Method {
        about: "Makes a greeting.",
        scopes: WRITES,
        effect: Effect::Changes,
        settles: true,
        request: Object::of(&[
            must("type", TYPE, "What it is."),
            must("active", Kind::Bool, "Whether it is shown."),
            must("name", TEXT, "Its name."),
            must("group", NUMBER, "The number of its group."),
            must("rules", RULES, "When it is shown, 1 to 10."),
            FROM,
            UNTIL,
            PROPERTIES,
            MESSAGE,
        ])
        .and(greeting_fits_its_rules),
        answer: &[ID],
        ..Method::of("create_greeting", Group::Greetings, Types::of::<CreateGreeting>())
    },
    Method {
        about: "Reads one greeting.",
        scopes: READS,
        request: Object::of(&[ID]),
        answer: &[
            ID, ANY_TYPE, ACTIVE, NAME, GROUP, ALL_RULES, FROM, UNTIL, PROPERTIES, MESSAGE,
        ],
        ..Method::of("get_greeting", Group::Greetings, Types::of::<GetGreeting>())
    },
    Method {
        about: "Reads a page of greetings.",
        scopes: READS,
        request: Object::of(&[
            may("groups", Kind::List(&NUMBER), "Only those of these groups."),
            may(
                "limit",
                Kind::Whole { least: 1, most: 100 },
                "How many a page has.",
            ),
            may(
                "page_id",
                TEXT,
                "The next page; it holds groups and limit, which are left out then.",
            ),
        ])
        .with(&[
            Rule::NotBoth("page_id", "groups"),
            Rule::NotBoth("page_id", "limit"),
        ]),
        answer: &[
            must(
                "greetings",
                Kind::List(&Kind::Any),
                "The greetings, as `get_greeting` gives them.",
            ),
            may("found_greetings", NUMBER, "How many there are on all pages."),
            may("next_page_id", TEXT, "The next page; missing on the last one."),
        ],
        ..Method::of("list_greetings", Group::Greetings, Types::of::<ListGreetings>())
    },
    Method {
        about: "Changes a greeting; what is left out stays as it is.",
        scopes: WRITES,
        effect: Effect::Changes,
        settles: true,
        request: Object::of(&[
            ID, ANY_TYPE, ACTIVE, NAME, GROUP, ALL_RULES, FROM, UNTIL, PROPERTIES, MESSAGE,
        ])
        .and(greeting_fits_its_rules),
        ..Method::of("update_greeting", Group::Greetings, Types::of::<UpdateGreeting>())
    },
    Method {
        about: "Deletes a greeting.",
        scopes: WRITES,
        effect: Effect::CannotBeUndone("deletes the greeting for good; made anew it has another number"),
        settles: true,
        request: Object::of(&[ID]),
        ..Method::of("delete_greeting", Group::Greetings, Types::of::<DeleteGreeting>())
    },
];
