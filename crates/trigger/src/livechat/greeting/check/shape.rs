//! Why the server refuses a greeting, found in one walk through the document.
//!
//! Sources: the vendor's tables of `create_greeting`, of its rules and of rich messages. What asks for nothing counts as not there, as in
//! [`content`](super::super::content()). A value that is not there where one is needed is missing; one of another type is told as that.

use serde_json::{Map, Value};

use super::super::contract::{
    ACTIVE, ACTIVE_FROM, ACTIVE_UNTIL, GROUP, MESSAGE, NAME, PROPERTIES, RULES, TYPE,
};
use super::super::form::label;
use super::super::{Time, Type};
use super::{shape_of_message, shape_of_rules};
use crate::livechat::check::types::Expected;
use crate::nearest::nearest;
use crate::plain_numbers::plain_numbers;
use crate::{FieldPath, Mend};

/// What is wrong with a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    Missing,
    WrongType,
    UnknownWord,
    RuleCount,
    StepCount,
    Number,
    SessionField,
    Time,
    MessageSize,
}

/// One reason for which the server refuses the document.
pub(super) struct Fault {
    pub(super) of: Of,
    pub(super) path: FieldPath,
    pub(super) message: String,
    pub(super) help: String,
    pub(super) mends: Vec<Mend>,
}

/// Where faults are put.
#[derive(Default)]
pub(super) struct Faults(Vec<Fault>);

/// The names of properties that the server takes.
pub(in crate::livechat::greeting) const PROPERTY_NAMES: [&str; 6] = [
    "addon",
    "is_exit_intent",
    "greeting-message_text",
    "greeting-message_json_key",
    "greeting-message_phrase_key",
    "text",
];

/// Everything for which the server refuses the document, in the order of the form.
pub(super) fn faults(document: &Map<String, Value>) -> Vec<Fault> {
    let mut faults = Faults::default();
    let root = FieldPath::root();
    let of = |member: &str| document.get(member).filter(|value| !value.is_null());
    let titled = |member: &'static str| format!("“{}”", label(member));

    match of(NAME) {
        Some(Value::String(name)) if !name.trim().is_empty() => {}
        Some(Value::String(_)) | None => faults.missing(
            root.field(NAME),
            "The greeting has no name, and LiveChat takes none without.",
            "Write a name. Visitors do not see it.",
        ),
        Some(other) => faults.wrong_type(root.field(NAME), &titled(NAME), other, Expected::Text),
    }
    faults.word(
        &root.field(TYPE),
        &titled(TYPE),
        of(TYPE),
        &Type::ALL.iter().map(|of| of.key()).collect::<Vec<_>>(),
    );
    match of(ACTIVE) {
        Some(Value::Bool(_)) => {}
        None => faults.missing_with(
            root.field(ACTIVE),
            "It is not said whether the greeting is active.",
            "Say whether it is shown.",
            vec![Mend::value("Switch it off", Value::Bool(false))],
        ),
        Some(other) => faults.wrong_type(root.field(ACTIVE), &titled(ACTIVE), other, Expected::Switch),
    }
    group(&mut faults, of(GROUP));
    shape_of_rules::rules(&mut faults, of(RULES));
    times(&mut faults, of(ACTIVE_FROM), of(ACTIVE_UNTIL));
    shape_of_message::message(&mut faults, of(MESSAGE));
    properties(&mut faults, of(PROPERTIES));
    faults.0
}

fn group(faults: &mut Faults, written: Option<&Value>) {
    let path = FieldPath::root().field(GROUP);
    let Some(written) = written else {
        return faults.missing_with(
            path,
            "“Group” is empty, and LiveChat takes no greeting without the number of its group.",
            "Write the number of the group. Group 0 is “General”.",
            vec![Mend::value("Write group 0", Value::from(0))],
        );
    };
    if plain_numbers(written).as_u64().is_some() {
        return;
    }
    let meant = written.as_str().and_then(|text| text.trim().parse::<u64>().ok());
    let mends = meant.map(|meant| {
        Mend::value(
            format!("Write `{meant}` without quotation marks"),
            Value::from(meant),
        )
    });
    faults.add(
        Of::WrongType,
        path,
        format!("{written} is no number of a group: these are whole, from 0 on."),
        "Write the group’s number, as LiveChat lists it.",
        mends.into_iter().collect(),
    );
}

fn times(faults: &mut Faults, from: Option<&Value>, until: Option<&Value>) {
    let read = |written: Option<&Value>| written.and_then(Value::as_str).and_then(Time::read);
    let (begin, end) = (read(from), read(until));
    time(faults, ACTIVE_FROM, from, |time| end.is_none_or(|end| time < end));
    time(faults, ACTIVE_UNTIL, until, |time| {
        begin.is_none_or(|begin| time > begin)
    });
    if let (Some(begin), Some(end)) = (begin, end)
        && end <= begin
    {
        faults.add(
            Of::Time,
            FieldPath::root().field(ACTIVE_UNTIL),
            "The greeting ends before it begins: “Active until” is not after “Active from”. LiveChat takes no such greeting.",
            "Write a later end, or an earlier begin.",
            Vec::new(),
        );
    }
}

/// A point in time; what is offered instead of one that is none must fit the other.
fn time(faults: &mut Faults, member: &'static str, written: Option<&Value>, fits: impl Fn(Time) -> bool) {
    let path = FieldPath::root().field(member);
    let label = label(member);
    match written {
        None => {}
        Some(Value::String(text)) if text.trim().is_empty() || Time::read(text).is_some() => {}
        Some(Value::String(text)) => faults.add(
            Of::Time,
            path,
            format!("“{text}” of “{label}” is no point in time as LiveChat reads it."),
            "Write the day, the time and the time zone by RFC 3339, such as 2030-01-15T09:00:00+01:00.",
            day_mends(text, fits),
        ),
        Some(other) => faults.wrong_type(path, &format!("“{label}”"), other, Expected::Text),
    }
}

