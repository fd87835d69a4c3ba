//! The rows of the chapter “Bots”.

use super::agents::{GROUPS, PRIORITY, WORK_SCHEDULER_OF_BOTS};
use super::field::{NUMBER, Need, Object, TEXT, at_most, may, must};
use super::{Effect, Field, Group, Kind, Method, Quota, scope, scope_when};
use crate::livechat::bots::{
    BotField, CreateBot, CreateBotTemplate, DeleteBot, DeleteBotTemplate, GetBot, IssueBotToken,
    ListBotTemplates, ListBots, ResetBotSecret, ResetBotTemplateSecret, UpdateBot, UpdateBotTemplate,
};
use crate::livechat::request::Types;

const BOT_ID: Field = must("id", TEXT, "The bot’s id.");
const TEMPLATE_ID: Field = must("id", TEXT, "The template’s id.");
const NAME: Field = must("name", TEXT, "The name that customers see.");
const NEW_NAME: Field = may("name", TEXT, "The name that customers see.");
const AVATAR: Field = may("avatar", TEXT, "The URL of the picture.");
const MAX_CHATS: Field = may("max_chats_count", at_most(500), "Chats at once; 6 for a new one.");
const DEFAULT_PRIORITY: Field = may(
    "default_group_priority",
    PRIORITY,
    "The priority in groups that have none of their own.",
);
const JOB_TITLE: Field = may("job_title", TEXT, "The job.");
const WORK: Field = may("work_scheduler", WORK_SCHEDULER_OF_BOTS, "The working hours.");

/// The table wants it, and no example has it.
const OWNER_OF_TEMPLATE: Field = may(
    "owner_client_id",
    TEXT,
    "The application that owns it; your organisation must own the application.",
)
.needed(Need::MustByTable);
/// The application behind a bot.
const OWNER: Field = may(
    "owner_client_id",
    TEXT,
    "The application that owns it. A bearer token has one of its own, which this one goes before.",
)
.needed(Need::MustWithPat);
const INSTALLATIONS: Field = may(
    "affect_existing_installations",
    Kind::Bool,
    "Whether licences that have the application already are changed as well.",
);
const FIELDS: Field = may(
    "fields",
    Kind::List(&Kind::OneOf(BotField::WORDS)),
    "What else the answer is to hold.",
);
const SECRET: Field = must(
    "secret",
    Kind::Secret,
    "The secret with which tokens are made; it is told this once.",
);

const BOT: &[Field] = &[
    BOT_ID,
    NEW_NAME,
    may("avatar_path", TEXT, "The place of the picture."),
    may(
        "default_group_priority",
        TEXT,
        "The priority in groups that have none of their own.",
    ),
    may("owner_client_id", TEXT, "The application that owns it."),
    may("max_chats_count", NUMBER, "Chats at once, when asked for."),
    may("groups", GROUPS, "The groups, when asked for."),
    may(
        "work_scheduler",
        WORK_SCHEDULER_OF_BOTS,
        "The working hours, when asked for.",
    ),
    may("job_title", TEXT, "The job, when asked for."),
    may(
        "timezone",
        TEXT,
        "The time zone of the working hours, when asked for.",
    ),
];

const READS_BOTS: &[super::Scope] = &[scope("agents-bot--my:ro"), scope("agents-bot--all:ro")];
const TEMPLATES: &[super::Scope] = &[scope("bots.templates:rw")];

