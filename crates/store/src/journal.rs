//! The journal of publications: how each item moves on, written before a call goes out and after it came back, so
//! that a kill in the middle leaves what the next start needs to explain it.

use rusqlite::{Connection, params};
use serde::Serialize;
use serde_json::Value;

use crate::publications::{find, find_item};
use crate::{
    Error, ItemId, ItemState, Link, Outcome, PublicationId, PublicationItem, Result, ServerId, Store,
    snapshots,
};

pub(crate) const TABLE: &str = "
CREATE TABLE journal (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    publication_id INTEGER NOT NULL REFERENCES publications (id) ON DELETE CASCADE,
    item_id        INTEGER NOT NULL REFERENCES publication_items (id) ON DELETE CASCADE,
    at             INTEGER NOT NULL,
    state          TEXT NOT NULL,
    detail         TEXT
) STRICT;
CREATE INDEX journal_of_publication ON journal (publication_id, at);
CREATE INDEX journal_of_item ON journal (item_id);
";

/// What became of an item. Errors and reasons are for the caller to describe, without secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ItemResult {
    /// The server has the document; it was read back.
    Written {
        /// The identity on the server.
        trigger_id: String,
        /// What was read back, as JSON text: draft and trigger agree in it.
        document: String,
    },
    /// The server has it, but with another content than was sent: draft and trigger agree in what was sent, so that the next
    /// plan shows what the server made of it, or others did meanwhile, as a change of the server's.
    Differs {
        /// The identity on the server.
        trigger_id: String,
        /// What was read back, as JSON text.
        document: String,
        /// In what it differs.
        detail: Value,
    },
    /// The server has its triggers in the order that was wanted.
    Arranged,
    /// The server does not have the trigger any more.
    Removed,
    /// The server did not take it.
    Failed {
        /// What went wrong.
        error: Value,
    },
    /// It was left out.
    Skipped {
        /// Why.
        reason: Value,
    },
    /// It went out, and nobody knows whether it arrived.
    Unknown {
        /// What went wrong.
        error: Value,
    },
}

/// One step of an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct JournalEntry {
    /// The item.
    pub item: ItemId,
    /// When it was written.
    pub at: i64,
    /// What the item became.
    pub state: ItemState,
    /// What went wrong, or what was noted when it was sent, as the caller described it.
    pub detail: Option<Value>,
}

impl Store {
    /// Notes that the call of an item goes out now, with what a later start needs to find out what came of it. Call it
    /// before the first byte leaves.
    ///
    /// # Errors
    /// [`Error::ItemState`] unless the item is planned, and [`Error::PublicationEnded`]: do not send then.
    pub fn item_sent(&mut self, item: ItemId, detail: Option<&Value>, now: i64) -> Result<()> {
        self.write(|tx| {
            let item = open_item(tx, item)?;
            record(tx, &item, ItemState::Sent, detail, now)
        })
    }

    /// Notes that a further call of an item goes out now: what was sent before is only a part of it. Call it before the first
    /// byte leaves.
    ///
    /// # Errors
    /// [`Error::ItemState`] unless the item was sent and nothing is known of it yet, and [`Error::PublicationEnded`]: do not
    /// send then.
    pub fn item_sent_further(&mut self, item: ItemId, detail: &Value, now: i64) -> Result<()> {
        self.write(|tx| {
            let item = open_item(tx, item)?;
            match item.state {
                ItemState::Sent => note(tx, &item, ItemState::Sent, Some(&detail.to_string()), now),
                from => Err(Error::ItemState {
                    item: item.id,
                    from,
                    to: ItemState::Sent,
                }),
            }
        })
    }

    /// Notes what became of an item, and with it which trigger the draft is on the server. An item that is unknown may
    /// be resolved later, until its publication ends.
    ///
    /// # Errors
    /// [`Error::ItemState`] when the item cannot become that, and [`Error::PublicationEnded`].
    pub fn item_done(&mut self, item: ItemId, result: &ItemResult, now: i64) -> Result<()> {
        self.write(|tx| {
            let item = open_item(tx, item)?;
            let server = find(tx, item.publication)?.server;
            let (state, detail) = match result {
                ItemResult::Written { .. } | ItemResult::Arranged | ItemResult::Removed => {
                    (ItemState::Verified, None)
                }
                ItemResult::Differs { detail, .. } => (ItemState::Verified, Some(detail)),
                ItemResult::Failed { error } => (ItemState::Failed, Some(error)),
                ItemResult::Skipped { reason } => (ItemState::Skipped, Some(reason)),
                ItemResult::Unknown { error } => (ItemState::Unknown, Some(error)),
            };
            record(tx, &item, state, detail, now)?;
            match result {
                ItemResult::Written { trigger_id, document } => {
                    written(tx, &item, server, trigger_id, document, document, now)
                }
                ItemResult::Differs {
                    trigger_id, document, ..
                } => {
                    let sent = item.after.as_ref().unwrap_or(document);
                    written(tx, &item, server, trigger_id, sent, document, now)
                }
                ItemResult::Removed => match (server, &item.trigger_id) {
                    (Some(server), Some(trigger_id)) => {
                        snapshots::remove(tx, server, trigger_id)?;
                        snapshots::forget(tx, server, trigger_id)
                    }
                    _ => Ok(()),
                },
                ItemResult::Arranged
                | ItemResult::Failed { .. }
                | ItemResult::Skipped { .. }
                | ItemResult::Unknown { .. } => Ok(()),
            }
        })
    }

