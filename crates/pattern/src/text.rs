//! Texts that are looked for as they are, on platforms that know no patterns.
//!
//! Such a text is asked as the search of JavaScript that says the same, so that everything about verdicts, overlap and speed is that of
//! patterns. What is told of signs and parts is not asked: a text has none.

use crate::explain::{Explanation, Part, PartKind};
use crate::pattern::Span;
use crate::translate::escaped;

/// What a text is compared with, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Question {
    /// It must be the whole; otherwise a part is enough.
    pub(crate) whole: bool,
    /// It is compared with the host alone, in which capitals do not count.
    pub(crate) in_host: bool,
}

/// What begins an address, up to its host.
const BEFORE_HOST: &str = "^[^:/?#]+://(?:[^/?#@]*@)?";
/// What stands between a host and the rest of an address.
const BEHIND_HOST: &str = "(?::[0-9]*)?(?:[/?#]|$)";
/// What matches nothing.
const NEVER: &str = "[^\\s\\S]";

impl Question {
    /// The search of JavaScript for the same addresses.
    pub(crate) fn search(self, text: &str) -> String {
        let literal = escaped(text, self.in_host);
        match (self.in_host, self.whole) {
            (false, false) => literal,
            (false, true) => format!("^{literal}$"),
            (true, whole) if !may_be_in_host(text, whole) => NEVER.to_owned(),
            (true, true) => format!("{BEFORE_HOST}{literal}{BEHIND_HOST}"),
            // Colons stand in the host only between the brackets of an IPv6 address.
            (true, false) => {
                let bracketed = bracketed(text);
                let named = if text.contains([':', '[', ']']) {
                    String::new()
                } else {
                    format!("[^/?#@:\\[]*{literal}[^/?#@]*(?:[/?#]|$)|")
                };
                format!("{BEFORE_HOST}(?:{named}{bracketed})")
            }
        }
    }

    /// Where the text stands in an address, in UTF-16 code units.
    pub(crate) fn find(self, text: &str, url: &str) -> Option<Span> {
        let (from, looked_through) = if self.in_host { host(url)? } else { (0, url) };
        let is_it =
            |there: &str| !self.in_host && there == text || self.in_host && there.eq_ignore_ascii_case(text);
        let at = if self.whole {
            is_it(looked_through).then_some(0)
        } else if self.in_host {
            looked_through
                .to_ascii_lowercase()
                .find(&text.to_ascii_lowercase())
        } else {
            looked_through.find(text)
        }?;
        let start = from + at;
        let units = |text: &str| text.encode_utf16().count();
        let start = units(&url[..start]);
        Some(Span {
            start,
            end: start + units(text),
        })
    }

    /// What the text says, in words.
    pub(crate) fn explained(self, text: &str) -> Explanation {
        let sentence = match (text.is_empty(), self.whole) {
            (true, false) => "An empty text is in every address, so it matches every URL.".to_owned(),
            (true, true) => "No address is an empty text, so it never matches.".to_owned(),
            (false, false) if self.in_host => {
                format!("Matches URLs whose host contains `{text}`, in any case of its letters.")
            }
            (false, true) if self.in_host => {
                format!("Matches URLs whose host is `{text}`, in any case of its letters.")
            }
            (false, false) => format!("Matches URLs that contain `{text}`, capitals as they are written."),
            (false, true) => format!("Matches the URL that is `{text}`, capitals as they are written."),
        };
        let end = u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
        Explanation {
            sentence,
            whole: Part {
                id: 0,
                start: 0,
                end,
                kind: PartKind::Text,
                label: format!("the text `{text}`"),
                note: None,
                parts: Vec::new(),
            },
            capped: false,
        }
    }
}

/// Whether a host can hold the text, or be it.
fn may_be_in_host(text: &str, whole: bool) -> bool {
    let inner = text.strip_prefix('[').unwrap_or(text);
    let inner = inner.strip_suffix(']').unwrap_or(inner);
    let is_bracketed = text.len() == inner.len() + 2;
    let can_be_whole = is_bracketed || !text.is_empty() && !text.contains([':', '[', ']']);
    !inner.contains(['/', '?', '#', '@', '[', ']']) && (!whole || can_be_whole)
}

