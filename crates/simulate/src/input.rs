//! The triggers that take part in a session, whichever platform they are of.

use serde_json::{Map, Value};
use trigger::livechat::auto_access::AutoAccess;
use trigger::livechat::greeting::Greeting;
use trigger::{Draft, Platform, Summary, rocketchat, zendesk_chat};

use crate::{livechat, platform};

/// A trigger that takes part in a session.
#[derive(Debug, Clone, PartialEq)]
pub struct TriggerInput {
    /// What the trace calls it: the server's id or, before the first publication, the draft's.
    pub id: String,
    /// What it does.
    pub trigger: Trigger,
}

/// The typed trigger of a platform. An engine plays those of its own platform and passes over the others.
#[derive(Debug, Clone, PartialEq)]
pub enum Trigger {
    /// Of Rocket.Chat.
    RocketChat(rocketchat::Trigger),
    /// Of Zendesk Chat.
    ZendeskChat(zendesk_chat::Trigger),
    /// Of LiveChat: a rule of auto access.
    AutoAccess(AutoAccess),
    /// Of LiveChat: a greeting.
    Greeting(Greeting),
}

impl TriggerInput {
    /// Reads the trigger that a draft means, right or wrong. `id` stands in for an id that the draft lacks.
    pub fn from_draft(id: &str, draft: &Draft) -> TriggerInput {
        let trigger = Trigger::read(draft.platform, &draft.document);
        TriggerInput {
            id: trigger.id().unwrap_or(id).to_owned(),
            trigger,
        }
    }

    /// Reads the trigger that a draft means, and calls it `id` whatever id it has.
    pub fn called(id: &str, draft: &Draft) -> TriggerInput {
        TriggerInput {
            id: id.to_owned(),
            trigger: Trigger::read(draft.platform, &draft.document),
        }
    }
}

impl Trigger {
    /// The trigger that a document of this platform means, right or wrong.
    pub fn read(platform: Platform, document: &Map<String, Value>) -> Trigger {
        platform::of(platform).read(document)
    }

    /// The name that people know it by; it can be empty.
    pub fn name(&self) -> &str {
        match self {
            Trigger::RocketChat(trigger) => &trigger.name,
            Trigger::ZendeskChat(trigger) => &trigger.name,
            Trigger::AutoAccess(rule) => &rule.description,
            Trigger::Greeting(greeting) => &greeting.name,
        }
    }

    /// Whether it is switched on.
    pub fn is_enabled(&self) -> bool {
        match self {
            Trigger::RocketChat(trigger) => trigger.enabled,
            Trigger::ZendeskChat(trigger) => trigger.enabled,
            // It cannot be switched off.
            Trigger::AutoAccess(_) => true,
            Trigger::Greeting(greeting) => greeting.active,
        }
    }

    /// Switches it on or off.
    pub fn set_enabled(&mut self, enabled: bool) {
        match self {
            Trigger::RocketChat(trigger) => trigger.enabled = enabled,
            Trigger::ZendeskChat(trigger) => trigger.enabled = enabled,
            Trigger::AutoAccess(_) => {}
            Trigger::Greeting(greeting) => greeting.active = enabled,
        }
    }

    /// It in two short lines.
    pub fn summary(&self) -> Summary {
        match self {
            Trigger::RocketChat(trigger) => rocketchat::summary(trigger),
            Trigger::ZendeskChat(trigger) => zendesk_chat::summary(trigger),
            Trigger::AutoAccess(rule) => livechat::auto_access::summary(rule),
            Trigger::Greeting(greeting) => livechat::greetings::summary(greeting),
        }
    }

    /// What its platform knows it by: an id, or the name where names are the keys. `None` when it has none.
    pub(crate) fn id(&self) -> Option<&str> {
        let id = match self {
            Trigger::RocketChat(trigger) => trigger.id.as_deref()?,
            Trigger::ZendeskChat(trigger) => &trigger.name,
            Trigger::AutoAccess(rule) => &rule.id,
            Trigger::Greeting(greeting) => &greeting.id,
        };
        (!id.is_empty()).then_some(id)
    }

    /// The trigger, if it is of Zendesk Chat.
    pub(crate) fn zendesk_chat(&self) -> Option<&zendesk_chat::Trigger> {
        match self {
            Trigger::ZendeskChat(trigger) => Some(trigger),
            Trigger::RocketChat(_) | Trigger::AutoAccess(_) | Trigger::Greeting(_) => None,
        }
    }

    /// The rule of auto access, if it is one of LiveChat.
    pub(crate) fn auto_access(&self) -> Option<&AutoAccess> {
        match self {
            Trigger::AutoAccess(rule) => Some(rule),
            Trigger::RocketChat(_) | Trigger::ZendeskChat(_) | Trigger::Greeting(_) => None,
        }
    }

    /// The greeting, if it is one of LiveChat.
    pub(crate) fn greeting(&self) -> Option<&Greeting> {
        match self {
            Trigger::Greeting(greeting) => Some(greeting),
            Trigger::RocketChat(_) | Trigger::ZendeskChat(_) | Trigger::AutoAccess(_) => None,
        }
    }

    /// The trigger, if it is of Rocket.Chat.
    pub(crate) fn rocketchat(&self) -> Option<&rocketchat::Trigger> {
        match self {
            Trigger::RocketChat(trigger) => Some(trigger),
            Trigger::ZendeskChat(_) | Trigger::AutoAccess(_) | Trigger::Greeting(_) => None,
        }
    }
}
