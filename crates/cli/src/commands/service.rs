//! `service`: tries the external service that a trigger asks for its messages.

use std::path::{Path, PathBuf};

use api::projects;
use api::publish::Control;
use api::publish::rocketchat::external_service::{
    self, Outcome, Sees, ServiceAnswer, ServiceCall, Visitor, VisitorField,
};
use api::sandbox::{MockAnswer, MockBehaviour, MockService};
use api::servers::credentials::CredentialPlace;
use api::servers::service::{self, Ask, Tried};
use api::trigger::{self, Platform, Severity};
use api::{Code, Error};
use clap::{Args, Subcommand, ValueEnum};
use serde_json::{Map, Value};
use tokio::runtime::Builder;

use super::service_token::{self, KeepToken};
use crate::application::Application;
use crate::arguments::{Everywhere, Format, InProject, WithServer};
use crate::destination;
use crate::exit::{Exit, Failure, usage};
use crate::input;
use crate::output::Output;

/// Try the external service that a trigger asks for its messages
///
/// The service gets what Rocket.Chat would send: headers, body, secret token. Printed are the status, the time, whether the
/// answer has the right shape, and what the visitor would see.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER)]
pub(crate) struct Service {
    #[command(subcommand)]
    action: Action,
}

const AFTER: &str = "\
Examples:
  triggerctl service call trigger.json
  triggerctl service call trigger.json --visitor plan=gold --visitor name=Ada
  triggerctl service call trigger.json --mock slow
  triggerctl service call trigger.json --server 'Our chat'
  TRIGGERCTL_SERVICE_TOKEN=… triggerctl service call trigger.json --format json
  triggerctl service keep-token --server 'Our chat' < token.txt
  triggerctl service call trigger.json --token-of 'Our chat'

Secret token:
  It goes to the service as X-RocketChat-Livechat-Token, and is never printed. It comes from
  TRIGGERCTL_SERVICE_TOKEN; with --ask-token from the terminal or standard input; with --token-of
  from where `keep-token` or the Editor keeps it. Without any the call goes out without a token.
  With --server the server sends its own.

Exit codes:
  0    the visitor would see the messages of the service
  1    the visitor would see something else: the fallback message, or nothing
  2    the file holds no trigger that asks a service, or there is no such server
  3    a server cannot be reached or refuses, or credentials are missing
  4    a file or the database cannot be used
  130  stopped by Ctrl-C";

#[derive(Debug, Subcommand)]
enum Action {
    /// Ask the service once, and say what the visitor would see
    Call(Call),
    /// Keep the secret token of a server, for `call --token-of`
    KeepToken(KeepToken),
}

#[derive(Debug, Args)]
struct Call {
    /// A file with one trigger whose action asks a service; `-` is standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// Something that the site tells about the visitor; can be given several times [default: an example]
    #[arg(long = "visitor", value_name = "KEY=VALUE")]
    visitor: Vec<String>,

    /// Let this server make the call, by name or number, with its own test; it allows 15 a minute
    #[arg(long, value_name = "NAME|ID", conflicts_with = "mock")]
    server: Option<String>,

    /// The project of the server
    #[arg(long, value_name = "NAME|ID")]
    project: Option<String>,

    /// Send the secret token along that is kept for this server, by name or number
    #[arg(long, value_name = "NAME|ID", conflicts_with_all = ["server", "mock", "ask_token"])]
    token_of: Option<String>,

    /// Ask for the secret token at the terminal, or read it from standard input, where the environment has none
    #[arg(long, conflicts_with = "server")]
    ask_token: bool,

