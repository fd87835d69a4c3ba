//! Servers of Zendesk Chat in the shell: added, listed, tried, and practised on.

use std::path::Path;
use std::process::{Command, Output};

use crate::support::{Practice, argument, code, err, json, out, triggerctl};

fn here(data: &Path, arguments: &[&str]) -> Command {
    let mut command = triggerctl(arguments);
    command.args(["--data-dir", argument(data)]);
    command
}

fn done(mut command: Command) -> Output {
    command.output().unwrap()
}

#[test]
fn an_account_is_added_with_a_token_alone_listed_with_its_platform_and_tried() {
    let account = Practice::start(&["--platform", "zendesk-chat", "--empty"]);
    let folder = tempfile::tempdir().unwrap();
    let add = [
        "server",
        "add",
        "--platform",
        "zendesk-chat",
        account.text("/base_url"),
        "--name",
        "Shop",
    ];
    let mut add = here(folder.path(), &add);
    add.env("TRIGGERCTL_TOKEN", account.text("/token"))
        .args(["--keep", "none"]);
    let added = done(add);
    assert_eq!(code(&added), 0, "{added:?}");

    let listed = done(here(folder.path(), &["server", "list"]));
    let line = out(&listed);
    let line = line.lines().find(|line| line.contains("Shop")).unwrap();
    assert!(
        line.contains("(Zendesk Chat, credentials asked for each time)"),
        "{line}"
    );

    let test = |token: &str| {
        let mut test = here(folder.path(), &["server", "test", "--server", "Shop"]);
        test.env("TRIGGERCTL_TOKEN", token);
        done(test)
    };
    let tested = test(account.text("/token"));
    assert_eq!(code(&tested), 0, "{tested:?}");
    assert_eq!(out(&tested), "Shop: signed in, Zendesk Chat.\n");

    let refused = test("PLANTED-wrong");
    assert_eq!(code(&refused), 3, "{refused:?}");
    assert!(
        err(&refused).contains("does not accept the credentials"),
        "{}",
        err(&refused)
    );
    assert!(!err(&refused).contains("PLANTED"), "{}", err(&refused));
}

#[test]
fn an_account_is_added_with_an_address_and_a_password_from_standard_input() {
    let account = Practice::start(&["--platform", "zendesk-chat"]);
    let folder = tempfile::tempdir().unwrap();
    let add = [
        "server",
        "add",
        "--platform",
        "zendesk-chat",
        account.text("/base_url"),
        "--sign-in",
        "password",
    ];
    let nobody = done(here(folder.path(), &add));
    assert_eq!(code(&nobody), 2, "{nobody:?}");
    assert!(
        err(&nobody).contains("E-mail address of the new server is missing"),
        "{}",
        err(&nobody)
    );
    assert!(err(&nobody).contains("--user"), "{}", err(&nobody));

    let mut add = here(folder.path(), &add);
    add.args(["--user", account.text("/email"), "--keep", "none"]);
    assert_eq!(code(&done(add)), 0);
    let mut test = here(folder.path(), &["server", "test"]);
    test.env("TRIGGERCTL_PASSWORD", account.text("/password"));
    let tested = done(test);
    assert_eq!(code(&tested), 0, "{tested:?}");
    assert!(
        out(&tested).contains(&format!("signed in as {}", account.text("/email"))),
        "{}",
        out(&tested)
    );
}

#[test]
fn a_user_is_refused_where_a_token_says_by_itself_whose_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let add = [
        "server",
        "add",
        "--platform",
        "zendesk-chat",
        "shop",
        "--user",
        "anna",
    ];
    let mut add = here(folder.path(), &add);
    add.args(["--keep", "none"]);
    let refused = done(add);
    assert_eq!(code(&refused), 2, "{refused:?}");
    assert!(
        err(&refused).contains("says by itself whose it is"),
        "{}",
        err(&refused)
    );
}

#[test]
fn a_pinned_address_holds_an_account_that_is_named_by_its_subdomain() {
    let folder = tempfile::tempdir().unwrap();
    let add = |pinned: &str| {
        let add = [
            "server",
            "add",
            "--platform",
            "zendesk-chat",
            "shop",
            "--keep",
            "none",
        ];
        let mut add = here(folder.path(), &add);
        add.env("TRIGGERCTL_SERVER", pinned);
        done(add)
    };
    let refused = add("https://other.zendesk.com");
    assert_eq!(code(&refused), 2, "{refused:?}");
    assert!(err(&refused).contains("shop.zendesk.com"), "{}", err(&refused));
    let refused = add("other");
    assert_eq!(code(&refused), 2, "{refused:?}");
    assert!(
        err(&refused).contains("https://other.zendesk.com"),
        "{}",
        err(&refused)
    );
    let added = add("https://shop.zendesk.com/api/v2/chat");
    assert_eq!(code(&added), 0, "{added:?}");
}

#[test]
fn an_account_is_pinned_by_its_subdomain_alone() {
    let folder = tempfile::tempdir().unwrap();
    let add = [
        "server",
        "add",
        "--platform",
        "zendesk-chat",
        "shop",
        "--keep",
        "none",
    ];
    let mut add = here(folder.path(), &add);
    add.env("TRIGGERCTL_SERVER", "shop");
    let added = done(add);
    assert_eq!(code(&added), 0, "{added:?}");
}

#[test]
fn a_project_gets_the_practice_server_of_a_platform_and_it_is_pulled_from() {
    let folder = tempfile::tempdir().unwrap();
    let practice = [
        "server",
        "practice",
        "--platform",
        "zendesk-chat",
        "--format",
        "json",
    ];
    let added = json(&done(here(folder.path(), &practice)));
    let again = json(&done(here(folder.path(), &practice)));
    assert_eq!(added["id"], again["id"]);
    let name = added["name"].as_str().unwrap();
    let tested = done(here(folder.path(), &["server", "test", "--server", name]));
    assert_eq!(code(&tested), 0, "{tested:?}");
    let pulled = done(here(folder.path(), &["pull", "--server", name]));
    assert_eq!(code(&pulled), 0, "{pulled:?}");
}
