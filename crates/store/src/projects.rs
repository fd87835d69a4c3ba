//! Projects: what belongs together. Everything but settings belongs to one.

use rusqlite::{Connection, Row, params};
use serde::Serialize;

use crate::{Error, ProjectId, Result, Store};

pub(crate) const TABLE: &str = "
CREATE TABLE projects (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    name       TEXT NOT NULL,
    kind       TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    edited_at  INTEGER NOT NULL,
    trashed_at INTEGER
) STRICT;
";

/// The version of the server that the project is for, where somebody chose it.
pub(crate) const SERVER_VERSION: &str = "ALTER TABLE projects ADD COLUMN server_version TEXT;";

/// The time zone in which the people of the project think, where somebody chose one.
pub(crate) const TIME_ZONE: &str = "ALTER TABLE projects ADD COLUMN time_zone TEXT;";

/// Where a project comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ProjectKind {
    /// The user made it.
    Own,
    /// The program made it, to show what it can do.
    Sample,
}

crate::ids::kept_as_text!(ProjectKind { Own = "own", Sample = "sample" });

/// A project and how much is in it, the trash not counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Project {
    /// Its identity.
    pub id: ProjectId,
    /// Its name; names need not be unique.
    pub name: String,
    /// Where it comes from.
    pub kind: ProjectKind,
    /// When it was made.
    pub created_at: i64,
    /// When it, or a draft in it, was last changed.
    pub edited_at: i64,
    /// When it was moved to the trash, if it is there.
    pub trashed_at: Option<i64>,
    /// The version of the server that it is for, where somebody chose it; otherwise its servers say.
    pub server_version: Option<String>,
    /// The name of the time zone in which its people think, where somebody chose one; otherwise times are told in UTC only.
    pub time_zone: Option<String>,
    /// How many drafts it has.
    pub drafts: u32,
    /// How many of them are marked ready.
    pub ready: u32,
    /// How many sessions it has.
    pub sessions: u32,
    /// How many servers it has.
    pub servers: u32,
}

impl Store {
    /// Makes a project.
    pub fn create_project(&mut self, name: &str, kind: ProjectKind, now: i64) -> Result<ProjectId> {
        self.write(|tx| {
            tx.execute(
                "INSERT INTO projects (name, kind, created_at, edited_at) VALUES (?1, ?2, ?3, ?3)",
                params![name, kind, now],
            )?;
            Ok(ProjectId(tx.last_insert_rowid()))
        })
    }

    /// The projects that are not in the trash, oldest first.
    pub fn projects(&self) -> Result<Vec<Project>> {
        self.read(|tx| select(tx, "WHERE p.trashed_at IS NULL ORDER BY p.id", []))
    }

    /// The projects in the trash, the latest first.
    pub fn trashed_projects(&self) -> Result<Vec<Project>> {
        self.read(|tx| {
            select(
                tx,
                "WHERE p.trashed_at IS NOT NULL ORDER BY p.trashed_at DESC, p.id DESC",
                [],
            )
        })
    }

    /// One project, in the trash or not.
    pub fn project(&self, id: ProjectId) -> Result<Project> {
        self.read(|tx| {
            select(tx, "WHERE p.id = ?1", [id])?
                .pop()
                .ok_or_else(|| missing(id))
        })
    }

    /// Gives a project another name.
    pub fn rename_project(&mut self, id: ProjectId, name: &str, now: i64) -> Result<()> {
        self.write(|tx| {
            let changed = tx.execute(
                "UPDATE projects SET name = ?2, edited_at = ?3 WHERE id = ?1",
                params![id, name, now],
            )?;
            if changed == 0 { Err(missing(id)) } else { Ok(()) }
        })
    }

