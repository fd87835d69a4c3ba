//! Rules and greetings of a licence in files: read, changed, put in order, published and compared.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use serde_json::{Value, json};

use crate::support::{Practice, argument, code, json as read, out, run, triggerctl};

/// A folder with all that a practice licence has.
struct Shop {
    licence: Practice,
    folder: tempfile::TempDir,
}

impl Shop {
    fn pulled() -> Shop {
        let shop = Shop {
            licence: Practice::start(&["--platform", "livechat"]),
            folder: tempfile::tempdir().unwrap(),
        };
        fs::write(
            shop.path("trigger-designer.json"),
            r#"{"format": 1, "name": "Shop", "triggers": [], "sessions": []}"#,
        )
        .unwrap();
        let address = shop.licence.text("/base_url");
        let pulled = shop.run(&["pull", "--server", address, "--platform", "livechat"]);
        assert_eq!(code(&pulled), 0, "{pulled:?}");
        shop
    }

    fn path(&self, file: &str) -> PathBuf {
        self.folder.path().join(file)
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut command = triggerctl(arguments);
        command.args(["--folder", argument(self.folder.path())]);
        command.env("TRIGGERCTL_TOKEN", self.licence.text("/token"));
        command.env("TRIGGERCTL_USER", self.licence.text("/account_id"));
        command.output().unwrap()
    }

    fn parsed(&self, file: &Path) -> Value {
        serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
    }

    fn edit(&self, file: &str, edit: impl FnOnce(&mut Value)) {
        let path = self.path(file);
        let mut document = self.parsed(&path);
        edit(&mut document);
        fs::write(path, serde_json::to_string_pretty(&document).unwrap()).unwrap();
    }

    /// What a plan would do, by operation and name.
    fn differences(&self) -> Vec<(String, String)> {
        let plan = read(&self.run(&["plan", "--format", "json"]));
        let items = plan["plan"]["items"]
            .as_array()
            .unwrap_or_else(|| panic!("{plan}"));
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        items
            .iter()
            .filter(|item| item["operation"] != "unchanged")
            .map(|item| (text(&item["operation"]), text(&item["name"])))
            .collect()
    }

    /// The files of rules in the order of the manifest.
    fn rules(&self) -> Vec<String> {
        let manifest = self.parsed(&self.path("trigger-designer.json"));
        let files = manifest["triggers"].as_array().unwrap().clone();
        let name = |entry: Value| entry["file"].as_str().unwrap().to_owned();
        let is_rule = |file: &String| {
            let document = self.parsed(&self.path(&format!("triggers/{file}")));
            document.get("conditions").is_some()
        };
        files.into_iter().map(name).filter(is_rule).collect()
    }

    /// Puts the file of the last rule in front of all others.
    fn last_first(&self) {
        let last = self.rules().pop().unwrap();
        self.edit("trigger-designer.json", |manifest| {
            let entries = manifest["triggers"].as_array_mut().unwrap();
            let at = entries
                .iter()
                .position(|entry| entry["file"] == last.as_str())
                .unwrap();
            let entry = entries.remove(at);
            entries.insert(0, entry);
        });
    }

    /// Somebody else puts the last rule of the licence in front of all others.
    fn others_put_the_last_first(&self) {
        let rules = self.licence.state()["auto_accesses"].as_array().unwrap().clone();
        let next = |rule: &Value| rule["next_id"].as_str().unwrap_or_default().to_owned();
        let id = |rule: &Value| rule["id"].as_str().unwrap().to_owned();
        let last = rules.iter().find(|rule| next(rule).is_empty()).map(id).unwrap();
        let named: Vec<String> = rules.iter().map(next).collect();
        let first = rules.iter().map(id).find(|id| !named.contains(id)).unwrap();
        let moved: Vec<Value> = rules
            .into_iter()
            .map(|mut rule| {
                if id(&rule) == last {
                    rule["next_id"] = json!(first);
                } else if next(&rule) == last {
                    rule["next_id"] = json!("");
                }
                rule
            })
            .collect();
        self.licence.control("PUT", "auto_accesses", &json!(moved));
    }
}

