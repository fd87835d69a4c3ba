//! A project as a folder, in the steps of continuous integration: no data folder, credentials from the environment.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::{Practice, argument, code, err, json as read, out, run, triggerctl};

/// A checkout of the sample project, and a practice server beside it.
struct Checkout {
    practice: Practice,
    place: TempDir,
}

impl Checkout {
    fn new() -> Checkout {
        let checkout = Checkout {
            practice: Practice::start(&["--empty"]),
            place: tempfile::tempdir().unwrap(),
        };
        let data = checkout.place.path().join("data");
        let exported = run(&[
            "project",
            "export",
            argument(&checkout.shop()),
            "--data-dir",
            argument(&data),
        ]);
        assert_eq!(code(&exported), 0, "{exported:?}");
        // From here on there is no database.
        fs::remove_dir_all(data).unwrap();
        checkout
    }

    fn shop(&self) -> PathBuf {
        self.place.path().join("shop")
    }

    fn kept(&self) -> PathBuf {
        self.place.path().join("plan.json")
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = triggerctl(arguments);
        command
            .env("TRIGGERCTL_USER", self.practice.text("/credentials/user_id"))
            .env("TRIGGERCTL_TOKEN", self.practice.text("/credentials/auth_token"))
            .env("TRIGGER_DESIGNER_DATA_DIR", self.place.path().join("unused"));
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let output = self.command(arguments).output().unwrap();
        assert!(
            !self.place.path().join("unused").exists(),
            "a database was made: {arguments:?}"
        );
        output
    }

    fn plan(&self) -> Output {
        let shop = self.shop();
        let url = self.practice.text("/base_url");
        self.run(&[
            "plan",
            "--folder",
            argument(&shop),
            "--server",
            url,
            "--format",
            "json",
        ])
    }

    fn apply(&self, more: &[&str]) -> Output {
        let shop = self.shop();
        let url = self.practice.text("/base_url");
        let arguments = ["apply", "--folder", argument(&shop), "--server", url, "--yes"];
        self.run(&[&arguments[..], more].concat())
    }

    /// The operations of the items that are not unchanged, with the names of the files.
    #[track_caller]
    fn differences(&self) -> Vec<(String, String)> {
        let plan = self.plan();
        let differences: Vec<(String, String)> = read(&plan)["plan"]["items"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|item| item["operation"] != "unchanged")
            .map(|item| {
                let text = |member: &str| item[member].as_str().unwrap_or_default().to_owned();
                (text("operation"), text("draft"))
            })
            .collect();
        assert_eq!(
            code(&plan),
            if differences.is_empty() { 0 } else { 2 },
            "{plan:?}"
        );
        differences
    }

    fn edit(&self, file: &str, change: impl Fn(&mut Value)) {
        let path = self.shop().join(file);
        let mut document = parsed(&path);
        change(&mut document);
        fs::write(path, serde_json::to_string_pretty(&document).unwrap() + "\n").unwrap();
    }

    fn server_file(&self) -> PathBuf {
        let mut files = fs::read_dir(self.shop().join("servers")).unwrap();
        let only = files.next().unwrap().unwrap().path();
        assert!(files.next().is_none());
        only
    }

    fn triggers(&self) -> Vec<PathBuf> {
        let mut files: Vec<PathBuf> = fs::read_dir(self.shop().join("triggers"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        files.sort();
        files
    }
}

pub(crate) fn parsed(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_str().unwrap().to_owned()
}

#[track_caller]
pub(crate) fn fine(output: &Output) {
    assert_eq!(code(output), 0, "{output:?}");
}

#[test]
fn the_workflow_tests_plans_publishes_and_then_finds_nothing_to_do() {
    let checkout = Checkout::new();
    let (shop, kept) = (checkout.shop(), checkout.kept());
    let (shop, kept) = (argument(&shop), argument(&kept));
    let junit = checkout.place.path().join("results.xml");
    let tested = checkout.run(&["test", shop, "--junit", argument(&junit)]);
    fine(&tested);
    assert!(out(&tested).contains("expectations are met"), "{tested:?}");

    let url = checkout.practice.text("/base_url");
    let planned = checkout.run(&["plan", "--folder", shop, "--server", url, "--out", kept]);
    assert_eq!(code(&planned), 2, "{planned:?}");
    let created = checkout.triggers().len();
    assert!(
        out(&planned).contains(&format!("{created} to create")),
        "{planned:?}"
    );

    let looked = checkout.run(&["apply", "--folder", shop, "--plan", kept]);
    fine(&looked);
    assert!(out(&looked).contains("Nothing was sent"), "{looked:?}");
    assert!(!checkout.shop().join("servers").exists());

    let applied = checkout.run(&["apply", "--folder", shop, "--plan", kept, "--yes"]);
    fine(&applied);
    let ties = parsed(&checkout.server_file());
    assert_eq!(ties["triggers"].as_array().unwrap().len(), created);
    let settled = checkout.run(&["plan", "--folder", shop]);
    fine(&settled);
    assert!(
        out(&settled).contains("0 to create, 0 to update, 0 to delete"),
        "{settled:?}"
    );
}

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
fn a_red_test_and_a_draft_with_errors_are_found_in_files_alone() {
    let checkout = Checkout::new();
    let (shop, files) = (checkout.shop(), checkout.triggers());
    fs::write(
        shop.join("sessions/by-hand.txt"),
        "load https://shop.example/\nexpect \"Nobody knows me\" fires\n",
    )
    .unwrap();
    let tested = checkout.run(&["test", argument(&shop)]);
    assert_eq!(code(&tested), 1, "{tested:?}");
    assert!(
        out(&tested).contains("by-hand") && out(&tested).contains("FAILED"),
        "{tested:?}"
    );

    fs::write(&files[0], "{\"name\": \"broken\"}").unwrap();
    let blocked = checkout.differences();
    assert!(
        blocked.contains(&("blocked".to_owned(), name(&files[0]))),
        "{blocked:?}"
    );
}

#[test]
fn a_project_goes_through_a_folder_and_back_with_the_same_bytes() {
    let checkout = Checkout::new();
    fine(&checkout.apply(&[]));
    let data = checkout.place.path().join("second");
    let data = argument(&data);
    let (shop, copy) = (checkout.shop(), checkout.place.path().join("copy"));
    fine(&run(&[
        "project",
        "import",
        argument(&shop),
        "--name",
        "Copy",
        "--data-dir",
        data,
    ]));
    fine(&run(&[
        "project",
        "export",
        argument(&copy),
        "--project",
        "Copy",
        "--data-dir",
        data,
    ]));
    // A name of its own is all that differs.
    let manifest = fs::read_to_string(copy.join("trigger-designer.json")).unwrap();
    fs::write(
        copy.join("trigger-designer.json"),
        manifest.replace("\"Copy\"", "\"Sample shop\""),
    )
    .unwrap();
    let compared = Command::new("diff")
        .args(["-r", argument(&shop), argument(&copy)])
        .output()
        .unwrap();
    assert!(compared.status.success(), "{}", out(&compared));
}
