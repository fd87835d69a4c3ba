//! Servers of LiveChat in the shell: added, listed, tried, practised on, and their rules imported.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::{Value, json};

use crate::support::{Practice, argument, code, err, json as read, out, run_on, triggerctl};

fn here(data: &Path, arguments: &[&str]) -> Command {
    let mut command = triggerctl(arguments);
    command.args(["--data-dir", argument(data)]);
    command
}

fn done(mut command: Command) -> Output {
    command.output().unwrap()
}

/// Adds a licence to the first project, with what more is said.
fn add(data: &Path, licence: &Practice, more: &[&str]) -> Output {
    let address = licence.text("/base_url");
    let mut add = here(data, &["server", "add", "--platform", "livechat", address]);
    add.args(["--keep", "none"]).args(more);
    add.env("TRIGGERCTL_TOKEN", licence.text("/token"));
    done(add)
}

fn test(data: &Path, server: &str, token: &str) -> Output {
    let mut test = here(data, &["server", "test", "--server", server]);
    test.env("TRIGGERCTL_TOKEN", token);
    done(test)
}

#[test]
fn a_licence_is_added_with_an_account_and_its_token_or_with_a_token_alone() {
    let licence = Practice::start(&["--platform", "livechat"]);
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    let account = licence.text("/account_id");
    for (name, user, who) in [
        (
            "Personal",
            &["--user", account][..],
            format!("signed in as {account}"),
        ),
        ("Application", &[], "signed in".to_owned()),
    ] {
        let added = add(data, &licence, &[&["--name", name], user].concat());
        assert_eq!(code(&added), 0, "{added:?}");
        let listed = out(&done(here(data, &["server", "list"])));
        let line = listed.lines().find(|line| line.contains(name)).unwrap();
        assert!(line.contains("(LiveChat, credentials asked"), "{line}");
        let tested = test(data, name, licence.text("/token"));
        assert_eq!(code(&tested), 0, "{tested:?}");
        assert_eq!(out(&tested), format!("{name}: {who}, LiveChat.\n"));
        let refused = test(data, name, "PLANTED-wrong");
        assert_eq!(code(&refused), 3, "{refused:?}");
        assert!(!err(&refused).contains("PLANTED"), "{}", err(&refused));
    }
    let others = add(data, &licence, &["--name", "Others", "--user", "somebody-else"]);
    assert_eq!(code(&others), 0, "{others:?}");
    let refused = test(data, "Others", licence.text("/token"));
    assert_eq!(code(&refused), 3, "{refused:?}");
}

#[test]
fn a_token_that_may_not_see_the_rules_is_told_what_it_lacks() {
    let licence = Practice::start(&["--platform", "livechat", "--scopes", "agents--all:ro"]);
    let folder = tempfile::tempdir().unwrap();
    let added = add(folder.path(), &licence, &["--name", "Shop"]);
    assert_eq!(code(&added), 0, "{added:?}");
    let tested = test(folder.path(), "Shop", licence.text("/token"));
    assert_eq!(code(&tested), 1, "{tested:?}");
    assert!(out(&tested).contains("access_rules"), "{}", out(&tested));
}

#[test]
fn a_project_gets_the_practice_server_and_it_is_pulled_from_without_a_difference() {
    let folder = tempfile::tempdir().unwrap();
    let practice = ["server", "practice", "--platform", "livechat", "--format", "json"];
    let added = read(&done(here(folder.path(), &practice)));
    let again = read(&done(here(folder.path(), &practice)));
    assert_eq!(added["id"], again["id"]);
    let name = added["name"].as_str().unwrap();
    let tested = done(here(folder.path(), &["server", "test", "--server", name]));
    assert_eq!(code(&tested), 0, "{tested:?}");
    let pulled = done(here(folder.path(), &["pull", "--server", name]));
    assert_eq!(code(&pulled), 0, "{pulled:?}");
    let plan = done(here(folder.path(), &["plan", "--server", name]));
    assert_eq!(code(&plan), 0, "{plan:?}");
}

