//! Applying plans: every write with its answer, without it, and with a wrong one.

use publish::{
    Choices, Control, Event, JournalEntry, Mode, Outcome, Plan, PlanDraft, Progress, Report, apply,
};
use serde_json::{Value, json};
use tokio_util::sync::CancellationToken;

use crate::documents::{edited, new_draft, stored, trashed};
use crate::steps::{carry_out, planned_for};
use crate::support::{Fake, Fate, impatient, quick};

pub(crate) async fn planned(fake: &Fake, drafts: &[PlanDraft]) -> Plan {
    let server = fake.client().await.triggers(&Control::default()).await.unwrap();
    planned_for(&fake.address, drafts, &server)
}

pub(crate) async fn applied(fake: &Fake, plan: &Plan, choices: &Choices) -> (Report, Vec<JournalEntry>) {
    let mut journal = Vec::new();
    let client = fake.client_with(impatient(), &Control::default()).await;
    let report = apply(
        &client,
        plan,
        choices,
        Mode::Apply,
        &mut journal,
        &Control::default(),
    )
    .await
    .unwrap();
    (report, journal)
}

pub(crate) fn kinds(report: &Report) -> Vec<String> {
    let kind = |outcome: &Outcome| {
        serde_json::to_value(outcome).unwrap()["kind"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    report.items.iter().map(|item| kind(&item.outcome)).collect()
}

pub(crate) fn one() -> Value {
    stored("t1", "One", "base")
}

pub(crate) fn two() -> Value {
    stored("t2", "Two", "base")
}

/// An update, a creation and a deletion.
pub(crate) fn three() -> Vec<PlanDraft> {
    vec![
        trashed("d", &two()),
        new_draft("c", "New", "mine"),
        edited("u", &one(), "mine"),
    ]
}

#[tokio::test]
async fn updates_come_first_then_creations_then_deletions_and_each_is_proved() {
    let fake = Fake::start(vec![one(), two()]).await;
    let plan = planned(&fake, &three()).await;
    let (report, journal) = applied(&fake, &plan, &Choices::new()).await;
    assert_eq!(kinds(&report), ["deleted", "written", "written"]);
    assert_eq!(fake.names(), ["New", "One"]);
    assert_eq!(
        fake.writes(),
        [
            "POST livechat/triggers",
            "POST livechat/triggers",
            "DELETE livechat/triggers/t2"
        ]
    );
    let Outcome::Written { trigger_id, document } = &report.items[1].outcome else {
        panic!("{report:?}");
    };
    assert_eq!(
        (trigger_id.as_str(), document["_id"].as_str()),
        ("new1", Some("new1"))
    );
    let events: Vec<String> = journal
        .iter()
        .map(|entry| {
            let event = serde_json::to_value(&entry.event).unwrap();
            format!("{} {}", entry.item, event["event"].as_str().unwrap())
        })
        .collect();
    assert_eq!(
        events,
        [
            "draft:u planned",
            "draft:c planned",
            "draft:d planned",
            "draft:u sent",
            "draft:u verified",
            "draft:c sent",
            "draft:c verified",
            "draft:d sent",
            "draft:d verified",
        ]
    );
}

#[tokio::test]
async fn a_dry_run_reads_and_writes_nothing() {
    let fake = Fake::start(vec![one(), two()]).await;
    let plan = planned(&fake, &three()).await;
    let mut journal = Vec::new();
    let client = fake.client().await;
    let report = apply(
        &client,
        &plan,
        &Choices::new(),
        Mode::DryRun,
        &mut journal,
        &Control::default(),
    )
    .await
    .unwrap();
    assert_eq!(kinds(&report), ["would_write", "would_write", "would_write"]);
    assert!(fake.writes().is_empty() && journal.is_empty());
}

#[tokio::test]
async fn a_lost_answer_is_made_up_for_by_looking_and_nothing_is_sent_twice() {
    for write in 1..=3 {
        for (done, fate) in [
            (true, (|| Fate::DoneThenCut) as fn() -> Fate),
            (true, || Fate::DoneThenHang),
            (true, || {
                Fate::DoneBut(500, json!({ "success": false, "error": "boom" }))
            }),
            (true, || {
                Fate::DoneBut(502, json!({ "$text": "<html>bad gateway</html>" }))
            }),
            (true, || Fate::DoneBut(200, json!({}))),
            (false, || Fate::Cut),
            (false, || Fate::Hang),
            (false, || {
                Fate::Instead(500, json!({ "success": false, "error": "boom" }))
            }),
        ] {
            let fake = Fake::start(vec![one(), two()]).await;
            let plan = planned(&fake, &three()).await;
            fake.at_write(write, fate);
            let (report, _) = applied(&fake, &plan, &Choices::new()).await;
            assert_eq!(fake.writes().len(), 3, "write {write}: {report:#?}");
            let outcomes = kinds(&report);
            // Items are in the order of the plan, which is the opposite of the order of writing.
            let (hit, mut others) = (outcomes[3 - write].clone(), outcomes);
            others.remove(3 - write);
            assert!(
                others.iter().all(|kind| kind == "written" || kind == "deleted"),
                "{others:?}"
            );
            let settled = hit == "written" || hit == "deleted";
            assert_eq!(settled, done, "write {write}: {hit}");
        }
    }
}

#[tokio::test]
async fn a_refusal_is_reported_with_the_servers_words_and_the_rest_goes_on() {
    let fake = Fake::start(vec![one(), two()]).await;
    let plan = planned(&fake, &three()).await;
    fake.at_write(1, || {
        Fate::Instead(
            400,
            json!({ "success": false, "error": "bad", "errorType": "invalid-params" }),
        )
    });
    let (report, _) = applied(&fake, &plan, &Choices::new()).await;
    assert_eq!(kinds(&report), ["deleted", "written", "failed"]);
    let Outcome::Failed { problem } = &report.items[2].outcome else {
        panic!("{report:?}");
    };
    assert_eq!(problem.code, "refused");
    assert!(
        problem.message.starts_with("the server refused: bad"),
        "{}",
        problem.message
    );
    assert_eq!(problem.raw.as_ref().unwrap().status, 400);
}

#[tokio::test]
async fn a_token_revoked_in_the_middle_stops_the_rest() {
    let fake = Fake::start(vec![one(), two()]).await;
    let plan = planned(&fake, &three()).await;
    fake.at_write(2, || {
        Fate::Instead(401, json!({ "status": "error", "message": "logged out" }))
    });
    let (report, journal) = applied(&fake, &plan, &Choices::new()).await;
    assert_eq!(kinds(&report), ["not_reached", "failed", "written"]);
    assert_eq!(report.stopped.unwrap().code, "signed-out");
    assert!(matches!(journal.last().unwrap().event, Event::Failed { .. }));
}

#[tokio::test]
async fn what_the_server_stored_otherwise_is_named_field_by_field() {
    for (drafts, stored_message) in [
        (vec![edited("u", &one(), "mine")], "mangled"),
        (vec![new_draft("c", "New", "mine")], "mangled"),
    ] {
        let fake = Fake::start(vec![one()]).await;
        let plan = planned(&fake, &drafts).await;
        let mut wrote = false;
        fake.rule(move |seen, triggers| {
            if wrote && seen.call.starts_with("GET") {
                for trigger in triggers
                    .iter_mut()
                    .filter(|t| t["actions"][0]["params"]["msg"] == "mine")
                {
                    trigger["actions"][0]["params"]["msg"] = json!(stored_message);
                }
            }
            wrote |= seen.call.starts_with("POST");
            Fate::Normal
        });
        let (report, _) = applied(&fake, &plan, &Choices::new()).await;
        let Outcome::Differs { changes, .. } = &report.items[0].outcome else {
            panic!("{report:?}");
        };
        assert_eq!(changes.len(), 1);
        assert_eq!(changes[0].path.as_str(), "/actions/0/params/msg");
        assert_eq!(
            (&changes[0].before, &changes[0].after),
            (&Some(json!("mine")), &Some(json!("mangled")))
        );
    }
}

#[tokio::test]
async fn a_server_that_only_claims_to_have_done_it_is_not_believed() {
    for (write, outcome) in [(1, 2), (2, 1), (3, 0)] {
        let fake = Fake::start(vec![one(), two()]).await;
        let plan = planned(&fake, &three()).await;
        fake.at_write(write, || Fate::Instead(200, json!({ "success": true })));
        let (report, _) = applied(&fake, &plan, &Choices::new()).await;
        let kind = &kinds(&report)[outcome];
        assert_eq!(kind, if write == 1 { "differs" } else { "unknown" });
    }
}

#[tokio::test]
async fn a_reading_back_that_is_cut_is_tried_again() {
    let fake = Fake::start(vec![one(), two()]).await;
    let plan = planned(&fake, &three()).await;
    let mut after_write = false;
    fake.rule(move |seen, _| {
        let write = !seen.call.starts_with("GET");
        let cut = after_write && !write;
        after_write = write;
        if cut { Fate::Cut } else { Fate::Normal }
    });
    let (report, _) = applied(&fake, &plan, &Choices::new()).await;
    assert_eq!(kinds(&report), ["deleted", "written", "written"]);
}

#[tokio::test]
async fn a_twin_made_by_another_at_the_same_moment_is_not_taken_for_ours() {
    let fake = Fake::start(vec![]).await;
    let plan = planned(&fake, &[new_draft("c", "New", "mine")]).await;
    fake.rule(|seen, triggers| {
        if seen.call.starts_with("POST") {
            triggers.push(stored("theirs", "New", "mine"));
        }
        Fate::Normal
    });
    let (report, _) = applied(&fake, &plan, &Choices::new()).await;
    let Outcome::Unknown { candidates, .. } = &report.items[0].outcome else {
        panic!("{report:?}");
    };
    assert_eq!(candidates, &["theirs", "new1"]);
    assert_eq!(fake.writes().len(), 1);
}

#[tokio::test]
async fn cancelling_lets_the_item_under_way_be_proved_and_stops_before_the_next() {
    let fake = Fake::start(vec![one(), two()]).await;
    let plan = planned(&fake, &three()).await;
    let cancel = CancellationToken::new();
    let hand = cancel.clone();
    let control = Control::new(cancel, move |progress| {
        if matches!(progress, Progress::Item { number: 2, .. }) {
            hand.cancel();
        }
    });
    let client = fake.client_with(quick(), &control).await;
    let mut journal = Vec::new();
    let report = carry_out(&client, &plan, &mut journal, &control).await.unwrap();
    // The second was only announced when the work was cancelled: it was never sent.
    assert_eq!(kinds(&report), ["not_reached", "failed", "written"]);
    assert_eq!(report.stopped.as_ref().unwrap().code, "cancelled");
    assert_eq!(fake.names(), ["One", "Two"]);

    let fake = Fake::start(vec![one(), two()]).await;
    let plan = planned(&fake, &three()).await;
    let cancel = CancellationToken::new();
    let control = Control::new(cancel.clone(), |_| {});
    fake.rule(move |seen, _| {
        if seen.call.starts_with("POST") {
            cancel.cancel();
        }
        Fate::Normal
    });
    let client = fake.client().await;
    let report = carry_out(&client, &plan, &mut Vec::new(), &control)
        .await
        .unwrap();
    assert_eq!(kinds(&report), ["not_reached", "not_reached", "written"]);
}
