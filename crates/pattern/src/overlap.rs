//! How two patterns lie to each other: as sets of the page addresses that they match.
//!
//! Exact for every pattern that a finite automaton can follow, look-around included, and for all addresses that a
//! browser reports, not for some list of them. Each answer comes with addresses that show it, checked with the patterns
//! themselves. Patterns with back-references are compared by examples alone, see [`relate_by_examples`]; in Python, where much
//! is not regular, they are compared as far as what they match at the most and at the least tells.

mod addresses;
#[cfg(test)]
mod brute;
mod examples;
pub(crate) mod forward;
pub(crate) mod machine;
mod read;
pub(crate) mod readable;
pub(crate) mod reason;
pub(crate) mod search;
pub(crate) mod within;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::as_browser_reports;
use crate::pattern::{Pattern, Verdict};
use crate::room;
use addresses::{Domain, addresses};
use read::{Read, Sides};
use search::shortest;
use within::Wish;

pub use examples::{ByExamples, Seen, relate_by_examples};
pub use reason::Reason;

/// Transitions that comparing one pair may look at: some tens of milliseconds.
const STEPS: u64 = 4_000_000;
/// Transitions that comparing many pairs may look at: a second or two.
const STEPS_FOR_ALL: u64 = 400_000_000;
/// What a pair may still have when those are used up, which is enough for nearly all.
const STEPS_AT_LEAST: u64 = 20_000;

/// What looking on from one beginning may take of them.
const STEPS_FOR_START: u64 = 3_000;

/// How two patterns lie to each other, with addresses that show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "PatternRelation"))]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum Relation {
    /// Both match the same addresses.
    Same {
        /// One of them.
        both: String,
    },
    /// Whatever the first matches, the second matches too.
    FirstInside {
        /// An address that both match.
        both: String,
        /// One that only the second matches.
        only_second: String,
    },
    /// Whatever the second matches, the first matches too.
    SecondInside {
        /// An address that both match.
        both: String,
        /// One that only the first matches.
        only_first: String,
    },
    /// Some addresses are matched by both, and each matches others as well.
    Overlapping {
        /// An address that both match.
        both: String,
        /// One that only the first matches.
        only_first: String,
        /// One that only the second matches.
        only_second: String,
    },
    /// No address is matched by both.
    Apart {
        /// An address that the first matches; none when it matches none at all.
        only_first: Option<String>,
        /// An address that the second matches; none when it matches none at all.
        only_second: Option<String>,
    },
    /// It is not known.
    Undecided {
        /// Why.
        reason: Reason,
        /// Why, in words.
        words: String,
    },
}

/// The relation of two of many patterns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "PatternPair"))]
pub struct Pair {
    /// The place of the first in the list, from 0.
    pub first: usize,
    /// The place of the second, which is after the first.
    pub second: usize,
    /// How they lie to each other.
    pub relation: Relation,
}

/// A pattern made ready to be compared with any number of others. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Prepared {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    pattern: Pattern,
    read: Result<Read, Reason>,
}

/// How two patterns lie to each other on the addresses that browsers report for web pages.
///
/// ```
/// use pattern::{Pattern, Relation, relate};
///
/// let first = Pattern::compile("/contact$")?;
/// let second = Pattern::compile("/contact")?;
/// assert_eq!(relate(&first, &second), Relation::FirstInside {
///     both: "https://shop.example/contact".to_owned(),
///     only_second: "https://shop.example/contact/".to_owned(),
/// });
/// # Ok::<(), pattern::CompileError>(())
/// ```
pub fn relate(first: &Pattern, second: &Pattern) -> Relation {
    Prepared::new(first).relate(&Prepared::new(second))
}

/// How all of the patterns lie to each other, in pairs: the first with the second, the first with the third, and so on.
/// Places without a pattern are left out.
///
/// The work is bounded as a whole: where much of it went into hard pairs, later pairs that are hard are undecided.
pub fn relate_all(patterns: &[Option<&Pattern>]) -> Vec<Pair> {
    let prepared: Vec<(usize, Prepared)> = patterns
        .iter()
        .enumerate()
        .filter_map(|(place, pattern)| Some((place, Prepared::new((*pattern)?))))
        .collect();
    let mut left = STEPS_FOR_ALL;
    let mut pairs = Vec::with_capacity(prepared.len() * prepared.len().saturating_sub(1) / 2);
    for (index, (first, one)) in prepared.iter().enumerate() {
        for (second, other) in &prepared[index + 1..] {
            let granted = left.clamp(STEPS_AT_LEAST, STEPS);
            let mut steps = granted;
            let relation = one.relate_in(other, &mut steps);
            left = left.saturating_sub(granted - steps);
            pairs.push(Pair {
                first: *first,
                second: *second,
                relation,
            });
        }
    }
    pairs
}

