//! Secrets that are given to the shell in every way there is, looked for in everything that it prints, writes and starts.

use std::io::Write as _;
use std::process::{Child, Command, Stdio};

use serde_json::json;
use tempfile::TempDir;

use crate::hunt::Hunt;
use crate::support::{Practice, argument, triggerctl};

const WRONG: &str = "planted-wr0ng-Ht5Bn8-secret";
const PASSPHRASE: &str = "planted passphrase Xk3Jm7 of nobody";

/// A way in which a secret comes to the program.
#[derive(Clone, Copy)]
enum Way {
    Environment,
    StandardInput,
}

struct Desk {
    practice: Practice,
    place: TempDir,
    hunt: Hunt,
    found: Vec<String>,
}

impl Desk {
    fn new() -> Desk {
        let practice = Practice::start(&["--empty"]);
        let token = practice.text("/credentials/auth_token").to_owned();
        let hunt = Hunt::of(&[
            ("the token", &token),
            ("the wrong secret", WRONG),
            ("the passphrase", PASSPHRASE),
        ]);
        Desk {
            practice,
            place: tempfile::tempdir().unwrap(),
            hunt,
            found: Vec::new(),
        }
    }

    fn path(&self, name: &str) -> String {
        argument(&self.place.path().join(name)).to_owned()
    }

    /// Runs a command to its end, good or bad, and looks at it while it runs and after.
    fn run(&mut self, way: Way, secret: &str, arguments: &[&str]) {
        let mut command = triggerctl(arguments);
        command
            .args(["--data-dir", &self.path("data")])
            .env("TRIGGERCTL_USER", self.practice.text("/credentials/user_id"))
            .env("TRIGGERCTL_PASSPHRASE", PASSPHRASE)
            .env("RUST_LOG", "trace")
            .env("RUST_BACKTRACE", "full")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        if let Way::Environment = way {
            command.env("TRIGGERCTL_TOKEN", secret);
        }
        let mut child = command.spawn().unwrap();
        if let Way::StandardInput = way {
            // A command that asks for nothing may be gone already.
            let _ = writeln!(child.stdin.take().unwrap(), "{secret}");
        }
        self.watch(&child, arguments);
        let output = child.wait_with_output().unwrap();
        for said in [&output.stdout, &output.stderr] {
            if let Some(what) = self.hunt.in_bytes(said) {
                self.found.push(format!("{what}, said by {arguments:?}"));
            }
        }
        self.found.extend(self.hunt.in_folder(self.place.path()));
    }

    #[cfg(target_os = "linux")]
    fn watch(&mut self, child: &Child, arguments: &[&str]) {
        for found in self.hunt.in_processes(child.id()) {
            self.found.push(format!("{found}, of {arguments:?}"));
        }
    }

    #[cfg(not(target_os = "linux"))]
    fn watch(&mut self, _: &Child, _: &[&str]) {}
}

#[test]
fn what_is_given_to_the_shell_is_found_nowhere() {
    let mut desk = Desk::new();
    let url = desk.practice.text("/base_url").to_owned();
    let user = desk.practice.text("/credentials/user_id").to_owned();
    let token = desk.practice.text("/credentials/auth_token").to_owned();
    let (plan, shop, drafts) = (desk.path("plan.json"), desk.path("shop"), desk.path("drafts"));
    let (folder_plan, results) = (desk.path("folder-plan.json"), desk.path("results.xml"));
    for (number, way) in [Way::Environment, Way::StandardInput].into_iter().enumerate() {
        for secret in [token.as_str(), WRONG] {
            for keep in ["none", "file"] {
                let name = format!("{number} {keep} {}", secret == WRONG);
                let server = ["--server", &name];
                let add = [
                    "server", "add", &url, "--user", &user, "--name", &name, "--keep", keep,
                ];
                desk.run(way, secret, &add);
                desk.run(way, secret, &[&["server", "test"][..], &server].concat());
                desk.run(way, secret, &[&["plan", "--out", &plan][..], &server].concat());
                desk.run(
                    way,
                    secret,
                    &["apply", "--plan", &plan, "--yes", "--format", "json"],
                );
                desk.run(way, secret, &[&["pull"][..], &server].concat());
            }
            desk.run(way, secret, &["project", "export", &shop]);
            desk.run(way, secret, &["export", "--to", &drafts]);
            desk.run(way, secret, &["test", &shop, "--junit", &results]);
            let server = format!("{number} none {}", secret == WRONG);
            let planned = [
                "plan",
                "--folder",
                &shop,
                "--server",
                &server,
                "--out",
                &folder_plan,
            ];
            desk.run(way, secret, &planned);
            desk.run(
                way,
                secret,
                &["apply", "--folder", &shop, "--plan", &folder_plan, "--yes"],
            );
        }
        for fault in [
            "server-error",
            "bad-gateway",
            "broken-json",
            "close",
            "revoke-token",
        ] {
            desk.practice
                .control("POST", "faults", &json!({ "fault": fault, "times": 1 }));
            let server = format!("{number} none false");
            let planned = ["plan", "--folder", &shop, "--server", &server, "--format", "json"];
            desk.run(way, &token, &planned);
        }
        desk.practice.control("DELETE", "faults", &json!(null));
        desk.practice.control("POST", "reset", &json!({}));
    }
    assert_eq!(desk.found, Vec::<String>::new());
    // What is typed into the arguments is there for everybody; the program can only not repeat it.
    let address = format!("https://me:{WRONG}@chat.example");
    desk.run(
        Way::StandardInput,
        WRONG,
        &["server", "add", &address, "--user", "me"],
    );
    assert!(
        desk.found.iter().all(|found| found.contains("in cmdline")),
        "{:?}",
        desk.found
    );
    assert!(desk.place.path().join("data/secrets.bin").exists());
    assert!(desk.place.path().join("folder-plan.json").exists());
}

#[cfg(target_os = "linux")]
#[test]
fn a_secret_in_the_arguments_of_a_program_would_be_found() {
    let mut desk = Desk::new();
    let mut child = Command::new("sh")
        .args(["-c", "read line", WRONG])
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    while desk.found.is_empty() {
        desk.watch(&child, &[]);
        assert_eq!(
            child.try_wait().unwrap(),
            None,
            "it has ended, and nothing was found"
        );
    }
    drop(child.stdin.take());
    child.wait().unwrap();
}

#[cfg(target_os = "linux")]
#[test]
fn no_core_dump_is_made_of_a_process_and_no_other_process_may_look_into_it() {
    let practice = Practice::start(&["--empty"]);
    let about = format!("/proc/{}", practice.process());
    let limits = std::fs::read_to_string(format!("{about}/limits")).unwrap();
    let core = limits
        .lines()
        .find(|line| line.starts_with("Max core file size"))
        .unwrap();
    let numbers: Vec<&str> = core.split_whitespace().skip(4).take(2).collect();
    assert_eq!(numbers, ["0", "0"], "{core}");
    // The system gives the files about such a process to root, whoever started it; its memory is behind the same rule.
    let environment = std::fs::metadata(format!("{about}/environ")).unwrap();
    let owner = std::os::unix::fs::MetadataExt::uid(&environment);
    assert_eq!(owner, 0, "{about}/environ belongs to root");
}
