//! Logs of Amazon's load balancers: application
//! (<https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html>) and classic
//! (<https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/access-log-collection.html>). The address of the request
//! is whole and has its port, which browsers leave out where it is the usual one.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

use super::common::{end_of_quoted, quoted};
use super::words::{Words, is_digits, is_of};
use super::{Request, regex, request_line};
use crate::collect::looks_like_address;

static LINE: LazyLock<Regex> = LazyLock::new(|| {
    regex(concat!(
        r"^(?:(?:https?|h2|grpcs?|wss?) )?(?P<time>\d{4}-\d\d-\d\dT[\d:.]+Z) \S+ (?P<client>\S+) \S+ -?[\d.]+ -?[\d.]+ -?[\d.]+ ",
        r#"(?P<status>\d{3}|-) (?:\d{3}|-) -?\d+ -?\d+ "(?P<request>(?:[^"\\]|\\.)*)"(?P<rest>.*)"#,
    ))
});

/// What stands in front of the time where several protocols are spoken.
const KINDS: [&str; 7] = ["http", "https", "h2", "grpc", "grpcs", "ws", "wss"];

pub(super) fn parse(line: &str) -> Option<Request<'_>> {
    let parts = Parts::of_usual(line).or_else(|| Parts::of_any(line))?;
    let request = request_line(parts.request).filter(|(_, target)| looks_like_address(target));
    let (method, target) = request.unwrap_or_default();
    Some(Request {
        method: Cow::Borrowed(method),
        target: Cow::Borrowed(target),
        // None: no answer was given.
        status: Some(parts.status.parse().unwrap_or(499)),
        time: Cow::Borrowed(parts.time),
        client: Cow::Borrowed(parts.client),
        agent: Cow::Borrowed(quoted(parts.rest).next().unwrap_or_default()),
        ..Request::default()
    })
}

/// The parts of a line.
#[derive(Debug, PartialEq, Eq)]
struct Parts<'a> {
    time: &'a str,
    client: &'a str,
    status: &'a str,
    request: &'a str,
    /// What stands behind the request.
    rest: &'a str,
}

impl<'a> Parts<'a> {
    /// Nothing where the line is not written in the usual way.
    fn of_usual(line: &'a str) -> Option<Parts<'a>> {
        let mut words = Words(line);
        let first = words.word()?;
        let time = match KINDS.contains(&first) {
            true => words.word()?,
            false => first,
        };
        let (date, time_of_day) = time.strip_suffix('Z')?.split_once('T')?;
        let is_date = date.len() == 10
            && date.bytes().enumerate().all(|(place, byte)| match place {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        let is_number = |word: &str| is_of(word.strip_prefix('-').unwrap_or(word), b".");
        let is_count = |word: &str| is_of(word.strip_prefix('-').unwrap_or(word), b"");
        let is_status = |word: &str| word == "-" || is_digits(word, 3..=3);
        if !is_date || !is_of(time_of_day, b":.") {
            return None;
        }
        words.word()?;
        let client = words.word()?;
        words.word()?;
        for _ in 0..3 {
            words.word_if(is_number)?;
        }
        let status = words.word_if(is_status)?;
        words.word_if(is_status)?;
        words.word_if(is_count)?;
        words.word_if(is_count)?;
        words.skip("\"")?;
        let end = end_of_quoted(words.0)?;
        (!words.0.contains('\n')).then_some(Parts {
            time,
            client,
            status,
            request: &words.0[..end],
            rest: &words.0[end + 1..],
        })
    }

    fn of_any(line: &'a str) -> Option<Parts<'a>> {
        let parts = LINE.captures(line)?;
        let part = |name: &str| parts.name(name).map_or("", |part| part.as_str());
        Some(Parts {
            time: part("time"),
            client: part("client"),
            status: part("status"),
            request: part("request"),
            rest: part("rest"),
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::logs::words::spoilt;

    const LINE: &str = "https 2025-10-10T13:55:36.186641Z app/shop/50d 203.0.113.9:2817 10.0.0.1:80 0.086 0.048 -1 200 - 0 57 \"GET https://shop.example:443/x HTTP/1.1\" \"curl/8\" ECDHE";

    #[test]
    fn a_usual_line_needs_no_expression() {
        assert_eq!(
            Parts::of_usual(LINE).map(|parts| parts.client),
            Some("203.0.113.9:2817")
        );
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
