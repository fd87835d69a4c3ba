//! `triggerctl livechat` against a real HTTP server that answers as each test says.

mod secrets;
mod stage;

use std::process::Output;

use api::publish::livechat::{Effect, Endpoint};
use serde_json::{Value, json};

use self::stage::{Seen, Stage, error};
use crate::support::{code, err, out, run, triggerctl};

const TOKEN: &str = "planted-t0ken-of-livechat";

/// Calls a method with a request on standard input and a token in the environment.
fn call(stage: &Stage, method: &str, request: &Value, more: &[&str]) -> Output {
    let mut arguments = vec!["livechat", method, "--server", stage.address(), "--json", "-"];
    arguments.extend(more);
    stage::run_with(&arguments, &[("TRIGGERCTL_TOKEN", TOKEN)], &request.to_string())
}

/// A server that answers each call as the document's example does.
fn documented() -> Stage {
    Stage::start(|seen| {
        let example = Endpoint::named(seen.method()).unwrap().example();
        (
            200,
            example
                .answer
                .map(|answer| answer.to_string())
                .unwrap_or_default(),
        )
    })
}

#[test]
fn every_method_sends_its_example_and_prints_its_answer() {
    let stage = documented();
    let mut urls = 0;
    for endpoint in Endpoint::all() {
        let name = endpoint.name();
        let example = endpoint.example();
        let said = call(&stage, name, &example.request, &["--yes", "--show-secrets"]);
        // The example of the batch has a request that the server refuses.
        let expected = i32::from(name == "batch_delete_agents");
        assert_eq!(code(&said), expected, "{name}: {}", err(&said));
        let printed: Value = serde_json::from_str(&out(&said)).unwrap();
        assert_eq!(printed, example.answer.unwrap_or_else(|| json!({})), "{name}");
        let seen = stage.seen().pop().unwrap();
        assert_eq!(seen.path, format!("/v3.6/configuration/action/{name}"));
        assert_eq!(seen.body, example.request, "{name}");
        let settles = err(&said).contains("two minutes");
        assert_eq!(settles, endpoint.method().settles, "{name}: {}", err(&said));
        urls += 1;
    }
    assert_eq!(urls, 65);
}

#[test]
fn the_help_lists_every_method_and_that_of_a_method_has_its_members_and_its_example() {
    let all = out(&run(&["livechat", "--help"]));
    assert!(out(&run(&["livechat", "-h"])).contains("create_agent"));
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for endpoint in Endpoint::known() {
        let name = endpoint.name();
        let marked = matches!(endpoint.method().effect, Effect::CannotBeUndone(_));
        let listed = all.lines().any(|line| {
            let line = line.trim_start();
            line.trim_start_matches('!').starts_with(&format!("{name} ")) && line.starts_with('!') == marked
        });
        assert!(listed, "{name}");
        let help = plain(&out(&run(&["livechat", name, "--help"])));
        for (path, field) in endpoint.method().request.paths() {
            assert!(
                help.contains(&format!("{path}: {}", field.kind.words())),
                "{name}: {path}"
            );
        }
        let example = serde_json::to_string_pretty(&endpoint.example().request).unwrap();
        assert!(help.contains(&plain(&example)), "{name}: {help}");
        assert!(
            help.contains(&format!("Usage: triggerctl livechat {name}")),
            "{name}: {help}"
        );
    }
}

#[test]
fn completion_knows_every_method() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let said = run(&["completions", shell]);
        assert_eq!(code(&said), 0);
        let script = out(&said);
        for endpoint in Endpoint::known() {
            assert!(script.contains(endpoint.name()), "{shell}: {}", endpoint.name());
        }
        assert!(script.contains("show-secrets"), "{shell}");
    }
}

#[test]
fn what_no_call_takes_back_wants_yes_and_says_what_it_will_do() {
    let stage = documented();
    let mut refused = 0;
    for endpoint in Endpoint::all() {
        let Effect::CannotBeUndone(what) = endpoint.method().effect else {
            continue;
        };
        let said = call(&stage, endpoint.name(), &endpoint.example().request, &[]);
        assert_eq!(code(&said), 2, "{}", endpoint.name());
        assert!(
            err(&said).contains(what) && err(&said).contains("Add --yes"),
            "{}",
            err(&said)
        );
        refused += 1;
    }
    assert_eq!(refused, 21);
    assert!(stage.seen().is_empty());
    let batch = json!({ "requests": [{ "id": "a@example.com" }, { "id": "b@example.com" }] });
    let said = err(&call(&stage, "batch_delete_agents", &batch, &[]));
    assert!(
        said.contains("2 requests (a@example.com, b@example.com)"),
        "{said}"
    );
}

