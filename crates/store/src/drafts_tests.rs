//! Drafts in their project: order, copies, trash.

use super::*;
use crate::fixtures::{a_draft, store_with_project};

fn three() -> (Store, ProjectId, Vec<DraftId>) {
    let (mut store, project) = store_with_project();
    let drafts = [a_draft("a"), a_draft("b"), a_draft("c")];
    let ids = store.create_drafts(project, &drafts, 10).unwrap();
    (store, project, ids)
}

#[track_caller]
fn check_order(store: &Store, project: ProjectId, expected: &[DraftId]) {
    let ids: Vec<_> = store
        .drafts(project)
        .unwrap()
        .iter()
        .map(|draft| draft.id)
        .collect();
    assert_eq!(ids, expected);
}

#[test]
fn a_document_is_kept_to_the_byte_even_when_it_is_no_json() {
    let (mut store, project) = store_with_project();
    let text = "{ \"b\":1.0, \"a\" :\u{1f600}\r\n\t, \0 oops";
    let new = NewDraft {
        platform: Platform::RocketChat,
        document: text.into(),
        label: Some("Imported".into()),
    };
    let id = store.create_drafts(project, &[new], 10).unwrap()[0];
    let draft = store.draft(id).unwrap();
    assert_eq!(draft.document, text);
    assert_eq!(
        (draft.created_at, draft.edited_at, draft.can_undo, draft.can_redo),
        (10, 10, false, false)
    );
    assert_eq!(store.history(id).unwrap()[0].label.as_deref(), Some("Imported"));
}

#[test]
fn copies_stand_right_behind_their_originals() {
    let (mut store, project, ids) = three();
    let copies = [ids[0], ids[2]].map(|of| Duplicate {
        of,
        document: format!("copy of {of}"),
    });
    let new = store.duplicate_drafts(&copies, 20).unwrap();
    check_order(&store, project, &[ids[0], new[0], ids[1], ids[2], new[1]]);
    assert_eq!(
        store.draft(new[1]).unwrap().document,
        format!("copy of {}", ids[2])
    );
}

#[test]
fn an_order_that_names_other_drafts_is_refused() {
    let (mut store, project, ids) = three();
    store.reorder_drafts(project, &[ids[2], ids[0], ids[1]]).unwrap();
    for wrong in [
        &ids[..2],
        &[ids[0], ids[0], ids[1]],
        &[ids[0], ids[1], DraftId(99)],
    ] {
        let error = store.reorder_drafts(project, wrong).unwrap_err();
        assert!(
            matches!(error, Error::NotAReordering { what: "draft" }),
            "{error}"
        );
    }
    check_order(&store, project, &[ids[2], ids[0], ids[1]]);
}

#[test]
fn drafts_come_back_from_the_trash_to_where_they_were() {
    let (mut store, project, ids) = three();
    store.trash_drafts(&[ids[0], ids[1]], 20).unwrap();
    check_order(&store, project, &[ids[2]]);
    assert_eq!(store.trashed_drafts(project).unwrap().len(), 2);
    store.restore_drafts(&[ids[1]]).unwrap();
    check_order(&store, project, &[ids[1], ids[2]]);
}

#[test]
fn many_drafts_are_changed_all_together_or_not_at_all() {
    let (mut store, project, ids) = three();
    let error = store.trash_drafts(&[ids[0], DraftId(99)], 20).unwrap_err();
    assert!(
        matches!(
            error,
            Error::NotFound {
                what: "draft",
                id: 99
            }
        ),
        "{error}"
    );
    check_order(&store, project, &ids);
    assert!(
        store
            .duplicate_drafts(
                &[Duplicate {
                    of: DraftId(99),
                    document: String::new()
                }],
                20
            )
            .is_err()
    );
    assert!(
        store
            .set_readiness(&[ids[0], DraftId(99)], Readiness::Ready)
            .is_err()
    );
    assert_eq!(store.draft(ids[0]).unwrap().readiness, Readiness::Draft);
}

#[test]
fn purging_takes_the_history_along_and_spares_what_is_not_in_the_trash() {
    let (mut store, _, ids) = three();
    store.trash_drafts(&ids[..1], 20).unwrap();
    let error = store.purge_drafts(&ids[..2]).unwrap_err();
    assert!(matches!(error, Error::NotInTrash { .. }), "{error}");
    let revision = store.draft(ids[0]).unwrap().head;
    store.purge_drafts(&ids[..1]).unwrap();
    assert!(matches!(store.draft(ids[0]), Err(Error::NotFound { .. })));
    assert!(matches!(store.revision(revision), Err(Error::NotFound { .. })));
    assert!(store.draft(ids[1]).is_ok());
}
