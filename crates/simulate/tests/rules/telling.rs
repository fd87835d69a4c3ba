//! What a trace tells, whichever rule it follows: that nothing happens, what the page looks like, and why.

use std::collections::HashMap;

use expect_test::expect;
use serde_json::Value;
use simulate::{Options, TriggerInput, engine_by_key, parse_script, render_text, run};

use crate::play;
use crate::triggers::{disabled, message, opened, page_url, registration, seconds};

#[test]
fn nothing_happens_before_the_first_page() {
    let trace = play(
        &[opened("t1"), seconds("t2", "1")],
        "open\nregister\nreload\nend chat\nroute https://a.example/\nwait 1h",
    );
    assert!(trace.events.is_empty() && trace.records.iter().len() == 0);
    assert_eq!(trace.end_ms, 3_600_000);
}

#[test]
fn triggers_that_the_widget_cannot_understand_do_not_fire_and_say_why() {
    let changed = |field: &str, value: Value| {
        let mut trigger = page_url("t1", "a");
        trigger[field] = value;
        trigger
    };
    for (trigger, reason, record) in [
        (
            changed("conditions", serde_json::json!([])),
            "condition_missing",
            None,
        ),
        (
            changed("conditions", serde_json::json!([{"name": "full-moon"}])),
            "condition_unknown",
            Some("error"),
        ),
        (
            changed("actions", serde_json::json!([])),
            "action_missing",
            Some("error"),
        ),
        (
            changed("actions", serde_json::json!([{"name": "dance"}])),
            "action_unknown",
            Some("error"),
        ),
        (
            changed(
                "actions",
                serde_json::json!([{"name": "send-message", "params": {"msg": "Hi"}}]),
            ),
            "sender_unknown",
            Some("error"),
        ),
    ] {
        let trace = play(std::slice::from_ref(&trigger), "load https://a.example/");
        let last = trace.events.last().unwrap();
        let last = serde_json::to_value(last).unwrap();
        assert_eq!(
            trace.records.get("t1").map(simulate::RecordState::key),
            record,
            "{trigger}"
        );
        assert_eq!(last["reason"], reason, "{trigger}");
    }
}

#[test]
fn frames_and_lanes_show_the_page_at_any_time() {
    let trace = play(
        &[opened("t1"), seconds("t2", "10")],
        "load https://shop.example/\nwait 5s\nopen\nwait 10s\nregister\nend after 5s",
    );
    let seen: Vec<(u64, bool, Vec<&str>)> = (0..trace.frames.len())
        .map(|frame| {
            let texts = trace
                .messages_in(frame)
                .map(|message| message.trigger.as_str())
                .collect();
            (trace.frames[frame].t_ms, trace.frames[frame].widget_open, texts)
        })
        .collect();
    assert_eq!(
        seen,
        [
            (0, false, vec![]),
            (5000, true, vec!["t1"]),
            (10_000, true, vec!["t1", "t2"]),
            (15_000, true, vec![]),
        ]
    );
    assert_eq!(trace.frame_at(4999), Some(0));
    assert_eq!(trace.frame_at(5000), Some(1));
    for (frame, (_, _, texts)) in trace.frames.iter().zip(&seen) {
        assert_eq!(frame.messages, texts.len());
    }
    expect![[r#"
        {
          "trigger": "t1",
          "spans": [
            {
              "kind": "waiting",
              "from_ms": 0,
              "to_ms": 5000
            },
            {
              "kind": "visible",
              "from_ms": 5000,
              "to_ms": 15000
            }
          ],
          "marks": [
            {
              "t_ms": 5000,
              "fired": true,
              "reason": "message_shown",
              "decision": 6
            }
          ]
        }"#]]
    .assert_eq(&serde_json::to_string_pretty(&trace.lanes[0]).unwrap());
}

#[test]
fn a_session_that_makes_too_much_is_stopped_and_says_so() {
    let triggers = TriggerInput::list_from_json(
        trigger::Platform::RocketChat,
        &Value::from(vec![page_url("t1", "x")]).to_string(),
    )
    .unwrap();
    let script = "load https://a.example/\n".repeat(1000);
    let mut options = Options::default();
    options.limits.events = 100;
    let trace = run(
        engine_by_key("rocketchat").unwrap(),
        &triggers,
        &parse_script(&script).unwrap(),
        options,
    );
    assert_eq!(trace.events.len(), 100);
    expect![
        "Stopped here: this session makes more than 100 events. Play fewer steps or fewer triggers at once."
    ]
    .assert_eq(&trace.stopped.unwrap().text);
}

#[test]
fn every_decision_names_a_rule_of_its_engine() {
    let engine = engine_by_key("rocketchat").unwrap();
    let trace = play(
        &[
            page_url("t1", "x"),
            opened("t2"),
            registration("t3"),
            disabled(seconds("t4", "1")),
        ],
        "load https://a.example/x\nopen\nregister\nend chat\nwait 2h",
    );
    assert!(trace.decisions.len() > 10);
    for decision in &trace.decisions {
        assert!(
            engine.info.rules.iter().any(|rule| rule.key == decision.rule),
            "{decision:?}"
        );
    }
}

#[test]
fn a_message_cannot_steer_the_terminal() {
    let trace = play(
        &[message(
            seconds("t1", "0"),
            "\u{1b}[2Jgone\nrecord of t1: nothing",
        )],
        "load https://a.example/\nwait 1s",
    );
    let text = render_text(
        &trace,
        &HashMap::from([("t1".to_owned(), "Wel\u{1b}come".to_owned())]),
        None,
    );
    assert!(!text.contains('\u{1b}'));
    assert!(text.contains("“\\u{1b}[2Jgone\\nrecord of t1: nothing” from rocket.cat (Wel\\u{1b}come)"));
}
