//! `export`: drafts as files.

use std::path::PathBuf;

use api::projects::files;
use clap::Args;

use super::lint::counted;
use crate::application::Application;
use crate::arguments::{Everywhere, Format, InProject};
use crate::exit::{Exit, Failure};
use crate::output::Output;

/// Write the drafts of a project as files, one a trigger
///
/// Made for version control: the order of fields never changes, there are no secrets in them, and files that are the
/// same already are not touched. Importing them and exporting again gives the same bytes.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER)]
pub(crate) struct Export {
    /// The folder; it is made when it is not there
    #[arg(long, value_name = "FOLDER")]
    to: PathBuf,

    #[command(flatten)]
    project: InProject,
}

const AFTER: &str = "\
Examples:
  triggerctl export --to triggers/
  triggerctl export --project 'Web shop' --to triggers/ --format json

Formats:
  json  {\"folder\", \"files\"}: the names of the files, in the order of the drafts

Exit codes:
  0  fine
  2  there is no such project
  4  the folder cannot be written, or the database cannot be used";

/// Writes the files.
pub(crate) fn run(export: &Export, everywhere: &Everywhere, out: &mut Output) -> Result<Exit, Failure> {
    let application = Application::open(everywhere)?;
    let project = application.project(&export.project)?;
    let exported = files::export(
        application.app().data(),
        files::Export {
            project: project.id,
            drafts: None,
            folder: export.to.to_string_lossy().into_owned(),
        },
    )?;
    match everywhere.format {
        Format::Json => out.json(&exported)?,
        Format::Text | Format::Count => {
            for name in &exported.files {
                out.line(format_args!("{}", export.to.join(name).display()))?;
            }
            application.note(format_args!(
                "{} of {} written to {}.",
                counted(exported.files.len(), "draft"),
                project.name,
                exported.folder
            ));
        }
    }
    Ok(Exit::Fine)
}
