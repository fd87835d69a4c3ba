//! The people of the practice account, and how each signs in.
//!
//! Passwords and tokens are known to everybody on purpose; nothing here is a secret.

use serde::Serialize;

use crate::host::ids::Ids;

/// The password of every user of the practice account.
const PASSWORD: &str = "practice";
const LETTERS: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// What a client needs to sign in: by token, or by address and password.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Credentials {
    /// An OAuth access token, for `Authorization: Bearer`.
    pub token: String,
    /// The address to sign in with, for `Authorization: Basic`.
    pub email: String,
    /// The password to sign in with.
    pub password: String,
}

/// One user of the practice account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// How this user signs in.
    pub credentials: Credentials,
    /// What this user may do.
    pub role: Role,
}

/// What a user may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Read and change triggers.
    Administrator,
    /// Answer chats; no permission for triggers.
    Agent,
}

impl Role {
    /// The role's name.
    pub fn name(self) -> &'static str {
        match self {
            Role::Administrator => "administrator",
            Role::Agent => "agent",
        }
    }
}

/// The users of a fresh practice account; the administrator comes first.
pub(super) fn cast(ids: &mut Ids) -> Vec<User> {
    let mut user = |name: &str, role| User {
        credentials: Credentials {
            token: ids.text(LETTERS, 64),
            email: format!("{name}@practice.example"),
            password: PASSWORD.to_owned(),
        },
        role,
    };
    vec![user("admin", Role::Administrator), user("agent", Role::Agent)]
}
