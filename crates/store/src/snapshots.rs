//! What servers had when they were last read, and which trigger on which server a draft is.

use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

use crate::{DraftId, Result, ServerId, Store, drafts, servers};

pub(crate) const TABLE: &str = "
CREATE TABLE snapshots (
    server_id INTEGER PRIMARY KEY REFERENCES servers (id) ON DELETE CASCADE,
    read_at   INTEGER NOT NULL
) STRICT;
CREATE TABLE snapshot_triggers (
    server_id  INTEGER NOT NULL REFERENCES snapshots (server_id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    trigger_id TEXT NOT NULL,
    document   TEXT NOT NULL,
    PRIMARY KEY (server_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE links (
    draft_id   INTEGER NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
    server_id  INTEGER NOT NULL REFERENCES servers (id) ON DELETE CASCADE,
    trigger_id TEXT NOT NULL,
    document   TEXT NOT NULL,
    linked_at  INTEGER NOT NULL,
    PRIMARY KEY (draft_id, server_id),
    UNIQUE (server_id, trigger_id)
) STRICT, WITHOUT ROWID;
";

/// A trigger as a server had it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SnapshotTrigger {
    /// Its identity on the server.
    pub trigger_id: String,
    /// Its document, as JSON text.
    pub document: String,
}

/// What a server had when it was last read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Snapshot {
    /// When it was read.
    pub read_at: i64,
    /// Its triggers, in its order.
    pub triggers: Vec<SnapshotTrigger>,
}

/// A draft and the trigger that it is on a server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Link {
    /// The draft.
    pub draft: DraftId,
    /// The server.
    pub server: ServerId,
    /// The identity of the trigger on the server.
    pub trigger_id: String,
    /// The document, as JSON text, in which draft and trigger last agreed: published or pulled.
    pub document: String,
    /// When that was.
    pub linked_at: i64,
}

impl Store {
    /// Replaces what is known about a server's triggers; also notes that the server was reached.
    pub fn save_snapshot(&mut self, server: ServerId, triggers: &[SnapshotTrigger], now: i64) -> Result<()> {
        self.write(|tx| {
            servers::find(tx, server)?;
            tx.execute("DELETE FROM snapshots WHERE server_id = ?1", [server])?;
            tx.execute("INSERT INTO snapshots VALUES (?1, ?2)", params![server, now])?;
            let mut insert = tx.prepare_cached("INSERT INTO snapshot_triggers VALUES (?1, ?2, ?3, ?4)")?;
            for (position, trigger) in triggers.iter().enumerate() {
                insert.execute(params![
                    server,
                    position as i64,
                    trigger.trigger_id,
                    trigger.document
                ])?;
            }
            tx.execute(
                "UPDATE servers SET seen_at = ?2 WHERE id = ?1",
                params![server, now],
            )?;
            Ok(())
        })
    }

    /// What a server had when it was last read; `None` before the first time.
    pub fn snapshot(&self, server: ServerId) -> Result<Option<Snapshot>> {
        self.read(|tx| {
            servers::find(tx, server)?;
            let read_at = tx
                .prepare_cached("SELECT read_at FROM snapshots WHERE server_id = ?1")?
                .query_row([server], |row| row.get(0))
                .optional()?;
            let Some(read_at) = read_at else {
                return Ok(None);
            };
            let mut statement = tx.prepare_cached(
                "SELECT trigger_id, document FROM snapshot_triggers WHERE server_id = ?1 ORDER BY position",
            )?;
            let triggers = statement.query_map([server], |row| {
                Ok(SnapshotTrigger {
                    trigger_id: row.get(0)?,
                    document: row.get(1)?,
                })
            })?;
            let triggers = triggers.collect::<rusqlite::Result<_>>()?;
            Ok(Some(Snapshot { read_at, triggers }))
        })
    }

    /// Says that a draft and a trigger on a server are the same, and what they agree in. Former links of either on
    /// this server are gone then.
    pub fn link(&mut self, link: &Link) -> Result<()> {
        self.write(|tx| {
            drafts::require(tx, link.draft)?;
            servers::find(tx, link.server)?;
            put(tx, link)
        })
    }

    /// Forgets which trigger on a server a draft is; nothing happens when there was none.
    pub fn unlink(&mut self, draft: DraftId, server: ServerId) -> Result<()> {
        self.write(|tx| {
            tx.execute(
                "DELETE FROM links WHERE draft_id = ?1 AND server_id = ?2",
                params![draft, server],
            )?;
            Ok(())
        })
    }

    /// The links of a server, drafts in the trash included.
    pub fn links_of_server(&self, server: ServerId) -> Result<Vec<Link>> {
        self.read(|tx| {
            servers::find(tx, server)?;
            select(tx, "WHERE server_id = ?1 ORDER BY draft_id", server.0)
        })
    }

    /// The links of a draft to servers.
    pub fn links_of_draft(&self, draft: DraftId) -> Result<Vec<Link>> {
        self.read(|tx| {
            drafts::require(tx, draft)?;
            select(tx, "WHERE draft_id = ?1 ORDER BY server_id", draft.0)
        })
    }

    /// The links of all drafts of a project.
    pub fn links_of_project(&self, project: crate::ProjectId) -> Result<Vec<Link>> {
        self.read(|tx| {
            crate::projects::require(tx, project)?;
            let rest = "WHERE draft_id IN (SELECT id FROM drafts WHERE project_id = ?1) ORDER BY draft_id, server_id";
            select(tx, rest, project.0)
        })
    }
}

