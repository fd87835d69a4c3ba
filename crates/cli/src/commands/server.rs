//! `server`: adds, lists, tries and forgets chat servers.

use api::publish::{Secret, SignIn, abilities};
use api::servers::credentials::{CredentialPlace, Credentials, way};
use api::servers::{self, Add, Connection, Environment, ServerRow, practice};
use api::trigger::Platform;
use clap::{Args, Subcommand, ValueEnum};

use super::server_changes;
use crate::application::Application;
use crate::arguments::{Everywhere, Format, InProject, WithServer, platforms};
use crate::credentials::{self, Asked};
use crate::destination;
use crate::exit::{Exit, Failure, usage};
use crate::output::Output;

/// Add, list, try and forget chat servers
///
/// Credentials come from the environment (TRIGGERCTL_TOKEN or TRIGGERCTL_PASSWORD), from the terminal or from standard
/// input, and never from arguments. They are kept in the keychain of the system where there is one.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER)]
pub(crate) struct Server {
    #[command(subcommand)]
    action: Action,
}

const AFTER: &str = "\
Examples:
  TRIGGERCTL_TOKEN=… triggerctl server add https://chat.example --user aobEdbYhXfu5hkeqG
  triggerctl server add https://chat.example --user anna --sign-in password < password.txt
  TRIGGERCTL_TOKEN=… triggerctl server add --platform zendesk-chat shop.zendesk.com
  TRIGGERCTL_TOKEN=… triggerctl server add --platform livechat https://api.livechatinc.com --user ACCOUNT_ID
  triggerctl server change --server 'Our licence' --application CLIENT_ID
  TRIGGERCTL_RECEIVER_KEY=… triggerctl server key --server 'Our licence' https://hooks.example.com/livechat
  triggerctl server practice --platform zendesk-chat
  triggerctl server test --server chat.example

Exit codes:
  0  fine
  1  `test`: the user lacks a permission that publishing needs
  2  the address makes no sense, or there is no such server
  3  the server cannot be reached or refuses, or credentials are missing
  4  the database or the keychain cannot be used";

#[derive(Debug, Subcommand)]
enum Action {
    /// Add a server with its credentials; nothing is sent to it yet
    Add(NewServer),
    /// Give a project the practice server of a platform, if it has none yet
    Practice(NewPractice),
    /// List the servers of a project
    List(InProject),
    /// Sign in, and say who one is, which version the server has and which permission is missing
    Test(WithServer),
    /// Name another application, or give the server another name
    Change(server_changes::Change),
    /// Keep or forget the secret key by which the receiver at an address knows the server’s calls
    Key(server_changes::Key),
    /// Forget a server and its credentials; its triggers stay as they are
    Remove(WithServer),
}

/// The server to add.
#[derive(Debug, Args)]
struct NewServer {
    /// Its address, such as https://chat.example; of a Zendesk Chat account its subdomain or any of its pages; of a LiveChat licence
    /// https://api.livechatinc.com
    #[arg(value_name = "URL")]
    address: String,

    /// What it runs
    #[arg(long, value_name = "PLATFORM", value_parser = platforms(), default_value = "rocketchat")]
    platform: Platform,

    /// The user id or account id that belongs to the token, or the user name or e-mail address that belongs to the password; a token of
    /// Zendesk Chat needs none, nor does one of LiveChat that is no personal access token
    #[arg(long, value_name = "USER")]
    user: Option<String>,

    /// What it is called [default: the host in its address]
    #[arg(long, default_value = "", hide_default_value = true)]
    name: String,

    /// What it is used for
    #[arg(long, value_enum, value_name = "USE")]
    environment: Option<Use>,

    /// The client ID of the application that webhooks belong to; of LiveChat only
    #[arg(long, value_name = "CLIENT_ID", default_value = "", hide_default_value = true)]
    application: String,

    /// How to sign in [default: password if TRIGGERCTL_PASSWORD is set, else token]
    #[arg(long, value_enum, value_name = "HOW")]
    sign_in: Option<How>,

    /// Where to keep the credentials [default: keychain where there is one, else none]
    #[arg(long, value_enum, value_name = "WHERE")]
    keep: Option<Keep>,

    #[command(flatten)]
    project: InProject,
}

/// The practice server to add.
#[derive(Debug, Args)]
struct NewPractice {
    /// What it looks like
    #[arg(long, value_name = "PLATFORM", value_parser = platforms(), default_value = "rocketchat")]
    platform: Platform,

