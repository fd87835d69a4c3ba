//! The history against what people expect of undo and redo.

use proptest::prelude::*;

use super::*;
use crate::fixtures::{a_draft, store_with_project};
use crate::{NewItem, NewPublication, Operation};

fn one_draft() -> (Store, DraftId) {
    let (mut store, project) = store_with_project();
    let draft = store.create_drafts(project, &[a_draft("a")], 0).unwrap()[0];
    (store, draft)
}

/// Saves on the present head.
fn save(store: &mut Store, draft: DraftId, document: &str, burst: Option<&str>, now: i64) -> RevisionId {
    let base = store.draft(draft).unwrap().head;
    store
        .save(
            draft,
            Save {
                base,
                document,
                burst,
                label: None,
            },
            now,
        )
        .unwrap()
}

#[track_caller]
fn check_history(store: &Store, draft: DraftId, expected: &[&str]) {
    let history = store.history(draft).unwrap();
    let documents: Vec<_> = history
        .iter()
        .rev()
        .map(|row| store.revision(row.id).unwrap().document)
        .collect();
    assert_eq!(documents[1..], *expected);
}

#[test]
fn a_save_without_a_change_makes_no_revision() {
    let (mut store, draft) = one_draft();
    let before = store.draft(draft).unwrap();
    let head = save(&mut store, draft, &before.document, None, 10);
    assert_eq!(head, before.head);
    assert_eq!(store.draft(draft).unwrap(), before);
}

#[test]
fn typing_in_one_field_is_one_entry_until_a_pause() {
    let (mut store, draft) = one_draft();
    save(&mut store, draft, "h", Some("w1/name"), 10_000);
    save(&mut store, draft, "he", Some("w1/name"), 11_999);
    save(&mut store, draft, "hel", Some("w1/name"), 13_998);
    save(&mut store, draft, "hell", Some("w1/name"), 15_998);
    save(&mut store, draft, "hell!", Some("w1/text"), 15_999);
    save(&mut store, draft, "hell!?", None, 16_000);
    save(&mut store, draft, "hello", None, 16_001);
    check_history(&store, draft, &["hel", "hell", "hell!", "hell!?", "hello"]);
}

#[test]
fn typing_without_any_pause_is_still_cut_into_entries() {
    let (mut store, draft) = one_draft();
    for second in 0..90 {
        save(&mut store, draft, &format!("{second}"), Some("w"), 1_000 * second);
    }
    check_history(&store, draft, &["29", "59", "89"]);
}

#[test]
fn a_clock_that_goes_back_starts_a_new_entry() {
    let (mut store, draft) = one_draft();
    save(&mut store, draft, "a", Some("w"), 10_000);
    save(&mut store, draft, "ab", Some("w"), 9_999);
    check_history(&store, draft, &["a", "ab"]);
}

#[test]
fn a_revision_with_a_label_is_never_replaced() {
    let (mut store, draft) = one_draft();
    let a = save(&mut store, draft, "a", Some("w"), 1_000);
    store.label_revision(a, Some("Before the sale")).unwrap();
    let b = save(&mut store, draft, "ab", Some("w"), 1_001);
    let labelled = Save {
        base: b,
        document: "abc",
        burst: Some("w"),
        label: Some("Template"),
    };
    let c = store.save(draft, labelled, 1_002).unwrap();
    save(&mut store, draft, "abcd", Some("w"), 1_003);
    check_history(&store, draft, &["a", "ab", "abc", "abcd"]);
    assert_eq!(store.revision(c).unwrap().row.label.as_deref(), Some("Template"));
}

#[test]
fn a_published_revision_is_never_replaced() {
    let (mut store, draft) = one_draft();
    let project = store.draft(draft).unwrap().project;
    let server = store
        .create_server(project, &crate::fixtures::a_server("Live"), 1)
        .unwrap();
    let revision = save(&mut store, draft, "a", Some("w"), 1_000);
    let item = NewItem {
        draft: Some(draft),
        revision: Some(revision),
        trigger_id: None,
        operation: Operation::Create,
        before: None,
        after: Some("a".into()),
        despite: None,
    };
    let publication = NewPublication {
        server,
        who: "me".into(),
        note: String::new(),
        items: vec![item],
    };
    store.begin_publication(&publication, 1_001).unwrap();
    save(&mut store, draft, "ab", Some("w"), 1_002);
    check_history(&store, draft, &["a", "ab"]);
}

