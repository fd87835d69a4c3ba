//! The practice server: a Rocket.Chat look-alike on this machine, so that publishing can be learnt and tested offline.
//!
//! It answers the handful of REST endpoints that publishing triggers needs, with the validation, permissions, paging,
//! rate limit and error texts of a real Rocket.Chat, and it can be told to misbehave ([`FaultRule`]). Everything lives
//! in memory and is gone when the server stops.
//!
//! [`MockService`] is the other side of triggers that ask an external service: a service that answers, or fails, as it is
//! told.
//!
//! Deliberately not here: any type of the client. The practice server must be able to disagree with the client, so it
//! shares no code with it and validates against JSON Schemas of its own.
//!
//! ```
//! # tokio::runtime::Runtime::new().unwrap().block_on(async {
//! use sandbox::{Options, PracticeServer};
//!
//! let server = PracticeServer::start(Options::default()).await?;
//! println!("{} {:?}", server.base_url(), server.credentials().username);
//! server.stop().await;
//! # Ok::<(), sandbox::Error>(())
//! # }).unwrap();
//! ```

mod access;
mod age;
mod answer;
mod clock;
mod control;
mod faults;
mod ids;
mod log;
mod mock_service;
mod outbound;
mod rate_limit;
mod routes;
mod server;
mod state;
mod totp;
mod users;
mod validate;

pub use clock::{Clock, ManualClock, SystemClock};
pub use control::Control;
pub use faults::{Fault, FaultRule, FaultStatus};
pub use log::LoggedRequest;
pub use mock_service::{MockAnswer, MockBehaviour, MockService, Received};
pub use rate_limit::RateLimit;
pub use server::{Error, Options, PracticeServer};
pub use state::{Seed, Settings, StoredTrigger};
pub use totp::{TotpSecret, TotpSecretError};
pub use users::{Credentials, Role, User};
