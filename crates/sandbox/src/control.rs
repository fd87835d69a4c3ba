//! The handle that a program holds on a running practice server: look inside, change things behind the client's back,
//! switch faults on and off.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::age::Age;
use crate::clock::Clock;
use crate::faults::{Fault, FaultRule, FaultStatus};
use crate::log::LoggedRequest;
use crate::rate_limit::RateLimit;
use crate::state::{Seed, Settings, State, StoredTrigger};
use crate::users::User;

/// A handle on a running practice server. Clones hold the same server.
#[derive(Clone)]
pub struct Control(Arc<Shared>);

/// What is fixed while the server runs, and the state behind its lock.
struct Shared {
    state: Mutex<State>,
    clock: Arc<dyn Clock>,
    seed: Seed,
    id_seed: u64,
    rate_limit: Option<RateLimit>,
    version: String,
    age: Age,
}

impl Control {
    pub(crate) fn new(
        seed: Seed,
        id_seed: u64,
        rate_limit: Option<RateLimit>,
        version: String,
        clock: Arc<dyn Clock>,
    ) -> Self {
        let state = Mutex::new(State::new(seed, id_seed, clock.now_ms()));
        Self(Arc::new(Shared {
            state,
            clock,
            seed,
            id_seed,
            rate_limit,
            age: Age::of(&version),
            version,
        }))
    }

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

    /// Switches a fault on.
    pub fn add_fault(&self, rule: FaultRule) {
        self.state().faults.switch_on(rule);
    }

    /// Switches all faults off. Calls that are hanging go on hanging.
    pub fn clear_faults(&self) {
        self.state().faults.switch_off();
    }

    /// Switches the faults off that `of` picks.
    pub fn clear_faults_of(&self, of: impl Fn(Fault) -> bool) {
        self.state().faults.switch_off_only(of);
    }

    /// The faults that are switched on, and what each has done.
    pub fn faults(&self) -> Vec<FaultStatus> {
        self.state().faults.to_vec()
    }

    /// The newest 1000 requests to the API, oldest first.
    pub fn requests(&self) -> Vec<LoggedRequest> {
        self.state().log.to_vec()
    }

    /// The server's settings.
    pub fn settings(&self) -> Settings {
        self.state().settings.clone()
    }

    /// Changes the server's settings.
    pub fn set_settings(&self, settings: Settings) {
        self.state().settings = settings;
    }

    /// All users; the manager of [`crate::PracticeServer::credentials`] comes first.
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

    /// Puts everything back to how it was at the start: triggers, tokens, settings, faults, counters and the log. Ids
    /// begin anew too.
    pub fn reset(&self) {
        let fresh = State::new(self.0.seed, self.0.id_seed, self.now_ms());
        *self.state() = fresh;
    }

    /// The state, locked; never held across an await. A panic elsewhere does not make practice data unusable.
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn now_ms(&self) -> u64 {
        self.0.clock.now_ms()
    }

    pub(crate) fn rate_limit(&self) -> Option<RateLimit> {
        self.0.rate_limit
    }

    pub(crate) fn age(&self) -> Age {
        self.0.age
    }

    pub(crate) fn version(&self) -> &str {
        &self.0.version
    }
}

impl std::fmt::Debug for Control {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Control").finish_non_exhaustive()
    }
}
