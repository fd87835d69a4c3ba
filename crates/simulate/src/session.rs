//! A session: what a visitor does, one step after another, and the world that the widget meets.
//!
//! The JSON form is that of the recorded cases: `{"env": …, "session": [{"op": "load", "url": …}, …], "tail_ms": 0}`, with expectations in `expect`. The form for
//! people is in [`script`](crate::script).

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use crate::{Expectation, Moment};

/// A visitor's scripted visit.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Session {
    /// The world at the start.
    #[serde(rename = "env", default)]
    pub environment: Environment,
    /// What the visitor does and what happens around them. Steps take no time; only [`Step::Wait`] and [`Step::Return`] let it pass.
    #[serde(rename = "session")]
    pub steps: Vec<Step>,
    /// Milliseconds that pass after the last step.
    #[serde(default, deserialize_with = "milliseconds")]
    pub tail_ms: u64,
    /// What should come of it. Anything but a list is left alone: recorded cases have their outcome under this name.
    #[serde(
        default,
        deserialize_with = "expectations",
        skip_serializing_if = "Vec::is_empty"
    )]
    #[cfg_attr(feature = "typescript", ts(as = "Option<Vec<Expectation>>", optional))]
    pub expect: Vec<Expectation>,
}

/// The world that the widget meets when a session begins.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct Environment {
    /// Whether an agent is online, so that the live chat service is.
    pub online: bool,
    /// Whom the queue gives as the next agent (a user name); `None`: nobody.
    pub next_agent: Option<String>,
    /// Whether the site tells the widget about route changes inside a single-page application.
    pub site_reports_routes: bool,
    /// Whether the widget is opened as a page of its own instead of being embedded in a site.
    pub standalone: bool,
    /// The server's setting "Clear local storage when chat ended".
    pub clear_storage_on_chat_end: bool,
    /// Whether the widget asks a visitor to fill in a form before the first message.
    pub registration_form: bool,
    /// What the external service says, by trigger id.
    pub services: BTreeMap<String, Service>,
    /// The account's status at the start; `None`: as `online` says.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub account_status: Option<AccountStatus>,
    /// When the session begins; `None`: at [`Moment::UNSAID`].
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(as = "Option<String>", optional))]
    pub start: Option<Moment>,
    /// The time zone of the account or the visitor, such as `Europe/Berlin`. People are told local times by it; no condition sees it.
    #[serde(
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::clock::zone_name"
    )]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub zone: Option<String>,
    /// Departments by the name or id that triggers use, with the status of their agents.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(
        feature = "typescript",
        ts(as = "Option<BTreeMap<String, AccountStatus>>", optional)
    )]
    pub departments: BTreeMap<String, AccountStatus>,
    /// The department that the visitor's chat goes to, until another is chosen; `None`: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub department: Option<String>,
    /// The visitor's tags.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "typescript", ts(as = "Option<Vec<String>>", optional))]
    pub tags: Vec<String>,
    /// What is known of the visitor: each member is the variable `@visitor_<member>`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(
        feature = "typescript",
        ts(as = "Option<BTreeMap<String, crate::session::Fact>>", optional)
    )]
    pub visitor: BTreeMap<String, Value>,
}

/// A fact about a visitor, as a window sees it.
#[cfg(feature = "typescript")]
#[derive(ts_rs::TS)]
#[ts(type = "unknown", rename = "VisitorFact")]
pub(crate) struct Fact;

impl Default for Environment {
    fn default() -> Environment {
        Environment {
            online: true,
            next_agent: None,
            site_reports_routes: false,
            standalone: false,
            clear_storage_on_chat_end: false,
            registration_form: true,
            services: BTreeMap::new(),
            account_status: None,
            start: None,
            zone: None,
            departments: BTreeMap::new(),
            department: None,
            tags: Vec::new(),
            visitor: BTreeMap::new(),
        }
    }
}

impl Environment {
    /// When the session begins.
    pub fn begins(&self) -> Moment {
        self.start.unwrap_or(Moment::UNSAID)
    }

    /// The members that say anything, by their names on the wire: those that are not as in every session.
    pub(crate) fn said(&self) -> impl Iterator<Item = &'static str> {
        let Environment {
            online,
            next_agent,
            site_reports_routes,
            standalone,
            clear_storage_on_chat_end,
            registration_form,
            services,
            account_status,
            start,
            zone,
            departments,
            department,
            tags,
            visitor,
        } = self;
        [
            ("online", !online),
            ("next_agent", next_agent.is_some()),
            ("site_reports_routes", *site_reports_routes),
            ("standalone", *standalone),
            ("clear_storage_on_chat_end", *clear_storage_on_chat_end),
            ("registration_form", !registration_form),
            ("services", !services.is_empty()),
            ("account_status", account_status.is_some()),
            ("start", start.is_some()),
            ("zone", zone.is_some()),
            ("departments", !departments.is_empty()),
            ("department", department.is_some()),
            ("tags", !tags.is_empty()),
            ("visitor", !visitor.is_empty()),
        ]
        .into_iter()
        .filter_map(|(member, is_said)| is_said.then_some(member))
    }
}

/// What an account says of its agents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum AccountStatus {
    /// An agent is online.
    Online,
    /// Agents are there, and all of them are away.
    Away,
    /// No agent is online, or all of them are invisible.
    Offline,
}

impl AccountStatus {
    /// All of them, from there to gone.
    pub const ALL: [AccountStatus; 3] = [AccountStatus::Online, AccountStatus::Away, AccountStatus::Offline];

    /// The word on the wire.
    pub fn key(self) -> &'static str {
        match self {
            AccountStatus::Online => "online",
            AccountStatus::Away => "away",
            AccountStatus::Offline => "offline",
        }
    }
}

