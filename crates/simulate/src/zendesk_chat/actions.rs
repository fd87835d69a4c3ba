//! What a trigger does when it fires.

use trigger::zendesk_chat::{Action, answers};

use super::program::milliseconds;
use super::{Account, Due};
use super::{reasons, verdicts};
use crate::{Happening, Said};

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
        let actions = &self.triggers[trigger].trigger.definition.actions;
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
            let said = self.act_once(trigger, action);
            self.out.decide(trigger, || said.saw("action", place + 1));
        }
    }

    fn act_once(&mut self, trigger: usize, action: &Action) -> Said {
        let done = |reason, text: &str| Said::new(verdicts::ACTION_DONE, reason, RULE, text);
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
                done(reasons::MESSAGE_SHOWN, "The visitor is sent its message.")
            }
            Action::AddTag(tag) => {
                let text = if self.visitor.tags.contains(tag) {
                    "The visitor has the tag already."
                } else {
                    self.visitor.tags.push(tag.clone());
                    self.out.event(Happening::TagAdded { trigger, tag });
                    "The visitor has a tag more."
                };
                done(reasons::TAG_SET, text).saw("tag", tag)
            }
            Action::SetTriggered(fired) => {
                self.visitor.fired[trigger] = *fired;
                let text = if *fired {
                    "It counts as fired before."
                } else {
                    "It no longer counts as fired before."
                };
                done(reasons::TRIGGERED_SET, text).saw("choice", "set-triggered")
            }
            Action::SetDepartment(id) => {
                self.visitor.department = Some(id.as_str().map_or_else(|| id.to_string(), str::to_owned));
                done(reasons::DEPARTMENT_SET, "The chat goes to a department.").saw("department", id)
            }
            // Waits are for the list of actions.
            Action::Wait { .. } => done(reasons::ACTION_WAITS, "It waits."),
            Action::Unknown(unknown) => Said::new(
                verdicts::ACTION_DONE,
                reasons::ACTION_UNKNOWN,
                RULE,
                "This action is not simulated.",
            )
            .saw("action as written", &unknown.written),
        }
    }
}
