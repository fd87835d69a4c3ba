//! Two processes on one data folder: what one of them carries out, the other neither calls interrupted nor ends.

use sandbox::{Fault, FaultRule};
use serde_json::json;

use crate::{Studio, each, open, server, struck};

#[tokio::test(flavor = "multi_thread")]
async fn what_another_process_carries_out_is_neither_called_interrupted_nor_ended() {
    let studio = Studio::new();
    let server = server().await;
    let id = studio.add(&server).await;
    let plan = studio.job("plan.make", json!({ "server": id })).await;
    let control = server.control();
    control.add_fault(FaultRule::once(Fault::Hang).on("POST", "livechat/triggers"));
    studio
        .ask("plan.apply", json!({ "plan": plan, "note": "" }))
        .await;
    struck(&control).await;

    let other = open(studio.folder.path());
    let start = api::dispatch(&other, "app.start", json!({})).await.unwrap();
    assert!(!each(&start["notices"], "kind").contains(&"unfinished-publication"));
    let list = api::dispatch(&other, "publication.list", json!({ "project": 1 })).await;
    let kept = list.unwrap()[0].clone();
    assert_eq!(kept["outcome"], "running");
    let settle = json!({ "publication": kept["id"] });
    let refused = api::dispatch(&other, "publication.settle", settle)
        .await
        .unwrap_err();
    let who = format!("(process {}) since 2", std::process::id());
    assert!(refused.message.contains(&who), "{refused:?}");
    let again = json!({ "plan": plan, "note": "" });
    let job = api::dispatch(&other, "plan.apply", again).await.unwrap();
    let view = loop {
        let view = api::dispatch(&other, "job.poll", job.clone()).await.unwrap();
        if view["state"] != "running" {
            break view;
        }
        tokio::task::yield_now().await;
    };
    assert_eq!(view["error"]["code"], "conflict", "{view}");
    assert!(
        view["error"]["message"].as_str().unwrap().contains(&who),
        "{view}"
    );
}
