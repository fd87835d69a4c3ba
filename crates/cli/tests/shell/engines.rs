//! Which engine plays what, where triggers of one platform are of several kinds.

use crate::support::{argument, code, err, out, run};

/// A rule of auto access and two greetings, as LiveChat has them.
const BOTH: &str = r#"[
{"description": "Sales", "access": {"groups": [1]}, "conditions": {"url": {"values": [{"value": "/pricing"}]}}},
{"type": "normal", "active": true, "name": "Prices", "group": 1, "rules": [
  {"condition": "and", "type": "url_current", "operator": "contains", "value": "/pricing"},
  {"condition": "and", "type": "visit_time_page", "operator": "greater_or_equal", "value": "30"}]},
{"type": "normal", "active": true, "name": "Help", "group": 1, "rules": [
  {"condition": "and", "type": "url_current", "operator": "contains", "value": "/help"}]}
]"#;

const VISIT: &str = "\
load https://shop.example/pricing
wait 1m

expect Sales decides
expect Prices is shown at 30s
expect Help never is shown
";

/// A folder with the triggers and the visit in files.
fn files(triggers: &str) -> (tempfile::TempDir, [String; 2]) {
    let folder = tempfile::tempdir().unwrap();
    let paths = [("triggers.json", triggers), ("visit.txt", VISIT)].map(|(name, text)| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        argument(&path).to_owned()
    });
    (folder, paths)
}

#[test]
fn rules_and_greetings_in_one_file_are_played_by_the_engine_that_was_asked_for_and_the_others_are_told() {
    let (_folder, [triggers, visit]) = files(BOTH);
    let simulate = ["simulate", "--triggers", &triggers, "--session", &visit];
    let rules = run(&simulate);
    assert_eq!(code(&rules), 0, "{rules:?}");
    assert!(out(&rules).contains("Sales  decides"), "{}", out(&rules));
    assert!(
        err(&rules).contains("2 greetings take no part")
            && err(&rules).contains("--engine livechat-greetings"),
        "{}",
        err(&rules)
    );
    let greetings = run(&[&simulate[..], &["--engine", "livechat-greetings"]].concat());
    assert_eq!(code(&greetings), 0, "{greetings:?}");
    assert!(out(&greetings).contains("Prices  shown"), "{}", out(&greetings));
    assert!(
        err(&greetings).contains("1 rule takes no part"),
        "{}",
        err(&greetings)
    );
}

#[test]
fn greetings_alone_are_played_by_their_engine_without_asking() {
    let greetings = "[".to_owned() + BOTH.split_once(",\n").unwrap().1;
    let (_folder, [triggers, visit]) = files(&greetings);
    let played = run(&["simulate", "--triggers", &triggers, "--session", &visit]);
    assert_eq!(code(&played), 0, "{played:?}");
    assert!(out(&played).contains("Prices  shown"), "{}", out(&played));
    assert!(!err(&played).contains("no part"), "{}", err(&played));
}

#[test]
fn expectations_about_rules_and_greetings_are_each_judged_by_their_own_engine() {
    let (_folder, [triggers, visit]) = files(BOTH);
    let tested = run(&[
        "test",
        "--triggers",
        &triggers,
        "--session",
        &visit,
        "--format",
        "json",
    ]);
    assert_eq!(code(&tested), 0, "{tested:?}");
    let sessions: serde_json::Value = serde_json::from_str(&out(&tested)).unwrap();
    let results = sessions[0]["results"].as_array().unwrap();
    assert_eq!(results.len(), 3, "{sessions}");
    assert!(
        results.iter().all(|result| result["passed"] == true),
        "{sessions}"
    );
}
