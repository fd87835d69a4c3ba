//! What the vendor's pages promise: how triggers have their turn there.

use trigger::rocketchat::ConditionKind;

use super::memory::OneVisit;
use super::places::Places;
use super::profile::Scheduling;
use super::schedule::{Occasion, words};
use super::{Due, Widget};
use super::{reasons, verdicts};
use crate::{RecordState, Said};

impl Widget<'_> {
    /// A page begins a visit, or goes on with it.
    pub(super) fn go_on_with_visit(&mut self) {
        let began_ms = self.out.now_ms;
        self.visitor.visit.get_or_insert(OneVisit {
            began_ms,
            had_their_time: Places::default(),
        });
    }

    /// The next page follows: what waits goes on there instead of being lost with this page.
    pub(super) fn take_waiting_along(&mut self) {
        if self.profile.scheduling != Scheduling::AsDocumented {
            return;
        }
        self.page.await_opening.clear();
        self.page.await_registration.clear();
        if !self.timers.has(|due| matches!(due, Due::Service(_))) {
            return self.timers.clear();
        }
        for due in self.timers.drain_as_asked() {
            if matches!(due, Due::Service(_)) {
                self.timers.push(self.out.now_ms, due);
            }
        }
    }

    pub(super) fn pass_as_documented(&mut self, occasion: Occasion) {
        for &turn in &self.turns.at_load {
            let trigger = turn.trigger;
            if self.out.is_stopped() {
                return;
            }
            let known = &self.triggers[trigger];
            let concerned = match occasion {
                Occasion::PageLoad => true,
                Occasion::UrlReport => known.is(&ConditionKind::PageUrl),
                Occasion::ChatEnd => false,
            };
            if concerned && !self.passes_by(turn) && !self.is_over(trigger) {
                self.take_turn(trigger, occasion);
            }
        }
        self.fire_met();
    }

    /// Whether nothing more comes of a trigger: it runs once and has fired, or has had its time in this visit.
    pub(super) fn is_over(&mut self, trigger: usize) -> bool {
        let known = &self.triggers[trigger];
        let record = self.visitor.record(known);
        let had_its_time = self
            .visitor
            .visit
            .as_ref()
            .is_some_and(|visit| visit.had_their_time.contains(trigger));
        let (reason, rule, text) = if known.run_once && record == Some(RecordState::Fired) {
            (
                reasons::RUN_ONCE_FIRED,
                "2",
                "It runs once and has fired for this visitor.",
            )
        } else if had_its_time {
            (
                reasons::TIME_HAD_IN_VISIT,
                "5",
                "Its time was up once in this visit, and comes again with the next visit.",
            )
        } else {
            return false;
        };
        self.out.decide(trigger, || {
            Said::new(verdicts::NOT_SCHEDULED, reason, rule, text).saw("record", words(record))
        });
        true
    }

    fn take_turn(&mut self, trigger: usize, occasion: Occasion) {
        let known = &self.triggers[trigger];
        let Some(condition) = known.condition() else {
            self.out.not_fired(trigger, reasons::CONDITION_MISSING, || {
                Said::new(
                    verdicts::REFUSED,
                    reasons::CONDITION_MISSING,
                    "3",
                    "It has no condition.",
                )
            });
            return;
        };
        self.out.decide(trigger, || {
            let (conditions, actions) = (known.trigger.conditions.len(), known.trigger.actions.len());
            let mut said = Said::new(
                verdicts::SCHEDULED,
                occasion.reason(),
                "3",
                format!("Its condition is tracked because {}.", occasion.words()),
            )
            .saw("condition", condition.kind.key());
            if conditions > 1 {
                said = said.saw("conditions that are ignored", conditions - 1);
            }
            if actions > 1 {
                said = said.saw("actions that are ignored", actions - 1);
            }
            said
        });
        self.run_condition(trigger, condition);
    }
}
