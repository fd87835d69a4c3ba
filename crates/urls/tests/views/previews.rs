//! What is found out about a log before it is read.

use urls::SkipReason;
use urls::views::{Layout, LayoutError, Options, Role, TimeFormat};

use crate::guessed;

#[test]
fn a_preview_shows_columns_roles_and_views_and_a_person_can_change_them() {
    let log = "a;b;c;d\n1760104536;2;https://shop.example/;x\n1760104537;2;https://shop.example/x;y\n";
    let mut layout = guessed("export.csv", log);
    let preview = layout.preview(log.as_bytes());
    let columns: Vec<(&str, Option<Role>)> = preview
        .columns
        .iter()
        .map(|column| (column.name.as_str(), column.role))
        .collect();
    assert_eq!(
        columns,
        [
            ("a", Some(Role::Time)),
            ("b", None),
            ("c", Some(Role::Url)),
            ("d", Some(Role::Visitor))
        ]
    );
    assert_eq!(preview.columns[0].examples, ["1760104536", "1760104537"]);
    assert_eq!(preview.views[1].visitor, "y");
    // The visitor is in another column, and the times are in milliseconds.
    layout.columns[1].role = Some(Role::Visitor);
    layout.columns[3].role = None;
    layout.times = TimeFormat::Milliseconds;
    let remembered: Layout = serde_json::from_str(&serde_json::to_string(&layout).unwrap()).unwrap();
    assert_eq!(remembered, layout);
    assert!(remembered.fits(&guessed("other.csv", log)));
    assert!(!remembered.fits(&guessed("other.csv", &log.replace("a;b", "a;x"))));
    let objects = "{\"a\":1760104536,\"b\":2,\"c\":\"https://shop.example/\",\"d\":\"x\"}\n";
    assert!(!remembered.fits(&guessed("", objects)));
    let preview = remembered.preview(log.as_bytes());
    assert_eq!(
        (preview.views[0].visitor.as_str(), preview.views[0].time_ms),
        ("2", 1_760_104_536)
    );
    // What gives no view says why.
    layout.columns[0].role = None;
    assert_eq!(
        layout.preview(log.as_bytes()).counts.because(SkipReason::BadTime),
        2
    );
    let access =
        "203.0.113.9 - - [10/Oct/2025:13:55:36 +0000] \"GET /x HTTP/1.1\" 200 17 \"-\" \"Mozilla/5.0\"\n";
    let preview = guessed("", access).preview(access.as_bytes());
    let names: Vec<&str> = preview
        .columns
        .iter()
        .map(|column| column.name.as_str())
        .collect();
    assert_eq!(
        names,
        [
            "Time",
            "Page",
            "Status",
            "Method",
            "Network address",
            "User agent"
        ]
    );
    assert_eq!(preview.counts.because(SkipReason::NoOrigin), 1);
}

#[test]
fn what_is_no_log_says_so() {
    let error = |log: &[u8]| Layout::guess("", log, &Options::default()).unwrap_err();
    assert_eq!(error(b" \n"), LayoutError::Empty);
    assert_eq!(error(b"\xFF\xFEa\0b\0"), LayoutError::Utf16);
    assert_eq!(error(b"ab\0cdefgh"), LayoutError::NotText);
    assert_eq!(error(b"Dear all,\nthe shop was down.\n"), LayoutError::Unknown);
    assert_eq!(
        error(br#"{"log":{"version":"1.2","entries":[{"request":{"url":"/"}}]}}"#),
        LayoutError::Unknown
    );
    assert_eq!(
        error(b"name;colour\nrose;red\nlily;white\n"),
        LayoutError::Unknown
    );
    let options = Options {
        origin: Some("shop".to_owned()),
        ..Options::default()
    };
    let error = Layout::guess("", b"x", &options).unwrap_err();
    assert!(error.to_string().contains("https://shop.example"), "{error}");
}
