//! What a log of page views cannot tell, and what is assumed instead.

use serde::Serialize;
use trigger::Platform;

use crate::{Engine, Environment};

/// Something that a log cannot tell, and what is assumed instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "TrafficAssumption"))]
pub struct Assumption {
    /// A stable key.
    pub key: &'static str,
    /// What is assumed, and what follows from it, in a sentence or two.
    pub text: &'static str,
}

/// Who is the next agent in the [world], by the user name. A log names nobody.
const NEXT_AGENT: &str = "agent";

/// The world in which traffic is played unless somebody says otherwise: an agent is online, one is next in the queue, and the widget is
/// embedded in the site. [`assumptions`] has it in words.
pub fn world() -> Environment {
    Environment {
        next_agent: Some(NEXT_AGENT.to_owned()),
        ..Environment::default()
    }
}

/// What an engine assumes of visitors of whom only page views are known, in the [world]. How page views become visits is said by
/// [`Visits`](super::Visits).
pub fn assumptions(engine: &Engine) -> Vec<Assumption> {
    let own: &[Assumption] = match engine.info.platform {
        Platform::RocketChat => &ROCKETCHAT,
        Platform::ZendeskChat => &ZENDESK_CHAT,
        Platform::LiveChat if engine.speaks() => &GREETINGS,
        Platform::LiveChat => &AUTO_ACCESS,
    };
    PAGES.iter().chain(own).copied().collect()
}

const PAGES: [Assumption; 3] = [
    Assumption {
        key: "page-loads",
        text: "Each page view is the load of a page, in one tab. Changes of the address inside a page are not in a log.",
    },
    Assumption {
        key: "nothing-before",
        text: "Nothing is remembered of a visitor from before the log, and nobody clears what the browser stores.",
    },
    Assumption {
        key: "no-chats",
        text: "Nobody opens the chat, writes or registers, and no chat begins. What waits for that does not fire.",
    },
];

const ROCKETCHAT: [Assumption; 3] = [
    Assumption {
        key: "agents-online",
        text: "An agent is online all the time, and one is next in the queue.",
    },
    Assumption {
        key: "embedded",
        text: "The widget is embedded in the site, and the site reports no changes of the address.",
    },
    Assumption {
        key: "services-fail",
        text: "External services are not called. Each counts as failed, so the fallback message is shown where there is one.",
    },
];

const ZENDESK_CHAT: [Assumption; 3] = [
    Assumption {
        key: "agents-online",
        text: "The account is online all the time. Departments have no status, and the visitor has chosen none.",
    },
    Assumption {
        key: "nothing-known",
        text: "Of the visitor only the page, the times and the visits in the log are known. Country, browser, referrer, name and tags are not, except tags that triggers add.",
    },
    Assumption {
        key: "utc",
        text: "Hours and days are those of UTC.",
    },
];

const GREETINGS: [Assumption; 3] = [
    Assumption {
        key: "agents-online",
        text: "In every group somebody is online all the time.",
    },
    Assumption {
        key: "nothing-known",
        text: "Of the visitor only the pages, the times and the visits in the log are known. Place, referrer, words of a search and custom variables are not.",
    },
    Assumption {
        key: "nobody-answers",
        text: "Nobody answers or closes a greeting. It can be seen until the page is left.",
    },
];

const AUTO_ACCESS: [Assumption; 2] = [
    Assumption {
        key: "place-unknown",
        text: "Where the visitor is, is not known. A rule that asks for a place does not hold.",
    },
    Assumption {
        key: "no-chat-needed",
        text: "A rule counts on each page view on which it decides, whether a chat begins there or not.",
    },
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::engines;

    #[test]
    fn every_engine_says_what_it_assumes_and_says_nothing_twice() {
        for engine in engines() {
            let said = assumptions(engine);
            let keys: HashSet<&str> = said.iter().map(|assumption| assumption.key).collect();
            assert!(said.len() > PAGES.len(), "{}", engine.info.key);
            assert_eq!(keys.len(), said.len(), "{}", engine.info.key);
            assert!(said.iter().all(|assumption| assumption.text.ends_with('.')));
        }
    }
}
