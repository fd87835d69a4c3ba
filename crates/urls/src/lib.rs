//! URL lists from the files that people have: text, CSV, sitemaps, HAR, access logs and JSON.
//!
//! What a file is follows from its content, and from its name only where the content leaves it open. Whatever is in it,
//! reading ends with a list or with words that say what to do; lines that are no URL are counted and shown, not dropped
//! in silence. Nothing here opens a file or fetches anything.

mod access_log;
mod collect;
mod gzip;
mod har;
mod json;
mod list;
mod sitemap;
mod sniff;
mod table;
mod text;

pub use list::{
    Expectation, Format, Options, ReadError, SkipReason, Skipped, UrlList, UrlRow, WhichRequests,
};

use std::borrow::Cow;

use collect::Collector;

/// The URLs of a file. `name` is the file's name, or empty for what was pasted.
///
/// ```
/// use urls::{Format, Options, read};
///
/// let list = read("", b"https://shop.example/\n# the form\nhttps://shop.example/contact\n", &Options::default())?;
/// assert_eq!(list.format, Format::Text);
/// assert_eq!(list.rows[1].url, "https://shop.example/contact");
/// assert_eq!(list.skipped, 1);
/// # Ok::<(), urls::ReadError>(())
/// ```
///
/// # Errors
/// When the file is of a kind that has no URLs, is broken, or has none.
pub fn read(name: &str, bytes: &[u8], options: &Options) -> Result<UrlList, ReadError> {
    if let Some(origin) = &options.origin
        && !collect::is_page_address(origin)
    {
        return Err(ReadError::BadOrigin {
            origin: origin.clone(),
        });
    }
    let bytes = gzip::unpacked(bytes)?;
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    if bytes.iter().take(4096).any(|&byte| byte == 0) {
        return Err(ReadError::NotText);
    }
    let format = sniff::format(name, bytes)?;
    let mut collector = Collector::new(options);
    match format {
        Format::Text => text::read(bytes, &mut collector),
        Format::Csv => table::read(bytes, &mut collector)?,
        Format::Sitemap => sitemap::read(bytes, &mut collector)?,
        Format::Har => har::read(bytes, &mut collector)?,
        Format::AccessLog => access_log::read(bytes, &mut collector),
        Format::Json => json::read(bytes, &mut collector)?,
    }
    collector.finish(format)
}

/// The lines of a text that are not blank, with their numbers from 1.
fn lines(bytes: &[u8]) -> impl Iterator<Item = (u64, Cow<'_, str>)> {
    (1..)
        .zip(bytes.split(|&byte| byte == b'\n'))
        .map(|(number, line)| (number, line.trim_ascii()))
        .filter(|(_, line)| !line.is_empty())
        .map(|(number, line)| (number, String::from_utf8_lossy(line)))
}
