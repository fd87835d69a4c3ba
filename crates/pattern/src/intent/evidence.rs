//! The author's own addresses, and how patterns do on them.

use std::borrow::Cow;

use super::{MeantMend, mends};
use crate::as_browser_reports;
use crate::dialect::Dialect;
use crate::pattern::{Pattern, Verdict};

/// More addresses are not played.
const MOST: usize = 300;

/// An address of the author's own pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Evidence<'a> {
    /// The address, as people write it or as a browser reports it.
    pub url: &'a str,
    /// Whether the pattern should match it; `None` when nobody said.
    pub expect: Option<bool>,
}

/// The addresses that patterns are played on: those with an expectation first.
pub(super) struct Jury<'a> {
    expected: Vec<(Cow<'a, str>, bool)>,
    others: Vec<Cow<'a, str>>,
}

/// How a pattern does on the addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Tally {
    /// Expectations that it meets.
    pub(super) right: usize,
    /// Addresses without an expectation that it matches.
    pub(super) matched: usize,
}

impl Tally {
    pub(super) fn worse_than(self, base: Tally) -> bool {
        self.right < base.right || (base.matched > 0 && self.matched == 0)
    }

    pub(super) fn better_than(self, base: Tally) -> bool {
        self.right > base.right || (self.right == base.right && self.matched > 0 && base.matched == 0)
    }
}

impl<'a> Jury<'a> {
    pub(super) fn new(evidence: &[Evidence<'a>]) -> Jury<'a> {
        let expected = evidence
            .iter()
            .filter_map(|one| Some((as_browser_reports(one.url), one.expect?)));
        let others = evidence.iter().filter(|one| one.expect.is_none());
        Jury {
            expected: expected.take(MOST).collect(),
            others: others.take(MOST).map(|one| as_browser_reports(one.url)).collect(),
        }
    }

    /// How a pattern does; one that browsers refuse matches nothing.
    pub(super) fn tally(&self, pattern: Option<&Pattern>) -> Tally {
        let hits = |url: &str| pattern.is_some_and(|pattern| pattern.is_match(url) == Verdict::Match);
        Tally {
            right: self
                .expected
                .iter()
                .filter(|(url, expect)| hits(url) == *expect)
                .count(),
            matched: self.others.iter().filter(|url| hits(url)).count(),
        }
    }

    /// The addresses that should match and do not. Where nobody said what should and the pattern matches none, any of them may be meant.
    pub(super) fn missed(&self, pattern: &Pattern) -> Vec<&str> {
        let hits = |url: &str| pattern.is_match(url) == Verdict::Match;
        let wanted: Vec<&str> = self.wanted().collect();
        if wanted.is_empty() {
            let others: Vec<&str> = self.others.iter().map(AsRef::as_ref).collect();
            let none = others.iter().all(|url| !hits(url));
            return if none { others } else { Vec::new() };
        }
        wanted.into_iter().filter(|url| !hits(url)).collect()
    }

    /// The first address that must not match and does.
    pub(super) fn caught(&self, pattern: &Pattern) -> Option<&str> {
        let unwanted = self.expected.iter().filter(|(_, expect)| !expect);
        unwanted
            .map(|(url, _)| url.as_ref())
            .find(|url| pattern.is_match(url) == Verdict::Match)
    }

    /// The addresses that should match.
    pub(super) fn wanted(&self) -> impl Iterator<Item = &str> {
        let wanted = self.expected.iter().filter(|(_, expect)| *expect);
        wanted.map(|(url, _)| url.as_ref())
    }

    /// The mends with what was seen of them, and one that goes on from the best where several things are wrong.
    pub(super) fn told(
        &self,
        dialect: Dialect,
        played: Vec<(Tally, MeantMend)>,
        base: Tally,
        source: &str,
    ) -> Vec<MeantMend> {
        let mut all = played;
        if let Some((tally, mend)) = all.first()
            && tally.right < self.expected.len()
            && base.right < self.expected.len()
            // Going on from there tries what only a search allows.
            && dialect == Dialect::JavaScript
            && let Some(further) = self.further(mend, *tally, source)
        {
            all.insert(0, further);
        }
        all.into_iter()
            .map(|(tally, mend)| MeantMend {
                title: format!("{}{}", mend.title, self.seen(tally, base)),
                source: mend.source,
            })
            .collect()
    }

    fn seen(&self, tally: Tally, base: Tally) -> String {
        let (expected, others) = (self.expected.len(), self.others.len());
        if expected > 0 {
            format!(
                " (right on {} of {expected} URLs; as it is, on {})",
                tally.right, base.right
            )
        } else if others > 0 {
            format!(
                " (matches {} of {others} URLs; as it is, {})",
                tally.matched, base.matched
            )
        } else {
            String::new()
        }
    }

    /// What a mend becomes when what is still wrong with it is mended as well.
    fn further(&self, mend: &MeantMend, tally: Tally, source: &str) -> Option<(Tally, MeantMend)> {
        const ROUNDS: usize = 3;
        let mut best: Option<(Tally, MeantMend)> = None;
        let mut current = (tally, mend.clone());
        for _ in 0..ROUNDS {
            let steps = mends(&current.1.source).into_iter().flat_map(|meant| meant.mends);
            let tried = steps
                .chain(super::ends::tries(&current.1.source))
                .filter(|step| step.source != source)
                .filter_map(|step| {
                    let pattern = Pattern::compile(&step.source).ok()?;
                    Some((self.tally(Some(&pattern)), step))
                });
            let (tally, step) = tried.max_by_key(|(tally, _)| tally.right)?;
            let title = format!("{}, and: {}", current.1.title, step.title);
            if tally.right < current.0.right {
                break;
            }
            let better = tally.right > best.as_ref().map_or(current.0, |(best, _)| *best).right;
            current = (
                tally,
                MeantMend {
                    title,
                    source: step.source,
                },
            );
            if better {
                best = Some(current.clone());
            }
            if tally.right == self.expected.len() {
                break;
            }
        }
        best
    }
}
