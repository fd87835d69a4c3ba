//! What holds for all checks, and what the tests of single ones share.

use expect_test::expect_file;
use serde_json::{Value, json};

use super::{REFUSALS, RULES, check};
use crate::faultless::{Faultless, assert_codes, drafts};
use crate::{Context, Diagnostic, Platform, RuleInfo, Severity};

/// What the checks are tried on.
pub(super) const FAULTLESS: Faultless = Faultless {
    document: faultless,
    check,
};

/// A webhook about which there is nothing to say.
fn faultless() -> Value {
    json!({
        "url": "https://hooks.shop.io/livechat",
        "description": "Chats to the CRM",
        "action": "incoming_chat",
        "type": "license",
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

/// Holds the first ready change for a finding to what it makes of the part at `at`, and to mending it.
#[track_caller]
#[expect(
    clippy::needless_pass_by_value,
    reason = "tests read better with plain literals"
)]
pub(super) fn mends(patch: Value, code: &str, at: &str, expected: Value) {
    let mended = FAULTLESS.mended(&FAULTLESS.patched(patch), code);
    assert_eq!(mended.pointer(at), Some(&expected));
}

#[test]
fn there_is_nothing_to_say_about_a_faultless_webhook() {
    assert_eq!(said(json!({})), []);
}

#[test]
fn codes_are_unique_and_what_the_server_refuses_is_an_error() {
    assert_codes(RULES.iter().map(|rule| &rule.info));
    assert!(REFUSALS.iter().all(|rule| rule.info.severity == Severity::Error));
}

/// Run with `UPDATE_EXPECT=1` to write the list again.
#[test]
fn every_rule_speaks_about_its_example_and_the_written_list_is_fresh() {
    let begin = "# What Trigger Designer says about LiveChat’s webhooks\n\n\
         An *error* is refused by the server, or the call can never come. A *warning* is probably not what was meant. A\n\
         *note* is worth knowing. Each example is a change (a JSON merge patch) to a faultless webhook. Which users and\n\
         agents a licence has cannot be known here.\n";
    let other = |patch: Value| FAULTLESS.patched(patch).into();
    let siblings = drafts(
        Platform::LiveChat,
        [
            other(json!({ "description": "Another draft" })),
            other(json!({ "action": "chat_deactivated" })),
            other(json!({ "action": "chat_deactivated" })),
            other(json!({ "action": "chat_deactivated" })),
        ],
    );
    let infos: Vec<&RuleInfo> = RULES.iter().map(|rule| &rule.info).collect();
    let text = FAULTLESS.page(begin, &infos, &siblings);
    expect_file![concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/DIAGNOSTICS-LIVECHAT-WEBHOOKS.md"
    )]
    .assert_eq(&text);
}
