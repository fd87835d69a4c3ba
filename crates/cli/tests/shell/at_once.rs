//! Two processes publish from one place at once: the second is told who publishes, and nothing is doubled.

use std::process::{Child, Stdio};

use serde_json::json;

use crate::checkout::{Checkout, fine};
use crate::support::{argument, code, err};

impl Checkout {
    /// Starts publishing, and comes back when the server has the `nth` creation. A `slow` server has made it and keeps the answer to itself, one that
    /// is to `hang` has not and never will.
    pub(crate) fn stuck(&self, fault: &str, nth: u32) -> Child {
        let mut rule = json!({"fault": fault, "method": "POST", "route": "livechat/triggers", "from": nth});
        if fault == "slow" {
            rule["ms"] = json!(600_000);
        }
        self.practice.control("POST", "faults", &rule);
        let shop = self.shop();
        let url = self.practice.text("/base_url");
        let mut applying = self
            .command(&["apply", "--folder", argument(&shop), "--server", url, "--yes"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let struck = || self.practice.state()["faults"][0]["struck"].as_u64().unwrap();
        while struck() == 0 {
            assert_eq!(applying.try_wait().unwrap(), None, "it ended by itself");
            std::thread::yield_now();
        }
        applying
    }
}

#[test]
fn the_second_on_one_folder_is_told_who_publishes_and_takes_nothing_away() {
    let checkout = Checkout::new();
    let mut first = checkout.stuck("slow", 1);
    let second = checkout.apply(&[]);
    assert_eq!(code(&second), 1, "{second:?}");
    let who = format!("by triggerctl (process {}) since 2", first.id());
    assert!(err(&second).contains(&who), "{second:?}");
    assert_eq!(checkout.practice.triggers(), 1);

    // The journal of the first is still there.
    first.kill().unwrap();
    first.wait().unwrap();
    checkout.practice.control("DELETE", "faults", &json!(null));
    fine(&checkout.apply(&[]));
    assert_eq!(checkout.practice.triggers(), checkout.triggers().len());
    assert_eq!(checkout.differences(), []);
    checkout.server_file();
}