impl Prepared {
    /// Makes a pattern ready, which takes longer than most comparisons. Never fails: what cannot be compared says so
    /// when it is.
    pub fn new(pattern: &Pattern) -> Prepared {
        let domain = addresses();
        Prepared {
            inner: Arc::new(Inner {
                pattern: pattern.clone(),
                read: room::for_source(pattern.source(), || Read::new(pattern, domain)),
            }),
        }
    }

    /// The pattern.
    pub fn pattern(&self) -> &Pattern {
        &self.inner.pattern
    }

    /// An address that the pattern matches, as one that reads well, and whether it matches all of them. Nothing when it
    /// matches none.
    pub(crate) fn reached(&self) -> Result<Option<(String, bool)>, Reason> {
        let read = self.inner.read.as_ref().map_err(|&reason| reason)?;
        let Some(example) = &read.example else {
            return Ok(None);
        };
        let shown = self.show(self, example, [Wish::Match, Wish::Match]);
        let url = match (shown, &read.under) {
            (Err(_), Some(_)) => self.played().ok_or(Reason::BackReference)?,
            (shown, _) => shown?,
        };
        let leaves_out = |wish: &Sides| wish.exact.distance(0, Wish::NoMatch) != within::DEAD;
        match &read.under {
            Some(under) if leaves_out(under) && !leaves_out(&read.over) => {
                let pattern = self.pattern();
                let mut samples = crate::reach::SAMPLES.iter();
                let missed = samples.any(|sample| pattern.is_match(sample) == Verdict::NoMatch);
                missed.then_some(Some((url, false))).ok_or(Reason::BackReference)
            }
            Some(under) => Ok(Some((url, !leaves_out(under)))),
            None => Ok(Some((url, !leaves_out(&read.over)))),
        }
    }

    /// An address that a pattern matches of which no automaton says what it matches, found by trying.
    fn played(&self) -> Option<String> {
        let pattern = self.pattern();
        let matches = |url: &str| pattern.is_match(url) == Verdict::Match;
        let Ok(read) = &self.inner.read else { return None };
        let starts = addresses().starts.iter();
        let near = starts
            .filter_map(|start| read.over.exact.nearest_match(&[start], &addresses().bytes))
            .map(|text| String::from_utf8_lossy(&text).into_owned());
        let samples = crate::reach::SAMPLES.iter().map(|&url| url.to_owned());
        near.chain(samples).find(|url| matches(url))
    }

    /// How this pattern, as the first, and another lie to each other.
    pub fn relate(&self, other: &Prepared) -> Relation {
        self.relate_in(other, &mut { STEPS })
    }

    fn relate_in(&self, other: &Prepared, steps: &mut u64) -> Relation {
        self.decide(other, steps)
            .unwrap_or_else(|reason| Relation::Undecided {
                reason,
                words: reason.to_string(),
            })
    }

    fn decide(&self, other: &Prepared, steps: &mut u64) -> Result<Relation, Reason> {
        let first = self.inner.read.as_ref().map_err(|&reason| reason)?;
        let second = other.inner.read.as_ref().map_err(|&reason| reason)?;
        let same = self.pattern().source() == other.pattern().source()
            && self.pattern().dialect() == other.pattern().dialect();
        let witnesses = if same {
            Witnesses {
                both: first.example.clone(),
                only_first: None,
                only_second: None,
            }
        } else {
            let exact = self.is_exact() && other.is_exact();
            let confirmed = |text: &[u8], wishes| exact || self.show(other, text, wishes).is_ok();
            Witnesses::find(first, second, addresses(), confirmed, steps)?
        };
        let show = |text: Option<Vec<u8>>, of_first, of_second| {
            text.map(|text| self.show(other, &text, [of_first, of_second]))
                .transpose()
        };
        let both = show(witnesses.both, Wish::Match, Wish::Match)?;
        let only_first = show(witnesses.only_first, Wish::Match, Wish::NoMatch)?;
        let only_second = show(witnesses.only_second, Wish::NoMatch, Wish::Match)?;
        Ok(match (both, only_first, only_second) {
            (Some(both), None, None) => Relation::Same { both },
            (Some(both), None, Some(only_second)) => Relation::FirstInside { both, only_second },
            (Some(both), Some(only_first), None) => Relation::SecondInside { both, only_first },
            (Some(both), Some(only_first), Some(only_second)) => Relation::Overlapping {
                both,
                only_first,
                only_second,
            },
            (None, only_first, only_second) => Relation::Apart {
                only_first,
                only_second,
            },
        })
    }

