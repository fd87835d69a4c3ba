//! Where two versions must agree: random visits of one page, on which no record can be forgotten.

use proptest::prelude::*;
use simulate::{Options, Session, Step, TriggerInput, engine_by_key, run};

use crate::made_up::{session, triggers};

/// The session with its first page load and no other, in one tab.
fn of_one_page(mut session: Session) -> Session {
    let url = "https://a.example/cart".to_owned();
    session.steps.retain(|step| {
        !matches!(
            step,
            Step::Load { .. }
                | Step::Reload
                | Step::Back
                | Step::NewTab { .. }
                | Step::SwitchTab { .. }
                | Step::CloseTab { .. }
                | Step::Leave
                | Step::Return { .. }
        )
    });
    session.steps.insert(0, Step::Load { url });
    session
}

fn again_and_again(mut triggers: Vec<TriggerInput>) -> Vec<TriggerInput> {
    for input in &mut triggers {
        if let simulate::Trigger::RocketChat(trigger) = &mut input.trigger {
            trigger.run_once = false;
        }
    }
    triggers
}

/// The session in which each page load is a visit by somebody new.
fn of_new_visitors(mut session: Session) -> Session {
    session.steps.retain(|step| {
        !matches!(
            step,
            Step::Reload
                | Step::Back
                | Step::NewTab { .. }
                | Step::SwitchTab { .. }
                | Step::CloseTab { .. }
                | Step::Leave
                | Step::Return { .. }
        )
    });
    let steps = std::mem::take(&mut session.steps);
    for step in steps {
        if matches!(step, Step::Load { .. }) {
            // The storage is cleared when the old page is gone, or it would write into the new one.
            session.steps.push(Step::Leave);
            session.steps.push(Step::ClearStorage);
        }
        session.steps.push(step);
    }
    session
}

#[track_caller]
fn play(key: &str, triggers: &[TriggerInput], session: &Session) -> simulate::Trace {
    let engine = engine_by_key(key).unwrap();
    run(engine, triggers, session, Options::default())
}

proptest! {
    #[test]
    fn on_one_page_and_without_run_once_6_7_and_the_newest_agree(
        triggers in triggers(), session in session(),
    ) {
        let (triggers, session) = (again_and_again(triggers), of_one_page(session));
        let (older, newest) = (
            play("rocketchat-6.7", &triggers, &session),
            play("rocketchat", &triggers, &session),
        );
        prop_assert_eq!(older.events, newest.events);
        prop_assert_eq!(older.records, newest.records);
    }

    #[test]
    fn for_visitors_who_are_new_on_every_page_6_7_and_the_newest_agree_without_run_once(
        triggers in triggers(), session in session(),
    ) {
        let (triggers, session) = (again_and_again(triggers), of_new_visitors(session));
        let (older, newest) = (
            play("rocketchat-6.7", &triggers, &session),
            play("rocketchat", &triggers, &session),
        );
        prop_assert_eq!(older.events, newest.events);
        prop_assert_eq!(older.records, newest.records);
    }

    #[test]
    fn in_a_widget_of_its_own_page_the_hole_and_6_5_agree(
        triggers in triggers(), mut session in session(),
    ) {
        session.environment.standalone = true;
        let (hole, mended) = (
            play("rocketchat-5.4.8", &triggers, &session),
            play("rocketchat-6.5", &triggers, &session),
        );
        prop_assert_eq!(hole.events, mended.events);
        prop_assert_eq!(hole.records, mended.records);
    }
}
