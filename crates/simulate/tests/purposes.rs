//! Suggestions of every platform: what keeps the purpose of a trigger comes first, and what gives it up says so.

#![expect(
    clippy::unwrap_used,
    reason = "what a test reads is its own, and it fails where that is wrong"
)]

use serde_json::{Value, json};
use simulate::{
    Purpose, Scope, SuggestOptions, Suggestion, SuggestionKind, TriggerInput, engine_by_key, parse_script,
    suggest,
};
use trigger::{Draft, Platform};

fn input(platform: Platform, id: &str, document: &Value) -> TriggerInput {
    TriggerInput::called(id, &Draft::new(platform, document.as_object().cloned().unwrap()))
}

/// A trigger of each platform that waits 30 seconds on the pricing page, and one that waits behind another.
fn cases() -> Vec<(&'static str, Platform, Vec<Value>)> {
    let rocketchat = json!({
        "name": "Offer", "enabled": true, "runOnce": false,
        "conditions": [{ "name": "time-on-site", "value": "30" }],
        "actions": [{ "name": "send-message", "params": { "sender": "custom", "name": "anna", "msg": "Hello" } }],
    });
    let zendesk = json!({
        "name": "Offer", "enabled": true, "description": "", "definition": {
            "event": "page_enter",
            "condition": ["and", ["stillOnPage", 30], ["icontains", "@visitor_page_url", "pricing"]],
            "actions": [["sendMessageToVisitor", "Anna", "Hello"]],
            "version": 1,
        },
    });
    let greeting = json!({ "type": "normal", "active": true, "name": "Offer", "group": 1, "rules": [
        { "condition": "and", "type": "visit_time_page", "operator": "greater_or_equal", "value": "30" },
        { "condition": "and", "type": "url_current", "operator": "contains", "value": "/pricing" },
    ] });
    let rule = |name: &str, url: &str| {
        json!({ "description": name, "access": { "groups": [1] }, "conditions": {
            "url": { "values": [{ "value": url }] }, "domain": { "values": [{ "value": "shop.example" }] },
        } })
    };
    vec![
        ("rocketchat", Platform::RocketChat, vec![rocketchat]),
        ("zendesk-chat", Platform::ZendeskChat, vec![zendesk]),
        ("livechat-greetings", Platform::LiveChat, vec![greeting]),
        (
            "livechat-auto-access",
            Platform::LiveChat,
            vec![rule("Offer", "/offers"), rule("Rest", "/")],
        ),
    ]
}

fn suggestions(
    engine: &str,
    platform: Platform,
    documents: &[Value],
    script: &str,
    scope: Scope,
) -> Vec<Suggestion> {
    let engine = engine_by_key(engine).unwrap();
    let ids = ["first", "second"];
    let triggers: Vec<TriggerInput> = documents
        .iter()
        .zip(ids)
        .map(|(document, id)| input(platform, id, document))
        .collect();
    let options = SuggestOptions {
        document: documents[0].as_object().cloned(),
        scope,
        most: 20,
        ..SuggestOptions::default()
    };
    suggest(
        engine,
        &triggers,
        &parse_script(script).unwrap(),
        "first",
        &options,
    )
    .found
}

const PRICING: &str = "load https://shop.example/pricing\nwait 12s\nload https://shop.example/\nend after 5s";

#[test]
fn what_keeps_the_purpose_comes_before_what_gives_it_up_on_every_platform() {
    let mut given_up = 0;
    for (engine, platform, documents) in cases() {
        let found = suggestions(engine, platform, &documents, PRICING, Scope::All);
        let kept: Vec<bool> = found.iter().map(|suggestion| suggestion.keeps_purpose).collect();
        assert!(kept.first().is_some_and(|first| *first), "{engine}: {found:#?}");
        assert!(kept.is_sorted_by_key(|kept| !kept), "{engine}: {found:#?}");
        for suggestion in &found {
            assert_eq!(suggestion.keeps_purpose, suggestion.purpose.is_kept());
            assert!(suggestion.purpose_told.ends_with('.'), "{suggestion:?}");
            let only_visit = suggestion.kind == SuggestionKind::Visit;
            assert_eq!(
                only_visit,
                suggestion.purpose == Purpose::Untouched,
                "{suggestion:?}"
            );
        }
        given_up += kept.iter().filter(|kept| !**kept).count();
    }
    assert!(given_up >= 3, "{given_up}");
}

#[test]
fn firing_at_once_and_asking_for_less_give_the_purpose_up() {
    let purposes = |engine: &str, platform, documents: &[Value], words: &str| -> Vec<Purpose> {
        let found = suggestions(engine, platform, documents, PRICING, Scope::All);
        let about = found
            .into_iter()
            .filter(|suggestion| suggestion.text.contains(words));
        about.map(|suggestion| suggestion.purpose).collect()
    };
    let all = cases();
    let (engine, platform, documents) = &all[0];
    assert_eq!(
        purposes(engine, *platform, documents, "to 0 s"),
        [Purpose::AtOnce]
    );
    let (engine, platform, _) = &all[1];
    let asks = json!({ "name": "Offer", "enabled": true, "definition": {
        "event": "page_enter", "version": 1,
        "condition": ["and", ["eq", "@visitor_page_url", "shop.example/Pricing"], ["stillOnPage", 5]],
        "actions": [["sendMessageToVisitor", "Anna", "Hello"]],
    } });
    let no_longer = purposes(engine, *platform, &[asks], "No longer ask");
    assert_eq!(no_longer, [Purpose::GivenUp]);
    let (engine, platform, documents) = &all[2];
    let left_out = purposes(engine, *platform, documents, "Leave out");
    assert!(
        left_out.iter().all(|one| *one == Purpose::GivenUp),
        "{left_out:?}"
    );
}

#[test]
fn where_only_the_visit_may_change_no_trigger_is_touched() {
    for (engine, platform, documents) in cases() {
        let found = suggestions(engine, platform, &documents, PRICING, Scope::Visit);
        assert!(!found.is_empty(), "{engine}");
        assert!(
            found
                .iter()
                .all(|one| one.kind == SuggestionKind::Visit && one.edits.is_empty()),
            "{engine}: {found:#?}"
        );
    }
}
