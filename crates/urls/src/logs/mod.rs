//! Logs of web servers: each line is a request, and pages that were shown count.
//!
//! A page was shown when it was asked for with GET, is no file such as a picture, and the server answered with success or
//! "not modified". HEAD shows nobody anything. An answer without content (204, 205) leaves a browser where it was.

mod common;
mod extended;
mod haproxy;
mod json_lines;
mod load_balancer;
pub(crate) mod names;
mod words;

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

use crate::assets::is_asset;
use crate::collect::{Collector, looks_like_address};
use crate::host::is_host;
use crate::{Format, SkipReason, WhichRequests, lines};

pub(crate) use extended::{Columns, has_fields};
pub(crate) use json_lines::of_value;

/// A request as a log tells of it. What the log does not tell is empty.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Request<'a> {
    /// The site, with its port if it has one.
    pub(crate) host: Cow<'a, str>,
    /// `http` or `https`.
    pub(crate) scheme: &'static str,
    pub(crate) method: Cow<'a, str>,
    /// A path with its query, or a whole address.
    pub(crate) target: Cow<'a, str>,
    /// The query, where it stands apart.
    pub(crate) query: Cow<'a, str>,
    pub(crate) status: Option<u16>,
    /// The type of the content.
    pub(crate) content: &'a str,
    /// When, as it is written.
    pub(crate) time: Cow<'a, str>,
    /// The date, where the time is only one of day.
    pub(crate) date: Cow<'a, str>,
    /// The network address of the visitor, perhaps with a port or with those of proxies behind.
    pub(crate) client: Cow<'a, str>,
    /// The same as a proxy forwarded it, where that stands apart.
    pub(crate) forwarded: Cow<'a, str>,
    /// The user agent; a hyphen where the visitor sent none.
    pub(crate) agent: Cow<'a, str>,
    /// What the visitor is known by.
    pub(crate) key: Cow<'a, str>,
    /// What happened, where the log has other events than page views.
    pub(crate) event: Cow<'a, str>,
}

/// Reads a log.
pub(crate) fn read(format: Format, text: &str, collector: &mut Collector<'_>) {
    if format == Format::ExtendedLog {
        extended::read(text, collector);
        return;
    }
    for (place, line) in lines(text) {
        match parse(format, line) {
            Some(request) => request.take(place, line, collector),
            None if line.starts_with('#') => collector.skip(place, line, SkipReason::Comment),
            None => collector.skip(place, line, SkipReason::NotLogLine),
        }
    }
}

/// The log that most of some lines are of.
pub(crate) fn format_of(head: &[&str]) -> Option<Format> {
    [
        Format::LoadBalancerLog,
        Format::HaproxyLog,
        Format::AccessLog,
        Format::JsonLines,
    ]
    .into_iter()
    .find(|&format| {
        let known = head.iter().filter(|line| parse(format, line).is_some()).count();
        known * 2 > head.len()
    })
}

/// The request of a line; nothing where the line is none of this format.
pub(crate) fn parse(format: Format, line: &str) -> Option<Request<'_>> {
    match format {
        Format::AccessLog => common::parse(line),
        Format::JsonLines => json_lines::parse(line),
        Format::LoadBalancerLog => load_balancer::parse(line),
        Format::HaproxyLog => haproxy::parse(line),
        Format::Text | Format::Csv | Format::Sitemap | Format::Har | Format::ExtendedLog | Format::Json => {
            None
        }
    }
}

