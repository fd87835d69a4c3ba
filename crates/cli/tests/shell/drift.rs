//! Looking for what others changed on a server.

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::{Practice, argument, code, err, json as read, out, triggerctl};

/// A data folder that knows a practice server.
struct Watch {
    practice: Practice,
    data: TempDir,
}

impl Watch {
    fn new() -> Watch {
        let watch = Watch {
            practice: Practice::start(&["--empty"]),
            data: tempfile::tempdir().unwrap(),
        };
        let (url, user) = (
            watch.practice.text("/base_url"),
            watch.practice.text("/credentials/user_id"),
        );
        let added = watch.run(&["server", "add", url, "--user", user, "--name", "live"]);
        assert_eq!(code(&added), 0, "{added:?}");
        watch
    }

    fn run(&self, arguments: &[&str]) -> std::process::Output {
        triggerctl(arguments)
            .args(["--data-dir", argument(self.data.path())])
            .env("TRIGGERCTL_TOKEN", self.practice.text("/credentials/auth_token"))
            .output()
            .unwrap()
    }
}

#[test]
fn drift_is_quiet_until_somebody_changes_the_server_and_then_ends_with_2() {
    let watch = Watch::new();
    let published = watch.run(&["apply", "--yes", "--server", "live"]);
    assert_eq!(code(&published), 0, "{published:?}");
    let quiet = watch.run(&["drift", "--server", "live"]);
    assert_eq!(
        (code(&quiet), out(&quiet), err(&quiet)),
        (0, String::new(), String::new())
    );
    let nothing = read(&watch.run(&["drift", "--server", "live", "--format", "json"]));
    assert_eq!(nothing["changes"], json!([]));

    watch
        .practice
        .control("PUT", "triggers/others", &json!({ "name": "By hand" }));
    for _ in 0..2 {
        // Looking takes no note.
        let drift = watch.run(&["drift", "--server", "live"]);
        assert_eq!(code(&drift), 2, "{drift:?}");
        assert!(out(&drift).contains("added    others  By hand"), "{drift:?}");
    }
    let drift = watch.run(&["drift", "--server", "live", "--format", "json"]);
    assert_eq!(code(&drift), 2);
    let changes = read(&drift)["changes"].clone();
    assert_eq!(
        (&changes[0]["trigger"], &changes[0]["how"]),
        (&json!("others"), &json!("added"))
    );

    assert_eq!(code(&watch.run(&["pull", "--server", "live"])), 0);
    watch
        .practice
        .control("PUT", "triggers/others", &json!({ "name": "Renamed" }));
    let renamed = watch.run(&["drift", "--server", "live"]);
    assert!(
        out(&renamed).contains("Name: \"By hand\" → \"Renamed\""),
        "{renamed:?}"
    );
}

#[test]
fn what_keeps_one_from_looking_never_looks_like_drift() {
    let watch = Watch::new();
    for (arguments, said) in [
        (["drift", "--server", "live"], "never read"),
        (["drift", "--server", "nobody"], "no server “nobody”"),
        (["drift", "--serve", "live"], "--serve"),
    ] {
        let failed = watch.run(&arguments);
        assert_eq!(code(&failed), 1, "{failed:?}");
        assert!(err(&failed).contains(said), "{said}: {failed:?}");
        assert_eq!(out(&failed), "");
    }
    let failed = watch.run(&["drift", "--server", "nobody", "--format", "json"]);
    let error: Value = serde_json::from_str(&err(&failed)).unwrap();
    assert_eq!(error["error"]["code"], "bad-input");
}
