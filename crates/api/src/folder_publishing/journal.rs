//! The journal of publishing from a folder: a file beside the server's, there only while a plan is carried out or after that
//! was interrupted. Each line is on the disk before the call that it announces goes out.

use std::collections::{HashMap, HashSet};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use folder::ServerFile;
use publish::{Event, Journal, JournalEntry, JournalError, Outcome, Report, ServerTrigger, Verdict, explain};

use super::joining::Joined;
use crate::error::{Code, Error};

/// Where the journal of a server is.
pub(super) fn path(folder: &Path, server: &ServerFile) -> PathBuf {
    folder
        .join("servers")
        .join(&server.file)
        .with_extension("journal")
}

/// Appends to a file that is made with its first line.
pub(super) struct FileJournal {
    path: PathBuf,
    joined: HashMap<String, Joined>,
    file: Option<File>,
}

impl FileJournal {
    pub(super) fn at(path: PathBuf, joined: HashMap<String, Joined>) -> FileJournal {
        FileJournal {
            path,
            joined,
            file: None,
        }
    }

    fn open(&mut self) -> io::Result<&mut File> {
        if self.file.is_none() {
            if let Some(folder) = self.path.parent() {
                fs::create_dir_all(folder)?;
            }
            let file = OpenOptions::new().create(true).append(true).open(&self.path)?;
            self.file = Some(file);
        }
        self.file.as_mut().ok_or_else(|| io::Error::other("no file"))
    }
}

impl Journal for FileJournal {
    fn record(&mut self, entry: &JournalEntry) -> Result<(), JournalError> {
        if let (Event::Planned { .. }, Some(joined)) = (&entry.event, self.joined.get(&entry.item)) {
            joined.save()?;
        }
        let mut line = serde_json::to_string(entry)?;
        line.push('\n');
        let file = self.open()?;
        file.write_all(line.as_bytes())?;
        file.sync_data()?;
        Ok(())
    }
}

/// Takes what an interrupted publication did, by its journal and by what the server has now, into the server's ties.
/// Nothing happens where there is no journal.
pub(super) fn settle(path: &Path, server: &mut ServerFile, now: &[ServerTrigger]) -> Result<(), Error> {
    let entries = read(path)?;
    let files: HashMap<&str, &str> = entries
        .iter()
        .filter_map(|entry| match &entry.event {
            Event::Planned { draft, .. } => Some((entry.item.as_str(), draft.as_deref()?)),
            _ => None,
        })
        .collect();
    for explanation in explain(&entries, now) {
        let (Some(file), Verdict::Happened { trigger_id, document }) =
            (files.get(explanation.item.as_str()), explanation.verdict)
        else {
            continue;
        };
        match document {
            Some(document) => server.tie_to(file, &trigger_id, &document),
            None => server.untie(&trigger_id),
        }
    }
    Ok(())
}

/// Leaves in the journal only the writes about which nobody could tell: the next plan looks what became of them. Without any the
/// journal goes, as everything in it stands in the server's file.
pub(super) fn keep_unknown(path: &Path, report: &Report) -> Result<(), Error> {
    let unknown: HashSet<&str> = report
        .items
        .iter()
        .filter(|item| matches!(item.outcome, Outcome::Unknown { .. }))
        .map(|item| item.item.as_str())
        .collect();
    if unknown.is_empty() {
        return remove(path);
    }
    let mut kept = String::new();
    for entry in read(path)? {
        if unknown.contains(entry.item.as_str()) {
            kept.push_str(&serde_json::to_string(&entry).map_err(|error| unusable(path, &error))?);
            kept.push('\n');
        }
    }
    fs::write(path, kept).map_err(|error| unusable(path, &error))
}

/// The entries of a journal; none where there is no journal.
fn read(path: &Path) -> Result<Vec<JournalEntry>, Error> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(unusable(path, &error)),
    };
    // A last line without its end was never acknowledged: what it announces was not sent.
    let whole = text.rsplit_once('\n').map_or("", |(whole, _)| whole);
    let entries = whole.lines().map(serde_json::from_str).collect::<Result<_, _>>();
    entries.map_err(|error| unusable(path, &error))
}

/// Takes the journal away, once everything in it stands in the server's file.
pub(super) fn remove(path: &Path) -> Result<(), Error> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(unusable(path, &error)),
        _ => Ok(()),
    }
}

fn unusable(path: &Path, error: &dyn std::fmt::Display) -> Error {
    Error::new(
        Code::File,
        format!("The journal {} cannot be used: {error}.", path.display()),
        "It tells what an interrupted publication did. Check that you may read and change it.",
    )
}
