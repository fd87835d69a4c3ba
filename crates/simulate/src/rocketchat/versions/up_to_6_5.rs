//! The widget of servers 4.8 to 6.5: every condition counts, and only guests are spoken to.

use trigger::Platform;
use trigger::rocketchat::Widget;

use super::super::prepare;
use super::super::profile::{PageUrl, Profile, RecordRules, Scheduling, Waits};
use super::super::sources::CODE_6_5;
use super::super::vocabulary::vocabulary;
use crate::{Choice, Engine, EngineInfo, MessageReading, Rule, ServerVersions};

/// The engine of the widget up to 6.5.
pub(in super::super) const ENGINE: Engine = Engine {
    info: EngineInfo {
        key: "rocketchat-6.5",
        name: "Rocket.Chat 4.8 to 6.5",
        description: "How the widget of servers 4.8 to 6.5 behaves by its published code: every condition of a trigger counts by itself, and all actions run. Servers 5.0 to 6.1 before 5.3.8, 5.4.9, 6.0.6 and 6.1.6 have an engine of their own, since page URLs did not fire there.",
        platform: Platform::RocketChat,
        plays: &["trigger"],
        servers: Some(ServerVersions::of(Widget::UpTo6_5)),
        servers_in_words: "Rocket.Chat 4.8 to 6.5, without 5.0 to 6.1 before 5.3.8, 5.4.9, 6.0.6 and 6.1.6",
        differs: "Every condition counts by itself and all actions run. Only guests get messages, and external services are not known.",
        messages: MessageReading::MessageParser,
        rules: RULES,
        choices: CHOICES,
    },
    widget: Some(Widget::UpTo6_5),
    vocabulary,
    prepare: |triggers, patterns| prepare(&PROFILE, triggers, patterns),
};

/// How this version behaves.
pub(super) const PROFILE: Profile = Profile {
    scheduling: Scheduling::EveryCondition,
    guests_only: true,
    records: RecordRules::NEWEST,
    page_url: PageUrl::Told,
    waits: Waits::Both,
    one_sender_a_page: true,
    bot_stands_in: false,
};

/// In the order in which they come into play.
pub(super) const RULES: &[Rule; 11] = &[
    Rule {
        key: "1",
        text: "The server delivers only enabled triggers, in its order.",
        source: CODE_6_5,
    },
    Rule {
        key: "2",
        text: "When a page is loaded, the engine starts only if the service is online and there is a trigger. Then it goes over all triggers, except those that run once and have fired for this visitor.",
        source: CODE_6_5,
    },
    Rule {
        key: "3",
        text: "Every condition of a trigger counts by itself: any of them fires the trigger, and several can fire it several times. A trigger that has shown its message is passed over for the rest of the page, but timers and waits that have begun go on.",
        source: CODE_6_5,
    },
    Rule {
        key: "4",
        text: "A page URL is searched for the pattern as JavaScript does, anywhere in the whole URL; an empty pattern matches every URL. An embedded widget is told the URL just after the load; that, and each different URL that the site reports, tries page URL conditions again. A pattern that does not compile stops the widget for this page: it does not even appear.",
        source: CODE_6_5,
    },
    Rule {
        key: "5",
        text: "Time on site counts whole seconds from this page load; what is no number, empty or negative does not wait.",
        source: CODE_6_5,
    },
    Rule {
        key: "6",
        text: "Opening the chat counts once for each wait, on this page only. Waiting for the registration begins there too: nothing comes of it unless the chat was opened on this page first.",
        source: CODE_6_5,
    },
    Rule {
        key: "7",
        text: "When a condition is met, all actions run, the first of every trigger before the second of any. A registered visitor gets nothing new. A trigger that runs once is then recorded as “fired”, even if nothing could be shown.",
        source: CODE_6_5,
    },
    Rule {
        key: "8",
        text: "The first sender that is settled on a page is used for every trigger on that page for an hour, whatever those say. The queue’s answer is kept for an hour across pages. With nobody in the queue nothing is shown, and the page keeps that for an hour as well.",
        source: CODE_6_5,
    },
    Rule {
        key: "9",
        text: "A message opens the widget. Unless a condition is the registration, the message is hidden when the visitor registers.",
        source: CODE_6_5,
    },
    Rule {
        key: "10",
        text: "External services are not known yet: such an action does nothing.",
        source: CODE_6_5,
    },
    Rule {
        key: "11",
        text: "When the chat ends, the messages go, and with the storage cleared also the registration. Nothing is scheduled again.",
        source: CODE_6_5,
    },
];

/// What was chosen where the code does not tell.
pub(super) const CHOICES: &[Choice] = &[
    Choice {
        key: "not-recorded",
        text: "This version was never published by itself, so it could not be recorded. The engine follows its code; what 4.7 and this version share was recorded with 4.7.",
    },
    Choice {
        key: "service-not-known",
        text: "An action that asks an external service is passed over, as by the recorded widget before it. 6.5 servers do not offer it.",
    },
    Choice {
        key: "registration-in-two-steps",
        text: "A message after the registration is shown when the visitor registers, with the sender that is settled then. The widget prepares it when the chat is opened.",
    },
    Choice {
        key: "messages-of-6-4",
        text: "Messages in the chat are read as by 6.4 and 6.5. Servers 4.8 to 6.3 have the older reading, that of 4.7.",
    },
    Choice {
        key: "slow-pattern",
        text: "A pattern that takes too long on a URL does not match. In a browser the page would freeze.",
    },
];