    /// Ends a publication: items that were never sent are skipped, and those without an answer are unknown. Nothing
    /// about it can change afterwards.
    ///
    /// # Errors
    /// [`Error::PublicationEnded`].
    pub fn end_publication(&mut self, id: PublicationId, outcome: Outcome, now: i64) -> Result<()> {
        self.write(|tx| {
            if find(tx, id)?.ended_at.is_some() {
                return Err(Error::PublicationEnded { publication: id });
            }
            let open: Vec<ItemId> = tx
                .prepare_cached(
                    "SELECT id FROM publication_items WHERE publication_id = ?1 AND state IN (?2, ?3)",
                )?
                .query_map(params![id, ItemState::Planned, ItemState::Sent], |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()?;
            for item in open {
                let item = find_item(tx, item)?;
                let state = match item.state {
                    ItemState::Sent => ItemState::Unknown,
                    _ => ItemState::Skipped,
                };
                record(tx, &item, state, None, now)?;
            }
            tx.execute(
                "UPDATE publications SET ended_at = ?2, outcome = ?3 WHERE id = ?1",
                params![id, now, outcome],
            )?;
            Ok(())
        })
    }

    /// Every step of a publication, in the order in which they were written.
    pub fn journal(&self, id: PublicationId) -> Result<Vec<JournalEntry>> {
        self.read(|tx| {
            find(tx, id)?;
            let sql = "SELECT item_id, at, state, detail FROM journal WHERE publication_id = ?1 ORDER BY id";
            let mut statement = tx.prepare_cached(sql)?;
            let rows = statement.query_map([id], |row| {
                Ok(JournalEntry {
                    item: row.get(0)?,
                    at: row.get(1)?,
                    state: row.get(2)?,
                    detail: row.get(3)?,
                })
            })?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }
}

/// An item of a publication that has not ended.
fn open_item(tx: &Connection, id: ItemId) -> Result<PublicationItem> {
    let item = find_item(tx, id)?;
    match find(tx, item.publication)?.ended_at {
        None => Ok(item),
        Some(_) => Err(Error::PublicationEnded {
            publication: item.publication,
        }),
    }
}

/// Keeps which trigger an item is on the server, what its draft and the server agree in, and what the server has of it.
fn written(
    tx: &Connection,
    item: &PublicationItem,
    server: Option<ServerId>,
    trigger_id: &str,
    agreed: &str,
    there: &str,
    now: i64,
) -> Result<()> {
    tx.prepare_cached("UPDATE publication_items SET trigger_id = ?2 WHERE id = ?1")?
        .execute(params![item.id, trigger_id])?;
    let Some(server) = server else {
        return Ok(());
    };
    // A trigger that was replaced has another id than the one before.
    if let Some(old) = item.trigger_id.as_deref().filter(|old| *old != trigger_id) {
        snapshots::forget(tx, server, old)?;
    }
    snapshots::note(tx, server, trigger_id, there)?;
    if let Some(draft) = item.draft {
        let link = Link {
            draft,
            server,
            trigger_id: trigger_id.to_owned(),
            document: agreed.to_owned(),
            linked_at: now,
        };
        snapshots::put(tx, &link)?;
    }
    Ok(())
}

/// Which steps there are. What was never sent may fail too: a check before the call can refuse it.
fn may_become(from: ItemState, to: ItemState) -> bool {
    use ItemState::{Failed, Planned, Sent, Skipped, Unknown, Verified};
    match from {
        Planned => matches!(to, Sent | Skipped | Failed),
        Sent => matches!(to, Verified | Failed | Unknown),
        Unknown => matches!(to, Verified | Failed),
        Verified | Failed | Skipped => false,
    }
}

fn record(
    tx: &Connection,
    item: &PublicationItem,
    to: ItemState,
    detail: Option<&Value>,
    now: i64,
) -> Result<()> {
    if !may_become(item.state, to) {
        return Err(Error::ItemState {
            item: item.id,
            from: item.state,
            to,
        });
    }
    let detail = detail.map(Value::to_string);
    // What is noted while a call goes out is no error.
    let error = if to == ItemState::Sent { &None } else { &detail };
    tx.prepare_cached("UPDATE publication_items SET state = ?2, error = ?3 WHERE id = ?1")?
        .execute(params![item.id, to, error])?;
    note(tx, item, to, detail.as_deref(), now)
}

/// Adds a line to the journal.
fn note(
    tx: &Connection,
    item: &PublicationItem,
    state: ItemState,
    detail: Option<&str>,
    now: i64,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO journal (publication_id, item_id, at, state, detail) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![item.publication, item.id, now, state, detail])?;
    Ok(())
}

#[cfg(test)]
#[path = "journal_tests.rs"]
mod tests;
