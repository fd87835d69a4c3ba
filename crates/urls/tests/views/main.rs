//! Page views out of logs.

mod blocks;
mod objects;
mod previews;
mod servers;
mod tables;

use std::cmp::Reverse;

use urls::SkipReason;
use urls::views::{Counts, Layout, Options, PageView, Reader, Visitor};

/// A browser of a visitor.
const BROWSER: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0";

fn in_a_line(view: &PageView<'_>) -> String {
    let visitor = match &view.visitor {
        Visitor::Key(key) => key.to_string(),
        Visitor::Client { address, agent } => format!("{address}|{agent}"),
    };
    format!("{} {visitor} {}", view.time_ms, view.url)
}

/// Reads a log at once: a page view in a line, and what was left out.
fn read(layout: &Layout, log: &[u8]) -> (Vec<String>, Counts) {
    in_pieces(layout, log, &[])
}

/// Reads a log in the pieces in which it arrives: what is left of one is the beginning of the next.
fn in_pieces(layout: &Layout, log: &[u8], ends: &[usize]) -> (Vec<String>, Counts) {
    let mut reader = Reader::new(layout);
    let (mut views, mut counts) = (Vec::new(), Counts::default());
    let mut from = 0;
    for end in ends.iter().copied().chain([log.len()]) {
        if end < from {
            continue;
        }
        let buffer = &log[from..end];
        let block = reader.cut(buffer, end == log.len());
        let part = block.read(buffer, &mut |view| {
            views.push(in_a_line(&view));
        });
        counts.add(part);
        from += block.length;
    }
    assert_eq!(from, log.len());
    (views, counts)
}

fn guessed(name: &str, log: &str) -> Layout {
    Layout::guess(name, log.as_bytes(), &Options::default()).unwrap_or_else(|error| panic!("{error}\n{log}"))
}

/// Guesses a layout without hints and reads the log by it.
#[track_caller]
fn check(log: &str, expected: &[&str], left_out: &[(SkipReason, u64)]) {
    let (views, counts) = read(&guessed("", log), log.as_bytes());
    assert_eq!(views, expected, "{counts:?}");
    let reasons: Vec<(SkipReason, u64)> = counts
        .left_out
        .iter()
        .map(|left| (left.reason, left.count))
        .collect();
    let mut left_out = left_out.to_vec();
    left_out.sort_by_key(|(reason, count)| (Reverse(*count), *reason));
    assert_eq!(reasons, left_out, "{:?}", counts.examples);
    assert_eq!(counts.records, counts.views + counts.skipped);
}
