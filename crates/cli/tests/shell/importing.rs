//! `import`: however many files are named, it is one import.

use std::fs;
use std::path::Path;

use api::{App, Keychain, Options};
use serde_json::{Value, json};

use crate::support::{argument, code, err, json, out, run, run_on};

/// How many transactions the log of a database holds, by <https://www.sqlite.org/fileformat2.html#the_write_ahead_log>.
fn commits(database: &Path) -> usize {
    let log = fs::read(database.with_extension("db-wal")).unwrap();
    let page = u32::from_be_bytes(log[8..12].try_into().unwrap()) as usize;
    log[32..]
        .chunks_exact(24 + page)
        .filter(|frame| frame[4..8] != [0; 4])
        .count()
}

fn names(imported: &Value) -> Vec<&str> {
    let drafts = imported["drafts"].as_array().unwrap();
    drafts
        .iter()
        .map(|draft| draft["name"].as_str().unwrap())
        .collect()
}

#[test]
fn many_named_files_are_one_import_in_their_order() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    // As long as one process has the database open, the log of the others stays to be looked at.
    let app = App::open(Options {
        data_dir: data.clone(),
        keychain: Keychain::Off,
    });
    let mut arguments = vec!["import", "--format", "json", "--data-dir", argument(&data)];
    let mut files = Vec::new();
    for number in (0..50).rev() {
        let file = folder.path().join(format!("{number}.json"));
        let text = match number {
            20 => "not JSON".to_owned(),
            _ => json!({ "name": format!("Trigger {number}"), "conditions": [], "actions": [] }).to_string(),
        };
        fs::write(&file, text).unwrap();
        files.push(file);
    }
    files.insert(10, folder.path().join("missing.json"));
    files.insert(30, "-".into());
    arguments.extend(files.iter().map(argument));

    let before = commits(&data.join("trigger-designer.db"));
    let output = run_on(&arguments, r#"[{"name": "Piped"}]"#);
    assert_eq!(commits(&data.join("trigger-designer.db")) - before, 1);
    assert_eq!(code(&output), 4, "{output:?}");

    let imported = json(&output);
    let mut expected: Vec<String> = (0..50).rev().map(|number| format!("Trigger {number}")).collect();
    expected.insert(29, "Piped".to_owned());
    expected.retain(|name| name != "Trigger 20");
    assert_eq!(names(&imported), expected);
    let problems = imported["problems"].as_array().unwrap();
    let at: Vec<&str> = problems
        .iter()
        .map(|problem| problem["file"].as_str().unwrap())
        .collect();
    assert_eq!(
        at,
        [argument(&files[10]), argument(&folder.path().join("20.json"))]
    );
    let ids: Vec<i64> = imported["drafts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|draft| draft["id"].as_i64().unwrap())
        .collect();
    assert!(ids.is_sorted());
    drop(app);
}

#[test]
fn a_draft_is_told_its_name_is_taken_by_files_of_the_same_import_and_by_drafts_before_it() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let file = folder.path().join("one.json");
    fs::write(&file, r#"{"name": "One", "enabled": true}"#).unwrap();
    let arguments = [
        "import",
        "--format",
        "json",
        "--data-dir",
        argument(&data),
        argument(&file),
    ];
    let errors = |arguments: &[&str]| {
        let imported = json(&run(arguments));
        let drafts = imported["drafts"].as_array().unwrap().clone();
        drafts
            .iter()
            .map(|draft| draft["warnings"].as_i64().unwrap() + draft["errors"].as_i64().unwrap())
            .collect::<Vec<_>>()
    };
    let alone = errors(&arguments)[0];
    assert_eq!(errors(&arguments), [alone + 1]);
    assert_eq!(
        errors(&[&arguments[..], &[argument(&file)]].concat()),
        [alone + 1; 2]
    );
}

/// A file of the tests of the crate that reads triggers.
fn given(name: &str) -> String {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../trigger/tests/imports/");
    format!("{file}{name}")
}

#[test]
fn a_member_that_stands_twice_is_refused_with_its_place_wherever_triggers_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let data = argument(folder.path());
    let session = folder.path().join("session.txt");
    fs::write(&session, "load https://shop.example/\n").unwrap();
    let (twice, session) = (given("member-twice.json"), argument(&session));
    for (arguments, expected) in [
        (&["lint", &twice][..], 1),
        (&["simulate", "--triggers", &twice, "--session", session], 2),
        (&["test", "--triggers", &twice, "--session", session], 2),
        (&["import", "--data-dir", data, &twice], 4),
    ] {
        let said = run(arguments);
        assert_eq!(code(&said), expected, "{said:?}");
        let words = format!("{}{}", out(&said), err(&said)).to_lowercase();
        assert!(
            words.contains("line 1, column 110: “conditions” stands here for the second time"),
            "{said:?}"
        );
    }
}

#[test]
fn the_configuration_of_a_widget_is_read_by_import_lint_and_simulate_with_a_note() {
    let folder = tempfile::tempdir().unwrap();
    let data = argument(folder.path());
    let session = folder.path().join("session.txt");
    fs::write(&session, "load https://shop.example/pricing\nwait 1s\n").unwrap();
    let (configuration, session) = (given("widget-configuration.json"), argument(&session));
    for arguments in [
        &["lint", &configuration][..],
        &["simulate", "--triggers", &configuration, "--session", session],
        &["import", "--data-dir", data, &configuration],
    ] {
        let said = run(arguments);
        assert_eq!(code(&said), 0, "{said:?}");
        let words = format!("{}{}", out(&said), err(&said));
        assert!(words.contains("no disabled triggers"), "{said:?}");
        assert!(words.contains("Trigger a1") || arguments[0] == "lint", "{said:?}");
    }
}

#[test]
fn an_import_is_taken_back_and_done_again_by_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let file = folder.path().join("two.json");
    fs::write(
        &file,
        json!([{ "name": "A", "conditions": [] }, { "name": "B", "conditions": [] }]).to_string(),
    )
    .unwrap();
    let on_data = |arguments: &[&str]| {
        let mut all = arguments.to_vec();
        all.extend(["--data-dir", argument(&data)]);
        run(&all)
    };
    let drafts = || json(&on_data(&["project", "list", "--format", "json"]))[0]["drafts"].clone();
    on_data(&["import", argument(&file)]);
    assert_eq!(drafts(), json!(8));
    let undone = on_data(&["project", "undo"]);
    assert_eq!(out(&undone), "undone: 2 drafts imported\n");
    assert_eq!((code(&undone), drafts()), (0, json!(6)));
    assert_eq!(
        out(&on_data(&["project", "redo"])),
        "done again: 2 drafts imported\n"
    );
    assert_eq!(drafts(), json!(8));
    on_data(&["project", "undo"]);
    assert_eq!(
        out(&on_data(&["project", "undo"])),
        "Nothing is left to be undone.\n"
    );
}
