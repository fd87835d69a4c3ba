//! The widget 1.13, the last one that was published by itself. Servers 4.6 and 4.7 gave it out.

use trigger::Platform;
use trigger::rocketchat::Widget;

use super::super::prepare;
use super::super::profile::{PageUrl, Profile, RecordRules, Scheduling, Waits};
use super::super::sources::RECORDED_1_13;
use super::super::vocabulary::vocabulary;
use crate::{Choice, Engine, EngineInfo, MessageReading, Rule, ServerVersions};

/// The engine of the widget 1.13.
pub(in super::super) const ENGINE: Engine = Engine {
    info: EngineInfo {
        key: "rocketchat-4.7",
        name: "Rocket.Chat 4.6 and 4.7",
        description: "How the widget 1.13 of servers 4.6 and 4.7 really behaves, checked against recorded runs of it: every condition counts, and page URLs are tried on the widget’s own address.",
        platform: Platform::RocketChat,
        plays: &["trigger"],
        servers: Some(ServerVersions::of(Widget::V1_13)),
        servers_in_words: Widget::V1_13.servers(),
        differs: "Every condition counts by itself and all actions run. A page URL of a widget in a site is tried on the widget’s own address. “Chat opened by visitor” waits for the registration.",
        messages: MessageReading::MarkdownIt,
        rules: RULES,
        choices: CHOICES,
    },
    widget: Some(Widget::V1_13),
    vocabulary,
    prepare: |triggers, patterns| prepare(&PROFILE, triggers, patterns),
};

const PROFILE: Profile = Profile {
    scheduling: Scheduling::EveryCondition,
    guests_only: false,
    records: RecordRules::NEWEST,
    page_url: PageUrl::OwnAddress,
    waits: Waits::RegistrationOnly,
    one_sender_a_page: true,
    bot_stands_in: false,
};

const RULES: &[Rule] = &[
    Rule {
        key: "1",
        text: "The server delivers only enabled triggers, in its order.",
        source: RECORDED_1_13,
    },
    Rule {
        key: "2",
        text: "When a page is loaded, the engine starts only if the service is online and there is a trigger. Then it goes over all triggers, except those that run once and have fired for this visitor.",
        source: RECORDED_1_13,
    },
    Rule {
        key: "3",
        text: "Every condition of a trigger counts by itself: any of them fires the trigger, and several can fire it several times. A trigger that has shown its message is passed over for the rest of the page, but timers and waits that have begun go on.",
        source: RECORDED_1_13,
    },
    Rule {
        key: "4",
        text: "A page URL condition of an embedded widget sees the widget’s own address, never the site’s. The embedding script looks at the site’s URL every 800 ms; at the first look and at each new URL the widget goes over all triggers again, so that timers and waits begin a second time. An empty pattern matches everything. A pattern that does not compile stops the widget for this page: it does not even appear.",
        source: RECORDED_1_13,
    },
    Rule {
        key: "5",
        text: "Time on site counts whole seconds from when the widget went over the trigger, so it fires twice: once from the load, once from the first look at the URL 0.8 s later. What is no number, empty or negative does not wait.",
        source: RECORDED_1_13,
    },
    Rule {
        key: "6",
        text: "“Chat opened by visitor” really waits for the registration: opening the chat fires nothing, registering fires it once for each wait on this page, and a page that a registered visitor loads fires it at once. A condition “after guest registration” is not known and does nothing.",
        source: RECORDED_1_13,
    },
    Rule {
        key: "7",
        text: "When a condition is met, all actions run, the first of every trigger before the second of any; registered visitors get them as well. A trigger that runs once is then recorded as “fired”, even if nothing could be shown.",
        source: RECORDED_1_13,
    },
    Rule {
        key: "8",
        text: "The first sender that is settled on a page is used for every trigger on that page for an hour, whatever those say. The queue’s answer is kept for an hour across pages. With nobody in the queue nothing is shown, and the page keeps that for an hour as well.",
        source: RECORDED_1_13,
    },
    Rule {
        key: "9",
        text: "A message opens the widget, and stays when the visitor registers.",
        source: RECORDED_1_13,
    },
    Rule {
        key: "10",
        text: "External services are not known yet: such an action does nothing.",
        source: RECORDED_1_13,
    },
    Rule {
        key: "11",
        text: "When the chat ends, the messages go, and with the storage cleared also the registration, but not what is recorded. Nothing is scheduled again.",
        source: RECORDED_1_13,
    },
];

const CHOICES: &[Choice] = &[
    Choice {
        key: "own-address",
        text: "The widget’s own address is taken to be https://chat.shop.example/livechat, as when it was recorded. On a real site it is the address in the embedding code.",
    },
    Choice {
        key: "service-answers-at-once",
        text: "The server answers without delay, as when it was recorded.",
    },
    Choice {
        key: "tabs",
        text: "What one tab records counts in another from its next page load. Nothing else passes between tabs.",
    },
    Choice {
        key: "slow-pattern",
        text: "A pattern that takes too long on a URL does not match. In a browser the page would freeze.",
    },
];
