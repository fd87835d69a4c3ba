//! Trying the external service of a trigger.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Output;

use serde_json::{Value, json};

use crate::support::{argument, code, err, json as printed, out, run, run_on, triggerctl};

fn trigger(folder: &Path, url: &str) -> PathBuf {
    let path = folder.join("trigger.json");
    let trigger = json!({
        "name": "Offer", "description": "", "enabled": true, "runOnce": false,
        "conditions": [{ "name": "page-url", "value": "/cart" }],
        "actions": [{ "name": "use-external-service", "params": {
            "sender": "custom", "name": "anna", "serviceUrl": url, "serviceTimeout": 20_000,
            "serviceFallbackMessage": "Write to us!",
        } }],
    });
    fs::write(&path, trigger.to_string()).unwrap();
    path
}

#[test]
fn the_mock_service_shows_what_visitors_see_when_all_goes_well_and_when_not() {
    let folder = tempfile::tempdir().unwrap();
    let file = trigger(folder.path(), "https://service.example");
    for (how, said) in [
        ("error", "wrong status: status 503"),
        ("wrong-shape", "error /contents/0: Message 1 has no “msg”"),
        ("empty", "error: The answer is empty."),
        ("cut", "cut off: "),
    ] {
        let done = run(&["service", "call", argument(&file), "--mock", how]);
        shows_the_fallback(&done, said);
    }
    let hurried = fs::read_to_string(&file).unwrap().replace(":20000,", ":40,");
    let done = run_on(&["service", "call", "-", "--mock", "slow"], &hurried);
    shows_the_fallback(&done, "error: No answer within 40 ms.");

    let done = run(&["service", "call", argument(&file), "--mock", "right"]);
    assert_eq!(code(&done), 0, "{done:?}");
    assert!(
        out(&done).starts_with("right answer: status 200, "),
        "{}",
        out(&done)
    );
    assert!(out(&done).contains("from anna: Hello from the mock service!"));
}

#[track_caller]
fn shows_the_fallback(done: &Output, said: &str) {
    assert_eq!(code(done), 1, "{done:?}");
    assert!(out(done).contains(said), "{}", out(done));
    let last = "The visitor sees the fallback message, from anna: Write to us!\n";
    assert!(out(done).ends_with(last), "{}", out(done));
}

#[test]
fn the_visitor_and_the_secret_go_along_and_the_secret_is_never_printed() {
    let folder = tempfile::tempdir().unwrap();
    let file = trigger(folder.path(), "https://service.example");
    let done = triggerctl(&[
        "service",
        "call",
        argument(&file),
        "--mock",
        "empty",
        "--format",
        "json",
    ])
    .args(["--visitor", "plan=gold=best"])
    .env("TRIGGERCTL_SERVICE_TOKEN", "pl4nted-token")
    .output()
    .unwrap();
    assert_eq!(code(&done), 1);
    let asked = &printed(&done)["answer"]["asked"];
    assert_eq!(asked["headers"][2], json!(["X-RocketChat-Livechat-Token", "•••"]));
    let body: Value = serde_json::from_str(asked["body"].as_str().unwrap()).unwrap();
    assert_eq!(body["metadata"], json!([{ "key": "plan", "value": "gold=best" }]));
    assert!(!format!("{done:?}").contains("pl4nted"));
}

#[test]
fn the_practice_server_makes_the_call_where_it_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let file = trigger(folder.path(), "https://service.example");
    let server = ["--server", "Practice server", "--data-dir", argument(&data)];
    let done = run(&[&["service", "call", argument(&file)][..], &server[..]].concat());
    assert_eq!(code(&done), 3, "{done:?}");
    assert!(
        err(&done).contains("only calls services on this machine"),
        "{}",
        err(&done)
    );

    // Nothing listens on port 1.
    let file = trigger(folder.path(), "http://127.0.0.1:1");
    let done = run(&[&["service", "call", argument(&file)][..], &server[..]].concat());
    assert_eq!(code(&done), 1, "{done:?}");
    assert!(out(&done).starts_with("failed: "), "{}", out(&done));
}

