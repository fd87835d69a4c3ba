//! Writes about which nobody could tell when they were sent, and that turn out to have been done.

use sandbox::{Fault, FaultRule};
use serde_json::{Value, json};

use crate::{Studio, each, server};

impl Studio {
    async fn described(&self, draft: i64, description: &str) {
        let mut view = self.ask("draft.get", json!({ "draft": draft })).await;
        view["document"]["description"] = json!(description);
        let save = json!({ "draft": draft, "base": view["revision"], "document": view["document"] });
        self.ask("draft.save", save).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_update_that_turns_out_to_be_done_is_not_taken_for_somebody_else_s() {
    let studio = Studio::new();
    let server = server().await;
    let id = studio.add(&server).await;
    let make = json!({ "server": id, "drafts": [1] });
    let plan = studio.job("plan.make", make.clone()).await;
    studio
        .job("plan.apply", json!({ "plan": plan, "note": "" }))
        .await;

    // The answer is lost, and looking what became of it fails as well.
    studio.described(1, "Newer").await;
    let plan = studio.job("plan.make", make.clone()).await;
    let control = server.control();
    control.add_fault(FaultRule::always(Fault::LoseAnswer).on("POST", "livechat/triggers"));
    control.add_fault(FaultRule::always(Fault::WrongShape).on("GET", "livechat/triggers/:_id"));
    let applied = studio
        .job("plan.apply", json!({ "plan": plan, "note": "" }))
        .await;
    let outcome = &applied["report"]["items"][0]["outcome"];
    assert_eq!(outcome["kind"], "unknown", "{applied}");
    assert_eq!(applied["publication"]["items"][0]["state"], "unknown");
    control.clear_faults();
    assert_eq!(control.triggers()[0]["description"], "Newer");

    studio.described(1, "Newest").await;
    let plan = studio.job("plan.make", make.clone()).await;
    assert_eq!(each(&plan["plan"]["items"], "operation"), ["update"], "{plan}");
    let done = studio
        .job("plan.apply", json!({ "plan": plan, "note": "" }))
        .await;
    assert_eq!(done["publication"]["outcome"], "succeeded", "{done}");

    // The history says what was known then; and what came later is not overruled by it.
    let history = studio.ask("publication.list", json!({ "project": 1 })).await;
    assert_eq!(history[1]["items"][0]["state"], "unknown");
    let trigger = done["publication"]["items"][0]["trigger"].as_str().unwrap();
    assert!(control.edit_trigger(trigger, |stored| {
        stored.insert("description".into(), json!("Newer"));
    }));
    let plan = studio.job("plan.make", make).await;
    assert_eq!(
        each(&plan["plan"]["items"], "operation"),
        ["changed_on_server"],
        "somebody went back to it"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_creation_that_turns_out_to_be_done_is_the_draft_s() {
    let studio = Studio::new();
    let server = server().await;
    let id = studio.add(&server).await;
    let make = json!({ "server": id, "drafts": [1] });
    let plan = studio.job("plan.make", make.clone()).await;
    let control = server.control();
    control.add_fault(FaultRule::always(Fault::LoseAnswer).on("POST", "livechat/triggers"));
    // The list is read twice before the creation, to see what one may and what is there, and never again.
    control.add_fault(
        FaultRule::always(Fault::WrongShape)
            .on("GET", "livechat/triggers")
            .from(3),
    );
    let applied = studio
        .job("plan.apply", json!({ "plan": plan, "note": "" }))
        .await;
    let outcome = &applied["report"]["items"][0]["outcome"];
    assert_eq!(outcome["kind"], "unknown", "{applied}");
    control.clear_faults();

    studio.described(1, "Newer").await;
    let plan = studio.job("plan.make", make).await;
    assert_eq!(each(&plan["plan"]["items"], "operation"), ["update"], "{plan}");
    let done = studio
        .job("plan.apply", json!({ "plan": plan, "note": "" }))
        .await;
    assert_eq!(done["publication"]["outcome"], "succeeded", "{done}");
    let descriptions: Vec<Value> = control
        .triggers()
        .into_iter()
        .map(|trigger| trigger["description"].clone())
        .collect();
    assert_eq!(descriptions, ["Newer"]);
}
