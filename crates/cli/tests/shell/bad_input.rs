//! What is wrong is said with its place, and ends with the right code.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;

use crate::support::{argument, code, err, run, run_on, triggerctl};

#[test]
fn malformed_triggers_name_the_line() {
    let said = run_on(&["lint", "-"], "{\n  \"name\": }");
    assert_eq!(code(&said), 1);
    assert!(
        String::from_utf8(said.stdout)
            .unwrap()
            .contains("line 2, column 11")
    );
}

#[test]
fn a_missing_file_ends_with_4_and_its_name() {
    for arguments in [
        &["lint", "/nowhere/a.json"][..],
        &["simulate", "--cases", "/nowhere/a.json"],
        &["pattern", "--urls", "/nowhere/a.json", "--", "x"],
        &[
            "pattern",
            "--format",
            "count",
            "--as-is",
            "--urls",
            "/nowhere/a.json",
            "--",
            "x",
        ],
    ] {
        let said = run(arguments);
        assert_eq!(code(&said), 4, "{arguments:?}");
        assert!(
            err(&said).contains("/nowhere/a.json cannot be read"),
            "{}",
            err(&said)
        );
    }
}

#[test]
fn wrong_arguments_end_with_2_in_json_too() {
    let said = run(&["lint", "--format", "json"]);
    assert_eq!(code(&said), 2);
    let error: serde_json::Value = serde_json::from_str(&err(&said)).unwrap();
    assert_eq!(error["error"]["code"], "bad-input");
}

#[test]
fn a_secret_among_the_arguments_is_refused_and_not_repeated() {
    let said = run(&["server", "add", "https://chat.example", "--token", "pl4nted"]);
    assert_eq!(code(&said), 2);
    assert!(err(&said).contains("TRIGGERCTL_TOKEN"));
    assert!(!err(&said).contains("pl4nted"));
}

#[test]
fn a_web_server_that_is_no_chat_server_ends_with_3() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    // Ends with the process of the test.
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let mut stream = stream;
            let _ = stream.read(&mut [0; 4096]);
            let page = "<!doctype html><h1>It works!</h1>";
            let _ = write!(
                stream,
                "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{page}",
                page.len()
            );
        }
    });
    let folder = tempfile::tempdir().unwrap();
    let data = ["--data-dir", argument(folder.path())];
    let add = ["server", "add", &address, "--user", "u", "--name", "web"];
    assert_eq!(code(&run(&[&add[..], &data].concat())), 0);
    let said = triggerctl(&[&["server", "test"][..], &data].concat())
        .env("TRIGGERCTL_TOKEN", "t")
        .output()
        .unwrap();
    assert_eq!(code(&said), 3, "{}", err(&said));
    assert!(err(&said).starts_with("error: "), "{}", err(&said));
}

#[cfg(unix)]
#[test]
fn a_named_pipe_is_refused_wherever_a_file_is_read_and_one_from_the_shell_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe.json");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().unwrap();
    assert!(made.success());
    let (pipe, data) = (argument(&pipe), argument(folder.path()));
    for arguments in [
        &["lint", pipe][..],
        &["import", "--data-dir", data, pipe],
        &["simulate", "--cases", pipe],
        &["simulate", "--triggers", pipe, "--session", pipe],
        &["test", "--triggers", pipe, "--session", pipe],
        &["pattern", "--urls", pipe, "--", "x"],
        &["pattern", "--format", "count", "--urls", pipe, "--", "x"],
        &[
            "pattern", "--format", "count", "--as-is", "--urls", pipe, "--", "x",
        ],
    ] {
        let said = run(arguments);
        assert_eq!(code(&said), 4, "{arguments:?}: {said:?}");
        let said = err(&said);
        assert!(said.contains(pipe) && said.contains("a named pipe"), "{said}");
        assert!(said.contains("standard input"), "{said}");
    }

    for as_is in ["", "--as-is"] {
        let line = format!(r#""$0" pattern --format count {as_is} --urls <(echo https://a.example/x) -- /x"#);
        let said = std::process::Command::new("bash")
            .args(["-c", &line, env!("CARGO_BIN_EXE_triggerctl")])
            .output()
            .unwrap();
        assert_eq!(String::from_utf8(said.stdout).unwrap(), "1\n");
    }
    let said = run_on(
        &["import", "--data-dir", data, "/dev/stdin"],
        r#"{"name": "Piped"}"#,
    );
    assert_eq!(code(&said), 0, "{said:?}");
}
