//! Settings of the program: a JSON value for each key. Who asks knows what the value is.

use rusqlite::{OptionalExtension, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Error, Result, Store};

pub(crate) const TABLE: &str = "
CREATE TABLE settings (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
";

impl Store {
    /// The setting with this key; `None` when it was never set.
    ///
    /// # Errors
    /// [`Error::Setting`] when the value is not what the caller expects.
    pub fn setting<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>> {
        let text: Option<String> = self.read(|tx| {
            let mut statement = tx.prepare_cached("SELECT value FROM settings WHERE key = ?1")?;
            Ok(statement.query_row([key], |row| row.get(0)).optional()?)
        })?;
        let value = text.map(|text| serde_json::from_str(&text)).transpose();
        value.map_err(|source| Error::Setting {
            key: key.to_owned(),
            source,
        })
    }

    /// Sets a setting.
    pub fn set_setting<T: Serialize>(&mut self, key: &str, value: &T) -> Result<()> {
        let text = serde_json::to_string(value).map_err(|source| Error::Setting {
            key: key.to_owned(),
            source,
        })?;
        self.write(|tx| {
            tx.execute(
                "INSERT OR REPLACE INTO settings VALUES (?1, ?2)",
                params![key, text],
            )?;
            Ok(())
        })
    }

    /// Forgets a setting; nothing happens when it was never set.
    pub fn reset_setting(&mut self, key: &str) -> Result<()> {
        self.write(|tx| {
            tx.execute("DELETE FROM settings WHERE key = ?1", [key])?;
            Ok(())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setting_is_read_as_it_was_set_until_it_is_reset() {
        let mut store = Store::open_in_memory().unwrap();
        assert_eq!(store.setting::<String>("theme").unwrap(), None);
        store.set_setting("theme", &"dark").unwrap();
        store.set_setting("theme", &"light").unwrap();
        store
            .set_setting("panes", &serde_json::json!({ "list": 240.5, "inspector": null }))
            .unwrap();
        assert_eq!(
            store.setting::<String>("theme").unwrap().as_deref(),
            Some("light")
        );
        let panes: serde_json::Value = store.setting("panes").unwrap().unwrap();
        assert_eq!(panes.to_string(), r#"{"list":240.5,"inspector":null}"#);
        store.reset_setting("theme").unwrap();
        assert_eq!(store.setting::<String>("theme").unwrap(), None);
    }

    #[test]
    fn a_setting_of_another_type_says_which_one_it_is() {
        let mut store = Store::open_in_memory().unwrap();
        store.set_setting("theme", &"dark").unwrap();
        let error = store.setting::<u32>("theme").unwrap_err();
        assert!(error.to_string().contains("theme"), "{error}");
    }
}
