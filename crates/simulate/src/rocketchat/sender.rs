//! Who a message seems to come from.

use trigger::rocketchat::{Sender, SenderKind};

use super::memory::{KEPT_MS, Settled};
use super::{Due, Widget};
use super::{reasons, verdicts};
use crate::{Reason, Said};

const RULE: &str = "8";
/// Who speaks when the queue has nobody.
const BOT: &str = "rocket.cat";

impl<'a> Widget<'a> {
    /// The user name of the sender; `None` when there is none, and the action has failed.
    pub(super) fn settle_sender(&mut self, trigger: usize, sender: &'a Sender) -> Option<&'a str> {
        if let Some(settled) = self.page.sender {
            return self.reuse(trigger, sender, settled);
        }
        let now_ms = self.out.now_ms;
        let (name, reason, text) = match sender.kind {
            SenderKind::Custom => (
                sender.name.as_deref().unwrap_or_default(),
                reasons::SENDER_CUSTOM,
                "The sender is the one named in the trigger.",
            ),
            SenderKind::Queue => match self.ask_queue(now_ms) {
                Some(asked) => asked,
                None => {
                    self.keep(Settled::Unknown);
                    self.fail_sender(trigger, "The queue has nobody, so there is no sender.");
                    return None;
                }
            },
            SenderKind::Unset => {
                self.keep(Settled::Unknown);
                self.fail_sender(trigger, "The sender is neither the queue nor a custom one.");
                return None;
            }
        };
        self.keep(Settled::Name(name));
        self.out.decide(trigger, || {
            Said::new(verdicts::SENDER_CHOSEN, reason, RULE, text)
                .saw("sender", name)
                .saw("asked for", asked_for(sender))
        });
        Some(name)
    }

    fn reuse(&mut self, trigger: usize, sender: &Sender, settled: Settled<'a>) -> Option<&'a str> {
        let Settled::Name(name) = settled else {
            self.fail_sender(
                trigger,
                "No sender could be settled earlier on this page, and the page keeps that for an hour.",
            );
            return None;
        };
        self.out.decide(trigger, || {
            Said::new(
                verdicts::SENDER_CHOSEN,
                reasons::SENDER_OF_PAGE,
                RULE,
                "The sender that was settled first on this page is used again, whatever this trigger says.",
            )
            .saw("sender", name)
            .saw("asked for", asked_for(sender))
        });
        Some(name)
    }

    /// Whom the queue gives; `None` when it has nobody and no bot stands in.
    fn ask_queue(&mut self, now_ms: u64) -> Option<(&'a str, Reason, &'static str)> {
        let fresh = |since: u64| now_ms.saturating_sub(since) < KEPT_MS;
        if let Some((name, since)) = self.visitor.kept_agent
            && self.profile.one_sender_a_page
            && fresh(since)
        {
            return Some((
                name,
                reasons::SENDER_KEPT,
                "The sender is the agent whom the queue gave less than an hour ago.",
            ));
        }
        match self.world.next_agent {
            Some(agent) => {
                self.visitor.kept_agent = Some((agent, now_ms));
                Some((
                    agent,
                    reasons::SENDER_FROM_QUEUE,
                    "The sender is the next agent from the queue.",
                ))
            }
            None => self.profile.bot_stands_in.then_some((
                BOT,
                reasons::SENDER_BOT,
                "The queue has nobody, so the sender is the bot.",
            )),
        }
    }

    fn keep(&mut self, settled: Settled<'a>) {
        if !self.profile.one_sender_a_page {
            return;
        }
        self.page.sender = Some(settled);
        self.timers
            .push(self.out.now_ms.saturating_add(KEPT_MS), Due::SenderForgotten);
    }

    fn fail_sender(&mut self, trigger: usize, text: &'static str) {
        self.fail_action(trigger, reasons::SENDER_UNKNOWN, |reason| {
            Said::new(verdicts::ACTION_FAILED, reason, RULE, text)
        });
    }
}

fn asked_for(sender: &Sender) -> String {
    match (sender.kind, &sender.name) {
        (SenderKind::Queue, _) => "the queue".to_owned(),
        (SenderKind::Custom, Some(name)) => format!("custom: {name}"),
        (SenderKind::Custom, None) => "custom, without a name".to_owned(),
        (SenderKind::Unset, _) => "nobody".to_owned(),
    }
}
