//! A folder that others filled, opened so that nothing planted in it leads anywhere else.
//!
//! - Reading follows links as long as they stay in the folder. One that leads out of it, or to nothing, is an error that names it.
//! - Writing follows none: neither the file nor a folder on the way to it may be a link.
//! - What is not a regular file, such as a pipe, is refused by name and never waited for.
//! - A file is replaced whole: written beside under a random name that nobody had, synced, renamed, and the folder synced.
//!
//! The folder itself may be reached by links: whoever named it chose them. `cap-std` opens every step below it from the step
//! before, so that a link put there meanwhile changes nothing.
//!
//! Not here: what the files mean.

use std::fs::File;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use cap_fs_ext::{DirExt as _, FileTypeExt as _, FollowSymlinks};
use cap_fs_ext::{OpenOptionsFollowExt as _, OpenOptionsSyncExt as _};
use cap_std::ambient_authority;
use cap_std::fs::{Dir, FileType, OpenOptions};

use crate::Error;

/// The largest file that is read, in bytes: a table of some 500,000 URLs.
const LARGEST: u64 = 64_000_000;

/// An opened folder. Paths of files are below it, with slashes, such as `servers/shop.json`.
#[derive(Debug)]
pub struct Place {
    dir: Dir,
    path: PathBuf,
    readers: Readers,
}

/// Who may read the files that are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Readers {
    /// Whoever the system lets by default.
    Usual,
    /// The owner alone, where the system knows owners.
    Owner,
}

/// Whether a file had to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replaced {
    /// It has these bytes now.
    Written,
    /// It had them already, and was not touched.
    Same,
}

impl Place {
    /// Opens a folder that is there.
    ///
    /// # Errors
    /// [`Error::Unreadable`] when it is not there, is no folder, or may not be opened.
    pub fn open(folder: &Path) -> Result<Place, Error> {
        let dir = Dir::open_ambient_dir(folder, ambient_authority());
        Ok(Place {
            dir: dir.map_err(|source| Error::Unreadable {
                file: folder.to_owned(),
                source,
            })?,
            path: folder.to_owned(),
            readers: Readers::Usual,
        })
    }

    /// Opens a folder, and makes it when it is not there.
    ///
    /// # Errors
    /// [`Error::Unwritable`] when it cannot be made; otherwise as [`Place::open`].
    pub fn make(folder: &Path) -> Result<Place, Error> {
        std::fs::create_dir_all(folder).map_err(|source| Error::Unwritable {
            file: folder.to_owned(),
            source,
        })?;
        Place::open(folder)
    }

    /// The same place, where files that are made belong to their owner alone from the first moment on.
    #[must_use]
    pub fn for_the_owner_alone(mut self) -> Place {
        self.readers = Readers::Owner;
        self
    }

    /// The folder, as it was named.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What is in a file; none when it is not there.
    ///
    /// # Errors
    /// [`Error::LinkOut`] for a link that leads out of the folder or to nothing, [`Error::NotAFile`] for what is not a regular
    /// file, [`Error::TooLarge`] from 64 MB on, [`Error::Unreadable`] for everything else.
    pub fn read(&self, file: &str) -> Result<Option<Vec<u8>>, Error> {
        let unreadable = |source| self.unreadable(file, source);
        let kind = match self.dir.metadata(file) {
            Ok(metadata) => metadata.file_type(),
            Err(source) => {
                return match self.unreadable(file, source) {
                    Error::Unreadable { source, .. } if source.kind() == io::ErrorKind::NotFound => Ok(None),
                    error => Err(error),
                };
            }
        };
        self.regular(file, kind)?;
        let mut options = OpenOptions::new();
        // Should a pipe have come into its place since, opening it must not wait for somebody who writes.
        options.read(true).nonblock(true);
        let opened = self.dir.open_with(file, &options).map_err(unreadable)?;
        self.regular(file, opened.metadata().map_err(unreadable)?.file_type())?;
        let mut bytes = Vec::new();
        opened
            .take(LARGEST + 1)
            .read_to_end(&mut bytes)
            .map_err(unreadable)?;
        if bytes.len() as u64 > LARGEST {
            return Err(Error::TooLarge {
                file: self.path.join(file),
                limit_mb: LARGEST / 1_000_000,
            });
        }
        Ok(Some(bytes))
    }

