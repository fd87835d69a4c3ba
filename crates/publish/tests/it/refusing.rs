//! Plans that are refused as a whole, and what needs a decision before anything is sent.

use publish::{Choice, Choices, Control, Error, Mode, apply};
use serde_json::{Value, json};

use crate::applying::{applied, kinds, one, planned, three, two};
use crate::documents::{edited, new_draft, stored, trashed};
use crate::steps::carry_out;
use crate::support::Fake;

#[tokio::test]
async fn a_plan_is_refused_when_the_server_has_moved_under_it() {
    type Change = fn(&mut Vec<Value>);
    for (change, how) in [
        (
            (|t| t[0]["actions"][0]["params"]["msg"] = json!("theirs")) as Change,
            "changed",
        ),
        (|t| t[0]["name"] = json!("Renamed"), "changed"),
        (|t| drop(t.remove(0)), "deleted"),
        (|t| drop(t.remove(1)), "deleted"),
        (|t| t.push(stored("t9", "New", "theirs")), "appeared"),
    ] {
        let fake = Fake::start(vec![one(), two()]).await;
        let plan = planned(&fake, &three()).await;
        fake.edit(change);
        let mut journal = Vec::new();
        let client = fake.client().await;
        let error = carry_out(&client, &plan, &mut journal, &Control::default())
            .await
            .unwrap_err();
        let Error::Moved { moved } = &error else {
            panic!("{error:?}");
        };
        assert_eq!(moved.len(), 1);
        assert_eq!(serde_json::to_value(&moved[0].how).unwrap()["kind"], how);
        assert!(error.to_string().contains(&moved[0].name));
        assert!(fake.writes().is_empty() && journal.is_empty());
    }
    // What the plan does not touch may move.
    let fake = Fake::start(vec![one(), two(), stored("t3", "Three", "x")]).await;
    let plan = planned(&fake, &three()).await;
    fake.edit(|t| t[2]["name"] = json!("Renamed"));
    assert_eq!(kinds(&applied(&fake, &plan, &Choices::new()).await.0).len(), 4);
}

#[tokio::test]
async fn a_plan_for_another_server_or_of_another_form_is_refused() {
    let fake = Fake::start(vec![]).await;
    let other = Fake::start(vec![]).await;
    let mut plan = planned(&other, &[]).await;
    let client = fake.client().await;
    let mut journal = Vec::new();
    let control = Control::default();
    let refused = carry_out(&client, &plan, &mut journal, &control).await;
    assert_eq!(refused.unwrap_err().code(), "other-server");
    plan.format = 2;
    let refused = carry_out(&client, &plan, &mut journal, &control).await;
    assert_eq!(refused.unwrap_err().code(), "plan-format");
}

fn choose(item: &str, choice: Choice) -> Choices {
    Choices::from([(item.to_owned(), choice)])
}

#[tokio::test]
async fn what_needs_a_decision_waits_for_it_and_then_does_as_decided() {
    let theirs = stored("t1", "One", "theirs");
    let conflict = || vec![edited("u", &one(), "mine")];
    let trash = || vec![trashed("u", &one())];
    let gone = stored("t7", "Seven", "base");
    let deleted = || vec![edited("u", &gone, "mine")];
    let twin = || vec![new_draft("u", "One", "theirs")];
    for (drafts, choice, outcome, names) in [
        (conflict(), None, "left", vec!["One"]),
        (conflict(), Some(Choice::Leave), "left", vec!["One"]),
        (conflict(), Some(Choice::Mine), "written", vec!["One"]),
        (conflict(), Some(Choice::Server), "kept_servers", vec!["One"]),
        (trash(), None, "left", vec!["One"]),
        (trash(), Some(Choice::Mine), "deleted", vec![]),
        (deleted(), None, "left", vec!["One"]),
        (deleted(), Some(Choice::Mine), "written", vec!["One", "Seven"]),
        (deleted(), Some(Choice::Server), "gone_on_server", vec!["One"]),
        (twin(), None, "linked", vec!["One"]),
        (twin(), Some(Choice::CreateAnother), "written", vec!["One", "One"]),
    ] {
        let fake = Fake::start(vec![theirs.clone()]).await;
        let plan = planned(&fake, &drafts).await;
        let choices = choice.map(|choice| choose("draft:u", choice)).unwrap_or_default();
        let (report, _) = applied(&fake, &plan, &choices).await;
        assert_eq!(
            (kinds(&report)[0].as_str(), fake.names()),
            (outcome, names.iter().map(|n| (*n).to_owned()).collect())
        );
    }
}

#[tokio::test]
async fn a_choice_that_does_not_fit_changes_nothing() {
    let fake = Fake::start(vec![one()]).await;
    let plan = planned(&fake, &[edited("u", &one(), "mine")]).await;
    let client = fake.client().await;
    for choices in [
        choose("draft:u", Choice::CreateAnother),
        choose("draft:nobody", Choice::Leave),
    ] {
        let mut journal = Vec::new();
        let refused = apply(
            &client,
            &plan,
            &choices,
            Mode::Apply,
            &mut journal,
            &Control::default(),
        )
        .await;
        assert_eq!(refused.unwrap_err().code(), "choice-does-not-fit");
    }
    assert!(fake.writes().is_empty());
}
