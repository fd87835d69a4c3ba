//! A replacement takes two calls. What the server refuses is made up for, and what nobody could finish is said as it is.

use publish::{
    Choice, Control, Event, MAY_STILL_ARRIVE, Mode, Operation, Outcome, Part, Progress, Stage as Doing,
    Verdict, apply, explain,
};
use sandbox::{Fault, FaultRule};
use serde_json::json;
use tokio_util::sync::CancellationToken;
use trigger::Platform;

use super::stage::{Size, Stage, edited, message, record};
use crate::documents::{LONG_AFTER, informed};

/// A stage whose plan replaces one trigger.
async fn one_replacement() -> Stage {
    let mut stage = Stage::new(Size(1)).await;
    stage.drafts.retain(|draft| draft.key == "replace0");
    stage.plan = stage.planned(&stage.drafts).await;
    stage.begin();
    stage
}

/// The parts that were sent.
fn parts(journal: &[publish::JournalEntry]) -> Vec<Part> {
    let sent = journal.iter().filter_map(|entry| match entry.event {
        Event::Sent { part, .. } => Some(part),
        _ => None,
    });
    sent.collect()
}

fn posts(fault: Fault, times: u64) -> FaultRule {
    FaultRule::always(fault).on("POST", "triggers").times(times)
}

#[tokio::test]
async fn nothing_is_asked_between_the_two_calls() {
    let stage = one_replacement().await;
    let (report, journal) = stage.apply().await;
    assert!(matches!(
        report.unwrap().items[0].outcome,
        Outcome::Written { .. }
    ));
    assert_eq!(parts(&journal), [Part::Removal, Part::Insertion]);
    let methods: Vec<String> = stage.calls().iter().map(|call| call.method.clone()).collect();
    let at = methods.iter().position(|method| method == "DELETE").unwrap();
    assert_eq!(methods[at + 1], "POST");
}

#[tokio::test]
async fn what_the_server_refuses_is_undone_by_putting_the_old_trigger_back() {
    let stage = one_replacement().await;
    let before = stage.contents();
    stage.server.control().add_fault(posts(Fault::ServerError, 1));
    let (report, journal) = stage.apply().await;
    let report = report.unwrap();
    let Outcome::Failed { problem } = &report.items[0].outcome else {
        panic!("{report:#?}");
    };
    assert_eq!((problem.code.as_str(), &report.stopped), ("server-failed", &None));
    assert_eq!(stage.contents(), before, "visitors have it as it was");
    assert_eq!(
        parts(&journal),
        [Part::Removal, Part::Insertion, Part::Restoration]
    );
    stage.start_replacing_again(&journal).await;
}

#[tokio::test]
async fn a_trigger_that_the_server_takes_back_in_no_form_is_said_to_be_gone_and_is_made_by_the_next_plan() {
    let stage = one_replacement().await;
    stage.server.control().add_fault(posts(Fault::ServerError, 2));
    let (report, journal) = stage.apply().await;
    let report = report.unwrap();
    let Outcome::Unknown { problem, .. } = &report.items[0].outcome else {
        panic!("{report:#?}");
    };
    assert_eq!(problem.code, "half-replaced");
    let explained = stage.explained(&journal).await;
    assert_eq!(
        explained[0].verdict,
        Verdict::HalfDone,
        "and not: others deleted it"
    );
    stage.start_replacing_again(&journal).await;
}

