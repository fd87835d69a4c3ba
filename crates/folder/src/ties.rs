//! Which trigger on a server is which file, kept up to date.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value};
use trigger::{Platform, documents, name_of};

use crate::{Folder, ServerFile, Tie, TriggerFile, layout};

impl ServerFile {
    /// The tie of a file.
    pub fn tie(&self, file: &str) -> Option<&Tie> {
        self.ties.iter().find(|tie| tie.file == file)
    }

    /// Says that file and trigger are the same now, in the order of the files. Former ties of either are gone then.
    ///
    /// What comes behind a trigger that was tied already stays as it was agreed on: [`agree_behind`](Self::agree_behind) says another.
    pub fn tie_to(&mut self, file: &str, id: &str, document: &Map<String, Value>) {
        let mut published = layout::content(self.platform, document);
        let before = self.ties.iter().find(|old| old.id == id);
        if let (Some(next), Some(before)) = (documents(self.platform).next_member(), before) {
            published.shift_remove(next);
            if let Some(agreed) = before.published.get(next) {
                published.insert(next.to_owned(), agreed.clone());
            }
        }
        let tie = Tie {
            file: file.to_owned(),
            id: id.to_owned(),
            published: layout::content(self.platform, &published),
        };
        self.ties.retain(|old| old.file != file && old.id != id);
        let at = self.ties.partition_point(|old| *old.file < *file);
        self.ties.insert(at, tie);
    }

    /// Says that files and server agree in what comes behind a trigger: that it is what `document` says. Whether it was another.
    pub fn agree_behind(&mut self, id: &str, document: &Map<String, Value>) -> bool {
        let platform = self.platform;
        let Some(next) = documents(platform).next_member() else {
            return false;
        };
        let tie = self.ties.iter_mut().find(|tie| tie.id == id);
        let Some((tie, link)) = tie.zip(document.get(next)) else {
            return false;
        };
        if tie.published.get(next) == Some(link) {
            return false;
        }
        tie.published.insert(next.to_owned(), link.clone());
        tie.published = layout::content(platform, &tie.published);
        true
    }

    /// Forgets the tie of a trigger.
    pub fn untie(&mut self, id: &str) {
        self.ties.retain(|tie| tie.id != id);
    }
}

impl Folder {
    /// Finds files again that were renamed: a tie to a file that is gone goes over to the one untied file that has what was published, or
    /// else whose trigger has the name that was published. Where that is not clear, nothing is guessed.
    pub fn follow_renamed_files(&self, server: &mut ServerFile) {
        let renamed = self.renamed_files(server);
        for tie in &mut server.ties {
            if let Some(file) = renamed.get(&tie.file) {
                tie.file.clone_from(file);
            }
        }
    }

    /// What files are called now that are tied to triggers of a server under another name, by the former name.
    pub(crate) fn renamed_files(&self, server: &ServerFile) -> HashMap<String, String> {
        let tied: HashSet<&str> = server.ties.iter().map(|tie| tie.file.as_str()).collect();
        let free: Vec<&TriggerFile> = self
            .triggers
            .iter()
            .filter(|file| file.draft.platform == server.platform && !tied.contains(file.file.as_str()))
            .collect();
        let is_gone = |tie: &&Tie| !self.triggers.iter().any(|file| file.file == tie.file);
        let found: Vec<(&str, &str)> = server
            .ties
            .iter()
            .filter(is_gone)
            .filter_map(|tie| Some((tie.file.as_str(), now_of(server.platform, tie, &free)?)))
            .collect();
        // Two ties that want one file: nobody knows which was meant.
        let is_alone = |file: &str| found.iter().filter(|(_, other)| *other == file).count() == 1;
        found
            .iter()
            .filter(|(_, file)| is_alone(file))
            .map(|(before, now)| ((*before).to_owned(), (*now).to_owned()))
            .collect()
    }
}

/// The one file among these that is the trigger of a tie: by its content, or else by its name.
fn now_of<'f>(platform: Platform, tie: &Tie, free: &[&'f TriggerFile]) -> Option<&'f str> {
    let documents = documents(platform);
    let published = documents.content(&tie.published);
    let kind = documents.kind_of(&tie.published).key;
    let name = name_of(platform, &tie.published);
    let has_content = |file: &TriggerFile| documents.content(&file.draft.document) == published;
    let has_name = |file: &TriggerFile| {
        !name.is_empty() && file.draft.name() == name && documents.kind_of(&file.draft.document).key == kind
    };
    only(free, has_content).or_else(|| only(free, has_name))
}

fn only<'f>(files: &[&'f TriggerFile], fits: impl Fn(&TriggerFile) -> bool) -> Option<&'f str> {
    let mut fitting = files.iter().filter(|file| fits(file));
    match (fitting.next(), fitting.next()) {
        (Some(only), None) => Some(only.file.as_str()),
        _ => None,
    }
}
