//! Secrets that a server hands out once, such as the secret of a bot, kept under names that people choose.
//!
//! They are no credentials of a server of ours, so the database knows nothing of them.

use publish::Secret;

use crate::app::App;
use crate::error::{Code, Error};
use crate::servers::credentials::CredentialPlace;

/// The longest name, in characters.
const LONGEST: usize = 100;

/// Keeps a secret under a name, in the place of another that has it.
///
/// # Errors
/// [`Code::BadInput`] for a name that cannot be one, [`Code::Secrets`] when the place cannot keep it.
pub fn keep(app: &App, name: &str, secret: &Secret, place: CredentialPlace) -> Result<(), Error> {
    app.secrets().keep(&entry(name)?, secret, place)
}

/// Whether a secret could be kept under a name, so that none is asked for that would be lost.
///
/// # Errors
/// As [`keep`].
pub fn can_keep(app: &App, name: &str, place: CredentialPlace) -> Result<(), Error> {
    entry(name)?;
    match (place, app.secrets().keychain_trouble()) {
        (CredentialPlace::Keychain, Some(trouble)) => Err(Error::new(
            Code::Secrets,
            format!("This machine’s keychain cannot be used: {trouble}."),
            "Keep the secret in an encrypted file.",
        )),
        _ => Ok(()),
    }
}

/// The secret of a name.
///
/// # Errors
/// [`Code::NotFound`] when none is kept under it, [`Code::Secrets`] when the place cannot be used.
pub fn find(app: &App, name: &str, place: CredentialPlace) -> Result<Secret, Error> {
    let entry = entry(name)?;
    app.secrets().find(&entry, place).map_err(|error| match error.code {
        Code::CredentialsNeeded => Error::new(
            Code::NotFound,
            format!("No secret is kept as “{name}”."),
            "Look for the name that was given when it was kept, and whether that was in the keychain or in the file.",
        ),
        _ => error,
    })
}

fn entry(name: &str) -> Result<String, Error> {
    let name = name.trim();
    let length = name.chars().count();
    if length == 0 || length > LONGEST || name.chars().any(char::is_control) {
        return Err(Error::new(
            Code::BadInput,
            format!(
                "A secret cannot be kept under a name of {length} characters, or with characters that cannot be seen."
            ),
            format!("Choose a name of 1 to {LONGEST} characters."),
        ));
    }
    Ok(format!("handed-out-{name}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Options;
    use crate::servers::credentials::{Unlock, unlock};
    use crate::servers::secrets::Keychain;

    fn open(folder: &tempfile::TempDir) -> App {
        App::open(Options {
            data_dir: folder.path().to_owned(),
            keychain: Keychain::Off,
        })
    }

    #[test]
    fn a_secret_is_found_under_its_name_in_another_session() {
        let folder = tempfile::tempdir().unwrap();
        let passphrase = || Unlock {
            passphrase: Secret::new("correct horse"),
        };
        let before = open(&folder);
        unlock(before.secrets(), passphrase()).unwrap();
        let secret = Secret::new("s3cret");
        keep(&before, "helper", &secret, CredentialPlace::File).unwrap();
        before.close();
        let after = open(&folder);
        unlock(after.secrets(), passphrase()).unwrap();
        let found = find(&after, " helper ", CredentialPlace::File).unwrap();
        assert_eq!(found.expose(), "s3cret");
        let missing = find(&after, "other", CredentialPlace::File).unwrap_err();
        assert_eq!(missing.code, Code::NotFound);
        after.close();
    }

    #[test]
    fn it_is_known_before_whether_a_secret_can_be_kept() {
        let folder = tempfile::tempdir().unwrap();
        let app = open(&folder);
        let refused = |name: &str, place| can_keep(&app, name, place).unwrap_err().code;
        assert_eq!(refused("a", CredentialPlace::Keychain), Code::Secrets);
        assert_eq!(refused(" ", CredentialPlace::File), Code::BadInput);
        assert_eq!(refused(&"x".repeat(101), CredentialPlace::File), Code::BadInput);
        assert_eq!(refused("a\nb", CredentialPlace::File), Code::BadInput);
        can_keep(&app, "a", CredentialPlace::File).unwrap();
        app.close();
    }
}
