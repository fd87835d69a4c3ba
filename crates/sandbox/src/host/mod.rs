//! The host: all of a practice server that is the same for every platform.
//!
//! The server and its connections, the clock, ids from a seed, the log of requests, faults, the counting of rate limits, the
//! options at the start, and the controls under `/practice`. What a platform adds is in [`platform::Platform`].

pub(crate) mod any;
pub(crate) mod clock;
pub(crate) mod control;
pub(crate) mod faults;
pub(crate) mod ids;
pub(crate) mod log;
pub(crate) mod loopback;
pub(crate) mod options;
pub(crate) mod platform;
mod practice;
pub(crate) mod rate_limit;
mod router;
pub(crate) mod seed;
pub(crate) mod server;
pub(crate) mod strike;
