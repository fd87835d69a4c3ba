//! An agent: what is known of one, how it is shown, and what creations and changes may say of one.
//!
//! Named choice: a list shows `avatar_path` and `summaries`, one agent `avatar` and `email_subscriptions`, as the document's examples do.

use serde_json::{Value, json};

use super::fields::Fields;
use super::groups::read_memberships;
use super::refusal::Refusal;
use super::schedule;
use super::state::State;

const NOTIFICATIONS: &[&str] = &[
    "new_visitor",
    "incoming_chat",
    "returning_visitor",
    "queued_visitor",
    "visitor_is_typing",
    "new_goal",
    "unassigned_chats",
    "unassigned_chat_messages",
    "ticket",
    "inactive_notifications",
    "mute_all_sounds",
    "repeat_sound_notifications",
    "ticket_notifications",
    "incoming_message_for_focused_chat",
];
const SUBSCRIPTIONS: &[&str] = &["daily_summary", "weekly_summary"];
const STATUSES: &[&str] = &["accepting chats", "not accepting chats"];
pub(super) const FIELDS: &[&str] = &[
    "work_scheduler",
    "groups",
    "email_subscriptions",
    "notifications",
    "job_title",
    "mobile",
    "max_chats_count",
    "suspended",
    "awaiting_approval",
    "last_logout",
];

/// An agent.
#[derive(Debug, Clone)]
pub(super) struct Agent {
    pub(super) id: String,
    pub(super) account_id: String,
    name: String,
    avatar: String,
    pub(super) role: &'static str,
    login_status: &'static str,
    job_title: String,
    mobile: String,
    max_chats_count: i64,
    pub(super) awaiting_approval: bool,
    pub(super) suspended: bool,
    notifications: Vec<&'static str>,
    email_subscriptions: Vec<&'static str>,
    work_scheduler: Value,
    /// RFC 3339; none: never logged out.
    pub(super) last_logout: Option<String>,
    /// Whether letters to the address come back.
    pub(super) bounces: bool,
    pub(super) wants_back: bool,
}

/// Whether one agent is shown, or a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    One,
    List,
}

impl Agent {
    pub(super) fn new(id: &str, name: &str, account_id: String) -> Self {
        Self {
            avatar: format!("cdn.livechat.practice.example/avatars/{account_id}.png"),
            id: id.to_owned(),
            account_id,
            name: name.to_owned(),
            role: "normal",
            login_status: "not accepting chats",
            job_title: String::new(),
            mobile: String::new(),
            max_chats_count: 6,
            awaiting_approval: false,
            suspended: false,
            notifications: Vec::new(),
            email_subscriptions: Vec::new(),
            work_scheduler: json!({"timezone": schedule::TIME_ZONE, "schedule": []}),
            last_logout: None,
            bounces: false,
            wants_back: false,
        }
    }

    /// The owner of the licence.
    pub(super) fn owner(account_id: String) -> Self {
        Self {
            role: "owner",
            login_status: "accepting chats",
            ..Self::new("owner@practice.example", "Olive Owner", account_id)
        }
    }

    pub(super) fn to_json(&self, state: &State, more: &[&str], shown: Shown) -> Value {
        let (avatar, subscriptions) = match shown {
            Shown::One => ("avatar", "email_subscriptions"),
            Shown::List => ("avatar_path", "summaries"),
        };
        let mut agent = json!({
            "id": self.id,
            "account_id": self.account_id,
            "name": self.name,
            avatar: self.avatar,
            "role": self.role,
            "login_status": self.login_status,
        });
        for field in more {
            match *field {
                "work_scheduler" => agent["work_scheduler"] = self.work_scheduler.clone(),
                "groups" => agent["groups"] = json!(state.groups_of(&self.id)),
                "email_subscriptions" => agent[subscriptions] = json!(self.email_subscriptions),
                "notifications" => agent["notifications"] = json!(self.notifications),
                "job_title" => agent["job_title"] = json!(self.job_title),
                "mobile" => agent["mobile"] = json!(self.mobile),
                "max_chats_count" => agent["max_chats_count"] = json!(self.max_chats_count),
                "suspended" => agent["suspended"] = json!(self.suspended),
                "awaiting_approval" => agent["awaiting_approval"] = json!(self.awaiting_approval),
                _ => {
                    if let Some(time) = &self.last_logout {
                        agent["last_logout"] = json!(time);
                    }
                }
            }
        }
        agent
    }

    /// What the controls show beside what the calls do.
    pub(super) fn describe(&self) -> Value {
        json!({
            "id": self.id,
            "account_id": self.account_id,
            "role": self.role,
            "suspended": self.suspended,
            "awaiting_approval": self.awaiting_approval,
            "wants_back": self.wants_back,
            "bounces": self.bounces,
        })
    }
}

impl State {
    pub(super) fn agent(&self, id: &str) -> Option<&Agent> {
        self.agents.iter().find(|agent| agent.id == id)
    }

    pub(super) fn agent_mut(&mut self, id: &str) -> Option<&mut Agent> {
        self.agents.iter_mut().find(|agent| agent.id == id)
    }
}

/// What creations and changes have in common.
pub(super) struct Said<'r> {
    login_status: Option<&'static str>,
    job_title: Option<&'r str>,
    mobile: Option<&'r str>,
    max_chats_count: Option<i64>,
    groups: Option<Vec<(u64, &'static str)>>,
    notifications: Option<Vec<&'static str>>,
    email_subscriptions: Option<Vec<&'static str>>,
    work_scheduler: Option<Value>,
}

impl<'r> Said<'r> {
    pub(super) fn read(fields: &Fields<'r>, state: &State, most_chats: i64) -> Result<Self, Refusal> {
        Ok(Self {
            login_status: fields.word("login_status", STATUSES)?,
            job_title: fields.text("job_title")?,
            mobile: fields.text("mobile")?,
            max_chats_count: fields.number("max_chats_count", 0..=most_chats)?,
            groups: read_memberships(fields, state)?,
            notifications: fields.words("notifications", NOTIFICATIONS)?,
            email_subscriptions: fields.words("email_subscriptions", SUBSCRIPTIONS)?,
            work_scheduler: schedule::read(fields)?,
        })
    }

    pub(super) fn put_into(self, agent: &mut Agent) -> Option<Vec<(u64, &'static str)>> {
        agent.login_status = self.login_status.unwrap_or(agent.login_status);
        agent.max_chats_count = self.max_chats_count.unwrap_or(agent.max_chats_count);
        for (said, own) in [
            (self.job_title, &mut agent.job_title),
            (self.mobile, &mut agent.mobile),
        ] {
            if let Some(said) = said {
                said.clone_into(own);
            }
        }
        for (said, own) in [
            (self.notifications, &mut agent.notifications),
            (self.email_subscriptions, &mut agent.email_subscriptions),
        ] {
            if let Some(said) = said {
                *own = said;
            }
        }
        if let Some(said) = self.work_scheduler {
            agent.work_scheduler = said;
        }
        self.groups
    }
}
