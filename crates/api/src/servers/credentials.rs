//! What one signs in with, and where it is kept. The secrets themselves are in `secrets`.

use publish::Secret;
use serde::{Deserialize, Serialize};
use store::{Authentication, Server, ServerId};
use ts_rs::TS;

use crate::app::Nothing;
use crate::error::{Code, Error};
use crate::servers::secrets::Secrets;

/// How one signs in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum SignIn {
    /// A personal access token with its user id.
    Token,
    /// A user name and a password, and a code when the server asks for one.
    Password,
}

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
    /// The user id that goes with a token, or the user name.
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

impl From<SignIn> for Authentication {
    fn from(sign_in: SignIn) -> Authentication {
        match sign_in {
            SignIn::Token => Authentication::Token,
            SignIn::Password => Authentication::Password,
        }
    }
}

impl From<Authentication> for SignIn {
    fn from(authentication: Authentication) -> SignIn {
        match authentication {
            Authentication::Token => SignIn::Token,
            Authentication::Password => SignIn::Password,
        }
    }
}
