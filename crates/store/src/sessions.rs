//! Sessions: visitors' scripted visits. The script is text here; `simulate` knows what it means.

use rusqlite::{Connection, Row, params};
use serde::Serialize;

use crate::order::Arranged;
use crate::{Error, ProjectId, Result, SessionId, Store, projects};

pub(crate) const TABLE: &str = "
CREATE TABLE sessions (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    name       TEXT NOT NULL,
    script     TEXT NOT NULL,
    position   INTEGER NOT NULL CHECK (position >= 0),
    created_at INTEGER NOT NULL,
    edited_at  INTEGER NOT NULL,
    trashed_at INTEGER
) STRICT;
CREATE INDEX sessions_of_project ON sessions (project_id, position);
";

/// A visitor's scripted visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Session {
    /// Its identity.
    pub id: SessionId,
    /// The project that it belongs to.
    pub project: ProjectId,
    /// Its name; names need not be unique.
    pub name: String,
    /// The script, as it was saved to the byte.
    pub script: String,
    /// Its place in the project, smallest first. Places may have gaps.
    pub position: u32,
    /// When it was made.
    pub created_at: i64,
    /// When its name or script was last saved.
    pub edited_at: i64,
    /// When it was moved to the trash, if it is there.
    pub trashed_at: Option<i64>,
}

/// A session to make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSession {
    /// Its name.
    pub name: String,
    /// Its script.
    pub script: String,
}

impl Store {
    /// Makes a session behind those of the project.
    pub fn create_session(
        &mut self,
        project: ProjectId,
        session: &NewSession,
        now: i64,
    ) -> Result<SessionId> {
        self.write(|tx| {
            projects::require(tx, project)?;
            let position = Arranged::Sessions.end(tx, project)?;
            insert(tx, project, session, position, now)
        })
    }

    /// Copies a session to right behind the original, under another name.
    pub fn duplicate_session(&mut self, of: SessionId, name: &str, now: i64) -> Result<SessionId> {
        self.write(|tx| {
            let original = find(tx, of)?;
            let position = Arranged::Sessions.room_behind(tx, of.0)?;
            let copy = NewSession {
                name: name.to_owned(),
                script: original.script,
            };
            insert(tx, original.project, &copy, position, now)
        })
    }

    /// Saves the name and the script of a session.
    pub fn update_session(&mut self, id: SessionId, to: &NewSession, now: i64) -> Result<()> {
        self.change(
            "UPDATE sessions SET name = ?2, script = ?3, edited_at = ?4 WHERE id = ?1",
            id,
            params![id, to.name, to.script, now],
        )
    }

    /// The sessions of a project that are not in the trash, in their order.
    pub fn sessions(&self, project: ProjectId) -> Result<Vec<Session>> {
        self.read(|tx| {
            projects::require(tx, project)?;
            select(
                tx,
                "WHERE project_id = ?1 AND trashed_at IS NULL ORDER BY position, id",
                [project],
            )
        })
    }

    /// The sessions of a project that are in the trash, the latest first.
    pub fn trashed_sessions(&self, project: ProjectId) -> Result<Vec<Session>> {
        self.read(|tx| {
            projects::require(tx, project)?;
            let rest = "WHERE project_id = ?1 AND trashed_at IS NOT NULL ORDER BY trashed_at DESC, id DESC";
            select(tx, rest, [project])
        })
    }

    /// One session, in the trash or not.
    pub fn session(&self, id: SessionId) -> Result<Session> {
        self.read(|tx| find(tx, id))
    }

    /// Puts the sessions of a project into this order; each one that is not in the trash is named once.
    pub fn reorder_sessions(&mut self, project: ProjectId, order: &[SessionId]) -> Result<()> {
        let order: Vec<i64> = order.iter().map(|id| id.0).collect();
        self.write(|tx| Arranged::Sessions.arrange(tx, project, &order))
    }

    /// Moves a session to the trash. Its time of arrival stays when it is there already.
    pub fn trash_session(&mut self, id: SessionId, now: i64) -> Result<()> {
        self.change(
            "UPDATE sessions SET trashed_at = coalesce(trashed_at, ?2) WHERE id = ?1",
            id,
            params![id, now],
        )
    }

    /// Takes a session out of the trash.
    pub fn restore_session(&mut self, id: SessionId) -> Result<()> {
        self.change("UPDATE sessions SET trashed_at = NULL WHERE id = ?1", id, [id])
    }

