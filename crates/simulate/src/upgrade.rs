//! What an upgrade of the server changes: the same sessions, played by the widget before and by the one after.

use serde::{Deserialize, Serialize};

use crate::{
    Difference, DifferenceKind, Engine, Options, Patterns, Prepared, Session, Trace, TriggerInput, compare,
};

/// A trigger that behaves differently after an upgrade.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct UpgradedTrigger {
    /// The id of the trigger.
    pub trigger: String,
    /// The gravest of its differences.
    pub kind: DifferenceKind,
    /// The sessions in which it behaves differently, in their order; never empty.
    pub sessions: Vec<UpgradedSession>,
}

/// A session in which a trigger behaves differently after an upgrade.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct UpgradedSession {
    /// Which of the sessions it is, by its place among those that were played.
    pub session: usize,
    /// The first moment at which the two part, in milliseconds since the session began.
    pub t_ms: u64,
    /// What differs, and why.
    pub difference: Difference,
}

/// Plays sessions by the engines before and after an upgrade. The triggers that behave differently come in their order.
///
/// Only what a visitor would notice counts: a trigger that fires in neither, for different reasons, is left out.
pub fn upgrade(
    before: &Engine,
    after: &Engine,
    triggers: &[TriggerInput],
    sessions: &[&Session],
) -> Vec<UpgradedTrigger> {
    let mut found: Vec<UpgradedTrigger> = Vec::new();
    let mut patterns = Patterns::new();
    let [before, after] = [before, after].map(|engine| engine.prepare_with(triggers, &mut patterns));
    for (place, session) in sessions.iter().enumerate() {
        let play = |engine: &Prepared<'_>| engine.trace(session, Options::default());
        let (first, second) = (play(&before), play(&after));
        for difference in compare(&first, &second) {
            if difference.kind == DifferenceKind::WhyNot {
                continue;
            }
            let kind = difference.kind;
            let session = UpgradedSession {
                session: place,
                t_ms: moment(&difference, &first, &second),
                difference,
            };
            match found
                .iter_mut()
                .find(|one| one.trigger == session.difference.trigger)
            {
                Some(one) => {
                    one.kind = one.kind.min(kind);
                    one.sessions.push(session);
                }
                None => found.push(UpgradedTrigger {
                    trigger: session.difference.trigger.clone(),
                    kind,
                    sessions: vec![session],
                }),
            }
        }
    }
    let order = |id: &str| triggers.iter().position(|trigger| trigger.id == id);
    found.sort_by_key(|one| order(&one.trigger));
    found
}

/// When two runs part: at the first decision that is not the same, else at the first message that is.
fn moment(difference: &Difference, first: &Trace, second: &Trace) -> u64 {
    let sides = [(&difference.first, first), (&difference.second, second)];
    let decided = sides
        .iter()
        .filter_map(|(side, trace)| Some(trace.decisions.get(side.decision?)?.t_ms))
        .min();
    let shown = |trace: &Trace| {
        let messages = trace.messages.iter();
        messages
            .filter(|message| message.trigger == difference.trigger)
            .map(|message| message.from_ms)
            .min()
    };
    decided
        .or_else(|| [first, second].into_iter().filter_map(shown).min())
        .unwrap_or_default()
}
