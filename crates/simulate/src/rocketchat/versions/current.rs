//! The newest widget: servers 8.8 and later.

use trigger::Platform;
use trigger::rocketchat::Widget;

use super::super::prepare;
use super::super::profile::{PageUrl, Profile, RecordRules, Scheduling, Waits};
use super::super::sources::RECORDED;
use super::super::vocabulary::vocabulary;
use super::CURRENT_CHOICES;
use crate::{Engine, EngineInfo, MessageReading, Rule, ServerVersions};

/// The engine of the newest widget.
pub(in super::super) const ENGINE: Engine = Engine {
    info: EngineInfo {
        key: "rocketchat",
        name: "Rocket.Chat 8.8 and later",
        description: "How the newest Rocket.Chat live chat widget really behaves, checked against recorded runs of it. Servers 8.8 and later give it out, since September 2026; most servers in use have the one of 6.7 to 8.6.",
        platform: Platform::RocketChat,
        plays: &["trigger"],
        servers: Some(ServerVersions::of(Widget::Newest)),
        servers_in_words: Widget::Newest.servers(),
        differs: "The newest build; the others are described by what they do differently.",
        messages: MessageReading::MessageParserWithTables,
        rules: RULES,
        choices: CURRENT_CHOICES,
    },
    widget: Some(Widget::Newest),
    vocabulary,
    prepare: |triggers, patterns| prepare(&PROFILE, triggers, patterns),
};

const PROFILE: Profile = Profile {
    scheduling: Scheduling::ByRecord,
    guests_only: true,
    records: RecordRules::NEWEST,
    page_url: PageUrl::Told,
    waits: Waits::Both,
    one_sender_a_page: true,
    bot_stands_in: true,
};

/// In the order in which they come into play.
pub(super) const RULES: &[Rule; 11] = &[
    Rule {
        key: "1",
        text: "The server delivers only enabled triggers, in its order.",
        source: RECORDED,
    },
    Rule {
        key: "2",
        text: "When a page is loaded, the engine starts only if the service is online and there is a trigger. Then every trigger is scheduled in order, except one that runs once and has fired.",
        source: RECORDED,
    },
    Rule {
        key: "3",
        text: "Only the first condition and the first action count. A trigger is refused while its record says “scheduled”, and, unless it waits for the registration, when the visitor is registered. Records survive page loads and timers do not: what was still waiting when the page was left never fires again for this visitor.",
        source: RECORDED,
    },
    Rule {
        key: "4",
        text: "A page URL is searched for the pattern as JavaScript does, anywhere in the whole URL. An embedded widget is told the URL just after the load; that, and each different URL that the site reports later, schedules every trigger with a page URL condition, also one that runs once and has fired.",
        source: RECORDED,
    },
    Rule {
        key: "5",
        text: "Time on site counts whole seconds from this page load; what is no number, empty or negative does not wait. If the visitor has registered when the time is up, nothing fires.",
        source: RECORDED,
    },
    Rule {
        key: "6",
        text: "Opening the chat and registering count once for each scheduling, on this page only, in the order of scheduling.",
        source: RECORDED,
    },
    Rule {
        key: "7",
        text: "When the condition is met, the action runs. The record becomes “fired” if it succeeds and “error” if it does not.",
        source: RECORDED,
    },
    Rule {
        key: "8",
        text: "The first sender that is settled on a page is used for every trigger on that page for an hour, whatever those say. The queue’s answer is kept for an hour across pages; with nobody in the queue the sender is rocket.cat.",
        source: RECORDED,
    },
    Rule {
        key: "9",
        text: "A message opens the widget. Unless the condition is the registration, the message is removed when the visitor registers.",
        source: RECORDED,
    },
    Rule {
        key: "10",
        text: "An external service is asked once the sender is settled. Its messages are shown by their order number; if it fails or takes longer than the time-out (milliseconds; 1000 if 0), the fallback message is. The widget opens if it was minimised when the action started.",
        source: RECORDED,
    },
    Rule {
        key: "11",
        text: "When the chat ends and the storage is cleared, messages and registration are forgotten, but not the records nor the kept agent. In any case every trigger with a registration condition is scheduled again, also one that runs once and has fired.",
        source: RECORDED,
    },
];
