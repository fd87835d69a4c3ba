//! The one thing that a trigger of Rocket.Chat waits for: a page, a time or a registration.

use super::actions::Spoken;
use super::{Asked, Sorted};
use crate::FieldPath;
use crate::convert::losses::triggers::zendesk_chat as losses;
use crate::convert::{Told, address, seconds_as_json};
use crate::rocketchat::{ConditionKind, LONGEST_TIMER_SECONDS};
use crate::summary::quote;
use crate::zendesk_chat::Condition;

/// What an alternative comes to in the words of Rocket.Chat.
pub(super) struct When {
    pub(super) kind: ConditionKind,
    pub(super) value: String,
    pub(super) run_once: bool,
    /// Why it must not act.
    pub(super) never: Option<(FieldPath, String)>,
}

pub(super) fn on_page(sorted: &mut Sorted<'_>, spoken: &Spoken, told: &mut Told) -> When {
    let root = FieldPath::root().field("definition");
    registered_visitors(&root.field("event"), told);
    if let Some((first, _)) = sorted.address.first() {
        let all: Vec<(&Condition, bool)> = sorted.address.iter().map(|(_, part)| *part).collect();
        let value = match address::search(&all) {
            Ok(search) => {
                told.add(
                    &losses::ADDRESS_AS_PATTERN,
                    first.path.clone(),
                    format!("What is asked of the address becomes the pattern `{search}`, which is found in the same addresses."),
                    crate::convert::NOTHING_TO_DO,
                );
                search
            }
            Err(reason) => {
                told.add(
                    &losses::ADDRESS_LOST,
                    first.path.clone(),
                    format!(
                        "What is asked of the address cannot be said as a pattern of JavaScript. {reason}"
                    ),
                    "Write a pattern into the new draft.",
                );
                let why = "its pattern cannot be said there.".to_owned();
                sorted.never.get_or_insert((first.path.clone(), why));
                // A pattern that is found nowhere, so that switching it on does no harm either.
                "(?!)".to_owned()
            }
        };
        if sorted.wait_seconds > 0.0
            && let Some(wait) = sorted.wait
        {
            told.add(
                &losses::WAIT_BESIDE_ADDRESS,
                wait.path.clone(),
                format!("A trigger of Rocket.Chat waits for a page or for a time: the message comes as soon as the page is loaded, and not after {} seconds.", seconds_as_json(sorted.wait_seconds)),
                "Choose “Visitor Time on Site” in the new draft if the time matters more than the page.",
            );
        }
        spoken.wait_is_lost(told);
        return When {
            kind: ConditionKind::PageUrl,
            value,
            run_once: false,
            never: None,
        };
    }
    let seconds = sorted.wait_seconds + spoken.wait_seconds;
    let whole = seconds.ceil().min(LONGEST_TIMER_SECONDS.floor());
    spoken.wait_is_kept(told);
    if let Some(wait) = sorted.wait {
        of_wait(wait, sorted.wait_seconds, told);
        if whole != seconds {
            told.add(
                &losses::WHOLE_SECONDS,
                wait.path.clone(),
                format!(
                    "Rocket.Chat waits whole seconds: {} become {whole}.",
                    seconds_as_json(seconds)
                ),
                crate::convert::NOTHING_TO_DO,
            );
        }
    }
    When {
        kind: ConditionKind::TimeOnSite,
        value: seconds_as_json(whole).to_string(),
        run_once: false,
        never: None,
    }
}

fn of_wait(wait: &Asked<'_>, seconds: f64, told: &mut Told) {
    if seconds <= 0.0 {
        return;
    }
    if let Condition::StillOnSite { .. } = wait.condition {
        told.add(
            &losses::TIME_ON_SITE,
            wait.path.clone(),
            format!("“Still on site” becomes “Visitor Time on Site”, which begins anew with each page: {} seconds must pass on one page.", seconds_as_json(seconds)),
            "Choose a shorter time if visitors of this site go on quickly.",
        );
    } else {
        told.add(
            &losses::TIME_ON_PAGE,
            wait.path.clone(),
            "“Still on page” becomes “Visitor Time on Site”: both count from each page load.",
            crate::convert::NOTHING_TO_DO,
        );
    }
    told.add(
        &losses::LEFT_BEFORE_TIME,
        wait.path.clone(),
        "From Rocket.Chat 8.8 on, a visitor who leaves a page before the time is up never gets the message. On Zendesk Chat, each page begins anew.",
        "Choose a short time: the fewer visitors leave before it is up, the fewer are missed.",
    );
}

pub(super) fn on_request(sorted: &mut Sorted<'_>, spoken: &Spoken, told: &mut Told) -> When {
    let root = FieldPath::root().field("definition");
    told.add(
        &losses::EVENT_AS_REGISTRATION,
        root.field("event"),
        format!("“{}” becomes “After Guest Registration”, the moment at which a visitor begins a chat on Rocket.Chat.", quote("chat_requested")),
        "There is nothing to do where visitors fill in a form before the chat.",
    );
    if let Some((first, _)) = sorted.address.first() {
        told.add(
            &losses::ADDRESS_BESIDE_EVENT,
            first.path.clone(),
            "A trigger of Rocket.Chat waits for a registration or for a page: the message comes on every page.",
            "Publish the new draft only if the message is right on every page.",
        );
    }
    if sorted.wait_seconds > 0.0
        && let Some(wait) = sorted.wait
    {
        told.add(
            &losses::WAIT_BESIDE_EVENT,
            wait.path.clone(),
            format!("Rocket.Chat does not wait after a registration: the message comes at once, and not after {} seconds.", seconds_as_json(sorted.wait_seconds)),
            "Write a message that is right at once.",
        );
    }
    spoken.wait_is_lost(told);
    When {
        kind: ConditionKind::AfterGuestRegistration,
        value: String::new(),
        run_once: false,
        never: None,
    }
}

pub(super) fn registered_visitors(path: &FieldPath, told: &mut Told) {
    told.add(
        &losses::REGISTERED_VISITORS,
        path.clone(),
        "Rocket.Chat passes over every visitor who has registered, also after the chat, whatever the trigger says.",
        "There is nothing to do unless visitors who had a chat should get the message again.",
    );
}
