//! Publishing from a folder on every platform, told once for all of them.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::Stdio;

use api::trigger::Platform;
use serde_json::{Value, json};

use crate::checkout::{Checkout, called, change, fine, is_write, name, parsed, triggers_of};
use crate::support::{argument, code, err, out};

impl Checkout {
    /// What the server has, by name. Two of one name are an error.
    fn contents(&self) -> BTreeMap<String, Value> {
        let state = self.practice.state();
        let triggers = state[triggers_of(self.platform)].as_array().unwrap();
        let named = |trigger: &Value| (called(self.platform, trigger), trigger.clone());
        let contents: BTreeMap<String, Value> = triggers.iter().map(named).collect();
        assert_eq!(contents.len(), triggers.len(), "one is there twice: {state}");
        contents
    }

    /// How many calls changed something, or tried to.
    fn writes(&self) -> usize {
        let state = self.practice.state();
        let requests = state["requests"].as_array().unwrap().iter();
        requests.filter(|call| is_write(self.platform, call)).count()
    }

    /// Changes every trigger of the folder.
    fn change(&self, text: &str) {
        for file in self.triggers() {
            self.edit(&format!("triggers/{}", name(&file)), |document| {
                change(self.platform, document, text);
            });
        }
    }

    /// Publishes what is left, with what is in doubt sent again. Files and server are the same then, and the server has what the files
    /// say.
    fn finish(&self, when: &str) {
        self.practice.control("DELETE", "faults", &Value::Null);
        let plan = self.differences();
        let again: Vec<String> = plan
            .iter()
            .filter(|(operation, _)| operation == "in_doubt")
            .flat_map(|(_, file)| ["--choose".to_owned(), format!("draft:{file}=mine")])
            .collect();
        let again: Vec<&str> = again.iter().map(String::as_str).collect();
        let applied = self.apply(&again);
        assert_eq!(code(&applied), 0, "{when}: {applied:?}");
        assert_eq!(self.differences(), [], "{when}");
        let files = self.triggers();
        let contents = self.contents();
        assert_eq!(contents.len(), files.len(), "{when}: {contents:?}");
        for file in files {
            let wanted = parsed(&file);
            let there = &contents[&called(self.platform, &wanted)];
            let changed = match self.platform {
                Platform::RocketChat => "description",
                Platform::ZendeskChat => "definition",
                Platform::LiveChat => "conditions",
            };
            assert_eq!(there[changed], wanted[changed], "{when}");
        }
    }
}

#[test]
fn what_is_published_from_files_is_compared_three_ways_and_followed_across_renames() {
    for platform in Platform::ALL {
        let checkout = Checkout::of(platform);
        let first = checkout.apply(&[]);
        fine(&first);
        assert_eq!(checkout.differences(), []);
        let server = parsed(&checkout.server_file());
        assert_eq!(server["platform"], platform.key());

        checkout.change("Ours");
        let files = checkout.triggers();
        let mut changed = checkout.differences();
        changed.sort();
        let update = |file: &PathBuf| ("update".to_owned(), name(file));
        assert_eq!(changed, files.iter().map(update).collect::<Vec<_>>());
        // Others change one of them meanwhile.
        let file = name(&files[0]);
        let ties = server["triggers"].as_array().unwrap().iter();
        let tie = ties.clone().find(|tie| tie["file"] == file).unwrap();
        let mut theirs = tie["published"].clone();
        change(platform, &mut theirs, "Theirs");
        let (all, id) = (triggers_of(platform), tie["id"].as_str().unwrap());
        checkout.practice.control("PUT", &format!("{all}/{id}"), &theirs);
        assert_eq!(code(&checkout.apply(&[])), 1, "the conflict is left");
        assert_eq!(checkout.differences(), [("conflict".to_owned(), file.clone())]);
        fine(&checkout.apply(&["--choose", &format!("draft:{file}=mine")]));
        assert_eq!(checkout.differences(), []);

        fs::rename(&files[1], files[1].with_file_name("another-name.json")).unwrap();
        assert_eq!(checkout.differences(), []);
        fs::remove_file(&files[2]).unwrap();
        assert_eq!(checkout.differences(), [("delete".to_owned(), name(&files[2]))]);
        fine(&checkout.apply(&[]));
        checkout.finish("at the end");
    }
}

#[test]
fn an_answer_that_is_lost_at_any_changing_call_is_looked_up_and_nothing_is_sent_twice() {
    for platform in Platform::ALL {
        let checkout = Checkout::of(platform);
        fine(&checkout.apply(&[]));
        let each = match platform {
            Platform::RocketChat | Platform::LiveChat => 1,
            Platform::ZendeskChat => 2,
        };
        let writes = each * checkout.triggers().len();
        for nth in 1..=writes {
            let when = format!("{platform:?}: changing call {nth}");
            checkout.change(&when);
            let before = checkout.writes();
            let fault = json!({"fault": "lose-answer", "writes": true, "from": nth, "times": 1});
            checkout.practice.control("POST", "faults", &fault);
            let applied = checkout.apply(&[]);
            assert_eq!(code(&applied), 0, "{when}: {applied:?}");
            assert_eq!(checkout.writes() - before, writes, "{when}");
            checkout.finish(&when);
        }
    }
}

