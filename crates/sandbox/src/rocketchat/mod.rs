//! A Rocket.Chat look-alike: the handful of REST endpoints that publishing triggers needs, with the validation,
//! permissions, paging, rate limit and error texts of a real server.
//!
//! [`MockService`] is the other side of triggers that ask an external service: a service that answers, or fails, as it is
//! told.

mod access;
mod age;
mod answer;
mod control;
mod ids;
mod mock_service;
mod outbound;
mod platform;
mod practice;
mod routes;
mod server;
mod state;
mod time;
mod totp;
mod users;
mod validate;

pub use control::Control;
pub use mock_service::{MockAnswer, MockBehaviour, MockService, Received};
pub use platform::RocketChat;
pub use server::{Choices, Options, PracticeServer};
pub use state::{Settings, StoredTrigger};
pub use totp::{TotpSecret, TotpSecretError};
pub use users::{Credentials, Role, User};
