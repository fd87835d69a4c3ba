//! Comparing what two engines make of the same session, trigger by trigger, in words.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::{Decision, EventKind, ShownMessage, Speech, Trace, engine_by_key, words};

/// What two engines make of one trigger, where they do not agree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Difference {
    /// The id of the trigger.
    pub trigger: String,
    /// In what they differ; of several things the one that matters most.
    pub kind: DifferenceKind,
    /// The difference, in a sentence or two.
    pub text: String,
    /// What the first engine makes of it.
    pub first: Side,
    /// What the second engine makes of it.
    pub second: Side,
}

/// In what two traces differ, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum DifferenceKind {
    /// It fires in one of them only.
    Whether,
    /// It fires more often in one of them.
    HowOften,
    /// It fires at other times.
    When,
    /// Its messages say something else, or come from someone else.
    Message,
    /// Its messages can be read for another time.
    HowLong,
    /// It fires in neither, for different reasons.
    WhyNot,
}

/// One of the two traces, as far as one trigger is concerned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ComparedSide"))]
pub struct Side {
    /// The key of the engine.
    pub engine: String,
    /// When it fires, in milliseconds since the session began.
    pub fired_ms: Vec<u64>,
    /// The decision, by its index in the trace, with which this engine goes another way than the other one. `None`: it decides nothing more.
    pub decision: Option<usize>,
}

/// Compares two full traces of the same session and triggers. The triggers come in their order; those about which both agree are left out.
pub fn compare(first: &Trace, second: &Trace) -> Vec<Difference> {
    let mut seen = HashSet::new();
    let lanes = first.lanes.iter().chain(&second.lanes);
    lanes
        .filter(|lane| seen.insert(lane.trigger.as_str()))
        .filter_map(|lane| of_trigger(first, second, &lane.trigger))
        .collect()
}

fn of_trigger(first: &Trace, second: &Trace, id: &str) -> Option<Difference> {
    let (one, other) = (Part::of(first, id), Part::of(second, id));
    let kind = if one.fired_ms.is_empty() != other.fired_ms.is_empty() {
        DifferenceKind::Whether
    } else if one.fired_ms.len() != other.fired_ms.len() {
        DifferenceKind::HowOften
    } else if one.fired_ms != other.fired_ms {
        DifferenceKind::When
    } else if one.messages(what_it_says) != other.messages(what_it_says) {
        DifferenceKind::Message
    } else if one.messages(how_long) != other.messages(how_long) {
        DifferenceKind::HowLong
    } else if one.fired_ms.is_empty() && one.last_reason() != other.last_reason() {
        DifferenceKind::WhyNot
    } else {
        return None;
    };
    let (first_name, second_name) = called(first, second);
    let mut text = format!(
        "{first_name}: {}. {second_name}: {}.",
        one.summary(kind),
        other.summary(kind)
    );
    let parting = one.parting(&other);
    if let (Some(place), DifferenceKind::HowOften | DifferenceKind::When) = (parting, kind) {
        let told = |part: &Part<'_>| {
            part.decisions
                .get(place)
                .map_or("nothing more is decided.", |(_, decision)| decision.text.as_str())
                .to_owned()
        };
        let t_ms = [&one, &other]
            .into_iter()
            .filter_map(|part| Some(part.decisions.get(place)?.1.t_ms))
            .min()
            .unwrap_or_default();
        let (one_says, other_says) = (told(&one), told(&other));
        if one_says != other_says {
            text = format!(
                "{text} They part at {}. {first_name}: {} {second_name}: {}",
                words::time(t_ms),
                words::continued(&one_says),
                words::continued(&other_says)
            );
        }
    }
    let side = |trace: &Trace, part: &Part<'_>| Side {
        engine: trace.engine.clone(),
        fired_ms: part.fired_ms.clone(),
        decision: parting.and_then(|place| Some(part.decisions.get(place)?.0)),
    };
    Some(Difference {
        trigger: id.to_owned(),
        kind,
        text,
        first: side(first, &one),
        second: side(second, &other),
    })
}

