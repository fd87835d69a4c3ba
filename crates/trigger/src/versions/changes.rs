//! Differing fields as what is told of them: what changes from one document to another, and who of two changed what.

use super::FieldOf;
use crate::merge::FieldInThree;
use crate::{FieldChange, FieldMerge, FieldPath};

/// What changes from the first version to the second. Paths are those of the second; of what is not there any more those of the first.
/// An item that moved is one change, from its place to its place, in the words of `place_words`; so is one that took another's place.
pub(crate) fn changes(
    mut fields: Vec<FieldOf<2>>,
    place_words: impl Fn(&FieldPath) -> String,
) -> Vec<FieldChange> {
    let mut changes = Vec::new();
    while !fields.is_empty() {
        let field = fields.remove(0);
        let other = fields.iter().position(|other| is_move(&field, other));
        if let Some(other) = other {
            changes.push(moved(field, fields.remove(other), &place_words));
            continue;
        }
        let next = fields.first().filter(|next| {
            let stays = !fields.iter().any(|other| is_move(next, other));
            stays && is_replaced(&field, next)
        });
        changes.push(match next {
            Some(_) => replaced(field, fields.remove(0)),
            None => change(field),
        });
    }
    changes
}

/// Who changed what: the first version is the one that both began with, the second is ours. Paths count the items of all three.
pub(crate) fn merged(fields: Vec<FieldOf<3>>) -> Vec<FieldMerge> {
    let in_three = fields.into_iter().map(|field| FieldInThree {
        path: field.path,
        // The same place can be another part on each side, so that its words must tell it from others.
        label: match &field.item {
            Some(words) => format!("{}: {words}", field.label),
            None => field.label,
        },
        is_pattern: field.is_pattern,
        values: field.values,
        lines: field.lines,
    });
    in_three.filter_map(FieldInThree::merged).collect()
}

fn change(field: FieldOf<2>) -> FieldChange {
    let [old, new] = field.places;
    let [before, after] = field.values;
    let [before_lines, after_lines] = field.lines;
    FieldChange {
        path: if after.is_some() { new } else { old },
        label: field.label,
        is_pattern: field.is_pattern,
        before,
        after,
        before_lines,
        after_lines,
    }
}

/// Whether two fields are one item at two places.
fn is_move(field: &FieldOf<2>, other: &FieldOf<2>) -> bool {
    let one_way = |from: &FieldOf<2>, to: &FieldOf<2>| {
        from.values[1].is_none() && to.values[0].is_none() && from.values[0] == to.values[1]
    };
    field.item.is_some() && other.item.is_some() && (one_way(field, other) || one_way(other, field))
}

/// Whether `next` came to the place of `field`, such as a part and the same part with *not* around it.
fn is_replaced(field: &FieldOf<2>, next: &FieldOf<2>) -> bool {
    let both = field.item.is_some() && next.item.is_some() && field.label == next.label;
    both && field.values[1].is_none() && next.values[0].is_none()
}

fn replaced(field: FieldOf<2>, next: FieldOf<2>) -> FieldChange {
    let (gone, come) = (change(field), change(next));
    FieldChange {
        before: gone.before,
        before_lines: gone.before_lines,
        ..come
    }
}

fn moved(field: FieldOf<2>, other: FieldOf<2>, place_words: impl Fn(&FieldPath) -> String) -> FieldChange {
    let (from, to) = if field.values[1].is_none() {
        (field, other)
    } else {
        (other, field)
    };
    let [old, _] = from.places;
    let [_, new] = to.places;
    let words = to.item.unwrap_or_default();
    FieldChange {
        label: format!("Moved: {words}"),
        is_pattern: false,
        before: Some(place_words(&old).into()),
        after: Some(place_words(&new).into()),
        before_lines: Vec::new(),
        after_lines: Vec::new(),
        path: new,
    }
}
