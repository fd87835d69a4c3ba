//! The forms of the files that only folders have: the manifest, URL tables and servers.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use trigger::{Draft, Platform, documents};

use crate::UrlRow;

/// The folder of triggers.
pub const TRIGGERS: &str = "triggers";
/// The folder of the URL tables of triggers; each has the name of its trigger.
pub(crate) const URLS: &str = "urls";
/// The URLs of the pattern lab.
pub(crate) const LAB: &str = "urls.json";
/// The folder of sessions.
pub(crate) const SESSIONS: &str = "sessions";
/// The folder of servers.
pub(crate) const SERVERS: &str = "servers";
/// The form in which folders are written now.
pub(crate) const FORMAT: u64 = 1;

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Manifest {
    pub(crate) format: u64,
    pub(crate) name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) server_version: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) time_zone: Option<String>,
    #[serde(default)]
    pub(crate) triggers: Vec<TriggerEntry>,
    #[serde(default)]
    pub(crate) sessions: Vec<SessionEntry>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct TriggerEntry {
    pub(crate) file: String,
    pub(crate) platform: Platform,
    #[serde(default, skip_serializing_if = "is_false")]
    pub(crate) ready: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) tags: Vec<String>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct SessionEntry {
    pub(crate) file: String,
    pub(crate) name: String,
}

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Server {
    pub(crate) name: String,
    pub(crate) platform: Platform,
    pub(crate) address: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) environment: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) colour: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) application: Option<String>,
    #[serde(default)]
    pub(crate) triggers: Vec<ServerTrigger>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct ServerTrigger {
    pub(crate) file: String,
    pub(crate) id: String,
    pub(crate) published: Map<String, Value>,
}

fn is_false(value: &bool) -> bool {
    !value
}

/// JSON as people read it in a difference: two spaces, a line feed at the end.
pub(crate) fn pretty(value: &impl Serialize) -> String {
    // Maps with text keys, texts and numbers are always JSON.
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}

/// A URL a line, so that a difference shows the URLs that changed.
pub(crate) fn table(rows: &[UrlRow]) -> String {
    let mut text = "[".to_owned();
    for (number, row) in rows.iter().enumerate() {
        text.push_str(if number == 0 { "\n  " } else { ",\n  " });
        text.push_str(&serde_json::to_string(row).unwrap_or_default());
    }
    text.push_str("\n]\n");
    text
}

/// A draft as files have it: without what comes behind it on a server, because the manifest has the order, and a move would change files that
/// nobody touched. Folders of before have it still.
pub(crate) fn without_link(draft: &Draft) -> Draft {
    let mut document = draft.document.clone();
    if let Some(next) = documents(draft.platform)
        .next_member()
        .filter(|_| draft.kind().is_ordered)
    {
        document.shift_remove(next);
    }
    Draft::new(draft.platform, document)
}

/// What counts of a published trigger, in the platform's order: times and ids of the server change without meaning anything. What comes
/// behind one stays where order counts, so that a plan knows in which order files and server last agreed.
pub(crate) fn content(platform: Platform, document: &Map<String, Value>) -> Map<String, Value> {
    let documents = documents(platform);
    let mut content = documents.content(document);
    if let Some(next) = documents.next_member()
        && let Some(link) = document.get(next)
        && documents.kind_of(document).is_ordered
    {
        content.insert(next.to_owned(), link.clone());
    }
    Draft::new(platform, content).document
}
