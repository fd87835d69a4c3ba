//! A project into a folder of files and back: drafts, sessions, URL tables, and which trigger on which server is which file.
//!
//! Numbers of the database never get into files: what is called by a number here is called by the name of its file there.
//! The practice server stays behind: every project has its own.

mod called;
mod compare;
mod fill;
mod gather;
mod update;

use std::collections::HashMap;
use std::path::Path;

use serde::{Deserialize, Serialize};
use store::{DraftId, ProjectId, ProjectKind};
use ts_rs::TS;

use crate::app::Data;
use crate::app::clock::now;
use crate::error::{Code, Error};
use crate::projects::Project;
pub use compare::{FolderChange, FolderChanges, FolderSession, FolderTrigger};
use fill::fill;
use gather::gather;

/// A project to write into a folder.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "ExportProject")]
pub struct Export {
    /// The project.
    pub project: i64,
    /// The folder; it is made when it is not there.
    pub folder: String,
}

/// What was written.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "ExportedProject")]
pub struct Exported {
    /// The folder.
    pub folder: String,
    /// Every file of the project, as a path below the folder.
    pub files: Vec<String>,
    /// Files that an export before had left and that the project has no longer: they were deleted.
    pub removed: Vec<String>,
}

/// A folder to make a project of.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "ImportProject")]
pub struct Import {
    /// The folder.
    pub folder: String,
    /// What to call the project; none means as the folder says.
    #[ts(optional)]
    pub name: Option<String>,
}

/// A folder and the project that it is to be compared with.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "CompareFolder")]
pub struct Compare {
    /// The project.
    pub project: i64,
    /// The folder.
    pub folder: String,
}

/// A folder that a project shall become like.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "UpdateFromFolder")]
pub struct Update {
    /// The project.
    pub project: i64,
    /// The folder.
    pub folder: String,
    /// What becomes of drafts and sessions that the folder does not have.
    #[serde(default)]
    #[ts(optional, as = "Option<Missing>")]
    pub missing: Missing,
}

/// What becomes of drafts and sessions that a folder does not have.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "MissingInFolder")]
pub enum Missing {
    /// They stay as they are.
    #[default]
    Keep,
    /// They go to the trash; the next plan takes their triggers off the servers that have them.
    Trash,
}

/// Writes a project into a folder, made for version control. Files that are the same already are not touched.
///
/// # Errors
/// [`Code::File`] when the folder cannot be written or holds something else, [`Code::NotFound`] when the project is gone.
pub fn export(data: &Data, export: Export) -> Result<Exported, Error> {
    let place = Path::new(&export.folder);
    let known = match folder::read(place) {
        Ok(folder) => folder.servers,
        // Writing says what is wrong with it.
        Err(_) => Vec::new(),
    };
    let project = data.store(|store| gather(store, ProjectId(export.project), &known))?;
    let written = folder::write(place, &project)?;
    Ok(Exported {
        folder: export.folder,
        files: written.files,
        removed: written.removed,
    })
}

/// A new project with everything that is in a folder. Servers come without credentials.
///
/// # Errors
/// [`Code::File`] when the folder holds no project or something in it cannot be understood: nothing is made then.
pub fn import(data: &Data, import: Import) -> Result<Project, Error> {
    let folder = folder::read(Path::new(&import.folder))?;
    let name = match import.name.as_deref().map(str::trim) {
        Some(name) if !name.is_empty() => name.to_owned(),
        _ if folder.name.trim().is_empty() => "Imported project".to_owned(),
        _ => folder.name.clone(),
    };
    data.together(|store| {
        let project = store.create_project(&name, ProjectKind::Own, now())?;
        fill(store, project, &folder)?;
        Ok(store.project(project)?.into())
    })
}

/// What a folder would change in a project that is there already. Nothing is changed.
///
/// # Errors
/// [`Code::File`] when the folder holds no project or something in it cannot be understood, [`Code::NotFound`] when the project is gone.
pub fn compare(data: &Data, wanted: Compare) -> Result<FolderChanges, Error> {
    let folder = folder::read(Path::new(&wanted.folder))?;
    data.store(|store| Ok(compare::compare(store, ProjectId(wanted.project), &folder)?.changes))
}

/// Makes a project as a folder is, and says what that changed. Whatever changes in a draft can be undone there.
///
/// # Errors
/// As [`compare`]; nothing is changed then.
pub fn update(data: &Data, wanted: Update) -> Result<FolderChanges, Error> {
    let folder = folder::read(Path::new(&wanted.folder))?;
    data.together(|store| update::update(store, ProjectId(wanted.project), &folder, wanted.missing))
}

/// The drafts of a folder, by the names of their files.
type Files = HashMap<String, DraftId>;

impl From<folder::Error> for Error {
    fn from(error: folder::Error) -> Error {
        let code = match &error {
            folder::Error::Newer { .. } => Code::NewerSchema,
            _ => Code::File,
        };
        // All of them begin with the name of a file.
        Error::new(code, crate::error::full_stop(error.to_string()), error.help())
    }
}
