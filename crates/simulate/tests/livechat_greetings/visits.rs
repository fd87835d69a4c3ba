//! Which greeting is shown, and what stands in the way of others.

use serde_json::json;
use simulate::{EventKind, SpanKind};

use super::{engine, greeting, last, play, rules_of, shown, simple};

const PAGE: &str = "load https://a.example/\n";

#[test]
fn of_several_that_hold_the_first_in_the_list_is_shown_and_the_next_when_it_is_closed() {
    let three = [
        simple("late", &["visit_time_page greater_or_equal 10"]),
        simple("first", &["url_current contains a.example"]),
        simple("second", &["url_current contains a.example"]),
    ];
    let script = format!("{PAGE}wait 5s\nminimize\nwait 20s\nminimize\nwait 5s");
    assert_eq!(
        shown(&three, &script),
        ["first at 0", "second at 5", "late at 25"]
    );
    let together = [
        simple("one", &["visit_time_page greater_or_equal 10"]),
        simple("two", &["visit_time_site greater_or_equal 10"]),
    ];
    assert_eq!(shown(&together, &format!("{PAGE}wait 30s")), ["one at 10"]);
}

#[test]
fn a_greeting_is_shown_once_a_visit_and_again_in_the_next() {
    let one = [simple("one", &["url_current contains a.example"])];
    let script = format!("{PAGE}wait 5s\nload https://a.example/b\nwait 5s\nreturn after 1h\nwait 5s");
    assert_eq!(shown(&one, &script), ["one at 0", "one at 3610"]);
}

#[test]
fn an_announcement_that_was_closed_is_never_shown_again_and_another_greeting_is() {
    let rules = || rules_of(&["url_current contains a.example"]);
    let of = |kind: &str| [greeting("one", rules(), json!({ "type": kind }))];
    let script = format!("{PAGE}minimize\nreturn after 1h\nwait 5s");
    assert_eq!(shown(&of("normal"), &script), ["one at 0", "one at 3600"]);
    assert_eq!(shown(&of("announcement"), &script), ["one at 0"]);
    let trace = play(&of("announcement"), &script);
    assert_eq!(last(&trace, "one").reason.key(), "closed_before");
}

#[test]
fn while_a_chat_runs_no_greeting_is_shown_and_those_that_hold_are_asked_when_it_ends() {
    let one = [simple("one", &["visit_time_page greater_or_equal 10"])];
    let script = format!("{PAGE}request chat\nwait 30s\nend chat\nwait 5s");
    assert_eq!(shown(&one, &script), ["one at 30"]);
    let two = [
        simple("one", &["url_current contains a.example"]),
        simple("two", &["url_current contains /b"]),
    ];
    let answered = format!("{PAGE}open\nload https://a.example/b\nwait 5s\nend chat");
    assert_eq!(shown(&two, &answered), ["one at 0", "two at 5"]);
}

#[test]
fn whoever_answers_a_greeting_starts_a_chat_with_its_group() {
    let one = [greeting(
        "one",
        rules_of(&["url_current contains a"]),
        json!({ "group": 7 }),
    )];
    for step in ["open", "request chat"] {
        let trace = play(&one, &format!("{PAGE}{step}"));
        let started = trace.events.iter().find_map(|event| match &event.kind {
            EventKind::ChatStarted { trigger, groups } => Some((trigger.clone(), groups.clone())),
            _ => None,
        });
        assert_eq!(started, Some((Some("one".to_owned()), vec![7])), "{step}");
    }
}

#[test]
fn a_greeting_waits_for_agents_of_its_group() {
    let one = [greeting(
        "one",
        rules_of(&["url_current contains a"]),
        json!({ "group": 7 }),
    )];
    let shown = |script: &str| shown(&one, script);
    assert_eq!(
        shown("agents offline\n\nload https://a.example/\nwait 5s\nagents come online"),
        ["one at 5"]
    );
    assert_eq!(
        shown("department 7 offline\n\nload https://a.example/\nwait 5s"),
        [""; 0]
    );
    assert_eq!(
        shown("group 8 offline\n\nload https://a.example/\nwait 5s"),
        ["one at 0"]
    );
    assert_eq!(
        shown("group 7 offline\n\nload https://a.example/\nwait 5s\ngroup 7 becomes online"),
        ["one at 5"]
    );
}

