//! Publications: what was planned against a server, and how it ended. They are continued, never rewritten; what
//! happens to their items is written by [`crate::journal`].

use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::ids::kept_as_text;
use crate::{DraftId, Error, ItemId, ProjectId, PublicationId, Result, RevisionId, ServerId, Store, servers};

pub(crate) const TABLE: &str = "
CREATE TABLE publications (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id  INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    server_id   INTEGER REFERENCES servers (id) ON DELETE SET NULL,
    server_name TEXT NOT NULL,
    base_url    TEXT NOT NULL,
    who         TEXT NOT NULL,
    note        TEXT NOT NULL,
    started_at  INTEGER NOT NULL,
    ended_at    INTEGER,
    outcome     TEXT,
    CHECK ((ended_at IS NULL) = (outcome IS NULL))
) STRICT;
CREATE INDEX publications_of_project ON publications (project_id);
CREATE INDEX publications_of_server ON publications (server_id);
CREATE INDEX publications_unfinished ON publications (id) WHERE ended_at IS NULL;
CREATE TABLE publication_items (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    publication_id INTEGER NOT NULL REFERENCES publications (id) ON DELETE CASCADE,
    draft_id       INTEGER REFERENCES drafts (id) ON DELETE SET NULL,
    revision_id    INTEGER REFERENCES revisions (id) ON DELETE SET NULL,
    trigger_id     TEXT,
    operation      TEXT NOT NULL,
    before         TEXT,
    after          TEXT,
    state          TEXT NOT NULL,
    error          TEXT
) STRICT;
CREATE INDEX items_of_publication ON publication_items (publication_id);
CREATE INDEX items_of_draft ON publication_items (draft_id);
CREATE INDEX items_of_revision ON publication_items (revision_id);
";

/// Since version 2: why an item was sent although something spoke against it.
pub(crate) const DESPITE: &str = "ALTER TABLE publication_items ADD COLUMN despite TEXT;";

/// What an item does on the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Operation {
    /// It adds a trigger.
    Create,
    /// It changes a trigger.
    Update,
    /// It removes a trigger.
    Delete,
    /// It puts the triggers into another order.
    Arrange,
}

kept_as_text!(Operation {
    Create = "create",
    Update = "update",
    Delete = "delete",
    Arrange = "arrange",
});

/// How far an item has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ItemState {
    /// Nothing has been sent.
    Planned,
    /// The call is going out, or went out with no answer yet.
    Sent,
    /// The server has it: it was read back.
    Verified,
    /// The server does not have it.
    Failed,
    /// It was left out, and nothing was sent.
    Skipped,
    /// It went out, and nobody knows whether it arrived.
    Unknown,
}

kept_as_text!(ItemState {
    Planned = "planned",
    Sent = "sent",
    Verified = "verified",
    Failed = "failed",
    Skipped = "skipped",
    Unknown = "unknown",
});

/// How a publication ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Every item is verified.
    Succeeded,
    /// At least one item failed or is unknown.
    Failed,
    /// The user stopped it.
    Cancelled,
    /// The program stopped in the middle.
    Interrupted,
}

kept_as_text!(Outcome {
    Succeeded = "succeeded",
    Failed = "failed",
    Cancelled = "cancelled",
    Interrupted = "interrupted",
});

/// A publication to begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPublication {
    /// The server that it goes to; it also says which project it belongs to.
    pub server: ServerId,
    /// Who publishes, as the server calls them.
    pub who: String,
    /// What the publisher says about it; may be empty.
    pub note: String,
    /// What is to be done, in this order.
    pub items: Vec<NewItem>,
}

/// One call of a publication to begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewItem {
    /// The draft that is published; `None` when a trigger without a draft is removed.
    pub draft: Option<DraftId>,
    /// The revision whose document goes out.
    pub revision: Option<RevisionId>,
    /// The identity on the server; `None` when it is yet to be created.
    pub trigger_id: Option<String>,
    /// What is done.
    pub operation: Operation,
    /// The document on the server before, as JSON text.
    pub before: Option<String>,
    /// The document that goes out, as JSON text.
    pub after: Option<String>,
    /// Why it goes out although something speaks against it.
    pub despite: Option<String>,
}

/// A publication without its items' documents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Publication {
    /// Its identity.
    pub id: PublicationId,
    /// The project that it belongs to.
    pub project: ProjectId,
    /// The server; `None` when it has been removed since.
    pub server: Option<ServerId>,
    /// The name of the server at that time.
    pub server_name: String,
    /// The address of the server at that time.
    pub base_url: String,
    /// Who published.
    pub who: String,
    /// What the publisher said about it.
    pub note: String,
    /// When it began.
    pub started_at: i64,
    /// When it ended; `None` when it runs, or was interrupted and not yet explained.
    pub ended_at: Option<i64>,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// How many items it has.
    pub items: u32,
    /// How many of them are verified.
    pub verified: u32,
    /// How many of them failed.
    pub failed: u32,
    /// How many of them are sent or unknown.
    pub unknown: u32,
}

