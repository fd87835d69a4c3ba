//! The journal of an application of a plan, kept in the store: each line is on the disk before the call that it
//! announces goes out.

use std::collections::{BTreeSet, HashMap, HashSet};

use publish::order::{ORDER_NAME, Standing};
use publish::{Event, Journal, JournalEntry, JournalError, Part, Placing, Write};
use serde_json::{Map, Value, json};
use store::{
    DraftId, ItemId, ItemResult, NewItem, NewPublication, Operation, Outcome, PublicationId, RevisionId,
    Server, ServerId, Store,
};
use trigger::{Platform, name_of};

use crate::app::App;
use crate::app::clock::now;
use crate::drafting::views;
use crate::error::{Error, sentence};
use crate::publishing::merged_drafts::Joined;
use crate::publishing::publications::{self, Publication};
use crate::publishing::ties::{json as text, parsed};
use crate::servers;

/// Writes down one publication. It begins with the first call that goes out; a plan with nothing to write leaves none.
pub(crate) struct StoreJournal {
    app: App,
    server: ServerId,
    practice: bool,
    who: String,
    note: String,
    joined: HashMap<String, Joined>,
    planned: Vec<(String, NewItem)>,
    begun: Option<Begun>,
    /// The items of which a call went out.
    sent: HashSet<ItemId>,
}

/// A publication that has begun.
struct Begun {
    id: PublicationId,
    items: HashMap<String, ItemId>,
}

impl StoreJournal {
    pub(crate) fn new(
        app: App,
        server: &Server,
        who: String,
        note: String,
        joined: HashMap<String, Joined>,
    ) -> StoreJournal {
        StoreJournal {
            app,
            server: server.id,
            practice: servers::is_practice(server),
            who,
            note,
            joined,
            planned: Vec::new(),
            begun: None,
            sent: HashSet::new(),
        }
    }

    /// Ends the publication, if one began, and gives it.
    pub(crate) fn end(self, report: Option<&publish::Report>) -> Result<Option<Publication>, Error> {
        let Some(Begun { id, .. }) = self.begun else {
            return Ok(None);
        };
        self.app.data().store(|store| {
            let stopped = report.and_then(|report| report.stopped.as_ref());
            let kept = store.publication(id)?;
            let outcome = match stopped {
                Some(problem) if problem.code == "cancelled" => Outcome::Cancelled,
                _ if kept.verified == kept.items => Outcome::Succeeded,
                _ => Outcome::Failed,
            };
            store.end_publication(id, outcome, now())?;
            publications::view(store, store.publication(id)?).map(Some)
        })
    }

    fn begin(&mut self) -> Result<(), Error> {
        if self.begun.is_some() {
            return Ok(());
        }
        let (keys, items) = std::mem::take(&mut self.planned)
            .into_iter()
            .unzip::<_, _, Vec<_>, Vec<_>>();
        let new = NewPublication {
            server: self.server,
            who: self.who.clone(),
            note: self.note.clone(),
            items,
        };
        let begun = self.app.data().store(|store| {
            let id = store.begin_publication(&new, now())?;
            let ids = store.publication_items(id)?.into_iter().map(|item| item.id);
            Ok(Begun {
                id,
                items: keys.into_iter().zip(ids).collect(),
            })
        })?;
        self.begun = Some(begun);
        Ok(())
    }

    fn item(&self, key: &str) -> Result<ItemId, Error> {
        let item = self
            .begun
            .as_ref()
            .and_then(|begun| begun.items.get(key).copied());
        item.ok_or_else(|| Error::internal(format!("The item {key} was never planned.")))
    }

