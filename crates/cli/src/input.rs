//! Reading what the user named: a file, a folder of JSON files, or `-` for standard input.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::exit::{Failure, file};

/// The name that stands for standard input.
pub(crate) const STDIN: &str = "-";

/// The largest document that is read whole, in bytes. The largest trigger anybody has is a few kilobytes.
const LARGEST_DOCUMENT: u64 = 64 << 20;

/// Whether the path stands for standard input.
pub(crate) fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == STDIN
}

/// What messages call the file.
pub(crate) fn name_of(path: &Path) -> String {
    if is_stdin(path) {
        "standard input".to_owned()
    } else {
        path.display().to_string()
    }
}

/// Everything in the file or in standard input.
pub(crate) fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let read = if is_stdin(path) {
        let mut bytes = Vec::new();
        std::io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(path)
    };
    read.map_err(|error| unreadable(path, &error))
}

/// The text of a document, without its byte order mark.
pub(crate) fn text(path: &Path) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let read = if is_stdin(path) {
        std::io::stdin()
            .lock()
            .take(LARGEST_DOCUMENT + 1)
            .read_to_end(&mut bytes)
    } else {
        fs::File::open(path).and_then(|file| file.take(LARGEST_DOCUMENT + 1).read_to_end(&mut bytes))
    };
    read.map_err(|error| unreadable(path, &error))?;
    if bytes.len() as u64 > LARGEST_DOCUMENT {
        return Err(file(
            format!(
                "{} has more than {} MB.",
                name_of(path),
                LARGEST_DOCUMENT / 1_000_000
            ),
            "Is it the right file? A trigger has a few kilobytes.",
        ));
    }
    let text = String::from_utf8(bytes).map_err(|_| {
        file(
            format!("{} is not text in UTF-8.", name_of(path)),
            "Save it as JSON in UTF-8.",
        )
    })?;
    Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}

/// The file itself, or the `.json` files of a folder in the order of their names.
pub(crate) fn documents(path: &Path) -> Result<Vec<PathBuf>, Failure> {
    if is_stdin(path) || !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let listed = || -> std::io::Result<Vec<PathBuf>> {
        let mut files = Vec::new();
        for entry in fs::read_dir(path)? {
            let file = entry?.path();
            if file.extension().is_some_and(|extension| extension == "json") && file.is_file() {
                files.push(file);
            }
        }
        files.sort();
        Ok(files)
    };
    listed().map_err(|error| unreadable(path, &error))
}

/// Why a file cannot be read.
pub(crate) fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    file(
        format!("{} cannot be read: {error}.", name_of(path)),
        "Check that it is there and that you may read it.",
    )
}
