//! `sandbox`: the practice server, for as long as the command runs.

use api::sandbox::{Error, Options, PracticeServer, RateLimit, Seed, TotpSecret, User};
use api::{Code, Error as Failed};
use clap::Args;
use serde_json::{Value, json};
use tokio::runtime::Builder;

use crate::arguments::Everywhere;
use crate::exit::{Exit, Failure};
use crate::output::{Output, note};

/// Run a practice server: a Rocket.Chat look-alike on this machine
///
/// It answers what publishing triggers needs, with the validation, permissions, rate limit and error texts of a real
/// server, on 127.0.0.1 only. Everything lives in memory and is gone when it stops, which it does on Ctrl-C or SIGTERM.
///
/// The first line of standard output is JSON with the address and how to sign in. Passwords and tokens of the practice
/// server are no secrets.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER)]
pub(crate) struct Sandbox {
    /// The port on 127.0.0.1; 0 takes a free one
    #[arg(long, value_name = "N", default_value_t = 0)]
    port: u16,

    /// Answer as many calls as come, instead of ten a minute for each route
    #[arg(long)]
    no_rate_limit: bool,

    /// Be a server of this version, such as 6.6.3: an older one refuses what came later
    #[arg(long, value_name = "VERSION")]
    server_version: Option<String>,

    /// Start without any trigger
    #[arg(long, conflicts_with = "sample")]
    empty: bool,

    /// Start with sample triggers; this is the default
    #[arg(long)]
    sample: bool,
}

const AFTER: &str = r#"Examples:
  triggerctl sandbox --port 3999 --empty
  triggerctl sandbox --server-version 6.6.3
  triggerctl sandbox | head -n 1 | jq -r .base_url

First line of output:
  {"base_url": "http://127.0.0.1:3999",
   "credentials": {"user_id", "auth_token", "username", "password"},
   "users": [{"name", "role", "user_id", "auth_token", "username", "password", "totp_secret"}]}
  `credentials` are those of the manager, who may do all that publishing needs. `totp_secret` is
  null, or the second factor's secret in base 32.

Exit codes:
  0  stopped by Ctrl-C or SIGTERM
  2  the arguments make no sense
  3  the server does not start, for example because the port is taken"#;

/// Runs the practice server until a signal ends it.
pub(crate) fn run(sandbox: &Sandbox, everywhere: &Everywhere, out: &mut Output) -> Result<Exit, Failure> {
    let runtime = Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| {
            Failed::new(
                Code::Internal,
                format!("No threads can be started: {error}."),
                "Close other programs.",
            )
        })?;
    let usual = Options::default();
    let options = Options {
        port: sandbox.port,
        seed: if sandbox.empty { Seed::Empty } else { Seed::Sample },
        rate_limit: (!sandbox.no_rate_limit).then(RateLimit::default),
        version: sandbox.server_version.clone().unwrap_or(usual.version),
        ..usual
    };
    runtime.block_on(async {
        // Watched before anybody knows the address, so that a signal right after the first line is not missed.
        let ended = end_signals().map_err(|error| {
            Failed::new(
                Code::Internal,
                format!("Signals cannot be watched: {error}."),
                "Try again.",
            )
        })?;
        let server = PracticeServer::start(options)
            .await
            .map_err(|error| not_started(&error))?;
        let mut first = describe(&server).to_string();
        first.push('\n');
        out.json_text(&first)?;
        out.flush()?;
        note(
            everywhere.format,
            format_args!(
                "The practice server runs at {}. Ctrl-C stops it.",
                server.base_url()
            ),
        );
        ended.await;
        server.stop().await;
        Ok(Exit::Fine)
    })
}

fn not_started(error: &Error) -> Failed {
    let message = error.to_string();
    Failed::new(
        Code::ServerTrouble,
        format!("The practice server does not start: {message}."),
        "--port 0 takes any free port.",
    )
}

fn describe(server: &PracticeServer) -> Value {
    json!({
        "base_url": server.base_url(),
        "credentials": server.credentials(),
        "users": server.users().iter().map(user).collect::<Vec<_>>(),
    })
}

fn user(user: &User) -> Value {
    json!({
        "name": user.name,
        "role": user.role.name(),
        "user_id": user.credentials.user_id,
        "auth_token": user.credentials.auth_token,
        "username": user.credentials.username,
        "password": user.credentials.password,
        "totp_secret": user.totp_secret.as_ref().map(TotpSecret::to_base32),
    })
}

#[cfg(unix)]
fn end_signals() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

#[cfg(windows)]
fn end_signals() -> std::io::Result<impl Future<Output = ()>> {
    let mut interrupt = tokio::signal::windows::ctrl_c()?;
    Ok(async move {
        interrupt.recv().await;
    })
}
