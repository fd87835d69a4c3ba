//! What can be changed of a server that is there: its name, the application that webhooks belong to, the secret keys of receivers.

use api::servers::credentials::CredentialPlace;
use api::servers::receiver_keys::{self, ReceiverKey};
use api::servers::{self, ServerRow, Update};
use clap::{Args, ValueEnum};

use crate::application::Application;
use crate::arguments::WithServer;
use crate::credentials::{self, Asked};
use crate::exit::Failure;

/// What changes about a server.
#[derive(Debug, Args)]
#[group(id = "changes", required = true, multiple = true, args = ["name", "application"])]
pub(super) struct Change {
    #[command(flatten)]
    server: WithServer,

    /// What it is called from now on
    #[arg(long, value_name = "NAME")]
    name: Option<String>,

    /// The client ID of the application that webhooks belong to; nothing for none
    #[arg(long, value_name = "CLIENT_ID")]
    application: Option<String>,
}

/// The key of a receiver.
#[derive(Debug, Args)]
pub(super) struct Key {
    #[command(flatten)]
    server: WithServer,

    /// The address that is called, as the webhook has it
    #[arg(value_name = "URL")]
    address: String,

    /// Where to keep it
    #[arg(long, value_enum, value_name = "WHERE", default_value_t = Keep::Keychain)]
    keep: Keep,

    /// Forget the key instead
    #[arg(long)]
    forget: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Keep {
    /// In the keychain of the system
    Keychain,
    /// In an encrypted file in the data folder; TRIGGERCTL_PASSPHRASE opens it
    File,
}

/// Changes a server.
pub(super) fn change(application: &Application, change: Change) -> Result<ServerRow, Failure> {
    let server = application.server(&change.server)?;
    let update = Update {
        server: server.id,
        name: change.name,
        base_url: None,
        environment: None,
        application: change.application,
        credentials: None,
    };
    Ok(servers::update(application.app(), update)?)
}

/// Keeps or forgets the key of a receiver. A key comes from the environment, the terminal or standard input.
pub(super) fn key(application: &Application, wanted: &Key) -> Result<ReceiverKey, Failure> {
    let server = application.server(&wanted.server)?;
    let url = wanted.address.clone();
    if wanted.keep == Keep::File {
        application.unlock()?;
    }
    if wanted.forget {
        let which = receiver_keys::Which {
            server: server.id,
            url,
        };
        return Ok(receiver_keys::forget(application.app(), which)?);
    }
    let keep = receiver_keys::Keep {
        server: server.id,
        key: credentials::ask(Asked::ReceiverKey, &url)?,
        url,
        keep: match wanted.keep {
            Keep::Keychain => CredentialPlace::Keychain,
            Keep::File => CredentialPlace::File,
        },
    };
    Ok(receiver_keys::keep(application.app(), keep)?)
}
