//! What can be known when each part of a condition is asked, and so which parts can never hold, always hold or are never reached.
//!
//! The condition is walked in the order in which it is asked. What is known travels along: an earlier part of an `and` held, an earlier
//! part of an `or` did not. A wait forgets what may have changed meanwhile. Where a part can hold in several ways, each is followed by
//! itself, up to a limit beyond which only what they share is kept: the claims stay true, and there are fewer of them.

mod facts;
mod rules;
mod span;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod visits;

pub(super) use rules::{CONTRADICTION, IMPOSSIBLE, NEVER_FIRES, REDUNDANT, UNREACHABLE};

use self::facts::{Blame, Fact, State};
use super::super::catalogue::TREE;
use super::super::model::{Action, Condition, Operator, Trigger};
use super::subject::Part;
use super::value::fits;
use crate::FieldPath;

/// Beyond so many parts nothing is claimed.
const MOST_PARTS: usize = 500;
/// How many ways are followed by themselves.
const MOST_STATES: usize = 24;

/// What is known about a condition.
#[derive(Debug, Default)]
pub(super) struct Reach {
    /// What is to say about single parts, in their order.
    pub(super) found: Vec<Found>,
    /// Why the whole can never hold.
    pub(super) never: Option<Never>,
    /// Whether it asks that the trigger has not fired before.
    pub(super) once: Once,
}

/// What is to say about a part.
#[derive(Debug)]
pub(super) struct Found {
    /// The part in the list of parts.
    pub(super) part: usize,
    pub(super) what: What,
}

/// What a part is.
#[derive(Debug)]
pub(super) enum What {
    /// It can never hold.
    Never(Blame),
    /// It always holds when it is asked, because of the part at the path; `None`: because of what the variable can hold.
    Always(Option<FieldPath>),
    /// It is never asked, because of the part before it with this index in the list of parts.
    Unreachable { behind: usize },
}

/// Why a condition never lets a trigger fire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Never {
    /// It can never hold.
    NeverHolds,
    /// It holds only while the account is offline, when nothing fires.
    Offline,
}

/// Whether a condition asks that the trigger has not fired before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) enum Once {
    /// It does not, or nothing is known.
    #[default]
    NotAsked,
    /// It does, at the path, and waits afterwards.
    AskedTooEarly(FieldPath),
    /// It does, and after every wait.
    Asked,
}

/// Follows the condition that `parts` are the parts of.
pub(super) fn of(trigger: &Trigger, parts: &[Part<'_>]) -> Reach {
    if parts.is_empty() || parts.len() > MOST_PARTS || trigger.definition.condition.is_none() {
        return Reach::default();
    }
    let mut walk = Walk {
        parts,
        found: Vec::new(),
    };
    let begin = State::default().with(Fact::not_offline());
    let (held, _) = walk.ask(0, vec![begin.unwrap_or_default()], None, false);
    let fires: Vec<&State> = held
        .iter()
        .filter(|state| state.with(Fact::not_offline()).is_ok())
        .collect();
    let never = match (fires.is_empty(), held.is_empty()) {
        (false, _) => None,
        (true, true) if walk.found.iter().any(Found::blames_offline) => Some(Never::Offline),
        (true, true) => Some(Never::NeverHolds),
        (true, false) => Some(Never::Offline),
    };
    let mut found = walk.found;
    found.sort_by_key(|found| found.part);
    let added: Vec<String> = trigger
        .definition
        .actions
        .iter()
        .filter_map(|action| match action {
            Action::AddTag(tag) => Some(State::tag(tag)),
            _ => None,
        })
        .collect();
    Reach {
        once: once(&fires, &added),
        never,
        found,
    }
}

impl Found {
    fn blames_offline(&self) -> bool {
        matches!(self.what, What::Never(Blame::Offline))
    }
}

/// A trigger that asks for a tag to be missing and adds it asks whether it has fired, in other words.
fn once(fires: &[&State], added: &[String]) -> Once {
    let mut early = None;
    for state in fires {
        let knows = state.knows_fired() || added.iter().any(|tag| state.knows_missing(tag));
        match (knows, state.asked_before_wait()) {
            (true, _) => {}
            (false, Some(path)) => early = early.or(Some(path.clone())),
            (false, None) => return Once::NotAsked,
        }
    }
    match (early, fires.is_empty()) {
        (Some(path), _) => Once::AskedTooEarly(path),
        (None, true) => Once::NotAsked,
        (None, false) => Once::Asked,
    }
}

struct Walk<'w, 'a> {
    parts: &'w [Part<'a>],
    found: Vec<Found>,
}

