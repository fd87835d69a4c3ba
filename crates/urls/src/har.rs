//! HAR, which a browser's network panel saves, by <http://www.softwareishard.com/blog/har-12-spec/>: the requests in
//! `log.entries`.
//!
//! The widget is told the address of the page at the top, so that only this counts: not its frames, not what redirects, and
//! not what failed. Browsers tell frames in different ways: by `Sec-Fetch-Dest`, by who asked for them, or by the page
//! that an entry belongs to, whose first document is the page itself.

use std::borrow::Cow;
use std::collections::HashSet;

use serde::Deserialize;

use crate::assets::is_asset;
use crate::collect::Collector;
use crate::logs::not_shown;
use crate::{ReadError, SkipReason, WhichRequests, without_lone_surrogates};

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
    /// The page that it was loaded for.
    #[serde(borrow, default)]
    pageref: Option<Cow<'a, str>>,
    /// Only Chrome and its kin write it.
    #[serde(borrow, default, rename = "_resourceType")]
    kind: Option<Cow<'a, str>>,
    /// Only Chrome and its kin write it.
    #[serde(borrow, default, rename = "_initiator")]
    initiator: Initiator<'a>,
}

#[derive(Deserialize)]
struct Request<'a> {
    #[serde(borrow)]
    url: Cow<'a, str>,
    #[serde(borrow, default)]
    method: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    headers: Vec<Header<'a>>,
}

#[derive(Deserialize)]
struct Header<'a> {
    #[serde(borrow)]
    name: Cow<'a, str>,
    #[serde(borrow)]
    value: Cow<'a, str>,
}

#[derive(Deserialize, Default)]
struct Response<'a> {
    /// Nought for what was blocked or given up.
    #[serde(default)]
    status: Option<i64>,
    #[serde(borrow, default)]
    content: Content<'a>,
    /// Why there is no answer; only Chrome and its kin write it.
    #[serde(borrow, default, rename = "_error")]
    error: Option<Cow<'a, str>>,
}

#[derive(Deserialize, Default)]
struct Content<'a> {
    #[serde(borrow, default, rename = "mimeType")]
    mime: Option<Cow<'a, str>>,
}

#[derive(Deserialize, Default)]
struct Initiator<'a> {
    #[serde(borrow, default, rename = "type")]
    kind: Option<Cow<'a, str>>,
}

pub(crate) fn read(text: &str, collector: &mut Collector<'_>) -> Result<(), ReadError> {
    let text = without_lone_surrogates(text);
    let har: Har<'_> = serde_json::from_str(&text).map_err(|source| ReadError::BrokenJson { source })?;
    let entries = &har.log.entries;
    let all = collector.requests() == WhichRequests::All;
    // A HAR that says nothing about kinds has no pages to pick.
    let has_kinds = entries.iter().any(Entry::has_kind);
    let mut pages: HashSet<&str> = HashSet::new();
    for (place, entry) in (1..).zip(entries) {
        let reason = if all {
            None
        } else if has_kinds {
            entry.left_out(&mut pages)
        } else {
            entry.left_out_by_ending()
        };
        match reason.or_else(|| entry.not_shown()) {
            Some(reason) => collector.skip(place, &entry.request.url, reason),
            None => collector.add(place, &entry.request.url),
        }
    }
    Ok(())
}

impl<'a> Entry<'a> {
    fn mime(&self) -> &str {
        let mime = self.response.content.mime.as_deref().unwrap_or_default();
        if mime == "x-unknown" { "" } else { mime }
    }

    fn has_kind(&self) -> bool {
        self.kind.is_some() || !self.mime().is_empty()
    }

    fn is_document(&self) -> bool {
        let mime = self.mime();
        let is_html = mime.starts_with("text/html") || mime.starts_with("application/xhtml");
        match self.kind.as_deref() {
            // A document that failed or redirects has no type, or one that nobody knows.
            Some(kind) => kind == "document" && (is_html || mime.is_empty() || self.not_shown().is_some()),
            None => is_html,
        }
    }

    /// Why it is no page at the top. Pages that have had their document are remembered.
    fn left_out<'b>(&'b self, pages: &mut HashSet<&'b str>) -> Option<SkipReason> {
        if !self.is_document() {
            return Some(SkipReason::NotPage);
        }
        match self.header("sec-fetch-dest") {
            Some("document") => return None,
            Some("iframe" | "frame" | "embed" | "object" | "fencedframe") => return Some(SkipReason::Frame),
            Some(_) => return Some(SkipReason::NotPage),
            None => {}
        }
        if self.initiator.kind.as_deref() == Some("parser") {
            return Some(SkipReason::Frame);
        }
        let is_redirect = self.not_shown() == Some(SkipReason::Redirect);
        match self.pageref.as_deref() {
            Some(page) if !is_redirect && !pages.insert(page) => Some(SkipReason::Frame),
            _ => None,
        }
    }

    fn left_out_by_ending(&self) -> Option<SkipReason> {
        match self.request.method.as_deref() {
            Some(method) if method != "GET" => Some(SkipReason::OtherMethod),
            _ => is_asset(&self.request.url).then_some(SkipReason::Asset),
        }
    }

    fn not_shown(&self) -> Option<SkipReason> {
        if self.response.error.is_some() {
            return Some(SkipReason::Failure);
        }
        let status = self.response.status?;
        u16::try_from(status).map_or(Some(SkipReason::Failure), not_shown)
    }

    fn header(&self, name: &str) -> Option<&str> {
        let found = self
            .request
            .headers
            .iter()
            .find(|header| header.name.eq_ignore_ascii_case(name));
        found.map(|header| header.value.as_ref())
    }
}
