//! How one gets at the servers of a platform, as data: what is entered as their address, and the ways to sign in.
//!
//! Forms, the help of the shell and what is checked before a server is kept are made from it.

use serde::{Deserialize, Serialize};

use crate::connection::Credentials;
use crate::secret::Secret;

/// How one gets at the servers of a platform.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "ServerAccess"))]
pub struct Access {
    /// Where a server is.
    pub address: Entry,
    /// The ways to sign in, the usual one first. No two have one key.
    pub ways: &'static [Way],
    /// The application that what the server is to call belongs to, by its ID; none where servers call nobody for us. It may be left out.
    pub application: Option<Entry>,
    /// Whether a server tells its version. Elsewhere there is nothing to say about versions.
    pub tells_version: bool,
}

/// A way to sign in.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "SignInWay"))]
pub struct Way {
    /// Which of the kinds of credentials it takes.
    pub key: SignIn,
    /// What it is called.
    pub label: &'static str,
    /// For whom it is.
    pub help: &'static str,
    /// Who signs in; none where the secret says it by itself.
    pub account: Option<Entry>,
    /// The token or the password.
    pub secret: Entry,
    /// Whether a server may ask for the code of a second factor.
    pub second_factor: bool,
}

/// Something to enter.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "ServerEntry"))]
pub struct Entry {
    /// What it is called.
    pub label: &'static str,
    /// Where one finds it, or what does as well.
    pub help: &'static str,
    /// An example; empty where one would not help.
    pub example: &'static str,
    /// What to say when it is missing; empty where it may be left out.
    pub missing: &'static str,
}

impl Entry {
    /// Whether it has to be entered.
    pub fn is_needed(&self) -> bool {
        !self.missing.is_empty()
    }
}

/// The kinds of credentials.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum SignIn {
    /// A token, with the id of its user where the platform wants that too.
    Token,
    /// A user with a password, and a code when the server asks for one.
    Password,
}

impl Access {
    /// The way with this key, if the platform has it.
    pub fn way(&self, key: SignIn) -> Option<&'static Way> {
        self.ways.iter().find(|way| way.key == key)
    }
}

impl SignIn {
    /// Credentials of this kind. The account is empty where the platform wants none.
    pub fn with(self, account: String, secret: Secret) -> Credentials {
        match self {
            SignIn::Token => Credentials::Token {
                user_id: account,
                token: secret,
            },
            SignIn::Password => Credentials::Password {
                user: account,
                password: secret,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use trigger::Platform;

    use super::Entry;
    use crate::abilities;

    #[test]
    fn every_platform_has_ways_to_sign_in_that_can_be_told_apart_and_say_what_is_missing() {
        for platform in Platform::ALL {
            let access = abilities::of(platform).access;
            let keys: HashSet<_> = access.ways.iter().map(|way| way.key).collect();
            assert!(!keys.is_empty(), "{platform:?}");
            assert_eq!(keys.len(), access.ways.len(), "{platform:?}");
            let accounts = access.ways.iter().filter_map(|way| way.account);
            assert!(
                access
                    .application
                    .is_none_or(|application| !application.is_needed())
            );
            for entry in accounts
                .clone()
                .chain(access.application)
                .filter(|account| !account.is_needed())
            {
                assert!(!entry.help.is_empty(), "{platform:?}: {entry:?}");
            }
            let secrets = access.ways.iter().map(|way| way.secret);
            let needed = accounts.filter(Entry::is_needed);
            for entry in secrets.chain(needed).chain([access.address]) {
                assert!(!entry.label.is_empty(), "{platform:?}: {entry:?}");
                assert!(entry.missing.ends_with('.'), "{platform:?}: {entry:?}");
            }
        }
    }
}
