//! The application dies at every call of a plan that updates, replaces, renames, creates and deletes, with its real database, on every
//! platform: the next start says what happened to each item, and the next plan leads to what was wanted.
//!
//! It dies with its whole runtime inside this process, which takes a fraction of the time of a process of its own;
//! `killed.rs` kills real ones.

use std::path::Path;

use api::App;
use api::publish::abilities::{self, NamedBy};
use api::trigger::Platform;
use sandbox::{Fault, FaultRule};
use serde_json::{Map, Value, json};
use tokio::sync::oneshot;

use crate::accounts::{Account, Content, Shop, at_write, content, describe, document, items, rename};
use crate::{Studio, each, open, sent_again};

/// A data folder and an account, with as many triggers for each kind of change as the size says.
struct Scene {
    /// Calls find triggers by their names.
    names_are_keys: bool,
    folder: tempfile::TempDir,
    account: Account,
    /// The server's and the project's number.
    server: Value,
    project: Value,
    triggers: Vec<Map<String, Value>>,
    wanted: Vec<Content>,
}

/// A trigger that no draft is about: it must never change.
const BYSTANDER: &str = "Bystander";

impl Scene {
    async fn new(platform: Platform, each: usize) -> Scene {
        let shop = Shop::new(platform).await;
        let mut drafts = Vec::new();
        for n in 0..each {
            for kind in ["described", "said anew", "renamed", "moved", "deleted"] {
                let name = format!("{kind} {n} a/b & c? #1 100% ü");
                drafts.push(shop.draft(&name, "base", "base").await);
            }
        }
        shop.publish().await;
        shop.account.put(document(platform, BYSTANDER, "base", "base"));
        shop.plan().await;
        let triggers = shop.account.triggers();
        for (n, drafts) in drafts.chunks(5).enumerate() {
            shop.edit(drafts[0], |document| describe(platform, document, "Newer"))
                .await;
            shop.say(drafts[1], "Newer").await;
            shop.edit(drafts[2], |document| {
                rename(platform, document, &format!("renamed {n} anew"));
            })
            .await;
            shop.say(drafts[3], "Newer").await;
            shop.edit(drafts[3], |document| {
                rename(platform, document, &format!("moved {n} anew"));
            })
            .await;
            shop.trash(&drafts[4..]).await;
            shop.draft(&format!("created {n}"), "new", "new").await;
        }
        let mut wanted = vec![content(platform, &document(platform, BYSTANDER, "base", "base"))];
        let list = json!({ "project": shop.project });
        for row in shop.studio.ask("draft.list", list).await.as_array().unwrap() {
            let view = shop.studio.ask("draft.get", json!({ "draft": row["id"] })).await;
            wanted.push(content(platform, &view["document"]));
        }
        wanted.sort();
        let Shop {
            studio,
            project,
            account,
            server,
        } = shop;
        let Studio { app, folder } = studio;
        app.close();
        Scene {
            names_are_keys: abilities::of(platform).named_by == NamedBy::Name,
            folder,
            account,
            server,
            project,
            triggers,
            wanted,
        }
    }

