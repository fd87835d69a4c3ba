//! Reading a folder: what the manifest lists first, in its order, then what people added by hand, by name.

use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use trigger::{Draft, Platform};

use crate::layout::{FORMAT, LAB, Manifest, SERVERS, SESSIONS, Server, TRIGGERS, URLS, content};
use crate::names::{JSON, SCRIPT, is_file_name};
use crate::{Error, Folder, MANIFEST, ServerFile, SessionFile, Tie, TriggerFile, UrlRow};

/// The largest file that is read, in bytes: a table of some 500,000 URLs.
const LARGEST: u64 = 64_000_000;

/// Reads a folder.
///
/// # Errors
/// When it holds no project, or one of its files cannot be read or understood. A draft may be wrong in any way, as
/// long as it is a JSON object.
pub fn read(folder: &Path) -> Result<Folder, Error> {
    let manifest = manifest(folder)?.ok_or_else(|| Error::NoProject {
        folder: folder.to_owned(),
    })?;
    let listed: Vec<(&str, Platform, bool)> = manifest
        .triggers
        .iter()
        .map(|entry| (entry.file.as_str(), entry.platform, entry.ready))
        .collect();
    let mut triggers = Vec::new();
    for file in in_order(folder, TRIGGERS, JSON, listed.iter().map(|entry| entry.0))? {
        let entry = listed.iter().find(|entry| entry.0 == file);
        let platform = entry.map_or(Platform::RocketChat, |entry| entry.1);
        let path = folder.join(TRIGGERS).join(&file);
        let draft = Draft::from_json(platform, &text(&path)?).map_err(|error| malformed(&path, &error))?;
        triggers.push(TriggerFile {
            urls: urls(&folder.join(URLS).join(&file))?,
            ready: entry.is_some_and(|entry| entry.2),
            draft,
            file,
        });
    }
    let mut sessions = Vec::new();
    let listed = manifest.sessions.iter().map(|entry| entry.file.as_str());
    for file in in_order(folder, SESSIONS, SCRIPT, listed)? {
        let path = folder.join(SESSIONS).join(&file);
        let session = simulate::parse_script(&text(&path)?).map_err(|error| malformed(&path, &error))?;
        let entry = manifest.sessions.iter().find(|entry| entry.file == file);
        let name = entry.map_or_else(|| stem(&file), |entry| entry.name.clone());
        sessions.push(SessionFile { file, name, session });
    }
    let mut servers = Vec::new();
    for file in in_order(folder, SERVERS, JSON, std::iter::empty())? {
        servers.push(server(&folder.join(SERVERS).join(&file), file)?);
    }
    Ok(Folder {
        name: manifest.name,
        triggers,
        sessions,
        lab: urls(&folder.join(LAB))?,
        servers,
    })
}

/// The manifest of a folder that has one.
pub(crate) fn manifest(folder: &Path) -> Result<Option<Manifest>, Error> {
    let path = folder.join(MANIFEST);
    match fs::metadata(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        _ => {}
    }
    let value: serde_json::Value = json(&path)?;
    match value.get("format").and_then(serde_json::Value::as_u64) {
        Some(format) if format > FORMAT => Err(Error::Newer { file: path, format }),
        _ => serde_json::from_value(value)
            .map(Some)
            .map_err(|error| malformed(&path, &error)),
    }
}

/// The files of a kind in a folder below: those that are listed and there, then the others.
fn in_order<'a>(
    folder: &Path,
    below: &str,
    ending: &str,
    listed: impl Iterator<Item = &'a str>,
) -> Result<Vec<String>, Error> {
    let path = folder.join(below);
    let unreadable = |source| Error::Unreadable {
        file: path.clone(),
        source,
    };
    let mut there = Vec::new();
    match fs::read_dir(&path) {
        Ok(entries) => {
            for entry in entries {
                let entry = entry.map_err(unreadable)?;
                let name = entry.file_name().to_string_lossy().into_owned();
                if is_file_name(&name, ending) && entry.path().is_file() {
                    there.push(name);
                }
            }
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(unreadable(error)),
    }
    there.sort();
    let mut files: Vec<String> = Vec::with_capacity(there.len());
    for name in listed {
        if let Some(at) = there.iter().position(|file| file == name) {
            files.push(there.remove(at));
        }
    }
    files.append(&mut there);
    Ok(files)
}

fn server(path: &Path, file: String) -> Result<ServerFile, Error> {
    let server: Server = json(path)?;
    let ties = server.triggers.into_iter().map(|trigger| Tie {
        file: trigger.file,
        id: trigger.id,
        published: content(server.platform, &trigger.published),
    });
    Ok(ServerFile {
        file,
        name: server.name,
        platform: server.platform,
        address: server.address,
        environment: server.environment,
        colour: server.colour,
        ties: ties.collect(),
    })
}

/// The rows of a URL table; none where there is no file.
fn urls(path: &Path) -> Result<Vec<UrlRow>, Error> {
    if path.exists() { json(path) } else { Ok(Vec::new()) }
}

fn json<T: DeserializeOwned>(path: &Path) -> Result<T, Error> {
    serde_json::from_str(&text(path)?).map_err(|error| malformed(path, &error))
}

/// The text of a file without its byte order mark, which some editors leave.
fn text(path: &Path) -> Result<String, Error> {
    let read = || -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        fs::File::open(path)?.take(LARGEST + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    let bytes = read().map_err(|source| Error::Unreadable {
        file: path.to_owned(),
        source,
    })?;
    if bytes.len() as u64 > LARGEST {
        return Err(Error::TooLarge {
            file: path.to_owned(),
            limit_mb: LARGEST / 1_000_000,
        });
    }
    let text = String::from_utf8(bytes).map_err(|_| malformed(path, "it is not text in UTF-8"))?;
    Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}

fn malformed(path: &Path, problem: &(impl ToString + ?Sized)) -> Error {
    Error::Malformed {
        file: PathBuf::from(path),
        problem: problem.to_string(),
    }
}

fn stem(file: &str) -> String {
    Path::new(file)
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
