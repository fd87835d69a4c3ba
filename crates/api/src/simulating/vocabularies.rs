//! What sessions are made of, platform by platform, and sessions to start from.

use serde::{Deserialize, Serialize};
use simulate::{SessionTemplate, Vocabulary};
use trigger::Platform;
use ts_rs::TS;

use crate::app::Nothing;
use crate::error::Error;

/// What the sessions of a platform are made of.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SessionVocabulary {
    /// The platform.
    pub platform: Platform,
    /// Its name, for people.
    pub name: &'static str,
    /// The steps and the members of the world that its engines know.
    #[serde(flatten)]
    pub words: Vocabulary,
}

/// Names a platform.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[ts(rename = "TemplatesOf")]
pub struct Of {
    /// The platform.
    pub platform: Platform,
}

/// What the sessions of each platform are made of.
///
/// # Errors
/// None.
pub fn vocabularies(_: Nothing) -> Result<Vec<SessionVocabulary>, Error> {
    let all = Platform::ALL.into_iter();
    let all = all.filter_map(|platform| {
        let engine = simulate::engine_of_unknown_version(platform)?;
        Some(SessionVocabulary {
            platform,
            name: platform.name(),
            words: engine.vocabulary().clone(),
        })
    });
    Ok(all.collect())
}

/// Sessions of a platform to start from.
///
/// # Errors
/// None.
pub fn templates(of: Of) -> Result<Vec<SessionTemplate>, Error> {
    Ok(simulate::session_templates(of.platform).to_vec())
}
