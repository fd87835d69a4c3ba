//! Cases of LiveChat's auto access, played by the engine that decides about groups.

use serde_json::Value;

use crate::support::{argument, code, err, out, recorded, run, run_on};

const ENGINE: [&str; 3] = ["simulate", "--engine", "livechat-auto-access"];

#[test]
fn every_recorded_visit_of_auto_access_comes_out_as_it_was() {
    let cases = recorded("livechat-auto-access.jsonl");
    let played = run(&[&ENGINE[..], &["--cases", argument(&cases)]].concat());
    assert_eq!(code(&played), 0, "{played:?}");
    let expected: Vec<Value> = std::fs::read_to_string(&cases)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let outcomes: Vec<Value> = out(&played)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(outcomes.len(), expected.len());
    for (outcome, case) in outcomes.iter().zip(&expected) {
        assert_eq!(
            (&outcome["id"], &outcome["pages"]),
            (&case["id"], &case["expect"])
        );
    }
}

#[test]
fn a_line_that_is_no_case_of_auto_access_is_told_and_the_others_are_decided() {
    let lines = "{\"id\": 1, \"rules\": [], \"pages\": [{\"url\": \"https://a.example/\"}]}\n{\"id\": 2, \"triggers\": []}\n";
    let played = run_on(&[&ENGINE[..], &["--cases", "-"]].concat(), lines);
    assert_eq!(code(&played), 1);
    assert_eq!(
        out(&played),
        "{\"id\":1,\"pages\":[{\"rule\":null,\"groups\":[0]}]}\n"
    );
    let told = err(&played);
    assert!(told.contains("line 2: `rules` must be a list"), "{told}");
    assert!(told.contains("{\"id\", \"rules\", \"pages\"}"), "{told}");
}

/// Rules in their order, of which the second never decides.
const RULES: &str = r#"[
{"description": "Sales", "access": {"groups": [1]}, "conditions": {"url": {"values": [{"value": "/cart"}]}}},
{"description": "Cart", "access": {"groups": [2]}, "conditions": {"url": {"values": [{"value": "/cart?step=2"}]}}}
]"#;

#[test]
fn auto_access_plays_a_session_and_says_which_rule_decides_and_where_a_chat_goes() {
    let folder = tempfile::tempdir().unwrap();
    let (rules, visit) = (folder.path().join("rules.json"), folder.path().join("visit.txt"));
    std::fs::write(&rules, RULES).unwrap();
    std::fs::write(&visit, "load https://shop.example/cart?step=2\nrequest chat\n").unwrap();
    let played = run(&[
        "simulate",
        "--triggers",
        argument(&rules),
        "--session",
        argument(&visit),
    ]);
    assert_eq!(code(&played), 0, "{played:?}");
    let told = out(&played);
    assert!(told.contains("Sales  decides"), "{told}");
    assert!(told.contains("“Sales” stands before it and decides."), "{told}");
    assert!(told.contains("● chat begins, in group 1 (Sales)"), "{told}");
}

#[test]
fn a_rule_that_never_decides_is_told_with_the_page_that_shows_it() {
    let checked = run_on(&["lint", "--platform", "livechat", "-"], RULES);
    let told = out(&checked);
    assert!(
        told.contains("#2/conditions: warning rule-shadowed: “Cart” never decides: “Sales” before it holds wherever it does, for example on https://shop.example/cart?step=2."),
        "{told}"
    );
    assert!(told.contains("Move it before “Sales”"), "{told}");
}

#[test]
fn the_files_of_a_project_are_one_list_in_its_order_and_other_files_are_not() {
    let folder = tempfile::tempdir().unwrap();
    let write = |file: &str, content: &str| {
        let path = folder.path().join(file);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
    };
    let rule = |name: &str, page: &str| {
        format!(
            r#"{{"description": "{name}", "access": {{"groups": [1]}}, "conditions": {{"url": {{"values": [{{"value": "{page}"}}]}}}}}}"#
        )
    };
    write("triggers/cart.json", &rule("Cart", "/cart"));
    write("triggers/shop.json", &rule("Shop", "/ca"));
    let lint = |files: &[&str], order: [&str; 2]| {
        let entries = order.map(|file| format!(r#"{{"file": "{file}", "platform": "livechat"}}"#));
        let manifest = format!(
            r#"{{"format": 1, "name": "Shop", "triggers": [{}], "sessions": []}}"#,
            entries.join(", ")
        );
        write("trigger-designer.json", &manifest);
        let files = files.iter().map(|file| folder.path().join(file));
        let files: Vec<String> = files.map(|file| file.display().to_string()).collect();
        let files: Vec<&str> = files.iter().map(String::as_str).collect();
        out(&run(
            &[&["lint", "--platform", "livechat"], files.as_slice()].concat()
        ))
    };
    let (whole, one_by_one) = (&[""][..], &["triggers/shop.json", "triggers/cart.json"][..]);
    let told = lint(whole, ["shop.json", "cart.json"]);
    assert!(
        told.contains("cart.json:/conditions: warning rule-shadowed"),
        "{told}"
    );
    assert!(!lint(whole, ["cart.json", "shop.json"]).contains("rule-shadowed"));
    assert!(!lint(one_by_one, ["shop.json", "cart.json"]).contains("rule-shadowed"));
}
