//! HAR, which a browser's network panel saves: the requests in `log.entries`.

use std::borrow::Cow;

use serde::Deserialize;

use crate::collect::Collector;
use crate::{ReadError, SkipReason, WhichRequests};

#[derive(Deserialize)]
struct Har<'a> {
    #[serde(borrow)]
    log: Log<'a>,
}

#[derive(Deserialize)]
struct Log<'a> {
    #[serde(borrow)]
    entries: Vec<Entry<'a>>,
}

#[derive(Deserialize)]
struct Entry<'a> {
    #[serde(borrow)]
    request: Request<'a>,
    #[serde(borrow, default)]
    response: Response<'a>,
    /// Only Chrome and its kin write it.
    #[serde(borrow, default, rename = "_resourceType")]
    kind: Option<Cow<'a, str>>,
}

#[derive(Deserialize)]
struct Request<'a> {
    #[serde(borrow)]
    url: Cow<'a, str>,
}

#[derive(Deserialize, Default)]
struct Response<'a> {
    #[serde(borrow, default)]
    content: Content<'a>,
}

#[derive(Deserialize, Default)]
struct Content<'a> {
    #[serde(borrow, default, rename = "mimeType")]
    mime: Option<Cow<'a, str>>,
}

pub(crate) fn read(bytes: &[u8], collector: &mut Collector<'_>) -> Result<(), ReadError> {
    let har: Har<'_> = serde_json::from_slice(bytes).map_err(|source| ReadError::BrokenJson { source })?;
    // A HAR that says nothing about kinds has no pages to pick.
    let all = collector.requests() == WhichRequests::All || !har.log.entries.iter().any(Entry::is_page);
    for (place, entry) in (1..).zip(&har.log.entries) {
        if all || entry.is_page() {
            collector.add(place, &entry.request.url);
        } else {
            collector.skip(place, &entry.request.url, SkipReason::NotPage);
        }
    }
    Ok(())
}

impl Entry<'_> {
    fn is_page(&self) -> bool {
        match (&self.kind, &self.response.content.mime) {
            (Some(kind), _) => kind == "document",
            (None, Some(mime)) => mime.starts_with("text/html") || mime.starts_with("application/xhtml"),
            (None, None) => false,
        }
    }
}
