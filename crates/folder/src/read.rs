//! Reading a folder: what the manifest lists first, in its order, then what people added by hand, by name. A file that was renamed by hand
//! keeps its place where it is known again.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::{io, mem};

use serde::de::DeserializeOwned;
use trigger::{Draft, Platform, ServerVersion, documents};

use crate::layout::{
    self, FORMAT, LAB, Manifest, SERVERS, SESSIONS, Server, TRIGGERS, TriggerEntry, URLS, content,
};
use crate::names::{JSON, SCRIPT, is_file_name};
use crate::{Error, Folder, MANIFEST, Place, ServerFile, SessionFile, Tie, TriggerFile, UrlRow};

/// Reads a folder.
///
/// # Errors
/// When it holds no project, or one of its files cannot be read or understood. A draft may be wrong in any way, as
/// long as it is a JSON object.
pub fn read(folder: &Path) -> Result<Folder, Error> {
    let no_project = || Error::NoProject {
        folder: folder.to_owned(),
    };
    let place = match Place::open(folder) {
        Err(Error::Unreadable { source, .. }) if source.kind() == io::ErrorKind::NotFound => {
            return Err(no_project());
        }
        place => place?,
    };
    let manifest = manifest(&place)?.ok_or_else(no_project)?;
    let listed: HashMap<&str, &TriggerEntry> = manifest
        .triggers
        .iter()
        .map(|entry| (entry.file.as_str(), entry))
        .collect();
    let in_list = manifest.triggers.iter().map(|entry| entry.file.as_str());
    let mut read = Vec::new();
    for file in in_order(&place, TRIGGERS, JSON, in_list)? {
        let entry = listed.get(file.as_str()).copied();
        let path = format!("{TRIGGERS}/{file}");
        // Until it is known which platform it is for.
        let draft = Draft::from_json(Platform::RocketChat, &text(&place, &path)?)
            .map_err(|error| malformed(&place, &path, &error))?;
        // A file that somebody put here, and no manifest speaks of, says by its content what it is.
        let platform = entry.map_or_else(|| recognised(&draft), |entry| Some(entry.platform));
        read.push((file, draft, platform, entry));
    }
    let others = only(read.iter().filter_map(|(_, _, platform, _)| *platform));
    let mut triggers = Vec::new();
    for (file, draft, platform, entry) in read {
        let platform = platform.or(others).ok_or_else(|| Error::PlatformUnclear {
            file: place.path().join(format!("{TRIGGERS}/{file}")),
        })?;
        triggers.push(TriggerFile {
            urls: urls(&place, &format!("{URLS}/{file}"))?,
            ready: entry.is_some_and(|entry| entry.ready),
            tags: entry.map(|entry| in_order_once(&entry.tags)).unwrap_or_default(),
            draft: layout::without_link(&Draft { platform, ..draft }),
            file,
        });
    }
    let mut sessions = Vec::new();
    let listed = manifest.sessions.iter().map(|entry| entry.file.as_str());
    for file in in_order(&place, SESSIONS, SCRIPT, listed)? {
        let path = format!("{SESSIONS}/{file}");
        let session = simulate::parse_script(&text(&place, &path)?)
            .map_err(|error| malformed(&place, &path, &error))?;
        let entry = manifest.sessions.iter().find(|entry| entry.file == file);
        let name = entry.map_or_else(|| stem(&file), |entry| entry.name.clone());
        sessions.push(SessionFile { file, name, session });
    }
    let mut servers = Vec::new();
    for file in in_order(&place, SERVERS, JSON, std::iter::empty())? {
        servers.push(server(&place, file)?);
    }
    let mut folder = Folder {
        name: manifest.name,
        server_version: manifest.server_version,
        time_zone: manifest.time_zone,
        triggers,
        sessions,
        lab: urls(&place, LAB)?,
        servers,
    };
    put_renamed_in_place(&mut folder, &manifest.triggers);
    Ok(folder)
}

/// Puts each file that was renamed, and that no manifest speaks of, where the list has its former name. Which file that is, the servers of
/// the folder tell by what was published under the former name.
fn put_renamed_in_place(folder: &mut Folder, listed: &[TriggerEntry]) {
    let mut renamed: HashMap<String, String> = HashMap::new();
    for server in &folder.servers {
        renamed.extend(folder.renamed_files(server));
    }
    let is_listed = |file: &str| listed.iter().any(|entry| entry.file == file);
    let mut behind = mem::take(&mut folder.triggers);
    for entry in listed {
        let now = renamed.get(&entry.file).filter(|now| !is_listed(now));
        let is_meant = |file: &TriggerFile| file.file == entry.file || Some(&file.file) == now;
        if let Some(at) = behind.iter().position(is_meant) {
            let mut file = behind.remove(at);
            file.ready = entry.ready;
            file.tags = in_order_once(&entry.tags);
            folder.triggers.push(file);
        }
    }
    folder.triggers.append(&mut behind);
}

