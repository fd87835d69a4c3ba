//! What was sent and not known is found out by the next plan from a folder, and not sent again before.

use std::fs;

use serde_json::json;

use crate::checkout::{Checkout, fine, name};
use crate::support::{argument, code, json as read, out};

impl Checkout {
    /// Publishing is killed at the `nth` creation, and the server is well again.
    fn killed(&self, fault: &str, nth: u32) {
        let mut applying = self.stuck(fault, nth);
        applying.kill().unwrap();
        applying.wait().unwrap();
        self.practice.control("DELETE", "faults", &json!(null));
    }

    fn settle(&self) -> std::process::Output {
        let shop = self.shop();
        let url = self.practice.text("/base_url");
        self.run(&["settle", "--folder", argument(&shop), "--server", url])
    }

    fn journals(&self) -> usize {
        let files = fs::read_dir(self.shop().join("servers")).into_iter().flatten();
        files
            .filter(|entry| {
                let path = entry.as_ref().unwrap().path();
                path.extension().is_some_and(|ending| ending == "journal")
            })
            .count()
    }

    fn described(&self) -> Vec<String> {
        let state = self.practice.state();
        let mut descriptions: Vec<String> = state["triggers"]
            .as_array()
            .unwrap()
            .iter()
            .map(|trigger| trigger["description"].as_str().unwrap().to_owned())
            .collect();
        descriptions.sort();
        descriptions
    }
}

#[test]
fn a_creation_that_was_killed_is_the_file_s_though_that_was_edited_since() {
    let checkout = Checkout::new();
    checkout.killed("slow", 1);
    let file = name(&checkout.triggers()[0]);
    for file in checkout.triggers() {
        let path = format!("triggers/{}", name(&file));
        checkout.edit(&path, |document| document["description"] = json!("edited"));
    }
    let plan = checkout.plan();
    let settled = &read(&plan)["plan"]["settled"];
    assert_eq!(settled[0]["verdict"]["kind"], "happened", "{settled}");
    let found = settled[0]["draft"].as_str().unwrap().to_owned();
    assert!(
        checkout.differences().contains(&("update".to_owned(), found)),
        "{file}"
    );
    fine(&checkout.apply(&[]));
    assert_eq!(checkout.described(), vec!["edited"; checkout.triggers().len()]);
    assert_eq!(checkout.journals(), 0);
}

#[test]
fn what_may_still_arrive_needs_time_or_a_decision_and_the_journal_is_kept_meanwhile() {
    let checkout = Checkout::new();
    let all = checkout.triggers().len();
    checkout.killed("hang", 1);
    let settled = checkout.settle();
    assert_eq!(code(&settled), 1, "{settled:?}");
    assert!(out(&settled).contains("may still do it until 2"), "{settled:?}");
    let differences = checkout.differences();
    let in_doubt: Vec<_> = differences
        .iter()
        .filter(|(what, _)| what == "in_doubt")
        .collect();
    let [(_, file)] = in_doubt[..] else {
        panic!("{differences:?}");
    };

    // The rest is done, and the one in doubt is left.
    let rest = checkout.apply(&[]);
    assert_eq!(code(&rest), 1, "{rest:?}");
    assert!(out(&rest).contains("may still make it until 2"), "{rest:?}");
    assert_eq!(checkout.practice.triggers(), all - 1);
    assert_eq!(checkout.journals(), 1);
    assert_eq!(checkout.differences(), [("in_doubt".to_owned(), file.clone())]);

    fine(&checkout.apply(&["--choose", &format!("draft:{file}=mine")]));
    assert_eq!(checkout.practice.triggers(), all);
    assert_eq!(checkout.journals(), 0);
    assert_eq!(checkout.differences(), []);
    let settled = checkout.settle();
    assert_eq!(code(&settled), 0, "{settled:?}");
}

#[test]
fn a_plan_of_before_a_kill_is_refused_after_it() {
    let checkout = Checkout::new();
    let kept = checkout.kept();
    let shop = checkout.shop();
    let url = checkout.practice.text("/base_url");
    let plan = ["plan", "--folder", argument(&shop), "--server", url];
    let made = checkout.run(&[&plan[..], &["--out", argument(&kept)]].concat());
    assert_eq!(code(&made), 2, "{made:?}");
    checkout.killed("hang", 1);
    let apply = [
        "apply",
        "--folder",
        argument(&shop),
        "--plan",
        argument(&kept),
        "--yes",
    ];
    let refused = checkout.run(&apply);
    assert_eq!(code(&refused), 1, "{refused:?}");
    assert_eq!(checkout.practice.triggers(), 0, "nothing was sent");
}

#[test]
fn a_renamed_file_takes_the_doubt_along() {
    let checkout = Checkout::new();
    checkout.killed("hang", 1);
    let differences = checkout.differences();
    let (_, file) = differences.iter().find(|(what, _)| what == "in_doubt").unwrap();
    let path = checkout.shop().join("triggers").join(file);
    fs::rename(&path, path.with_file_name("another.json")).unwrap();
    assert!(
        checkout
            .differences()
            .contains(&("in_doubt".to_owned(), "another.json".to_owned()))
    );
    fs::remove_file(path.with_file_name("another.json")).unwrap();
    assert!(
        checkout
            .differences()
            .contains(&("in_doubt".to_owned(), file.clone())),
        "what nobody wants any more may still arrive"
    );
}
