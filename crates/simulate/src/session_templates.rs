//! Sessions to start from: the visitors whom everybody has.

use serde::Serialize;
use trigger::Platform;

use crate::platform;

/// A session to start from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SessionTemplate {
    /// Stable, kebab-case, for programs.
    pub key: &'static str,
    /// For people.
    pub name: &'static str,
    /// Who visits, in a sentence.
    pub description: &'static str,
    /// The kinds of drafts for which it is made, by their keys; empty: for all that are played.
    pub kinds: &'static [&'static str],
    /// The visit as a script.
    pub script: &'static str,
}

/// Every template of a platform, the simplest first.
pub fn session_templates(platform: Platform) -> &'static [SessionTemplate] {
    platform::of(platform).session_templates()
}
