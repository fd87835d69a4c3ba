//! Visits played by the auto access rules of LiveChat: what the engine decides on each page, and what it says of it.

#![expect(
    clippy::unwrap_used,
    reason = "what a test reads is its own, and it fails where that is wrong"
)]

use std::collections::HashMap;

use expect_test::expect;
use serde_json::{Value, json};
use simulate::livechat::auto_access::AutoAccessCase;
use simulate::{
    Engine, EventKind, Firings, Options, Report, Session, Trace, TriggerInput, check, engine_by_key,
    expectations_from, parse_script, print_script_of, render_html, render_text, run,
};
use trigger::{Draft, Platform};

fn engine() -> &'static Engine {
    engine_by_key("livechat-auto-access").unwrap()
}

/// Rules in this order, called by their descriptions.
fn rules(documents: &Value) -> Vec<TriggerInput> {
    let documents = documents.as_array().unwrap().iter();
    documents
        .map(|document| {
            let draft = Draft::new(Platform::LiveChat, document.as_object().unwrap().clone());
            TriggerInput::called(document["description"].as_str().unwrap(), &draft)
        })
        .collect()
}

/// Three rules as a shop has them.
fn shop() -> Vec<TriggerInput> {
    rules(&json!([
        { "description": "Sales", "access": { "groups": [1, 2] }, "conditions": { "url": { "values": [{ "value": "/pricing" }, { "value": "/cart" }] } } },
        { "description": "Poland", "access": { "groups": [3] }, "conditions": { "geolocation": { "values": [{ "country_code": "PL" }, { "country": "Poland", "city": "Lublin" }] } } },
        { "description": "Shop", "access": { "groups": [4] }, "conditions": {
            "url": { "exclude_values": [{ "value": "/help" }] },
            "domain": { "values": [{ "value": "shop.example", "exact_match": true }] } } },
    ]))
}

fn play(rules: &[TriggerInput], script: &str) -> (Session, Trace) {
    let session = parse_script(script).unwrap();
    assert_eq!(engine().vocabulary().check(&session), Ok(()));
    let trace = run(engine(), rules, &session, Options::default());
    (session, trace)
}

const VISIT: &str = "\
visitor country \"Poland\"
visitor country_code \"pl\"

load https://shop.example/pricing
wait 10s
load https://shop.example/help
request chat
wait 20s
end chat
leave
";

