//! A log gives the same page views however it is cut, and whatever is broken in it.

use std::fmt;

use proptest::prelude::*;
use urls::views::{Layout, LogFormat, Options, Reader};

use crate::{in_pieces, read};

const ACCESS: &str = "shop.example 203.0.113.9 - - [10/Oct/2025:13:55:36 +0000] \"GET /a HTTP/1.1\" 200 17 \"-\" \"Mozilla/5.0 (X11)\"\n";
const TABLE: &str = "1760104536;a7;https://shop.example/\n1760104537;b9;\"https://shop.example/x;y\"\n\"1760104538\";\"c\"\"1\n2\";https://shop.example/z\n";
const VISIT: &str = "{\"visitorId\":\"a7\",\"actionDetails\":[{\"type\":\"action\",\"url\":\"https://shop.example/}{\\\"\",\"timestamp\":1760104536}]}";
const EVENT: &str = "{\"event_name\":\"page_view\",\"event_timestamp\":\"1760104536000000\",\"user_pseudo_id\":\"a7\",\"event_params\":[{\"key\":\"page_location\",\"value\":{\"string_value\":\"https://shop.example/\"}}]}\n";

/// Logs that are whole, one of each kind.
fn logs() -> Vec<String> {
    vec![
        "\u{feff}\n".to_owned() + &"{\"time\":1760104536000,\"visitor\":\"ü7\",\"url\":\"https://shop.example/\"}\n{\"visitor\":\"b9\",\"url\":\"https:\\/\\/shop.example\\/x\",\"time\":\"2025-10-10T13:55:36Z\"}\n".repeat(3),
        ACCESS.repeat(4),
        format!("\u{feff}# a report\nsep=;\nwhen;who;where\n{}", TABLE.repeat(3)),
        format!("\u{feff}\"when\nor then\";who;where\n{}", TABLE.repeat(3)),
        TABLE.repeat(3),
        "#Fields: date time c-ip cs-method cs-uri-stem cs-host sc-status\n2025-10-10 13:55:36 203.0.113.9 GET /a shop.example 200\n\
         #Version: 1.0\n#Fields: time date cs-host cs-uri-stem c-ip\n13:55:37 2025-10-10 shop.example /b 203.0.113.9\n"
            .repeat(2),
        format!("[\n  {VISIT},\n  {VISIT} ,{VISIT}\n]\n"),
        EVENT.repeat(3),
        format!("[{EVENT},{EVENT}]"),
        "https 2025-10-10T13:55:36.186641Z app/shop/1 203.0.113.9:2817 10.0.0.1:80 0.086 0.048 0.037 200 200 0 57 \"GET https://shop.example:443/x HTTP/1.1\" \"Mozilla/5.0\" - -\n".repeat(3),
        "{\"ts\":1760104536.25,\"request\":{\"client_ip\":\"203.0.113.9\",\"method\":\"GET\",\"host\":\"shop.example\",\"uri\":\"/x\"},\"status\":200}\n".repeat(3),
    ]
}

#[test]
fn a_log_cut_at_any_byte_gives_what_it_gives_at_once() {
    for log in logs() {
        let layout = Layout::guess("", log.as_bytes(), &Options::default()).unwrap();
        let whole = read(&layout, log.as_bytes());
        assert!(whole.1.views >= 2 && whole.1.skipped == 0, "{:?}\n{log}", whole.1);
        for end in 0..log.len() {
            assert_eq!(
                in_pieces(&layout, log.as_bytes(), &[end]),
                whole,
                "cut at {end}\n{log}"
            );
        }
        let bytes: Vec<usize> = (0..log.len()).collect();
        assert_eq!(
            in_pieces(&layout, log.as_bytes(), &bytes),
            whole,
            "byte by byte\n{log}"
        );
    }
}

#[test]
fn parts_are_added_in_any_order() {
    let log = "noise 1\n".to_owned() + &ACCESS.repeat(3) + "noise 5\nnoise 6\nnoise 7\n" + ACCESS;
    let layout = Layout::guess("", ACCESS.as_bytes(), &Options::default()).unwrap();
    let mut reader = Reader::new(&layout);
    let (front, back) = log.as_bytes().split_at(log.find("noise 6").unwrap());
    let first = reader.cut(front, false).read(front, &mut |_| {});
    let second = reader.cut(back, true).read(back, &mut |_| {});
    let mut backwards = second.clone();
    backwards.add(first.clone());
    let mut counts = first;
    counts.add(second);
    assert_eq!(counts, backwards);
    let places: Vec<u64> = counts.examples.iter().map(|example| example.place).collect();
    assert_eq!((places, counts.skipped, counts.views), (vec![1, 5, 6], 4, 4));
    assert_eq!(counts.left_out_words(), "4 not understood (first 1: “noise 1”)");
}

#[test]
fn a_record_that_is_longer_than_any_is_counted_once_and_the_rest_is_read() {
    let long = "x".repeat(18_000_000);
    let log = format!("{ACCESS}{long}\n{ACCESS}");
    let layout = Layout::guess("", ACCESS.as_bytes(), &Options::default()).unwrap();
    let whole = read(&layout, log.as_bytes());
    assert_eq!(
        (whole.1.views, whole.1.because(urls::SkipReason::TooLong)),
        (2, 1)
    );
    let ends: Vec<usize> = (0..log.len()).step_by(1_500_000).collect();
    assert_eq!(in_pieces(&layout, log.as_bytes(), &ends), whole);
    assert_eq!(
        in_pieces(&layout, log.as_bytes(), &[ACCESS.len() + 17_900_000]),
        whole
    );
}

