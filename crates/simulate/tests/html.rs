//! The page that a session exports: whole, and deaf to markup in what it tells of.

#![expect(
    clippy::unwrap_used,
    reason = "what a test reads is its own, and it fails where that is wrong"
)]

#[path = "rules/triggers.rs"]
#[expect(
    dead_code,
    reason = "shared with the tests of the rules, which need more of it"
)]
mod triggers;

use std::collections::HashMap;

use scraper::Html;
use serde_json::{Value, json};
use simulate::{Drawn, Options, Report, TriggerInput, engines, parse_script, render_html, run};
use triggers::{message, opened, page_url, seconds};

const EVIL: &str = "</title></style><script>alert(1)</script><img src=x onerror='alert(2)'>\"&";

fn page(evil: &str) -> (String, usize) {
    page_with(evil, &HashMap::new())
}

fn page_with(evil: &str, drawn: &HashMap<String, Drawn>) -> (String, usize) {
    let mut named = message(page_url("t1", "."), evil);
    named["name"] = json!(evil);
    let triggers = Value::from(vec![named, page_url(evil, "["), seconds("t2", "2"), opened("t3")]);
    let triggers =
        TriggerInput::list_from_json(trigger::Platform::RocketChat, &triggers.to_string()).unwrap();
    let script = format!(
        "next agent {0}\nload {0}\nwait 3s\nwrite {0}\nreturn after 1d\nexpect {0} fires\nexpect t1 says {0}",
        Value::from(evil)
    );
    let session = parse_script(&script).unwrap();
    let engine = engines()[0];
    let trace = run(engine, &triggers, &session, Options::default());
    let report = Report {
        title: evil,
        session: &session,
        engine: &engine.info,
        triggers: &triggers,
        trace: &trace,
        local: None,
        drawn,
    };
    (render_html(&report), trace.decisions.len())
}

/// The names of the elements in document order, as a browser's parser finds them.
fn elements(html: &str) -> Vec<String> {
    let page = Html::parse_document(html);
    let elements = page.tree.values().filter_map(|node| node.as_element());
    elements.map(|element| element.name().to_owned()).collect()
}

#[test]
fn a_browsers_parser_finds_nothing_wrong_with_it() {
    let (html, _) = page(EVIL);
    assert_eq!(Html::parse_document(&html).errors, Vec::<String>::new());
    let broken = html.replacen("</h1>", "", 1);
    assert_ne!(Html::parse_document(&broken).errors, Vec::<String>::new());
}

/// A message with a part of every kind, each of which says `text`.
fn every_kind(text: &str) -> Drawn {
    let inlines = json!([
        { "kind": "text", "text": text },
        { "kind": "bold", "children": [{ "kind": "text", "text": text }] },
        { "kind": "italic", "children": [{ "kind": "code", "text": text }] },
        { "kind": "strike", "children": [{ "kind": "mention", "text": text }] },
        { "kind": "spoiler", "children": [{ "kind": "emoji", "text": text }] },
        { "kind": "link", "target": text, "children": [{ "kind": "text", "text": text }] },
        { "kind": "image", "source": text, "text": text },
        { "kind": "time", "text": text },
        { "kind": "line-break" }
    ]);
    let paragraph = json!([{ "kind": "paragraph", "children": inlines }]);
    let drawn = json!({ "big": true, "blocks": [
        { "kind": "paragraph", "children": inlines },
        { "kind": "heading", "level": 2, "children": inlines },
        { "kind": "list", "ordered": true, "items": [{ "number": 3, "done": null, "blocks": paragraph }] },
        { "kind": "list", "ordered": false, "items": [{ "number": null, "done": true, "blocks": paragraph }] },
        { "kind": "quote", "blocks": paragraph },
        { "kind": "hidden", "blocks": paragraph },
        { "kind": "code-block", "text": text },
        { "kind": "table", "header": [inlines], "rows": [[inlines]] },
        { "kind": "rule" },
        { "kind": "empty-line" }
    ]});
    serde_json::from_value(drawn).unwrap()
}

#[test]
fn a_message_is_drawn_as_the_interface_read_it() {
    let drawn = HashMap::from([("tame".to_owned(), every_kind("inside"))]);
    let (html, _) = page_with("tame", &drawn);
    assert_eq!(Html::parse_document(&html).errors, Vec::<String>::new());
    for part in [
        "<strong>inside</strong>",
        "<em><code>inside</code></em>",
        "<li value=\"3\">",
        "<span class=\"link\" title=\"inside\">",
        "<p class=\"h2\">",
        "bubble drawn big",
    ] {
        assert!(html.contains(part), "{part}");
    }
}

#[test]
fn the_page_says_that_a_widget_which_opened_by_itself_shows_messages_as_they_are_written() {
    let (html, _) = page("tame");
    let words =
        "A widget that opened by itself shows each text as it is written until the visitor starts the chat.";
    assert_eq!(html.matches(words).count(), 1);
}

#[test]
fn nothing_that_is_drawn_can_run_load_or_lead_away() {
    let evil = HashMap::from([(EVIL.to_owned(), every_kind(EVIL))]);
    let tame = HashMap::from([("tame".to_owned(), every_kind("tame"))]);
    let (evil, _) = page_with(EVIL, &evil);
    let (tame, _) = page_with("tame", &tame);
    assert_eq!(elements(&evil), elements(&tame), "only texts may differ");
    for risky in ["<script", "<img", "<a href=\"http", "src=\"", "onerror='"] {
        assert!(!evil.contains(risky), "{risky}");
    }
}

#[test]
fn a_page_takes_no_kinds_that_it_does_not_know() {
    for blocks in [
        json!([{ "kind": "script" }]),
        json!([{ "kind": "html", "text": "<b>" }]),
    ] {
        let drawn: Result<Drawn, _> = serde_json::from_value(json!({ "big": false, "blocks": blocks }));
        assert!(drawn.is_err());
    }
}

#[test]
fn markup_from_elsewhere_is_text() {
    let (evil, _) = page(EVIL);
    let (tame, _) = page("tame");
    assert_eq!(elements(&evil), elements(&tame), "only texts may differ");
    assert!(!evil.contains("<script") && !evil.contains("<img") && !evil.contains("onerror='"));
    assert_eq!(evil.matches("<style>").count(), 1);
}

#[test]
fn every_decision_is_told_and_nothing_is_fetched() {
    let (html, decisions) = page("tame");
    assert!(decisions > 10);
    for decision in 0..decisions {
        assert_eq!(
            html.matches(&format!("id=\"d{decision}\"")).count(),
            1,
            "decision {decision}"
        );
    }
    for fetching in ["src=", "@import", "url(", "href=\"http", "<link"] {
        assert!(!html.contains(fetching), "{fetching}");
    }
    assert!(html.contains("prefers-color-scheme: dark"));
}
