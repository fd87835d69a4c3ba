//! The history of a draft: a tree of revisions to which every change adds one, and a head that walks on it.
//!
//! Undo moves the head to its parent, redo to its youngest child; a save after an undo starts a new branch, and what
//! was undone stays in the history. Saves of one burst of typing replace the head, so that the history stays
//! readable. Each save gives the head a new identity, which is how a save from an outdated window is noticed; its text
//! is then kept *beside* the line, where redo does not go.

use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::Serialize;

use crate::{Draft, DraftId, Error, Result, RevisionId, Store, drafts};

pub(crate) const TABLE: &str = "
CREATE TABLE revisions (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    draft_id   INTEGER NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
    parent_id  INTEGER REFERENCES revisions (id) DEFERRABLE INITIALLY DEFERRED,
    document   TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    saved_at   INTEGER NOT NULL,
    label      TEXT,
    burst      TEXT,
    beside     INTEGER NOT NULL CHECK (beside IN (0, 1))
) STRICT;
CREATE INDEX revisions_of_draft ON revisions (draft_id);
CREATE INDEX revisions_of_parent ON revisions (parent_id);
";

/// A pause of this many milliseconds ends a burst of typing.
const BURST_PAUSE: i64 = 2_000;

/// A burst ends after this many milliseconds even without a pause, so that undo never takes back more.
const BURST_LENGTH: i64 = 30_000;

/// Where a revision stands in the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Line {
    /// It is, or was, what the draft is.
    Main,
    /// It came from a window that did not know of a later change.
    Beside,
}

/// One entry of a draft's history, without its document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RevisionRow {
    /// Its identity.
    pub id: RevisionId,
    /// The draft.
    pub draft: DraftId,
    /// The revision that was changed to make this one; `None` for the first.
    pub parent: Option<RevisionId>,
    /// When it was last written.
    pub saved_at: i64,
    /// What people should know about it, such as "Imported".
    pub label: Option<String>,
    /// Whether it was a conflict.
    pub line: Line,
    /// Whether it is what the draft is now.
    pub is_head: bool,
    /// The length of the document in bytes.
    pub bytes: u32,
}

/// One state of a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Revision {
    /// All but the document.
    #[serde(flatten)]
    pub row: RevisionRow,
    /// The document to the byte.
    pub document: String,
}

/// An edit to save.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Save<'a> {
    /// The head that the edit started from: what the last read or save of this window returned.
    pub base: RevisionId,
    /// The whole new document.
    pub document: &'a str,
    /// Saves with the same key in quick succession become one entry of the history. Choose it so that it differs
    /// between fields and between windows.
    pub burst: Option<&'a str>,
    /// What the history says about it. A labelled revision is never replaced.
    pub label: Option<&'a str>,
}

impl Store {
    /// Saves an edit and returns the new head. A document that did not change makes no new revision.
    ///
    /// # Errors
    /// [`Error::Conflict`] when the head is not the base any more: the document is in the history then, beside the
    /// line, and the draft is as the other window left it.
    pub fn save(&mut self, draft: DraftId, save: Save<'_>, now: i64) -> Result<RevisionId> {
        let saved = self.write(|tx| {
            let head = head(tx, draft)?;
            if save.document == head.document {
                return Ok(Saved::Head(head.id));
            }
            if save.base != head.id {
                let kept = keep_beside(tx, draft, &head, &save, now)?;
                return Ok(Saved::Beside { head: head.id, kept });
            }
            let entry = Entry {
                parent: Some(head.id),
                document: save.document,
                label: save.label,
                burst: save.burst,
                started_at: now,
                saved_at: now,
                line: Line::Main,
            };
            let id = match continues(tx, &head, &save, now)? {
                true => replace(tx, draft, &head, entry)?,
                false => append(tx, draft, &entry)?,
            };
            move_head(tx, draft, id, now)?;
            Ok(Saved::Head(id))
        })?;
        match saved {
            Saved::Head(id) => Ok(id),
            Saved::Beside { head, kept } => Err(Error::Conflict { draft, head, kept }),
        }
    }

    /// Takes back the last change; `None` when there is none to take back.
    pub fn undo(&mut self, draft: DraftId, now: i64) -> Result<Option<Draft>> {
        self.walk(draft, now, |_, head| Ok(head.parent))
    }

