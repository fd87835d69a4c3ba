//! Which triggers nearly fired: what a screen shows first of hundreds that did not.
//!
//! A named choice, the same for every platform: a trigger nearly fired where, *on the pages of the visit*, *one change of the visit* makes it
//! fire when it is *played by itself*. The visitor was in the right place and left too soon, did not open the chat, came at the wrong hour.
//! One that fires by itself as it is, and not among the others, is nearest of all. A change of the trigger would count nearly every
//! trigger, and so would another page. How near it is, is what the change [costs](super::Suggestion::cost).

use std::collections::HashSet;

use serde::Serialize;

use super::search::Search;
use super::{Scope, SuggestOptions, url_of};
use crate::{Engine, Firings, Patterns, Session, TriggerInput};

/// A trigger that nearly fired.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Near {
    /// The id of the trigger.
    pub trigger: String,
    /// What it lacks.
    pub by: NearBy,
    /// How far it is from firing, to compare it with others: 0 is nearest.
    pub cost: u32,
    /// What makes it fire, in a sentence.
    pub text: String,
    /// When it fires then, in milliseconds since the session began.
    pub fires_at_ms: u64,
}

/// What a trigger lacks that nearly fired.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum NearBy {
    /// Another trigger stands in its way.
    Others,
    /// Something in the visit.
    Visit,
}

/// Which triggers nearly fired in a session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Nearness {
    /// Those that nearly fired, in the order of all triggers.
    pub near: Vec<Near>,
    /// How many triggers did not fire and were not tried, because the search ended at a limit.
    pub untried: usize,
    /// How many sessions were played.
    pub runs: usize,
}

/// Most runs of one trigger.
const MOST_RUNS: usize = 40;

/// Which enabled triggers nearly fire in this session. `options` bound the search over all triggers together; their document and scope are not
/// looked at.
pub fn nearly(
    engine: &Engine,
    triggers: &[TriggerInput],
    session: &Session,
    options: &SuggestOptions,
    patterns: &mut Patterns,
) -> Nearness {
    let prepared = engine.prepare_with(triggers, patterns);
    let mut firings = Firings::new();
    prepared.play(session, &mut firings);
    let ids = prepared.triggers();
    let fired: HashSet<&str> = (0..ids.len())
        .filter(|place| firings.of(*place) > 0)
        .map(|place| ids[place])
        .collect();
    let own = SuggestOptions {
        document: None,
        scope: Scope::Visit,
        most_runs: MOST_RUNS,
        ..options.clone()
    };
    let pages = pages(session);
    let mut nearness = Nearness::default();
    let mut work = 0;
    for input in triggers {
        if fired.contains(input.id.as_str()) || !input.trigger.is_enabled() {
            continue;
        }
        if nearness.runs >= options.most_runs || work >= options.most_work {
            nearness.untried += 1;
            continue;
        }
        let alone = std::slice::from_ref(input);
        let Some(mut search) = Search::new(engine, alone, session, &input.id, &own, patterns) else {
            continue;
        };
        let single = search.single(|changed| self::pages(changed).is_subset(&pages));
        let spent = search.spent();
        nearness.runs += spent.0;
        work += spent.1;
        if let Some(single) = single {
            nearness.near.push(Near {
                trigger: input.id.clone(),
                by: if single.text.is_some() {
                    NearBy::Visit
                } else {
                    NearBy::Others
                },
                cost: single.cost,
                text: single
                    .text
                    .unwrap_or_else(|| "Others stand in its way.".to_owned()),
                fires_at_ms: single.fires_at_ms,
            });
        }
    }
    nearness
}

/// The addresses that the visitor goes to.
fn pages(session: &Session) -> HashSet<String> {
    let steps = session.steps.iter().cloned();
    steps.filter_map(|mut step| url_of(&mut step).cloned()).collect()
}