#[tokio::test]
async fn a_new_trigger_that_may_still_come_is_waited_for_and_not_sent_again() {
    let stage = one_replacement().await;
    stage.server.control().add_fault(posts(Fault::Close, 1));
    let (report, journal) = stage.apply().await;
    assert!(matches!(
        report.unwrap().items[0].outcome,
        Outcome::Unknown { .. }
    ));
    let now = stage.client().await.triggers(&Control::default()).await.unwrap();
    let platform = trigger::Platform::ZendeskChat;
    let soon = publish::explain(platform, &journal, &now, 0);
    let doubt = soon[0].doubt().expect("it may still come");
    let mut drafts = stage.drafts.clone();
    drafts[0].doubt = Some(doubt);
    let plan = stage.planned(&drafts).await;
    assert_eq!(plan.items[0].operation, publish::Operation::InDoubt);
    let later = publish::explain(platform, &journal, &now, LONG_AFTER);
    assert_eq!(later[0].verdict, Verdict::HalfDone);
    stage.start_replacing_again(&journal).await;
}

#[tokio::test]
async fn cancelling_between_the_two_calls_does_not_leave_visitors_without_the_trigger() {
    let stage = one_replacement().await;
    let cancel = CancellationToken::new();
    let token = cancel.clone();
    let control = Control::new(cancel, move |progress| {
        if matches!(
            progress,
            Progress::Item {
                stage: Doing::Sending,
                ..
            }
        ) {
            token.cancel();
        }
    });
    let mut journal = Vec::new();
    let report = stage.apply_with(&stage.plan, &mut journal, &control).await;
    let report = report.unwrap();
    assert!(
        matches!(report.items[0].outcome, Outcome::Written { .. }),
        "{report:#?}"
    );
}

#[tokio::test]
async fn what_others_changed_is_not_taken_away() {
    let stage = one_replacement().await;
    let practice = stage.server.control();
    let id = stage.drafts[0].link.as_ref().unwrap().trigger_id.parse().unwrap();
    assert!(practice.edit_trigger(id, |trigger| {
        trigger.insert("description".to_owned(), json!("theirs"));
    }));
    let (result, journal) = stage.apply().await;
    assert_eq!(result.unwrap_err().code(), "server-moved");
    assert!(journal.is_empty() && stage.writes_sent() == 0);
}

#[tokio::test]
async fn a_trigger_that_others_made_anew_is_known_by_its_name() {
    let stage = one_replacement().await;
    let practice = stage.server.control();
    let old = record(1, "switched 0 a/b & c? #1 100% x+y ü 🙂");
    assert!(practice.delete_trigger(1));
    let mut anew = old.clone();
    anew["id"] = json!(777);
    practice.put_trigger(anew.as_object().unwrap().clone());
    let draft = edited("theirs", &old, |trigger| message(trigger, "mine"));
    let plan = stage.planned(&[draft]).await;
    assert_eq!(plan.items[0].operation, publish::Operation::Update);
    assert_eq!(plan.items[0].trigger_id.as_deref(), Some("777"));
}

#[tokio::test]
async fn enabled_keeps_the_form_that_the_record_has() {
    let mut stage = Stage::new(Size(1)).await;
    let mut old = record(5_000, "In numbers");
    old["enabled"] = json!(1);
    stage.drafts = vec![edited("numbers", &old, |trigger| {
        trigger["enabled"] = json!(false);
        message(trigger, "mine");
    })];
    let practice = stage.server.control();
    practice.put_trigger(old.as_object().unwrap().clone());
    let plan = stage.planned(&stage.drafts).await;
    let report = stage
        .apply_with(&plan, &mut Vec::new(), &Control::default())
        .await;
    assert!(matches!(
        report.unwrap().items[0].outcome,
        Outcome::Written { .. }
    ));
    let made = practice
        .triggers()
        .into_iter()
        .find(|trigger| trigger["name"] == "In numbers")
        .unwrap();
    assert_eq!(made["enabled"], json!(0));
}

