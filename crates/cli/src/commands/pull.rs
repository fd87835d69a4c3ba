//! `pull`: reads a server's triggers into drafts.

use api::publishing::pulling;
use api::servers::Which;
use clap::Args;
use serde::{Deserialize, Serialize};

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
}

const AFTER: &str = "\
Examples:
  triggerctl pull
  triggerctl pull --project 'Web shop' --server chat.example --format json

Formats:
  json  {\"triggers\", \"created\", \"updated\", \"conflicts\", \"deleted_on_server\"}: how many triggers the
        server has, and the numbers of drafts

Exit codes:
  0    fine
  1    some drafts were changed on both sides
  2    there is no such project or server
  3    the server cannot be reached or refuses, or credentials are missing
  4    the database cannot be used
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
    let application = Application::open(everywhere)?;
    let server = application.server(&pull.server)?;
    let pulled: Pulled = application.on_server(&server, &async |app: &api::App| {
        pulling::pull(app, Which { server: server.id }).await
    })?;
    match everywhere.format {
        Format::Json => out.json(&pulled)?,
        Format::Text | Format::Count => {
            out.line(format_args!(
                "{} has {}: {} new here, {} updated here.",
                server.name,
                counted(pulled.triggers as usize, "trigger"),
                pulled.created.len(),
                pulled.updated.len()
            ))?;
            listed(&pulled.conflicts, "changed on both sides and left alone", out)?;
            listed(&pulled.deleted_on_server, "not on the server any more", out)?;
        }
    }
    Ok(if pulled.conflicts.is_empty() {
        Exit::Fine
    } else {
        Exit::Findings
    })
}

fn listed(drafts: &[i64], what: &str, out: &mut Output) -> Result<(), Failure> {
    if drafts.is_empty() {
        return Ok(());
    }
    let drafts: Vec<String> = drafts.iter().map(ToString::to_string).collect();
    out.line(format_args!("Drafts {what}: {}.", drafts.join(", ")))
}
