//! Drafts from files and into files.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use folder::Place;
use serde::{Deserialize, Serialize};
use store::{DeedKind, NewDraft, ProjectId};
use trigger::{Draft, Import, Platform};
use ts_rs::TS;

use crate::app::Data;
use crate::drafting::deeds::{self, Deed};
use crate::drafting::drafts::DraftRow;
use crate::drafting::views;
use crate::error::{Error, sentence};
use crate::projects::input_files;
use crate::servers::practice_rows;

/// The text of a file to import.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ImportText {
    /// The project that the drafts go into.
    pub project: i64,
    /// The platform that they are for; without one, each draft is of the platform that recognises it.
    #[ts(optional)]
    pub platform: Option<Platform>,
    /// What the text is called in messages.
    pub name: String,
    /// The text.
    pub text: String,
}

/// Files and folders to import.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ImportFiles {
    /// The project that the drafts go into.
    pub project: i64,
    /// The platform that they are for; without one, each draft is of the platform that recognises it.
    #[ts(optional)]
    pub platform: Option<Platform>,
    /// Paths of files, or of folders whose `.json` files are meant.
    pub paths: Vec<String>,
}

/// Where drafts come from.
#[derive(Debug, Clone)]
pub enum Source {
    /// A text that was read already.
    Text {
        /// What it is called in messages.
        name: String,
        /// The text.
        text: String,
    },
    /// A file, or a folder whose `.json` files are meant, in the order of their names.
    Path(PathBuf),
}

/// What came of an import. A file that cannot be read does not stop the others.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Imported {
    /// The new drafts.
    pub drafts: Vec<DraftRow>,
    /// The deed that takes them back; none where nothing was imported.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub deed: Option<Deed>,
    /// What could not be imported, and why.
    pub problems: Vec<Problem>,
    /// What is worth knowing about where the drafts come from.
    pub notes: Vec<Note>,
}

/// What is worth knowing about a file that was imported.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "ImportNote")]
pub struct Note {
    /// The file.
    pub file: String,
    /// What there is to know.
    pub message: String,
}

/// A file that could not be imported.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "ImportProblem")]
pub struct Problem {
    /// The file.
    pub file: String,
    /// What is wrong with it.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// Where to write drafts.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Export {
    /// The project.
    pub project: i64,
    /// The drafts; none means all.
    #[ts(optional)]
    pub drafts: Option<Vec<i64>>,
    /// The folder; it is made when it is not there.
    pub folder: String,
}

/// What was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Exported {
    /// The folder.
    pub folder: String,
    /// The names of the files in it.
    pub files: Vec<String>,
}

/// The largest file that is imported, in bytes. The largest trigger anybody has is a few kilobytes.
const LARGEST: u64 = 16 << 20;

/// Drafts from the text of a file.
///
/// # Errors
/// [`Code::NotFound`](crate::Code::NotFound) when the project is gone. A text that is no trigger is a problem of the answer.
pub fn import_text(data: &Data, import: ImportText) -> Result<Imported, Error> {
    let source = Source::Text {
        name: import.name,
        text: import.text,
    };
    import_sources(data, import.project, import.platform, vec![source])
}

/// Drafts from files, and from the `.json` files of folders, in the order of their names.
///
/// # Errors
/// [`Code::NotFound`](crate::Code::NotFound) when the project is gone. A file that cannot be read is a problem of the answer.
pub fn import_files(data: &Data, import: ImportFiles) -> Result<Imported, Error> {
    let sources = import.paths.into_iter().map(|path| Source::Path(path.into()));
    import_sources(data, import.project, import.platform, sources.collect())
}

/// Drafts from texts, files and folders, in this order, all made in one transaction.
///
/// # Errors
/// [`Code::NotFound`] when the project is gone. What cannot be read is a problem of the answer, and the rest is imported.
pub fn import_sources(
    data: &Data,
    project: i64,
    platform: Option<Platform>,
    sources: Vec<Source>,
) -> Result<Imported, Error> {
    let mut drafts = Vec::new();
    let mut problems = Vec::new();
    let mut notes = Vec::new();
    let mut take = |name: &str, read: Result<Import, Problem>| match read {
        Ok(read) => {
            drafts.extend(read.drafts);
            notes.extend(read.notes.into_iter().map(|message| Note {
                file: name.to_owned(),
                message,
            }));
        }
        Err(problem) => problems.push(problem),
    };
    for source in sources {
        match source {
            Source::Text { name, text } => {
                let size = text.len() as u64;
                let read = match size > LARGEST {
                    true => Err(too_large(&name, size)),
                    false => parse(platform, &name, &text),
                };
                take(&name, read);
            }
            Source::Path(path) => {
                let texts = if path.is_dir() {
                    read_folder(&path)
                } else {
                    let name = path.display().to_string();
                    vec![(name.clone(), read_file(&path, &name))]
                };
                for (name, text) in texts {
                    take(&name, text.and_then(|text| parse(platform, &name, &text)));
                }
            }
        }
    }
    let (drafts, deed) = keep(data, ProjectId(project), &drafts)?;
    Ok(Imported {
        drafts,
        deed,
        problems,
        notes,
    })
}

