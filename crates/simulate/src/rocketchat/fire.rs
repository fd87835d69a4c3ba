//! Firing: the condition is met, and the action runs.

use trigger::rocketchat::{Action, ConditionKind};

use super::Widget;
use super::profile::{Scheduling, Waits};
use super::{reasons, verdicts};
use crate::{Reason, RecordState, Said};

const RULE: &str = "7";

impl Widget<'_> {
    /// Runs the actions of the triggers whose condition was met in this turn, in order.
    ///
    /// All of them look at the widget before the first one opens it. Services that answer at once come last, since
    /// even they answer later than a message is shown.
    pub(super) fn fire_met(&mut self) {
        if self.met.is_empty() {
            return;
        }
        if self.profile.scheduling == Scheduling::EveryCondition {
            return self.fire_every_action();
        }
        let was_minimised = !self.page.open;
        let mut met = std::mem::take(&mut self.met);
        for &trigger in &met {
            if self.out.is_stopped() {
                return;
            }
            self.fire(trigger, was_minimised);
        }
        met.clear();
        self.met = met;
        for call in std::mem::take(&mut self.answered) {
            self.end_call(call);
        }
    }

    fn fire(&mut self, trigger: usize, was_minimised: bool) {
        match self.triggers[trigger].action() {
            Some(Action::SendMessage { sender, message }) => {
                self.send_message(trigger, sender, message, was_minimised);
            }
            Some(Action::UseExternalService {
                sender,
                url,
                timeout_ms,
                fallback,
            }) => {
                if let Some(sender) = self.settle_sender(trigger, sender) {
                    self.call_service(trigger, sender, url, *timeout_ms, fallback, was_minimised);
                }
            }
            Some(Action::Unknown(name)) => self.fail_action(trigger, reasons::ACTION_UNKNOWN, |reason| {
                Said::new(
                    verdicts::ACTION_FAILED,
                    reason,
                    RULE,
                    "The widget does not know this action.",
                )
                .saw("action", name)
            }),
            None => self.fail_action(trigger, reasons::ACTION_MISSING, |reason| {
                Said::new(verdicts::ACTION_FAILED, reason, RULE, "It has no action.")
            }),
        }
    }

    /// The action is done.
    pub(super) fn fired(&mut self, trigger: usize, say: impl FnOnce() -> Said) {
        let remembered = self.remember(trigger, RecordState::Fired);
        self.out.fired(trigger, || remembered.add_to(say()));
    }

    /// The action failed: nothing is shown.
    pub(super) fn fail_action(&mut self, trigger: usize, reason: Reason, say: impl FnOnce(Reason) -> Said) {
        let remembered = self.remember(trigger, RecordState::Error);
        self.out
            .not_fired(trigger, reason, || remembered.add_to(say(reason)));
    }

    /// Whether the registration removes this trigger's messages.
    pub(super) fn until_registration(&self, trigger: usize) -> bool {
        let known = &self.triggers[trigger];
        self.profile.guests_only
            && match self.profile.scheduling {
                Scheduling::EveryCondition => {
                    self.profile.waits == Waits::Both && !known.has(&ConditionKind::AfterGuestRegistration)
                }
                Scheduling::ByRecord | Scheduling::AsDocumented => {
                    !known.is(&ConditionKind::AfterGuestRegistration)
                }
            }
    }

    /// Writes a trigger's record, if this version has one for that.
    pub(super) fn remember(&mut self, trigger: usize, state: RecordState) -> Remembered {
        let known = &self.triggers[trigger];
        let kept = match self.profile.scheduling {
            Scheduling::ByRecord => true,
            Scheduling::AsDocumented => state == RecordState::Fired,
            // Written with the whole trigger, not with one action.
            Scheduling::EveryCondition => false,
        };
        if kept {
            self.visitor.set_record(known, state);
        }
        Remembered(kept.then_some(state))
    }
}

/// What was written into a trigger's record, if anything.
#[derive(Debug, Clone, Copy)]
pub(super) struct Remembered(Option<RecordState>);

impl Remembered {
    /// Adds it to what the decision saw.
    pub(super) fn add_to(self, said: Said) -> Said {
        match self.0 {
            Some(state) => said.saw("record", state.key()),
            None => said,
        }
    }
}
