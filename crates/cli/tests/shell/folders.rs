//! A project as a folder, in the steps of continuous integration.

use std::fs;
use std::process::Command;

use crate::checkout::{Checkout, fine, name, parsed};
use crate::support::{argument, code, out, run};

#[test]
fn the_workflow_tests_plans_publishes_and_then_finds_nothing_to_do() {
    let checkout = Checkout::new();
    let (shop, kept) = (checkout.shop(), checkout.kept());
    let (shop, kept) = (argument(&shop), argument(&kept));
    let junit = checkout.place.path().join("results.xml");
    let tested = checkout.run(&["test", shop, "--junit", argument(&junit)]);
    fine(&tested);
    assert!(out(&tested).contains("expectations are met"), "{tested:?}");

    let url = checkout.practice.text("/base_url");
    let planned = checkout.run(&["plan", "--folder", shop, "--server", url, "--out", kept]);
    assert_eq!(code(&planned), 2, "{planned:?}");
    let created = checkout.triggers().len();
    assert!(
        out(&planned).contains(&format!("{created} to create")),
        "{planned:?}"
    );

    let looked = checkout.run(&["apply", "--folder", shop, "--plan", kept]);
    fine(&looked);
    assert!(out(&looked).contains("Nothing was sent"), "{looked:?}");
    assert!(!checkout.shop().join("servers").exists());

    let applied = checkout.run(&["apply", "--folder", shop, "--plan", kept, "--yes"]);
    fine(&applied);
    let ties = parsed(&checkout.server_file());
    assert_eq!(ties["triggers"].as_array().unwrap().len(), created);
    let settled = checkout.run(&["plan", "--folder", shop]);
    fine(&settled);
    assert!(
        out(&settled).contains("0 to create, 0 to update, 0 to delete"),
        "{settled:?}"
    );
}

#[test]
fn a_red_test_and_a_draft_with_errors_are_found_in_files_alone() {
    let checkout = Checkout::new();
    let (shop, files) = (checkout.shop(), checkout.triggers());
    fs::write(
        shop.join("sessions/by-hand.txt"),
        "load https://shop.example/\nexpect \"Nobody knows me\" fires\n",
    )
    .unwrap();
    let tested = checkout.run(&["test", argument(&shop)]);
    assert_eq!(code(&tested), 1, "{tested:?}");
    assert!(
        out(&tested).contains("by-hand") && out(&tested).contains("FAILED"),
        "{tested:?}"
    );

    fs::write(&files[0], "{\"name\": \"broken\"}").unwrap();
    let blocked = checkout.differences();
    assert!(
        blocked.contains(&("blocked".to_owned(), name(&files[0]))),
        "{blocked:?}"
    );
}

#[test]
fn a_project_goes_through_a_folder_and_back_with_the_same_bytes() {
    let checkout = Checkout::new();
    fine(&checkout.apply(&[]));
    let data = checkout.place.path().join("second");
    let data = argument(&data);
    let (shop, copy) = (checkout.shop(), checkout.place.path().join("copy"));
    fine(&run(&[
        "project",
        "import",
        argument(&shop),
        "--name",
        "Copy",
        "--data-dir",
        data,
    ]));
    fine(&run(&[
        "project",
        "export",
        argument(&copy),
        "--project",
        "Copy",
        "--data-dir",
        data,
    ]));
    // A name of its own is all that differs.
    let manifest = fs::read_to_string(copy.join("trigger-designer.json")).unwrap();
    fs::write(
        copy.join("trigger-designer.json"),
        manifest.replace("\"Copy\"", "\"Sample shop\""),
    )
    .unwrap();
    let compared = Command::new("diff")
        .args(["-r", argument(&shop), argument(&copy)])
        .output()
        .unwrap();
    assert!(compared.status.success(), "{}", out(&compared));
}

#[test]
fn a_project_is_brought_up_to_date_with_a_folder_once_it_was_shown() {
    let checkout = Checkout::new();
    let data = checkout.place.path().join("second");
    let (data, shop) = (argument(&data).to_owned(), checkout.shop());
    let here = |arguments: &[&str]| {
        let into = ["--into", "Sample shop", "--data-dir", &data];
        run(&[&["project", "import", argument(&shop)], arguments, &into].concat())
    };
    let file = name(&checkout.triggers()[0]);
    checkout.edit(&format!("triggers/{file}"), |document| {
        document["description"] = "By a colleague".into();
    });
    fs::remove_file(&checkout.triggers()[1]).unwrap();
    for (arguments, said) in [
        (&[][..], "Nothing was changed."),
        (&[], "Description: "),
        (&[], "  kept  "),
        (&["--yes", "--missing", "trash"], "  into trash  "),
        (&[], "The project has all of it already."),
    ] {
        let output = here(arguments);
        fine(&output);
        assert!(out(&output).contains(said), "{said}: {output:?}");
    }
    let nobody = run(&[
        "project",
        "import",
        argument(&shop),
        "--missing",
        "trash",
        "--data-dir",
        &data,
    ]);
    assert_eq!(code(&nobody), 2, "{nobody:?}");
}
