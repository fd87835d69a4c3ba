//! What things of an account are called, as a server said it last: documents name groups by numbers, and people by names.

use rusqlite::{OptionalExtension, params};

use crate::{Result, ServerId, Store, servers};

pub(crate) const TABLE: &str = "
CREATE TABLE account_readings (
    server_id INTEGER NOT NULL REFERENCES servers (id) ON DELETE CASCADE,
    part      TEXT NOT NULL,
    read_at   INTEGER NOT NULL,
    PRIMARY KEY (server_id, part)
) STRICT, WITHOUT ROWID;
CREATE TABLE account_names (
    server_id INTEGER NOT NULL,
    part      TEXT NOT NULL,
    position  INTEGER NOT NULL,
    thing_id  TEXT NOT NULL,
    name      TEXT NOT NULL,
    PRIMARY KEY (server_id, part, position),
    FOREIGN KEY (server_id, part) REFERENCES account_readings (server_id, part) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
";

/// A part of an account as it was last read, as far as names go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountNames {
    /// When it was read.
    pub read_at: i64,
    /// Ids with names, in the order of the server.
    pub names: Vec<(String, String)>,
}

impl Store {
    /// Replaces what is known of the names in a part of a server's account.
    pub fn save_account_names(
        &mut self,
        server: ServerId,
        part: &str,
        names: &[(String, String)],
        now: i64,
    ) -> Result<()> {
        self.write(|tx| {
            servers::find(tx, server)?;
            tx.execute(
                "DELETE FROM account_readings WHERE server_id = ?1 AND part = ?2",
                params![server, part],
            )?;
            tx.execute(
                "INSERT INTO account_readings VALUES (?1, ?2, ?3)",
                params![server, part, now],
            )?;
            let mut insert = tx.prepare_cached("INSERT INTO account_names VALUES (?1, ?2, ?3, ?4, ?5)")?;
            for (position, (id, name)) in names.iter().enumerate() {
                insert.execute(params![server, part, position as i64, id, name])?;
            }
            Ok(())
        })
    }

    /// The names in a part of a server's account; `None` before it was read.
    pub fn account_names(&self, server: ServerId, part: &str) -> Result<Option<AccountNames>> {
        self.read(|tx| {
            servers::find(tx, server)?;
            let read_at = tx
                .prepare_cached("SELECT read_at FROM account_readings WHERE server_id = ?1 AND part = ?2")?
                .query_row(params![server, part], |row| row.get(0))
                .optional()?;
            let Some(read_at) = read_at else {
                return Ok(None);
            };
            let mut statement = tx.prepare_cached(
                "SELECT thing_id, name FROM account_names WHERE server_id = ?1 AND part = ?2 ORDER BY position",
            )?;
            let names = statement.query_map(params![server, part], |row| Ok((row.get(0)?, row.get(1)?)))?;
            let names = names.collect::<rusqlite::Result<_>>()?;
            Ok(Some(AccountNames { read_at, names }))
        })
    }

    /// Forgets what things of a server's account are called: it may be another account now.
    pub fn forget_account_names(&mut self, server: ServerId) -> Result<()> {
        self.write(|tx| {
            tx.execute("DELETE FROM account_readings WHERE server_id = ?1", [server])?;
            Ok(())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{a_server, store_with_project};

    fn pairs(names: &[(&str, &str)]) -> Vec<(String, String)> {
        let owned = names
            .iter()
            .map(|(id, name)| ((*id).to_owned(), (*name).to_owned()));
        owned.collect()
    }

    #[test]
    fn a_reading_replaces_the_one_before_and_keeps_the_order_of_the_server() {
        let (mut store, project) = store_with_project();
        let server = store.create_server(project, &a_server("Live"), 10).unwrap();
        assert_eq!(store.account_names(server, "groups").unwrap(), None);
        let first = pairs(&[("2", "Support"), ("1", "Sales")]);
        store.save_account_names(server, "groups", &first, 20).unwrap();
        let second = pairs(&[("1", "Sellers")]);
        store.save_account_names(server, "groups", &second, 30).unwrap();
        store.save_account_names(server, "agents", &first, 40).unwrap();
        let kept = store.account_names(server, "groups").unwrap();
        let expected = AccountNames {
            read_at: 30,
            names: second,
        };
        assert_eq!(kept, Some(expected));
        assert_eq!(
            store.account_names(server, "agents").unwrap().unwrap().names,
            first
        );
    }

    #[test]
    fn names_go_with_their_server_and_with_its_account() {
        let (mut store, project) = store_with_project();
        let server = store.create_server(project, &a_server("Live"), 10).unwrap();
        let names = pairs(&[("1", "Sales")]);
        store.save_account_names(server, "groups", &names, 20).unwrap();
        store.forget_account_names(server).unwrap();
        assert_eq!(store.account_names(server, "groups").unwrap(), None);
        store.save_account_names(server, "groups", &names, 30).unwrap();
        store.delete_server(server).unwrap();
        assert!(store.account_names(server, "groups").is_err());
        assert!(store.save_account_names(server, "groups", &names, 40).is_err());
    }
}
