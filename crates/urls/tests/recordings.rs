//! What browsers recorded: only pages at the top that were shown.

use serde_json::{Value, json};
use urls::{Options, SkipReason, UrlList, read};

fn har(entries: &[Value]) -> UrlList {
    let har = json!({"log": {"version": "1.2", "pages": [], "entries": entries}});
    read("", har.to_string().as_bytes(), &Options::default()).expect("it has pages")
}

fn entry(url: &str, status: i64, mime: &str) -> Value {
    json!({"pageref": "page_1", "request": {"method": "GET", "url": url, "headers": []},
        "response": {"status": status, "content": {"mimeType": mime}}})
}

fn with(mut entry: Value, patch: &Value) -> Value {
    for (name, value) in patch.as_object().expect("a patch is an object") {
        entry[name] = value.clone();
    }
    entry
}

fn urls(list: &UrlList) -> Vec<&str> {
    list.rows.iter().map(|row| row.url.as_str()).collect()
}

fn reasons(list: &UrlList) -> Vec<SkipReason> {
    let mut places: Vec<(u64, SkipReason)> = list
        .skipped_examples
        .iter()
        .map(|one| (one.place, one.reason))
        .collect();
    places.sort_by_key(|(place, _)| *place);
    places.into_iter().map(|(_, reason)| reason).collect()
}

#[test]
fn frames_redirects_and_failures_are_no_pages() {
    let list = har(&[
        entry("https://a.example/old", 301, "text/html"),
        entry("https://a.example/new", 200, "text/html; charset=utf-8"),
        entry("https://ads.example/frame", 200, "text/html"),
        entry("https://a.example/x.js", 200, "text/javascript"),
        with(
            entry("https://a.example/none", 404, "text/html"),
            &json!({"pageref": "page_2"}),
        ),
        with(
            entry("https://a.example/frame-of-none", 200, "text/html"),
            &json!({"pageref": "page_2"}),
        ),
        with(
            entry("https://a.example/blocked", 0, "text/html"),
            &json!({"pageref": "page_3"}),
        ),
        with(
            entry("https://a.example/last", 304, "text/html"),
            &json!({"pageref": "page_4"}),
        ),
    ]);
    assert_eq!(urls(&list), ["https://a.example/new", "https://a.example/last"]);
    assert_eq!(
        reasons(&list),
        [
            SkipReason::Redirect,
            SkipReason::Frame,
            SkipReason::NotPage,
            SkipReason::Failure,
            SkipReason::Frame,
            SkipReason::Failure,
        ]
    );
}

#[test]
fn browsers_that_say_more_of_a_request_are_believed() {
    let kind = |url: &str, patch: Value| {
        with(
            with(
                entry(url, 200, "text/html"),
                &json!({"_resourceType": "document", "pageref": null}),
            ),
            &patch,
        )
    };
    let sent_for = |what: &str| json!({"request": {"url": format!("https://a.example/{what}"), "headers": [{"name": "Sec-Fetch-Dest", "value": what}]}});
    let list = har(&[
        kind("https://a.example/1", json!({"_initiator": {"type": "other"}})),
        kind(
            "https://a.example/2",
            json!({"_initiator": {"type": "parser", "url": "https://a.example/1"}}),
        ),
        kind("", sent_for("iframe")),
        kind("", sent_for("document")),
        kind("", sent_for("empty")),
        kind("https://a.example/3", json!({"_resourceType": "xhr"})),
        kind(
            "https://a.example/4",
            json!({"response": {"status": 200, "content": {"mimeType": "application/pdf"}}}),
        ),
        kind(
            "https://a.example/5",
            json!({"response": {"status": 0, "_error": "net::ERR_ABORTED", "content": {}}}),
        ),
    ]);
    assert_eq!(urls(&list), ["https://a.example/1", "https://a.example/document"]);
    assert_eq!(
        reasons(&list),
        [
            SkipReason::Frame,
            SkipReason::Frame,
            SkipReason::NotPage,
            SkipReason::NotPage,
            SkipReason::NotPage,
            SkipReason::Failure,
        ]
    );
}

#[test]
fn a_recording_that_tells_no_kinds_gives_what_may_be_pages() {
    let list = read("", include_bytes!("files/one-request.har"), &Options::default()).unwrap();
    assert_eq!(urls(&list), ["https://shop.example/contact"]);
    let request = |method: &str, url: &str| json!({"request": {"method": method, "url": url}});
    let list = har(&[
        request("GET", "https://a.example/x"),
        request("GET", "https://a.example/x.svg"),
        request("POST", "https://a.example/y"),
    ]);
    assert_eq!(urls(&list), ["https://a.example/x"]);
    assert_eq!(reasons(&list), [SkipReason::Asset, SkipReason::OtherMethod]);
}

#[test]
fn half_a_pair_in_a_body_spoils_no_recording() {
    let har = r#"{"log":{"entries":[{"request":{"url":"https://a.example/"},"response":{"status":200,"content":{"mimeType":"text/html","text":"\ud83d"}}}]}}"#;
    let list = read("", har.as_bytes(), &Options::default()).unwrap();
    assert_eq!(urls(&list), ["https://a.example/"]);
}
