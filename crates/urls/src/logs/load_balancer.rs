//! Logs of Amazon's load balancers: application
//! (<https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html>) and classic
//! (<https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/access-log-collection.html>). The address of the request
//! is whole and has its port, which browsers leave out where it is the usual one.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

use super::common::quoted;
use super::{Request, regex, request_line};
use crate::collect::looks_like_address;

static LINE: LazyLock<Regex> = LazyLock::new(|| {
    regex(concat!(
        r"^(?:(?:https?|h2|grpcs?|wss?) )?(?P<time>\d{4}-\d\d-\d\dT[\d:.]+Z) \S+ (?P<client>\S+) \S+ -?[\d.]+ -?[\d.]+ -?[\d.]+ ",
        r#"(?P<status>\d{3}|-) (?:\d{3}|-) -?\d+ -?\d+ "(?P<request>(?:[^"\\]|\\.)*)"(?P<rest>.*)"#,
    ))
});

pub(super) fn parse(line: &str) -> Option<Request<'_>> {
    let parts = LINE.captures(line)?;
    let part = |name: &str| parts.name(name).map_or("", |part| part.as_str());
    let request = request_line(part("request")).filter(|(_, target)| looks_like_address(target));
    let (method, target) = request.unwrap_or_default();
    Some(Request {
        method: Cow::Borrowed(method),
        target: Cow::Borrowed(target),
        // None: no answer was given.
        status: Some(part("status").parse().unwrap_or(499)),
        time: Cow::Borrowed(part("time")),
        client: Cow::Borrowed(part("client")),
        agent: Cow::Borrowed(quoted(part("rest")).next().unwrap_or_default()),
        ..Request::default()
    })
}
