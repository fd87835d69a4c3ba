//! Stories over the use cases, as the window and the shell call them: with a real database and a real server.

#![expect(
    clippy::unwrap_used,
    reason = "a story stops at the first thing that it did not expect"
)]

mod account_browser;
mod accounts;
mod at_work;
mod backups;
mod bad_input;
mod bulk;
mod conversions;
mod drafting;
mod explaining;
mod faults;
mod folder_updates;
mod folders;
mod history;
#[path = "../secrets/hunt.rs"]
mod hunt;
mod killed;
mod licences;
mod practice_servers;
mod project_versions;
mod publishing;
mod same_for_all;
mod service;
mod settling;
mod time_zones;
mod versions;
mod wishes;
mod zendesk_servers;

use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// The application on a data folder of its own.
struct Studio {
    app: api::App,
    folder: tempfile::TempDir,
}

impl Studio {
    fn new() -> Studio {
        let folder = tempfile::tempdir().unwrap();
        Studio {
            app: open(folder.path()),
            folder,
        }
    }

    /// The application ends and starts again on the same folder.
    fn restarted(self) -> Studio {
        self.app.close();
        drop(self.app);
        Studio {
            app: open(self.folder.path()),
            folder: self.folder,
        }
    }

    async fn ask(&self, command: &str, input: Value) -> Value {
        match api::dispatch(&self.app, command, input).await {
            Ok(output) => output,
            Err(error) => panic!("{command}: {error} {error:?}"),
        }
    }

    async fn refused(&self, command: &str, input: Value) -> api::Error {
        match api::dispatch(&self.app, command, input).await {
            Ok(output) => panic!("{command} was not refused but gave {output}"),
            Err(error) => error,
        }
    }

    /// Waits for a job and gives how it ended.
    async fn finished(&self, job: Value) -> Value {
        let deadline = Instant::now() + Duration::from_secs(60);
        loop {
            let view = self.ask("job.poll", job.clone()).await;
            if view["state"] != "running" {
                return view;
            }
            assert!(Instant::now() < deadline, "the job does not end: {view}");
            tokio::task::yield_now().await;
        }
    }

    /// Runs a job and gives its result.
    async fn job(&self, command: &str, input: Value) -> Value {
        let started = self.ask(command, input).await;
        let view = self.finished(started).await;
        assert_eq!(view["state"], "done", "{command}: {view}");
        view["result"].clone()
    }

    /// The sample project's practice server.
    async fn practice(&self) -> Value {
        self.ask("server.list", json!({ "project": 1 })).await[0]["id"].clone()
    }

    /// Adds a server that runs in this test, signed in as its manager.
    async fn add(&self, server: &sandbox::PracticeServer) -> Value {
        self.add_named(server, "Test").await
    }

    async fn add_named(&self, server: &sandbox::PracticeServer, name: &str) -> Value {
        let credentials = server.credentials();
        let input = json!({
            "project": 1, "platform": "rocketchat", "name": name, "base_url": server.base_url(),
            "credentials": {
                "sign_in": "token", "user": credentials.user_id, "secret": credentials.auth_token, "keep": "session",
            },
        });
        self.ask("server.add", input).await["id"].clone()
    }

    async fn first_draft(&self) -> Value {
        self.ask("draft.get", json!({ "draft": 1 })).await
    }
}

fn open(folder: &Path) -> api::App {
    api::App::open(api::Options {
        data_dir: folder.to_owned(),
        keychain: api::Keychain::Off,
    })
}

/// A server of this test, without a rate limit.
async fn server() -> sandbox::PracticeServer {
    sandbox::PracticeServer::start(sandbox::Options {
        rate_limit: None,
        ..sandbox::Options::default()
    })
    .await
    .unwrap()
}

/// Waits until a fault has struck a call.
async fn struck(control: &sandbox::Control) {
    while control.faults().iter().all(|fault| fault.struck == 0) {
        tokio::task::yield_now().await;
    }
}

/// Decides to send again what is in doubt: the server of the test will not do it late.
fn sent_again(plan: &Value) -> Value {
    let items = plan["plan"]["items"].as_array().unwrap().iter();
    let in_doubt = items.filter(|item| item["operation"] == "in_doubt");
    in_doubt
        .map(|item| (item["id"].as_str().unwrap().to_owned(), json!("mine")))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

/// The value of a member of each object in a list.
fn each<'a>(list: &'a Value, member: &str) -> Vec<&'a str> {
    list.as_array()
        .unwrap()
        .iter()
        .map(|item| item[member].as_str().unwrap())
        .collect()
}