    /// Says for which version of the server a project is; `None` leaves it to its servers.
    pub fn set_server_version(&mut self, id: ProjectId, version: Option<&str>, now: i64) -> Result<()> {
        self.write(|tx| {
            let changed = tx.execute(
                "UPDATE projects SET server_version = ?2, edited_at = ?3 WHERE id = ?1",
                params![id, version, now],
            )?;
            if changed == 0 { Err(missing(id)) } else { Ok(()) }
        })
    }

    /// Says in which time zone the people of a project think; `None`: times are told in UTC only.
    pub fn set_time_zone(&mut self, id: ProjectId, zone: Option<&str>, now: i64) -> Result<()> {
        self.write(|tx| {
            let changed = tx.execute(
                "UPDATE projects SET time_zone = ?2, edited_at = ?3 WHERE id = ?1",
                params![id, zone, now],
            )?;
            if changed == 0 { Err(missing(id)) } else { Ok(()) }
        })
    }

    /// Moves a project with all that is in it to the trash. Once there, it stays as it is.
    pub fn trash_project(&mut self, id: ProjectId, now: i64) -> Result<()> {
        self.write(|tx| {
            let changed = tx.execute(
                "UPDATE projects SET trashed_at = coalesce(trashed_at, ?2) WHERE id = ?1",
                params![id, now],
            )?;
            if changed == 0 { Err(missing(id)) } else { Ok(()) }
        })
    }

    /// Takes a project out of the trash.
    pub fn restore_project(&mut self, id: ProjectId) -> Result<()> {
        self.write(|tx| {
            let changed = tx.execute("UPDATE projects SET trashed_at = NULL WHERE id = ?1", [id])?;
            if changed == 0 { Err(missing(id)) } else { Ok(()) }
        })
    }

    /// Removes a project in the trash for good, with its drafts, their history, sessions, servers and publications.
    pub fn purge_project(&mut self, id: ProjectId) -> Result<()> {
        self.write(|tx| {
            require(tx, id)?;
            let removed = tx.execute(
                "DELETE FROM projects WHERE id = ?1 AND trashed_at IS NOT NULL",
                [id],
            )?;
            if removed == 0 {
                return Err(Error::NotInTrash {
                    what: "project",
                    id: id.0,
                });
            }
            Ok(())
        })
    }
}

/// Fails when there is no such project.
pub(crate) fn require(tx: &Connection, id: ProjectId) -> Result<()> {
    match tx
        .prepare_cached("SELECT 1 FROM projects WHERE id = ?1")?
        .exists([id])?
    {
        true => Ok(()),
        false => Err(missing(id)),
    }
}

fn missing(id: ProjectId) -> Error {
    Error::NotFound {
        what: "project",
        id: id.0,
    }
}

