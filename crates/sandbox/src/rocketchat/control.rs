//! What a program can do with a running Rocket.Chat look-alike beside what every practice server can: read and change
//! triggers behind the client's back, settings, tokens.

use super::age::Age;
use super::platform::RocketChat;
use super::state::{Settings, StoredTrigger};
use super::users::User;

/// A handle on a running Rocket.Chat look-alike.
pub type Control = crate::host::control::Control<RocketChat>;

impl Control {
    /// The triggers as stored, in the order they were created.
    pub fn triggers(&self) -> Vec<StoredTrigger> {
        self.state().triggers.clone()
    }

    /// One trigger as stored.
    pub fn trigger(&self, id: &str) -> Option<StoredTrigger> {
        self.state().trigger(id).cloned()
    }

    /// Stores a trigger exactly as given, unchecked, in place of the one with the same `_id` or as a new one; an `_id`
    /// is made up when there is none. Gives back the `_id`.
    pub fn put_trigger(&self, trigger: StoredTrigger) -> String {
        self.state().put(trigger)
    }

    /// Changes a stored trigger, unchecked, as if someone else had; its `_id` stays. Whether there is such a trigger.
    pub fn edit_trigger(&self, id: &str, edit: impl FnOnce(&mut StoredTrigger)) -> bool {
        let mut state = self.state();
        let Some(trigger) = state.trigger_mut(id) else {
            return false;
        };
        edit(trigger);
        trigger.insert("_id".to_owned(), id.into());
        true
    }

    /// Removes a stored trigger, as if someone else had. Whether there was such a trigger.
    pub fn delete_trigger(&self, id: &str) -> bool {
        self.state().delete(id)
    }

    /// The server's settings.
    pub fn settings(&self) -> Settings {
        self.state().settings.clone()
    }

    /// Changes the server's settings.
    pub fn set_settings(&self, settings: Settings) {
        self.state().settings = settings;
    }

    /// All users; the manager of [`super::PracticeServer::credentials`] comes first.
    pub fn users(&self) -> Vec<User> {
        self.state().users.clone()
    }

    /// Withdraws a token, as if its owner had. Whether it was known.
    pub fn revoke_token(&self, token: &str) -> bool {
        self.state().revoke(token)
    }

    /// Accepts the tokens that the users had at the start again, where they were withdrawn.
    pub fn restore_tokens(&self) {
        self.state().restore_tokens();
    }

    /// Whether a token is accepted.
    pub fn accepts_token(&self, user_id: &str, token: &str) -> bool {
        self.state().user_with_token(user_id, token).is_some()
    }

    pub(crate) fn age(&self) -> Age {
        Age::of(self.version())
    }

    pub(crate) fn version(&self) -> &str {
        &self.own().version
    }
}
