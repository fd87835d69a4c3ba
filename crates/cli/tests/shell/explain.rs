//! `explain`: every code that the program says can be looked up.

use std::collections::HashSet;

use serde_json::Value;

use crate::support::{code, err, json, out, run, run_on};

#[test]
fn a_code_of_lint_is_explained_with_the_servers_for_which_it_holds_and_what_it_looks_at() {
    let said = run(&["explain", "run-once-never-fires"]);
    assert_eq!(code(&said), 0, "{}", err(&said));
    let text = out(&said);
    let begin = "Run once never fires (Check · Rocket.Chat)\nAn error\nHolds for Rocket.Chat 6.6 to 8.6\n";
    assert!(text.starts_with(begin), "{text}");
    assert!(text.contains("(field/rocketchat/trigger/runOnce)"), "{text}");
}

#[test]
fn whatever_lint_finds_has_a_page() {
    let draft = r#"{"name": "", "conditions": [{"name": "page-url", "value": "("}], "runOnce": true}"#;
    let found = json(&run_on(&["lint", "--format", "json", "-"], draft));
    let diagnostics = found["files"][0]["triggers"][0]["diagnostics"]
        .as_array()
        .unwrap()
        .clone();
    assert!(diagnostics.len() > 2, "{found}");
    let all = json(&run(&["explain", "--all", "--format", "json"]));
    let pages = all.as_array().unwrap();
    for diagnostic in diagnostics {
        let is_about = |page: &&Value| page["group"] == "check" && page["code"] == diagnostic["code"];
        let page = pages.iter().find(is_about);
        assert!(page.is_some(), "{diagnostic}");
    }
}

#[test]
fn all_pages_are_listed_and_every_link_leads_to_one() {
    let all = json(&run(&["explain", "--all", "--format", "json"]));
    let pages = all.as_array().unwrap();
    let ids: HashSet<&str> = pages.iter().map(|page| page["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), pages.len());
    let lines = out(&run(&["explain", "--all"]));
    assert_eq!(lines.lines().count(), pages.len());
    let sections = pages.iter().flat_map(|page| page["sections"].as_array().unwrap());
    let links: Vec<&str> = sections
        .flat_map(|section| section["lines"].as_array().unwrap())
        .filter_map(|line| line["to"].as_str())
        .collect();
    assert!(links.len() > 500, "{}", links.len());
    // An engine names a rule by its own key; what it shares with others has one page.
    let own: Vec<&&str> = links.iter().filter(|link| !ids.contains(*link)).collect();
    assert!(own.iter().all(|link| link.starts_with("rule/")), "{own:?}");
    let shared = json(&run(&["explain", own[0], "--format", "json"]));
    assert!(ids.contains(shared["id"].as_str().unwrap()), "{shared}");
}

#[test]
fn words_list_the_pages_that_have_them_and_nothing_is_an_error() {
    let found = out(&run(&["explain", "time on site"]));
    assert!(
        found
            .lines()
            .any(|line| line.starts_with("condition/rocketchat/trigger/time-on-site: ")),
        "{found}"
    );
    let none = run(&["explain", "xyzzyx", "--format", "json"]);
    assert_eq!(code(&none), 2);
    let error: Value = serde_json::from_str(&err(&none)).unwrap();
    assert_eq!(error["error"]["message"], "No page of help is about “xyzzyx”.");
}
