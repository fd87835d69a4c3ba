//! `apply`: carries a plan out.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use api::publish::{self, Choices, LeftReason, Operation, Outcome, PlanItem, Report, words};
use api::publishing::folders::FolderPlan;
use api::publishing::{self, Plan};
use api::servers::ServerRow;
use clap::Args;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::decisions::Decisions;
use super::in_folder::InFolder;
use super::plan::{self, WhatToPlan};
use super::plan_report::{About, ToReport};
use super::settle;
use crate::application::Application;
use crate::arguments::{Everywhere, Format};
use crate::exit::{Exit, Failure, usage};
use crate::input;
use crate::output::Output;

/// Publish drafts to a server
///
/// Without --yes nothing is sent: the plan is printed, with what would be done. With --yes it is carried out; every
/// write is verified by reading back, and noted in the history of publications.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER)]
pub(crate) struct Apply {
    /// Carry out this plan, which `plan --out` kept, instead of a new one; refused when the server has changed
    #[arg(long, value_name = "FILE", conflicts_with_all = ["project", "server", "drafts", "delete"])]
    plan: Option<PathBuf>,

    /// Send it; without this nothing is sent
    #[arg(long)]
    yes: bool,

    /// Decide about an item of the plan, or a field of it; can be given several times
    #[arg(long = "choose", value_name = "ITEM=CHOICE")]
    choices: Vec<String>,

    /// Carry out a blocked item all the same, for a reason that the history keeps; can be given several times
    #[arg(long, value_name = "ITEM=REASON")]
    despite: Vec<String>,

    /// Why, for the history
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    note: String,

    #[command(flatten)]
    what: WhatToPlan,

    #[command(flatten)]
    in_folder: InFolder,

    #[command(flatten)]
    report: ToReport,
}

const AFTER: &str = "\
Examples:
  triggerctl apply
  triggerctl apply --yes --note 'Spring sale'
  triggerctl apply --ready --yes
  triggerctl apply --yes --report publication.html
  triggerctl apply --plan plan.json --yes --choose draft:7=mine
  triggerctl apply --folder shop --plan plan.json --yes
  triggerctl apply --yes --choose draft:7=merge --choose draft:7/name=server
  triggerctl apply --folder shop --yes --choose draft:help.json/name=mine
  triggerctl apply --yes --despite 'draft:9=The test is out of date'

With --folder nothing of the data folder is used. servers/NAME.json in the folder is brought up to date
with what was done, and with merge or server the file of the trigger as well: commit them. The note is for the data folder’s history only.

Choices, for an item as the plan names it, such as draft:7:
  mine            make the server as the draft is: overwrite, delete, or create again
  server          keep what the server has; the draft becomes as it
  merge           for `conflict`: each side keeps what only it changed; a field that both changed is
                  decided by itself: draft:7/name=mine, draft:7/actions/0/params/msg=server
  leave           leave it out, this time
  create-another  for `link`: make a second trigger after all
  link:TRIGGER-ID for `in doubt`: this trigger of the server is what was sent before; the draft is tied to it

