//! Tables with commas, semicolons or tabs: which column has the URLs, and which says what is expected of them.

use csv::{ByteRecord, ReaderBuilder};

use crate::collect::{Collector, looks_like_address};
use crate::{Expectation, ReadError, lines};

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

/// The separator that every one of the first lines has equally often, if there is one.
pub(crate) fn separator(bytes: &[u8]) -> Option<u8> {
    let head: Vec<_> = lines(bytes).take(20).map(|(_, line)| line).collect();
    let times = |line: &str, separator: u8| {
        let mut quoted = false;
        let outside = line.bytes().filter(|&byte| {
            quoted ^= byte == b'"';
            byte == separator && !quoted
        });
        outside.count()
    };
    [b'\t', b';', b','].into_iter().find(|&separator| {
        let first = head.first().map_or(0, |line| times(line, separator));
        first > 0 && head.iter().all(|line| times(line, separator) == first)
    })
}

pub(crate) fn read(bytes: &[u8], collector: &mut Collector<'_>) -> Result<(), ReadError> {
    let most_frequent = || {
        let head: Vec<_> = lines(bytes).take(20).map(|(_, line)| line).collect();
        let times = |separator: u8| {
            let lines = head
                .iter()
                .map(|line| line.bytes().filter(|&byte| byte == separator).count());
            lines.sum::<usize>()
        };
        // The last of those that are as frequent.
        let separators = [b'\t', b';', b','];
        separators
            .into_iter()
            .max_by_key(|&separator| times(separator))
            .unwrap_or(b',')
    };
    let separator = separator(bytes).unwrap_or_else(most_frequent);
    let reader = || {
        ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator)
            .from_reader(bytes)
    };
    let mut head = Vec::new();
    for record in reader().into_byte_records().take(ROWS) {
        head.push(record.map_err(|source| ReadError::BrokenTable { source })?);
    }
    let columns = Columns::of(&head).ok_or(ReadError::NoColumn)?;
    let mut reader = reader();
    let mut record = ByteRecord::new();
    let mut is_header = columns.header;
    while reader
        .read_byte_record(&mut record)
        .map_err(|source| ReadError::BrokenTable { source })?
    {
        let place = record.position().map_or(0, csv::Position::line);
        if std::mem::take(&mut is_header) {
            continue;
        }
        let expectation = columns
            .expectation
            .and_then(|column| expectation(&field(&record, column)))
            .unwrap_or_default();
        let count = columns
            .count
            .and_then(|column| number(&field(&record, column)))
            .unwrap_or(1);
        collector.add_expected(place, &field(&record, columns.url), expectation, count);
    }
    Ok(())
}

/// What the columns of a table are.
struct Columns {
    /// The first row names them.
    header: bool,
    url: usize,
    expectation: Option<usize>,
    count: Option<usize>,
}

impl Columns {
    fn of(head: &[ByteRecord]) -> Option<Columns> {
        let width = head.iter().map(ByteRecord::len).max()?;
        let share = |column: usize, is: &dyn Fn(&str) -> bool| {
            head.iter().filter(|record| is(&field(record, column))).count()
        };
        let most = |is: &dyn Fn(&str) -> bool| {
            (0..width)
                .rev()
                .max_by_key(|&column| share(column, is))
                .filter(|&column| share(column, is) > 0)
        };
        let url = most(&looks_like_address).or_else(|| most(&|text| text.starts_with('/')))?;
        let first = head.first()?;
        let named = field(first, url);
        let header = !looks_like_address(&named) && !named.starts_with('/');
        let name = |column: usize| {
            let name = if header {
                field(first, column)
            } else {
                String::new()
            };
            name.to_lowercase()
        };
        let below = &head[usize::from(header)..];
        let says_expectation = |column: usize| {
            let filled: Vec<String> = below
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
            expectation: (0..width).find(|&column| column != url && says_expectation(column)),
            count: (0..width).find(|&column| COUNTS.contains(&name(column).as_str())),
        })
    }
}

fn field(record: &ByteRecord, column: usize) -> String {
    let bytes = record.get(column).unwrap_or_default();
    String::from_utf8_lossy(bytes.trim_ascii()).into_owned()
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

/// A number as people write it, with or without separators of thousands.
fn number(text: &str) -> Option<u64> {
    text.replace([',', '.', ' ', '\''], "").parse().ok()
}
