//! Webhooks of a licence published from the data folder and from files: the application is named, the key of the receiver comes along and is
//! seen nowhere.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::{Value, json};

use crate::support::{Practice, argument, code, err, json as read, out, triggerctl};

const URL: &str = "https://hooks.shop.io/livechat";
const KEY: &str = "PLANTED-receiver-key";

fn webhook(action: &str) -> Value {
    json!({ "url": URL, "description": "To the help desk", "action": action, "type": "license" })
}

/// A licence, and a data folder that knows it.
struct Shop {
    licence: Practice,
    data: tempfile::TempDir,
}

impl Shop {
    fn new() -> Shop {
        let shop = Shop {
            licence: Practice::start(&["--platform", "livechat", "--empty"]),
            data: tempfile::tempdir().unwrap(),
        };
        let address = shop.licence.text("/base_url");
        let add = [
            "server",
            "add",
            "--platform",
            "livechat",
            address,
            "--name",
            "Shop",
            "--keep",
            "none",
        ];
        let added = shop.run(&add, &[]);
        assert_eq!(code(&added), 0, "{added:?}");
        shop
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = triggerctl(arguments);
        command.env("TRIGGERCTL_TOKEN", self.licence.text("/token"));
        command
    }

    fn run(&self, arguments: &[&str], environment: &[(&str, &str)]) -> Output {
        let mut command = self.command(arguments);
        command.args(["--data-dir", argument(self.data.path())]);
        command.envs(environment.iter().copied());
        let output = command.output().unwrap();
        let said = format!("{}{}", out(&output), err(&output));
        assert!(!said.contains(KEY), "{said}");
        output
    }

    fn import(&self, document: &Value) {
        let file = self.data.path().join("webhook.json");
        fs::write(&file, document.to_string()).unwrap();
        let imported = self.run(&["import", argument(&file)], &[]);
        assert_eq!(code(&imported), 0, "{imported:?}");
    }

    /// The operation of the only draft, and what is said of it.
    fn planned(&self, environment: &[(&str, &str)]) -> (String, String) {
        let plan = read(&self.run(&["plan", "--server", "Shop", "--format", "json"], environment));
        let item = &plan["plan"]["items"][0];
        let said = item["diagnostics"].as_array().unwrap().iter();
        let said: Vec<&str> = said.map(|said| said["code"].as_str().unwrap()).collect();
        (item["operation"].as_str().unwrap().to_owned(), said.join(" "))
    }

    fn webhooks(&self) -> Vec<Value> {
        self.licence.state()["webhooks"].as_array().unwrap().clone()
    }
}

#[test]
fn a_webhook_is_registered_once_its_application_and_its_key_are_known_and_changed_by_registering_it_anew() {
    let shop = Shop::new();
    shop.import(&webhook("incoming_chat"));
    assert_eq!(
        shop.planned(&[]),
        ("blocked".to_owned(), "not-readable".to_owned())
    );

    let application = shop.licence.text("/owner_client_id").to_owned();
    let change = [
        "server",
        "change",
        "--server",
        "Shop",
        "--application",
        &application,
    ];
    assert_eq!(code(&shop.run(&change, &[])), 0);
    assert_eq!(
        shop.planned(&[]),
        ("blocked".to_owned(), "no-secret-key".to_owned())
    );

    let key = [
        "server", "key", "--server", "Shop", "--keep", "file", "--format", "json", URL,
    ];
    let passphrase = ("TRIGGERCTL_PASSPHRASE", "correct horse");
    let kept = shop.run(&key, &[passphrase, ("TRIGGERCTL_RECEIVER_KEY", KEY)]);
    assert_eq!(read(&kept)["key"], "file", "{kept:?}");
    let kept = fs::read(shop.data.path().join("trigger-designer.db")).unwrap_or_default();
    assert!(!kept.windows(KEY.len()).any(|bytes| bytes == KEY.as_bytes()));

    // A key of the environment is for every address.
    let given = [("TRIGGERCTL_RECEIVER_KEY", KEY)];
    assert_eq!(shop.planned(&given), ("create".to_owned(), String::new()));
    let file = shop.data.path().join("plan.json");
    let plan = ["plan", "--server", "Shop", "--out", argument(&file)];
    shop.run(&plan, &given);
    assert!(!fs::read_to_string(&file).unwrap().contains(KEY));
    let applied = shop.run(&["apply", "--plan", argument(&file), "--yes"], &given);
    assert_eq!(code(&applied), 0, "{applied:?}");
    let there = shop.webhooks();
    assert_eq!(there.len(), 1);
    assert_eq!(there[0]["owner_client_id"], application);
    assert_eq!(shop.planned(&given).0, "unchanged");

    // Others register it for another event. Theirs is seen.
    let mut theirs = there[0].clone();
    theirs["action"] = json!("chat_deactivated");
    let id = theirs["id"].as_str().unwrap().to_owned();
    shop.licence.control("PUT", &format!("webhooks/{id}"), &theirs);
    assert_eq!(shop.planned(&given).0, "changed_on_server");

    let forgotten = shop.run(&["server", "key", "--server", "Shop", "--forget", URL], &[]);
    assert!(out(&forgotten).contains("is forgotten"), "{forgotten:?}");
}

