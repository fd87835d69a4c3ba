//! A kill in the middle of applying a plan, at every call: the next start explains it, and nothing is lost or doubled.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use sandbox::{Fault, FaultRule};
use serde_json::{Value, json};

use crate::{Studio, each, open, sent_again, server, struck};

/// The application in a process of its own, on loopback.
struct Process {
    child: Child,
    base_url: String,
}

impl Process {
    fn start(folder: &Path) -> Process {
        let mut child = Command::new(env!("CARGO_BIN_EXE_ui-host"))
            .arg("--data-dir")
            .arg(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let said: Value = serde_json::from_str(&line).unwrap();
        Process {
            child,
            base_url: said["base_url"].as_str().unwrap().to_owned(),
        }
    }

    async fn ask(&self, command: &str, input: &Value) -> Value {
        let url = format!("{}/rpc/{command}", self.base_url);
        reqwest::Client::new()
            .post(url)
            .json(input)
            .send()
            .await
            .unwrap()
            .json()
            .await
            .unwrap()
    }

    async fn job(&self, command: &str, input: &Value) -> Value {
        let job = self.ask(command, input).await;
        loop {
            let view = self.ask("job.poll", &job).await;
            if view["state"] != "running" {
                return view["result"].clone();
            }
        }
    }

    fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// The server of a publication that was killed, what is left of the application, and the server's number in it.
struct Killed {
    server: sandbox::PracticeServer,
    studio: Studio,
    id: Value,
}

/// Kills the application while the server has the call number `nth` of the publication, done or not done, and starts it again.
async fn killed_while(nth: u64, fault: Fault) -> Killed {
    let studio = Studio::new();
    let server = server().await;
    let control = server.control();
    let id = studio.add(&server).await;
    let Studio { app, folder } = studio;
    drop(app);

    let process = Process::start(folder.path());
    let credentials = server.credentials();
    let update = json!({ "server": id, "credentials": {
        "sign_in": "token", "user": credentials.user_id, "secret": credentials.auth_token, "keep": "session",
    }});
    process.ask("server.update", &update).await;
    let plan = process.job("plan.make", &json!({ "server": id })).await;
    control.add_fault(FaultRule::always(fault).on("POST", "livechat/triggers").from(nth));
    process
        .ask("plan.apply", &json!({ "plan": plan, "note": "killed" }))
        .await;
    struck(&control).await;
    process.kill();
    control.clear_faults();

    let studio = Studio {
        app: open(folder.path()),
        folder,
    };
    studio.ask("server.update", update).await;
    Killed { server, studio, id }
}

/// Looks what a killed publication did, and publishes the rest.
async fn killed_at(nth: u64, fault: Fault) {
    let Killed { server, studio, id } = killed_while(nth, fault).await;
    let control = server.control();
    let kept = studio.ask("publication.list", json!({ "project": 1 })).await;
    assert_eq!(kept[0]["outcome"], "unfinished", "call {nth}");
    let settled = studio
        .job("publication.settle", json!({ "publication": kept[0]["id"] }))
        .await;
    let states = each(&settled["items"], "state");
    assert!(!states.contains(&"sent"), "call {nth}: {settled}");
    let in_doubt = states.iter().filter(|state| **state == "unknown").count();
    let expected = usize::from(matches!(fault, Fault::Hang));
    assert_eq!(
        in_doubt, expected,
        "call {nth}: what hangs may still be done: {settled}"
    );
    let verified = states.iter().filter(|state| **state == "verified").count();
    assert_eq!(verified, control.triggers().len(), "call {nth}: {settled}");

    let plan = studio.job("plan.make", json!({ "server": id })).await;
    let again = sent_again(&plan);
    assert_eq!(again.as_object().unwrap().len(), in_doubt, "call {nth}");
    let applied = studio
        .job(
            "plan.apply",
            json!({ "plan": plan, "choices": again, "note": "the rest" }),
        )
        .await;
    assert_ne!(applied["publication"]["outcome"], "failed", "{applied}");
    let mut names: Vec<String> = control
        .triggers()
        .iter()
        .map(|trigger| trigger["name"].as_str().unwrap().to_owned())
        .collect();
    names.sort();
    let mut drafts: Vec<String> = each(&studio.ask("draft.list", json!({ "project": 1 })).await, "name")
        .into_iter()
        .map(str::to_owned)
        .collect();
    drafts.sort();
    assert_eq!(names, drafts, "call {nth}: each draft is on the server once");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kill_before_the_server_did_its_work_is_explained() {
    for nth in [1, 4, 6] {
        killed_at(nth, Fault::Hang).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kill_after_the_server_did_its_work_is_explained() {
    for nth in [1, 3, 6] {
        killed_at(nth, Fault::Slow { ms: 600_000 }).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_next_plan_settles_a_kill_by_itself_and_knows_what_was_edited_since() {
    let Killed { server, studio, id } = killed_while(1, Fault::Slow { ms: 600_000 }).await;
    let control = server.control();
    let make = json!({ "server": id, "drafts": [1] });
    studio.described(1, "Edited since").await;
    let plan = studio.job("plan.make", make.clone()).await;
    assert_eq!(each(&plan["plan"]["items"], "operation"), ["update"], "{plan}");
    assert_eq!(
        plan["plan"]["settled"][0]["verdict"]["kind"], "happened",
        "{plan}"
    );
    studio
        .job("plan.apply", json!({ "plan": plan, "note": "" }))
        .await;
    let descriptions: Vec<Value> = control
        .triggers()
        .into_iter()
        .map(|trigger| trigger["description"].clone())
        .collect();
    assert_eq!(descriptions, ["Edited since"]);
    let history = studio.ask("publication.list", json!({ "project": 1 })).await;
    assert_eq!(each(&history, "outcome"), ["succeeded", "interrupted"]);
}
