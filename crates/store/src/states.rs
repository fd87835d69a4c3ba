//! What servers had when a publication had ended: the history that can be compared and gone back to.
//!
//! A state is written once and never changed. Documents are kept once however many states have them.

use rusqlite::{OptionalExtension, params};
use serde::Serialize;

use crate::{PublicationId, Result, SnapshotTrigger, Store, publications};

pub(crate) const TABLE: &str = "
CREATE TABLE state_documents (
    id   INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE states (
    publication_id INTEGER PRIMARY KEY REFERENCES publications (id) ON DELETE CASCADE,
    read_at        INTEGER NOT NULL
) STRICT;
CREATE TABLE state_triggers (
    publication_id INTEGER NOT NULL REFERENCES states (publication_id) ON DELETE CASCADE,
    position       INTEGER NOT NULL,
    trigger_id     TEXT NOT NULL,
    document_id    INTEGER NOT NULL REFERENCES state_documents (id),
    PRIMARY KEY (publication_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX states_with_document ON state_triggers (document_id);
";

/// What a server had when a publication had ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct State {
    /// When it was read.
    pub read_at: i64,
    /// Its triggers, in the server's order.
    pub triggers: Vec<SnapshotTrigger>,
}

impl Store {
    /// Keeps what the server had when a publication had ended. The first one stays: history is not rewritten.
    pub fn save_state(
        &mut self,
        publication: PublicationId,
        triggers: &[SnapshotTrigger],
        now: i64,
    ) -> Result<()> {
        self.write(|tx| {
            publications::find(tx, publication)?;
            let sql = "INSERT INTO states VALUES (?1, ?2) ON CONFLICT DO NOTHING";
            if tx.execute(sql, params![publication, now])? == 0 {
                return Ok(());
            }
            let mut document =
                tx.prepare_cached("INSERT INTO state_documents (text) VALUES (?1) ON CONFLICT DO NOTHING")?;
            let mut trigger = tx.prepare_cached(
                "INSERT INTO state_triggers SELECT ?1, ?2, ?3, id FROM state_documents WHERE text = ?4",
            )?;
            for (position, kept) in triggers.iter().enumerate() {
                document.execute([&kept.document])?;
                trigger.execute(params![
                    publication,
                    position as i64,
                    kept.trigger_id,
                    kept.document
                ])?;
            }
            Ok(())
        })
    }

    /// Whether it is known what the server had when a publication had ended.
    pub fn has_state(&self, publication: PublicationId) -> Result<bool> {
        self.read(|tx| {
            let sql = "SELECT 1 FROM states WHERE publication_id = ?1";
            Ok(tx.prepare_cached(sql)?.exists([publication])?)
        })
    }

    /// What the server had when a publication had ended; `None` where it could not be read then.
    pub fn state(&self, publication: PublicationId) -> Result<Option<State>> {
        self.read(|tx| {
            publications::find(tx, publication)?;
            let read_at = tx
                .prepare_cached("SELECT read_at FROM states WHERE publication_id = ?1")?
                .query_row([publication], |row| row.get(0))
                .optional()?;
            let Some(read_at) = read_at else {
                return Ok(None);
            };
            let mut statement = tx.prepare_cached(
                "SELECT trigger_id, text FROM state_triggers JOIN state_documents ON id = document_id
                 WHERE publication_id = ?1 ORDER BY position",
            )?;
            let triggers = statement.query_map([publication], |row| {
                Ok(SnapshotTrigger {
                    trigger_id: row.get(0)?,
                    document: row.get(1)?,
                })
            })?;
            let triggers = triggers.collect::<rusqlite::Result<_>>()?;
            Ok(Some(State { read_at, triggers }))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{a_server, store_with_project};
    use crate::{NewPublication, Outcome};

    fn trigger(id: &str, document: &str) -> SnapshotTrigger {
        SnapshotTrigger {
            trigger_id: id.to_owned(),
            document: document.to_owned(),
        }
    }

    #[test]
    fn each_publication_keeps_its_state_and_equal_documents_are_kept_once() {
        let (mut store, project) = store_with_project();
        let server = store.create_server(project, &a_server("Live"), 1).unwrap();
        let new = NewPublication {
            server,
            who: "ann".to_owned(),
            note: String::new(),
            items: Vec::new(),
        };
        let mut publications = Vec::new();
        let states = [
            vec![trigger("b", "{1}"), trigger("a", "{2}")],
            vec![trigger("b", "{1}"), trigger("a", "{3}"), trigger("c", "{1}")],
        ];
        for (at, state) in (10..).zip(&states) {
            let id = store.begin_publication(&new, at).unwrap();
            assert_eq!(store.state(id).unwrap(), None);
            store.end_publication(id, Outcome::Succeeded, at).unwrap();
            store.save_state(id, state, at).unwrap();
            publications.push(id);
        }
        store.save_state(publications[0], &[], 99).unwrap();
        for ((id, triggers), read_at) in publications.into_iter().zip(states).zip(10..) {
            assert_eq!(store.state(id).unwrap(), Some(State { read_at, triggers }));
        }
        let documents: i64 = store
            .read(|tx| Ok(tx.query_row("SELECT count(*) FROM state_documents", [], |row| row.get(0))?))
            .unwrap();
        assert_eq!(documents, 3);
    }
}
