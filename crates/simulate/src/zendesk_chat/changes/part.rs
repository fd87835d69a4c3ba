//! Changes to the condition: parts written otherwise, turned round or left out.

use ::trigger::FieldPath;
use ::trigger::zendesk_chat::{Condition, Operator, TREE, Trigger, condition_words};
use serde_json::{Value, json};

use super::blame::Blamed;
use super::{at, comparison, condition_path, set, stay};
use crate::suggest::{Purpose, Scene};

/// What it costs to ask the opposite, which is hardly ever meant.
const OPPOSITE: u32 = 22;
/// What it costs to take the whole condition away: more than four small changes.
const NO_CONDITION: u32 = 75;

/// Writes a part so that it says what is wanted of what it saw, turns it round, or leaves it out.
pub(super) fn otherwise(scene: &mut Scene<'_, Trigger>, blamed: &Blamed<'_>) {
    match blamed.part {
        Condition::Compare {
            operator,
            variable,
            value,
        } => {
            comparison::otherwise(scene, blamed, *operator, variable, value);
            turned_round(scene, blamed, *operator, variable, value);
        }
        Condition::StillOnPage { .. } | Condition::StillOnSite { .. } => stay::shorter(scene, blamed),
        Condition::FiredBefore | Condition::HasTag(_) => negated(scene, blamed),
        Condition::And(_) | Condition::Or(_) | Condition::Not(_) | Condition::Unknown(_) => {}
    }
    left_out(scene, blamed);
}

/// The same comparison with the operator that says the opposite.
fn turned_round(
    scene: &mut Scene<'_, Trigger>,
    blamed: &Blamed<'_>,
    operator: Operator,
    variable: &str,
    value: &Value,
) {
    let opposite = TREE
        .operator(operator.key())
        .and_then(|entry| Operator::from_key(entry.opposite));
    let Some(opposite) = opposite else {
        return negated(scene, blamed);
    };
    let turned = Condition::Compare {
        operator: opposite,
        variable: variable.to_owned(),
        value: value.clone(),
    };
    let text = asked_instead(&turned, blamed.part);
    let edits = set(blamed.path.item(0), opposite.key());
    scene.change_purpose(Purpose::GivenUp, text, OPPOSITE, edits);
}

/// The part with a `not`, or without the one that it has.
fn negated(scene: &mut Scene<'_, Trigger>, blamed: &Blamed<'_>) {
    let Some(written) = at(scene.document, &blamed.path) else {
        return;
    };
    let turned = Condition::Not(Box::new(blamed.part.clone()));
    if !blamed.is_negated {
        let text = asked_instead(&turned, blamed.part);
        let edits = set(blamed.path.clone(), json!(["not", written]));
        return scene.change_purpose(Purpose::GivenUp, text, OPPOSITE, edits);
    }
    let Some((not, _)) = blamed.path.as_str().rsplit_once('/') else {
        return;
    };
    let text = asked_instead(blamed.part, &turned);
    let edits = set(FieldPath::of_pointer(not), written.clone());
    scene.change_purpose(Purpose::GivenUp, text, OPPOSITE, edits);
}

/// What is asked now and what was asked, in a sentence.
pub(super) fn asked_instead(new: &Condition, old: &Condition) -> String {
    format!(
        "Ask whether {} instead of whether {}",
        condition_words(new),
        condition_words(old)
    )
}

fn left_out(scene: &mut Scene<'_, Trigger>, blamed: &Blamed<'_>) {
    let part = blamed.left_out.part;
    // Without its last part nothing is asked at all, which is a change of its own.
    let Some((list, place)) = &blamed.left_out.place else {
        return;
    };
    let Some(Value::Array(parts)) = at(scene.document, list) else {
        return;
    };
    let mut fewer = parts.clone();
    if *place >= fewer.len() {
        return;
    }
    fewer.remove(*place);
    // Nobody knows what an unknown part is there for.
    let (purpose, cost) = if matches!(part, Condition::Unknown(_)) {
        (Purpose::Fitted, 20)
    } else {
        (Purpose::GivenUp, 16)
    };
    scene.change_purpose(
        purpose,
        format!("No longer ask whether {}", condition_words(part)),
        cost,
        set(list.clone(), fewer),
    );
}

/// `or` in the place of `and`: the more parts there are, the less it is meant.
pub(super) fn one_is_enough(scene: &mut Scene<'_, Trigger>, list: &FieldPath, parts: usize) {
    let more = u32::try_from(parts.saturating_sub(2)).unwrap_or(u32::MAX);
    let cost = more.saturating_mul(10).saturating_add(24).min(NO_CONDITION);
    scene.change_purpose(
        Purpose::GivenUp,
        format!("Let one of the {parts} parts be enough: write `or` instead of `and`"),
        cost,
        set(list.item(0), "or"),
    );
}

/// The last resort.
pub(super) fn no_condition(scene: &mut Scene<'_, Trigger>) {
    let condition = at(scene.document, &condition_path());
    if condition.is_some_and(|condition| *condition != json!(["and"])) {
        scene.change_purpose(
            Purpose::GivenUp,
            "Take the condition away, so that the event is enough",
            NO_CONDITION,
            set(condition_path(), json!(["and"])),
        );
    }
}
