//! Secrets go in and never come out: planted ones are looked for in everything that the application writes, says, logs and starts.

#![expect(
    clippy::unwrap_used,
    reason = "a story stops at the first thing that it did not expect"
)]

mod hunt;
mod mirror;

use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::http::StatusCode;
use serde_json::{Value, json};
use tracing_subscriber::fmt::MakeWriter;

use hunt::Hunt;
use mirror::Mirror;

const TOKEN: &str = "plantedTokenQ7w2Zx9Kd4Rt6Yb1Vn8Mc3Ls5Hj0Pf";
const PASSWORD: &str = "planted-passw0rd-Ue6Wq2";
const WRONG: &str = "planted-wr0ng-Ht5Bn8-secret";
const PASSPHRASE: &str = "planted passphrase Xk3Jm7 of nobody";
const SERVICE: &str = "planted-serv1ce-tok3n-Zk4Wd9";
const CODE: &str = "planted-c0de-914207";

/// Held while processes are started that have secrets on purpose, and while there must be none.
static PROCESSES: Mutex<()> = Mutex::new(());

fn hunt() -> Hunt {
    Hunt::of(&[
        ("the token", TOKEN),
        ("the password", PASSWORD),
        ("the wrong secret", WRONG),
        ("the passphrase", PASSPHRASE),
        ("the secret of services", SERVICE),
        ("the code", CODE),
    ])
}

/// Everything that anything logs in this process, down to the finest level.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Log {
    type Writer = Log;

    fn make_writer(&self) -> Log {
        self.clone()
    }
}

/// The application, with everything that it ever answered.
struct Confessor {
    app: api::App,
    /// Where the server is.
    url: String,
    said: Mutex<Vec<String>>,
}

impl Confessor {
    async fn call(&self, command: &str, input: Value) -> Result<Value, api::Error> {
        let answer = api::dispatch(&self.app, command, input).await;
        let mut said = self.said.lock().unwrap();
        said.push(format!("{command}: {answer:?}"));
        said.push(match &answer {
            Ok(value) => value.to_string(),
            Err(error) => format!("{error} {}", serde_json::to_string(error).unwrap()),
        });
        answer
    }

    async fn ask(&self, command: &str, input: Value) -> Value {
        self.call(command, input).await.unwrap()
    }

    /// Runs a job to its end, good or bad.
    async fn job(&self, command: &str, input: Value) -> Value {
        let Ok(job) = self.call(command, input).await else {
            return Value::Null;
        };
        let deadline = Instant::now() + Duration::from_secs(60);
        loop {
            let view = self.ask("job.poll", job.clone()).await;
            if view["state"] != "running" {
                return view["result"].clone();
            }
            assert!(Instant::now() < deadline, "{command} does not end");
            tokio::task::yield_now().await;
        }
    }

    /// A server in a project of its own, with a draft to publish.
    async fn add(&self, url: &str, user: &str, sign_in: &str, secret: &str, keep: &str) -> Value {
        let name = format!("{sign_in} in {keep}");
        let project = self.ask("project.create", json!({ "name": name })).await["id"].clone();
        let text = json!({ "name": name, "description": "", "enabled": true, "runOnce": false,
            "conditions": [{ "name": "time-on-site", "value": "3" }],
            "actions": [{ "name": "send-message", "params": { "sender": "queue", "name": "", "msg": "Hello" } }] });
        let draft = json!({
            "project": project, "platform": "rocketchat", "name": "x.json", "text": text.to_string(),
        });
        self.ask("draft.import_text", draft).await;
        let credentials = json!({ "sign_in": sign_in, "user": user, "secret": secret, "keep": keep });
        let input = json!({
            "project": project, "platform": "rocketchat", "name": name, "base_url": url, "credentials": credentials,
        });
        self.ask("server.add", input).await["id"].clone()
    }

    /// Asks an external service at the server's own address, with the server's secret token, and the mock in its place.
    async fn service(&self, server: &Value) {
        let url = self.url.clone() + "/service";
        let document = json!({ "name": "x", "description": "", "enabled": true, "runOnce": false,
            "conditions": [{ "name": "time-on-site", "value": "3" }],
            "actions": [{ "name": "use-external-service", "params": {
                "sender": "queue", "name": "", "serviceUrl": url, "serviceTimeout": 5_000, "serviceFallbackMessage": "" } }] });
        for keep in ["session", "file"] {
            let secret = json!({ "server": server, "secret": SERVICE, "keep": keep });
            self.ask("service.keep_secret", secret).await;
            for (ask, to) in [
                ("this-computer", "address"),
                ("this-computer", "mock"),
                ("server", "address"),
            ] {
                let call = json!({ "document": document, "ask": ask, "to": to, "server": server });
                self.job("service.call", call).await;
            }
        }
        self.ask("mock.status", json!({})).await;
    }

