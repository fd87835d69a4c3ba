//! What an account has beside triggers: groups, people, labels. As data, so that a screen for one platform is a screen for all.
//!
//! A platform says which parts there are to read, what stands in a row of each, and what can be done with one. Not here: what
//! triggers are, and the calls themselves.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use trigger::NamesOf;

use crate::error::Error;
use crate::secret::Secret;

/// A part of an account: a list of things of one sort.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "AccountPart"))]
pub struct Part {
    /// The stable key.
    pub key: &'static str,
    /// What its list is called: “Groups”.
    pub title: &'static str,
    /// What one of its things is called, in small letters: “group”.
    pub item: &'static str,
    /// What it is for, in a sentence.
    pub about: &'static str,
    /// What is told of each thing, in the order of the table. The name comes before.
    pub columns: &'static [Column],
    /// What can be done.
    pub deeds: &'static [Deed],
    /// What its things give names to, where documents name them by their ids.
    pub names: Option<NamesOf>,
    /// The ids of things that every account has: nothing need be read to know them.
    #[serde(skip)]
    #[cfg_attr(feature = "typescript", ts(skip))]
    pub always: &'static [&'static str],
}

/// Something that is told of each thing of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "AccountColumn"))]
pub struct Column {
    /// The member of [`Entry::cells`].
    pub key: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// What it is.
    pub shape: Shape,
}

/// What a value is: how it is shown, and what it is entered with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "AccountShape"))]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// A text on one line.
    Text,
    /// A whole number.
    Number,
    /// Yes or no.
    Switch,
    /// One of a few words, see [`Input::words`].
    Word,
    /// Several of a few words.
    Words,
    /// A list of the numbers of groups.
    Groups,
    /// A list of groups, each with a priority there: `[{"id": 1, "priority": "first"}]`.
    Memberships,
    /// The members of a group with their priorities: `{"ann@example.com": "first"}`.
    Members,
    /// A moment, by RFC 3339.
    Time,
    /// Whatever JSON can say.
    Json,
}

/// Something that can be done in a part.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "AccountDeed"))]
pub struct Deed {
    /// The stable key.
    pub key: &'static str,
    /// What a button says: “Rename”.
    pub label: &'static str,
    /// What it is done with.
    pub subject: Subject,
    /// What is entered for it; nothing where it needs nothing but its subject.
    pub inputs: &'static [Input],
    /// What no call can take back, said after the name of the thing: “deletes the group for good”.
    pub loss: Option<&'static str>,
    /// The server hands out a secret, which is kept and never shown.
    pub hands_out_secret: bool,
    /// It makes sense only for things whose cell is `true` (or, negated, is not).
    pub only_where: Option<OnlyWhere>,
}

/// What a deed is done with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "AccountSubject"))]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// Something new.
    New,
    /// One thing that is there.
    One,
}

/// The things for which a deed makes sense.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "AccountDeedOnlyWhere"))]
pub struct OnlyWhere {
    /// The cell.
    pub cell: &'static str,
    /// Whether it is `true`.
    pub is: bool,
}

/// Something that is entered for a deed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "AccountInput"))]
pub struct Input {
    /// The member under which it is handed over; where a thing has a cell of this name, it is what the value is now.
    pub key: &'static str,
    /// As the form calls it.
    pub label: &'static str,
    /// What it is for; empty when the label says as much.
    pub help: &'static str,
    /// What it is entered with.
    pub shape: Shape,
    /// The key of the part whose things it names, by their ids; none where it names nothing.
    pub from: Option<&'static str>,
    /// The words to choose from, the usual one first.
    pub words: &'static [&'static str],
    /// Whether it must be given.
    pub required: bool,
}

/// A thing of an account.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "AccountEntry"))]
pub struct Entry {
    /// By what it is known: no two of a part have the same.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// What is told of it, by the keys of columns and inputs.
    #[cfg_attr(feature = "typescript", ts(type = "Record<string, JsonValue>"))]
    pub cells: Map<String, Value>,
}

/// A part as it was read, whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// Its things, in the order of the server.
    pub entries: Vec<Entry>,
    /// What a reader should know, such as what could not be asked for, in a sentence.
    pub note: Option<String>,
}

