//! What platforms declare of their sessions, held to what sessions are.

#![expect(
    clippy::unwrap_used,
    reason = "what a test reads is its own, and it fails where that is wrong"
)]

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use simulate::{
    AccountStatus, Environment, MemberKind, Options, Session, Step, TriggerInput, UnknownPart, Vocabulary,
    engine_by_key, engines, parse_script, parse_script_lines, print_script_of, run,
};
use trigger::Platform;

/// Each platform's vocabulary, once.
fn vocabularies() -> Vec<(Platform, &'static Vocabulary)> {
    let first = |platform| {
        let mut all = engines().into_iter();
        all.find(|engine| engine.info.platform == platform).unwrap()
    };
    let all = Platform::ALL.into_iter();
    all.map(|platform| (platform, first(platform).vocabulary()))
        .collect()
}

fn json_of(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

#[test]
fn a_new_step_of_every_kind_is_a_step_and_reads_back_from_its_line() {
    for (platform, vocabulary) in vocabularies() {
        let mut keys = BTreeSet::new();
        for entry in vocabulary.entries() {
            assert!(keys.insert(entry.key), "{platform:?} has {} twice", entry.key);
            assert!(!entry.help.is_empty(), "{}", entry.key);
            let step: Step = serde_json::from_str(entry.new).unwrap();
            assert_eq!(step.op(), entry.op);
            let session = Session {
                steps: vec![step],
                ..Session::default()
            };
            let script = print_script_of(vocabulary.speech, &session);
            assert_eq!(parse_script(&script).unwrap(), session, "{script}");
            // What stands before the values in the help stands on the line.
            let words = entry.script.split(' ');
            let words: Vec<&str> = words.take_while(|word| word.to_lowercase() == *word).collect();
            assert!(script.starts_with(&words.join(" ")), "{script}");
        }
    }
}

#[test]
fn the_arguments_of_a_step_are_members_of_it_and_stand_in_its_phrase() {
    for (_, vocabulary) in vocabularies() {
        for entry in vocabulary.entries() {
            let new: Map<String, Value> = serde_json::from_str(entry.new).unwrap();
            for member in entry.arguments {
                assert!(member.optional || new.contains_key(member.key), "{}", entry.key);
                assert!(
                    entry.phrase.contains(&format!("{{{}}}", member.key)),
                    "{}",
                    entry.key
                );
                assert_eq!(member.kind == MemberKind::Choice, !member.choices.is_empty());
                // A choice is a value that the step can have.
                for choice in member.choices {
                    let mut step = new.clone();
                    step.insert(member.key.to_owned(), json_of(choice.value));
                    serde_json::from_value::<Step>(Value::Object(step)).unwrap();
                }
            }
            let optional = entry.arguments.iter().any(|member| member.optional);
            assert_eq!(optional, !entry.bare.is_empty(), "{}", entry.key);
            assert_eq!(entry.phrase.matches('{').count(), entry.arguments.len());
        }
    }
}

#[test]
fn a_member_of_the_world_says_nothing_while_it_is_as_it_is_at_first() {
    for (platform, vocabulary) in vocabularies() {
        for entry in vocabulary.world {
            let key = entry.member.key;
            let initial = json_of(entry.initial);
            let mut world = Map::new();
            world.insert(key.to_owned(), initial.clone());
            let world: Environment = serde_json::from_value(Value::Object(world)).unwrap();
            // A status and a moment say what holds anyway, and say it.
            let is_told = matches!(entry.member.kind, MemberKind::Choice | MemberKind::Moment);
            let plain = Environment::default();
            assert_eq!(world == plain, !is_told, "{platform:?}: {key}");
            if let Some(changed) = entry.changed_by {
                let mut steps = vocabulary.entries();
                let step = steps.find(|step| step.op == changed.op).unwrap();
                let new: Map<String, Value> = serde_json::from_str(step.new).unwrap();
                assert!(
                    new.contains_key(changed.value)
                        && (changed.of.is_empty() || new.contains_key(changed.of))
                );
            }
        }
    }
}

#[test]
fn what_a_session_of_the_other_platform_has_is_told_part_by_part_with_its_line() {
    let script = "\
agents offline
site reports routes

load https://a.example/
open
wait 1s
register
";
    let (session, lines) = parse_script_lines(script).unwrap();
    let vocabulary = engine_by_key("zendesk-chat").unwrap().vocabulary();
    let unknown = vocabulary.unknown_in(&session);
    let told: Vec<_> = unknown.iter().map(|part| (*part, lines.of(part))).collect();
    assert_eq!(
        told,
        [
            (
                UnknownPart::World {
                    member: "site_reports_routes"
                },
                Some(2)
            ),
            (UnknownPart::Step { index: 1, op: "open" }, Some(5)),
            (
                UnknownPart::Step {
                    index: 3,
                    op: "register"
                },
                Some(7)
            ),
        ]
    );
    let rocketchat = engine_by_key("rocketchat").unwrap().vocabulary();
    assert_eq!(rocketchat.unknown_in(&session), []);
    let served = parse_script("department Sales away\nload https://a.example/\nserved").unwrap();
    assert_eq!(
        rocketchat.unknown_in(&served),
        [
            UnknownPart::World {
                member: "departments"
            },
            UnknownPart::Step {
                index: 1,
                op: "served"
            }
        ]
    );
}

#[test]
fn all_that_is_unknown_is_told_and_of_very_much_how_much() {
    let session = parse_script(&"open\n".repeat(20)).unwrap();
    let error = engine_by_key("zendesk-chat")
        .unwrap()
        .vocabulary()
        .check(&session);
    let error = error.unwrap_err();
    assert_eq!(error.parts.len(), 20);
    let text = error.to_string();
    assert!(
        text.starts_with("step 1 of the session is `open`, step 2"),
        "{text}"
    );
    assert!(
        text.contains("and 12 more steps are like that; this engine does not know these; it knows `load`")
    );
}

/// What a visitor of Zendesk Chat is shown by a trigger with this condition.
#[track_caller]
fn shown(condition: &Value, script: &str) -> Vec<u64> {
    let document = json!({ "name": "t", "enabled": true, "definition": {
        "event": "page_enter", "condition": condition, "actions": [["sendMessageToVisitor", "Anna", "Hi"]] } });
    let triggers =
        TriggerInput::list_from_json(Platform::ZendeskChat, &json!([document]).to_string()).unwrap();
    let engine = engine_by_key("zendesk-chat").unwrap();
    let trace = run(
        engine,
        &triggers,
        &parse_script(script).unwrap(),
        Options::default(),
    );
    trace.messages.iter().map(|message| message.from_ms).collect()
}

#[test]
fn the_status_of_a_department_is_that_of_the_one_that_was_chosen_last() {
    let away = json!(["eq", "@department_status", "away"]);
    let world = "department Sales online\ndepartment Support away\n";
    let shop = "load https://a.example/\n";
    assert_eq!(shown(&away, &format!("{world}{shop}")), Vec::<u64>::new());
    assert_eq!(
        shown(&away, &format!("{world}in department Support\n{shop}")),
        [0]
    );
    assert_eq!(
        shown(
            &away,
            &format!("{world}in department Sales\n{shop}wait 1s\nchoose department Support\n{shop}")
        ),
        [1000]
    );
    assert_eq!(
        shown(
            &away,
            &format!("{world}in department Sales\nwait 2s\ndepartment Sales becomes away\n{shop}")
        ),
        [2000]
    );
}

#[test]
fn a_visitor_who_comes_back_makes_a_visit_more_on_the_last_page() {
    let second = json!([
        "and",
        ["eq", "@visitor_previous_visits", 1],
        ["icontains", "@visitor_page_url", "/b"]
    ]);
    assert_eq!(
        shown(
            &second,
            "load https://a.example/b\nwait 1s\nreturn after 1h\nend after 1s"
        ),
        [3_601_000]
    );
    assert_eq!(shown(&second, "return after 1h\nend after 1s"), Vec::<u64>::new());
}

#[test]
fn a_visitor_has_the_tags_of_the_world_until_they_are_forgotten() {
    let tagged = json!(["hasTag", "vip"]);
    assert_eq!(
        shown(
            &tagged,
            "tagged vip\nload https://a.example/\nreturn after 10m\nreturn after 31m"
        ),
        [0, 600_000]
    );
}

#[test]
fn a_world_with_departments_reads_back_from_json_and_a_zone_that_is_none_is_refused() {
    let text = r#"{"env":{"zone":"Europe/Berlin","departments":{"7":"away"},"department":"7","tags":["vip"]},"session":[]}"#;
    let session = Session::from_json(text).unwrap();
    assert_eq!(session.environment.departments["7"], AccountStatus::Away);
    let written = serde_json::to_value(&session.environment).unwrap();
    assert_eq!(written["zone"], "Europe/Berlin");
    assert_eq!(
        Session::from_json(r#"{"env":{"zone":"noon o'clock"},"session":[]}"#)
            .unwrap_err()
            .to_string(),
        "`env` is wrong: “noon o'clock” is no name of a time zone; write it as Europe/Berlin"
    );
}
