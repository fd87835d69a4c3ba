//! The first builds with records, which were servers 6.6: what is scheduled can be scheduled again, and registered visitors get nothing.

use trigger::Platform;
use trigger::rocketchat::Widget;

use super::super::prepare;
use super::super::profile::{
    PageUrl, Profile, RecordRules, RecordsKept, Registered, RunOnce, Scheduling, Waits, WhileScheduled,
};
use super::super::sources::CODE_6_6;
use super::super::vocabulary::vocabulary;
use super::CURRENT_CHOICES;
use super::changes::{changed, joined, known_from};
use crate::{Choice, Engine, EngineInfo, MessageReading, Rule, ServerVersions};

/// The engine of 6.6 builds.
pub(in super::super) const ENGINE: Engine = Engine {
    info: EngineInfo {
        key: "rocketchat-6.6",
        name: "Rocket.Chat 6.6",
        description: "How the widget of servers 6.6 behaves by its published code: a trigger that runs once is only scheduled when the widget is told a URL, one that is scheduled already is scheduled again, and registered visitors are refused for every condition.",
        platform: Platform::RocketChat,
        plays: &["trigger"],
        servers: Some(ServerVersions::of(Widget::Early6_6)),
        servers_in_words: Widget::Early6_6.servers(),
        differs: "Nothing is refused for being scheduled already, a trigger that runs once is never scheduled when a page is loaded, and a registered visitor is refused for every condition.",
        messages: MessageReading::MessageParser,
        rules: RULES,
        choices: CHOICES,
    },
    widget: Some(Widget::Early6_6),
    vocabulary,
    prepare: |triggers, patterns| prepare(&PROFILE, triggers, patterns),
};

const PROFILE: Profile = Profile {
    scheduling: Scheduling::ByRecord,
    guests_only: true,
    records: RecordRules {
        kept: RecordsKept::ForTheVisitor,
        run_once: RunOnce::NotAtLoad,
        while_scheduled: WhileScheduled::ScheduledAgain,
        registered: Registered::Refused,
    },
    page_url: PageUrl::Told,
    waits: Waits::Both,
    one_sender_a_page: true,
    bot_stands_in: true,
};

/// The rules in which this version differs, among those of the newest one.
const RULES: &[Rule] = &changed(
    &changed(&known_from(super::current::RULES, CODE_6_6), AT_PAGE_LOAD),
    WHO_IS_REFUSED,
);

const AT_PAGE_LOAD: Rule = Rule {
    key: "2",
    text: "When a page is loaded, the engine starts only if the service is online and there is a trigger. Then every trigger that may run more than once is scheduled in order. One that runs once is left out, fired or not: it has its turn only when the widget is told a URL (rule 4) or the chat ends (rule 11), so with a time on site or an opened chat it never fires.",
    source: CODE_6_6,
};

const WHO_IS_REFUSED: Rule = Rule {
    key: "3",
    text: "Only the first condition and the first action count. A registered visitor is refused for every condition. A record refuses nothing: what is scheduled already is scheduled again, so two reports can begin two timers, and what was waiting when the page was left is scheduled anew on the next one.",
    source: CODE_6_6,
};

const CHOICES: &[Choice] =
    &joined::<{ CURRENT_CHOICES.len() + OWN_CHOICES.len() }>(OWN_CHOICES, CURRENT_CHOICES);

const OWN_CHOICES: &[Choice] = &[
    // Builds of one line of development differ here, and no document says which servers had which.
    Choice {
        key: "records-outlast-pages",
        text: "The records outlast the page, as in the first of these builds. At least one build of 6.6 forgets all of them at each page load, because it looks them up by a field that the server does not send. In 6.6 no record refuses anything, so that only the records themselves differ. Source: RocketChat/Rocket.Chat at 077da506, packages/livechat/src/lib/triggers.js.",
    },
    // Servers and widgets of this time were built from one repository, and no document ties a widget to the action.
    Choice {
        key: "services-are-played",
        text: "An external service is played as with the newest widget. The server’s changelog has this action since 6.7.0, and a plan for a 6.6 server holds it back.",
    },
    Choice {
        key: "end-of-chat",
        text: "The end of a chat schedules triggers with a registration condition again, as with the newest widget. The pull request for that was open while 6.6 was made: RocketChat/Rocket.Chat#31718, 2024-02-09.",
    },
];
