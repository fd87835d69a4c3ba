//! Sessions as tests: what expectations say when they are met and when they are not, and the templates to start from.

#![expect(
    clippy::unwrap_used,
    reason = "what a test reads is its own, and it fails where that is wrong"
)]

#[path = "rules/triggers.rs"]
#[expect(
    dead_code,
    reason = "shared with the tests of the rules, which need more of it"
)]
mod triggers;

use std::collections::HashMap;

use expect_test::{Expect, expect};
use serde_json::Value;
use simulate::{
    Options, Session, Trace, TriggerInput, check, engine_by_key, engines, expectations_from, parse_script,
    print_script, run, session_templates,
};
use triggers::{custom, disabled, opened, page_url, seconds};

const VISIT: &str = "load https://a.example/\nwait 20s\nload https://a.example/pricing\nend after 40s\n";

fn triggers() -> Vec<Value> {
    vec![
        custom(page_url("p", "pricing"), "anna"),
        seconds("s", "30"),
        page_url("c", "Contact"),
        disabled(opened("d")),
        opened("o"),
        page_url("two", "example"),
    ]
}

fn play(session: &Session) -> Trace {
    let triggers = TriggerInput::list_from_json(
        trigger::Platform::RocketChat,
        &Value::from(triggers()).to_string(),
    )
    .unwrap();
    run(
        engine_by_key("rocketchat").unwrap(),
        &triggers,
        session,
        Options::default(),
    )
}

#[track_caller]
fn judged(expectations: &str, says: &Expect) {
    let session = parse_script(&format!("{VISIT}{expectations}")).unwrap_or_else(|error| panic!("{error}"));
    let names = HashMap::from([
        ("p".to_owned(), "Help on pricing".to_owned()),
        ("c".to_owned(), "Twin".to_owned()),
        ("d".to_owned(), "Twin".to_owned()),
    ]);
    let lines: Vec<String> = check(&play(&session), &names, &session.expect)
        .iter()
        .map(|outcome| {
            let mark = if outcome.passed { "✓" } else { "✗" };
            format!("{mark} {}: {}\n", outcome.line, outcome.text)
        })
        .collect();
    says.assert_eq(&lines.concat());
}

