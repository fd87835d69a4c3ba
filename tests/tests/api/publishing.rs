//! Publishers connect, review, apply and see what came of it.

use sandbox::{Fault, FaultRule};
use serde_json::{Value, json};

use crate::{Studio, each, server};

fn operations(plan: &Value) -> Vec<&str> {
    each(&plan["plan"]["items"], "operation")
}

#[tokio::test(flavor = "multi_thread")]
async fn drafts_go_to_the_practice_server_and_the_next_plan_has_nothing_to_do() {
    let studio = Studio::new();
    let practice = studio.practice().await;
    let plan = studio.job("plan.make", json!({ "server": practice })).await;
    assert_eq!(
        operations(&plan)
            .iter()
            .filter(|operation| **operation == "create")
            .count(),
        6
    );
    let applied = studio
        .job("plan.apply", json!({ "plan": plan, "note": "First of all" }))
        .await;
    assert_eq!(applied["publication"]["outcome"], "succeeded", "{applied}");
    assert_eq!(applied["publication"]["note"], "First of all");

    // What the practice server holds outlives the application.
    let studio = studio.restarted();
    let again = studio.job("plan.make", json!({ "server": practice })).await;
    assert!(
        operations(&again)
            .iter()
            .all(|operation| ["unchanged", "only_on_server"].contains(operation)),
        "{again}"
    );
    let drafts = studio.ask("draft.list", json!({ "project": 1 })).await;
    assert!(
        each(&drafts, "state").iter().all(|state| *state == "published"),
        "{drafts}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_by_others_is_a_conflict_until_somebody_decides() {
    let studio = Studio::new();
    let server = server().await;
    let id = studio.add(&server).await;
    let plan = studio
        .job("plan.make", json!({ "server": id, "drafts": [1] }))
        .await;
    let applied = studio
        .job("plan.apply", json!({ "plan": plan, "note": "" }))
        .await;
    let trigger = applied["publication"]["items"][0]["trigger"].as_str().unwrap();
    assert!(server.control().edit_trigger(trigger, |stored| {
        stored.insert("description".into(), json!("Edited by a colleague"));
    }));
    let mut view = studio.first_draft().await;
    view["document"]["description"] = json!("Edited here");
    let save = json!({ "draft": 1, "base": view["revision"], "document": view["document"] });
    studio.ask("draft.save", save).await;

    let plan = studio
        .job("plan.make", json!({ "server": id, "drafts": [1] }))
        .await;
    assert_eq!(operations(&plan), ["conflict"]);
    let undecided = studio
        .job("plan.apply", json!({ "plan": plan, "note": "" }))
        .await;
    assert_eq!(
        undecided["publication"],
        Value::Null,
        "nothing is sent without a decision: {undecided}"
    );
    let item = plan["plan"]["items"][0]["id"].as_str().unwrap();
    let mine = json!({ "plan": plan, "choices": { item: "mine" }, "note": "Ours is right" });
    let decided = studio.job("plan.apply", mine).await;
    assert_eq!(decided["publication"]["outcome"], "succeeded");
    assert_eq!(
        server.control().trigger(trigger).unwrap()["description"],
        "Edited here"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_is_refused_when_the_server_has_moved() {
    let studio = Studio::new();
    let server = server().await;
    let id = studio.add(&server).await;
    let plan = studio
        .job("plan.make", json!({ "server": id, "drafts": [1] }))
        .await;
    studio
        .job("plan.apply", json!({ "plan": plan, "note": "" }))
        .await;
    let mut view = studio.first_draft().await;
    view["document"]["description"] = json!("Newer");
    let save = json!({ "draft": 1, "base": view["revision"], "document": view["document"] });
    studio.ask("draft.save", save).await;
    let plan = studio
        .job("plan.make", json!({ "server": id, "drafts": [1] }))
        .await;
    assert_eq!(operations(&plan), ["update"]);
    let trigger = plan["plan"]["items"][0]["trigger_id"].as_str().unwrap();
    assert!(server.control().delete_trigger(trigger));
    let started = studio
        .ask("plan.apply", json!({ "plan": plan, "note": "" }))
        .await;
    let ended = studio.finished(started).await;
    assert_eq!(ended["error"]["code"], "plan-out-of-date", "{ended}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_create_whose_answer_is_lost_is_found_again_and_never_doubled() {
    let studio = Studio::new();
    let server = server().await;
    let id = studio.add(&server).await;
    let plan = studio
        .job("plan.make", json!({ "server": id, "drafts": [1, 2] }))
        .await;
    server
        .control()
        .add_fault(FaultRule::once(Fault::LoseAnswer).on("POST", "livechat/triggers"));
    let applied = studio
        .job("plan.apply", json!({ "plan": plan, "note": "" }))
        .await;
    assert_eq!(applied["publication"]["outcome"], "succeeded", "{applied}");
    assert_eq!(server.control().triggers().len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_hangs_can_be_cancelled_at_once() {
    let studio = Studio::new();
    let server = server().await;
    let id = studio.add(&server).await;
    server.control().add_fault(FaultRule::always(Fault::Hang));
    let job = studio.ask("plan.make", json!({ "server": id })).await;
    studio.ask("job.cancel", job.clone()).await;
    let ended = studio.finished(job).await;
    assert_eq!(ended["state"], "cancelled", "{ended}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_chat_server_and_who_may_not_are_told_apart() {
    let studio = Studio::new();
    let server = server().await;
    let id = studio.add(&server).await;
    server.control().add_fault(FaultRule::once(Fault::BadGateway));
    let html = studio.refused("server.test", json!({ "server": id })).await;
    assert!(
        html.details.as_ref().unwrap()["answer"]["body"]
            .as_str()
            .unwrap()
            .contains("<html"),
        "{html:?}"
    );

    let agent = server
        .users()
        .into_iter()
        .find(|user| user.credentials.username == "practice.agent")
        .unwrap();
    let input = json!({
        "project": 1, "platform": "rocketchat", "name": "As an agent", "base_url": server.base_url(),
        "credentials": {
            "sign_in": "password", "user": "practice.agent", "secret": agent.credentials.password, "keep": "session",
        },
    });
    let agent = studio.ask("server.add", input).await["id"].clone();
    let connection = studio.ask("server.test", json!({ "server": agent })).await;
    assert_eq!(
        connection["missing_permissions"],
        json!(["view-livechat-manager"])
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_factor_is_asked_for_once() {
    let studio = Studio::new();
    let server = server().await;
    let admin = server
        .users()
        .into_iter()
        .find(|user| user.totp_secret.is_some())
        .unwrap();
    let input = json!({
        "project": 1, "platform": "rocketchat", "name": "Admin", "base_url": server.base_url(),
        "credentials": {
            "sign_in": "password", "user": admin.credentials.username, "secret": admin.credentials.password,
            "keep": "session",
        },
    });
    let id = studio.ask("server.add", input).await["id"].clone();
    let asked = studio.refused("server.test", json!({ "server": id })).await;
    assert_eq!(asked.code, api::Code::SecondFactorNeeded);
    let now = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .unwrap();
    let code = admin
        .totp_secret
        .unwrap()
        .code_at(u64::try_from(now.as_millis()).unwrap());
    studio
        .ask("server.test", json!({ "server": id, "code": code }))
        .await;
    studio.job("plan.make", json!({ "server": id })).await;
}