impl Walk<'_, '_> {
    /// The states after the part at `index` held, and after it did not. `told` is the part to speak of: the outermost `not` directly
    /// around it, if there is one; `negated` says whether what stands around turns it round.
    fn ask(
        &mut self,
        index: usize,
        states: Vec<State>,
        told: Option<usize>,
        negated: bool,
    ) -> (Vec<State>, Vec<State>) {
        let parts = self.parts;
        let part = &parts[index];
        let told = told.unwrap_or(index);
        match &part.condition {
            Condition::Not(_) => match self.children(index).first() {
                Some(child) => {
                    let (held, did_not) = self.ask(*child, states, Some(told), !negated);
                    (did_not, held)
                }
                None => (states.clone(), states),
            },
            Condition::And(_) => self.list(index, states, false),
            Condition::Or(_) => {
                let (did_not, held) = self.list(index, states, true);
                (held, did_not)
            }
            Condition::StillOnPage { seconds } => (
                states
                    .iter()
                    .map(|state| state.after_page(*seconds, &part.path))
                    .collect(),
                states.iter().map(State::elsewhere).collect(),
            ),
            Condition::StillOnSite { seconds } => (
                states
                    .iter()
                    .map(|state| state.after_site(*seconds, &part.path))
                    .collect(),
                states.iter().map(State::elsewhere).collect(),
            ),
            Condition::FiredBefore => {
                self.leaf(told, &states, &Fact::holds(State::FIRED, &part.path), negated)
            }
            Condition::HasTag(tag) => {
                self.leaf(told, &states, &Fact::holds(&State::tag(tag), &part.path), negated)
            }
            Condition::Compare {
                operator,
                variable,
                value,
            } => {
                let is_plain = matches!(operator, Operator::Equal | Operator::NotEqual);
                match TREE.variable(variable) {
                    Some(entry) if !fits(entry, *operator, value) => (states.clone(), states),
                    None if !is_plain && !value.is_string() && !value.is_number() => (states.clone(), states),
                    _ => {
                        let fact = Fact::compares(variable, *operator, value, &part.path);
                        self.leaf(told, &states, &fact, negated)
                    }
                }
            }
            Condition::Unknown(_) => (states.clone(), states),
        }
    }

    /// The parts directly inside a part.
    fn children(&self, index: usize) -> Vec<usize> {
        let behind = self.parts.iter().enumerate().skip(index + 1);
        behind
            .filter(|(_, part)| part.parent == Some(index))
            .map(|(child, _)| child)
            .collect()
    }

    /// Parts asked in order until one ends it: one that does not hold, or with `ends` one that holds. The states when none ended it,
    /// and those when one did.
    fn list(&mut self, index: usize, states: Vec<State>, ends: bool) -> (Vec<State>, Vec<State>) {
        let mut on = states;
        let mut ended = Vec::new();
        let mut last = None;
        for child in self.children(index) {
            if let (true, Some(behind)) = (on.is_empty(), last) {
                self.found.push(Found {
                    part: child,
                    what: What::Unreachable { behind },
                });
                break;
            }
            let (held, did_not) = self.ask(child, std::mem::take(&mut on), None, false);
            let (over, further) = if ends { (held, did_not) } else { (did_not, held) };
            ended.extend(over);
            on = facts::few(further, MOST_STATES);
            last = Some(child);
        }
        (on, facts::few(ended, MOST_STATES))
    }

    fn leaf(
        &mut self,
        told: usize,
        states: &[State],
        fact: &Fact,
        negated: bool,
    ) -> (Vec<State>, Vec<State>) {
        let outcome = |fact: &Fact| {
            let mut blame = None;
            let mut possible = Vec::new();
            for state in states {
                match state.with(fact.clone()) {
                    Ok(state) => possible.push(state),
                    Err(why) => blame = blame.or(Some(why)),
                }
            }
            (possible, blame)
        };
        let (held, never) = outcome(fact);
        let (did_not, always) = outcome(&fact.opposite());
        let (never, always) = match (negated, held.is_empty(), did_not.is_empty()) {
            (false, true, _) => (never, None),
            (false, false, true) => (None, always),
            (true, _, true) => (always, None),
            (true, true, false) => (None, never),
            _ => (None, None),
        };
        if let Some(blame) = never {
            self.found.push(Found {
                part: told,
                what: What::Never(blame),
            });
        }
        match always {
            // What others imply is asked nearly everywhere, as the vendor's own triggers do.
            Some(Blame::Offline | Blame::Implied(_)) | None => {}
            Some(Blame::Part(path)) => self.found.push(Found {
                part: told,
                what: What::Always(Some(path)),
            }),
            Some(Blame::Range) => self.found.push(Found {
                part: told,
                what: What::Always(None),
            }),
        }
        (held, did_not)
    }
}
