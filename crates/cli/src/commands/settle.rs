//! `settle`: finds out what became of what was sent to a server before and not known.

use std::path::Path;

use api::publish::{Doubt, Explanation, PlanItem, Verdict, Write};
use api::publishing::{self, Settled};
use api::servers::Which;
use clap::Args;
use jiff::Timestamp;

use super::in_folder::InFolder;
use crate::application::Application;
use crate::arguments::{Everywhere, Format, WithServer};
use crate::exit::{Exit, Failure};
use crate::output::Output;

/// Find out what an interrupted publication did
///
/// Reads the server, and says for each trigger that was sent and of which nobody knew whether it arrived what became of it. What
/// the server made is tied to its draft, also when that was edited since. Nothing is sent. Each plan does the same by itself.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER)]
pub(crate) struct Settle {
    #[command(flatten)]
    server: WithServer,

    #[command(flatten)]
    in_folder: InFolder,
}

const AFTER: &str = "\
Examples:
  triggerctl settle
  triggerctl settle --server production
  TRIGGERCTL_USER=… TRIGGERCTL_TOKEN=… triggerctl settle --folder shop --server staging

A trigger that was sent and that the server does not show may still be made, until five minutes after it was sent. It is
not sent again before that, unless you decide so: `apply --choose ITEM=mine`.

With --folder, servers/NAME.json in the folder is brought up to date; the journal beside it stays as long as something is in doubt.

Formats:
  json  {\"server_name\", \"found\"}

Exit codes:
  0    everything is known
  1    something is in doubt, or is being published from here just now
  2    there is no such project or server
  3    the server cannot be reached or refuses, or credentials are missing
  4    the database or the folder cannot be used
  130  stopped by Ctrl-C";

/// Looks, and prints what was found.
pub(crate) fn run(wanted: &Settle, everywhere: &Everywhere, out: &mut Output) -> Result<Exit, Failure> {
    let settled = match &wanted.in_folder.folder {
        Some(folder) => in_folder(wanted, folder, everywhere.format)?,
        None => in_data_folder(wanted, everywhere)?,
    };
    match everywhere.format {
        Format::Json => out.json(&settled)?,
        Format::Text | Format::Count if settled.found.is_empty() => out.line(format_args!(
            "Nothing that was sent to {} is in doubt.",
            settled.server_name
        ))?,
        Format::Text | Format::Count => print_found(&settled.found, out)?,
    }
    let in_doubt = settled.found.iter().any(|found| found.doubt().is_some());
    Ok(if in_doubt { Exit::Findings } else { Exit::Fine })
}

fn in_folder(wanted: &Settle, folder: &Path, format: Format) -> Result<Settled, Failure> {
    let server = wanted.server.server.as_deref();
    wanted.in_folder.settle(folder.to_owned(), server, format)
}

fn in_data_folder(wanted: &Settle, everywhere: &Everywhere) -> Result<Settled, Failure> {
    let application = Application::open(everywhere)?;
    let server = application.server(&wanted.server)?;
    application.on_server(&server, &async |app: &api::App| {
        publishing::settle_server(app, Which { server: server.id }).await
    })
}

/// Prints what was found out about earlier publications, a line each.
pub(super) fn print_found(found: &[Explanation], out: &mut Output) -> Result<(), Failure> {
    for explanation in found {
        let what = match explanation.write {
            Write::Create { .. } => "creation",
            Write::Update { .. } => "update",
            Write::Delete { .. } => "deletion",
            Write::Arrange { .. } => "order",
        };
        let came = match &explanation.verdict {
            Verdict::Happened {
                trigger_id,
                document: Some(_),
            } => format!("the server did it: {trigger_id}; the draft is tied to it."),
            Verdict::Happened {
                trigger_id,
                document: None,
            } => format!("the server did it: {trigger_id} is gone."),
            Verdict::Arranged => "the rules are in the wanted order.".to_owned(),
            Verdict::HalfDone if matches!(explanation.write, Write::Arrange { .. }) => {
                "some rules were put at their places: publish again, which does the rest.".to_owned()
            }
            Verdict::DidNotHappen => "the server did not do it.".to_owned(),
            Verdict::HalfDone => "the old one was taken away, and the new one was never sent: publish again, which makes it anew.".to_owned(),
            Verdict::MayStillHappen { until } => {
                format!(
                    "the server does not show it, and may still do it until {}.",
                    clock(*until)
                )
            }
            Verdict::CannotTell { reason, candidates } if candidates.is_empty() => {
                format!("it cannot be told. {reason}")
            }
            Verdict::CannotTell { reason, candidates } => {
                format!(
                    "it cannot be told. {reason} It may have become: {}.",
                    candidates.join(", ")
                )
            }
        };
        out.line(format_args!("  earlier {what} of “{}”: {came}", explanation.name))?;
    }
    Ok(())
}

/// Prints why an item is in doubt, and the ways out. `items` are those of the plan, among them what it may have become.
pub(super) fn print_doubt(
    items: &[PlanItem],
    item: &PlanItem,
    doubt: &Doubt,
    out: &mut Output,
) -> Result<(), Failure> {
    let id = &item.id;
    match doubt.until {
        Some(until) if item.server.is_some() && item.body.is_none() => out.line(format_args!(
            "      Its deletion was sent before, and the server may still do it until {}: what takes its name would go with it. A plan made after that sends it again. To send it now: `apply --choose {id}=mine`.",
            clock(until)
        )),
        Some(until) if item.trigger_id.is_some() => out.line(format_args!(
            "      The call that takes the old trigger away was sent before, and the server may still do it until {}: a new one would go with it. A plan made after that sends both. To send them now: `apply --choose {id}=mine`.",
            clock(until)
        )),
        Some(until) => out.line(format_args!(
            "      It was sent before, and the server may still make it until {}. A plan made after that sends it again. To send it now: `apply --choose {id}=mine`.",
            clock(until)
        )),
        None => {
            let candidates = doubt.candidates.join(", ");
            out.line(format_args!(
                "      It was sent before, and may have become {candidates}. If it did: `apply --choose {id}=link:TRIGGER-ID`. If not: `apply --choose {id}=mine`."
            ))?;
            let is_candidate = |other: &&PlanItem| {
                let trigger = other.trigger_id.as_ref();
                trigger.is_some_and(|trigger| doubt.candidates.contains(trigger))
            };
            items.iter().filter(is_candidate).try_for_each(|other| {
                let trigger = other.trigger_id.as_deref().unwrap_or_default();
                let words = other.told_apart.as_ref().unwrap_or(&other.words);
                out.line(format_args!("        {trigger}: “{}”, {words}", other.name))
            })
        }
    }
}

/// A time for people, with how far away it is.
fn clock(milliseconds: i64) -> String {
    let Ok(time) = Timestamp::from_millisecond(milliseconds) else {
        return "later".to_owned();
    };
    let left = time
        .as_second()
        .saturating_sub(Timestamp::now().as_second())
        .max(0);
    format!(
        "{} (for {} min {} s)",
        time.strftime("%Y-%m-%d %H:%M:%S UTC"),
        left / 60,
        left % 60
    )
}