    /// All that is done with a server, whatever comes of it; gives the plan.
    async fn whole_path(&self, server: &Value) -> Value {
        let which = json!({ "server": server });
        let _ = self.call("server.test", which.clone()).await;
        let _ = self
            .call("server.test", json!({ "server": server, "code": CODE }))
            .await;
        let _ = self.call("server.agents", which.clone()).await;
        self.job("server.pull", which.clone()).await;
        self.service(server).await;
        let plan = self.job("plan.make", which).await;
        if !plan.is_null() {
            let apply = json!({ "plan": plan, "choices": {}, "note": "A note" });
            self.job("plan.apply", apply).await;
        }
        plan
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn planted_secrets_are_found_nowhere() {
    let log = Log::default();
    tracing_subscriber::fmt()
        .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
        .with_writer(log.clone())
        .init();
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    let app = api::App::open(api::Options {
        data_dir: place("data"),
        keychain: api::Keychain::Off,
    });
    let server = sandbox::PracticeServer::start(sandbox::Options {
        rate_limit: None,
        ..sandbox::Options::default()
    })
    .await
    .unwrap();
    let mirror = Mirror::before(&server, TOKEN, PASSWORD).await;
    let it = Confessor {
        app,
        url: mirror.url.clone(),
        said: Mutex::default(),
    };
    // The user id that goes with the token, whatever it is called at the mirror.
    let user = server.credentials().user_id.clone();

    it.ask("secrets.unlock", json!({ "passphrase": PASSPHRASE }))
        .await;
    let mut servers = Vec::new();
    for keep in ["session", "file"] {
        for secret in [TOKEN, WRONG] {
            servers.push(it.add(&mirror.url, &user, "token", secret, keep).await);
        }
        for secret in [PASSWORD, WRONG] {
            servers.push(
                it.add(&mirror.url, "practice.manager", "password", secret, keep)
                    .await,
            );
        }
    }
    for (number, id) in servers.iter().enumerate() {
        let plan = it.whole_path(id).await;
        std::fs::write(place(&format!("plan-{number}.json")), plan.to_string()).unwrap();
        for status in [
            StatusCode::INTERNAL_SERVER_ERROR,
            StatusCode::BAD_REQUEST,
            StatusCode::UNAUTHORIZED,
        ] {
            mirror.throw_back(Some(status));
            it.whole_path(id).await;
            it.job("plan.apply", json!({ "plan": plan, "choices": {}, "note": "" }))
                .await;
        }
        mirror.throw_back(None);
    }
    assert!(
        !mirror.issued().is_empty(),
        "nobody has signed in with the password"
    );
    assert!(
        mirror.service_secrets().iter().any(|secret| secret == SERVICE),
        "no service got its secret"
    );
    let published = server.control().triggers().len();
    assert_eq!(published, 4, "not every good secret has published its draft");
    let said = it.said.lock().unwrap().join("\n");
    assert!(said.contains("You sent"), "no answer of the mirror was shown");

    // Where people put secrets by mistake.
    let _ = it
        .call(
            "server.add",
            json!({ "project": 1, "credentials": { "secret": WRONG } }),
        )
        .await;
    let _ = it.call("secrets.unlock", json!({ "passphrase": WRONG })).await;
    let credentials = json!({ "sign_in": "token", "user": "me", "secret": TOKEN, "keep": "session" });
    let in_address = format!("https://me:{WRONG}@chat.example");
    let mistaken = json!({
        "project": 1, "platform": "rocketchat", "name": "", "base_url": in_address, "credentials": credentials,
    });
    assert!(it.call("server.add", mistaken).await.is_err());

    let session = it.ask("session.list", json!({ "project": 1 })).await[0]["session"].clone();
    let page = json!({
        "project": 1, "name": "x", "session": session, "engine": "rocketchat", "path": place("page.html"),
    });
    it.ask("simulate.share", page).await;
    it.ask("data.backup", json!({ "path": place("backup.db") })).await;
    it.ask("draft.export", json!({ "project": 1, "folder": place("drafts") }))
        .await;
    it.ask(
        "project.export",
        json!({ "project": 1, "folder": place("project") }),
    )
    .await;
    for command in ["app.start", "settings.get"] {
        it.ask(command, json!({})).await;
    }
    it.ask("server.list", json!({ "project": 1 })).await;

    let mut hunt = hunt();
    for token in mirror.issued() {
        hunt.add("an issued token", &token);
    }
    let nothing: Vec<String> = Vec::new();
    assert_eq!(hunt.in_folder(folder.path()), nothing);
    let said = it.said.lock().unwrap().join("\n");
    assert_eq!(hunt.in_bytes(said.as_bytes()), None);
    let logged = log.0.lock().unwrap().clone();
    assert!(
        String::from_utf8_lossy(&logged).contains("answered"),
        "nothing was logged"
    );
    assert_eq!(hunt.in_bytes(&logged), None);
    #[cfg(target_os = "linux")]
    {
        let _alone = PROCESSES.lock().unwrap_or_else(PoisonError::into_inner);
        assert_eq!(hunt.in_processes(std::process::id()), nothing);
    }
    it.app.close();
    assert_eq!(hunt.in_folder(folder.path()), nothing);
}

#[test]
fn what_is_written_on_purpose_is_found() {
    let hunt = hunt();
    let folder = tempfile::tempdir().unwrap();
    let nothing: Vec<String> = Vec::new();
    std::fs::write(folder.path().join("plan.json"), "nothing here").unwrap();
    assert_eq!(hunt.in_folder(folder.path()), nothing);

    let base64 = data_encoding::BASE64.encode(format!("user:{PASSWORD}\n").as_bytes());
    let wide: Vec<u8> = PASSWORD.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let hex = data_encoding::HEXLOWER.encode(PASSWORD.as_bytes());
    for bytes in [PASSWORD.as_bytes(), base64.as_bytes(), &wide, hex.as_bytes()] {
        assert!(hunt.in_bytes(bytes).is_some(), "{bytes:?}");
        let below = folder.path().join("a/b");
        std::fs::create_dir_all(&below).unwrap();
        std::fs::write(below.join("log"), [b"before ", bytes, b" after"].concat()).unwrap();
        assert_eq!(hunt.in_folder(folder.path()).len(), 1);
        std::fs::remove_file(below.join("log")).unwrap();
    }
    std::fs::write(folder.path().join(TOKEN), "").unwrap();
    assert_eq!(hunt.in_folder(folder.path()).len(), 1);
    std::fs::remove_file(folder.path().join(TOKEN)).unwrap();

    // A draft is text of the user: what is typed there is in the database, and would be seen there.
    let app = api::App::open(api::Options {
        data_dir: folder.path().to_owned(),
        keychain: api::Keychain::Off,
    });
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let text = json!({ "name": PASSPHRASE }).to_string();
    let input = json!({ "project": 1, "platform": "rocketchat", "name": "x", "text": text });
    runtime
        .block_on(api::dispatch(&app, "draft.import_text", input))
        .unwrap();
    let found = hunt.in_folder(folder.path());
    assert!(
        found.iter().any(|found| found.contains("trigger-designer.db")),
        "{found:?}"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_secret_in_a_process_that_was_started_is_found() {
    let _alone = PROCESSES.lock().unwrap_or_else(PoisonError::into_inner);
    let hunt = hunt();
    let us = std::process::id();
    let mut wait = Command::new("sh");
    wait.args(["-c", "read line", "sh"]).stdin(Stdio::piped());
    let found_in = |command: &mut Command| {
        let mut child = command.spawn().unwrap();
        // Until the shell is there it is still a copy of this process.
        while !std::fs::read(format!("/proc/{}/cmdline", child.id()))
            .unwrap()
            .starts_with(b"sh\0")
        {
            std::thread::yield_now();
        }
        let found = hunt.in_processes(us);
        drop(child.stdin.take());
        child.wait().unwrap();
        found
    };
    assert_eq!(found_in(&mut wait), Vec::<String>::new());
    assert!(
        found_in(wait.arg(TOKEN))
            .iter()
            .any(|found| found.contains("cmdline"))
    );
    let mut told = Command::new("sh");
    told.args(["-c", "read line", "sh"])
        .stdin(Stdio::piped())
        .env("SECRET", PASSWORD);
    assert!(found_in(&mut told).iter().any(|found| found.contains("environ")));
}
