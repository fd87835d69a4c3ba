//! Decisions about plans that are made from a folder: joining two sides, and overriding what speaks against a file.

use std::fs;

use serde_json::{Value, json};

use crate::checkout::{Checkout, fine, name, parsed};
use crate::support::{argument, code, json as read, out};

impl Checkout {
    /// Another person changes a trigger on the server that is tied to a file.
    fn change_there(&self, file: &str, change: impl FnOnce(&mut Value)) {
        let ties = parsed(&self.server_file());
        let mut ties = ties["triggers"].as_array().unwrap().iter();
        let tie = ties.find(|tie| tie["file"] == file).unwrap();
        let mut theirs = tie["published"].clone();
        change(&mut theirs);
        let id = tie["id"].as_str().unwrap();
        self.practice.control("PUT", &format!("triggers/{id}"), &theirs);
    }
}

#[test]
fn two_sides_are_joined_field_by_field_and_the_file_has_both() {
    let checkout = Checkout::new();
    fine(&checkout.apply(&[]));
    let file = name(&checkout.triggers()[0]);
    checkout.edit(&format!("triggers/{file}"), |document| {
        document["description"] = json!("ours");
        document["note"] = json!("not for the server");
    });
    checkout.change_there(&file, |theirs| {
        theirs["description"] = json!("theirs");
        theirs["runOnce"] = json!(!theirs["runOnce"].as_bool().unwrap());
    });
    let run_once = !parsed(&checkout.triggers()[0])["runOnce"].as_bool().unwrap();
    let item = format!("draft:{file}");

    let open = checkout.apply(&["--choose", &format!("{item}=merge")]);
    assert_ne!(code(&open), 0, "{open:?}");
    assert_eq!(parsed(&checkout.triggers()[0])["description"], "ours");

    let both = format!("{item}/description=mine");
    let joined = checkout.apply(&["--choose", &both, "--format", "json"]);
    fine(&joined);
    let report = read(&joined);
    let mut items = report["report"]["items"].as_array().unwrap().iter();
    let done = items.find(|reported| reported["item"] == item).unwrap();
    assert_eq!(done["outcome"]["kind"], "written", "{report}");
    let now = parsed(&checkout.triggers()[0]);
    assert_eq!(
        (&now["description"], &now["runOnce"], &now["note"]),
        (&json!("ours"), &json!(run_once), &json!("not for the server"))
    );
    assert_eq!(checkout.differences(), []);
}

#[test]
fn a_file_that_was_edited_since_the_plan_was_made_is_not_joined() {
    let checkout = Checkout::new();
    fine(&checkout.apply(&[]));
    let file = name(&checkout.triggers()[0]);
    let path = format!("triggers/{file}");
    checkout.edit(&path, |document| document["description"] = json!("ours"));
    checkout.change_there(&file, |theirs| theirs["description"] = json!("theirs"));
    let (shop, kept) = (checkout.shop(), checkout.kept());
    let (shop, kept) = (argument(&shop), argument(&kept));
    assert_eq!(code(&checkout.run(&["plan", "--folder", shop, "--out", kept])), 2);
    checkout.edit(&path, |document| document["description"] = json!("ours, newer"));
    let both = format!("draft:{file}/description=mine");
    let refused = checkout.run(&[
        "apply", "--folder", shop, "--plan", kept, "--yes", "--choose", &both,
    ]);
    assert_eq!(code(&refused), 1, "{refused:?}");
    assert_eq!(parsed(&checkout.triggers()[0])["description"], "ours, newer");
}

#[test]
fn a_red_test_holds_a_file_back_until_somebody_says_why_not() {
    let checkout = Checkout::new();
    let file = name(&checkout.triggers()[0]);
    let trigger = parsed(&checkout.triggers()[0]);
    let called = trigger["name"].as_str().unwrap();
    fs::write(
        checkout.shop().join("sessions/hurried.txt"),
        format!("load https://nowhere.example/\nexpect \"{called}\" fires\n"),
    )
    .unwrap();
    let held = ("blocked".to_owned(), file.clone());
    assert!(checkout.differences().contains(&held));
    let said = out(&checkout.run(&[
        "plan",
        "--folder",
        argument(&checkout.shop()),
        "--server",
        checkout.practice.text("/base_url"),
    ]));
    assert!(said.contains("The session “hurried” expects"), "{said}");

    let partly = checkout.apply(&[]);
    assert_eq!(code(&partly), 1, "{partly:?}");
    assert_eq!(checkout.differences(), [held]);
    let reason = format!("draft:{file}=The test is out of date");
    fine(&checkout.apply(&["--despite", &reason]));
    assert_eq!(checkout.differences(), []);
}
