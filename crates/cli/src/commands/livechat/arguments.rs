//! The arguments of each method, made from the table.

use std::path::PathBuf;

use api::publish::livechat::{ADDRESS, Endpoint};
use api::servers::credentials::CredentialPlace;
use clap::error::ErrorKind;
use clap::{ArgMatches, Args, Command, FromArgMatches, Subcommand, ValueEnum};

use super::help;

/// A method with what it is called with.
#[derive(Debug)]
pub(super) struct MethodCall {
    pub(super) endpoint: Endpoint,
    pub(super) options: Options,
}

/// What every method takes.
#[derive(Debug, Args)]
pub(super) struct Options {
    /// The request as JSON; - is standard input [default: an empty object]
    #[arg(long, value_name = "FILE|-")]
    pub(super) json: Option<PathBuf>,

    /// Do it although no call can take it back
    #[arg(long)]
    pub(super) yes: bool,

    /// The address of the server
    #[arg(long, value_name = "URL", default_value = ADDRESS)]
    pub(super) server: String,

    /// The id of your account, for a personal access token [default: the token is one of OAuth]
    #[arg(long, value_name = "ACCOUNT", env = "TRIGGERCTL_USER", hide_env_values = true)]
    pub(super) user: Option<String>,

    /// Print the secrets of the answer, which are dots otherwise
    #[arg(long)]
    pub(super) show_secrets: bool,

    /// Keep the secret of the answer under this name; where only the request has one, keep that
    #[arg(long, value_name = "NAME")]
    pub(super) keep: Option<String>,

    /// Take the secret of the request from this name, where --keep put it
    #[arg(long, value_name = "NAME")]
    pub(super) kept: Option<String>,

    /// Where secrets are kept
    #[arg(long, value_enum, value_name = "WHERE", default_value_t = Place::Keychain)]
    pub(super) keep_in: Place,
}

/// Where secrets are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Place {
    /// In the keychain of the system
    Keychain,
    /// In an encrypted file in the data folder; TRIGGERCTL_PASSPHRASE opens it
    File,
}

impl Place {
    pub(super) fn of_credentials(self) -> CredentialPlace {
        match self {
            Place::Keychain => CredentialPlace::Keychain,
            Place::File => CredentialPlace::File,
        }
    }

    /// What messages call it.
    pub(super) fn words(self) -> &'static str {
        match self {
            Place::Keychain => "the keychain",
            Place::File => "the encrypted file",
        }
    }
}

impl FromArgMatches for MethodCall {
    fn from_arg_matches(matches: &ArgMatches) -> Result<MethodCall, clap::Error> {
        let named = matches.subcommand();
        let named = named.and_then(|(name, matches)| Some((Endpoint::named(name)?, matches)));
        let Some((endpoint, matches)) = named else {
            return Err(clap::Error::raw(
                ErrorKind::MissingSubcommand,
                "A method is missing.\n",
            ));
        };
        Ok(MethodCall {
            endpoint,
            options: Options::from_arg_matches(matches)?,
        })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = MethodCall::from_arg_matches(matches)?;
        Ok(())
    }
}

impl Subcommand for MethodCall {
    fn augment_subcommands(command: Command) -> Command {
        let command = command
            .subcommand_required(true)
            .arg_required_else_help(true)
            .override_usage("triggerctl livechat <METHOD> [OPTIONS]");
        Endpoint::known().fold(command, |command, endpoint| {
            // Listed by chapter in the help of all.
            let about = endpoint.about();
            let about = about.trim_end_matches('.').to_owned();
            let of_method = Command::new(endpoint.name()).about(about).hide(true);
            command.subcommand(of_method.defer(with_options))
        })
    }

    fn augment_subcommands_for_update(command: Command) -> Command {
        MethodCall::augment_subcommands(command)
    }

    fn has_subcommand(name: &str) -> bool {
        Endpoint::named(name).is_some()
    }
}

/// Everything about one method; asked for only when that method is.
fn with_options(command: Command) -> Command {
    let Some(endpoint) = Endpoint::named(command.get_name()) else {
        return command;
    };
    Options::augment_args(command)
        .about(endpoint.about())
        .long_about(None)
        .after_help(help::of_one(endpoint))
}