    /// The names of everything in a folder below, sorted; none when that is not there.
    ///
    /// # Errors
    /// [`Error::LinkOut`] for a link that leads out of the folder or to nothing, otherwise [`Error::Unreadable`].
    pub fn names(&self, below: &str) -> Result<Vec<String>, Error> {
        let entries = match self.dir.read_dir(below) {
            Ok(entries) => entries,
            Err(source) => {
                return match self.unreadable(below, source) {
                    Error::Unreadable { source, .. } if source.kind() == io::ErrorKind::NotFound => {
                        Ok(Vec::new())
                    }
                    error => Err(error),
                };
            }
        };
        let mut names = Vec::new();
        for entry in entries {
            let entry = entry.map_err(|source| self.unreadable(below, source))?;
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
        names.sort();
        Ok(names)
    }

    /// Puts bytes into a file, whole or not at all, also when the power fails. Folders on the way are made.
    ///
    /// # Errors
    /// [`Error::LinkOnTheWay`] when the file or a folder on the way is a link, [`Error::NotAFile`] when something else is in its
    /// place, [`Error::Unwritable`] for everything else. The file is as before then.
    pub fn replace(&self, file: &str, bytes: &[u8]) -> Result<Replaced, Error> {
        let (dir, name) = self.parent(file)?;
        if self.there(&dir, file, name)? && self.read(file)?.as_deref() == Some(bytes) {
            return Ok(Replaced::Same);
        }
        let unwritable = |source| self.unwritable(file, source);
        let beside = format!(".{name}.{}.new", random().map_err(unwritable)?);
        let write = || -> io::Result<()> {
            let mut options = self.options();
            options.write(true).create_new(true);
            let mut fresh = dir.open_with(&beside, &options)?;
            fresh.write_all(bytes)?;
            fresh.sync_all()?;
            dir.rename(&beside, &dir, name)?;
            sync(&dir)
        };
        write().map_err(|source| {
            // What is left of it is of no use to anybody.
            let _ = dir.remove_file(&beside);
            unwritable(source)
        })?;
        Ok(Replaced::Written)
    }

    /// Opens a file to write behind its end; it is made when it is not there, and its name is on the disk then.
    ///
    /// # Errors
    /// As [`Place::replace`].
    pub fn append(&self, file: &str) -> Result<File, Error> {
        let mut options = self.options();
        options.append(true).create(true);
        let (dir, opened) = self.open_below(file, &options)?;
        sync(&dir).map_err(|source| self.unwritable(file, source))?;
        Ok(opened)
    }

    /// Opens a file that is there to be locked; it is made when it is not there, and what is in it stays. It can be read and
    /// written.
    ///
    /// # Errors
    /// As [`Place::replace`].
    pub fn lock_file(&self, file: &str) -> Result<File, Error> {
        let mut options = self.options();
        options.read(true).write(true).create(true);
        Ok(self.open_below(file, &options)?.1)
    }

    /// Deletes a file, and says whether it was there. Of a link, the link goes and what it leads to stays.
    ///
    /// # Errors
    /// [`Error::LinkOnTheWay`] when a folder on the way is a link, [`Error::Unwritable`] for everything else.
    pub fn remove(&self, file: &str) -> Result<bool, Error> {
        let unwritable = |source| self.unwritable(file, source);
        let Some((dir, name)) = self.parent_if_there(file)? else {
            return Ok(false);
        };
        match dir.remove_file_or_symlink(name) {
            Ok(()) => sync(&dir).map_err(unwritable).map(|()| true),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(source) => Err(unwritable(source)),
        }
    }

    /// Opens a file to write into, and the folder that it is in.
    fn open_below(&self, file: &str, options: &OpenOptions) -> Result<(Dir, File), Error> {
        let (dir, name) = self.parent(file)?;
        self.there(&dir, file, name)?;
        let unwritable = |source| self.unwritable(file, source);
        let opened = dir.open_with(name, options).map_err(unwritable)?;
        self.regular(file, opened.metadata().map_err(unwritable)?.file_type())?;
        Ok((dir, opened.into_std()))
    }

    /// How files are made and written: never through a link, never waiting for the other end of a pipe.
    fn options(&self) -> OpenOptions {
        let mut options = OpenOptions::new();
        options.follow(FollowSymlinks::No).nonblock(true);
        #[cfg(unix)]
        if self.readers == Readers::Owner {
            cap_std::fs::OpenOptionsExt::mode(&mut options, 0o600);
        }
        options
    }

    /// The folder that a file is in, made where it was not there, and the file's name in it.
    fn parent<'a>(&self, file: &'a str) -> Result<(Dir, &'a str), Error> {
        let (folders, name) = self.steps(file)?;
        let mut dir = self
            .dir
            .try_clone()
            .map_err(|source| self.unwritable(file, source))?;
        for (number, step) in folders.iter().enumerate() {
            match dir.create_dir(step) {
                Ok(()) => sync(&dir).map_err(|source| self.unwritable(file, source))?,
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(source) => return Err(self.unwritable(file, source)),
            }
            dir = self.step(&dir, file, &folders[..=number], step)?;
        }
        Ok((dir, name))
    }

