//! `--ready`: only what is marked ready is published.

use serde_json::{Value, json};

use crate::checkout::{Checkout, fine, name};
use crate::support::{argument, code, out};

/// Takes the mark from a file of a checkout.
fn unmark(checkout: &Checkout, file: &str) {
    checkout.edit("trigger-designer.json", |manifest| {
        let entries = manifest["triggers"].as_array_mut().unwrap();
        let entry = entries.iter_mut().find(|entry| entry["file"] == file).unwrap();
        assert_eq!(entry["ready"], json!(true), "the sample is marked ready");
        entry.as_object_mut().unwrap().remove("ready");
    });
}

fn plan(checkout: &Checkout, more: &[&str]) -> (i32, String) {
    let shop = checkout.shop();
    let url = checkout.practice.text("/base_url");
    let arguments = ["plan", "--folder", argument(&shop), "--server", url];
    let output = checkout.run(&[&arguments[..], more].concat());
    (code(&output), out(&output))
}

#[test]
fn what_is_not_marked_ready_is_left_out_where_that_is_wanted_and_no_difference_then() {
    let checkout = Checkout::new();
    let files = checkout.triggers();
    let file = name(&files[0]);
    unmark(&checkout, &file);

    let (code, text) = plan(&checkout, &["--ready"]);
    assert_eq!(code, 2, "{text}");
    let line = text.lines().find(|line| line.contains(&file)).unwrap();
    assert!(line.ends_with("→ not marked ready, left out"), "{line}");
    let sum = format!("{} to create", files.len() - 1);
    let last = text.lines().last().unwrap();
    assert!(
        last.starts_with(&sum) && last.ends_with("; 1 not marked ready."),
        "{last}"
    );

    let applied = checkout.apply(&["--ready"]);
    fine(&applied);
    assert_eq!(checkout.practice.triggers(), files.len() - 1);
    // The report says why it stayed: nobody chose that.
    let report = out(&applied);
    let left: Vec<&str> = report.lines().filter(|line| line.contains("left")).collect();
    assert!(
        matches!(left[..], [line] if line.ends_with(": not marked ready, left out")),
        "{report}"
    );
    assert_eq!(checkout.differences(), [("create".to_owned(), file.clone())]);
    assert_eq!(plan(&checkout, &["--ready"]).0, 0, "nothing that counts differs");

    // Whoever names it takes it along, and without the flag everything goes as before.
    fine(&checkout.apply(&["--ready", "--choose", &format!("draft:{file}=mine")]));
    assert_eq!(checkout.differences(), []);
}

#[test]
fn an_unmarked_conflict_waits_for_nobody_and_a_file_that_is_gone_needs_no_mark() {
    let checkout = Checkout::new();
    fine(&checkout.apply(&[]));
    let files = checkout.triggers();
    let (gone, edited) = (name(&files[0]), name(&files[1]));
    unmark(&checkout, &edited);
    checkout.edit(&format!("triggers/{edited}"), |document: &mut Value| {
        document["description"] = json!("half done");
    });
    std::fs::remove_file(&files[0]).unwrap();

    fine(&checkout.apply(&["--ready"]));
    assert_eq!(checkout.practice.triggers(), files.len() - 1, "{gone} is gone");
    assert_eq!(checkout.differences(), [("update".to_owned(), edited)]);
}
