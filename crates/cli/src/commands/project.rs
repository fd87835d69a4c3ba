//! `project`: lists projects, makes new ones, and writes them into folders and reads them from there.

use std::path::PathBuf;

use api::project_files;
use api::projects::{self, Project as Row};
use clap::{Args, Subcommand};

use super::lint::counted;
use crate::application::Application;
use crate::arguments::{Everywhere, Format, InProject};
use crate::exit::{Exit, Failure};
use crate::output::Output;

/// List projects, make a new one, or move one into a folder and back
///
/// A project holds drafts, sessions and servers. The first start makes a sample project with the practice server.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER)]
pub(crate) struct Project {
    #[command(subcommand)]
    action: Action,
}

const AFTER: &str = "\
Examples:
  triggerctl project list
  triggerctl project create 'Web shop'
  triggerctl project export shop --project 'Web shop'
  triggerctl project import shop

The folder is made for version control: a file a trigger and a session, a stable order, no secrets.
`test`, `plan` and `apply` work on it without a data folder. Exporting into it again deletes the files of
drafts and sessions that the project has no longer, and nothing else.

Exit codes:
  0  fine
  2  the name is empty, or there is no such project
  4  the folder or the database cannot be used";

#[derive(Debug, Subcommand)]
enum Action {
    /// List every project, oldest first
    List,
    /// Make a new, empty project
    Create {
        /// Its name
        name: String,
    },
    /// Write drafts, sessions, URL tables and what is published where into a folder
    Export {
        /// The folder; it is made when it is not there
        #[arg(value_name = "FOLDER")]
        folder: PathBuf,

        #[command(flatten)]
        project: InProject,
    },
    /// Make a new project of a folder; its servers come without credentials
    Import {
        /// The folder
        #[arg(value_name = "FOLDER")]
        folder: PathBuf,

        /// What to call the project [default: as the folder says]
        #[arg(long, value_name = "NAME")]
        name: Option<String>,
    },
}

/// Lists or makes projects.
pub(crate) fn run(project: Project, everywhere: &Everywhere, out: &mut Output) -> Result<Exit, Failure> {
    let application = Application::open(everywhere)?;
    match project.action {
        Action::List => {
            let projects = application.projects()?;
            match everywhere.format {
                Format::Json => out.json(&projects)?,
                Format::Text | Format::Count => {
                    projects.iter().try_for_each(|project| print(project, out))?;
                }
            }
        }
        Action::Create { name } => {
            let project = projects::create(application.app(), projects::Named { name })?;
            match everywhere.format {
                Format::Json => out.json(&project)?,
                Format::Text | Format::Count => print(&project, out)?,
            }
        }
        Action::Export { folder, project } => {
            let wanted = project_files::Export {
                project: application.project(&project)?.id,
                folder: folder.to_string_lossy().into_owned(),
            };
            let exported = project_files::export(application.app(), wanted)?;
            match everywhere.format {
                Format::Json => out.json(&exported)?,
                Format::Text | Format::Count => {
                    for file in &exported.files {
                        out.line(format_args!("{}", folder.join(file).display()))?;
                    }
                    for file in &exported.removed {
                        application.note(format_args!("deleted: {}", folder.join(file).display()));
                    }
                }
            }
        }
        Action::Import { folder, name } => {
            let wanted = project_files::Import {
                folder: folder.to_string_lossy().into_owned(),
                name,
            };
            let project = project_files::import(application.app(), wanted)?;
            match everywhere.format {
                Format::Json => out.json(&project)?,
                Format::Text | Format::Count => print(&project, out)?,
            }
        }
    }
    Ok(Exit::Fine)
}

fn print(project: &Row, out: &mut Output) -> Result<(), Failure> {
    let sample = if project.sample { ", sample" } else { "" };
    out.line(format_args!(
        "{:>4}  {}  ({}{sample})",
        project.id,
        project.name,
        counted(project.drafts as usize, "draft")
    ))
}
