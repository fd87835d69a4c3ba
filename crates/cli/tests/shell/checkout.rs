//! A checkout of a project as a folder, as continuous integration has it: no data folder, credentials from the environment.
//! What differs between the platforms is asked here, and nowhere else.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use api::sandbox::{self, Platform as _};
use api::trigger::{Platform, documents};
use serde_json::Value;
use tempfile::TempDir;

use crate::support::{Practice, argument, code, json as read, triggerctl};

/// A checkout of a project, and a practice server beside it.
pub(crate) struct Checkout {
    pub(crate) platform: Platform,
    pub(crate) practice: Practice,
    pub(crate) place: TempDir,
}

impl Checkout {
    /// Of the sample project, which is one of Rocket.Chat.
    pub(crate) fn new() -> Checkout {
        Checkout::of(Platform::RocketChat)
    }

    /// Of a project with triggers of a platform.
    pub(crate) fn of(platform: Platform) -> Checkout {
        let place = tempfile::tempdir().unwrap();
        let data = place.path().join("data");
        let shop = place.path().join("shop");
        let here = |arguments: &[&str]| {
            let done = triggerctl(arguments)
                .args(["--data-dir", argument(&data)])
                .output()
                .unwrap();
            fine(&done);
        };
        match platform {
            Platform::RocketChat => here(&["project", "export", argument(&shop)]),
            Platform::ZendeskChat | Platform::LiveChat => {
                let file = place.path().join("triggers.json");
                let triggers = match platform {
                    Platform::LiveChat => LIVECHAT,
                    _ => ZENDESK_CHAT,
                };
                fs::write(&file, triggers).unwrap();
                here(&["project", "create", "Chat"]);
                here(&["import", argument(&file), "--project", "Chat"]);
                here(&["project", "export", argument(&shop), "--project", "Chat"]);
            }
        }
        // From here on there is no database.
        fs::remove_dir_all(data).unwrap();
        Checkout {
            platform,
            practice: Practice::start(&["--empty", "--platform", platform.key()]),
            place,
        }
    }

    pub(crate) fn shop(&self) -> PathBuf {
        self.place.path().join("shop")
    }

    pub(crate) fn kept(&self) -> PathBuf {
        self.place.path().join("plan.json")
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = triggerctl(arguments);
        match self.platform {
            Platform::RocketChat => command
                .env("TRIGGERCTL_USER", self.practice.text("/credentials/user_id"))
                .env("TRIGGERCTL_TOKEN", self.practice.text("/credentials/auth_token")),
            // A token says by itself whose it is.
            Platform::ZendeskChat => command.env("TRIGGERCTL_TOKEN", self.practice.text("/token")),
            Platform::LiveChat => command
                .env("TRIGGERCTL_USER", self.practice.text("/account_id"))
                .env("TRIGGERCTL_TOKEN", self.practice.text("/token")),
        };
        command.env("TRIGGER_DESIGNER_DATA_DIR", self.place.path().join("unused"));
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        let output = self.command(arguments).output().unwrap();
        assert!(
            !self.place.path().join("unused").exists(),
            "a database was made: {arguments:?}"
        );
        output
    }

