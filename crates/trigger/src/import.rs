//! Drafts from the text of a file, in whichever of the usual forms it is.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;
use serde_json::{Map, Value};

use crate::depth::is_deep_text;
use crate::draft::kind_of;
use crate::{
    DEEPEST, Draft, Platform, RepeatedMember, TooDeep, check_depth, documents, platform_of, repeated_member,
};

/// Why a text holds no drafts.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// Nothing but white space.
    #[error("the text is empty; a trigger is a JSON object in braces")]
    Empty,
    /// The text is not JSON, or not the JSON of triggers.
    #[error("line {line}, column {column}: {problem}")]
    Malformed {
        /// Counted from 1.
        line: usize,
        /// Counted from 1, in bytes; 0 is the end of the line before.
        column: usize,
        /// What the reader expected there.
        problem: String,
    },
    /// What a server's answer has in place of a trigger is no object.
    #[error("trigger {number} of the server’s answer is {found}, and a trigger is a JSON object in braces")]
    NotAnObject {
        /// Which item, counted from 1.
        number: usize,
        /// What it is instead, with its article.
        found: &'static str,
    },
    /// An object has no field of a trigger at all.
    #[error(
        "trigger {number} in the text has none of a trigger’s fields, such as “name”, “conditions” and “actions”"
    )]
    NotATrigger {
        /// Which trigger, counted from 1.
        number: usize,
    },
    /// An object nests deeper than a document may.
    #[error("trigger {number} in the text is too deep: {source}")]
    TooDeep {
        /// Which trigger, counted from 1.
        number: usize,
        /// Where.
        source: TooDeep,
    },
    /// The text nests so deep that it was not read to its end.
    #[error("line {line}, column {column}: the text is too deep: it nests more than {DEEPEST} levels deep")]
    DeepText {
        /// Counted from 1.
        line: usize,
        /// Counted from 1, in bytes.
        column: usize,
    },
    /// A member stands in one object twice.
    #[error(transparent)]
    Repeated(#[from] RepeatedMember),
    /// It is the configuration of a widget, and has no list of triggers.
    #[error("this is the configuration of a widget without triggers: Livechat is disabled, or no trigger is")]
    NoTriggers,
}

/// What a text holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// The drafts, in the order of the text.
    pub drafts: Vec<Draft>,
    /// What is worth knowing about where they come from, in sentences.
    pub notes: Vec<String>,
}

impl ImportError {
    /// What to do about it.
    pub fn help(&self) -> &'static str {
        match self {
            ImportError::TooDeep { .. } | ImportError::DeepText { .. } => TooDeep::HELP,
            ImportError::Repeated(_) => "Remove one of the two members.",
            ImportError::NoTriggers => {
                "Enable Livechat and a trigger on the server, or list the triggers as a manager with GET livechat/triggers."
            }
            ImportError::Empty
            | ImportError::Malformed { .. }
            | ImportError::NotAnObject { .. }
            | ImportError::NotATrigger { .. } => {
                "Import a trigger in JSON, a list of triggers, or what a server answered when it listed its own."
            }
        }
    }
}

/// Reads drafts from a text: a trigger, a list of triggers, a server's listing (`{"triggers": […]}`) or answer
/// (`{"trigger": {…}}`), pages of greetings (`{"greetings": […]}`), the configuration of a widget (`{"config": {"triggers": […]}}`), or several of these in a row, such as
/// JSON Lines. A byte order mark is skipped. Without a platform, each trigger is of the [one that recognises it](platform_of).
///
/// # Errors
/// All or nothing: see [`ImportError`]. Drafts may be wrong in any other way; [`check`](crate::check) says how.
pub fn parse_import(platform: Option<Platform>, text: &str) -> Result<Vec<Draft>, ImportError> {
    read_import(platform, text).map(|import| import.drafts)
}

