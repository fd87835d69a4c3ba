//! A draft and what it became on another platform, played by the engines of both: the same visit, in the words of each.
//!
//! What a visitor reads is compared, and when. Who a message seems to come from is not: platforms name senders in their own ways, and a
//! conversion says that in a line. How long a message stays is each widget's own affair.

mod steps;

use serde::Serialize;

use crate::{Engine, Options, Patterns, Session, Trace, TriggerInput, run_with, words};

pub use steps::{LeftOut, Translated, translate};

/// Triggers and the engine that plays them.
#[derive(Debug, Clone, Copy)]
pub struct Played<'a> {
    /// The engine, which is of the triggers' platform.
    pub engine: &'a Engine,
    /// The triggers.
    pub triggers: &'a [TriggerInput],
}

/// What both platforms make of one session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PlayedConversion {
    /// What was said on the platform of the draft.
    pub before: Vec<SaidMessage>,
    /// What was said on the other one.
    pub after: Vec<SaidMessage>,
    /// The first difference; `None`: the same messages came at the same times.
    pub parting: Option<Parting>,
    /// Steps and facts of the session for which one of the platforms has no words.
    pub left_out: Vec<LeftOut>,
}

/// A message, as far as both platforms have it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SaidMessage {
    /// Milliseconds since the session began.
    pub t_ms: u64,
    /// What it says.
    pub text: String,
}

/// Where two platforms part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Parting {
    /// Milliseconds since the session began.
    pub t_ms: u64,
    /// What differs and why, in a sentence or two.
    pub text: String,
}

/// Plays a session on both platforms. It can be in the words of either; for the other one it is translated. `None` when neither knows all
/// of its steps, and when one of the engines plays what [says nothing](Engine::speaks) to visitors.
pub fn play_conversion(
    before: Played<'_>,
    after: Played<'_>,
    session: &Session,
    patterns: &mut Patterns,
) -> Option<PlayedConversion> {
    if !before.engine.speaks() || !after.engine.speaks() {
        return None;
    }
    let (one, other) = (before.engine.info.platform, after.engine.info.platform);
    let (first, second, left_out) = if before.engine.vocabulary().check(session).is_ok() {
        let Translated {
            session: there,
            left_out,
        } = translate(session, one, other);
        (session.clone(), there, left_out)
    } else if after.engine.vocabulary().check(session).is_ok() {
        let Translated {
            session: here,
            left_out,
        } = translate(session, other, one);
        (here, session.clone(), left_out)
    } else {
        return None;
    };
    let mut play = |side: Played<'_>, session: &Session| {
        run_with(side.engine, side.triggers, session, Options::default(), patterns)
    };
    let (one, other) = (play(before, &first), play(after, &second));
    let (said, said_there) = (said(&one), said(&other));
    Some(PlayedConversion {
        parting: parting([before, after], [&one, &other], [&said, &said_there]),
        before: said,
        after: said_there,
        left_out,
    })
}

/// By time and then by text: what comes in one instant has no order that both platforms share.
fn said(trace: &Trace) -> Vec<SaidMessage> {
    let mut said: Vec<SaidMessage> = trace
        .messages
        .iter()
        .map(|message| SaidMessage {
            t_ms: message.from_ms,
            text: message.text.clone(),
        })
        .collect();
    said.sort();
    said
}

fn parting(sides: [Played<'_>; 2], traces: [&Trace; 2], said: [&[SaidMessage]; 2]) -> Option<Parting> {
    let [first, second] = said;
    let place = (0..first.len().max(second.len())).find(|&place| first.get(place) != second.get(place))?;
    // The one that comes first is there on one side only.
    let (speaks, silent, message) = match (first.get(place), second.get(place)) {
        (Some(one), Some(other)) if one <= other => (0, 1, one),
        (Some(one), None) => (0, 1, one),
        (_, Some(other)) => (1, 0, other),
        (None, None) => return None,
    };
    let name = |side: usize| sides[side].engine.info.platform.name();
    let why = traces[silent]
        .decisions
        .iter()
        .rfind(|decision| decision.t_ms <= message.t_ms)
        .map_or("no trigger has its turn.", |decision| decision.text.as_str());
    Some(Parting {
        t_ms: message.t_ms,
        text: format!(
            "At {} {} shows “{}”, and {} does not: {}",
            words::time(message.t_ms),
            name(speaks),
            message.text,
            name(silent),
            words::continued(why)
        ),
    })
}
