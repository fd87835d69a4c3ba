//! The application dies at every call of a plan that updates, creates and deletes, with its real database: the next start
//! says what happened to each item, and the next plan leads to what was wanted.
//!
//! It dies with its whole runtime inside this process, which takes a fraction of the time of a process of its own;
//! `killed.rs` kills real ones.

use std::path::Path;

use sandbox::{Control, Fault, FaultRule, PracticeServer};
use serde_json::{Map, Value, json};

use crate::{Studio, each, open, sent_again, server};

/// A data folder and a server with two triggers to be updated, two to be created, and two to be deleted.
struct Scene {
    folder: tempfile::TempDir,
    server: PracticeServer,
    /// The server's id in the project.
    id: Value,
    triggers: Vec<Map<String, Value>>,
    wanted: Vec<(String, String)>,
}

impl Scene {
    async fn new() -> Scene {
        let server = server().await;
        let studio = Studio::new();
        let id = studio.add(&server).await;
        let published = json!({ "server": id, "drafts": [1, 2, 3, 4] });
        let plan = studio.job("plan.make", published).await;
        let first = json!({ "plan": plan, "note": "at first" });
        studio.job("plan.apply", first).await;
        let triggers = server.control().triggers();
        assert_eq!(triggers.len(), 4);
        for draft in [1, 2] {
            let mut view = studio.ask("draft.get", json!({ "draft": draft })).await;
            view["document"]["description"] = json!("Newer");
            let save = json!({ "draft": draft, "base": view["revision"], "document": view["document"] });
            studio.ask("draft.save", save).await;
        }
        studio
            .ask("draft.trash", json!({ "project": 1, "drafts": [3, 4] }))
            .await;
        let mut wanted = Vec::new();
        for draft in [1, 2, 5, 6] {
            let view = studio.ask("draft.get", json!({ "draft": draft })).await;
            wanted.push(content(&view["document"]));
        }
        wanted.sort();
        let Studio { app, folder } = studio;
        app.close();
        Scene {
            folder,
            server,
            id,
            triggers,
            wanted,
        }
    }

    /// The data folder as it was at first, and the server too.
    fn begin(&self) -> tempfile::TempDir {
        let control = self.server.control();
        control.reset();
        for trigger in &self.triggers {
            control.put_trigger(trigger.clone());
        }
        let folder = tempfile::tempdir().unwrap();
        copy(self.folder.path(), folder.path());
        folder
    }

    async fn start(&self, folder: tempfile::TempDir) -> Studio {
        let studio = Studio {
            app: open(folder.path()),
            folder,
        };
        let credentials = self.server.credentials();
        let update = json!({ "server": self.id, "credentials": {
            "sign_in": "token", "user": credentials.user_id, "secret": credentials.auth_token, "keep": "session",
        }});
        studio.ask("server.update", update).await;
        studio
    }

    /// Plans and applies, with a fault from the given call of the application on; dies when it strikes, if it does.
    /// Gives the folder that is left, and how many calls there were.
    async fn dies_at(&self, call: u64, fault: Fault) -> (tempfile::TempDir, u64) {
        let control = self.server.control();
        let studio = self.start(self.begin()).await;
        let plan = studio.job("plan.make", json!({ "server": self.id })).await;
        let before = control.requests().len();
        control.add_fault(FaultRule::always(fault).from(call));
        let life = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let Studio { app, folder } = studio;
        let input = json!({ "plan": plan, "note": "dies" });
        let living = app.clone();
        let job = life
            .spawn(async move { api::dispatch(&living, "plan.apply", input).await })
            .await
            .unwrap()
            .unwrap();
        let studio = Studio { app, folder };
        while !struck(&control, fault) {
            let view = studio.ask("job.poll", job.clone()).await;
            if view["state"] != "running" {
                assert_eq!(view["state"], "done", "{view}");
                break;
            }
            tokio::task::yield_now().await;
        }
        // The next start must not meet what is left of this one.
        tokio::task::spawn_blocking(move || drop(life)).await.unwrap();
        let Studio { app, folder } = studio;
        app.close();
        let calls = control.requests().len() - before;
        control.clear_faults();
        (folder, calls as u64)
    }

