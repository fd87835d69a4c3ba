//! `plan`: what publishing would change on a server.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use api::drafting::drafts;
use api::projects;
use api::publish::{self, Choice, Choices, Operation, PlanItem, PlanWarning, abilities, words};
use api::publishing::history::{self, Moment, Point};
use api::publishing::promotion::{self, Promote};
use api::publishing::{self, Plan};
use api::servers::ServerRow;
use api::trigger::Severity;
use clap::Args;
use serde::Serialize;

use super::changes::{Told, print_fields};
use super::in_folder::{self, InFolder};
use super::lint::counted;
use super::plan_report::{About, ToReport};
use super::settle;
use crate::application::{Application, Likely, Named, pick};
use crate::arguments::{Everywhere, Format, WithServer};
use crate::exit::{Exit, Failure, file};
use crate::output::{Output, or_no_verdict};

/// Compare the drafts of a project with a server
///
/// Shows what publishing would create, update and delete, field by field, and what needs a decision first. Nothing is
/// sent. What an interrupted publication did is found out first. A plan that is kept with --out can be carried out later with `apply --plan`, unless the server has changed.
#[derive(Debug, Args)]
#[command(name = "plan", after_long_help = AFTER)]
pub(crate) struct MakePlan {
    #[command(flatten)]
    pub(super) what: WhatToPlan,

    #[command(flatten)]
    in_folder: InFolder,

    /// Keep the plan in a file
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,

    #[command(flatten)]
    report: ToReport,
}

/// What a plan is made of.
#[derive(Debug, Args)]
pub(super) struct WhatToPlan {
    #[command(flatten)]
    pub(super) server: WithServer,

    /// Publish this draft only, by name or number; can be given several times [default: all, and the end of those in the trash]
    #[arg(long = "draft", value_name = "NAME|ID", conflicts_with = "folder")]
    drafts: Vec<String>,

    /// Delete this trigger of the server, which has no draft; can be given several times
    #[arg(long, value_name = "TRIGGER-ID")]
    delete: Vec<String>,

    /// Leave out drafts that are not marked ready, whatever the plan says of them
    #[arg(long, conflicts_with_all = ["from", "after", "before"])]
    ready: bool,

    /// Bring what this server has, by name or number, instead of the drafts; its credentials must be kept
    #[arg(long, value_name = "NAME|ID", conflicts_with_all = ["drafts", "delete", "folder"])]
    from: Option<String>,

    /// Make the server as it was after this publication; `history` lists them
    #[arg(long, value_name = "PUBLICATION", conflicts_with_all = ["server", "drafts", "delete", "folder", "from"])]
    after: Option<i64>,

    /// Make the server as it was before this publication
    #[arg(long, value_name = "PUBLICATION", conflicts_with_all = ["server", "drafts", "delete", "folder", "from", "after"])]
    before: Option<i64>,
}

impl WhatToPlan {
    /// The triggers without a draft that shall go.
    pub(super) fn delete(&self) -> BTreeSet<String> {
        self.delete.iter().cloned().collect()
    }

    /// What is decided before anybody decides: with --ready, drafts without the mark are left out.
    pub(super) fn first_choices(&self, plan: &publish::Plan) -> Choices {
        let left = plan.unready().filter(|_| self.ready);
        left.map(|item| (item.id.clone(), Choice::Leave)).collect()
    }

    /// The point of the history that the server shall go back to.
    fn point(&self) -> Option<Point> {
        let point = |moment| move |publication| Point { publication, moment };
        let after = self.after.map(point(Moment::After));
        after.or(self.before.map(point(Moment::Before)))
    }
}

/// What is said of an item that stays as it is because its draft is not marked ready.
pub(super) const NOT_READY: &str = "not marked ready, left out";

const AFTER: &str = "\
Examples:
  triggerctl plan
  triggerctl plan --project 'Web shop' --server chat.example --out plan.json
  triggerctl plan --ready
  triggerctl plan --report plan.html
  triggerctl plan --server production --from staging --out plan.json
  triggerctl plan --before 12 --out back.json && triggerctl apply --plan back.json --yes
  TRIGGERCTL_USER=… TRIGGERCTL_TOKEN=… triggerctl plan --folder shop --server staging
  TRIGGERCTL_TOKEN=… triggerctl plan --folder shop --server https://shop.zendesk.com --platform zendesk-chat

What the operations mean:
  create, update, delete  `apply --yes` does it
  unchanged, link         the server has it already; nothing is sent
  blocked                 the draft has errors, a test of it fails, or the server is too old; nothing is sent
  conflict, changed on server, deleted on server
                          needs a decision: `apply --choose ITEM=mine|server|leave`
  in doubt                it was sent before, and the server may still make it. Needs time
                          (the plan says how long), or a decision: `--choose ITEM=mine|leave`,
                          or `ITEM=link:TRIGGER-ID` for one that is there
  only on server          no draft has it; left alone

