//! The secret token that goes to an external service: taken as other secrets are, or kept with a server.

use api::publish::Secret;
use api::servers::credentials::CredentialPlace;
use api::servers::service::{self, KeepSecret};
use api::{Code, Error};
use clap::{Args, ValueEnum};

use crate::application::Application;
use crate::arguments::{Everywhere, Format, WithServer};
use crate::credentials::{self, Asked};
use crate::exit::{Exit, Failure};
use crate::output::Output;

/// The token of a server to keep.
#[derive(Debug, Args)]
pub(super) struct KeepToken {
    #[command(flatten)]
    server: WithServer,

    /// Where to keep it
    #[arg(long, value_enum, value_name = "WHERE", default_value_t = Keep::Keychain)]
    keep: Keep,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Keep {
    /// In the keychain of the system
    Keychain,
    /// In an encrypted file in the data folder; TRIGGERCTL_PASSPHRASE opens it
    File,
}

/// Keeps the secret token of a server, from the environment, the terminal or standard input.
pub(super) fn keep(wanted: &KeepToken, everywhere: &Everywhere, out: &mut Output) -> Result<Exit, Failure> {
    let application = Application::open(everywhere)?;
    let server = application.server(&wanted.server)?;
    let keep = match wanted.keep {
        Keep::Keychain => CredentialPlace::Keychain,
        Keep::File => {
            application.unlock()?;
            CredentialPlace::File
        }
    };
    let secret = credentials::ask(Asked::ServiceToken, &server.name)?;
    let kept = KeepSecret {
        server: server.id,
        secret,
        keep,
    };
    let kept = service::keep_secret(application.app(), kept)?;
    match everywhere.format {
        Format::Json => out.json(&kept)?,
        Format::Text | Format::Count => {
            out.line(format_args!("The secret token of {} is kept.", server.name))?;
        }
    }
    Ok(Exit::Fine)
}

/// The token that goes along: that of the environment or, where it is asked for, of the terminal or of standard input.
pub(super) fn given(ask: bool, standard_input_is_taken: bool) -> Result<Option<Secret>, Failure> {
    let given = credentials::from_environment(Asked::ServiceToken);
    if given.is_some() || !ask {
        return Ok(given);
    }
    if standard_input_is_taken {
        return Err(Error::new(
            Code::BadInput,
            "The trigger and the secret token cannot both come from standard input.",
            format!(
                "Give the trigger as a file, or put the token into the environment variable {}.",
                Asked::ServiceToken.variable()
            ),
        )
        .into());
    }
    Ok(Some(credentials::ask(
        Asked::ServiceToken,
        "the external service",
    )?))
}
