//! A JSON list of URLs, or of objects with a URL each.

use serde_json::Value;

use crate::ReadError;
use crate::collect::Collector;

/// Members that have the URL of an object.
const NAMES: [&str; 6] = ["url", "URL", "href", "loc", "link", "page"];

pub(crate) fn read(bytes: &[u8], collector: &mut Collector<'_>) -> Result<(), ReadError> {
    let list: Vec<Value> =
        serde_json::from_slice(bytes).map_err(|source| ReadError::BrokenJson { source })?;
    for (place, entry) in (1..).zip(&list) {
        let url = entry
            .as_str()
            .or_else(|| NAMES.iter().find_map(|name| entry.get(name)?.as_str()));
        match url {
            Some(url) => collector.add(place, url),
            None => collector.skip(place, &entry.to_string(), crate::SkipReason::NotUrl),
        }
    }
    Ok(())
}
