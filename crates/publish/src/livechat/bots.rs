//! Bots, and the templates by which an application makes them.
//!
//! Source: the Configuration API, section “Bots”.

use super::agents::{Membership, Priority, WorkScheduler};
use super::request::{Batched, Nothing, object, request, sent, veiled, veiled_if_any};
use super::word::words;
use crate::secret::Secret;

words! {
    /// Something about a bot that an answer holds only when it is asked for.
    BotField {
        /// The groups.
        Groups = "groups",
        /// The working hours.
        WorkScheduler = "work_scheduler",
        /// The job.
        JobTitle = "job_title",
        /// Chats at once.
        MaxChatsCount = "max_chats_count",
        /// The time zone of the working hours.
        Timezone = "timezone",
    }
}

object! {
    /// A group that a bot belongs to.
    BotMembership {
        must {
            /// The place among its members.
            priority: Priority,
        }
        may {
            /// The group's number.
            id: u64,
        }
    }
}

request! {
    /// Makes a bot template; an application may have five. Scope: `bots.templates:rw`.
    CreateBotTemplate = "create_bot_template" -> CreatedBot {
        must {
            /// The name that customers see.
            name: String,
        }
        may {
            /// The URL of the picture.
            avatar: String,
            /// Chats at once: 6 when it is left out, at most 500.
            max_chats_count: u32,
            /// The priority in groups that have none of their own.
            default_group_priority: Priority,
            /// The job.
            job_title: String,
            /// The application that is to own it.
            owner_client_id: String,
            /// Whether licences that have the application get such a bot as well.
            affect_existing_installations: bool,
        }
    }
}

request! {
    /// Makes a bot. Scope: `agents-bot--my:rw`.
    CreateBot = "create_bot" -> CreatedBot {
        must {
            /// The name that customers see.
            name: String,
        }
        may {
            /// The URL of the picture.
            avatar: String,
            /// Chats at once: 6 when it is left out, at most 500.
            max_chats_count: u32,
            /// The priority in groups that have none of their own.
            default_group_priority: Priority,
            /// The job.
            job_title: String,
            /// The groups.
            groups: Vec<BotMembership>,
            /// The working hours.
            work_scheduler: WorkScheduler,
            /// The application that is to own it. A personal access token needs it; a bearer token has one of its own.
            owner_client_id: String,
        }
    }
}

request! {
    /// Deletes a bot template. Scope: `bots.templates:rw`.
    DeleteBotTemplate = "delete_bot_template" -> Nothing {
        must {
            /// The template's id.
            id: String,
        }
        may {
            /// The application that owns it.
            owner_client_id: String,
            /// Whether the bots that were made by it go as well, on every licence.
            affect_existing_installations: bool,
        }
    }
}

request! {
    /// Deletes a bot. Scope: `agents-bot--my:rw` or `agents-bot--all:rw`.
    DeleteBot = "delete_bot" -> Nothing {
        must {
            /// The bot's id.
            id: String,
        }
    }
}

request! {
    /// Changes a bot template. Scope: `bots.templates:rw`.
    UpdateBotTemplate = "update_bot_template" -> Nothing {
        must {
            /// The template's id.
            id: String,
        }
        may {
            /// The name that customers see.
            name: String,
            /// The URL of the picture.
            avatar: String,
            /// Chats at once, at most 500.
            max_chats_count: u32,
            /// The priority in groups that have none of their own.
            default_group_priority: Priority,
            /// The job.
            job_title: String,
            /// The application that owns it.
            owner_client_id: String,
            /// Whether the bots that were made by it change as well, on every licence.
            affect_existing_installations: bool,
        }
    }
}

