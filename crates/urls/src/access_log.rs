//! Access logs of web servers in the common or combined format, with or without the virtual host in front.
//!
//! `%h %l %u %t "%r" %>s %b …`, as <https://httpd.apache.org/docs/current/logs.html> and nginx have it. Counted are pages that
//! were shown: GET, answered with success or "not modified", and no pictures, styles or scripts.

use crate::collect::{Collector, looks_like_address};
use crate::{SkipReason, WhichRequests, lines};

/// Endings of what is no page.
const NOT_PAGES: [&str; 24] = [
    "avif", "bmp", "css", "eot", "gif", "ico", "jpeg", "jpg", "js", "json", "map", "mjs", "mp3", "mp4",
    "otf", "pdf", "png", "svg", "ttf", "txt", "webm", "webp", "woff", "woff2",
];

pub(crate) fn read(bytes: &[u8], collector: &mut Collector<'_>) {
    let requests = collector.requests();
    for (place, line) in lines(bytes) {
        let Some(entry) = Entry::parse(&line) else {
            collector.skip(place, &line, SkipReason::NotLogLine);
            continue;
        };
        if requests == WhichRequests::Pages && !entry.is_page() {
            collector.skip(place, &line, SkipReason::NotPage);
        } else if !entry.was_shown() {
            collector.skip(place, &line, SkipReason::NotShown);
        } else if let (Some(host), false) = (entry.host, looks_like_address(entry.target)) {
            collector.add(place, &format!("{}{}", origin(host), entry.target));
        } else {
            collector.add(place, entry.target);
        }
    }
}

/// A line of a log.
pub(crate) struct Entry<'a> {
    /// With its port, if it has one.
    host: Option<&'a str>,
    method: &'a str,
    target: &'a str,
    status: &'a str,
}

impl<'a> Entry<'a> {
    pub(crate) fn parse(line: &'a str) -> Option<Entry<'a>> {
        let (front, rest) = line.split_once(" [")?;
        let (_, rest) = rest.split_once("] \"")?;
        let (request, behind) = rest.split_once('"')?;
        let mut request = request.split(' ');
        let (method, target) = (request.next()?, request.next()?);
        let status = behind.split_whitespace().next()?;
        let is_method = !method.is_empty() && method.bytes().all(|byte| byte.is_ascii_uppercase());
        let is_status = status.len() == 3 && status.bytes().all(|byte| byte.is_ascii_digit());
        if !is_method || !is_status || !(target.starts_with('/') || looks_like_address(target)) {
            return None;
        }
        let front: Vec<&str> = front.split_whitespace().collect();
        Some(Entry {
            host: (front.len() == 4).then(|| front[0]),
            method,
            target,
            status,
        })
    }

    fn is_page(&self) -> bool {
        let path = self.target.split(['?', '#']).next().unwrap_or_default();
        let file = path.rsplit('/').next().unwrap_or_default();
        let is_file = file
            .rsplit_once('.')
            .is_some_and(|(_, ending)| NOT_PAGES.contains(&ending.to_ascii_lowercase().as_str()));
        self.method == "GET" && !is_file
    }

    fn was_shown(&self) -> bool {
        self.status.starts_with('2') || self.status == "304"
    }
}

/// The site of a virtual host: nobody logs the scheme, but the port tells.
fn origin(host: &str) -> String {
    match host.rsplit_once(':') {
        Some((name, "80")) => format!("http://{name}"),
        Some((name, "443")) => format!("https://{name}"),
        _ => format!("https://{host}"),
    }
}