/// One call of a publication.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublicationItem {
    /// Its identity.
    pub id: ItemId,
    /// The publication.
    pub publication: PublicationId,
    /// The draft; `None` when there is none, or it was purged since.
    pub draft: Option<DraftId>,
    /// The revision; as the draft.
    pub revision: Option<RevisionId>,
    /// The identity on the server, once it is known.
    pub trigger_id: Option<String>,
    /// What was to be done.
    pub operation: Operation,
    /// The document on the server before, as JSON text.
    pub before: Option<String>,
    /// The document that was to go out, as JSON text.
    pub after: Option<String>,
    /// How far it has come.
    pub state: ItemState,
    /// What went wrong, as the caller described it.
    pub error: Option<Value>,
    /// Why it went out although something spoke against it.
    pub despite: Option<String>,
}

impl Store {
    /// Writes a plan down before the first call goes out. All its items are planned.
    pub fn begin_publication(&mut self, new: &NewPublication, now: i64) -> Result<PublicationId> {
        self.write(|tx| {
            let server = servers::find(tx, new.server)?;
            tx.execute(
                "INSERT INTO publications (project_id, server_id, server_name, base_url, who, note, started_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                params![
                    server.project,
                    new.server,
                    server.details.name,
                    server.details.base_url,
                    new.who,
                    new.note,
                    now
                ],
            )?;
            let id = PublicationId(tx.last_insert_rowid());
            let mut insert = tx.prepare_cached(
                "INSERT INTO publication_items
                    (publication_id, draft_id, revision_id, trigger_id, operation, before, after, state, despite)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?;
            for item in &new.items {
                insert.execute(params![
                    id,
                    item.draft,
                    item.revision,
                    item.trigger_id,
                    item.operation,
                    item.before,
                    item.after,
                    ItemState::Planned,
                    item.despite,
                ])?;
            }
            Ok(id)
        })
    }

    /// The publications of a project, the latest first.
    pub fn publications(&self, project: ProjectId) -> Result<Vec<Publication>> {
        self.read(|tx| {
            crate::projects::require(tx, project)?;
            select(tx, "WHERE p.project_id = ?1 ORDER BY p.id DESC", [project])
        })
    }

    /// The publications of all projects that have not ended, the oldest first. At the start of the program these
    /// were interrupted, or run in another process: whoever opens the store must know which.
    pub fn unfinished_publications(&self) -> Result<Vec<Publication>> {
        self.read(|tx| select(tx, "WHERE p.ended_at IS NULL ORDER BY p.id", []))
    }

    /// One publication.
    pub fn publication(&self, id: PublicationId) -> Result<Publication> {
        self.read(|tx| find(tx, id))
    }

    /// The items of a publication, in the order of the plan.
    pub fn publication_items(&self, id: PublicationId) -> Result<Vec<PublicationItem>> {
        self.read(|tx| {
            find(tx, id)?;
            let sql = "SELECT * FROM publication_items WHERE publication_id = ?1 ORDER BY id";
            let mut statement = tx.prepare_cached(sql)?;
            let rows = statement.query_map([id], item_from_row)?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }
}

pub(crate) fn find(tx: &Connection, id: PublicationId) -> Result<Publication> {
    select(tx, "WHERE p.id = ?1", [id])?.pop().ok_or(Error::NotFound {
        what: "publication",
        id: id.0,
    })
}

pub(crate) fn find_item(tx: &Connection, id: ItemId) -> Result<PublicationItem> {
    tx.prepare_cached("SELECT * FROM publication_items WHERE id = ?1")?
        .query_row([id], item_from_row)
        .optional()?
        .ok_or(Error::NotFound {
            what: "publication item",
            id: id.0,
        })
}

fn select<P: rusqlite::Params>(tx: &Connection, rest: &str, params: P) -> Result<Vec<Publication>> {
    let sql = format!(
        "SELECT p.*,
            (SELECT count(*) FROM publication_items WHERE publication_id = p.id) AS items,
            (SELECT count(*) FROM publication_items WHERE publication_id = p.id AND state = 'verified') AS verified,
            (SELECT count(*) FROM publication_items WHERE publication_id = p.id AND state = 'failed') AS failed,
            (SELECT count(*) FROM publication_items
                WHERE publication_id = p.id AND state IN ('sent', 'unknown')) AS unknown
         FROM publications p {rest}"
    );
    let mut statement = tx.prepare_cached(&sql)?;
    let rows = statement.query_map(params, from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Publication> {
    Ok(Publication {
        id: row.get("id")?,
        project: row.get("project_id")?,
        server: row.get("server_id")?,
        server_name: row.get("server_name")?,
        base_url: row.get("base_url")?,
        who: row.get("who")?,
        note: row.get("note")?,
        started_at: row.get("started_at")?,
        ended_at: row.get("ended_at")?,
        outcome: row.get("outcome")?,
        items: row.get("items")?,
        verified: row.get("verified")?,
        failed: row.get("failed")?,
        unknown: row.get("unknown")?,
    })
}

fn item_from_row(row: &Row<'_>) -> rusqlite::Result<PublicationItem> {
    Ok(PublicationItem {
        id: row.get("id")?,
        publication: row.get("publication_id")?,
        draft: row.get("draft_id")?,
        revision: row.get("revision_id")?,
        trigger_id: row.get("trigger_id")?,
        operation: row.get("operation")?,
        before: row.get("before")?,
        after: row.get("after")?,
        state: row.get("state")?,
        error: row.get("error")?,
        despite: row.get("despite")?,
    })
}
