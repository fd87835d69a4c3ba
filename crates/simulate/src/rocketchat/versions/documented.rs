//! What the vendor's pages promise. No widget behaves like this; it is there to show where widgets differ from their documents.

use trigger::Platform;

use super::super::prepare;
use super::super::profile::{PageUrl, Profile, RecordRules, Scheduling, Waits};
use super::super::sources::{GUIDE, REFERENCE};
use super::super::vocabulary::vocabulary;
use crate::{Choice, Engine, EngineInfo, MessageReading, Rule};

/// The engine of the documents.
pub(in super::super) const ENGINE: Engine = Engine {
    info: EngineInfo {
        key: "rocketchat-documented",
        name: "Rocket.Chat as documented",
        description: "What Rocket.Chat’s guide and reference promise: one condition, “run once” honoured, and the time counted over the whole visit. No widget behaves quite like this.",
        platform: Platform::RocketChat,
        plays: &["trigger"],
        servers: None,
        servers_in_words: "No server in particular",
        differs: "One condition, “run once” honoured, and the time counted over the whole visit.",
        messages: MessageReading::MessageParserWithTables,
        rules: RULES,
        choices: CHOICES,
    },
    widget: None,
    vocabulary,
    prepare: |triggers, patterns| prepare(&PROFILE, triggers, patterns),
};

const PROFILE: Profile = Profile {
    scheduling: Scheduling::AsDocumented,
    guests_only: false,
    records: RecordRules::NEWEST,
    page_url: PageUrl::AddressBar,
    waits: Waits::Both,
    one_sender_a_page: false,
    bot_stands_in: true,
};

const RULES: &[Rule] = &[
    Rule {
        key: "1",
        text: "A trigger is used only while it is enabled.",
        source: REFERENCE,
    },
    Rule {
        key: "2",
        text: "A trigger that runs once does so once for each visitor. Any other comes again, whenever its condition is met again.",
        source: GUIDE,
    },
    Rule {
        key: "3",
        text: "One condition is tracked for a trigger, and one action is defined for it.",
        source: GUIDE,
    },
    Rule {
        key: "4",
        text: "A page URL is searched for the pattern on every page that the visitor sees.",
        source: GUIDE,
    },
    Rule {
        key: "5",
        text: "Time on site counts seconds since the visitor came to the website, over all its pages.",
        source: GUIDE,
    },
    Rule {
        key: "6",
        text: "The action occurs when the visitor opens the chat, or when the visitor submits the registration form.",
        source: GUIDE,
    },
    Rule {
        key: "7",
        text: "When the condition is met, the action is carried out.",
        source: GUIDE,
    },
    Rule {
        key: "8",
        text: "The sender is the one that the trigger names: the next agent from the queue, or the custom agent.",
        source: GUIDE,
    },
    Rule {
        key: "9",
        text: "The message is shown, and the widget opens.",
        source: GUIDE,
    },
    Rule {
        key: "10",
        text: "An external service gives the messages, in their order. When it has not answered within the time-out in milliseconds, the fallback message is shown.",
        source: GUIDE,
    },
    Rule {
        key: "11",
        text: "The end of a chat schedules nothing.",
        source: GUIDE,
    },
];

const CHOICES: &[Choice] = &[
    Choice {
        key: "visit",
        text: "A visit begins with the first page and ends when the visitor leaves the site. The documents do not say when a visit ends. Time on site fires once a visit.",
    },
    Choice {
        key: "pages-of-an-application",
        text: "A route change in a single-page application is a page that the visitor sees, reported or not.",
    },
    Choice {
        key: "registered-visitors",
        text: "Registered visitors get every trigger, because no document excludes them.",
    },
    Choice {
        key: "messages-stay",
        text: "Messages stay when the visitor registers, and go at the end of a chat only if the storage is cleared.",
    },
    Choice {
        key: "agents-offline",
        text: "On a page that is loaded while no agent is online nothing fires, as in the real widget.",
    },
    Choice {
        key: "nobody-in-the-queue",
        text: "With nobody in the queue the sender is rocket.cat, as in the current widget.",
    },
    Choice {
        key: "more-than-one-condition",
        text: "The form for triggers offers one condition and one action; of several in a document the first one counts.",
    },
    Choice {
        key: "timeout-unit",
        text: "The reference says that the time-out is in seconds, the guide in milliseconds. Milliseconds are taken.",
    },
    Choice {
        key: "slow-pattern",
        text: "A pattern that takes too long on a URL does not match. In a browser the page would freeze.",
    },
];
