//! `livechat`: calls the methods of LiveChat's Configuration API.
//!
//! Methods, help and completion are made from the table of `publish::livechat`; nothing here lists them.

mod arguments;
mod call;
mod failure;
mod help;
mod named_secrets;

use clap::Args;

use crate::arguments::Everywhere;
use crate::exit::{Exit, Failure};
use crate::output::Output;

/// Call a method of LiveChat’s Configuration API
///
/// A request is JSON, from a file or from standard input; an answer is JSON on standard output. What the document of the API
/// does not allow is not sent. The token comes from TRIGGERCTL_TOKEN, from the terminal or from standard input, and never from
/// arguments.
#[derive(Debug, Args)]
#[command(after_help = help::of_all(), disable_help_subcommand = true)]
pub(crate) struct Livechat {
    #[command(subcommand)]
    call: arguments::MethodCall,
}

/// Calls the method.
pub(crate) fn run(livechat: &Livechat, everywhere: &Everywhere, out: &mut Output) -> Result<Exit, Failure> {
    call::run(&livechat.call, everywhere, out)
}
