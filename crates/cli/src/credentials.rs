//! Secrets: from the environment, from a terminal that does not show them, or from standard input. Never from
//! arguments, which every user of a machine can read and which shells keep in their history.

use std::ffi::OsString;
use std::io::IsTerminal as _;

use api::publish::Secret;
use api::{Code, Error};

use crate::output::aside;
use crate::plain::one_line;

/// What can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asked {
    /// A personal access token.
    Token,
    /// The password of a user name.
    Password,
    /// The code of a second factor.
    Code,
    /// The passphrase of the file of secrets.
    Passphrase,
    /// The secret token that goes to an external service.
    ServiceToken,
    /// The secret key by which a receiver knows the calls of a server.
    ReceiverKey,
}

impl Asked {
    /// The variable that it is read from.
    pub(crate) fn variable(self) -> &'static str {
        match self {
            Asked::Token => "TRIGGERCTL_TOKEN",
            Asked::Password => "TRIGGERCTL_PASSWORD",
            Asked::Code => "TRIGGERCTL_CODE",
            Asked::Passphrase => "TRIGGERCTL_PASSPHRASE",
            Asked::ServiceToken => "TRIGGERCTL_SERVICE_TOKEN",
            Asked::ReceiverKey => "TRIGGERCTL_RECEIVER_KEY",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Asked::Token => "token",
            Asked::Password => "password",
            Asked::Code => "code of the second factor",
            Asked::Passphrase => "passphrase of the file of secrets",
            Asked::ServiceToken => "secret token",
            Asked::ReceiverKey => "secret key",
        }
    }
}

/// The secret in the environment.
pub(crate) fn from_environment(asked: Asked) -> Option<Secret> {
    let text = std::env::var(asked.variable()).ok()?;
    (!text.is_empty()).then(|| Secret::new(text))
}

/// The secret from the environment, else typed at the terminal, else the next line of standard input.
///
/// # Errors
/// [`Code::CredentialsNeeded`] when nobody gives it.
pub(crate) fn ask(asked: Asked, whose: &str) -> Result<Secret, Error> {
    if let Some(secret) = from_environment(asked) {
        return Ok(secret);
    }
    let given = if std::io::stdin().is_terminal() {
        rpassword::prompt_password(format!("{} of {}: ", capitalised(asked.name()), one_line(whose)))
    } else {
        let mut line = String::new();
        std::io::stdin().read_line(&mut line).map(|_| line)
    };
    let given = given.unwrap_or_default();
    let given = given.trim_end_matches(['\r', '\n']);
    if given.is_empty() {
        return Err(Error::new(
            Code::CredentialsNeeded,
            format!("The {} of {whose} is needed.", asked.name()),
            format!(
                "Put it into the environment variable {}, or give it on standard input.",
                asked.variable()
            ),
        ));
    }
    Ok(Secret::new(given))
}

/// The code that a server wants, after its own words have said where it comes from.
///
/// # Errors
/// [`Code::CredentialsNeeded`] with these words when nobody gives it.
pub(crate) fn ask_code(whose: &str, wanted: &Error) -> Result<Secret, Error> {
    if from_environment(Asked::Code).is_none() && std::io::stdin().is_terminal() {
        aside(format_args!("{}", wanted.message));
    }
    ask(Asked::Code, whose).map_err(|missing| Error {
        message: format!("{} {}", missing.message, wanted.message),
        ..missing
    })
}

/// The text with a capital letter at its beginning.
pub(crate) fn capitalised(text: &str) -> String {
    let (first, rest) = text.split_at(text.chars().next().map_or(0, char::len_utf8));
    first.to_uppercase() + rest
}

/// Arguments that people try.
const REFUSED: &[(&str, Asked)] = &[
    ("--token", Asked::Token),
    ("--auth-token", Asked::Token),
    ("--password", Asked::Password),
    ("--pass", Asked::Password),
    ("--code", Asked::Code),
    ("--passphrase", Asked::Passphrase),
    ("--secret", Asked::Token),
    ("--service-token", Asked::ServiceToken),
    ("--receiver-key", Asked::ReceiverKey),
    ("--secret-key", Asked::ReceiverKey),
];

/// Refuses arguments that hold a secret, before anything else looks at them; the message does not repeat it.
///
/// # Errors
/// [`Code::BadInput`] that says where the secret goes instead.
pub(crate) fn refuse_in_arguments(arguments: impl Iterator<Item = OsString>) -> Result<(), Error> {
    for argument in arguments {
        let argument = argument.to_string_lossy();
        if argument == "--" {
            break;
        }
        let name = argument.split_once('=').map_or(&*argument, |(name, _)| name);
        if let Some((name, asked)) = REFUSED.iter().find(|(refused, _)| *refused == name) {
            return Err(Error::new(
                Code::BadInput,
                format!(
                    "{name} is not taken: every user of this machine can read arguments, and the shell keeps them in its history."
                ),
                format!(
                    "Put the {} into the environment variable {}, or give it on standard input. If you typed a real one just now, consider withdrawing it.",
                    asked.name(),
                    asked.variable()
                ),
            ));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(arguments: &[&str]) -> Option<String> {
        let arguments = arguments.iter().map(OsString::from);
        refuse_in_arguments(arguments)
            .err()
            .map(|error| error.message + &error.help)
    }

    #[test]
    fn a_secret_in_the_arguments_is_refused_and_not_repeated() {
        for arguments in [
            &["server", "add", "--token", "s3cret"][..],
            &["plan", "--password=s3cret"][..],
        ] {
            let said = refused(arguments).unwrap();
            assert!(!said.contains("s3cret"), "{said}");
            assert!(said.contains("TRIGGERCTL_"), "{said}");
        }
    }

    #[test]
    fn a_pattern_may_look_like_an_argument() {
        assert_eq!(refused(&["pattern", "--", "--token=x"]), None);
    }
}
