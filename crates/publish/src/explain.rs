//! What came of writes whose answer nobody has: a journal that ends in the middle, against what the server has now.

use std::collections::{BTreeSet, HashMap};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use trigger::Platform;

use crate::abilities::{self, Abilities, NamedBy};
use crate::client::Unread;
use crate::doubt::{Doubt, MAY_STILL_ARRIVE};
use crate::journal::{Event, JournalEntry, Part, Placing, Write};
use crate::order::{Standing, came_of, is_order_of};
use crate::server::ServerTrigger;

/// What came of one item of an interrupted application.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "WriteExplanation"))]
pub struct Explanation {
    /// The id of the item in its plan.
    pub item: String,
    /// The key of the draft, if it has one.
    pub draft: Option<String>,
    /// The name that people gave it.
    pub name: String,
    /// What was to be done.
    pub write: Write,
    /// Whether it was sent and the journal does not say what came of it.
    pub open: bool,
    /// What came of it.
    pub verdict: Verdict,
}

/// What came of a write.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "WriteVerdict"))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Verdict {
    /// The server did it.
    Happened {
        /// The trigger.
        trigger_id: String,
        /// The trigger as the server has it; `None` when it is gone.
        document: Option<Map<String, Value>>,
    },
    /// The triggers are in the wanted order.
    Arranged,
    /// The server did not do it. It can be planned again without harm.
    DidNotHappen,
    /// The server does not show it yet and may still do it. Repeating it now could do it twice.
    MayStillHappen {
        /// Until when, in milliseconds since 1970 UTC.
        until: i64,
    },
    /// The old trigger was taken away to be replaced, and none came in its place; of an order, some triggers were put elsewhere. The next
    /// publication does the rest.
    HalfDone,
    /// It cannot be told from what the server has.
    CannotTell {
        /// Why not, for people.
        reason: String,
        /// Triggers that it may have become.
        candidates: Vec<String>,
    },
}

impl Explanation {
    /// Of an order that stopped half-way: the triggers as they were to stand. Some are apart from the ones that they follow, so that the order on
    /// the server does not say any more what goes with what.
    pub fn stopped_order(&self) -> Option<Vec<String>> {
        let (Verdict::HalfDone, Write::Arrange { wanted, .. }) = (&self.verdict, &self.write) else {
            return None;
        };
        Some(
            wanted
                .iter()
                .filter_map(|standing| standing.trigger_id.clone())
                .collect(),
        )
    }

    /// The same where triggers of its kind could not be read now: what is not read is not gone, and does not fail to come. Nobody can tell then
    /// what became of a call whose answer is not known.
    #[must_use]
    pub fn while_unread(mut self, platform: Platform, unread: &[Unread]) -> Explanation {
        let abilities = abilities::of(platform);
        let kind_of = |document| Some(abilities.documents().kind_of(document));
        let kind = match &self.write {
            Write::Create { body } | Write::Update { body, .. } => kind_of(body),
            Write::Delete { before, .. } => kind_of(before),
            Write::Arrange { .. } => abilities.ordered_kind(),
        };
        let unread = unread
            .iter()
            .find(|unread| kind.is_some_and(|kind| kind.key == unread.kind));
        if let Some(unread) = unread.filter(|_| self.open) {
            self.verdict = Verdict::CannotTell {
                reason: format!(
                    "What the server has of this kind cannot be read: {} is missing.",
                    unread.permission
                ),
                candidates: Vec::new(),
            };
        }
        self
    }

    /// What keeps the draft from being created once more, or from being deleted once more where what has its name by then would go.
    pub fn doubt(&self) -> Option<Doubt> {
        let sent = match &self.write {
            Write::Create { body } | Write::Update { body, .. } => body,
            Write::Delete { before, .. } => before,
            // Done twice, an order is what it is done once.
            Write::Arrange { .. } => return None,
        };
        let (until, candidates) = match &self.verdict {
            Verdict::Happened { .. } | Verdict::Arranged | Verdict::DidNotHappen | Verdict::HalfDone => {
                return None;
            }
            Verdict::MayStillHappen { until } => (Some(*until), Vec::new()),
            // A change by one call names its trigger: there is nothing else that it may have become.
            Verdict::CannotTell { candidates, .. }
                if candidates.is_empty() && !matches!(self.write, Write::Create { .. }) =>
            {
                return None;
            }
            Verdict::CannotTell { candidates, .. } => (None, candidates.clone()),
        };
        Some(Doubt {
            sent: sent.clone(),
            until,
            candidates,
        })
    }
}

