//! Servers that can be published to. What signs in there is in the keychain; here is only the name of that entry.

use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use trigger::Platform;

use crate::ids::{kept_as_text, platform};
use crate::{Error, ProjectId, Result, ServerId, Store, projects};

pub(crate) const TABLE: &str = "
CREATE TABLE servers (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id     INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    platform       TEXT NOT NULL,
    name           TEXT NOT NULL,
    base_url       TEXT NOT NULL,
    authentication TEXT NOT NULL,
    account        TEXT NOT NULL,
    credential     TEXT,
    environment    TEXT,
    colour         TEXT,
    version        TEXT,
    seen_at        INTEGER,
    created_at     INTEGER NOT NULL,
    edited_at      INTEGER NOT NULL,
    UNIQUE (project_id, name)
) STRICT;
";

/// The application that what a server is to call belongs to, where somebody named it.
pub(crate) const APPLICATION: &str = "ALTER TABLE servers ADD COLUMN application TEXT;";

/// How to sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Authentication {
    /// With a token that does not expire, and the identity of the user that it belongs to.
    Token,
    /// With a user's name and password.
    Password,
}

kept_as_text!(Authentication { Token = "token", Password = "password" });

/// What people enter about a server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServerDetails {
    /// The platform that it runs.
    pub platform: Platform,
    /// Its name, unique in its project.
    pub name: String,
    /// Where it is, without user name or password.
    pub base_url: String,
    /// How to sign in.
    pub authentication: Authentication,
    /// Who signs in: the identity of the user for a token, the user's name for a password; empty where a token says it by itself.
    pub account: String,
    /// The name of the entry in the keychain, never what it holds. `None` until there is one.
    pub credential: Option<String>,
    /// What it is used for, such as "Staging".
    pub environment: Option<String>,
    /// The key of the colour that marks it.
    pub colour: Option<String>,
    /// The application that what the server is to call belongs to, by its ID.
    pub application: Option<String>,
}

/// A server that can be published to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Server {
    /// Its identity.
    pub id: ServerId,
    /// The project that it belongs to.
    pub project: ProjectId,
    /// What people entered.
    pub details: ServerDetails,
    /// The version that it last said it runs.
    pub version: Option<String>,
    /// When it was last reached.
    pub seen_at: Option<i64>,
    /// When it was added.
    pub created_at: i64,
    /// When its details were last changed.
    pub edited_at: i64,
}

