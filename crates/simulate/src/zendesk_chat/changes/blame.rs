//! Which parts of a condition have to say something else, so that the whole of it comes out true.

use trigger::FieldPath;
use trigger::zendesk_chat::Condition;

use super::evaluations::{Answer, Evaluation};

/// A part without parts of its own that has to say something else.
#[derive(Debug)]
pub(super) struct Blamed<'a> {
    pub(super) part: &'a Condition,
    pub(super) path: FieldPath,
    /// What it has to say.
    pub(super) wanted: bool,
    pub(super) answer: Answer<'a>,
    /// What can be left out instead.
    pub(super) left_out: LeftOut<'a>,
    /// Whether it stands right below a `not`.
    pub(super) is_negated: bool,
}

/// What can be left out of a condition.
#[derive(Debug, Clone)]
pub(super) struct LeftOut<'a> {
    pub(super) part: &'a Condition,
    /// The list of parts that it is in, and its place there; `None`: it is the whole condition.
    pub(super) place: Option<(FieldPath, usize)>,
}

/// What an evaluation that came out false blames.
#[derive(Debug, Default)]
pub(super) struct Blame<'a> {
    pub(super) parts: Vec<Blamed<'a>>,
    /// Lists of which all parts have to hold, where it would be true if one were enough; each with the number of its parts.
    pub(super) every: Vec<(FieldPath, usize)>,
}

/// Blames the parts of a whole condition.
pub(super) fn blame<'a>(
    condition: &'a Condition,
    path: &FieldPath,
    evaluation: &Evaluation<'a>,
) -> Blame<'a> {
    let mut blame = Blame::default();
    let whole = LeftOut {
        part: condition,
        place: None,
    };
    blame.add(condition, path, true, &whole, false, evaluation);
    blame
}

impl<'a> Blame<'a> {
    /// Adds what has to change so that a part says what is wanted; it says the opposite.
    fn add(
        &mut self,
        part: &'a Condition,
        path: &FieldPath,
        wanted: bool,
        left_out: &LeftOut<'a>,
        is_negated: bool,
        evaluation: &Evaluation<'a>,
    ) {
        let (parts, ends) = match part {
            Condition::And(parts) if !parts.is_empty() => (parts, false),
            Condition::Or(parts) if !parts.is_empty() => (parts, true),
            Condition::Not(inner) => {
                return self.add(inner, &path.item(1), !wanted, left_out, true, evaluation);
            }
            _ => {
                if let Some(answer) = evaluation.answer(path) {
                    self.parts.push(Blamed {
                        part,
                        path: path.clone(),
                        wanted,
                        answer,
                        left_out: left_out.clone(),
                        is_negated,
                    });
                }
                return;
            }
        };
        if wanted && !ends && parts.len() > 1 {
            self.every.push((path.clone(), parts.len()));
        }
        for (index, inner) in parts.iter().enumerate() {
            let at = path.item(index + 1);
            if evaluation.said(inner, &at) != Some(!wanted) {
                continue;
            }
            // Only what ended the list helps by being left out of it.
            let own = LeftOut {
                part: inner,
                place: Some((path.clone(), index + 1)),
            };
            let left_out = if wanted == ends { left_out } else { &own };
            self.add(inner, &at, wanted, left_out, false, evaluation);
        }
    }
}