What --ready leaves out:
  drafts that are not marked ready, whatever the plan says of them. The mark is set in the
  application, and stays with a draft through edits and publications. In a folder it is
  \"ready\": true in trigger-designer.json. Drafts in the trash and triggers of --delete need none.
  What is left out counts for no exit code. A plan that is kept with --out has every item:
  give --ready to `apply --plan` as well.

Exit codes:
  0    the plan can be applied, or there is nothing to do
  1    something is blocked or needs a decision
  2    there is no such project, server or draft
  3    the server cannot be reached or refuses, or credentials are missing
  4    the plan cannot be kept, or the database cannot be used
  130  stopped by Ctrl-C

With --folder, made for continuous integration:
  0    nothing to do: files and server are the same
  1    there is no plan; standard error says why
  2    files and server differ, or something is blocked or needs a decision
  130  stopped by Ctrl-C
Triggers that only the server has are no difference. Which trigger is which file stands in the folder,
in servers/NAME.json: `apply --folder` keeps that up to date, and you commit it.";

/// Makes and prints a plan.
pub(crate) fn run(wanted: &MakePlan, everywhere: &Everywhere, out: &mut Output) -> Result<Exit, Failure> {
    if let Some(folder) = &wanted.in_folder.folder {
        return or_no_verdict(
            of_folder(wanted, folder, everywhere.format, out),
            everywhere.format,
        );
    }
    let application = Application::open(everywhere)?;
    let (_, made) = make(&application, &wanted.what)?;
    let Plan {
        server_name, plan, ..
    } = &made;
    keep(wanted.out.as_deref(), &made)?;
    let choices = wanted.what.first_choices(plan);
    let report = &wanted.report;
    report.write(&About::from(&made), plan, &choices, None, everywhere.format)?;
    match everywhere.format {
        Format::Json => out.json(&made)?,
        Format::Text | Format::Count => print(server_name, plan, &choices, out)?,
    }
    Ok(verdict(plan, &choices))
}

fn of_folder(wanted: &MakePlan, folder: &Path, format: Format, out: &mut Output) -> Result<Exit, Failure> {
    let what = &wanted.what;
    let server = what.server.server.as_deref();
    let made = wanted
        .in_folder
        .plan(folder.to_owned(), server, what.delete(), format)?;
    keep(wanted.out.as_deref(), &made)?;
    let choices = what.first_choices(&made.plan);
    let report = &wanted.report;
    report.write(&About::from(&made), &made.plan, &choices, None, format)?;
    match format {
        Format::Json => out.json(&made)?,
        Format::Text | Format::Count => print(&made.server_name, &made.plan, &choices, out)?,
    }
    Ok(in_folder::verdict(&made, &choices))
}

/// Keeps a plan in a file, if that is wanted.
fn keep(path: Option<&Path>, plan: &impl Serialize) -> Result<(), Failure> {
    let Some(path) = path else { return Ok(()) };
    let mut text = serde_json::to_string_pretty(plan).unwrap_or_default();
    text.push('\n');
    fs::write(path, text).map_err(|error| {
        file(
            format!("{} cannot be written: {error}.", path.display()),
            "Choose another file, or allow writing there.",
        )
    })
}

/// Compares with the server what it shall become like.
pub(super) fn make(application: &Application, wanted: &WhatToPlan) -> Result<(ServerRow, Plan), Failure> {
    if let Some(point) = wanted.point() {
        let server = super::history::server_of(application, point.publication)?;
        let plan = application.on_server(&server, &async |app: &api::App| {
            history::go_back(app, point).await
        })?;
        return Ok((server, plan));
    }
    let server = application.server(&wanted.server)?;
    if let Some(from) = &wanted.from {
        let from = application.server(&WithServer {
            server: Some(from.clone()),
            project: wanted.server.project.clone(),
        })?;
        application.sign_in(&from)?;
        let promote = Promote {
            from: from.id,
            to: server.id,
        };
        let plan = application.on_server(&server, &async |app: &api::App| {
            promotion::promote(app, promote).await
        })?;
        return Ok((server, plan));
    }
    let mut chosen = Vec::new();
    for draft in &wanted.drafts {
        let rows = drafts::list(
            application.app().data(),
            projects::Which {
                project: server.project,
            },
        )?;
        let rows = rows.into_iter().map(|row| Named {
            id: row.id,
            name: row.name,
            words: format!("{} → {}", row.when, row.then),
            likely: Likely::First,
            row: row.id,
        });
        chosen.push(pick("draft", rows.collect(), Some(draft))?);
    }
    let delete = wanted.delete();
    let plan = application.on_server(&server, &async |app: &api::App| {
        let make = publishing::MakePlan {
            server: server.id,
            drafts: (!chosen.is_empty()).then(|| chosen.clone()),
            delete: delete.clone(),
        };
        publishing::make_plan(app, make).await
    })?;
    Ok((server, plan))
}