#[test]
fn what_the_document_does_not_allow_names_method_and_member_and_is_not_sent() {
    let stage = documented();
    let wrong = json!({ "id": "a", "max_chats_count": 101, "role": "owner" });
    let said = call(&stage, "create_agent", &wrong, &[]);
    assert_eq!(code(&said), 2);
    let errors = err(&said);
    for words in [
        "error: create_agent: `name` is missing.",
        "error: create_agent: `role` is “owner”, which the API does not know.",
        "help: Nothing was sent. Write one of: viceowner, administrator, normal.",
        "error: create_agent: `max_chats_count` is 101, and the most is 100.",
    ] {
        assert!(errors.contains(words), "{errors}");
    }
    let said = call(&stage, "create_agent", &wrong, &["--format", "json"]);
    let fields: Vec<String> = err(&said)
        .lines()
        .map(|line| {
            let line: Value = serde_json::from_str(line).unwrap();
            line["error"]["details"]["field"].as_str().unwrap().to_owned()
        })
        .collect();
    assert_eq!(fields, ["name", "role", "max_chats_count"]);
    assert!(stage.seen().is_empty());
}

#[test]
fn a_request_that_is_no_json_says_where() {
    let arguments = ["livechat", "create_tag", "--json", "-"];
    let said = stage::run_with(&arguments, &[("TRIGGERCTL_TOKEN", TOKEN)], "{\"name\": ");
    assert_eq!(code(&said), 2);
    assert!(err(&said).contains("standard input is no JSON"), "{}", err(&said));
    let said = run(&["livechat", "create_everything"]);
    assert_eq!(code(&said), 2);
    assert!(err(&said).contains("create_everything"), "{}", err(&said));
}

#[test]
fn what_the_server_says_is_printed_with_the_method_and_ends_as_elsewhere() {
    for (kind, words) in [
        ("validation", "Change what the message names"),
        ("authentication", "Take another token"),
        ("authorization", "tags--all:rw, tags--groups:rw"),
        ("limit_reached", "Take something away first"),
        ("teapot", "does not know this type"),
    ] {
        let stage = Stage::start(move |_| (400, error(kind, "Words of the server")));
        let said = call(&stage, "create_tag", &json!({ "name": "a" }), &[]);
        assert_eq!(code(&said), 3, "{kind}");
        let line = format!("error: create_tag: the server refused: Words of the server ({kind}).");
        assert!(
            err(&said).contains(&line) && err(&said).contains(words),
            "{}",
            err(&said)
        );
        assert!(
            err(&said).contains("call: POST http://127.0.0.1"),
            "{}",
            err(&said)
        );
        assert_eq!(out(&said), "");
    }
    // Nobody listens there any more.
    let gone = Stage::start(|_| (200, String::new())).address().to_owned();
    let arguments = ["livechat", "list_tags", "--server", &gone];
    let said = stage::run_with(&arguments, &[("TRIGGERCTL_TOKEN", TOKEN)], "");
    assert_eq!(code(&said), 3, "{}", err(&said));
    assert!(err(&said).contains("list_tags: "), "{}", err(&said));
}

#[test]
fn a_batch_tells_which_of_its_requests_were_refused() {
    let stage = documented();
    let batch = json!({ "requests": [{ "id": "a" }, { "id": "b" }, {}] });
    let said = call(&stage, "batch_delete_agents", &batch, &["--yes"]);
    assert_eq!(code(&said), 1);
    let line = "error: batch_delete_agents: requests[2] was refused: `id` is required (validation).";
    assert!(err(&said).contains(line), "{}", err(&said));
    assert!(err(&said).contains("two minutes"), "{}", err(&said));
    let printed: Value = serde_json::from_str(&out(&said)).unwrap();
    assert_eq!(printed["responses"].as_array().unwrap().len(), 3);
    let refusal: Value = serde_json::from_str(&error("not_found", "Gone")).unwrap();
    let answer = json!({ "responses": [refusal] }).to_string();
    let stage = Stage::start(move |_| (200, answer.clone()));
    let said = call(
        &stage,
        "batch_update_bots",
        &json!({ "requests": [{ "id": "a" }] }),
        &[],
    );
    assert_eq!(code(&said), 1);
    assert!(
        !err(&said).contains("two minutes"),
        "nothing was done: {}",
        err(&said)
    );
}