fn words(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    let own = |(one, other): &(&str, &str)| ((*one).to_owned(), (*other).to_owned());
    pairs.iter().map(own).collect()
}

#[test]
fn a_folder_has_the_rules_and_the_greetings_of_a_licence_and_publishes_both() {
    let shop = Shop::pulled();
    assert_eq!(shop.differences(), []);
    let drift = shop.run(&["drift"]);
    assert_eq!(code(&drift), 0, "{drift:?}");
    let files = fs::read_dir(shop.path("triggers")).unwrap();
    let files: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
    assert_eq!(files.len(), 6, "four rules and two greetings: {files:?}");
    let names: Vec<&str> = files.iter().map(argument).collect();
    let lint = read(&run(&[&["lint", "--format", "json"][..], &names].concat()));
    assert_eq!(lint["files"].as_array().unwrap().len(), 6, "{lint}");
    let greeting = files
        .iter()
        .find(|file| shop.parsed(file)["name"] == "Winter sale")
        .unwrap();
    let file = greeting.file_name().unwrap().to_str().unwrap();
    shop.edit(&format!("triggers/{file}"), |greeting| {
        greeting["active"] = json!(true);
    });
    shop.last_first();
    assert_eq!(
        shop.differences(),
        words(&[("update", "Winter sale"), ("update", "Order of the rules")])
    );
    let applied = shop.run(&["apply", "--yes"]);
    assert_eq!(code(&applied), 0, "{applied:?}");
    assert_eq!(shop.differences(), []);
    assert_eq!(code(&shop.run(&["drift"])), 0);
    let greetings = shop.licence.state()["greetings"].clone();
    assert_eq!(greetings[1]["active"], true, "{greetings}");
}

#[test]
fn an_order_that_others_changed_is_drift_and_is_taken_over_or_kept_by_choice() {
    let shop = Shop::pulled();
    let mine = shop.rules();
    shop.others_put_the_last_first();
    let drift = shop.run(&["drift"]);
    assert_eq!(code(&drift), 2, "{drift:?}");
    assert!(out(&drift).contains("Order of the rules"), "{}", out(&drift));
    assert_eq!(
        shop.differences(),
        words(&[("changed_on_server", "Order of the rules")])
    );
    let taken = shop.run(&["apply", "--yes", "--choose", "order=server"]);
    assert_eq!(code(&taken), 0, "{taken:?}");
    let mut theirs = mine.clone();
    theirs.rotate_right(1);
    assert_eq!(shop.rules(), theirs, "the manifest has their order");
    assert_eq!(shop.differences(), []);
    assert_eq!(code(&shop.run(&["drift"])), 0);

    shop.others_put_the_last_first();
    let pulled = shop.run(&["pull"]);
    assert_eq!(code(&pulled), 0, "{pulled:?}");
    theirs.rotate_right(1);
    assert_eq!(shop.rules(), theirs, "a pull brings it too");
    assert_eq!(shop.differences(), []);

    shop.others_put_the_last_first();
    shop.last_first();
    shop.last_first();
    assert_eq!(shop.differences(), words(&[("conflict", "Order of the rules")]));
    let kept = shop.run(&["apply", "--yes", "--choose", "order=mine"]);
    assert_eq!(code(&kept), 0, "{kept:?}");
    assert_eq!(shop.differences(), []);
}

#[test]
fn a_plan_from_files_says_which_group_the_licence_lacks() {
    let shop = Shop::pulled();
    let file = shop.rules().remove(0);
    shop.edit(&format!("triggers/{file}"), |rule| {
        rule["access"]["groups"] = json!([1, 9]);
    });
    let plan = out(&shop.run(&["plan"]));
    assert!(plan.contains("warning: This server has no group 9."), "{plan}");
    assert_eq!(plan.matches("warning:").count(), 1, "{plan}");
}

#[test]
fn a_file_that_was_renamed_is_no_other_order() {
    let shop = Shop::pulled();
    let first = shop.rules().remove(0);
    fs::rename(
        shop.path(&format!("triggers/{first}")),
        shop.path("triggers/zz-renamed.json"),
    )
    .unwrap();
    assert_eq!(shop.differences(), []);
    let applied = shop.run(&["apply", "--yes"]);
    assert_eq!(code(&applied), 0, "{applied:?}");
    assert_eq!(shop.differences(), []);
}

