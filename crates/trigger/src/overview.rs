//! What every screen wants to know of a draft, whatever its platform: read from the document here, so that nobody else has to
//! look into it.

use serde::Serialize;

use crate::{FieldPath, Summary};

/// A draft at a glance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Overview {
    /// What lists call it: the name that people gave it, or else what it asks, on a platform that gives no name of its own. It can be
    /// empty.
    pub name: String,
    /// Whether the platform lets it act; always so where its [kind](crate::Kind::switch_member) has no switch.
    pub enabled: bool,
    /// The key of the condition or event that it waits for, as the [catalogue](crate::Catalogue) has it; `None` when it has none.
    pub waits_for: Option<String>,
    /// It in two short lines.
    pub summary: Summary,
    /// Its patterns of page URLs, in the order in which they are asked. Patterns that the platform never asks are not here.
    pub patterns: Vec<PatternField>,
    /// Everything that the visitor reads, in the order in which it comes.
    pub messages: Vec<Preview>,
}

/// A field that holds a pattern of page URLs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PatternField {
    /// The field.
    pub path: FieldPath,
    /// The language that it is written in.
    pub dialect: pattern::Dialect,
    /// The pattern; it can be empty or wrong.
    pub source: String,
}

/// A message as the visitor gets it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Preview {
    /// The field that holds the text.
    pub path: FieldPath,
    /// Who it seems to come from; `None` when the platform decides.
    pub sender: Option<String>,
    /// What it says.
    pub text: String,
    /// Answers that the visitor can press below it, as they are written.
    pub answers: Vec<String>,
    /// The fields that hold their texts: one for each, or one for all.
    pub answer_paths: Vec<FieldPath>,
    /// Whether it shows only when an external service fails.
    pub is_fallback: bool,
}
