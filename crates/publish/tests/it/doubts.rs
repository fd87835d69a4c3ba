//! A creation of which nobody knows whether the server made it: it is not sent again before that is known or decided.

use publish::{
    Choice, Choices, Control, Error, Event, JournalEntry, MAY_STILL_ARRIVE, Mode, Operation, Part, Plan,
    PlanDraft, Verdict, apply, explain,
};
use serde_json::{Value, json};
use trigger::Platform;

use crate::applying::{applied, kinds, planned};
use crate::documents::{LONG_AFTER, document, informed, new_draft, stored};
use crate::steps::carry_out;
use crate::support::{Fake, Fate};

/// The journal of a process that died while the server had not made its trigger yet.
async fn killed(fake: &Fake, draft: &PlanDraft) -> Vec<JournalEntry> {
    fake.at_write(1, || Fate::Cut);
    let plan = planned(fake, std::slice::from_ref(draft)).await;
    let (report, mut journal) = applied(fake, &plan, &Choices::new()).await;
    assert_eq!(kinds(&report), ["unknown"]);
    fake.heal();
    journal.pop_if(|entry| matches!(entry.event, Event::Unknown { .. }));
    assert!(matches!(journal.last().unwrap().event, Event::Sent { .. }));
    journal
}

fn sent_at(journal: &[JournalEntry]) -> i64 {
    let sent = journal.iter().find_map(|entry| match entry.event {
        Event::Sent { at, .. } => Some(at),
        _ => None,
    });
    sent.unwrap()
}

/// What the next start plans, at a time.
async fn next(fake: &Fake, journal: &[JournalEntry], draft: PlanDraft, now: i64) -> Plan {
    let server = fake.client().await.triggers(&Control::default()).await.unwrap();
    let explained = explain(Platform::RocketChat, journal, &server, now);
    planned(fake, &informed(vec![draft], &explained, "next")).await
}

/// Why a plan is not carried out with these decisions.
async fn refused(fake: &Fake, plan: &Plan, choices: &Choices) -> Error {
    let client = fake.client().await;
    let (mut journal, control) = (Vec::new(), Control::default());
    let done = apply(&client, plan, choices, Mode::Apply, &mut journal, &control);
    done.await.unwrap_err()
}

fn choose(choice: Choice) -> Choices {
    Choices::from([("draft:c".to_owned(), choice)])
}

#[tokio::test]
async fn what_may_still_arrive_is_not_sent_again_until_its_time_is_over() {
    let fake = Fake::start(Vec::new()).await;
    let draft = new_draft("c", "New", "mine");
    let journal = killed(&fake, &draft).await;
    let over = sent_at(&journal) + MAY_STILL_ARRIVE;

    let plan = next(&fake, &journal, draft.clone(), over - 1).await;
    assert_eq!(plan.items[0].operation, Operation::InDoubt);
    assert_eq!(plan.items[0].doubt.as_ref().unwrap().until, Some(over));
    let (report, _) = applied(&fake, &plan, &Choices::new()).await;
    assert_eq!(kinds(&report), ["left"]);
    assert_eq!(fake.writes().len(), 1, "nothing but the first time");

    let plan = next(&fake, &journal, draft, over).await;
    assert_eq!(plan.items[0].operation, Operation::Create);
    let (report, _) = applied(&fake, &plan, &Choices::new()).await;
    assert_eq!(kinds(&report), ["written"]);
    assert_eq!(fake.names(), ["New"]);
}

#[tokio::test]
async fn what_arrives_late_is_the_draft_s_though_that_was_edited_and_renamed_since() {
    for name in ["New", "Renamed"] {
        let fake = Fake::start(Vec::new()).await;
        let journal = killed(&fake, &new_draft("c", "New", "mine")).await;
        fake.edit(|triggers| triggers.push(stored("late", "New", "mine")));
        let plan = next(&fake, &journal, new_draft("c", name, "edited"), sent_at(&journal)).await;
        let item = &plan.items[0];
        assert_eq!(
            (item.operation, item.trigger_id.as_deref()),
            (Operation::Update, Some("late")),
            "{name}"
        );
        applied(&fake, &plan, &Choices::new()).await;
        assert_eq!(fake.names(), [name]);
    }
}

#[tokio::test]
async fn whoever_decides_to_send_it_again_is_still_kept_from_doubling_what_arrived_meanwhile() {
    for name in ["New", "Renamed"] {
        let fake = Fake::start(Vec::new()).await;
        let journal = killed(&fake, &new_draft("c", "New", "mine")).await;
        let plan = next(&fake, &journal, new_draft("c", name, "edited"), sent_at(&journal)).await;
        let again = choose(Choice::Mine);
        fake.edit(|triggers| triggers.push(stored("late", "New", "mine")));
        let error = refused(&fake, &plan, &again).await;
        assert_eq!(error.code(), "server-moved", "{name}");

        fake.edit(Vec::clear);
        let (report, _) = applied(&fake, &plan, &again).await;
        assert_eq!(kinds(&report), ["written"], "{name}");
        assert_eq!(fake.names(), [name]);
    }
}

