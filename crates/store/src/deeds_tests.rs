//! Deeds, taken back and done again.

use super::*;
use crate::fixtures::{a_draft, a_server, store_with_project};
use crate::{Duplicate, Link, NewDraft, NewSession, Readiness, Save};

fn three() -> (Store, ProjectId, Vec<DraftId>) {
    let (mut store, project) = store_with_project();
    let drafts = [a_draft("a"), a_draft("b"), a_draft("c")];
    let ids = store.create_drafts(project, &drafts, 10).unwrap();
    (store, project, ids)
}

#[track_caller]
fn done<T>(
    store: &mut Store,
    project: ProjectId,
    kind: DeedKind,
    now: i64,
    work: impl FnOnce(&mut Store) -> Result<T>,
) -> T {
    store.deed(project, kind, now, work).unwrap().0
}

fn order(store: &Store, project: ProjectId) -> Vec<DraftId> {
    let drafts = store.drafts(project).unwrap();
    drafts.iter().map(|draft| draft.id).collect()
}

fn back(store: &mut Store, project: ProjectId) -> Walked {
    store.take_back(project, None, 90_000).unwrap().unwrap()
}

fn again(store: &mut Store, project: ProjectId) -> Walked {
    store.do_again(project, 91_000).unwrap().unwrap()
}

fn copy_of(id: DraftId) -> Duplicate {
    Duplicate {
        of: id,
        document: "{}".to_owned(),
    }
}

fn edit(store: &mut Store, id: DraftId, document: &str, now: i64) {
    let save = Save {
        base: store.draft(id).unwrap().head,
        document,
        burst: None,
        label: None,
    };
    store.save(id, save, now).unwrap();
}

#[test]
fn deeds_are_taken_back_one_by_one_and_done_again_in_their_order() {
    let (mut store, project, ids) = three();
    let [a, b, c] = [ids[0], ids[1], ids[2]];
    let copies = done(&mut store, project, DeedKind::Duplicate, 1_000, |store| {
        store.duplicate_drafts(&[copy_of(a)], 1_000)
    });
    let copy = copies[0];
    done(&mut store, project, DeedKind::Reorder, 10_000, |store| {
        store.reorder_drafts(project, &[c, copy, b, a])
    });
    done(&mut store, project, DeedKind::Trash, 20_000, |store| {
        store.trash_drafts(&[b], 20_000)
    });
    assert_eq!(order(&store, project), [c, copy, a]);

    assert_eq!(back(&mut store, project).deed.kind, DeedKind::Trash);
    assert_eq!(order(&store, project), [c, copy, b, a]);
    assert_eq!(back(&mut store, project).deed.kind, DeedKind::Reorder);
    assert_eq!(order(&store, project), [a, copy, b, c]);
    assert_eq!(back(&mut store, project).deed.drafts, [copy]);
    assert_eq!(order(&store, project), [a, b, c]);
    assert_eq!(store.take_back(project, None, 1).unwrap(), None);

    again(&mut store, project);
    again(&mut store, project);
    assert_eq!(order(&store, project), [c, copy, b, a]);
    assert_eq!(store.deeds(project).unwrap().next.unwrap().kind, DeedKind::Trash);
    again(&mut store, project);
    assert_eq!(order(&store, project), [c, copy, a]);
    assert_eq!(store.do_again(project, 1).unwrap(), None);
}

#[test]
fn a_new_deed_forgets_what_was_taken_back() {
    let (mut store, project, ids) = three();
    done(&mut store, project, DeedKind::Trash, 1_000, |store| {
        store.trash_drafts(&ids[..1], 1_000)
    });
    back(&mut store, project);
    done(&mut store, project, DeedKind::Ready, 2_000, |store| {
        store.set_readiness(&ids[1..2], Readiness::Ready)
    });
    let deeds = store.deeds(project).unwrap();
    assert_eq!((deeds.last.unwrap().kind, deeds.next), (DeedKind::Ready, None));
}

