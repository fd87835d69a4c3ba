//! What may make a trigger of Zendesk Chat fire: changes to it, to the visit, and to the other triggers.
//!
//! An evaluation that came out false blames parts of the condition ([`blame`]); each of them can be written otherwise ([`part`],
//! [`comparison`]), or the visit can be such that it says something else ([`visit`], [`values`]).

mod blame;
mod comparison;
mod demand;
mod document;
mod evaluations;
mod event;
mod facts;
mod pages;
mod part;
mod stay;
mod values;
mod visit;
mod world;

use std::collections::HashSet;

use ::trigger::FieldPath;
use ::trigger::zendesk_chat::Trigger;
use serde_json::{Map, Value};

use self::blame::blame;
pub(super) use self::document::write;
use self::evaluations::{Evaluation, evaluations};
use crate::suggest::{FieldEdit, Scene};

/// From how many evaluations at each end of a visit changes are thought up, so that a long visit does not make a long search.
const MOST: usize = 3;

/// Thinks up elementary changes, whatever they cost.
pub(super) fn think_up(scene: &mut Scene<'_, Trigger>) {
    event::think_up(scene);
    let all = evaluations(&scene.decisions);
    let failed: Vec<&Evaluation<'_>> = all.iter().filter(|one| one.outcome != Some(true)).collect();
    stay::until_the_end(scene, failed.iter().filter_map(|one| one.waits));
    let chosen = failed.iter().take(MOST);
    let chosen = chosen.chain(failed.iter().skip(MOST).rev().take(MOST));
    for evaluation in chosen {
        let condition = scene.trigger.definition.condition.as_ref();
        let Some(condition) = condition.filter(|_| evaluation.outcome == Some(false)) else {
            continue;
        };
        let blame = blame(condition, &condition_path(), evaluation);
        for (path, parts) in &blame.every {
            part::one_is_enough(scene, path, *parts);
        }
        for blamed in &blame.parts {
            part::otherwise(scene, blamed);
            visit::otherwise(scene, blamed, evaluation);
        }
    }
    facts::together(scene);
    part::no_condition(scene);
    // Evaluations that went alike have the same changes.
    let mut known = HashSet::new();
    scene.changes.retain(|change| known.insert(change.text.clone()));
}

fn definition_path() -> FieldPath {
    FieldPath::root().field("definition")
}

fn condition_path() -> FieldPath {
    definition_path().field("condition")
}

fn set(path: FieldPath, value: impl Into<Value>) -> Vec<FieldEdit> {
    let value = value.into();
    vec![FieldEdit { path, value }]
}

/// What stands at a path.
fn at<'a>(document: &'a Map<String, Value>, path: &FieldPath) -> Option<&'a Value> {
    let mut names = path.as_str().split('/').skip(1);
    let mut place = document.get(names.next()?)?;
    for name in names {
        place = match place {
            Value::Object(members) => members.get(name)?,
            Value::Array(items) => items.get(name.parse::<usize>().ok()?)?,
            _ => return None,
        };
    }
    Some(place)
}
