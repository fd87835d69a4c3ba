//! A visit that makes a trigger fire, made for it: the simplest of some beginnings, with the fewest changes.
//!
//! Nothing is guessed. Each beginning is played, and changed as [`Search`] changes a visit, until the trigger fires, first by itself and then
//! among all others.

use super::search::{Goal, Search};
use super::{Scope, SuggestOptions};
use crate::{Decision, Engine, Options, Patterns, Session, TriggerInput, VerdictFamily, run_with};

/// What was found for a trigger.
#[derive(Debug, Clone, PartialEq)]
pub enum VisitFound {
    /// It fires in this visit, among all triggers.
    Fires {
        /// The visit.
        session: Box<Session>,
        /// When it fires first, in milliseconds since the session began.
        t_ms: u64,
    },
    /// It fires in this visit by itself, and never among the others.
    OnlyAlone {
        /// The visit.
        session: Box<Session>,
        /// What was decided about it among the others, as sentences, the last first.
        why: Vec<String>,
    },
    /// No visit was found.
    Nowhere {
        /// What kept it from firing in the visits that were tried, as sentences, each once.
        why: Vec<String>,
        /// Whether the search ended at a limit, so that there may be one.
        cut_short: bool,
    },
}

/// Most sentences that say why not.
const MOST_REASONS: usize = 3;

/// A visit in which the trigger with this id fires, as it is. `starts` are visits to begin with, the simplest first; `options` bound the search
/// from each of them.
pub fn visit_for(
    engine: &Engine,
    triggers: &[TriggerInput],
    id: &str,
    starts: &[Session],
    options: &SuggestOptions,
    patterns: &mut Patterns,
) -> VisitFound {
    let options = SuggestOptions {
        scope: Scope::Visit,
        ..options.clone()
    };
    let alone: Vec<TriggerInput> = triggers.iter().filter(|input| input.id == id).cloned().collect();
    let mut best: Option<(u32, Session)> = None;
    let (mut why, mut cut_short) = (Vec::new(), false);
    for start in starts {
        let changed = changed_until_it_fires(engine, &alone, id, start, &options, patterns);
        cut_short |= changed.cut_short;
        match changed.session {
            Some((cost, session)) if best.as_ref().is_none_or(|(least, _)| cost < *least) => {
                best = Some((cost, session));
            }
            Some(_) => {}
            None => why.extend(why_not(engine, &alone, id, start, patterns)),
        }
        if best.as_ref().is_some_and(|(cost, _)| *cost == 0) {
            break;
        }
    }
    let Some((_, session)) = best else {
        let mut seen = std::collections::HashSet::new();
        why.retain(|sentence| seen.insert(sentence.clone()));
        why.truncate(MOST_REASONS);
        return VisitFound::Nowhere { why, cut_short };
    };
    let together = changed_until_it_fires(engine, triggers, id, &session, &options, patterns);
    let Some((_, session)) = together.session else {
        return VisitFound::OnlyAlone {
            why: why_not(engine, triggers, id, &session, patterns),
            session: Box::new(session),
        };
    };
    let trace = run_with(engine, triggers, &session, Options::default(), patterns);
    let fired = super::effects::fired_ms(&trace, id);
    VisitFound::Fires {
        t_ms: fired.first().copied().unwrap_or_default(),
        session: Box::new(session),
    }
}

/// What became of a beginning.
struct Changed {
    /// The visit in which it fires, and what its changes cost.
    session: Option<(u32, Session)>,
    cut_short: bool,
}

fn changed_until_it_fires(
    engine: &Engine,
    triggers: &[TriggerInput],
    id: &str,
    start: &Session,
    options: &SuggestOptions,
    patterns: &mut Patterns,
) -> Changed {
    let trace = run_with(engine, triggers, start, Options::default(), patterns);
    if !super::effects::fired_ms(&trace, id).is_empty() {
        return Changed {
            session: Some((0, start.clone())),
            cut_short: false,
        };
    }
    let search = Search::new(engine, triggers, start, id, options, patterns);
    let found = search.map(|search| search.find(Goal::Ever)).unwrap_or_default();
    let first = found.found.into_iter().next();
    Changed {
        session: first.and_then(|first| Some((first.cost, first.session?))),
        cut_short: found.cut_short,
    }
}

/// What kept it from firing, the last decision first.
fn why_not(
    engine: &Engine,
    triggers: &[TriggerInput],
    id: &str,
    session: &Session,
    patterns: &mut Patterns,
) -> Vec<String> {
    let trace = run_with(engine, triggers, session, Options::default(), patterns);
    let is_against =
        |decision: &&Decision| decision.trigger == id && decision.verdict.look().family == VerdictFamily::Not;
    let mut why = Vec::new();
    for decision in trace.decisions.iter().rev().filter(is_against) {
        if !why.contains(&decision.text) && why.len() < MOST_REASONS {
            why.push(decision.text.clone());
        }
    }
    why
}
