//! A JSON list of URLs or of objects with a URL each, or an object that has such a list.

use std::fmt;

use serde::Deserializer as _;
use serde::de::{Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Deserializer, Value};

use crate::collect::{Collector, looks_like_address};
use crate::logs::of_value;
use crate::{Expectation, ReadError, SkipReason, without_lone_surrogates};

pub(crate) fn read(text: &str, collector: &mut Collector<'_>) -> Result<(), ReadError> {
    let text = without_lone_surrogates(text);
    let mut reader = Deserializer::from_str(&text);
    reader
        .deserialize_any(Entries(collector))
        .and_then(|()| reader.end())
        .map_err(|source| ReadError::BrokenJson { source })
}

/// Takes the entries one by one, so that a large list is never held as a whole.
struct Entries<'a, 'b>(&'a mut Collector<'b>);

impl Entries<'_, '_> {
    fn take(&mut self, place: u64, entry: &Value) {
        if let Some(text) = entry.as_str() {
            if looks_like_address(text) || text.starts_with('/') {
                self.0.add(place, text);
            } else {
                self.0.add_line(place, text, Expectation::None, None);
            }
            return;
        }
        match of_value(entry) {
            Some(request) => request.take(place, &entry.to_string(), self.0),
            None => self.0.skip(place, &entry.to_string(), SkipReason::NotUrl),
        }
    }
}

impl<'de> Visitor<'de> for Entries<'_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list of URLs")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut entries: A) -> Result<(), A::Error> {
        let mut place = 0;
        while let Some(entry) = entries.next_element::<Value>()? {
            place += 1;
            self.take(place, &entry);
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut members: A) -> Result<(), A::Error> {
        const LISTS: [&str; 9] = [
            "urls", "links", "pages", "items", "results", "data", "entries", "rows", "hits",
        ];
        let mut place = 0;
        let mut found = false;
        while let Some(name) = members.next_key::<String>()? {
            if !LISTS.iter().any(|list| list.eq_ignore_ascii_case(&name)) {
                members.next_value::<IgnoredAny>()?;
                continue;
            }
            if let Value::Array(entries) = members.next_value::<Value>()? {
                found = true;
                for entry in &entries {
                    place += 1;
                    self.take(place, entry);
                }
            }
        }
        match found {
            true => Ok(()),
            false => Err(A::Error::custom("the object has no list named “urls”")),
        }
    }
}