/// Who writes in a chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Speaker {
    /// The visitor.
    #[default]
    Visitor,
    /// An agent.
    Agent,
}

impl Speaker {
    /// The word on the wire.
    pub fn key(self) -> &'static str {
        match self {
            Speaker::Visitor => "visitor",
            Speaker::Agent => "agent",
        }
    }
}

/// How an external service behaves when it is called.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// Milliseconds until it answers or fails.
    #[serde(default, deserialize_with = "milliseconds")]
    pub delay_ms: u64,
    /// The messages of its answer.
    #[serde(default)]
    pub contents: Vec<Content>,
    /// Whether it fails instead of answering.
    #[serde(default)]
    pub error: bool,
}

/// One message of an external service's answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Content {
    /// The text.
    pub msg: String,
    /// Messages are shown by this number, the lowest first.
    #[serde(default)]
    pub order: f64,
}

/// One thing that the visitor does, or that happens around them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "op", rename_all = "kebab-case")]
pub enum Step {
    /// A page is loaded; the page before it is gone.
    Load {
        /// As the browser reports it.
        url: String,
    },
    /// The page is loaded again.
    Reload,
    /// A single-page application shows another URL without loading a page.
    Route {
        /// As the browser reports it.
        url: String,
    },
    /// The visitor goes back to the URL before.
    Back,
    /// A page is loaded in a new tab, which is shown from then on; the other tabs live on in the background.
    NewTab {
        /// As the browser reports it.
        url: String,
    },
    /// Another tab is shown.
    SwitchTab {
        /// Its number: the first tab of a visit is 1, and each new one has the next number.
        tab: u32,
    },
    /// A tab is closed; the last one is the end of the visit.
    CloseTab {
        /// Its number; `None`: the one that is shown.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "typescript", ts(optional))]
        tab: Option<u32>,
    },
    /// The visitor closes all tabs. What the browser stores stays.
    Leave,
    /// The visitor comes back after a time, in a single new tab; tabs that are open are closed before.
    Return {
        /// Milliseconds that pass without a page.
        #[serde(deserialize_with = "milliseconds")]
        ms: u64,
        /// The page; `None`: the one that was shown last.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "typescript", ts(optional))]
        url: Option<String>,
    },
    /// Time passes.
    Wait {
        /// Milliseconds.
        #[serde(deserialize_with = "milliseconds")]
        ms: u64,
    },
    /// The visitor opens the chat.
    Open,
    /// The visitor minimises the chat.
    Minimize,
    /// The visitor registers.
    Register,
    /// The visitor writes a message.
    Write {
        /// What it says.
        text: String,
    },
    /// The visitor clears what the browser stores for the site.
    ClearStorage,
    /// The chat is ended.
    EndChat,
    /// Agents come or go.
    Agents {
        /// Whether one is online from now on.
        online: bool,
    },
    /// The queue has another agent to give.
    NextAgent {
        /// The user name; `None`: nobody.
        agent: Option<String>,
    },
    /// The visitor asks for a chat.
    RequestChat,
    /// A message is sent in the chat.
    Message {
        /// What it says.
        text: String,
        /// Who sends it.
        #[serde(default)]
        from: Speaker,
    },
    /// An agent takes the chat.
    Served,
    /// The account has another status.
    AccountStatus {
        /// The status from now on.
        status: AccountStatus,
    },
    /// The visitor chooses a department.
    Department {
        /// Its name or id.
        department: String,
    },
    /// A department has another status.
    DepartmentStatus {
        /// Its name or id.
        department: String,
        /// The status from now on.
        status: AccountStatus,
    },
}

impl Step {
    /// The name on the wire.
    pub fn op(&self) -> &'static str {
        match self {
            Step::Load { .. } => "load",
            Step::Reload => "reload",
            Step::Route { .. } => "route",
            Step::Back => "back",
            Step::NewTab { .. } => "new-tab",
            Step::SwitchTab { .. } => "switch-tab",
            Step::CloseTab { .. } => "close-tab",
            Step::Leave => "leave",
            Step::Return { .. } => "return",
            Step::Wait { .. } => "wait",
            Step::Open => "open",
            Step::Minimize => "minimize",
            Step::Register => "register",
            Step::Write { .. } => "write",
            Step::ClearStorage => "clear-storage",
            Step::EndChat => "end-chat",
            Step::Agents { .. } => "agents",
            Step::NextAgent { .. } => "next-agent",
            Step::RequestChat => "request-chat",
            Step::Message { .. } => "message",
            Step::Served => "served",
            Step::AccountStatus { .. } => "account-status",
            Step::Department { .. } => "department",
            Step::DepartmentStatus { .. } => "department-status",
        }
    }
}

/// Reads expectations where there is a list of them.
pub(crate) fn expectations<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Expectation>, D::Error> {
    match Value::deserialize(deserializer)? {
        list @ Value::Array(_) => serde_json::from_value(list).map_err(serde::de::Error::custom),
        _ => Ok(Vec::new()),
    }
}

/// Reads a time: whole, not negative, and said so in words when it is not.
fn milliseconds<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
    let number = serde_json::Number::deserialize(deserializer)?;
    if let Some(ms) = number.as_u64() {
        return Ok(ms);
    }
    // Whole numbers that were written with a point, as some programs do.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole and within 2^53 by the guard"
    )]
    match number.as_f64() {
        Some(ms) if ms.fract() == 0.0 && (0.0..=9_007_199_254_740_992.0).contains(&ms) => Ok(ms as u64),
        _ => Err(serde::de::Error::custom(format_args!(
            "a time is a whole number of milliseconds, 0 or more, and this is {number}"
        ))),
    }
}
