//! The common and the combined format, `%h %l %u %t "%r" %>s %b …`, by <https://httpd.apache.org/docs/current/logs.html> and
//! <https://nginx.org/en/docs/http/ngx_http_log_module.html>, with the virtual host in front (`%v:%p`) or without. Traefik's
//! common format is the same with more behind: <https://doc.traefik.io/traefik/observe/logs-and-access-logs/>.
//!
//! In front of the time stand the visitor, who may be a list of addresses (`X-Forwarded-For`), and a name that may have blanks.
//! Behind the status, the second quoted text is the user agent. Where the third is an address, it is the one that a proxy
//! forwarded (nginx's format `main`), and that of the visitor.
//!
//! Nearly all lines are taken apart by looking for brackets and quotes. Those that this does not understand go to a regular
//! expression, which has the last word on what is a line.

use std::borrow::Cow;
use std::net::IpAddr;
use std::sync::LazyLock;

use memchr::{memchr, memchr2};
use regex::Regex;

use super::{Request, regex, request_line};
use crate::collect::looks_like_address;
use crate::host::is_host;

static LINE: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r#"^(?P<front>\S.*?) \[(?P<time>[^\[\]"]{1,60})\] (?:(?P<host>[^\s"]+) )?"(?P<request>(?:[^"\\]|\\.)*)" (?P<status>\d{3})(?:\s|$)"#,
    )
});

/// Characters that a time has at the most.
const LONGEST_TIME: usize = 60;

pub(super) fn parse(line: &str) -> Option<Request<'_>> {
    let parts = Parts::of_usual(line).or_else(|| Parts::of_any(line))?;
    let status = parts.status.parse().ok();
    let virtual_host = virtual_host(parts.front);
    let host = if parts.host.is_empty() {
        virtual_host.unwrap_or_default()
    } else {
        parts.host
    };
    let mut quoted = quoted(parts.rest).skip(1);
    let agent = quoted.next().unwrap_or_default();
    let forwarded = quoted
        .next()
        .filter(|text| text.split(',').next().is_some_and(is_address));
    let request = match request_line(parts.request) {
        Some((method, target)) if target.starts_with('/') || looks_like_address(target) => Request {
            method: Cow::Borrowed(method),
            target: plain(target),
            ..Request::default()
        },
        // `OPTIONS *`, `CONNECT host:443`.
        Some((method, _)) if method != "GET" => Request {
            method: Cow::Borrowed(method),
            target: Cow::Borrowed("*"),
            ..Request::default()
        },
        // What is no request: attempts at TLS, or nothing before the time was over.
        _ => Request::default(),
    };
    Some(Request {
        host: Cow::Borrowed(host),
        status,
        time: Cow::Borrowed(parts.time),
        client: Cow::Borrowed(forwarded.unwrap_or_else(|| visitor(parts.front, virtual_host.is_some()))),
        agent: Cow::Borrowed(agent),
        ..request
    })
}

/// The parts of a line.
#[derive(Debug, PartialEq, Eq)]
struct Parts<'a> {
    front: &'a str,
    time: &'a str,
    host: &'a str,
    request: &'a str,
    status: &'a str,
    /// What stands behind the status.
    rest: &'a str,
}