/// The search for a text in the brackets of an IPv6 address.
fn bracketed(text: &str) -> String {
    let (begins, inner) = match text.strip_prefix('[') {
        Some(inner) => (true, inner),
        None => (false, text),
    };
    let (ends, inner) = match inner.strip_suffix(']') {
        Some(inner) => (true, inner),
        None => (false, inner),
    };
    let any = "[^\\]/?#@]*";
    let (before, behind) = (if begins { "" } else { any }, if ends { "" } else { any });
    format!("\\[{before}{}{behind}\\]", escaped(inner, true))
}

/// The host of an address with its place, in bytes; without user and port.
fn host(url: &str) -> Option<(usize, &str)> {
    let begin = url.find("://")?;
    let scheme = &url[..begin];
    if scheme.is_empty() || scheme.contains([':', '/', '?', '#']) {
        return None;
    }
    let begin = begin + "://".len();
    let rest = &url[begin..];
    let authority = &rest[..rest.find(['/', '?', '#']).unwrap_or(rest.len())];
    let user = authority.rfind('@').map_or(0, |at| at + 1);
    let host = &authority[user..];
    let end = match host.rfind(']') {
        Some(end) => end + 1,
        None => host.find(':').unwrap_or(host.len()),
    };
    Some((begin + user, &host[..end]))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{Dialect, Finding, Pattern, Verdict};

    fn dialect(whole: bool, in_host: bool) -> Dialect {
        Dialect::Text { whole, in_host }
    }

    #[track_caller]
    fn check(whole: bool, in_host: bool, text: &str, url: &str, expected: Option<&str>) {
        let pattern = Pattern::compile_in(dialect(whole, in_host), text).unwrap();
        let found = match pattern.find(url) {
            Finding::Match(Span { start, end }) => {
                let units: Vec<u16> = url.encode_utf16().collect();
                Some(String::from_utf16(&units[start..end]).unwrap())
            }
            Finding::NoMatch => None,
            Finding::GaveUp => panic!("{text} on {url}"),
        };
        assert_eq!(found.as_deref(), expected, "{text} on {url}");
    }

    #[test]
    fn a_text_is_looked_for_as_it_is_written() {
        let url = "https://shop.example/pricing.html?a=1";
        check(false, false, "/pricing", url, Some("/pricing"));
        check(false, false, ".", url, Some("."));
        check(false, false, "/pricing.*", url, None);
        check(false, false, "/Pricing", url, None);
        check(true, false, "/pricing.html", url, None);
        check(true, false, url, url, Some(url));
    }

    #[test]
    fn a_text_about_the_host_sees_nothing_else_of_an_address() {
        let url = "https://ann@www.shop.example:8080/shop/www?u=@other.example";
        check(false, true, "SHOP", url, Some("shop"));
        check(false, true, "ann", url, None);
        check(false, true, "8080", url, None);
        check(false, true, "other", url, None);
        check(false, true, "example:80", url, None);
        check(false, true, "example/", url, None);
        check(true, true, "shop.example", url, None);
        check(true, true, "www.Shop.example", url, Some("www.shop.example"));
        check(true, true, "www.shop.example:8080", url, None);
        check(true, true, "[::1]", "http://[::1]:3000/", Some("[::1]"));
        check(false, true, "::1", "http://[::1]:3000/", Some("::1"));
        check(false, true, "]:3", "http://[::1]:3000/", None);
    }

    #[test]
    fn an_empty_text_is_in_everything_and_is_nothing() {
        let url = "https://shop.example/";
        for in_host in [false, true] {
            check(false, in_host, "", url, Some(""));
            check(true, in_host, "", url, None);
        }
    }

    fn address() -> impl Strategy<Value = String> {
        (
            "https?",
            "(|a@|a:b@)",
            "([ab.]{1,6}|\\[[0-9:]{1,4}\\])",
            "(|:|:80)",
            "(|[/?#][ab./?#:@\\[\\]]{0,6})",
        )
            .prop_map(|(scheme, user, host, port, rest)| format!("{scheme}://{user}{host}{port}{rest}"))
    }

    proptest! {
        #[test]
        fn verdicts_and_places_agree(
            text in "[abAB.:/@?#0\\[\\]]{0,4}", url in address(), whole: bool, in_host: bool,
        ) {
            let pattern = Pattern::compile_in(dialect(whole, in_host), &text).unwrap();
            let found = Question { whole, in_host }.find(&text, &url);
            prop_assert_eq!(pattern.is_match(&url) == Verdict::Match, found.is_some(), "{} on {}", text, url);
            let counted = pattern.count_lines(format!("{url}\n").as_bytes()).matched;
            prop_assert_eq!(counted == 1, found.is_some());
        }
    }
}
