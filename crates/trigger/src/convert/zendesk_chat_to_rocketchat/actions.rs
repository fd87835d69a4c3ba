//! What a trigger of Zendesk Chat does, as the one message that Rocket.Chat shows.

use crate::FieldPath;
use crate::convert::losses::triggers::zendesk_chat as losses;
use crate::convert::{Told, message, seconds_as_json};
use crate::zendesk_chat::{Action, Trigger, action_words};

/// The message, and what stands around it.
pub(super) struct Spoken {
    /// `None`: the queue says who.
    pub(super) sender: Option<String>,
    pub(super) text: String,
    /// How long the actions wait before the message.
    pub(super) wait_seconds: f64,
    wait: Option<FieldPath>,
    /// Why there is no message.
    pub(super) silent: Option<(FieldPath, String)>,
}

/// Reads the actions.
pub(super) fn spoken(trigger: &Trigger, told: &mut Told) -> Spoken {
    let path = FieldPath::root().field("definition").field("actions");
    let mut spoken = Spoken {
        sender: None,
        text: String::new(),
        wait_seconds: 0.0,
        wait: None,
        silent: None,
    };
    let mut first: Option<&str> = None;
    let mut waited = false;
    for (place, action) in trigger.definition.actions.iter().enumerate() {
        let path = path.item(place);
        match action {
            Action::SendMessage {
                sender,
                text,
                options,
            } => {
                match first {
                    None => {
                        first = Some(sender);
                        spoken.text.clone_from(text);
                        of_sender(sender, &path.item(1), told);
                        spoken.sender = (!sender.is_empty()).then(|| sender.clone());
                    }
                    Some(before) if before == sender && !waited => {
                        spoken.text = format!("{}\n\n{text}", spoken.text);
                        told.add(
                            &losses::JOINED_MESSAGES,
                            path.clone(),
                            "Rocket.Chat shows one message only: this one becomes another paragraph of the first.",
                            "Shorten the text if it is too long in one piece.",
                        );
                    }
                    Some(_) => told.add(
                        &losses::FURTHER_MESSAGES,
                        path.clone(),
                        "Rocket.Chat shows one message only: this one is lost.",
                        "Write what matters into the first message.",
                    ),
                }
                of_text(text, &path.item(2), told);
                if options.is_some() {
                    told.add(
                        &losses::OPTIONS,
                        path.item(3),
                        "Rocket.Chat offers no answers to choose from.",
                        "Ask in the text, so that visitors write their answer.",
                    );
                }
            }
            Action::Wait { seconds } if first.is_none() => {
                spoken.wait_seconds += seconds.max(0.0);
                spoken.wait.get_or_insert(path);
            }
            Action::Wait { .. } => waited = true,
            other => told.add(
                &losses::ACTION_LOST,
                path,
                format!("Rocket.Chat cannot {}.", action_words(other)),
                "There is nothing to do unless agents or other triggers rely on it.",
            ),
        }
    }
    if first.is_none() {
        told.add(
            &losses::NO_MESSAGE,
            path.clone(),
            "There is no message, and a trigger of Rocket.Chat does nothing else. The new draft has an empty message, which the checks call an error.",
            "Write what the visitor should read, or leave the draft out.",
        );
        spoken.silent = Some((path, "it has no message.".to_owned()));
    }
    spoken
}

impl Spoken {
    /// The wait before the message becomes part of a time on site.
    pub(super) fn wait_is_kept(&self, told: &mut Told) {
        if let Some(wait) = self.wait.clone().filter(|_| self.wait_seconds > 0.0) {
            let seconds = seconds_as_json(self.wait_seconds);
            told.add(
                &losses::WAIT_BEFORE_MESSAGE,
                wait,
                format!("The wait of {seconds} seconds before the message becomes part of “Visitor Time on Site”. On Zendesk Chat the message comes also when the visitor has gone to another page meanwhile."),
                crate::convert::NOTHING_TO_DO,
            );
        }
    }

    /// Nothing waits on Rocket.Chat.
    pub(super) fn wait_is_lost(&self, told: &mut Told) {
        if let Some(wait) = self.wait.clone().filter(|_| self.wait_seconds > 0.0) {
            let seconds = seconds_as_json(self.wait_seconds);
            told.add(
                &losses::WAIT_OF_ACTIONS,
                wait,
                format!(
                    "Rocket.Chat does not wait between actions: the message comes {seconds} seconds earlier."
                ),
                "Write a message that is right at once.",
            );
        }
    }
}

fn of_sender(sender: &str, path: &FieldPath, told: &mut Told) {
    let message = if sender.is_empty() {
        "The sender is empty: the new draft asks the queue for an agent.".to_owned()
    } else {
        format!(
            "“{sender}” becomes a custom sender. Rocket.Chat takes the name for the user name of an agent or a bot."
        )
    };
    told.add(
        &losses::SENDER_NAME,
        path.clone(),
        message,
        "Write the user name of an agent or a bot of your server if you want its picture.",
    );
}

fn of_text(text: &str, path: &FieldPath, told: &mut Told) {
    if let Some(written) = message::placeholder(text) {
        told.add(
            &losses::PLACEHOLDER,
            path.clone(),
            format!("Rocket.Chat does not fill in “{written}”: the visitor reads it as it is written."),
            "Write the text without it.",
        );
    }
    if let Some(sign) = message::markdown(text) {
        told.add(
            &losses::DRAWN_AS_MARKDOWN,
            path.clone(),
            format!("Rocket.Chat draws “{sign}” as Markdown in the chat."),
            "There is nothing to do if that looks right.",
        );
    }
}
