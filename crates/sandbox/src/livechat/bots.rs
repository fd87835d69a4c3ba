//! Bots: agents that are programs.
//!
//! Named choices: those of the requester are the bots that its application owns or was used to create; a bot without groups is in group 0
//! with its default priority, which is `first` where none is said; what proves a bot is wrong as a whole, so that nobody learns which part.

use serde_json::{Value, json};

use super::call::{Answer, Call, done};
use super::fields::Fields;
use super::groups::read_memberships;
use super::methods::Method;
use super::priority::PRIORITIES;
use super::refusal::{Kind, Refusal};
use super::schedule;
use super::scopes::Scopes;
use super::state::State;
use super::tokens::{Token, web_token};

pub(super) const METHODS: &[Method] = &[
    Method::writing("create_bot", &["agents-bot--my:rw"], create).in_batch("batch_create_bots"),
    Method::writing("delete_bot", &["agents-bot--my:rw"], delete).in_batch("batch_delete_bots"),
    Method::writing("update_bot", &["agents-bot--my:rw"], update).in_batch("batch_update_bots"),
    Method::reading("list_bots", &["agents-bot--my:ro"], list),
    Method::reading("get_bot", &["agents-bot--my:ro"], get),
    Method::writing("issue_bot_token", &[], issue_token),
    Method::writing("reset_bot_secret", &["agents-bot--my:rw"], reset_secret),
];

/// How long a bot's token lasts, in milliseconds.
const TOKEN_MS: u64 = 24 * 60 * 60 * 1000;
/// The most chats at once.
const MOST_CHATS: i64 = 500;
const FIELDS: &[&str] = &[
    "work_scheduler",
    "groups",
    "job_title",
    "max_chats_count",
    "timezone",
];

/// What bots and their templates have in common.
#[derive(Debug, Clone)]
pub(super) struct Profile {
    pub(super) name: String,
    pub(super) avatar_path: String,
    pub(super) max_chats_count: i64,
    pub(super) default_group_priority: &'static str,
    pub(super) job_title: String,
}

impl Profile {
    pub(super) fn named(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            avatar_path: "cdn.livechat.practice.example/avatars/bot.png".to_owned(),
            max_chats_count: 6,
            default_group_priority: "first",
            job_title: String::new(),
        }
    }

    /// Takes what a request says, and leaves the rest.
    pub(super) fn read(&mut self, fields: &Fields<'_>) -> Result<(), Refusal> {
        let name = fields.full_text("name")?;
        let avatar = fields.text("avatar")?;
        let most = fields.number("max_chats_count", 0..=MOST_CHATS)?;
        let priority = fields.word("default_group_priority", PRIORITIES)?;
        let job_title = fields.text("job_title")?;
        self.max_chats_count = most.unwrap_or(self.max_chats_count);
        self.default_group_priority = priority.unwrap_or(self.default_group_priority);
        for (said, own) in [
            (name, &mut self.name),
            (avatar, &mut self.avatar_path),
            (job_title, &mut self.job_title),
        ] {
            if let Some(said) = said {
                said.clone_into(own);
            }
        }
        Ok(())
    }
}

/// A bot.
#[derive(Debug, Clone)]
pub(super) struct Bot {
    pub(super) id: String,
    pub(super) profile: Profile,
    pub(super) owner_client_id: String,
    pub(super) secret: String,
    /// The application that it was created with; none: a personal access token.
    pub(super) created_with: Option<String>,
    /// The template that it follows.
    pub(super) template: Option<String>,
    pub(super) work_scheduler: Value,
}

impl Bot {
    /// Named choice: one bot is shown with groups and chats at once, a list without, as in the examples.
    fn to_json(&self, more: &[&str], state: &State) -> Value {
        let mut bot = json!({
            "id": self.id,
            "name": self.profile.name,
            "avatar_path": self.profile.avatar_path,
        });
        for field in more {
            bot[field] = match *field {
                "work_scheduler" => self.work_scheduler.clone(),
                "groups" => json!(state.groups_of(&self.id)),
                "job_title" => json!(self.profile.job_title),
                "max_chats_count" => json!(self.profile.max_chats_count),
                _ => self.work_scheduler["timezone"].clone(),
            };
        }
        bot
    }

    pub(super) fn describe(&self) -> Value {
        json!({
            "id": self.id,
            "name": self.profile.name,
            "owner_client_id": self.owner_client_id,
            "template": self.template,
        })
    }

    fn is_of(&self, client_id: Option<&String>) -> bool {
        self.created_with.as_ref() == client_id || Some(&self.owner_client_id) == client_id
    }
}

impl State {
    pub(super) fn bot(&self, id: &str) -> Option<&Bot> {
        self.bots.iter().find(|bot| bot.id == id)
    }

    pub(super) fn bot_mut(&mut self, id: &str) -> Option<&mut Bot> {
        self.bots.iter_mut().find(|bot| bot.id == id)
    }

