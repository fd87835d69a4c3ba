//! The line of a project's deeds in the database: written at its end, bounded, without what is gone for good.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::standing::Difference;
use super::{Deed, DeedKind, Deeds};
use crate::{DraftId, ProjectId, Result};

/// A pause of this many milliseconds ends a burst of deeds of one kind.
const BURST_PAUSE: i64 = 2_000;

/// So many deeds of a project can be taken back.
pub(super) const MOST: usize = 100;

/// So many bytes the deeds of a project may have together. The last one is kept however large it is.
const MOST_BYTES: usize = 4 << 20;

/// A deed as it is kept.
pub(super) struct Kept {
    pub(super) id: i64,
    pub(super) kind: DeedKind,
    pub(super) difference: Difference,
    pub(super) done_at: i64,
}

impl Kept {
    pub(super) fn deed(&self) -> Deed {
        Deed {
            id: self.id,
            kind: self.kind,
            drafts: self
                .difference
                .drafts
                .iter()
                .map(|change| DraftId(change.id))
                .collect(),
            done_at: self.done_at,
        }
    }
}

/// Writes a deed at the end of the line.
pub(super) fn keep(
    tx: &Connection,
    project: ProjectId,
    kind: DeedKind,
    difference: Difference,
    now: i64,
) -> Result<Option<Deed>> {
    if difference.is_empty() {
        return Ok(None);
    }
    tx.prepare_cached("DELETE FROM deeds WHERE project_id = ?1 AND taken_back")?
        .execute([project])?;
    let last = last(tx, project)?;
    let burst = last.filter(|last| last.kind == kind && (0..BURST_PAUSE).contains(&(now - last.done_at)));
    let kept = match burst {
        None => {
            tx.prepare_cached(
                "INSERT INTO deeds (project_id, kind, difference, done_at, taken_back) VALUES (?1, ?2, ?3, ?4, 0)",
            )?
            .execute(params![project, kind, text(&difference), now])?;
            Kept {
                id: tx.last_insert_rowid(),
                kind,
                difference,
                done_at: now,
            }
        }
        Some(burst) => {
            let difference = burst.difference.then(difference);
            if difference.is_empty() {
                tx.prepare_cached("DELETE FROM deeds WHERE id = ?1")?
                    .execute([burst.id])?;
                return Ok(None);
            }
            tx.prepare_cached("UPDATE deeds SET difference = ?2, done_at = ?3 WHERE id = ?1")?
                .execute(params![burst.id, text(&difference), now])?;
            Kept {
                difference,
                done_at: now,
                ..burst
            }
        }
    };
    bound(tx, project)?;
    Ok(Some(kept.deed()))
}

/// Forgets the oldest deeds.
fn bound(tx: &Connection, project: ProjectId) -> Result<()> {
    tx.prepare_cached(
        "DELETE FROM deeds WHERE id IN (
            SELECT id FROM (
                SELECT id, row_number() OVER newest AS place, sum(length(difference)) OVER newest AS bytes
                FROM deeds WHERE project_id = ?1 WINDOW newest AS (ORDER BY id DESC)
            ) WHERE place > ?2 OR (place > 1 AND bytes > ?3))",
    )?
    .execute(params![project, MOST as i64, MOST_BYTES as i64])?;
    Ok(())
}

/// The deed that would be taken back next.
pub(super) fn last(tx: &Connection, project: ProjectId) -> Result<Option<Kept>> {
    one(tx, project, "NOT taken_back ORDER BY id DESC")
}

/// The deed that would be done again next.
pub(super) fn next(tx: &Connection, project: ProjectId) -> Result<Option<Kept>> {
    one(tx, project, "taken_back ORDER BY id")
}

pub(super) fn ends(tx: &Connection, project: ProjectId) -> Result<Deeds> {
    Ok(Deeds {
        last: last(tx, project)?.map(|kept| kept.deed()),
        next: next(tx, project)?.map(|kept| kept.deed()),
    })
}

pub(super) fn mark(tx: &Connection, id: i64, taken_back: bool) -> Result<()> {
    tx.prepare_cached("UPDATE deeds SET taken_back = ?2 WHERE id = ?1")?
        .execute(params![id, taken_back])?;
    Ok(())
}

/// Takes drafts that are removed for good out of the deeds of their project. Deeds that did nothing else go.
pub(crate) fn forget(tx: &Connection, project: ProjectId, gone: &[DraftId]) -> Result<()> {
    let mut statement =
        tx.prepare_cached("SELECT id, kind, difference, done_at FROM deeds WHERE project_id = ?1")?;
    let deeds: Vec<Kept> = statement
        .query_map([project], from_row)?
        .collect::<rusqlite::Result<_>>()?;
    let gone: std::collections::HashSet<i64> = gone.iter().map(|id| id.0).collect();
    for mut deed in deeds {
        let before = deed.difference.drafts.len();
        deed.difference.drafts.retain(|change| !gone.contains(&change.id));
        if deed.difference.is_empty() {
            tx.execute("DELETE FROM deeds WHERE id = ?1", [deed.id])?;
        } else if deed.difference.drafts.len() < before {
            tx.prepare_cached("UPDATE deeds SET difference = ?2 WHERE id = ?1")?
                .execute(params![deed.id, text(&deed.difference)])?;
        }
    }
    Ok(())
}

fn one(tx: &Connection, project: ProjectId, rest: &str) -> Result<Option<Kept>> {
    let sql =
        format!("SELECT id, kind, difference, done_at FROM deeds WHERE project_id = ?1 AND {rest} LIMIT 1");
    Ok(tx
        .prepare_cached(&sql)?
        .query_row([project], from_row)
        .optional()?)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Kept> {
    let difference: serde_json::Value = row.get("difference")?;
    Ok(Kept {
        id: row.get("id")?,
        kind: row.get("kind")?,
        difference: serde_json::from_value(difference).unwrap_or_default(),
        done_at: row.get("done_at")?,
    })
}

fn text(difference: &Difference) -> String {
    // Numbers, texts and lists are always JSON.
    serde_json::to_string(difference).unwrap_or_default()
}