#[test]
fn a_folder_names_the_application_and_the_environment_the_key() {
    let licence = Practice::start(&["--platform", "livechat", "--empty"]);
    let folder = tempfile::tempdir().unwrap();
    let write = |file: &str, content: &Value| {
        let path = folder.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content.to_string()).unwrap();
    };
    write(
        "trigger-designer.json",
        &json!({ "format": 1, "name": "Shop", "triggers": [{ "file": "help.json", "platform": "livechat" }], "sessions": [] }),
    );
    write("triggers/help.json", &webhook("incoming_chat"));
    let server = |application: Option<&str>| {
        let mut server =
            json!({ "name": "Shop", "platform": "livechat", "address": licence.text("/base_url") });
        if let Some(application) = application {
            server["application"] = json!(application);
        }
        write("servers/shop.json", &server);
    };
    let run = |arguments: &[&str], key: Option<&str>| {
        let mut command = triggerctl(arguments);
        command.args(["--folder", argument(folder.path())]);
        command.env("TRIGGERCTL_TOKEN", licence.text("/token"));
        if let Some(key) = key {
            command.env("TRIGGERCTL_RECEIVER_KEY", key);
        }
        command.output().unwrap()
    };
    let operation = |key: Option<&str>| {
        let plan = read(&run(&["plan", "--format", "json"], key));
        plan["plan"]["items"][0]["operation"].as_str().unwrap().to_owned()
    };
    server(None);
    assert_eq!(operation(Some(KEY)), "blocked");
    server(Some(licence.text("/owner_client_id")));
    assert_eq!(operation(None), "blocked");
    assert_eq!(operation(Some(KEY)), "create");
    let applied = run(&["apply", "--yes"], Some(KEY));
    assert_eq!(code(&applied), 0, "{applied:?}");
    assert_eq!(operation(None), "unchanged", "what is there already needs no key");
    let kept = fs::read_to_string(folder.path().join("servers/shop.json")).unwrap();
    assert!(
        kept.contains("webhook:") && kept.contains("\"application\""),
        "{kept}"
    );
    assert!(!all_files(folder.path()).contains(KEY));
}

/// What stands in all files of a folder.
fn all_files(folder: &Path) -> String {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let texts = entries.map(|path| match path.is_dir() {
        true => all_files(&path),
        false => fs::read_to_string(&path).unwrap(),
    });
    texts.collect()
}

#[test]
fn an_application_is_refused_where_servers_call_nobody() {
    let data = tempfile::tempdir().unwrap();
    let mut add = triggerctl(&[
        "server",
        "add",
        "https://chat.example",
        "--user",
        "u",
        "--keep",
        "none",
    ]);
    add.args(["--application", "app", "--data-dir", argument(data.path())]);
    add.env("TRIGGERCTL_TOKEN", "t");
    let refused = add.output().unwrap();
    assert_eq!(code(&refused), 2, "{refused:?}");
    assert!(
        err(&refused).contains("Rocket.Chat call nobody"),
        "{}",
        err(&refused)
    );
}
