//! The widget of servers 8.7: nobody looked into it, so it is played as its older neighbour.

use trigger::Platform;
use trigger::rocketchat::Widget;

use super::super::prepare;
use super::super::vocabulary::vocabulary;
use super::CURRENT_CHOICES;
use super::changes::joined;
use super::since_6_7::{self, PROFILE};
use crate::{Choice, Engine, EngineInfo, MessageReading, ServerVersions};

/// The engine of servers 8.7.
pub(in super::super) const ENGINE: Engine = Engine {
    info: EngineInfo {
        key: "rocketchat-8.7",
        name: "Rocket.Chat 8.7",
        description: "Nobody looked into the live chat widget of servers 8.7. It is played as that of 6.7 to 8.6, which is a choice.",
        platform: Platform::RocketChat,
        plays: &["trigger"],
        servers: Some(ServerVersions::of(Widget::Unknown8_7)),
        servers_in_words: Widget::Unknown8_7.servers(),
        differs: "Nobody looked into it. It is played as 6.7 to 8.6; it may as well be the newest build.",
        messages: MessageReading::MessageParser,
        rules: since_6_7::RULES,
        choices: CHOICES,
    },
    widget: Some(Widget::Unknown8_7),
    vocabulary,
    prepare: |triggers, patterns| prepare(&PROFILE, triggers, patterns),
};

const CHOICES: &[Choice] =
    &joined::<{ CURRENT_CHOICES.len() + OWN_CHOICES.len() }>(OWN_CHOICES, CURRENT_CHOICES);

const OWN_CHOICES: &[Choice] = &[Choice {
    key: "which-neighbour",
    text: "Nobody looked into 8.7, released on 2026-08-07. It has the widget of 6.7 to 8.6 or that of 8.8, and is played as the former: the change came on 2026-07-24, and what is merged so shortly before a release mostly waits for the next one. To see the other possibility, play the engine `rocketchat`. Source of the dates: RocketChat/Rocket.Chat#41559.",
}];
