//! One edit of many drafts at once. Each draft gets a revision of its own, and all of them are one deed.

use serde::Deserialize;
use serde_json::{Map, Value};
use store::{DeedKind, DraftId, ProjectId, Readiness, Save, Store};
use trigger::{Draft, documents};
use ts_rs::TS;

use crate::app::Data;
use crate::app::clock::now;
use crate::drafting::deeds::{Done, done};
use crate::drafting::views;
use crate::error::{Code, Error};

/// Drafts of one project, and what to do with them.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Bulk {
    /// The project.
    pub project: i64,
    /// The drafts.
    pub drafts: Vec<i64>,
    /// What to do with each of them.
    pub edit: BulkEdit,
}

/// What can be done with many drafts at once.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum BulkEdit {
    /// Switches them on. Drafts without a switch are passed over.
    Enable,
    /// Switches them off. Drafts without a switch are passed over.
    Disable,
    /// Marks them ready to publish.
    Ready,
    /// Marks them as being worked on.
    NotReady,
    /// Gives their messages another sender. Drafts that have no senders or say nothing are passed over.
    Sender {
        /// The name of an agent or bot; none leaves it to the platform.
        name: Option<String>,
    },
    /// Changes their tags.
    Tags {
        /// Tags that they get.
        add: Vec<String>,
        /// Tags that they lose.
        remove: Vec<String>,
    },
}

/// A tag has at most so many characters.
const LONGEST_TAG: usize = 40;

/// Edits many drafts at once, all of them or none.
///
/// # Errors
/// [`Code::NotFound`] when one is gone, [`Code::BadInput`] for a tag that is too long or empty, or an empty name of a sender.
pub fn edit(data: &Data, bulk: Bulk) -> Result<Done, Error> {
    let project = ProjectId(bulk.project);
    let ids: Vec<DraftId> = bulk.drafts.iter().copied().map(DraftId).collect();
    match bulk.edit {
        BulkEdit::Enable => documents_of(data, project, DeedKind::Enable, &ids, |draft| {
            switched(draft, true)
        }),
        BulkEdit::Disable => documents_of(data, project, DeedKind::Disable, &ids, |draft| {
            switched(draft, false)
        }),
        BulkEdit::Sender { name } => {
            let name = name.map(|name| name.trim().to_owned());
            if name.as_deref() == Some("") {
                return Err(Error::new(
                    Code::BadInput,
                    "The sender has no name.",
                    "Type the user name of an agent or bot, or leave the choice to the platform.",
                ));
            }
            documents_of(data, project, DeedKind::Sender, &ids, |draft| {
                documents(draft.platform).with_sender(&draft.document, name.as_deref())
            })
        }
        BulkEdit::Ready => marked(data, project, ids, DeedKind::Ready, Readiness::Ready),
        BulkEdit::NotReady => marked(data, project, ids, DeedKind::NotReady, Readiness::Draft),
        BulkEdit::Tags { add, remove } => {
            let (add, remove) = (tidy(&add)?, tidy(&remove)?);
            done(data, project, DeedKind::Tags, |store| {
                store.change_tags(&ids, &add, &remove)?;
                Ok((ids, Vec::new()))
            })
        }
    }
}

fn marked(
    data: &Data,
    project: ProjectId,
    ids: Vec<DraftId>,
    kind: DeedKind,
    readiness: Readiness,
) -> Result<Done, Error> {
    done(data, project, kind, |store| {
        store.set_readiness(&ids, readiness)?;
        Ok((ids, Vec::new()))
    })
}

fn switched(draft: &Draft, on: bool) -> Option<Map<String, Value>> {
    let member = documents(draft.platform).kind_of(&draft.document).switch_member?;
    let mut document = draft.document.clone();
    // One that is off has the number 0 on a platform whose servers write numbers.
    let value = match document.get(member) {
        Some(Value::Number(_)) => Value::from(i32::from(on)),
        _ => Value::Bool(on),
    };
    document.insert(member.to_owned(), value);
    Some(document)
}

/// Gives each draft the document that `change` makes of it.
fn documents_of(
    data: &Data,
    project: ProjectId,
    kind: DeedKind,
    ids: &[DraftId],
    change: impl Fn(&Draft) -> Option<Map<String, Value>>,
) -> Result<Done, Error> {
    done(data, project, kind, |store| {
        let (mut changed, mut passed_over) = (Vec::new(), Vec::new());
        for id in ids {
            let kept = store.draft(*id)?;
            let draft = views::parsed(&kept);
            match change(&draft) {
                None => passed_over.push(*id),
                Some(document) if document == draft.document => {}
                Some(document) => {
                    save(store, &kept, Draft::new(draft.platform, document), label(kind))?;
                    changed.push(*id);
                }
            }
        }
        Ok((changed, passed_over))
    })
}

/// What the history of a draft says about it.
fn label(kind: DeedKind) -> &'static str {
    match kind {
        DeedKind::Enable => "Enabled with others",
        DeedKind::Disable => "Disabled with others",
        DeedKind::Sender => "Sender set with others",
        _ => "Edited with others",
    }
}

/// Saves a document as a revision that further typing does not replace.
pub(super) fn save(store: &mut Store, kept: &store::Draft, draft: Draft, label: &str) -> Result<(), Error> {
    let save = Save {
        base: kept.head,
        document: &draft.to_json(),
        burst: None,
        label: Some(label),
    };
    store.save(kept.id, save, now())?;
    Ok(())
}

/// Tags as they are kept: without blanks around them, and one blank between words.
fn tidy(tags: &[String]) -> Result<Vec<String>, Error> {
    let tidy = |tag: &String| {
        let tag = tag.split_whitespace().collect::<Vec<_>>().join(" ");
        if tag.is_empty() || tag.chars().count() > LONGEST_TAG {
            return Err(Error::new(
                Code::BadInput,
                format!("“{tag}” cannot be a tag: a tag has 1 to {LONGEST_TAG} characters."),
                "Choose a shorter word.",
            ));
        }
        Ok(tag)
    };
    tags.iter().map(tidy).collect()
}
