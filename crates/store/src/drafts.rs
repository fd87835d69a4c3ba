//! Drafts: what is edited. The text of a draft is that of its head revision; see [`crate::revisions`].

use std::collections::BTreeMap;

use rusqlite::{Connection, Row, params};
use serde::Serialize;
use trigger::Platform;

use crate::order::Arranged;
use crate::revisions::{Entry, append};
use crate::{
    DraftId, Error, Line, ProjectId, Result, RevisionId, Store, deeds, ids, projects, tags, url_tables,
};

pub(crate) const TABLE: &str = "
CREATE TABLE drafts (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    platform   TEXT NOT NULL,
    head_id    INTEGER NOT NULL REFERENCES revisions (id) DEFERRABLE INITIALLY DEFERRED,
    position   INTEGER NOT NULL CHECK (position >= 0),
    ready      INTEGER NOT NULL DEFAULT 0 CHECK (ready IN (0, 1)),
    created_at INTEGER NOT NULL,
    edited_at  INTEGER NOT NULL,
    trashed_at INTEGER
) STRICT;
CREATE INDEX drafts_of_project ON drafts (project_id, position);
CREATE INDEX drafts_of_head ON drafts (head_id);
";

/// Whether the author holds a draft for finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Readiness {
    /// It is being worked on.
    Draft,
    /// It may be published.
    Ready,
}

/// A draft with its present document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Draft {
    /// Its identity, which stays through all edits.
    pub id: DraftId,
    /// The project that it belongs to.
    pub project: ProjectId,
    /// The platform that it is made for.
    pub platform: Platform,
    /// The revision that holds the document; a save starts from it.
    pub head: RevisionId,
    /// The document, as it was saved to the byte. It may be wrong.
    pub document: String,
    /// Whether it is marked ready.
    pub readiness: Readiness,
    /// Its tags, in their order.
    pub tags: Vec<String>,
    /// Its place in the project, smallest first. Places may have gaps.
    pub position: u32,
    /// When it was made.
    pub created_at: i64,
    /// When its document was last changed, by an edit, undo, redo or revert.
    pub edited_at: i64,
    /// When it was moved to the trash, if it is there.
    pub trashed_at: Option<i64>,
    /// Whether [`Store::undo`] would change it.
    pub can_undo: bool,
    /// Whether [`Store::redo`] would change it.
    pub can_redo: bool,
}

/// A draft to make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDraft {
    /// The platform that it is made for.
    pub platform: Platform,
    /// Its first document.
    pub document: String,
    /// What its history says about the first revision, such as "Imported".
    pub label: Option<String>,
}

/// Which document a draft has now, without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DraftHead {
    /// The draft.
    pub id: DraftId,
    /// The revision that holds its document.
    pub head: RevisionId,
    /// When its document was last changed.
    pub edited_at: i64,
}

/// A copy of a draft to make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duplicate {
    /// The draft to copy.
    pub of: DraftId,
    /// The document of the copy: that of the original, usually under another name.
    pub document: String,
}

impl Store {
    /// Makes drafts behind those of the project, all of them or none.
    pub fn create_drafts(
        &mut self,
        project: ProjectId,
        drafts: &[NewDraft],
        now: i64,
    ) -> Result<Vec<DraftId>> {
        self.write(|tx| {
            projects::require(tx, project)?;
            let end = Arranged::Drafts.end(tx, project)?;
            (end..)
                .zip(drafts)
                .map(|(position, draft)| insert(tx, project, draft, position, now))
                .collect()
        })
    }

