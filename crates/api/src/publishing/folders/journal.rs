//! The journal of publishing from a folder: a file beside the server's, there only while a plan is carried out or as long as what
//! came of something is not known. Each line is on the disk before the call that it announces goes out.

use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::io::Write as _;

use folder::{Folder, Place, ServerFile};
use publish::order::ORDER;
use publish::{
    Doubt, Event, Explanation, Journal, JournalEntry, JournalError, Outcome, Report, ServerTrigger, Unread,
    Verdict, Write, explain,
};
use trigger::name_of;

use super::merged_files::Joined;
use super::order;
use crate::app::clock::now;
use crate::error::{Code, Error};

/// The journal of a server.
#[derive(Clone, Copy)]
pub(super) struct JournalOf<'a> {
    pub(super) place: &'a Place,
    pub(super) server: &'a ServerFile,
}

/// Appends to a journal that is made with its first line.
pub(super) struct FileJournal<'a> {
    of: JournalOf<'a>,
    joined: HashMap<String, Joined>,
    file: Option<File>,
}

/// What was found out about what was sent before.
#[derive(Default)]
pub(super) struct Settlement {
    /// What is known now, and what is still in doubt.
    pub(super) found: Vec<Explanation>,
    /// What is still in doubt, by the files of the triggers.
    pub(super) doubts: HashMap<String, Doubt>,
    /// The order that an earlier publication was to bring about and stopped in, as [`publish::Target::followed`]; empty where none did.
    pub(super) followed: Vec<String>,
    /// The triggers that the server had, where it was read for this.
    there: Option<HashSet<String>>,
}

impl<'a> JournalOf<'a> {
    fn file(self) -> String {
        format!("servers/{}.journal", stem(self.server))
    }

    /// To write behind what is there.
    pub(super) fn writer(self, joined: HashMap<String, Joined>) -> FileJournal<'a> {
        FileJournal {
            of: self,
            joined,
            file: None,
        }
    }

    /// What is in it; nothing where there is none.
    pub(super) fn read(self) -> Result<Vec<JournalEntry>, Error> {
        let Some(bytes) = self.place.read(&self.file())? else {
            return Ok(Vec::new());
        };
        let text = String::from_utf8(bytes).map_err(|error| self.unusable(&error))?;
        // A last line without its end was never acknowledged: what it announces was not sent.
        let whole = text.rsplit_once('\n').map_or("", |(whole, _)| whole);
        let entries = whole.lines().map(serde_json::from_str).collect::<Result<_, _>>();
        entries.map_err(|error| self.unusable(&error))
    }

    /// Leaves only the writes of these items in it, as far as anything was sent for them: what became of them is not known, or an order is half
    /// done. Without any the journal goes, as everything in it stands in the server's file.
    pub(super) fn keep_only(self, open: &HashSet<String>) -> Result<(), Error> {
        let file = self.file();
        let mut kept = String::new();
        let entries = self.read()?;
        let is_sent = |item: &str| {
            let mut sent = entries.iter().filter(|entry| entry.item == item);
            sent.any(|entry| matches!(entry.event, Event::Sent { .. }))
        };
        let stays = |entry: &&JournalEntry| open.contains(&entry.item) && is_sent(&entry.item);
        for entry in entries.iter().filter(stays) {
            kept.push_str(&serde_json::to_string(entry).map_err(|error| self.unusable(&error))?);
            kept.push('\n');
        }
        if kept.is_empty() {
            self.place.remove(&file)?;
        } else {
            self.place.replace(&file, kept.as_bytes())?;
        }
        Ok(())
    }

    fn unusable(self, error: &dyn std::fmt::Display) -> Error {
        let path = self.place.path().join(self.file());
        Error::new(
            Code::File,
            format!("The journal {} cannot be used: {error}.", path.display()),
            "It tells what an interrupted publication did. Take it from version control as it was, or look at the server yourself and delete it.",
        )
    }
}

/// The name of a server's file without its ending.
pub(super) fn stem(server: &ServerFile) -> &str {
    server.file.strip_suffix(".json").unwrap_or(&server.file)
}

impl FileJournal<'_> {
    fn opened(&mut self) -> Result<&mut File, folder::Error> {
        let file = match self.file.take() {
            Some(file) => file,
            None => self.of.place.append(&self.of.file())?,
        };
        Ok(self.file.insert(file))
    }
}

impl Journal for FileJournal<'_> {
    fn record(&mut self, entry: &JournalEntry) -> Result<(), JournalError> {
        if let (Event::Planned { .. }, Some(joined)) = (&entry.event, self.joined.get(&entry.item)) {
            joined.save()?;
        }
        let mut line = serde_json::to_string(entry)?;
        line.push('\n');
        let file = self.opened()?;
        file.write_all(line.as_bytes())?;
        file.sync_data()?;
        Ok(())
    }
}

