//! What planning costs in a large project: 500 drafts against a practice server with 500 triggers, over HTTP and without a rate
//! limit. Prints one JSON object of figures, which `cargo xtask bench --only publishing` reads.

use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use api::publish::{Intent, Link, PlanDraft, ServerAddress, ServerTrigger, Target, plan};
use api::sandbox::{Options, PracticeServer};
use api::trigger::{Draft, Platform};
use serde_json::{Value, json};

const TRIGGERS: usize = 500;
const ROUNDS: usize = 5;

#[tokio::main]
async fn main() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let app = api::App::open(api::Options {
        data_dir: folder.path().to_owned(),
        keychain: api::Keychain::Off,
    });
    let server = PracticeServer::start(Options {
        rate_limit: None,
        ..Options::default()
    })
    .await?;
    let project = ask(&app, "project.create", json!({ "name": "Large" })).await?["id"].clone();
    let documents: Vec<Value> = (0..TRIGGERS).map(stories::made_up::trigger).collect();
    let text = Value::from(documents.clone()).to_string();
    let import = json!({ "project": project, "platform": "rocketchat", "name": "large.json", "text": text });
    ask(&app, "draft.import_text", import).await?;
    let credentials = server.credentials();
    let add = json!({
        "project": project, "platform": "rocketchat", "name": "Large", "base_url": server.base_url(),
        "credentials": {
            "sign_in": "token", "user": credentials.user_id, "secret": credentials.auth_token, "keep": "session",
        },
    });
    let which = json!({ "server": ask(&app, "server.add", add).await?["id"] });

    let all_new = median(&app, &which, "create").await?;
    let (applied, applying) = job(
        &app,
        "plan.apply",
        json!({
            "plan": job(&app, "plan.make", which.clone()).await?.0, "choices": {}, "note": "",
        }),
    )
    .await?;
    let written = applied["report"]["items"].as_array().context("no report")?;
    ensure!(
        written.iter().all(|item| item["outcome"]["kind"] == "written"),
        "not everything was written"
    );
    let nothing_new = median(&app, &which, "unchanged").await?;
    let figures = json!({
        "plan_500_new_ms": all_new.as_secs_f64() * 1000.0,
        "plan_500_published_ms": nothing_new.as_secs_f64() * 1000.0,
        "plan_500_alone_ms": alone(&documents, server.base_url())?.as_secs_f64() * 1000.0,
        "apply_500_s": applying.as_secs_f64(),
    });
    println!("{figures}");
    Ok(())
}

/// The median time of a whole plan, from asking for it to having it; each item must have this operation.
async fn median(app: &api::App, which: &Value, operation: &str) -> Result<Duration> {
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let (plan, took) = job(app, "plan.make", which.clone()).await?;
        let items = plan["plan"]["items"].as_array().context("no plan")?;
        let same = items.iter().filter(|item| item["operation"] == operation).count();
        ensure!(same == TRIGGERS, "{same} of {TRIGGERS} to {operation}");
        times.push(took);
    }
    times.sort();
    Ok(times[ROUNDS / 2])
}

/// The comparison by itself: every draft is tied, and every tenth was changed here, every fifteenth there.
fn alone(documents: &[Value], address: &str) -> Result<Duration> {
    let changed = |document: &Value, by: &str| {
        let mut document = document.clone();
        document["description"] = json!(by);
        document
    };
    let mut drafts = Vec::new();
    let mut there = Vec::new();
    for (number, document) in documents.iter().enumerate() {
        let here = if number % 10 == 0 {
            changed(document, "here")
        } else {
            document.clone()
        };
        let base = document.as_object().context("no object")?.clone();
        let now = if number % 15 == 0 {
            changed(document, "there")
        } else {
            document.clone()
        };
        let id = format!("t{number}");
        drafts.push(PlanDraft {
            is_ready: true,
            key: number.to_string(),
            draft: Draft::from_value(Platform::RocketChat, here)?,
            link: Some(Link {
                trigger_id: id.clone(),
                base,
            }),
            intent: Intent::Publish,
            diagnostics: Vec::new(),
            doubt: None,
        });
        there.push(ServerTrigger {
            id,
            document: now.as_object().context("no object")?.clone(),
        });
    }
    let address = ServerAddress::parse(address)?;
    let target = Target {
        platform: api::trigger::Platform::RocketChat,
        address: &address,
        version: Some("7.5.1"),
        unread: &[],
        application: None,
        followed: &[],
    };
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            let made = plan(&target, &drafts, &there, &std::collections::BTreeSet::new());
            let took = start.elapsed();
            assert_eq!(made.items.len(), TRIGGERS);
            took
        })
        .collect();
    times.sort();
    Ok(times[ROUNDS / 2])
}

async fn ask(app: &api::App, command: &str, input: Value) -> Result<Value> {
    Ok(api::dispatch(app, command, input).await?)
}

async fn job(app: &api::App, command: &str, input: Value) -> Result<(Value, Duration)> {
    let start = Instant::now();
    let id = ask(app, command, input).await?;
    loop {
        let view = ask(app, "job.poll", id.clone()).await?;
        match view["state"].as_str() {
            Some("running") => tokio::time::sleep(Duration::from_millis(2)).await,
            Some("done") => return Ok((view["result"].clone(), start.elapsed())),
            _ => anyhow::bail!("{command}: {view}"),
        }
    }
}