pub(super) const METHODS: [Method; 12] = [
    Method {
        about: "Makes a bot template: each licence that installs the application gets such a bot.",
        scopes: TEMPLATES,
        effect: Effect::Changes,
        settles: true,
        request: Object::of(&[
            NAME,
            AVATAR,
            MAX_CHATS,
            DEFAULT_PRIORITY,
            JOB_TITLE,
            OWNER_OF_TEMPLATE,
            INSTALLATIONS,
        ]),
        answer: &[TEMPLATE_ID, SECRET],
        secrets: &["secret"],
        quota: Some(Quota {
            list: "list_bot_templates",
            owner: "owner_client_id",
            same: None,
            most: 5,
            what: "bot templates",
        }),
        ..Method::of(
            "create_bot_template",
            Group::Bots,
            Types::of::<CreateBotTemplate>(),
        )
    },
    Method {
        about: "Makes a bot.",
        notes: "It gets chats and webhooks only after its routing status was set, which is no matter of this API.",
        scopes: &[scope("agents-bot--my:rw")],
        batch: Some("batch_create_bots"),
        effect: Effect::Changes,
        settles: true,
        request: Object::of(&[
            NAME,
            AVATAR,
            MAX_CHATS,
            DEFAULT_PRIORITY,
            JOB_TITLE,
            may(
                "groups",
                Kind::List(&Kind::Object(&Object::of(&[
                    may("id", NUMBER, "The group’s number."),
                    must("priority", PRIORITY, "The place among its members."),
                ]))),
                "The groups.",
            ),
            WORK,
            OWNER,
        ]),
        answer: &[BOT_ID, SECRET],
        secrets: &["secret"],
        ..Method::of("create_bot", Group::Bots, Types::of::<CreateBot>())
    },
    Method {
        about: "Deletes a bot template.",
        scopes: TEMPLATES,
        effect: Effect::CannotBeUndone(
            "deletes the bot template for good and, with `affect_existing_installations`, its bots on every licence",
        ),
        settles: true,
        request: Object::of(&[TEMPLATE_ID, OWNER_OF_TEMPLATE, INSTALLATIONS]),
        ..Method::of(
            "delete_bot_template",
            Group::Bots,
            Types::of::<DeleteBotTemplate>(),
        )
    },
    Method {
        about: "Deletes a bot.",
        scopes: &[scope("agents-bot--my:rw"), scope("agents-bot--all:rw")],
        batch: Some("batch_delete_bots"),
        effect: Effect::CannotBeUndone(
            "deletes the bot for good; made anew it has another id and another secret",
        ),
        settles: true,
        request: Object::of(&[BOT_ID]),
        ..Method::of("delete_bot", Group::Bots, Types::of::<DeleteBot>())
    },
    Method {
        about: "Changes a bot template; what is left out stays as it is.",
        scopes: TEMPLATES,
        effect: Effect::Changes,
        settles: true,
        request: Object::of(&[
            TEMPLATE_ID,
            NEW_NAME,
            AVATAR,
            MAX_CHATS,
            DEFAULT_PRIORITY,
            JOB_TITLE,
            OWNER_OF_TEMPLATE,
            INSTALLATIONS,
        ]),
        ..Method::of(
            "update_bot_template",
            Group::Bots,
            Types::of::<UpdateBotTemplate>(),
        )
    },
    Method {
        about: "Changes a bot; what is left out stays as it is.",
        scopes: &[
            scope("agents-bot--my:rw"),
            scope_when("agents-bot--all:rw", "for other bots of the licence"),
        ],
        batch: Some("batch_update_bots"),
        effect: Effect::Changes,
        settles: true,
        request: Object::of(&[
            BOT_ID,
            NEW_NAME,
            AVATAR,
            MAX_CHATS,
            may("groups", GROUPS, "The groups."),
            DEFAULT_PRIORITY,
            WORK,
        ]),
        ..Method::of("update_bot", Group::Bots, Types::of::<UpdateBot>())
    },
    Method {
        about: "Reads the bot templates of an application.",
        scopes: TEMPLATES,
        request: Object::of(&[OWNER_OF_TEMPLATE]),
        answer: BOT,
        ..Method::of("list_bot_templates", Group::Bots, Types::of::<ListBotTemplates>())
    },
    Method {
        about: "Reads the bots of the licence.",
        notes: "Without `all` it gives the bots of the application whose token is used; with a personal access token those that agents made with such tokens.",
        scopes: READS_BOTS,
        request: Object::of(&[
            may(
                "all",
                Kind::Bool,
                "Whether to list the bots of others as well; `false` when it is left out.",
            ),
            FIELDS,
        ]),
        answer: BOT,
        ..Method::of("list_bots", Group::Bots, Types::of::<ListBots>())
    },
    Method {
        about: "Reads one bot.",
        scopes: READS_BOTS,
        request: Object::of(&[BOT_ID, FIELDS]),
        answer: BOT,
        ..Method::of("get_bot", Group::Bots, Types::of::<GetBot>())
    },
    Method {
        about: "Makes a token with which a bot chats.",
        notes: "The token has the scopes chats--access:rw, agents-bot--my:rw and customers:rw.",
        effect: Effect::CannotBeUndone("makes a token that is good for 24 hours and cannot be revoked"),
        request: Object::of(&[
            must("bot_id", TEXT, "The bot’s id."),
            must("client_id", TEXT, "The application that owns the bot."),
            must(
                "bot_secret",
                Kind::Secret,
                "The secret that came when the bot was made or reset.",
            ),
            must("organization_id", TEXT, "The organisation."),
        ]),
        answer: &[must("token", Kind::Secret, "The token, good for 24 hours.")],
        secrets: &["token"],
        ..Method::of("issue_bot_token", Group::Bots, Types::of::<IssueBotToken>())
    },
    Method {
        about: "Gives a bot template another secret.",
        scopes: TEMPLATES,
        effect: Effect::CannotBeUndone(
            "makes the secret of the bot template void and, with `affect_existing_installations`, that of every bot made by it",
        ),
        settles: true,
        request: Object::of(&[TEMPLATE_ID, OWNER_OF_TEMPLATE, INSTALLATIONS]),
        answer: &[SECRET],
        secrets: &["secret"],
        ..Method::of(
            "reset_bot_template_secret",
            Group::Bots,
            Types::of::<ResetBotTemplateSecret>(),
        )
    },
    Method {
        about: "Gives a bot another secret.",
        scopes: &[scope("agents-bot--my:rw")],
        effect: Effect::CannotBeUndone("makes the secret of the bot void"),
        settles: true,
        request: Object::of(&[BOT_ID, OWNER]),
        answer: &[SECRET],
        secrets: &["secret"],
        ..Method::of("reset_bot_secret", Group::Bots, Types::of::<ResetBotSecret>())
    },
];
