//! `project`: lists projects, makes new ones, and writes them into folders and reads them from there.

use std::path::{Path, PathBuf};

use api::drafting::deeds;
use api::projects::folders::{self, FolderChange, FolderChanges};
use api::projects::{self, Project as Row};
use api::reports;
use clap::{Args, Subcommand, ValueEnum};

use super::changes::{Told, print_fields};
use super::lint::counted;
use crate::application::Application;
use crate::arguments::{Everywhere, Format, InProject};
use crate::drawing;
use crate::exit::{Exit, Failure};
use crate::output::Output;

/// List projects, make a new one, move one into a folder and back, or report on one
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
  triggerctl project import shop --into 'Web shop' --missing trash --yes
  triggerctl project report shop.html --project 'Web shop'
  triggerctl project undo --project 'Web shop'

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
    /// Make a new project of a folder, or bring a project up to date with it; servers come without credentials
    Import {
        /// The folder
        #[arg(value_name = "FOLDER")]
        folder: PathBuf,

        /// What to call the project [default: as the folder says]
        #[arg(long, value_name = "NAME", conflicts_with = "into")]
        name: Option<String>,

        #[command(flatten)]
        update: Update,
    },
    /// Write the project as one HTML page that prints: its numbers, every draft with its checks and tests
    Report {
        /// The file
        #[arg(value_name = "FILE.html")]
        file: PathBuf,

        #[command(flatten)]
        project: InProject,
    },
    /// Take back what was last done to the drafts of a project as a whole: order, trash, copies, imports, edits of many
    Undo {
        #[command(flatten)]
        project: InProject,
    },
    /// Do again what was taken back last
    Redo {
        #[command(flatten)]
        project: InProject,
    },
}

/// How a project that is there already is brought up to date.
#[derive(Debug, Args)]
struct Update {
    /// Bring this project up to date instead, by name or number; without --yes it is only shown what would change
    #[arg(long, value_name = "NAME|ID")]
    into: Option<String>,

    /// With --into: what becomes of drafts and sessions that the folder does not have
    #[arg(long, value_enum, value_name = "WHAT", requires = "into", default_value_t = Missing::Keep)]
    missing: Missing,

    /// With --into: change it
    #[arg(long, requires = "into")]
    yes: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Missing {
    /// They stay as they are
    Keep,
    /// They go to the trash; the next plan takes their triggers off the servers that have them
    Trash,
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
            let project = projects::create(application.app().data(), projects::Named { name })?;
            match everywhere.format {
                Format::Json => out.json(&project)?,
                Format::Text | Format::Count => print(&project, out)?,
            }
        }
        Action::Export { folder, project } => {
            let wanted = folders::Export {
                project: application.project(&project)?.id,
                folder: folder.to_string_lossy().into_owned(),
            };
            let exported = folders::export(application.app().data(), wanted)?;
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
        Action::Import {
            folder,
            update:
                Update {
                    into: Some(into),
                    missing,
                    yes,
                },
            ..
        } => {
            let project = application.project(&InProject { project: Some(into) })?.id;
            let folder = folder.to_string_lossy().into_owned();
            let changes = if yes {
                let missing = match missing {
                    Missing::Keep => folders::Missing::Keep,
                    Missing::Trash => folders::Missing::Trash,
                };
                let wanted = folders::Update {
                    project,
                    folder,
                    missing,
                };
                folders::update(application.app().data(), wanted)?
            } else {
                folders::compare(application.app().data(), folders::Compare { project, folder })?
            };
            match everywhere.format {
                Format::Json => out.json(&changes)?,
                Format::Text | Format::Count => print_changes(&changes, missing, yes, out)?,
            }
        }
        Action::Import { folder, name, .. } => {
            let wanted = folders::Import {
                folder: folder.to_string_lossy().into_owned(),
                name,
            };
            let project = folders::import(application.app().data(), wanted)?;
            match everywhere.format {
                Format::Json => out.json(&project)?,
                Format::Text | Format::Count => print(&project, out)?,
            }
        }
        Action::Report { file, project } => report(&application, &file, &project, everywhere.format, out)?,
        Action::Undo { project } => {
            let project = application.project(&project)?.id;
            let wanted = deeds::TakeBack { project, deed: None };
            let walked = deeds::take_back(application.app().data(), wanted)?;
            print_walked(&walked, "undone", everywhere.format, out)?;
        }
        Action::Redo { project } => {
            let project = application.project(&project)?.id;
            let walked = deeds::do_again(application.app().data(), projects::Which { project })?;
            print_walked(&walked, "done again", everywhere.format, out)?;
        }
    }
    Ok(Exit::Fine)
}

