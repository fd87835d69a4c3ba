//! Deciding about what others changed, and stopping half-way.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::{Practice, argument, code, err, json as read, out, triggerctl};

/// A data folder whose drafts go to a practice server.
struct Desk {
    practice: Practice,
    folder: TempDir,
}

impl Desk {
    fn new() -> Desk {
        let desk = Desk {
            practice: Practice::start(&["--empty"]),
            folder: tempfile::tempdir().unwrap(),
        };
        let user = desk.practice.text("/credentials/user_id");
        let added = desk.run(&["server", "add", desk.practice.text("/base_url"), "--user", user]);
        assert_eq!(code(&added), 0, "{added:?}");
        desk
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = triggerctl(arguments);
        command
            .args(["--data-dir", argument(self.folder.path())])
            .env("TRIGGERCTL_TOKEN", self.practice.text("/credentials/auth_token"));
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    fn items(&self) -> Vec<Value> {
        let plan = read(&self.run(&["plan", "--format", "json"]));
        plan["plan"]["items"].as_array().unwrap().clone()
    }
}

#[test]
fn what_others_changed_waits_for_a_decision_and_follows_it() {
    let desk = Desk::new();
    assert_eq!(code(&desk.run(&["apply", "--yes"])), 0);
    let published = desk.items();
    let mut theirs = published[0]["server"].clone();
    theirs["description"] = json!("changed by somebody else");
    let id = theirs["_id"].as_str().unwrap().to_owned();
    desk.practice.control("PUT", &format!("triggers/{id}"), &theirs);

    let undecided = desk.run(&["apply", "--yes"]);
    assert_eq!(code(&undecided), 1, "{undecided:?}");
    let item = published[0]["id"].as_str().unwrap();
    let wrong = desk.run(&["apply", "--yes", "--choose", &format!("{item}=perhaps")]);
    assert_eq!(code(&wrong), 2);
    assert!(err(&wrong).contains("create-another"), "{}", err(&wrong));
    let unknown = desk.run(&["apply", "--yes", "--choose", "draft:4711=mine"]);
    assert_eq!(code(&unknown), 2);

    let decided = desk.run(&["apply", "--yes", "--choose", &format!("{item}=mine")]);
    assert_eq!(code(&decided), 0, "{decided:?}");
    let again = desk.items();
    let same = again.iter().find(|row| row["id"] == *item).unwrap();
    assert_eq!(same["operation"], "unchanged");
    assert_eq!(
        same["server"]["description"],
        published[0]["server"]["description"]
    );
}

#[cfg(unix)]
#[test]
fn an_interrupt_stops_between_two_triggers_and_what_is_done_stays_done() {
    let desk = Desk::new();
    let all = desk.items().len();
    desk.practice.control(
        "POST",
        "faults",
        &json!({"fault": "slow", "ms": 300, "method": "POST"}),
    );
    let mut applying = desk
        .command(&["apply", "--yes"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut progress = BufReader::new(applying.stderr.take().unwrap()).lines();
    let second = format!("[1/{all}]");
    assert!(progress.any(|line| line.unwrap().starts_with(&second)));
    let interrupted = Command::new("kill")
        .args(["-INT", &applying.id().to_string()])
        .status()
        .unwrap();
    assert!(interrupted.success());
    let said: Vec<String> = progress.map(Result::unwrap).collect();
    let ended = applying.wait_with_output().unwrap();
    assert_eq!(code(&ended), 130, "{said:?} {}", out(&ended));

    desk.practice.control("DELETE", "faults", &json!(null));
    let rest = desk.items();
    let count = |operation: &str| rest.iter().filter(|item| item["operation"] == operation).count();
    assert!(count("unchanged") >= 1, "{rest:?}");
    assert!(count("create") >= 1, "{rest:?}");
    assert_eq!(count("unchanged") + count("create"), all);
}

#[test]
fn a_publication_is_taken_back_by_its_number() {
    let desk = Desk::new();
    assert_eq!(code(&desk.run(&["apply", "--yes", "--note", "First of all"])), 0);
    let history = desk.run(&["history"]);
    assert!(out(&history).contains("succeeded: First of all"), "{history:?}");
    let number = read(&desk.run(&["history", "--format", "json"]))[0]["id"].to_string();

    let back = desk.run(&["apply", "--before", &number, "--yes", "--note", "Too early"]);
    assert_eq!(code(&back), 0, "{back:?}");
    assert_eq!(desk.practice.triggers(), 0);
    let again = desk.run(&["plan", "--before", &number]);
    assert_eq!(code(&again), 0, "{again:?}");
    let unknown = desk.run(&["plan", "--after", "4711"]);
    assert_eq!(code(&unknown), 2);
    assert!(
        err(&unknown).contains("There is no publication 4711."),
        "{unknown:?}"
    );
}

#[test]
fn the_two_sides_of_a_conflict_are_joined_by_field() {
    let desk = Desk::new();
    assert_eq!(code(&desk.run(&["apply", "--yes"])), 0);
    let mut theirs = desk.items()[0]["server"].clone();
    theirs["enabled"] = json!(false);
    theirs["description"] = json!("theirs");
    let id = theirs["_id"].as_str().unwrap().to_owned();
    desk.practice.control("PUT", &format!("triggers/{id}"), &theirs);
    let changed = desk
        .items()
        .into_iter()
        .find(|item| item["operation"] == "changed_on_server")
        .unwrap();
    let item = changed["id"].as_str().unwrap();
    // Only one side changed: there is nothing to join.
    let nothing = desk.run(&[
        "apply",
        "--yes",
        "--choose",
        &format!("{item}/description=server"),
    ]);
    assert_eq!(code(&nothing), 2, "{nothing:?}");
    let wrong = desk.run(&[
        "apply",
        "--yes",
        "--choose",
        &format!("{item}/description=perhaps"),
    ]);
    assert!(err(&wrong).contains("mine or server"), "{wrong:?}");
    let reason = desk.run(&["apply", "--yes", "--despite", item]);
    assert!(err(&reason).contains("gives no reason"), "{reason:?}");
}
