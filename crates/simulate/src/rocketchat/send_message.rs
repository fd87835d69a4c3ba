//! `send-message`, and what becomes of messages once they are shown.

use std::borrow::Cow;

use trigger::rocketchat::Sender;

use super::Widget;
use super::memory::Message;
use super::{reasons, verdicts};
use crate::{Happening, Reason, Said};

const RULE: &str = "9";

impl<'a> Widget<'a> {
    pub(super) fn send_message(
        &mut self,
        trigger: usize,
        sender: &'a Sender,
        message: &'a str,
        was_minimised: bool,
    ) {
        let Some(sender) = self.settle_sender(trigger, sender) else {
            return;
        };
        self.show(trigger, sender, Cow::Borrowed(message));
        if was_minimised {
            self.open_widget();
        }
        self.fired(trigger, || {
            Said::new(
                verdicts::FIRED,
                reasons::MESSAGE_SHOWN,
                RULE,
                format!("It shows its message from {sender}."),
            )
            .saw("message", message)
            .saw("sender", sender)
            .saw("widget was minimised", if was_minimised { "yes" } else { "no" })
        });
    }

    pub(super) fn show(&mut self, trigger: usize, sender: &str, text: Cow<'a, str>) {
        let id = self.out.message_shown(trigger, sender, &text, &[]);
        let message = Message {
            id,
            trigger,
            text,
            until_registration: self.until_registration(trigger),
        };
        self.page.messages.push(message);
    }

    /// Opens the widget, whoever asks; that it is open already is no event.
    pub(super) fn open_widget(&mut self) {
        if !self.page.open && !self.page.broken {
            self.page.open = true;
            self.out.event(Happening::WidgetOpened);
        }
    }

    /// The visitor registered: the messages that are for guests go.
    pub(super) fn remove_guest_messages(&mut self) {
        let (gone, stay) = std::mem::take(&mut self.page.messages)
            .into_iter()
            .partition(|message| message.until_registration);
        self.page.messages = stay;
        self.remove(
            gone,
            reasons::GUEST_REGISTERED,
            RULE,
            "The message is removed because the visitor registered.",
        );
    }

    /// The storage was cleared at the end of the chat: all messages go.
    pub(super) fn forget_messages(&mut self) {
        let gone = std::mem::take(&mut self.page.messages);
        self.remove(
            gone,
            reasons::CHAT_ENDED,
            "11",
            "The message is forgotten because the chat ended and the storage was cleared.",
        );
    }

    fn remove(&mut self, messages: Vec<Message<'a>>, reason: Reason, rule: &'static str, text: &str) {
        for message in messages {
            self.out.event(Happening::MessageRemoved {
                trigger: message.trigger,
                text: &message.text,
            });
            self.out.message_gone(message.id);
            self.out.decide(message.trigger, || {
                Said::new(verdicts::MESSAGE_REMOVED, reason, rule, text).saw("message", &message.text)
            });
        }
    }
}