impl Settlement {
    /// Takes what a journal and the server say into the server's ties. `there` was read after everything in the journal was sent.
    pub(super) fn of(
        entries: &[JournalEntry],
        folder: &Folder,
        server: &mut ServerFile,
        there: &[ServerTrigger],
        unread: &[Unread],
    ) -> Settlement {
        let mut settlement = Settlement {
            there: Some(there.iter().map(|trigger| trigger.id.clone()).collect()),
            ..Settlement::default()
        };
        for explanation in explain(server.platform, entries, there, now()) {
            let explanation = explanation.while_unread(server.platform, unread);
            let file = explanation.draft.as_deref();
            let is_new = matches!(explanation.write, Write::Create { .. });
            if is_new && file.is_some_and(|file| server.tie(file).is_some()) {
                // Somebody has decided since, or the file came from another checkout that knows more.
                continue;
            }
            // The order that our own calls left is no change of others.
            if matches!(explanation.write, Write::Arrange { .. })
                && matches!(explanation.verdict, Verdict::Arranged | Verdict::HalfDone)
            {
                order::agree(server, there);
            }
            if let Some(stopped) = explanation.stopped_order() {
                settlement.followed = stopped;
            }
            match (&explanation.verdict, file, explanation.doubt()) {
                (
                    Verdict::Happened {
                        trigger_id,
                        document: Some(document),
                    },
                    Some(file),
                    _,
                ) => server.tie_to(file, trigger_id, document),
                (
                    Verdict::Happened {
                        trigger_id,
                        document: None,
                    },
                    _,
                    _,
                ) => server.untie(trigger_id),
                // The next plan makes again what was taken away and not replaced.
                (Verdict::HalfDone, _, _) => {
                    if let Write::Update { trigger_id, .. } = &explanation.write {
                        server.untie(trigger_id);
                    }
                }
                (_, Some(file), Some(doubt)) => {
                    settlement.doubts.insert(file.to_owned(), doubt);
                }
                _ => {}
            }
            if explanation.open {
                settlement.found.push(explanation);
            }
        }
        folder.follow_renamed_files(server);
        settlement.follow_renamed_files(folder, server);
        settlement
    }

    /// Whether a trigger is known to be gone from the server, as one that was taken away to be replaced.
    pub(super) fn is_gone(&self, trigger_id: &str) -> bool {
        let there = self.there.as_ref();
        there.is_some_and(|there| !there.contains(trigger_id))
    }

    /// Which items must stay in the journal, once a report says what became of the others.
    pub(super) fn open_items(&self, server: &ServerFile, report: Option<&Report>) -> HashSet<String> {
        let reported = report.map_or(&[][..], |report| &report.items);
        let unknown = reported
            .iter()
            .filter(|item| matches!(item.outcome, Outcome::Unknown { .. }))
            .map(|item| item.item.clone());
        let is_tied = |explanation: &Explanation| {
            let tie = explanation.draft.as_deref().and_then(|file| server.tie(file));
            // The tie to the trigger that was to be taken away settles nothing.
            tie.is_some_and(|tie| match &explanation.write {
                Write::Update { trigger_id, .. } | Write::Delete { trigger_id, .. } => tie.id != *trigger_id,
                Write::Create { .. } | Write::Arrange { .. } => true,
            })
        };
        let in_doubt = self
            .found
            .iter()
            .filter(|explanation| explanation.doubt().is_some() && !is_tied(explanation))
            .map(|explanation| explanation.item.clone());
        let stopped = match report {
            None => !self.followed.is_empty(),
            // One that was refused or left out may have begun before.
            Some(_) => reported.iter().any(|item| {
                item.item == ORDER
                    && matches!(
                        item.outcome,
                        Outcome::Failed { .. } | Outcome::Left { .. } | Outcome::NotReached
                    )
            }),
        };
        let order = stopped.then(|| ORDER.to_owned());
        unknown.chain(in_doubt).chain(order).collect()
    }

    /// A doubt about a file that is gone goes over to the one untied file whose trigger has the name that was sent.
    fn follow_renamed_files(&mut self, folder: &Folder, server: &ServerFile) {
        let gone: Vec<String> = self
            .doubts
            .keys()
            .filter(|file| !folder.triggers.iter().any(|trigger| trigger.file == **file))
            // What is tied still is to be deleted: a new file of its name is another trigger.
            .filter(|file| server.tie(file).is_none())
            .cloned()
            .collect();
        for file in gone {
            let name = name_of(server.platform, &self.doubts[&file].sent).to_owned();
            let mut free = folder.triggers.iter().filter(|trigger| {
                server.tie(&trigger.file).is_none()
                    && !self.doubts.contains_key(&trigger.file)
                    && !name.is_empty()
                    && trigger.draft.name() == name
            });
            if let (Some(only), None) = (free.next(), free.next())
                && let Some(doubt) = self.doubts.remove(&file)
            {
                self.doubts.insert(only.file.clone(), doubt);
            }
        }
    }
}
