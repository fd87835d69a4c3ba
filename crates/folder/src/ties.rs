//! Which trigger on a server is which file, kept up to date.

use std::collections::HashSet;

use serde_json::{Map, Value};
use trigger::name_of;

use crate::{Folder, ServerFile, Tie, layout};

impl ServerFile {
    /// The tie of a file.
    pub fn tie(&self, file: &str) -> Option<&Tie> {
        self.ties.iter().find(|tie| tie.file == file)
    }

    /// Says that file and trigger are the same now, in the order of the files. Former ties of either are gone then.
    pub fn tie_to(&mut self, file: &str, id: &str, document: &Map<String, Value>) {
        let tie = Tie {
            file: file.to_owned(),
            id: id.to_owned(),
            published: layout::content(self.platform, document),
        };
        self.ties.retain(|old| old.file != file && old.id != id);
        let at = self.ties.partition_point(|old| *old.file < *file);
        self.ties.insert(at, tie);
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
        let free = |name: &str| {
            let mut free = self.triggers.iter().filter(|trigger| {
                !tied.contains(&trigger.file) && !name.is_empty() && trigger.draft.name() == name
            });
            match (free.next(), free.next()) {
                (Some(only), None) => Some(only.file.clone()),
                _ => None,
            }
        };
        let found: Vec<Option<String>> = server
            .ties
            .iter()
            .map(|tie| {
                let name = name_of(server.platform, &tie.published);
                (!there.contains(tie.file.as_str())).then(|| free(name))?
            })
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
