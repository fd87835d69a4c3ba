//! What is typed into a draft, kept as revisions: saving, undo and redo, the history, and going back in it.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::{DraftId, RevisionId};
use ts_rs::TS;

use crate::app::Data;
use crate::app::clock::now;
use crate::drafting::drafts::{DraftView, Which};
use crate::drafting::views;
#[cfg(doc)]
use crate::error::Code;
use crate::error::Error;

/// What was typed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Save {
    /// The draft.
    pub draft: i64,
    /// The revision that the typing started from: a save over a newer one is a conflict.
    pub base: i64,
    /// The whole document.
    #[ts(type = "{ [key: string]: JsonValue }")]
    pub document: Map<String, Value>,
    /// Saves with the same text here, quickly one after another, become one revision: the field being typed in.
    #[ts(optional)]
    pub burst: Option<String>,
}

/// An older state of a draft.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "DraftRevision")]
pub struct Revision {
    /// Its number.
    pub id: i64,
    /// When it was saved, in milliseconds since 1970 UTC.
    pub saved_at: i64,
    /// How it came about, such as "Imported"; none for plain typing.
    pub label: Option<String>,
    /// Whether the draft is this now.
    pub current: bool,
    /// What it changed against the one before, in a few words.
    pub summary: String,
    /// The document.
    #[ts(type = "{ [key: string]: JsonValue }")]
    pub document: Map<String, Value>,
}

/// Which revision to go back to.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct Revert {
    /// The draft.
    pub draft: i64,
    /// The revision.
    pub revision: i64,
}

/// Keeps what was typed, as a new revision or as part of the one being typed.
///
/// # Errors
/// [`Code::Conflict`] when somebody saved meanwhile: what was typed is kept in the history then. [`Code::BadInput`] for a
/// document that nests too deep.
pub fn save(data: &Data, save: Save) -> Result<DraftView, Error> {
    trigger::check_depth(&save.document)?;
    data.store(|store| {
        let id = DraftId(save.draft);
        let before = views::parsed(&store.draft(id)?);
        let document = trigger::restored(save.document, &before.document);
        let document = trigger::Draft::new(before.platform, document).to_json();
        let save = store::Save {
            base: RevisionId(save.base),
            document: &document,
            burst: save.burst.as_deref(),
            label: None,
        };
        store.save(id, save, now())?;
        views::view(store, id)
    })
}

/// Takes the last change back; does nothing when there is none.
///
/// # Errors
/// [`Code::NotFound`] when the draft is gone.
pub fn undo(data: &Data, which: Which) -> Result<DraftView, Error> {
    data.store(|store| {
        store.undo(DraftId(which.draft), now())?;
        views::view(store, DraftId(which.draft))
    })
}

/// Makes the change that was taken back again; does nothing when there is none.
///
/// # Errors
/// [`Code::NotFound`] when the draft is gone.
pub fn redo(data: &Data, which: Which) -> Result<DraftView, Error> {
    data.store(|store| {
        store.redo(DraftId(which.draft), now())?;
        views::view(store, DraftId(which.draft))
    })
}

/// Every revision of a draft, newest first.
///
/// # Errors
/// [`Code::NotFound`] when the draft is gone.
pub fn history(data: &Data, which: Which) -> Result<Vec<Revision>, Error> {
    data.store(|store| views::history(store, DraftId(which.draft)))
}

/// Makes an older revision the newest.
///
/// # Errors
/// [`Code::NotFound`] when the draft or the revision is gone.
pub fn revert(data: &Data, revert: Revert) -> Result<DraftView, Error> {
    data.store(|store| {
        store.revert(
            DraftId(revert.draft),
            RevisionId(revert.revision),
            "Reverted",
            now(),
        )?;
        views::view(store, DraftId(revert.draft))
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::app::Nothing;
    use crate::drafting::drafts::{get, list};
    use crate::error::Code;
    use crate::projects;

    #[test]
    fn a_document_that_nests_too_deep_is_refused_with_its_path_and_the_draft_stays() {
        let folder = tempfile::tempdir().unwrap();
        let data = Data::open(folder.path().to_owned());
        let project = projects::list(&data, Nothing {}).unwrap()[0].id;
        let row = list(&data, projects::Which { project }).unwrap().remove(0);
        let before = get(&data, Which { draft: row.id }).unwrap();
        let deep = (0..trigger::DEEPEST).fold(json!(1), |value, _| json!([value]));
        let mut document = before.document.clone();
        document.insert("deep".to_owned(), deep);
        let typed = |document| Save {
            draft: row.id,
            base: before.revision,
            document,
            burst: None,
        };
        let error = save(&data, typed(document.clone())).unwrap_err();
        assert_eq!(error.code, Code::BadInput);
        assert!(error.message.contains("“/deep/0/0/0/0/…”"), "{error}");
        assert_eq!(
            get(&data, Which { draft: row.id }).unwrap().document,
            before.document
        );

        document["deep"] = document["deep"][0].take();
        let after = save(&data, typed(document.clone())).unwrap();
        assert_eq!(after.document["deep"], document["deep"]);
    }
}
