//! What holds for every document, of whatever kind.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};
use trigger::{
    Context, Diagnostic, Documents, Draft, FieldMerge, FieldPath, Platform, Severity, Side, documents, merge,
    restored,
};

type Document = Map<String, Value>;

fn of() -> &'static dyn Documents {
    documents(Platform::LiveChat)
}

/// The exact text of a document, members in their order.
pub(crate) fn text(document: &Document) -> String {
    serde_json::to_string(document).expect("members have text names")
}

/// It is told in a sentence, and what is said of it is said of something that is there.
pub(crate) fn it_is_told_and_checked(document: &Document) {
    assert!(
        of().in_words(document).ends_with('.'),
        "{}",
        of().in_words(document)
    );
    let overview = of().overview(document);
    assert!(!overview.summary.when.is_empty() && !overview.summary.then.is_empty());
    for phrase in of().sentence(document) {
        assert!(!phrase.text.is_empty());
    }
    let whole = Value::Object(document.clone());
    for found in of().check(document, &Context::default()) {
        assert!(
            found.message.ends_with('.') && found.help.ends_with('.'),
            "{found:?}"
        );
        assert!(whole.pointer(parts(&found.path).0).is_some(), "{found:?}");
        for mend in &found.mends {
            let path = mend.path.as_ref().unwrap_or(&found.path);
            assert!(whole.pointer(parts(path).0).is_some(), "{found:?}");
        }
    }
}

/// A ready change makes one finding fewer of what it is offered for.
pub(crate) fn ready_changes_mend(document: &Document) {
    let before = of().check(document, &Context::default());
    let count = |said: &[Diagnostic], code: &str| said.iter().filter(|found| found.code == code).count();
    for found in &before {
        for mend in &found.mends {
            let mut mended = Value::Object(document.clone());
            let path = mend.path.as_ref().unwrap_or(&found.path);
            put(
                &mut mended,
                path,
                mend.value.clone().unwrap_or_else(|| json!(mend.text)),
            );
            let mended = mended.as_object().expect("it stays an object");
            let left = of().check(mended, &Context::default());
            assert!(
                count(&left, &found.code) < count(&before, &found.code),
                "{found:?}: {left:?}"
            );
        }
    }
}

/// Where a field is, and its name there.
fn parts(path: &FieldPath) -> (&str, &str) {
    path.as_str().rsplit_once('/').unwrap_or_default()
}

/// Gives a field a value, as the editor does: a member that is not there comes to its object.
fn put(document: &mut Value, path: &FieldPath, value: Value) {
    if let Some(field) = document.pointer_mut(path.as_str()) {
        *field = value;
        return;
    }
    let (parent, name) = parts(path);
    let parent = document.pointer_mut(parent).and_then(Value::as_object_mut);
    let parent = parent.expect("a change is of something that is there, or of a member of it");
    parent.insert(name.to_owned(), value);
}

/// A file holds it, and is written the same again.
pub(crate) fn a_file_holds_it(document: &Document) {
    let file = of().arrange(document);
    assert_eq!(&file, document);
    assert_eq!(text(&of().arrange(&file)), text(&file));
    let draft = Draft::new(Platform::LiveChat, document.clone());
    let read = Draft::from_json(Platform::LiveChat, &draft.to_json()).expect("a file is read again");
    assert_eq!(&read.document, document);
    assert_eq!(read.to_json(), draft.to_json());
    assert_eq!(&restored(document.clone(), document), document);
}

/// What is sent for it: it makes the server have the document. `None`: it is refused, for reasons that the checks say too.
pub(crate) fn sent(document: &Document) -> Option<Document> {
    match of().body(document) {
        Ok(body) => {
            assert_eq!(of().content(&body), of().content(document));
            Some(body)
        }
        Err(refused) => {
            let said = of().check(document, &Context::default());
            assert!(!refused.is_empty());
            for found in refused {
                assert!(
                    said.contains(&found) && found.severity == Severity::Error,
                    "{found:?}"
                );
            }
            None
        }
    }
}

/// Content has one form, and documents differ where it does.
pub(crate) fn they_differ_where_content_does(one: &Document, other: &Document) {
    let content = of().content(one);
    assert_eq!(of().content(&content), content);
    assert_eq!(of().diff(one, one), []);
    let same = content == of().content(other);
    assert_eq!(of().diff(one, other).is_empty(), same);
}

/// Of three documents, taking one side of everything gives that side.
pub(crate) fn one_side_of_everything_is_that_side(base: &Document, mine: &Document, theirs: &Document) {
    let fields = of().three_way(base, mine, theirs);
    let paths: BTreeSet<_> = fields.iter().map(|field| &field.path).collect();
    assert_eq!(paths.len(), fields.len(), "each field is chosen by itself");
    let merged = merge(mine, &fields, &all(&fields, Side::Mine)).expect("all is chosen");
    assert_eq!(&merged, mine);
    let merged = merge(mine, &fields, &all(&fields, Side::Theirs)).expect("all is chosen");
    assert_eq!(of().content(&merged), of().content(theirs));
}

/// What only one side changed is that side's, without a choice.
pub(crate) fn what_one_side_changed_is_that_sides(base: &Document, other: &Document) {
    let fields = of().three_way(base, base, other);
    let merged = merge(base, &fields, &BTreeMap::new()).expect("there is nothing to choose");
    assert_eq!(of().content(&merged), of().content(other));
    let fields = of().three_way(base, other, base);
    let merged = merge(other, &fields, &BTreeMap::new()).expect("there is nothing to choose");
    assert_eq!(&merged, other);
}

fn all(fields: &[FieldMerge], side: Side) -> BTreeMap<FieldPath, Side> {
    fields.iter().map(|field| (field.path.clone(), side)).collect()
}