    /// Takes away the bots that `of` picks.
    pub(super) fn remove_bots(&mut self, of: impl Fn(&Bot) -> bool) {
        let gone: Vec<String> = self
            .bots
            .iter()
            .filter(|bot| of(bot))
            .map(|bot| bot.id.clone())
            .collect();
        for id in gone {
            self.forget_member(&id);
            self.bots.retain(|bot| bot.id != id);
        }
    }
}

fn create(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let mut profile = Profile::named(fields.needed_text("name")?);
    profile.read(fields)?;
    let groups = read_memberships(fields, call.state)?.unwrap_or_default();
    let work_scheduler = schedule::read(fields)?;
    let owner_client_id = call.client(fields)?;
    let (id, secret) = (call.state.hex_id(), call.state.hex_id());
    let priority = profile.default_group_priority;
    call.state.bots.push(Bot {
        id: id.clone(),
        profile,
        owner_client_id,
        secret: secret.clone(),
        created_with: call.requester.client_id.clone(),
        template: None,
        work_scheduler: work_scheduler
            .unwrap_or_else(|| json!({"timezone": schedule::TIME_ZONE, "schedule": []})),
    });
    call.state.assign(&id, &groups, priority);
    Ok(json!({"id": id, "secret": secret}))
}

/// The bot that a call is about. Those of others want a wider scope.
fn found(call: &Call<'_>, fields: &Fields<'_>, wider: &str) -> Result<Bot, Refusal> {
    let id = fields.needed_text("id")?;
    let bot = call.state.bot(id).ok_or_else(no_bot)?;
    if !bot.is_of(call.requester.client_id.as_ref()) && bot.id != call.requester.user {
        call.requester.needs(wider)?;
    }
    Ok(bot.clone())
}

fn no_bot() -> Refusal {
    Refusal::because(Kind::NotFound, "Bot not found")
}

fn delete(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let bot = found(call, fields, "agents-bot--all:rw")?;
    call.state.remove_bots(|other| other.id == bot.id);
    done()
}

fn update(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let mut bot = found(call, fields, "agents-bot--all:rw")?;
    bot.profile.read(fields)?;
    let groups = read_memberships(fields, call.state)?;
    if let Some(scheduler) = schedule::read(fields)? {
        bot.work_scheduler = scheduler;
    }
    let (id, priority) = (bot.id.clone(), bot.profile.default_group_priority);
    if let Some(own) = call.state.bot_mut(&id) {
        *own = bot;
    }
    if let Some(groups) = groups {
        call.state.assign(&id, &groups, priority);
    }
    done()
}

fn list(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let all = fields.flag("all")?.unwrap_or(false);
    if all {
        call.requester.needs("agents-bot--all:ro")?;
    }
    let more = fields.words("fields", FIELDS)?.unwrap_or_default();
    let own = call.requester.client_id.as_ref();
    let bots = call.state.bots.iter();
    let wanted = bots.filter(|bot| all || bot.created_with.as_ref() == own);
    Ok(wanted.map(|bot| bot.to_json(&more, call.state)).collect())
}

fn get(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let bot = found(call, fields, "agents-bot--all:ro")?;
    let mut more = vec!["max_chats_count", "groups"];
    more.extend(fields.words("fields", FIELDS)?.unwrap_or_default());
    let mut shown = bot.to_json(&more, call.state);
    shown["default_group_priority"] = json!(bot.profile.default_group_priority);
    shown["owner_client_id"] = json!(bot.owner_client_id);
    Ok(shown)
}

fn issue_token(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let id = fields.needed_text("bot_id")?;
    let client_id = fields.needed_text("client_id")?;
    let secret = fields.needed_text("bot_secret")?;
    let organization_id = fields.needed_text("organization_id")?;
    let bot = call.state.bot(id).ok_or_else(no_bot)?;
    let proven = bot.owner_client_id == client_id
        && bot.secret == secret
        && organization_id == call.state.organization_id();
    if !proven {
        return Err(Refusal::new(Kind::Authorization));
    }
    let ends_ms = call.now_ms.saturating_add(TOKEN_MS);
    let claims = json!({
        "sub": id,
        "client_id": client_id,
        "organization_id": organization_id,
        "exp": ends_ms / 1000,
    });
    let text = web_token(&claims, &call.state.bytes());
    call.state.tokens.push(Token {
        text: text.clone(),
        user: id.to_owned(),
        account_id: None,
        client_id: client_id.to_owned(),
        scopes: Scopes::new(["chats--access:rw", "agents-bot--my:rw", "customers:rw"]),
        ends_ms: Some(ends_ms),
        withdrawn: false,
    });
    Ok(json!({ "token": text }))
}

/// Tokens that were issued before stay good: the document says that they cannot be revoked.
fn reset_secret(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let id = fields.needed_text("id")?.to_owned();
    let client_id = call.client(fields)?;
    let secret = call.state.hex_id();
    let bot = call.state.bot_mut(&id).ok_or_else(no_bot)?;
    if bot.owner_client_id != client_id {
        return Err(no_bot());
    }
    bot.secret.clone_from(&secret);
    Ok(json!({ "secret": secret }))
}
