//! `sandbox`: the practice server, for as long as the command runs.

use api::sandbox::{Error, OptionsOf, Platform as LookAlike, Seed, rocketchat, zendesk_chat};
use api::trigger::Platform;
use api::{Code, Error as Failed};
use clap::Args;
use serde_json::{Value, json};
use tokio::runtime::Builder;

use crate::arguments::{Everywhere, platforms};
use crate::exit::{Exit, Failure, usage};
use crate::output::{Output, note};

/// Run a practice server: a look-alike of Rocket.Chat or Zendesk Chat on this machine
///
/// It answers what publishing triggers needs, with the validation, permissions, rate limit and error texts of a real
/// server, on 127.0.0.1 only. Everything lives in memory and is gone when it stops, which it does on Ctrl-C or SIGTERM.
///
/// The first line of standard output is JSON with the address and how to sign in. Passwords and tokens of the practice
/// server are no secrets.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER)]
pub(crate) struct Sandbox {
    /// What the server looks like
    #[arg(long, value_name = "PLATFORM", value_parser = platforms(), default_value = "rocketchat")]
    platform: Platform,

    /// The port on 127.0.0.1; 0 takes a free one
    #[arg(long, value_name = "N", default_value_t = 0)]
    port: u16,

    /// Answer as many calls as come, instead of ten a minute for each route (Zendesk Chat: 200 a minute in all)
    #[arg(long)]
    no_rate_limit: bool,

    /// Be a Rocket.Chat of this version, such as 6.6.3: an older one refuses what came later
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
  triggerctl sandbox --platform zendesk-chat --no-rate-limit
  triggerctl sandbox | head -n 1 | jq -r .base_url

First line of output:
  {"base_url": "http://127.0.0.1:3999",
   "credentials": {"user_id", "auth_token", "username", "password"},
   "users": [{"name", "role", "user_id", "auth_token", "username", "password", "totp_secret"}]}
  `credentials` are those of the manager, who may do all that publishing needs. `totp_secret` is
  null, or the second factor's secret in base 32.

First line of output with --platform zendesk-chat:
  {"base_url": "http://127.0.0.1:3999", "token", "email", "password",
   "users": [{"role", "token", "email", "password"}]}
  `token` is for Bearer, `email` and `password` are for Basic; they are those of the administrator.
  The calls are below base_url/api/v2/chat/triggers, and below base_url/api/v2/triggers.

Exit codes:
  0  stopped by Ctrl-C or SIGTERM
  2  the arguments make no sense
  3  the server does not start, for example because the port is taken"#;

/// Runs the practice server until a signal ends it.
pub(crate) fn run(sandbox: &Sandbox, everywhere: &Everywhere, out: &mut Output) -> Result<Exit, Failure> {
    if sandbox.platform != Platform::RocketChat && sandbox.server_version.is_some() {
        return Err(usage(
            "Only a Rocket.Chat has a version to choose.",
            "Leave out --server-version, or use --platform rocketchat.",
        ));
    }
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
    runtime.block_on(async {
        // Watched before anybody knows the address, so that a signal right after the first line is not missed.
        let ended = end_signals().map_err(|error| {
            Failed::new(
                Code::Internal,
                format!("Signals cannot be watched: {error}."),
                "Try again.",
            )
        })?;
        let server = Server::start(sandbox)
            .await
            .map_err(|error| not_started(&error))?;
        let mut first = server.describe().to_string();
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

impl Sandbox {
    /// How a practice server of any platform starts.
    fn options<P: LookAlike>(&self) -> OptionsOf<P> {
        let usual = OptionsOf::default();
        OptionsOf {
            port: self.port,
            seed: if self.empty { Seed::Empty } else { Seed::Sample },
            rate_limit: usual.rate_limit.filter(|_| !self.no_rate_limit),
            ..usual
        }
    }
}

/// A running practice server of one of the platforms.
enum Server {
    RocketChat(rocketchat::PracticeServer),
    ZendeskChat(zendesk_chat::PracticeServer),
}

impl Server {
    async fn start(sandbox: &Sandbox) -> Result<Self, Error> {
        match sandbox.platform {
            Platform::RocketChat => {
                let mut options: rocketchat::Options = sandbox.options();
                if let Some(version) = &sandbox.server_version {
                    options.own.version.clone_from(version);
                }
                let server = rocketchat::PracticeServer::start(options).await?;
                Ok(Server::RocketChat(server))
            }
            Platform::ZendeskChat => {
                let server = zendesk_chat::PracticeServer::start(sandbox.options()).await?;
                Ok(Server::ZendeskChat(server))
            }
        }
    }

    fn base_url(&self) -> &str {
        match self {
            Server::RocketChat(server) => server.base_url(),
            Server::ZendeskChat(server) => server.base_url(),
        }
    }

    /// The first line of output: where it is, and how to sign in.
    fn describe(&self) -> Value {
        match self {
            Server::RocketChat(server) => json!({
                "base_url": server.base_url(),
                "credentials": server.credentials(),
                "users": server.users().iter().map(rocketchat_user).collect::<Vec<_>>(),
            }),
            Server::ZendeskChat(server) => {
                let own = server.credentials();
                json!({
                    "base_url": server.base_url(),
                    "token": own.token,
                    "email": own.email,
                    "password": own.password,
                    "users": server.users().iter().map(zendesk_chat_user).collect::<Vec<_>>(),
                })
            }
        }
    }

    async fn stop(self) {
        match self {
            Server::RocketChat(server) => server.stop().await,
            Server::ZendeskChat(server) => server.stop().await,
        }
    }
}

fn rocketchat_user(user: &rocketchat::User) -> Value {
    json!({
        "name": user.name,
        "role": user.role.name(),
        "user_id": user.credentials.user_id,
        "auth_token": user.credentials.auth_token,
        "username": user.credentials.username,
        "password": user.credentials.password,
        "totp_secret": user.totp_secret.as_ref().map(rocketchat::TotpSecret::to_base32),
    })
}

fn zendesk_chat_user(user: &zendesk_chat::User) -> Value {
    json!({
        "role": user.role.name(),
        "token": user.credentials.token,
        "email": user.credentials.email,
        "password": user.credentials.password,
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
