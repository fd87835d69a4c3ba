//! The widget before 1.13.0, of servers before 4.6: the first page URL condition takes each report of the URL from all others.

use trigger::Platform;
use trigger::rocketchat::Widget;

use super::super::prepare;
use super::super::profile::{PageUrl, Profile, RecordRules, Scheduling, Waits};
use super::super::sources::{CODE_BEFORE_1_13, GUESTS_ONLY, ONLY_THE_FIRST};
use super::super::vocabulary::vocabulary;
use crate::{Choice, Engine, EngineInfo, MessageReading, Rule, ServerVersions};

/// The engine of the widget before 1.13.0.
pub(in super::super) const ENGINE: Engine = Engine {
    info: EngineInfo {
        key: "rocketchat-4.5",
        name: "Rocket.Chat before 4.6",
        description: "How widgets before 1.13.0 behave by their published code and by public reports: page URLs are tried on the site’s own URL, and only the first page URL trigger of the list is ever tried. Never recorded; what is not known is a choice.",
        platform: Platform::RocketChat,
        plays: &["trigger"],
        servers: Some(ServerVersions::of(Widget::Before1_13)),
        servers_in_words: Widget::Before1_13.servers(),
        differs: "Every condition counts by itself and all actions run. Only the first page URL trigger of the list is ever tried, on the site’s own URL. Only guests get messages.",
        messages: MessageReading::MarkdownIt,
        rules: RULES,
        choices: CHOICES,
    },
    widget: Some(Widget::Before1_13),
    vocabulary,
    prepare: |triggers, patterns| prepare(&PROFILE, triggers, patterns),
};

const PROFILE: Profile = Profile {
    scheduling: Scheduling::EveryCondition,
    guests_only: true,
    records: RecordRules::NEWEST,
    page_url: PageUrl::FirstComeReport,
    waits: Waits::OpeningOnly,
    one_sender_a_page: true,
    bot_stands_in: false,
};

const RULES: &[Rule] = &[
    Rule {
        key: "1",
        text: "The server delivers only enabled triggers, in its order.",
        source: CODE_BEFORE_1_13,
    },
    Rule {
        key: "2",
        text: "When a page is loaded, the engine starts only if the service is online and there is a trigger. Then it goes over all triggers, except those that run once and have fired for this visitor.",
        source: CODE_BEFORE_1_13,
    },
    Rule {
        key: "3",
        text: "Every condition of a trigger counts by itself: any of them fires the trigger. A trigger shows its message once a page.",
        source: CODE_BEFORE_1_13,
    },
    Rule {
        key: "4",
        text: "The embedding script looks at the site’s URL every 800 ms and reports the first one and each new one; then the widget goes over all triggers again. The first page URL condition that it comes to tries the report and takes it away, so no other one is ever tried, unless the trigger before it has shown its message. An empty pattern matches everything.",
        source: ONLY_THE_FIRST,
    },
    Rule {
        key: "5",
        text: "Time on site counts whole seconds from when the widget went over the trigger last: 0.8 s after the load, and again from each new URL. What is no number, empty or negative does not wait.",
        source: CODE_BEFORE_1_13,
    },
    Rule {
        key: "6",
        text: "Opening the chat fires what waits for it on this page. A condition “after guest registration” is not known and does nothing.",
        source: CODE_BEFORE_1_13,
    },
    Rule {
        key: "7",
        text: "When a condition is met, all actions run, the first of every trigger before the second of any. A registered visitor gets nothing. A trigger that runs once is then recorded as “fired”.",
        source: GUESTS_ONLY,
    },
    Rule {
        key: "8",
        text: "The first sender that is settled on a page is used for every trigger on that page for an hour, whatever those say. The queue’s answer is kept for an hour across pages. With nobody in the queue nothing is shown, and the page keeps that for an hour as well.",
        source: CODE_BEFORE_1_13,
    },
    Rule {
        key: "9",
        text: "A message opens the widget.",
        source: CODE_BEFORE_1_13,
    },
    Rule {
        key: "10",
        text: "External services are not known yet: such an action does nothing.",
        source: CODE_BEFORE_1_13,
    },
    Rule {
        key: "11",
        text: "The end of a chat schedules nothing.",
        source: CODE_BEFORE_1_13,
    },
];

const CHOICES: &[Choice] = &[
    Choice {
        key: "not-recorded",
        text: "No widget before 1.13 was recorded. One engine stands for all of them, from their code at one commit of the widget’s repository and from public reports; versions between may differ.",
    },
    Choice {
        key: "pattern-that-does-not-compile",
        text: "A page URL pattern that does not compile ends the pass over the triggers: nothing after it in the list is begun at this report. The widget stays.",
    },
    Choice {
        key: "standalone",
        text: "A widget that is a page of its own is reported no URL, because nothing embeds it, so no page URL fires there.",
    },
    Choice {
        key: "opening-counts-once",
        text: "Opening the chat fires a trigger once a page, however often the widget went over it. Servers know this condition since 3.12.",
    },
    Choice {
        key: "registration-removes-nothing",
        text: "A message stays when the visitor registers, and goes when the chat ends, as in the recorded widget 1.13.",
    },
    Choice {
        key: "service-answers-at-once",
        text: "The server answers without delay.",
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
