//! Writes about which nobody could tell when they were sent, and that turn out to have been done.

use sandbox::{Fault, FaultRule};
use serde_json::{Value, json};

use crate::{Studio, each, server};

impl Studio {
    pub(crate) async fn described(&self, draft: i64, description: &str) {
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
    // The list is read three times before the creation, to see what one may, what is there, and what is there just before it, and
    // never again.
    control.add_fault(
        FaultRule::always(Fault::WrongShape)
            .on("GET", "livechat/triggers")
            .from(4),
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

#[tokio::test(flavor = "multi_thread")]
async fn a_creation_that_may_still_come_is_not_sent_again_and_the_draft_s_when_it_comes() {
    let studio = Studio::new();
    let server = server().await;
    let control = server.control();
    let id = studio.add(&server).await;
    let make = json!({ "server": id, "drafts": [1] });
    let first = studio.job("plan.make", make.clone()).await;
    // Whatever is sent is cut off, and not done.
    control.add_fault(FaultRule::always(Fault::Close).on("POST", "livechat/triggers"));
    let applied = studio
        .job("plan.apply", json!({ "plan": first, "note": "" }))
        .await;
    let outcome = &applied["report"]["items"][0]["outcome"];
    assert_eq!(outcome["kind"], "unknown", "{applied}");
    control.clear_faults();

    // Neither the plan of before nor a new one sends it again, whoever asks.
    let job = studio
        .ask("plan.apply", json!({ "plan": first, "note": "" }))
        .await;
    let refused = studio.finished(job).await;
    assert_eq!(refused["error"]["code"], "plan-out-of-date", "{refused}");
    let plan = studio.job("plan.make", make.clone()).await;
    assert_eq!(each(&plan["plan"]["items"], "operation"), ["in_doubt"], "{plan}");
    assert_eq!(
        plan["plan"]["settled"][0]["verdict"]["kind"], "may_still_happen",
        "{plan}"
    );
    let settled = studio.job("server.settle", json!({ "server": id })).await;
    assert_eq!(settled["found"], plan["plan"]["settled"]);
    let left = studio
        .job("plan.apply", json!({ "plan": plan, "note": "" }))
        .await;
    assert_eq!(left["report"]["items"][0]["outcome"]["kind"], "left", "{left}");
    assert_eq!(control.triggers().len(), 0);

    // It comes late, after the draft was edited.
    let sent = plan["plan"]["items"][0]["doubt"]["sent"].clone();
    let mut late = sent.as_object().unwrap().clone();
    late.insert("_id".into(), json!("late"));
    control.put_trigger(late);
    studio.described(1, "Newer").await;
    let plan = studio.job("plan.make", make.clone()).await;
    assert_eq!(each(&plan["plan"]["items"], "operation"), ["update"], "{plan}");
    assert_eq!(plan["plan"]["settled"][0]["verdict"]["trigger_id"], "late");
    studio
        .job("plan.apply", json!({ "plan": plan, "note": "" }))
        .await;
    let plan = studio.job("plan.make", make).await;
    assert_eq!(each(&plan["plan"]["items"], "operation"), ["unchanged"], "{plan}");
    assert_eq!(plan["plan"]["settled"], json!([]));
    assert_eq!(control.triggers().len(), 1);
}
