//! The life of a publication, and what is left of one that was cut off.

use serde_json::json;

use super::*;
use crate::fixtures::{a_draft, a_server, store_with_project};
use crate::{DraftId, NewItem, NewPublication, Operation, ServerId, SnapshotTrigger};

fn begun() -> (Store, PublicationId, Vec<ItemId>, Vec<DraftId>, ServerId) {
    let (mut store, project) = store_with_project();
    let server = store.create_server(project, &a_server("Live"), 1).unwrap();
    let drafts = store
        .create_drafts(project, &[a_draft("a"), a_draft("b"), a_draft("c")], 1)
        .unwrap();
    let item = |n: usize, operation, trigger_id: Option<&str>| NewItem {
        draft: Some(drafts[n]),
        revision: None,
        trigger_id: trigger_id.map(str::to_owned),
        operation,
        before: trigger_id.map(|id| format!("{{\"_id\": \"{id}\"}}")),
        after: Some(format!("{{\"n\": {n}}}")),
        despite: None,
    };
    let items = vec![
        item(0, Operation::Create, None),
        item(1, Operation::Update, Some("t1")),
        item(2, Operation::Delete, Some("t2")),
    ];
    let new = NewPublication {
        server,
        who: "admin".into(),
        note: "Spring".into(),
        items,
    };
    let id = store.begin_publication(&new, 100).unwrap();
    let items = store
        .publication_items(id)
        .unwrap()
        .iter()
        .map(|item| item.id)
        .collect();
    (store, id, items, drafts, server)
}

fn written(id: &str) -> ItemResult {
    ItemResult::Written {
        trigger_id: id.into(),
        document: format!("{{\"_id\": \"{id}\"}}"),
    }
}

#[track_caller]
fn check_states(store: &Store, id: PublicationId, expected: [ItemState; 3]) {
    let states: Vec<_> = store
        .publication_items(id)
        .unwrap()
        .iter()
        .map(|item| item.state)
        .collect();
    assert_eq!(states, expected);
}

#[test]
fn a_plan_is_read_as_it_was_written_down() {
    let (store, id, _, drafts, server) = begun();
    let publication = store.publication(id).unwrap();
    assert_eq!(
        (publication.who.as_str(), publication.note.as_str()),
        ("admin", "Spring")
    );
    assert_eq!(
        (publication.server, publication.server_name.as_str()),
        (Some(server), "Live")
    );
    assert_eq!(
        (publication.started_at, publication.ended_at, publication.items),
        (100, None, 3)
    );
    let item = &store.publication_items(id).unwrap()[1];
    assert_eq!(
        (item.draft, item.trigger_id.as_deref()),
        (Some(drafts[1]), Some("t1"))
    );
    assert_eq!(
        (item.before.as_deref(), item.after.as_deref()),
        (Some("{\"_id\": \"t1\"}"), Some("{\"n\": 1}"))
    );
}

#[test]
fn a_verified_item_says_which_trigger_the_draft_is() {
    let (mut store, id, items, drafts, server) = begun();
    store.item_sent(items[0], None, 110).unwrap();
    assert_eq!(store.links_of_server(server).unwrap(), []);
    store.item_done(items[0], &written("new"), 120).unwrap();
    let link = &store.links_of_draft(drafts[0]).unwrap()[0];
    assert_eq!(
        (link.trigger_id.as_str(), link.document.as_str(), link.linked_at),
        ("new", "{\"_id\": \"new\"}", 120)
    );
    assert_eq!(
        store.publication_items(id).unwrap()[0].trigger_id.as_deref(),
        Some("new")
    );

    let former = Link {
        draft: drafts[2],
        server,
        trigger_id: "t2".into(),
        document: "{}".into(),
        linked_at: 50,
    };
    store.link(&former).unwrap();
    store.item_sent(items[2], None, 130).unwrap();
    store.item_done(items[2], &ItemResult::Removed, 140).unwrap();
    assert_eq!(store.links_of_draft(drafts[2]).unwrap(), []);
}