#[test]
fn a_quote_that_nothing_closes_spoils_only_its_row_however_far_the_next_one_is() {
    let rows = "1760104536000,a7,https://shop.example/,x\n";
    let log = format!(
        "time,visitor,url,title\n{rows}1760104536000,b9,https://shop.example/,\"open\n{}1760104536000,c1,https://shop.example/,\"open\n{rows}",
        rows.repeat(5_000)
    );
    let layout = Layout::guess("", &log.as_bytes()[..1_000], &Options::default()).unwrap();
    let whole = read(&layout, log.as_bytes());
    assert_eq!((whole.1.views, whole.1.skipped), (5_004, 0));
    // What is open for so long is not waited for.
    let first = Reader::new(&layout).cut(&log.as_bytes()[..150_000], false);
    assert!(first.length > 149_000, "{}", first.length);
    let ends: Vec<usize> = (0..log.len()).step_by(7_001).collect();
    assert_eq!(in_pieces(&layout, log.as_bytes(), &ends), whole);
}

#[test]
fn blocks_are_read_in_several_threads() {
    let log = ACCESS.repeat(100);
    let layout = Layout::guess("", log.as_bytes(), &Options::default()).unwrap();
    let mut reader = Reader::new(&layout);
    let (front, back) = log.as_bytes().split_at(ACCESS.len() * 40 + 17);
    let first = reader.cut(front, false);
    let rest = &log.as_bytes()[first.length..];
    let second = reader.cut(rest, true);
    assert!(front.len() + back.len() == log.len() && first.length == ACCESS.len() * 40);
    let views = std::thread::scope(|scope| {
        let front = scope.spawn(|| first.read(front, &mut |_| {}).views);
        let back = scope.spawn(|| second.read(rest, &mut |_| {}).views);
        [front.join().unwrap(), back.join().unwrap()]
    });
    assert_eq!(views, [40, 60]);
}

/// Bytes that are shown as text where a test fails.
struct Log(Vec<u8>);

impl fmt::Debug for Log {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "b\"{}\"", self.0.escape_ascii())
    }
}

/// A log with other things in it.
fn spoilt() -> impl Strategy<Value = (usize, Log, Vec<usize>)> {
    let junk = proptest::sample::select(vec![
        &b"\n"[..],
        b"\"",
        b"\\",
        b"{",
        b"}",
        b"[",
        b"]",
        b",",
        b";",
        b"\t",
        b"\r\n",
        b"\xFF",
        b"\xE9\n",
        b"\xED\xA0\x80",
        b"\0",
        b"#",
        b"#Fields: c-ip\n",
        b"sep=,\n",
        b"\\ud800",
        b"null",
        b"-1e400",
        b"99999999999999999999",
        b"\xEF\xBB\xBF",
        b"https://shop.example/\n",
        "\u{85}".as_bytes(),
        "\u{2028}".as_bytes(),
        "٢".as_bytes(),
    ]);
    let spots = proptest::collection::vec((any::<prop::sample::Index>(), junk), 0..8);
    let ends = proptest::collection::vec(any::<prop::sample::Index>(), 0..4);
    (0..logs().len(), spots, ends).prop_map(|(which, spots, ends)| {
        let mut log = logs()[which].as_bytes().to_vec();
        for (at, junk) in spots {
            let at = at.index(log.len());
            log.splice(at..at, junk.iter().copied());
        }
        let mut ends: Vec<usize> = ends.into_iter().map(|end| end.index(log.len())).collect();
        ends.sort_unstable();
        (which, Log(log), ends)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_broken_every_record_is_a_view_or_is_skipped((which, Log(log), ends) in spoilt()) {
        let layout = Layout::guess("", logs()[which].as_bytes(), &Options::default()).unwrap();
        let whole = read(&layout, &log);
        let counts = &whole.1;
        prop_assert_eq!(counts.records, counts.views + counts.skipped);
        prop_assert_eq!(counts.views, whole.0.len() as u64);
        prop_assert_eq!(counts.skipped, counts.left_out.iter().map(|left| left.count).sum::<u64>());
        prop_assert_eq!(&in_pieces(&layout, &log, &ends), &whole);
        // What it looks like by itself ends with a layout or with words.
        match Layout::guess("", &log, &Options::default()) {
            Ok(layout) => prop_assert!(layout.preview(&log).views.len() <= 20),
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
    }

    #[test]
    fn a_layout_that_is_none_of_the_log_gives_no_more_than_reasons((which, Log(log), _) in spoilt(), other in 0..logs().len(), separator in any::<char>()) {
        let mut layout = Layout::guess("", logs()[other].as_bytes(), &Options::default()).unwrap();
        if let LogFormat::Table { separator: old, .. } = &mut layout.format {
            *old = separator;
        }
        let preview = layout.preview(&log);
        let whole = read(&layout, &log);
        prop_assert!(preview.counts.records <= whole.1.records, "{which} {preview:?}");
        prop_assert_eq!(whole.1.records, whole.1.views + whole.1.skipped);
    }

    #[test]
    fn of_a_log_with_broken_lines_every_whole_line_is_read(broken in proptest::collection::vec(0_usize..100, 1..8), noise in "[^{\n]{0,40}") {
        let mut log = String::new();
        for place in 0..100_i64 {
            log.push_str(&format!("{{\"time\":{place},\"visitor\":\"v\",\"url\":\"https://shop.example/\"}}"));
            if broken.contains(&(place as usize)) {
                log.push_str(&noise.replace(char::is_whitespace, ""));
                log.push('!');
            }
            log.push('\n');
        }
        let mut places = broken;
        places.sort_unstable();
        places.dedup();
        let (views, counts) = read(&Layout::page_views(&Options::default()), log.as_bytes());
        prop_assert_eq!(views.len(), 100 - places.len());
        prop_assert_eq!(counts.because(urls::SkipReason::NotLogLine), places.len() as u64);
    }
}
