//! Tags: words by which people group the drafts of their project. They stand beside a draft and never go to a server.

use rusqlite::{Connection, params};

use crate::{DraftId, Result, Store, drafts};

pub(crate) const TABLE: &str = "
CREATE TABLE draft_tags (
    draft_id INTEGER NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
    tag      TEXT NOT NULL CHECK (tag <> ''),
    PRIMARY KEY (draft_id, tag)
) STRICT, WITHOUT ROWID;
";

/// The tags of the draft `d` of a query, as a JSON list in their order.
pub(crate) const LIST: &str =
    "(SELECT json_group_array(tag) FROM (SELECT tag FROM draft_tags WHERE draft_id = d.id ORDER BY tag))";

impl Store {
    /// Gives drafts some tags and takes others away, all of them or none. A tag that is in both lists stays.
    pub fn change_tags(&mut self, ids: &[DraftId], add: &[String], remove: &[String]) -> Result<()> {
        self.write(|tx| ids.iter().try_for_each(|id| change(tx, *id, add, remove)))
    }
}

pub(crate) fn change(tx: &Connection, id: DraftId, add: &[String], remove: &[String]) -> Result<()> {
    drafts::require(tx, id)?;
    let mut delete = tx.prepare_cached("DELETE FROM draft_tags WHERE draft_id = ?1 AND tag = ?2")?;
    for tag in remove {
        delete.execute(params![id, tag])?;
    }
    let mut insert = tx.prepare_cached("INSERT INTO draft_tags VALUES (?1, ?2) ON CONFLICT DO NOTHING")?;
    for tag in add {
        insert.execute(params![id, tag])?;
    }
    Ok(())
}

pub(crate) fn copy(tx: &Connection, from: DraftId, to: DraftId) -> Result<()> {
    tx.prepare_cached("INSERT INTO draft_tags SELECT ?2, tag FROM draft_tags WHERE draft_id = ?1")?
        .execute(params![from, to])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{a_draft, store_with_project};
    use crate::{Duplicate, Error};

    fn texts(tags: &[&str]) -> Vec<String> {
        tags.iter().map(|tag| (*tag).to_owned()).collect()
    }

    #[test]
    fn tags_are_added_and_taken_away_and_go_with_a_copy() {
        let (mut store, project) = store_with_project();
        let ids = store
            .create_drafts(project, &[a_draft("a"), a_draft("b")], 10)
            .unwrap();
        store.change_tags(&ids, &texts(&["summer", "de"]), &[]).unwrap();
        store
            .change_tags(&ids[..1], &texts(&["de"]), &texts(&["summer"]))
            .unwrap();
        assert_eq!(store.draft(ids[0]).unwrap().tags, ["de"]);
        assert_eq!(store.draft(ids[1]).unwrap().tags, ["de", "summer"]);
        let copy = Duplicate {
            of: ids[1],
            document: "{}".to_owned(),
        };
        let copy = store.duplicate_drafts(&[copy], 20).unwrap()[0];
        assert_eq!(store.draft(copy).unwrap().tags, ["de", "summer"]);
    }

    #[test]
    fn a_tag_needs_a_draft() {
        let (mut store, _) = store_with_project();
        let error = store
            .change_tags(&[DraftId(9)], &texts(&["de"]), &[])
            .unwrap_err();
        assert!(
            matches!(error, Error::NotFound { what: "draft", id: 9 }),
            "{error}"
        );
    }
}