#[test]
fn expectations_that_are_met_say_what_happened() {
    judged(
        r#"expect "Help on pricing" fires at 20s
expect p fires at 25s give or take 5s
expect p fires within 10s to 20s
expect p fires
expect p fires once
expect p says "Hello"
expect p from anna
expect s never fires
expect s fires 0 times
expect two fires twice"#,
        &expect![[r#"
            ✓ expect "Help on pricing" fires at 20s: It fired at 20 s.
            ✓ expect p fires at 25s give or take 5s: It fired at 20 s.
            ✓ expect p fires within 10s to 20s: It fired at 20 s.
            ✓ expect p fires: It fired at 20 s.
            ✓ expect p fires once: It fired once, at 20 s.
            ✓ expect p says "Hello": Its messages said “Hello from p”.
            ✓ expect p from anna: Its messages came from “anna”.
            ✓ expect s never fires: It never fired: its record says that it is scheduled already. If it was waiting on a page that is gone, it never fires again for this visitor.
            ✓ expect s fires 0 times: It never fired: its record says that it is scheduled already. If it was waiting on a page that is gone, it never fires again for this visitor.
            ✓ expect two fires twice: It fired twice, at 0 s and 20 s.
        "#]],
    );
}

#[test]
fn expectations_that_are_not_met_say_what_happened_instead() {
    judged(
        r#"expect p fires at 30s
expect p fires within 21s to 1m
expect p never fires
expect p fires twice
expect two fires once
expect p says "Good bye"
expect p from bert
expect c fires
expect d fires at 3s
expect o fires
expect o says "Hello"
expect s fires 3 times
expect Twin fires
expect nobody-knows-it never fires"#,
        &expect![[r#"
            ✗ expect p fires at 30s: It fired at 20 s, not at 30 s.
            ✗ expect p fires within 21s to 1m: It fired at 20 s, not from 21 s to 1 min.
            ✗ expect p never fires: It fired at 20 s.
            ✗ expect p fires twice: It fired once, at 20 s, not twice.
            ✗ expect two fires once: It fired twice, at 0 s and 20 s, not once.
            ✗ expect p says "Good bye": Its messages said “Hello from p”, not “Good bye”.
            ✗ expect p from bert: Its messages came from “anna”, not “bert”.
            ✗ expect c fires: It never fired: the pattern does not match the URL.
            ✗ expect d fires at 3s: It never fired: it is disabled, so the server does not give it to the widget.
            ✗ expect o fires: It never fired: its record says that it is scheduled already. If it was waiting on a page that is gone, it never fires again for this visitor.
            ✗ expect o says "Hello": It never fired: its record says that it is scheduled already. If it was waiting on a page that is gone, it never fires again for this visitor.
            ✗ expect s fires 3 times: It never fired: its record says that it is scheduled already. If it was waiting on a page that is gone, it never fires again for this visitor.
            ✗ expect Twin fires: 2 triggers are called “Twin”. Write the id of the one that is meant.
            ✗ expect nobody-knows-it never fires: There is no trigger “nobody-knows-it”.
        "#]],
    );
}

#[test]
fn mistakes_in_expectations_are_shown_where_they_are() {
    let refused = |script: &str| parse_script(script).unwrap_err().to_string();
    expect![[r#"
        line 1, column 11: it is not said what the trigger should do; write `fires at TIME` (and `give or take TIME`), `fires within TIME to TIME`, `fires`, `never fires`, `fires once`, `fires NUMBER times`, `says "TEXT"` or `from NAME`
        line 1, column 17: it is not said when or how often it should fire; write `fires at TIME` (and `give or take TIME`), `fires within TIME to TIME`, `fires`, `never fires`, `fires once`, `fires NUMBER times`, `says "TEXT"` or `from NAME`
        line 1, column 27: the second time is missing; write `fires within 10s to 20s`
        line 1, column 29: it is not said how much sooner or later is right; write `give or take TIME`
    "#]].assert_eq(&format!(
        "{}\n{}\n{}\n{}\n",
        refused("expect t1 dances"),
        refused("expect t1 fires often"),
        refused("expect t1 fires within 10s"),
        refused("expect t1 fires at 10s give 2s"),
    ));
}

#[test]
fn a_recorded_outcome_is_no_expectation() {
    let text = r#"{"session": [{"op": "open"}], "expect": {"events": [], "records": {}}}"#;
    assert!(Session::from_json(text).unwrap().expect.is_empty());
    assert!(serde_json::from_str::<Session>(text).unwrap().expect.is_empty());
    let error = Session::from_json(r#"{"session": [], "expect": [{"trigger": "t1", "kind": "dances"}]}"#)
        .unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("`expect` is wrong: unknown variant `dances`"),
        "{error}"
    );
}

#[test]
fn a_session_without_expectations_is_written_as_before() {
    let session = parse_script(VISIT).unwrap();
    assert!(!serde_json::to_string(&session).unwrap().contains("expect"));
    assert_eq!(print_script(&session), VISIT);
}

#[test]
fn every_template_can_be_read_and_played_and_kept_as_a_test() {
    let triggers = TriggerInput::list_from_json(
        trigger::Platform::RocketChat,
        include_str!("../../api/sample/drafts.json"),
    )
    .unwrap_or_else(|_| {
        // The sample's drafts have no ids.
        let mut drafts: Value = serde_json::from_str(include_str!("../../api/sample/drafts.json")).unwrap();
        for (index, draft) in drafts.as_array_mut().unwrap().iter_mut().enumerate() {
            draft["_id"] = Value::from(format!("t{index}"));
        }
        TriggerInput::list_from_json(trigger::Platform::RocketChat, &drafts.to_string()).unwrap()
    });
    let keys: Vec<&str> = session_templates(trigger::Platform::RocketChat)
        .iter()
        .map(|template| template.key)
        .collect();
    assert_eq!(
        keys,
        [
            "bouncer",
            "reader",
            "returning-visitor",
            "single-page-shop",
            "registered-customer"
        ]
    );
    for template in session_templates(trigger::Platform::RocketChat) {
        let mut session =
            parse_script(template.script).unwrap_or_else(|error| panic!("{}: {error}", template.key));
        assert_eq!(print_script(&session), template.script, "{}", template.key);
        for engine in engines()
            .into_iter()
            .filter(|engine| engine.info.platform == trigger::Platform::RocketChat)
        {
            let trace = run(engine, &triggers, &session, Options::default());
            assert_eq!(trace.stopped, None);
            assert!(trace.frames.len() >= 2, "{} shows nothing", template.key);
            session.expect = expectations_from(&trace);
            assert!(!session.expect.is_empty());
            assert_eq!(parse_script(&print_script(&session)).unwrap(), session);
        }
    }
}