/// What a journal says of one item, from the last time that it was planned.
struct Round<'a> {
    item: &'a str,
    draft: &'a Option<String>,
    name: &'a str,
    write: &'a Write,
    sent: Option<(&'a BTreeSet<String>, i64, Part)>,
    /// The last call of an order.
    placing: Option<&'a Placing>,
    last: Option<&'a Event>,
}

impl Round<'_> {
    /// The call that was sent last.
    fn part(&self) -> Part {
        self.sent.map(|(_, _, part)| part).unwrap_or_default()
    }

    /// What is to be said at a time of a call whose result is not there; `None` when it cannot come any more.
    fn not_there(&self, now: i64) -> Option<Verdict> {
        // A clock that was ahead when it was sent makes nobody wait for longer than from now on.
        let sent_at = self.sent.map_or(0, |(_, at, _)| at.min(now));
        let until = sent_at.saturating_add(MAY_STILL_ARRIVE);
        (now < until).then_some(Verdict::MayStillHappen { until })
    }

    fn is_open(&self) -> bool {
        matches!(self.last, Some(Event::Sent { .. } | Event::Unknown { .. }))
    }
}

/// Reads the journal of a server of this platform, in the order in which it was written, beside what the server has at the time `now` (milliseconds since 1970
/// UTC). Gives one explanation for each item that was planned, in the order of the plan.
///
/// An item that was planned several times is explained by the last time that something was sent for it.
pub fn explain(
    platform: Platform,
    journal: &[JournalEntry],
    server: &[ServerTrigger],
    now: i64,
) -> Vec<Explanation> {
    let abilities = abilities::of(platform);
    let rounds = rounds(journal);
    // Triggers that are known to be something else cannot be a lost creation.
    let claimed: BTreeSet<&str> = rounds
        .iter()
        .filter_map(|round| match round.last {
            Some(Event::Verified { trigger_id, .. }) => Some(trigger_id.as_str()),
            _ => None,
        })
        .collect();
    let there: HashMap<&str, &ServerTrigger> = server.iter().map(|t| (t.id.as_str(), t)).collect();
    rounds
        .into_iter()
        .map(|round| Explanation {
            item: round.item.to_owned(),
            draft: round.draft.clone(),
            name: round.name.to_owned(),
            write: round.write.clone(),
            open: round.is_open(),
            verdict: match (round.last, round.write) {
                (Some(Event::Arranged { .. }), _) => Verdict::Arranged,
                // Also of an order that failed, some triggers may have been put elsewhere before.
                (
                    Some(Event::Sent { .. } | Event::Unknown { .. } | Event::Failed { .. }),
                    Write::Arrange { before, wanted, .. },
                ) => was_arranged(round.placing, before, wanted, server),
                (None | Some(Event::Planned { .. } | Event::Failed { .. }), _) => Verdict::DidNotHappen,
                (
                    Some(Event::Verified {
                        trigger_id, document, ..
                    }),
                    _,
                ) => Verdict::Happened {
                    trigger_id: trigger_id.clone(),
                    document: document.clone(),
                },
                (Some(Event::Sent { .. } | Event::Unknown { .. }), Write::Create { body }) => {
                    match was_created(abilities, body, came_since(&round, server, &claimed)) {
                        Verdict::DidNotHappen => {
                            renamed_since(abilities, body, came_since(&round, server, &claimed))
                                .or_else(|| round.not_there(now))
                                .unwrap_or(Verdict::DidNotHappen)
                        }
                        verdict => verdict,
                    }
                }
                (
                    Some(Event::Sent { .. } | Event::Unknown { .. }),
                    Write::Update {
                        trigger_id,
                        body,
                        before,
                    },
                ) if !round.part().is_whole() => match there.get(trigger_id.as_str()) {
                    // Nothing was taken away. What is there is as it was, or others changed it.
                    Some(old) => match was_updated(abilities, trigger_id, body, before, Some(*old)) {
                        // It may still be taken away, and what had its name by then would go.
                        Verdict::DidNotHappen => round.not_there(now).unwrap_or(Verdict::DidNotHappen),
                        verdict => verdict,
                    },
                    None => {
                        let new = came_since(&round, server, &claimed);
                        was_replaced(abilities, &round, body, before, &new.collect::<Vec<_>>(), now)
                    }
                },
                (
                    Some(Event::Sent { .. } | Event::Unknown { .. }),
                    Write::Update {
                        trigger_id,
                        body,
                        before,
                    },
                ) => was_updated(
                    abilities,
                    trigger_id,
                    body,
                    before,
                    there.get(trigger_id.as_str()).copied(),
                ),
                (Some(Event::Sent { .. } | Event::Unknown { .. }), Write::Delete { trigger_id, .. }) => {
                    match there.get(trigger_id.as_str()) {
                        None => Verdict::Happened {
                            trigger_id: trigger_id.clone(),
                            document: None,
                        },
                        // It may still be deleted, and what had its name by then would go.
                        Some(_) if abilities.named_by == NamedBy::Name => {
                            round.not_there(now).unwrap_or(Verdict::DidNotHappen)
                        }
                        Some(_) => Verdict::DidNotHappen,
                    }
                }
            },
        })
        .collect()
}