/// Writes the report of a project.
fn report(
    application: &Application,
    file: &Path,
    project: &InProject,
    format: Format,
    out: &mut Output,
) -> Result<(), Failure> {
    let project = application.project(project)?.id;
    let data = application.app().data();
    let texts = reports::project::messages(data, projects::Which { project })?;
    let wanted = reports::project::Report {
        project,
        drawn: Some(drawing::drawn(
            texts.iter().map(String::as_str),
            drawing::IN_REPORTS,
            format,
        )),
        path: file.to_string_lossy().into_owned(),
    };
    let written = reports::project::write(data, wanted)?;
    match format {
        Format::Json => out.json(&written),
        Format::Text | Format::Count => out.line(format_args!("{}", file.display())),
    }
}

/// Prints which deed was taken back or done again, and what was edited since and stays.
fn print_walked(walked: &deeds::Walked, how: &str, format: Format, out: &mut Output) -> Result<(), Failure> {
    if format == Format::Json {
        return out.json(walked);
    }
    match &walked.deed {
        None => out.line(format_args!("Nothing is left to be {how}."))?,
        Some(deed) => out.line(format_args!("{how}: {}", deed.words))?,
    }
    for name in &walked.kept {
        out.line(format_args!(
            "  stays as it is, edited or published since: {name}"
        ))?;
    }
    Ok(())
}

/// Prints what a folder changes in a project, or would change.
fn print_changes(
    changes: &FolderChanges,
    missing: Missing,
    done: bool,
    out: &mut Output,
) -> Result<(), Failure> {
    let word = |how| match (how, missing) {
        (FolderChange::Added, _) => Some("new"),
        (FolderChange::Restored, _) => Some("out of trash"),
        (FolderChange::Changed, _) => Some("changed"),
        (FolderChange::Missing, Missing::Keep) => Some("kept"),
        (FolderChange::Missing, Missing::Trash) => Some("into trash"),
        (FolderChange::Unchanged, _) => None,
    };
    let mut nothing = true;
    for trigger in &changes.triggers {
        if let Some(word) = word(trigger.how) {
            nothing &= word == "kept";
            out.line(format_args!("  {word:<12}  {}", trigger.name))?;
        }
        print_fields("", Told::Changed, &trigger.changes, out)?;
    }
    for session in &changes.sessions {
        if let Some(word) = word(session.how) {
            nothing &= word == "kept";
            out.line(format_args!("  {word:<12}  session {}", session.name))?;
        }
    }
    for server in &changes.servers {
        nothing = false;
        out.line(format_args!("  {:<12}  server {server}", "new"))?;
    }
    if let Some(version) = &changes.server_version {
        nothing = false;
        out.line(format_args!("  {:<12}  the server version: {version}", "changed"))?;
    }
    if let Some(zone) = &changes.time_zone {
        nothing = false;
        out.line(format_args!("  {:<12}  the time zone: {zone}", "changed"))?;
    }
    if changes.lab {
        nothing = false;
        out.line(format_args!("  {:<12}  the URLs of the pattern lab", "changed"))?;
    }
    match (nothing, done) {
        (true, _) => out.line(format_args!("The project has all of it already.")),
        (false, true) => out.line(format_args!("Done. Each changed draft can be undone.")),
        (false, false) => out.line(format_args!("Nothing was changed. With --yes it is.")),
    }
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