    /// The data folder as it was at first, and the account too.
    fn begin(&self) -> tempfile::TempDir {
        self.account.reset();
        for trigger in &self.triggers {
            self.account.put(Value::Object(trigger.clone()));
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
        let update = json!({ "server": self.server, "credentials": self.account.credentials() });
        studio.ask("server.update", update).await;
        studio
    }

    async fn plan(&self, studio: &Studio) -> Value {
        studio.job("plan.make", json!({ "server": self.server })).await
    }

    async fn history(&self, studio: &Studio) -> Value {
        let list = json!({ "project": self.project });
        studio.ask("publication.list", list).await
    }

    /// Plans and applies, with a fault from the given call of the application on; dies when it strikes, if it does.
    /// Gives the folder that is left, and how many calls there were.
    async fn dies_at(&self, call: u64, fault: Fault) -> (tempfile::TempDir, u64) {
        let studio = self.start(self.begin()).await;
        let plan = self.plan(&studio).await;
        let before = self.account.requests().len();
        self.account.add_fault(FaultRule::always(fault).from(call));
        let input = json!({ "plan": plan, "note": "dies" });
        let (life, job) = Life::of(studio.app.clone(), input).await;
        while !struck(&self.account, fault) {
            let view = studio.ask("job.poll", job.clone()).await;
            if view["state"] != "running" {
                assert_eq!(view["state"], "done", "{view}");
                break;
            }
            tokio::task::yield_now().await;
        }
        // The next start must not meet what is left of this one.
        life.end().await;
        let Studio { app, folder } = studio;
        app.close();
        let calls = self.account.requests().len() - before;
        self.account.clear_faults();
        (folder, calls as u64)
    }

    /// Explains what the journal leaves open, plans again and applies. Whether the journal left something open.
    async fn start_again(&self, folder: tempfile::TempDir, when: &str) -> bool {
        let studio = self.start(folder).await;
        let kept = self.history(&studio).await;
        let unfinished = kept[0]["outcome"] == "unfinished";
        if unfinished {
            let which = json!({ "publication": kept[0]["id"] });
            let settled = studio.job("publication.settle", which).await;
            for item in settled["items"].as_array().unwrap() {
                let happened = item["state"] == "verified";
                assert_eq!(happened, self.has(item), "{when}: {item}");
                // Only a creation that the server may still do is left open, that of a replacement too; and a deletion where what
                // has the name by then would go.
                let deletes = item["operation"] == "delete";
                let open = item["state"] == "unknown" && (!deletes || self.names_are_keys);
                let told = ["verified", "failed", "skipped"].contains(&item["state"].as_str().unwrap());
                assert!(told || open, "{when}: {item}");
            }
        }
        self.finish(&studio, when).await;
        studio.app.close();
        unfinished
    }

    /// Plans and applies what is left, on a healthy server: everything is as wanted then.
    async fn finish(&self, studio: &Studio, when: &str) {
        let plan = self.plan(studio).await;
        let clear = ["create", "update", "delete", "unchanged", "in_doubt"];
        for (operation, name, _) in items(&plan) {
            let is_clear = clear.contains(&operation) || (operation, name) == ("only_on_server", BYSTANDER);
            assert!(is_clear, "{when}: {operation} {name}: {plan}");
        }
        let rest = json!({ "plan": plan, "choices": sent_again(&plan), "note": "the rest" });
        let applied = studio.job("plan.apply", rest).await;
        assert_eq!(applied["report"]["stopped"], Value::Null, "{when}");
        assert_eq!(self.account.contents(), self.wanted, "{when}");
        let kept = self.history(studio).await;
        assert!(!each(&kept, "outcome").contains(&"unfinished"), "{when}: {kept}");
        let plan = self.plan(studio).await;
        let left = items(&plan).into_iter().filter(|item| item.0 != "unchanged");
        let left: Vec<&str> = left.map(|item| item.1).collect();
        assert_eq!(left, [BYSTANDER], "{when}: nothing is left to do");
    }

    /// Whether the server is as an item of a publication was to make it.
    fn has(&self, item: &Value) -> bool {
        let name = item["name"].as_str().unwrap();
        let mut there = self.account.contents().into_iter();
        let there = there.find(|(called, ..)| called == name);
        match item["operation"].as_str().unwrap() {
            "delete" => there.is_none(),
            _ => there.is_some_and(|there| self.wanted.contains(&there)),
        }
    }

    /// How many calls it takes to apply the plan when nothing goes wrong, and how many of them change something.
    async fn undisturbed(&self) -> (u64, u64) {
        let (folder, calls) = self.dies_at(u64::MAX, Fault::Hang).await;
        let writes = self.account.writes();
        assert!(!self.start_again(folder, "nothing died").await);
        (calls, writes as u64)
    }
}

/// A runtime of its own in which a plan is applied. When it ends, nothing of it takes another step: a runtime with workers would let the
/// work see its connections close.
struct Life {
    stop: oneshot::Sender<()>,
    thread: std::thread::JoinHandle<()>,
}

impl Life {
    /// Begins it, and gives the job that applies the plan.
    async fn of(app: App, input: Value) -> (Life, Value) {
        let (stop, stopped) = oneshot::channel();
        let (started, job) = oneshot::channel();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap();
            runtime.block_on(async {
                let job = api::dispatch(&app, "plan.apply", input).await.unwrap();
                started.send(job).unwrap();
                let _ = stopped.await;
            });
        });
        (Life { stop, thread }, job.await.unwrap())
    }

    async fn end(self) {
        drop(self.stop);
        tokio::task::spawn_blocking(move || self.thread.join())
            .await
            .unwrap()
            .unwrap();
    }
}

