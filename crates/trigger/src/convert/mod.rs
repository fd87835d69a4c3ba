//! A draft of one platform becomes drafts of another, with a line for everything that is not the same there.
//!
//! A module a direction: what each platform's conditions mean in the words of the other. [`losses()`] is the table of everything that a
//! line can say. What a draft *does* on the other platform is shown by playing both (`simulate`); nothing here is a promise without a line.
//!
//! Named choice: a draft that never acts, or that is about something which the other platform cannot wait for, is switched off there.
//! It would otherwise speak to visitors whom nobody meant.

mod address;
mod greeting;
mod losses;
mod message;
mod rocketchat_to_zendesk_chat;
mod silent;
#[cfg(test)]
mod tests;
mod visitors;
mod zendesk_chat_to_rocketchat;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::{FieldPath, Platform, documents};

pub use losses::{LossInfo, losses};

/// What becomes of a draft on another platform.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Converted {
    /// The drafts of the other platform: one, several where the platform has no words for “or”, or none where a line says why.
    #[cfg_attr(feature = "typescript", ts(type = "Array<Record<string, unknown>>"))]
    pub documents: Vec<Map<String, Value>>,
    /// Everything that is not the same there, in the order of the fields that it is about.
    pub losses: Vec<Loss>,
}

/// Something that is not the same on the other platform.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Loss {
    /// The field of the draft that it is about.
    pub path: FieldPath,
    /// Which line of the table it is: stable, kebab-case, for programs.
    pub code: String,
    /// What becomes of the field.
    pub fate: Fate,
    /// What is so, naming the field.
    pub message: String,
    /// What to do about it; none where there is nothing to do.
    pub help: Option<String>,
}

/// The help of a line about which nothing has to be done.
const NOTHING_TO_DO: &str = "";

/// What becomes of something on the other platform, the mildest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Fate {
    /// It is said in other words and means the same.
    Kept,
    /// It is not the same in some visits.
    Differs,
    /// It is not there.
    Lost,
}

impl Fate {
    /// All of them, the mildest first.
    pub const ALL: [Fate; 3] = [Fate::Kept, Fate::Differs, Fate::Lost];

    /// The word on the wire.
    pub fn key(self) -> &'static str {
        match self {
            Fate::Kept => "kept",
            Fate::Differs => "differs",
            Fate::Lost => "lost",
        }
    }
}

/// What a document of one platform becomes on another. Total: of a document that is wrong, what can be read is taken.
///
/// Names, ids and order are left to those who keep drafts; what the server manages is not taken over.
pub fn convert(document: &Map<String, Value>, from: Platform, to: Platform) -> Converted {
    let mut told = Told::default();
    let documents = match (from, to) {
        (Platform::RocketChat, Platform::ZendeskChat) => {
            vec![rocketchat_to_zendesk_chat::convert(document, &mut told)]
        }
        (Platform::ZendeskChat, Platform::RocketChat) => {
            zendesk_chat_to_rocketchat::convert(document, &mut told)
        }
        (Platform::RocketChat, Platform::LiveChat) => vec![greeting::from_rocketchat(document, &mut told)],
        (Platform::ZendeskChat, Platform::LiveChat) => greeting::from_zendesk_chat(document, &mut told),
        (Platform::LiveChat, Platform::RocketChat | Platform::ZendeskChat)
            if !documents(from).kind_of(document).speaks =>
        {
            silent::no_trigger(document, to, &mut told);
            Vec::new()
        }
        (Platform::LiveChat, Platform::RocketChat) => greeting::for_rocketchat(document, &mut told),
        (Platform::LiveChat, Platform::ZendeskChat) => {
            vec![greeting::for_zendesk_chat(document, &mut told)]
        }
        (Platform::RocketChat, Platform::RocketChat)
        | (Platform::ZendeskChat, Platform::ZendeskChat)
        | (Platform::LiveChat, Platform::LiveChat) => vec![document.clone()],
    };
    Converted {
        documents,
        losses: told.in_order(document),
    }
}

/// The losses that were told so far.
#[derive(Debug, Default)]
struct Told(Vec<Loss>);

impl Told {
    /// Says what becomes of a field; the same thing of the same field is said once.
    fn add(&mut self, info: &LossInfo, path: FieldPath, message: impl Into<String>, help: impl Into<String>) {
        if self
            .0
            .iter()
            .any(|loss| loss.code == info.code && loss.path == path)
        {
            return;
        }
        self.0.push(Loss {
            path,
            code: info.code.to_owned(),
            fate: info.fate,
            message: message.into(),
            help: Some(help.into()).filter(|help| help != NOTHING_TO_DO),
        });
    }

    /// By the order in which the document has the fields; those that it does not have come last.
    fn in_order(mut self, document: &Map<String, Value>) -> Vec<Loss> {
        let mut fields = Vec::new();
        let root = FieldPath::root();
        for (member, value) in document {
            collect(&root.field(member), value, &mut fields);
        }
        let place = |path: &FieldPath| {
            fields
                .iter()
                .position(|field| field == path)
                .unwrap_or(fields.len())
        };
        self.0.sort_by_key(|loss| place(&loss.path));
        self.0
    }
}

fn collect(path: &FieldPath, value: &Value, fields: &mut Vec<FieldPath>) {
    fields.push(path.clone());
    match value {
        Value::Object(members) => {
            for (member, value) in members {
                collect(&path.field(member), value, fields);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                collect(&path.item(index), item, fields);
            }
        }
        _ => {}
    }
}

/// Seconds as JSON: whole where they are.
fn seconds_as_json(seconds: f64) -> Value {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "whole and within 2^53 by the guard"
    )]
    if seconds.fract() == 0.0 && seconds.abs() <= 9_007_199_254_740_992.0 {
        Value::from(seconds as i64)
    } else {
        Value::from(seconds)
    }
}
