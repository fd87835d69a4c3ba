//! `project`: lists projects and makes new ones.

use api::projects::{self, Project as Row};
use clap::{Args, Subcommand};

use super::lint::counted;
use crate::application::Application;
use crate::arguments::{Everywhere, Format};
use crate::exit::{Exit, Failure};
use crate::output::Output;

/// List projects, or make a new one
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

Exit codes:
  0  fine
  2  the name is empty, or taken
  4  the database cannot be used";

#[derive(Debug, Subcommand)]
enum Action {
    /// List every project, oldest first
    List,
    /// Make a new, empty project
    Create {
        /// Its name
        name: String,
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
