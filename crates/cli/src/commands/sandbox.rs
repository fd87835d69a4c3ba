//! `sandbox`: the practice server, for as long as the command runs.

use api::sandbox::{Error, OptionsOf, Platform as Practised, Seed, livechat, rocketchat, zendesk_chat};
use api::trigger::Platform;
use api::{Code, Error as Failed};
use clap::Args;
use serde_json::{Value, json};
use tokio::runtime::Builder;

use crate::arguments::{Everywhere, platforms};
use crate::exit::{Exit, Failure, usage};
use crate::output::{Output, note};

/// Run a practice server: a look-alike of Rocket.Chat, Zendesk Chat or LiveChat on this machine
///
/// It answers what publishing triggers needs (LiveChat: its whole Configuration API), with the validation, permissions, rate limit and error texts of a real
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

    /// Answer as many calls as come, instead of ten a minute for each route (Zendesk Chat: 200 a minute in all,
    /// LiveChat: 180 for each token)
    #[arg(long)]
    no_rate_limit: bool,

    /// Be a Rocket.Chat of this version, such as 6.6.3: an older one refuses what came later
    #[arg(long, value_name = "VERSION")]
    server_version: Option<String>,

    /// Be a LiveChat licence in this data centre, dal or fra [default: dal]
    #[arg(long, value_name = "REGION", value_parser = region)]
    region: Option<livechat::Region>,

    /// Give LiveChat’s token these scopes alone, such as groups--all:ro,access_rules:rw
    #[arg(long, value_name = "SCOPES", value_delimiter = ',')]
    scopes: Option<Vec<String>>,

    /// Be a big LiveChat licence, with 500 agents, 200 rules and 300 greetings more
    #[arg(long)]
    large: bool,

    /// Start without any trigger
    #[arg(long, conflicts_with = "sample")]
    empty: bool,

    /// Start with sample triggers; this is the default
    #[arg(long)]
    sample: bool,
}

fn region(name: &str) -> Result<livechat::Region, String> {
    livechat::Region::from_name(name).ok_or_else(|| "the data centres are dal and fra".to_owned())
}

const AFTER: &str = r#"Examples:
  triggerctl sandbox --port 3999 --empty
  triggerctl sandbox --server-version 6.6.3
  triggerctl sandbox --platform zendesk-chat --no-rate-limit
  triggerctl sandbox --platform livechat --region fra --scopes access_rules:rw,groups--all:ro
  triggerctl sandbox | head -n 1 | jq -r .base_url

First line of output:
  {"base_url": "http://127.0.0.1:3999",
   "credentials": {"user_id", "auth_token", "username", "password"},
   "users": [{"name", "role", "user_id", "auth_token", "username", "password", "totp_secret"}]}
  `credentials` are those of the manager, who may do all that publishing needs. `totp_secret` is
  null, or the second factor’s secret in base 32.

First line of output with --platform zendesk-chat:
  {"base_url": "http://127.0.0.1:3999", "token", "email", "password",
   "users": [{"role", "token", "email", "password"}]}
  `token` is for Bearer, `email` and `password` are for Basic; they are those of the administrator.
  The calls are below base_url/api/v2/chat/triggers, and below base_url/api/v2/triggers.

First line of output with --platform livechat:
  {"base_url": "http://127.0.0.1:3999", "token", "account_id", "owner_client_id", "organization_id"}
  `token` is for Bearer, `account_id` and `token` are for Basic; they are those of the owner.
  The methods are below base_url/v3.6/configuration/action.

Exit codes:
  0  stopped by Ctrl-C or SIGTERM
  2  the arguments make no sense
  3  the server does not start, for example because the port is taken"#;

/// Runs the practice server until a signal ends it.
pub(crate) fn run(sandbox: &Sandbox, everywhere: &Everywhere, out: &mut Output) -> Result<Exit, Failure> {
    sandbox.check()?;
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
    /// That nothing is chosen which this platform does not have.
    fn check(&self) -> Result<(), Failure> {
        if self.platform != Platform::RocketChat && self.server_version.is_some() {
            return Err(usage(
                "Only a Rocket.Chat has a version to choose.",
                "Leave out --server-version, or use --platform rocketchat.",
            ));
        }
        let of_livechat = [
            ("--region", "data centre", self.region.is_some()),
            ("--scopes", "token with scopes", self.scopes.is_some()),
            ("--large", "big licence", self.large),
        ];
        for (option, what, given) in of_livechat {
            if given && self.platform != Platform::LiveChat {
                return Err(usage(
                    format!("Only a LiveChat has a {what} to choose."),
                    format!("Leave out {option}, or use --platform livechat."),
                ));
            }
        }
        Ok(())
    }

    /// How a practice server of any platform starts.
    fn options<P: Practised>(&self) -> OptionsOf<P> {
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
#[expect(clippy::enum_variant_names, reason = "that is how the platforms are called")]
enum Server {
    RocketChat(rocketchat::PracticeServer),
    ZendeskChat(zendesk_chat::PracticeServer),
    LiveChat(livechat::PracticeServer),
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
            Platform::LiveChat => {
                let mut options: livechat::Options = sandbox.options();
                options.own = livechat::Choices {
                    region: sandbox.region.unwrap_or_default(),
                    scopes: sandbox.scopes.clone(),
                    large: sandbox.large,
                };
                let server = livechat::PracticeServer::start(options).await?;
                Ok(Server::LiveChat(server))
            }
        }
    }

    fn base_url(&self) -> &str {
        match self {
            Server::RocketChat(server) => server.base_url(),
            Server::ZendeskChat(server) => server.base_url(),
            Server::LiveChat(server) => server.base_url(),
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
            Server::LiveChat(server) => {
                let own = server.credentials();
                json!({
                    "base_url": server.base_url(),
                    "token": own.token,
                    "account_id": own.account_id,
                    "owner_client_id": own.owner_client_id,
                    "organization_id": own.organization_id,
                })
            }
        }
    }

    async fn stop(self) {
        match self {
            Server::RocketChat(server) => server.stop().await,
            Server::ZendeskChat(server) => server.stop().await,
            Server::LiveChat(server) => server.stop().await,
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