fn rounds(journal: &[JournalEntry]) -> Vec<Round<'_>> {
    let mut rounds: Vec<Round<'_>> = Vec::new();
    // For each item the place of its explanation, and what is known of its newest round until that is sent.
    let mut at: HashMap<&str, usize> = HashMap::new();
    let mut again: HashMap<&str, Round<'_>> = HashMap::new();
    for entry in journal {
        let item = entry.item.as_str();
        match &entry.event {
            Event::Planned {
                draft, name, write, ..
            } => {
                let round = Round {
                    item,
                    draft,
                    name,
                    write,
                    sent: None,
                    placing: None,
                    last: Some(&entry.event),
                };
                match at.get(item) {
                    None => {
                        at.insert(item, rounds.len());
                        rounds.push(round);
                    }
                    // What was sent before stays in force while nothing is sent anew.
                    Some(_) => {
                        again.insert(item, round);
                    }
                }
            }
            event => {
                let Some(place) = at.get(item).copied() else {
                    continue;
                };
                if let Event::Sent {
                    listed,
                    at,
                    part,
                    placing,
                } = event
                {
                    if let Some(round) = again.remove(item) {
                        rounds[place] = round;
                    }
                    rounds[place].sent = Some((listed, *at, *part));
                    rounds[place].placing = placing.as_ref();
                }
                if !again.contains_key(item) {
                    rounds[place].last = Some(event);
                }
            }
        }
    }
    // An item of which nothing was ever sent is as it was planned last.
    for (item, round) in again {
        let place = at[item];
        if rounds[place].sent.is_none() {
            rounds[place] = round;
        }
    }
    rounds
}

/// What came of an order of which `placing` was the last call that was sent.
fn was_arranged(
    placing: Option<&Placing>,
    before: &[Standing],
    wanted: &[Standing],
    server: &[ServerTrigger],
) -> Verdict {
    let is_now = |order: &[Standing]| {
        let ids: Vec<&str> = order
            .iter()
            .filter_map(|standing| standing.trigger_id.as_deref())
            .collect();
        is_order_of(&ids, server)
    };
    match placing {
        None => Verdict::DidNotHappen,
        Some(_) if is_now(wanted) => Verdict::Arranged,
        Some(_) if is_now(before) => Verdict::DidNotHappen,
        Some(placing) if came_of(placing, server) => Verdict::HalfDone,
        Some(_) => Verdict::CannotTell {
            reason: "Some triggers were put elsewhere, and others changed the order since.".to_owned(),
            candidates: Vec::new(),
        },
    }
}

