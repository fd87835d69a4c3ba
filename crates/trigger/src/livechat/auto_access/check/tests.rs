//! What holds for all checks, and what the tests of single ones share.

use expect_test::expect_file;
use serde_json::{Value, json};

use super::subject::MOST_ROWS;
use super::{RULES, check};
use crate::faultless::{Faultless, assert_codes, drafts};
use crate::{Context, Diagnostic, Platform, RuleInfo};

/// What the checks are tried on.
pub(super) const FAULTLESS: Faultless = Faultless {
    document: faultless,
    check,
};

/// A rule about which there is nothing to say.
fn faultless() -> Value {
    json!({
        "description": "Pricing to sales",
        "access": { "groups": [1] },
        "conditions": { "url": { "values": [{ "value": "/pricing" }] } },
    })
}

/// What is said of the faultless one with a change.
pub(super) fn said(patch: Value) -> Vec<Diagnostic> {
    FAULTLESS.said(patch)
}

/// What is said of a document that is no change of the faultless one.
pub(super) fn whole(document: &Value) -> Vec<Diagnostic> {
    check(document.as_object().unwrap(), &Context::default())
}

fn with_list(question: &str, list: &Value) -> Value {
    let mut document = faultless();
    document["conditions"] = json!({ question: { "values": list } });
    document
}

/// What is said of a list of texts, code by code.
#[expect(
    clippy::needless_pass_by_value,
    reason = "tests read better with plain literals"
)]
pub(super) fn codes(question: &str, list: Value) -> Vec<String> {
    let found = whole(&with_list(question, &list));
    found.into_iter().map(|found| found.code).collect()
}

/// Holds a list of texts to what the first ready change makes of it, and the change to mending it.
#[track_caller]
#[expect(
    clippy::needless_pass_by_value,
    reason = "tests read better with plain literals"
)]
pub(super) fn mends_list(question: &str, list: Value, code: &str, expected: Value) {
    let document = with_list(question, &list);
    let mended = FAULTLESS.mended(document.as_object().unwrap(), code);
    assert_eq!(mended["conditions"][question]["values"], expected);
}

/// As [`mends_list`], of a single text.
#[track_caller]
#[expect(
    clippy::needless_pass_by_value,
    reason = "tests read better with plain literals"
)]
pub(super) fn mends_text(question: &str, text: Value, code: &str, expected: Value) {
    mends_list(question, json!([text]), code, json!([expected]));
}

#[test]
fn there_is_nothing_to_say_about_a_faultless_rule() {
    assert_eq!(said(json!({})), []);
}

#[test]
fn codes_are_unique_and_in_kebab_case() {
    assert_codes(RULES.iter().map(|rule| &rule.info));
}

#[test]
fn long_lists_are_told_of_without_a_change_that_writes_them_anew() {
    let rows = |count: usize| {
        Value::from_iter((0..count).map(|number| json!({ "value": format!("/a{number}|/b") })))
    };
    let changes = |count| {
        let found = whole(&with_list("url", &rows(count)));
        assert_eq!(found.len(), count);
        found.iter().filter(|found| !found.mends.is_empty()).count()
    };
    assert_eq!(changes(MOST_ROWS), MOST_ROWS);
    assert_eq!(changes(MOST_ROWS + 1), 0);
}

/// Run with `UPDATE_EXPECT=1` to write the list again.
#[test]
fn every_rule_speaks_about_its_example_and_the_written_list_is_fresh() {
    let begin = "# What Trigger Designer says about LiveChat drafts\n\n\
         An *error* is refused by the server, or the visitor can never get what was meant. A *warning* is probably not\n\
         what was meant. A *note* is worth knowing. Each example is a change (a JSON merge patch) to a faultless rule of\n\
         auto access. Which groups a licence has cannot be known here.\n";
    let siblings = drafts(
        Platform::LiveChat,
        [FAULTLESS
            .patched(json!({ "description": "Another draft" }))
            .into()],
    );
    let infos: Vec<&RuleInfo> = RULES.iter().map(|rule| &rule.info).collect();
    let text = FAULTLESS.page(begin, &infos, &siblings);
    expect_file![concat!(env!("CARGO_MANIFEST_DIR"), "/DIAGNOSTICS-LIVECHAT.md")].assert_eq(&text);
}
