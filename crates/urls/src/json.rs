//! A JSON list of URLs, or of objects with a URL each.

use std::fmt;

use serde::Deserializer as _;
use serde::de::{SeqAccess, Visitor};
use serde_json::{Deserializer, Value};

use crate::collect::Collector;
use crate::{ReadError, SkipReason};

/// Members that have the URL of an object.
const NAMES: [&str; 6] = ["url", "URL", "href", "loc", "link", "page"];

pub(crate) fn read(bytes: &[u8], collector: &mut Collector<'_>) -> Result<(), ReadError> {
    let mut reader = Deserializer::from_slice(bytes);
    reader
        .deserialize_seq(Entries(collector))
        .and_then(|()| reader.end())
        .map_err(|source| ReadError::BrokenJson { source })
}

/// Takes the entries one by one, so that a large list is never held as a whole.
struct Entries<'a, 'b>(&'a mut Collector<'b>);

impl<'de> Visitor<'de> for Entries<'_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list of URLs")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        let mut place = 0;
        while let Some(entry) = entries.next_element::<Value>()? {
            place += 1;
            let url = entry
                .as_str()
                .or_else(|| NAMES.iter().find_map(|name| entry.get(name)?.as_str()));
            match url {
                Some(url) => self.0.add(place, url),
                None => self.0.skip(place, &entry.to_string(), SkipReason::NotUrl),
            }
        }
        Ok(())
    }
}
