//! Tables of page URLs to try patterns on: one for each draft, and one for each project's pattern lab.
//!
//! A table exists from its first write on. Its revision changes with every write, so that results can be kept for it; its
//! counts are kept beside it, so that a page of a long table costs no more than its rows.

use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};

use crate::ids::kept_as_text;
use crate::{DraftId, ProjectId, Result, Store, drafts, projects};

pub(crate) const TABLE: &str = "
CREATE TABLE url_tables (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER UNIQUE REFERENCES projects (id) ON DELETE CASCADE,
    draft_id   INTEGER UNIQUE REFERENCES drafts (id) ON DELETE CASCADE,
    revision   INTEGER NOT NULL,
    all_rows   INTEGER NOT NULL DEFAULT 0,
    must       INTEGER NOT NULL DEFAULT 0,
    must_not   INTEGER NOT NULL DEFAULT 0,
    CHECK ((project_id IS NULL) <> (draft_id IS NULL))
) STRICT;
CREATE TABLE url_rows (
    table_id    INTEGER NOT NULL REFERENCES url_tables (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    url         TEXT NOT NULL,
    expectation TEXT NOT NULL,
    PRIMARY KEY (table_id, position)
) STRICT, WITHOUT ROWID;
";

/// Whose table it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum UrlTableOwner {
    /// The URLs that belong to a draft.
    Draft(DraftId),
    /// The URLs in the pattern lab of a project.
    Lab(ProjectId),
}

/// What a pattern should say about a URL.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Expectation {
    /// Nothing is expected.
    #[default]
    None,
    /// It must match.
    Must,
    /// It must not match.
    MustNot,
}

kept_as_text!(Expectation { None = "none", Must = "must", MustNot = "must_not" });

/// A URL and what is expected of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct UrlRow {
    /// The URL as it was typed.
    pub url: String,
    /// What a pattern should say about it.
    pub expectation: Expectation,
}

/// How many rows a table has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct UrlCounts {
    /// All of them.
    pub all: u32,
    /// Those that must match.
    pub must: u32,
    /// Those that must not match.
    pub must_not: u32,
}

/// A part of a table of URLs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct UrlTable {
    /// A number that is another one after every change; 0 for a table that was never written.
    pub revision: u32,
    /// How many rows the whole table has.
    pub counts: UrlCounts,
    /// The rows that were asked for, in their order.
    pub rows: Vec<UrlRow>,
}

impl Store {
    /// The whole table; empty when it was never written.
    pub fn url_table(&self, owner: UrlTableOwner) -> Result<UrlTable> {
        self.url_table_page(owner, 0, u32::MAX)
    }

    /// The table with at most `limit` rows, from the row number `offset` (from 0) on.
    pub fn url_table_page(&self, owner: UrlTableOwner, offset: u32, limit: u32) -> Result<UrlTable> {
        self.read(|tx| {
            require_owner(tx, owner)?;
            let Some((id, mut table)) = find(tx, owner)? else {
                return Ok(UrlTable::default());
            };
            let mut statement = tx.prepare_cached(
                "SELECT url, expectation FROM url_rows WHERE table_id = ?1 AND position >= ?2
                 ORDER BY position LIMIT ?3",
            )?;
            let rows = statement.query_map(params![id, offset, limit], |row| {
                Ok(UrlRow {
                    url: row.get(0)?,
                    expectation: row.get(1)?,
                })
            })?;
            table.rows = rows.collect::<rusqlite::Result<_>>()?;
            Ok(table)
        })
    }

    /// Replaces all rows; returns the table's new revision.
    pub fn replace_urls(&mut self, owner: UrlTableOwner, rows: &[UrlRow]) -> Result<u32> {
        self.write(|tx| {
            change(tx, owner, |table| {
                tx.prepare_cached("DELETE FROM url_rows WHERE table_id = ?1")?
                    .execute([table])?;
                insert(tx, table, 0, rows)
            })
        })
    }

