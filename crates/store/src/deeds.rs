//! Deeds: what was done to the drafts of a project as a whole, so that it can be taken back and done again.
//!
//! [`Store::deed`] runs some calls as one unit, compares how the drafts stood before and after, and keeps the difference. So
//! it knows nothing of what is done, and whatever changes drafts can be a deed. Deeds make a line per project, as an editor's
//! undo does: a new deed forgets those that were taken back. Edits in an editor are no deeds; they are in
//! [`crate::revisions`], and taking back a deed never loses one.

mod line;
mod standing;
mod walk;

pub use walk::Walked;

use serde::Serialize;

use crate::ids::kept_as_text;
use crate::{DraftId, Error, ProjectId, Result, Store};
use standing::{Difference, Standings};

pub(crate) use line::forget;

pub(crate) const TABLE: &str = "
CREATE TABLE deeds (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    kind       TEXT NOT NULL,
    difference TEXT NOT NULL,
    done_at    INTEGER NOT NULL,
    taken_back INTEGER NOT NULL CHECK (taken_back IN (0, 1))
) STRICT;
CREATE INDEX deeds_of_project ON deeds (project_id, id);
";

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum DeedKind {
    /// Drafts were put in another order.
    Reorder,
    /// Drafts were moved to the trash.
    Trash,
    /// Drafts were taken out of the trash.
    Restore,
    /// Drafts were copied.
    Duplicate,
    /// Drafts came from files.
    Import,
    /// Drafts were made for another platform.
    Convert,
    /// Drafts were made from what somebody wants.
    Wish,
    /// Copies that differ in name, page and message were made.
    Variants,
    /// Drafts were switched on.
    Enable,
    /// Drafts were switched off.
    Disable,
    /// Drafts were marked ready.
    Ready,
    /// Drafts were marked as being worked on.
    NotReady,
    /// Messages got another sender.
    Sender,
    /// Words in messages were replaced.
    Replace,
    /// Tags of drafts were changed.
    Tags,
}

kept_as_text!(DeedKind {
    Reorder = "reorder",
    Trash = "trash",
    Restore = "restore",
    Duplicate = "duplicate",
    Import = "import",
    Convert = "convert",
    Wish = "wish",
    Variants = "variants",
    Enable = "enable",
    Disable = "disable",
    Ready = "ready",
    NotReady = "not-ready",
    Sender = "sender",
    Replace = "replace",
    Tags = "tags",
});

/// Something that was done to drafts of a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Deed {
    /// Its number, which grows within a project.
    pub id: i64,
    /// What was done.
    pub kind: DeedKind,
    /// The drafts that it changed or made. A change of the order changes none by itself.
    pub drafts: Vec<DraftId>,
    /// When it was done; where several became one, the last of them.
    pub done_at: i64,
}

/// What can be taken back, and what can be done again.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Deeds {
    /// The deed that [`Store::take_back`] takes back.
    pub last: Option<Deed>,
    /// The deed that [`Store::do_again`] does again.
    pub next: Option<Deed>,
}

impl Store {
    /// Runs `work` as one unit, and keeps what it changed in the drafts of a project as a deed. What changes nothing is no
    /// deed. A deed that follows one of its kind within two seconds becomes one with it, as the keys of a burst of typing do.
    ///
    /// # Errors
    /// Those of `work`, and those of a write; nothing is changed then.
    pub fn deed<T, E: From<Error>>(
        &mut self,
        project: ProjectId,
        kind: DeedKind,
        now: i64,
        work: impl FnOnce(&mut Store) -> std::result::Result<T, E>,
    ) -> std::result::Result<(T, Option<Deed>), E> {
        self.together(|store| {
            let before = store.read(|tx| Standings::of(tx, project))?;
            let done = work(store)?;
            let deed = store.write(|tx| {
                let after = Standings::of(tx, project)?;
                line::keep(tx, project, kind, Difference::between(&before, &after), now)
            })?;
            Ok((done, deed))
        })
    }

    /// What can be taken back and done again in a project.
    pub fn deeds(&self, project: ProjectId) -> Result<Deeds> {
        self.read(|tx| line::ends(tx, project))
    }

    /// Takes the last deed back; `None` when there is none. With `expected`, only when it is that one.
    pub fn take_back(
        &mut self,
        project: ProjectId,
        expected: Option<i64>,
        now: i64,
    ) -> Result<Option<Walked>> {
        self.write(|tx| walk::take_back(tx, project, expected, now))
    }

    /// Does the deed again that was taken back last; `None` when there is none.
    pub fn do_again(&mut self, project: ProjectId, now: i64) -> Result<Option<Walked>> {
        self.write(|tx| walk::do_again(tx, project, now))
    }
}

#[cfg(test)]
#[path = "deeds_tests.rs"]
mod tests;