impl Request<'_> {
    /// Gives the address to the collector, or the reason why it is none of a page that was shown.
    pub(crate) fn take(&self, place: u64, line: &str, collector: &mut Collector<'_>) {
        let pages = collector.requests() == WhichRequests::Pages;
        let rules = Rules {
            methods: pages,
            assets: pages,
            statuses: true,
        };
        match self.no_page(rules) {
            Some(reason) => collector.skip(place, line, reason),
            None => collector.add(place, &self.address()),
        }
    }

    /// Why it is no request for a page that was shown, by these rules.
    pub(crate) fn no_page(&self, rules: Rules) -> Option<SkipReason> {
        match self.status {
            Some(400..) if self.target.is_empty() => Some(SkipReason::Failure),
            _ if self.target.is_empty() => Some(SkipReason::NotLogLine),
            _ if rules.methods && !matches!(self.method.as_ref(), "" | "GET") => {
                Some(SkipReason::OtherMethod)
            }
            _ if rules.assets && (is_asset(&self.target) || !may_be_page(self.content)) => {
                Some(SkipReason::Asset)
            }
            status => status.filter(|_| rules.statuses).and_then(not_shown),
        }
    }

    /// The same, holding its texts itself. The type of its content is lost.
    pub(crate) fn into_owned(self) -> Request<'static> {
        fn owned(text: Cow<'_, str>) -> Cow<'static, str> {
            Cow::Owned(text.into_owned())
        }
        Request {
            host: owned(self.host),
            scheme: self.scheme,
            method: owned(self.method),
            target: owned(self.target),
            query: owned(self.query),
            status: self.status,
            content: "",
            time: owned(self.time),
            date: owned(self.date),
            client: owned(self.client),
            forwarded: owned(self.forwarded),
            agent: owned(self.agent),
            key: owned(self.key),
            event: owned(self.event),
        }
    }

    /// The address of the page as far as the log tells it: whole, or a path.
    pub(crate) fn address(&self) -> Cow<'_, str> {
        let target = match self.query.trim_start_matches('?') {
            "" | "-" => Cow::Borrowed(self.target.as_ref()),
            _ if self.target.contains('?') => Cow::Borrowed(self.target.as_ref()),
            query => Cow::Owned(format!("{}?{query}", self.target)),
        };
        if looks_like_address(&target) {
            return match target {
                Cow::Borrowed(target) => without_default_port(target),
                Cow::Owned(target) => Cow::Owned(without_default_port(&target).into_owned()),
            };
        }
        let host = self.host.as_ref();
        if !target.starts_with('/') || !is_host(host) {
            return target;
        }
        // Hardly any log has the scheme, but the port tells.
        let scheme = match (self.scheme, host.rsplit_once(':')) {
            ("", Some((_, "80"))) => "http",
            ("", _) => "https",
            (scheme, _) => scheme,
        };
        Cow::Owned(without_default_port(&format!("{scheme}://{host}{target}")).into_owned())
    }
}

/// Which requests are left out, beside those that say nothing.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rules {
    /// Those with other methods than GET.
    pub(crate) methods: bool,
    /// Those for what is no page.
    pub(crate) assets: bool,
    /// Those whose answer showed no page.
    pub(crate) statuses: bool,
}

/// Why an answer with this status showed no page; nothing when it did.
pub(crate) fn not_shown(status: u16) -> Option<SkipReason> {
    match status {
        200..=203 | 206..=299 | 304 => None,
        300..=399 => Some(SkipReason::Redirect),
        100..=199 | 204 | 205 => Some(SkipReason::NotShown),
        _ => Some(SkipReason::Failure),
    }
}

/// Whether content of this type may be a page; nothing is known of what has no type.
fn may_be_page(content: &str) -> bool {
    content.is_empty()
        || content == "-"
        || content.starts_with("text/html")
        || content.starts_with("application/xhtml")
}

/// The address without a port that browsers do not report: 443 of `https`, 80 of `http`.
fn without_default_port(address: &str) -> Cow<'_, str> {
    static PORT: LazyLock<Regex> = LazyLock::new(|| {
        regex(
            r"(?i)^(?:(https://(?:[^/?#:@\[\]]+|\[[^\]]*\])):443|(http://(?:[^/?#:@\[\]]+|\[[^\]]*\])):80)(?:[/?#]|$)",
        )
    });
    if !address.contains(":443") && !address.contains(":80") {
        return Cow::Borrowed(address);
    }
    let Some(found) = PORT.captures(address) else {
        return Cow::Borrowed(address);
    };
    let Some(front) = found.get(1).or_else(|| found.get(2)) else {
        return Cow::Borrowed(address);
    };
    let behind = &address[front.end() + 1..];
    let behind = behind.trim_start_matches(|digit: char| digit.is_ascii_digit());
    Cow::Owned(format!("{}{behind}", front.as_str()))
}

/// The method and the target of a request's first line, such as `GET /contact HTTP/1.1`.
pub(crate) fn request_line(line: &str) -> Option<(&str, &str)> {
    let (method, rest) = line.split_once(' ')?;
    let target = match rest.rsplit_once(' ') {
        Some((target, version)) if version.starts_with("HTTP/") => target,
        _ => rest,
    };
    let is_method = !method.is_empty() && method.bytes().all(|byte| byte.is_ascii_uppercase());
    (is_method && !target.is_empty()).then_some((method, target.trim()))
}

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the pattern is a constant that tests compile")
}
