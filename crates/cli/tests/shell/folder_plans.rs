//! Plans that are made from a folder: three ways, across renames and deaths, and refused where they no longer fit.

use std::fs;
use std::process::Stdio;

use serde_json::{Value, json};

use crate::checkout::{Checkout, fine, name, parsed};
use crate::support::{argument, code, err};

#[test]
fn a_plan_from_files_compares_three_ways() {
    let checkout = Checkout::new();
    fine(&checkout.apply(&[]));
    assert_eq!(checkout.differences(), []);

    let files = checkout.triggers();
    let file = name(&files[0]);
    checkout.edit(&format!("triggers/{file}"), |document| {
        document["description"] = json!("ours");
    });
    assert_eq!(checkout.differences(), [("update".to_owned(), file.clone())]);

    let ties = parsed(&checkout.server_file());
    let tie_of = |file: &str| {
        let mut ties = ties["triggers"].as_array().unwrap().iter();
        ties.find(|tie| tie["file"] == file).unwrap().clone()
    };
    let change_there = |file: &str, description: &str| {
        let tie = tie_of(file);
        let mut theirs = tie["published"].clone();
        theirs["description"] = json!(description);
        let id = tie["id"].as_str().unwrap();
        checkout
            .practice
            .control("PUT", &format!("triggers/{id}"), &theirs);
    };
    change_there(&file, "theirs");
    let other = name(&files[1]);
    change_there(&other, "theirs");
    let mut differences = checkout.differences();
    differences.sort();
    assert_eq!(
        differences,
        [
            ("changed_on_server".to_owned(), other.clone()),
            ("conflict".to_owned(), file.clone()),
        ]
    );

    let undecided = checkout.apply(&[]);
    assert_eq!(code(&undecided), 1, "{undecided:?}");
    let decided = checkout.apply(&[
        "--choose",
        &format!("draft:{file}=mine"),
        "--choose",
        &format!("draft:{other}=server"),
    ]);
    fine(&decided);
    assert_eq!(checkout.differences(), []);
    assert_eq!(parsed(&files[0])["description"], "ours");
    assert_eq!(parsed(&files[1])["description"], "theirs");
}