Formats:
  json  without --yes the plan, as `plan` prints it; with --yes {\"publication\", \"report\"}

Exit codes:
  0    done, or nothing to do; without --yes: nothing stands in the way
  1    something is blocked, in doubt or needs a decision, the server stored something else than was sent, it
       has changed since the plan was made, somebody else made the same in the same moment, or publishes from
       here already
  2    the arguments or the plan make no sense
  3    the server cannot be reached or refuses, or an item failed
  4    the plan cannot be read, or the database cannot be used
  130  stopped by Ctrl-C; what was done stays done";

/// What came of it, as the application answers it.
#[derive(Serialize, Deserialize)]
struct Applied {
    publication: Value,
    report: Report,
}

/// Carries a plan out, or shows what would be done.
pub(crate) fn run(apply: Apply, everywhere: &Everywhere, out: &mut Output) -> Result<Exit, Failure> {
    let json = everywhere.format == Format::Json;
    // What is wrong with the arguments is said before anything is asked of a server.
    let decisions = Decisions::read(&apply.choices, &apply.despite)?;
    if let Some(folder) = apply.in_folder.folder.clone() {
        return of_folder(&apply, folder, &decisions, everywhere.format, out);
    }
    let kept: Option<Plan> = apply.plan.as_deref().map(read).transpose()?;
    let application = Application::open(everywhere)?;
    let (server, made) = match kept {
        Some(plan) => (application.server_by_id(plan.server)?, plan),
        None => plan::make(&application, &apply.what)?,
    };
    let (choices, unready) = decided(&apply, &decisions, &made.plan)?;
    let about = About::from(&made);
    // Before anything is sent: a place that cannot be written to is said in time, and what was planned stays whatever happens.
    apply
        .report
        .write(&about, &made.plan, &choices, None, everywhere.format)?;
    if !apply.yes {
        return would_do(&made, &made.server_name, &made.plan, &choices, json, out);
    }
    let plan = made.plan.clone();
    let known = Known {
        in_doubt: in_doubt(&plan),
        unready,
    };
    let applied = carry_out(&application, &server, made, choices.clone(), apply.note)?;
    apply
        .report
        .write(&about, &plan, &choices, Some(&applied.report), everywhere.format)?;
    done(&applied, &known, json, out)
}

fn of_folder(
    apply: &Apply,
    folder: PathBuf,
    decisions: &Decisions,
    format: Format,
    out: &mut Output,
) -> Result<Exit, Failure> {
    let json = format == Format::Json;
    let made: FolderPlan = match &apply.plan {
        Some(path) => read(path)?,
        None => {
            let server = apply.what.server.server.as_deref();
            apply
                .in_folder
                .plan(folder.clone(), server, apply.what.delete(), format)?
        }
    };
    let (choices, unready) = decided(apply, decisions, &made.plan)?;
    let about = About::from(&made);
    apply.report.write(&about, &made.plan, &choices, None, format)?;
    if !apply.yes {
        return would_do(&made, &made.server_name, &made.plan, &choices, json, out);
    }
    let plan = made.plan.clone();
    let known = Known {
        in_doubt: in_doubt(&plan),
        unready,
    };
    let report = apply.in_folder.apply(folder, made, choices.clone(), format)?;
    apply
        .report
        .write(&about, &plan, &choices, Some(&report), format)?;
    done(
        &Applied {
            publication: Value::Null,
            report,
        },
        &known,
        json,
        out,
    )
}

/// What of a plan the report of carrying it out has to be told with.
struct Known {
    /// The items of which nobody knew yet whether the server made them, and the triggers that they may have become.
    in_doubt: Vec<PlanItem>,
    /// The items that were left out because they are not marked ready, and not because somebody chose so.
    unready: HashSet<String>,
}

/// What is decided about the items of a plan, and which of them are left out for want of a mark alone.
fn decided(
    apply: &Apply,
    decisions: &Decisions,
    plan: &publish::Plan,
) -> Result<(Choices, HashSet<String>), Failure> {
    let mut choices = apply.what.first_choices(plan);
    let chosen = decisions.fit(plan)?;
    let left = choices.keys().filter(|item| !chosen.contains_key(*item));
    let unready = left.cloned().collect();
    choices.extend(chosen);
    Ok((choices, unready))
}

/// Says what --yes would do.
fn would_do(
    made: &impl Serialize,
    server: &str,
    plan: &publish::Plan,
    choices: &Choices,
    json: bool,
    out: &mut Output,
) -> Result<Exit, Failure> {
    if json {
        out.json(made)?;
    } else {
        plan::print(server, plan, choices, out)?;
        out.line(format_args!(
            "Nothing was sent. With --yes, {} would be carried out.",
            plan::summary(plan, choices)
        ))?;
    }
    Ok(plan::verdict(plan, choices))
}

/// The items of a plan of which nobody knows yet whether the server made them, and the triggers that they may have become.
fn in_doubt(plan: &publish::Plan) -> Vec<PlanItem> {
    let doubts = plan.items.iter().filter_map(|item| item.doubt.as_ref());
    let candidates: HashSet<&String> = doubts.flat_map(|doubt| &doubt.candidates).collect();
    let is_asked = |item: &&PlanItem| {
        let is_candidate = item.trigger_id.as_ref().is_some_and(|id| candidates.contains(id));
        item.operation == Operation::InDoubt || is_candidate
    };
    plan.items.iter().filter(is_asked).cloned().collect()
}

/// Says what was done.
fn done(applied: &Applied, known: &Known, json: bool, out: &mut Output) -> Result<Exit, Failure> {
    if json {
        out.json(applied)?;
    } else {
        print(&applied.report, known, out)?;
    }
    Ok(verdict(&applied.report))
}

fn carry_out(
    application: &Application,
    server: &ServerRow,
    plan: Plan,
    choices: Choices,
    note: String,
) -> Result<Applied, Failure> {
    let apply = publishing::Apply { plan, choices, note };
    application.on_server(server, &async |app: &api::App| {
        publishing::apply(app, apply.clone()).await
    })
}

fn read<P: DeserializeOwned>(path: &Path) -> Result<P, Failure> {
    serde_json::from_str(&input::text(path)?).map_err(|error| {
        usage(
            format!("{} is no plan: {error}.", input::name_of(path)),
            "Keep one with `triggerctl plan --out FILE`. One that was made with --folder is applied with --folder, and others without.",
        )
    })
}

fn print(report: &Report, known: &Known, out: &mut Output) -> Result<(), Failure> {
    let Known { in_doubt, unready } = known;
    for item in &report.items {
        let outcome = match &item.outcome {
            Outcome::Left { .. } if unready.contains(&item.item) => plan::NOT_READY.to_owned(),
            outcome => words::outcome(outcome),
        };
        out.line(format_args!(
            "  {:<17}  {}: {outcome}",
            words::operation(item.operation),
            item.name
        ))?;
        if let Outcome::Left { .. } = item.outcome
            && let Some(planned) = in_doubt.iter().find(|planned| planned.id == item.item)
            && let Some(doubt) = &planned.doubt
        {
            settle::print_doubt(in_doubt, planned, doubt, out)?;
        }
        if !item.twins.is_empty() {
            out.line(format_args!(
                "      warning: Somebody else made a trigger of this name in the same moment: {}. One of them is too many. A new plan shows it, and `apply --delete ID --yes` takes one away.",
                item.twins.join(", ")
            ))?;
        }
    }
    if let Some(note) = &report.note {
        out.line(format_args!("{note}"))?;
    }
    match &report.stopped {
        Some(problem) => out.line(format_args!("Stopped: {} {}", problem.message, problem.help)),
        None => match report
            .items
            .iter()
            .filter(|item| is_failure(&item.outcome))
            .count()
        {
            0 => out.line(format_args!("Done.")),
            failed => out.line(format_args!(
                "{failed} of {} could not be done. A new plan shows what is left.",
                report.items.len()
            )),
        },
    }
}

fn is_failure(outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::Failed { .. } | Outcome::Unknown { .. })
}

fn verdict(report: &Report) -> Exit {
    let any = |fits: fn(&Outcome) -> bool| report.items.iter().any(|item| fits(&item.outcome));
    if matches!(&report.stopped, Some(problem) if problem.code == "cancelled") {
        return Exit::Cancelled;
    }
    if report.stopped.is_some() || any(is_failure) {
        return Exit::Server;
    }
    let open = any(|outcome| match outcome {
        Outcome::Differs { .. } | Outcome::Gone { .. } => true,
        Outcome::Left { reason } => matches!(reason, LeftReason::NeedsDecision | LeftReason::Blocked),
        _ => false,
    }) || report.items.iter().any(|item| !item.twins.is_empty());
    if open { Exit::Findings } else { Exit::Fine }
}
