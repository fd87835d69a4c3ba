//! What others did on a server since a plan was made for it.

use std::collections::{BTreeSet, HashMap};

use serde::Serialize;
use trigger::FieldChange;

use crate::abilities::{Abilities, NamedBy};
use crate::order::ORDER;
use crate::plan::PlanItem;
use crate::server::ServerTrigger;

/// How a server differs from what a plan was made from.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Moved {
    /// The trigger.
    pub trigger_id: String,
    /// Its name, as it is now or as it was.
    pub name: String,
    /// What happened to it.
    pub how: Movement,
}

/// What happened to a trigger since a plan was made.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Movement {
    /// Others changed it.
    Changed {
        /// Which fields.
        changes: Vec<FieldChange>,
    },
    /// Others deleted it.
    Deleted,
    /// Others made it, with the name of a trigger that the plan creates.
    Appeared,
}

/// Whether another trigger may have the name that a write takes, where calls find triggers by their names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Names {
    /// An earlier write of the plan may free it.
    MayBecomeFree,
    /// The write is next.
    MustBeFree,
}

/// What of the server has moved under those items of a plan that send something. `known` are the triggers that are
/// accounted for: a namesake among them was there when the plan was made, or was made by it.
pub(crate) fn moved<'a>(
    abilities: &Abilities,
    names: Names,
    known: &BTreeSet<String>,
    sending: impl Iterator<Item = &'a PlanItem>,
    now: &[ServerTrigger],
) -> Vec<Moved> {
    let there: HashMap<&str, &ServerTrigger> = now.iter().map(|t| (t.id.as_str(), t)).collect();
    let mut moved = Vec::new();
    for item in sending.filter(|item| item.id != ORDER) {
        if let (Some(id), Some(was)) = (&item.trigger_id, &item.server) {
            let how = match there.get(id.as_str()) {
                None => Some(Movement::Deleted),
                Some(now) => {
                    let changes = abilities.diff(was, &now.document);
                    (!changes.is_empty()).then_some(Movement::Changed { changes })
                }
            };
            moved.extend(how.map(|how| Moved {
                trigger_id: id.clone(),
                name: item.name.clone(),
                how,
            }));
            let in_the_way = now.iter().filter(|other| {
                let takes = item
                    .body
                    .as_ref()
                    .is_some_and(|body| abilities.name(body) == abilities.name(&other.document));
                let is_free = names == Names::MayBecomeFree && known.contains(&other.id);
                abilities.named_by == NamedBy::Name
                    && other.id != *id
                    && (abilities.name(was) == abilities.name(&other.document) || (takes && !is_free))
            });
            moved.extend(in_the_way.map(|other| appeared(abilities, other)));
            continue;
        }
        // A trigger that is made must not meet one of its name that came meanwhile, nor the one that was deleted.
        let namesakes = now.iter().filter(|trigger| {
            let is_ours = |trigger: &ServerTrigger| {
                let doubt = item.doubt.as_ref();
                let is_namesake = match &item.body {
                    Some(body) => abilities.are_namesakes(&trigger.document, body),
                    None => abilities.name(&trigger.document) == item.name,
                };
                is_namesake || doubt.is_some_and(|doubt| doubt.is_settled_by(abilities, trigger))
            };
            let by_name = abilities.named_by == NamedBy::Name && names == Names::MustBeFree;
            let came = (by_name || !known.contains(&trigger.id)) && is_ours(trigger);
            came || item.trigger_id.as_deref() == Some(trigger.id.as_str())
        });
        moved.extend(namesakes.map(|trigger| appeared(abilities, trigger)));
    }
    moved
}

fn appeared(abilities: &Abilities, trigger: &ServerTrigger) -> Moved {
    Moved {
        trigger_id: trigger.id.clone(),
        name: abilities.name(&trigger.document).to_owned(),
        how: Movement::Appeared,
    }
}
