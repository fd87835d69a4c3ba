//! Two greetings compared field by field, and three: what changed, and who changed it.
//!
//! Rules are compared as a set, because servers give them back in another order: a rule that stands elsewhere has not changed. One
//! rule is a version of another where both look at the same.

mod message;
mod rules;
#[cfg(test)]
mod tests;

use serde_json::{Map, Value};

use self::message::message;
use self::rules::rules;
use super::content::in_place;
use super::contract::{
    ACTIVE, ACTIVE_FROM, ACTIVE_UNTIL, BUTTONS, ELEMENTS, GROUP, MESSAGE, NAME, PROPERTIES, RULES, TYPE, URLS,
};
use super::form::label;
use super::lines::{Word, pairs_lines, word_lines};
use crate::versions::{At, FieldOf, Values, Walk, changes, merged};
use crate::{FieldChange, FieldMerge, FieldPath, ValueLine};

/// What changes from `before` to `after`, in the order of the form. Only [`content`](super::content()) counts.
///
/// Paths are those of `after`; of what is not there any more those of `before`.
pub fn diff(before: &Map<String, Value>, after: &Map<String, Value>) -> Vec<FieldChange> {
    changes(differing([before, after]), place_label)
}

/// What `mine` and `theirs` made of `base`, in the order of the form: every field that is not the same in all three.
///
/// Paths count the items of all three, as [`crate::merge()`] expects them.
pub fn three_way(
    base: &Map<String, Value>,
    mine: &Map<String, Value>,
    theirs: &Map<String, Value>,
) -> Vec<FieldMerge> {
    merged(differing([base, mine, theirs]))
}

/// Every field that is not the same in all versions, in the order of the form.
fn differing<const VERSIONS: usize>(documents: [&Map<String, Value>; VERSIONS]) -> Vec<FieldOf<VERSIONS>> {
    let contents = documents.map(in_place);
    let of = |member: &str| contents.each_ref().map(|content| content.get(member));
    let root = At::root();
    let mut walk = Walk { fields: Vec::new() };
    walk.leaf(&root.member(NAME), label(NAME), of(NAME));
    walk.leaf_in_lines(&root.member(TYPE), label(TYPE), of(TYPE), |of| {
        word_lines(Word::Type, of)
    });
    for member in [ACTIVE, GROUP] {
        walk.leaf(&root.member(member), label(member), of(member));
    }
    rules(&mut walk, &root.member(RULES), of(RULES));
    for member in [ACTIVE_FROM, ACTIVE_UNTIL] {
        walk.leaf(&root.member(member), label(member), of(member));
    }
    message(&mut walk, &root.member(MESSAGE), of(MESSAGE));
    walk.leaf_in_lines(
        &root.member(PROPERTIES),
        label(PROPERTIES),
        of(PROPERTIES),
        pairs_lines,
    );
    walk.fields
}

/// What the item at a path is called: `Rule 2`, `Rule 2, step 1`, `Part 1`, `Part 1, button 2`.
fn place_label(path: &FieldPath) -> String {
    let steps: Vec<&str> = path.as_str().split('/').skip(1).collect();
    let number = |step: &str| {
        step.parse::<usize>()
            .map_or_else(|_| step.to_owned(), |index| (index + 1).to_string())
    };
    match steps.as_slice() {
        [RULES, rule] => format!("Rule {}", number(rule)),
        [RULES, rule, URLS, step, ..] => format!("Rule {}, step {}", number(rule), number(step)),
        [MESSAGE, ELEMENTS, part] => format!("Part {}", number(part)),
        [MESSAGE, ELEMENTS, part, BUTTONS, button, ..] => {
            format!("Part {}, button {}", number(part), number(button))
        }
        _ => path.to_string(),
    }
}

/// Members that are not known here, called by their names.
fn others<const VERSIONS: usize>(
    walk: &mut Walk<VERSIONS>,
    at: &At<VERSIONS>,
    values: &Values<'_, VERSIONS>,
    known: &[&str],
) {
    walk.others_in_lines(at, values, known, |value| match value {
        Value::Object(_) | Value::Array(_) => vec![ValueLine::words(0, value.to_string())],
        _ => Vec::new(),
    });
}