/// Tags as an export writes them, however somebody wrote them by hand.
fn in_order_once(tags: &[String]) -> Vec<String> {
    let named = tags.iter().filter(|tag| !tag.is_empty()).cloned();
    named.collect::<BTreeSet<_>>().into_iter().collect()
}

/// The platform whose documents plainly look like this one.
fn recognised(draft: &Draft) -> Option<Platform> {
    let is_of = |platform: &Platform| documents(*platform).recognises(&draft.document);
    Platform::ALL.into_iter().find(is_of)
}

/// What all of them are, if they are all the same.
///
/// Named choice: a file that nobody lists and that shows no sign of a platform is for the one of all others in the folder.
fn only(mut platforms: impl Iterator<Item = Platform>) -> Option<Platform> {
    let first = platforms.next()?;
    platforms.all(|other| other == first).then_some(first)
}

/// The manifest of a folder that has one.
pub(crate) fn manifest(place: &Place) -> Result<Option<Manifest>, Error> {
    let Some(text) = text_if_there(place, MANIFEST)? else {
        return Ok(None);
    };
    let value: serde_json::Value = json(place, MANIFEST, &text)?;
    match value.get("format").and_then(serde_json::Value::as_u64) {
        Some(format) if format > FORMAT => Err(Error::Newer {
            file: place.path().join(MANIFEST),
            format,
        }),
        _ => {
            let manifest: Manifest =
                serde_json::from_value(value).map_err(|error| malformed(place, MANIFEST, &error))?;
            match manifest.server_version.as_deref() {
                Some(version) if ServerVersion::parse(version).is_none() => Err(malformed(
                    place,
                    MANIFEST,
                    &format!("“server_version” is “{version}”, and a version looks like 8.5 or 8.5.1"),
                )),
                _ => Ok(Some(manifest)),
            }
        }
    }
}

/// The files of a kind in a folder below: those that are listed and there, then the others. What only has the name of a file
/// is among them: taking it for gone could delete a trigger.
fn in_order<'a>(
    place: &Place,
    below: &str,
    ending: &str,
    listed: impl Iterator<Item = &'a str>,
) -> Result<Vec<String>, Error> {
    let mut there = place.names(below)?;
    there.retain(|name| is_file_name(name, ending));
    let mut files: Vec<String> = Vec::with_capacity(there.len());
    for name in listed {
        if let Some(at) = there.iter().position(|file| file == name) {
            files.push(there.remove(at));
        }
    }
    files.append(&mut there);
    Ok(files)
}

fn server(place: &Place, file: String) -> Result<ServerFile, Error> {
    let path = format!("{SERVERS}/{file}");
    let server: Server = json(place, &path, &text(place, &path)?)?;
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
        application: server.application,
        ties: ties.collect(),
    })
}

/// The rows of a URL table; none where there is no file.
fn urls(place: &Place, file: &str) -> Result<Vec<UrlRow>, Error> {
    match text_if_there(place, file)? {
        Some(text) => json(place, file, &text),
        None => Ok(Vec::new()),
    }
}

fn json<T: DeserializeOwned>(place: &Place, file: &str, text: &str) -> Result<T, Error> {
    let read = serde_json::from_str(text);
    // What stands twice may be why it does not fit.
    let is_json = read.as_ref().err().is_none_or(serde_json::Error::is_data);
    if is_json && let Some(repeated) = trigger::repeated_member(text) {
        return Err(malformed(place, file, &repeated));
    }
    read.map_err(|error| malformed(place, file, &error))
}

fn text(place: &Place, file: &str) -> Result<String, Error> {
    text_if_there(place, file)?.ok_or_else(|| Error::Unreadable {
        file: place.path().join(file),
        source: io::ErrorKind::NotFound.into(),
    })
}

/// The text of a file without its byte order mark, which some editors leave.
fn text_if_there(place: &Place, file: &str) -> Result<Option<String>, Error> {
    let Some(bytes) = place.read(file)? else {
        return Ok(None);
    };
    let text = String::from_utf8(bytes).map_err(|_| malformed(place, file, "it is not text in UTF-8"))?;
    Ok(Some(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    }))
}

fn malformed(place: &Place, file: &str, problem: &(impl ToString + ?Sized)) -> Error {
    Error::Malformed {
        file: place.path().join(file),
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