    /// Ask a mock service on this machine instead, which behaves like this
    #[arg(long, value_enum, value_name = "HOW")]
    mock: Option<Mock>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Mock {
    /// It answers with a message
    Right,
    /// It answers with a message, but never in time
    Slow,
    /// It answers with status 503
    Error,
    /// It answers with JSON of a wrong shape
    WrongShape,
    /// It answers with nothing
    Empty,
    /// It closes the connection
    Cut,
}

/// Tries a service.
pub(crate) fn run(service: &Service, everywhere: &Everywhere, out: &mut Output) -> Result<Exit, Failure> {
    let call = match &service.action {
        Action::Call(call) => call,
        Action::KeepToken(wanted) => return service_token::keep(wanted, everywhere, out),
    };
    let document = document(call)?;
    let visitor = visitor(call)?;
    let (sender, asked) = service::service_of(&document)?;
    if call.token_of.is_some() {
        destination::tell_of_service(&asked.url, &input::name_of(&call.file), everywhere.format);
    }
    let tried = match (&call.server, &call.token_of) {
        (Some(server), _) => of_server(call, server, Ask::Server, everywhere, &document, &visitor)?,
        (None, Some(server)) => of_server(call, server, Ask::ThisComputer, everywhere, &document, &visitor)?,
        (None, None) => Tried {
            answer: from_here(call, ServiceCall { visitor, ..asked }, everywhere.format)?,
            sender,
        },
    };
    match everywhere.format {
        Format::Json => out.json(&tried)?,
        Format::Text | Format::Count => print(&tried, out)?,
    }
    Ok(match tried.answer.outcome {
        Outcome::Answered => Exit::Fine,
        _ => Exit::Findings,
    })
}

/// The one trigger of the file.
fn document(call: &Call) -> Result<Map<String, Value>, Failure> {
    let name = input::name_of(&call.file);
    let drafts = trigger::parse_import(Some(Platform::RocketChat), &input::text(&call.file)?);
    let mut drafts = drafts.map_err(|error| {
        usage(
            format!("{name} holds no trigger: {error}."),
            "Give a trigger as JSON.",
        )
    })?;
    match (drafts.pop(), drafts.len()) {
        (Some(draft), 0) => Ok(draft.document),
        (_, others) => Err(usage(
            format!("{name} holds {} triggers.", others + 1),
            "Give a file with one trigger.",
        )),
    }
}

fn visitor(call: &Call) -> Result<Visitor, Failure> {
    let mut visitor = Visitor::default();
    if !call.visitor.is_empty() {
        visitor.metadata.clear();
    }
    for field in &call.visitor {
        let Some((key, value)) = field.split_once('=') else {
            return Err(usage(
                format!("“{field}” is no field of a visitor."),
                "Write --visitor KEY=VALUE.",
            ));
        };
        visitor.metadata.push(VisitorField {
            key: key.to_owned(),
            value: value.to_owned(),
        });
    }
    Ok(visitor)
}

/// Lets a server of the data folder ask, or asks from here with its secret token.
fn of_server(
    call: &Call,
    server: &str,
    ask: Ask,
    everywhere: &Everywhere,
    document: &Map<String, Value>,
    visitor: &Visitor,
) -> Result<Tried, Failure> {
    let application = Application::open(everywhere)?;
    let server = application.server(&WithServer {
        project: InProject {
            project: call.project.clone(),
        },
        server: Some(server.to_owned()),
    })?;
    if ask == Ask::ThisComputer {
        let setup = service::setup(
            application.app(),
            projects::Which {
                project: server.project,
            },
        )?;
        let kept = setup.servers.iter().find(|known| known.server == server.id);
        match kept.and_then(|kept| kept.secret) {
            Some(CredentialPlace::File) => application.unlock()?,
            None if !server.practice => {
                return Err(Error::new(
                    Code::CredentialsNeeded,
                    format!("No secret token is kept for {}.", server.name),
                    "Keep one with `triggerctl service keep-token`, or in the Editor.",
                )
                .into());
            }
            _ => {}
        }
    }
    let start = async |app: &api::App| {
        let call = service::Call {
            document: document.clone(),
            ask,
            to: service::To::Address,
            server: Some(server.id),
            visitor: Some(visitor.clone()),
        };
        service::call(app, call).await
    };
    match ask {
        Ask::Server => application.on_server(&server, &start),
        // Nobody signs in: the service is asked and not the server.
        Ask::ThisComputer => application.run_job(&start),
    }
}

/// Asks from this machine. No data folder is opened.
fn from_here(call: &Call, mut asked: ServiceCall, format: Format) -> Result<ServiceAnswer, Failure> {
    let runtime = Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| {
            Error::new(
                Code::Internal,
                format!("Nothing can be sent: {error}."),
                "Close other programs.",
            )
        })?;
    asked.secret = service_token::given(call.ask_token, call.file == Path::new("-"))?;
    if asked.secret.is_some() && call.mock.is_none() {
        destination::tell_of_service(&asked.url, &input::name_of(&call.file), format);
    }
    let control = Control::default();
    let answer = runtime.block_on(async {
        let mock = match call.mock {
            Some(how) => Some(start(how).await?),
            None => None,
        };
        if let Some(mock) = &mock {
            mock.base_url().clone_into(&mut asked.url);
        }
        let mut asking = std::pin::pin!(external_service::call(&asked, &control));
        tokio::select! {
            answer = &mut asking => answer.map_err(Error::from),
            _ = tokio::signal::ctrl_c() => {
                control.cancellation().cancel();
                asking.await.map_err(Error::from)
            }
        }
    })?;
    Ok(answer)
}

