//! Names, messages and arguments that try to forge lines of what is printed, or commands to the log of a build.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::process::Output;

use serde_json::{Value, json};

use crate::checkout::{Checkout, fine, name};
use crate::support::{argument, err, json as parsed, out, run, run_on, triggerctl};

/// Begins a line, a command of each kind of build, turns letters round, hides some, and steers the terminal.
const HOSTILE: &str = "\u{202e}x\u{200b}\n::warning::forged\r\n##vso[task.x]forged\u{2028}\u{1b}[2K\u{9b}2J\n  unchanged  forged";

/// What is printed must be lines that nobody forged.
#[track_caller]
fn check(output: &Output) {
    for printed in [out(output), err(output)] {
        assert_harmless(&printed);
    }
}

#[track_caller]
fn assert_harmless(printed: &str) {
    for line in printed.split('\n') {
        let hostile =
            |letter: char| letter.is_control() || matches!(letter, '\u{202e}' | '\u{200b}' | '\u{2028}');
        assert!(!line.contains(hostile), "{line:?}");
        assert!(!line.trim_start().starts_with("::"), "{line:?}");
        assert!(!line.trim_start().starts_with("unchanged  forged"), "{line:?}");
        assert!(!line.contains("##vso["), "{line:?}");
    }
}

/// A checkout whose first trigger, first session and whole project have hostile names.
fn hostile_checkout() -> Checkout {
    let checkout = Checkout::new();
    let file = name(&checkout.triggers()[0]);
    checkout.edit(&format!("triggers/{file}"), |document| {
        document["name"] = HOSTILE.into();
        document["description"] = HOSTILE.into();
    });
    checkout.edit("trigger-designer.json", |manifest| {
        manifest["name"] = HOSTILE.into();
        for session in manifest["sessions"].as_array_mut().unwrap() {
            session["name"] = HOSTILE.into();
        }
    });
    checkout
}

#[test]
fn a_hostile_name_forges_no_line_of_any_command_that_works_on_files() {
    let checkout = hostile_checkout();
    let shop = checkout.shop();
    fs::write(
        shop.join("sessions/forged.txt"),
        "load https://shop.example/\u{202e}\u{200b}\nexpect \"\u{202e}nobody\u{200b}\" fires\n",
    )
    .unwrap();
    let shop = argument(&shop);
    let triggers = format!("{shop}/triggers");
    let junit = checkout.place.path().join("junit.xml");
    for format in ["text", "json"] {
        for arguments in [
            &["lint", &triggers][..],
            &["test", shop, "--junit", argument(&junit)],
            &[
                "simulate",
                "--triggers",
                &triggers,
                "--session",
                &format!("{shop}/sessions/forged.txt"),
            ],
        ] {
            let output = run(&[arguments, &["--format", format]].concat());
            check(&output);
            let said = out(&output).contains("\\u{202e}") || out(&output).contains("\\u202e");
            assert!(said || arguments[0] == "lint", "{output:?}");
        }
    }
    assert_harmless(&fs::read_to_string(junit).unwrap());
    let urls = checkout.place.path().join("urls.txt");
    fs::write(
        &urls,
        "https://shop.example/\u{202e}\u{1b}[2K\nhttps://shop.example/##vso[x]\n",
    )
    .unwrap();
    for format in ["text", "json"] {
        check(&run(&[
            "pattern",
            "--urls",
            argument(&urls),
            "--as-is",
            "--format",
            format,
            "--",
            "\u{202e}",
        ]));
    }
}

#[test]
fn a_hostile_name_forges_no_line_of_a_plan_in_text_and_json() {
    let checkout = hostile_checkout();
    let url = checkout.practice.text("/base_url").to_owned();
    let shop = checkout.shop();
    let shop = argument(&shop);
    for format in ["text", "json"] {
        let at = ["--folder", shop, "--server", &url, "--format", format];
        check(&checkout.run(&[&["plan"][..], &at].concat()));
        check(&checkout.run(&[&["apply"][..], &at].concat()));
        check(&checkout.run(&[&["apply", "--yes"][..], &at].concat()));
    }
    // The server has the name now, and the file another one.
    let file = name(&checkout.triggers()[0]);
    checkout.edit(&format!("triggers/{file}"), |document| {
        document["name"] = "harmless".into();
    });
    let planned = checkout.run(&["plan", "--folder", shop]);
    check(&planned);
    assert!(
        out(&planned).contains("\\u202e") || out(&planned).contains("\\u{202e}"),
        "{planned:?}"
    );
}

