//! Credentials in a real keychain: gnome-keyring on a session bus of its own, so that nobody's own keychain is touched.

#![cfg(target_os = "linux")]
#![expect(
    clippy::unwrap_used,
    reason = "a story stops at the first thing that it did not expect"
)]

use std::io::Write as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

/// Says that this process runs on the bus that was made for the test.
const ON_OWN_BUS: &str = "TRIGGER_DESIGNER_TEST_BUS";

/// A keychain that is unlocked and empty, and ends with the test.
struct Keychain(Child);

impl Keychain {
    fn start(home: &Path) -> Keychain {
        let mut daemon = Command::new("gnome-keyring-daemon")
            .args(["--foreground", "--components=secrets", "--unlock"])
            .env("HOME", home)
            .env("XDG_DATA_HOME", home)
            .env("XDG_RUNTIME_DIR", home)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        daemon.stdin.take().unwrap().write_all(b"test").unwrap();
        Keychain(daemon)
    }
}

impl Drop for Keychain {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

async fn ask(app: &api::App, command: &str, input: Value) -> Value {
    api::dispatch(app, command, input).await.unwrap()
}

fn open(folder: &Path) -> api::App {
    api::App::open(api::Options {
        data_dir: folder.to_owned(),
        keychain: api::Keychain::IfAvailable,
    })
}

#[test]
fn a_token_in_the_keychain_is_there_after_a_restart_and_gone_with_its_server() {
    if std::env::var_os(ON_OWN_BUS).is_none() {
        let name = "a_token_in_the_keychain_is_there_after_a_restart_and_gone_with_its_server";
        let status = Command::new("dbus-run-session")
            .arg("--")
            .arg(std::env::current_exe().unwrap())
            .args(["--exact", name, "--nocapture"])
            .env(ON_OWN_BUS, "1")
            .status()
            .expect("dbus-run-session: install dbus, or run `cargo xtask test`");
        assert!(status.success(), "the story on a session bus of its own failed");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let home = tempfile::tempdir().unwrap();
    let _keychain = Keychain::start(home.path());
    // The bus starts the service by name only where a desktop is installed: wait until ours has the name.
    let deadline = std::time::Instant::now() + std::time::Duration::from_secs(20);
    while !has_name() {
        assert!(
            std::time::Instant::now() < deadline,
            "gnome-keyring does not come up"
        );
        std::thread::yield_now();
    }
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(story(folder.path()));
}

fn has_name() -> bool {
    let answer = Command::new("dbus-send")
        .args([
            "--session",
            "--print-reply",
            "--dest=org.freedesktop.DBus",
            "/org/freedesktop/DBus",
        ])
        .args([
            "org.freedesktop.DBus.NameHasOwner",
            "string:org.freedesktop.secrets",
        ])
        .output()
        .unwrap();
    String::from_utf8_lossy(&answer.stdout).contains("boolean true")
}

async fn story(folder: &Path) {
    let server = sandbox::PracticeServer::start(sandbox::Options {
        rate_limit: None,
        ..sandbox::Options::default()
    })
    .await
    .unwrap();
    let credentials = server.credentials();
    let app = open(folder);
    assert_eq!(ask(&app, "app.start", json!({})).await["keychain"], true);
    let input = json!({
        "project": 1, "platform": "rocketchat", "name": "Kept", "base_url": server.base_url(),
        "credentials": {
            "sign_in": "token", "user": credentials.user_id, "secret": credentials.auth_token, "keep": "keychain",
        },
    });
    let id = ask(&app, "server.add", input).await["id"].clone();
    app.close();
    drop(app);

    let app = open(folder);
    let connection = ask(&app, "server.test", json!({ "server": id })).await;
    assert_eq!(connection["user"], "Practice Manager");

    assert_eq!(kept(), 1);
    ask(&app, "server.remove", json!({ "server": id })).await;
    assert_eq!(kept(), 0, "a removed server leaves nothing in the keychain");
}

/// How many secrets the keychain keeps.
fn kept() -> usize {
    let answer = Command::new("dbus-send")
        .args([
            "--session",
            "--print-reply",
            "--dest=org.freedesktop.secrets",
            "/org/freedesktop/secrets",
        ])
        .args([
            "org.freedesktop.Secret.Service.SearchItems",
            "dict:string:string:service,Trigger Designer",
        ])
        .output()
        .unwrap();
    String::from_utf8_lossy(&answer.stdout)
        .matches("object path")
        .count()
}