impl Store {
    /// Adds a server to a project.
    ///
    /// # Errors
    /// [`Error::NameTaken`], and [`Error::SecretInAddress`] for `https://user:password@…`.
    pub fn create_server(
        &mut self,
        project: ProjectId,
        details: &ServerDetails,
        now: i64,
    ) -> Result<ServerId> {
        refuse_secret(&details.base_url)?;
        self.write(|tx| {
            projects::require(tx, project)?;
            refuse_taken(tx, project, &details.name, None)?;
            tx.execute(
                "INSERT INTO servers (project_id, platform, name, base_url, authentication, account, credential,
                    environment, colour, application, created_at, edited_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11)",
                params![
                    project,
                    details.platform.key(),
                    details.name,
                    details.base_url,
                    details.authentication,
                    details.account,
                    details.credential,
                    details.environment,
                    details.colour,
                    details.application,
                    now,
                ],
            )?;
            Ok(ServerId(tx.last_insert_rowid()))
        })
    }

    /// Replaces what people entered about a server.
    ///
    /// # Errors
    /// As [`Store::create_server`].
    pub fn update_server(&mut self, id: ServerId, details: &ServerDetails, now: i64) -> Result<()> {
        refuse_secret(&details.base_url)?;
        self.write(|tx| {
            let server = find(tx, id)?;
            refuse_taken(tx, server.project, &details.name, Some(id))?;
            tx.execute(
                "UPDATE servers SET platform = ?2, name = ?3, base_url = ?4, authentication = ?5, account = ?6,
                    credential = ?7, environment = ?8, colour = ?9, application = ?10, edited_at = ?11
                 WHERE id = ?1",
                params![
                    id,
                    details.platform.key(),
                    details.name,
                    details.base_url,
                    details.authentication,
                    details.account,
                    details.credential,
                    details.environment,
                    details.colour,
                    details.application,
                    now,
                ],
            )?;
            Ok(())
        })
    }

    /// Notes that a server was reached, and which version it said it runs.
    pub fn server_seen(&mut self, id: ServerId, version: Option<&str>, now: i64) -> Result<()> {
        self.write(|tx| {
            let sql = "UPDATE servers SET version = coalesce(?2, version), seen_at = ?3 WHERE id = ?1";
            match tx.execute(sql, params![id, version, now])? {
                0 => Err(missing(id)),
                _ => Ok(()),
            }
        })
    }

    /// The servers of a project, in the order in which they were added.
    pub fn servers(&self, project: ProjectId) -> Result<Vec<Server>> {
        self.read(|tx| {
            projects::require(tx, project)?;
            let mut statement =
                tx.prepare_cached("SELECT * FROM servers WHERE project_id = ?1 ORDER BY id")?;
            let rows = statement.query_map([project], from_row)?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// One server.
    pub fn server(&self, id: ServerId) -> Result<Server> {
        self.read(|tx| find(tx, id))
    }

    /// Removes a server with its snapshot and links. Its publications stay, with its name.
    pub fn delete_server(&mut self, id: ServerId) -> Result<()> {
        self.write(
            |tx| match tx.execute("DELETE FROM servers WHERE id = ?1", [id])? {
                0 => Err(missing(id)),
                _ => Ok(()),
            },
        )
    }
}

pub(crate) fn find(tx: &Connection, id: ServerId) -> Result<Server> {
    tx.prepare_cached("SELECT * FROM servers WHERE id = ?1")?
        .query_row([id], from_row)
        .optional()?
        .ok_or_else(|| missing(id))
}

fn missing(id: ServerId) -> Error {
    Error::NotFound {
        what: "server",
        id: id.0,
    }
}

/// The authority of a URL ends at the first slash; what stands before an @ in it signs in.
fn refuse_secret(url: &str) -> Result<()> {
    let rest = url.split_once("//").map_or(url, |(_, rest)| rest);
    let authority = rest.split(['/', '\\', '?', '#']).next().unwrap_or_default();
    if authority.contains('@') {
        Err(Error::SecretInAddress)
    } else {
        Ok(())
    }
}

fn refuse_taken(tx: &Connection, project: ProjectId, name: &str, own: Option<ServerId>) -> Result<()> {
    let taken = tx
        .prepare_cached("SELECT 1 FROM servers WHERE project_id = ?1 AND name = ?2 AND id IS NOT ?3")?
        .exists(params![project, name, own])?;
    match taken {
        true => Err(Error::NameTaken {
            what: "server",
            name: name.to_owned(),
        }),
        false => Ok(()),
    }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Server> {
    Ok(Server {
        id: row.get("id")?,
        project: row.get("project_id")?,
        details: ServerDetails {
            platform: platform(row, "platform")?,
            name: row.get("name")?,
            base_url: row.get("base_url")?,
            authentication: row.get("authentication")?,
            account: row.get("account")?,
            credential: row.get("credential")?,
            environment: row.get("environment")?,
            colour: row.get("colour")?,
            application: row.get("application")?,
        },
        version: row.get("version")?,
        seen_at: row.get("seen_at")?,
        created_at: row.get("created_at")?,
        edited_at: row.get("edited_at")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{a_server, store_with_project};

    #[test]
    fn a_server_is_read_as_it_was_entered() {
        let (mut store, project) = store_with_project();
        let details = a_server("Live");
        let id = store.create_server(project, &details, 10).unwrap();
        store.server_seen(id, Some("8.1.0"), 20).unwrap();
        store.server_seen(id, None, 30).unwrap();
        let server = store.server(id).unwrap();
        assert_eq!(server.details, details);
        assert_eq!(
            (server.version.as_deref(), server.seen_at),
            (Some("8.1.0"), Some(30))
        );
        let changed = ServerDetails {
            credential: None,
            ..a_server("Production")
        };
        store.update_server(id, &changed, 40).unwrap();
        assert_eq!(store.servers(project).unwrap()[0].details, changed);
        store.delete_server(id).unwrap();
        assert!(matches!(
            store.server(id),
            Err(Error::NotFound { what: "server", .. })
        ));
    }

    #[test]
    fn two_servers_of_a_project_cannot_have_one_name() {
        let (mut store, project) = store_with_project();
        let live = store.create_server(project, &a_server("Live"), 10).unwrap();
        let error = store.create_server(project, &a_server("Live"), 10).unwrap_err();
        assert!(matches!(error, Error::NameTaken { .. }), "{error}");
        store.update_server(live, &a_server("Live"), 20).unwrap();
        let other = store.create_project("Other", crate::ProjectKind::Own, 1).unwrap();
        store.create_server(other, &a_server("Live"), 10).unwrap();
    }

    #[test]
    fn an_address_with_a_password_never_reaches_the_database() {
        let (mut store, project) = store_with_project();
        for url in [
            "https://me:secret@chat.example.com/",
            "me:secret@chat.example.com",
            "https://token@x\\y",
        ] {
            let details = ServerDetails {
                base_url: url.into(),
                ..a_server("Live")
            };
            let error = store.create_server(project, &details, 10).unwrap_err();
            assert!(matches!(error, Error::SecretInAddress), "{error}");
            assert!(!format!("{error:?} {error}").contains("secret@"));
        }
        let details = ServerDetails {
            base_url: "https://chat.example.com/@team".into(),
            ..a_server("Live")
        };
        store.create_server(project, &details, 10).unwrap();
    }
}