fn select<P: rusqlite::Params>(tx: &Connection, rest: &str, params: P) -> Result<Vec<Project>> {
    let sql = format!(
        "SELECT p.id, p.name, p.kind, p.created_at, p.trashed_at, p.server_version, p.time_zone,
            max(p.edited_at, coalesce((SELECT max(edited_at) FROM drafts WHERE project_id = p.id), 0)) AS edited_at,
            (SELECT count(*) FROM drafts WHERE project_id = p.id AND trashed_at IS NULL) AS drafts,
            (SELECT count(*) FROM drafts WHERE project_id = p.id AND trashed_at IS NULL AND ready) AS ready,
            (SELECT count(*) FROM sessions WHERE project_id = p.id AND trashed_at IS NULL) AS sessions,
            (SELECT count(*) FROM servers WHERE project_id = p.id) AS servers
         FROM projects p {rest}"
    );
    let mut statement = tx.prepare_cached(&sql)?;
    let rows = statement.query_map(params, from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Project> {
    Ok(Project {
        id: row.get("id")?,
        name: row.get("name")?,
        kind: row.get("kind")?,
        created_at: row.get("created_at")?,
        edited_at: row.get("edited_at")?,
        trashed_at: row.get("trashed_at")?,
        server_version: row.get("server_version")?,
        time_zone: row.get("time_zone")?,
        drafts: row.get("drafts")?,
        ready: row.get("ready")?,
        sessions: row.get("sessions")?,
        servers: row.get("servers")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{a_draft, store_with_project};

    #[test]
    fn a_project_counts_what_is_in_it_without_the_trash() {
        let (mut store, project) = store_with_project();
        let drafts = store
            .create_drafts(project, &[a_draft("one"), a_draft("two"), a_draft("three")], 10)
            .unwrap();
        store.set_readiness(&drafts, crate::Readiness::Ready).unwrap();
        store.trash_drafts(&drafts[..1], 30).unwrap();
        let row = store.project(project).unwrap();
        assert_eq!((row.drafts, row.ready, row.sessions, row.servers), (2, 2, 0, 0));
        assert_eq!((row.created_at, row.edited_at), (1, 10));
    }

    #[test]
    fn a_project_goes_to_the_trash_and_comes_back_whole() {
        let (mut store, project) = store_with_project();
        store.create_drafts(project, &[a_draft("one")], 10).unwrap();
        store.trash_project(project, 11).unwrap();
        store.trash_project(project, 12).unwrap();
        assert!(store.projects().unwrap().is_empty());
        assert_eq!(store.trashed_projects().unwrap()[0].trashed_at, Some(11));
        store.restore_project(project).unwrap();
        assert_eq!(store.projects().unwrap()[0].drafts, 1);
    }

    #[test]
    fn a_project_keeps_the_server_version_that_was_chosen_until_it_is_taken_back() {
        let (mut store, project) = store_with_project();
        assert_eq!(store.project(project).unwrap().server_version, None);
        store.set_server_version(project, Some("8.5"), 2).unwrap();
        let row = store.project(project).unwrap();
        assert_eq!((row.server_version.as_deref(), row.edited_at), (Some("8.5"), 2));
        store.set_server_version(project, None, 3).unwrap();
        assert_eq!(store.project(project).unwrap().server_version, None);
        let gone = store.set_server_version(ProjectId(99), None, 4).unwrap_err();
        assert!(matches!(gone, Error::NotFound { .. }), "{gone}");
    }

    #[test]
    fn a_project_keeps_the_time_zone_that_was_chosen_until_it_is_taken_back() {
        let (mut store, project) = store_with_project();
        assert_eq!(store.project(project).unwrap().time_zone, None);
        store.set_time_zone(project, Some("Europe/Berlin"), 2).unwrap();
        let row = store.project(project).unwrap();
        assert_eq!(
            (row.time_zone.as_deref(), row.edited_at),
            (Some("Europe/Berlin"), 2)
        );
        store.set_time_zone(project, None, 3).unwrap();
        assert_eq!(store.project(project).unwrap().time_zone, None);
        let gone = store.set_time_zone(ProjectId(99), None, 4).unwrap_err();
        assert!(matches!(gone, Error::NotFound { .. }), "{gone}");
    }

    #[test]
    fn only_what_is_in_the_trash_can_be_purged() {
        let (mut store, project) = store_with_project();
        let draft = store.create_drafts(project, &[a_draft("one")], 10).unwrap()[0];
        let error = store.purge_project(project).unwrap_err();
        assert!(matches!(error, Error::NotInTrash { .. }), "{error}");
        store.trash_project(project, 11).unwrap();
        store.purge_project(project).unwrap();
        assert!(matches!(store.project(project), Err(Error::NotFound { .. })));
        assert!(matches!(store.draft(draft), Err(Error::NotFound { .. })));
    }

    #[test]
    fn identities_are_never_given_out_twice() {
        let (mut store, project) = store_with_project();
        store.trash_project(project, 2).unwrap();
        store.purge_project(project).unwrap();
        let next = store.create_project("Next", ProjectKind::Sample, 3).unwrap();
        assert!(next > project);
        assert_eq!(store.project(next).unwrap().kind, ProjectKind::Sample);
    }
}
