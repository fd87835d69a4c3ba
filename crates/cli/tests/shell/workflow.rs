//! The workflow of the README, run as it is written there.
#![cfg(unix)]

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::json;

use crate::checkout::{fine, parsed};
use crate::support::{Practice, argument, code, out, run};

/// The steps of the workflow in the README, with what each runs.
fn workflow() -> Vec<(String, String)> {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../README.md")).unwrap();
    let yaml = readme
        .split("```yaml\n")
        .nth(1)
        .unwrap()
        .split("```")
        .next()
        .unwrap();
    let steps = yaml.split("\n      - ").skip(1);
    let steps = steps.filter_map(|step| {
        let name = step.strip_prefix("name: ")?.lines().next().unwrap();
        let run = step.split_once("run: ").unwrap().1;
        let script = run.strip_prefix("|\n").unwrap_or(run);
        let lines: Vec<&str> = script.lines().map(str::trim).collect();
        Some((name.to_owned(), lines.join("\n")))
    });
    steps.collect()
}

#[test]
fn the_workflow_of_the_readme_works_as_it_is_written() {
    let practice = Practice::start(&["--empty"]);
    let place = tempfile::tempdir().unwrap();
    let at = |name: &str| place.path().join(name);
    let data = at("data");
    let data = argument(&data);
    let user = practice.text("/credentials/user_id");
    let url = practice.text("/base_url");
    fine(&run(&[
        "server",
        "add",
        url,
        "--user",
        user,
        "--name",
        "staging",
        "--data-dir",
        data,
    ]));
    let shell = |folder: &Path, script: &str| {
        let triggerctl = Path::new(env!("CARGO_BIN_EXE_triggerctl")).parent().unwrap();
        let path = std::env::var("PATH").unwrap();
        Command::new("bash")
            .args(["-e", "-o", "pipefail", "-c", script])
            .current_dir(folder)
            .env("PATH", format!("{}:{path}", triggerctl.display()))
            .env("TRIGGERCTL_SERVER", url)
            .env("TRIGGERCTL_USER", user)
            .env("TRIGGERCTL_TOKEN", practice.text("/credentials/auth_token"))
            .env("TRIGGER_DESIGNER_DATA_DIR", at("unused"))
            .output()
            .unwrap()
    };
    fine(&shell(
        place.path(),
        "git init -q --bare -b main remote.git && git clone -q remote.git work 2>&1",
    ));
    let work = at("work");
    fine(&run(&[
        "project",
        "export",
        argument(&work.join("shop")),
        "--data-dir",
        data,
    ]));
    let commit = "git add shop && git -c user.name=a -c user.email=a@localhost commit -qm x && git push -q origin HEAD";
    fine(&shell(&work, commit));

    let steps = workflow();
    let step = |name: &str| {
        let (_, script) = steps.iter().find(|(step, _)| step == name).unwrap();
        shell(&work, script)
    };
    let names: Vec<&str> = steps.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "Install",
            "Test",
            "Drift",
            "Plan",
            "Publish",
            "Note what is published"
        ]
    );
    for name in &names[3..] {
        fine(&step("Test"));
        fine(&step(name));
    }
    fine(&step("Drift"));
    assert!(!at("unused").exists());

    // Another checkout, a pull request, and somebody at the server.
    fine(&shell(place.path(), "git clone -q remote.git other"));
    let other = at("other");
    assert_eq!(
        parsed(&other.join("shop/servers/staging.json")),
        parsed(&work.join("shop/servers/staging.json"))
    );
    let ties = parsed(&work.join("shop/servers/staging.json"));
    let tie = &ties["triggers"][0];
    let mut theirs = tie["published"].clone();
    theirs["description"] = json!("by hand");
    practice.control(
        "PUT",
        &format!("triggers/{}", tie["id"].as_str().unwrap()),
        &theirs,
    );
    let drift = step("Drift");
    assert_eq!(code(&drift), 2, "{drift:?}");
    assert!(out(&drift).contains("changed on server"), "{drift:?}");
    fine(&step("Plan"));
    // Nobody has decided about it, so it is not overwritten, and the job says so.
    assert_eq!(code(&step("Publish")), 1);
}
