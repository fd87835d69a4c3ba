//! Reading what a request says, field by field, with words for what is wrong.
//!
//! A field that is null counts as left out, and one that the method does not know is ignored: both are named choices. The words
//! for a missing field are the document's; those for the others are made after them.

use std::ops::RangeInclusive;

use serde_json::{Map, Value};

use super::refusal::Refusal;

/// An object in a request, and where it is.
#[derive(Debug, Clone)]
pub(super) struct Fields<'r> {
    members: &'r Map<String, Value>,
    /// What stands before the name of a field: empty, or `filters.`, `groups[0].`.
    before: String,
}

impl<'r> Fields<'r> {
    /// The request itself.
    pub(super) fn of(members: &'r Map<String, Value>) -> Self {
        Self {
            members,
            before: String::new(),
        }
    }

    /// The same object as a request of its own, as a batch has them: words about its fields do not say where in the batch it is.
    pub(super) fn alone(&self) -> Self {
        Self::of(self.members)
    }

    /// The value of a field, if it has one.
    pub(super) fn value(&self, name: &str) -> Option<&'r Value> {
        self.members.get(name).filter(|value| !value.is_null())
    }

    /// The names of the fields that have a value, in the order of the request.
    pub(super) fn names(&self) -> impl Iterator<Item = &'r str> {
        let given = self.members.iter().filter(|(_, value)| !value.is_null());
        given.map(|(name, _)| name.as_str())
    }

    /// That a field must be there.
    pub(super) fn missing(&self, name: &str) -> Refusal {
        self.wrong(name, "is required")
    }

    /// That a field is not as it must be: `wrong("id", "is required")`.
    pub(super) fn wrong(&self, name: &str, what: &str) -> Refusal {
        Refusal::validation(format!("`{}{name}` {what}", self.before))
    }

    /// Asks for what may be missing.
    pub(super) fn need<T>(&self, name: &str, found: Option<T>) -> Result<T, Refusal> {
        found.ok_or_else(|| self.missing(name))
    }

    fn read<T>(
        &self,
        name: &str,
        what: &str,
        read: impl FnOnce(&'r Value) -> Option<T>,
    ) -> Result<Option<T>, Refusal> {
        match self.value(name) {
            None => Ok(None),
            Some(value) => read(value).map(Some).ok_or_else(|| self.wrong(name, what)),
        }
    }

    /// A text, which may be empty.
    pub(super) fn text(&self, name: &str) -> Result<Option<&'r str>, Refusal> {
        self.read(name, "must be a string", Value::as_str)
    }

    /// A text that must be there and must not be blank.
    pub(super) fn needed_text(&self, name: &str) -> Result<&'r str, Refusal> {
        let text = self.need(name, self.text(name)?)?;
        if text.trim().is_empty() {
            return Err(self.missing(name));
        }
        Ok(text)
    }

    /// A text that is not blank where it is there.
    pub(super) fn full_text(&self, name: &str) -> Result<Option<&'r str>, Refusal> {
        match self.text(name)? {
            Some(text) if text.trim().is_empty() => Err(self.wrong(name, "must not be empty")),
            text => Ok(text),
        }
    }

    /// True or false.
    pub(super) fn flag(&self, name: &str) -> Result<Option<bool>, Refusal> {
        self.read(name, "must be a boolean", Value::as_bool)
    }

    /// A whole number within a range.
    pub(super) fn number(&self, name: &str, range: RangeInclusive<i64>) -> Result<Option<i64>, Refusal> {
        let what = format!("must be an integer from {} to {}", range.start(), range.end());
        self.read(name, &what, |value| {
            value.as_i64().filter(|number| range.contains(number))
        })
    }

    /// A number that something has: not below zero.
    pub(super) fn id_number(&self, name: &str) -> Result<Option<u64>, Refusal> {
        self.read(name, "must be an unsigned integer", Value::as_u64)
    }

    /// One of the words that there are.
    pub(super) fn word(&self, name: &str, words: &[&'static str]) -> Result<Option<&'static str>, Refusal> {
        let what = format!("must be one of {}", words.join(", "));
        self.read(name, &what, |value| known(value, words))
    }

    /// A list of texts, none of them blank.
    pub(super) fn texts(&self, name: &str) -> Result<Option<Vec<String>>, Refusal> {
        self.read(name, "must be an array of strings", |value| {
            let text = |one: &Value| {
                one.as_str()
                    .filter(|text| !text.trim().is_empty())
                    .map(str::to_owned)
            };
            value.as_array()?.iter().map(text).collect()
        })
    }

    /// A list of words that there are. One that is said twice counts once.
    pub(super) fn words(
        &self,
        name: &str,
        words: &[&'static str],
    ) -> Result<Option<Vec<&'static str>>, Refusal> {
        let what = format!("must be an array of {}", words.join(", "));
        self.read(name, &what, |value| {
            let mut found = Vec::new();
            for one in value.as_array()? {
                let word = known(one, words)?;
                if !found.contains(&word) {
                    found.push(word);
                }
            }
            Some(found)
        })
    }

    /// A list of numbers that something has.
    pub(super) fn id_numbers(&self, name: &str) -> Result<Option<Vec<u64>>, Refusal> {
        self.read(name, "must be an array of integers", |value| {
            value.as_array()?.iter().map(Value::as_u64).collect()
        })
    }

    /// A list of any values.
    pub(super) fn values(&self, name: &str) -> Result<Option<&'r Vec<Value>>, Refusal> {
        self.read(name, "must be an array", Value::as_array)
    }

    /// An object in this one.
    pub(super) fn object(&self, name: &str) -> Result<Option<Fields<'r>>, Refusal> {
        let members = self.read(name, "must be an object", Value::as_object)?;
        Ok(members.map(|members| Fields {
            members,
            before: format!("{}{name}.", self.before),
        }))
    }

    /// An object that must be there.
    pub(super) fn needed_object(&self, name: &str) -> Result<Fields<'r>, Refusal> {
        let object = self.object(name)?;
        self.need(name, object)
    }

    /// A list of objects.
    pub(super) fn objects(&self, name: &str) -> Result<Option<Vec<Fields<'r>>>, Refusal> {
        let list = self.read(name, "must be an array of objects", |value| {
            let members: Option<Vec<_>> = value.as_array()?.iter().map(Value::as_object).collect();
            members
        })?;
        Ok(list.map(|list| {
            let at = |(index, members): (usize, &'r Map<String, Value>)| Fields {
                members,
                before: format!("{}{name}[{index}].", self.before),
            };
            list.into_iter().enumerate().map(at).collect()
        }))
    }

    /// The object as it was sent, without what is null.
    pub(super) fn to_json(&self) -> Value {
        let given = self.members.iter().filter(|(_, value)| !value.is_null());
        Value::Object(given.map(|(name, value)| (name.clone(), value.clone())).collect())
    }
}

fn known(value: &Value, words: &[&'static str]) -> Option<&'static str> {
    let said = value.as_str()?;
    words.iter().find(|word| **word == said).copied()
}
