//! The arguments that all commands share, and the list of commands.

use std::borrow::Cow;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use api::trigger::Platform;
use api::{Code, Error};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::commands::{
    apply, backtest, completions, convert, drift, explain, export, history, import, lint, livechat,
    man_pages, pattern, plan, project, pull, sandbox, server, service, settle, simulate, test, upgrade, wish,
};
use crate::exit::Exit;
use crate::output;
use crate::plain::one_line;

/// Design, check and publish live-chat triggers without a window
///
/// triggerctl plays visitor sessions against triggers, tries page-URL patterns on lists of URLs, finds mistakes in
/// triggers, and publishes them to a chat server. It works on the same data folder as the application.
///
/// `simulate`, `pattern`, `lint`, `explain`, `convert`, `wish` and `sandbox` need files only and never open the data folder; neither do `test`, `upgrade`,
/// `backtest`, `plan` and `apply` when they are given files or a folder.
#[derive(Debug, Parser)]
#[command(name = "triggerctl", version, max_term_width = 100, after_long_help = AFTER)]
pub(crate) struct Arguments {
    /// What every command takes.
    #[command(flatten)]
    pub(crate) everywhere: Everywhere,
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

const AFTER: &str = "\
Examples:
  triggerctl pattern --urls urls.txt -- '/pricing(/|$)'
  triggerctl simulate --triggers triggers.json --session visit.txt
  triggerctl test --triggers triggers.json --session visit.txt
  triggerctl upgrade --from 8.5 --to 8.8
  triggerctl lint triggers/*.json
  triggerctl explain run-once-never-fires
  triggerctl convert --to zendesk-chat triggers/*.json
  triggerctl wish 'Questions?' --page /pricing --after 45s
  triggerctl service call trigger.json
  triggerctl plan --server 'Our chat'
  triggerctl drift --server production
  triggerctl plan --folder shop --server staging

Environment:
  TRIGGERCTL_TOKEN, TRIGGERCTL_PASSWORD, TRIGGERCTL_CODE, TRIGGERCTL_PASSPHRASE
      Credentials. What is not here is asked for at the terminal, or read from standard input, a
      line each. Credentials are never taken from arguments.
  TRIGGERCTL_SERVICE_TOKEN
      The secret token that `service call` sends to an external service, and `service keep-token` keeps.
  TRIGGERCTL_RECEIVER_KEY
      The secret key by which receivers know the calls of a LiveChat webhook: for every address without a
      key of its own, which `server key` keeps.
  TRIGGERCTL_USER
      Who signs in, for `plan` and `apply` with --folder; for `livechat`, the account of a personal
      access token.
  TRIGGERCTL_SERVER
      The only address that credentials may go to. Set it wherever a folder comes from others, as in
      continuous integration: without it, the folder decides.
  TRIGGER_DESIGNER_DATA_DIR
      The data folder, where --data-dir is not given.
  TRIGGERCTL_NO_KEYCHAIN
      As --no-keychain: 1, true, yes or on; 0, false, no, off or nothing is as if it were not set.

Files:
  - is standard input. /dev/stdin and <(…) are read as well; named pipes, sockets and devices are
  not, because reading them may never end.

Exit codes:
  0    fine
  1    something to look at: errors in triggers, a failed test, a plan that needs a decision
  2    the arguments make no sense, or name what does not exist
  3    a server cannot be reached or refuses, or credentials are missing
  4    a file or the database cannot be used
  130  stopped by Ctrl-C
`plan --folder`, `drift` and `upgrade` have their own: 0 nothing to do, 1 it cannot be told, 2
differences.";

/// What every command takes.
#[derive(Debug, Clone, Args)]
pub(crate) struct Everywhere {
    /// Work on the database in this folder; it is made when it is not there
    ///
    /// [env: TRIGGER_DESIGNER_DATA_DIR]
    #[arg(
        long,
        global = true,
        value_name = "FOLDER",
        help_heading = "Options everywhere"
    )]
    pub(crate) data_dir: Option<PathBuf>,

    /// How to print results and errors
    #[arg(
        long,
        global = true,
        value_enum,
        value_name = "FORMAT",
        default_value_t = Format::Text,
        help_heading = "Options everywhere"
    )]
    pub(crate) format: Format,

    /// Do as if this machine had no keychain
    #[arg(
        long,
        global = true,
        env = "TRIGGERCTL_NO_KEYCHAIN",
        hide_env_values = true,
        value_parser = switch,
        help_heading = "Options everywhere"
    )]
    pub(crate) no_keychain: bool,
}

/// Whether a variable switches something on, in the words that shells and services use for it.
fn switch(text: &str) -> Result<bool, String> {
    match text.trim().to_ascii_lowercase().as_str() {
        "1" | "true" | "yes" | "on" => Ok(true),
        "0" | "false" | "no" | "off" | "" => Ok(false),
        _ => Err("1, true, yes and on are taken, and 0, false, no, off and nothing".to_owned()),
    }
}

/// How results are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people; also called `table`
    #[value(alias = "table")]
    Text,
    /// For programs; errors are JSON as well, a line each on standard error
    Json,
    /// The bare number of matching URLs; for `pattern` only
    Count,
}

/// Every command, in the order in which the help lists them.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Simulate(simulate::Simulate),
    Backtest(backtest::Backtest),
    Test(test::Test),
    Upgrade(upgrade::LookAhead),
    Pattern(pattern::TryPattern),
    Lint(lint::Lint),
    Explain(explain::Explain),
    Convert(convert::Convert),
    Wish(wish::Want),
    Sandbox(sandbox::Sandbox),
    Project(project::Project),
    Server(server::Server),
    Service(service::Service),
    Livechat(livechat::Livechat),
    Pull(pull::Pull),
    Drift(drift::LookForDrift),
    Plan(plan::MakePlan),
    Apply(apply::Apply),
    Settle(settle::Settle),
    History(history::History),
    Export(export::Export),
    Import(import::Import),
    Completions(completions::Completions),
    ManPages(man_pages::ManPages),
}

/// The platforms by their keys.
pub(crate) fn platforms() -> impl TypedValueParser<Value = Platform> {
    PossibleValuesParser::new(Platform::ALL.map(Platform::key))
        .map(|key| Platform::from_key(&key).expect("a possible value is the key of a platform"))
}

/// The platform that triggers in files are for.
#[derive(Debug, Clone, Args)]
pub(crate) struct OfPlatform {
    /// What the triggers are for [default: each says it itself: a `definition` makes it one of Zendesk Chat, `access` with `conditions` one of LiveChat]
    #[arg(long, value_name = "PLATFORM", value_parser = platforms())]
    pub(crate) platform: Option<Platform>,
}

/// The project to work on.
#[derive(Debug, Clone, Args)]
pub(crate) struct InProject {
    /// The project, by name or number [default: the only one; the sample counts when there is no other]
    #[arg(long, value_name = "NAME|ID")]
    pub(crate) project: Option<String>,
}

/// The server to work with.
#[derive(Debug, Clone, Args)]
pub(crate) struct WithServer {
    #[command(flatten)]
    pub(crate) project: InProject,

    /// The server, by name or number [default: the only one; the practice server counts when there is no other]
    #[arg(long, value_name = "NAME|ID")]
    pub(crate) server: Option<String>,
}

/// Prints help, or what is wrong with the arguments.
pub(crate) fn answer(said: &clap::Error) -> ExitCode {
    if !said.use_stderr() {
        // Help that nobody reads needs no complaint.
        let _ = said.print();
        return Exit::Fine.into();
    }
    match wanted_format(std::env::args_os()) {
        Format::Json => {
            let message = said.to_string();
            let message = message.trim_start_matches("error: ").trim_end();
            let error = Error::new(
                Code::BadInput,
                message,
                "Run triggerctl --help, or COMMAND --help.",
            );
            output::print_error(&error, Format::Json);
        }
        Format::Text | Format::Count => print_misuse(said),
    }
    misuse(std::env::args_os()).into()
}

/// Prints what is wrong with the arguments. They can be from elsewhere, as in a script that was given the name of a trigger.
fn print_misuse(said: &clap::Error) {
    let given: Vec<String> = std::env::args_os()
        .map(|argument| argument.to_string_lossy().into_owned())
        .collect();
    if given
        .iter()
        .all(|argument| matches!(one_line(argument), Cow::Borrowed(_)))
    {
        let _ = said.print();
        return;
    }
    // The same mistake is made with arguments that cannot play with anything.
    match Arguments::try_parse_from(given.iter().map(|argument| one_line(argument).into_owned())) {
        Err(said) if said.use_stderr() => {
            let _ = said.print();
        }
        _ => output::aside(format_args!("{}", said.to_string().trim_end())),
    }
}

/// How a command ends whose arguments could not be read: for `plan --folder`, `drift` and `upgrade` never as it does for
/// differences.
pub(crate) fn misuse(arguments: impl Iterator<Item = OsString>) -> Exit {
    let arguments: Vec<String> = arguments
        .map(|argument| argument.to_string_lossy().into_owned())
        .collect();
    let is_folder = |argument: &String| argument == "--folder" || argument.starts_with("--folder=");
    let is = |command: &str| arguments.iter().any(|argument| argument == command);
    if is("drift") || is("upgrade") || is("plan") && arguments.iter().any(is_folder) {
        Exit::NoVerdict
    } else {
        Exit::Usage
    }
}

/// The format that errors are wanted in, for arguments that could not be read.
pub(crate) fn wanted_format(arguments: impl Iterator<Item = OsString>) -> Format {
    let arguments: Vec<OsString> = arguments.take_while(|argument| argument != "--").collect();
    let json = arguments.iter().any(|argument| argument == "--format=json")
        || arguments
            .windows(2)
            .any(|pair| pair[0] == "--format" && pair[1] == "json");
    if json { Format::Json } else { Format::Text }
}
