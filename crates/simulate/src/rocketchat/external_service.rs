//! `use-external-service`: the server asks a service for the messages.

use std::borrow::Cow;

use trigger::rocketchat::{in_service_order, service_timeout_ms};

use super::{Due, Widget};
use super::{reasons, verdicts};
use crate::{Reason, Said};

const RULE: &str = "10";

/// A call of an external service that is on its way.
#[derive(Debug)]
pub(super) struct Call<'a> {
    trigger: usize,
    sender: &'a str,
    was_minimised: bool,
    ending: Ending,
}

/// How a call ends.
#[derive(Debug)]
enum Ending {
    /// With messages, in the order in which they are shown.
    Answer(Vec<String>),
    /// With an error of the service.
    Error,
    /// Not in time.
    TimeOut,
}

impl Call<'_> {
    pub(super) fn trigger(&self) -> usize {
        self.trigger
    }
}

impl<'a> Widget<'a> {
    pub(super) fn call_service(
        &mut self,
        trigger: usize,
        sender: &'a str,
        url: &str,
        timeout_ms: f64,
        fallback: &str,
        was_minimised: bool,
    ) {
        let timeout_ms = service_timeout_ms(timeout_ms);
        let (delay_ms, ending) = self.ending(trigger, timeout_ms);
        self.out.decide(trigger, || {
            Said::new(
                verdicts::SERVICE_ASKED,
                reasons::SERVICE_CALLED,
                RULE,
                "The server asks the external service.",
            )
            .saw("service", url)
            .saw("time-out in ms", timeout_ms)
            .saw("fallback message", fallback)
            .saw("sender", sender)
        });
        let call = Call {
            trigger,
            sender,
            was_minimised,
            ending,
        };
        if delay_ms == 0 {
            self.answered.push(call);
        } else {
            self.timers.push(
                self.out.now_ms.saturating_add(delay_ms),
                Due::Service(Box::new(call)),
            );
        }
    }

    /// When and how the service that the session describes ends the call.
    fn ending(&self, trigger: usize, timeout_ms: u64) -> (u64, Ending) {
        let Some(service) = self.world.services.get(self.triggers[trigger].id) else {
            return (0, Ending::Error);
        };
        if service.delay_ms > timeout_ms {
            return (timeout_ms, Ending::TimeOut);
        }
        if service.error || service.contents.is_empty() {
            return (service.delay_ms, Ending::Error);
        }
        let messages = service
            .contents
            .iter()
            .map(|content| (content.order, content.msg.clone()));
        (service.delay_ms, Ending::Answer(in_service_order(messages)))
    }

    pub(super) fn end_call(&mut self, call: Call<'a>) {
        let Call {
            trigger,
            sender,
            was_minimised,
            ending,
        } = call;
        let (failure, text) = match ending {
            Ending::Answer(messages) => {
                self.out.decide(trigger, || {
                    Said::new(
                        verdicts::SERVICE_ANSWERED,
                        reasons::SERVICE_ANSWERED,
                        RULE,
                        "The external service answered in time.",
                    )
                    .saw("messages", messages.len())
                });
                self.show_all(
                    trigger,
                    sender,
                    &messages,
                    was_minimised,
                    reasons::SERVICE_ANSWERED,
                );
                return;
            }
            Ending::Error => (
                reasons::SERVICE_ERROR,
                "The external service failed, or gave no message.",
            ),
            Ending::TimeOut => (
                reasons::SERVICE_TIMED_OUT,
                "The external service took longer than the time-out.",
            ),
        };
        let fallback = self.fallback(trigger).to_owned();
        self.out.decide(trigger, || {
            Said::new(verdicts::SERVICE_FAILED, failure, RULE, text).saw("fallback message", &fallback)
        });
        if fallback.is_empty() {
            self.fail_action(trigger, reasons::EXTERNAL_SERVICE_FAILED, |reason| {
                Said::new(
                    verdicts::ACTION_FAILED,
                    reason,
                    RULE,
                    "There is no fallback message, so nothing is shown.",
                )
            });
            return;
        }
        self.show_all(
            trigger,
            sender,
            &[fallback],
            was_minimised,
            reasons::FALLBACK_SHOWN,
        );
    }

    fn show_all(
        &mut self,
        trigger: usize,
        sender: &str,
        messages: &[String],
        was_minimised: bool,
        reason: Reason,
    ) {
        for message in messages {
            self.show(trigger, sender, Cow::Owned(message.clone()));
        }
        if was_minimised {
            self.open_widget();
        }
        self.fired(trigger, || {
            let text = match reason {
                reasons::FALLBACK_SHOWN => format!("It shows the fallback message from {sender}."),
                _ => format!("It shows what the service answered, from {sender}."),
            };
            let said = Said::new(verdicts::FIRED, reason, RULE, text)
                .saw("sender", sender)
                .saw(
                    "widget was minimised when the service was asked",
                    if was_minimised { "yes" } else { "no" },
                );
            messages
                .iter()
                .fold(said, |said, message| said.saw("message", message))
        });
    }

    fn fallback(&self, trigger: usize) -> &str {
        match self.triggers[trigger].action() {
            Some(trigger::rocketchat::Action::UseExternalService { fallback, .. }) => fallback,
            _ => "",
        }
    }
}
