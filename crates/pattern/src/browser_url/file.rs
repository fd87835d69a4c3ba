//! Addresses of files, by the states of the WHATWG URL standard's parser that only `file:` goes through.

use url::{Position, Url};

/// Whether the text has the scheme `file`.
pub(super) fn is_file(url: &str) -> bool {
    let rest = url.trim_start_matches(|sign: char| sign <= ' ');
    // Most addresses are told by their first letter.
    if !rest.starts_with(['f', 'F']) {
        return false;
    }
    let mut signs = rest.chars().filter(|sign| !matches!(sign, '\t' | '\n' | '\r'));
    "file:".chars().all(|wanted| {
        signs
            .next()
            .is_some_and(|sign| sign.eq_ignore_ascii_case(&wanted))
    })
}

/// The address of a file as browsers report it; nothing when they refuse it.
pub(super) fn address(url: &str) -> Option<String> {
    let trimmed = url.trim_matches(|sign: char| sign <= ' ');
    let clean: String = trimmed
        .chars()
        .filter(|sign| !matches!(sign, '\t' | '\n' | '\r'))
        .collect();
    let rest = &clean["file:".len()..];
    let split = rest.find(['?', '#']).unwrap_or(rest.len());
    let (place, tail) = rest.split_at(split);
    let place = place.replace('\\', "/");
    let (host, path) = match place.strip_prefix("//") {
        Some(rest) => {
            let end = rest.find('/').unwrap_or(rest.len());
            if is_drive(&rest[..end]) {
                (String::new(), rest)
            } else {
                let path = rest[end..].strip_prefix('/').unwrap_or_default();
                (host(&rest[..end])?, path)
            }
        }
        None => (String::new(), place.strip_prefix('/').unwrap_or(&place)),
    };
    Some(format!(
        "file://{host}/{}{}",
        segments(path).join("/"),
        tail_of(tail)?
    ))
}

fn host(text: &str) -> Option<String> {
    if text.is_empty() {
        return Some(String::new());
    }
    if text.contains('@') || (text.contains(':') && !text.starts_with('[')) || text.contains("]:") {
        return None;
    }
    let parsed = Url::parse(&format!("https://{text}/")).ok()?;
    let host = parsed.host_str()?;
    Some(if host == "localhost" {
        String::new()
    } else {
        host.to_owned()
    })
}

fn segments(path: &str) -> Vec<String> {
    let mut segments: Vec<String> = Vec::new();
    let mut parts = path.split('/').peekable();
    while let Some(part) = parts.next() {
        let last = parts.peek().is_none();
        let dots = part.replace("%2e", ".").replace("%2E", ".");
        match dots.as_str() {
            ".." => {
                let drive = segments.len() == 1 && is_normal_drive(&segments[0]);
                if !drive {
                    segments.pop();
                }
                if last {
                    segments.push(String::new());
                }
            }
            "." if last => segments.push(String::new()),
            "." => {}
            _ if segments.is_empty() && is_drive(part) => segments.push(format!("{}:", &part[..1])),
            _ => segments.push(encoded(part)),
        }
    }
    segments
}

/// A letter with `:` or `|`.
fn is_drive(text: &str) -> bool {
    matches!(text.as_bytes(), [letter, b':' | b'|'] if letter.is_ascii_alphabetic())
}

fn is_normal_drive(text: &str) -> bool {
    is_drive(text) && text.ends_with(':')
}

fn encoded(segment: &str) -> String {
    let mut text = String::with_capacity(segment.len());
    for &byte in segment.as_bytes() {
        match byte {
            0x21..=0x7E if !b"\"#<>?`{}".contains(&byte) => text.push(char::from(byte)),
            _ => text.push_str(&format!("%{byte:02X}")),
        }
    }
    text
}

/// Query and fragment, which are the same for all web addresses.
fn tail_of(tail: &str) -> Option<String> {
    let parsed = Url::parse(&format!("https://host/{tail}")).ok()?;
    Some(parsed[Position::AfterPath..].to_owned())
}
