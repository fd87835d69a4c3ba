//! Values of another type than the server takes.

use serde_json::Value;

use crate::draft::kind_of;
use crate::findings::Findings;
use crate::{FieldPath, Mend};

/// The type that a value must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::livechat) enum Expected {
    Text,
    Switch,
    List,
    Object,
}

/// What is to say about a value of the wrong type.
pub(in crate::livechat) struct WrongType {
    pub(in crate::livechat) message: String,
    pub(in crate::livechat) help: String,
    pub(in crate::livechat) mends: Vec<Mend>,
}

impl Expected {
    /// What is wrong with a value; `None` where it has the type. Null is how clients write what they leave out. `what` begins a sentence.
    pub(in crate::livechat) fn unmet(self, what: &str, value: &Value) -> Option<WrongType> {
        let fits = match self {
            Expected::Text => value.is_string(),
            Expected::Switch => value.is_boolean(),
            Expected::List => value.is_array(),
            Expected::Object => value.is_object(),
        };
        (!fits && !value.is_null()).then(|| self.wrong(what, value))
    }

    /// What is wrong with a value that has another type, null included. `what` begins a sentence.
    pub(in crate::livechat) fn wrong(self, what: &str, value: &Value) -> WrongType {
        let words = match self {
            Expected::Text => "a text",
            Expected::Switch => "true or false",
            Expected::List => "a list",
            Expected::Object => "an object",
        };
        let meant = match (self, value) {
            (Expected::Switch, Value::String(text)) => meant_switch(text),
            _ => None,
        };
        let mend = meant.map(|on| Mend::value(format!("Write {on} without quotation marks"), on.into()));
        WrongType {
            message: format!("{what} must be {words}, and it is {}.", kind_of(value)),
            help: format!("Replace it by {words}."),
            mends: mend.into_iter().collect(),
        }
    }
}

/// Says that a value has another type than the server takes, if it has.
pub(in crate::livechat) fn expect(
    findings: &mut Findings<'_>,
    path: FieldPath,
    what: &str,
    value: &Value,
    expected: Expected,
) {
    if let Some(wrong) = expected.unmet(what, value) {
        findings.add_with(path, wrong.message, wrong.help, wrong.mends);
    }
}

/// As [`expect`], of a place at which null is a value too.
pub(in crate::livechat) fn expect_there(
    findings: &mut Findings<'_>,
    path: FieldPath,
    what: &str,
    value: &Value,
    expected: Expected,
) {
    if value.is_null() {
        let wrong = expected.wrong(what, value);
        findings.add_with(path, wrong.message, wrong.help, wrong.mends);
    } else {
        expect(findings, path, what, value, expected);
    }
}

fn meant_switch(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "true" | "1" | "yes" => Some(true),
        "false" | "0" | "no" | "" => Some(false),
        _ => None,
    }
}
