//! The format of the file: every version that ever was, oldest first, and how a file comes to the newest.
//!
//! A version that was shipped is never edited. A new one is one more entry, with a statement for each table that it
//! changes; the statements stand in the modules of the tables.

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use crate::{
    account_names, deeds, drafts, journal, own_templates, projects, publications, revisions, servers,
    sessions, settings, snapshots, states, tags, url_tables,
};

/// "TrgD": marks the file as ours (`PRAGMA application_id`).
pub(crate) const APPLICATION_ID: i32 = 0x5472_6744;

/// The statements that lead from one version to the next.
type Step = &'static [&'static str];

/// What leads from version `n` to `n + 1` is at index `n`.
pub(crate) const HISTORY: &[Step] = &[
    &[
        "PRAGMA application_id = 0x54726744;",
        projects::TABLE,
        drafts::TABLE,
        revisions::TABLE,
        sessions::TABLE,
        url_tables::TABLE,
        servers::TABLE,
        snapshots::TABLE,
        publications::TABLE,
        journal::TABLE,
        settings::TABLE,
    ],
    &[states::TABLE, publications::DESPITE],
    &[projects::SERVER_VERSION],
    &[projects::TIME_ZONE],
    &[account_names::TABLE],
    &[servers::APPLICATION],
    &[tags::TABLE, deeds::TABLE, own_templates::TABLE],
];

/// The version that this program reads and writes (`PRAGMA user_version`).
pub const VERSION: i64 = HISTORY.len() as i64;

/// Brings a database to the newest version of `history`, in one transaction. References between rows are checked at
/// its end instead of all along, so that a step may build a table anew; the connection does not enforce them after.
pub(crate) fn migrate(conn: &mut Connection, history: &[Step]) -> rusqlite_migration::Result<()> {
    let steps: Vec<String> = history.iter().map(|statements| statements.join("\n")).collect();
    let steps = steps.iter().map(|sql| M::up(sql).foreign_key_check());
    conn.pragma_update(None, "foreign_keys", false)?;
    Migrations::new(steps.collect()).to_latest(conn)
}

/// The version of a database; 0 when nothing was ever stored.
pub(crate) fn version(conn: &Connection) -> rusqlite::Result<i64> {
    conn.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Whether a database is ours, or empty and free to become ours.
pub(crate) fn is_ours(conn: &Connection) -> rusqlite::Result<bool> {
    let id: i32 = conn.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if id != 0 {
        return Ok(id == APPLICATION_ID);
    }
    conn.query_row("SELECT count(*) = 0 FROM sqlite_schema", [], |row| row.get(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_version_can_be_brought_to_the_newest() {
        for start in 1..=HISTORY.len() {
            let mut conn = Connection::open_in_memory().unwrap();
            migrate(&mut conn, &HISTORY[..start]).unwrap();
            assert_eq!(version(&conn).unwrap(), start as i64);
            migrate(&mut conn, HISTORY).unwrap();
            assert_eq!(version(&conn).unwrap(), VERSION);
            assert!(is_ours(&conn).unwrap());
        }
    }

    #[test]
    fn every_table_is_strict() {
        let mut conn = Connection::open_in_memory().unwrap();
        migrate(&mut conn, HISTORY).unwrap();
        let mut statement = conn
            .prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'")
            .unwrap();
        let tables: Vec<(String, bool)> = statement
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        assert!(tables.len() >= 10, "{tables:?}");
        assert!(tables.iter().all(|(_, strict)| *strict), "{tables:?}");
    }

    #[test]
    fn a_project_of_the_versions_before_has_no_server_version_and_no_time_zone() {
        let mut conn = Connection::open_in_memory().unwrap();
        migrate(&mut conn, &HISTORY[..2]).unwrap();
        conn.execute(
            "INSERT INTO projects (name, kind, created_at, edited_at) VALUES ('Shop', 'own', 1, 1)",
            [],
        )
        .unwrap();
        migrate(&mut conn, HISTORY).unwrap();
        let kept: (String, Option<String>, Option<String>) = conn
            .query_row(
                "SELECT name, server_version, time_zone FROM projects",
                [],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
            )
            .unwrap();
        assert_eq!(kept, ("Shop".to_owned(), None, None));
    }

    #[test]
    fn a_change_of_a_shipped_version_is_noticed() {
        // Shipped versions are history: files in that format exist. Add a version instead.
        let sums = [HISTORY[0], HISTORY[1], HISTORY[2]].map(|step| {
            let text = step.join("\n");
            let sum = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
                (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
            });
            format!("{sum:016x}")
        });
        assert_eq!(sums, ["ca363197caa1fa6f", "8cbba30606db53ba", "33d82c805554d406"]);
    }
}
