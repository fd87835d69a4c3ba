//! How deep a document may nest: what is taken can be read again in every form in which it is written.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use api::trigger::DEEPEST;
use serde_json::{Value, json};

use crate::support::{argument, code, err, json, run};

/// A trigger with so many levels, in one of its fields or in one that nobody knows.
fn nested(levels: usize, place: &str) -> Value {
    let mut trigger = json!({
        "name": format!("{levels} {place}"), "description": "", "enabled": true, "runOnce": false,
        "conditions": [{ "name": "time-on-site", "value": "5" }],
        "actions": [{ "name": "send-message", "params": { "sender": "queue", "msg": "Hi" } }],
    });
    let above = match place {
        "unknown" => 1,
        "value" => 3,
        _ => 4,
    };
    let value = (1..levels - above).fold(json!([]), |value, level| match level % 2 {
        0 => json!([value]),
        _ => json!({ "key": value }),
    });
    match place {
        "unknown" => trigger["unknown"] = value,
        "value" => trigger["conditions"][0]["value"] = value,
        _ => trigger["actions"][0]["params"]["msg"] = value,
    }
    trigger
}

/// Every file of a folder.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().flatten();
    entries
        .map(|entry| {
            let name = entry.file_name().into_string().unwrap();
            (name, fs::read(entry.path()).unwrap())
        })
        .collect()
}

#[test]
fn every_depth_that_is_taken_is_read_again_in_every_form_and_every_other_is_refused_with_a_way_out() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::create_dir(at("in")).unwrap();
    let mut taken = 0;
    let mut refused = 0;
    for levels in 5..140 {
        for place in ["unknown", "value", "message"] {
            let file = at("in").join(format!("{levels:03} {place}.json"));
            fs::write(file, nested(levels, place).to_string()).unwrap();
            match levels <= DEEPEST {
                true => taken += 1,
                false => refused += 1,
            }
        }
    }
    let data = at("data");
    let here = |arguments: &[&str]| run(&[arguments, &["--data-dir", argument(&data)]].concat());
    let made = here(&["project", "create", "Deep"]);
    assert_eq!(code(&made), 0, "{made:?}");
    let imported = json(&here(&[
        "import",
        "--project",
        "Deep",
        "--format",
        "json",
        argument(&at("in")),
    ]));
    assert_eq!(imported["drafts"].as_array().unwrap().len(), taken);
    let problems = imported["problems"].as_array().unwrap();
    assert_eq!(problems.len(), refused);
    for problem in problems {
        let word = |key: &str| problem[key].as_str().unwrap();
        assert!(
            word("message").contains("nests more than 100 levels"),
            "{problem}"
        );
        assert!(word("help").contains("Take out what nests so deep"), "{problem}");
    }

    // A file for each trigger.
    let out = at("out");
    let export = ["export", "--project", "Deep", "--to", argument(&out)];
    assert_eq!(code(&here(&export)), 0);
    assert_eq!(code(&here(&["project", "create", "Again"])), 0);
    let again = json(&here(&[
        "import",
        "--project",
        "Again",
        "--format",
        "json",
        argument(&out),
    ]));
    assert_eq!(again["problems"], json!([]));
    let out_again = at("out again");
    assert_eq!(
        code(&here(&[
            "export",
            "--project",
            "Again",
            "--to",
            argument(&out_again)
        ])),
        0
    );
    assert!(files(&out) == files(&out_again), "the bytes are the same");
    let linted = json(&run(&["lint", "--format", "json", argument(&out)]));
    let unread = linted["files"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|file| file.get("error").is_some());
    assert_eq!(unread.count(), 0);

    // A folder of the whole project.
    let whole = at("whole");
    assert_eq!(
        code(&here(&[
            "project",
            "export",
            "--project",
            "Deep",
            argument(&whole)
        ])),
        0
    );
    let back = here(&["project", "import", "--name", "Back", argument(&whole)]);
    assert_eq!(code(&back), 0, "{back:?}");
    let out_back = at("out back");
    assert_eq!(
        code(&here(&[
            "export",
            "--project",
            "Back",
            "--to",
            argument(&out_back)
        ])),
        0
    );
    assert!(files(&out) == files(&out_back), "the bytes are the same");

    // A plan in a file. Each start of the practice server has another address, which is seen once the plan has been read.
    let plan = at("plan.json");
    let planned = here(&[
        "plan",
        "--project",
        "Deep",
        "--out",
        argument(&plan),
        "--format",
        "json",
    ]);
    assert!(plan.exists(), "{planned:?}");
    let applied = here(&["apply", "--plan", argument(&plan), "--yes"]);
    assert!(
        err(&applied).contains("The plan was made for http://127.0.0.1"),
        "{}",
        err(&applied)
    );
}

#[test]
fn a_trigger_file_in_a_folder_that_nests_too_deep_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let (data, whole) = (at("data"), at("whole"));
    let here = |arguments: &[&str]| run(&[arguments, &["--data-dir", argument(&data)]].concat());
    assert_eq!(code(&here(&["project", "export", argument(&whole)])), 0);
    for levels in [DEEPEST + 1, 200] {
        fs::write(
            whole.join("triggers/deep.json"),
            nested(levels, "unknown").to_string(),
        )
        .unwrap();
        let back = here(&["project", "import", argument(&whole)]);
        assert_eq!(code(&back), 4);
        let said = err(&back);
        assert!(
            said.contains("deep.json") && said.contains("nests more than 100 levels"),
            "{said}"
        );
    }
}
