//! What a file is.

use crate::access_log::Entry;
use crate::collect::looks_like_address;
use crate::{Format, ReadError, lines, table};

/// Lines that are looked at.
const LINES: usize = 20;

/// By content, and by name where that leaves it open.
pub(crate) fn format(name: &str, bytes: &[u8]) -> Result<Format, ReadError> {
    let start = bytes.trim_ascii_start();
    match start.first() {
        Some(b'<') => {
            let head = String::from_utf8_lossy(&start[..start.len().min(8192)]);
            return if head.contains("urlset") || head.contains("sitemapindex") {
                Ok(Format::Sitemap)
            } else {
                Err(ReadError::NotSitemap)
            };
        }
        Some(b'{') => return Ok(Format::Har),
        Some(b'[') => return Ok(Format::Json),
        _ => {}
    }
    let head: Vec<_> = lines(bytes).take(LINES).map(|(_, line)| line).collect();
    let logged = head.iter().filter(|line| Entry::parse(line).is_some()).count();
    if logged * 2 > head.len() {
        return Ok(Format::AccessLog);
    }
    let name = name.to_ascii_lowercase();
    if name.ends_with(".csv") || name.ends_with(".tsv") {
        return Ok(Format::Csv);
    }
    // Addresses may have commas and semicolons, but hardly as many in each line.
    let columns = table::separator(bytes).is_some();
    let plain = head.iter().filter(|line| looks_like_address(line)).count();
    Ok(if columns && (head.len() > 1 || plain == 0) {
        Format::Csv
    } else {
        Format::Text
    })
}
