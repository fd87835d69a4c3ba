//! `chat-opened-by-visitor` and `after-guest-registration`: triggers that wait for the visitor on this page.

use super::Widget;
use super::profile::Scheduling;
use super::{reasons, verdicts};
use crate::{Reason, Said};

const RULE: &str = "6";

impl Widget<'_> {
    pub(super) fn listen(&mut self, trigger: usize, reason: Reason) {
        let (waiting, text) = match reason {
            reasons::AWAITS_REGISTRATION => (
                &mut self.page.await_registration,
                "It waits for the visitor to register on this page.",
            ),
            _ => (
                &mut self.page.await_opening,
                "It waits for the visitor to open the chat on this page.",
            ),
        };
        waiting.push(trigger);
        self.out
            .decide(trigger, || Said::new(verdicts::WAITING, reason, RULE, text));
    }

    /// The visitor opened the chat: whoever waits for it fires.
    pub(super) fn hear_opening(&mut self) {
        if self.profile.scheduling == Scheduling::EveryCondition {
            return self.hear_opening_for_every_condition();
        }
        let waiting = std::mem::take(&mut self.page.await_opening);
        let again = self.once_more(&waiting);
        self.hear(&waiting, reasons::CHAT_OPENED, "The visitor opened the chat.");
        self.page.await_opening.extend(again);
    }

    /// The visitor registered: messages that only guests see go, and whoever waits for it fires.
    pub(super) fn hear_registration(&mut self) {
        self.remove_guest_messages();
        if self.profile.scheduling == Scheduling::EveryCondition {
            return self.hear_registration_for_every_condition();
        }
        let waiting = std::mem::take(&mut self.page.await_registration);
        let again = self.once_more(&waiting);
        self.hear(&waiting, reasons::GUEST_REGISTERED, "The visitor registered.");
        self.page.await_registration.extend(again);
    }

    pub(super) fn hear(&mut self, waiting: &[usize], reason: Reason, text: &str) {
        self.meet(waiting, reason, text);
        self.fire_met();
    }

    /// What these triggers wait for has come.
    pub(super) fn meet(&mut self, waiting: &[usize], reason: Reason, text: &str) {
        for &trigger in waiting {
            self.out
                .decide(trigger, || Said::new(verdicts::CONDITION_MET, reason, RULE, text));
            self.met.push(trigger);
        }
    }

    /// Those of the triggers that wait that do so again afterwards: by the documents, all that may run more than once.
    fn once_more(&self, waiting: &[usize]) -> Vec<usize> {
        let again = |trigger: &&usize| {
            self.profile.scheduling == Scheduling::AsDocumented && !self.triggers[**trigger].trigger.run_once
        };
        waiting.iter().filter(again).copied().collect()
    }
}