/// A day alone, or a time without a zone, as points in time of UTC.
fn day_mends(text: &str, fits: impl Fn(Time) -> bool) -> Vec<Mend> {
    let text = text.trim().replacen(' ', "T", 1);
    let candidates = [
        format!("{text}T00:00:00Z"),
        format!("{text}:00Z"),
        format!("{text}Z"),
    ];
    let meant = candidates
        .into_iter()
        .find(|text| Time::read(text).is_some_and(&fits));
    Vec::from_iter(meant.map(|meant| Mend::text(format!("Write `{meant}`"), meant)))
}

fn properties(faults: &mut Faults, written: Option<&Value>) {
    let path = FieldPath::root().field(PROPERTIES);
    let members = match written {
        None => return,
        Some(Value::Object(members)) => members,
        Some(other) => return faults.wrong_type(path, "“properties”", other, Expected::Object),
    };
    for (name, value) in members.iter().filter(|(_, value)| !value.is_null()) {
        let path = path.field(name);
        if !PROPERTY_NAMES.contains(&name.as_str()) {
            faults.add(
                Of::UnknownWord,
                path,
                format!("LiveChat takes no property “{name}” of a greeting."),
                match nearest(name, PROPERTY_NAMES.into_iter()) {
                    Some(meant) => format!("Write “{meant}” if that was meant, or take it out."),
                    None => format!("Take it out. The properties are {}.", PROPERTY_NAMES.join(", ")),
                },
                Vec::new(),
            );
        } else if !matches!(value, Value::String(_) | Value::Bool(_) | Value::Number(_)) {
            faults.wrong_type(path, &format!("The property “{name}”"), value, Expected::Text);
        }
    }
}

impl Faults {
    pub(super) fn add(
        &mut self,
        of: Of,
        path: FieldPath,
        message: impl Into<String>,
        help: impl Into<String>,
        mends: Vec<Mend>,
    ) {
        self.0.push(Fault {
            of,
            path,
            message: message.into(),
            help: help.into(),
            mends,
        });
    }

    pub(super) fn missing(&mut self, path: FieldPath, message: impl Into<String>, help: impl Into<String>) {
        self.missing_with(path, message, help, Vec::new());
    }

    pub(super) fn missing_with(
        &mut self,
        path: FieldPath,
        message: impl Into<String>,
        help: impl Into<String>,
        mends: Vec<Mend>,
    ) {
        self.add(Of::Missing, path, message, help, mends);
    }

    /// `what` stands at the beginning of a sentence.
    pub(super) fn wrong_type(&mut self, path: FieldPath, what: &str, written: &Value, expected: Expected) {
        let wrong = expected.wrong(what, written);
        self.add(Of::WrongType, path, wrong.message, wrong.help, wrong.mends);
    }

    /// One of some words; says what is wrong where it is none. `what` stands at the beginning of a sentence.
    pub(super) fn word(&mut self, path: &FieldPath, what: &str, written: Option<&Value>, words: &[&str]) {
        let listed = || {
            let quoted: Vec<String> = words.iter().map(|word| format!("“{word}”")).collect();
            quoted.join(", ")
        };
        match written {
            None => self.missing(
                path.clone(),
                format!("{what} is missing, and LiveChat wants it."),
                format!("Write one of {}.", listed()),
            ),
            Some(Value::String(word)) if words.contains(&word.as_str()) => {}
            Some(Value::String(word)) => {
                let same = words.iter().copied().find(|known| is_same_word(known, word));
                let meant = same.or_else(|| nearest(word, words.iter().copied()));
                let mends = meant.map(|meant| Mend::text(format!("Write `{meant}`"), meant));
                self.add(
                    Of::UnknownWord,
                    path.clone(),
                    format!("{what} is “{word}”, which LiveChat does not know."),
                    format!("Write one of {}.", listed()),
                    mends.into_iter().collect(),
                );
            }
            Some(other) => self.wrong_type(path.clone(), what, other, Expected::Text),
        }
    }

    /// A text; says what is wrong where there is none.
    pub(super) fn text(&mut self, path: &FieldPath, what: &str, written: Option<&Value>) {
        match written {
            Some(Value::String(_)) => {}
            None => self.missing(
                path.clone(),
                format!("{what} is missing, and LiveChat wants it."),
                "Write the text.",
            ),
            Some(other) => self.wrong_type(path.clone(), what, other, Expected::Text),
        }
    }
}

/// Whether two words differ in capitals and in the signs between their parts alone: `doesn't equal`, `doesnt_equal`.
fn is_same_word(known: &str, written: &str) -> bool {
    let letters = |word: &str| -> String {
        word.chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|letter| letter.to_ascii_lowercase())
            .collect()
    };
    letters(known) == letters(written)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::tests::said;

    #[test]
    fn what_is_offered_for_a_time_goes_with_the_other_time() {
        let offered = |from: &str, until: &str| {
            let found = said(json!({ "active_from": from, "active_until": until }));
            let mends = found.iter().flat_map(|found| &found.mends);
            mends.map(|mend| mend.text.clone()).collect::<Vec<_>>()
        };
        let nine = "2030-01-15T09:00:00Z";
        assert_eq!(offered(nine, "2030-01-16"), ["2030-01-16T00:00:00Z"]);
        assert_eq!(offered(nine, "2030-01-15"), [""; 0]);
        assert_eq!(offered("2030-01-15", nine), ["2030-01-15T00:00:00Z"]);
        assert_eq!(offered("2030-01-16", nine), [""; 0]);
    }
}
