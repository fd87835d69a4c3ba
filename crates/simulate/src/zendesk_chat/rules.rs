//! The engine: its rules in words with their sources, and its choices.

use trigger::Platform;

use super::prepare;
use super::vocabulary::vocabulary;
use crate::{Choice, Engine, EngineInfo, MessageReading, Rule, Source, SourceKind};

/// The engine of Zendesk Chat.
pub(super) const ENGINE: Engine = Engine {
    info: EngineInfo {
        key: "zendesk-chat",
        name: "Zendesk Chat",
        description: "How Zendesk Chat evaluates triggers, by the vendor’s documents and by published records. What nobody wrote down is a named choice.",
        platform: Platform::ZendeskChat,
        plays: &["trigger"],
        servers: None,
        servers_in_words: "every account",
        differs: "There is one engine for all accounts.",
        // A choice: no document says that the widget reads anything in a message.
        messages: MessageReading::Plain,
        rules: RULES,
        choices: CHOICES,
    },
    widget: None,
    vocabulary,
    prepare,
};

const CONDITIONS: Source = Source {
    kind: SourceKind::VendorDocument,
    title: "Chat triggers: conditions and actions, the vendor’s help",
    place: "https://support.zendesk.com/hc/en-us/articles/4408842880282",
    known_since: "read in November 2026",
};

const DEVELOPERS: Source = Source {
    kind: SourceKind::VendorDocument,
    title: "Chat triggers for developers, the vendor’s help",
    place: "https://support.zendesk.com/hc/en-us/articles/4408886111130",
    known_since: "read in November 2026",
};

const WORKING: Source = Source {
    kind: SourceKind::VendorDocument,
    title: "Working with chat triggers, the vendor’s help",
    place: "https://support.zendesk.com/hc/en-us/articles/4408884148762",
    known_since: "read in November 2026",
};

const RULES: &[Rule] = &[
    Rule {
        key: "1",
        text: "A trigger is evaluated when its event happens, in the order of the list, if it is enabled. Nothing fires while no agent is online or all of them are invisible.",
        source: WORKING,
    },
    Rule {
        key: "2",
        text: "In “and”, the first part that is false ends it, and later parts are not looked at. In “or”, the first that is true does.",
        source: DEVELOPERS,
    },
    Rule {
        key: "3",
        text: "“Still on page” and “still on site” delay the next part from the moment at which they are reached, and then ask whether the visitor is still there. What follows sees the values of that later moment.",
        source: CONDITIONS,
    },
    Rule {
        key: "4",
        text: "“Fired before” is whether this trigger fired for this visitor. That is forgotten about 30 minutes after the visitor left, together with the tags.",
        source: CONDITIONS,
    },
    Rule {
        key: "5",
        text: "A variable is compared with a value. Patterns are Python’s and have to be the whole text.",
        source: DEVELOPERS,
    },
    Rule {
        key: "6",
        text: "Actions are done in order. A wait delays those behind it. A tag is added once.",
        source: CONDITIONS,
    },
];

const CHOICES: &[Choice] = &[
    Choice {
        key: "offline-when",
        text: "Whether the account is offline is looked at when the event happens and again when the trigger would fire.",
    },
    Choice {
        key: "empty",
        text: "An “and” without parts is true, an “or” without parts is false, and a trigger without a condition is as an “and” without parts.",
    },
    Choice {
        key: "went-on",
        text: "On another page, and after leaving the site, “still on” is false. The evaluation goes on: an “or” or a “not” around it can still be true. Another page begins an evaluation of its own beside it.",
    },
    Choice {
        key: "no-wait",
        text: "“Still on” and waits of 0 s take no time, but what comes behind them comes only when time goes on.",
    },
    Choice {
        key: "no-number",
        text: "A comparison of sizes with something that is no number is false. “Equal” compares type and value.",
    },
    Choice {
        key: "broken-pattern",
        text: "A pattern that Python does not compile matches nothing.",
    },
    Choice {
        key: "slow-pattern",
        text: "A pattern that takes too long on a text does not match it.",
    },
    Choice {
        key: "no-value",
        text: "A variable that the session says nothing about, or that is not known here, has no value: it equals nothing, contains nothing and is no number.",
    },
    Choice {
        key: "unknown-part",
        text: "A part of a condition that is not known here is false. An action that is not known does nothing, and an event that is not known never happens.",
    },
    Choice {
        key: "dropped-actions",
        text: "Actions that wait are dropped when the visitor has left the site meanwhile, also when the visitor has come back.",
    },
    Choice {
        key: "set-triggered",
        text: "“Set triggered” says whether the trigger counts as fired before from then on.",
    },
    Choice {
        key: "chat-states",
        text: "A visitor requests a chat from asking for one until an agent serves, and is served from then until the end of the chat, also across visits. Before the first page and while away, nobody asks, writes or is served.",
    },
    Choice {
        key: "messages",
        text: "A message of a trigger or an agent is no event. The last message in the chat, whoever sent it, is what conditions see, until there is another.",
    },
    Choice {
        key: "come-back",
        text: "Coming back after leaving the site is another visit: the number of previous visits grows by one.",
    },
    Choice {
        key: "department",
        text: "“Department status” is that of the department that the visitor or a trigger has chosen last. Without one, and where the session does not say its status, it has no value.",
    },
    Choice {
        key: "whole-seconds",
        text: "Times on the page and on the site are whole seconds, rounded down.",
    },
    Choice {
        key: "placeholders",
        text: "A placeholder without a value stays in a message as it is written.",
    },
    Choice {
        key: "start",
        text: "A session that does not say when it begins, begins on Monday 5 January 2026 at 09:00 UTC.",
    },
];
