//! Bringing an order about, one call after the other.
//!
//! Each call is made from what was read just before it, and the next one only when reading shows what it did. Calls of a whole list leave a
//! whole one behind, so that after a cut the next plan does what is left.

use std::collections::BTreeMap;

use trigger::Kind;

use super::{ORDER, ORDER_NAME, PlannedOrder, change, faults, links, standing, still_agreed};
use crate::abilities::Abilities;
use crate::client::Client;
use crate::control::{Control, Stage};
use crate::error::Error;
use crate::journal::Placing;
use crate::known::Known;
use crate::moved::{Moved, Movement};
use crate::replacement::Steps;
use crate::report::Outcome;
use crate::server::ServerTrigger;
use crate::settle::Settled;

/// An order under way.
pub(crate) struct Arranging<'a> {
    pub(crate) client: &'a Client,
    pub(crate) planned: &'a PlannedOrder,
    /// The triggers that were made or tied since the plan was made, by their items.
    pub(crate) made: &'a BTreeMap<String, String>,
}

impl Arranging<'_> {
    /// Carries it out and settles what came of it.
    pub(crate) async fn carry_out(
        &self,
        known: &Known,
        control: &Control,
        steps: &mut impl Steps,
    ) -> Settled {
        let abilities = self.client.abilities();
        let (Some(licence), Some(kind)) = (self.client.linked(), abilities.ordered_kind()) else {
            return Settled::with(Outcome::Unchanged);
        };
        let mut now = abilities.ordered(known.latest()).into_owned();
        if let Some(moved) = moved_since(abilities, self.planned, &now) {
            return Settled::refused(&Error::Moved { moved: vec![moved] });
        }
        let mut left = None;
        while let Some(call) = self.planned.next_call(abilities, self.made, &now) {
            if left.is_some_and(|left| call.left >= left) {
                // Somebody else puts triggers elsewhere meanwhile.
                return Settled::refused(&self.moved(&now));
            }
            if left.is_some() && control.cancellation().is_cancelled() {
                return Settled::failed(&Error::Cancelled);
            }
            left = Some(call.left);
            let placing = Placing {
                trigger_id: call.trigger_id.clone(),
                before: call.before.clone(),
                order: now.iter().map(|trigger| trigger.id.clone()).collect(),
            };
            if let Err(error) = steps.placing(&placing) {
                return Settled::stopped_before(&error);
            }
            steps.report(Stage::Sending);
            let before = call.before.as_deref();
            let lost = match licence.place(&call.trigger_id, before, control).await {
                Ok(()) => None,
                Err(error) if error.leaves_in_doubt() => Some(error),
                Err(error) => return Settled::failed(&error),
            };
            steps.report(match lost {
                None => Stage::Verifying,
                Some(_) => Stage::LookingUp,
            });
            match self.look(kind, &call.trigger_id, before, lost, control).await {
                Ok(shown) => now = shown,
                Err(settled) => return *settled,
            }
        }
        Settled::with(Outcome::Arranged {
            order: standing(abilities, &now),
        })
    }

    /// What the server has when it shows that a trigger stands in front of another, or at the end.
    async fn look(
        &self,
        kind: &Kind,
        trigger_id: &str,
        before: Option<&str>,
        lost: Option<Error>,
        control: &Control,
    ) -> Result<Vec<ServerTrigger>, Box<Settled>> {
        let control = &control.settling();
        let attempts = self.client.limits().lookups.max(1);
        for attempt in 1..=attempts {
            match self.client.triggers_of(kind, control).await {
                Ok(now) => {
                    let next = links(self.client.abilities(), &now).get(trigger_id).copied();
                    if next == Some(before.unwrap_or_default()) {
                        return Ok(now);
                    }
                }
                Err(error) if attempt == attempts || error.ends_everything() => {
                    return Err(Box::new(Settled::blind(&error, Vec::new())));
                }
                Err(_) => {}
            }
            if attempt < attempts
                && let Err(error) = self.client.rest_before_lookup(control).await
            {
                return Err(Box::new(Settled::blind(&error, Vec::new())));
            }
        }
        Err(Box::new(match lost {
            Some(error) if error.may_still_happen() => Settled::unknown(&error, Vec::new()),
            Some(error) => Settled::failed(&error),
            None => Settled::unknown(&Error::NotShown, Vec::new()),
        }))
    }

    /// Others put triggers elsewhere since the plan was made.
    fn moved(&self, now: &[ServerTrigger]) -> Error {
        Error::Moved {
            moved: vec![moved(self.client.abilities(), self.planned, now)],
        }
    }
}

/// That others put triggers elsewhere since a plan was made, if they did. Of links that make no whole list it cannot be told.
pub(crate) fn moved_since(
    abilities: &Abilities,
    planned: &PlannedOrder,
    now: &[ServerTrigger],
) -> Option<Moved> {
    let now = &*abilities.ordered(now);
    (faults(now).is_empty() && !still_agreed(planned, now)).then(|| moved(abilities, planned, now))
}

fn moved(abilities: &Abilities, planned: &PlannedOrder, now: &[ServerTrigger]) -> Moved {
    Moved {
        trigger_id: ORDER.to_owned(),
        name: ORDER_NAME.to_owned(),
        how: Movement::Changed {
            changes: vec![change(&planned.server, &standing(abilities, now))],
        },
    }
}
