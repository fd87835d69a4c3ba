//! `project report`, `plan --report` and `apply --report`: pages that others open and print.

use std::fs;
use std::path::PathBuf;
use std::process::Output;

use serde_json::json;

use crate::support::{Practice, argument, code, err, out, triggerctl};

const EVIL: &str = "</style><script>alert(1)</script>";

#[test]
fn a_project_is_written_as_one_page_with_its_messages_drawn() {
    let folder = tempfile::tempdir().unwrap();
    let [data, triggers, page] = ["data", "triggers.json", "shop.html"].map(|name| folder.path().join(name));
    let trigger = json!({
        "name": EVIL, "description": "", "enabled": true, "runOnce": false,
        "conditions": [{ "name": "page-url", "value": "shop" }],
        "actions": [{ "name": "send-message", "params": { "sender": "custom", "name": "anna", "msg": "*Hello*" } }]
    });
    fs::write(&triggers, trigger.to_string()).unwrap();
    let here = |arguments: &[&str]| {
        let output = triggerctl(&[arguments, &["--data-dir", argument(&data)]].concat())
            .output()
            .unwrap();
        assert_eq!(code(&output), 0, "{}", err(&output));
        out(&output)
    };
    here(&["project", "create", "Web shop"]);
    here(&["import", argument(&triggers), "--project", "Web shop"]);
    let said = here(&["project", "report", argument(&page), "--project", "Web shop"]);
    assert_eq!(said.trim_end(), argument(&page));
    let written = fs::read_to_string(&page).unwrap();
    assert!(written.contains("<h1 dir=\"auto\">Web shop</h1>"));
    assert!(written.contains("<strong>Hello</strong>"));
    assert!(!written.contains("<script"));
    assert_eq!(written.matches("<article ").count(), 1);
}

/// A data folder whose server `mine` is a practice server without triggers.
struct Shop {
    practice: Practice,
    folder: tempfile::TempDir,
}

impl Shop {
    fn open() -> Shop {
        let shop = Shop {
            practice: Practice::start(&["--empty"]),
            folder: tempfile::tempdir().unwrap(),
        };
        let user = shop.practice.text("/credentials/user_id");
        let added = shop.run(&["server", "add", shop.address(), "--user", user, "--name", "mine"]);
        assert_eq!(code(&added), 0, "{}", err(&added));
        shop
    }

    fn address(&self) -> &str {
        self.practice.text("/base_url")
    }

    fn token(&self) -> &str {
        self.practice.text("/credentials/auth_token")
    }

    fn place(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn run(&self, arguments: &[&str]) -> Output {
        triggerctl(&[arguments, &["--data-dir", argument(&self.place("data"))]].concat())
            .env("TRIGGERCTL_TOKEN", self.token())
            .output()
            .unwrap()
    }
}

#[test]
fn a_plan_is_reported_before_it_is_applied_and_after() {
    let shop = Shop::open();
    let page = shop.place("plan.html");
    let planned = shop.run(&["plan", "--server", "mine", "--report", argument(&page)]);
    assert_eq!(code(&planned), 0, "{}", err(&planned));
    let written = fs::read_to_string(&page).unwrap();
    assert!(written.contains("Not yet. Nothing was sent.") && written.contains(shop.address()));
    assert!(!written.contains(shop.token()));

    let applied = shop.run(&["apply", "--server", "mine", "--yes", "--report", argument(&page)]);
    assert_eq!(code(&applied), 0, "{}", err(&applied));
    let written = fs::read_to_string(&page).unwrap();
    assert!(written.contains("Publication report") && written.contains("Written and read back"));
    assert!(!written.contains(shop.token()));
}

#[test]
fn a_report_that_has_no_place_is_said_before_anything_is_sent() {
    let shop = Shop::open();
    let nowhere = shop.place("nowhere/plan.html");
    let refused = shop.run(&[
        "apply",
        "--server",
        "mine",
        "--yes",
        "--report",
        argument(&nowhere),
    ]);
    assert_eq!(code(&refused), 4, "{}", err(&refused));
    let history = shop.run(&["history", "--format", "json"]);
    assert_eq!(out(&history).trim(), "[]", "nothing was sent");
}
