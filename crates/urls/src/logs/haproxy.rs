//! HAProxy's HTTP log, by <https://docs.haproxy.org/3.0/configuration.html#8.2.3>, with or without syslog's words in front.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

use super::common::is_address;
use super::{Request, regex, request_line};
use crate::collect::looks_like_address;
use crate::host::is_host;

static LINE: LazyLock<Regex> = LazyLock::new(|| {
    regex(concat!(
        r"(?P<client>\S+) \[(?P<time>\d{1,2}/[A-Z][a-z]{2}/\d{4}:[\d:.]+)\] (?P<frontend>\S+) \S+ [-+\d]+(?:/[-+\d]+){3,4} ",
        r"(?P<status>-?\d{1,3}) \+?\d+ \S+ \S+ \S{4} [-+\d]+(?:/[-+\d]+){3,4} \d+/\d+ ",
        r#"(?:\{(?P<headers>[^}]*)\} )?(?:\{[^}]*\} )?"(?P<request>[^"]*)""#,
    ))
});
/// How a character that would break the line is written.
static ESCAPE: LazyLock<Regex> = LazyLock::new(|| regex(r"#([0-9A-F]{2})"));

pub(super) fn parse(line: &str) -> Option<Request<'_>> {
    let parts = LINE.captures(line)?;
    let part = |name: &str| parts.name(name).map_or("", |part| part.as_str());
    // `-1`: the visitor went before there was an answer.
    let status = part("status").parse().unwrap_or(499);
    // Which headers are captured is up to the configuration. One that is the name of a site is the host.
    let headers = || part("headers").split('|');
    let host = headers().find(|header| is_site(header));
    // One that is an address is the visitor's, which a proxy forwarded.
    let forwarded = headers().find(|header| header.split(',').next().is_some_and(is_address));
    // The name of a front end that speaks TLS ends with a tilde.
    let scheme = if part("frontend").ends_with('~') {
        "https"
    } else {
        ""
    };
    let request = request_line(part("request"));
    let (method, target) = request.unwrap_or_default();
    Some(Request {
        host: Cow::Borrowed(host.unwrap_or_default()),
        scheme,
        method: Cow::Borrowed(method),
        target: ESCAPE.replace_all(target, "%$1"),
        status: Some(status),
        time: Cow::Borrowed(part("time")),
        client: Cow::Borrowed(forwarded.unwrap_or_else(|| part("client"))),
        agent: Cow::Borrowed(headers().find(|header| is_agent(header)).unwrap_or_default()),
        ..Request::default()
    })
}

/// Whether a header is a user agent: a product with its version, as in `Mozilla/5.0`.
fn is_agent(header: &str) -> bool {
    !header.starts_with('/') && !looks_like_address(header) && header.contains('/')
}

/// Whether a header is the name of a site, and not the address of a visitor.
fn is_site(header: &str) -> bool {
    is_host(header) && header.bytes().any(|byte| byte.is_ascii_alphabetic())
}
