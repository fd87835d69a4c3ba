//! Logs that name their fields in a line `#Fields:`, by <https://www.w3.org/TR/WD-logfile.html>: those of IIS, with blanks between
//! fields (<https://learn.microsoft.com/en-us/windows/win32/http/w3c-logging>), and of CloudFront, with tabs
//! (<https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logs-reference.html>). Both write times in UTC.

use std::borrow::Cow;

use super::Request;
use crate::collect::Collector;
use crate::{SkipReason, lines};

/// Whether the log names its fields.
pub(crate) fn has_fields(head: &[&str]) -> bool {
    head.iter().any(|line| fields(line).is_some())
}

pub(super) fn read(text: &str, collector: &mut Collector<'_>) {
    let mut columns = Columns::default();
    for (place, line) in lines(text) {
        if let Some(named) = Columns::named(line) {
            columns = named;
        } else if line.starts_with('#') {
            // `#Version:`, `#Date:` and the like are no entries.
        } else if let Some(request) = columns.request(line) {
            request.take(place, line, collector);
        } else {
            collector.skip(place, line, SkipReason::NotLogLine);
        }
    }
}

/// The names behind `#Fields:`.
pub(crate) fn fields(line: &str) -> Option<&str> {
    const NAME: &str = "#fields:";
    line.get(..NAME.len())?
        .eq_ignore_ascii_case(NAME)
        .then(|| &line[NAME.len()..])
}

/// Where the fields are that tell of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Columns {
    count: usize,
    method: Option<usize>,
    /// Whole addresses, in the formats of proxies.
    uri: Option<usize>,
    stem: Option<usize>,
    query: Option<usize>,
    hosts: Vec<usize>,
    protocol: Option<usize>,
    port: Option<usize>,
    status: Option<usize>,
    content: Option<usize>,
    date: Option<usize>,
    time: Option<usize>,
    clients: Vec<usize>,
    agent: Option<usize>,
}

impl Columns {
    /// The columns that a line names. A log that was rotated or joined names them again, and they may be others.
    pub(crate) fn named(line: &str) -> Option<Columns> {
        fields(line).map(Columns::of)
    }

    fn of(fields: &str) -> Columns {
        let names: Vec<String> = fields.split_whitespace().map(str::to_ascii_lowercase).collect();
        let at = |name: &str| names.iter().position(|known| known == name);
        let all = |names: &[&str]| names.iter().filter_map(|name| at(name)).collect();
        Columns {
            count: names.len(),
            method: at("cs-method"),
            uri: at("cs-uri"),
            stem: at("cs-uri-stem"),
            query: at("cs-uri-query"),
            // CloudFront's `cs(Host)` is its own name, and `x-host-header` what the visitor asked for.
            hosts: all(&["x-host-header", "cs-host", "cs(host)"]),
            protocol: at("cs-protocol"),
            port: at("s-port"),
            status: at("sc-status"),
            content: at("sc-content-type"),
            date: at("date"),
            time: at("time"),
            // Behind a proxy, `c-ip` is the proxy's.
            clients: all(&["x-forwarded-for", "cs(x-forwarded-for)", "c-ip"]),
            agent: at("cs(user-agent)"),
        }
    }

    pub(crate) fn request<'a>(&self, line: &'a str) -> Option<Request<'a>> {
        let values: Vec<&str> = match line.contains('\t') {
            true => line.split('\t').collect(),
            false => line.split_whitespace().collect(),
        };
        if self.count == 0 || values.len() < self.count {
            return None;
        }
        let value = |column: Option<usize>| {
            let value = column.and_then(|column| values.get(column)).copied();
            value.filter(|value| *value != "-").unwrap_or_default()
        };
        let (stem, query) = (value(self.stem), value(self.query));
        let target = match (value(self.uri), query) {
            ("", "") => Cow::Borrowed(stem),
            ("", query) => Cow::Owned(format!("{stem}?{query}")),
            (uri, _) => Cow::Borrowed(uri),
        };
        let first = |columns: &[usize]| {
            let mut values = columns.iter().map(|&column| value(Some(column)));
            values.find(|value| !value.is_empty()).unwrap_or_default()
        };
        let scheme = match (value(self.protocol), value(self.port)) {
            ("", "80") => "http",
            ("", "443") => "https",
            (protocol, _) if protocol.eq_ignore_ascii_case("http") => "http",
            (protocol, _) if protocol.eq_ignore_ascii_case("https") => "https",
            _ => "",
        };
        Some(Request {
            host: Cow::Borrowed(first(&self.hosts)),
            scheme,
            method: Cow::Borrowed(value(self.method)),
            target,
            status: match value(self.status) {
                // CloudFront's `000`: the visitor went before there was an answer.
                "" if self.status.is_some() => Some(499),
                status => status.parse().ok(),
            },
            content: value(self.content),
            time: Cow::Borrowed(value(self.time)),
            date: Cow::Borrowed(value(self.date)),
            client: Cow::Borrowed(first(&self.clients)),
            // A hyphen is kept: the visitor sent none.
            agent: Cow::Borrowed(
                self.agent
                    .and_then(|column| values.get(column))
                    .copied()
                    .unwrap_or_default(),
            ),
            ..Request::default()
        })
    }
}