#[test]
fn files_that_ask_no_service_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = trigger(folder.path(), "https://service.example");
    let other = fs::read_to_string(&file)
        .unwrap()
        .replace("use-external-service", "send-message");
    for (input, said) in [
        (other.as_str(), "asks no external service"),
        ("[]", "holds"),
        ("nonsense", "holds no trigger"),
    ] {
        let done = run_on(&["service", "call", "-"], input);
        assert_eq!(code(&done), 2, "{done:?}");
        assert!(err(&done).contains(said), "{}", err(&done));
    }
    let done = run(&["service", "call", argument(&file), "--visitor", "plan"]);
    assert_eq!(code(&done), 2);
    assert!(err(&done).contains("KEY=VALUE"), "{}", err(&done));
}

/// A service that keeps the secret token of the first call, and answers.
fn listening() -> (String, std::thread::JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let asked = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut head = String::new();
        let mut lines = BufReader::new(stream.try_clone().unwrap());
        while lines.read_line(&mut head).unwrap() > 2 {}
        let body = r#"{"contents":[{"msg":"Hi","order":0}]}"#;
        let length = body.len();
        write!(
            stream,
            "HTTP/1.1 200 OK\r\ncontent-length: {length}\r\n\r\n{body}"
        )
        .unwrap();
        let token = head.lines().find_map(|line| {
            line.to_lowercase()
                .strip_prefix("x-rocketchat-livechat-token: ")
                .map(str::to_owned)
        });
        token.unwrap_or_default()
    });
    (url, asked)
}

#[test]
fn the_secret_token_comes_from_standard_input_or_from_where_it_is_kept_and_never_from_arguments() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let data = ["--data-dir", argument(&data)];
    let (url, asked) = listening();
    let file = trigger(folder.path(), &url);
    let done = run_on(
        &["service", "call", argument(&file), "--ask-token"],
        "pl4nted-one\n",
    );
    assert_eq!(code(&done), 0, "{done:?}");
    assert_eq!(asked.join().unwrap(), "pl4nted-one");

    let server = [
        &[
            "server",
            "add",
            "https://chat.example",
            "--user",
            "u",
            "--name",
            "Chat",
        ][..],
        &data,
    ]
    .concat();
    assert_eq!(code(&run(&server)), 0);
    let (url, asked) = listening();
    let file = trigger(folder.path(), &url);
    let call = [
        &["service", "call", argument(&file), "--token-of", "Chat"][..],
        &data,
    ]
    .concat();
    let nothing = run(&call);
    assert_eq!(code(&nothing), 3, "{nothing:?}");
    assert!(err(&nothing).contains("keep-token"), "{nothing:?}");
    let passphrase = |arguments: &[&str]| {
        let mut command = triggerctl(arguments);
        command.env("TRIGGERCTL_PASSPHRASE", "correct horse");
        command
    };
    let keep = [
        &["service", "keep-token", "--server", "Chat", "--keep", "file"][..],
        &data,
    ]
    .concat();
    let kept = passphrase(&keep)
        .env("TRIGGERCTL_SERVICE_TOKEN", "pl4nted-two")
        .output()
        .unwrap();
    assert_eq!(code(&kept), 0, "{kept:?}");
    let done = passphrase(&call).output().unwrap();
    assert_eq!(code(&done), 0, "{done:?}");
    assert_eq!(asked.join().unwrap(), "pl4nted-two");

    let refused = run(&[
        "service",
        "call",
        argument(&file),
        "--service-token",
        "pl4nted-three",
    ]);
    assert_eq!(code(&refused), 2, "{refused:?}");
    assert!(err(&refused).contains("TRIGGERCTL_SERVICE_TOKEN"), "{refused:?}");
    for output in [&kept, &done, &refused] {
        assert!(!format!("{output:?}").contains("pl4nted"), "{output:?}");
    }
    let both = run_on(
        &["service", "call", "-", "--ask-token"],
        &fs::read_to_string(&file).unwrap(),
    );
    assert_eq!(code(&both), 2, "{both:?}");
}
