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

use serde_json::{Value, json};
use simulate::{Options, Report, TriggerInput, engines, parse_script, render_html, run};
use triggers::{message, opened, page_url, seconds};

const EVIL: &str = "</title></style><script>alert(1)</script><img src=x onerror='alert(2)'>\"&";
/// Elements that have no end tag.
const VOID: [&str; 2] = ["meta", "img"];

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

/// The names of the tags in order, an end tag with its slash. Panics where a tag is not closed.
fn tags(html: &str) -> Vec<&str> {
    let body = html.split_once("</style>").unwrap();
    [body.0.split_once("<style>").unwrap().0, body.1]
        .into_iter()
        .flat_map(|part| part.split('<').skip(1))
        .map(|tag| tag.split_once('>').unwrap().0.split(' ').next().unwrap())
        .collect()
}

#[test]
fn every_tag_is_closed_in_its_place() {
    let (html, _) = page(EVIL);
    let mut open = Vec::new();
    for tag in tags(&html).into_iter().filter(|tag| !tag.starts_with('!')) {
        match tag.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name)),
            None if VOID.contains(&tag) => {}
            None => open.push(tag),
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn markup_from_elsewhere_is_text() {
    let (evil, _) = page(EVIL);
    let (tame, _) = page("tame");
    assert_eq!(tags(&evil), tags(&tame), "only texts may differ");
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
