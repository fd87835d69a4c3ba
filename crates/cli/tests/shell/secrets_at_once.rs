//! Several processes that keep credentials in one file of secrets at once.

use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::support::{Practice, argument, code, json, triggerctl};

/// A practice server, and a data folder that is there already.
struct Desk {
    practice: Practice,
    place: TempDir,
}

impl Desk {
    fn new() -> Desk {
        let desk = Desk {
            practice: Practice::start(&["--empty"]),
            place: tempfile::tempdir().unwrap(),
        };
        assert_eq!(code(&desk.command(&["server", "list"]).output().unwrap()), 0);
        desk
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = triggerctl(arguments);
        command
            .args(["--data-dir", argument(self.place.path())])
            .env("TRIGGERCTL_PASSPHRASE", "correct horse")
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Adds servers with credentials in the file, all at the same time.
    fn add(&self, names: &[String]) {
        let (url, user) = (
            self.practice.text("/base_url"),
            self.practice.text("/credentials/user_id"),
        );
        let started = names.iter().map(|name| {
            self.command(&[
                "server", "add", url, "--user", user, "--name", name, "--keep", "file",
            ])
            .env("TRIGGERCTL_TOKEN", self.practice.text("/credentials/auth_token"))
            .spawn()
            .unwrap()
        });
        for child in started.collect::<Vec<_>>() {
            let output = child.wait_with_output().unwrap();
            assert_eq!(code(&output), 0, "{output:?}");
        }
    }

    /// Which of the servers can be signed in to with what the file has.
    fn known(&self, names: &[String]) -> usize {
        let mut known = 0;
        for two in names.chunks(2) {
            let started = two.iter().map(|name| {
                self.command(&["server", "test", "--server", name])
                    .spawn()
                    .unwrap()
            });
            for child in started.collect::<Vec<_>>() {
                known += usize::from(code(&child.wait_with_output().unwrap()) == 0);
            }
        }
        known
    }
}

#[test]
fn of_thirty_pairs_that_keep_a_credential_at_once_none_loses_one() {
    let desk = Desk::new();
    let names: Vec<String> = (0..60).map(|number| format!("server {number}")).collect();
    names.chunks(2).for_each(|pair| desk.add(pair));
    let listed = desk
        .command(&["server", "list", "--format", "json"])
        .output()
        .unwrap();
    assert_eq!(
        json(&listed)
            .as_array()
            .unwrap()
            .iter()
            .filter(|row| row["practice"] == false)
            .count(),
        60
    );
    assert_eq!(desk.known(&names), 60);
}

#[test]
fn several_that_make_the_file_at_once_share_it() {
    for _ in 0..4 {
        let desk = Desk::new();
        let names: Vec<String> = (0..3).map(|number| format!("server {number}")).collect();
        desk.add(&names);
        assert_eq!(desk.known(&names), 3);
    }
}
