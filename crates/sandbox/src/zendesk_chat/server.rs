//! Starting a Zendesk Chat look-alike, and who can sign in to it.

use super::platform::ZendeskChat;
use super::users::{Credentials, User};

/// A running Zendesk Chat look-alike.
pub type PracticeServer = crate::host::server::PracticeServer<ZendeskChat>;

/// How a Zendesk Chat look-alike starts.
pub type Options = crate::host::options::Options<ZendeskChat>;

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