request! {
    /// Changes a bot. Scopes: `agents-bot--my:rw`; `agents-bot--all:rw` for bots of others.
    UpdateBot = "update_bot" -> Nothing {
        must {
            /// The bot's id.
            id: String,
        }
        may {
            /// The name that customers see.
            name: String,
            /// The URL of the picture.
            avatar: String,
            /// Chats at once, at most 500.
            max_chats_count: u32,
            /// The groups.
            groups: Vec<Membership>,
            /// The priority in groups that have none of their own.
            default_group_priority: Priority,
            /// The working hours.
            work_scheduler: WorkScheduler,
        }
    }
}

request! {
    /// Reads the bot templates of an application. Scope: `bots.templates:rw`.
    ListBotTemplates = "list_bot_templates" -> Vec<Bot> {
        may {
            /// The application that owns them.
            owner_client_id: String,
        }
    }
}

request! {
    /// Reads bots. Scope: `agents-bot--my:ro` or `agents-bot--all:ro`.
    ListBots = "list_bots" -> Vec<Bot> {
        may {
            /// Whether to list those of others as well; `false` when it is left out.
            all: bool,
            /// What else the answer is to hold.
            fields: Vec<BotField>,
        }
    }
}

request! {
    /// Reads one bot. Scope: `agents-bot--my:ro` or `agents-bot--all:ro`.
    GetBot = "get_bot" -> Bot {
        must {
            /// The bot's id.
            id: String,
        }
        may {
            /// What else the answer is to hold.
            fields: Vec<BotField>,
        }
    }
}

request! {
    /// Makes a token with which a bot chats. It is good for 24 hours, and nothing takes it back. No scope.
    IssueBotToken = "issue_bot_token" -> BotToken {
        must {
            /// The bot's id.
            bot_id: String,
            /// The application that owns the bot.
            client_id: String,
            /// The secret that came when the bot was made.
            #[serde(serialize_with = "sent")]
            bot_secret: Secret,
            /// The organisation.
            organization_id: String,
        }
    }
}

request! {
    /// Gives a bot template another secret. Scope: `bots.templates:rw`.
    ResetBotTemplateSecret = "reset_bot_template_secret" -> BotSecret {
        must {
            /// The template's id.
            id: String,
        }
        may {
            /// The application that owns it.
            owner_client_id: String,
            /// Whether the bots that were made by it get the new secret as well.
            affect_existing_installations: bool,
        }
    }
}

request! {
    /// Gives a bot another secret. Scope: `agents-bot--my:rw`.
    ResetBotSecret = "reset_bot_secret" -> BotSecret {
        must {
            /// The bot's id.
            id: String,
        }
        may {
            /// The application that owns it. A personal access token needs it; a bearer token has one of its own.
            owner_client_id: String,
        }
    }
}

impl Batched for CreateBot {}
impl Batched for UpdateBot {}
impl Batched for DeleteBot {}

object! {
    /// The bot or the template that was made. The secret is told this once.
    CreatedBot {
        must {
            /// Its id.
            id: String,
        }
        may {
            /// The secret with which tokens are made.
            #[serde(serialize_with = "veiled_if_any")]
            secret: Secret,
        }
    }
}

object! {
    /// A token of a bot.
    BotToken {
        must {
            /// The token, good for 24 hours.
            #[serde(serialize_with = "veiled")]
            token: Secret,
        }
    }
}

object! {
    /// The new secret of a bot or of a template.
    BotSecret {
        must {
            /// The secret.
            #[serde(serialize_with = "veiled")]
            secret: Secret,
        }
    }
}

object! {
    /// A bot or a template as the server has it. What was not asked for is not there.
    Bot {
        must {
            /// Its id.
            id: String,
        }
        may {
            /// The name.
            name: String,
            /// The place of the picture.
            avatar_path: String,
            /// The priority in groups that have none of their own.
            default_group_priority: Priority,
            /// The application that owns it.
            owner_client_id: String,
            /// Chats at once.
            max_chats_count: u32,
            /// The groups.
            groups: Vec<Membership>,
            /// The working hours.
            work_scheduler: WorkScheduler,
            /// The job.
            job_title: String,
            /// The time zone of the working hours.
            timezone: String,
        }
    }
}
