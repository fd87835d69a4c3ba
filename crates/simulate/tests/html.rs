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

use scraper::Html;
use serde_json::{Value, json};
use simulate::{Options, Report, TriggerInput, engines, parse_script, render_html, run};
use triggers::{message, opened, page_url, seconds};

const EVIL: &str = "</title></style><script>alert(1)</script><img src=x onerror='alert(2)'>\"&";

fn page(evil: &str) -> (String, usize) {
    let mut named = message(page_url("t1", "."), evil);
    named["name"] = json!(evil);
    let triggers = Value::from(vec![named, page_url(evil, "["), seconds("t2", "2"), opened("t3")]);
    let triggers = TriggerInput::list_from_json(&triggers.to_string()).unwrap();
    let script = format!(
        "next agent {0}\nload {0}\nwait 3s\nwrite {0}\nreturn after 1d\nexpect {0} fires\nexpect t1 says {0}",
        Value::from(evil)
    );
    let session = parse_script(&script).unwrap();
    let engine = &engines()[0];
    let trace = run(engine, &triggers, &session, Options::default());
    let report = Report {
        title: evil,
        session: &session,
        engine: &engine.info,
        triggers: &triggers,
        trace: &trace,
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
