//! `completions`: what a shell needs to complete arguments.

use clap::{Args, CommandFactory as _};
use clap_complete::{Shell, generate};

use crate::arguments::Arguments;
use crate::exit::{Exit, Failure};
use crate::output::Output;

/// Print what a shell needs to complete the arguments of triggerctl
///
/// Commands, options and the methods of `livechat` are completed.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER)]
pub(crate) struct Completions {
    /// The shell
    #[arg(value_enum, value_name = "SHELL")]
    shell: Shell,
}

const AFTER: &str = "\
Examples:
  triggerctl completions bash > ~/.local/share/bash-completion/completions/triggerctl
  triggerctl completions zsh > ~/.zfunc/_triggerctl
  triggerctl completions fish > ~/.config/fish/completions/triggerctl.fish

Exit codes:
  0  fine
  2  there is no such shell";

/// Prints the script.
pub(crate) fn run(wanted: &Completions, out: &mut Output) -> Result<Exit, Failure> {
    let mut command = Arguments::command();
    let name = command.get_name().to_owned();
    let mut script = Vec::new();
    generate(wanted.shell, &mut command, name, &mut script);
    let script = String::from_utf8_lossy(&script);
    out.lines(&script)?;
    Ok(Exit::Fine)
}
