//! The widget of servers 5.0 to 6.1 before the mend of page URLs: a widget in a site is never told the page's URL.

use trigger::Platform;
use trigger::rocketchat::Widget;

use super::super::prepare;
use super::super::profile::{PageUrl, Profile};
use super::super::sources::MEND_OF_PAGE_URLS;
use super::super::vocabulary::vocabulary;
use super::changes::{changed, joined};
use super::up_to_6_5;
use crate::{Choice, Engine, EngineInfo, MessageReading, Rule, ServerVersions};

/// The engine of the widget before the mend.
pub(in super::super) const ENGINE: Engine = Engine {
    info: EngineInfo {
        key: "rocketchat-5.4.8",
        name: "Rocket.Chat 5.0 to 6.1, before the mend",
        description: "How the widget of servers 5.0 to 6.1 behaves before 5.3.8, 5.4.9, 6.0.6 and 6.1.6: as that of 4.8 to 6.5, but no page URL fires in a widget in a site.",
        platform: Platform::RocketChat,
        plays: &["trigger"],
        servers: Some(ServerVersions::of(Widget::UntoldUrls)),
        servers_in_words: Widget::UntoldUrls.servers(),
        differs: "As 4.8 to 6.5, and no page URL fires in a widget in a site.",
        messages: MessageReading::MarkdownIt,
        rules: RULES,
        choices: CHOICES,
    },
    widget: Some(Widget::UntoldUrls),
    vocabulary,
    prepare: |triggers, patterns| prepare(&PROFILE, triggers, patterns),
};

const PROFILE: Profile = Profile {
    page_url: PageUrl::Untold,
    ..up_to_6_5::PROFILE
};

const RULES: &[Rule] = &changed(
    up_to_6_5::RULES,
    Rule {
        key: "4",
        text: "A widget in a site is never told the page’s URL, so no page URL condition is met there, whatever the site reports. A widget that is a page of its own knows its URL: it is searched for the pattern as JavaScript does, anywhere in the whole URL. A pattern that does not compile stops the widget for this page: it does not even appear.",
        source: MEND_OF_PAGE_URLS,
    },
);

const CHOICES: &[Choice] =
    &joined::<{ up_to_6_5::CHOICES.len() + OWN_CHOICES.len() }>(OWN_CHOICES, up_to_6_5::CHOICES);

const OWN_CHOICES: &[Choice] = &[
    Choice {
        key: "not-even-every-address",
        text: "No page URL fires in a site, also not a pattern that matches every address. One report on 5.4.1 says that such a pattern worked; then the widget looked at its own address, as that of 4.6 and 4.7 does. Source: RocketChat/Rocket.Chat#27826.",
    },
    Choice {
        key: "before-the-first-patch",
        text: "All of 5.0, 5.1 and 5.2 are taken to be so, since no patch of theirs has the mend. A version such as 5.4 without its third number is taken for a mended one.",
    },
];
