//! Which trigger on a server is which file, kept up to date.

use std::collections::HashSet;

use serde_json::{Map, Value};
use trigger::{documents, name_of};

use crate::{Folder, ServerFile, Tie, layout};

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
    /// Finds files again that were renamed: a tie to a file that is gone goes over to the one untied file whose trigger
    /// has the name that was published. Where that is not clear, nothing is guessed.
    pub fn follow_renamed_files(&self, server: &mut ServerFile) {
        let there: HashSet<&str> = self
            .triggers
            .iter()
            .map(|trigger| trigger.file.as_str())
            .collect();
        let tied: HashSet<String> = server.ties.iter().map(|tie| tie.file.clone()).collect();
        let documents = documents(server.platform);
        let free = |published: &Map<String, Value>| {
            let name = name_of(server.platform, published);
            let kind = documents.kind_of(published).key;
            let mut free = self.triggers.iter().filter(|trigger| {
                let is_free = trigger.draft.platform == server.platform && !tied.contains(&trigger.file);
                let is_of_kind = || documents.kind_of(&trigger.draft.document).key == kind;
                is_free && !name.is_empty() && trigger.draft.name() == name && is_of_kind()
            });
            match (free.next(), free.next()) {
                (Some(only), None) => Some(only.file.clone()),
                _ => None,
            }
        };
        let found: Vec<Option<String>> = server
            .ties
            .iter()
            .map(|tie| (!there.contains(tie.file.as_str())).then(|| free(&tie.published))?)
            .collect();
        for (tie, file) in server.ties.iter_mut().zip(&found) {
            // Two ties that want one file: nobody knows which was meant.
            if let Some(file) = file
                && found.iter().flatten().filter(|other| *other == file).count() == 1
            {
                tie.file.clone_from(file);
            }
        }
    }
}
