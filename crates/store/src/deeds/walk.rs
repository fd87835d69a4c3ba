//! Taking deeds back and doing them again. Only what is still as the deed left it is changed: what people did since stays.

use std::collections::HashSet;

use rusqlite::{Connection, params};
use serde::Serialize;

use super::line;
use super::standing::{Change, Standing, Standings};
use super::{Deed, line::Kept};
use crate::order::Arranged;
use crate::{DraftId, ProjectId, Result, RevisionId, revisions, tags};

/// What came of taking a deed back, or of doing it again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Walked {
    /// The deed.
    pub deed: Deed,
    /// Drafts that were edited or published since: what the deed did to them stays, so that nothing is lost.
    pub kept: Vec<DraftId>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Back,
    Again,
}

pub(super) fn take_back(
    tx: &Connection,
    project: ProjectId,
    expected: Option<i64>,
    now: i64,
) -> Result<Option<Walked>> {
    let last = line::last(tx, project)?;
    match last.filter(|last| expected.is_none_or(|expected| expected == last.id)) {
        Some(last) => walk(tx, project, &last, Way::Back, now).map(Some),
        None => Ok(None),
    }
}

pub(super) fn do_again(tx: &Connection, project: ProjectId, now: i64) -> Result<Option<Walked>> {
    match line::next(tx, project)? {
        Some(next) => walk(tx, project, &next, Way::Again, now).map(Some),
        None => Ok(None),
    }
}

fn walk(tx: &Connection, project: ProjectId, kept: &Kept, way: Way, now: i64) -> Result<Walked> {
    let standings = Standings::of(tx, project)?;
    let present = standings.by_id();
    let mut stay = Vec::new();
    for change in &kept.difference.drafts {
        let Some(is) = present.get(&change.id) else {
            continue;
        };
        if !put(tx, change, is, way, now)? {
            stay.push(DraftId(change.id));
        }
    }
    if let Some(orders) = &kept.difference.order {
        let wanted = match way {
            Way::Back => &orders.before,
            Way::Again => &orders.after,
        };
        arrange(tx, project, wanted)?;
    }
    for session in &kept.difference.sessions {
        let (from, to) = match way {
            Way::Back => (&session.is, &session.was),
            Way::Again => (&session.was, &session.is),
        };
        // A session that was edited since stays as it is.
        tx.prepare_cached("UPDATE sessions SET script = ?3, edited_at = ?4 WHERE id = ?1 AND script = ?2")?
            .execute(params![session.id, from, to, now])?;
    }
    line::mark(tx, kept.id, way == Way::Back)?;
    Ok(Walked {
        deed: kept.deed(),
        kept: stay,
    })
}

/// Puts one draft to where it was, or to where it is after the deed. `false` where that would lose something newer.
fn put(tx: &Connection, change: &Change, is: &Standing, way: Way, now: i64) -> Result<bool> {
    let id = DraftId(change.id);
    let (from, to) = match (&change.was, way) {
        (None, Way::Back) => {
            let edited = is.head != change.is.head || is_linked(tx, id)?;
            if !edited {
                set_trashed(tx, id, is.trashed_at.or(Some(now)))?;
            }
            return Ok(!edited);
        }
        (None, Way::Again) => {
            set_trashed(tx, id, None)?;
            return Ok(true);
        }
        (Some(was), Way::Back) => (&change.is, was),
        (Some(was), Way::Again) => (was, &change.is),
    };
    if from.trashed_at.is_some() != to.trashed_at.is_some()
        && is.trashed_at.is_some() == from.trashed_at.is_some()
    {
        set_trashed(tx, id, to.trashed_at)?;
    }
    let without = |some: &[String], others: &[String]| -> Vec<String> {
        let mut some = some.to_vec();
        some.retain(|tag| !others.contains(tag));
        some
    };
    tags::change(
        tx,
        id,
        &without(&to.tags, &from.tags),
        &without(&from.tags, &to.tags),
    )?;
    let edited = from.head != to.head && is.head != from.head;
    if from.head != to.head && !edited {
        revisions::move_head(tx, id, RevisionId(to.head), now)?;
    }
    // Whether an edited draft is ready is for whoever edited it.
    if from.ready != to.ready && is.ready == from.ready && !edited {
        tx.prepare_cached("UPDATE drafts SET ready = ?2 WHERE id = ?1")?
            .execute(params![id, to.ready])?;
    }
    Ok(!edited)
}

fn set_trashed(tx: &Connection, id: DraftId, trashed_at: Option<i64>) -> Result<()> {
    tx.prepare_cached("UPDATE drafts SET trashed_at = ?2 WHERE id = ?1")?
        .execute(params![id, trashed_at])?;
    Ok(())
}

/// Whether a server has it.
fn is_linked(tx: &Connection, id: DraftId) -> Result<bool> {
    Ok(tx
        .prepare_cached("SELECT 1 FROM links WHERE draft_id = ?1")?
        .exists([id])?)
}

/// Puts the drafts that are still there in the order `wanted`, on the places that they have among the others.
fn arrange(tx: &Connection, project: ProjectId, wanted: &[i64]) -> Result<()> {
    let present = Standings::of(tx, project)?;
    let present = present.order(&present.present());
    let there: HashSet<i64> = present.iter().copied().collect();
    let named: HashSet<i64> = wanted.iter().copied().collect();
    let mut next = wanted.iter().copied().filter(|id| there.contains(id));
    let order: Vec<i64> = present
        .iter()
        .map(|id| match named.contains(id) {
            true => next.next().unwrap_or(*id),
            false => *id,
        })
        .collect();
    Arranged::Drafts.arrange(tx, project, &order)
}