    /// As [`Place::parent`], but nothing is made: none when a folder is not there.
    fn parent_if_there<'a>(&self, file: &'a str) -> Result<Option<(Dir, &'a str)>, Error> {
        let (folders, name) = self.steps(file)?;
        let mut dir = self
            .dir
            .try_clone()
            .map_err(|source| self.unwritable(file, source))?;
        for (number, step) in folders.iter().enumerate() {
            dir = match self.step(&dir, file, &folders[..=number], step) {
                Ok(dir) => dir,
                Err(Error::Unwritable { source, .. }) if source.kind() == io::ErrorKind::NotFound => {
                    return Ok(None);
                }
                Err(error) => return Err(error),
            };
        }
        Ok(Some((dir, name)))
    }

    /// The next folder on the way to a file that is to be written.
    fn step(&self, dir: &Dir, file: &str, way: &[&str], step: &str) -> Result<Dir, Error> {
        dir.open_dir_nofollow(step).map_err(|source| {
            link(dir, step).map_or_else(
                || self.unwritable(file, source),
                |target| Error::LinkOnTheWay {
                    file: self.path.join(file),
                    link: self.path.join(way.join("/")),
                    target,
                },
            )
        })
    }

    /// The folders on the way to a file, and its name.
    fn steps<'a>(&self, file: &'a str) -> Result<(Vec<&'a str>, &'a str), Error> {
        let mut steps: Vec<&str> = file.split('/').collect();
        let strange = |step: &&str| matches!(*step, "" | "." | "..");
        match steps.pop() {
            Some(name) if !strange(&name) && !steps.iter().any(strange) => Ok((steps, name)),
            _ => {
                let source = io::Error::new(io::ErrorKind::InvalidInput, "this is no path of a file");
                Err(self.unwritable(file, source))
            }
        }
    }

    /// Whether there is a file that may be written. What else may be in its place is an error.
    fn there(&self, dir: &Dir, file: &str, name: &str) -> Result<bool, Error> {
        let kind = match dir.symlink_metadata(name) {
            Ok(metadata) => metadata.file_type(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
            Err(source) => return Err(self.unwritable(file, source)),
        };
        if let Some(target) = link(dir, name) {
            let file = self.path.join(file);
            return Err(Error::LinkOnTheWay {
                link: file.clone(),
                file,
                target,
            });
        }
        self.regular(file, kind).map(|()| true)
    }

    fn regular(&self, file: &str, kind: FileType) -> Result<(), Error> {
        if kind.is_file() {
            return Ok(());
        }
        let what = match kind {
            _ if kind.is_dir() => "a folder",
            _ if kind.is_fifo() => "a pipe",
            _ if kind.is_socket() => "a socket",
            _ if kind.is_block_device() || kind.is_char_device() => "a device",
            _ => "something else",
        };
        Err(Error::NotAFile {
            file: self.path.join(file),
            what,
        })
    }

    /// Why something cannot be read. Where a link leads is the better reason, if there is one.
    fn unreadable(&self, file: &str, source: io::Error) -> Error {
        let ends = file.match_indices('/').map(|(at, _)| at).chain([file.len()]);
        for way in ends.map(|end| &file[..end]) {
            if let Some(target) = link(&self.dir, way)
                && self.dir.metadata(way).is_err()
            {
                return Error::LinkOut {
                    link: self.path.join(way),
                    target,
                };
            }
        }
        Error::Unreadable {
            file: self.path.join(file),
            source,
        }
    }

    fn unwritable(&self, file: &str, source: io::Error) -> Error {
        Error::Unwritable {
            file: self.path.join(file),
            source,
        }
    }
}

/// Where a link leads; none for what is no link.
fn link(dir: &Dir, path: &str) -> Option<PathBuf> {
    let is_link = dir
        .symlink_metadata(path)
        .is_ok_and(|metadata| metadata.file_type().is_symlink());
    is_link.then(|| dir.read_link_contents(path).unwrap_or_default())
}

/// Puts the names in a folder onto the disk, where the system can: without that a rename may not survive a loss of power.
fn sync(dir: &Dir) -> io::Result<()> {
    if cfg!(unix) {
        dir.open(".")?.sync_all()?;
    }
    Ok(())
}

/// Part of a name that nobody can have foreseen.
fn random() -> io::Result<String> {
    let number = getrandom::u64().map_err(io::Error::other)?;
    Ok(format!("{number:016x}"))
}