#[test]
fn a_save_after_undo_branches_and_loses_nothing() {
    let (mut store, draft) = one_draft();
    save(&mut store, draft, "one", None, 10);
    save(&mut store, draft, "two", None, 20);
    assert_eq!(store.undo(draft, 30).unwrap().unwrap().document, "one");
    save(&mut store, draft, "three", None, 40);
    assert_eq!(store.redo(draft, 50).unwrap(), None);
    assert_eq!(store.undo(draft, 60).unwrap().unwrap().document, "one");
    let redone = store.redo(draft, 70).unwrap().unwrap();
    assert_eq!(
        (redone.document.as_str(), redone.edited_at, redone.can_redo),
        ("three", 70, false)
    );
    check_history(&store, draft, &["one", "two", "three"]);
}

#[test]
fn a_revert_is_a_change_that_undo_takes_back() {
    let (mut store, draft) = one_draft();
    let one = save(&mut store, draft, "one", None, 10);
    save(&mut store, draft, "two", None, 20);
    let reverted = store.revert(draft, one, "Reverted to 10:00", 30).unwrap();
    assert_eq!(reverted.document, "one");
    assert_eq!(
        store.history(draft).unwrap()[0].label.as_deref(),
        Some("Reverted to 10:00")
    );
    assert_eq!(store.revert(draft, one, "again", 40).unwrap(), reverted);
    assert_eq!(store.undo(draft, 50).unwrap().unwrap().document, "two");
}

#[test]
fn a_draft_cannot_be_reverted_to_a_revision_of_another() {
    let (mut store, draft) = one_draft();
    let project = store.draft(draft).unwrap().project;
    let other = store.create_drafts(project, &[a_draft("b")], 0).unwrap()[0];
    let theirs = store.draft(other).unwrap().head;
    let error = store.revert(draft, theirs, "", 10).unwrap_err();
    assert!(
        matches!(error, Error::NotFound { what: "revision", .. }),
        "{error}"
    );
}

#[test]
fn two_windows_notice_each_other_and_both_texts_are_kept() {
    let (mut store, draft) = one_draft();
    let base = save(&mut store, draft, "base", Some("w1"), 1_000);
    // The first window goes on typing, which replaces the revision that the second one read.
    let first = store
        .save(
            draft,
            Save {
                base,
                document: "first",
                burst: Some("w1"),
                label: None,
            },
            1_500,
        )
        .unwrap();
    let second = Save {
        base,
        document: "second",
        burst: Some("w2"),
        label: None,
    };
    let error = store.save(draft, second, 1_600).unwrap_err();
    let Error::Conflict {
        draft: of,
        head,
        kept,
    } = error
    else {
        panic!("{error}")
    };
    assert_eq!((of, head), (draft, first));
    assert_eq!(store.draft(draft).unwrap().document, "first");
    let kept = store.revision(kept).unwrap();
    assert_eq!(
        (kept.document.as_str(), kept.row.line, kept.row.is_head),
        ("second", Line::Beside, false)
    );
    assert_eq!(
        store
            .revert(draft, kept.row.id, "Taken over", 1_700)
            .unwrap()
            .document,
        "second"
    );
}

#[test]
fn a_window_that_tries_a_conflict_again_does_not_fill_the_history() {
    let (mut store, draft) = one_draft();
    let base = store.draft(draft).unwrap().head;
    save(&mut store, draft, "first", None, 1_000);
    for (document, now) in [("s", 2_000), ("se", 2_100), ("se", 9_000), ("sec", 10_000)] {
        let error = store
            .save(
                draft,
                Save {
                    base,
                    document,
                    burst: Some("w2"),
                    label: None,
                },
                now,
            )
            .unwrap_err();
        assert!(matches!(error, Error::Conflict { .. }), "{error}");
    }
    check_history(&store, draft, &["first", "se", "sec"]);
    let same = Save {
        base,
        document: "first",
        burst: Some("w2"),
        label: None,
    };
    assert_eq!(
        store.save(draft, same, 11_000).unwrap(),
        store.draft(draft).unwrap().head
    );
}

#[test]
fn redo_never_goes_to_what_came_from_a_conflict() {
    let (mut store, draft) = one_draft();
    let base = store.draft(draft).unwrap().head;
    save(&mut store, draft, "first", None, 1_000);
    store
        .save(
            draft,
            Save {
                base,
                document: "beside",
                burst: None,
                label: None,
            },
            1_100,
        )
        .unwrap_err();
    assert!(store.undo(draft, 1_200).unwrap().is_some());
    assert_eq!(store.redo(draft, 1_300).unwrap().unwrap().document, "first");
}