    pub(crate) fn plan(&self) -> Output {
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

    pub(crate) fn apply(&self, more: &[&str]) -> Output {
        let shop = self.shop();
        let url = self.practice.text("/base_url");
        let arguments = ["apply", "--folder", argument(&shop), "--server", url, "--yes"];
        self.run(&[&arguments[..], more].concat())
    }

    /// The operations of the items that are not unchanged, with the names of the files.
    #[track_caller]
    pub(crate) fn differences(&self) -> Vec<(String, String)> {
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

    pub(crate) fn edit(&self, file: &str, change: impl Fn(&mut Value)) {
        let path = self.shop().join(file);
        let mut document = parsed(&path);
        change(&mut document);
        fs::write(path, serde_json::to_string_pretty(&document).unwrap() + "\n").unwrap();
    }

    pub(crate) fn server_file(&self) -> PathBuf {
        let mut files = fs::read_dir(self.shop().join("servers")).unwrap();
        let only = files.next().unwrap().unwrap().path();
        assert!(files.next().is_none());
        only
    }

    pub(crate) fn triggers(&self) -> Vec<PathBuf> {
        let mut files: Vec<PathBuf> = fs::read_dir(self.shop().join("triggers"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        files.sort();
        files
    }
}

/// Triggers whose names hold everything that parts an address.
const ZENDESK_CHAT: &str = r#"[
  {"name": "Prices & plans", "description": "", "enabled": true, "definition": {"event": "page_enter",
    "condition": ["and", ["icontains", "@visitor_page_url", "/pricing"], ["not", ["firedBefore"]]],
    "actions": [["sendMessageToVisitor", "Ann", "Hello"]], "version": 1}},
  {"name": "50 % off? a/b #1", "description": "", "enabled": 1, "definition": {"event": "page_enter",
    "condition": ["and", ["icontains", "@visitor_page_url", "/sale"], ["not", ["firedBefore"]]],
    "actions": [["sendMessageToVisitor", "Ann", "Hello"]], "version": 1}},
  {"name": "Tür + ☎", "description": "", "enabled": false, "definition": {"event": "page_enter",
    "condition": ["and", ["icontains", "@visitor_page_url", "/help"], ["not", ["firedBefore"]]],
    "actions": [["sendMessageToVisitor", "Ann", "Hello"]], "version": 1}}
]"#;

/// Rules as the server lists them, but for their ids.
const LIVECHAT: &str = r#"[
  {"description": "Prices & plans", "access": {"groups": [0]}, "conditions": {
    "url": {"values": [{"value": "/pricing"}]},
    "geolocation": {"values": [{"city": "Vienna"}]}}},
  {"description": "50 % off? a/b #1", "access": {"groups": [0]}, "conditions": {
    "url": {"values": [{"value": "/sale"}]},
    "geolocation": {"values": [{"city": "Vienna"}]}}},
  {"description": "Tür + ☎", "access": {"groups": [0]}, "conditions": {
    "url": {"values": [{"value": "/help"}]},
    "geolocation": {"values": [{"city": "Vienna"}]}}}
]"#;

/// Changes a trigger, on Zendesk Chat so that it takes a replacement.
pub(crate) fn change(platform: Platform, document: &mut Value, text: &str) {
    match platform {
        Platform::RocketChat => document["description"] = Value::from(text),
        Platform::ZendeskChat => document["definition"]["actions"][0][2] = Value::from(text),
        Platform::LiveChat => {
            document["conditions"]["geolocation"]["values"][0]["city"] = Value::from(text);
        }
    }
}

/// What the server calls its triggers in the state of a practice server, and below its controls.
pub(crate) fn triggers_of(platform: Platform) -> &'static str {
    match platform {
        Platform::RocketChat | Platform::ZendeskChat => "triggers",
        Platform::LiveChat => "auto_accesses",
    }
}

/// The name that people gave a trigger.
pub(crate) fn called(platform: Platform, document: &Value) -> String {
    let member = documents(platform).kinds()[0].name_member;
    document[member].as_str().unwrap().to_owned()
}

/// Whether a call of a practice server's log changed something, or tried to.
pub(crate) fn is_write(platform: Platform, call: &Value) -> bool {
    let is_write = match platform {
        Platform::RocketChat => sandbox::rocketchat::RocketChat::is_write,
        Platform::ZendeskChat => sandbox::zendesk_chat::ZendeskChat::is_write,
        Platform::LiveChat => sandbox::livechat::LiveChat::is_write,
    };
    is_write(call["method"].as_str().unwrap(), call["route"].as_str().unwrap())
}

pub(crate) fn parsed(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

pub(crate) fn name(path: &Path) -> String {
    path.file_name().unwrap().to_str().unwrap().to_owned()
}

#[track_caller]
pub(crate) fn fine(output: &Output) {
    assert_eq!(code(output), 0, "{output:?}");
}
