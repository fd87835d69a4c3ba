//! Triggers that were made twice: by two who published the same at once.

use std::collections::HashMap;

use trigger::Platform;

use crate::abilities::{self, Abilities};
use crate::plan::PlanWarning;
use crate::server::ServerTrigger;

/// Of triggers that others made, those of the name of one that we made.
pub(crate) fn of<'a>(
    platform: Platform,
    made: &ServerTrigger,
    others: impl Iterator<Item = &'a ServerTrigger>,
) -> Vec<String> {
    let abilities = abilities::of(platform);
    let is_twin = |other: &ServerTrigger| abilities.are_namesakes(&other.document, &made.document);
    others
        .filter(|other| other.id != made.id && !made.name(platform).is_empty() && is_twin(other))
        .map(|other| other.id.clone())
        .collect()
}

/// The triggers that drafts are tied to, by their names.
pub(crate) struct Namesakes<'a>(HashMap<&'a str, Vec<&'a ServerTrigger>>);

impl<'a> Namesakes<'a> {
    pub(crate) fn of(platform: Platform, tied: Vec<&'a ServerTrigger>) -> Namesakes<'a> {
        let mut by_name: HashMap<&str, Vec<&ServerTrigger>> = HashMap::new();
        for trigger in tied
            .into_iter()
            .filter(|trigger| !trigger.name(platform).is_empty())
        {
            by_name.entry(trigger.name(platform)).or_default().push(trigger);
        }
        Namesakes(by_name)
    }

    /// The one that a trigger without a draft may be a second copy of: one that is the same, if there is any.
    pub(crate) fn twin_of(&self, abilities: &Abilities, trigger: &ServerTrigger) -> Option<PlanWarning> {
        let namesakes = self.0.get(abilities.name(&trigger.document))?;
        let alike = namesakes
            .iter()
            .find(|other| abilities.same(&other.document, &trigger.document));
        let of_its_kind =
            |other: &&&ServerTrigger| abilities.are_of_one_kind(&other.document, &trigger.document);
        let twin = alike.or_else(|| namesakes.iter().find(of_its_kind))?;
        Some(PlanWarning::Twin {
            trigger_id: twin.id.clone(),
            alike: alike.is_some(),
        })
    }
}
