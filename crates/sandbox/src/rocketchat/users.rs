//! The people of the practice server, and what each may do.
//!
//! Passwords and tokens are known to everybody on purpose; nothing here is a secret.

use serde::Serialize;

use super::ids;
use super::totp::TotpSecret;
use crate::host::ids::Ids;

/// The password of every user of the practice server.
const PASSWORD: &str = "practice";

/// What a client needs to sign in, by token or by name and password.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Credentials {
    /// Goes into the header `X-User-Id`.
    pub user_id: String,
    /// A personal access token; goes into the header `X-Auth-Token` and needs no second factor.
    pub auth_token: String,
    /// The name to sign in with.
    pub username: String,
    /// The password to sign in with.
    pub password: String,
}

/// One user of the practice server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// How this user signs in.
    pub credentials: Credentials,
    /// The name that people read.
    pub name: String,
    /// What this user may do.
    pub role: Role,
    /// Set when signing in with a password also asks for a one-time code.
    pub totp_secret: Option<TotpSecret>,
}

/// What a user may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Everything a manager may, and the exact version of the server.
    Admin,
    /// Read and change triggers (`view-livechat-manager`).
    LivechatManager,
    /// Answer chats; no permission for triggers.
    LivechatAgent,
}

/// A permission that an endpoint asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Permission {
    /// `view-livechat-manager`: all that has to do with triggers.
    ViewLivechatManager,
    /// `view-statistics`: see the version down to the patch.
    ViewStatistics,
}

impl Role {
    pub(crate) fn may(self, permission: Permission) -> bool {
        match (self, permission) {
            (Role::Admin, _) | (Role::LivechatManager, Permission::ViewLivechatManager) => true,
            (Role::LivechatManager, Permission::ViewStatistics) | (Role::LivechatAgent, _) => false,
        }
    }

    /// The role's name in Rocket.Chat.
    pub fn name(self) -> &'static str {
        match self {
            Role::Admin => "admin",
            Role::LivechatManager => "livechat-manager",
            Role::LivechatAgent => "livechat-agent",
        }
    }
}

/// The users of a fresh practice server; the manager of [`super::PracticeServer::credentials`] comes first.
pub(crate) fn cast(ids: &mut Ids) -> Vec<User> {
    let mut user = |username: &str, name: &str, role| User {
        credentials: Credentials {
            user_id: ids::user_id(ids),
            auth_token: ids::token(ids),
            username: username.to_owned(),
            password: PASSWORD.to_owned(),
        },
        name: name.to_owned(),
        role,
        totp_secret: None,
    };
    let mut users = vec![
        user("practice.manager", "Practice Manager", Role::LivechatManager),
        user("practice.agent", "Practice Agent", Role::LivechatAgent),
        user("second.agent", "Second Agent", Role::LivechatAgent),
        user("practice.admin", "Practice Admin", Role::Admin),
    ];
    for user in &mut users {
        user.totp_secret = (user.role == Role::Admin).then(|| TotpSecret::from_bytes(ids::key(ids)));
    }
    users
}
