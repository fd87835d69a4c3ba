//! Expectations: what a session should show, so that it is a test of the triggers.

use std::collections::{BTreeSet, HashMap, HashSet};

use serde::{Deserialize, Serialize};

use crate::script::print_expectation_of;
use crate::{Decision, Event, EventKind, SpanKind, Speech, Trace, words};

/// Something that a trigger should do in a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "SessionExpectation"))]
pub struct Expectation {
    /// The trigger's id or, when no trigger has that id, its name.
    pub trigger: String,
    /// What it should do.
    #[serde(flatten)]
    pub expected: Expected,
}

/// What a trigger should do. All times are milliseconds since the session began.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Expected {
    /// It fires at a time.
    FiresAt {
        /// When.
        t_ms: u64,
        /// How much sooner or later is right as well.
        #[serde(default)]
        tolerance_ms: u64,
    },
    /// It fires at least once from one time to another, both included.
    FiresWithin {
        /// The first moment.
        from_ms: u64,
        /// The last moment.
        to_ms: u64,
    },
    /// It fires on a page.
    FiresOn {
        /// Which of the pages that the visitor comes to, from 1. A route is a page as well.
        page: u32,
    },
    /// It fires, whenever.
    Fires,
    /// It does not fire.
    NeverFires,
    /// It fires so many times.
    FiresTimes {
        /// How many.
        times: u32,
    },
    /// One of its messages has this text in it.
    Says {
        /// The text, or a part of it.
        text: String,
    },
    /// One of its messages comes from this sender.
    From {
        /// The user name.
        sender: String,
    },
}

/// Whether an [`Expectation`] was met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "ExpectationOutcome"))]
pub struct Outcome {
    /// What was expected.
    pub expectation: Expectation,
    /// The same as a line of a script.
    pub line: String,
    /// Whether it was met.
    pub passed: bool,
    /// What happened, in a sentence.
    pub text: String,
}

/// Holds a trace to what was expected of it. `names` gives the names that people know triggers by, by their ids.
///
/// The trace must be a full one: with [`Detail::Outcome`](crate::Detail::Outcome) nothing is known of firing. Where a run was stopped
/// early, nothing can be said of what never happens, and such expectations are not met.
pub fn check(trace: &Trace, names: &HashMap<String, String>, expectations: &[Expectation]) -> Vec<Outcome> {
    let speech = Speech::of(&trace.engine);
    expectations
        .iter()
        .map(|expectation| {
            let (passed, text) = match find(trace, names, &expectation.trigger, speech) {
                Ok(id) => Told::of(trace, id).judge(&expectation.expected),
                Err(problem) => (false, problem),
            };
            Outcome {
                expectation: expectation.clone(),
                line: print_expectation_of(speech, expectation),
                passed,
                text,
            }
        })
        .collect()
}

/// Everything that can be expected of this trace: what turns a session as it is now into a test.
pub fn expectations_from(trace: &Trace) -> Vec<Expectation> {
    let mut expectations = Vec::new();
    let mut seen = HashSet::new();
    for lane in &trace.lanes {
        if !seen.insert(&lane.trigger) {
            continue;
        }
        let told = Told::of(trace, &lane.trigger);
        let mut expect = |expected| {
            expectations.push(Expectation {
                trigger: lane.trigger.clone(),
                expected,
            });
        };
        for &t_ms in &told.fired_ms.iter().copied().collect::<BTreeSet<u64>>() {
            expect(Expected::FiresAt {
                t_ms,
                tolerance_ms: 0,
            });
        }
        if trace.stopped.is_none() {
            match u32::try_from(told.fired_ms.len()) {
                Ok(0) => expect(Expected::NeverFires),
                Ok(1) | Err(_) => {}
                Ok(times) => expect(Expected::FiresTimes { times }),
            }
        }
        for text in distinct(told.messages.iter().map(|(text, _)| *text)) {
            expect(Expected::Says { text });
        }
        for sender in distinct(told.messages.iter().map(|(_, sender)| *sender)) {
            expect(Expected::From { sender });
        }
    }
    expectations
}

