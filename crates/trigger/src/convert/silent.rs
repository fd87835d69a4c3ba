//! What says nothing to visitors becomes no trigger: rules of auto access and webhooks.
//!
//! A rule decides which groups get a chat that the visitor starts, and a webhook calls an address. A draft made all the same would say something
//! that its author never meant.

use serde_json::{Map, Value};

use super::losses::greetings::{for_rocketchat, for_zendesk_chat};
use super::{LossInfo, Told};
use crate::livechat::auto_access;
use crate::{FieldPath, Platform, documents};

/// Says why no trigger for `to` comes of a draft that says nothing.
pub(super) fn no_trigger(document: &Map<String, Value>, to: Platform, told: &mut Told) {
    let line: &LossInfo = match to {
        Platform::RocketChat => &for_rocketchat::NO_TRIGGER,
        Platform::ZendeskChat => &for_zendesk_chat::NO_TRIGGER,
        Platform::LiveChat => return,
    };
    let of = documents(Platform::LiveChat);
    let kind = of.kind_of(document);
    let name = match of.overview(document).name.trim() {
        "" => format!("This {}", kind.label.to_lowercase()),
        name => format!("“{name}”"),
    };
    let does = if kind.key == auto_access::KIND.key {
        "decides which groups get a chat"
    } else {
        "calls an address"
    };
    told.add(
        line,
        FieldPath::root(),
        format!(
            "{name} {does}, and says nothing to visitors. A trigger of {} is there to speak to them.",
            to.name()
        ),
        "Keep it on LiveChat. For what visitors should read, make a trigger from a template.",
    );
}
