//! Starting a LiveChat look-alike, what one can choose for it, and how one signs in.

use serde::{Deserialize, Serialize};

use super::platform::LiveChat;

/// A running LiveChat look-alike.
pub type PracticeServer = crate::host::server::PracticeServer<LiveChat>;

/// How a LiveChat look-alike starts.
pub type Options = crate::host::options::Options<LiveChat>;

/// A data centre.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Region {
    /// In the United States: the one that a call without `X-Region` is for.
    #[default]
    Dal,
    /// In Europe.
    Fra,
}

impl Region {
    /// Both.
    pub const ALL: [Self; 2] = [Region::Dal, Region::Fra];

    /// The name in headers, errors and tokens.
    pub fn name(self) -> &'static str {
        match self {
            Region::Dal => "dal",
            Region::Fra => "fra",
        }
    }

    /// The data centre of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|region| region.name() == name)
    }
}

/// What one can choose of a LiveChat look-alike at its start.
#[derive(Debug, Clone, Default)]
pub struct Choices {
    /// Where the licence is. The tokens begin with its name.
    pub region: Region,
    /// What the owner's token may do; none: everything.
    pub scopes: Option<Vec<String>>,
    /// Whether the licence is a big one: 500 agents, 200 rules and 300 greetings more.
    pub large: bool,
}

/// What a client needs to sign in. It is known to everybody, and no secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Credentials {
    /// The owner's token, for `Authorization: Bearer`, or after the id of the account for `Authorization: Basic`.
    pub token: String,
    /// The id of the owner's account.
    pub account_id: String,
    /// The application that the token is of.
    pub owner_client_id: String,
    /// The organisation that the licence and the application are of.
    pub organization_id: String,
}

impl PracticeServer {
    /// How the owner signs in, who may do everything.
    pub fn credentials(&self) -> Credentials {
        self.control().credentials()
    }
}