/// Whether one of the triggers that came since is the one that was to be created.
pub(crate) fn was_created<'a>(
    abilities: &Abilities,
    body: &Map<String, Value>,
    new: impl Iterator<Item = &'a ServerTrigger>,
) -> Verdict {
    let (equal, other): (Vec<_>, Vec<_>) = new.partition(|trigger| abilities.same(&trigger.document, body));
    let ids = |triggers: &[&ServerTrigger]| triggers.iter().map(|trigger| trigger.id.clone()).collect();
    match equal.as_slice() {
        [only] => Verdict::Happened {
            trigger_id: only.id.clone(),
            document: Some(only.document.clone()),
        },
        [] => {
            let namesakes: Vec<_> = other
                .into_iter()
                .filter(|trigger| abilities.are_namesakes(&trigger.document, body))
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

/// What is to be said where a trigger came since that is what was sent but for its name: others may have renamed it, and nobody can tell.
fn renamed_since<'a>(
    abilities: &Abilities,
    sent: &Map<String, Value>,
    new: impl Iterator<Item = &'a ServerTrigger>,
) -> Option<Verdict> {
    let is_renamed = |trigger: &&ServerTrigger| {
        let mut named_as_sent = trigger.document.clone();
        let member = abilities.documents().kind_of(sent).name_member;
        if let Some(name) = sent.get(member) {
            named_as_sent.insert(member.to_owned(), name.clone());
        }
        abilities.same(&named_as_sent, sent)
    };
    let candidates: Vec<String> = new.filter(is_renamed).map(|trigger| trigger.id.clone()).collect();
    (!candidates.is_empty()).then(|| Verdict::CannotTell {
        reason: "A trigger with this content came since, but with another name: others may have renamed it."
            .to_owned(),
        candidates,
    })
}

/// What a replacement came to whose old trigger is gone.
fn was_replaced(
    abilities: &Abilities,
    round: &Round<'_>,
    body: &Map<String, Value>,
    before: &Map<String, Value>,
    new: &[&ServerTrigger],
    now: i64,
) -> Verdict {
    let verdict = was_created(abilities, body, new.iter().copied());
    if matches!(verdict, Verdict::Happened { .. }) {
        return verdict;
    }
    if new
        .iter()
        .any(|trigger| abilities.same(&trigger.document, before))
    {
        // It was put back.
        return Verdict::DidNotHappen;
    }
    let renamed = || {
        let of = |document| renamed_since(abilities, document, new.iter().copied());
        of(body).or_else(|| of(before))
    };
    match (verdict, round.part()) {
        (Verdict::DidNotHappen, Part::Insertion | Part::Restoration) => renamed()
            .or_else(|| round.not_there(now))
            .unwrap_or(Verdict::HalfDone),
        (Verdict::DidNotHappen, Part::Removal | Part::Whole) => Verdict::HalfDone,
        (verdict, _) => verdict,
    }
}

/// The triggers that came since something was sent and that are not known to be something else.
fn came_since<'a>(
    round: &'a Round<'_>,
    server: &'a [ServerTrigger],
    claimed: &'a BTreeSet<&str>,
) -> impl Iterator<Item = &'a ServerTrigger> {
    server.iter().filter(|trigger| {
        let listed = round.sent.map(|(listed, _, _)| listed);
        !claimed.contains(trigger.id.as_str()) && listed.is_some_and(|listed| !listed.contains(&trigger.id))
    })
}

/// Whether a trigger has become what it was to become.
pub(crate) fn was_updated(
    abilities: &Abilities,
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
    if abilities.same(&now.document, body) {
        Verdict::Happened {
            trigger_id: trigger_id.to_owned(),
            document: Some(now.document.clone()),
        }
    } else if abilities.same(&now.document, before) {
        Verdict::DidNotHappen
    } else {
        cannot_tell("The trigger is neither as it was nor as it was to become: others changed it.")
    }
}
