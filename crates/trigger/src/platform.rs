//! The chat platforms that drafts are made for.

use serde::{Deserialize, Serialize};

/// A chat platform. A draft belongs to exactly one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Platform {
    /// Rocket.Chat Omnichannel ("Livechat") triggers.
    RocketChat,
}

impl Platform {
    /// Every platform, in the order in which screens list them.
    pub const ALL: [Platform; 1] = [Platform::RocketChat];

    /// The stable key used in files, in the database and on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Platform::RocketChat => "rocketchat",
        }
    }

    /// The name as the vendor writes it.
    pub fn name(self) -> &'static str {
        match self {
            Platform::RocketChat => "Rocket.Chat",
        }
    }

    /// The platform with this [key](Self::key), if there is one.
    pub fn from_key(key: &str) -> Option<Platform> {
        Self::ALL.into_iter().find(|platform| platform.key() == key)
    }
}