#[test]
fn deeds_of_one_kind_in_quick_succession_are_one() {
    let (mut store, project, ids) = three();
    for (at, id) in [(1_000, ids[0]), (2_500, ids[1])] {
        done(&mut store, project, DeedKind::Trash, at, |store| {
            store.trash_drafts(&[id], at)
        });
    }
    assert_eq!(store.deeds(project).unwrap().last.unwrap().drafts, ids[..2]);
    done(&mut store, project, DeedKind::Trash, 4_500, |store| {
        store.trash_drafts(&ids[2..], 4_500)
    });
    assert_eq!(back(&mut store, project).deed.drafts, ids[2..]);
    assert_eq!(order(&store, project), ids[2..]);
    back(&mut store, project);
    assert_eq!(order(&store, project), ids);
}

#[test]
fn steps_that_lead_back_to_where_they_began_are_no_deed() {
    let (mut store, project, ids) = three();
    for (at, order) in [
        (1_000, [ids[1], ids[0], ids[2]]),
        (1_500, [ids[0], ids[1], ids[2]]),
    ] {
        done(&mut store, project, DeedKind::Reorder, at, |store| {
            store.reorder_drafts(project, &order)
        });
    }
    assert_eq!(store.deeds(project).unwrap(), Deeds::default());
}

#[test]
fn an_edit_that_came_later_is_never_lost() {
    let (mut store, project, ids) = three();
    let texts = |store: &Store| {
        ids.iter()
            .map(|id| store.draft(*id).unwrap().document)
            .collect::<Vec<_>>()
    };
    let before = texts(&store);
    done(&mut store, project, DeedKind::Replace, 1_000, |store| {
        for id in &ids[..2] {
            let save = Save {
                base: store.draft(*id)?.head,
                document: "{\"replaced\":1}",
                burst: None,
                label: Some("Replaced"),
            };
            store.save(*id, save, 1_000)?;
        }
        Ok(())
    });
    edit(&mut store, ids[0], "{\"typed\":1}", 5_000);
    let walked = back(&mut store, project);
    assert_eq!(walked.kept, ids[..1]);
    assert_eq!(texts(&store), ["{\"typed\":1}", &before[1], &before[2]]);
    // Doing it again does not touch the one that was edited either.
    assert_eq!(again(&mut store, project).kept, ids[..1]);
    assert_eq!(texts(&store), ["{\"typed\":1}", "{\"replaced\":1}", &before[2]]);
}

#[test]
fn a_copy_that_was_edited_or_published_since_stays() {
    let (mut store, project, ids) = three();
    let copies = done(&mut store, project, DeedKind::Duplicate, 1_000, |store| {
        store.duplicate_drafts(&[copy_of(ids[0]), copy_of(ids[1]), copy_of(ids[2])], 1_000)
    });
    edit(&mut store, copies[0], "{\"typed\":1}", 5_000);
    let server = store.create_server(project, &a_server("Live"), 5_000).unwrap();
    let link = Link {
        draft: copies[1],
        server,
        trigger_id: "t".to_owned(),
        document: "{}".to_owned(),
        linked_at: 5_000,
    };
    store.link(&link).unwrap();
    assert_eq!(back(&mut store, project).kept, copies[..2]);
    assert_eq!(
        order(&store, project),
        [ids[0], copies[0], ids[1], copies[1], ids[2]]
    );
}

#[test]
fn an_order_is_taken_back_among_drafts_that_came_since() {
    let (mut store, project, ids) = three();
    done(&mut store, project, DeedKind::Reorder, 1_000, |store| {
        store.reorder_drafts(project, &[ids[2], ids[1], ids[0]])
    });
    let new: Vec<NewDraft> = vec![a_draft("new")];
    let new = store.create_drafts(project, &new, 5_000).unwrap()[0];
    store.trash_drafts(&ids[1..2], 5_000).unwrap();
    back(&mut store, project);
    assert_eq!(order(&store, project), [ids[0], ids[2], new]);
}