#[test]
fn what_was_written_is_known_of_the_server_at_once_so_that_nobody_seems_to_have_changed_it() {
    let (mut store, _, items, _, server) = begun();
    let known = |id: &str, document: &str| SnapshotTrigger {
        trigger_id: id.into(),
        document: document.into(),
    };
    store
        .save_snapshot(server, &[known("t1", "{}"), known("t2", "{}")], 50)
        .unwrap();
    for (item, result) in [
        (items[0], written("new")),
        (items[1], written("t1")),
        (items[2], ItemResult::Removed),
    ] {
        store.item_sent(item, None, 110).unwrap();
        store.item_done(item, &result, 120).unwrap();
    }
    let triggers = store.snapshot(server).unwrap().unwrap().triggers;
    let expected = [
        known("t1", "{\"_id\": \"t1\"}"),
        known("new", "{\"_id\": \"new\"}"),
    ];
    assert_eq!(triggers, expected);
}

#[test]
fn what_the_server_has_instead_of_what_was_sent_counts_as_its_change_and_not_as_agreed() {
    let (mut store, id, items, drafts, server) = begun();
    store.save_snapshot(server, &[], 50).unwrap();
    store.item_sent(items[1], None, 110).unwrap();
    let detail = json!({ "message": "Others were quicker." });
    let differs = ItemResult::Differs {
        trigger_id: "t1".into(),
        document: "{\"n\": \"theirs\"}".into(),
        detail: detail.clone(),
    };
    store.item_done(items[1], &differs, 120).unwrap();
    assert_eq!(store.links_of_draft(drafts[1]).unwrap()[0].document, "{\"n\": 1}");
    let there = store.snapshot(server).unwrap().unwrap().triggers;
    assert_eq!(there[0].document, "{\"n\": \"theirs\"}");
    let item = &store.publication_items(id).unwrap()[1];
    assert_eq!((item.state, &item.error), (ItemState::Verified, &Some(detail)));
}

#[test]
fn the_journal_tells_every_step_with_its_error() {
    let (mut store, id, items, _, _) = begun();
    store.item_sent(items[0], None, 110).unwrap();
    store
        .item_done(
            items[0],
            &ItemResult::Failed {
                error: json!({ "status": 403 }),
            },
            120,
        )
        .unwrap();
    let entry = |at, state, detail| JournalEntry {
        item: items[0],
        at,
        state,
        detail,
    };
    let expected = [
        entry(110, ItemState::Sent, None),
        entry(120, ItemState::Failed, Some(json!({ "status": 403 }))),
    ];
    assert_eq!(store.journal(id).unwrap(), expected);
    let publication = store.publication(id).unwrap();
    assert_eq!((publication.failed, publication.verified), (1, 0));
    assert_eq!(
        store.publication_items(id).unwrap()[0].error,
        Some(json!({ "status": 403 }))
    );
}

#[test]
fn an_item_never_goes_back_nor_is_sent_twice() {
    use ItemState::{Planned, Sent, Verified};
    let (mut store, id, items, _, _) = begun();
    let error = store.item_done(items[0], &written("x"), 105).unwrap_err();
    assert!(
        matches!(
            error,
            Error::ItemState {
                from: Planned,
                to: Verified,
                ..
            }
        ),
        "{error}"
    );
    store.item_sent(items[0], None, 110).unwrap();
    let error = store.item_sent(items[0], None, 111).unwrap_err();
    assert!(
        matches!(
            error,
            Error::ItemState {
                from: Sent,
                to: Sent,
                ..
            }
        ),
        "{error}"
    );
    store.item_done(items[0], &written("x"), 112).unwrap();
    let failed = ItemResult::Failed { error: json!(null) };
    assert!(store.item_done(items[0], &failed, 113).is_err());
    check_states(&store, id, [Verified, Planned, Planned]);
}

#[test]
fn a_publication_that_was_cut_off_is_found_explained_and_closed() {
    use ItemState::{Sent, Skipped, Unknown, Verified};
    let (mut store, id, items, _, _) = begun();
    store.item_sent(items[0], None, 110).unwrap();
    store.item_done(items[0], &written("x"), 120).unwrap();
    store.item_sent(items[1], None, 130).unwrap();
    // The process is gone here. The next start finds:
    let unfinished = store.unfinished_publications().unwrap();
    assert_eq!(unfinished.iter().map(|found| found.id).collect::<Vec<_>>(), [id]);
    check_states(&store, id, [Verified, Sent, ItemState::Planned]);
    store.end_publication(id, Outcome::Interrupted, 200).unwrap();
    check_states(&store, id, [Verified, Unknown, Skipped]);
    assert_eq!(store.unfinished_publications().unwrap(), []);
    let publication = store.publication(id).unwrap();
    assert_eq!(
        (publication.outcome, publication.ended_at),
        (Some(Outcome::Interrupted), Some(200))
    );
    assert_eq!((publication.verified, publication.unknown), (1, 1));
}