#[tokio::test]
async fn a_namesake_that_came_since_is_decided_about_and_can_be_tied() {
    let fake = Fake::start(Vec::new()).await;
    let draft = new_draft("c", "New", "mine");
    let journal = killed(&fake, &draft).await;
    fake.edit(|triggers| triggers.push(stored("other", "New", "theirs")));
    let server = fake.client().await.triggers(&Control::default()).await.unwrap();
    let explained = explain(Platform::RocketChat, &journal, &server, LONG_AFTER);
    assert!(
        matches!(explained[0].verdict, Verdict::CannotTell { .. }),
        "{explained:?}"
    );
    let doubtful = PlanDraft {
        doubt: explained[0].doubt(),
        ..draft
    };
    let plan = planned(&fake, &[doubtful]).await;
    assert_eq!(plan.items[0].operation, Operation::InDoubt);
    assert_eq!(plan.items[0].doubt.as_ref().unwrap().candidates, ["other"]);

    let (report, _) = applied(&fake, &plan, &choose(Choice::Link("other".to_owned()))).await;
    assert_eq!(kinds(&report)[0], "linked");
    let elsewhere = choose(Choice::Link("nowhere".to_owned()));
    let misfit = refused(&fake, &plan, &elsewhere).await;
    assert_eq!(misfit.code(), "choice-does-not-fit");
    assert_eq!(fake.writes().len(), 1, "nothing but the first time");
}

#[tokio::test]
async fn a_draft_that_is_not_wanted_any_more_is_shown_while_it_may_still_arrive() {
    let fake = Fake::start(Vec::new()).await;
    let journal = killed(&fake, &new_draft("c", "New", "mine")).await;
    let trashed = PlanDraft {
        intent: publish::Intent::Delete,
        ..new_draft("c", "New", "mine")
    };
    let plan = next(&fake, &journal, trashed.clone(), sent_at(&journal)).await;
    assert_eq!(plan.items[0].operation, Operation::InDoubt);
    fake.edit(|triggers| triggers.push(stored("late", "New", "mine")));
    let plan = next(&fake, &journal, trashed, sent_at(&journal)).await;
    assert_eq!(plan.items[0].operation, Operation::Delete);
}

/// What a journal of several attempts says of their item.
fn verdict(attempts: &[&[Event]], there: &[Value]) -> Verdict {
    let entry = |event: &Event| JournalEntry {
        item: "draft:c".to_owned(),
        event: event.clone(),
    };
    let journal: Vec<JournalEntry> = attempts.concat().iter().map(entry).collect();
    let server: Vec<_> = there.iter().map(crate::documents::on_server).collect();
    let explained = explain(Platform::RocketChat, &journal, &server, 1_000);
    assert_eq!(explained.len(), 1);
    explained[0].verdict.clone()
}

#[tokio::test]
async fn of_several_attempts_the_last_one_that_was_sent_counts() {
    let planned = |message: &str| Event::Planned {
        draft: Some("c".to_owned()),
        name: "New".to_owned(),
        write: publish::Write::Create {
            body: document("New", message),
        },
        despite: None,
    };
    let sent = Event::Sent {
        part: Part::Whole,
        listed: std::collections::BTreeSet::new(),
        at: 1_000,
        placing: None,
    };
    let refused = Event::Failed {
        code: "server-moved".to_owned(),
        message: String::new(),
    };
    let first = [planned("first"), sent.clone()];
    let late = stored("t1", "New", "first");
    let happened =
        |verdict: &Verdict| matches!(verdict, Verdict::Happened { trigger_id, .. } if trigger_id == "t1");
    let unsent: [&[Event]; 2] = [&[planned("second")], &[planned("second"), refused]];
    for second in unsent {
        assert!(happened(&verdict(&[&first, second], std::slice::from_ref(&late))));
        let open = verdict(&[&first, second], &[]);
        assert!(matches!(open, Verdict::MayStillHappen { .. }), "{open:?}");
    }
    let second = [planned("second"), sent];
    let newer = stored("t1", "New", "second");
    assert!(happened(&verdict(&[&first, &second], &[newer])));
}

#[tokio::test]
async fn a_clock_that_was_ahead_names_no_time_that_is_further_away_than_any_other() {
    let fake = Fake::start(Vec::new()).await;
    let mut journal = killed(&fake, &new_draft("c", "New", "mine")).await;
    for entry in &mut journal {
        if let Event::Sent { at, .. } = &mut entry.event {
            *at = i64::MAX;
        }
    }
    let plan = next(&fake, &journal, new_draft("c", "New", "mine"), 1_000).await;
    assert_eq!(
        plan.items[0].doubt.as_ref().unwrap().until,
        Some(1_000 + MAY_STILL_ARRIVE)
    );
}

#[tokio::test]
async fn a_decision_about_what_is_in_doubt_does_not_fit_what_is_not() {
    let fake = Fake::start(vec![stored("t1", "One", "base")]).await;
    let plan = planned(&fake, &[new_draft("c", "New", "mine")]).await;
    let client = fake.client().await;
    let choices = choose(Choice::Link("t1".to_owned()));
    let misfit = refused(&fake, &plan, &choices).await;
    assert_eq!(misfit.code(), "choice-does-not-fit");
    carry_out(&client, &plan, &mut Vec::new(), &Control::default())
        .await
        .unwrap();
    assert_eq!(json!(fake.names()), json!(["New", "One"]));
}
