//! The engine held to the model of `reference` in random visits.

use serde_json::{Value, json};
use simulate::livechat::greetings::Greeting;
use simulate::{AccountStatus, Environment, Options, Session, Step, Trigger, TriggerInput, run};

use super::{engine, reference};
use crate::made_up::{Dice, PAGES, greeting};

/// How many visits are played.
const VISITS: u64 = 3000;

fn status(dice: &mut Dice) -> AccountStatus {
    *dice.of(&[AccountStatus::Online, AccountStatus::Offline])
}

fn step(dice: &mut Dice) -> Step {
    let url = (*dice.of(&PAGES)).to_owned();
    match dice.below(16) {
        0..=2 => Step::Load { url },
        3 => Step::Route { url },
        4 => Step::Reload,
        5..=8 => Step::Wait {
            ms: dice.below(40) * 500,
        },
        9 => Step::Minimize,
        10 => Step::Open,
        11 => dice
            .of(&[Step::RequestChat, Step::EndChat, Step::EndChat])
            .clone(),
        12 => Step::Agents {
            online: !dice.one_in(3),
        },
        13 => Step::DepartmentStatus {
            department: dice.below(2).to_string(),
            status: status(dice),
        },
        14 => Step::Leave,
        _ => Step::Return {
            ms: dice.below(10) * 500,
            url: dice.one_in(2).then_some(url),
        },
    }
}

fn session(dice: &mut Dice) -> Session {
    let mut environment = Environment {
        online: !dice.one_in(6),
        ..Environment::default()
    };
    let visitor = &mut environment.visitor;
    for (name, value) in [
        ("plan", json!("pro")),
        ("country", json!("Germany")),
        ("referrer", json!("https://a.example/cart")),
        ("earlier_visits", json!(dice.below(4))),
    ] {
        if dice.one_in(2) {
            visitor.insert(name.to_owned(), value);
        }
    }
    let steps = (0..4 + dice.below(20)).map(|_| step(dice)).collect();
    Session {
        environment,
        steps,
        tail_ms: dice.below(60) * 500,
        ..Session::default()
    }
}

#[test]
fn random_visits_end_as_a_slow_model_says() {
    let mut total = 0;
    for seed in 0..VISITS {
        let mut dice = Dice(seed);
        let documents: Vec<Value> = (0..=dice.below(4)).map(|_| greeting(&mut dice)).collect();
        let session = session(&mut dice);
        let inputs: Vec<TriggerInput> = documents
            .iter()
            .enumerate()
            .map(|(place, document)| TriggerInput {
                id: place.to_string(),
                trigger: Trigger::Greeting(Greeting::read(document.as_object().unwrap())),
            })
            .collect();
        let trace = run(engine(), &inputs, &session, Options::default());
        let fired = trace
            .decisions
            .iter()
            .filter(|decision| decision.verdict.is_fired());
        let played: Vec<(u64, usize)> = fired
            .map(|decision| (decision.t_ms, decision.trigger.parse().unwrap()))
            .collect();
        let expected = reference::shown(&documents, &session);
        assert_eq!(played, expected, "seed {seed}: {documents:#?}\n{session:#?}");
        total += played.len();
    }
    // Visits in which nothing is shown would prove little.
    assert!(total > 1000, "{total}");
}
