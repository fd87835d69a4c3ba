//! Which triggers nearly fire, on every platform.

#![expect(
    clippy::unwrap_used,
    reason = "what a test reads is its own, and it fails where that is wrong"
)]

use serde_json::{Value, json};
use simulate::{
    Near, NearBy, Options, Patterns, SuggestOptions, TriggerInput, VisitFound, engine_by_key, nearly,
    parse_script, run, visit_for,
};
use trigger::{Draft, Platform};

fn inputs(platform: Platform, documents: &[(&str, Value)]) -> Vec<TriggerInput> {
    let input = |(id, document): &(&str, Value)| {
        TriggerInput::called(id, &Draft::new(platform, document.as_object().cloned().unwrap()))
    };
    documents.iter().map(input).collect()
}

fn timed(seconds: &str, enabled: bool) -> Value {
    json!({
        "name": "Timed", "enabled": enabled, "runOnce": false,
        "conditions": [{ "name": "time-on-site", "value": seconds }],
        "actions": [{ "name": "send-message", "params": { "sender": "custom", "name": "anna", "msg": "Hello" } }],
    })
}

fn on_page(pattern: &str) -> Value {
    json!({
        "name": "Page", "enabled": true, "runOnce": false,
        "conditions": [{ "name": "page-url", "value": pattern }],
        "actions": [{ "name": "send-message", "params": { "sender": "custom", "name": "anna", "msg": "Hello" } }],
    })
}

fn greeting(url: &str, seconds: &str) -> Value {
    json!({ "type": "normal", "active": true, "name": "Hello", "group": 1, "rules": [
        { "condition": "and", "type": "visit_time_page", "operator": "greater_or_equal", "value": seconds },
        { "condition": "and", "type": "url_current", "operator": "contains", "value": url },
    ] })
}

fn rule(url: &str) -> Value {
    json!({ "description": url, "access": { "groups": [1] }, "conditions": { "url": { "values": [{ "value": url }] } } })
}

fn zendesk(condition: &Value) -> Value {
    json!({ "name": "Offer", "enabled": true, "description": "", "definition": {
        "event": "page_enter", "condition": condition,
        "actions": [["sendMessageToVisitor", "Anna", "Hello"]], "version": 1,
    } })
}

fn near(engine: &str, platform: Platform, documents: &[(&str, Value)], script: &str) -> Vec<Near> {
    let engine = engine_by_key(engine).unwrap();
    let session = parse_script(script).unwrap();
    let triggers = inputs(platform, documents);
    let found = nearly(
        engine,
        &triggers,
        &session,
        &SuggestOptions::default(),
        &mut Patterns::new(),
    );
    assert_eq!(found.untried, 0);
    found.near
}

fn names(near: &[Near]) -> Vec<&str> {
    near.iter().map(|one| one.trigger.as_str()).collect()
}

const SHOP: &str = "load https://shop.example/pricing\nend after 10s";

#[test]
fn who_left_too_soon_nearly_got_it_and_who_was_elsewhere_did_not() {
    let found = near(
        "rocketchat",
        Platform::RocketChat,
        &[
            ("fires", timed("5", true)),
            ("soon", timed("14", true)),
            ("off", timed("14", false)),
            ("elsewhere", on_page("/contact")),
        ],
        SHOP,
    );
    assert_eq!(names(&found), ["soon"]);
    assert_eq!(found[0].by, NearBy::Visit);
    assert_eq!(found[0].text, "Wait 4 s longer at the end.");
    assert_eq!(found[0].fires_at_ms, 14_000);
    let found = near(
        "zendesk-chat",
        Platform::ZendeskChat,
        &[
            (
                "soon",
                zendesk(&json!([
                    "and",
                    ["icontains", "@visitor_page_url", "pricing"],
                    ["stillOnPage", 30]
                ])),
            ),
            (
                "elsewhere",
                zendesk(&json!(["icontains", "@visitor_page_url", "contact"])),
            ),
        ],
        SHOP,
    );
    assert_eq!(names(&found), ["soon"]);
    let found = near(
        "livechat-greetings",
        Platform::LiveChat,
        &[
            ("soon", greeting("/pricing", "20")),
            ("elsewhere", greeting("/contact", "2")),
        ],
        SHOP,
    );
    assert_eq!(names(&found), ["soon"]);
}

