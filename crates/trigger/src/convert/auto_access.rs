//! From LiveChat's rules of auto access: none becomes a trigger.
//!
//! A rule decides which groups get a chat that the visitor starts, and sends nothing. A trigger speaks to visitors, and nobody's groups are
//! another's departments. A draft made all the same would say something that its author never meant.

use serde_json::{Map, Value};

use super::losses::greetings::{for_rocketchat, for_zendesk_chat};
use super::{LossInfo, Told};
use crate::{FieldPath, Platform, documents};

/// Says why no trigger for `to` comes of a rule.
pub(super) fn no_trigger(document: &Map<String, Value>, to: Platform, told: &mut Told) {
    let line: &LossInfo = match to {
        Platform::RocketChat => &for_rocketchat::NO_TRIGGER,
        Platform::ZendeskChat => &for_zendesk_chat::NO_TRIGGER,
        Platform::LiveChat => return,
    };
    let name = called(document, Platform::LiveChat, "This rule");
    told.add(
        line,
        FieldPath::root(),
        format!(
            "{name} decides which groups get a chat, and sends nothing. A trigger of {} is there to speak to visitors, and knows no groups of LiveChat.",
            to.name()
        ),
        "Keep the rule on LiveChat. For its pages, make a trigger from a template.",
    );
}

/// A draft by its name, as the beginning of a sentence.
fn called(document: &Map<String, Value>, platform: Platform, nameless: &str) -> String {
    match documents(platform).overview(document).name.trim() {
        "" => nameless.to_owned(),
        name => format!("“{name}”"),
    }
}
