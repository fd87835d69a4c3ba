//! The common and the combined format, `%h %l %u %t "%r" %>s %b …`, by <https://httpd.apache.org/docs/current/logs.html> and
//! <https://nginx.org/en/docs/http/ngx_http_log_module.html>, with the virtual host in front (`%v:%p`) or without. Traefik's
//! common format is the same with more behind: <https://doc.traefik.io/traefik/observe/logs-and-access-logs/>.
//!
//! In front of the time stand the visitor, who may be a list of addresses (`X-Forwarded-For`), and a name that may have blanks.

use std::borrow::Cow;
use std::net::IpAddr;
use std::sync::LazyLock;

use regex::Regex;

use super::{Request, regex, request_line};
use crate::collect::looks_like_address;
use crate::line::is_host;

static LINE: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r#"^(?P<front>\S.*?) \[(?P<time>[^\[\]"]{1,60})\] (?:(?P<host>[^\s"]+) )?"(?P<request>(?:[^"\\]|\\.)*)" (?P<status>\d{3})(?:\s|$)"#,
    )
});

pub(super) fn parse(line: &str) -> Option<Request<'_>> {
    let parts = LINE.captures(line)?;
    let part = |name: &str| parts.name(name).map_or("", |part| part.as_str());
    let status = part("status").parse().ok();
    let host = match part("host") {
        "" => virtual_host(part("front")).unwrap_or_default(),
        host => host,
    };
    let request = match request_line(part("request")) {
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
        ..request
    })
}

/// The virtual host in front of the visitor, if one is there. The visitor is an address or the name of one, then come the
/// answer of `identd`, which is a hyphen, and the name of the user.
fn virtual_host(front: &str) -> Option<&str> {
    let mut words = front.split_whitespace();
    let (first, second, third) = (words.next()?, words.next()?, words.next());
    let is_address = |text: &str| text.trim_end_matches(',').parse::<IpAddr>().is_ok();
    if first.ends_with(',') || is_address(first) || !is_host(first) {
        return None;
    }
    let has_visitor = is_address(second) || (second != "-" && third == Some("-"));
    has_visitor.then_some(first)
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
