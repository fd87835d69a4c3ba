//! What columns have, by their names and by what stands in them.

use std::net::IpAddr;

use super::judge::{is_page_view, without_scheme};
use super::samples::Sample;
use super::{Column, Role, TimeFormat};
use crate::collect::looks_like_address;
use crate::host::is_host;
use crate::logs::names::{
    ADDRESSES, AGENTS, CLIENTS, FORWARDED, HOSTS, KEYS, LINES, METHODS, PATHS, QUERIES, SCHEMES, STATUSES,
    TARGETS, TIMES, plain,
};
use crate::logs::request_line;

/// Names of visitors that tables use beside those of logs.
const VISITORS: [&str; 18] = [
    "userpseudoid",
    "clientid",
    "cid",
    "userid",
    "uid",
    "user",
    "who",
    "customer",
    "customerid",
    "person",
    "personid",
    "distinctid",
    "deviceid",
    "cookie",
    "cookieid",
    "fingerprint",
    "sessionid",
    "session",
];
/// Names of times that tables use beside those of logs.
const MORE_TIMES: [&str; 7] = [
    "eventtimestamp",
    "eventtime",
    "servertime",
    "createdat",
    "viewedat",
    "when",
    "zeit",
];
/// Names of pages that tables use beside those of logs.
const MORE_PAGES: [&str; 5] = ["pagelocation", "currenturl", "location", "address", "where"];
/// Names of events.
const EVENTS: [&str; 4] = ["eventname", "event", "eventtype", "type"];
/// Years in which a number or a text is taken for the time of a visit: 1995 to 2099.
const PLAUSIBLE: std::ops::Range<i64> = 788_918_400_000..4_102_444_800_000;

impl Sample {
    /// Whether most of the values are such.
    fn most(&self, is: impl Fn(&str) -> bool) -> bool {
        let count = self.values.iter().filter(|value| is(value)).count();
        count * 2 > self.values.len()
    }

    fn is_time(&self) -> bool {
        let times = [TimeFormat::ByLook, TimeFormat::DayFirst, TimeFormat::MonthFirst];
        times
            .iter()
            .any(|format| self.most(|value| is_plausible(*format, value)))
    }

    /// Whether the values may tell visitors apart: words without blanks, not all the same.
    fn may_be_key(&self) -> bool {
        let is_varied = self.values.iter().any(|value| *value != self.values[0]) || self.values.len() == 1;
        is_varied && self.most(|value| !value.contains(char::is_whitespace) && !looks_like_address(value))
    }
}

/// Gives each column its role, as far as names and values tell it.
pub(super) fn roles(samples: &[Sample]) -> Vec<Column> {
    let mut giving = Giving {
        samples,
        roles: vec![None; samples.len()],
    };
    let pages: [&[&str]; 4] = [&ADDRESSES, &MORE_PAGES, &TARGETS, &PATHS];
    let is_path = |sample: &Sample| !is_referrer(sample) && sample.most(|value| value.starts_with('/'));
    let is_line = |value: &str| request_line(value).is_some_and(|(_, target)| target.starts_with('/'));
    giving.by_name_or_value(Role::Url, &pages, &|sample| {
        !is_referrer(sample) && sample.most(looks_like_address)
    });
    let is_whole = giving.has(Role::Url);
    if !is_whole {
        giving.by_name(Role::Url, &[&TARGETS], &is_path);
    }
    if !giving.has(Role::Url) {
        giving.by_name_or_value(Role::Request, &[&LINES], &|sample| sample.most(is_line));
    }
    if !giving.has(Role::Request) {
        giving.by_name_or_value(Role::Url, &pages, &is_path);
    }
    if !giving.has(Role::Request) {
        giving.by_name(Role::Url, &pages, &|sample| {
            sample.most(|value| looks_like_address(value) || without_scheme(value).is_some())
        });
    }
    giving.by_name(Role::Event, &[&EVENTS], &|sample| {
        sample.values.iter().any(|value| is_page_view(value))
    });
    giving.by_name_or_value(Role::Time, &[&TIMES, &MORE_TIMES], &Sample::is_time);
    if !giving.has(Role::Time) {
        giving.by_name_or_value(Role::Date, &[&TIMES], &|sample| sample.most(is_date));
        giving.by_name_or_value(Role::Time, &[&TIMES], &|sample| sample.most(is_time_of_day));
    }
    giving.by_name_or_value(Role::Agent, &[&AGENTS], &|sample| {
        sample.most(|value| value.starts_with("Mozilla/"))
    });
    giving.by_name(Role::Agent, &[&AGENTS], &|_| true);
    giving.by_name(Role::Forwarded, &[&FORWARDED], &|sample| sample.most(is_client));
    giving.by_name_or_value(Role::Address, &[&CLIENTS], &|sample| sample.most(is_client));
    giving.by_name_or_value(Role::Method, &[&METHODS, &["csmethod"]], &|sample| {
        sample.most(|value| matches!(value, "GET" | "POST" | "HEAD"))
    });
    let is_status = |value: &str| {
        value
            .parse()
            .is_ok_and(|status: u16| (100..600).contains(&status))
    };
    giving.by_name(Role::Status, &[&STATUSES, &["scstatus", "code"]], &|sample| {
        sample.most(is_status)
    });
    giving.by_value(Role::Status, &|sample| {
        sample.values.iter().all(|value| is_status(value)) && sample.most(|value| value == "200")
    });
    if !is_whole {
        giving.by_name(
            Role::Host,
            &[&HOSTS, &["site", "hostname", "cshost"]],
            &|sample| sample.most(is_host),
        );
        giving.by_name(Role::Scheme, &[&SCHEMES, &["protocol"]], &|sample| {
            sample.most(|value| matches!(value, "http" | "https"))
        });
        giving.by_name(Role::Query, &[&QUERIES], &|_| true);
    }
    giving.by_name(Role::Visitor, &[&KEYS], &|_| true);
    // The user of a server's log has signed in, and hardly any visitor has.
    if !giving.is_of_requests() {
        giving.by_name(Role::Visitor, &[&VISITORS], &|_| true);
        if !giving.has(Role::Address) && !giving.has(Role::Forwarded) {
            giving.by_value(Role::Visitor, &Sample::may_be_key);
        }
    }
    let with_role = |(sample, role): (&Sample, Option<Role>)| Column {
        name: sample.name.clone(),
        role,
    };
    samples.iter().zip(giving.roles).map(with_role).collect()
}

