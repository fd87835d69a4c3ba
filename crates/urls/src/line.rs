//! An address as people write it on a line: with a count, in quotes, as a link of Markdown, without its scheme.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

use crate::assets;
use crate::collect::looks_like_address;

/// What a line holds.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Line<'a> {
    /// An address, or a path of the site.
    Address(Found<'a>),
    /// A remark.
    Comment,
    /// Something else.
    Other,
}

/// The address of a line.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Found<'a> {
    /// The address, or a path that begins with a slash.
    pub(crate) url: Cow<'a, str>,
    /// The line had the address without `https://`.
    pub(crate) scheme_added: bool,
    /// The number in front of it.
    pub(crate) count: Option<u64>,
    /// A count or a status behind it. Nothing tells which of the two it is, so that it says nothing of the address.
    pub(crate) behind: Option<&'a str>,
}

/// The address on a line, without what people write around it; nothing for a remark. A line that holds no address is given
/// as it stands.
///
/// ```
/// assert_eq!(urls::on_line("https://shop.example/x 200").as_deref(), Some("https://shop.example/x"));
/// assert_eq!(urls::on_line("shop.example/x").as_deref(), Some("https://shop.example/x"));
/// assert_eq!(urls::on_line("# the form"), None);
/// assert_eq!(urls::on_line("notes").as_deref(), Some("notes"));
/// ```
pub fn on_line(line: &str) -> Option<Cow<'_, str>> {
    match Line::of(line) {
        Line::Address(found) => Some(found.url),
        Line::Comment => None,
        Line::Other => Some(Cow::Borrowed(line.trim())),
    }
}

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the pattern is a constant that tests compile")
}

