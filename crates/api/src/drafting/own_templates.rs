//! Templates that people save of their drafts. They are offered beside those of the platform, in every project.

use serde::Deserialize;
use store::{DraftId, OwnTemplate, Store, TemplateId};
use trigger::{Draft, Platform, documents};
use ts_rs::TS;

use crate::app::clock::now;
use crate::app::{Data, Nothing};
use crate::drafting::catalogue::TemplateRow;
use crate::drafting::views;
use crate::error::{Code, Error};

/// What the key of an own template begins with; its number follows.
const KEY: &str = "own-";

/// Which draft to save as a template.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "SaveTemplate")]
pub struct Save {
    /// The draft.
    pub draft: i64,
    /// What lists call the template.
    pub name: String,
}

/// Another name for a template.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "RenameTemplate")]
pub struct Rename {
    /// The template.
    pub template: i64,
    /// Its new name.
    pub name: String,
}

/// Names a template that somebody saved.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[ts(rename = "OwnTemplate")]
pub struct Which {
    /// The template.
    pub template: i64,
}

/// Saves a draft as a template. What only a server writes stays behind.
///
/// # Errors
/// [`Code::NotFound`] when the draft is gone, [`Code::BadInput`] for an empty name.
pub fn save(data: &Data, save: Save) -> Result<TemplateRow, Error> {
    let name = named(&save.name)?;
    data.together(|store| {
        let mut draft = views::parsed(&store.draft(DraftId(save.draft))?);
        for member in documents(draft.platform).kind_of(&draft.document).server_managed {
            draft.document.remove(*member);
        }
        let id = store.save_template(draft.platform, &name, &draft.to_json(), now())?;
        Ok(row(&store.own_template(id)?))
    })
}

/// Gives a template another name.
///
/// # Errors
/// [`Code::NotFound`] when it is gone, [`Code::BadInput`] for an empty name.
pub fn rename(data: &Data, rename: Rename) -> Result<TemplateRow, Error> {
    let name = named(&rename.name)?;
    data.together(|store| {
        store.rename_template(TemplateId(rename.template), &name)?;
        Ok(row(&store.own_template(TemplateId(rename.template))?))
    })
}

/// Deletes a template. Drafts that were made from it stay.
///
/// # Errors
/// [`Code::NotFound`] when it is gone already.
pub fn delete(data: &Data, which: Which) -> Result<Nothing, Error> {
    data.store(|store| Ok(store.delete_template(TemplateId(which.template))?))?;
    Ok(Nothing {})
}

/// The templates that people saved for a platform, by name.
pub(super) fn rows(store: &Store, platform: Platform) -> Result<Vec<TemplateRow>, Error> {
    let templates = store.own_templates()?;
    let of_platform = templates.iter().filter(|template| template.platform == platform);
    Ok(of_platform.map(row).collect())
}

/// The draft that an own template starts; `None` when the key is of a template of the platform.
pub(super) fn start(store: &Store, key: &str) -> Result<Option<Draft>, Error> {
    let Some(number) = key.strip_prefix(KEY) else {
        return Ok(None);
    };
    let number = number.parse().map_err(|_| Error::not_found("This template"))?;
    Ok(Some(parsed(&store.own_template(TemplateId(number))?)))
}

fn parsed(template: &OwnTemplate) -> Draft {
    let document = serde_json::from_str(&template.document).unwrap_or_default();
    Draft::new(template.platform, document)
}

fn row(template: &OwnTemplate) -> TemplateRow {
    let draft = parsed(template);
    let documents = documents(draft.platform);
    TemplateRow {
        key: format!("{KEY}{}", template.id),
        kind: documents.kind_of(&draft.document).key,
        name: template.name.clone(),
        description: documents.in_words(&draft.document),
        own: Some(template.id.0),
    }
}

fn named(name: &str) -> Result<String, Error> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Error::new(
            Code::BadInput,
            "The template has no name.",
            "Give it a name that says when to use it.",
        ));
    }
    Ok(name.to_owned())
}
