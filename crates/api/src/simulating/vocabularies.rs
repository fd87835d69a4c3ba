//! What sessions are made of, platform by platform, and sessions to start from.

use serde::{Deserialize, Serialize};
use simulate::{SessionTemplate, Vocabulary};
use trigger::Platform;
use ts_rs::TS;

use crate::app::Nothing;
use crate::error::Error;

/// What the sessions of an engine, or of several of one platform, are made of.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SessionVocabulary {
    /// The platform.
    pub platform: Platform,
    /// Its name, for people.
    pub name: &'static str,
    /// The engines whose sessions are made of this, by their keys.
    pub engines: Vec<&'static str>,
    /// The kinds of drafts that these engines play, by their keys.
    pub plays: Vec<&'static str>,
    /// The steps and the members of the world that these engines know.
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

/// What sessions are made of: once for all engines that know the same, in the order of the engines.
///
/// # Errors
/// None.
pub fn vocabularies(_: Nothing) -> Result<Vec<SessionVocabulary>, Error> {
    let mut all: Vec<SessionVocabulary> = Vec::new();
    for engine in simulate::engines() {
        let (platform, words) = (engine.info.platform, engine.vocabulary());
        let known = all.iter_mut();
        match { known }.find(|known| known.platform == platform && known.words == *words) {
            Some(known) => {
                known.engines.push(engine.info.key);
                let more = engine.info.plays.iter();
                let more: Vec<&str> = more.filter(|kind| !known.plays.contains(kind)).copied().collect();
                known.plays.extend(more);
            }
            None => all.push(SessionVocabulary {
                platform,
                name: platform.name(),
                engines: vec![engine.info.key],
                plays: engine.info.plays.to_vec(),
                words: words.clone(),
            }),
        }
    }
    Ok(all)
}

/// Sessions of a platform to start from.
///
/// # Errors
/// None.
pub fn templates(of: Of) -> Result<Vec<SessionTemplate>, Error> {
    Ok(simulate::session_templates(of.platform).to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_engine_has_one_vocabulary_and_those_of_one_platform_can_differ() {
        let all = vocabularies(Nothing {}).unwrap();
        for engine in simulate::engines() {
            let own = all.iter().filter(|one| one.engines.contains(&engine.info.key));
            let platforms: Vec<Platform> = own.map(|one| one.platform).collect();
            assert_eq!(platforms, [engine.info.platform], "{}", engine.info.key);
        }
        let of_livechat = all.iter().filter(|one| one.platform == Platform::LiveChat);
        let speech: Vec<&str> = of_livechat.map(|one| one.words.speech.one).collect();
        assert_eq!(speech, ["rule", "greeting"]);
    }
}
