//! HAProxy's HTTP log, by <https://docs.haproxy.org/3.0/configuration.html#8.2.3>, with or without syslog's words in front.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

use super::common::is_address;
use super::words::{Words, is_digits, is_of};
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
    let parts = Parts::of_usual(line).or_else(|| Parts::of_any(line))?;
    // `-1`: the visitor went before there was an answer.
    let status = parts.status.parse().unwrap_or(499);
    // Which headers are captured is up to the configuration. One that is the name of a site is the host.
    let headers = || parts.headers.split('|');
    let host = headers().find(|header| is_site(header));
    // One that is an address is the visitor's, which a proxy forwarded.
    let forwarded = headers().find(|header| header.split(',').next().is_some_and(is_address));
    // The name of a front end that speaks TLS ends with a tilde.
    let scheme = if parts.frontend.ends_with('~') {
        "https"
    } else {
        ""
    };
    let request = request_line(parts.request);
    let (method, target) = request.unwrap_or_default();
    Some(Request {
        host: Cow::Borrowed(host.unwrap_or_default()),
        scheme,
        method: Cow::Borrowed(method),
        target: ESCAPE.replace_all(target, "%$1"),
        status: Some(status),
        time: Cow::Borrowed(parts.time),
        client: Cow::Borrowed(forwarded.unwrap_or(parts.client)),
        agent: Cow::Borrowed(headers().find(|header| is_agent(header)).unwrap_or_default()),
        ..Request::default()
    })
}

/// The parts of a line.
#[derive(Debug, PartialEq, Eq)]
struct Parts<'a> {
    client: &'a str,
    time: &'a str,
    frontend: &'a str,
    status: &'a str,
    /// Headers of the request that are captured, with bars between them.
    headers: &'a str,
    request: &'a str,
}

impl<'a> Parts<'a> {
    /// Nothing where the line is not written in the usual way.
    fn of_usual(line: &'a str) -> Option<Parts<'a>> {
        let bracket = line.find(" [")?;
        let front = &line[..bracket];
        let client = front.rsplit(' ').next().unwrap_or(front);
        let (time, rest) = line[bracket + 2..].split_once("] ")?;
        let mut date = time.splitn(3, '/');
        let is_month = |month: &str| matches!(month.as_bytes(), [first, rest @ ..] if first.is_ascii_uppercase() && rest.len() == 2 && rest.iter().all(u8::is_ascii_lowercase));
        let is_time = is_digits(date.next()?, 1..=2)
            && is_month(date.next()?)
            && date
                .next()?
                .split_once(':')
                .is_some_and(|(year, time)| is_digits(year, 4..=4) && is_of(time, b":."));
        let is_client = !client.is_empty() && client.bytes().all(|byte| byte.is_ascii_graphic());
        if !is_time || !is_client {
            return None;
        }
        let are_numbers = |word: &str| {
            matches!(word.split('/').count(), 4 | 5) && word.split('/').all(|number| is_of(number, b"+-"))
        };
        let are_two = |word: &str| {
            word.split_once('/')
                .is_some_and(|(one, two)| is_of(one, b"") && is_of(two, b""))
        };
        let mut words = Words(rest);
        let frontend = words.word()?;
        words.word()?;
        words.word_if(are_numbers)?;
        let status = words.word_if(|word| is_digits(word.strip_prefix('-').unwrap_or(word), 1..=3))?;
        words.word_if(|word| is_of(word.strip_prefix('+').unwrap_or(word), b""))?;
        words.word()?;
        words.word()?;
        words.word_if(|word| word.len() == 4)?;
        words.word_if(are_numbers)?;
        words.word_if(are_two)?;
        let headers = words.braced()?.unwrap_or_default();
        if !headers.is_empty() {
            words.braced()?;
        }
        words.skip("\"")?;
        let (request, _) = words.0.split_once('"')?;
        Some(Parts {
            client,
            time,
            frontend,
            status,
            headers,
            request,
        })
    }

    fn of_any(line: &'a str) -> Option<Parts<'a>> {
        let parts = LINE.captures(line)?;
        let part = |name: &str| parts.name(name).map_or("", |part| part.as_str());
        Some(Parts {
            client: part("client"),
            time: part("time"),
            frontend: part("frontend"),
            status: part("status"),
            headers: part("headers"),
            request: part("request"),
        })
    }
}

impl<'a> Words<'a> {
    /// What stands in braces, if braces come next; nothing where they are not written in the usual way.
    fn braced(&mut self) -> Option<Option<&'a str>> {
        let Some(inner) = self.0.strip_prefix('{') else {
            return Some(None);
        };
        let (inner, rest) = inner.split_once('}')?;
        self.0 = rest.strip_prefix(' ')?;
        Some(Some(inner))
    }
}

/// Whether a header is a user agent: a product with its version, as in `Mozilla/5.0`.
fn is_agent(header: &str) -> bool {
    !header.starts_with('/') && !looks_like_address(header) && header.contains('/')
}

/// Whether a header is the name of a site, and not the address of a visitor.
fn is_site(header: &str) -> bool {
    is_host(header) && header.bytes().any(|byte| byte.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::logs::words::spoilt;

    const LINE: &str = "Oct 10 13:55:36 edge haproxy[1438]: 203.0.113.9:33317 [10/Oct/2025:13:55:36.655] web~ static/srv1 10/0/30/69/109 200 2750 - - ---- 1/1/1/1/0 0/0 {shop.example|Mozilla/5.0 (X11)} {} \"GET /x HTTP/1.1\"";

    #[test]
    fn a_usual_line_needs_no_expression() {
        for line in [
            LINE,
            &LINE.replace("{} ", ""),
            &LINE.replace("{shop.example|Mozilla/5.0 (X11)} {} ", ""),
        ] {
            assert_eq!(
                Parts::of_usual(line).map(|parts| parts.client),
                Some("203.0.113.9:33317"),
                "{line}"
            );
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 3_000, ..ProptestConfig::default() })]

        #[test]
        fn a_line_that_is_taken_apart_quickly_is_taken_apart_as_by_the_expression(line in spoilt(LINE)) {
            if let Some(parts) = Parts::of_usual(&line) {
                prop_assert_eq!(Some(parts), Parts::of_any(&line));
            }
        }
    }
}
