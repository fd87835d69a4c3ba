//! Secrets go in and never come out: not into the database, not into answers, not into errors.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::{Studio, server};

const PLANTED: &str = "pl4nted-s3cret-0987";

pub(crate) fn holds(folder: &Path, needle: &str) -> Option<String> {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find_map(|path| {
            if path.is_dir() {
                return holds(&path, needle);
            }
            let bytes = fs::read(&path).unwrap();
            let found = bytes
                .windows(needle.len())
                .any(|window| window == needle.as_bytes());
            found.then(|| path.display().to_string())
        })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_planted_secret_is_found_in_no_file_and_no_answer() {
    let studio = Studio::new();
    let server = server().await;
    studio
        .ask("secrets.unlock", json!({ "passphrase": "correct horse" }))
        .await;
    let mut said = Vec::new();
    for keep in ["session", "file"] {
        let input = json!({
            "project": 1, "platform": "rocketchat", "name": format!("Kept in {keep}"), "base_url": server.base_url(),
            "credentials": { "sign_in": "password", "user": "practice.manager", "secret": PLANTED, "keep": keep },
        });
        let row = studio.ask("server.add", input).await;
        said.push(row.to_string());
        let refused = studio
            .refused("server.test", json!({ "server": row["id"] }))
            .await;
        assert_eq!(refused.code, api::Code::SignInRefused, "{refused:?}");
        said.push(format!(
            "{refused:?} {refused} {}",
            serde_json::to_string(&refused).unwrap()
        ));
    }
    said.push(
        studio
            .ask("server.list", json!({ "project": 1 }))
            .await
            .to_string(),
    );
    let wrong = json!({ "project": 1, "credentials": { "secret": PLANTED } });
    said.push(format!("{:?}", studio.refused("server.add", wrong).await));
    let in_address = json!({
        "project": 1, "platform": "rocketchat", "name": "", "base_url": format!("https://me:{PLANTED}@chat.example"),
        "credentials": { "sign_in": "token", "user": "me", "secret": "x", "keep": "session" },
    });
    said.push(format!("{:?}", studio.refused("server.add", in_address).await));
    assert!(said.iter().all(|text| !text.contains(PLANTED)), "{said:#?}");

    let backup = studio.folder.path().join("backup.db");
    studio.ask("data.backup", json!({ "path": backup })).await;
    assert_eq!(holds(studio.folder.path(), PLANTED), None);
}
