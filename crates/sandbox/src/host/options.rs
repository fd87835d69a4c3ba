//! How a practice server starts: the same for every platform, and what each lets one choose beside it.

use std::sync::Arc;

use super::clock::{Clock, SystemClock};
use super::platform::Platform;
use super::rate_limit::RateLimit;
use super::seed::Seed;

/// How a practice server starts.
pub struct Options<P: Platform> {
    /// The port on 127.0.0.1; 0 takes a free one.
    pub port: u16,
    /// What is there at the start.
    pub seed: Seed,
    /// How many calls are answered in how long; none: as many as come. What is counted together is the platform's.
    pub rate_limit: Option<RateLimit>,
    /// Ids, tokens and second factors follow from it.
    pub id_seed: u64,
    /// The time of day.
    pub clock: Arc<dyn Clock>,
    /// What only this platform lets one choose.
    pub own: P::Choices,
}

impl<P: Platform> Default for Options<P> {
    /// A free port, no triggers, the rate limit of a real server, the computer's clock.
    fn default() -> Self {
        Self {
            port: 0,
            seed: Seed::Empty,
            rate_limit: Some(P::RATE_LIMIT),
            id_seed: 1,
            clock: Arc::new(SystemClock),
            own: P::Choices::default(),
        }
    }
}

impl<P: Platform> Clone for Options<P> {
    fn clone(&self) -> Self {
        Self {
            clock: Arc::clone(&self.clock),
            own: self.own.clone(),
            ..*self
        }
    }
}

impl<P: Platform> std::fmt::Debug for Options<P> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Options")
            .field("port", &self.port)
            .field("seed", &self.seed)
            .field("rate_limit", &self.rate_limit)
            .field("id_seed", &self.id_seed)
            .field("own", &self.own)
            .finish_non_exhaustive()
    }
}