#[test]
fn tags_and_readiness_are_taken_back_without_what_was_given_since() {
    let (mut store, project, ids) = three();
    let tags = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    store.change_tags(&ids, &tags(&["old"]), &[]).unwrap();
    done(&mut store, project, DeedKind::Tags, 1_000, |store| {
        store.change_tags(&ids, &tags(&["new"]), &tags(&["old"]))
    });
    store.change_tags(&ids[..1], &tags(&["later"]), &[]).unwrap();
    back(&mut store, project);
    assert_eq!(store.draft(ids[0]).unwrap().tags, ["later", "old"]);
    assert_eq!(store.draft(ids[1]).unwrap().tags, ["old"]);
    again(&mut store, project);
    assert_eq!(store.draft(ids[0]).unwrap().tags, ["later", "new"]);
}

#[test]
fn what_was_removed_for_good_goes_from_the_deeds() {
    let (mut store, project, ids) = three();
    done(&mut store, project, DeedKind::Trash, 1_000, |store| {
        store.trash_drafts(&ids[..2], 1_000)
    });
    store.purge_drafts(&ids[..1]).unwrap();
    assert_eq!(store.deeds(project).unwrap().last.unwrap().drafts, ids[1..2]);
    store.purge_drafts(&ids[1..2]).unwrap();
    assert_eq!(store.deeds(project).unwrap(), Deeds::default());
}

#[test]
fn only_the_latest_deeds_are_kept_and_a_failed_one_leaves_nothing() {
    let (mut store, project, ids) = three();
    let (mut first, mut last) = (0, 0);
    for n in 0..=line::MOST as i64 {
        let readiness = if n % 2 == 0 {
            Readiness::Ready
        } else {
            Readiness::Draft
        };
        let (_, deed) = store
            .deed(project, DeedKind::Ready, n * 10_000, |store| {
                store.set_readiness(&ids[..1], readiness)
            })
            .unwrap();
        last = deed.unwrap().id;
        first = if n == 0 { last } else { first };
    }
    let failed = store.deed(project, DeedKind::Trash, 9_000_000, |store| {
        store.trash_drafts(&[ids[0], DraftId(999)], 1)
    });
    assert!(matches!(failed, Err(Error::NotFound { .. })), "{failed:?}");
    let mut taken = Vec::new();
    while let Some(walked) = store.take_back(project, None, 1).unwrap() {
        taken.push(walked.deed.id);
    }
    assert_eq!((taken.len(), taken[0]), (line::MOST, last));
    assert!(!taken.contains(&first));
}

#[test]
fn a_notice_takes_back_only_the_deed_that_it_speaks_of() {
    let (mut store, project, ids) = three();
    let (_, first) = store
        .deed(project, DeedKind::Trash, 1_000, |store| {
            store.trash_drafts(&ids[..1], 1_000)
        })
        .unwrap();
    let first = first.unwrap().id;
    done(&mut store, project, DeedKind::Ready, 2_000, |store| {
        store.set_readiness(&ids[1..2], Readiness::Ready)
    });
    assert_eq!(store.take_back(project, Some(first), 3_000).unwrap(), None);
    back(&mut store, project);
    assert_eq!(
        store
            .take_back(project, Some(first), 3_000)
            .unwrap()
            .unwrap()
            .deed
            .id,
        first
    );
}

#[test]
fn what_sessions_expect_goes_back_with_the_deed_unless_they_were_edited_since() {
    let (mut store, project, ids) = three();
    let session = |script: &str| NewSession {
        name: "Visit".to_owned(),
        script: script.to_owned(),
    };
    let visits = ["one", "two"].map(|script| store.create_session(project, &session(script), 10).unwrap());
    done(&mut store, project, DeedKind::Variants, 1_000, |store| {
        for visit in visits {
            store.update_session(visit, &session("expects more"), 1_000)?;
        }
        store.duplicate_drafts(&[copy_of(ids[0])], 1_000)
    });
    store
        .update_session(visits[1], &session("edited"), 5_000)
        .unwrap();
    back(&mut store, project);
    let script = |store: &Store, at: usize| store.session(visits[at]).unwrap().script;
    assert_eq!(
        (script(&store, 0), script(&store, 1)),
        ("one".to_owned(), "edited".to_owned())
    );
    again(&mut store, project);
    assert_eq!(script(&store, 0), "expects more");
}
