//! The rows of the chapter “Webhooks”.

use super::field::{Need, Object, TEXT, may, must};
use super::{Effect, Field, Group, Kind, Method, Quota, Rule, Scope, scope};
use crate::livechat::check::webhook_fits_its_action;
use crate::livechat::request::Types;
use crate::livechat::webhooks::{
    ACTION_NAMES, AdditionalData, AuthorType, DisableLicenseWebhooks, EnableLicenseWebhooks,
    GetLicenseWebhooksState, ListWebhookNames, ListWebhooks, RegisterWebhook, SourceType, UnregisterWebhook,
    WebhookType,
};

const ID: Field = must("id", TEXT, "The webhook’s id.");
const URL: Field = must("url", TEXT, "The address that is called.");
const ACTION: Field = must("action", Kind::OneOf(ACTION_NAMES), "The event.");
const OWNER: Field = must(
    "owner_client_id",
    TEXT,
    "The application that owns it; your organisation must own the application.",
);
/// The application whose webhooks are switched.
const SWITCHED: Field = may(
    "owner_client_id",
    TEXT,
    "The application. A bearer token has one of its own, which this one goes before.",
)
.needed(Need::MustWithPat);

const USER_IDS: Kind = Kind::Object(
    &Object::of(&[
        may(
            "values",
            Kind::List(&TEXT),
            "One of these users must be there. Not together with `exclude_values`.",
        ),
        may(
            "exclude_values",
            Kind::List(&TEXT),
            "None of these users may be there. Not together with `values`.",
        ),
    ])
    .with(&[Rule::NotBoth("values", "exclude_values")]),
);
const FILTERS: Kind = Kind::Object(&Object::of(&[
    may(
        "author_type",
        Kind::OneOf(AuthorType::WORDS),
        "Who wrote the event; only of incoming_event and event_updated.",
    ),
    may(
        "only_my_chats",
        Kind::Bool,
        "Only chats that the application began.",
    ),
    may(
        "chat_presence",
        Kind::Object(&Object::of(&[
            may("user_ids", USER_IDS, "These users, of any kind."),
            may("my_bots", Kind::Bool, "Any bot of the application."),
        ])),
        "Who must be in the chat.",
    ),
    may(
        "source_type",
        Kind::List(&Kind::OneOf(SourceType::WORDS)),
        "What caused it.",
    ),
    may(
        "agent_ids",
        Kind::Any,
        "Which agents it is about; the document names it without its form.",
    ),
]));
const ADDITIONAL: Field = may(
    "additional_data",
    Kind::List(&Kind::OneOf(AdditionalData::WORDS)),
    "What arrives beside the payload.",
);
const DESCRIPTION: Field = may("description", TEXT, "What it is for.");
const FILTERS_FIELD: Field = may(
    "filters",
    FILTERS,
    "When it is sent; which filters there are depends on the action.",
);
const TYPE: Field = must(
    "type",
    Kind::OneOf(WebhookType::WORDS),
    "Whether it is for a bot or for the whole licence.",
);

const CONFIGURES: &[Scope] = &[scope("webhooks.configuration:rw")];

pub(super) const METHODS: [Method; 7] = [
    Method {
        about: "Registers a webhook.",
        notes: "A personal access token is recommended. Licences that install the application have the webhook on by themselves.",
        scopes: CONFIGURES,
        effect: Effect::Changes,
        settles: true,
        request: Object::of(&[
            ACTION,
            must(
                "secret_key",
                Kind::Secret,
                "What comes with each call, so that the receiver knows whose it is.",
            ),
            URL,
            ADDITIONAL,
            DESCRIPTION,
            FILTERS_FIELD,
            OWNER,
            TYPE,
        ])
        .and(webhook_fits_its_action),
        answer: &[ID],
        quota: Some(Quota {
            list: "list_webhooks",
            owner: "owner_client_id",
            same: Some("action"),
            most: 3,
            what: "webhooks for this action",
        }),
        ..Method::of(
            "register_webhook",
            Group::Webhooks,
            Types::of::<RegisterWebhook>(),
        )
    },
    Method {
        about: "Reads the webhooks of an application.",
        scopes: CONFIGURES,
        request: Object::of(&[OWNER]),
        answer: &[
            ID,
            URL,
            DESCRIPTION,
            ACTION,
            FILTERS_FIELD,
            ADDITIONAL,
            OWNER,
            TYPE,
        ],
        ..Method::of("list_webhooks", Group::Webhooks, Types::of::<ListWebhooks>())
    },
    Method {
        about: "Takes a webhook away.",
        scopes: CONFIGURES,
        effect: Effect::CannotBeUndone(
            "takes the webhook away for good; registered anew it has another id and needs its secret key again",
        ),
        settles: true,
        request: Object::of(&[ID, OWNER]),
        ..Method::of(
            "unregister_webhook",
            Group::Webhooks,
            Types::of::<UnregisterWebhook>(),
        )
    },
    Method {
        about: "Reads which webhooks there are.",
        open: true,
        request: Object::of(&[may(
            "version",
            TEXT,
            "The version of the API, such as 3.6; the stable one when it is left out.",
        )]),
        answer: &[
            must("action", TEXT, "The event."),
            may("filters", Kind::List(&TEXT), "What it can be filtered by."),
            may(
                "additional_data",
                Kind::List(&TEXT),
                "What can arrive beside its payload.",
            ),
        ],
        ..Method::of(
            "list_webhook_names",
            Group::Webhooks,
            Types::of::<ListWebhookNames>(),
        )
    },
    Method {
        about: "Switches the webhooks of an application on for the licence, after they were switched off.",
        scopes: &[scope("webhooks.state:rw")],
        effect: Effect::Changes,
        settles: true,
        request: Object::of(&[SWITCHED]),
        ..Method::of(
            "enable_license_webhooks",
            Group::Webhooks,
            Types::of::<EnableLicenseWebhooks>(),
        )
    },
    Method {
        about: "Switches the webhooks of an application off for the licence, also for when it is installed again.",
        scopes: &[scope("webhooks.state:rw")],
        effect: Effect::Changes,
        settles: true,
        request: Object::of(&[SWITCHED]),
        ..Method::of(
            "disable_license_webhooks",
            Group::Webhooks,
            Types::of::<DisableLicenseWebhooks>(),
        )
    },
    Method {
        about: "Reads whether the webhooks of an application are on for the licence.",
        scopes: &[scope("webhooks.state:ro")],
        request: Object::of(&[SWITCHED]),
        answer: &[must("license_webhooks_enabled", Kind::Bool, "Whether they are.")],
        ..Method::of(
            "get_license_webhooks_state",
            Group::Webhooks,
            Types::of::<GetLicenseWebhooksState>(),
        )
    },
];
