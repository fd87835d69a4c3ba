//! Where the credentials of servers are: in the system's keychain, in an encrypted file, or in memory until the end.
//!
//! Nothing here is ever written to the database, to logs or to errors.

mod file;
mod keychain;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use publish::Secret;

use file::SecretsFile;

use crate::error::{Code, Error};
use crate::servers::credentials::CredentialPlace;

/// Whether the system's keychain may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keychain {
    /// Where there is one.
    IfAvailable,
    /// Never: as if this machine had none.
    Off,
}

/// All places for secrets of one data folder.
pub struct Secrets {
    /// Keeps the entries of several data folders apart in the one keychain of a user.
    scope: String,
    keychain: Keychain,
    path: PathBuf,
    file: Mutex<Option<SecretsFile>>,
    session: Mutex<HashMap<String, Secret>>,
}

impl Secrets {
    /// `path` is the file of secrets, which need not exist; `scope` names the data folder in the keychain.
    pub(crate) fn new(scope: String, path: PathBuf, keychain: Keychain) -> Secrets {
        Secrets {
            scope,
            keychain,
            path,
            file: Mutex::new(None),
            session: Mutex::new(HashMap::new()),
        }
    }

    /// Why the keychain cannot be used; `None` when it can.
    pub(crate) fn keychain_trouble(&self) -> Option<String> {
        match self.keychain {
            Keychain::Off => Some("the keychain is switched off".to_owned()),
            Keychain::IfAvailable => keychain::trouble(),
        }
    }

    /// Whether a file of secrets is there, open or not.
    pub(crate) fn has_file(&self) -> bool {
        self.path.exists()
    }

    /// Opens the file of secrets for this session; makes it when it is not there.
    ///
    /// # Errors
    /// [`Code::Secrets`] for a wrong passphrase or a damaged file, [`Code::File`] when it cannot be read or written.
    pub(crate) fn unlock(&self, passphrase: &Secret) -> Result<(), Error> {
        let opened = SecretsFile::open_or_create(&self.path, passphrase)?;
        *lock(&self.file) = Some(opened);
        Ok(())
    }

    /// Keeps the secret `name`, and forgets it everywhere else.
    ///
    /// # Errors
    /// When the place cannot keep it: nothing is forgotten then.
    pub(crate) fn keep(&self, name: &str, secret: &Secret, place: CredentialPlace) -> Result<(), Error> {
        match place {
            CredentialPlace::Keychain => {
                if let Some(trouble) = self.keychain_trouble() {
                    return Err(no_keychain(&trouble));
                }
                keychain::set(&self.scope, name, secret)?;
            }
            CredentialPlace::File => match lock(&self.file).as_ref() {
                Some(file) => file.set(name, secret)?,
                None => return Err(self.locked()),
            },
            CredentialPlace::Session => {
                lock(&self.session).insert(name.to_owned(), secret.clone());
            }
            CredentialPlace::Nowhere => {}
        }
        self.forget_elsewhere(name, place);
        Ok(())
    }

    /// The secret `name`, kept at `place`; one given for this session only goes before.
    ///
    /// # Errors
    /// [`Code::CredentialsNeeded`] when nobody has it, [`Code::Secrets`] when the place cannot be used.
    pub(crate) fn find(&self, name: &str, place: CredentialPlace) -> Result<Secret, Error> {
        if let Some(secret) = lock(&self.session).get(name) {
            return Ok(secret.clone());
        }
        let found = match place {
            CredentialPlace::Keychain => match self.keychain_trouble() {
                Some(trouble) => return Err(no_keychain(&trouble)),
                None => keychain::get(&self.scope, name)?,
            },
            CredentialPlace::File => match lock(&self.file).as_ref() {
                Some(file) => file.get(name)?,
                None => return Err(self.locked()),
            },
            CredentialPlace::Session | CredentialPlace::Nowhere => None,
        };
        found.ok_or_else(|| {
            Error::new(
                Code::CredentialsNeeded,
                "The credentials of this server are not known in this session.",
                "Enter the token or the password of the server again.",
            )
        })
    }

    /// Forgets the secret `name` everywhere.
    pub(crate) fn forget(&self, name: &str) {
        self.forget_elsewhere(name, CredentialPlace::Nowhere);
    }

    fn locked(&self) -> Error {
        let (what, help) = if self.has_file() {
            (
                "The file of secrets is locked.",
                "Enter the passphrase that was chosen for it.",
            )
        } else {
            (
                "There is no file of secrets yet.",
                "Choose the passphrase that is to protect it.",
            )
        };
        Error::new(Code::CredentialsNeeded, what, help)
    }

    fn forget_elsewhere(&self, name: &str, kept: CredentialPlace) {
        if kept != CredentialPlace::Keychain && self.keychain_trouble().is_none() {
            keychain::delete(&self.scope, name);
        }
        if kept != CredentialPlace::File
            && let Some(file) = lock(&self.file).as_ref()
        {
            // A secret left in the encrypted file harms nobody: it is overwritten with the next change.
            let _ = file.remove(name);
        }
        if kept != CredentialPlace::Session {
            lock(&self.session).remove(name);
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn no_keychain(trouble: &str) -> Error {
    Error::new(
        Code::Secrets,
        format!("This machine’s keychain cannot be used: {trouble}."),
        "Keep the credentials for this session only, or in a file under a passphrase.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secrets(folder: &tempfile::TempDir) -> Secrets {
        Secrets::new("test".into(), folder.path().join("secrets.bin"), Keychain::Off)
    }

    #[test]
    fn a_secret_for_the_session_is_found_until_it_is_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let secrets = secrets(&folder);
        secrets
            .keep("server-1", &Secret::new("t0ken"), CredentialPlace::Session)
            .unwrap();
        assert_eq!(
            secrets
                .find("server-1", CredentialPlace::Session)
                .unwrap()
                .expose(),
            "t0ken"
        );
        secrets.forget("server-1");
        let missing = secrets.find("server-1", CredentialPlace::Session).unwrap_err();
        assert_eq!(missing.code, Code::CredentialsNeeded);
    }

    #[test]
    fn without_a_keychain_keeping_there_says_what_else_one_can_do() {
        let folder = tempfile::tempdir().unwrap();
        let refused = secrets(&folder)
            .keep("s", &Secret::new("x"), CredentialPlace::Keychain)
            .unwrap_err();
        assert_eq!(refused.code, Code::Secrets);
        assert!(refused.help.contains("this session only"), "{}", refused.help);
    }

    #[test]
    fn the_file_must_be_unlocked_first_and_then_survives_a_restart() {
        let folder = tempfile::tempdir().unwrap();
        let before = secrets(&folder);
        let locked = before
            .keep("s", &Secret::new("t0ken"), CredentialPlace::File)
            .unwrap_err();
        assert_eq!(locked.code, Code::CredentialsNeeded);
        before.unlock(&Secret::new("correct horse")).unwrap();
        before
            .keep("s", &Secret::new("t0ken"), CredentialPlace::File)
            .unwrap();

        let after = secrets(&folder);
        assert!(after.has_file());
        assert_eq!(
            after.unlock(&Secret::new("wrong")).unwrap_err().code,
            Code::Secrets
        );
        after.unlock(&Secret::new("correct horse")).unwrap();
        assert_eq!(after.find("s", CredentialPlace::File).unwrap().expose(), "t0ken");
    }
}
