//! What a trace tells of each evaluation of a trigger: what its parts said, in which moment, and what it waits for.

use std::collections::BTreeMap;

use trigger::FieldPath;
use trigger::zendesk_chat::Condition;

use super::super::{reasons, verdicts};
use crate::Decision;

/// One evaluation, from its event on.
#[derive(Debug)]
pub(super) struct Evaluation<'a> {
    /// Its event happened.
    pub(super) began: &'a Decision,
    /// What parts said, by their paths.
    answers: BTreeMap<&'a str, Answer<'a>>,
    /// The wait that has not ended.
    pub(super) waits: Option<&'a Decision>,
    /// Whether the condition came out true; `None` while it waits.
    pub(super) outcome: Option<bool>,
}

/// What a part said.
#[derive(Debug, Clone, Copy)]
pub(super) struct Answer<'a> {
    pub(super) said: &'a Decision,
    /// When its wait began, for parts that wait.
    pub(super) waited: Option<&'a Decision>,
}

impl Answer<'_> {
    pub(super) fn holds(&self) -> bool {
        self.said.verdict == verdicts::PART_HOLDS
    }
}

/// A value that a decision saw, by its label.
pub(super) fn seen<'a>(decision: &'a Decision, label: &str) -> Option<&'a str> {
    let mut values = decision.values.iter();
    let found = values.find(|seen| seen.label == label)?;
    Some(&found.value)
}

/// When a wait is over, in milliseconds since the session began.
pub(super) fn due_ms(waits: &Decision) -> Option<u64> {
    seen(waits, "due at ms")?.parse().ok()
}

/// The evaluations of a trigger, by the decisions about it.
pub(super) fn evaluations<'a>(decisions: &[&'a Decision]) -> Vec<Evaluation<'a>> {
    let mut all: Vec<Evaluation<'a>> = Vec::new();
    // Those that wait, in the order in which they began to.
    let mut waiting: Vec<usize> = Vec::new();
    let mut current = 0;
    for &decision in decisions {
        match decision.verdict {
            verdicts::SCHEDULED => {
                current = all.len();
                all.push(Evaluation {
                    began: decision,
                    answers: BTreeMap::new(),
                    waits: None,
                    outcome: None,
                });
            }
            verdicts::WAITING => {
                if let Some(evaluation) = all.get_mut(current)
                    && seen(decision, "part").is_some()
                {
                    evaluation.waits = Some(decision);
                    waiting.push(current);
                }
            }
            verdicts::PART_HOLDS | verdicts::PART_FAILS => {
                let Some(path) = seen(decision, "part") else {
                    continue;
                };
                let mut waited = None;
                if matches!(
                    decision.reason,
                    reasons::VISITOR_STAYED | reasons::VISITOR_WENT_ON
                ) {
                    let woken = waiting
                        .iter()
                        .position(|place| all[*place].wakes_with(path, decision.t_ms));
                    current = woken.map_or(current, |woken| waiting.remove(woken));
                    waited = all.get_mut(current).and_then(|one| one.waits.take());
                }
                if let Some(evaluation) = all.get_mut(current) {
                    let said = decision;
                    evaluation.answers.insert(path, Answer { said, waited });
                }
            }
            verdicts::CONDITION_MET | verdicts::CONDITION_FAILED => {
                if let Some(evaluation) = all.get_mut(current) {
                    evaluation.outcome = Some(decision.verdict == verdicts::CONDITION_MET);
                }
            }
            _ => {}
        }
    }
    all
}

impl<'a> Evaluation<'a> {
    fn wakes_with(&self, path: &str, t_ms: u64) -> bool {
        self.waits
            .is_some_and(|waits| seen(waits, "part") == Some(path) && due_ms(waits) == Some(t_ms))
    }

    pub(super) fn answer(&self, path: &FieldPath) -> Option<Answer<'a>> {
        self.answers.get(path.as_str()).copied()
    }

    /// What a condition said; `None` when it was not asked, or not to its end.
    pub(super) fn said(&self, condition: &Condition, path: &FieldPath) -> Option<bool> {
        let (parts, ends) = match condition {
            Condition::And(parts) if !parts.is_empty() => (parts, false),
            Condition::Or(parts) if !parts.is_empty() => (parts, true),
            Condition::Not(part) => return self.said(part, &path.item(1)).map(|said| !said),
            _ => return self.answer(path).map(|answer| answer.holds()),
        };
        let said = |(index, part)| self.said(part, &path.item(index + 1));
        let mut all = parts.iter().enumerate().map(said);
        let first = all.find(|said| *said != Some(!ends));
        first.unwrap_or(Some(!ends))
    }
}