#[test]
fn a_hostile_name_forges_no_line_of_the_commands_on_a_data_folder() {
    let checkout = hostile_checkout();
    fine(&checkout.apply(&[]));
    let data = checkout.place.path().join("other");
    let shop = checkout.shop();
    let here = |arguments: &[&str]| {
        for format in ["text", "json"] {
            check(
                &triggerctl(&[arguments, &["--format", format, "--data-dir", argument(&data)]].concat())
                    .env(
                        "TRIGGERCTL_TOKEN",
                        checkout.practice.text("/credentials/auth_token"),
                    )
                    .output()
                    .unwrap(),
            );
        }
    };
    let project = ["--project", HOSTILE];
    here(&["project", "import", argument(&shop)]);
    fine(&run(&[
        "project",
        "import",
        argument(&shop),
        "--name",
        "one",
        "--data-dir",
        argument(&data),
    ]));
    here(&["project", "list"]);
    let (url, user) = (
        checkout.practice.text("/base_url"),
        checkout.practice.text("/credentials/user_id"),
    );
    here(&[
        "server",
        "add",
        url,
        "--user",
        user,
        "--name",
        HOSTILE,
        "--project",
        "one",
        "--keep",
        "none",
    ]);
    here(&["server", "list", "--project", "one"]);
    here(&["server", "test", "--project", "one", "--server", HOSTILE]);
    here(&["plan", "--project", "one", "--server", HOSTILE]);
    here(&[
        "apply",
        "--yes",
        "--project",
        "one",
        "--server",
        HOSTILE,
        "--note",
        HOSTILE,
    ]);
    here(&["pull", "--project", "one", "--server", HOSTILE]);
    here(&["drift", "--project", "one", "--server", HOSTILE]);
    here(&["history", "--project", "one"]);
    here(
        &[
            &["export", "--to", argument(&checkout.place.path().join("x"))][..],
            &project,
        ]
        .concat(),
    );
    here(&["import", argument(&checkout.triggers()[0]), "--project", "one"]);
}

#[test]
fn what_a_hostile_server_says_forges_no_line() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for connection in listener.incoming() {
            let mut connection = connection.unwrap();
            let mut asked = [0; 4096];
            let _ = connection.read(&mut asked);
            let body = json!({
                "success": false, "version": HOSTILE, "error": HOSTILE, "message": HOSTILE,
                "errorType": HOSTILE, "status": "error",
            });
            let body = body.to_string();
            let _ = write!(
                connection,
                "HTTP/1.1 400 Bad\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}",
                body.len()
            );
        }
    });
    let checkout = Checkout::new();
    let shop = checkout.shop();
    for format in ["text", "json"] {
        let planned = checkout.run(&[
            "plan",
            "--folder",
            argument(&shop),
            "--server",
            &url,
            "--format",
            format,
        ]);
        check(&planned);
        assert!(err(&planned).contains("forged"), "{planned:?}");
    }
}

#[test]
fn hostile_arguments_and_names_of_files_forge_no_line() {
    for format in ["text", "json"] {
        let refused = run(&["lint", "--format", format, "--folder", HOSTILE]);
        check(&refused);
        check(&run(&[
            "lint",
            &format!("/nowhere/{HOSTILE}"),
            "--format",
            format,
        ]));
        check(&run(&["plan", "--folder", HOSTILE, "--format", format]));
        check(&run_on(&["lint", "-", "--format", format], HOSTILE));
    }
    let wrong = run(&["lint", "--format", HOSTILE]);
    check(&wrong);
    assert!(err(&wrong).contains("possible values"), "{wrong:?}");
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("::warning::x\u{202e}.json");
    fs::write(&file, "{}").unwrap();
    let linted = triggerctl(&["lint", "::warning::x\u{202e}.json"])
        .current_dir(place.path())
        .output()
        .unwrap();
    check(&linted);
    assert!(out(&linted).contains("\\::warning::x"), "{linted:?}");
}

#[test]
fn json_with_everything_written_out_says_the_same() {
    let checkout = hostile_checkout();
    let linted = run(&["lint", argument(&checkout.triggers()[0]), "--format", "json"]);
    check(&linted);
    let named: Value = parsed(&linted)["files"][0]["triggers"][0]["name"].clone();
    assert_eq!(named, HOSTILE);
}
