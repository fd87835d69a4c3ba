//! What may make a trigger of Rocket.Chat fire: changes to it, to the visit, and to the pages that are visited.

mod document;
mod trigger;
mod url;
mod visit;

use ::trigger::FieldPath;
use ::trigger::rocketchat::{ConditionKind, ConditionValue, Trigger};

pub(super) use self::document::write;
use crate::js;
use crate::suggest::Scene;

/// Thinks up elementary changes, whatever they cost.
pub(super) fn think_up(scene: &mut Scene<'_, Trigger>) {
    self::trigger::think_up(scene);
    visit::think_up(scene);
    url::think_up(scene);
}

impl Scene<'_, Trigger> {
    /// Whether some condition is of this kind.
    fn has(&self, kind: &ConditionKind) -> bool {
        self.trigger
            .conditions
            .iter()
            .any(|condition| condition.kind == *kind)
    }

    /// The patterns of the trigger, with their places among the conditions.
    fn page_patterns(&self) -> Vec<(usize, String)> {
        let conditions = self.trigger.conditions.iter().enumerate();
        conditions
            .filter(|(_, condition)| condition.kind == ConditionKind::PageUrl)
            .map(|(place, condition)| {
                let value = &condition.value;
                let pattern = if js::is_truthy(value) {
                    js::to_text(value)
                } else {
                    String::new()
                };
                (place, pattern)
            })
            .collect()
    }

    /// The places of conditions that wait for a time, with the text of their values.
    fn times_on_site(&self) -> Vec<(usize, String)> {
        let conditions = self.trigger.conditions.iter().enumerate();
        conditions
            .filter(|(_, condition)| condition.kind == ConditionKind::TimeOnSite)
            .map(|(place, condition)| {
                let value = match &condition.value {
                    ConditionValue::Missing | ConditionValue::Null => "0".to_owned(),
                    value => js::to_text(value),
                };
                (place, value)
            })
            .collect()
    }
}

/// A field of the condition at this place.
fn of_condition(place: usize, field: &str) -> FieldPath {
    FieldPath::root().field("conditions").item(place).field(field)
}

/// A parameter of the action that counts.
fn of_action(param: &str) -> FieldPath {
    FieldPath::root()
        .field("actions")
        .item(0)
        .field("params")
        .field(param)
}