#[test]
fn one_that_others_stand_before_is_nearest_of_all() {
    let found = near(
        "livechat-auto-access",
        Platform::LiveChat,
        &[
            ("first", rule("/pricing")),
            ("second", rule("shop")),
            ("elsewhere", rule("/contact")),
        ],
        SHOP,
    );
    assert_eq!(names(&found), ["second"]);
    assert_eq!((found[0].by, found[0].cost), (NearBy::Others, 0));
}

#[test]
fn a_search_that_ends_at_its_limit_says_how_many_were_not_tried() {
    let engine = engine_by_key("rocketchat").unwrap();
    let documents: Vec<(&str, Value)> = ["a", "b", "c"].map(|id| (id, timed("14", true))).to_vec();
    let few = SuggestOptions {
        most_runs: 1,
        ..SuggestOptions::default()
    };
    let session = parse_script(SHOP).unwrap();
    let triggers = inputs(Platform::RocketChat, &documents);
    let found = nearly(engine, &triggers, &session, &few, &mut Patterns::new());
    assert_eq!((found.near.len(), found.untried), (1, 2));
}

/// What becomes of a visit that is made for the first of these triggers, from an empty one.
fn visit(engine: &str, platform: Platform, documents: &[(&str, Value)]) -> VisitFound {
    let engine = engine_by_key(engine).unwrap();
    let triggers = inputs(platform, documents);
    let starts = [simulate::Session::default(), parse_script(SHOP).unwrap()];
    let found = visit_for(
        engine,
        &triggers,
        documents[0].0,
        &starts,
        &SuggestOptions::default(),
        &mut Patterns::new(),
    );
    if let VisitFound::Fires { session, t_ms } = &found {
        let trace = run(engine, &triggers, session, Options::default());
        let mut decisions = trace.decisions.iter();
        assert!(
            decisions.any(|one| one.trigger == documents[0].0 && one.verdict.is_fired() && one.t_ms == *t_ms)
        );
    }
    found
}

#[test]
fn a_visit_is_found_for_triggers_of_every_platform_and_fires_when_it_is_played() {
    for (engine, platform, documents) in [
        (
            "rocketchat",
            Platform::RocketChat,
            vec![("one", on_page("^https://shop\\.example/pricing$"))],
        ),
        (
            "rocketchat",
            Platform::RocketChat,
            vec![("one", timed("30", true))],
        ),
        (
            "zendesk-chat",
            Platform::ZendeskChat,
            vec![(
                "one",
                zendesk(&json!([
                    "and",
                    ["icontains", "@visitor_page_url", "pricing"],
                    ["stillOnPage", 30]
                ])),
            )],
        ),
        (
            "livechat-greetings",
            Platform::LiveChat,
            vec![("one", greeting("/pricing", "20"))],
        ),
        (
            "livechat-auto-access",
            Platform::LiveChat,
            vec![("one", rule("/pricing")), ("two", rule("/"))],
        ),
    ] {
        let found = visit(engine, platform, &documents);
        assert!(matches!(found, VisitFound::Fires { .. }), "{engine}: {found:?}");
    }
}

#[test]
fn where_no_visit_can_be_found_it_is_said_why() {
    let found = visit("rocketchat", Platform::RocketChat, &[("one", on_page("[a"))]);
    let VisitFound::Nowhere { why, .. } = found else {
        panic!("{found:?}");
    };
    assert!(!why.is_empty());
    let shadowed = visit(
        "livechat-auto-access",
        Platform::LiveChat,
        &[("one", rule("/pricing/plans"))],
    );
    assert!(matches!(shadowed, VisitFound::Fires { .. }), "{shadowed:?}");
    let engine = engine_by_key("livechat-auto-access").unwrap();
    let triggers = inputs(
        Platform::LiveChat,
        &[("before", rule("/pricing")), ("one", rule("/pricing/plans"))],
    );
    let starts = [simulate::Session::default()];
    let found = visit_for(
        engine,
        &triggers,
        "one",
        &starts,
        &SuggestOptions::default(),
        &mut Patterns::new(),
    );
    assert!(matches!(found, VisitFound::OnlyAlone { .. }), "{found:?}");
}
