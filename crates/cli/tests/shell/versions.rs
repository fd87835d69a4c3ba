//! Servers that are older than what a folder wants.

use serde_json::json;

use crate::support::{Practice, argument, code, json, out, triggerctl};

#[test]
fn a_plan_names_what_an_older_server_would_refuse_and_applying_sends_only_the_rest() {
    let practice = Practice::start(&["--empty", "--server-version", "6.6.3"]);
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("triggers")).unwrap();
    let trigger = |name: &str, action: serde_json::Value| {
        let document = json!({
            "name": name, "description": "", "enabled": true, "runOnce": false,
            "conditions": [{ "name": "time-on-site", "value": "30" }], "actions": [action],
        });
        let file = folder.path().join(format!("triggers/{name}.json"));
        std::fs::write(file, document.to_string()).unwrap();
    };
    std::fs::write(
        folder.path().join("trigger-designer.json"),
        json!({ "format": 1, "name": "Shop", "triggers": [
            { "file": "message.json", "platform": "rocketchat" }, { "file": "service.json", "platform": "rocketchat" },
        ] }).to_string(),
    )
    .unwrap();
    trigger(
        "message",
        json!({ "name": "send-message", "params": { "sender": "queue", "msg": "Hi" } }),
    );
    trigger(
        "service",
        json!({ "name": "use-external-service", "params": {
            "serviceUrl": "https://example.com/hook", "serviceTimeout": 10000, "serviceFallbackMessage": "Wait",
        } }),
    );
    let here = |arguments: &[&str]| {
        triggerctl(arguments)
            .args([
                "--folder",
                argument(folder.path()),
                "--server",
                practice.text("/base_url"),
            ])
            .env("TRIGGERCTL_TOKEN", practice.text("/credentials/auth_token"))
            .env("TRIGGERCTL_USER", practice.text("/credentials/user_id"))
            .output()
            .unwrap()
    };
    let plan = here(&["plan"]);
    assert_eq!(code(&plan), 2, "{plan:?}");
    let said = out(&plan);
    assert!(said.contains("6.6"), "{said}");
    assert!(
        said.contains("error: /actions/0/name: “Send a Message (External Service)” needs Rocket.Chat 6.7"),
        "{said}"
    );
    assert!(said.contains("1 to create"), "{said}");

    let applied = here(&["apply", "--yes", "--format", "json"]);
    assert_eq!(code(&applied), 1, "{applied:?}");
    let report = json(&applied)["report"].clone();
    let kinds: Vec<&serde_json::Value> = report["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| &item["outcome"]["kind"])
        .collect();
    assert_eq!(kinds, ["written", "left"]);
    assert_eq!(practice.triggers(), 1);
}