/// A mark of a list, or the method of a request.
static MARK: LazyLock<Regex> = LazyLock::new(|| regex(r"^(?:[-*+•·>]|\d{1,6}[.)]|GET)\s+"));
static COUNT_IN_FRONT: LazyLock<Regex> =
    LazyLock::new(|| regex(r#"^"?(\d[\d.,'’]*)"?(?:\s*[x×:;|,]\s*|\s+)(\S.*)$"#));
static MARKDOWN_LINK: LazyLock<Regex> = LazyLock::new(|| {
    regex(r#"^\[[^\]]*\]\(\s*<?([^\s<>]+?)>?(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)[\s.,;:|]*([^()]*)$"#)
});
static MARKDOWN_REFERENCE: LazyLock<Regex> =
    LazyLock::new(|| regex(r#"^\[[^\]]+\]:\s+<?([^\s<>]+)>?(?:\s+(?:"[^"]*"|'[^']*'|\([^)]*\)))?$"#));
/// Counts, statuses and their words.
static NUMBERS: LazyLock<Regex> = LazyLock::new(|| {
    regex(concat!(
        r"^(?:[\s,;|:=→>()\[\]×+–—-]|x\b|\d[\d.,:'’%]*|",
        r"(?:ms|s|sec|kb|KB|mb|MB|hits?|visits?|views?|times?|requests?|HTTP/[\d.]+|OK|Created|Accepted|No Content|",
        r"Partial Content|Moved Permanently|Found|See Other|Not Modified|Temporary Redirect|Permanent Redirect|Bad Request|",
        r"Unauthorized|Forbidden|Not Found|Gone|Too Many Requests|Internal Server Error|Bad Gateway|Service Unavailable|",
        r"Gateway Timeout)\b)+$"
    ))
});
/// A host with a path or without: names with a dot and letters at their end, `localhost`, or four numbers with something behind.
static HOST: LazyLock<Regex> = LazyLock::new(|| {
    regex(concat!(
        r"^(?:(?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)+(?:xn--[a-z0-9-]+|\p{L}{2,63})\.?(?::\d{1,5})?(?:[/?#]\S*)?|",
        r"localhost(?::\d{1,5}(?:[/?#]\S*)?|/\S*)|",
        r"(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5})?/\S*)$"
    ))
});

const QUOTES: [(char, char); 10] = [
    ('"', '"'),
    ('\'', '\''),
    ('`', '`'),
    ('<', '>'),
    ('“', '”'),
    ('„', '“'),
    ('«', '»'),
    ('‘', '’'),
    ('(', ')'),
    ('|', '|'),
];

impl<'a> Line<'a> {
    pub(crate) fn of(line: &'a str) -> Line<'a> {
        let line = line.trim();
        // What most lines are.
        if looks_like_address(line) && !line.contains(char::is_whitespace) {
            return Line::Address(Found {
                url: Cow::Borrowed(line),
                scheme_added: false,
                count: None,
                behind: None,
            });
        }
        if is_comment(line) {
            return Line::Comment;
        }
        let unmarked = MARK.find(line).map_or(line, |mark| &line[mark.end()..]);
        if let Some(found) = wrapped(unmarked).or_else(|| bare(unmarked)) {
            return Line::Address(found);
        }
        if let Some(parts) = COUNT_IN_FRONT.captures(line)
            && let (Some(count), Some(rest)) = (parts.get(1), parts.get(2))
            && let Some(found) = wrapped(rest.as_str()).or_else(|| bare(rest.as_str()))
        {
            return Line::Address(Found {
                count: number(count.as_str()),
                ..found
            });
        }
        Line::Other
    }
}

/// Remarks begin as in scripts, in lists for programs, and in CSV files of analytics. `//` may also begin an address.
fn is_comment(line: &str) -> bool {
    let is_slashes = line
        .strip_prefix("//")
        .is_some_and(|rest| !HOST.is_match(rest.trim_end()));
    is_slashes || line.starts_with(['#', ';']) || line.starts_with("<!--") || line.starts_with("--")
}

/// What stands in quotes, in brackets, or in a link of Markdown.
fn wrapped(text: &str) -> Option<Found<'_>> {
    if text.starts_with('[') {
        let link = MARKDOWN_LINK
            .captures(text)
            .or_else(|| MARKDOWN_REFERENCE.captures(text))?;
        let behind = link.get(2).map(|behind| behind.as_str().trim());
        return Some(Found {
            behind: behind.filter(|behind| !behind.is_empty() && is_numbers(behind)),
            ..address(link.get(1)?.as_str())?
        });
    }
    let open = text.chars().next()?;
    let (_, close) = QUOTES.iter().find(|(begin, _)| *begin == open)?;
    let inner = &text[open.len_utf8()..];
    // Parentheses may stand in the address as well.
    let end = match close {
        ')' => inner.rfind(*close)?,
        _ => inner.find(*close)?,
    };
    let behind = inner[end + close.len_utf8()..].trim();
    let found = address(inner[..end].trim())?;
    let is_end = behind
        .chars()
        .all(|character| matches!(character, ',' | ';' | '.' | '|'));
    match is_end {
        true => Some(found),
        false => is_numbers(behind).then_some(Found {
            behind: Some(behind.trim_start_matches([',', ';', '|', ':', ' ', '\t'])),
            ..found
        }),
    }
}

/// An address with nothing around it but numbers behind.
fn bare(text: &str) -> Option<Found<'_>> {
    if let Some(end) = text.find(char::is_whitespace) {
        let behind = text[end..].trim();
        if is_numbers(behind) {
            return Some(Found {
                behind: Some(behind),
                ..address(text[..end].trim_end_matches([',', ';', '|', ':']))?
            });
        }
    }
    address(text)
}

fn is_numbers(behind: &str) -> bool {
    behind.bytes().any(|byte| byte.is_ascii_digit()) && NUMBERS.is_match(behind)
}

/// The text as an address, if it is one or lacks only its scheme.
fn address(text: &str) -> Option<Found<'_>> {
    let found = |url, scheme_added| Found {
        url,
        scheme_added,
        count: None,
        behind: None,
    };
    let has_scheme = crate::collect::is_page_address(text);
    if has_scheme || (text.starts_with('/') && !text.starts_with("//")) {
        return Some(found(Cow::Borrowed(text), false));
    }
    let host = text.strip_prefix("//").unwrap_or(text);
    (HOST.is_match(host) && !is_file_name(host)).then(|| found(Cow::Owned(format!("https://{host}")), true))
}

/// Whether a name with a dot is rather a file's, such as `index.html`, than a host's.
fn is_file_name(host: &str) -> bool {
    const PAGES: [&str; 8] = ["html", "htm", "php", "asp", "aspx", "jsp", "md", "log"];
    !host.contains(['/', ':', '?', '#'])
        && host.rsplit_once('.').is_some_and(|(_, ending)| {
            assets::is_ending(ending) || PAGES.iter().any(|page| page.eq_ignore_ascii_case(ending))
        })
}

/// A number as people write it, with or without separators of thousands.
pub(crate) fn number(text: &str) -> Option<u64> {
    text.replace([',', '.', ' ', '\'', '’', '\u{a0}', '\u{202f}'], "")
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(line: &str) -> String {
        match Line::of(line) {
            Line::Comment => "comment".to_owned(),
            Line::Other => "other".to_owned(),
            Line::Address(found) => {
                let mut said = found.url.into_owned();
                if found.scheme_added {
                    said.push_str(" +scheme");
                }
                if let Some(count) = found.count {
                    said.push_str(&format!(" count={count}"));
                }
                if let Some(behind) = found.behind {
                    said.push_str(&format!(" behind={behind}"));
                }
                said
            }
        }
    }

    #[test]
    fn an_address_is_found_in_what_people_write_around_it() {
        for (line, expected) in [
            ("https://a.example/x", "https://a.example/x"),
            ("https://a.example/x 200", "https://a.example/x behind=200"),
            ("https://a.example/x\t1,532", "https://a.example/x behind=1,532"),
            ("https://a.example/x, 200 OK", "https://a.example/x behind=200 OK"),
            (
                "https://a.example/x -> 404 Not Found",
                "https://a.example/x behind=-> 404 Not Found",
            ),
            (
                "https://a.example/x (12 hits)",
                "https://a.example/x behind=(12 hits)",
            ),
            (
                "https://a.example/x 200 12ms",
                "https://a.example/x behind=200 12ms",
            ),
            ("https://a.example/a b", "https://a.example/a b"),
            ("12 https://a.example/x", "https://a.example/x count=12"),
            ("1.532: https://a.example/x", "https://a.example/x count=1532"),
            ("3x /contact", "/contact count=3"),
            (
                "12 https://a.example/x 200",
                "https://a.example/x count=12 behind=200",
            ),
            ("\"https://a.example/q\",200", "https://a.example/q behind=200"),
            ("'https://a.example/q',", "https://a.example/q"),
            ("12,\"https://a.example/q\"", "https://a.example/q count=12"),
            ("<https://a.example/q>", "https://a.example/q"),
            ("`a.example/q`", "https://a.example/q +scheme"),
            ("“https://a.example/q”", "https://a.example/q"),
            (
                "[Pricing](https://a.example/pricing)",
                "https://a.example/pricing",
            ),
            (
                "- [A (b)](https://a.example/a_(b) \"title\")",
                "https://a.example/a_(b)",
            ),
            ("[1]: https://a.example/pricing", "https://a.example/pricing"),
            ("* https://a.example/", "https://a.example/"),
            ("1. https://a.example/", "https://a.example/"),
            ("GET /contact", "/contact"),
            ("/contact 200", "/contact behind=200"),
            ("| https://a.example/ | 12 |", "https://a.example/ behind=12 |"),
            ("www.a.example/x", "https://www.a.example/x +scheme"),
            ("a.example", "https://a.example +scheme"),
            (
                "müller.example/a?b#c 7",
                "https://müller.example/a?b#c +scheme behind=7",
            ),
            ("//a.example/x", "https://a.example/x +scheme"),
            ("localhost:3000/x", "https://localhost:3000/x +scheme"),
            ("file:///C:/site/index.html", "file:///C:/site/index.html"),
        ] {
            assert_eq!(said(line), expected, "{line}");
        }
    }

    #[test]
    fn remarks_and_other_words_are_no_addresses() {
        for line in [
            "# https://a.example/",
            "// the form",
            "//",
            "; x",
            "<!-- x -->",
            "-- x",
        ] {
            assert_eq!(said(line), "comment", "{line}");
        }
        for line in [
            "notes",
            "index.html",
            "style.css",
            "12",
            "12 monkeys",
            "ann@a.example",
            "mailto:ann@a.example",
            "*.a.example/x",
            "see a.example for more",
            "1.2.3",
            "10.0.0.1",
            "[x]",
            "\"",
            "<b>",
        ] {
            assert_eq!(said(line), "other", "{line}");
        }
    }
}
