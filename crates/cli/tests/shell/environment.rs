//! Variables of the environment, as shells and services set them.

use crate::support::{argument, code, err, json, triggerctl};

#[test]
fn the_keychain_is_switched_off_in_every_usual_word() {
    let folder = tempfile::tempdir().unwrap();
    for word in [
        "1", "true", "yes", "on", "TRUE", "Yes", " on ", "0", "false", "no", "off", "Off", "",
    ] {
        let output = triggerctl(&["project", "list", "--data-dir", argument(folder.path())])
            .env("TRIGGERCTL_NO_KEYCHAIN", word)
            .output()
            .unwrap();
        assert_eq!(code(&output), 0, "{word:?}: {output:?}");
    }
    let output = triggerctl(&["project", "list", "--data-dir", argument(folder.path())])
        .env("TRIGGERCTL_NO_KEYCHAIN", "perhaps")
        .output()
        .unwrap();
    assert_eq!(code(&output), 2);
    let said = err(&output);
    assert!(said.contains("perhaps") && said.contains("yes"), "{said}");
}

#[test]
fn an_empty_variable_for_the_data_folder_is_as_if_it_were_not_set() {
    let folder = tempfile::tempdir().unwrap();
    let output = triggerctl(&["project", "list", "--format", "json"])
        .env("TRIGGER_DESIGNER_DATA_DIR", "")
        .env("HOME", folder.path())
        .env("XDG_DATA_HOME", folder.path().join("share"))
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert_eq!(code(&output), 0, "{output:?}");
    assert_eq!(json(&output).as_array().unwrap().len(), 1);
    assert!(!folder.path().join("trigger-designer.db").exists());

    // Given by hand, nothing is a mistake: what was meant is not the folder of the user.
    let output = triggerctl(&["project", "list", "--data-dir", ""])
        .output()
        .unwrap();
    assert_eq!(code(&output), 2, "{output:?}");
}

#[test]
fn a_relative_data_folder_is_spelt_in_messages_as_it_was_given() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("n1")).unwrap();
    std::fs::write(folder.path().join("n1/trigger-designer.db"), "no database at all").unwrap();
    let output = triggerctl(&["project", "list", "--data-dir", "n1"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert_eq!(code(&output), 4);
    assert!(
        err(&output).starts_with("error: n1/trigger-designer.db is damaged"),
        "{output:?}"
    );
}
