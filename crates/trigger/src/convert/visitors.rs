//! For whom a condition of Zendesk Chat holds, as alternatives: in each, everything must hold.

use crate::FieldPath;
use crate::zendesk_chat::Condition;

/// More alternatives than this are not made triggers of. A choice: more would be no help to anybody.
pub(super) const MOST_ALTERNATIVES: usize = 8;

/// A part of a condition that is asked, or whose opposite is.
#[derive(Debug, Clone)]
pub(super) struct Asked<'a> {
    pub(super) condition: &'a Condition,
    /// Whether it must not hold.
    pub(super) negative: bool,
    pub(super) path: FieldPath,
}

/// What must hold in one alternative, in the order in which it is asked.
pub(super) type Alternative<'a> = Vec<Asked<'a>>;

/// The alternatives of a condition, and whether there were too many for all of them to be here. What `stays_whole` says of is not taken apart.
pub(super) fn alternatives<'a>(
    condition: &'a Condition,
    path: FieldPath,
    stays_whole: fn(&Condition) -> bool,
) -> (Vec<Alternative<'a>>, bool) {
    let mut too_many = false;
    let found = of(condition, false, path, stays_whole, &mut too_many);
    (found, too_many)
}

fn of<'a>(
    condition: &'a Condition,
    negative: bool,
    path: FieldPath,
    stays_whole: fn(&Condition) -> bool,
    too_many: &mut bool,
) -> Vec<Alternative<'a>> {
    if stays_whole(condition) {
        return vec![vec![Asked {
            condition,
            negative,
            path,
        }]];
    }
    let mut found = match (condition, negative) {
        (Condition::Not(part), _) => of(part, !negative, path.item(1), stays_whole, too_many),
        (Condition::And(parts), false) | (Condition::Or(parts), true) => {
            parts
                .iter()
                .zip(1..)
                .fold(vec![Vec::new()], |so_far, (part, place)| {
                    let more = of(part, negative, path.item(place), stays_whole, too_many);
                    let mut both = product(&so_far, &more);
                    cut(&mut both, too_many);
                    both
                })
        }
        (Condition::Or(parts), false) | (Condition::And(parts), true) => parts
            .iter()
            .zip(1..)
            .flat_map(|(part, place)| of(part, negative, path.item(place), stays_whole, too_many))
            .collect(),
        _ => vec![vec![Asked {
            condition,
            negative,
            path,
        }]],
    };
    cut(&mut found, too_many);
    found
}

fn product<'a>(first: &[Alternative<'a>], second: &[Alternative<'a>]) -> Vec<Alternative<'a>> {
    first
        .iter()
        .flat_map(|one| {
            second
                .iter()
                .map(move |other| one.iter().chain(other).cloned().collect())
        })
        .collect()
}

fn cut(alternatives: &mut Vec<Alternative<'_>>, too_many: &mut bool) {
    *too_many |= alternatives.len() > MOST_ALTERNATIVES;
    alternatives.truncate(MOST_ALTERNATIVES);
}
