//! What was found out about patterns, kept for whoever asks again.
//!
//! A list of drafts asks the same of every pattern whenever it is drawn, though one of them changed at most. All answers
//! follow from the pattern alone, so they stay true.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

use crate::dangers::{DangerReport, dangers_in};
use crate::dialect::Dialect;
use crate::error::CompileError;
use crate::fixes::{Fix, fixes_in};
use crate::impossible::{Impossible, never_matches};
use crate::intent::{Evidence, Meant, meant_in};
use crate::reach::{DeadPart, Everything, Reach, dead_parts_in, matches_everything, reach_in};

/// Answers to what is asked of patterns. Its functions say what those of the same names say.
#[derive(Debug, Default)]
pub struct Judgements {
    dangers: Answers<Result<DangerReport, CompileError>>,
    meant: Answers<Vec<Meant>>,
    never_matches: Answers<Vec<Impossible>>,
    dead_parts: Answers<Vec<DeadPart>>,
    everything: Answers<Option<Everything>>,
    reach: Answers<Result<Reach, CompileError>>,
    fixes: Answers<Vec<Fix>>,
}

static SHARED: LazyLock<Judgements> = LazyLock::new(Judgements::default);

impl Judgements {
    /// Those of this process, for whoever judges the patterns of drafts.
    pub fn shared() -> &'static Judgements {
        &SHARED
    }

    /// See [`dangers_in`].
    ///
    /// # Errors
    /// When the pattern does not compile.
    pub fn dangers_in(&self, dialect: Dialect, source: &str) -> Result<DangerReport, CompileError> {
        self.dangers
            .get_or(About::one(dialect), source, || dangers_in(dialect, source))
    }

    /// See [`meant_in`].
    pub fn meant_in(&self, dialect: Dialect, source: &str, evidence: &[Evidence<'_>]) -> Vec<Meant> {
        let about = About {
            dialect,
            evidence: fingerprint(evidence),
        };
        self.meant
            .get_or(about, source, || meant_in(dialect, source, evidence))
    }

    /// See [`never_matches`].
    pub fn never_matches(&self, source: &str) -> Vec<Impossible> {
        self.never_matches
            .get_or(About::one(Dialect::JavaScript), source, || never_matches(source))
    }

    /// See [`dead_parts_in`].
    pub fn dead_parts_in(&self, dialect: Dialect, source: &str) -> Vec<DeadPart> {
        self.dead_parts
            .get_or(About::one(dialect), source, || dead_parts_in(dialect, source))
    }

    /// See [`matches_everything`].
    pub fn matches_everything(&self, source: &str) -> Option<Everything> {
        self.everything
            .get_or(About::one(Dialect::JavaScript), source, || {
                matches_everything(source)
            })
    }

    /// See [`reach_in`].
    ///
    /// # Errors
    /// When the pattern does not compile.
    pub fn reach_in(&self, dialect: Dialect, source: &str) -> Result<Reach, CompileError> {
        self.reach
            .get_or(About::one(dialect), source, || reach_in(dialect, source))
    }

    /// See [`fixes_in`].
    pub fn fixes_in(&self, dialect: Dialect, source: &str) -> Vec<Fix> {
        self.fixes
            .get_or(About::one(dialect), source, || fixes_in(dialect, source))
    }
}

/// So many bytes of patterns are kept at least, and twice as many at most: those of far more drafts than projects have.
const ENOUGH: usize = 4 << 20;

/// What an entry costs beside its pattern, in bytes, so that many short patterns are not kept for ever either.
const ENTRY: usize = 64;

type Kept<T> = HashMap<About, HashMap<Box<str>, T>>;

/// What an answer depends on beside the pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct About {
    dialect: Dialect,
    evidence: u64,
}

impl About {
    fn one(dialect: Dialect) -> About {
        About {
            dialect,
            evidence: fingerprint(&[]),
        }
    }
}

