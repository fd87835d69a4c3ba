//! What the practice server knows: triggers, who is signed in, settings.
//!
//! Plain data with plain functions; HTTP and locks are elsewhere.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::ids;
use super::time::iso;
use super::users::{User, cast};
use crate::host::ids::Ids;
use crate::host::seed::Seed;

/// The members of a trigger that `POST livechat/triggers` sets; all others of a stored trigger stay as they are.
const POSTED: [&str; 6] = [
    "name",
    "description",
    "enabled",
    "runOnce",
    "conditions",
    "actions",
];

/// What an administrator could set on a real server, as far as it matters to triggers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// `Livechat_enabled`: off, the widget gets no triggers at all.
    pub enabled: bool,
    /// Whether an agent is online, as the widget sees it.
    pub online: bool,
    /// `Livechat_clear_local_storage_when_chat_ended`.
    pub clear_storage_on_chat_end: bool,
    /// `Livechat_secret_token`: sent to external services; none, and services cannot be tested.
    pub secret_token: Option<String>,
}

impl Default for Settings {
    fn default() -> Self {
        let secret_token = Some("practice-secret".to_owned());
        Self {
            enabled: true,
            online: true,
            clear_storage_on_chat_end: false,
            secret_token,
        }
    }
}

/// What came of an update.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Updated {
    Stored,
    /// Named choice, as Rocket.Chat has it (an update without upsert): the endpoint answers `success: true` all the
    /// same, and nothing is stored. A client finds out only by reading back.
    NoSuchTrigger,
}

/// A trigger as stored: at least `_id`, and whatever else was put there.
pub type StoredTrigger = Map<String, Value>;

/// Everything that a reset forgets.
pub struct State {
    /// In the order they were created, which is the order the widget gets them in.
    pub(crate) triggers: Vec<StoredTrigger>,
    pub(crate) users: Vec<User>,
    /// Which user a token stands for, by index.
    tokens: HashMap<String, usize>,
    pub(crate) settings: Settings,
    ids: Ids,
}

impl State {
    pub(crate) fn new(seed: Seed, mut ids: Ids, now_ms: u64) -> Self {
        let users = cast(&mut ids);
        let tokens = users
            .iter()
            .enumerate()
            .map(|(n, user)| (user.credentials.auth_token.clone(), n))
            .collect();
        let mut state = Self {
            triggers: Vec::new(),
            users,
            tokens,
            settings: Settings::default(),
            ids,
        };
        if seed == Seed::Sample {
            let sample: Vec<Value> =
                serde_json::from_str(include_str!("sample.json")).expect("sample.json is a list of triggers");
            for trigger in sample {
                state.create(&trigger, now_ms);
            }
        }
        state
    }

    pub(crate) fn trigger(&self, id: &str) -> Option<&StoredTrigger> {
        self.triggers.iter().find(|trigger| has_id(trigger, id))
    }

    pub(crate) fn trigger_mut(&mut self, id: &str) -> Option<&mut StoredTrigger> {
        self.triggers.iter_mut().find(|trigger| has_id(trigger, id))
    }

    /// Stores a new trigger under a new id, which it gives back.
    pub(crate) fn create(&mut self, body: &Value, now_ms: u64) -> String {
        let id = self.free_id();
        let mut trigger = StoredTrigger::new();
        trigger.insert("_id".to_owned(), json!(id));
        set_posted(&mut trigger, body, now_ms);
        self.triggers.push(trigger);
        id
    }

    /// An id that no trigger has: those put here from outside may have come from the same seed.
    fn free_id(&mut self) -> String {
        loop {
            let id = ids::trigger_id(&mut self.ids);
            if self.trigger(&id).is_none() {
                return id;
            }
        }
    }

    /// Sets the posted members of a stored trigger.
    pub(crate) fn update(&mut self, id: &str, body: &Value, now_ms: u64) -> Updated {
        match self.trigger_mut(id) {
            None => Updated::NoSuchTrigger,
            Some(trigger) => {
                set_posted(trigger, body, now_ms);
                Updated::Stored
            }
        }
    }

    /// Puts a trigger exactly as given, under the id it has or a new one, and gives back the id.
    pub(crate) fn put(&mut self, mut trigger: StoredTrigger) -> String {
        let id = match trigger.get("_id").and_then(Value::as_str) {
            Some(id) => id.to_owned(),
            None => self.free_id(),
        };
        trigger.insert("_id".to_owned(), json!(id));
        match self.trigger_mut(&id) {
            Some(stored) => *stored = trigger,
            None => self.triggers.push(trigger),
        }
        id
    }

    /// Removes a trigger; whether there was one.
    pub(crate) fn delete(&mut self, id: &str) -> bool {
        let before = self.triggers.len();
        self.triggers.retain(|trigger| !has_id(trigger, id));
        self.triggers.len() < before
    }

    pub(crate) fn user_with_token(&self, user_id: &str, token: &str) -> Option<&User> {
        let user = &self.users[*self.tokens.get(token)?];
        (user.credentials.user_id == user_id).then_some(user)
    }

    /// Gives the user at `index` a new token.
    pub(crate) fn sign_in(&mut self, index: usize) -> String {
        let token = ids::token(&mut self.ids);
        self.tokens.insert(token.clone(), index);
        token
    }

    /// Knows the first token of every user again.
    pub(crate) fn restore_tokens(&mut self) {
        let first = self.users.iter().enumerate();
        self.tokens
            .extend(first.map(|(index, user)| (user.credentials.auth_token.clone(), index)));
    }

    /// Forgets a token; whether it was known.
    pub(crate) fn revoke(&mut self, token: &str) -> bool {
        self.tokens.remove(token).is_some()
    }
}

fn has_id(trigger: &StoredTrigger, id: &str) -> bool {
    trigger.get("_id").is_some_and(|own| own == id)
}

fn set_posted(trigger: &mut StoredTrigger, body: &Value, now_ms: u64) {
    for member in POSTED {
        trigger.insert(member.to_owned(), body[member].clone());
    }
    trigger.insert("_updatedAt".to_owned(), json!(iso(now_ms)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trigger_kept_from_an_earlier_run_with_the_same_seed_is_not_overwritten() {
        let earlier = State::new(Seed::Sample, Ids::from_seed(1), 0);
        let mut later = State::new(Seed::Empty, Ids::from_seed(1), 0);
        for trigger in &earlier.triggers {
            later.put(trigger.clone());
        }
        let new = later.create(&json!({ "name": "New" }), 0);
        assert_eq!(later.triggers.len(), earlier.triggers.len() + 1);
        assert!(earlier.trigger(&new).is_none());
    }
}