#[test]
fn the_folder_of_a_project_is_checked_and_converted_by_its_triggers_in_its_order() {
    let shop = Shop::pulled();
    let manifest = shop.parsed(&shop.path("trigger-designer.json"));
    let listed: Vec<String> = manifest["triggers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["file"].as_str().unwrap().to_owned())
        .collect();
    let files = |report: &Value, list: &str| -> Vec<String> {
        let files = report[list].as_array().unwrap_or_else(|| panic!("{report}"));
        let name = |file: &Value| {
            file["file"]
                .as_str()
                .unwrap()
                .rsplit('/')
                .next()
                .unwrap()
                .to_owned()
        };
        files.iter().map(name).collect()
    };
    for folder in [shop.path(""), shop.path("triggers")] {
        let lint = read(&run(&["lint", argument(&folder), "--format", "json"]));
        assert_eq!(files(&lint, "files"), listed);
        let convert = [
            "convert",
            argument(&folder),
            "--to",
            "rocketchat",
            "--format",
            "json",
        ];
        assert_eq!(files(&read(&run(&convert)), "triggers"), listed);
    }
    let mut inside = triggerctl(&["lint", "triggers", "--format", "json"]);
    inside.current_dir(shop.folder.path());
    assert_eq!(files(&read(&inside.output().unwrap()), "files"), listed);

    let convert = out(&run(&[
        "convert",
        argument(&shop.path("")),
        "--to",
        "rocketchat",
        "--output",
        argument(&shop.path("out.json")),
    ]));
    assert!(
        convert.contains("questions-about-prices.json: session “Pricing”:"),
        "{convert}"
    );
}

#[test]
fn a_rule_without_a_file_goes_with_the_one_that_it_follows_also_when_moving_stops_in_between() {
    for fault in ["server-error", "close"] {
        let shop = Shop::pulled();
        let theirs = json!({ "id": "theirs", "next_id": "", "description": "Theirs", "access": { "groups": [0] },
            "conditions": { "url": { "values": [{ "value": "/theirs" }] } } });
        let mut rules = shop.licence.state()["auto_accesses"].as_array().unwrap().clone();
        let last = rules.iter_mut().find(|rule| rule["next_id"] == "").unwrap();
        last["next_id"] = json!("theirs");
        rules.push(theirs);
        shop.licence.control("PUT", "auto_accesses", &json!(rules));
        shop.last_first();
        let rule = json!({ "fault": fault, "writes": true, "from": 2 });
        shop.licence.control("POST", "faults", &rule);
        assert_eq!(code(&shop.run(&["apply", "--yes"])), 3, "{fault}");
        shop.licence.control("DELETE", "faults", &Value::Null);
        let order = || vec![("update".to_owned(), "Order of the rules".to_owned())];
        let differences = || {
            let mut differences = shop.differences();
            differences.retain(|(operation, _)| operation != "only_on_server");
            differences
        };
        assert_eq!(differences(), order(), "{fault}");
        assert_eq!(differences(), order(), "{fault}: looking forgets nothing");
        let applied = shop.run(&["apply", "--yes"]);
        assert_eq!(code(&applied), 0, "{applied:?}");
        let rules = shop.licence.state()["auto_accesses"].as_array().unwrap().clone();
        let of = |name: &str| {
            rules
                .iter()
                .find(|rule| rule["description"] == name)
                .unwrap()
                .clone()
        };
        let (everywhere, theirs) = (of("Everywhere else on the shop"), of("Theirs"));
        assert_eq!(everywhere["next_id"], theirs["id"], "{fault}: {rules:#?}");
        assert_eq!(
            theirs["next_id"],
            of("Prices and plans")["id"],
            "{fault}: {rules:#?}"
        );
        assert_eq!(differences(), [], "{fault}");
        let journal = shop.path("servers");
        let left = fs::read_dir(journal).unwrap().filter(|file| {
            let path = file.as_ref().unwrap().path();
            path.extension().is_some_and(|ending| ending == "journal")
        });
        assert_eq!(left.count(), 0, "{fault}");
    }
}
