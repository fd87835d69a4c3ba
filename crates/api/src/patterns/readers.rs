//! Which platform reads patterns in which language.

use pattern::Dialect;
use serde::Serialize;
use trigger::{Platform, documents};
use ts_rs::TS;

use crate::app::Nothing;
use crate::error::Error;

/// A platform and how it reads patterns.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "PatternReader")]
pub struct Reader {
    /// The platform.
    pub platform: Platform,
    /// Its name as the vendor writes it.
    pub name: &'static str,
    /// The languages that its patterns are written in, the most usual first; none where it knows no patterns.
    pub dialects: &'static [Dialect],
}

/// Every platform with the languages of its patterns.
///
/// # Errors
/// None.
pub fn readers(Nothing {}: Nothing) -> Result<Vec<Reader>, Error> {
    let reader = |platform: Platform| Reader {
        platform,
        name: platform.name(),
        dialects: documents(platform).dialects(),
    };
    Ok(Platform::ALL.into_iter().map(reader).collect())
}