#[test]
fn a_kill_at_any_changing_call_is_taken_up_from_the_journal_and_no_trigger_is_lost_doubled_or_missing() {
    for platform in Platform::ALL {
        let checkout = Checkout::of(platform);
        fine(&checkout.apply(&[]));
        let each = match platform {
            Platform::RocketChat | Platform::LiveChat => 1,
            Platform::ZendeskChat => 2,
        };
        let shop = checkout.shop();
        let url = checkout.practice.text("/base_url").to_owned();
        // Before the server did its work, and after it.
        for (fault, done) in [
            (json!({"fault": "hang"}), false),
            (json!({"fault": "slow", "ms": 600_000}), true),
        ] {
            for nth in 1..=each * checkout.triggers().len() {
                let when = format!("{platform:?}: {fault} at changing call {nth}");
                checkout.change(&when);
                let before = checkout.writes();
                let mut fault = fault.clone();
                fault["writes"] = json!(true);
                fault["from"] = json!(nth);
                checkout.practice.control("POST", "faults", &fault);
                let mut applying = checkout
                    .command(&["apply", "--folder", argument(&shop), "--server", &url, "--yes"])
                    .stdout(Stdio::null())
                    .stderr(Stdio::null())
                    .spawn()
                    .unwrap();
                let struck = || {
                    let state = checkout.practice.state();
                    let calls = state["requests"].as_array().unwrap();
                    let writes: Vec<&Value> = calls.iter().filter(|call| is_write(platform, call)).collect();
                    let last = writes.last().filter(|_| writes.len() == before + nth);
                    last.is_some_and(|call| !done || call["status"].is_number())
                };
                while !struck() {
                    assert_eq!(applying.try_wait().unwrap(), None, "{when}: it ended by itself");
                    std::thread::yield_now();
                }
                applying.kill().unwrap();
                applying.wait().unwrap();
                checkout.finish(&when);
            }
        }
    }
}

#[test]
fn two_triggers_of_one_name_on_the_server_are_named_and_neither_is_changed() {
    let checkout = Checkout::of(Platform::ZendeskChat);
    fine(&checkout.apply(&[]));
    let file = &checkout.triggers()[0];
    let mut twin = parsed(file);
    twin["description"] = json!("the other one");
    checkout.practice.control("PUT", "triggers/4711", &twin);
    checkout.change("Ours");
    let plan = checkout.run(&["plan", "--folder", argument(&checkout.shop())]);
    assert_eq!(code(&plan), 2, "{plan:?}");
    assert!(out(&plan).contains("4711"), "{plan:?}");
    let before = checkout.writes();
    let applied = checkout.apply(&[]);
    assert_eq!(code(&applied), 1, "{applied:?}");
    assert_eq!(checkout.writes() - before, 2 * (checkout.triggers().len() - 1));
    let blocked = [("blocked".to_owned(), name(file))];
    let differences = checkout.differences();
    let left: Vec<_> = differences
        .into_iter()
        .filter(|(operation, _)| operation != "only_on_server")
        .collect();
    assert_eq!(left, blocked);
}

#[test]
fn what_a_new_server_runs_is_said_by_the_triggers_or_by_an_option_and_never_guessed() {
    let checkout = Checkout::of(Platform::ZendeskChat);
    let (shop, url) = (checkout.shop(), checkout.practice.text("/base_url").to_owned());
    let other = r#"{"name": "R", "conditions": [], "actions": []}"#;
    fs::write(shop.join("triggers/rocket.json"), other).unwrap();
    let plan = ["plan", "--folder", argument(&shop), "--server", &url];
    let unclear = checkout.run(&plan);
    assert_eq!(code(&unclear), 1, "{unclear:?}");
    assert!(err(&unclear).contains("--platform"), "{unclear:?}");
    let told = ["--platform", "zendesk-chat"];
    assert_eq!(code(&checkout.run(&[&plan[..], &told].concat())), 2);
    let apply = ["apply", "--folder", argument(&shop), "--server", &url, "--yes"];
    fine(&checkout.run(&[&apply[..], &told].concat()));
    // From now on the folder says it, and only the triggers of its platform count.
    assert_eq!(checkout.differences(), []);
    let wrong = checkout.run(&[&plan[..], &["--platform", "rocketchat"]].concat());
    assert_eq!(code(&wrong), 1, "{wrong:?}");
    assert!(err(&wrong).contains("runs Zendesk Chat"), "{wrong:?}");
}

#[test]
fn sessions_of_a_folder_with_both_platforms_are_held_to_the_triggers_that_they_name() {
    let checkout = Checkout::of(Platform::ZendeskChat);
    let shop = checkout.shop();
    let rocket = json!({
        "name": "Rocket", "enabled": true, "runOnce": false, "description": "",
        "conditions": [{"name": "page-url", "value": "pricing"}],
        "actions": [{"name": "send-message", "params": {"sender": "queue", "msg": "Hi"}}],
    });
    fs::write(shop.join("triggers/rocket.json"), rocket.to_string()).unwrap();
    fs::create_dir_all(shop.join("sessions")).unwrap();
    let session = "load https://shop.example/pricing\nexpect \"Rocket\" fires\nexpect \"Prices & plans\" fires\nend after 10s\n";
    fs::write(shop.join("sessions/visit.txt"), session).unwrap();
    let tested = checkout.run(&["test", argument(&shop)]);
    assert_eq!(code(&tested), 0, "{tested:?}");
    assert!(out(&tested).contains("All 2 expectations"), "{tested:?}");
    let nobody = session.replace("Rocket", "Nobody");
    fs::write(shop.join("sessions/visit.txt"), nobody).unwrap();
    let tested = checkout.run(&["test", argument(&shop)]);
    assert_eq!(code(&tested), 1, "{tested:?}");
    assert!(out(&tested).contains("1 of 2 expectations"), "{tested:?}");
}
