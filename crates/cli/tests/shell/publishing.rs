//! The whole path against a practice server in a process of its own.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Output;

use crate::support::{Practice, argument, code, err, json, run, triggerctl};

fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let entry = entry.unwrap();
            (
                entry.file_name().into_string().unwrap(),
                fs::read(entry.path()).unwrap(),
            )
        })
        .collect()
}

#[track_caller]
fn fine(output: &Output) {
    assert_eq!(code(output), 0, "{output:?}");
}

#[test]
fn drafts_are_planned_applied_pulled_and_exported_and_no_secret_stays_behind() {
    let practice = Practice::start(&["--empty"]);
    let token = practice.text("/credentials/auth_token").to_owned();
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let here = |arguments: &[&str]| {
        let output = triggerctl(arguments)
            .args(["--data-dir", argument(&data)])
            .env("TRIGGERCTL_TOKEN", &token)
            .output()
            .unwrap();
        for said in [&output.stdout, &output.stderr] {
            assert!(!String::from_utf8_lossy(said).contains(&token), "{output:?}");
        }
        output
    };
    let user = practice.text("/credentials/user_id");
    fine(&here(&[
        "server",
        "add",
        practice.text("/base_url"),
        "--user",
        user,
        "--name",
        "mine",
    ]));
    fine(&here(&["server", "test"]));

    let plan = json(&here(&["plan", "--format", "json"]));
    let created = plan["plan"]["items"].as_array().unwrap().len();
    assert!(created > 0);
    let dry = here(&["apply"]);
    fine(&dry);
    assert!(String::from_utf8_lossy(&dry.stdout).contains("Nothing was sent"));
    let kept = folder.path().join("plan.json");
    fine(&here(&["plan", "--out", argument(&kept)]));
    let applied = here(&["apply", "--plan", argument(&kept), "--yes", "--format", "json"]);
    fine(&applied);
    let applied = json(&applied);
    let items = applied["report"]["items"].as_array().unwrap();
    assert_eq!(items.len(), created);
    assert!(
        items.iter().all(|item| item["outcome"]["kind"] == "written"),
        "{applied}"
    );
    let pulled = json(&here(&["pull", "--format", "json"]));
    assert_eq!(pulled["triggers"], created);
    assert_eq!(pulled["created"], serde_json::json!([]));

    let first = folder.path().join("first");
    fine(&here(&["export", "--to", argument(&first)]));
    fine(&here(&["project", "create", "Copy"]));
    fine(&here(&["import", argument(&first), "--project", "Copy"]));
    let second = folder.path().join("second");
    fine(&here(&["export", "--to", argument(&second), "--project", "Copy"]));
    assert_eq!(contents(&first), contents(&second));
    assert_eq!(contents(&first).len(), created);

    for (name, bytes) in contents(&data) {
        let found = bytes
            .windows(token.len())
            .any(|window| window == token.as_bytes());
        assert!(!found, "{name} holds the token");
    }
}

#[test]
fn without_its_token_a_server_is_not_asked_and_the_variable_is_named() {
    let practice = Practice::start(&["--empty"]);
    let folder = tempfile::tempdir().unwrap();
    let data = ["--data-dir", argument(folder.path())];
    let add = ["server", "add", practice.text("/base_url"), "--user", "u"];
    fine(&run(&[&add[..], &data].concat()));
    let refused = run(&[&["plan"][..], &data].concat());
    assert_eq!(code(&refused), 3);
    assert!(err(&refused).contains("TRIGGERCTL_TOKEN"), "{}", err(&refused));
}
