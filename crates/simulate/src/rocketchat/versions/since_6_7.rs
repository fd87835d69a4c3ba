//! The widget of servers 6.7 to 8.6: each page load forgets the records, and what runs once has no turn at a page load.

use trigger::Platform;
use trigger::rocketchat::Widget;

use super::super::prepare;
use super::super::profile::{
    PageUrl, Profile, RecordRules, RecordsKept, Registered, RunOnce, Scheduling, Waits, WhileScheduled,
};
use super::super::sources::RECORDED_6_7;
use super::super::vocabulary::vocabulary;
use super::CURRENT_CHOICES;
use super::changes::{changed, joined, known_from};
use crate::{Choice, Engine, EngineInfo, MessageReading, Rule, ServerVersions};

/// The engine of the widget of 6.7 to 8.6.
pub(in super::super) const ENGINE: Engine = Engine {
    info: EngineInfo {
        key: "rocketchat-6.7",
        name: "Rocket.Chat 6.7 to 8.6",
        description: "How the live chat widget of servers 6.7 to 8.6 really behaves, the LTS 8.5 among them, checked against recorded visits of it: each page load forgets all records, and a trigger that runs once is never scheduled when a page is loaded. Most servers in use have it.",
        platform: Platform::RocketChat,
        plays: &["trigger"],
        servers: Some(ServerVersions::of(Widget::Since6_7)),
        servers_in_words: Widget::Since6_7.servers(),
        differs: DIFFERS,
        messages: MessageReading::MessageParser,
        rules: RULES,
        choices: CHOICES,
    },
    widget: Some(Widget::Since6_7),
    vocabulary,
    prepare: |triggers, patterns| prepare(&PROFILE, triggers, patterns),
};

/// What this version does differently from the newest one.
pub(super) const DIFFERS: &str = "Each page load forgets all records, so what was waiting when the page was left is scheduled anew on the next one, and what has fired fires again. A trigger that runs once is never scheduled when a page is loaded: a page URL fires it at every report of a URL that matches, and with a time on site or an opened chat it never fires.";

/// How this version behaves.
pub(super) const PROFILE: Profile = Profile {
    scheduling: Scheduling::ByRecord,
    guests_only: true,
    records: RecordRules {
        kept: RecordsKept::ForThePage,
        run_once: RunOnce::NotAtLoad,
        while_scheduled: WhileScheduled::Refused,
        registered: Registered::MayWaitForRegistration,
    },
    page_url: PageUrl::Told,
    waits: Waits::Both,
    one_sender_a_page: true,
    bot_stands_in: true,
};

/// Those of the newest widget, but for the three that speak of records.
pub(super) const RULES: &[Rule; 11] = &changed(
    &changed(
        &changed(&known_from(super::current::RULES, RECORDED_6_7), AT_PAGE_LOAD),
        ONE_PAGE,
    ),
    AT_URL_REPORT,
);

const AT_PAGE_LOAD: Rule = Rule {
    key: "2",
    text: "When a page is loaded, the engine starts only if the service is online and there is a trigger. Starting, it forgets all records: it means to drop those of triggers that are gone, but looks them up by a field that the server does not send. Then every trigger that may run more than once is scheduled in order. One that runs once is left out, fired or not: it has its turn only when the widget is told a URL (rule 4) or the chat ends (rule 11), so with a time on site or an opened chat it never fires.",
    source: RECORDED_6_7,
};

const ONE_PAGE: Rule = Rule {
    key: "3",
    text: "Only the first condition and the first action count. A trigger is refused while its record says “scheduled”, and, unless it waits for the registration, when the visitor is registered. Records do not outlast the page: what was still waiting when the page was left is scheduled anew on the next one.",
    source: RECORDED_6_7,
};

const AT_URL_REPORT: Rule = Rule {
    key: "4",
    text: "A page URL is searched for the pattern as JavaScript does, anywhere in the whole URL. An embedded widget is told the URL just after the load; that, and each different URL that the site reports later, schedules every trigger with a page URL condition, also one that runs once and has fired. So a page URL that runs once fires on every page that matches, and in a widget that is a page of its own never.",
    source: RECORDED_6_7,
};

const CHOICES: &[Choice] =
    &joined::<{ CURRENT_CHOICES.len() + OWN_CHOICES.len() }>(OWN_CHOICES, CURRENT_CHOICES);

const OWN_CHOICES: &[Choice] = &[
    Choice {
        key: "clean-up-when-started",
        text: "A page on which the engine does not start, because no agent is online, forgets nothing: the clean-up is a part of the start.",
    },
    Choice {
        key: "clean-up-in-tabs",
        text: "Since tabs share the records, a page that is loaded in one tab forgets those of all tabs.",
    },
    Choice {
        key: "after-registration-screen",
        text: "Before widget 1.19.3 the messages of “after guest registration” could also show on the screen of visitors who were not registered. The engine plays the later builds, where they do not. Source: RocketChat/Rocket.Chat#32928, 2024-07-29.",
    },
];