    /// Copies drafts with their tags and their tables of URLs, all of them or none. The copies stand right behind their
    /// originals, several of one in the order in which they are named.
    pub fn duplicate_drafts(&mut self, copies: &[Duplicate], now: i64) -> Result<Vec<DraftId>> {
        self.write(|tx| {
            let mut made = Vec::new();
            let mut behind: BTreeMap<ProjectId, Vec<(i64, i64)>> = BTreeMap::new();
            for copy in copies {
                let original = find(tx, copy.of)?;
                let draft = NewDraft {
                    platform: original.platform,
                    document: copy.document.clone(),
                    label: None,
                };
                let id = insert(tx, original.project, &draft, original.position, now)?;
                url_tables::copy(tx, copy.of, id)?;
                tags::copy(tx, copy.of, id)?;
                behind
                    .entry(original.project)
                    .or_default()
                    .push((copy.of.0, id.0));
                made.push(id);
            }
            for (project, behind) in behind {
                Arranged::Drafts.put_behind(tx, project, &behind)?;
            }
            Ok(made)
        })
    }

    /// The drafts of a project that are not in the trash, in their order.
    pub fn drafts(&self, project: ProjectId) -> Result<Vec<Draft>> {
        self.read(|tx| {
            projects::require(tx, project)?;
            select(
                tx,
                "WHERE d.project_id = ?1 AND d.trashed_at IS NULL ORDER BY d.position, d.id",
                [project],
            )
        })
    }