/// The id of the trigger that people call so.
fn find<'a>(
    trace: &'a Trace,
    names: &HashMap<String, String>,
    called: &str,
    speech: Speech,
) -> Result<&'a str, String> {
    let ids: BTreeSet<&str> = trace.lanes.iter().map(|lane| lane.trigger.as_str()).collect();
    if let Some(id) = ids.get(called) {
        return Ok(id);
    }
    let mut named = ids
        .iter()
        .filter(|id| names.get(**id).is_some_and(|name| name == called));
    match (named.next(), named.count()) {
        (Some(id), 0) => Ok(id),
        (Some(_), others) => Err(format!(
            "{} {}s are called “{called}”. Write the id of the one that is meant.",
            others + 1,
            speech.one
        )),
        (None, _) => Err(format!("There is no {} “{called}”.", speech.one)),
    }
}

fn distinct<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut seen = HashSet::new();
    texts
        .filter(|text| !text.is_empty() && seen.insert(*text))
        .map(str::to_owned)
        .collect()
}

/// How many pages the visitor came to before so many events had happened.
fn pages_before(trace: &Trace, events: usize) -> usize {
    let is_page = |event: &&Event| {
        matches!(
            event.kind,
            EventKind::PageLoaded { .. } | EventKind::RouteChanged { .. }
        )
    };
    trace.events[..events].iter().filter(is_page).count()
}

/// What a trace tells of one trigger.
struct Told<'a> {
    speech: Speech,
    fired_ms: Vec<u64>,
    /// The pages on which it fired, counted from 1; 0 is before the first.
    pages: Vec<usize>,
    /// How many pages there are.
    pages_in_all: usize,
    /// Texts and senders.
    messages: Vec<(&'a str, &'a str)>,
    /// The last word on why it did not fire.
    last: Option<&'a Decision>,
    stopped: bool,
}

