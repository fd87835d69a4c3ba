//! What holds for all rules, and what the tests of single rules share.

use expect_test::expect_file;
use serde_json::{Map, Value, json};

use super::{RULES, check};
use crate::faultless::{Faultless, assert_codes, drafts};
use crate::{Diagnostic, Platform, RuleInfo};

/// What the checks are tried on.
pub(super) const FAULTLESS: Faultless = Faultless {
    document: faultless,
    check,
};

/// A draft about which there is nothing to say.
fn faultless() -> Value {
    json!({
        "name": "Pricing help", "description": "", "enabled": true,
        "definition": {
            "event": "page_enter",
            "condition": ["and", ["stillOnPage", 30], ["icontains", "@visitor_page_url", "/pricing"],
                ["eq", "@visitor_requesting_chat", false], ["eq", "@visitor_served", false], ["not", ["firedBefore"]]],
            "actions": [["sendMessageToVisitor", "Anna", "Hello @visitor_name, can we help?"]],
            "version": 1, "editor": "advanced",
        },
    })
}

pub(super) fn patched(patch: Value) -> Map<String, Value> {
    FAULTLESS.patched(patch)
}

/// What is said of the faultless one with a change.
pub(super) fn said(patch: Value) -> Vec<Diagnostic> {
    FAULTLESS.said(patch)
}

/// What is said about a condition: each code with the path inside the condition.
#[track_caller]
#[expect(
    clippy::needless_pass_by_value,
    reason = "tests read better with plain literals"
)]
pub(super) fn condition(condition: Value, expected: &[&str]) {
    let words = said(json!({ "definition": { "condition": condition.clone() } }));
    let words: Vec<String> = words
        .iter()
        .map(|found| {
            let path = found.path.as_str().replace("/definition/condition", "");
            format!("{} {path}", found.code).trim().to_owned()
        })
        .collect();
    assert_eq!(words, expected, "{condition}");
}

/// The document after the first ready change of what has this code.
#[track_caller]
pub(super) fn mended(document: &Map<String, Value>, code: &str) -> Value {
    FAULTLESS.mended(document, code)
}

/// Holds the condition of a page-enter trigger to what the first ready change makes of it, and the change to mending it.
#[track_caller]
#[expect(
    clippy::needless_pass_by_value,
    reason = "tests read better with plain literals"
)]
pub(super) fn mends(condition: Value, code: &str, expected: Value) {
    let document = patched(json!({ "definition": { "condition": condition } }));
    let mended = mended(&document, code);
    assert_eq!(mended["definition"]["condition"], expected);
}

#[test]
fn there_is_nothing_to_say_about_a_faultless_draft() {
    assert_eq!(said(json!({})), []);
}

#[test]
fn codes_are_unique_and_in_kebab_case() {
    assert_codes(RULES.iter().map(|rule| &rule.info));
}

/// Run with `UPDATE_EXPECT=1` to write the list again.
#[test]
fn every_rule_speaks_about_its_example_and_the_written_list_is_fresh() {
    let begin = "# What Trigger Designer says about Zendesk Chat drafts\n\n\
         An *error* is refused by the server, or the visitor can never get what was meant. A *warning* is probably not\n\
         what was meant. A *note* is worth knowing. Each example is a change (a JSON merge patch) to a faultless draft.\n";
    let siblings = drafts(
        Platform::ZendeskChat,
        [FAULTLESS.patched(json!({ "name": "Another draft" })).into()],
    );
    let infos: Vec<&RuleInfo> = RULES.iter().map(|rule| &rule.info).collect();
    let text = FAULTLESS.page(begin, &infos, &siblings);
    expect_file![concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/DIAGNOSTICS-ZENDESK-CHAT.md"
    )]
    .assert_eq(&text);
}
