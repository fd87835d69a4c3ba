//! What is wrong with a request by the document, before anything is sent.
//!
//! Only what the document states is refused. Members that it does not name are let through, and so is what one of its own examples shows.

mod greetings;
mod rules;

use std::fmt;

use serde_json::{Map, Value};

use super::methods::{Endpoint, Field, Kind, Need, Object, Rule};

pub(super) use greetings::greeting_fits_its_rules;
pub(super) use rules::{hours_need_a_zone, property_fits_its_type, webhook_fits_its_action};

/// Something about a request that the document does not allow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    /// The member, such as `groups[1].priority`; empty for the request as a whole.
    pub path: String,
    /// What is so, as a sentence that names the member.
    pub message: String,
    /// What to do about it, as a sentence.
    pub help: String,
}

impl Flaw {
    pub(super) fn new(path: &str, message: impl Into<String>, help: impl Into<String>) -> Flaw {
        Flaw {
            path: path.to_owned(),
            message: message.into(),
            help: help.into(),
        }
    }
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.message, self.help)
    }
}

/// By what the caller signs in, as far as requests depend on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignedInBy {
    /// A bearer token, which stands for an application.
    Bearer,
    /// A personal access token, which stands for none.
    PersonalToken,
}

/// What is wrong with a request, everything at once.
///
/// Named choice: in a batch, a request may lack what it must have. The document itself sends one that is empty, and shows
/// that the server answers each by itself.
pub fn check(endpoint: Endpoint, body: &Value, by: SignedInBy) -> Vec<Flaw> {
    let mut checking = Checking {
        by,
        flaws: Vec::new(),
    };
    match endpoint {
        Endpoint::Single(method) => {
            checking.object(&method.request, body, "", Missing::Refused);
        }
        Endpoint::Batch(method, _) => match body.get("requests") {
            Some(Value::Array(requests)) => {
                for (index, request) in requests.iter().enumerate() {
                    let path = format!("requests[{index}]");
                    checking.object(&method.request, request, &path, Missing::LeftToServer);
                }
            }
            _ => checking.flaws.push(Flaw::new(
                "requests",
                format!("The list `requests` of {} is missing.", endpoint.name()),
                format!(
                    "Write {{\"requests\": […]}} with requests of {} in it.",
                    method.name
                ),
            )),
        },
    }
    checking.flaws
}

/// What happens with a member that is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Missing {
    Refused,
    LeftToServer,
}

struct Checking {
    by: SignedInBy,
    flaws: Vec<Flaw>,
}

impl Checking {
    fn object(&mut self, object: &Object, value: &Value, path: &str, missing: Missing) {
        let Some(members) = value.as_object() else {
            return self.wrong_kind(path, value, "an object");
        };
        for field in object.fields {
            let path = below(path, field.name);
            match members.get(field.name) {
                Some(Value::Null) => self.null(field, &path),
                Some(value) => self.value(&field.kind, value, &path),
                None if missing == Missing::Refused => self.missing(field, &path),
                None => {}
            }
        }
        for rule in object.rules {
            self.rule(rule, object, members, path);
        }
        if let Some(more) = object.more {
            self.flaws.extend(more(members, path));
        }
    }

    fn missing(&mut self, field: &Field, path: &str) {
        let with_pat = match field.need {
            Need::Must => false,
            Need::MustWithPat if self.by == SignedInBy::PersonalToken => true,
            Need::MustWithPat | Need::MustByTable | Need::May => return,
        };
        let why = if with_pat {
            " A personal access token needs it."
        } else {
            ""
        };
        let help = format!("Give it: {}.", field.kind.words());
        self.flaws
            .push(Flaw::new(path, format!("`{path}` is missing.{why}"), help));
    }

    fn null(&mut self, field: &Field, path: &str) {
        let help = match field.need {
            Need::Must => format!("Give {}.", field.kind.words()),
            _ => "Leave it out, or give a value.".to_owned(),
        };
        self.flaws
            .push(Flaw::new(path, format!("`{path}` is null."), help));
    }