#[derive(Debug, Clone)]
enum Step {
    Save { text: u8, burst: Option<u8>, pause: i64 },
    SaveFromOutdated { text: u8 },
    Undo,
    Redo,
    Revert { nth: usize },
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        5 => (0..6_u8, proptest::option::weighted(0.7, 0..2_u8), 0..2_500_i64)
            .prop_map(|(text, burst, pause)| Step::Save { text, burst, pause }),
        1 => (0..6_u8).prop_map(|text| Step::SaveFromOutdated { text }),
        4 => Just(Step::Undo),
        3 => Just(Step::Redo),
        1 => (0..50_usize).prop_map(|nth| Step::Revert { nth }),
    ];
    proptest::collection::vec(step, 1..60)
}

/// An entry of the two stacks that every editor has.
#[derive(Debug, Clone)]
struct Known {
    text: String,
    /// The burst that may go on, when it began, and when it was last written.
    burst: Option<(String, i64, i64)>,
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]

    #[test]
    fn undo_and_redo_do_what_two_stacks_do(steps in steps()) {
        let (mut store, draft) = one_draft();
        let root = store.draft(draft).unwrap();
        let mut past: Vec<Known> = vec![];
        let mut present = Known { text: root.document, burst: None };
        let mut future: Vec<Known> = vec![];
        let mut now = 0;
        for step in steps {
            now += 1;
            match step {
                Step::Save { text, burst, pause } => {
                    now += pause;
                    let (text, burst) = (text.to_string(), burst.map(|burst| burst.to_string()));
                    save(&mut store, draft, &text, burst.as_deref(), now);
                    if text == present.text {
                        continue;
                    }
                    let goes_on = present.burst.as_ref().filter(|(key, start, last)| {
                        future.is_empty() && burst.as_ref() == Some(key) && now - last < 2_000 && now - start < 30_000
                    });
                    let start = goes_on.map_or(now, |(_, start, _)| *start);
                    if goes_on.is_none() {
                        past.push(present);
                    }
                    present = Known { text, burst: burst.map(|key| (key, start, now)) };
                    future.clear();
                }
                Step::SaveFromOutdated { text } => {
                    let text = format!("outdated {text} {now}");
                    let save = Save { base: RevisionId(0), document: &text, burst: None, label: None };
                    let error = store.save(draft, save, now).unwrap_err();
                    let Error::Conflict { kept, .. } = error else { panic!("{error}") };
                    prop_assert_eq!(store.revision(kept).unwrap().document, text);
                }
                Step::Undo => {
                    prop_assert_eq!(store.undo(draft, now).unwrap().is_some(), !past.is_empty());
                    if let Some(before) = past.pop() {
                        future.push(std::mem::replace(&mut present, before));
                        // Something follows it now, also after the redo of what follows was replaced by a save.
                        present.burst = None;
                    }
                }
                Step::Redo => {
                    prop_assert_eq!(store.redo(draft, now).unwrap().is_some(), !future.is_empty());
                    if let Some(after) = future.pop() {
                        past.push(std::mem::replace(&mut present, after));
                    }
                }
                Step::Revert { nth } => {
                    let history = store.history(draft).unwrap();
                    let target = store.revision(history[nth % history.len()].id).unwrap();
                    let reverted = store.revert(draft, target.row.id, "Reverted", now).unwrap();
                    prop_assert_eq!(&reverted.document, &target.document);
                    if target.document != present.text {
                        past.push(std::mem::replace(&mut present, Known { text: target.document, burst: None }));
                        future.clear();
                    }
                }
            }
            let real = store.draft(draft).unwrap();
            prop_assert_eq!(&real.document, &present.text);
            prop_assert_eq!(real.can_undo, !past.is_empty());
            prop_assert_eq!(real.can_redo, !future.is_empty());
        }
        // Nothing is lost: whatever undo and redo can reach stands in the history.
        let history = store.history(draft).unwrap();
        let kept: Vec<_> = history.iter().map(|row| store.revision(row.id).unwrap().document).collect();
        for known in past.iter().chain([&present]).chain(&future) {
            prop_assert!(kept.contains(&known.text));
        }
    }
}
