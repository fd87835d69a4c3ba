//! Templates that people saved. They belong to nobody's project: a new project can start from them too.

use rusqlite::{Connection, Row, params};
use serde::Serialize;
use trigger::Platform;

use crate::{Error, Result, Store, TemplateId, ids};

pub(crate) const TABLE: &str = "
CREATE TABLE own_templates (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    platform TEXT NOT NULL,
    name     TEXT NOT NULL,
    document TEXT NOT NULL,
    made_at  INTEGER NOT NULL
) STRICT;
";

/// A document that new drafts can start from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OwnTemplate {
    /// Its identity.
    pub id: TemplateId,
    /// The platform that it is made for.
    pub platform: Platform,
    /// What lists call it; names need not be unique.
    pub name: String,
    /// The document, as it was saved to the byte.
    pub document: String,
    /// When it was saved.
    pub made_at: i64,
}

impl Store {
    /// Keeps a document as a template.
    pub fn save_template(
        &mut self,
        platform: Platform,
        name: &str,
        document: &str,
        now: i64,
    ) -> Result<TemplateId> {
        self.write(|tx| {
            tx.execute(
                "INSERT INTO own_templates (platform, name, document, made_at) VALUES (?1, ?2, ?3, ?4)",
                params![platform.key(), name, document, now],
            )?;
            Ok(TemplateId(tx.last_insert_rowid()))
        })
    }

    /// Every template, by name.
    pub fn own_templates(&self) -> Result<Vec<OwnTemplate>> {
        self.read(|tx| select(tx, "ORDER BY name COLLATE NOCASE, id", []))
    }

    /// One template.
    pub fn own_template(&self, id: TemplateId) -> Result<OwnTemplate> {
        self.read(|tx| {
            select(tx, "WHERE id = ?1", [id])?
                .pop()
                .ok_or_else(|| missing(id))
        })
    }

    /// Gives a template another name.
    pub fn rename_template(&mut self, id: TemplateId, name: &str) -> Result<()> {
        self.write(|tx| {
            let renamed = tx.execute(
                "UPDATE own_templates SET name = ?2 WHERE id = ?1",
                params![id, name],
            )?;
            if renamed == 0 { Err(missing(id)) } else { Ok(()) }
        })
    }

    /// Removes a template. Drafts that were made from it stay as they are.
    pub fn delete_template(&mut self, id: TemplateId) -> Result<()> {
        self.write(|tx| {
            let removed = tx.execute("DELETE FROM own_templates WHERE id = ?1", [id])?;
            if removed == 0 { Err(missing(id)) } else { Ok(()) }
        })
    }
}

fn missing(id: TemplateId) -> Error {
    Error::NotFound {
        what: "template",
        id: id.0,
    }
}

fn select<P: rusqlite::Params>(tx: &Connection, rest: &str, params: P) -> Result<Vec<OwnTemplate>> {
    let mut statement = tx.prepare_cached(&format!("SELECT * FROM own_templates {rest}"))?;
    let rows = statement.query_map(params, from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<OwnTemplate> {
    Ok(OwnTemplate {
        id: row.get("id")?,
        platform: ids::platform(row, "platform")?,
        name: row.get("name")?,
        document: row.get("document")?,
        made_at: row.get("made_at")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_is_kept_renamed_and_deleted() {
        let mut store = Store::open_in_memory().unwrap();
        let late = store
            .save_template(Platform::RocketChat, "b", "{\"b\":1}", 1)
            .unwrap();
        let first = store.save_template(Platform::LiveChat, "A", "{}", 2).unwrap();
        let names = |store: &Store| -> Vec<String> {
            let templates = store.own_templates().unwrap();
            templates.into_iter().map(|template| template.name).collect()
        };
        assert_eq!(names(&store), ["A", "b"]);
        store.rename_template(first, "z").unwrap();
        assert_eq!(names(&store), ["b", "z"]);
        assert_eq!(store.own_template(late).unwrap().document, "{\"b\":1}");
        store.delete_template(late).unwrap();
        let gone = store.delete_template(late).unwrap_err();
        assert!(
            matches!(
                gone,
                Error::NotFound {
                    what: "template",
                    id: 1
                }
            ),
            "{gone}"
        );
        assert_eq!(names(&store), ["z"]);
    }
}