    fn write(&mut self, entry: &JournalEntry) -> Result<(), Error> {
        let result = match &entry.event {
            Event::Planned {
                draft,
                write,
                despite,
                ..
            } => {
                let draft = draft.as_deref().and_then(|key| key.parse().ok()).map(DraftId);
                if let Some(joined) = self.joined.get(&entry.item) {
                    self.app.data().store(|store| joined.save(store))?;
                }
                let item = planned(write);
                let revision = match draft {
                    Some(draft) => self.app.data().store(|store| revision(store, draft, &item))?,
                    None => None,
                };
                let item = NewItem {
                    draft,
                    revision,
                    despite: despite.clone(),
                    ..item
                };
                self.planned.push((entry.item.clone(), item));
                return Ok(());
            }
            Event::Sent {
                listed,
                part,
                placing,
                ..
            } => {
                self.begin()?;
                let item = self.item(&entry.item)?;
                let detail = sent_detail(listed, *part, placing.as_ref());
                let is_first = self.sent.insert(item);
                return self.app.data().store(|store| match &detail {
                    Some(further) if !is_first => Ok(store.item_sent_further(item, further, now())?),
                    detail => Ok(store.item_sent(item, detail.as_ref(), now())?),
                });
            }
            Event::Verified {
                trigger_id,
                document: Some(document),
                differs,
            } if differs.is_empty() => ItemResult::Written {
                trigger_id: trigger_id.clone(),
                document: text(document),
            },
            Event::Verified {
                trigger_id,
                document: Some(document),
                differs,
            } => ItemResult::Differs {
                trigger_id: trigger_id.clone(),
                document: text(document),
                detail: json!({
                    "message": format!("The server has something else than was sent: {}.", differs.join(", ")),
                    "help": "A new plan shows it, and lets you decide.",
                }),
            },
            Event::Verified { document: None, .. } => ItemResult::Removed,
            Event::Arranged { .. } => ItemResult::Arranged,
            Event::Failed { code, message } => ItemResult::Failed {
                error: json!({ "code": code, "message": sentence(message) }),
            },
            Event::Unknown { message } => ItemResult::Unknown {
                error: json!({ "message": sentence(message) }),
            },
        };
        if self.practice {
            // It dies with this process. What the journal calls done must be there at the next start.
            self.app.practice().keep(self.app.data());
        }
        // An item can be refused before anything was sent, even the first.
        self.begin()?;
        let item = self.item(&entry.item)?;
        self.app
            .data()
            .store(|store| Ok(store.item_done(item, &result, now())?))
    }
}

impl Journal for StoreJournal {
    fn record(&mut self, entry: &JournalEntry) -> Result<(), JournalError> {
        Ok(self.write(entry)?)
    }
}

/// What a later start needs to find out what came of a call; nothing where the trigger says it itself.
fn sent_detail(listed: &BTreeSet<String>, part: Part, placing: Option<&Placing>) -> Option<Value> {
    match part {
        Part::Placement => Some(json!({ "part": part, "placing": placing })),
        Part::Whole if listed.is_empty() => None,
        Part::Whole => Some(json!({ "listed": listed })),
        Part::Removal | Part::Insertion | Part::Restoration => {
            Some(json!({ "listed": listed, "part": part }))
        }
    }
}

/// The order of an item about it, as it was kept.
pub(crate) fn arrangement(item: &store::PublicationItem) -> Write {
    let after = item.after.as_deref().map(parsed).unwrap_or_default();
    let member = |name: &str| after.get(name).cloned().unwrap_or_default();
    Write::Arrange {
        before: arranged(item.before.as_deref()),
        wanted: serde_json::from_value(member("wanted")).unwrap_or_default(),
        moves: serde_json::from_value(member("moves")).unwrap_or_default(),
    }
}

fn arranged(order: Option<&str>) -> Vec<Standing> {
    order
        .and_then(|order| serde_json::from_str(order).ok())
        .unwrap_or_default()
}

/// The revision of a draft that goes out; `None` when what goes out is something else, such as another server's trigger.
fn revision(store: &Store, draft: DraftId, item: &NewItem) -> Result<Option<RevisionId>, Error> {
    let kept = store.draft(draft)?;
    let sent = match &item.after {
        None => return Ok(Some(kept.head)),
        Some(sent) => views::content(kept.platform, sent),
    };
    Ok((sent == views::content(kept.platform, &kept.document)).then_some(kept.head))
}

