//! What a log is, by its head.

use serde_json::Value;

use super::columns::{are_of_requests, roles, time_format};
use super::records::Framing;
use super::samples::{RECORDS, Sample, elements, members, table_samples, values};
use super::table::{cells, is_aside};
use super::{Column, Layout, LogFormat, Options, Reader, Records, Role, TimeFormat};
use crate::collect::is_page_address;
use crate::{Format, lines, logs, table};

/// Lines that say which log it is.
const LINES: usize = 20;

/// Why no layout was found.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LayoutError {
    /// It is not text.
    #[error("This is not a text file. Export the log as text, as CSV or as JSON lines.")]
    NotText,
    /// It is text in another encoding.
    #[error("This file is in UTF-16. Save it as UTF-8.")]
    Utf16,
    /// It has nothing in it.
    #[error("This file is empty.")]
    Empty,
    /// The origin is no address.
    #[error("“{origin}” is not the address of a site. Write it like https://shop.example.")]
    BadOrigin {
        /// What was given.
        origin: String,
    },
    /// It looks like no log.
    #[error(
        "This looks like no log. A log tells on each line when who looked at which page: an access log, a table with \
         columns, or objects of JSON."
    )]
    Unknown,
}

impl Layout {
    /// The layout of a log by its head, of which 64 KiB are enough, and by its name where that leaves it open. Columns whose role is
    /// not clear have none, and a person has to choose.
    ///
    /// # Errors
    /// When the head is not that of a log.
    pub fn guess(name: &str, head: &[u8], options: &Options) -> Result<Layout, LayoutError> {
        if let Some(origin) = &options.origin
            && !is_page_address(origin)
        {
            return Err(LayoutError::BadOrigin {
                origin: origin.clone(),
            });
        }
        let head = whole_lines(head);
        check_encoding(head)?;
        let text = String::from_utf8_lossy(head);
        let text = text.trim_start_matches('\u{feff}');
        let head: Vec<&str> = lines(text).take(LINES).map(|(_, line)| line).collect();
        let first = head.first().ok_or(LayoutError::Empty)?;
        let objects = head.iter().filter(|line| line.starts_with('{')).count();
        let is_list = first.starts_with('[')
            && text[text.find('[').unwrap_or(0) + 1..]
                .trim_start()
                .starts_with('{');
        if is_list || *first == "{" {
            return of_objects(&elements(text), true, options);
        }
        if objects * 2 > head.len() {
            let objects: Vec<&str> = lines(text).take(RECORDS).map(|(_, line)| line).collect();
            return of_objects(&objects, false, options);
        }
        let fixed = |format| Layout {
            format,
            records: Records::Requests,
            columns: Vec::new(),
            times: TimeFormat::ByLook,
            options: options.clone(),
        };
        if logs::has_fields(&head) {
            return Ok(fixed(LogFormat::Extended));
        }
        let entries: Vec<&str> = head
            .iter()
            .copied()
            .filter(|line| !line.starts_with('#'))
            .collect();
        match logs::format_of(&entries) {
            Some(Format::AccessLog) => return Ok(fixed(LogFormat::Access)),
            Some(Format::LoadBalancerLog) => return Ok(fixed(LogFormat::LoadBalancer)),
            Some(Format::HaproxyLog) => return Ok(fixed(LogFormat::Haproxy)),
            _ => {}
        }
        let name = name.to_ascii_lowercase();
        let by_name = match () {
            () if name.contains(".tsv") => Some(b'\t'),
            () if name.contains(".csv") => Some(b','),
            () => None,
        };
        let separator = table::separator(text)
            .or_else(|| separator_of_most(text))
            .or(by_name)
            .ok_or(LayoutError::Unknown)?;
        of_table(text, separator, options)
    }

    /// The layout of page views as objects of JSON, one a line, that need no guessing: `time` in milliseconds since 1970 or by RFC
    /// 3339, `visitor` and `url`.
    pub fn page_views(options: &Options) -> Layout {
        let column = |name: &str, role| Column {
            name: name.to_owned(),
            role: Some(role),
        };
        Layout {
            format: LogFormat::Objects { list: false },
            records: Records::PageViews,
            columns: vec![
                column("time", Role::Time),
                column("visitor", Role::Visitor),
                column("url", Role::Url),
            ],
            times: TimeFormat::Milliseconds,
            options: options.clone(),
        }
    }
}

fn check_encoding(head: &[u8]) -> Result<(), LayoutError> {
    let noughts = head.iter().filter(|&&byte| byte == 0).count();
    match head {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => Err(LayoutError::Utf16),
        _ if noughts * 3 > head.len() => Err(LayoutError::Utf16),
        _ if noughts > 0 => Err(LayoutError::NotText),
        _ => Ok(()),
    }
}

