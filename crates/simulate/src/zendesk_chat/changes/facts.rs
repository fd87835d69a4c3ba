//! All that a condition asks of what is known of the visitor, brought about in one change: the members of the world do not depend on one
//! another.

use ::trigger::zendesk_chat::{Condition, Trigger};

use super::super::variables::FACT;
use super::super::vocabulary::PLAYED;
use super::comparison::phrase;
use super::demand::Demand;
use super::values;
use super::world::said;
use crate::suggest::Scene;
use crate::words;

/// Makes the visitor one of whom everything holds that has to hold together. What is single is a change of its own.
pub(super) fn together(scene: &mut Scene<'_, Trigger>) {
    let trigger = scene.trigger;
    let mut leaves = Vec::new();
    if let Some(condition) = &trigger.definition.condition {
        required(condition, true, &mut leaves);
    }
    let mut environment = scene.session.environment.clone();
    let mut told = Vec::new();
    for (leaf, wanted) in leaves {
        match leaf {
            Condition::HasTag(tag) if wanted && !environment.tags.contains(tag) => {
                environment.tags.push(tag.clone());
                told.push(format!("the visitor have the tag “{tag}”"));
            }
            Condition::Compare {
                operator,
                variable,
                value,
            } if !PLAYED.contains(&variable.as_str()) => {
                let Some(member) = variable.strip_prefix(FACT) else {
                    continue;
                };
                let asked = Demand {
                    operator: *operator,
                    value,
                    wanted,
                };
                let seen = environment.visitor.get(member).cloned().unwrap_or_default();
                if asked.suits(scene.patterns, &seen) {
                    continue;
                }
                if let Some(value) = values::best(scene, variable, asked, &seen) {
                    told.push(format!("{} be {}", phrase(variable), said(&value)));
                    environment.visitor.insert(member.to_owned(), value);
                }
            }
            _ => {}
        }
    }
    if let Some(more) = told.len().checked_sub(1).filter(|more| *more > 0) {
        let more = u32::try_from(more).unwrap_or(u32::MAX);
        let cost = more.saturating_mul(6).saturating_add(10);
        scene.change_visit(format!("Let {}", words::list(&told)), cost, |session| {
            session.environment = environment;
        });
    }
}

/// The parts without parts of their own that have to say something, each with what it has to say. Of an `or` one is enough, so none has to.
fn required<'a>(condition: &'a Condition, wanted: bool, found: &mut Vec<(&'a Condition, bool)>) {
    match condition {
        Condition::And(parts) if wanted => {
            for part in parts {
                required(part, wanted, found);
            }
        }
        Condition::Or(parts) if !wanted => {
            for part in parts {
                required(part, wanted, found);
            }
        }
        Condition::And(_) | Condition::Or(_) => {}
        Condition::Not(part) => required(part, !wanted, found),
        leaf => found.push((leaf, wanted)),
    }
}