    /// Adds rows behind the others; returns the table's new revision.
    pub fn append_urls(&mut self, owner: UrlTableOwner, rows: &[UrlRow]) -> Result<u32> {
        self.write(|tx| {
            change(tx, owner, |table| {
                let end = tx
                    .prepare_cached(
                        "SELECT coalesce(max(position) + 1, 0) FROM url_rows WHERE table_id = ?1",
                    )?
                    .query_row([table], |row| row.get(0))?;
                insert(tx, table, end, rows)
            })
        })
    }

    /// Sets what is expected of some rows, by their numbers from 0; returns the table's new revision. Numbers behind
    /// the end are passed over.
    pub fn expect_urls(
        &mut self,
        owner: UrlTableOwner,
        rows: &[u32],
        expectation: Expectation,
    ) -> Result<u32> {
        self.write(|tx| {
            change(tx, owner, |table| {
                let mut update = tx.prepare_cached(
                    "UPDATE url_rows SET expectation = ?3 WHERE table_id = ?1 AND position = ?2",
                )?;
                for row in rows {
                    update.execute(params![table, row, expectation])?;
                }
                Ok(())
            })
        })
    }
}

/// Copies the table of one draft to another.
pub(crate) fn copy(tx: &Connection, from: DraftId, to: DraftId) -> Result<()> {
    let Some((from, _)) = find(tx, UrlTableOwner::Draft(from))? else {
        return Ok(());
    };
    change(tx, UrlTableOwner::Draft(to), |to| {
        tx.execute(
            "INSERT INTO url_rows SELECT ?2, position, url, expectation FROM url_rows WHERE table_id = ?1",
            params![from, to],
        )?;
        Ok(())
    })?;
    Ok(())
}

fn require_owner(tx: &Connection, owner: UrlTableOwner) -> Result<()> {
    match owner {
        UrlTableOwner::Draft(id) => drafts::require(tx, id),
        UrlTableOwner::Lab(id) => projects::require(tx, id),
    }
}

/// The key of the table, and the table without its rows; `None` when it was never written.
fn find(tx: &Connection, owner: UrlTableOwner) -> Result<Option<(i64, UrlTable)>> {
    let (column, id) = match owner {
        UrlTableOwner::Draft(DraftId(id)) => ("draft_id", id),
        UrlTableOwner::Lab(ProjectId(id)) => ("project_id", id),
    };
    let found = tx
        .prepare_cached(&format!("SELECT * FROM url_tables WHERE {column} = ?1"))?
        .query_row([id], |row| {
            let counts = UrlCounts {
                all: row.get("all_rows")?,
                must: row.get("must")?,
                must_not: row.get("must_not")?,
            };
            let table = UrlTable {
                revision: row.get("revision")?,
                counts,
                rows: vec![],
            };
            Ok((row.get("id")?, table))
        });
    Ok(found.optional()?)
}

/// Changes the rows of a table, which is made when there is none, and returns its new revision.
fn change(tx: &Connection, owner: UrlTableOwner, rows: impl FnOnce(i64) -> Result<()>) -> Result<u32> {
    require_owner(tx, owner)?;
    let id = match find(tx, owner)? {
        Some((id, _)) => id,
        None => {
            let (project, draft) = match owner {
                UrlTableOwner::Draft(id) => (None, Some(id)),
                UrlTableOwner::Lab(id) => (Some(id), None),
            };
            tx.prepare_cached("INSERT INTO url_tables (project_id, draft_id, revision) VALUES (?1, ?2, 0)")?
                .execute(params![project, draft])?;
            tx.last_insert_rowid()
        }
    };
    rows(id)?;
    let revision = tx
        .prepare_cached(
            "UPDATE url_tables SET revision = revision + 1, (all_rows, must, must_not) =
                (SELECT count(*), total(expectation = 'must'), total(expectation = 'must_not')
                 FROM url_rows WHERE table_id = ?1)
             WHERE id = ?1 RETURNING revision",
        )?
        .query_row([id], |row| row.get(0))?;
    Ok(revision)
}

