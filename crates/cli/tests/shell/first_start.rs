//! Many processes that start on one new data folder at once.

use std::process::{Child, Stdio};

use serde_json::json;

use crate::support::{argument, code, json, run, triggerctl};

#[test]
fn eight_processes_that_start_first_at_once_make_one_sample_project() {
    let folder = tempfile::tempdir().unwrap();
    for round in 0..10 {
        let data = folder.path().join(round.to_string());
        let arguments = [
            "project",
            "list",
            "--format",
            "json",
            "--data-dir",
            argument(&data),
        ];
        let started: Vec<Child> = (0..8)
            .map(|_| {
                let mut command = triggerctl(&arguments);
                command
                    .stdout(Stdio::piped())
                    .stderr(Stdio::piped())
                    .spawn()
                    .unwrap()
            })
            .collect();
        let alone = started.into_iter().map(|child| child.wait_with_output().unwrap());
        for output in alone.collect::<Vec<_>>() {
            assert_eq!(code(&output), 0, "round {round}: {output:?}");
            assert_eq!(
                json(&output).as_array().unwrap().len(),
                1,
                "round {round}: {output:?}"
            );
        }
        let projects = json(&run(&arguments));
        assert_eq!(projects.as_array().unwrap().len(), 1, "{projects}");
        assert_eq!(projects[0]["drafts"], json!(6), "{projects}");
    }
}
