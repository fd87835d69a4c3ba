//! What drafts are made of, and what a new one starts from.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use trigger::{Draft, Kind, Platform, Preview, documents};
use ts_rs::TS;

use crate::app::{Data, Nothing};
use crate::drafting::own_templates;
use crate::error::Error;
use crate::projects::zone;

/// A platform that drafts can be made for.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlatformRow {
    /// The platform.
    pub platform: Platform,
    /// Its name as the vendor writes it.
    pub name: &'static str,
    /// What its drafts can be.
    pub kinds: &'static [Kind],
    /// Whether what its triggers do depends on the version of the server.
    pub has_versions: bool,
    /// Whether what is said of its drafts depends on the time zone in which people think.
    pub has_local_times: bool,
}

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
    /// The [kind](Kind::key) of the draft.
    pub kind: &'static str,
    /// Its name.
    pub name: String,
    /// When to use it; of one that somebody saved, what it does.
    pub description: String,
    /// Its number, where somebody saved it.
    pub own: Option<i64>,
}

/// Every platform, in the order in which screens list them.
///
/// # Errors
/// None today.
pub fn platforms(Nothing {}: Nothing) -> Result<Vec<PlatformRow>, Error> {
    let row = |platform: Platform| PlatformRow {
        platform,
        name: platform.name(),
        kinds: documents(platform).kinds(),
        has_versions: simulate::servers_have_versions(platform),
        has_local_times: zone::matters(platform),
    };
    Ok(Platform::ALL.into_iter().map(row).collect())
}

/// What a platform's triggers are made of: forms render from it.
///
/// # Errors
/// None today; every platform has a catalogue.
pub fn get(of: OfPlatform) -> Result<trigger::Catalogue, Error> {
    Ok(documents(of.platform).catalogue())
}

/// Drafts to start from: those that people saved first, then those of the platform.
///
/// # Errors
/// The database cannot be read.
pub fn templates(data: &Data, of: OfPlatform) -> Result<Vec<TemplateRow>, Error> {
    let row = |template: trigger::Template| TemplateRow {
        key: template.key.to_string(),
        kind: documents(of.platform).kind_of(&template.document).key,
        name: template.name.to_string(),
        description: template.description.to_string(),
        own: None,
    };
    let mut rows = data.store(|store| own_templates::rows(store, of.platform))?;
    rows.extend(documents(of.platform).templates().into_iter().map(row));
    Ok(rows)
}

/// A document of a platform: a draft's, or one that a server has.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OfDocument {
    /// The platform.
    pub platform: Platform,
    /// The document, right or wrong.
    #[ts(type = "{ [key: string]: JsonValue }")]
    pub document: Map<String, Value>,
}

/// Everything that the visitor reads of a document, in the order in which it comes.
///
/// # Errors
/// None today; a document in which nothing can be read says nothing.
pub fn messages(of: OfDocument) -> Result<Vec<Preview>, Error> {
    Ok(documents(of.platform).overview(&of.document).messages)
}

/// A new draft: of a template, or blank and of a kind.
pub(crate) fn start(platform: Platform, template: Option<&str>, kind: Option<&str>) -> Result<Draft, Error> {
    let Some(key) = template else {
        let mut kinds = documents(platform).kinds().iter();
        let kind = match kind {
            Some(key) => kinds.find(|kind| kind.key == key),
            None => kinds.next(),
        };
        let kind = kind.ok_or_else(|| Error::not_found("This kind of draft"))?;
        return Ok(Draft::new(platform, documents(platform).blank(kind)));
    };
    documents(platform)
        .templates()
        .into_iter()
        .find(|template| template.key == key)
        .map(|template| Draft::new(platform, template.document))
        .ok_or_else(|| Error::not_found("This template"))
}