/// What somebody wants to be done.
#[derive(Debug, Clone, Copy)]
pub struct Wish<'a> {
    /// The part.
    pub part: &'a Part,
    /// What is to be done.
    pub deed: &'a Deed,
    /// The thing that it is done with, as it was shown; `None` for something new.
    pub entry: Option<&'a Entry>,
    /// What was entered, by the keys of the inputs.
    pub values: &'a Map<String, Value>,
}

/// What became of a wish.
#[derive(Debug)]
pub enum Outcome {
    /// It was done. The server may have handed out a secret.
    Done(Option<Secret>),
    /// It cannot be so; nothing was sent.
    Unfit(Vec<Unfit>),
    /// The thing is another one than was shown, or is gone; nothing was sent.
    Moved(Option<Entry>),
    /// It was sent, and no good answer came: it may be done.
    Unknown(Error),
}

/// Something that was entered and cannot be so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "AccountUnfit"))]
pub struct Unfit {
    /// The [input](Input::key); empty where it is none of them.
    pub input: String,
    /// What is so, in a sentence.
    pub message: String,
    /// What to do about it.
    pub help: String,
}

impl Part {
    /// The deed of this key.
    pub fn deed(&self, key: &str) -> Option<&'static Deed> {
        self.deeds.iter().find(|deed| deed.key == key)
    }
}

impl Wish<'_> {
    /// What of the values is not so already.
    pub(crate) fn changes(&self) -> Map<String, Value> {
        let now = |key: &str| self.entry.and_then(|entry| entry.cells.get(key));
        let changes = self.values.iter().filter(|(key, value)| now(key) != Some(value));
        changes.map(|(key, value)| (key.clone(), value.clone())).collect()
    }

    /// Whether a thing is still what was shown, as far as this changes it.
    pub(crate) fn still_fits(&self, now: &Entry) -> bool {
        self.entry.is_none_or(|shown| {
            let same = |key: &String| shown.cells.get(key) == now.cells.get(key);
            shown.id == now.id && shown.name == now.name && self.changes().keys().all(same)
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use serde_json::json;
    use trigger::Platform;

    use super::*;
    use crate::abilities;

    #[test]
    fn every_part_deed_and_column_is_found_by_its_key() {
        for platform in Platform::ALL {
            let parts = abilities::of(platform).account;
            let unique = |keys: Vec<&str>| keys.iter().collect::<HashSet<_>>().len() == keys.len();
            assert!(unique(parts.iter().map(|part| part.key).collect()));
            for part in parts {
                assert!(
                    unique(part.columns.iter().map(|column| column.key).collect()),
                    "{}",
                    part.key
                );
                assert!(
                    unique(part.deeds.iter().map(|deed| deed.key).collect()),
                    "{}",
                    part.key
                );
                for deed in part.deeds {
                    assert_eq!(part.deed(deed.key), Some(deed));
                    let to_choose = |input: &Input| {
                        matches!(
                            input.shape,
                            Shape::Word | Shape::Words | Shape::Members | Shape::Memberships
                        )
                    };
                    assert!(
                        deed.inputs
                            .iter()
                            .all(|input| to_choose(input) != input.words.is_empty())
                    );
                }
            }
        }
    }

    #[test]
    fn only_what_is_not_so_already_is_a_change_and_only_that_must_be_as_it_was_shown() {
        let cells = |value: Value| value.as_object().unwrap().clone();
        let shown = Entry {
            id: "1".to_owned(),
            name: "Sales".to_owned(),
            cells: cells(json!({ "language_code": "en", "members": {} })),
        };
        let part = abilities::of(Platform::LiveChat).account[0];
        let wish = Wish {
            part: &part,
            deed: &part.deeds[1],
            entry: Some(&shown),
            values: &cells(json!({ "language_code": "de", "members": {} })),
        };
        assert_eq!(wish.changes(), cells(json!({ "language_code": "de" })));
        let now = |changed: Value| Entry {
            cells: cells(changed),
            ..shown.clone()
        };
        assert!(wish.still_fits(&now(
            json!({ "language_code": "en", "members": { "ann": "first" } })
        )));
        assert!(!wish.still_fits(&now(json!({ "language_code": "fr", "members": {} }))));
        let renamed = Entry {
            name: "Support".to_owned(),
            ..shown.clone()
        };
        assert!(!wish.still_fits(&renamed));
    }
}