/// Whether somebody must look at something first.
pub(super) fn verdict(plan: &publish::Plan, choices: &Choices) -> Exit {
    let open = plan.items.iter().any(|item| needs_decision(item, choices));
    if open { Exit::Findings } else { Exit::Fine }
}

fn needs_decision(item: &PlanItem, choices: &Choices) -> bool {
    let undecided = match item.operation {
        Operation::Blocked
        | Operation::Conflict
        | Operation::ChangedOnServer
        | Operation::DeletedOnServer
        | Operation::InDoubt => true,
        Operation::Create
        | Operation::Update
        | Operation::Delete
        | Operation::Unchanged
        | Operation::Link
        | Operation::OnlyOnServer => false,
    };
    undecided && !choices.contains_key(&item.id)
}

/// Prints a plan for people, with what was decided.
pub(super) fn print(
    server: &str,
    plan: &publish::Plan,
    choices: &Choices,
    out: &mut Output,
) -> Result<(), Failure> {
    let runs = plan.platform.name();
    let tells_version = abilities::of(plan.platform).access.tells_version;
    let runs = match plan.version.as_deref() {
        Some(version) => format!("{runs} {version}"),
        None if tells_version => format!("{runs}, version unknown"),
        None => runs.to_owned(),
    };
    out.line(format_args!("Plan for {server} ({}, {runs}):", plan.address))?;
    settle::print_found(&plan.settled, out)?;
    let width = plan.items.iter().map(|item| item.id.chars().count()).max();
    let width = width.unwrap_or_default().min(24);
    for item in &plan.items {
        let choice = match choices.get(&item.id) {
            Some(Choice::Leave) if !item.is_ready => format!("  → {NOT_READY}"),
            Some(choice) => format!("  → {}", words::choice(choice)),
            None if needs_decision(item, choices) => "  → needs a decision".to_owned(),
            None => String::new(),
        };
        out.line(format_args!(
            "  {:<17}  {:<width$}  {}{choice}",
            words::operation(item.operation),
            item.id,
            item.name
        ))?;
        print_details(plan, item, out)?;
    }
    let is_unready = |item: &PlanItem| !item.is_ready && choices.get(&item.id) == Some(&Choice::Leave);
    let many = |operation| {
        let items = plan.items.iter().filter(|item| !is_unready(item));
        items.filter(|item| item.operation == operation).count()
    };
    let open = plan.items.iter().filter(|item| needs_decision(item, choices));
    let open = open.count();
    let need = if open == 1 { "needs" } else { "need" };
    let unready = match plan.items.iter().filter(|item| is_unready(item)).count() {
        0 => String::new(),
        many => format!("; {many} not marked ready"),
    };
    out.line(format_args!(
        "{} to create, {} to update, {} to delete; {} blocked, {open} {need} a decision{unready}.",
        many(Operation::Create),
        many(Operation::Update),
        many(Operation::Delete),
        many(Operation::Blocked)
    ))
}

fn print_details(plan: &publish::Plan, item: &PlanItem, out: &mut Output) -> Result<(), Failure> {
    if let Some(words) = &item.told_apart {
        out.line(format_args!("      one of several with this name: {words}"))?;
    }
    if let Some(doubt) = &item.doubt {
        settle::print_doubt(&plan.items, item, doubt, out)?;
    }
    let comes_or_goes = match item.operation {
        Operation::Create | Operation::InDoubt | Operation::Delete => true,
        // Without a body the draft is in the trash.
        Operation::Conflict => item.body.is_none(),
        _ => item.blocked == Some(Operation::Delete),
    };
    let told = if comes_or_goes { Told::Whole } else { Told::Changed };
    print_fields("", told, &item.changes, out)?;
    print_fields("on the server, ", Told::Changed, &item.server_changes, out)?;
    for warning in &item.warnings {
        let mut said = words::warning(warning);
        if matches!(warning, PlanWarning::Twin { .. }) {
            let id = item.trigger_id.as_deref().unwrap_or_default();
            said += &format!(" `plan --delete {id}` takes it away.");
        }
        out.line(format_args!("      warning: {said}"))?;
    }
    let errors = item
        .diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity == Severity::Error);
    for error in errors {
        out.line(format_args!("      error: {}: {}", error.path, error.message))?;
    }
    Ok(())
}

/// How many things a plan sends or ties, decisions included.
pub(super) fn summary(plan: &publish::Plan, choices: &Choices) -> String {
    let acts = plan.items.iter().filter(|item| match item.operation {
        Operation::Create | Operation::Update | Operation::Delete | Operation::Link => {
            choices.get(&item.id) != Some(&Choice::Leave)
        }
        Operation::Blocked
        | Operation::Conflict
        | Operation::ChangedOnServer
        | Operation::DeletedOnServer
        | Operation::InDoubt => choices
            .get(&item.id)
            .is_some_and(|choice| *choice != Choice::Leave),
        Operation::Unchanged | Operation::OnlyOnServer => false,
    });
    counted(acts.count(), "item")
}
