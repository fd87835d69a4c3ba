//! What one signs in with, and where it is kept. The secrets themselves are in `secrets`.

pub use publish::SignIn;
use publish::abilities;
use publish::{Secret, Way};
use serde::{Deserialize, Serialize};
use store::{Authentication, Server, ServerId};
use trigger::Platform;
use ts_rs::TS;

use crate::app::Nothing;
use crate::error::{Code, Error};
use crate::servers::secrets::Secrets;

/// Where credentials are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum CredentialPlace {
    /// In the keychain of the system.
    Keychain,
    /// In a file encrypted under a passphrase, readable by its owner alone.
    File,
    /// In memory until the application ends.
    Session,
    /// Nowhere: they are asked for.
    Nowhere,
}

/// What one signs in with. It goes in and never comes out again.
#[derive(Clone, Deserialize, TS)]
pub struct Credentials {
    /// How one signs in.
    pub sign_in: SignIn,
    /// Who signs in; empty where the secret says it by itself.
    pub user: String,
    /// The token or the password.
    #[ts(type = "string")]
    pub secret: Secret,
    /// Where to keep it.
    pub keep: CredentialPlace,
}

/// The passphrase of the file of secrets.
#[derive(Clone, Deserialize, TS)]
pub struct Unlock {
    /// The passphrase. The file is made when it is not there.
    #[ts(type = "string")]
    pub passphrase: Secret,
}

/// Opens the file of secrets for this session.
///
/// # Errors
/// [`Code::Secrets`] for a wrong passphrase.
pub fn unlock(secrets: &Secrets, unlock: Unlock) -> Result<Nothing, Error> {
    if unlock.passphrase.is_empty() {
        return Err(Error::new(
            Code::BadInput,
            "The passphrase is empty.",
            "Choose one that others cannot guess.",
        ));
    }
    secrets.unlock(&unlock.passphrase)?;
    Ok(Nothing {})
}

/// The name under which the credentials of a server are kept.
pub(crate) fn secret_name(server: ServerId) -> String {
    format!("server-{}", server.0)
}

/// Where the credentials of a server are.
pub(crate) fn place_of(server: &Server) -> CredentialPlace {
    let places = [
        CredentialPlace::Keychain,
        CredentialPlace::File,
        CredentialPlace::Session,
    ];
    let kept = server.details.credential.as_deref();
    places
        .into_iter()
        .find(|place| kept == Some(place_key(*place)))
        .unwrap_or(CredentialPlace::Nowhere)
}

pub(crate) fn place_key(place: CredentialPlace) -> &'static str {
    match place {
        CredentialPlace::Keychain => "keychain",
        CredentialPlace::File => "file",
        CredentialPlace::Session => "session",
        CredentialPlace::Nowhere => "nowhere",
    }
}

/// How the store calls a way to sign in.
pub(crate) fn kept_as(sign_in: SignIn) -> Authentication {
    match sign_in {
        SignIn::Token => Authentication::Token,
        SignIn::Password => Authentication::Password,
    }
}

/// How one signs in to a server.
pub(crate) fn sign_in_of(server: &Server) -> SignIn {
    match server.details.authentication {
        Authentication::Token => SignIn::Token,
        Authentication::Password => SignIn::Password,
    }
}

/// A platform's way to sign in.
///
/// # Errors
/// [`Code::BadInput`] with the ways that the platform has.
pub fn way(platform: Platform, sign_in: SignIn) -> Result<&'static Way, Error> {
    let access = abilities::of(platform).access;
    access.way(sign_in).ok_or_else(|| {
        let labels: Vec<&str> = access.ways.iter().map(|way| way.label).collect();
        Error::new(
            Code::BadInput,
            format!("One cannot sign in to a server of {} like this.", platform.name()),
            format!("It takes: {}.", labels.join(", ")),
        )
    })
}

/// Who signs in, as it is kept, if it is what the platform wants to know.
///
/// # Errors
/// [`Code::BadInput`] when nobody is named who has to be, or somebody where the secret says it by itself.
pub fn account(platform: Platform, sign_in: SignIn, user: &str) -> Result<String, Error> {
    let way = way(platform, sign_in)?;
    let user = user.trim();
    match way.account {
        Some(account) if user.is_empty() && account.is_needed() => Err(Error::new(
            Code::BadInput,
            format!(
                "{} is missing: {} wants it beside the secret.",
                account.label,
                platform.name()
            ),
            account.missing,
        )),
        None if !user.is_empty() => Err(Error::new(
            Code::BadInput,
            format!(
                "{} of {} says by itself whose it is, but somebody is named who signs in.",
                way.secret.label,
                platform.name()
            ),
            "Leave the user out.",
        )),
        Some(_) | None => Ok(user.to_owned()),
    }
}
