//! A file of secrets for machines without a keychain: encrypted under a passphrase, readable by its owner alone.
//!
//! Form: 8 bytes magic, 16 bytes salt, 24 bytes nonce, then the names and secrets as JSON under XChaCha20-Poly1305.
//! The key is Argon2id of the passphrase (19 MiB, 2 passes, 1 lane: the OWASP minimum). Each write takes a new nonce
//! and replaces the file as a whole. Several processes may do so at once: each changes what is in the file at that moment,
//! under a lock.

use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::path::Path;

use argon2::Argon2;
use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use folder::Place;
use publish::Secret;

use crate::error::{Code, Error};

const MAGIC: &[u8; 8] = b"TDSECR01";
const SALT: usize = 16;
const NONCE: usize = 24;

/// An open file of secrets. What is in it is read each time, as others may have changed it meanwhile.
pub(crate) struct SecretsFile {
    file: OnDisk,
    salt: [u8; SALT],
    cipher: XChaCha20Poly1305,
}

/// The names and the secrets.
type Kept = BTreeMap<String, Secret>;

impl SecretsFile {
    /// Opens the file with its passphrase; a file that is not there is made, empty, under this passphrase.
    ///
    /// # Errors
    /// [`Code::Secrets`] when the passphrase is wrong or the file is not ours, [`Code::File`] when it cannot be used.
    pub(crate) fn open_or_create(path: &Path, passphrase: &Secret) -> Result<SecretsFile, Error> {
        let file = OnDisk::at(path)?;
        if let Some(bytes) = file.read()? {
            return SecretsFile::open(file, &bytes, passphrase);
        }
        let salt = random()?;
        let fresh = SecretsFile {
            cipher: cipher(passphrase, &salt)?,
            salt,
            file,
        };
        let locked = fresh.file.lock()?;
        // Whoever was first has chosen the salt.
        if let Some(bytes) = fresh.file.read()? {
            drop(locked);
            return SecretsFile::open(fresh.file, &bytes, passphrase);
        }
        fresh.write(&Kept::new())?;
        Ok(fresh)
    }

    /// The secret of this name.
    ///
    /// # Errors
    /// [`Code::File`] when the file cannot be read, [`Code::Secrets`] when somebody put another one in its place.
    pub(crate) fn get(&self, name: &str) -> Result<Option<Secret>, Error> {
        Ok(self.read()?.remove(name))
    }

    /// Keeps a secret.
    ///
    /// # Errors
    /// As [`SecretsFile::get`], and [`Code::File`] when the file cannot be written; it is as before then.
    pub(crate) fn set(&self, name: &str, secret: &Secret) -> Result<(), Error> {
        let _locked = self.file.lock()?;
        let mut kept = self.read()?;
        kept.insert(name.to_owned(), secret.clone());
        self.write(&kept)
    }

    /// Forgets a secret.
    ///
    /// # Errors
    /// As [`SecretsFile::set`].
    pub(crate) fn remove(&self, name: &str) -> Result<(), Error> {
        let _locked = self.file.lock()?;
        let mut kept = self.read()?;
        match kept.remove(name) {
            Some(_) => self.write(&kept),
            None => Ok(()),
        }
    }

    fn open(file: OnDisk, bytes: &[u8], passphrase: &Secret) -> Result<SecretsFile, Error> {
        let sealed = file.parse(bytes)?;
        let opened = SecretsFile {
            cipher: cipher(passphrase, &sealed.salt)?,
            salt: sealed.salt,
            file,
        };
        opened.decrypt(&sealed)?.ok_or_else(|| {
            Error::new(
                Code::Secrets,
                "The passphrase does not open the file of secrets.",
                "Try again; capital letters and the keyboard’s language matter. Without it the secrets are lost, and you enter them again.",
            )
        })?;
        Ok(opened)
    }

    /// What is in the file now; nothing when somebody took it away.
    fn read(&self) -> Result<Kept, Error> {
        let Some(bytes) = self.file.read()? else {
            return Ok(Kept::new());
        };
        let sealed = self.file.parse(&bytes)?;
        let ours = (sealed.salt == self.salt).then_some(sealed);
        let kept = ours.map(|sealed| self.decrypt(&sealed)).transpose()?.flatten();
        kept.ok_or_else(|| {
            Error::new(
                Code::Secrets,
                "Another file of secrets is in the place of the one that was opened.",
                "Start again and enter the passphrase of the file that is there now.",
            )
        })
    }

    /// The names and secrets; none when the key does not fit.
    fn decrypt(&self, sealed: &Sealed<'_>) -> Result<Option<Kept>, Error> {
        let Ok(opened) = self.cipher.decrypt(&XNonce::from(sealed.nonce), sealed.text) else {
            return Ok(None);
        };
        let kept = serde_json::from_slice(&opened).map_err(|_| self.file.damaged())?;
        Ok(Some(kept))
    }

    fn write(&self, kept: &Kept) -> Result<(), Error> {
        let plain: BTreeMap<&str, &str> = kept
            .iter()
            .map(|(name, secret)| (name.as_str(), secret.expose()))
            .collect();
        let plain = serde_json::to_vec(&plain).map_err(|error| Error::internal(error.to_string()))?;
        let nonce: [u8; NONCE] = random()?;
        let sealed = self
            .cipher
            .encrypt(&XNonce::from(nonce), plain.as_slice())
            .map_err(|_| Error::internal("The secrets cannot be encrypted."))?;
        self.file
            .write(&[MAGIC.as_slice(), &self.salt, &nonce, &sealed].concat())
    }
}