/// How the two runs are called in a sentence.
fn called(first: &Trace, second: &Trace) -> (String, String) {
    if first.engine == second.engine {
        return ("The first run".to_owned(), "The second run".to_owned());
    }
    let name = |trace: &Trace| {
        engine_by_key(&trace.engine)
            .map_or_else(|| trace.engine.clone(), |engine| engine.info.name.to_owned())
    };
    (name(first), name(second))
}

fn what_it_says(message: &ShownMessage) -> (&str, &str) {
    (&message.text, &message.sender)
}

fn how_long(message: &ShownMessage) -> (u64, Option<u64>) {
    (message.from_ms, message.to_ms)
}

/// What a trace tells of one trigger.
struct Part<'a> {
    speech: Speech,
    /// With their places in the trace.
    decisions: Vec<(usize, &'a Decision)>,
    messages: Vec<&'a ShownMessage>,
    fired_ms: Vec<u64>,
    /// Whether it fires on each page, and there are several.
    on_every_page: bool,
    end_ms: u64,
}

impl<'a> Part<'a> {
    fn of(trace: &'a Trace, id: &str) -> Part<'a> {
        let decisions: Vec<(usize, &Decision)> = trace
            .decisions
            .iter()
            .enumerate()
            .filter(|(_, decision)| decision.trigger == id)
            .collect();
        let fired = decisions
            .iter()
            .filter(|(_, decision)| decision.verdict.is_fired());
        let pages: Vec<usize> = trace
            .events
            .iter()
            .enumerate()
            .filter(|(_, event)| matches!(event.kind, EventKind::PageLoaded { .. }))
            .map(|(place, _)| place)
            .collect();
        let fired_on: HashSet<usize> = fired
            .clone()
            .map(|(_, decision)| pages.partition_point(|page| *page < decision.events_before))
            .collect();
        Part {
            speech: Speech::of(&trace.engine),
            fired_ms: fired.map(|(_, decision)| decision.t_ms).collect(),
            decisions,
            messages: trace
                .messages
                .iter()
                .filter(|message| message.trigger == id)
                .collect(),
            on_every_page: pages.len() > 1 && fired_on.len() == pages.len(),
            end_ms: trace.end_ms,
        }
    }

    fn messages<T>(&self, look: impl Fn(&'a ShownMessage) -> T) -> Vec<T> {
        self.messages.iter().map(|message| look(message)).collect()
    }

    fn last_reason(&self) -> Option<crate::Reason> {
        self.decisions.last().map(|(_, decision)| decision.reason)
    }

    /// The place among the decisions of this trigger from which on the two are not the same.
    fn parting(&self, other: &Part<'_>) -> Option<usize> {
        let same = |place: &usize| {
            let key = |part: &Part<'_>| {
                let (_, decision) = part.decisions.get(*place)?;
                Some((decision.t_ms, decision.verdict, decision.reason))
            };
            key(self) == key(other)
        };
        (0..self.decisions.len().max(other.decisions.len())).find(|place| !same(place))
    }

    fn summary(&self, kind: DifferenceKind) -> String {
        let fires = self.speech.fires;
        match kind {
            DifferenceKind::Message => {
                let mut told: Vec<String> =
                    self.messages(|message| format!("“{}” from {}", message.text, message.sender));
                told.dedup();
                format!("it says {}", words::list(&told))
            }
            DifferenceKind::HowLong => {
                let told: Vec<String> = self.messages(|message| {
                    let stays_ms = message.to_ms.unwrap_or(self.end_ms) - message.from_ms;
                    words::time(stays_ms)
                });
                format!("its messages can be read for {}", words::list(&told))
            }
            _ => match self.fired_ms.len() {
                0 => {
                    let why = self.decisions.last().map(|(_, decision)| decision.text.as_str());
                    let why = why.unwrap_or("It never has its turn.");
                    format!(
                        "it never {fires}: {}",
                        words::continued(why.trim_end_matches('.'))
                    )
                }
                count if self.on_every_page => format!(
                    "it {fires} on every page, {}, at {}",
                    words::times(count),
                    words::moments(&self.fired_ms)
                ),
                count => format!(
                    "it {fires} {}, at {}",
                    words::times(count),
                    words::moments(&self.fired_ms)
                ),
            },
        }
    }
}
