//! What a webhook waits for and does, in words.

use serde_json::{Map, Value};
use url::Url as Address;

use super::action::{Action, Filter};
use super::contract::{
    ACTION, AUTHORS, DATA, EXCLUDE_VALUES, MY_BOTS, SOURCES, TYPE, TYPES, USER_IDS, VALUES, filter, items,
    text,
};
use crate::summary::quote;

/// A text as it is quoted in words.
pub(super) fn quoted(text: &str) -> String {
    format!("“{}”", quote(text))
}

/// `a`, `a and b`, `a, b and c`.
pub(super) fn listed(items: &[String], joint: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [others @ .., last] => format!("{} {joint} {last}", others.join(", ")),
    }
}

/// What a word of the wire means by one of the tables, and as it is written where the table lacks it.
pub(super) fn meaning(table: &[(&str, &str)], written: &Value) -> String {
    let key = written.as_str();
    match table.iter().find(|(known, _)| Some(*known) == key) {
        Some((_, words)) => (*words).to_owned(),
        None => name(written),
    }
}

/// Something as it is written.
pub(super) fn name(written: &Value) -> String {
    match written {
        Value::String(text) => quoted(text),
        other => quote(&other.to_string()),
    }
}

/// The event: `a chat starts`.
pub(super) fn event_words(document: &Map<String, Value>) -> String {
    match (Action::of(document), document.get(ACTION)) {
        (Some(action), _) => action.words(),
        (None, Some(Value::String(key))) if !key.trim().is_empty() => {
            format!("the event {} comes", quoted(key))
        }
        _ => "nothing that is named happens".to_owned(),
    }
}

/// For whom it is.
pub(super) fn type_words(written: &Value) -> String {
    meaning(&TYPES, written)
}

/// Who wrote an event.
pub(super) fn author_words(written: &Value) -> String {
    meaning(&AUTHORS, written)
}

/// What caused an event.
pub(super) fn sources_words(written: &Value) -> String {
    let sources: Vec<String> = items(Some(written))
        .map(|source| meaning(&SOURCES, source))
        .collect();
    listed(&sources, "or")
}

/// What comes along.
pub(super) fn data_words(written: &Value) -> String {
    let data: Vec<String> = items(Some(written)).map(|data| meaning(&DATA, data)).collect();
    listed(&data, "and")
}

/// Users who are chosen or excluded: `“a” or “b”`; nothing where there are none. At most `most` are named.
pub(super) fn users_words(list: &Value, most: usize) -> String {
    let users: Vec<String> = items(Some(list)).map(name).collect();
    match users.len() {
        count if count > most => format!("{} and {} more", users[..most - 1].join(", "), count + 1 - most),
        _ => listed(&users, "or"),
    }
}

/// What each filter of a document asks, in clauses that follow the event, with the filter that each is of.
pub(super) fn clauses(document: &Map<String, Value>) -> Vec<(Filter, String)> {
    /// So many users are named.
    const MOST: usize = 3;
    let mut clauses = Vec::new();
    for asked in Filter::ALL {
        let Some(written) = filter(document, asked) else {
            continue;
        };
        let of = |member: &str| {
            written
                .get(member)
                .filter(|list| items(Some(list)).next().is_some())
        };
        match asked {
            Filter::AuthorType if written.as_str().is_some_and(|author| !author.is_empty()) => {
                clauses.push((asked, format!("written by {}", author_words(written))));
            }
            Filter::OnlyMyChats if *written == Value::Bool(true) => {
                clauses.push((asked, "in a chat that the application began".to_owned()));
            }
            Filter::SourceType if items(Some(written)).next().is_some() => {
                clauses.push((asked, format!("caused by {}", sources_words(written))));
            }
            Filter::AgentIds => {
                if let Some(agents) = of(VALUES) {
                    clauses.push((asked, format!("about {}", users_words(agents, MOST))));
                }
                if let Some(agents) = of(EXCLUDE_VALUES) {
                    clauses.push((asked, format!("not about {}", users_words(agents, MOST))));
                }
            }
            Filter::ChatPresence => {
                let users = written.get(USER_IDS);
                let of = |member: &str| {
                    let list = users.and_then(|users| users.get(member));
                    list.filter(|list| items(Some(list)).next().is_some())
                };
                if let Some(users) = of(VALUES) {
                    clauses.push((asked, format!("with {} in the chat", users_words(users, MOST))));
                }
                if let Some(users) = of(EXCLUDE_VALUES) {
                    clauses.push((asked, format!("without {} in the chat", users_words(users, MOST))));
                }
                if written.get(MY_BOTS) == Some(&Value::Bool(true)) {
                    clauses.push((asked, "with a bot of the application in the chat".to_owned()));
                }
            }
            Filter::AuthorType | Filter::OnlyMyChats | Filter::SourceType => {}
        }
    }
    clauses
}

/// Whether it is for a bot.
pub(super) fn is_for_bots(document: &Map<String, Value>) -> bool {
    text(document, TYPE) == "bot"
}

/// An address in a short line: host and path, without what may be somebody's secret.
pub(super) fn short_address(written: &str) -> String {
    match Address::parse(written) {
        Ok(address) => {
            let port = address.port().map_or_else(String::new, |port| format!(":{port}"));
            let host = address.host_str().unwrap_or_default();
            quote(&format!("{host}{port}{}", address.path()))
        }
        Err(_) => quote(written),
    }
}
