//! `pull`: reads a server's triggers into drafts.

use std::path::Path;

use api::publishing::folders::PulledFile;
use api::publishing::pulling;
use api::servers::Which;
use clap::Args;
use serde::{Deserialize, Serialize};

use super::changes::{Told, print_fields};
use super::in_folder::InFolder;
use super::lint::counted;
use crate::application::Application;
use crate::arguments::{Everywhere, Format, WithServer};
use crate::exit::{Exit, Failure};
use crate::output::Output;

/// Read all triggers of a server into drafts
///
/// Triggers without a draft get one. Drafts that nobody changed here become as on the server. Drafts that were changed
/// on both sides are left alone and listed; `plan` shows the differences.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER)]
pub(crate) struct Pull {
    #[command(flatten)]
    server: WithServer,

    #[command(flatten)]
    in_folder: InFolder,
}

const AFTER: &str = "\
Examples:
  triggerctl pull
  triggerctl pull --project 'Web shop' --server chat.example --format json
  TRIGGERCTL_USER=… TRIGGERCTL_TOKEN=… triggerctl pull --folder shop --server staging
  TRIGGERCTL_TOKEN=… triggerctl pull --folder shop --server chat-of-the-shop

Formats:
  json  {\"triggers\", \"created\", \"updated\", \"conflicts\", \"deleted_on_server\"}: how many triggers the
        server has, and the numbers of drafts

With --folder, the files below triggers/ and servers/NAME.json are brought up to date; you commit
them. A file that was changed there and on the server is left alone and listed, and so is one that
has the name of a trigger that it is not tied to. A file that is gone stays gone: `plan --folder`
plans the end of its trigger. As JSON: the names of files, and for those that were written
{\"file\", \"name\", \"changes\"}.

Exit codes:
  0    fine
  1    some drafts or files were changed on both sides
  2    there is no such project or server
  3    the server cannot be reached or refuses, or credentials are missing
  4    the database or the folder cannot be used
  130  stopped by Ctrl-C";

/// What came, as the application answers it.
#[derive(Serialize, Deserialize)]
struct Pulled {
    triggers: u32,
    created: Vec<i64>,
    updated: Vec<i64>,
    conflicts: Vec<i64>,
    deleted_on_server: Vec<i64>,
}

/// Reads the server.
pub(crate) fn run(pull: &Pull, everywhere: &Everywhere, out: &mut Output) -> Result<Exit, Failure> {
    if let Some(folder) = &pull.in_folder.folder {
        return into_folder(pull, folder, everywhere.format, out);
    }
    let application = Application::open(everywhere)?;
    let server = application.server(&pull.server)?;
    let pulled: Pulled = application.on_server(&server, &async |app: &api::App| {
        pulling::pull(app, Which { server: server.id }).await
    })?;
    match everywhere.format {
        Format::Json => out.json(&pulled)?,
        Format::Text | Format::Count => {
            let (created, updated) = (pulled.created.len(), pulled.updated.len());
            brought(&server.name, pulled.triggers, created, updated, out)?;
            listed("Drafts", &pulled.conflicts, BOTH_CHANGED, out)?;
            listed("Drafts", &pulled.deleted_on_server, GONE, out)?;
        }
    }
    Ok(if pulled.conflicts.is_empty() {
        Exit::Fine
    } else {
        Exit::Findings
    })
}

const BOTH_CHANGED: &str = "changed on both sides and left alone";
const GONE: &str = "not on the server any more";

fn into_folder(pull: &Pull, folder: &Path, format: Format, out: &mut Output) -> Result<Exit, Failure> {
    let server = pull.server.server.as_deref();
    let pulled = pull.in_folder.pull(folder.to_owned(), server, format)?;
    match format {
        Format::Json => out.json(&pulled)?,
        Format::Text | Format::Count => {
            let (created, updated) = (pulled.created.len(), pulled.updated.len());
            brought(&pulled.server_name, pulled.triggers, created, updated, out)?;
            written("new", Told::Whole, &pulled.created, out)?;
            written("updated", Told::Changed, &pulled.updated, out)?;
            listed("Files", &pulled.conflicts, BOTH_CHANGED, out)?;
            listed("Files", &pulled.deleted_on_server, GONE, out)?;
        }
    }
    Ok(if pulled.conflicts.is_empty() {
        Exit::Fine
    } else {
        Exit::Findings
    })
}

fn brought(
    server: &str,
    triggers: u32,
    created: usize,
    updated: usize,
    out: &mut Output,
) -> Result<(), Failure> {
    let triggers = counted(triggers as usize, "trigger");
    out.line(format_args!(
        "{server} has {triggers}: {created} new here, {updated} updated here."
    ))
}

/// The files that were written, with what became of their fields.
fn written(word: &str, told: Told, files: &[PulledFile], out: &mut Output) -> Result<(), Failure> {
    files.iter().try_for_each(|PulledFile { file, name, changes }| {
        out.line(format_args!("  {word:<7}  {file}  {name}"))?;
        print_fields("", told, changes, out)
    })
}

fn listed(kind: &str, those: &[impl ToString], what: &str, out: &mut Output) -> Result<(), Failure> {
    if those.is_empty() {
        return Ok(());
    }
    let those: Vec<String> = those.iter().map(ToString::to_string).collect();
    out.line(format_args!("{kind} {what}: {}.", those.join(", ")))
}
