//! Comparing what two engines, or two runs, make of a session.

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

use std::fmt::Write as _;

use expect_test::{Expect, expect};
use serde_json::Value;
use simulate::{DifferenceKind, Options, Trace, TriggerInput, compare, engines, parse_script, run};
use triggers::{custom, disabled, message, once, opened, page_url, seconds};

fn play(triggers: &[Value], script: &str) -> Trace {
    let triggers =
        TriggerInput::list_from_json(trigger::Platform::RocketChat, &Value::from(triggers).to_string())
            .unwrap();
    run(
        engines()[0],
        &triggers,
        &parse_script(script).unwrap(),
        Options::default(),
    )
}

const PAGES: &str = "load https://a.example/\nwait 10s\nload https://a.example/2\nwait 10s\nload https://a.example/3\nend after 10s";

#[track_caller]
fn check(first: &Trace, second: &Trace, says: &Expect) {
    let mut text = String::new();
    for difference in compare(first, second) {
        for (side, trace) in [(&difference.first, first), (&difference.second, second)] {
            let decision = side.decision.map(|place| &trace.decisions[place]);
            assert!(decision.is_none_or(|decision| decision.trigger == difference.trigger));
        }
        writeln!(
            text,
            "{} {:?}: {}",
            difference.trigger, difference.kind, difference.text
        )
        .unwrap();
    }
    says.assert_eq(&text);
}

#[test]
fn a_trace_does_not_differ_from_itself() {
    let trace = play(
        &[once(page_url("t1", "example")), seconds("t2", "30"), opened("t3")],
        PAGES,
    );
    assert_eq!(compare(&trace, &trace), []);
}

#[test]
fn each_kind_of_difference_is_told_with_its_times_and_reasons() {
    let first = play(
        &[
            page_url("whether", "example"),
            page_url("often", "example/2"),
            seconds("when", "3"),
            message(page_url("message", "/3"), "Hello"),
            disabled(opened("why")),
            seconds("same", "30"),
        ],
        PAGES,
    );
    let second = play(
        &[
            page_url("whether", "Example"),
            page_url("often", "example"),
            seconds("when", "5"),
            custom(message(page_url("message", "/3"), "Good bye"), "anna"),
            page_url("why", ""),
            seconds("same", "30"),
        ],
        PAGES,
    );
    check(
        &first,
        &second,
        &expect![[r#"
            whether Whether: The first run: it fires on every page, 3 times, at 0 s, 10 s and 20 s. The second run: it never fires: the pattern does not match the URL.
            often HowOften: The first run: it fires once, at 10 s. The second run: it fires on every page, 3 times, at 0 s, 10 s and 20 s. They part at 0 s. The first run: the pattern does not match the URL. The second run: the pattern matches the URL.
            when When: The first run: it fires on every page, 3 times, at 3 s, 13 s and 23 s. The second run: it fires on every page, 3 times, at 5 s, 15 s and 25 s.
            message Message: The first run: it says “Hello” from rocket.cat. The second run: it says “Good bye” from rocket.cat.
            why WhyNot: The first run: it never fires: it is disabled, so the server does not give it to the widget. The second run: it never fires: the pattern is empty, and the widget takes that as no pattern at all.
        "#]],
    );
}

#[test]
fn how_long_a_message_can_be_read_is_a_difference_as_well() {
    let visit = "load https://a.example/\nwait 5s\nregister\nend after 10s";
    let stays = play(&[page_url("t1", "example")], &visit.replace("register\n", ""));
    let goes = play(&[page_url("t1", "example")], visit);
    check(
        &stays,
        &goes,
        &expect![[r#"
        t1 HowLong: The first run: its messages can be read for 15 s. The second run: its messages can be read for 5 s.
    "#]],
    );
}

#[test]
fn what_fires_on_every_page_in_one_engine_is_said_so() {
    let everywhere = play(&[once(page_url("t1", "example"))], PAGES);
    let mut documented = play(&[once(seconds("t1", "0"))], PAGES);
    documented.engine = "as-someone-documented".to_owned();
    let differences = compare(&documented, &everywhere);
    assert_eq!(differences.len(), 1);
    assert_eq!(differences[0].kind, DifferenceKind::HowOften);
    let text = &differences[0].text;
    assert!(
        text.starts_with("as-someone-documented: it fires once, at 0 s. "),
        "{text}"
    );
    assert!(
        text.contains(": it fires on every page, 3 times, at 0 s, 10 s and 20 s."),
        "{text}"
    );
}

#[test]
fn engines_that_differ_on_a_session_differ_in_words() {
    let script = "next agent anna\nload https://a.example/\nwait 10s\nopen\nregister\nwait 10s\nload https://a.example/2\nend after 40s";
    let triggers = [
        once(page_url("t1", "example")),
        seconds("t2", "15"),
        opened("t3"),
        seconds("t4", "5"),
    ];
    let triggers = TriggerInput::list_from_json(
        trigger::Platform::RocketChat,
        &Value::from(triggers.to_vec()).to_string(),
    )
    .unwrap();
    let session = parse_script(script).unwrap();
    let traces: Vec<Trace> = engines()
        .iter()
        .map(|engine| run(engine, &triggers, &session, Options::default()))
        .collect();
    for first in &traces {
        for second in &traces {
            let there = compare(first, second);
            let back = compare(second, first);
            assert_eq!(there.len(), back.len());
            for (there, back) in there.iter().zip(&back) {
                assert_eq!((&there.trigger, there.kind), (&back.trigger, back.kind));
                assert_eq!((&there.first, &there.second), (&back.second, &back.first));
            }
        }
    }
}
