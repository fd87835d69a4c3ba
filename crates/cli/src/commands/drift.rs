//! `drift`: what others changed on a server since it was last read.

use std::path::Path;

use api::publishing::drift::{self, Drift};
use api::publishing::history::{Change, TriggerChange};
use api::servers::{ServerRow, Which};
use api::{Code, Error};
use clap::Args;
use jiff::Timestamp;

use super::changes::{Told, print_fields};
use super::in_folder::InFolder;
use crate::application::Application;
use crate::arguments::{Everywhere, Format, WithServer};
use crate::exit::{Exit, Failure};
use crate::output::{Output, or_no_verdict};

/// Say what others changed on a server since it was last read
///
/// Prints nothing when nobody changed anything. Looking takes no note: what was found is found again until somebody pulls or
/// plans.
#[derive(Debug, Args)]
#[command(name = "drift", after_long_help = AFTER)]
pub(crate) struct LookForDrift {
    #[command(flatten)]
    server: WithServer,

    #[command(flatten)]
    in_folder: InFolder,
}

const AFTER: &str = "\
Examples:
  triggerctl drift
  triggerctl drift --project 'Web shop' --server production --format json
  TRIGGERCTL_USER=… TRIGGERCTL_TOKEN=… triggerctl drift --folder shop --server staging

Formats:
  text  nothing when nothing changed; otherwise a line for each trigger and each field
  json  {\"server\", \"looked_at\", \"read_at\", \"changes\": [{\"trigger\", \"name\", \"how\", \"changes\"}], \"drafts\"}

With --folder, the server is compared with what its triggers were when they and the files agreed
last: after `pull --folder` or `apply --folder`. Triggers that no file is tied to are no
difference. As JSON: {\"server_name\", \"changes\"}.

Exit codes:
  0    nothing changed
  1    it cannot be told; standard error says why
  2    something changed
  130  stopped by Ctrl-C";

/// Looks, and says what was found.
pub(crate) fn run(wanted: &LookForDrift, everywhere: &Everywhere, out: &mut Output) -> Result<Exit, Failure> {
    if let Some(folder) = &wanted.in_folder.folder {
        return or_no_verdict(
            in_folder(wanted, folder, everywhere.format, out),
            everywhere.format,
        );
    }
    let ended = look(wanted, everywhere).and_then(|(server, drift)| {
        match everywhere.format {
            Format::Json => out.json(&drift)?,
            Format::Text | Format::Count => print(&server, &drift, out)?,
        }
        Ok(verdict(&drift.changes))
    });
    or_no_verdict(ended, everywhere.format)
}

fn in_folder(
    wanted: &LookForDrift,
    folder: &Path,
    format: Format,
    out: &mut Output,
) -> Result<Exit, Failure> {
    let server = wanted.server.server.as_deref();
    let drift = wanted.in_folder.drift(folder.to_owned(), server, format)?;
    match format {
        Format::Json => out.json(&drift)?,
        Format::Text | Format::Count if drift.changes.is_empty() => {}
        Format::Text | Format::Count => {
            out.line(format_args!(
                "Changed on {} since it and the folder agreed:",
                drift.server_name
            ))?;
            print_triggers(&drift.changes, out)?;
        }
    }
    Ok(verdict(&drift.changes))
}

fn verdict(changes: &[TriggerChange]) -> Exit {
    if changes.is_empty() {
        Exit::Fine
    } else {
        Exit::Differences
    }
}

fn look(wanted: &LookForDrift, everywhere: &Everywhere) -> Result<(ServerRow, Drift), Failure> {
    let application = Application::open(everywhere)?;
    let server = application.server(&wanted.server)?;
    if server.read_at.is_none() {
        return Err(Error::new(
            Code::NotFound,
            format!(
                "{} was never read here, so there is nothing to compare with.",
                server.name
            ),
            "Pull or plan once.",
        )
        .into());
    }
    let drift = application.ask_server(&server, &|| {
        drift::look(application.app(), Which { server: server.id })
    })?;
    Ok((server, drift))
}

fn print(server: &ServerRow, drift: &Drift, out: &mut Output) -> Result<(), Failure> {
    if drift.changes.is_empty() {
        return Ok(());
    }
    let since = drift
        .read_at
        .and_then(|time| Timestamp::from_millisecond(time).ok())
        .map(|time| time.strftime("%Y-%m-%d %H:%M UTC").to_string());
    out.line(format_args!(
        "Changed on {} since {}:",
        server.name,
        since.unwrap_or_default()
    ))?;
    print_triggers(&drift.changes, out)
}

fn print_triggers(changes: &[TriggerChange], out: &mut Output) -> Result<(), Failure> {
    for TriggerChange {
        trigger,
        name,
        how,
        changes,
    } in changes
    {
        let what = match how {
            Change::Added => "added",
            Change::Changed => "changed",
            Change::Removed => "removed",
        };
        out.line(format_args!("  {what:<7}  {trigger}  {name}"))?;
        let told = match how {
            Change::Changed => Told::Changed,
            Change::Added | Change::Removed => Told::Whole,
        };
        print_fields("", told, changes, out)?;
    }
    Ok(())
}
