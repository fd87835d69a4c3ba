//! Starting a Zendesk Chat look-alike, and who can sign in to it.

use std::sync::Arc;

use super::platform::ZendeskChat;
use super::users::{Credentials, User};
use crate::host::clock::{Clock, SystemClock};
use crate::host::platform::{Launch, Platform};
use crate::host::rate_limit::RateLimit;
use crate::host::seed::Seed;

/// A running Zendesk Chat look-alike.
pub type PracticeServer = crate::host::server::PracticeServer<ZendeskChat>;

/// How a Zendesk Chat look-alike starts.
#[derive(Clone)]
pub struct Options {
    /// The port on 127.0.0.1; 0 takes a free one.
    pub port: u16,
    /// What is there at the start.
    pub seed: Seed,
    /// How many calls of the account are answered in how long; none: as many as come.
    pub rate_limit: Option<RateLimit>,
    /// Ids and tokens follow from it.
    pub id_seed: u64,
    /// The time of day.
    pub clock: Arc<dyn Clock>,
}

impl Default for Options {
    /// A free port, no triggers, 200 calls a minute, the computer's clock.
    fn default() -> Self {
        Self {
            port: 0,
            seed: Seed::Empty,
            rate_limit: Some(ZendeskChat::RATE_LIMIT),
            id_seed: 1,
            clock: Arc::new(SystemClock),
        }
    }
}

impl std::fmt::Debug for Options {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Options")
            .field("port", &self.port)
            .field("seed", &self.seed)
            .field("rate_limit", &self.rate_limit)
            .field("id_seed", &self.id_seed)
            .finish_non_exhaustive()
    }
}

impl From<Options> for Launch<ZendeskChat> {
    fn from(options: Options) -> Self {
        Self {
            port: options.port,
            rate_limit: options.rate_limit,
            id_seed: options.id_seed,
            clock: options.clock,
            setup: options.seed,
        }
    }
}

impl PracticeServer {
    /// How the administrator signs in, who may do all that publishing needs.
    pub fn credentials(&self) -> Credentials {
        self.control().state().users[0].credentials.clone()
    }

    /// All users; the administrator comes first.
    pub fn users(&self) -> Vec<User> {
        self.control().users()
    }
}
