//! What a trigger of Zendesk Chat says, as the one message of a greeting.

use crate::FieldPath;
use crate::convert::losses::greetings::from_zendesk_chat as losses;
use crate::convert::{Told, message as signs, seconds_as_json};
use crate::zendesk_chat::{Action, Trigger, action_words, answers};

/// The message, and what stands around it.
pub(super) struct Message {
    pub(super) text: String,
    pub(super) buttons: Vec<String>,
    /// How long the actions wait before the message.
    pub(super) wait_seconds: f64,
    wait: Option<FieldPath>,
    /// Why there is no message.
    pub(super) silent: Option<(FieldPath, String)>,
}

/// Reads the actions.
pub(super) fn message(trigger: &Trigger, told: &mut Told) -> Message {
    let path = FieldPath::root().field("definition").field("actions");
    let mut message = Message {
        text: String::new(),
        buttons: Vec::new(),
        wait_seconds: 0.0,
        wait: None,
        silent: None,
    };
    let mut is_said = false;
    for (place, action) in trigger.definition.actions.iter().enumerate() {
        let path = path.item(place);
        match action {
            Action::SendMessage { text, options, .. } => {
                if is_said {
                    message.text = format!("{}\n\n{text}", message.text);
                    told.add(
                        &losses::JOINED_MESSAGES,
                        path.clone(),
                        "A greeting is one message: this one becomes another paragraph of it.",
                        "Shorten the text if it is too long in one piece.",
                    );
                } else {
                    message.text.clone_from(text);
                    is_said = true;
                }
                of_message(text, options.as_deref(), &path, &mut message, told);
            }
            Action::Wait { seconds } if !is_said => {
                message.wait_seconds += seconds.max(0.0);
                message.wait.get_or_insert(path);
            }
            Action::Wait { .. } => {}
            other => told.add(
                &losses::ACTION_LOST,
                path,
                format!("A greeting cannot {}.", action_words(other)),
                "There is nothing to do unless agents or other triggers rely on it.",
            ),
        }
    }
    if !is_said {
        told.add(
            &losses::NO_MESSAGE,
            path.clone(),
            "There is no message, and a greeting does nothing else. The new one has no text.",
            "Write what the visitor should read, or leave the draft out.",
        );
        message.silent = Some((path, "it has no message.".to_owned()));
    }
    message
}

impl Message {
    pub(super) fn wait_is_kept(&self, told: &mut Told) {
        if let Some(wait) = self.wait.clone() {
            let seconds = seconds_as_json(self.wait_seconds);
            told.add(
                &losses::WAIT_BEFORE_MESSAGE,
                wait,
                format!("The wait of {seconds} seconds before the message becomes part of the time on the page. On Zendesk Chat the message comes also when the visitor has gone to another page meanwhile."),
                crate::convert::NOTHING_TO_DO,
            );
        }
    }
}

fn of_message(text: &str, options: Option<&str>, path: &FieldPath, message: &mut Message, told: &mut Told) {
    told.add(
        &losses::SENDER,
        path.item(1),
        "A greeting names no sender: LiveChat shows an agent of the group.",
        "Choose the group whose agents should be shown.",
    );
    if let Some(written) = signs::placeholder(text) {
        told.add(
            &losses::PLACEHOLDER,
            path.item(2),
            format!(
                "A greeting is not known to fill in “{written}”: the visitor would read it as it is written."
            ),
            "Write the text without it.",
        );
    }
    if let Some(options) = options {
        told.add(
            &losses::OPTIONS,
            path.item(3),
            "The answers to choose from become buttons that send their text.",
            crate::convert::NOTHING_TO_DO,
        );
        message
            .buttons
            .extend(answers(options).iter().map(|answer| label(answer).to_owned()));
    }
}

/// An answer without the number in front of it: a button needs none.
fn label(answer: &str) -> &str {
    let numbered = answer.strip_prefix('(').and_then(|rest| rest.split_once(')'));
    match numbered {
        Some((number, label)) if number.chars().all(|sign| sign.is_ascii_digit()) => label.trim(),
        _ => answer,
    }
}