    /// Makes the change again that was taken back last; `None` when there is none.
    pub fn redo(&mut self, draft: DraftId, now: i64) -> Result<Option<Draft>> {
        self.walk(draft, now, |tx, head| {
            let sql = "SELECT max(id) FROM revisions WHERE parent_id = ?1 AND NOT beside";
            Ok(tx.prepare_cached(sql)?.query_row([head.id], |row| row.get(0))?)
        })
    }

    /// Gives the draft the document of an earlier revision, as a new one that undo takes back.
    pub fn revert(&mut self, draft: DraftId, to: RevisionId, label: &str, now: i64) -> Result<Draft> {
        self.write(|tx| {
            let target = find(tx, to)?;
            if target.row.draft != draft {
                return Err(missing(to));
            }
            let head = head(tx, draft)?;
            if target.document != head.document {
                let entry = Entry {
                    parent: Some(head.id),
                    document: &target.document,
                    label: Some(label),
                    burst: None,
                    started_at: now,
                    saved_at: now,
                    line: Line::Main,
                };
                let id = append(tx, draft, &entry)?;
                move_head(tx, draft, id, now)?;
            }
            drafts::find(tx, draft)
        })
    }

    /// Every revision of a draft, the latest first.
    pub fn history(&self, draft: DraftId) -> Result<Vec<RevisionRow>> {
        self.read(|tx| {
            drafts::require(tx, draft)?;
            let mut statement =
                tx.prepare_cached(&format!("{SELECT} WHERE r.draft_id = ?1 ORDER BY r.id DESC"))?;
            let rows = statement.query_map([draft], row_from)?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// One revision with its document.
    pub fn revision(&self, id: RevisionId) -> Result<Revision> {
        self.read(|tx| find(tx, id))
    }

    /// Gives a revision a label, or takes it away. A labelled revision is not replaced by further typing.
    pub fn label_revision(&mut self, id: RevisionId, label: Option<&str>) -> Result<()> {
        self.write(|tx| {
            match tx.execute(
                "UPDATE revisions SET label = ?2 WHERE id = ?1",
                params![id, label],
            )? {
                0 => Err(missing(id)),
                _ => Ok(()),
            }
        })
    }

    fn walk(
        &mut self,
        draft: DraftId,
        now: i64,
        next: impl Fn(&Connection, &Head) -> Result<Option<RevisionId>>,
    ) -> Result<Option<Draft>> {
        self.write(|tx| match next(tx, &head(tx, draft)?)? {
            None => Ok(None),
            Some(id) => {
                move_head(tx, draft, id, now)?;
                drafts::find(tx, draft).map(Some)
            }
        })
    }
}

enum Saved {
    Head(RevisionId),
    Beside { head: RevisionId, kept: RevisionId },
}

/// A revision to write.
#[derive(Clone, Copy)]
pub(crate) struct Entry<'a> {
    pub(crate) parent: Option<RevisionId>,
    pub(crate) document: &'a str,
    pub(crate) label: Option<&'a str>,
    pub(crate) burst: Option<&'a str>,
    pub(crate) started_at: i64,
    pub(crate) saved_at: i64,
    pub(crate) line: Line,
}

/// What a save must know about the revision that it follows.
struct Head {
    id: RevisionId,
    parent: Option<RevisionId>,
    document: String,
    started_at: i64,
    saved_at: i64,
    label: Option<String>,
    burst: Option<String>,
}

pub(crate) fn append(tx: &Connection, draft: DraftId, entry: &Entry<'_>) -> Result<RevisionId> {
    tx.prepare_cached(
        "INSERT INTO revisions (draft_id, parent_id, document, started_at, saved_at, label, burst, beside)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        draft,
        entry.parent,
        entry.document,
        entry.started_at,
        entry.saved_at,
        entry.label,
        entry.burst,
        entry.line == Line::Beside,
    ])?;
    Ok(RevisionId(tx.last_insert_rowid()))
}

/// Puts an entry in the place of a revision. It gets an identity of its own: whoever read the old one must notice.
fn replace(tx: &Connection, draft: DraftId, old: &Head, entry: Entry<'_>) -> Result<RevisionId> {
    let entry = Entry {
        parent: old.parent,
        started_at: old.started_at,
        ..entry
    };
    let id = append(tx, draft, &entry)?;
    // The draft may still name it as its head; both references are checked at the end of the transaction.
    tx.prepare_cached("DELETE FROM revisions WHERE id = ?1")?
        .execute([old.id])?;
    Ok(id)
}

fn keep_beside(
    tx: &Connection,
    draft: DraftId,
    head: &Head,
    save: &Save<'_>,
    now: i64,
) -> Result<RevisionId> {
    // The base is gone when later typing replaced it; what stands beside the head is then the nearest to it.
    let base_is_there = tx
        .prepare_cached("SELECT 1 FROM revisions WHERE id = ?1 AND draft_id = ?2")?
        .exists(params![save.base, draft])?;
    let parent = if base_is_there {
        Some(save.base)
    } else {
        head.parent
    };
    let entry = Entry {
        parent,
        document: save.document,
        label: save.label,
        burst: save.burst,
        started_at: now,
        saved_at: now,
        line: Line::Beside,
    };
    let latest = tx
        .prepare_cached(&format!(
            "{HEAD} WHERE r.draft_id = ?1 AND r.parent_id IS ?2 AND r.beside ORDER BY r.id DESC LIMIT 1"
        ))?
        .query_row(params![draft, parent], head_from)
        .optional()?;
    match latest {
        Some(latest) if latest.document == save.document => Ok(latest.id),
        Some(latest) if continues(tx, &latest, save, now)? => replace(tx, draft, &latest, entry),
        _ => append(tx, draft, &entry),
    }
}

/// Whether a save goes on with the burst of typing that wrote a revision to which nothing else refers.
fn continues(tx: &Connection, last: &Head, save: &Save<'_>, now: i64) -> Result<bool> {
    let same_burst = save.burst.is_some() && last.burst.as_deref() == save.burst;
    let in_time = (0..BURST_PAUSE).contains(&(now - last.saved_at)) && now - last.started_at < BURST_LENGTH;
    if !same_burst || !in_time || last.label.is_some() || save.label.is_some() {
        return Ok(false);
    }
    let referred = tx
        .prepare_cached(
            "SELECT 1 FROM revisions WHERE parent_id = ?1
             UNION ALL SELECT 1 FROM publication_items WHERE revision_id = ?1",
        )?
        .exists([last.id])?;
    Ok(!referred)
}

pub(crate) fn move_head(tx: &Connection, draft: DraftId, head: RevisionId, now: i64) -> Result<()> {
    tx.prepare_cached("UPDATE drafts SET head_id = ?2, edited_at = ?3 WHERE id = ?1")?
        .execute(params![draft, head, now])?;
    Ok(())
}

const HEAD: &str =
    "SELECT r.id, r.parent_id, r.document, r.started_at, r.saved_at, r.label, r.burst FROM revisions r";

fn head(tx: &Connection, draft: DraftId) -> Result<Head> {
    tx.prepare_cached(&format!(
        "{HEAD} JOIN drafts d ON d.head_id = r.id WHERE d.id = ?1"
    ))?
    .query_row([draft], head_from)
    .optional()?
    .ok_or_else(|| drafts::missing(draft))
}

fn head_from(row: &Row<'_>) -> rusqlite::Result<Head> {
    Ok(Head {
        id: row.get("id")?,
        parent: row.get("parent_id")?,
        document: row.get("document")?,
        started_at: row.get("started_at")?,
        saved_at: row.get("saved_at")?,
        label: row.get("label")?,
        burst: row.get("burst")?,
    })
}

const SELECT: &str = "
SELECT r.id, r.draft_id, r.parent_id, r.saved_at, r.label, r.beside, d.head_id = r.id AS is_head,
    octet_length(r.document) AS bytes, r.document
FROM revisions r JOIN drafts d ON d.id = r.draft_id";

fn find(tx: &Connection, id: RevisionId) -> Result<Revision> {
    tx.prepare_cached(&format!("{SELECT} WHERE r.id = ?1"))?
        .query_row([id], |row| {
            Ok(Revision {
                row: row_from(row)?,
                document: row.get("document")?,
            })
        })
        .optional()?
        .ok_or_else(|| missing(id))
}

fn missing(id: RevisionId) -> Error {
    Error::NotFound {
        what: "revision",
        id: id.0,
    }
}

fn row_from(row: &Row<'_>) -> rusqlite::Result<RevisionRow> {
    Ok(RevisionRow {
        id: row.get("id")?,
        draft: row.get("draft_id")?,
        parent: row.get("parent_id")?,
        saved_at: row.get("saved_at")?,
        label: row.get("label")?,
        line: if row.get("beside")? {
            Line::Beside
        } else {
            Line::Main
        },
        is_head: row.get("is_head")?,
        bytes: row.get("bytes")?,
    })
}

#[cfg(test)]
#[path = "revisions_tests.rs"]
mod tests;
