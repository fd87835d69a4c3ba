//! URL lists from the files that people have: text, CSV, sitemaps, HAR, JSON, and the logs of web servers.
//!
//! What a file is follows from its content, and from its name only where the content leaves it open. Whatever is in it,
//! reading ends with a list or with words that say what to do; lines that are no URL are counted and shown, not dropped
//! in silence. Nothing here opens a file or fetches anything.
//!
//! [`views`] reads the same logs in blocks, and gives who looked at which page and when.

mod assets;
mod collect;
mod encoding;
mod error;
mod format;
mod har;
mod host;
mod json;
mod line;
mod list;
mod logs;
mod packing;
mod reason;
mod sitemap;
mod sniff;
mod surrogates;
mod table;
mod tally;
mod text;
pub mod views;

pub use assets::ASSETS;
pub use error::ReadError;
pub use format::Format;
pub use line::on_line;
pub use list::{Expectation, LeftOut, Options, Repeats, UrlList, UrlRow, WhichRequests};
pub use reason::{SkipReason, Skipped};
pub use surrogates::without_lone_surrogates;

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
    let mut notes = Vec::new();
    let bytes = packing::unpacked(bytes, options.largest, &mut notes)?;
    let text = encoding::text(&bytes, &mut notes)?;
    let format = sniff::format(name, &text)?;
    let mut collector = Collector::new(format, options);
    match format {
        Format::Text => text::read(&text, &mut collector),
        Format::Csv => table::read(&text, &mut collector)?,
        Format::Sitemap => sitemap::read(&text, &mut collector)?,
        Format::Har => har::read(&text, &mut collector)?,
        Format::Json => json::read(&text, &mut collector)?,
        Format::AccessLog
        | Format::JsonLines
        | Format::ExtendedLog
        | Format::LoadBalancerLog
        | Format::HaproxyLog => logs::read(format, &text, &mut collector),
    }
    collector.finish(notes)
}

/// The lines of a text that are not blank, with their numbers from 1.
fn lines(text: &str) -> impl Iterator<Item = (u64, &str)> {
    (1..)
        .zip(text.split('\n'))
        .map(|(number, line)| (number, line.trim()))
        .filter(|(_, line)| !line.is_empty())
}
