//! Starting a Rocket.Chat look-alike, and who can sign in to it.

use std::sync::Arc;

use super::age::Age;
use super::platform::{RocketChat, Setup};
use super::users::{Credentials, User};
use crate::host::clock::{Clock, SystemClock};
use crate::host::platform::Launch;
use crate::host::rate_limit::RateLimit;
use crate::host::seed::Seed;

/// A running Rocket.Chat look-alike.
pub type PracticeServer = crate::host::server::PracticeServer<RocketChat>;

/// How a practice server starts.
#[derive(Clone)]
pub struct Options {
    /// The port on 127.0.0.1; 0 takes a free one.
    pub port: u16,
    /// What is there at the start.
    pub seed: Seed,
    /// How many calls of each route are answered in how long; none: as many as come.
    pub rate_limit: Option<RateLimit>,
    /// The version that the server claims to be: `7.9.0`. An older one lacks what came later: before 6.7 a trigger that asks an
    /// external service is refused, and before 6.5 there are no calls that change triggers.
    pub version: String,
    /// Ids, tokens and second factors follow from it.
    pub id_seed: u64,
    /// The time of day.
    pub clock: Arc<dyn Clock>,
}

impl Default for Options {
    /// A free port, no triggers, ten calls a minute, version 7.9.0, the computer's clock.
    fn default() -> Self {
        Self {
            port: 0,
            seed: Seed::Empty,
            rate_limit: Some(RateLimit::default()),
            version: "7.9.0".to_owned(),
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
            .field("version", &self.version)
            .field("id_seed", &self.id_seed)
            .finish_non_exhaustive()
    }
}

impl From<Options> for Launch<RocketChat> {
    fn from(options: Options) -> Self {
        Self {
            port: options.port,
            rate_limit: options.rate_limit,
            id_seed: options.id_seed,
            clock: options.clock,
            setup: Setup {
                seed: options.seed,
                age: Age::of(&options.version),
                version: options.version,
            },
        }
    }
}

impl PracticeServer {
    /// How the manager signs in, who may do all that publishing needs.
    pub fn credentials(&self) -> Credentials {
        self.control().state().users[0].credentials.clone()
    }

    /// All users; the manager comes first.
    pub fn users(&self) -> Vec<User> {
        self.control().users()
    }
}
