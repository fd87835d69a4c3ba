//! Reading what the user named: a file, a folder of JSON files, or `-` for standard input. See [`input_files`] for pipes.

use std::io::Read as _;
use std::path::Path;

use api::Error;
use api::folder::{self, MANIFEST, Place, TriggerFile};

use api::projects::input_files;

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
        input_files::open(path).and_then(|mut file| {
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).map(|_| bytes)
        })
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
        input_files::open(path).and_then(|file| file.take(LARGEST_DOCUMENT + 1).read_to_end(&mut bytes))
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
    decoded(bytes, &name_of(path))
}

fn decoded(bytes: Vec<u8>, name: &str) -> Result<String, Failure> {
    let text = String::from_utf8(bytes).map_err(|_| {
        file(
            format!("{name} is not text in UTF-8."),
            "Save it as JSON in UTF-8.",
        )
    })?;
    Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}

/// A document, and what messages call it.
pub(crate) struct Document {
    pub(crate) name: String,
    pub(crate) text: String,
}

/// The file itself, or the `.json` files of a folder in the order of their names. Of the folder of a project, and of its folder of triggers,
/// these are the files of its triggers in the order of the project. Links in a folder are followed as long as they stay in it.
pub(crate) fn documents(path: &Path) -> Result<Vec<Document>, Failure> {
    if is_stdin(path) || !path.is_dir() {
        let name = name_of(path);
        return Ok(vec![Document {
            text: text(path)?,
            name,
        }]);
    }
    let (root, files) = match project_with_triggers(path) {
        Some(project) => {
            let triggers = folder::read(here(project)).map_err(Error::from)?.triggers;
            let below = |trigger: TriggerFile| format!("{}/{}", folder::TRIGGERS, trigger.file);
            (project, triggers.into_iter().map(below).collect())
        }
        None => {
            let mut files = Place::open(path)
                .and_then(|place| place.names("."))
                .map_err(Error::from)?;
            files.retain(|file| file.ends_with(".json"));
            (path, files)
        }
    };
    let place = Place::open(here(root)).map_err(Error::from)?;
    let mut documents = Vec::new();
    for file in files {
        // One that went meanwhile is none of the folder any more.
        if let Some(bytes) = place.read(&file).map_err(Error::from)? {
            let name = root.join(&file).display().to_string();
            documents.push(Document {
                text: decoded(bytes, &name)?,
                name,
            });
        }
    }
    Ok(documents)
}

/// Whether a path is the folder of a project or of its triggers, so that its [documents] stand in the order of the project.
pub(crate) fn is_project(path: &Path) -> bool {
    !is_stdin(path) && path.is_dir() && project_with_triggers(path).is_some()
}

/// The project whose triggers a folder holds: it is the project's own folder, or the one of its triggers.
fn project_with_triggers(path: &Path) -> Option<&Path> {
    let is_project = |folder: &&Path| folder.join(MANIFEST).is_file();
    let above = || path.parent().filter(|_| path.ends_with(folder::TRIGGERS));
    Some(path)
        .filter(is_project)
        .or_else(|| above().filter(is_project))
}

/// The folder above `triggers` is written as nothing.
fn here(folder: &Path) -> &Path {
    if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    }
}

/// Why a file cannot be read.
pub(crate) fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    file(
        format!("{} cannot be read: {error}.", name_of(path)),
        input_files::help(error),
    )
}

/// The folder of the project that a file or folder belongs to: itself, the one that it is in, or the one above that.
pub(crate) fn project_of(path: &Path) -> Option<&Path> {
    if is_stdin(path) {
        return None;
    }
    let mut folders = path.ancestors().take(3);
    folders.find(|folder| folder.join(MANIFEST).is_file()).map(here)
}
