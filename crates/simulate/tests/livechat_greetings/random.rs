//! The engine held to the model of `reference` in random visits.

use serde_json::{Value, json};
use simulate::livechat::greetings::Greeting;
use simulate::{AccountStatus, Environment, Options, Session, Step, Trigger, TriggerInput, run};

use super::{engine, reference};

/// How many visits are played.
const VISITS: u64 = 3000;

/// Numbers that look random and are the same in every run (splitmix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % most
    }

    fn one_in(&mut self, many: u64) -> bool {
        self.below(many) == 0
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[usize::try_from(self.below(all.len() as u64)).unwrap()]
    }
}

const PAGES: [&str; 5] = [
    "https://a.example/",
    "https://a.example/cart",
    "https://a.example/till",
    "https://a.example/cart?gclid=1",
    "https://b.example/help",
];
const PARTS: [&str; 4] = ["/cart", "/till", "a.example", "help"];
const TEXTS: [&str; 4] = ["equals", "doesnt_equal", "contains", "doesnt_contain"];
const NUMBERS: [&str; 6] = [
    "equals",
    "doesnt_equal",
    "lower_than",
    "lower_or_equal",
    "greater_than",
    "greater_or_equal",
];

fn address(dice: &mut Dice) -> (&'static str, &'static str) {
    let operator = *dice.of(&TEXTS);
    let value = if operator.ends_with("contain") || operator == "contains" {
        *dice.of(&PARTS)
    } else {
        *dice.of(&PAGES)
    };
    (operator, value)
}

fn rule(dice: &mut Dice) -> Value {
    let mut rule = json!({ "condition": if dice.one_in(3) { "or" } else { "and" } });
    let of = *dice.of(&[
        "visit_time_page",
        "visit_time_page",
        "visit_time_site",
        "url_current",
        "url_current",
        "url_visited",
        "url_funnel",
        "url_referrer",
        "pages_view_number",
        "visits_number",
        "geolocation",
        "custom_variable",
        "ads_traffic",
    ]);
    rule["type"] = json!(of);
    match of {
        "url_funnel" => {
            let steps: Vec<Value> = (0..=dice.below(2))
                .map(|_| {
                    let (operator, url) = address(dice);
                    json!({ "url": url, "operator": operator })
                })
                .collect();
            rule["urls"] = json!(steps);
        }
        "custom_variable" => rule["session_field"] = json!({ "plan": dice.of(&["pro", "free"]) }),
        "ads_traffic" => rule["session_field"] = json!({ "google": "true" }),
        "url_current" | "url_visited" | "url_referrer" => {
            let (operator, value) = address(dice);
            rule["operator"] = json!(operator);
            rule["value"] = json!(value);
        }
        "geolocation" => {
            rule["operator"] = json!(dice.of(&TEXTS));
            rule["value"] = json!(dice.of(&["Germany", "germany", "Ger", "France"]));
        }
        _ => {
            let most = if of.starts_with("visit_time") { 25 } else { 5 };
            rule["operator"] = json!(dice.of(&NUMBERS));
            rule["value"] = json!(dice.below(most).to_string());
        }
    }
    rule
}

fn greeting(dice: &mut Dice) -> Value {
    let rules: Vec<Value> = (0..=dice.below(3)).map(|_| rule(dice)).collect();
    let mut greeting = json!({
        "type": if dice.one_in(3) { "announcement" } else { "normal" },
        "active": !dice.one_in(10),
        "name": "one",
        "group": dice.below(2),
        "rules": rules,
    });
    for member in ["active_from", "active_until"] {
        if dice.one_in(5) {
            let seconds = dice.below(60);
            greeting[member] = json!(format!("2026-01-05T09:00:{seconds:02}Z"));
        }
    }
    greeting
}

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
