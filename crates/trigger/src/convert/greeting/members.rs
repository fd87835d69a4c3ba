//! The fields around rules and message.

use serde_json::{Map, Value};

use super::spoken::MESSAGE;
use crate::convert::{LossInfo, Told};
use crate::livechat::greeting::{Greeting, Time, Type};
use crate::{FieldPath, Platform};

/// The fields of a greeting that are spoken of elsewhere.
const OF_GREETING: [&str; 9] = [
    "id",
    "type",
    "active",
    "name",
    "group",
    "rules",
    "active_from",
    "active_until",
    MESSAGE,
];

/// The lines of the fields that no other platform has.
pub(super) struct Lines {
    pub(super) to: Platform,
    pub(super) unknown_member: &'static LossInfo,
    pub(super) announcement: &'static LossInfo,
    pub(super) group: &'static LossInfo,
    pub(super) dates: &'static LossInfo,
}

impl Lines {
    /// Says what becomes of these fields.
    pub(super) fn tell(&self, document: &Map<String, Value>, greeting: &Greeting, told: &mut Told) {
        let (root, to) = (FieldPath::root(), self.to.name());
        unknown(document, &OF_GREETING, self.unknown_member, to, told);
        if greeting.of == Type::Announcement {
            told.add(
                self.announcement,
                root.field("type"),
                "The announcement becomes a message in the chat, which comes again however often it was closed.",
                "There is nothing to do if that is not too often.",
            );
        }
        if greeting.group != 0 {
            told.add(
                self.group,
                root.field("group"),
                format!(
                    "Group {} is not taken over: {to} does not know the groups of LiveChat.",
                    greeting.group
                ),
                "There is nothing to do where visitors choose a department themselves.",
            );
        }
        let dates = [
            ("active_from", &greeting.active_from),
            ("active_until", &greeting.active_until),
        ];
        for (member, date) in dates {
            if let Some(date) = date {
                told.add(
                    self.dates,
                    root.field(member),
                    format!(
                        "“{member}” {} is not taken over: a trigger of {to} has no first and no last day.",
                        Time::told(date)
                    ),
                    "Switch the trigger on and off yourself.",
                );
            }
        }
    }
}

/// Says that members which nobody knows are not taken over.
pub(super) fn unknown(
    document: &Map<String, Value>,
    known: &[&str],
    line: &'static LossInfo,
    to: &str,
    told: &mut Told,
) {
    for member in document.keys().filter(|member| !known.contains(&member.as_str())) {
        told.add(
            line,
            FieldPath::root().field(member),
            format!("“{member}” is not taken over: {to} has no such field."),
            "There is nothing to do unless you know what it is for.",
        );
    }
}
