//! Tables with commas, semicolons or tabs: which column has the URLs, and which says what is expected of them.

use csv::{ReaderBuilder, StringRecord};

use crate::collect::{Collector, looks_like_address};
use crate::host::is_host;
use crate::line::{Line, number};
use crate::{Expectation, ReadError, SkipReason, lines};

/// Rows that decide what a column is.
const ROWS: usize = 200;
/// Headers of a column that says how often.
const COUNTS: [&str; 8] = [
    "count",
    "hits",
    "views",
    "pageviews",
    "page views",
    "visits",
    "sessions",
    "clicks",
];

/// Headers of a column that has the site of each path.
const HOSTS: [&str; 5] = ["host", "hostname", "host name", "domain", "site"];
/// Lines that decide what separates columns.
const LINES: usize = 20;
/// What stands between columns.
pub(crate) const SEPARATORS: [u8; 4] = [b'\t', b';', b'|', b','];

/// The first lines of a table that are no remarks and do not name the separator.
fn first_lines(text: &str) -> Vec<&str> {
    lines(text)
        .map(|(_, line)| line)
        .filter(|line| named_separator(line).is_none() && Line::of(line) != Line::Comment)
        .take(LINES)
        .collect()
}

/// The separator of a line such as `sep=;`, which spreadsheets write in front of a table.
fn named_separator(line: &str) -> Option<u8> {
    let line = line.trim_matches(['"', ' ']);
    let name = line.get(..4)?;
    let named = name.eq_ignore_ascii_case("sep=").then(|| &line.as_bytes()[4..])?;
    match named {
        // A tab at the end of a line does not survive every program.
        b"" | b"\\t" => Some(b'\t'),
        [separator] if separator.is_ascii() => Some(*separator),
        _ => None,
    }
}

/// The separator that the table names, or that every one of the first lines has equally often, if there is one.
pub(crate) fn separator(text: &str) -> Option<u8> {
    if let Some(named) = lines(text).next().and_then(|(_, line)| named_separator(line)) {
        return Some(named);
    }
    let head = first_lines(text);
    let times = |line: &str, separator: u8| {
        let mut quoted = false;
        let outside = line.bytes().filter(|&byte| {
            quoted ^= byte == b'"';
            byte == separator && !quoted
        });
        outside.count()
    };
    SEPARATORS.into_iter().find(|&separator| {
        let first = head.first().map_or(0, |line| times(line, separator));
        first > 0 && head.iter().all(|line| times(line, separator) == first)
    })
}

pub(crate) fn read(text: &str, collector: &mut Collector<'_>) -> Result<(), ReadError> {
    let most_frequent = || {
        let head = first_lines(text);
        let times = |separator: u8| {
            let lines = head
                .iter()
                .map(|line| line.bytes().filter(|&byte| byte == separator).count());
            lines.sum::<usize>()
        };
        // The last of those that are as frequent.
        SEPARATORS
            .into_iter()
            .max_by_key(|&separator| times(separator))
            .unwrap_or(b',')
    };
    let separator = separator(text).unwrap_or_else(most_frequent);
    let reader = || {
        ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator)
            .from_reader(text.as_bytes())
    };
    let mut head = Vec::new();
    for record in reader().into_records() {
        let record = record.map_err(|source| ReadError::BrokenTable { source })?;
        if !is_aside(&record) {
            head.push(record);
        }
        if head.len() == ROWS {
            break;
        }
    }
    let columns = Columns::of(&head).ok_or(ReadError::NoColumn)?;
    let mut reader = reader();
    let mut record = StringRecord::new();
    let mut is_header = columns.header;
    while reader
        .read_record(&mut record)
        .map_err(|source| ReadError::BrokenTable { source })?
    {
        let place = record.position().map_or(0, csv::Position::line);
        if is_aside(&record) {
            if named_separator(field(&record, 0)).is_none() {
                collector.skip(place, field(&record, 0), SkipReason::Comment);
            }
            continue;
        }
        if std::mem::take(&mut is_header) {
            continue;
        }
        let expectation = columns
            .expectation
            .and_then(|column| expectation(field(&record, column)))
            .unwrap_or_default();
        let count = columns.count.and_then(|column| number(field(&record, column)));
        let cell = field(&record, columns.url);
        let host = columns.host.map_or("", |column| field(&record, column));
        if cell.starts_with('/') && is_host(host) {
            collector.add_expected(
                place,
                &format!("https://{host}{cell}"),
                expectation,
                count.unwrap_or(1),
            );
        } else if cell.starts_with('/') || looks_like_address(cell) {
            collector.add_expected(place, cell, expectation, count.unwrap_or(1));
        } else {
            collector.add_line(place, cell, expectation, count);
        }
    }
    Ok(())
}

/// What the columns of a table are.
struct Columns {
    /// The first row names them.
    header: bool,
    url: usize,
    /// The site of each path, which analytics write apart.
    host: Option<usize>,
    expectation: Option<usize>,
    count: Option<usize>,
}

impl Columns {
    fn of(head: &[StringRecord]) -> Option<Columns> {
        let width = head.iter().map(StringRecord::len).max()?;
        let share = |column: usize, is: &dyn Fn(&str) -> bool| {
            head.iter().filter(|record| is(field(record, column))).count()
        };
        let most = |is: &dyn Fn(&str) -> bool| {
            (0..width)
                .rev()
                .max_by_key(|&column| share(column, is))
                .filter(|&column| share(column, is) > 0)
        };
        let is_path = |text: &str| text.starts_with('/');
        let is_address = |text: &str| matches!(Line::of(text), Line::Address(_));
        let url = most(&looks_like_address)
            .or_else(|| most(&is_path))
            .or_else(|| most(&is_address))?;
        let first = head.first()?;
        let header = !is_address(field(first, url));
        let name = |column: usize| match header {
            true => field(first, column).to_lowercase(),
            false => String::new(),
        };
        let below = &head[usize::from(header)..];
        let says_expectation = |column: usize| {
            let filled: Vec<&str> = below
                .iter()
                .map(|record| field(record, column))
                .filter(|text| !text.is_empty())
                .collect();
            // A column of ones and noughts is only meant when it is named.
            let is_named = name(column).contains("expect") || name(column).contains("match");
            !filled.is_empty()
                && filled.iter().all(|text| expectation(text).is_some())
                && (is_named || filled.iter().all(|text| number(text).is_none()))
        };
        Some(Columns {
            header,
            url,
            host: (0..width).find(|&column| HOSTS.contains(&name(column).as_str())),
            expectation: (0..width).find(|&column| column != url && says_expectation(column)),
            count: (0..width).find(|&column| COUNTS.contains(&name(column).as_str())),
        })
    }
}

fn field(record: &StringRecord, column: usize) -> &str {
    record.get(column).unwrap_or_default().trim()
}

/// Whether a record is a remark, or names the separator.
fn is_aside(record: &StringRecord) -> bool {
    let first = field(record, 0);
    named_separator(first).is_some() || Line::of(first) == Line::Comment
}

/// What the words of a column expect; nothing when they are none of those that are known.
fn expectation(text: &str) -> Option<Expectation> {
    match text.to_lowercase().replace(['_', '-'], " ").as_str() {
        "must" | "must match" | "match" | "yes" | "y" | "true" | "1" => Some(Expectation::Must),
        "must not" | "mustn't" | "must not match" | "no match" | "no" | "n" | "false" | "0" => {
            Some(Expectation::MustNot)
        }
        _ => None,
    }
}