#[test]
fn a_timeline_says_at_each_page_which_rule_decides_and_why_the_others_do_not() {
    let (_, trace) = play(&shop(), VISIT);
    expect![[r#"
        00:00.000  ● page loaded: https://shop.example/pricing
                     Sales   decides           The URL contains “/pricing”. A chat from here goes to groups 1 and 2. [URL: https://shop.example/pricing; groups: 1, 2]
                     Poland  would decide      The visitor is in PL. “Sales” stands before it and decides. [URL: https://shop.example/pricing; place: Poland (pl); groups: 3; choice: first-match]
                     Shop    would decide      The URL does not contain “/help” and the domain is “shop.example”. “Sales” stands before it and decides. [URL: https://shop.example/pricing; domain: shop.example; groups: 4; choice: first-match]
                   ● a chat from here goes to groups 1 and 2 (Sales)
        00:10.000  ● page loaded: https://shop.example/help
                     Sales   does not hold     The URL contains none of “/pricing” and “/cart”. [URL: https://shop.example/help]
                     Poland  decides           The visitor is in PL. A chat from here goes to group 3. [URL: https://shop.example/help; place: Poland (pl); groups: 3]
                     Shop    does not hold     The URL contains “/help”, which is excluded. [URL: https://shop.example/help; domain: shop.example]
                   ● a chat from here goes to group 3 (Poland)
                   ▸ request chat
                     Poland  takes the chat    The chat begins here, so it goes to group 3. [URL: https://shop.example/help]
                   ● chat begins, in group 3 (Poland)
        00:30.000  ▸ end chat
                   ▸ leave
                   ● end of the session
    "#]].assert_eq(&render_text(&trace, &HashMap::new(), None));
}

#[test]
fn what_is_not_known_of_a_place_is_said_and_is_a_choice() {
    let places = rules(&json!([
        { "description": "Anywhere in Poland", "access": { "groups": [1] }, "conditions": { "geolocation": { "values": [{ "country_code": "PL" }] } } },
        { "description": "Lublin", "access": { "groups": [2] }, "conditions": { "geolocation": { "values": [{ "country": "Poland", "city": "Lublin" }] } } },
        { "description": "Everybody", "access": { "groups": [] }, "conditions": {} },
    ]));
    let (_, nowhere) = play(&places, "load https://shop.example/");
    let (_, in_poland) = play(
        &places,
        "visitor country \"Poland\"\nload https://shop.example/\nrequest chat",
    );
    let both = [nowhere, in_poland].map(|trace| render_text(&trace, &HashMap::new(), None));
    expect![[r#"
        00:00.000  ● page loaded: https://shop.example/
                     Anywhere in Poland  does not hold     It is not known where the visitor is, and the rule asks for PL. [URL: https://shop.example/; place: not known; choice: unknown-place]
                     Lublin              does not hold     It is not known where the visitor is, and the rule asks for Lublin, Poland. [URL: https://shop.example/; place: not known; choice: unknown-place]
                     Everybody           decides           It asks for nothing, so it holds on every page. A chat from here goes to no group. [URL: https://shop.example/; groups: none; choice: nothing-asked]
                   ● a chat from here goes to no group (Everybody)
                   ● end of the session

        00:00.000  ● page loaded: https://shop.example/
                     Anywhere in Poland  does not hold     It is not known whether the visitor, who is in Poland, is in PL. [URL: https://shop.example/; place: Poland; choice: unknown-place]
                     Lublin              does not hold     It is not known whether the visitor, who is in Poland, is in Lublin, Poland. [URL: https://shop.example/; place: Poland; choice: unknown-place]
                     Everybody           decides           It asks for nothing, so it holds on every page. A chat from here goes to no group. [URL: https://shop.example/; groups: none; choice: nothing-asked]
                   ● a chat from here goes to no group (Everybody)
                   ▸ request chat
                     Everybody           takes the chat    The chat begins here, so it goes to no group. [URL: https://shop.example/]
                   ● chat begins, in no group (Everybody)
                   ● end of the session
    "#]].assert_eq(&both.join("\n"));
}

#[test]
fn nothing_in_a_report_of_rules_speaks_of_triggers_firing_or_of_messages() {
    let shop = shop();
    let (mut session, trace) = play(&shop, VISIT);
    session.expect = expectations_from(&trace);
    let names = HashMap::new();
    let outcomes = check(&trace, &names, &session.expect);
    assert!(outcomes.iter().all(|outcome| outcome.passed));
    let page = render_html(&Report {
        title: "Shop",
        session: &session,
        engine: &engine().info,
        triggers: &shop,
        trace: &trace,
        local: None,
        drawn: &HashMap::new(),
    });
    let body = page.split_once("</style>").unwrap().1.to_lowercase();
    let told = outcomes
        .iter()
        .map(|outcome| format!("{} {}", outcome.line, outcome.text));
    let told: Vec<String> = told.collect();
    let text = render_text(&trace, &names, None).to_lowercase();
    for foreign in ["fire", "message", "trigger"] {
        // Styles and classes of a page are not read.
        let read = body.replace("class=\"triggers\"", "");
        assert!(!read.contains(foreign), "{foreign}: {read}");
        assert!(!text.contains(foreign), "{foreign}: {text}");
        assert!(!told.join(" ").contains(foreign), "{foreign}: {told:?}");
    }
    expect![[r#"
        expect Sales decides at 0s It decided at 0 s.
        expect Poland decides at 10s It decided at 10 s.
        expect Shop never decides It never decided: the URL contains “/help”, which is excluded."#]]
    .assert_eq(&told.join("\n"));
}

#[test]
fn an_expectation_of_a_rule_is_written_and_read_in_its_own_words() {
    let speech = engine().vocabulary().speech;
    let script = "\
load https://shop.example/pricing

expect Sales decides at 0s
expect Sales decides at 1s give or take 2s
expect Sales decides within 0s to 5s
expect Sales decides
expect Sales decides on page 1
expect Sales decides on page 2
expect Sales decides on page 3
expect Sales decides once
expect Sales decides 3 times
expect Shop never decides
";
    let session = parse_script(script).unwrap();
    assert_eq!(print_script_of(speech, &session), script);
    assert_eq!(
        parse_script(&script.replace("decides", "fires")).unwrap(),
        session
    );
    let (_, trace) = play(
        &shop(),
        "load https://shop.example/pricing\nwait 1s\nroute https://shop.example/",
    );
    let outcomes = check(&trace, &HashMap::new(), &session.expect);
    let passed: Vec<bool> = outcomes.iter().map(|outcome| outcome.passed).collect();
    assert_eq!(
        passed,
        [true, true, true, true, true, false, false, true, false, false]
    );
    assert_eq!(outcomes[4].text, "It decided on page 1.");
    assert_eq!(outcomes[5].text, "It decided on page 1, not on page 2.");
    assert_eq!(outcomes[6].text, "The visitor does not come to a page 3.");
    assert_eq!(outcomes[8].text, "It decided once, at 0 s, not 3 times.");
    assert_eq!(outcomes[9].text, "It decided at 1 s.");
    let (_, first_page) = play(&shop(), "load https://shop.example/pricing");
    assert_eq!(
        check(&first_page, &HashMap::new(), &session.expect)[9].text,
        "It never decided: the URL does not contain “/help” and the domain is “shop.example”. “Sales” stands before it and decides."
    );
    let unknown = parse_script("load https://shop.example/\nexpect Nobody decides").unwrap();
    let outcomes = check(&trace, &HashMap::new(), &unknown.expect);
    assert_eq!(outcomes[0].text, "There is no rule “Nobody”.");
}

#[test]
fn every_recorded_visit_played_step_by_step_is_decided_as_it_was() {
    let mut pages_played = 0;
    for line in include_str!("../../../tests/cases/livechat-auto-access.jsonl").lines() {
        let recorded: Value = serde_json::from_str(line).unwrap();
        let case = AutoAccessCase::from_json(line).unwrap();
        let in_order: Vec<TriggerInput> = case
            .list
            .rules
            .iter()
            .map(|rule| TriggerInput {
                id: rule.id.clone(),
                trigger: simulate::Trigger::AutoAccess(rule.clone()),
            })
            .collect();
        for (page, expected) in case.pages.iter().zip(recorded["expect"].as_array().unwrap()) {
            let mut session = parse_script(&format!("load {}", page.url)).unwrap();
            for (fact, value) in [
                ("country", &page.place.country),
                ("country_code", &page.place.country_code),
                ("region", &page.place.region),
                ("city", &page.place.city),
            ] {
                if let Some(value) = value {
                    let visitor = &mut session.environment.visitor;
                    visitor.insert(fact.to_owned(), value.clone().into());
                }
            }
            let trace = run(engine(), &in_order, &session, Options::default());
            let EventKind::GroupsChosen { trigger, groups } = &trace.events[1].kind else {
                panic!("{:?}", trace.events);
            };
            assert_eq!(
                json!({ "rule": trigger, "groups": groups }),
                *expected,
                "case {}",
                recorded["id"]
            );
            pages_played += 1;
        }
    }
    assert_eq!(pages_played, 300);
}

#[test]
fn a_chat_keeps_the_groups_with_which_it_began_and_only_a_visitor_on_a_page_begins_one() {
    let began = |script: &str| -> Vec<Vec<u64>> {
        let (_, trace) = play(&shop(), script);
        let events = trace.events.into_iter();
        events
            .filter_map(|event| match event.kind {
                EventKind::ChatStarted { groups, .. } => Some(groups),
                _ => None,
            })
            .collect()
    };
    let pricing = "load https://shop.example/pricing\nrequest chat\n";
    let help = "load https://shop.example/help\nrequest chat\n";
    assert_eq!(began(pricing), [vec![1, 2]]);
    assert_eq!(began(&format!("{pricing}{help}")), [vec![1, 2]]);
    assert_eq!(
        began(&format!("{pricing}end chat\n{help}")),
        [vec![1, 2], vec![0]]
    );
    assert_eq!(
        began(&format!("request chat\n{pricing}leave\nend chat\nrequest chat")),
        [vec![1, 2]]
    );
    // Back on the last page, by a route, and by loading it again.
    assert_eq!(
        began("load https://shop.example/pricing\nreturn after 1h\nrequest chat"),
        [vec![1, 2]]
    );
    assert_eq!(
        began("load https://shop.example/help\nroute https://shop.example/cart\nrequest chat"),
        [vec![1, 2]]
    );
    let (_, trace) = play(&shop(), "reload\nroute https://a.b/\nload https://a.b/\nreload");
    let pages = trace.events.iter();
    assert_eq!(
        pages
            .filter(|event| matches!(event.kind, EventKind::PageLoaded { .. }))
            .count(),
        2
    );
}

#[test]
fn every_rule_and_choice_that_a_decision_names_is_one_of_the_engine_and_every_verdict_is_declared() {
    for template in simulate::session_templates(Platform::LiveChat) {
        let (_, trace) = play(&shop(), template.script);
        assert!(!trace.decisions.is_empty());
        for decision in &trace.decisions {
            let rules = engine().info.rules;
            assert!(rules.iter().any(|rule| rule.key == decision.rule), "{decision:?}");
            let verdict = decision.verdict.look();
            assert_eq!(engine().vocabulary().verdict(verdict.key), Some(verdict));
            for seen in decision.values.iter().filter(|seen| seen.label == "choice") {
                let choices = engine().info.choices;
                assert!(choices.iter().any(|choice| choice.key == seen.value), "{seen:?}");
            }
        }
    }
}

#[test]
fn whoever_only_counts_hears_how_often_each_rule_decides() {
    let shop = shop();
    let session = parse_script(VISIT).unwrap();
    let mut counted = Firings::new();
    engine().prepare(&shop).play(&session, &mut counted);
    assert_eq!([0, 1, 2].map(|place| counted.of(place)), [1, 1, 0]);
}
