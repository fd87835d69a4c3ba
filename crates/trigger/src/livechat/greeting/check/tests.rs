//! What holds for all checks, and what the tests of single ones share.

use expect_test::expect_file;
use serde_json::{Value, json};

use super::{CHECKS, check};
use crate::faultless::{Faultless, assert_codes, drafts};
use crate::{Diagnostic, Platform, RuleInfo};

/// What the checks are tried on.
pub(super) const FAULTLESS: Faultless = Faultless {
    document: faultless,
    check,
};

/// A greeting about which there is nothing to say.
fn faultless() -> Value {
    json!({
        "name": "Pricing", "type": "normal", "active": true, "group": 3,
        "rules": [
            { "condition": "and", "type": "url_current", "operator": "contains", "value": "/pricing" },
            { "condition": "and", "type": "visit_time_page", "operator": "greater_or_equal", "value": "30" },
        ],
        "rich_message": { "template_id": "cards", "elements": [{ "title": "Questions?", "subtitle": "Just ask." }] },
    })
}

/// What is said of the faultless one with a change.
pub(super) fn said(patch: Value) -> Vec<Diagnostic> {
    FAULTLESS.said(patch)
}

#[test]
fn there_is_nothing_to_say_about_a_faultless_greeting() {
    assert_eq!(said(json!({})), []);
}

#[test]
fn codes_are_unique_and_in_kebab_case() {
    assert_codes(CHECKS.iter().map(|check| &check.info));
}

/// Run with `UPDATE_EXPECT=1` to write the list again.
#[test]
fn every_check_speaks_about_its_example_and_the_written_list_is_fresh() {
    let begin = "# What Trigger Designer says about greetings of LiveChat\n\n\
         An *error* is refused by the server. A *warning* is probably not what was meant. A *note* is worth knowing. Each example is a\n\
         change (a JSON merge patch) to a faultless greeting. Which groups a licence has cannot be known here.\n";
    let siblings = drafts(
        Platform::LiveChat,
        [FAULTLESS.patched(json!({ "name": "Another draft" })).into()],
    );
    let infos: Vec<&RuleInfo> = CHECKS.iter().map(|check| &check.info).collect();
    let text = FAULTLESS.page(begin, &infos, &siblings);
    expect_file![concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/DIAGNOSTICS-LIVECHAT-GREETINGS.md"
    )]
    .assert_eq(&text);
}
