//! Where secrets come from, and where they stay.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

use api::sandbox::TotpSecret;

use crate::support::{Practice, argument, code, err, out, triggerctl};

fn here(data: &Path, arguments: &[&str]) -> Command {
    let mut command = triggerctl(arguments);
    command.args(["--data-dir", argument(data)]);
    command
}

#[test]
fn a_second_factor_comes_from_the_environment_and_its_lack_is_named() {
    let practice = Practice::start(&["--empty"]);
    let users = practice.first_line["users"].as_array().unwrap();
    let careful = users.iter().find(|user| !user["totp_secret"].is_null()).unwrap();
    let word = |key: &str| careful[key].as_str().unwrap();
    let secret = TotpSecret::from_base32(word("totp_secret")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let add = [
        "server",
        "add",
        practice.text("/base_url"),
        "--user",
        word("username"),
    ];
    let added = here(folder.path(), &add)
        .args(["--sign-in", "password", "--keep", "none"])
        .output()
        .unwrap();
    assert_eq!(code(&added), 0, "{added:?}");

    let test = |second_factor: Option<String>| {
        let mut command = here(folder.path(), &["server", "test"]);
        command.env("TRIGGERCTL_PASSWORD", word("password"));
        command.envs(second_factor.map(|code| ("TRIGGERCTL_CODE", code)));
        command.output().unwrap()
    };
    let refused = test(None);
    assert_eq!(code(&refused), 3);
    assert!(err(&refused).contains("TRIGGERCTL_CODE"), "{}", err(&refused));
    assert!(err(&refused).contains("authenticator app"), "{}", err(&refused));
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    let tested = test(Some(secret.code_at(now.as_millis().try_into().unwrap())));
    assert_eq!(code(&tested), 0, "{tested:?}");
    assert!(out(&tested).contains(word("name")), "{}", out(&tested));
}

#[test]
fn a_file_of_secrets_opens_with_its_passphrase_alone_and_shows_nothing() {
    let practice = Practice::start(&["--empty"]);
    let token = practice.text("/credentials/auth_token");
    let folder = tempfile::tempdir().unwrap();
    let user = practice.text("/credentials/user_id");
    let add = [
        "server",
        "add",
        practice.text("/base_url"),
        "--user",
        user,
        "--keep",
        "file",
    ];
    let added = here(folder.path(), &add)
        .env("TRIGGERCTL_TOKEN", token)
        .env("TRIGGERCTL_PASSPHRASE", "correct horse")
        .output()
        .unwrap();
    assert_eq!(code(&added), 0, "{added:?}");

    let test = |passphrase: &str| {
        here(folder.path(), &["server", "test"])
            .env("TRIGGERCTL_PASSPHRASE", passphrase)
            .output()
            .unwrap()
    };
    assert_eq!(code(&test("correct horse")), 0);
    let wrong = test("wrong horse");
    assert_ne!(code(&wrong), 0);
    assert!(err(&wrong).contains("passphrase"), "{}", err(&wrong));

    for entry in fs::read_dir(folder.path()).unwrap() {
        let path = entry.unwrap().path();
        let bytes = fs::read(&path).unwrap();
        for secret in [token, "correct horse"] {
            let found = bytes
                .windows(secret.len())
                .any(|window| window == secret.as_bytes());
            assert!(!found, "{} holds a secret", path.display());
        }
    }
}