#[tokio::test]
async fn a_removal_that_may_still_come_is_waited_for_before_a_new_trigger_could_go_with_it() {
    let stage = one_replacement().await;
    let before = stage.contents();
    stage
        .server
        .control()
        .add_fault(FaultRule::once(Fault::Close).on_writes());
    let (report, mut journal) = stage.apply().await;
    let report = report.unwrap();
    assert!(
        matches!(report.items[0].outcome, Outcome::Unknown { .. }),
        "{report:#?}"
    );
    assert_eq!((parts(&journal), stage.contents()), (vec![Part::Removal], before));
    stage.server.control().clear_faults();
    // Whether the process lived on or died there.
    for _ in 0..2 {
        let sent_at = journal.iter().find_map(|entry| match entry.event {
            Event::Sent { at, .. } => Some(at),
            _ => None,
        });
        let over = sent_at.unwrap() + MAY_STILL_ARRIVE;
        let next = async |now: i64| {
            let server = stage.client().await.triggers(&Control::default()).await.unwrap();
            let explained = explain(Platform::ZendeskChat, &journal, &server, now);
            let drafts = informed(stage.drafts.clone(), &explained, "next");
            stage.planned(&drafts).await
        };
        let waiting = next(over - 1).await;
        assert_eq!(waiting.items[0].operation, Operation::InDoubt);
        assert_eq!(waiting.items[0].doubt.as_ref().unwrap().until, Some(over));
        let writes = stage.writes_sent();
        let report = stage
            .apply_with(&waiting, &mut Vec::new(), &Control::default())
            .await;
        assert!(matches!(report.unwrap().items[0].outcome, Outcome::Left { .. }));
        assert_eq!(stage.writes_sent(), writes, "nothing goes out by itself");
        assert_eq!(next(over).await.items[0].operation, Operation::Update);
        journal.pop_if(|entry| matches!(entry.event, Event::Unknown { .. }));
    }

    // Somebody decides not to wait.
    let server = stage.client().await.triggers(&Control::default()).await.unwrap();
    let explained = explain(Platform::ZendeskChat, &journal, &server, 0);
    let waiting = stage
        .planned(&informed(stage.drafts.clone(), &explained, "decided"))
        .await;
    let choices = [(waiting.items[0].id.clone(), Choice::Mine)]
        .into_iter()
        .collect();
    let client = stage.client().await;
    let control = Control::default();
    let done = apply(
        &client,
        &waiting,
        &choices,
        Mode::Apply,
        &mut Vec::new(),
        &control,
    )
    .await;
    assert!(matches!(done.unwrap().items[0].outcome, Outcome::Written { .. }));
}

#[tokio::test]
async fn a_removal_that_comes_after_its_time_shows_as_a_deletion_and_nothing_is_lost() {
    let stage = one_replacement().await;
    let (report, _) = stage.apply().await;
    let Outcome::Written { trigger_id, document } = &report.unwrap().items[0].outcome else {
        panic!("it was replaced");
    };
    // An earlier call for the same name, which everybody took for lost.
    assert!(stage.server.control().delete_trigger(trigger_id.parse().unwrap()));
    let mut draft = stage.drafts[0].clone();
    draft.link = Some(publish::Link {
        trigger_id: trigger_id.clone(),
        base: document.clone(),
    });
    let plan = stage.planned(&[draft]).await;
    assert_eq!(plan.items[0].operation, Operation::DeletedOnServer);
    assert!(plan.items[0].body.is_some(), "the draft makes it again");
}

impl Stage {
    /// The next start after a replacement alone: the draft's trigger must be there once, as wanted.
    async fn start_replacing_again(&self, journal: &[publish::JournalEntry]) {
        self.server.control().clear_faults();
        let explained = self.explained(journal).await;
        let drafts = crate::documents::informed(self.drafts.clone(), &explained, "again");
        let plan = self.planned(&drafts).await;
        let report = self
            .apply_with(&plan, &mut Vec::new(), &Control::default())
            .await
            .unwrap();
        assert_eq!(report.stopped, None);
        let wanted = self.drafts[0].draft.name();
        let there: Vec<_> = self
            .contents()
            .into_iter()
            .filter(|(name, ..)| name == wanted)
            .collect();
        assert_eq!(there.len(), 1, "{there:?}");
        assert_eq!(there[0].3, "mine");
    }
}