impl<'a> Told<'a> {
    fn of(trace: &'a Trace, id: &str) -> Told<'a> {
        let decisions = || trace.decisions.iter().filter(|decision| decision.trigger == id);
        Told {
            speech: Speech::of(&trace.engine),
            fired_ms: decisions()
                .filter(|decision| decision.verdict.is_fired())
                .map(|decision| decision.t_ms)
                .collect(),
            pages: {
                let mut pages: Vec<usize> = decisions()
                    .filter(|decision| decision.verdict.is_fired())
                    .map(|decision| pages_before(trace, decision.events_before))
                    .collect();
                pages.dedup();
                pages
            },
            pages_in_all: pages_before(trace, trace.events.len()),
            messages: trace
                .messages
                .iter()
                .filter(|message| message.trigger == id)
                .map(|message| (message.text.as_str(), message.sender.as_str()))
                .collect(),
            last: decisions().next_back(),
            stopped: trace.stopped.is_some(),
        }
    }

    fn judge(&self, expected: &Expected) -> (bool, String) {
        let fired_ms = &self.fired_ms;
        let within = |from_ms: u64, to_ms: u64| fired_ms.iter().any(|ms| (from_ms..=to_ms).contains(ms));
        match expected {
            Expected::FiresAt { t_ms, tolerance_ms } => {
                let (from_ms, to_ms) = (
                    t_ms.saturating_sub(*tolerance_ms),
                    t_ms.saturating_add(*tolerance_ms),
                );
                self.say_when(within(from_ms, to_ms), &format!("at {}", words::time(*t_ms)))
            }
            Expected::FiresWithin { from_ms, to_ms } => self.say_when(
                within(*from_ms, *to_ms),
                &format!("from {} to {}", words::time(*from_ms), words::time(*to_ms)),
            ),
            Expected::FiresOn { page } => {
                let passed = self.pages.contains(&usize::try_from(*page).unwrap_or(usize::MAX));
                if self.stopped && !passed {
                    return self.cut_short();
                }
                (passed, self.say_where(passed, *page))
            }
            Expected::Fires => self.say_when(!fired_ms.is_empty(), "at any time"),
            Expected::NeverFires => match fired_ms.len() {
                _ if self.stopped => self.cut_short(),
                0 => (true, self.never()),
                _ => (false, format!("It {} {}.", self.speech.fired, self.when())),
            },
            Expected::FiresTimes { times } => {
                let wanted = usize::try_from(*times).unwrap_or(usize::MAX);
                if self.stopped {
                    return self.cut_short();
                }
                if fired_ms.is_empty() {
                    return (wanted == 0, self.never());
                }
                let fired = format!(
                    "It {} {}, {}",
                    self.speech.fired,
                    words::times(fired_ms.len()),
                    self.when()
                );
                if wanted == fired_ms.len() {
                    (true, format!("{fired}."))
                } else {
                    (false, format!("{fired}, not {}.", words::times(wanted)))
                }
            }
            Expected::Says { text } => {
                let passed = self.messages.iter().any(|(said, _)| said.contains(text.as_str()));
                self.say_what(passed, |(said, _)| *said, "said", &format!("“{text}”"))
            }
            Expected::From { sender } => {
                let passed = self.messages.iter().any(|(_, from)| from == sender);
                self.say_what(passed, |(_, from)| *from, "came from", &format!("“{sender}”"))
            }
        }
    }

    fn say_where(&self, passed: bool, wanted: u32) -> String {
        if self.pages_in_all < usize::try_from(wanted).unwrap_or(usize::MAX) {
            return format!("The visitor does not come to a page {wanted}.");
        }
        if self.fired_ms.is_empty() {
            return self.never();
        }
        let pages: Vec<String> = self.pages.iter().map(usize::to_string).collect();
        let noun = if pages.len() == 1 { "page" } else { "pages" };
        let not = if passed {
            String::new()
        } else {
            format!(", not on page {wanted}")
        };
        format!("It {} on {noun} {}{not}.", self.speech.fired, words::list(&pages))
    }

    fn say_when(&self, passed: bool, wanted: &str) -> (bool, String) {
        let text = if self.fired_ms.is_empty() {
            self.never()
        } else if passed {
            format!("It {} {}.", self.speech.fired, self.when())
        } else {
            format!("It {} {}, not {wanted}.", self.speech.fired, self.when())
        };
        (passed, text)
    }

    fn say_what(
        &self,
        passed: bool,
        part: impl Fn(&(&'a str, &'a str)) -> &'a str,
        verb: &str,
        wanted: &str,
    ) -> (bool, String) {
        if self.messages.is_empty() {
            let text = if self.fired_ms.is_empty() {
                self.never()
            } else {
                format!("It {} without a message.", self.speech.fired)
            };
            return (false, text);
        }
        let what: Vec<String> = distinct(self.messages.iter().map(part))
            .iter()
            .map(|text| format!("“{text}”"))
            .collect();
        let what = if what.is_empty() {
            "nothing".to_owned()
        } else {
            words::list(&what)
        };
        let not = if passed {
            String::new()
        } else {
            format!(", not {wanted}")
        };
        (passed, words::ended(&format!("Its messages {verb} {what}{not}")))
    }

    fn when(&self) -> String {
        format!("at {}", words::moments(&self.fired_ms))
    }

    fn never(&self) -> String {
        let fired = self.speech.fired;
        match self.last {
            None => format!("It never {fired}: it never had its turn."),
            Some(last) if last.verdict.begins() == Some(SpanKind::Waiting) => {
                format!(
                    "It never {fired}, and still waits at the end: {}",
                    words::continued(&last.text)
                )
            }
            Some(last) => format!("It never {fired}: {}", words::continued(&last.text)),
        }
    }

    fn cut_short(&self) -> (bool, String) {
        let text = "The run was stopped before the end of the session, so nothing can be said of all of it.";
        (false, text.to_owned())
    }
}
