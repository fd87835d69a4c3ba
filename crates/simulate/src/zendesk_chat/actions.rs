//! What a trigger does when it fires.

use trigger::zendesk_chat::{Action, answers};

use super::program::milliseconds;
use super::{Account, Due};
use super::{reasons, verdicts};
use crate::{Happening, Reason, Said};

const RULE: &str = "6";

impl Account<'_> {
    /// The condition is true and agents are there.
    pub(super) fn fire(&mut self, trigger: usize, visit: u32) {
        self.visitor.fired[trigger] = true;
        let actions = self.triggers[trigger].trigger.definition.actions.len();
        self.out.fired(trigger, || {
            Said::new(verdicts::FIRED, reasons::CONDITION_DECIDED, RULE, "It fires.").saw("actions", actions)
        });
        self.act(trigger, 0, visit);
    }

    /// Actions that waited go on, unless the visitor left.
    pub(super) fn act_later(&mut self, trigger: usize, place: usize, visit: u32) {
        if self.visitor.url.is_none() || self.visitor.visit != visit {
            return self.out.decide(trigger, || {
                Said::new(
                    verdicts::LOST,
                    reasons::PAGE_LEFT,
                    RULE,
                    "The visitor left the site while its actions waited, so the rest of them is dropped.",
                )
                .saw("choice", "dropped-actions")
            });
        }
        self.act(trigger, place, visit);
    }

    /// Does the actions from this place on, up to the next that waits.
    fn act(&mut self, trigger: usize, from: usize, visit: u32) {
        let triggers = self.triggers;
        let actions = &triggers[trigger].trigger.definition.actions;
        for (place, action) in actions.iter().enumerate().skip(from) {
            if let Action::Wait { seconds } = action {
                let due_ms = self.out.now_ms.saturating_add(milliseconds(*seconds));
                self.out.decide(trigger, || {
                    Said::new(
                        verdicts::WAITING,
                        reasons::ACTION_WAITS,
                        RULE,
                        "The actions behind this one wait.",
                    )
                    .saw("due at ms", due_ms)
                });
                let due = Due::Actions {
                    trigger,
                    place: place + 1,
                    visit,
                };
                return self.timers.push(due_ms, due);
            }
            let (reason, text) = self.act_once(trigger, action);
            self.out
                .decide(trigger, || say(action, reason, text).saw("action", place + 1));
        }
    }

    /// Does an action, and gives what came of it.
    fn act_once(&mut self, trigger: usize, action: &Action) -> (Reason, &'static str) {
        match action {
            Action::SendMessage {
                sender,
                text,
                options,
            } => {
                let text = self.filled(text);
                let answers = answers(options.as_deref().unwrap_or_default());
                self.out.message_shown(trigger, sender, &text, &answers);
                self.visitor.has_chat_open = true;
                (reasons::MESSAGE_SHOWN, "The visitor is sent its message.")
            }
            Action::AddTag(tag) if self.visitor.tags.contains(tag) => {
                (reasons::TAG_SET, "The visitor has the tag already.")
            }
            Action::AddTag(tag) => {
                self.visitor.tags.push(tag.clone());
                self.out.event(Happening::TagAdded { trigger, tag });
                (reasons::TAG_SET, "The visitor has a tag more.")
            }
            Action::SetTriggered(fired) => {
                self.visitor.fired[trigger] = *fired;
                let text = if *fired {
                    "It counts as fired before."
                } else {
                    "It no longer counts as fired before."
                };
                (reasons::TRIGGERED_SET, text)
            }
            Action::SetDepartment(id) => {
                self.visitor.department = Some(id.as_str().map_or_else(|| id.to_string(), str::to_owned));
                (reasons::DEPARTMENT_SET, "The chat goes to a department.")
            }
            // Waits are for the list of actions.
            Action::Wait { .. } => (reasons::ACTION_WAITS, "It waits."),
            Action::Unknown(_) => (reasons::ACTION_UNKNOWN, "This action is not simulated."),
        }
    }
}

/// What was done, for people.
fn say(action: &Action, reason: Reason, text: &str) -> Said {
    let said = Said::new(verdicts::ACTION_DONE, reason, RULE, text);
    match action {
        Action::AddTag(tag) => said.saw("tag", tag),
        Action::SetTriggered(_) => said.saw("choice", "set-triggered"),
        Action::SetDepartment(id) => said.saw("department", id),
        Action::Unknown(unknown) => said.saw("action as written", &unknown.written),
        Action::SendMessage { .. } | Action::Wait { .. } => said,
    }
}
