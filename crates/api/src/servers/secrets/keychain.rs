//! The system's keychain: Secret Service on Linux, Keychain on macOS, Credential Manager on Windows.

use keyring::v1::{Entry, Error as KeyringError};
use publish::Secret;

use crate::error::{Code, Error};

const SERVICE: &str = "Trigger Designer";

/// Why there is no keychain; `None` when there is one.
pub(super) fn trouble() -> Option<String> {
    Entry::store_status().as_ref().err().map(ToString::to_string)
}

pub(super) fn set(scope: &str, name: &str, secret: &Secret) -> Result<(), Error> {
    entry(scope, name)?
        .set_password(secret.expose())
        .map_err(|error| failed(&error))
}

pub(super) fn get(scope: &str, name: &str) -> Result<Option<Secret>, Error> {
    match entry(scope, name)?.get_password() {
        Ok(secret) => Ok(Some(Secret::new(secret))),
        Err(KeyringError::NoEntry) => Ok(None),
        Err(error) => Err(failed(&error)),
    }
}

/// Deletes an entry, if it is there.
pub(super) fn delete(scope: &str, name: &str) {
    if let Ok(entry) = entry(scope, name) {
        // Not there, or the keychain is locked: either way it is of no use any more.
        let _ = entry.delete_credential();
    }
}

fn entry(scope: &str, name: &str) -> Result<Entry, Error> {
    Entry::new(SERVICE, &format!("{scope}/{name}")).map_err(|error| failed(&error))
}

fn failed(error: &KeyringError) -> Error {
    Error::new(
        Code::Secrets,
        format!("The keychain of this machine refuses: {error}."),
        "Unlock the keychain and try again, or keep the credentials in a file or for this session only.",
    )
}
