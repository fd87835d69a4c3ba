//! Projects: what drafts, sessions and servers belong to.

pub mod files;
pub mod folders;
pub mod input_files;
pub(crate) mod sample;
pub mod version;
pub mod zone;

use serde::{Deserialize, Serialize};
use store::{ProjectId, ProjectKind};
use trigger::Platform;
use ts_rs::TS;

use crate::app::clock::now;
use crate::app::{Data, Nothing};
use crate::error::{Code, Error};
use crate::servers::practice_rows;

/// A project.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Project {
    /// Its number in the database.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// How many drafts it has, those in the trash not counted.
    pub drafts: u32,
    /// Whether it came with the application, to try things on.
    pub sample: bool,
}

/// Names a project.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct Which {
    /// The project.
    pub project: i64,
}

/// A name for a new project.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Named {
    /// The name; blanks around it are taken off.
    pub name: String,
}

/// A new name for a project.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Rename {
    /// The project.
    pub project: i64,
    /// Its new name.
    pub name: String,
}

/// Every project, oldest first.
///
/// # Errors
/// When the database cannot be read.
pub fn list(data: &Data, _: Nothing) -> Result<Vec<Project>, Error> {
    data.store(|store| Ok(store.projects()?.into_iter().map(Project::from).collect()))
}

/// A new project, empty but for the practice server.
///
/// # Errors
/// [`Code::BadInput`] for an empty name.
pub fn create(data: &Data, named: Named) -> Result<Project, Error> {
    let name = checked(&named.name)?;
    data.together(|store| {
        let id = store.create_project(name, ProjectKind::Own, now())?;
        store.create_server(id, &practice_rows::details(Platform::RocketChat), now())?;
        Ok(store.project(id)?.into())
    })
}

/// Gives a project another name.
///
/// # Errors
/// [`Code::BadInput`] for an empty name, [`Code::NotFound`] when it is gone.
pub fn rename(data: &Data, rename: Rename) -> Result<Project, Error> {
    let name = checked(&rename.name)?;
    data.store(|store| {
        store.rename_project(ProjectId(rename.project), name, now())?;
        Ok(store.project(ProjectId(rename.project))?.into())
    })
}

/// Moves a project with all its drafts to the trash; gives those that stay.
///
/// # Errors
/// [`Code::NotFound`] when it is gone.
pub fn trash(data: &Data, which: Which) -> Result<Vec<Project>, Error> {
    data.store(|store| Ok(store.trash_project(ProjectId(which.project), now())?))?;
    list(data, Nothing {})
}

fn checked(name: &str) -> Result<&str, Error> {
    match name.trim() {
        "" => Err(Error::new(
            Code::BadInput,
            "The project has no name.",
            "Type a name for it.",
        )),
        name => Ok(name),
    }
}

impl From<store::Project> for Project {
    fn from(project: store::Project) -> Project {
        Project {
            id: project.id.0,
            name: project.name,
            drafts: project.drafts,
            sample: project.kind == ProjectKind::Sample,
        }
    }
}