impl<'a> Parts<'a> {
    /// Nothing where the line is not written in the usual way.
    fn of_usual(line: &'a str) -> Option<Parts<'a>> {
        let bytes = line.as_bytes();
        let bracket = memchr(b'[', bytes).filter(|&at| at > 1 && bytes[at - 1] == b' ')?;
        let front = &line[..bracket - 1];
        let is_plain = !front.starts_with(char::is_whitespace) && !front.contains('\n');
        let inner = &bytes[bracket + 1..];
        let length = memchr(b']', inner).filter(|length| (1..=LONGEST_TIME).contains(length))?;
        let time = &line[bracket + 1..bracket + 1 + length];
        if !is_plain || !time.is_ascii() || time.contains(['[', '"']) {
            return None;
        }
        let rest = line[bracket + length + 2..].strip_prefix(' ')?;
        let quote = memchr(b'"', rest.as_bytes())?;
        let host = match quote {
            0 => "",
            _ => rest[..quote].strip_suffix(' ')?,
        };
        if (quote > 0 && host.is_empty()) || host.contains(char::is_whitespace) {
            return None;
        }
        let rest = &rest[quote + 1..];
        let end = end_of_quoted(rest)?;
        let behind = rest[end + 1..].strip_prefix(' ')?;
        let status = behind.get(..3)?;
        let is_status = status.bytes().all(|digit| digit.is_ascii_digit());
        let is_end = matches!(behind.as_bytes().get(3), None | Some(b' ' | b'\t'));
        (is_status && is_end && !rest[..end].contains('\n')).then_some(Parts {
            front,
            time,
            host,
            request: &rest[..end],
            status,
            rest: &behind[3..],
        })
    }

    fn of_any(line: &'a str) -> Option<Parts<'a>> {
        let parts = LINE.captures(line)?;
        let part = |name: &str| parts.name(name).map_or("", |part| part.as_str());
        Some(Parts {
            front: part("front"),
            time: part("time"),
            host: part("host"),
            request: part("request"),
            status: part("status"),
            rest: &line[parts.name("status")?.end()..],
        })
    }
}

/// Where the text behind a quote ends: at the next quote without a backslash.
pub(super) fn end_of_quoted(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = memchr2(b'"', b'\\', bytes)?;
    while bytes[at] == b'\\' {
        at += 2;
        at += memchr2(b'"', b'\\', bytes.get(at..)?)?;
    }
    Some(at)
}

/// The texts in quotes, one behind the other.
pub(super) fn quoted(mut text: &str) -> impl Iterator<Item = &str> {
    std::iter::from_fn(move || {
        let start = memchr(b'"', text.as_bytes())?;
        let inner = &text[start + 1..];
        let end = end_of_quoted(inner)?;
        text = &inner[end + 1..];
        Some(&inner[..end])
    })
}

/// Whether a text is a network address.
pub(super) fn is_address(text: &str) -> bool {
    text.trim().parse::<IpAddr>().is_ok()
}

/// The virtual host in front of the visitor, if one is there. The visitor is an address or the name of one, then come the
/// answer of `identd`, which is a hyphen, and the name of the user.
fn virtual_host(front: &str) -> Option<&str> {
    let mut words = front.split_whitespace();
    let first = words.next()?;
    let is_address = |text: &str| is_address(text.trim_end_matches(','));
    if first.ends_with(',') || is_address(first) {
        return None;
    }
    let (second, third) = (words.next()?, words.next());
    let has_visitor = is_address(second) || (second != "-" && third == Some("-"));
    (has_visitor && is_host(first)).then_some(first)
}

/// The address of the visitor: the first word that is one, because the words of syslog may stand in front of it. A server that
/// looks names up writes a name instead.
fn visitor(front: &str, has_host: bool) -> &str {
    let mut words = front.split_whitespace().map(|word| word.trim_end_matches(','));
    let named = words.clone().nth(usize::from(has_host)).unwrap_or_default();
    words.find(|word| is_address(word)).unwrap_or(named)
}

/// The target without the escapes of the log: Apache and nginx write `\xHH` for bytes, Apache `\"` too.
fn plain(target: &str) -> Cow<'_, str> {
    if !target.contains('\\') {
        return Cow::Borrowed(target);
    }
    let mut plain = String::with_capacity(target.len());
    let mut rest = target;
    while let Some(at) = rest.find('\\') {
        plain.push_str(&rest[..at]);
        let escaped = &rest[at + 1..];
        let byte = escaped
            .strip_prefix('x')
            .and_then(|digits| digits.get(..2))
            .filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        match (byte, escaped.chars().next()) {
            (Some(byte), _) => {
                // As a browser reports it: an address has no such bytes as they are.
                plain.push('%');
                plain.push_str(&byte.to_ascii_uppercase());
                rest = &escaped[3..];
            }
            (None, Some(character)) => {
                plain.push(character);
                rest = &escaped[character.len_utf8()..];
            }
            (None, None) => rest = "",
        }
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::logs::words::spoilt;

    const LINE: &str = "shop.example:443 203.0.113.9 - frank [at] home [10/Oct/2025:13:55:36 +0000] \"GET /a\\\"b HTTP/1.1\" 200 17 \"-\" \"Mozilla/5.0 (X11)\"";

    proptest! {
        #![proptest_config(ProptestConfig { cases: 3_000, ..ProptestConfig::default() })]

        #[test]
        fn a_line_that_is_taken_apart_quickly_is_taken_apart_as_by_the_expression(
            line in prop_oneof![spoilt(LINE), spoilt("203.0.113.9 - - [10/Oct/2025:13:55:36 +0000] \"GET /x HTTP/1.1\" 200")],
        ) {
            let line = line.trim();
            if let Some(parts) = Parts::of_usual(line) {
                prop_assert_eq!(Some(parts), Parts::of_any(line));
            }
        }
    }

    #[test]
    fn usual_lines_need_no_expression() {
        for line in [
            "203.0.113.9 - - [10/Oct/2025:13:55:36 +0000] \"GET /x HTTP/1.1\" 200 17",
            "203.0.113.9 - - [10/Oct/2025:13:55:36 +0000] \"GET /a\\\"b HTTP/1.1\" 304 0 \"-\" \"Mozilla/5.0 \\\"x\\\"\"",
            "shop.example:443 203.0.113.9 - frank van den berg [10/Oct/2025:13:55:36 +0000] \"-\" 408 0",
            "203.0.113.9 - - [10/Oct/2025:13:55:36 +0000] shop.example \"GET /x HTTP/1.1\" 200 17",
        ] {
            assert!(Parts::of_usual(line).is_some(), "{line}");
        }
        let long = format!("203.0.113.9 - - [{}] \"GET /x HTTP/1.1\" 200 17", "1".repeat(61));
        assert_eq!((Parts::of_usual(&long), Parts::of_any(&long)), (None, None));
    }

    #[test]
    fn the_visitor_is_the_first_address_or_the_forwarded_one() {
        let behind = "[10/Oct/2025:13:55:36 +0000] \"GET / HTTP/1.1\" 200 1 \"https://a.example/\" \"Mozilla/5.0 \\\"x\\\"\"";
        for (front, more, client) in [
            ("203.0.113.9 - -", "", "203.0.113.9"),
            ("203.0.113.9, 10.0.0.1 - -", "", "203.0.113.9"),
            ("shop.example:443 2001:db8::1 - frank", "", "2001:db8::1"),
            ("visitor.isp.example - -", "", "visitor.isp.example"),
            ("_ 203.0.113.9 - -", "", "203.0.113.9"),
            (
                "10.0.0.1 - -",
                " \"203.0.113.9, 10.0.0.2\"",
                "203.0.113.9, 10.0.0.2",
            ),
            ("203.0.113.9 - -", " \"-\"", "203.0.113.9"),
            (
                "203.0.113.9 - -",
                " 42 \"shop@docker\" \"http://10.0.0.2:80\" 3ms",
                "203.0.113.9",
            ),
            ("unknown, 203.0.113.9 - -", "", "203.0.113.9"),
            ("Oct 10 13:55:36 web nginx: 203.0.113.9 - -", "", "203.0.113.9"),
            ("shop.example visitor.isp.example - -", "", "visitor.isp.example"),
            ("- - -", "", "-"),
        ] {
            let line = format!("{front} {behind}{more}");
            let request = parse(&line).unwrap();
            assert_eq!(
                (request.client.as_ref(), request.agent.as_ref()),
                (client, "Mozilla/5.0 \\\"x\\\""),
                "{line}"
            );
            assert_eq!(request.time, "10/Oct/2025:13:55:36 +0000");
        }
    }
}
