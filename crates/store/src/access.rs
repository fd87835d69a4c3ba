//! Files as the store makes and takes them: for their owner alone, on the disk under their names, and nothing but files.
//!
//! A database holds what people write to visitors of their sites, and the addresses of their servers. In a folder that
//! others may look into, it is nobody else's. On systems without Unix permissions, the folder decides.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{Error, ErrorKind, Result};
use std::path::{Path, PathBuf};

/// Makes a folder, and those that lead to it. What is made is for its owner alone; what is there stays as it is.
pub(crate) fn make_folder(folder: &Path) -> Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Makes an empty file for its owner alone, where nothing is yet; what is there stays as it is.
pub(crate) fn make_file(file: &Path) -> Result<()> {
    match for_owner(OpenOptions::new().write(true).create_new(true)).open(file) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

/// Opens a file to hold its lock; makes it when it is not there.
pub(crate) fn lock_file(file: &Path) -> Result<File> {
    refuse_special(file)?;
    for_owner(OpenOptions::new().write(true).create(true)).open(file)
}

/// Takes a name that nothing has, by making an empty file of it: of several processes, each gets another one.
pub(crate) fn take_name(names: impl IntoIterator<Item = PathBuf>) -> Result<PathBuf> {
    for name in names {
        match for_owner(OpenOptions::new().write(true).create_new(true)).open(&name) {
            Ok(_) => return Ok(name),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

fn for_owner(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

/// Takes a database, its log, its lock and its copies away from everybody else. Those of another user stay as they are:
/// who shares them decides. Where the file system knows no owners, nothing can be done.
#[cfg(unix)]
pub(crate) fn tighten(database: &Path) {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    let (Some(name), Ok(entries)) = (database.file_name(), fs::read_dir(folder_of(database))) else {
        return;
    };
    let open = entries.flatten().filter_map(|entry| {
        let called = entry.file_name();
        let suffix = called.as_encoded_bytes().strip_prefix(name.as_encoded_bytes())?;
        let is_its = matches!(suffix, b"" | b"-wal" | b"-shm" | b"-journal") || suffix.starts_with(b".");
        let data = entry.metadata().ok()?;
        (is_its && data.is_file() && data.mode() & 0o077 != 0).then(|| (entry.path(), data))
    });
    let mut open = open.peekable();
    // Who we are is what a file of ours says; asking the system takes a call that the standard library does not have.
    let Some(Ok(ours)) = open
        .peek()
        .map(|_| tempfile::tempfile().and_then(|file| file.metadata()))
    else {
        return;
    };
    for (file, data) in open.filter(|(_, data)| data.uid() == ours.uid()) {
        let _ = fs::set_permissions(file, fs::Permissions::from_mode(data.mode() & 0o7700));
    }
}

/// See the other one; here the folder decides.
#[cfg(not(unix))]
pub(crate) fn tighten(_database: &Path) {}

/// Refuses what is there and is no file: a pipe would keep whoever opens it waiting, a device has no end.
pub(crate) fn refuse_special(file: &Path) -> Result<()> {
    match fs::metadata(file) {
        Ok(data) if data.is_dir() => Err(ErrorKind::IsADirectory.into()),
        Ok(data) if !data.is_file() => Err(Error::new(
            ErrorKind::InvalidInput,
            "it is a pipe, a socket or a device, and not a file",
        )),
        _ => Ok(()),
    }
}

/// Puts the names in the folder of a file on the disk. After a loss of power, a renamed file could have its old name else.
pub(crate) fn sync_names(file: &Path) -> Result<()> {
    // Elsewhere folders cannot be opened as files, and the file system sees to it.
    if cfg!(not(unix)) {
        return Ok(());
    }
    match File::open(folder_of(file)).and_then(|folder| folder.sync_all()) {
        // Some network folders cannot do it.
        Err(error) if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => Ok(()),
        synced => synced,
    }
}

/// The folder that a file is in.
pub(crate) fn folder_of(file: &Path) -> &Path {
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}
