//! What is written in the drafts of a project, folded and kept in memory, so that a keystroke reads nothing that it has read before.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde_json::{Map, Value};
use store::{DraftHead, DraftId, ProjectId, RevisionId};
use trigger::{Draft, documents};

use crate::app::Data;
use crate::drafting::views;
use crate::error::Error;
use crate::search::words::{Query, Rank, fold_into, folded};

/// So many drafts are read at once; between two turns, others come to the store.
const AT_ONCE: usize = 200;

/// The texts of the drafts of the project that was searched last.
#[derive(Default)]
pub(crate) struct DraftTexts {
    last: Mutex<OfProject>,
}

/// The texts of the drafts of a project, as they are now.
#[derive(Default)]
pub(crate) struct OfProject {
    project: Option<ProjectId>,
    heads: Vec<DraftHead>,
    texts: HashMap<DraftId, Texts>,
}

struct Texts {
    head: RevisionId,
    /// Folded.
    name: String,
    /// Everything else that is written in it, folded, one after the other.
    values: String,
}

impl DraftTexts {
    /// The texts of a project, those read anew that have changed.
    pub(super) fn of_project(
        &self,
        data: &Data,
        project: ProjectId,
    ) -> Result<MutexGuard<'_, OfProject>, Error> {
        let heads = data.store(|store| Ok(store.draft_heads(project)?))?;
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if last.project != Some(project) {
            *last = OfProject {
                project: Some(project),
                ..OfProject::default()
            };
        }
        let stale: Vec<DraftId> = heads
            .iter()
            .filter(|head| {
                last.texts
                    .get(&head.id)
                    .is_none_or(|texts| texts.head != head.head)
            })
            .map(|head| head.id)
            .collect();
        for some in stale.chunks(AT_ONCE) {
            let read: Result<Vec<store::Draft>, Error> =
                data.store(|store| some.iter().map(|id| Ok(store.draft(*id)?)).collect());
            for kept in read? {
                last.texts.insert(kept.id, Texts::of(&kept));
            }
        }
        if last.texts.len() > heads.len() {
            let there: std::collections::HashSet<DraftId> = heads.iter().map(|head| head.id).collect();
            last.texts.retain(|id, _| there.contains(id));
        }
        last.heads = heads;
        Ok(last)
    }
}

impl OfProject {
    /// The drafts that have the words, the best first; of two that are as good, the one that was edited last. Without words, all of them.
    pub(super) fn find(&self, query: &Query) -> Vec<(DraftId, Rank)> {
        let mut found: Vec<(Rank, &DraftHead)> = self
            .heads
            .iter()
            .filter_map(|head| {
                let texts = self.texts.get(&head.id)?;
                Some((query.rank(&texts.name, &texts.values)?, head))
            })
            .collect();
        found.sort_by_key(|(rank, head)| {
            let rank = if query.is_empty() { Rank::Exact } else { *rank };
            (rank, std::cmp::Reverse(head.edited_at), head.id)
        });
        found.into_iter().map(|(rank, head)| (head.id, rank)).collect()
    }
}

impl Texts {
    fn of(kept: &store::Draft) -> Texts {
        let draft = views::parsed(kept);
        let name = documents(draft.platform).overview(&draft.document).name;
        let mut values = String::new();
        for (_, text) in texts_of(&draft) {
            fold_into(&text, &mut values);
            values.push('\n');
        }
        Texts {
            head: kept.head,
            name: folded(&name),
            values,
        }
    }
}

/// Every value of a draft as people read it, with what the form calls it: what visitors read first, because that is what people remember.
pub(super) fn texts_of(draft: &Draft) -> Vec<(String, String)> {
    let documents = documents(draft.platform);
    let overview = documents.overview(&draft.document);
    let mut texts: Vec<(String, String)> = Vec::new();
    for message in overview.messages {
        texts.push(("Message".to_owned(), message.text));
        texts.extend(
            message
                .answers
                .into_iter()
                .map(|answer| ("Answer".to_owned(), answer)),
        );
    }
    for pattern in overview.patterns {
        texts.push(("Pattern".to_owned(), pattern.source));
    }
    for change in documents.diff(&Map::new(), &draft.document) {
        if change.after_lines.is_empty() {
            texts.extend(
                change
                    .after
                    .as_ref()
                    .and_then(written)
                    .map(|text| (change.label, text)),
            );
        } else {
            let label = change.label;
            texts.extend(
                change
                    .after_lines
                    .into_iter()
                    .map(|line| (label.clone(), line.text)),
            );
        }
    }
    texts
}

/// A value as it is written; switches say nothing that one would look for.
fn written(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(_) | Value::Object(_) => Some(value.to_string()),
        Value::Null | Value::Bool(_) => None,
    }
}