    /// Explains what the journal leaves open, plans again and applies. Whether the journal left something open.
    async fn start_again(&self, folder: tempfile::TempDir, when: &str) -> bool {
        let control = self.server.control();
        let studio = self.start(folder).await;
        let kept = studio.ask("publication.list", json!({ "project": 1 })).await;
        let unfinished = kept[0]["outcome"] == "unfinished";
        if unfinished {
            let which = json!({ "publication": kept[0]["id"] });
            let settled = studio.job("publication.settle", which).await;
            for item in settled["items"].as_array().unwrap() {
                let happened = item["state"] == "verified";
                assert_eq!(happened, self.has(item), "{when}: {item}");
                // Only a creation that the server may still do is left open.
                let open = item["state"] == "unknown" && item["operation"] == "create";
                let told = ["verified", "failed", "skipped"].contains(&item["state"].as_str().unwrap());
                assert!(told || open, "{when}: {item}");
            }
        }
        let plan = studio.job("plan.make", json!({ "server": self.id })).await;
        let operations = each(&plan["plan"]["items"], "operation");
        let clear = ["create", "update", "delete", "unchanged", "in_doubt"];
        assert!(
            operations.iter().all(|operation| clear.contains(operation)),
            "{when}: {operations:?}"
        );
        let rest = json!({ "plan": plan, "choices": sent_again(&plan), "note": "the rest" });
        let applied = studio.job("plan.apply", rest).await;
        assert_eq!(applied["report"]["stopped"], Value::Null, "{when}");
        let mut contents: Vec<_> = control
            .triggers()
            .into_iter()
            .map(|trigger| content(&Value::Object(trigger)))
            .collect();
        contents.sort();
        assert_eq!(contents, self.wanted, "{when}");
        let kept = studio.ask("publication.list", json!({ "project": 1 })).await;
        assert!(!each(&kept, "outcome").contains(&"unfinished"), "{when}: {kept}");
        studio.app.close();
        unfinished
    }

    /// Whether the server is as an item of a publication was to make it.
    fn has(&self, item: &Value) -> bool {
        let name = item["name"].as_str().unwrap();
        let triggers = self.server.control().triggers();
        let there = triggers.into_iter().find(|trigger| trigger["name"] == name);
        match item["operation"].as_str().unwrap() {
            "delete" => there.is_none(),
            "create" => there.is_some(),
            _ => there.is_some_and(|trigger| trigger["description"] == "Newer"),
        }
    }
}

/// Whether the fault has struck and, where it only delays the answer, the server has done its work.
fn struck(control: &Control, fault: Fault) -> bool {
    let done = |status: Option<u16>| status.is_some() || !matches!(fault, Fault::Slow { .. });
    control
        .requests()
        .iter()
        .any(|request| request.fault == Some(fault.name()) && done(request.status))
}

fn content(trigger: &Value) -> (String, String) {
    let text = |member: &str| trigger[member].as_str().unwrap().to_owned();
    (text("name"), text("description"))
}

fn copy(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            std::fs::create_dir(&target).unwrap();
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

async fn dies_at_every_call(fault: Fault) {
    let scene = Scene::new().await;
    // With a fault that is never reached: the whole way.
    let (folder, calls) = scene.dies_at(u64::MAX, fault).await;
    assert!(!scene.start_again(folder, "nothing died").await);
    assert!(calls > 2 * 6, "each write is read back: {calls}");
    let mut explained = 0;
    for call in 1..=calls {
        let when = format!("died at call {call}, {}", fault.name());
        let (folder, _) = scene.dies_at(call, fault).await;
        explained += u64::from(scene.start_again(folder, &when).await);
    }
    assert!(explained > 2 * 6, "{explained} of {calls} left something open");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_death_at_any_call_before_the_server_did_its_work_is_explained_at_the_next_start() {
    dies_at_every_call(Fault::Hang).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_death_at_any_call_after_the_server_did_its_work_is_explained_at_the_next_start() {
    dies_at_every_call(Fault::Slow { ms: 600_000 }).await;
}