    #[command(flatten)]
    project: InProject,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum How {
    /// An access token
    Token,
    /// A user and a password; where a server asks for the code of a second factor, so is this
    Password,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Use {
    /// For trying things out
    Testing,
    /// As production will be
    Staging,
    /// Where the visitors are
    Production,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Keep {
    /// In the keychain of the system
    Keychain,
    /// In an encrypted file in the data folder; TRIGGERCTL_PASSPHRASE opens it
    File,
    /// Nowhere: each command takes them from the environment or asks
    None,
}

/// Does what was asked with servers.
pub(crate) fn run(server: Server, everywhere: &Everywhere, out: &mut Output) -> Result<Exit, Failure> {
    let application = Application::open(everywhere)?;
    let json = everywhere.format == Format::Json;
    match server.action {
        Action::Add(new) => {
            let added = add(&application, new)?;
            if json {
                out.json(&added)?;
            } else {
                print(&added, out)?;
            }
        }
        Action::Practice(new) => {
            let project = application.project(&new.project)?;
            let add = practice::Add {
                project: project.id,
                platform: new.platform,
            };
            let added = practice::add(application.app(), add)?;
            if json {
                out.json(&added)?;
            } else {
                print(&added, out)?;
            }
        }
        Action::List(project) => {
            let servers = application.servers(&application.project(&project)?)?;
            if json {
                out.json(&servers)?;
            } else {
                servers.iter().try_for_each(|server| print(server, out))?;
            }
        }
        Action::Test(wanted) => return test(&application, &wanted, json, out),
        Action::Change(change) => {
            let changed = server_changes::change(&application, change)?;
            if json {
                out.json(&changed)?;
            } else {
                print(&changed, out)?;
            }
        }
        Action::Key(key) => {
            let kept = server_changes::key(&application, &key)?;
            if json {
                out.json(&kept)?;
            } else {
                let what = if kept.key.is_some() {
                    "is kept"
                } else {
                    "is forgotten"
                };
                out.line(format_args!(
                    "The secret key of {} for this address {what}.",
                    kept.name
                ))?;
            }
        }
        Action::Remove(wanted) => {
            let server = application.server(&wanted)?;
            let rest = servers::remove(application.app(), servers::Which { server: server.id })?;
            if json {
                out.json(&rest)?;
            } else {
                out.line(format_args!("{} is forgotten.", server.name))?;
            }
        }
    }
    Ok(Exit::Fine)
}

fn add(application: &Application, new: NewServer) -> Result<ServerRow, Failure> {
    let project = application.project(&new.project)?;
    destination::check_address("The new server", new.platform, &new.address, application.format())?;
    let how = new
        .sign_in
        .unwrap_or_else(|| match credentials::from_environment(Asked::Password) {
            Some(_) => How::Password,
            None => How::Token,
        });
    let (sign_in, asked) = match how {
        How::Token => (SignIn::Token, Asked::Token),
        How::Password => (SignIn::Password, Asked::Password),
    };
    // Said before anybody is asked for a secret.
    let user = account(new.platform, sign_in, new.user)?;
    let keep = match new.keep {
        Some(keep) => keep,
        None if api::app::start(application.app(), api::app::Nothing {})?.keychain => Keep::Keychain,
        None => {
            application.note(format_args!(
                "note: This machine has no keychain: the credentials are not kept. --keep file keeps them in an encrypted file."
            ));
            Keep::None
        }
    };
    let secret = match keep {
        // Each command asks for it when it needs it.
        Keep::None => credentials::from_environment(asked).unwrap_or_else(|| Secret::new("")),
        Keep::Keychain | Keep::File => credentials::ask(asked, &new.address)?,
    };
    if keep == Keep::File {
        application.unlock()?;
    }
    let add = Add {
        project: project.id,
        platform: new.platform,
        name: new.name,
        base_url: new.address,
        environment: match new.environment {
            None => Environment::Unmarked,
            Some(Use::Testing) => Environment::Testing,
            Some(Use::Staging) => Environment::Staging,
            Some(Use::Production) => Environment::Production,
        },
        application: new.application,
        credentials: Credentials {
            sign_in,
            user,
            secret,
            keep: match keep {
                Keep::Keychain => CredentialPlace::Keychain,
                Keep::File => CredentialPlace::File,
                Keep::None => CredentialPlace::Session,
            },
        },
    };
    Ok(servers::add(application.app(), add)?)
}

/// Who signs in; empty where the secret says it by itself.
fn account(platform: Platform, sign_in: SignIn, user: Option<String>) -> Result<String, Failure> {
    let wanted = way(platform, sign_in)?.account;
    match (wanted, user) {
        (Some(wanted), None) if wanted.is_needed() => Err(usage(
            format!("{} of the new server is missing.", wanted.label),
            format!("{} Give it with --user.", wanted.missing),
        )),
        (_, user) => Ok(user.unwrap_or_default()),
    }
}

fn test(
    application: &Application,
    wanted: &WithServer,
    json: bool,
    out: &mut Output,
) -> Result<Exit, Failure> {
    let server = application.server(wanted)?;
    let connection = application.connection(&server)?;
    if json {
        out.json(&connection)?;
    } else {
        print_connection(&connection, out)?;
    }
    Ok(if connection.missing_permissions.is_empty() {
        Exit::Fine
    } else {
        Exit::Findings
    })
}

fn print_connection(connection: &Connection, out: &mut Output) -> Result<(), Failure> {
    let server = &connection.server;
    let mut who = String::from("signed in");
    if !connection.user.is_empty() {
        who.push_str(&format!(" as {}", connection.user));
    }
    let mut what = server.platform.name().to_owned();
    if abilities::of(server.platform).access.tells_version {
        let version = connection.version.as_deref().unwrap_or("of unknown version");
        what.push_str(&format!(" {version}"));
    }
    out.line(format_args!("{}: {who}, {what}.", server.name))?;
    for permission in &connection.missing_permissions {
        out.line(format_args!(
            "The permission {permission} is missing: publishing needs it."
        ))?;
    }
    connection
        .warnings
        .iter()
        .try_for_each(|warning| out.line(format_args!("warning: {warning}")))
}

fn print(server: &ServerRow, out: &mut Output) -> Result<(), Failure> {
    let credentials = match server.credentials {
        _ if server.practice => "practice server, runs while a command uses it",
        CredentialPlace::Keychain => "credentials in the keychain",
        CredentialPlace::File => "credentials in the encrypted file",
        CredentialPlace::Session | CredentialPlace::Nowhere => "credentials asked for each time",
    };
    out.line(format_args!(
        "{:>4}  {}  {}  ({}, {credentials})",
        server.id,
        server.name,
        server.base_url,
        server.platform.name()
    ))
}