    /// Which documents the drafts of a project have that are not in the trash, in their order.
    pub fn draft_heads(&self, project: ProjectId) -> Result<Vec<DraftHead>> {
        self.read(|tx| {
            projects::require(tx, project)?;
            let mut statement = tx.prepare_cached(
                "SELECT id, head_id, edited_at FROM drafts
                 WHERE project_id = ?1 AND trashed_at IS NULL ORDER BY position, id",
            )?;
            let rows = statement.query_map([project], |row| {
                Ok(DraftHead {
                    id: row.get(0)?,
                    head: row.get(1)?,
                    edited_at: row.get(2)?,
                })
            })?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// The drafts of a project that are in the trash, the latest first.
    pub fn trashed_drafts(&self, project: ProjectId) -> Result<Vec<Draft>> {
        let rest = "WHERE d.project_id = ?1 AND d.trashed_at IS NOT NULL ORDER BY d.trashed_at DESC, d.position, d.id";
        self.read(|tx| {
            projects::require(tx, project)?;
            select(tx, rest, [project])
        })
    }

    /// One draft, in the trash or not.
    pub fn draft(&self, id: DraftId) -> Result<Draft> {
        self.read(|tx| find(tx, id))
    }

    /// Marks drafts as ready, or not, all of them or none.
    pub fn set_readiness(&mut self, ids: &[DraftId], readiness: Readiness) -> Result<()> {
        let ready = readiness == Readiness::Ready;
        self.each(
            ids,
            "UPDATE drafts SET ready = ?2 WHERE id = ?1",
            Some(i64::from(ready)),
        )
    }

    /// Puts the drafts of a project into this order; each one that is not in the trash is named once.
    pub fn reorder_drafts(&mut self, project: ProjectId, order: &[DraftId]) -> Result<()> {
        let order: Vec<i64> = order.iter().map(|id| id.0).collect();
        self.write(|tx| Arranged::Drafts.arrange(tx, project, &order))
    }

    /// Moves drafts to the trash, all of them or none. Their time of arrival stays when they are there already.
    pub fn trash_drafts(&mut self, ids: &[DraftId], now: i64) -> Result<()> {
        self.each(
            ids,
            "UPDATE drafts SET trashed_at = coalesce(trashed_at, ?2) WHERE id = ?1",
            Some(now),
        )
    }

    /// Takes drafts out of the trash, to where they were, all of them or none.
    pub fn restore_drafts(&mut self, ids: &[DraftId]) -> Result<()> {
        self.each(ids, "UPDATE drafts SET trashed_at = ?2 WHERE id = ?1", None)
    }

    /// Removes drafts in the trash for good, with their history, all of them or none.
    pub fn purge_drafts(&mut self, ids: &[DraftId]) -> Result<()> {
        self.write(|tx| {
            let mut gone: BTreeMap<ProjectId, Vec<DraftId>> = BTreeMap::new();
            let mut delete = tx.prepare_cached("DELETE FROM drafts WHERE id = ?1")?;
            for id in ids {
                let draft = find(tx, *id)?;
                if draft.trashed_at.is_none() {
                    return Err(Error::NotInTrash {
                        what: "draft",
                        id: id.0,
                    });
                }
                delete.execute([id])?;
                gone.entry(draft.project).or_default().push(*id);
            }
            for (project, gone) in gone {
                deeds::forget(tx, project, &gone)?;
            }
            Ok(())
        })
    }

    fn each(&mut self, ids: &[DraftId], update: &str, value: Option<i64>) -> Result<()> {
        self.write(|tx| {
            let mut update = tx.prepare_cached(update)?;
            for id in ids {
                if update.execute(params![id, value])? == 0 {
                    return Err(missing(*id));
                }
            }
            Ok(())
        })
    }
}

fn insert(tx: &Connection, project: ProjectId, draft: &NewDraft, position: u32, now: i64) -> Result<DraftId> {
    // The head is checked at the end of the transaction: draft and revision refer to each other.
    tx.prepare_cached(
        "INSERT INTO drafts (project_id, platform, head_id, position, created_at, edited_at)
         VALUES (?1, ?2, 0, ?3, ?4, ?4)",
    )?
    .execute(params![project, draft.platform.key(), position, now])?;
    let id = DraftId(tx.last_insert_rowid());
    let first = Entry {
        parent: None,
        document: &draft.document,
        label: draft.label.as_deref(),
        burst: None,
        started_at: now,
        saved_at: now,
        line: Line::Main,
    };
    let head = append(tx, id, &first)?;
    tx.prepare_cached("UPDATE drafts SET head_id = ?2 WHERE id = ?1")?
        .execute(params![id, head])?;
    Ok(id)
}

pub(crate) fn find(tx: &Connection, id: DraftId) -> Result<Draft> {
    select(tx, "WHERE d.id = ?1", [id])?
        .pop()
        .ok_or_else(|| missing(id))
}

/// Fails when there is no such draft.
pub(crate) fn require(tx: &Connection, id: DraftId) -> Result<()> {
    match tx
        .prepare_cached("SELECT 1 FROM drafts WHERE id = ?1")?
        .exists([id])?
    {
        true => Ok(()),
        false => Err(missing(id)),
    }
}

pub(crate) fn missing(id: DraftId) -> Error {
    Error::NotFound {
        what: "draft",
        id: id.0,
    }
}

fn select<P: rusqlite::Params>(tx: &Connection, rest: &str, params: P) -> Result<Vec<Draft>> {
    let sql = format!(
        "SELECT d.*, {} AS tags, head.document, head.parent_id IS NOT NULL AS can_undo,
            EXISTS (SELECT 1 FROM revisions WHERE parent_id = d.head_id AND NOT beside) AS can_redo
         FROM drafts d JOIN revisions head ON head.id = d.head_id {rest}",
        tags::LIST
    );
    let mut statement = tx.prepare_cached(&sql)?;
    let rows = statement.query_map(params, from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Draft> {
    Ok(Draft {
        id: row.get("id")?,
        project: row.get("project_id")?,
        platform: ids::platform(row, "platform")?,
        head: row.get("head_id")?,
        document: row.get("document")?,
        readiness: if row.get("ready")? {
            Readiness::Ready
        } else {
            Readiness::Draft
        },
        tags: serde_json::from_value(row.get("tags")?).unwrap_or_default(),
        position: row.get("position")?,
        created_at: row.get("created_at")?,
        edited_at: row.get("edited_at")?,
        trashed_at: row.get("trashed_at")?,
        can_undo: row.get("can_undo")?,
        can_redo: row.get("can_redo")?,
    })
}

#[cfg(test)]
#[path = "drafts_tests.rs"]
mod tests;