/// What `list_auto_accesses` answers, as a file: in the order of creation, and not in that in which they are asked.
fn listing() -> Value {
    json!([
        { "id": "b", "description": "Help", "access": { "groups": [0] },
          "conditions": { "domain": { "values": [{ "value": "help.shop.example", "exact_match": true }] } }, "next_id": "" },
        { "id": "a", "description": "Sales", "access": { "groups": [1] },
          "conditions": { "url": { "values": [{ "value": "/pricing" }] } }, "next_id": "b" },
    ])
}

#[test]
fn the_rules_of_a_licence_are_checked_and_imported_from_its_answer_with_and_without_the_platform_said() {
    for platform in [&[][..], &["--platform", "livechat"]] {
        let folder = tempfile::tempdir().unwrap();
        let lint = [&["lint", "-", "--format", "json"][..], platform].concat();
        let linted = read(&run_on(&lint, &listing().to_string()));
        let triggers = linted["files"][0]["triggers"].as_array().unwrap();
        let names: Vec<&Value> = triggers.iter().map(|trigger| &trigger["name"]).collect();
        assert_eq!(json!(names), json!(["Sales", "Help"]), "{linted}");

        let data = ["--data-dir", argument(folder.path()), "--format", "json"];
        let import = [&["import", "-"][..], platform, &data].concat();
        let imported = read(&run_on(&import, &listing().to_string()));
        let drafts = imported["drafts"].as_array().unwrap();
        assert_eq!(drafts.len(), 2, "{imported}");
        for (draft, name) in drafts.iter().zip(["Sales", "Help"]) {
            assert_eq!(draft["platform"], "livechat", "{imported}");
            assert_eq!(draft["kind"], "auto-access", "{imported}");
            assert_eq!(draft["name"], name, "{imported}");
        }
    }
}

#[test]
fn greetings_are_imported_from_an_answer_from_a_page_and_from_several_pages() {
    let greeting = |id: u64| {
        json!({
            "id": id, "type": "normal", "active": true, "name": format!("Greeting {id}"), "group": 0,
            "rules": [{ "condition": "and", "type": "url_current", "operator": "contains", "value": "/pricing" }],
        })
    };
    let page = |ids: [u64; 2], next: Option<&str>| {
        let mut page = json!({ "greetings": ids.map(greeting), "found_greetings": 4 });
        if let Some(next) = next {
            page["next_page_id"] = json!(next);
        }
        page
    };
    let (first, last) = (page([1, 2], Some("x")), page([3, 4], None));
    for (text, count, note) in [
        (last.to_string(), 2, false),
        (first.to_string(), 2, true),
        (format!("{first}\n{last}\n"), 4, true),
        (json!([first, last]).to_string(), 4, true),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let import = [
            "import",
            "-",
            "--data-dir",
            argument(folder.path()),
            "--format",
            "json",
        ];
        let imported = read(&run_on(&import, &text));
        let drafts = imported["drafts"].as_array().unwrap();
        assert_eq!(drafts.len(), count, "{imported}");
        assert!(
            drafts.iter().all(|draft| draft["kind"] == "greeting"),
            "{imported}"
        );
        assert_eq!(
            imported.to_string().contains("there are more"),
            note,
            "{imported}"
        );
    }
}

#[test]
fn a_promotion_says_which_number_a_group_has_on_the_other_licence() {
    let staging = Practice::start(&["--platform", "livechat"]);
    let production = Practice::start(&["--platform", "livechat", "--empty"]);
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    for (licence, name) in [(&staging, "Shop staging"), (&production, "Shop production")] {
        let user = licence.text("/account_id");
        let added = add(data, licence, &["--name", name, "--user", user]);
        assert_eq!(code(&added), 0, "{added:?}");
    }
    let mut promote = here(
        data,
        &["plan", "--server", "Shop production", "--from", "Shop staging"],
    );
    promote.env("TRIGGERCTL_TOKEN", production.text("/token"));
    let plan = done(promote);
    assert!(
        out(&plan).contains(
            "warning: On Shop staging, group 1 is “Sales”. On this server it is no group, and no group is called “Sales”."
        ),
        "{}",
        out(&plan)
    );
}
