//! What came of writes whose answer nobody has: a journal that ends in the middle, against what the server has now.

use std::collections::{BTreeSet, HashMap};

use serde::Serialize;
use serde_json::{Map, Value};

use crate::journal::{Event, JournalEntry, Write};
use crate::server::{self, ServerTrigger, same};

/// What came of one item of an interrupted application.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Explanation {
    /// The id of the item in its plan.
    pub item: String,
    /// The key of the draft, if it has one.
    pub draft: Option<String>,
    /// The name that people gave it.
    pub name: String,
    /// What was to be done.
    pub write: Write,
    /// What came of it.
    pub verdict: Verdict,
}

/// What came of a write.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Verdict {
    /// The server did it.
    Happened {
        /// The trigger.
        trigger_id: String,
        /// The trigger as the server has it; `None` when it is gone.
        document: Option<Map<String, Value>>,
    },
    /// The server did not do it. It can be planned again without harm.
    DidNotHappen,
    /// It cannot be told from what the server has.
    CannotTell {
        /// Why not, for people.
        reason: String,
        /// Triggers that it may have become.
        candidates: Vec<String>,
    },
}

/// Reads the journal of one application, in the order in which it was written, beside what the server has now.
/// Gives one explanation for each item that was planned, in the order of the plan.
pub fn explain(journal: &[JournalEntry], server: &[ServerTrigger]) -> Vec<Explanation> {
    let mut planned: Vec<(&str, &Option<String>, &str, &Write)> = Vec::new();
    let mut last: HashMap<&str, &Event> = HashMap::new();
    let mut listed: HashMap<&str, &BTreeSet<String>> = HashMap::new();
    // Triggers that are known to be something else cannot be a lost creation.
    let mut claimed: BTreeSet<&str> = BTreeSet::new();
    for entry in journal {
        match &entry.event {
            Event::Planned {
                draft, name, write, ..
            } => planned.push((&entry.item, draft, name, write)),
            Event::Sent { listed: before } => {
                listed.insert(&entry.item, before);
            }
            Event::Verified { trigger_id, .. } => {
                claimed.insert(trigger_id);
            }
            Event::Failed { .. } | Event::Unknown { .. } => {}
        }
        last.insert(&entry.item, &entry.event);
    }
    let there: HashMap<&str, &ServerTrigger> = server.iter().map(|t| (t.id.as_str(), t)).collect();
    planned
        .into_iter()
        .map(|(item, draft, name, write)| Explanation {
            item: item.to_owned(),
            draft: draft.clone(),
            name: name.to_owned(),
            write: write.clone(),
            verdict: match last.get(item) {
                None | Some(Event::Planned { .. } | Event::Failed { .. }) => Verdict::DidNotHappen,
                Some(Event::Verified {
                    trigger_id, document, ..
                }) => Verdict::Happened {
                    trigger_id: trigger_id.clone(),
                    document: document.clone(),
                },
                Some(Event::Sent { .. } | Event::Unknown { .. }) => match write {
                    Write::Create { body } => {
                        let before = listed.get(item).copied();
                        let new = server.iter().filter(|trigger| {
                            !claimed.contains(trigger.id.as_str())
                                && before.is_some_and(|before| !before.contains(&trigger.id))
                        });
                        was_created(body, new)
                    }
                    Write::Update {
                        trigger_id,
                        body,
                        before,
                    } => was_updated(trigger_id, body, before, there.get(trigger_id.as_str()).copied()),
                    Write::Delete { trigger_id, .. } => match there.get(trigger_id.as_str()) {
                        None => Verdict::Happened {
                            trigger_id: trigger_id.clone(),
                            document: None,
                        },
                        Some(_) => Verdict::DidNotHappen,
                    },
                },
            },
        })
        .collect()
}

/// Whether one of the triggers that came since is the one that was to be created.
pub(crate) fn was_created<'a>(
    body: &Map<String, Value>,
    new: impl Iterator<Item = &'a ServerTrigger>,
) -> Verdict {
    let (equal, other): (Vec<_>, Vec<_>) = new.partition(|trigger| same(&trigger.document, body));
    let ids = |triggers: &[&ServerTrigger]| triggers.iter().map(|trigger| trigger.id.clone()).collect();
    match equal.as_slice() {
        [only] => Verdict::Happened {
            trigger_id: only.id.clone(),
            document: Some(only.document.clone()),
        },
        [] => {
            let namesakes: Vec<_> = other
                .into_iter()
                .filter(|trigger| trigger.name() == server::name(body))
                .collect();
            if namesakes.is_empty() {
                Verdict::DidNotHappen
            } else {
                Verdict::CannotTell {
                    reason: "A trigger of this name came since, but with another content.".to_owned(),
                    candidates: ids(&namesakes),
                }
            }
        }
        several => Verdict::CannotTell {
            reason: "Several triggers with exactly this content came since.".to_owned(),
            candidates: ids(several),
        },
    }
}

/// Whether a trigger has become what it was to become.
pub(crate) fn was_updated(
    trigger_id: &str,
    body: &Map<String, Value>,
    before: &Map<String, Value>,
    now: Option<&ServerTrigger>,
) -> Verdict {
    let cannot_tell = |reason: &str| Verdict::CannotTell {
        reason: reason.to_owned(),
        candidates: Vec::new(),
    };
    let Some(now) = now else {
        return cannot_tell("The trigger is gone from the server.");
    };
    if same(&now.document, body) {
        Verdict::Happened {
            trigger_id: trigger_id.to_owned(),
            document: Some(now.document.clone()),
        }
    } else if same(&now.document, before) {
        Verdict::DidNotHappen
    } else {
        cannot_tell("The trigger is neither as it was nor as it was to become: others changed it.")
    }
}