    fn value(&mut self, kind: &Kind, value: &Value, path: &str) {
        match *kind {
            Kind::Text { most } => match value.as_str() {
                None => self.wrong_kind(path, value, "a text"),
                Some(text) => self.length(text, most, path),
            },
            Kind::Secret => {
                if !value.is_string() {
                    self.wrong_kind(path, value, "a text");
                }
            }
            Kind::OneOf(words) => match value.as_str() {
                None => self.wrong_kind(path, value, "a text"),
                Some(word) => self.word(word, words, path),
            },
            Kind::Whole { least, most } => self.whole(value, least, most, path),
            Kind::Bool => {
                if !value.is_boolean() {
                    self.wrong_kind(path, value, "true or false");
                }
            }
            Kind::List(item) => match value.as_array() {
                None => self.wrong_kind(path, value, "a list"),
                Some(items) => {
                    for (index, value) in items.iter().enumerate() {
                        self.value(item, value, &format!("{path}[{index}]"));
                    }
                }
            },
            Kind::Object(object) => self.object(object, value, path, Missing::Refused),
            Kind::Map(item) => match value.as_object() {
                None => self.wrong_kind(path, value, "an object"),
                Some(members) => {
                    for (name, value) in members {
                        self.value(item, value, &below(path, name));
                    }
                }
            },
            Kind::Any => {}
        }
    }

    fn length(&mut self, text: &str, most: Option<usize>, path: &str) {
        let length = text.chars().count();
        if let Some(most) = most.filter(|most| length > *most) {
            self.flaws.push(Flaw::new(
                path,
                format!("`{path}` has {length} characters, and the most is {most}."),
                format!("Shorten it by {}.", length - most),
            ));
        }
    }

    fn word(&mut self, word: &str, words: &[&str], path: &str) {
        if !words.contains(&word) {
            self.flaws.push(Flaw::new(
                path,
                format!("`{path}` is “{word}”, which the API does not know."),
                format!("Write one of: {}.", words.join(", ")),
            ));
        }
    }

    fn whole(&mut self, value: &Value, least: i64, most: i64, path: &str) {
        let number = match value {
            Value::Number(number) if number.is_i64() || number.is_u64() => number,
            other => return self.wrong_kind(path, other, "a whole number"),
        };
        // What is beyond an i64 is beyond every limit.
        let within = number
            .as_i64()
            .map_or(most == i64::MAX, |number| (least..=most).contains(&number));
        if within {
            return;
        }
        let help = match (least, most) {
            (least, i64::MAX) => format!("Give {least} or more."),
            (i64::MIN, most) => format!("Give {most} or less."),
            (least, most) => format!("Give a number from {least} to {most}."),
        };
        let bound = if number.as_i64().is_some_and(|number| number < least) {
            format!("the least is {least}")
        } else {
            format!("the most is {most}")
        };
        self.flaws.push(Flaw::new(
            path,
            format!("`{path}` is {number}, and {bound}."),
            help,
        ));
    }

    fn rule(&mut self, rule: &Rule, object: &Object, members: &Map<String, Value>, path: &str) {
        let whole = if path.is_empty() { "the request" } else { path };
        match *rule {
            Rule::AtLeastOne(names) => {
                if !names.iter().any(|name| members.contains_key(*name)) {
                    self.flaws.push(Flaw::new(
                        path,
                        format!("`{whole}` has none of {}.", names.join(", ")),
                        "Give at least one of them.",
                    ));
                }
            }
            Rule::NotBoth(one, other) => {
                if members.contains_key(one) && members.contains_key(other) {
                    let path = below(path, other);
                    self.flaws.push(Flaw::new(
                        &path,
                        format!("`{path}` stands beside `{one}`, and only one of the two may be there."),
                        "Take one of them out.",
                    ));
                }
            }
            Rule::NoOthers => {
                let known: Vec<&str> = object.fields.iter().map(|field| field.name).collect();
                for name in members.keys().filter(|name| !known.contains(&name.as_str())) {
                    let path = below(path, name);
                    self.flaws.push(Flaw::new(
                        &path,
                        format!("`{path}` is nothing that the API knows."),
                        format!("Write one of: {}.", known.join(", ")),
                    ));
                }
            }
        }
    }

    fn wrong_kind(&mut self, path: &str, value: &Value, wanted: &str) {
        let is = match value {
            Value::Null => "null",
            Value::Bool(_) => "true or false",
            Value::Number(number) if number.is_f64() => "a number with a fraction",
            Value::Number(_) => "a number",
            Value::String(_) => "a text",
            Value::Array(_) => "a list",
            Value::Object(_) => "an object",
        };
        let named = if path.is_empty() {
            "The request".to_owned()
        } else {
            format!("`{path}`")
        };
        self.flaws.push(Flaw::new(
            path,
            format!("{named} is {is} and not {wanted}."),
            format!("Write {wanted}."),
        ));
    }
}

/// The path of a member.
pub(super) fn below(path: &str, name: &str) -> String {
    if path.is_empty() {
        name.to_owned()
    } else {
        format!("{path}.{name}")
    }
}

#[cfg(test)]
mod tests;