/// The parts of a file of secrets.
struct Sealed<'a> {
    salt: [u8; SALT],
    nonce: [u8; NONCE],
    text: &'a [u8],
}

/// The file itself, and the lock beside it. The file is replaced with each change, and so it cannot be locked itself.
struct OnDisk {
    place: Place,
    name: String,
    lock: String,
}

impl OnDisk {
    fn at(path: &Path) -> Result<OnDisk, Error> {
        // The data folder is the user's own: a link in it was chosen.
        let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let folder = path.parent().unwrap_or_else(|| Path::new("."));
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        Ok(OnDisk {
            place: Place::make(folder).map_err(unusable)?.for_the_owner_alone(),
            lock: format!("{name}.lock"),
            name,
        })
    }

    /// Keeps others from changing the file until it is dropped; waits for those who are at it, which takes milliseconds.
    ///
    /// Named choice: where a file system knows no locks, nobody is kept from anything.
    fn lock(&self) -> Result<File, Error> {
        let file = self.place.lock_file(&self.lock).map_err(unusable)?;
        match file.lock() {
            Err(error) if error.kind() != io::ErrorKind::Unsupported => {
                Err(unusable(folder::Error::Unwritable {
                    file: self.place.path().join(&self.lock),
                    source: error,
                }))
            }
            _ => Ok(file),
        }
    }

    fn read(&self) -> Result<Option<Vec<u8>>, Error> {
        self.place.read(&self.name).map_err(unusable)
    }

    fn write(&self, bytes: &[u8]) -> Result<(), Error> {
        let written = self.place.replace(&self.name, bytes);
        written.map(|_| ()).map_err(unusable)
    }

    fn parse<'a>(&self, bytes: &'a [u8]) -> Result<Sealed<'a>, Error> {
        let parts = || {
            let rest = bytes.strip_prefix(MAGIC)?;
            let (salt, rest) = rest.split_first_chunk::<SALT>()?;
            let (nonce, text) = rest.split_first_chunk::<NONCE>()?;
            Some(Sealed {
                salt: *salt,
                nonce: *nonce,
                text,
            })
        };
        parts().ok_or_else(|| self.damaged())
    }

    fn damaged(&self) -> Error {
        Error::new(
            Code::Secrets,
            format!(
                "{} is not a file of secrets of Trigger Designer, or it is damaged.",
                self.place.path().join(&self.name).display()
            ),
            "Move the file away and enter the credentials of your servers again.",
        )
    }
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

#[expect(clippy::needless_pass_by_value, reason = "it is mapped over errors")]
fn unusable(error: folder::Error) -> Error {
    let help = match &error {
        folder::Error::Unwritable { .. } => {
            "Check that the folder can be written to and that the disk is not full."
        }
        error => error.help(),
    };
    Error::new(
        Code::File,
        format!("The file of secrets cannot be used: {error}."),
        help,
    )
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn the_file_holds_no_secret_in_plain_text_and_belongs_to_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secrets.bin");
        let file = SecretsFile::open_or_create(&path, &Secret::new("pass")).unwrap();
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

    #[test]
    fn several_at_once_make_one_file_and_lose_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secrets.bin");
        let name = |number: usize| format!("server-{number}");
        std::thread::scope(|scope| {
            for number in 0..4 {
                let path = &path;
                scope.spawn(move || {
                    let file = SecretsFile::open_or_create(path, &Secret::new("pass")).unwrap();
                    file.set(&name(number), &Secret::new("t0ken")).unwrap();
                });
            }
        });
        let file = SecretsFile::open_or_create(&path, &Secret::new("pass")).unwrap();
        for number in 0..4 {
            assert!(
                file.get(&name(number)).unwrap().is_some(),
                "server-{number} is lost"
            );
        }
        let mut left: Vec<_> = fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        left.sort();
        assert_eq!(left, ["secrets.bin", "secrets.bin.lock"]);
    }

    #[test]
    fn what_another_process_keeps_is_found_and_another_file_in_its_place_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secrets.bin");
        let open = |passphrase: &str| SecretsFile::open_or_create(&path, &Secret::new(passphrase)).unwrap();
        let (one, other) = (open("pass"), open("pass"));
        other.set("server-1", &Secret::new("t0ken")).unwrap();
        assert_eq!(one.get("server-1").unwrap().unwrap().expose(), "t0ken");
        fs::remove_file(&path).unwrap();
        open("another");
        let error = one.set("server-2", &Secret::new("t0ken")).unwrap_err();
        assert_eq!(error.code, Code::Secrets);
        assert!(error.message.starts_with("Another file"), "{}", error.message);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_the_data_folder_of_the_user_is_followed() {
        let folder = tempfile::tempdir().unwrap();
        let (path, real) = (
            folder.path().join("secrets.bin"),
            folder.path().join("elsewhere.bin"),
        );
        SecretsFile::open_or_create(&real, &Secret::new("pass")).unwrap();
        std::os::unix::fs::symlink(&real, &path).unwrap();
        let file = SecretsFile::open_or_create(&path, &Secret::new("pass")).unwrap();
        file.set("server-1", &Secret::new("t0ken")).unwrap();
        assert!(fs::symlink_metadata(&path).unwrap().is_symlink());
        let real = SecretsFile::open_or_create(&real, &Secret::new("pass")).unwrap();
        assert!(real.get("server-1").unwrap().is_some());
    }
}
