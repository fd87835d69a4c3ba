//! The handle that a program holds on a running practice server: look inside, switch faults on and off, reset.
//!
//! What it does with triggers and users is in each platform's folder.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::clock::Clock;
use super::faults::{Fault, FaultRule, FaultStatus, Faults};
use super::ids::Ids;
use super::log::{LoggedRequest, RequestLog};
use super::options::Options;
use super::platform::Platform;
use super::rate_limit::{Counters, RateLimit};
use super::seed::Seed;

/// A handle on a running practice server. Clones hold the same server.
pub struct Control<P: Platform>(Arc<Shared<P>>);

/// What is fixed while the server runs, and what changes, behind locks.
struct Shared<P: Platform> {
    books: Mutex<Books>,
    state: Mutex<P::State>,
    seed: Seed,
    own: P::Choices,
    clock: Arc<dyn Clock>,
    id_seed: u64,
    rate_limit: Option<RateLimit>,
}

/// What the host keeps about calls, and a reset forgets.
#[derive(Debug, Default)]
pub(crate) struct Books {
    pub(crate) calls: Counters,
    pub(crate) faults: Faults,
    pub(crate) log: RequestLog,
}

impl<P: Platform> Control<P> {
    pub(crate) fn new(options: Options<P>) -> Self {
        let ids = Ids::from_seed(options.id_seed);
        let state = P::state(options.seed, &options.own, ids, options.clock.now_ms());
        Self(Arc::new(Shared {
            books: Mutex::default(),
            state: Mutex::new(state),
            seed: options.seed,
            own: options.own,
            clock: options.clock,
            id_seed: options.id_seed,
            rate_limit: options.rate_limit,
        }))
    }

    /// Switches a fault on.
    pub fn add_fault(&self, rule: FaultRule) {
        self.books().faults.switch_on(rule);
    }

    /// Switches all faults off. Calls that are hanging go on hanging.
    pub fn clear_faults(&self) {
        self.books().faults.switch_off();
    }

    /// Switches the faults off that `of` picks.
    pub fn clear_faults_of(&self, of: impl Fn(Fault) -> bool) {
        self.books().faults.switch_off_only(of);
    }

    /// The faults that are switched on, and what each has done.
    pub fn faults(&self) -> Vec<FaultStatus> {
        self.books().faults.to_vec()
    }

    /// The newest 1000 requests to the API, oldest first.
    pub fn requests(&self) -> Vec<LoggedRequest> {
        self.books().log.to_vec()
    }

    /// Puts everything back to how it was at the start: what the platform knows, faults, counters and the log. Ids begin
    /// anew too.
    pub fn reset(&self) {
        let fresh = P::state(
            self.0.seed,
            &self.0.own,
            Ids::from_seed(self.0.id_seed),
            self.now_ms(),
        );
        *self.state() = fresh;
        *self.books() = Books::default();
    }

    /// What the platform's server knows, locked; never held across an await. A panic elsewhere does not make practice data
    /// unusable.
    pub(crate) fn state(&self) -> MutexGuard<'_, P::State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What the host keeps about calls, locked; never held across an await.
    pub(crate) fn books(&self) -> MutexGuard<'_, Books> {
        self.0.books.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What only this platform lets one choose at the start.
    pub(crate) fn own(&self) -> &P::Choices {
        &self.0.own
    }

    /// Milliseconds since the Unix epoch.
    pub(crate) fn now_ms(&self) -> u64 {
        self.0.clock.now_ms()
    }

    pub(crate) fn rate_limit(&self) -> Option<RateLimit> {
        self.0.rate_limit
    }
}

impl<P: Platform> Clone for Control<P> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<P: Platform> std::fmt::Debug for Control<P> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Control").finish_non_exhaustive()
    }
}
