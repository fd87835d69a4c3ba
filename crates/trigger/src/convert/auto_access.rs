//! Between LiveChat's rules of auto access and the triggers of other platforms: neither becomes the other.
//!
//! A rule decides which groups get a chat that the visitor starts, and sends nothing. A trigger speaks to visitors, and nobody's groups are
//! another's departments. A draft made all the same would say something that its author never meant.

use serde_json::{Map, Value};

use super::losses::auto_access as losses;
use super::{LossInfo, Told};
use crate::{FieldPath, Platform, documents};

/// Says why no rule comes of a trigger of `from`.
pub(super) fn no_rule(document: &Map<String, Value>, from: Platform, told: &mut Told) {
    let line = match from {
        Platform::RocketChat => &losses::NO_RULE_OF_ROCKETCHAT,
        Platform::ZendeskChat => &losses::NO_RULE_OF_ZENDESK_CHAT,
        Platform::LiveChat => return,
    };
    let name = called(document, from, "This trigger");
    told.add(
        line,
        FieldPath::root(),
        format!(
            "{name} speaks to visitors. A rule of auto access only decides which groups get a chat that a visitor starts: it sends nothing."
        ),
        "Keep the trigger where it is. For its pages, make a rule of auto access from a template.",
    );
}

/// Says why no trigger for `to` comes of a rule.
pub(super) fn no_trigger(document: &Map<String, Value>, to: Platform, told: &mut Told) {
    let line: &LossInfo = match to {
        Platform::RocketChat => &losses::NO_TRIGGER_FOR_ROCKETCHAT,
        Platform::ZendeskChat => &losses::NO_TRIGGER_FOR_ZENDESK_CHAT,
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
