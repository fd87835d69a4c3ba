//! Page views out of logs, a few lines of each format.

use urls::SkipReason;
use urls::views::{Counts, Layout, Options, Reader, Visitor};

/// A page view in one line, and what was left out.
fn read(layout: &Layout, log: &[u8]) -> (Vec<String>, Counts) {
    let mut views = Vec::new();
    let block = Reader::new(layout).cut(log, true);
    let counts = block.read(log, &mut |view| {
        let visitor = match &view.visitor {
            Visitor::Key(key) => key.to_string(),
            Visitor::Client { address, agent } => format!("{address}|{agent}"),
        };
        views.push(format!("{} {visitor} {}", view.time_ms, view.url));
    });
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
    assert_eq!(reasons, left_out, "{:?}", counts.examples);
    assert_eq!(counts.records, counts.views + counts.skipped);
}

#[test]
fn page_views_as_json_need_no_wizard() {
    check(
        concat!(
            "\u{feff}{\"time\":1760104536000,\"visitor\":\"a7\",\"url\":\"https://shop.example/\"}\r\n",
            "{ \"url\" : \"https://shop.example/a\\u0062?x=\\\"1\\\"\", \"time\" : \"2025-10-10T15:55:37+02:00\", \"visitor\" : 12 }\n",
            "\n",
            "{\"more\":{\"time\":[1,{\"url\":null}]},\"visitor\":\"ü\",\"n\":-1.5e3,\"url\":\"https://shop.example/b\",\"time\":1760104538000.9,\"ok\":true}\n",
            "{\"time\":0,\"visitor\":\"a7\",\"url\":\"https:\\/\\/shop.example\\/\\ud800\"}\n",
            "{\"time\":1760104536000,\"visitor\":\"a7\"}\n",
            "{\"time\":\"yesterday\",\"visitor\":\"a7\",\"url\":\"https://shop.example/\"}\n",
            "{\"time\":1760104536000,\"visitor\":null,\"url\":\"https://shop.example/\"}\n",
            "{\"time\":1760104536000,\"visitor\":\"a7\",\"url\":\"/x\"}\n",
            "{\"time\":1760104536000,\"visitor\":\"a7\",\"url\":\"https://shop.example/\"\n",
            "{\"time\":1760104536000,\"visitor\":\"a7\",\"url\":\"https://shop.example/a.pdf\"}"
        ),
        &[
            "1760104536000 a7 https://shop.example/",
            "1760104537000 12 https://shop.example/ab?x=\"1\"",
            "1760104538000 ü https://shop.example/b",
            "0 a7 https://shop.example/\u{fffd}",
            "1760104536000 a7 https://shop.example/a.pdf",
        ],
        &[
            (SkipReason::NotUrl, 1),
            (SkipReason::BadTime, 1),
            (SkipReason::NoVisitor, 1),
            (SkipReason::NoOrigin, 1),
            (SkipReason::NotLogLine, 1),
        ],
    );
}
