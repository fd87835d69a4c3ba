//! What the practice account knows: triggers, users, and which ways in are withdrawn.
//!
//! Plain data with plain functions; HTTP and locks are elsewhere.

use std::collections::HashSet;

use serde_json::{Map, Value, json};

use super::body::Said;
use super::users::{User, cast};
use crate::host::ids::Ids;
use crate::host::seed::Seed;

/// A trigger as stored: at least `id` and `name`, and whatever else was put there.
pub type StoredTrigger = Map<String, Value>;

/// A way to sign in, as a request brings it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Login {
    Token(String),
    Password { email: String, password: String },
}

/// Everything that a reset forgets.
pub struct State {
    /// In the order they were created, which is the order in which they are listed and evaluated.
    pub(super) triggers: Vec<StoredTrigger>,
    pub(super) users: Vec<User>,
    withdrawn: HashSet<Login>,
    next_id: u64,
}

impl State {
    pub(super) fn new(seed: Seed, mut ids: Ids) -> Self {
        let users = cast(&mut ids);
        let mut state = Self {
            triggers: Vec::new(),
            users,
            withdrawn: HashSet::new(),
            // As long as those of real records: eight digits.
            next_id: 10_000_000 + u64::from(u32::from_be_bytes(ids.bytes()) % 80_000_000),
        };
        if seed == Seed::Sample {
            let sample: Vec<StoredTrigger> =
                serde_json::from_str(include_str!("sample.json")).expect("sample.json is a list of triggers");
            for trigger in sample {
                state.put(trigger);
            }
        }
        state
    }

    pub(super) fn trigger(&self, id: u64) -> Option<&StoredTrigger> {
        self.triggers.iter().find(|trigger| has_id(trigger, id))
    }

    pub(super) fn trigger_mut(&mut self, id: u64) -> Option<&mut StoredTrigger> {
        self.triggers.iter_mut().find(|trigger| has_id(trigger, id))
    }

    /// Which trigger a name means: of several, the one that was created first.
    pub(super) fn position(&self, name: &str) -> Option<usize> {
        let has_name = |trigger: &StoredTrigger| trigger.get("name").is_some_and(|own| own == name);
        self.triggers.iter().position(has_name)
    }

    /// Stores a new trigger, also under a name that another has, and gives it back.
    pub(super) fn create(&mut self, said: Said) -> &StoredTrigger {
        let mut trigger = StoredTrigger::new();
        trigger.insert("id".to_owned(), json!(self.free_id()));
        trigger.insert("name".to_owned(), json!(said.name));
        trigger.insert(
            "description".to_owned(),
            json!(said.description.unwrap_or_default()),
        );
        trigger.insert("enabled".to_owned(), said.enabled.unwrap_or(Value::Bool(true)));
        if let Some(definition) = said.definition {
            trigger.insert("definition".to_owned(), definition);
        }
        self.triggers.push(trigger);
        self.triggers.last().expect("one was just put there")
    }

    /// Changes what can be changed of the trigger at `position`, and gives it back.
    pub(super) fn update(&mut self, position: usize, said: Said) -> &StoredTrigger {
        let trigger = &mut self.triggers[position];
        let changes = [
            ("name", said.name.map(Value::String)),
            ("description", said.description.map(Value::String)),
            ("enabled", said.enabled),
        ];
        for (member, value) in changes {
            if let Some(value) = value {
                trigger.insert(member.to_owned(), value);
            }
        }
        trigger
    }

    /// Puts a trigger exactly as given, under the id it has or a new one, and gives back the id.
    pub(super) fn put(&mut self, mut trigger: StoredTrigger) -> u64 {
        let own = trigger.get("id").and_then(Value::as_u64);
        let id = own.unwrap_or_else(|| self.free_id());
        trigger.insert("id".to_owned(), json!(id));
        match self.trigger_mut(id) {
            Some(stored) => *stored = trigger,
            None => self.triggers.push(trigger),
        }
        id
    }

    /// Removes a trigger; whether there was one.
    pub(super) fn delete(&mut self, id: u64) -> bool {
        let before = self.triggers.len();
        self.triggers.retain(|trigger| !has_id(trigger, id));
        self.triggers.len() < before
    }

    /// Who signs in this way.
    pub(super) fn user(&self, login: &Login) -> Option<&User> {
        if self.withdrawn.contains(login) {
            return None;
        }
        self.users.iter().find(|user| {
            let own = &user.credentials;
            match login {
                Login::Token(token) => *token == own.token,
                Login::Password { email, password } => *email == own.email && *password == own.password,
            }
        })
    }

    /// Lets nobody sign in this way any more; whether somebody could.
    pub(super) fn withdraw(&mut self, login: Login) -> bool {
        self.user(&login).is_some() && self.withdrawn.insert(login)
    }

    /// Takes back what was withdrawn.
    pub(super) fn restore(&mut self) {
        self.withdrawn.clear();
    }

    /// An id that no trigger has and none had.
    fn free_id(&mut self) -> u64 {
        loop {
            let id = self.next_id;
            self.next_id += 1;
            if self.trigger(id).is_none() {
                return id;
            }
        }
    }
}

fn has_id(trigger: &StoredTrigger, id: u64) -> bool {
    trigger.get("id").and_then(Value::as_u64) == Some(id)
}
