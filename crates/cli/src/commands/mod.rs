//! The commands, one a file: its arguments with their help, what it does, and how it prints that.

pub(crate) mod apply;
pub(crate) mod backtest;
mod changes;
pub(crate) mod completions;
pub(crate) mod convert;
mod decisions;
pub(crate) mod drift;
pub(crate) mod explain;
pub(crate) mod export;
pub(crate) mod history;
pub(crate) mod import;
mod in_folder;
pub(crate) mod lint;
pub(crate) mod livechat;
pub(crate) mod man_pages;
pub(crate) mod pattern;
pub(crate) mod plan;
mod plan_report;
pub(crate) mod project;
pub(crate) mod pull;
pub(crate) mod sandbox;
pub(crate) mod server;
mod server_changes;
pub(crate) mod service;
mod service_token;
pub(crate) mod settle;
pub(crate) mod simulate;
pub(crate) mod test;
pub(crate) mod upgrade;
pub(crate) mod wish;

use crate::arguments::{Arguments, Command, Format};
use crate::exit::{Exit, Failure, usage};
use crate::output::Output;

/// Does what the arguments say.
pub(crate) fn run(arguments: Arguments, out: &mut Output) -> Result<Exit, Failure> {
    let Arguments { everywhere, command } = arguments;
    if everywhere.format == Format::Count && !matches!(command, Command::Pattern(_)) {
        return Err(usage(
            "Only the command `pattern` has the format `count`.",
            "Use --format text or --format json.",
        ));
    }
    match command {
        Command::Simulate(simulate) => simulate::run(&simulate, &everywhere, out),
        Command::Backtest(wanted) => backtest::run(&wanted, &everywhere, out),
        Command::Test(test) => test::run(&test, &everywhere, out),
        Command::Upgrade(upgrade) => upgrade::run(&upgrade, &everywhere, out),
        Command::Pattern(pattern) => pattern::run(&pattern, &everywhere, out),
        Command::Lint(lint) => lint::run(&lint, &everywhere, out),
        Command::Explain(explain) => explain::run(&explain, &everywhere, out),
        Command::Wish(want) => wish::run(&want, &everywhere, out),
        Command::Convert(convert) => convert::run(&convert, &everywhere, out),
        Command::Sandbox(sandbox) => sandbox::run(&sandbox, &everywhere, out),
        Command::Project(project) => project::run(project, &everywhere, out),
        Command::Server(server) => server::run(server, &everywhere, out),
        Command::Service(service) => service::run(&service, &everywhere, out),
        Command::Livechat(livechat) => livechat::run(&livechat, &everywhere, out),
        Command::Pull(pull) => pull::run(&pull, &everywhere, out),
        Command::Drift(drift) => drift::run(&drift, &everywhere, out),
        Command::Plan(plan) => plan::run(&plan, &everywhere, out),
        Command::Settle(settle) => settle::run(&settle, &everywhere, out),
        Command::History(history) => history::run(&history, &everywhere, out),
        Command::Apply(apply) => apply::run(apply, &everywhere, out),
        Command::Export(export) => export::run(&export, &everywhere, out),
        Command::Import(import) => import::run(&import, &everywhere, out),
        Command::Completions(completions) => completions::run(&completions, out),
        Command::ManPages(wanted) => man_pages::run(&wanted, out),
    }
}
