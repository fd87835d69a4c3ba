//! A file of secrets for machines without a keychain: encrypted under a passphrase, readable by its owner alone.
//!
//! Form: 8 bytes magic, 16 bytes salt, 24 bytes nonce, then the names and secrets as JSON under XChaCha20-Poly1305.
//! The key is Argon2id of the passphrase (19 MiB, 2 passes, 1 lane: the OWASP minimum). Each write takes a new nonce
//! and replaces the file as a whole.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use argon2::Argon2;
use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use publish::Secret;

use crate::error::{Code, Error};

const MAGIC: &[u8; 8] = b"TDSECR01";
const SALT: usize = 16;
const NONCE: usize = 24;

/// An open file of secrets.
pub(crate) struct SecretsFile {
    path: PathBuf,
    salt: [u8; SALT],
    cipher: XChaCha20Poly1305,
    secrets: BTreeMap<String, Secret>,
}

impl SecretsFile {
    /// Opens the file with its passphrase; a file that is not there is made, empty, under this passphrase.
    ///
    /// # Errors
    /// [`Code::Secrets`] when the passphrase is wrong or the file is not ours, [`Code::File`] when it cannot be used.
    pub(crate) fn open_or_create(path: &Path, passphrase: &Secret) -> Result<SecretsFile, Error> {
        match fs::read(path) {
            Ok(bytes) => SecretsFile::decrypt(path, &bytes, passphrase),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let salt = random()?;
                let file = SecretsFile {
                    path: path.to_owned(),
                    salt,
                    cipher: cipher(passphrase, &salt)?,
                    secrets: BTreeMap::new(),
                };
                file.write()?;
                Ok(file)
            }
            Err(error) => Err(unusable(path, &error)),
        }
    }

    /// The secret of this name.
    pub(crate) fn get(&self, name: &str) -> Option<Secret> {
        self.secrets.get(name).cloned()
    }

    /// Keeps a secret, in the file too.
    ///
    /// # Errors
    /// [`Code::File`] when the file cannot be written; it is as before then.
    pub(crate) fn set(&mut self, name: &str, secret: &Secret) -> Result<(), Error> {
        self.secrets.insert(name.to_owned(), secret.clone());
        self.write()
    }

    /// Forgets a secret, in the file too.
    ///
    /// # Errors
    /// [`Code::File`] when the file cannot be written; it is as before then.
    pub(crate) fn remove(&mut self, name: &str) -> Result<(), Error> {
        match self.secrets.remove(name) {
            Some(_) => self.write(),
            None => Ok(()),
        }
    }

    fn decrypt(path: &Path, bytes: &[u8], passphrase: &Secret) -> Result<SecretsFile, Error> {
        let damaged = || {
            Error::new(
                Code::Secrets,
                format!(
                    "{} is not a file of secrets of Trigger Designer, or it is damaged.",
                    path.display()
                ),
                "Move the file away and enter the credentials of your servers again.",
            )
        };
        let rest = bytes.strip_prefix(MAGIC).ok_or_else(damaged)?;
        let (salt, rest) = rest.split_first_chunk::<SALT>().ok_or_else(damaged)?;
        let (nonce, sealed) = rest.split_first_chunk::<NONCE>().ok_or_else(damaged)?;
        let cipher = cipher(passphrase, salt)?;
        let opened = cipher.decrypt(&XNonce::from(*nonce), sealed).map_err(|_| {
            Error::new(
                Code::Secrets,
                "The passphrase does not open the file of secrets.",
                "Try again; capital letters and the keyboard's language matter. Without it the secrets are lost, and you enter them again.",
            )
        })?;
        let secrets = serde_json::from_slice(&opened).map_err(|_| damaged())?;
        Ok(SecretsFile {
            path: path.to_owned(),
            salt: *salt,
            cipher,
            secrets,
        })
    }

    fn write(&self) -> Result<(), Error> {
        let plain: BTreeMap<&str, &str> = self
            .secrets
            .iter()
            .map(|(name, secret)| (name.as_str(), secret.expose()))
            .collect();
        let plain = serde_json::to_vec(&plain).map_err(|error| Error::internal(error.to_string()))?;
        let nonce: [u8; NONCE] = random()?;
        let sealed = self
            .cipher
            .encrypt(&XNonce::from(nonce), plain.as_slice())
            .map_err(|_| Error::internal("The secrets cannot be encrypted."))?;
        let bytes = [MAGIC.as_slice(), &self.salt, &nonce, &sealed].concat();
        replace(&self.path, &bytes).map_err(|error| unusable(&self.path, &error))
    }
}

/// Writes a file beside the old one, for its owner alone, and puts it in its place.
fn replace(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let fresh = path.with_extension("new");
    let _ = fs::remove_file(&fresh);
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&fresh)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&fresh, path)
}

fn cipher(passphrase: &Secret, salt: &[u8; SALT]) -> Result<XChaCha20Poly1305, Error> {
    let mut key = Key::default();
    Argon2::default()
        .hash_password_into(passphrase.expose().as_bytes(), salt, &mut key)
        .map_err(|error| Error::internal(format!("The key cannot be made: {error}.")))?;
    Ok(XChaCha20Poly1305::new(&key))
}

fn random<const N: usize>() -> Result<[u8; N], Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)
        .map_err(|error| Error::internal(format!("The system gives no random numbers: {error}.")))?;
    Ok(bytes)
}

fn unusable(path: &Path, error: &std::io::Error) -> Error {
    Error::new(
        Code::File,
        format!("The file of secrets {} cannot be used: {error}.", path.display()),
        "Check that the folder can be written to and that the disk is not full.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_holds_no_secret_in_plain_text_and_belongs_to_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secrets.bin");
        let mut file = SecretsFile::open_or_create(&path, &Secret::new("pass")).unwrap();
        file.set("server-1", &Secret::new("planted-secret")).unwrap();
        let bytes = fs::read(&path).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("planted-secret") && !text.contains("server-1"));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn a_damaged_file_is_told_from_a_wrong_passphrase_by_its_head_only() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secrets.bin");
        fs::write(&path, b"not ours").unwrap();
        let error = SecretsFile::open_or_create(&path, &Secret::new("pass"))
            .err()
            .unwrap();
        assert!(error.message.contains("damaged"), "{}", error.message);
        assert_eq!(fs::read(&path).unwrap(), b"not ours", "the file is left as it is");
    }
}