fn planned(write: &Write) -> NewItem {
    let (operation, trigger_id, before, after) = match write {
        Write::Create { body } => (Operation::Create, None, None, Some(body)),
        Write::Update {
            trigger_id,
            body,
            before,
        } => (Operation::Update, Some(trigger_id), Some(before), Some(body)),
        Write::Delete { trigger_id, before } => (Operation::Delete, Some(trigger_id), Some(before), None),
        Write::Arrange {
            before,
            wanted,
            moves,
        } => {
            return NewItem {
                draft: None,
                revision: None,
                trigger_id: None,
                operation: Operation::Arrange,
                before: Some(json!(before).to_string()),
                after: Some(json!({ "wanted": wanted, "moves": moves }).to_string()),
                despite: None,
            };
        }
    };
    NewItem {
        draft: None,
        revision: None,
        trigger_id: trigger_id.cloned(),
        operation,
        before: before.map(text),
        after: after.map(text),
        despite: None,
    }
}

/// The journal of a publication to a server of `platform` in the words of `publish`: an entry for each item first, in the order of the
/// items.
pub(crate) fn recorded(
    store: &Store,
    platform: Platform,
    id: PublicationId,
) -> Result<Vec<JournalEntry>, Error> {
    let items = store.publication_items(id)?;
    let document = |text: &Option<String>| -> Map<String, Value> {
        text.as_deref()
            .and_then(|text| serde_json::from_str(text).ok())
            .unwrap_or_default()
    };
    let mut entries: Vec<JournalEntry> = items
        .iter()
        .map(|item| {
            let (body, before) = (document(&item.after), document(&item.before));
            let trigger_id = item.trigger_id.clone().unwrap_or_default();
            let name = name_of(platform, if body.is_empty() { &before } else { &body }).to_owned();
            JournalEntry {
                item: item.id.0.to_string(),
                event: Event::Planned {
                    draft: item.draft.map(|draft| draft.0.to_string()),
                    name: match item.operation {
                        Operation::Arrange => ORDER_NAME.to_owned(),
                        _ => name,
                    },
                    write: match item.operation {
                        Operation::Create => Write::Create { body },
                        Operation::Update => Write::Update {
                            trigger_id,
                            body,
                            before,
                        },
                        Operation::Delete => Write::Delete { trigger_id, before },
                        Operation::Arrange => arrangement(item),
                    },
                    despite: item.despite.clone(),
                },
            }
        })
        .collect();
    let of: HashMap<ItemId, &store::PublicationItem> = items.iter().map(|item| (item.id, item)).collect();
    for line in store.journal(id)? {
        let Some(item) = of.get(&line.item) else { continue };
        let detail = |what: &str| line.detail.as_ref().and_then(|detail| detail.get(what));
        let message = || {
            detail("message")
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned()
        };
        let event = match line.state {
            store::ItemState::Planned | store::ItemState::Skipped => continue,
            store::ItemState::Sent => {
                let listed = detail("listed").and_then(|listed| serde_json::from_value(listed.clone()).ok());
                let part = detail("part").and_then(|part| serde_json::from_value(part.clone()).ok());
                Event::Sent {
                    listed: listed.unwrap_or_else(BTreeSet::new),
                    at: line.at,
                    part: part.unwrap_or_default(),
                    placing: detail("placing")
                        .and_then(|placing| serde_json::from_value(placing.clone()).ok()),
                }
            }
            store::ItemState::Verified if item.operation == Operation::Arrange => Event::Arranged {
                order: arranged(item.before.as_deref()),
            },
            store::ItemState::Verified => Event::Verified {
                trigger_id: item.trigger_id.clone().unwrap_or_default(),
                document: item.after.as_ref().map(|_| document(&item.after)),
                differs: Vec::new(),
            },
            store::ItemState::Failed => Event::Failed {
                code: String::new(),
                message: message(),
            },
            store::ItemState::Unknown => Event::Unknown { message: message() },
        };
        entries.push(JournalEntry {
            item: line.item.0.to_string(),
            event,
        });
    }
    Ok(entries)
}
