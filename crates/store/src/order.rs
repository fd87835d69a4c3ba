//! The order of rows that people arrange: positions count from 0 within a project.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, params};

use crate::{Error, ProjectId, Result};

/// A table whose rows people arrange.
#[derive(Clone, Copy)]
pub(crate) enum Arranged {
    Drafts,
    Sessions,
}

impl Arranged {
    fn table(self) -> &'static str {
        match self {
            Arranged::Drafts => "drafts",
            Arranged::Sessions => "sessions",
        }
    }

    fn word(self) -> &'static str {
        match self {
            Arranged::Drafts => "draft",
            Arranged::Sessions => "session",
        }
    }

    /// The position behind all others of the project, in the trash or not.
    pub(crate) fn end(self, tx: &Connection, project: ProjectId) -> Result<u32> {
        let sql = format!(
            "SELECT coalesce(max(position) + 1, 0) FROM {} WHERE project_id = ?1",
            self.table()
        );
        Ok(tx.prepare_cached(&sql)?.query_row([project], |row| row.get(0))?)
    }

    /// Makes room for one row right behind `id`, and returns its position.
    pub(crate) fn room_behind(self, tx: &Connection, id: i64) -> Result<u32> {
        let table = self.table();
        let (project, position): (ProjectId, u32) = tx
            .prepare_cached(&format!("SELECT project_id, position FROM {table} WHERE id = ?1"))?
            .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
        tx.prepare_cached(&format!(
            "UPDATE {table} SET position = position + 1 WHERE project_id = ?1 AND position > ?2"
        ))?
        .execute(params![project, position])?;
        Ok(position + 1)
    }

    /// Puts the rows into this order. Each row that is not in the trash must be named exactly once.
    pub(crate) fn arrange(self, tx: &Connection, project: ProjectId, order: &[i64]) -> Result<()> {
        let table = self.table();
        let mut present: Vec<i64> = tx
            .prepare_cached(&format!(
                "SELECT id FROM {table} WHERE project_id = ?1 AND trashed_at IS NULL"
            ))?
            .query_map([project], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let mut named = order.to_vec();
        present.sort_unstable();
        named.sort_unstable();
        if present != named {
            return Err(Error::NotAReordering { what: self.word() });
        }
        self.number(tx, order)
    }

    /// Puts rows right behind others of the project, in the trash or not: pairs of the other row and the row that is put there.
    pub(crate) fn put_behind(self, tx: &Connection, project: ProjectId, pairs: &[(i64, i64)]) -> Result<()> {
        let table = self.table();
        let rows: Vec<i64> = tx
            .prepare_cached(&format!(
                "SELECT id FROM {table} WHERE project_id = ?1 ORDER BY position, id"
            ))?
            .query_map([project], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let moved: HashSet<i64> = pairs.iter().map(|(_, moved)| *moved).collect();
        let mut behind: HashMap<i64, Vec<i64>> = HashMap::new();
        for (other, moved) in pairs {
            behind.entry(*other).or_default().push(*moved);
        }
        let stay = rows.into_iter().filter(|id| !moved.contains(id));
        let order: Vec<i64> = stay
            .flat_map(|id| std::iter::once(id).chain(behind.remove(&id).unwrap_or_default()))
            .collect();
        self.number(tx, &order)
    }

    /// Counts rows through from 0; those that have their number already are not written.
    fn number(self, tx: &Connection, order: &[i64]) -> Result<()> {
        let table = self.table();
        let mut update = tx.prepare_cached(&format!(
            "UPDATE {table} SET position = ?2 WHERE id = ?1 AND position <> ?2"
        ))?;
        for (position, id) in order.iter().enumerate() {
            update.execute(params![id, position as i64])?;
        }
        Ok(())
    }
}