    fn is_exact(&self) -> bool {
        matches!(&self.inner.read, Ok(read) if read.under.is_none())
    }

    /// Whether the automaton says so of a text, or where it is not exact the pattern itself.
    fn says(&self, url: &str, wish: Wish) -> bool {
        match &self.inner.read {
            Ok(read) if read.under.is_none() => read.over.exact.holds(url.as_bytes(), wish),
            Ok(read) => {
                let expected = match wish {
                    Wish::Match => Verdict::Match,
                    Wish::NoMatch => Verdict::NoMatch,
                };
                read.on(wish).exact.holds(url.as_bytes(), wish) && self.pattern().is_match(url) == expected
            }
            Err(_) => false,
        }
    }

    /// The text as an address that reads well, once the patterns themselves have confirmed it.
    fn show(&self, other: &Prepared, text: &[u8], wishes: [Wish; 2]) -> Result<String, Reason> {
        let sides = [self, other];
        let url = readable::dressed(&String::from_utf8_lossy(text), |url| {
            sides.iter().zip(wishes).all(|(side, wish)| side.says(url, wish))
        });
        let holds = sides.iter().zip(wishes).all(|(side, wish)| {
            let expected = match wish {
                Wish::Match => Verdict::Match,
                Wish::NoMatch => Verdict::NoMatch,
            };
            side.pattern().is_match(&url) == expected
        });
        debug_assert!(
            holds || sides.iter().any(|side| !side.is_exact()),
            "{url} is not what was said of {} and {}",
            self.pattern().source(),
            other.pattern().source()
        );
        if holds && as_browser_reports(&url) == url {
            Ok(url)
        } else if self.is_exact() && other.is_exact() {
            Err(Reason::NoExampleHolds)
        } else {
            Err(Reason::BackReference)
        }
    }
}

/// Texts that show how two patterns lie to each other; none where there is none.
#[derive(Debug)]
struct Witnesses {
    both: Option<Vec<u8>>,
    only_first: Option<Vec<u8>>,
    only_second: Option<Vec<u8>>,
}

impl Witnesses {
    fn find(
        first: &Read,
        second: &Read,
        domain: &Domain,
        confirmed: impl Fn(&[u8], [Wish; 2]) -> bool,
        steps: &mut u64,
    ) -> Result<Witnesses, Reason> {
        let mut find = |of_first, of_second| {
            let asked = [(first, of_first), (second, of_second)];
            let confirmed = |text: &[u8]| confirmed(text, [of_first, of_second]);
            witness(asked, domain, confirmed, steps)
        };
        Ok(Witnesses {
            both: find(Wish::Match, Wish::Match)?,
            only_first: find(Wish::Match, Wish::NoMatch)?,
            only_second: find(Wish::NoMatch, Wish::Match)?,
        })
    }
}

/// A text of the domain that two patterns say wished things of, if there is any. Where an automaton is not exact, others may come
/// before one that the patterns themselves confirm; the last resort is not confirmed yet.
///
/// What reads best is also found soonest: an example of one of them, or something that begins with one or like a common
/// address. Only when there is no such text, all texts are gone through, and those of the coarse domain before.
fn witness(
    [(first, of_first), (second, of_second)]: [(&Read, Wish); 2],
    domain: &Domain,
    confirmed: impl Fn(&[u8]) -> bool,
    steps: &mut u64,
) -> Result<Option<Vec<u8>>, Reason> {
    let examples = || {
        [first, second]
            .into_iter()
            .filter_map(|side| side.example.as_deref())
    };
    let (one, other) = (first.on(of_first), second.on(of_second));
    let known = examples().find(|text| {
        one.exact.holds(text, of_first) && other.exact.holds(text, of_second) && confirmed(text)
    });
    if let Some(text) = known {
        return Ok(Some(text.to_vec()));
    }
    let starts = domain.starts.iter().map(|start| start.as_bytes());
    let asked = ((&one.exact, of_first), (&other.exact, of_second));
    for start in examples().chain(starts) {
        let mut few = STEPS_FOR_START.min(*steps);
        let before = few;
        // Running out of these few steps decides nothing.
        let found = shortest(asked.0, asked.1, start, &domain.bytes, &mut few).unwrap_or_default();
        *steps -= before - few;
        if found.as_deref().is_some_and(&confirmed) {
            return Ok(found);
        }
    }
    let coarse = ((&one.coarse, of_first), (&other.coarse, of_second));
    if shortest(coarse.0, coarse.1, b"", &domain.bytes, steps)?.is_none() {
        return Ok(None);
    }
    shortest(asked.0, asked.1, b"", &domain.bytes, steps)
}
