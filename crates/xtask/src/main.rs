//! `cargo xtask`: all that happens around the code, from setting up a fresh machine to measuring.
//!
//! Nothing of the product is in here: the tasks start cargo, npm and the workspace's own binaries, and judge
//! what they say. Few dependencies on purpose, since every task waits for this crate to compile first.

mod bench;
mod checks;
mod codegen;
mod display;
mod files;
mod interface;
mod package;
mod phases;
mod process;
mod release;
mod run;
mod setup;
mod test;
mod transcript;
mod workspace;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

/// Tasks of Trigger Designer's developers.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Set up what is missing, then build and open the application
    ///
    /// Without a display the same window runs under a virtual one: the main path is walked in light and in
    /// dark, and screenshots of it are saved in target/screenshots.
    Run(run::Options),
    /// Set up what is missing, then run every check and every test
    Test(test::Options),
    /// Measure speed, memory and size against their targets (release builds)
    Bench(bench::Options),
    /// Write the TypeScript types of all commands from the Rust ones
    Codegen,
    /// Formatting, lints, licences, types, and the directions of the architecture
    Check,
    /// Make the packages that users install, and with --check prove them in a fresh root of files
    Package(package::Options),
    /// Hold a tag to the version and the changelog, and print the notes of its release
    Release(release::Options),
    /// Only find and install what building, testing and measuring need
    Setup,
}

fn main() -> ExitCode {
    match perform(&Cli::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        // Its words, without the trace that anyhow adds for whoever set RUST_BACKTRACE.
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: &Task) -> Result<()> {
    match task {
        Task::Run(options) => run::run(options),
        Task::Test(options) => test::run(options),
        Task::Bench(options) => bench::run(options),
        Task::Codegen => codegen::run(),
        Task::Check => checks::run(),
        Task::Package(options) => package::run(options),
        Task::Release(options) => release::run(options),
        Task::Setup => setup::ensure(&setup::Purpose::ALL),
    }
}

#[cfg(test)]
mod tests {
    use super::Cli;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }
}
