//! The URLs of a file: a line each, or a JSON list.

use std::path::Path;

use crate::exit::{Failure, usage};
use crate::input;

/// URLs as they were given.
pub(super) enum Urls {
    /// One a line.
    Lines(String),
    /// A JSON list.
    List(Vec<String>),
}

impl Urls {
    /// Every URL; blank lines are none.
    pub(super) fn iter(&self) -> Box<dyn Iterator<Item = &str> + '_> {
        match self {
            Urls::Lines(text) => Box::new(text.lines().filter(|line| !line.trim().is_empty())),
            Urls::List(urls) => Box::new(urls.iter().map(String::as_str)),
        }
    }
}

/// The URLs of a file; none without a file.
pub(super) fn read(path: Option<&Path>) -> Result<Urls, Failure> {
    match path {
        None => Ok(Urls::List(Vec::new())),
        Some(path) => parse(path, &input::bytes(path)?),
    }
}

/// The URLs in what a file holds. Text that is not UTF-8 is read as far as it can be.
pub(super) fn parse(path: &Path, bytes: &[u8]) -> Result<Urls, Failure> {
    let bytes = without_mark(bytes);
    if !is_list(bytes) {
        return Ok(Urls::Lines(String::from_utf8_lossy(bytes).into_owned()));
    }
    serde_json::from_slice(bytes).map(Urls::List).map_err(|error| {
        usage(
            format!(
                "{} begins as a JSON list of URLs, and is none: {error}.",
                input::name_of(path)
            ),
            "Write [\"https://…\", …], or a URL a line without brackets.",
        )
    })
}

/// The bytes without a byte order mark.
pub(super) fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)
}

/// Whether the text is a JSON list: no URL begins with a bracket.
pub(super) fn is_list(start: &[u8]) -> bool {
    start.trim_ascii_start().first() == Some(&b'[')
}