    /// Removes a session in the trash for good.
    pub fn purge_session(&mut self, id: SessionId) -> Result<()> {
        self.write(|tx| match find(tx, id)?.trashed_at {
            None => Err(Error::NotInTrash {
                what: "session",
                id: id.0,
            }),
            Some(_) => {
                tx.execute("DELETE FROM sessions WHERE id = ?1", [id])?;
                Ok(())
            }
        })
    }

    fn change(&mut self, update: &str, id: SessionId, params: impl rusqlite::Params) -> Result<()> {
        self.write(|tx| match tx.prepare_cached(update)?.execute(params)? {
            0 => Err(missing(id)),
            _ => Ok(()),
        })
    }
}

fn insert(
    tx: &Connection,
    project: ProjectId,
    session: &NewSession,
    position: u32,
    now: i64,
) -> Result<SessionId> {
    tx.prepare_cached(
        "INSERT INTO sessions (project_id, name, script, position, created_at, edited_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?5)",
    )?
    .execute(params![project, session.name, session.script, position, now])?;
    Ok(SessionId(tx.last_insert_rowid()))
}

fn find(tx: &Connection, id: SessionId) -> Result<Session> {
    select(tx, "WHERE id = ?1", [id])?
        .pop()
        .ok_or_else(|| missing(id))
}

fn missing(id: SessionId) -> Error {
    Error::NotFound {
        what: "session",
        id: id.0,
    }
}

fn select<P: rusqlite::Params>(tx: &Connection, rest: &str, params: P) -> Result<Vec<Session>> {
    let mut statement = tx.prepare_cached(&format!("SELECT * FROM sessions {rest}"))?;
    let rows = statement.query_map(params, from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Session> {
    Ok(Session {
        id: row.get("id")?,
        project: row.get("project_id")?,
        name: row.get("name")?,
        script: row.get("script")?,
        position: row.get("position")?,
        created_at: row.get("created_at")?,
        edited_at: row.get("edited_at")?,
        trashed_at: row.get("trashed_at")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::store_with_project;

    fn two() -> (Store, ProjectId, [SessionId; 2]) {
        let (mut store, project) = store_with_project();
        let ids = ["a", "b"].map(|name| {
            let new = NewSession {
                name: name.into(),
                script: format!("{{ \"{name}\" : 1.0 }}"),
            };
            store.create_session(project, &new, 10).unwrap()
        });
        (store, project, ids)
    }

    #[track_caller]
    fn check_names(store: &Store, project: ProjectId, expected: &[&str]) {
        let sessions = store.sessions(project).unwrap();
        let names: Vec<_> = sessions.iter().map(|session| session.name.as_str()).collect();
        assert_eq!(names, expected);
    }

    #[test]
    fn a_script_is_kept_to_the_byte() {
        let (mut store, _, [a, _]) = two();
        assert_eq!(store.session(a).unwrap().script, "{ \"a\" : 1.0 }");
        let to = NewSession {
            name: "A".into(),
            script: "not even JSON".into(),
        };
        store.update_session(a, &to, 20).unwrap();
        let session = store.session(a).unwrap();
        assert_eq!((session.name, session.script), (to.name, to.script));
        assert_eq!((session.created_at, session.edited_at), (10, 20));
    }

    #[test]
    fn sessions_are_copied_behind_the_original_and_arranged() {
        let (mut store, project, [a, b]) = two();
        let copy = store.duplicate_session(a, "a copy", 20).unwrap();
        check_names(&store, project, &["a", "a copy", "b"]);
        assert_eq!(
            store.session(copy).unwrap().script,
            store.session(a).unwrap().script
        );
        store.reorder_sessions(project, &[b, copy, a]).unwrap();
        check_names(&store, project, &["b", "a copy", "a"]);
        let error = store.reorder_sessions(project, &[b, copy]).unwrap_err();
        assert!(
            matches!(error, Error::NotAReordering { what: "session" }),
            "{error}"
        );
    }

    #[test]
    fn a_session_goes_through_the_trash_before_it_is_gone() {
        let (mut store, project, [a, _]) = two();
        assert!(matches!(store.purge_session(a), Err(Error::NotInTrash { .. })));
        store.trash_session(a, 20).unwrap();
        check_names(&store, project, &["b"]);
        assert_eq!(store.trashed_sessions(project).unwrap()[0].id, a);
        store.restore_session(a).unwrap();
        check_names(&store, project, &["a", "b"]);
        store.trash_session(a, 30).unwrap();
        store.purge_session(a).unwrap();
        assert!(matches!(
            store.trash_session(a, 40),
            Err(Error::NotFound { what: "session", .. })
        ));
    }
}