/// As [`parse_import`], with what is worth knowing about where the drafts come from.
///
/// # Errors
/// As [`parse_import`].
pub fn read_import(platform: Option<Platform>, text: &str) -> Result<Import, ImportError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(ImportError::Empty);
    }
    let possible = || {
        Platform::ALL
            .into_iter()
            .filter(|known| platform.is_none_or(|platform| platform == *known))
    };
    let is_trigger = |document: &_| possible().any(|platform| documents(platform).may_be_trigger(document));
    let kept_in = |object: &_| possible().find_map(|platform| documents(platform).kept_in(object));
    let mut found = Vec::new();
    let mut notes = Vec::new();
    for block in serde_json::Deserializer::from_str(text).into_iter::<Block>() {
        match block.map_err(|error| malformed(&error, text))? {
            // Pages of a listing are a list too.
            Block::List(list) => {
                for Document(document) in list {
                    match kept_in(&document).transpose()? {
                        Some(kept) => {
                            found.extend(objects(kept.triggers)?);
                            notes.extend(kept.note.map(str::to_owned));
                        }
                        None => found.push(document),
                    }
                }
            }
            Block::Object(object) => {
                if let Some(kept) = kept_in(&object) {
                    let kept = kept?;
                    found.extend(objects(kept.triggers)?);
                    notes.extend(kept.note.map(str::to_owned));
                } else if is_trigger(&object) {
                    found.push(object);
                } else {
                    found.extend(listed(object)?);
                }
            }
        }
    }
    if let Some(repeated) = repeated_member(text) {
        return Err(repeated.into());
    }
    notes.dedup();
    if let Some(index) = found.iter().position(|document| !is_trigger(document)) {
        return Err(ImportError::NotATrigger { number: index + 1 });
    }
    for (index, document) in found.iter().enumerate() {
        check_depth(document).map_err(|source| ImportError::TooDeep {
            number: index + 1,
            source,
        })?;
    }
    let draft = |document| Draft::new(platform.unwrap_or_else(|| platform_of(&document)), document);
    let mut drafts: Vec<Draft> = found.into_iter().map(draft).collect();
    for platform in Platform::ALL {
        notes.extend(put_in_order(&mut drafts, platform));
    }
    Ok(Import { drafts, notes })
}

/// Puts the drafts of a platform into the order in which it asks them, in the places that they have together. Gives what is to say
/// about it.
fn put_in_order(drafts: &mut [Draft], platform: Platform) -> Option<String> {
    let of_platform = || drafts.iter().filter(|draft| draft.platform == platform);
    let records = of_platform().map(|draft| draft.document.clone()).collect();
    let (ordered, note) = documents(platform).in_order(records);
    let places = drafts.iter_mut().filter(|draft| draft.platform == platform);
    for (draft, document) in places.zip(ordered) {
        draft.document = document;
    }
    note
}

/// The triggers in what a server answers.
fn listed(mut answer: Map<String, Value>) -> Result<Vec<Map<String, Value>>, ImportError> {
    let items = match (answer.remove("triggers"), answer.remove("trigger")) {
        (Some(Value::Array(items)), _) => items,
        (_, Some(trigger)) => vec![trigger],
        (_, None) => return Ok(vec![answer]),
    };
    objects(items)
}

/// The items of a list, which must be objects.
fn objects(items: Vec<Value>) -> Result<Vec<Map<String, Value>>, ImportError> {
    let object = |(index, item)| match item {
        Value::Object(document) => Ok(document),
        other => Err(ImportError::NotAnObject {
            number: index + 1,
            found: kind_of(&other),
        }),
    };
    items.into_iter().enumerate().map(object).collect()
}

/// The parser's words with the place in front, and in sentences for people where the parser is terse.
fn malformed(error: &serde_json::Error, text: &str) -> ImportError {
    let (line, column) = (error.line(), error.column());
    if error.is_syntax() && is_deep_text(text) {
        return ImportError::DeepText { line, column };
    }
    let words = error.to_string();
    let place = format!(" at line {line} column {column}");
    let words = words.strip_suffix(&place).unwrap_or(&words);
    let problem = match (error.classify(), words.split_once(", expected ")) {
        (Category::Eof, _) => "the text ends in the middle of a value".to_owned(),
        (Category::Data, Some((_, expected))) => format!("here must be {expected}"),
        (Category::Data | Category::Syntax | Category::Io, _) => format!("this is not JSON: {words}"),
    };
    ImportError::Malformed {
        line,
        column,
        problem,
    }
}

/// One JSON value at the top of a text.
enum Block {
    Object(Map<String, Value>),
    List(Vec<Document>),
}

/// An object; anything else is an error that knows its line.
#[derive(Deserialize)]
#[serde(transparent)]
struct Document(#[serde(deserialize_with = "object")] Map<String, Value>);

fn object<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Map<String, Value>, D::Error> {
    struct ObjectOnly;
    impl<'de> Visitor<'de> for ObjectOnly {
        type Value = Map<String, Value>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a trigger, which is a JSON object in braces")
        }

        fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
            Map::deserialize(serde::de::value::MapAccessDeserializer::new(map))
        }
    }
    deserializer.deserialize_any(ObjectOnly)
}

impl<'de> Deserialize<'de> for Block {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AnyBlock;
        impl<'de> Visitor<'de> for AnyBlock {
            type Value = Block;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a trigger in braces or a list of triggers in brackets")
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Block, A::Error> {
                Map::deserialize(serde::de::value::MapAccessDeserializer::new(map)).map(Block::Object)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Block, A::Error> {
                let mut documents = Vec::new();
                while let Some(document) = list.next_element()? {
                    documents.push(document);
                }
                Ok(Block::List(documents))
            }
        }
        deserializer.deserialize_any(AnyBlock)
    }
}

#[cfg(test)]
mod tests;