#[test]
fn a_greeting_is_shown_in_its_window_only_and_the_lane_shows_where_it_is_not() {
    let window =
        json!({ "active_from": "2026-03-02T09:00:10Z", "active_until": "2026-03-02T10:00:30+01:00" });
    let one = [greeting(
        "one",
        rules_of(&["visit_time_page greater_or_equal 5"]),
        window,
    )];
    let begins = "starts at 2026-03-02T09:00:00Z\n\n";
    let trace = play(
        &one,
        &format!("{begins}{PAGE}wait 20s\nload https://a.example/b\nwait 40s"),
    );
    assert!(
        trace
            .decisions
            .iter()
            .any(|decision| decision.verdict.is_fired() && decision.t_ms == 10_000)
    );
    let spans: Vec<_> = trace.lanes[0]
        .spans
        .iter()
        .filter(|span| span.kind == SpanKind::Resting)
        .map(|span| (span.from_ms, span.to_ms))
        .collect();
    assert_eq!(spans, [(0, 10_000)]);
    let too_late = format!("{begins}wait 40s\n{PAGE}wait 40s");
    let trace = play(&one, &too_late);
    assert_eq!(last(&trace, "one").reason.key(), "no_longer_active");
    let over = trace.lanes[0]
        .spans
        .iter()
        .find(|span| span.kind == SpanKind::Resting);
    assert_eq!(
        over.map(|span| (span.from_ms, span.to_ms)),
        Some((40_000, 80_000))
    );
    // It rests on from page to page.
    let pages = format!("{begins}{PAGE}wait 4s\nload https://a.example/b\nwait 4s");
    assert_eq!(play(&one, &pages).lanes[0].spans.len(), 1);
    // The window closes while the greeting waits.
    let between = format!("{begins}wait 27s\n{PAGE}wait 40s");
    let trace = play(&one, &between);
    let told: Vec<_> = trace
        .decisions
        .iter()
        .map(|decision| (decision.t_ms / 1000, decision.reason.key()))
        .collect();
    assert_eq!(told, [(27, "rules_do_not_hold"), (30, "no_longer_active")]);
}

#[test]
fn what_is_off_is_not_shown_and_says_so() {
    let one = [greeting("one", rules_of(&[]), json!({ "active": false }))];
    let trace = play(&one, PAGE);
    assert_eq!(last(&trace, "one").reason.key(), "disabled");
    assert!(trace.messages.is_empty());
}

#[test]
fn its_message_can_be_read_until_it_is_closed_or_the_page_is_gone() {
    let said = json!({ "rich_message": { "template_id": "cards", "elements": [
        { "title": "Sale", "subtitle": "Today only", "buttons": [{ "text": "See" }] },
    ] } });
    let one = [greeting(
        "one",
        rules_of(&["visit_time_page greater_or_equal 5"]),
        said,
    )];
    for (goes, at) in [
        ("minimize", 12_000),
        ("load https://a.example/b", 12_000),
        ("wait 3s", 25_000),
    ] {
        let trace = play(&one, &format!("{PAGE}wait 12s\n{goes}\nwait 10s"));
        let message = &trace.messages[0];
        assert_eq!(
            (message.text.as_str(), message.from_ms),
            ("Sale\nToday only", 5000)
        );
        assert_eq!(message.answers, ["See"]);
        assert_eq!(message.to_ms.unwrap_or(trace.end_ms), at, "{goes}");
    }
}

#[test]
fn an_hour_of_waiting_costs_no_more_than_what_happens_in_it() {
    let one = [simple("one", &["visit_time_page greater_or_equal 900"])];
    let trace = play(&one, &format!("{PAGE}wait 1000h"));
    assert_eq!((trace.decisions.len(), trace.events.len()), (2, 2));
}

#[test]
fn greetings_and_rules_of_auto_access_are_each_played_by_their_own_engine() {
    let rule =
        json!({ "access": { "groups": [1] }, "conditions": { "url": { "values": [{ "value": "a" }] } } });
    let rule = simulate::TriggerInput {
        id: "rule".to_owned(),
        trigger: simulate::Trigger::read(trigger::Platform::LiveChat, rule.as_object().unwrap()),
    };
    let both = [simple("one", &["url_current contains a"]), rule];
    assert_eq!(engine().prepare(&both).triggers(), ["one"]);
    let other = simulate::engine_by_key("livechat-auto-access").unwrap();
    assert_eq!(other.prepare(&both).triggers(), ["rule"]);
    // What only the one knows does not keep the other from playing the visit.
    for template in simulate::session_templates(trigger::Platform::LiveChat) {
        let session = simulate::parse_script(template.script).unwrap();
        assert_eq!(other.vocabulary().check(&session), Ok(()), "{}", template.key);
        assert_eq!(engine().vocabulary().check(&session), Ok(()), "{}", template.key);
    }
}
