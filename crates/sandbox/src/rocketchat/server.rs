//! Starting a Rocket.Chat look-alike, and who can sign in to it.

use super::platform::RocketChat;
use super::users::{Credentials, User};

/// A running Rocket.Chat look-alike.
pub type PracticeServer = crate::host::server::PracticeServer<RocketChat>;

/// How a Rocket.Chat look-alike starts.
pub type Options = crate::host::options::Options<RocketChat>;

/// What one can choose of a Rocket.Chat look-alike alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choices {
    /// The version that the server claims to be: `7.9.0`. An older one lacks what came later: before 6.7 a trigger that asks an
    /// external service is refused, and before 6.5 there are no calls that change triggers.
    pub version: String,
}

impl Default for Choices {
    /// Version 7.9.0.
    fn default() -> Self {
        Self {
            version: "7.9.0".to_owned(),
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
