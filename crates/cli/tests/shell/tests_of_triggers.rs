//! `test`: sessions that expect something, from files and from a project.

use std::fs;

use serde_json::json;

use crate::support::{argument, code, err, json as read, out, run};

const SCRIPT: &str = "\
load https://shop.example/pricing
wait 40s
expect \"Half a minute\" fires at 30s
expect \"Half a minute\" says \"<Hello>\"
";

fn trigger(seconds: &str) -> String {
    json!({
        "_id": "t1", "name": "Half a minute", "description": "", "enabled": true, "runOnce": false,
        "conditions": [{"name": "time-on-site", "value": seconds}],
        "actions": [{"name": "send-message", "params": {"sender": "custom", "name": "anna", "msg": "<Hello>"}}],
    })
    .to_string()
}

#[test]
fn expectations_that_are_met_pass_and_others_fail_in_words_and_in_junit() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    fs::write(place("visit.txt"), SCRIPT).unwrap();
    let (session, triggers, junit) = (place("visit.txt"), place("triggers.json"), place("results.xml"));
    let test = || {
        run(&[
            "test",
            "--triggers",
            argument(&triggers),
            "--session",
            argument(&session),
            "--junit",
            argument(&junit),
        ])
    };

    fs::write(&triggers, trigger("30")).unwrap();
    let passed = test();
    assert_eq!(code(&passed), 0, "{passed:?}");
    assert!(
        out(&passed).contains("All 2 expectations are met."),
        "{}",
        out(&passed)
    );
    assert!(!fs::read_to_string(&junit).unwrap().contains("<failure"));

    fs::write(&triggers, trigger("35")).unwrap();
    let failed = test();
    assert_eq!(code(&failed), 1, "{failed:?}");
    assert!(
        out(&failed).contains("It fired at 35 s, not at 30 s."),
        "{}",
        out(&failed)
    );
    let report = fs::read_to_string(&junit).unwrap();
    assert!(report.contains("failures=\"1\""), "{report}");
    assert!(report.contains("not at 30 s"), "{report}");
    assert!(!report.contains("<Hello>"), "{report}");
}

#[test]
fn the_sample_project_is_as_its_sessions_expect() {
    let folder = tempfile::tempdir().unwrap();
    let tested = run(&["test", "--format", "json", "--data-dir", argument(folder.path())]);
    assert_eq!(code(&tested), 0, "{tested:?}");
    let sessions = read(&tested);
    let results = sessions[0]["results"].as_array().unwrap();
    assert!(
        results.iter().all(|result| result["draft"].is_number()),
        "{sessions}"
    );
}

#[test]
fn where_nothing_is_expected_that_is_said_instead_of_passing() {
    let folder = tempfile::tempdir().unwrap();
    let (session, triggers) = (
        folder.path().join("visit.txt"),
        folder.path().join("triggers.json"),
    );
    fs::write(&session, "load https://shop.example/").unwrap();
    fs::write(&triggers, trigger("30")).unwrap();
    let refused = run(&[
        "test",
        "--triggers",
        argument(&triggers),
        "--session",
        argument(&session),
    ]);
    assert_eq!(code(&refused), 2);
    assert!(err(&refused).contains("nothing to test"), "{}", err(&refused));
}

#[test]
fn a_session_is_written_as_a_page_that_shows_the_message_as_text() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    fs::write(place("visit.txt"), SCRIPT).unwrap();
    fs::write(place("triggers.json"), trigger("30")).unwrap();
    let (session, triggers, page) = (place("visit.txt"), place("triggers.json"), place("visit.html"));
    let arguments = [
        "simulate",
        "--triggers",
        argument(&triggers),
        "--session",
        argument(&session),
    ];
    let played = run(&[&arguments[..], &["--page", argument(&page)]].concat());
    assert_eq!(code(&played), 0, "{played:?}");
    let page = fs::read_to_string(&page).unwrap();
    assert!(page.contains("&lt;Hello&gt;") && !page.contains("<Hello>"));
}