/// Whether columns are those of requests, of which some showed no page.
pub(super) fn are_of_requests(columns: &[Column]) -> bool {
    let of_request = [Role::Method, Role::Status, Role::Request];
    columns
        .iter()
        .any(|column| column.role.is_some_and(|role| of_request.contains(&role)))
}

/// Roles that are given one by one, each to one column.
struct Giving<'a> {
    samples: &'a [Sample],
    roles: Vec<Option<Role>>,
}

impl Giving<'_> {
    fn has(&self, role: Role) -> bool {
        self.roles.contains(&Some(role))
    }

    fn is_of_requests(&self) -> bool {
        [Role::Method, Role::Status, Role::Request]
            .iter()
            .any(|role| self.has(*role))
    }

    /// To the column with the name that comes first, if its values are such.
    fn by_name(&mut self, role: Role, names: &[&[&str]], is: &dyn Fn(&Sample) -> bool) {
        let found = names.iter().copied().flatten().find_map(|name| {
            self.free(is)
                .find(|&place| is_called(&self.samples[place].name, name))
        });
        self.give(role, found);
    }

    /// To the first column whose values are such.
    fn by_value(&mut self, role: Role, is: &dyn Fn(&Sample) -> bool) {
        let found = self.free(is).next();
        self.give(role, found);
    }

    fn by_name_or_value(&mut self, role: Role, names: &[&[&str]], is: &dyn Fn(&Sample) -> bool) {
        self.by_name(role, names, is);
        self.by_value(role, is);
    }

    fn free(&self, is: &dyn Fn(&Sample) -> bool) -> impl Iterator<Item = usize> {
        let samples = self.samples.iter().zip(&self.roles).enumerate();
        let free =
            samples.filter(|(_, (sample, role))| role.is_none() && !sample.values.is_empty() && is(sample));
        free.map(|(place, _)| place).collect::<Vec<usize>>().into_iter()
    }

    fn give(&mut self, role: Role, found: Option<usize>) {
        if let Some(place) = found
            && !self.has(role)
        {
            self.roles[place] = Some(role);
        }
    }
}

/// How times are written, by those that a column has. Where days and months cannot be told apart, the day comes first.
pub(super) fn time_format(values: &[String]) -> TimeFormat {
    let is_number = |value: &&String| value.parse::<f64>().is_ok();
    let size = values
        .iter()
        .find(is_number)
        .and_then(|value| value.parse::<f64>().ok());
    if let Some(size) = size {
        return match size.abs() {
            0.0..1e11 => TimeFormat::Seconds,
            1e11..1e14 => TimeFormat::Milliseconds,
            1e14..1e17 => TimeFormat::Microseconds,
            _ => TimeFormat::Nanoseconds,
        };
    }
    let read = |format: TimeFormat| values.iter().filter(|value| is_plausible(format, value)).count();
    // The first of those that read as many.
    let formats = [TimeFormat::MonthFirst, TimeFormat::DayFirst, TimeFormat::ByLook];
    formats
        .into_iter()
        .max_by_key(|format| read(*format))
        .unwrap_or_default()
}

fn is_plausible(format: TimeFormat, value: &str) -> bool {
    format
        .read(value, 0)
        .is_some_and(|time| PLAUSIBLE.contains(&time))
}

/// Whether a name is this one, by itself or with those of the objects around it.
fn is_called(name: &str, wanted: &str) -> bool {
    let last = name.rsplit('.').next().unwrap_or_default();
    plain(name) == wanted || plain(last) == wanted
}

fn is_referrer(sample: &Sample) -> bool {
    plain(&sample.name).contains("refer")
}

fn is_date(value: &str) -> bool {
    is_plausible(TimeFormat::DayFirst, &format!("{value} 00:00"))
        || is_plausible(TimeFormat::MonthFirst, &format!("{value} 00:00"))
}

fn is_time_of_day(value: &str) -> bool {
    is_plausible(TimeFormat::ByLook, &format!("2025-01-01 {value}"))
}

/// A network address, perhaps the first of several, perhaps with a port.
fn is_client(value: &str) -> bool {
    let first = value.split(',').next().unwrap_or_default().trim();
    let without_port = first
        .rsplit_once(':')
        .map_or(first, |(address, _)| address.trim_matches(['[', ']']));
    first.parse::<IpAddr>().is_ok() || without_port.parse::<IpAddr>().is_ok()
}