/// The head without a last line that is cut off, if there is another.
fn whole_lines(head: &[u8]) -> &[u8] {
    match memchr::memrchr(b'\n', head) {
        Some(end) if head[..end].iter().any(|byte| !byte.is_ascii_whitespace()) => &head[..=end],
        _ => head,
    }
}

fn of_objects(texts: &[&str], list: bool, options: &Options) -> Result<Layout, LayoutError> {
    let values = values(texts);
    let most = |names: &[&str]| {
        let have = |value: &&Value| names.iter().all(|name| value.get(name).is_some());
        let count = values.iter().filter(have).count();
        count > 0 && count * 2 >= values.len()
    };
    let of = |format, times, records, columns| Layout {
        format,
        records,
        columns,
        times,
        options: options.clone(),
    };
    if most(&["event_name", "event_timestamp", "event_params"]) {
        let format = LogFormat::Analytics4 { list };
        return Ok(of(
            format,
            TimeFormat::Microseconds,
            Records::PageViews,
            Vec::new(),
        ));
    }
    if most(&["actionDetails"]) {
        let format = LogFormat::Matomo { list };
        return Ok(of(format, TimeFormat::Seconds, Records::PageViews, Vec::new()));
    }
    if most(&["time", "visitor", "url"]) {
        return Ok(Layout {
            format: LogFormat::Objects { list },
            ..Layout::page_views(options)
        });
    }
    let samples = members(&values);
    let columns = roles(&samples);
    let chosen = of(
        LogFormat::Objects { list },
        time_format(times(&samples, &columns)),
        records_of(&columns),
        columns,
    );
    let by_server = of(
        LogFormat::ServerObjects,
        TimeFormat::ByLook,
        Records::Requests,
        Vec::new(),
    );
    // Where the names of servers find other pages, the lines differ from one another, and each has to be looked at by itself.
    let head = texts.join("\n");
    let found = |layout: &Layout| -> Vec<(i64, String)> {
        let mut found = Vec::new();
        let block = Reader::new(layout).cut(head.as_bytes(), true);
        block.read(head.as_bytes(), &mut |view| {
            found.push((view.time_ms, view.url.into_owned()));
        });
        found
    };
    let (one, other) = (found(&chosen), found(&by_server));
    match !list && other.len() >= one.len() && other != one {
        true => Ok(by_server),
        false => with_some_role(chosen),
    }
}

/// The layout, if anything in it looks like a page or a time: a person can choose the rest.
fn with_some_role(layout: Layout) -> Result<Layout, LayoutError> {
    let telling = [Role::Time, Role::Date, Role::Url, Role::Request];
    match telling.iter().any(|role| layout.has(*role)) {
        true => Ok(layout),
        false => Err(LayoutError::Unknown),
    }
}

fn of_table(text: &str, separator: u8, options: &Options) -> Result<Layout, LayoutError> {
    let (samples, header) = table_samples(text, separator);
    let columns = roles(&samples);
    with_some_role(Layout {
        format: LogFormat::Table {
            separator: char::from(separator),
            header,
        },
        records: records_of(&columns),
        times: time_format(times(&samples, &columns)),
        columns,
        options: options.clone(),
    })
}

/// The separator by which most rows have as many cells as one another, and the most of them.
fn separator_of_most(text: &str) -> Option<u8> {
    let cells_of_most = |separator: u8| {
        let mut widths: Vec<usize> = Vec::new();
        Framing::Table { separator }.each(text.as_bytes(), 1, |_, row| {
            if let Some(row) = row.filter(|row| widths.len() < RECORDS && !is_aside(row.as_bytes())) {
                widths.push(cells(row, separator).count());
            }
        });
        let same = |width: usize| widths.iter().filter(|other| **other == width).count();
        let width = widths
            .iter()
            .copied()
            .max_by_key(|width| same(*width))
            .unwrap_or(0);
        if width > 1 && same(width) * 2 > widths.len() {
            width
        } else {
            0
        }
    };
    let separator = table::SEPARATORS
        .into_iter()
        .max_by_key(|separator| cells_of_most(*separator))?;
    (cells_of_most(separator) > 0).then_some(separator)
}

/// What the column of times has.
fn times<'a>(samples: &'a [Sample], columns: &[Column]) -> &'a [String] {
    let place = columns.iter().position(|column| column.role == Some(Role::Time));
    place.map_or(&[], |place| samples[place].values.as_slice())
}

fn records_of(columns: &[Column]) -> Records {
    match are_of_requests(columns) {
        true => Records::Requests,
        false => Records::PageViews,
    }
}
