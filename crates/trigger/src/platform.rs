//! The chat platforms that drafts are made for.

use serde::{Deserialize, Serialize};

/// A chat platform. A draft belongs to exactly one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Platform {
    /// Rocket.Chat Omnichannel ("Livechat") triggers.
    RocketChat,
    /// Zendesk Chat (once Zopim) triggers.
    #[serde(rename = "zendesk-chat")]
    ZendeskChat,
    /// LiveChat, of Text: what its Configuration API sets.
    LiveChat,
}

impl Platform {
    /// Every platform, in the order in which screens list them.
    pub const ALL: [Platform; 3] = [Platform::RocketChat, Platform::ZendeskChat, Platform::LiveChat];

    /// The stable key used in files, in the database and on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Platform::RocketChat => "rocketchat",
            Platform::ZendeskChat => "zendesk-chat",
            Platform::LiveChat => "livechat",
        }
    }

    /// The name as the vendor writes it.
    pub fn name(self) -> &'static str {
        match self {
            Platform::RocketChat => "Rocket.Chat",
            Platform::ZendeskChat => "Zendesk Chat",
            Platform::LiveChat => "LiveChat",
        }
    }

    /// The platform with this [key](Self::key), if there is one.
    pub fn from_key(key: &str) -> Option<Platform> {
        Self::ALL.into_iter().find(|platform| platform.key() == key)
    }
}
