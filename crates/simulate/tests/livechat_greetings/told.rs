//! What is said of a greeting, in whose words.

use simulate::{Expectation, Expected, Speech, check, parse_script, print_script_of, render_text};
use std::collections::HashMap;
use trigger::Platform;

use super::{engine, last, play, simple, visit};

#[test]
fn a_decision_says_which_rules_are_in_the_way_and_when_they_are_not() {
    let one = [simple(
        "one",
        &[
            "url_current contains /pricing",
            "visit_time_page greater_or_equal 30",
        ],
    )];
    let trace = play(&one, "load https://a.example/\nwait 1m");
    assert_eq!(
        last(&trace, "one").text,
        "The address does not contain “/pricing” and the time on the page is less than 30 s."
    );
    let trace = play(&one, "load https://a.example/pricing\nwait 1m");
    let texts: Vec<&str> = trace
        .decisions
        .iter()
        .map(|decision| decision.text.as_str())
        .collect();
    assert_eq!(
        texts,
        [
            "The time on the page is less than 30 s. In 30 s its rules hold, if the visitor stays.",
            "The address contains “/pricing” and the time on the page is at least 30 s.",
        ]
    );
}

#[test]
fn where_another_reading_of_and_and_or_shows_it_at_another_time_the_decision_says_so() {
    let mixed = [simple(
        "one",
        &[
            "url_current contains /pricing",
            "or visit_time_page greater_or_equal 12",
        ],
    )];
    let trace = play(&mixed, "load https://a.example/\nwait 1m");
    let decision = last(&trace, "one");
    assert!(
        decision.text.contains("By any other reading of “and” and “or”")
            && decision.text.contains("it would be shown 12 s later"),
        "{}",
        decision.text
    );
    assert!(
        decision
            .values
            .iter()
            .any(|seen| seen.label == "choice" && seen.value == "fold")
    );
    let trace = play(&mixed, "load https://a.example/pricing\nwait 1m");
    let first = &trace.decisions[0];
    assert!(first.text.contains("it would be shown now"), "{}", first.text);
    // Here the readings differ among themselves.
    let order = [simple(
        "one",
        &["or url_current contains /x", "visit_time_page greater_or_equal 0"],
    )];
    let trace = play(&order, "load https://a.example/");
    assert!(
        trace.decisions[0]
            .text
            .ends_with("By another reading (every “and” holds, or one “or”), it would be shown now."),
        "{}",
        trace.decisions[0].text
    );
    let alike = [simple(
        "one",
        &[
            "or url_current contains /x",
            "or visit_time_page greater_or_equal 12",
        ],
    )];
    let trace = play(&alike, "load https://a.example/\nwait 1m");
    assert!(
        trace
            .decisions
            .iter()
            .all(|decision| !decision.text.contains("other reading"))
    );
}

#[test]
fn teams_are_groups_where_drafts_are_of_livechat_and_departments_are_read_as_well() {
    let script = "group 7 offline\n\nload https://a.example/\ngroup 7 becomes online\n";
    let session = parse_script(script).unwrap();
    assert_eq!(
        parse_script(&script.replace("group", "department")).unwrap(),
        session
    );
    let written =
        |platforms: &[Platform]| print_script_of(Speech::of_drafts(platforms.iter().copied()), &session);
    assert_eq!(written(&[Platform::LiveChat, Platform::LiveChat]), script);
    assert_eq!(print_script_of(engine().vocabulary().speech, &session), script);
    for others in [&[][..], &[Platform::LiveChat, Platform::ZendeskChat]] {
        assert_eq!(written(others), script.replace("group", "department"));
    }
    let trace = simulate::run(engine(), &[], &session, simulate::Options::default());
    assert_eq!(trace.steps[1].line, "group 7 becomes online");
}

#[test]
fn greetings_are_shown_and_do_not_fire() {
    let one = [simple("one", &["visit_time_page greater_or_equal 5"])];
    let script = "load https://a.example/\nwait 10s\n\nexpect one is shown at 5s\nexpect one never is shown\nexpect one fires twice\n";
    let session = parse_script(script).unwrap();
    let speech = Speech::of(engine().info.key);
    let printed = print_script_of(speech, &session);
    assert!(printed.contains("expect one is shown twice"), "{printed}");
    assert_eq!(parse_script(&printed).unwrap(), session);
    let trace = simulate::run(engine(), &one, &session, simulate::Options::default());
    let outcomes = check(&trace, &HashMap::new(), &session.expect);
    let passed: Vec<bool> = outcomes.iter().map(|outcome| outcome.passed).collect();
    assert_eq!(passed, [true, false, false]);
    assert_eq!(outcomes[1].text, "It was shown at 5 s.");
    assert_eq!(outcomes[1].line, "expect one never is shown");
    let never = Expectation {
        trigger: "one".to_owned(),
        expected: Expected::Fires,
    };
    let trace = play(&one, "load https://a.example/\nwait 1s");
    assert_eq!(
        check(&trace, &HashMap::new(), &[never])[0].text,
        "It never was shown, and still waits at the end: the time on the page is less than 5 s. In 5 s its rules hold, if the visitor stays."
    );
}

#[test]
fn every_verdict_and_every_rule_that_a_decision_names_is_declared() {
    let engine = engine();
    let greetings = [
        simple("one", &["visit_time_page greater_or_equal 5"]),
        simple(
            "two",
            &["url_current contains x", "or pages_view_number equals 2"],
        ),
    ];
    for template in simulate::session_templates(trigger::Platform::LiveChat) {
        let session = visit(template.script);
        let trace = simulate::run(engine, &greetings, &session, simulate::Options::default());
        assert!(!trace.decisions.is_empty());
        for decision in &trace.decisions {
            let key = decision.verdict.key();
            assert_eq!(engine.vocabulary().verdict(key), Some(decision.verdict.look()));
            assert!(
                engine.info.rules.iter().any(|rule| rule.key == decision.rule),
                "{}",
                decision.rule
            );
            for seen in decision.values.iter().filter(|seen| seen.label == "choice") {
                assert!(engine.info.choices.iter().any(|choice| choice.key == seen.value));
            }
        }
        assert!(!render_text(&trace, &HashMap::new(), None).is_empty());
    }
}