/// Tells lists of addresses apart. Two that differ are taken for one in one of 2⁶⁴ cases.
fn fingerprint(evidence: &[Evidence<'_>]) -> u64 {
    let mut hasher = DefaultHasher::new();
    for Evidence { url, expect } in evidence {
        (url, expect).hash(&mut hasher);
    }
    hasher.finish()
}

/// The answers to one question.
#[derive(Debug)]
struct Answers<T> {
    kept: Mutex<Generations<T>>,
}

/// When the young ones are enough, they become the old ones, and what nobody asked for meanwhile goes.
#[derive(Debug)]
struct Generations<T> {
    young: Kept<T>,
    old: Kept<T>,
    weight: usize,
}

impl<T> Default for Answers<T> {
    fn default() -> Self {
        let kept = Mutex::new(Generations {
            young: Kept::new(),
            old: Kept::new(),
            weight: 0,
        });
        Answers { kept }
    }
}

impl<T: Clone> Answers<T> {
    /// The answer that is kept, or the one that `find` finds. Two who ask at once may both look for it.
    fn get_or(&self, about: About, source: &str, find: impl FnOnce() -> T) -> T {
        if let Some(answer) = self.lock().get(about, source) {
            return answer;
        }
        let answer = find();
        self.lock().keep(about, source.into(), answer.clone());
        answer
    }

    fn lock(&self) -> MutexGuard<'_, Generations<T>> {
        // Nothing in it is ever half done.
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T: Clone> Generations<T> {
    fn get(&mut self, about: About, source: &str) -> Option<T> {
        if let Some(answer) = self.young.get(&about).and_then(|kept| kept.get(source)) {
            return Some(answer.clone());
        }
        let (source, answer) = self.old.get_mut(&about)?.remove_entry(source)?;
        self.keep(about, source, answer.clone());
        Some(answer)
    }

    fn keep(&mut self, about: About, source: Box<str>, answer: T) {
        self.weight += source.len() + ENTRY;
        if self.weight > ENOUGH {
            self.old = std::mem::take(&mut self.young);
            self.weight = source.len() + ENTRY;
        }
        self.young.entry(about).or_default().insert(source, answer);
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::{About, Answers, ENOUGH, Judgements};
    use crate::{Dialect, Evidence, meant};

    const JAVASCRIPT: Dialect = Dialect::JavaScript;
    const PYTHON: Dialect = Dialect::Python { ignore_case: false };

    #[test]
    fn what_was_found_is_not_looked_for_again() {
        let answers = Answers::default();
        let looked = Cell::new(0);
        let find = || {
            looked.set(looked.get() + 1);
            looked.get()
        };
        assert_eq!(answers.get_or(About::one(JAVASCRIPT), "a+", find), 1);
        assert_eq!(answers.get_or(About::one(JAVASCRIPT), "a+", find), 1);
        assert_eq!(answers.get_or(About::one(PYTHON), "a+", find), 2);
        assert_eq!(answers.get_or(About::one(JAVASCRIPT), "b+", find), 3);
        assert_eq!(answers.get_or(About::one(JAVASCRIPT), "a+", find), 1);
    }

    #[test]
    fn what_nobody_asks_for_goes_and_what_is_used_stays() {
        let answers = Answers::default();
        let long = "x".repeat(ENOUGH / 8);
        assert_eq!(answers.get_or(About::one(JAVASCRIPT), "used", || 0), 0);
        assert_eq!(answers.get_or(About::one(JAVASCRIPT), "unused", || 0), 0);
        for number in 0..40 {
            answers.get_or(About::one(JAVASCRIPT), &format!("{number}{long}"), || number);
            assert_eq!(answers.get_or(About::one(JAVASCRIPT), "used", || 1), 0);
        }
        assert_eq!(answers.get_or(About::one(JAVASCRIPT), "unused", || 1), 1);
        let kept = answers.lock();
        let bytes = [&kept.young, &kept.old].map(|kept| {
            kept[&About::one(JAVASCRIPT)]
                .keys()
                .map(|source| source.len())
                .sum()
        });
        assert!(bytes.iter().sum::<usize>() <= 2 * ENOUGH, "{bytes:?}");
    }

    #[test]
    fn own_addresses_are_never_those_of_somebody_else() {
        let judgements = Judgements::default();
        let source = "/accounts/*/orders";
        let own = [Evidence {
            url: "https://shop.example/accounts/7/orders",
            expect: Some(true),
        }];
        let other = [Evidence {
            expect: Some(false),
            ..own[0]
        }];
        for evidence in [&[][..], &own, &other, &[], &own] {
            let said = judgements.meant_in(JAVASCRIPT, source, evidence);
            assert_eq!(said, meant(source, evidence), "{evidence:?}");
        }
        assert_ne!(meant(source, &own), meant(source, &other));
    }
}