async fn start(how: Mock) -> Result<MockService, Error> {
    let answer = match how {
        Mock::Right => MockBehaviour::default().answer,
        Mock::Slow => MockAnswer::Hang,
        Mock::Error => MockAnswer::Status { status: 503 },
        Mock::WrongShape => MockAnswer::WrongShape,
        Mock::Empty => MockAnswer::Empty,
        Mock::Cut => MockAnswer::Cut,
    };
    let behaviour = MockBehaviour { answer, delay_ms: 0 };
    MockService::start(0, behaviour).await.map_err(|error| {
        Error::new(
            Code::ServerTrouble,
            format!("The mock service does not start: {error}."),
            "Close other programs that use much of the network, and try again.",
        )
    })
}

fn print(tried: &Tried, out: &mut Output) -> Result<(), Failure> {
    let answer = &tried.answer;
    let status = match (&answer.raw, answer.began_after_ms) {
        (Some(raw), Some(_)) => format!("status {}, ", raw.status),
        _ => String::new(),
    };
    out.line(format_args!(
        "{}: {status}{} of {} ms",
        outcome(answer.outcome),
        answer.began_after_ms.unwrap_or(answer.took_ms),
        answer.timeout_ms
    ))?;
    for finding in &answer.findings {
        let severity = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        let place = match finding.path.as_str() {
            "" => String::new(),
            path => format!(" {path}"),
        };
        out.line(format_args!("{severity}{place}: {}", finding.message))?;
        if !finding.help.is_empty() {
            out.line(format_args!("    {}", finding.help))?;
        }
    }
    let sender = tried.sender.as_deref().unwrap_or("the next agent");
    match &answer.sees {
        Sees::Messages { texts } => {
            for text in texts {
                out.line(format_args!("The visitor sees, from {sender}: {text}"))?;
            }
            Ok(())
        }
        Sees::Fallback { text } => out.line(format_args!(
            "The visitor sees the fallback message, from {sender}: {text}"
        )),
        Sees::Nothing => out.line(format_args!(
            "The visitor sees nothing: there is no fallback message."
        )),
        Sees::Unknown => out.line(format_args!(
            "What the visitor sees cannot be said: a server goes on where this test stops."
        )),
    }
}

fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Answered => "right answer",
        Outcome::WrongShape => "wrong shape",
        Outcome::WrongStatus => "wrong status",
        Outcome::TimedOut => "timed out",
        Outcome::Unreachable => "not reached",
        Outcome::Cut => "cut off",
        Outcome::TooLong => "too long",
        Outcome::SentOn => "sent on",
        Outcome::BadAddress => "not sent",
        Outcome::Failed => "failed",
    }
}
