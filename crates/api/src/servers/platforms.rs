//! The platforms whose servers can be added, as the window wants to know them.

use publish::account::Part;
use publish::{Access, abilities};
use serde::Serialize;
use trigger::Platform;
use ts_rs::TS;

use crate::app::Nothing;
use crate::error::Error;

/// The servers of a platform: how one gets at them.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "ServerPlatform")]
pub struct OfPlatform {
    /// The platform.
    pub platform: Platform,
    /// Its name.
    pub name: &'static str,
    /// What is entered, and what there is to say about such a server.
    pub access: Access,
    /// What there is in its accounts beside triggers; nothing where that cannot be read.
    pub account: &'static [Part],
}

/// The platforms whose servers can be added, in the order in which screens list them.
///
/// # Errors
/// None.
pub fn list(_: Nothing) -> Result<Vec<OfPlatform>, Error> {
    let described = |platform: Platform| OfPlatform {
        platform,
        name: platform.name(),
        access: *abilities::of(platform).access,
        account: abilities::of(platform).account,
    };
    Ok(Platform::ALL.into_iter().map(described).collect())
}