/// Whether the fault has struck and, where it only delays the answer, the server has done its work.
fn struck(account: &Account, fault: Fault) -> bool {
    let done = |status: Option<u16>| status.is_some() || !matches!(fault, Fault::Slow { .. });
    account
        .requests()
        .iter()
        .any(|request| request.fault == Some(fault.name()) && done(request.status))
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

/// Death before the server did its work.
const BEFORE: Fault = Fault::Hang;
/// Death after it.
const AFTER: Fault = Fault::Slow { ms: 600_000 };

async fn dies_at_every_call(fault: Fault) {
    for platform in Platform::ALL {
        let scene = Scene::new(platform, 1).await;
        let (calls, writes) = scene.undisturbed().await;
        assert!(calls > 2 * writes, "each write is read back: {calls}");
        let mut explained = 0;
        for call in 1..=calls {
            let when = format!("{platform:?} died at call {call}, {}", fault.name());
            let (folder, _) = scene.dies_at(call, fault).await;
            explained += u64::from(scene.start_again(folder, &when).await);
        }
        assert!(
            explained >= 2 * writes,
            "each write and its reading back leave something open, and {explained} of {calls} did"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_death_at_any_call_before_the_server_did_its_work_is_explained_at_the_next_start() {
    dies_at_every_call(BEFORE).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_death_at_any_call_after_the_server_did_its_work_is_explained_at_the_next_start() {
    dies_at_every_call(AFTER).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_death_in_a_plan_for_fifty_triggers_is_explained_where_changes_are_replacements() {
    let scene = Scene::new(Platform::ZendeskChat, 9).await;
    let (calls, writes) = scene.undisturbed().await;
    assert!(writes >= 50, "{writes}");
    // Each call of such a plan is tried in `publish`, without a database.
    for (turn, call) in (1..=calls).step_by(17).enumerate() {
        let fault = if turn % 2 == 0 { BEFORE } else { AFTER };
        let when = format!("died at call {call} of fifty triggers, {}", fault.name());
        let (folder, _) = scene.dies_at(call, fault).await;
        scene.start_again(folder, &when).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_is_lost_at_any_changing_call_is_looked_up_and_nothing_is_sent_twice() {
    for platform in Platform::ALL {
        let scene = Scene::new(platform, 1).await;
        let (_, writes) = scene.undisturbed().await;
        for nth in 1..=writes {
            let when = format!("{platform:?}: changing call {nth}");
            let studio = scene.start(scene.begin()).await;
            let plan = scene.plan(&studio).await;
            scene.account.add_fault(at_write(Fault::LoseAnswer, nth));
            let apply = json!({ "plan": plan, "note": "" });
            let applied = studio.job("plan.apply", apply).await;
            assert_eq!(scene.account.faults()[0].struck, 1, "{when}");
            let outcome = &applied["publication"]["outcome"];
            assert_eq!(outcome, "succeeded", "{when}: {applied}");
            assert_eq!(scene.account.writes() as u64, writes, "{when}");
            scene.account.clear_faults();
            scene.finish(&studio, &when).await;
            studio.app.close();
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_a_server_answers_to_a_changing_call_the_next_plan_ends_well() {
    let faults = [
        Fault::Close,
        Fault::ServerError,
        Fault::BadGateway,
        Fault::BrokenJson,
        Fault::WrongShape,
    ];
    for platform in Platform::ALL {
        let scene = Scene::new(platform, 1).await;
        let (_, writes) = scene.undisturbed().await;
        for nth in 1..=writes {
            // The kinds take turns.
            let fault = faults[(nth as usize + nth as usize / 5) % faults.len()];
            let when = format!("{platform:?}: {} at changing call {nth}", fault.name());
            let studio = scene.start(scene.begin()).await;
            let plan = scene.plan(&studio).await;
            scene.account.add_fault(at_write(fault, nth));
            let apply = json!({ "plan": plan, "note": "" });
            studio.job("plan.apply", apply).await;
            assert_eq!(scene.account.faults()[0].struck, 1, "{when}");
            scene.account.clear_faults();
            scene.finish(&studio, &when).await;
            studio.app.close();
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_others_do_while_a_plan_is_carried_out_is_not_overwritten() {
    for platform in Platform::ALL {
        let shop = Shop::new(platform).await;
        let mut drafts = Vec::new();
        for name in ["First", "Second", "Third"] {
            drafts.push(shop.draft(name, "", "base").await);
        }
        shop.publish().await;
        for draft in drafts {
            shop.say(draft, "mine").await;
        }
        let plan = shop.plan().await;
        // Others come while the server takes its time for the first write.
        shop.account
            .add_fault(FaultRule::once(Fault::Slow { ms: 3_000 }).on_writes());
        let apply = json!({ "plan": plan, "choices": {}, "note": "" });
        let job = shop.studio.ask("plan.apply", apply).await;
        while !struck(&shop.account, Fault::Slow { ms: 3_000 }) {
            tokio::task::yield_now().await;
        }
        shop.account
            .edit("Second", |trigger| describe(platform, trigger, "theirs"));
        shop.account.delete("Third");
        let ended = shop.studio.finished(job).await;
        let outcomes: Vec<Value> = ended["result"]["report"]["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|item| item["outcome"]["kind"].clone())
            .collect();
        assert_eq!(outcomes, ["written", "failed", "failed"], "{ended}");
        let (first, second) = ("First".to_owned(), "Second".to_owned());
        assert_eq!(
            shop.account.contents(),
            [
                (first, String::new(), "mine".to_owned()),
                (second, "theirs".to_owned(), "base".to_owned()),
            ]
        );
        let plan = shop.plan().await;
        assert_eq!(
            each(&plan["plan"]["items"], "operation"),
            ["unchanged", "conflict", "deleted_on_server"]
        );
    }
}
