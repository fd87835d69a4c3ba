//! Rules that never decide, because rules before them hold wherever they do; and pages on which an earlier rule wins.
//!
//! A rule is taken apart into cases: one value of each condition that has to be found. Each case is compared with the conditions of the
//! earlier rules: a part of a text holds wherever a longer text with it in it does. What is claimed is certain for every page that a
//! browser reports, whose host is in small letters; where it is not certain, nothing is said. Each claim has a page on which both hold,
//! and that page was asked.

mod case;
#[cfg(test)]
mod tests;
mod witness;

use self::case::Case;
use super::decision::ask;
use super::{AutoAccess, Page, RuleAnswers, telling};
use crate::words;

/// A rule that never decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shadowed {
    /// Its place in the list.
    pub rule: usize,
    /// The places of the earlier rules of which one holds wherever it does; in order, never empty.
    pub by: Vec<usize>,
    /// A page on which it holds, and one of these as well.
    pub witness: Page,
}

impl Shadowed {
    /// What is so, in a sentence. `name` is what people call the rule at a place of the list.
    pub fn message(&self, name: impl Fn(usize) -> String) -> String {
        let earlier: Vec<String> = self.by.iter().map(|rule| format!("“{}”", name(*rule))).collect();
        let hold = if earlier.len() == 1 {
            "before it holds"
        } else {
            "before it hold"
        };
        let place = telling::place(&self.witness.place);
        format!(
            "“{}” never decides: {} {hold} wherever it does, for example on {}{}.",
            name(self.rule),
            words::list(&earlier),
            self.witness.url,
            place.map_or_else(String::new, |place| format!(" in {place}")),
        )
    }

    /// What to do about it, in a sentence.
    pub fn help(&self, name: impl Fn(usize) -> String) -> String {
        let first = self.by.first().copied().unwrap_or_default();
        format!(
            "Move it before “{}”, make that ask for more, or delete it.",
            name(first)
        )
    }
}

/// More cases of one rule are not looked at one by one.
const MOST_CASES: usize = 500;

/// The rules of an ordered list that never decide.
pub fn shadowed(rules: &[AutoAccess]) -> Vec<Shadowed> {
    (1..rules.len())
        .filter_map(|rule| {
            let by = covering(&rules[..rule], &rules[rule])?;
            // Wherever it holds, one of these does.
            let witness = overlap(&rules[rule], &rules[rule])?;
            let answers = ask(by.iter().map(|earlier| &rules[*earlier]), &witness);
            answers.iter().any(RuleAnswers::hold).then_some(())?;
            Some(Shadowed { rule, by, witness })
        })
        .collect()
}

/// A page on which both rules hold, so that the one that comes first decides. `None`: none was found.
pub fn overlap(one: &AutoAccess, other: &AutoAccess) -> Option<Page> {
    let candidates = witness::candidates(one, other);
    let mut candidates = candidates.into_iter();
    candidates.find(|page| ask([one, other].into_iter(), page).iter().all(RuleAnswers::hold))
}

/// The earlier rules that together hold wherever a rule does.
fn covering(earlier: &[AutoAccess], rule: &AutoAccess) -> Option<Vec<usize>> {
    if let Some(one) = earlier.iter().position(|one| case::covers(one, rule)) {
        return Some(vec![one]);
    }
    let cases = Case::all(rule, MOST_CASES)?;
    let mut by = Vec::new();
    for case in cases.iter().filter(|case| case.can_hold()) {
        let one = earlier.iter().position(|one| case.is_within(one))?;
        if !by.contains(&one) {
            by.push(one);
        }
    }
    by.sort_unstable();
    (!by.is_empty()).then_some(by)
}