#[test]
fn a_renamed_file_is_the_same_trigger_and_a_deleted_one_is_its_end() {
    let checkout = Checkout::new();
    fine(&checkout.apply(&[]));
    let files = checkout.triggers();
    fs::rename(&files[0], files[0].with_file_name("another-name.json")).unwrap();
    assert_eq!(checkout.differences(), []);

    fs::remove_file(&files[1]).unwrap();
    assert_eq!(checkout.differences(), [("delete".to_owned(), name(&files[1]))]);
    fine(&checkout.apply(&[]));
    assert_eq!(checkout.differences(), []);
    let ties = parsed(&checkout.server_file());
    let tied: Vec<&str> = ties["triggers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|tie| tie["file"].as_str().unwrap())
        .collect();
    assert!(tied.contains(&"another-name.json"), "{tied:?}");
    assert!(!tied.contains(&name(&files[1]).as_str()), "{tied:?}");
}

#[test]
fn a_plan_is_refused_when_the_server_has_moved_and_nothing_is_sent_or_written() {
    let checkout = Checkout::new();
    fine(&checkout.apply(&[]));
    let files = checkout.triggers();
    for file in &files[..2] {
        checkout.edit(&format!("triggers/{}", name(file)), |document| {
            document["description"] = json!("ours");
        });
    }
    let (shop, kept) = (checkout.shop(), checkout.kept());
    let (shop, kept) = (argument(&shop), argument(&kept));
    assert_eq!(code(&checkout.run(&["plan", "--folder", shop, "--out", kept])), 2);

    let ties = parsed(&checkout.server_file());
    let tie = ties["triggers"]
        .as_array()
        .unwrap()
        .iter()
        .find(|tie| tie["file"] == name(&files[0]))
        .unwrap()
        .clone();
    let mut theirs = tie["published"].clone();
    theirs["runOnce"] = json!(!theirs["runOnce"].as_bool().unwrap());
    let id = tie["id"].as_str().unwrap();
    checkout
        .practice
        .control("PUT", &format!("triggers/{id}"), &theirs);

    let refused = checkout.run(&[
        "apply", "--folder", shop, "--plan", kept, "--yes", "--format", "json",
    ]);
    assert_eq!(code(&refused), 1, "{refused:?}");
    let said: Value = serde_json::from_str(&err(&refused)).unwrap();
    assert_eq!(said["error"]["code"], "plan-out-of-date");
    assert_eq!(parsed(&checkout.server_file()), ties);
    let operations: Vec<String> = checkout
        .differences()
        .into_iter()
        .map(|(operation, _)| operation)
        .collect();
    assert_eq!(operations.len(), 2, "{operations:?}");
    assert!(operations.contains(&"update".to_owned()), "{operations:?}");
}

#[test]
fn a_publication_that_was_killed_is_taken_up_from_its_journal_and_nothing_is_made_twice() {
    let checkout = Checkout::new();
    let created = checkout.triggers().len();
    // The second trigger is made, and its answer never comes.
    checkout.practice.control(
        "POST",
        "faults",
        &json!({"fault": "slow", "ms": 60_000, "method": "POST", "route": "livechat/triggers", "from": 2}),
    );
    let shop = checkout.shop();
    let url = checkout.practice.text("/base_url");
    let mut applying = checkout
        .command(&["apply", "--folder", argument(&shop), "--server", url, "--yes"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let journal = || {
        let files = fs::read_dir(checkout.shop().join("servers"))
            .into_iter()
            .flatten();
        let mut texts = files.map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap_or_default());
        texts.find(|text| text.matches("\"event\":\"sent\"").count() == 2)
    };
    while journal().is_none() {
        assert_eq!(applying.try_wait().unwrap(), None, "it ended by itself");
        std::thread::yield_now();
    }
    while checkout.practice.triggers() < 2 {
        std::thread::yield_now();
    }
    applying.kill().unwrap();
    applying.wait().unwrap();
    checkout.practice.control("DELETE", "faults", &json!(null));

    let differences = checkout.differences();
    assert_eq!(differences.len(), created - 2, "{differences:?}");
    assert!(
        differences.iter().all(|(operation, _)| operation == "create"),
        "{differences:?}"
    );
    fine(&checkout.apply(&[]));
    assert_eq!(checkout.practice.triggers(), created);
    assert_eq!(checkout.differences(), []);
    assert!(
        checkout
            .server_file()
            .extension()
            .is_some_and(|ending| ending == "json")
    );
}

#[test]
fn what_keeps_a_plan_from_being_made_never_looks_like_differences() {
    let checkout = Checkout::new();
    let shop = checkout.shop();
    let shop = argument(&shop);
    let url = checkout.practice.text("/base_url");
    let place = checkout.place.path().to_owned();
    for (arguments, said) in [
        (vec!["plan", "--folder", argument(&place)], "holds no project"),
        (vec!["plan", "--folder", shop], "which server"),
        (
            vec!["plan", "--folder", shop, "--server", "nobody"],
            "no server “nobody”",
        ),
        (
            vec!["plan", "--folder", shop, "--server", "http://127.0.0.1:9"],
            "127.0.0.1:9",
        ),
        (
            vec![
                "plan",
                "--folder",
                shop,
                "--server",
                "https://me:hunter2@chat.example",
            ],
            "no server",
        ),
        (vec!["plan", "--folder", shop, "--serve", url], "--serve"),
        (
            vec!["plan", "--folder", shop, "--token", "hunter2"],
            "TRIGGERCTL_TOKEN",
        ),
    ] {
        let failed = checkout.run(&arguments);
        assert_eq!(code(&failed), 1, "{failed:?}");
        assert!(err(&failed).contains(said), "{said}: {failed:?}");
        assert!(!err(&failed).contains("hunter2"), "{failed:?}");
    }
    let nobody = checkout
        .command(&["plan", "--folder", shop, "--server", url])
        .env_remove("TRIGGERCTL_USER")
        .output()
        .unwrap();
    assert_eq!(code(&nobody), 1);
    assert!(err(&nobody).contains("TRIGGERCTL_USER"), "{nobody:?}");
}

#[test]
fn an_update_that_nobody_could_tell_of_is_looked_up_by_the_next_plan() {
    let checkout = Checkout::new();
    fine(&checkout.apply(&[]));
    let file = name(&checkout.triggers()[0]);
    let path = format!("triggers/{file}");
    checkout.edit(&path, |document| document["description"] = json!("newer"));
    for fault in [
        json!({"fault": "lose-answer", "method": "POST", "route": "livechat/triggers"}),
        json!({"fault": "wrong-shape", "method": "GET", "route": "livechat/triggers/:_id"}),
    ] {
        checkout.practice.control("POST", "faults", &fault);
    }
    let applied = checkout.apply(&[]);
    assert_eq!(code(&applied), 3, "{applied:?}");
    checkout.practice.control("DELETE", "faults", &json!(null));

    // It was done. What is edited since is ours, and not a conflict with somebody else.
    checkout.edit(&path, |document| document["description"] = json!("newest"));
    assert_eq!(checkout.differences(), [("update".to_owned(), file)]);
    fine(&checkout.apply(&[]));
    assert_eq!(checkout.differences(), []);
    // Nothing is left open: the server's file is alone again.
    assert!(
        checkout
            .server_file()
            .extension()
            .is_some_and(|ending| ending == "json")
    );
}