fn insert(tx: &Connection, table: i64, from: u32, rows: &[UrlRow]) -> Result<()> {
    let mut insert = tx.prepare_cached("INSERT INTO url_rows VALUES (?1, ?2, ?3, ?4)")?;
    for (position, row) in (from..).zip(rows) {
        insert.execute(params![table, position, row.url, row.expectation])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{a_draft, store_with_project};
    use crate::{Duplicate, Error};

    fn rows(range: std::ops::Range<u32>) -> Vec<UrlRow> {
        let expectations = [Expectation::None, Expectation::Must, Expectation::MustNot];
        let row = |n: u32| UrlRow {
            url: format!("https://example.com/{n}"),
            expectation: expectations[n as usize % 3],
        };
        range.map(row).collect()
    }

    #[test]
    fn rows_are_read_as_they_were_written_whole_and_by_pages() {
        let (mut store, project) = store_with_project();
        let lab = UrlTableOwner::Lab(project);
        assert_eq!(store.url_table(lab).unwrap(), UrlTable::default());
        store.replace_urls(lab, &rows(0..4)).unwrap();
        store.append_urls(lab, &rows(4..10)).unwrap();
        let table = store.url_table(lab).unwrap();
        assert_eq!(table.rows, rows(0..10));
        assert_eq!(
            table.counts,
            UrlCounts {
                all: 10,
                must: 3,
                must_not: 3
            }
        );
        assert_eq!(store.url_table_page(lab, 3, 4).unwrap().rows, rows(3..7));
        assert_eq!(store.url_table_page(lab, 9, 4).unwrap().rows, rows(9..10));
        store.replace_urls(lab, &rows(7..8)).unwrap();
        assert_eq!(store.url_table(lab).unwrap().rows, rows(7..8));
    }

    #[test]
    fn every_write_gives_the_table_another_revision() {
        let (mut store, project) = store_with_project();
        let lab = UrlTableOwner::Lab(project);
        assert_eq!(store.replace_urls(lab, &rows(0..3)).unwrap(), 1);
        assert_eq!(store.append_urls(lab, &rows(3..4)).unwrap(), 2);
        assert_eq!(store.expect_urls(lab, &[0, 2, 9], Expectation::Must).unwrap(), 3);
        assert_eq!(store.replace_urls(lab, &[]).unwrap(), 4);
        assert_eq!(store.url_table(lab).unwrap().revision, 4);
    }

    #[test]
    fn an_expectation_changes_only_the_rows_that_are_named() {
        let (mut store, project) = store_with_project();
        let lab = UrlTableOwner::Lab(project);
        store.replace_urls(lab, &rows(0..3)).unwrap();
        store.expect_urls(lab, &[0, 2], Expectation::Must).unwrap();
        assert_eq!(
            store.url_table(lab).unwrap().counts,
            UrlCounts {
                all: 3,
                must: 3,
                must_not: 0
            }
        );
    }

    #[test]
    fn the_table_of_a_draft_is_its_own_and_goes_with_its_copies() {
        let (mut store, project) = store_with_project();
        let draft = store.create_drafts(project, &[a_draft("a")], 10).unwrap()[0];
        store
            .replace_urls(UrlTableOwner::Draft(draft), &rows(0..5))
            .unwrap();
        let copy = Duplicate {
            of: draft,
            document: "{}".into(),
        };
        let copy = store.duplicate_drafts(&[copy], 20).unwrap()[0];
        store
            .append_urls(UrlTableOwner::Draft(draft), &rows(5..6))
            .unwrap();
        assert_eq!(
            store.url_table(UrlTableOwner::Draft(copy)).unwrap().rows,
            rows(0..5)
        );
        assert_eq!(
            store.url_table(UrlTableOwner::Lab(project)).unwrap().counts.all,
            0
        );
    }

    #[test]
    fn a_table_needs_an_owner_that_exists() {
        let (mut store, _) = store_with_project();
        let nobody = UrlTableOwner::Draft(DraftId(99));
        assert!(matches!(
            store.url_table(nobody),
            Err(Error::NotFound {
                what: "draft",
                id: 99
            })
        ));
        assert!(matches!(
            store.append_urls(nobody, &[]),
            Err(Error::NotFound { .. })
        ));
    }
}