#[test]
fn a_token_comes_from_the_environment_or_from_standard_input_and_goes_where_it_may() {
    let stage = documented();
    let server = ["--server", stage.address()];
    let said = stage::run_with(
        &[&["livechat", "list_groups"][..], &server].concat(),
        &[],
        "typed-t0ken\n",
    );
    assert_eq!(code(&said), 0, "{}", err(&said));
    let personal = [&["livechat", "list_groups", "--user", "account"][..], &server].concat();
    let said = stage::run_with(&personal, &[("TRIGGERCTL_TOKEN", "fra:t0ken")], "");
    assert_eq!(code(&said), 0, "{}", err(&said));
    let open = [&["livechat", "list_webhook_names"][..], &server].concat();
    assert_eq!(code(&stage::run_with(&open, &[], "")), 0);
    let sent: Vec<(Option<String>, Option<String>)> = stage
        .seen()
        .iter()
        .map(|seen: &Seen| (seen.header("authorization"), seen.header("x-region")))
        .collect();
    assert_eq!(
        sent,
        [
            (Some("Bearer typed-t0ken".to_owned()), None),
            (
                Some("Basic YWNjb3VudDpmcmE6dDBrZW4=".to_owned()),
                Some("fra".to_owned())
            ),
            (None, None),
        ]
    );
    // Nobody gives one.
    let said = stage::run_with(&[&["livechat", "list_groups"][..], &server].concat(), &[], "");
    assert_eq!(code(&said), 3, "{}", err(&said));
    // Both want standard input.
    let both = [&["livechat", "list_tags", "--json", "-"][..], &server].concat();
    let said = stage::run_with(&both, &[], "{}");
    assert_eq!(code(&said), 2);
    assert!(
        err(&said).contains("cannot both come from standard input"),
        "{}",
        err(&said)
    );
    // Another address is pinned.
    let pinned = [
        ("TRIGGERCTL_TOKEN", TOKEN),
        ("TRIGGERCTL_SERVER", "https://api.livechatinc.com"),
    ];
    let said = stage::run_with(&[&["livechat", "list_groups"][..], &server].concat(), &pinned, "");
    assert_eq!(code(&said), 2);
    assert!(
        err(&said).contains("TRIGGERCTL_SERVER lets credentials go to"),
        "{}",
        err(&said)
    );
    assert_eq!(stage.seen().len(), 3);
}

#[test]
fn a_server_that_has_no_room_now_is_waited_for() {
    let calls = std::sync::atomic::AtomicUsize::new(0);
    let stage = Stage::start(
        move |_| match calls.fetch_add(1, std::sync::atomic::Ordering::SeqCst) {
            0 => (400, error("too_many_requests", "Too many requests")),
            _ => (200, "[]".to_owned()),
        },
    );
    let said = call(&stage, "list_tags", &json!({}), &[]);
    assert_eq!(code(&said), 0, "{}", err(&said));
    assert!(
        err(&said).contains("The server allows no call now."),
        "{}",
        err(&said)
    );
}

#[test]
fn nothing_that_a_server_says_begins_a_line_or_steers_a_terminal() {
    let stage = Stage::start(|_| (400, error("validation\n::error::", "a\u{1b}[31m\n::warning::b")));
    let said = call(&stage, "create_tag", &json!({ "name": "a" }), &[]);
    let errors = err(&said);
    assert!(!errors.contains('\u{1b}'), "{errors}");
    assert!(errors.lines().all(|line| !line.starts_with("::")), "{errors}");
}

#[test]
fn no_member_is_too_strange_for_a_message() {
    let stage = documented();
    let wrong = json!({ "name": "g", "agent_priorities": { "a\n::error::b": "best" } });
    let said = triggerctl(&[])
        .arg("livechat")
        .args(["create_group", "--help"])
        .output()
        .unwrap();
    assert_eq!(code(&said), 0);
    let said = call(&stage, "create_group", &wrong, &[]);
    assert_eq!(code(&said), 2);
    assert!(
        err(&said).lines().all(|line| !line.starts_with("::")),
        "{}",
        err(&said)
    );
}
