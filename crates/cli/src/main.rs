//! `triggerctl`: Trigger Designer from the shell.
//!
//! Here: arguments, what is printed, exit codes. Not here: what the commands do, which is the work of `api` and, for
//! those that need no data folder, of the crates below it.

// `output` alone prints: what goes round it could forge lines.
#![deny(clippy::print_stdout, clippy::print_stderr)]

mod application;
mod arguments;
mod commands;
mod credentials;
mod destination;
mod drawing;
mod exit;
mod input;
mod output;
mod plain;
mod server_version;
mod time_zone;

use std::process::ExitCode;

use api::app::core_dumps::{self, Closed};
use clap::Parser as _;

use crate::arguments::{Arguments, Format};
use crate::exit::{Exit, Failure};
use crate::output::Output;

fn main() -> ExitCode {
    core_dumps::switch_off(Closed::ToOthers);
    if let Err(refused) = credentials::refuse_in_arguments(std::env::args_os().skip(1)) {
        output::print_error(&refused, arguments::wanted_format(std::env::args_os()));
        return arguments::misuse(std::env::args_os()).into();
    }
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(said) => return arguments::answer(&said),
    };
    let format = arguments.everywhere.format;
    let mut out = Output::new();
    let done = commands::run(arguments, &mut out).and_then(|exit| out.flush().map(|()| exit));
    match done {
        Ok(exit) => exit.into(),
        Err(failure) => told(&failure, format),
    }
}

fn told(failure: &Failure, format: Format) -> ExitCode {
    match failure {
        // As when `head` has seen enough.
        Failure::OutputClosed => Exit::Fine.into(),
        Failure::Failed(error) => {
            output::print_error(error, format);
            Exit::of(error.code).into()
        }
    }
}
