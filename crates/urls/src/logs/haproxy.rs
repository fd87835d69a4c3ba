//! HAProxy's HTTP log, by <https://docs.haproxy.org/3.0/configuration.html#8.2.3>, with or without syslog's words in front.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

use super::{Request, regex, request_line};
use crate::line::is_host;

static LINE: LazyLock<Regex> = LazyLock::new(|| {
    regex(concat!(
        r"\S+ \[\d{1,2}/[A-Z][a-z]{2}/\d{4}:[\d:.]+\] (?P<frontend>\S+) \S+ [-+\d]+(?:/[-+\d]+){3,4} ",
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
    let host = part("headers").split('|').find(|header| is_site(header));
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
        ..Request::default()
    })
}

/// Whether a header is the name of a site, and not the address of a visitor.
fn is_site(header: &str) -> bool {
    is_host(header) && header.bytes().any(|byte| byte.is_ascii_alphabetic())
}
