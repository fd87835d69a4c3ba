//! The help of every command, as people read it.

use std::io::Read as _;
use std::process::Stdio;

use expect_test::expect_file;

use crate::support::{argument, code, out, recorded, triggerctl};

const COMMANDS: &[&str] = &[
    "simulate",
    "backtest",
    "test",
    "pattern",
    "lint",
    "explain",
    "convert",
    "sandbox",
    "project",
    "server",
    "service",
    "pull",
    "drift",
    "plan",
    "apply",
    "settle",
    "history",
    "export",
    "import",
    "upgrade",
    "wish",
    "livechat",
    "completions",
];

#[test]
fn help_says_what_each_command_takes_and_how_it_ends() {
    let help = |arguments: &[&str]| {
        let said = triggerctl(arguments).env_remove("COLUMNS").output().unwrap();
        assert_eq!(code(&said), 0);
        let text = out(&said);
        assert!(
            text.contains("Examples:") && text.contains("Exit codes:"),
            "{text}"
        );
        text
    };
    expect_file!["help/triggerctl.txt"].assert_eq(&help(&["--help"]));
    for command in COMMANDS {
        expect_file![format!("help/{command}.txt")].assert_eq(&help(&[command, "--help"]));
    }
}

#[test]
fn a_reader_that_has_seen_enough_ends_the_program_quietly() {
    let file = recorded("rocketchat-widget.jsonl");
    let mut child = triggerctl(&["simulate", "--cases", argument(&file)])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert_eq!(said, "");
    assert_eq!(child.wait().unwrap().code(), Some(0));
}