/// A folder with a file for each draft, named after it. Files that are the same already are not touched.
///
/// # Errors
/// [`Code::File`](crate::Code::File) when the folder cannot be written or a file in it is a link,
/// [`Code::NotFound`](crate::Code::NotFound) when the project is gone.
pub fn export(data: &Data, export: Export) -> Result<Exported, Error> {
    let drafts = data.store(|store| Ok(store.drafts(ProjectId(export.project))?))?;
    let place = Place::make(Path::new(&export.folder))?;
    let mut files = Vec::new();
    let mut names = folder::FileNames::default();
    let chosen = drafts
        .iter()
        .filter(|draft| export.drafts.as_ref().is_none_or(|ids| ids.contains(&draft.id.0)));
    for draft in chosen {
        let draft = views::parsed(draft);
        let name = names.next(draft.name(), "trigger", folder::JSON);
        place.replace(&name, draft.to_json().as_bytes())?;
        files.push(name);
    }
    Ok(Exported {
        folder: export.folder,
        files,
    })
}

fn parse(platform: Option<Platform>, name: &str, text: &str) -> Result<Import, Problem> {
    trigger::read_import(platform, text).map_err(|error| Problem {
        file: name.to_owned(),
        message: sentence(&error.to_string()),
        help: error.help().to_owned(),
    })
}

fn keep(data: &Data, project: ProjectId, drafts: &[Draft]) -> Result<(Vec<DraftRow>, Option<Deed>), Error> {
    let new: Vec<NewDraft> = drafts
        .iter()
        .map(|draft| NewDraft {
            platform: draft.platform,
            document: draft.to_json(),
            label: Some("Imported".to_owned()),
        })
        .collect();
    deeds::kept(data, project, DeedKind::Import, |store| {
        let ids = practice_rows::create_drafts(store, project, &new)?;
        views::rows_among(store, project, &ids.into_iter().collect())
    })
}

/// The JSON files of a folder in the order of their names, with their texts. Links are followed as long as they stay in it.
fn read_folder(path: &Path) -> Vec<(String, Result<String, Problem>)> {
    let listed = Place::open(path).and_then(|place| Ok((place.names(".")?, place)));
    let (names, place) = match listed {
        Ok(listed) => listed,
        Err(error) => {
            let name = path.display().to_string();
            return vec![(name.clone(), Err(not_ours(name, error)))];
        }
    };
    let documents = names.into_iter().filter(|name| name.ends_with(".json"));
    let text = |file: String| {
        let name = path.join(&file).display().to_string();
        let text = match place.read(&file) {
            Ok(Some(bytes)) if bytes.len() as u64 > LARGEST => Err(too_large(&name, bytes.len() as u64)),
            Ok(Some(bytes)) => decoded(bytes, &name),
            Ok(None) => Err(unreadable(&name, &std::io::ErrorKind::NotFound.into())),
            Err(error) => Err(not_ours(name.clone(), error)),
        };
        (name, text)
    };
    documents.map(text).collect()
}

fn not_ours(file: String, error: folder::Error) -> Problem {
    let error = Error::from(error);
    Problem {
        file,
        message: error.message,
        help: error.help,
    }
}

/// The text of a file; never reads more than the largest that is imported.
fn read_file(path: &Path, name: &str) -> Result<String, Problem> {
    let read = || -> std::io::Result<(u64, Vec<u8>)> {
        let file = input_files::open(path)?;
        let size = file.metadata()?.len();
        let mut bytes = Vec::new();
        if size <= LARGEST {
            // A file that grows, or a pipe, has no honest size.
            file.take(LARGEST + 1).read_to_end(&mut bytes)?;
        }
        Ok((size.max(bytes.len() as u64), bytes))
    };
    let (size, bytes) = read().map_err(|error| unreadable(name, &error))?;
    if size > LARGEST {
        return Err(too_large(name, size));
    }
    decoded(bytes, name)
}

fn decoded(bytes: Vec<u8>, name: &str) -> Result<String, Problem> {
    String::from_utf8(bytes).map_err(|_| Problem {
        file: name.to_owned(),
        message: "The file is not text in UTF-8.".to_owned(),
        help: "Save it as JSON in UTF-8.".to_owned(),
    })
}

fn too_large(name: &str, size: u64) -> Problem {
    Problem {
        file: name.to_owned(),
        message: format!(
            "The file has {} MB, and the largest that is imported has {} MB.",
            size / 1_000_000,
            LARGEST / 1_000_000
        ),
        help: "Is it the right file? A trigger has a few kilobytes. Cut it into parts if it really holds triggers.".to_owned(),
    }
}

fn unreadable(name: &str, error: &std::io::Error) -> Problem {
    Problem {
        file: name.to_owned(),
        message: format!("The file cannot be read: {error}."),
        help: input_files::help(error).to_owned(),
    }
}
