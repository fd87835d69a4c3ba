//! Since which version Rocket.Chat can do what, and what an older server makes of a trigger that wants it.
//!
//! Only what a source shows is here; each entry names its own. Conditions, actions and fields without an entry are as old as
//! triggers are. Whether something is held back because of this is decided where plans are made (`publish`).

use serde_json::{Map, Value};

use super::contract::{self, ACTIONS, CONDITIONS, List};
use crate::{Before, FieldPath, Platform, ServerVersion, Unsupported};

/// Something that servers can do only since a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Since {
    /// What it is.
    pub what: Novelty,
    /// The first version that has it.
    pub version: ServerVersion,
    /// What older servers do instead.
    pub before: Before,
    /// How it is known: a change of the server's or the widget's public code, or recorded runs.
    pub source: &'static str,
}

/// What came with a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Novelty {
    /// Calls that create, change and delete triggers.
    Writing,
    /// A condition, by its name on the wire.
    Condition(&'static str),
    /// An action, by its name on the wire.
    Action(&'static str),
}

/// Everything that came later than triggers themselves.
///
/// Named choices: reading triggers by call (2.2) and “run once” (0.70) are not here, because nothing can be published to servers
/// without the former. Release candidates count as their release, because servers tell strangers only the first two numbers.
pub const SINCE: [Since; 4] = [
    WRITING,
    Since {
        what: Novelty::Action("use-external-service"),
        version: ServerVersion::new(6, 7),
        before: Before::Refuses,
        source: "https://github.com/RocketChat/Rocket.Chat/pull/31268, listed under 6.7.0 in packages/core-typings/CHANGELOG.md; the validation of POST livechat/triggers lists the actions that it takes.",
    },
    Since {
        what: Novelty::Condition("after-guest-registration"),
        version: ServerVersion::new(4, 8),
        before: Before::PassesOver,
        source: "Recorded runs of the widget 1.13, which servers up to 4.7 gave out: crates/simulate/tests/recorded/rocketchat-widget-1.13.jsonl. Nothing shows which later version brought it, so that 4.8 is the earliest that it can be.",
    },
    Since {
        what: Novelty::Condition("chat-opened-by-visitor"),
        version: ServerVersion::new(3, 12),
        before: Before::PassesOver,
        source: "https://github.com/RocketChat/Rocket.Chat/pull/20030, planned for 3.12 by its reviewers in January 2021; no earlier version can have it.",
    },
];

const WRITING: Since = Since {
    what: Novelty::Writing,
    version: ServerVersion::new(6, 5),
    before: Before::Unknown,
    source: "https://github.com/RocketChat/Rocket.Chat/pull/30533 added DELETE livechat/triggers/:_id on 2023-09-29, after 6.4 was branched off; POST livechat/triggers was there by then. Before, triggers were saved by a method of the web client.",
};

/// Everything in a trigger that not every server knows, in the order of the form.
fn wanted(document: &Map<String, Value>) -> Vec<Unsupported> {
    let named = |list: List, what: fn(&Since) -> Option<&'static str>| {
        let items = document.get(list.key).and_then(Value::as_array);
        items
            .into_iter()
            .flatten()
            .enumerate()
            .filter_map(move |(index, item)| {
                let name = item.get("name")?.as_str()?;
                let since = SINCE.into_iter().find(|since| what(since) == Some(name))?;
                let path = FieldPath::root().field(list.key).item(index).field("name");
                Some(since.at(path))
            })
            .collect::<Vec<_>>()
    };
    let mut wanted = named(CONDITIONS, |since| match since.what {
        Novelty::Condition(name) => Some(name),
        Novelty::Action(_) | Novelty::Writing => None,
    });
    wanted.extend(named(ACTIONS, |since| match since.what {
        Novelty::Action(name) => Some(name),
        Novelty::Condition(_) | Novelty::Writing => None,
    }));
    wanted
}

/// What a server of this version cannot do with a trigger, `writing` it there included; without a version, what not every server can.
pub(crate) fn unsupported(
    document: &Map<String, Value>,
    server: Option<ServerVersion>,
    writing: bool,
) -> Vec<Unsupported> {
    let to_write = writing.then(|| WRITING.at(FieldPath::root()));
    to_write
        .into_iter()
        .chain(wanted(document))
        .filter(|wanted| server.is_none_or(|server| server < wanted.needs))
        .collect()
}

impl Since {
    fn at(&self, path: FieldPath) -> Unsupported {
        Unsupported {
            platform: Platform::RocketChat,
            path,
            label: self.label(),
            needs: self.version,
            before: self.before,
        }
    }

    /// What it is called on screens.
    fn label(&self) -> &'static str {
        match self.what {
            Novelty::Writing => "Publishing",
            Novelty::Condition(key) => contract::condition(key).map_or(key, |entry| entry.label),
            Novelty::Action(key) => contract::action(key).map_or(key, |entry| entry.label),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn trigger(condition: &str, action: &str) -> Map<String, Value> {
        let document = json!({ "conditions": [{ "name": condition }], "actions": [{ "name": action }] });
        document.as_object().unwrap().clone()
    }

    fn said(document: &Map<String, Value>, server: (u32, u32), writing: bool) -> Vec<String> {
        let server = ServerVersion::new(server.0, server.1);
        unsupported(document, Some(server), writing)
            .iter()
            .map(|wanted| format!("{} {}", wanted.path, wanted.label))
            .collect()
    }

    #[test]
    fn every_entry_is_something_that_triggers_are_made_of_and_names_its_source() {
        for since in SINCE {
            let known = match since.what {
                Novelty::Writing => true,
                Novelty::Condition(key) => contract::condition(key).is_some(),
                Novelty::Action(key) => contract::action(key).is_some(),
            };
            assert!(known, "{:?}", since.what);
            assert!(since.source.len() > 20, "{:?}", since.what);
        }
    }

    #[test]
    fn a_server_can_do_what_came_with_its_version_or_before() {
        let service = trigger("time-on-site", "use-external-service");
        assert_eq!(said(&service, (6, 7), true), [""; 0]);
        assert_eq!(said(&service, (10, 0), true), [""; 0]);
        assert_eq!(
            said(&service, (6, 6), true),
            ["/actions/0/name Send a Message (External Service)"]
        );
        assert_eq!(said(&trigger("page-url", "send-message"), (0, 1), false), [""; 0]);
    }

    #[test]
    fn everything_that_is_too_new_is_said_at_its_place() {
        let newest = trigger("after-guest-registration", "use-external-service");
        assert_eq!(
            said(&newest, (4, 7), true),
            [
                "/ Publishing",
                "/conditions/0/name After Guest Registration",
                "/actions/0/name Send a Message (External Service)"
            ]
        );
        let mut two = trigger("time-on-site", "send-message");
        two["conditions"] = json!([{ "name": "page-url" }, { "name": "chat-opened-by-visitor" }]);
        assert_eq!(
            said(&two, (3, 11), false),
            ["/conditions/1/name Chat Open by Visitor"]
        );
    }

    #[test]
    fn what_no_trigger_is_made_of_is_left_to_the_checks() {
        for document in [
            json!({}),
            json!({ "conditions": 7, "actions": [7, {}, { "name": 7 }] }),
        ] {
            assert_eq!(wanted(document.as_object().unwrap()), []);
        }
    }
}
