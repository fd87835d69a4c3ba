//! What drafts are made of, and what a new one starts from.

use serde::{Deserialize, Serialize};
use trigger::{Draft, Platform, documents};
use ts_rs::TS;

use crate::error::Error;

/// Names a platform.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct OfPlatform {
    /// The platform.
    pub platform: Platform,
}

/// A draft to start from.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TemplateRow {
    /// What `draft.create` takes.
    pub key: String,
    /// Its name.
    pub name: String,
    /// When to use it.
    pub description: String,
}

/// What a platform's triggers are made of: forms render from it.
///
/// # Errors
/// None today; every platform has a catalogue.
pub fn get(of: OfPlatform) -> Result<trigger::Catalogue, Error> {
    Ok(documents(of.platform).catalogue())
}

/// Drafts to start from.
///
/// # Errors
/// None today.
pub fn templates(of: OfPlatform) -> Result<Vec<TemplateRow>, Error> {
    let row = |template: trigger::Template| TemplateRow {
        key: template.key.to_string(),
        name: template.name.to_string(),
        description: template.description.to_string(),
    };
    Ok(documents(of.platform).templates().into_iter().map(row).collect())
}

/// A new draft: of a template, or blank.
pub(crate) fn start(platform: Platform, template: Option<&str>) -> Result<Draft, Error> {
    let Some(key) = template else {
        return Ok(Draft::new(platform, documents(platform).blank()));
    };
    documents(platform)
        .templates()
        .into_iter()
        .find(|template| template.key == key)
        .map(|template| Draft::new(platform, template.document))
        .ok_or_else(|| Error::not_found("This template"))
}
