//! `history`: what was published, when, by whom and why.

use api::publishing::publications::{self, Outcome, Publication};
use api::servers::ServerRow;
use clap::Args;
use jiff::Timestamp;

use super::lint::counted;
use crate::application::Application;
use crate::arguments::{Everywhere, Format, InProject};
use crate::exit::{Exit, Failure, usage};
use crate::output::Output;

/// List the publications of a project, newest first
///
/// `plan --after N` and `plan --before N` plan to make a server as it was then.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER)]
pub(crate) struct History {
    #[command(flatten)]
    project: InProject,
}

const AFTER: &str = "\
Examples:
  triggerctl history
  triggerctl history --project 'Web shop' --format json

Formats:
  json  the list, each with its items and what they changed

Exit codes:
  0    fine
  2    there is no such project
  4    the database cannot be used";

/// Prints the list.
pub(crate) fn run(wanted: &History, everywhere: &Everywhere, out: &mut Output) -> Result<Exit, Failure> {
    let application = Application::open(everywhere)?;
    let project = application.project(&wanted.project)?;
    let list = of_project(&application, project.id)?;
    match everywhere.format {
        Format::Json => out.json(&list)?,
        Format::Text | Format::Count => {
            if list.is_empty() {
                out.line(format_args!("Nothing was published yet."))?;
            }
            for publication in &list {
                print(publication, out)?;
            }
        }
    }
    Ok(Exit::Fine)
}

/// The server of a publication.
pub(super) fn server_of(application: &Application, publication: i64) -> Result<ServerRow, Failure> {
    for project in application.projects()? {
        let list = of_project(application, project.id)?;
        if let Some(found) = list.iter().find(|known| known.id == publication) {
            let gone = || {
                usage(
                    format!("The server of publication {publication} has been removed."),
                    "Choose another publication.",
                )
            };
            return application.server_by_id(found.server.ok_or_else(gone)?);
        }
    }
    Err(usage(
        format!("There is no publication {publication}."),
        "`triggerctl history` lists them.",
    ))
}

fn of_project(application: &Application, project: i64) -> Result<Vec<Publication>, Failure> {
    Ok(publications::list(
        application.app().data(),
        api::projects::Which { project },
    )?)
}

fn print(publication: &Publication, out: &mut Output) -> Result<(), Failure> {
    let when = Timestamp::from_millisecond(publication.started_at)
        .map(|time| time.strftime("%Y-%m-%d %H:%M UTC").to_string())
        .unwrap_or_default();
    let outcome = match publication.outcome {
        Outcome::Running => "running",
        Outcome::Unfinished => "unfinished",
        Outcome::Succeeded => "succeeded",
        Outcome::Failed => "failed",
        Outcome::Cancelled => "cancelled",
        Outcome::Interrupted => "interrupted",
    };
    let note = match publication.note.as_str() {
        "" => String::new(),
        note => format!(": {note}"),
    };
    // A token can leave it unsaid who published.
    let by = match publication.who.as_str() {
        "" => String::new(),
        who => format!("by {who}, "),
    };
    out.line(format_args!(
        "{}  {when}  {}  {}  {by}{outcome}{note}",
        publication.id,
        publication.server_name,
        counted(publication.items.len(), "item"),
    ))
}