#[test]
fn an_unknown_item_may_be_resolved_by_looking() {
    let (mut store, id, items, drafts, _) = begun();
    store.item_sent(items[1], None, 110).unwrap();
    store
        .item_done(
            items[1],
            &ItemResult::Unknown {
                error: json!("time-out"),
            },
            120,
        )
        .unwrap();
    assert_eq!(store.publication(id).unwrap().unknown, 1);
    store.item_done(items[1], &written("t1"), 130).unwrap();
    assert_eq!(store.publication_items(id).unwrap()[1].error, None);
    assert_eq!(store.links_of_draft(drafts[1]).unwrap().len(), 1);
}

#[test]
fn a_publication_that_has_ended_never_changes() {
    let (mut store, id, items, _, server) = begun();
    store.end_publication(id, Outcome::Cancelled, 110).unwrap();
    let before = (
        store.publication(id).unwrap(),
        store.publication_items(id).unwrap(),
        store.journal(id).unwrap(),
    );
    assert!(matches!(
        store.item_sent(items[0], None, 120),
        Err(Error::PublicationEnded { .. })
    ));
    let skipped = ItemResult::Skipped { reason: json!(1) };
    assert!(matches!(
        store.item_done(items[0], &skipped, 120),
        Err(Error::PublicationEnded { .. })
    ));
    let again = store.end_publication(id, Outcome::Succeeded, 120);
    assert!(matches!(again, Err(Error::PublicationEnded { .. })));
    let after = (
        store.publication(id).unwrap(),
        store.publication_items(id).unwrap(),
        store.journal(id).unwrap(),
    );
    assert_eq!(before, after);
    store.delete_server(server).unwrap();
    let publication = store.publication(id).unwrap();
    assert_eq!(
        (publication.server, publication.server_name.as_str()),
        (None, "Live")
    );
}

#[test]
fn the_record_of_a_publication_outlives_its_drafts() {
    let (mut store, id, _, drafts, _) = begun();
    store.trash_drafts(&drafts, 110).unwrap();
    store.purge_drafts(&drafts).unwrap();
    let items = store.publication_items(id).unwrap();
    assert!(
        items
            .iter()
            .all(|item| item.draft.is_none() && item.after.is_some()),
        "{items:?}"
    );
}

#[test]
fn what_is_noted_when_a_call_goes_out_is_in_the_journal_and_is_no_error() {
    let (mut store, id, items, _, _) = begun();
    store
        .item_sent(items[0], Some(&json!({ "known": ["t1"] })), 110)
        .unwrap();
    assert_eq!(
        store.journal(id).unwrap()[0].detail,
        Some(json!({ "known": ["t1"] }))
    );
    assert_eq!(store.publication_items(id).unwrap()[0].error, None);
}

#[test]
fn a_further_call_of_an_item_has_its_line_and_only_what_was_sent_has_one() {
    let (mut store, id, items, ..) = begun();
    let part = json!({ "part": "insertion" });
    let further = |store: &mut Store, now| store.item_sent_further(items[0], &part, now);
    assert!(matches!(further(&mut store, 100), Err(Error::ItemState { .. })));
    store
        .item_sent(items[0], Some(&json!({ "part": "removal" })), 110)
        .unwrap();
    further(&mut store, 120).unwrap();
    let lines = store.journal(id).unwrap();
    let sent: Vec<_> = lines
        .iter()
        .filter(|line| line.state == ItemState::Sent)
        .map(|line| (line.at, line.detail.clone().unwrap()["part"].clone()))
        .collect();
    assert_eq!(sent, [(110, json!("removal")), (120, json!("insertion"))]);
    store.item_done(items[0], &written("t1"), 130).unwrap();
    assert!(matches!(further(&mut store, 140), Err(Error::ItemState { .. })));
}