pub(crate) fn put(tx: &Connection, link: &Link) -> Result<()> {
    remove(tx, link.server, &link.trigger_id)?;
    tx.prepare_cached("INSERT OR REPLACE INTO links VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![
            link.draft,
            link.server,
            link.trigger_id,
            link.document,
            link.linked_at
        ])?;
    Ok(())
}

pub(crate) fn remove(tx: &Connection, server: ServerId, trigger_id: &str) -> Result<()> {
    tx.prepare_cached("DELETE FROM links WHERE server_id = ?1 AND trigger_id = ?2")?
        .execute(params![server, trigger_id])?;
    Ok(())
}

/// Takes what was just read back of one trigger into what is known of a server; nothing happens while it was never read.
pub(crate) fn note(tx: &Connection, server: ServerId, trigger_id: &str, document: &str) -> Result<()> {
    let known = tx
        .prepare_cached(
            "UPDATE snapshot_triggers SET document = ?3 WHERE server_id = ?1 AND trigger_id = ?2",
        )?
        .execute(params![server, trigger_id, document])?;
    if known == 0 {
        tx.prepare_cached(
            "INSERT INTO snapshot_triggers
             SELECT server_id, (SELECT coalesce(max(position) + 1, 0) FROM snapshot_triggers WHERE server_id = ?1), ?2, ?3
             FROM snapshots WHERE server_id = ?1",
        )?
        .execute(params![server, trigger_id, document])?;
    }
    Ok(())
}

/// Takes a trigger that is gone out of what is known of a server.
pub(crate) fn forget(tx: &Connection, server: ServerId, trigger_id: &str) -> Result<()> {
    tx.prepare_cached("DELETE FROM snapshot_triggers WHERE server_id = ?1 AND trigger_id = ?2")?
        .execute(params![server, trigger_id])?;
    Ok(())
}

fn select(tx: &Connection, rest: &str, id: i64) -> Result<Vec<Link>> {
    let mut statement = tx.prepare_cached(&format!("SELECT * FROM links {rest}"))?;
    let rows = statement.query_map([id], from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Link> {
    Ok(Link {
        draft: row.get("draft_id")?,
        server: row.get("server_id")?,
        trigger_id: row.get("trigger_id")?,
        document: row.get("document")?,
        linked_at: row.get("linked_at")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{a_draft, a_server, store_with_project};

    fn trigger(id: &str) -> SnapshotTrigger {
        SnapshotTrigger {
            trigger_id: id.into(),
            document: format!("{{\"_id\": \"{id}\"}}"),
        }
    }

    #[test]
    fn a_snapshot_replaces_the_one_before_and_keeps_the_order_of_the_server() {
        let (mut store, project) = store_with_project();
        let server = store.create_server(project, &a_server("Live"), 10).unwrap();
        assert_eq!(store.snapshot(server).unwrap(), None);
        store
            .save_snapshot(server, &[trigger("z"), trigger("a"), trigger("z")], 20)
            .unwrap();
        store
            .save_snapshot(server, &[trigger("y"), trigger("b")], 30)
            .unwrap();
        let snapshot = store.snapshot(server).unwrap().unwrap();
        assert_eq!(
            snapshot,
            Snapshot {
                read_at: 30,
                triggers: vec![trigger("y"), trigger("b")]
            }
        );
        assert_eq!(store.server(server).unwrap().seen_at, Some(30));
        store.delete_server(server).unwrap();
        assert!(store.snapshot(server).is_err());
    }

    #[test]
    fn a_draft_is_one_trigger_on_a_server_and_a_trigger_one_draft() {
        let (mut store, project) = store_with_project();
        let server = store.create_server(project, &a_server("Live"), 10).unwrap();
        let drafts = store
            .create_drafts(project, &[a_draft("a"), a_draft("b")], 10)
            .unwrap();
        let link = |draft: usize, trigger_id: &str, linked_at| Link {
            draft: drafts[draft],
            server,
            trigger_id: trigger_id.into(),
            document: "{}".into(),
            linked_at,
        };
        store.link(&link(0, "t1", 20)).unwrap();
        store.link(&link(1, "t2", 21)).unwrap();
        store.link(&link(0, "t2", 22)).unwrap();
        assert_eq!(store.links_of_server(server).unwrap(), [link(0, "t2", 22)]);
        assert_eq!(store.links_of_draft(drafts[1]).unwrap(), []);
        assert_eq!(store.links_of_project(project).unwrap().len(), 1);
        store.unlink(drafts[0], server).unwrap();
        assert_eq!(store.links_of_project(project).unwrap(), []);
    }

    #[test]
    fn purging_a_draft_removes_its_links() {
        let (mut store, project) = store_with_project();
        let server = store.create_server(project, &a_server("Live"), 10).unwrap();
        let draft = store.create_drafts(project, &[a_draft("a")], 10).unwrap()[0];
        let link = Link {
            draft,
            server,
            trigger_id: "t".into(),
            document: "{}".into(),
            linked_at: 20,
        };
        store.link(&link).unwrap();
        store.trash_drafts(&[draft], 30).unwrap();
        assert_eq!(store.links_of_server(server).unwrap(), [link]);
        store.purge_drafts(&[draft]).unwrap();
        assert_eq!(store.links_of_server(server).unwrap(), []);
    }
}
