//! What a program can do with a running Zendesk Chat look-alike beside what every practice server can: read and change
//! triggers behind the client's back, and withdraw tokens.

use serde_json::json;

use super::platform::ZendeskChat;
use super::state::{Login, StoredTrigger};
use super::users::User;

/// A handle on a running Zendesk Chat look-alike.
pub type Control = crate::host::control::Control<ZendeskChat>;

impl Control {
    /// The triggers as stored, in the order they were created.
    pub fn triggers(&self) -> Vec<StoredTrigger> {
        self.state().triggers.clone()
    }

    /// One trigger as stored.
    pub fn trigger(&self, id: u64) -> Option<StoredTrigger> {
        self.state().trigger(id).cloned()
    }

    /// Stores a trigger exactly as given, unchecked, in place of the one with the same `id` or as a new one; an `id` is made
    /// up when there is none. Gives back the `id`.
    pub fn put_trigger(&self, trigger: StoredTrigger) -> u64 {
        self.state().put(trigger)
    }

    /// Changes a stored trigger, unchecked, as if someone else had; its `id` stays. Whether there is such a trigger.
    pub fn edit_trigger(&self, id: u64, edit: impl FnOnce(&mut StoredTrigger)) -> bool {
        let mut state = self.state();
        let Some(trigger) = state.trigger_mut(id) else {
            return false;
        };
        edit(trigger);
        trigger.insert("id".to_owned(), json!(id));
        true
    }

    /// Removes a stored trigger, as if someone else had. Whether there was such a trigger.
    pub fn delete_trigger(&self, id: u64) -> bool {
        self.state().delete(id)
    }

    /// All users; the administrator of [`super::PracticeServer::credentials`] comes first.
    pub fn users(&self) -> Vec<User> {
        self.state().users.clone()
    }

    /// Withdraws a token, as if its owner had. Whether it was accepted.
    pub fn revoke_token(&self, token: &str) -> bool {
        self.state().withdraw(Login::Token(token.to_owned()))
    }

    /// Accepts all tokens and passwords again, where they were withdrawn.
    pub fn restore_tokens(&self) {
        self.state().restore();
    }

    /// Whether a token is accepted.
    pub fn accepts_token(&self, token: &str) -> bool {
        self.state().user(&Login::Token(token.to_owned())).is_some()
    }
}
