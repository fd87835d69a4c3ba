//! What a file is.

use std::sync::LazyLock;

use regex::Regex;
use serde_json::Value;

use crate::collect::looks_like_address;
use crate::line::Line;
use crate::{Format, ReadError, lines, logs, table};

/// Lines that are looked at.
const LINES: usize = 20;
/// Bytes that are looked at, so that what has no lines costs no more.
const PREFIX: usize = 64 << 10;

/// By content, and by name where that leaves it open.
pub(crate) fn format(name: &str, text: &str) -> Result<Format, ReadError> {
    let start = prefix(text.trim_start());
    match start.as_bytes() {
        [b'<', rest @ ..] if !looks_like_address(&String::from_utf8_lossy(&rest[..rest.len().min(16)])) => {
            return if start.contains("urlset") || start.contains("sitemapindex") {
                Ok(Format::Sitemap)
            } else {
                Err(ReadError::NotSitemap)
            };
        }
        [b'{', ..] => {
            if let Some(format) = object(start, text) {
                return Ok(format);
            }
        }
        [b'[', ..] if is_json_list(start) => return Ok(Format::Json),
        _ => {}
    }
    let head: Vec<&str> = lines(start).take(LINES).map(|(_, line)| line).collect();
    if logs::has_fields(&head) {
        return Ok(Format::ExtendedLog);
    }
    let entries: Vec<&str> = head
        .iter()
        .copied()
        .filter(|line| !line.starts_with('#'))
        .collect();
    if let Some(format) = logs::format_of(&entries) {
        return Ok(format);
    }
    let name = name.to_ascii_lowercase();
    if name.ends_with(".csv") || name.ends_with(".tsv") {
        return Ok(Format::Csv);
    }
    // Addresses may have commas and semicolons, but hardly as many in each line.
    let columns = table::separator(start).is_some();
    let plain = entries.iter().filter(|line| looks_like_address(line)).count();
    Ok(
        if columns && (entries.len() > 1 || plain == 0) && !is_marked_up(&entries) {
            Format::Csv
        } else {
            Format::Text
        },
    )
}

/// An object alone is a HAR or has a list. Several are lines, which are told from their first.
fn object(start: &str, text: &str) -> Option<Format> {
    static LOG: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#""log"\s*:\s*\{"#).expect("the pattern is a constant that tests compile")
    });
    let (first, rest) = start.split_once('\n').unwrap_or((start, ""));
    let is_whole = first.len() < start.len() || start.len() == text.trim_start().len();
    let first: Option<Value> = is_whole
        .then(|| serde_json::from_str(&crate::without_lone_surrogates(first.trim())).ok())
        .flatten();
    match first {
        Some(value) if value.pointer("/log/entries").is_some() && rest.trim().is_empty() => Some(Format::Har),
        Some(value) if !rest.trim().is_empty() || logs::of_value(&value).is_some() => None,
        _ if LOG.is_match(start) => Some(Format::Har),
        _ => Some(Format::Json),
    }
}

/// Whether a text that begins with a bracket is a list of JSON, and not a link of Markdown or the time of a log.
fn is_json_list(start: &str) -> bool {
    let inner = start[1..].trim_start();
    let value = ["\"", "{", "[", "]", "true", "false", "null"];
    match Line::of(start.lines().next().unwrap_or_default()) {
        Line::Address(_) => false,
        _ => inner.is_empty() || value.iter().any(|value| inner.starts_with(value)) || is_number(inner),
    }
}

fn is_number(inner: &str) -> bool {
    let end =
        inner.trim_start_matches(|character: char| character.is_ascii_digit() || "+-.eE".contains(character));
    end.len() < inner.len() && end.trim_start().starts_with([',', ']'])
}

/// Whether the lines are addresses with something around them, whose commas or bars are no columns.
fn is_marked_up(entries: &[&str]) -> bool {
    entries.iter().all(|line| {
        (line.contains("](") || line.starts_with('<')) && matches!(Line::of(line), Line::Address(_))
    })
}

fn prefix(text: &str) -> &str {
    let mut end = text.len().min(PREFIX);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
