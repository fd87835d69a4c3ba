//! Random triggers and visits, the same ones every time: such as people have, with the mistakes that they make.

use serde_json::{Map, Value, json};
use simulate::{Content, Environment, Service, Session, Step};

/// SplitMix64: small, and the same everywhere.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Random {
        Random(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub(crate) fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % most as u64).unwrap_or_default()
    }

    fn percent(&mut self, chance: usize) -> bool {
        self.below(100) < chance
    }

    fn one_of<T: Clone>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())].clone()
    }
}

const URLS: [&str; 7] = [
    "https://shop.example/",
    "https://shop.example/pricing",
    "https://shop.example/contact?ref=footer",
    "https://shop.example/kontakt/%C3%BCber-uns",
    "https://shop.example/product/12345/reviews?page=2&sort=desc#top",
    "https://docs.example/guide/pricing",
    "http://localhost:3000/checkout/address",
];

const PATTERNS: [&str; 14] = [
    "",
    "/Contact",
    "^https://shop\\.example/(?:[a-z]{2}/)?pricing(?:[/?#]|$)",
    "^/pricing$",
    ".*/contact$",
    "über-uns",
    "https://Shop.example/",
    "/product/\\d+/reviews$",
    "/checkout(?!/address)",
    "(",
    "*.pricing",
    "https://shop.example/search?q=",
    "^https://other\\.example/[a-z]+/\\d{3}$",
    "x^",
];

fn condition(random: &mut Random) -> Value {
    match random.below(20) {
        0..=7 => json!({ "name": "page-url", "value": random.one_of(&PATTERNS) }),
        8..=12 => {
            let seconds = ["0", "5", "30", "90", "600", "12.7", "-3", "", "2s", "9999999"];
            json!({ "name": "time-on-site", "value": random.one_of(&seconds) })
        }
        13..=15 => json!({ "name": "chat-opened-by-visitor", "value": null }),
        16..=18 => json!({ "name": "after-guest-registration" }),
        _ => json!({ "name": "full-moon", "value": "yes" }),
    }
}

fn action(random: &mut Random) -> Value {
    let sender = random.one_of(&["queue", "queue", "custom", "nobody"]);
    match random.below(10) {
        0..=6 => {
            json!({ "name": "send-message", "params": { "sender": sender, "name": "anna", "msg": "Hello" } })
        }
        7..=8 => json!({ "name": "use-external-service", "params": {
            "sender": sender, "serviceUrl": "https://crm.example/hook",
            "serviceTimeout": random.one_of(&[0, 1000, 5000]),
            "serviceFallbackMessage": random.one_of(&["", "Can we help?"]),
        }}),
        _ => json!({ "name": "dance", "params": {} }),
    }
}

/// A trigger as a file may hold it.
pub(crate) fn document(random: &mut Random, number: usize) -> Map<String, Value> {
    let conditions: Vec<Value> = (0..random.one_of(&[0, 1, 1, 1, 1, 1, 1, 2, 3]))
        .map(|_| condition(random))
        .collect();
    let actions: Vec<Value> = (0..random.one_of(&[0, 1, 1, 1, 1, 1, 1, 1, 2]))
        .map(|_| action(random))
        .collect();
    let document = json!({
        "_id": format!("t{number}"), "name": format!("Trigger {number}"), "description": "",
        "enabled": random.percent(85), "runOnce": random.percent(30),
        "conditions": conditions, "actions": actions,
    });
    document.as_object().cloned().unwrap_or_default()
}

fn step(random: &mut Random) -> Step {
    let url = random.one_of(&URLS).to_owned();
    match random.below(30) {
        0..=7 => Step::Load { url },
        8..=15 => Step::Wait {
            ms: random.one_of(&[0, 500, 3000, 12_000, 45_000, 300_000]),
        },
        16..=17 => Step::Route { url },
        18 => Step::Reload,
        19 => Step::Open,
        20 => Step::Minimize,
        21..=22 => Step::Register,
        23 => Step::EndChat,
        24 => Step::Agents {
            online: random.percent(50),
        },
        25 => Step::Back,
        26 => Step::NewTab { url },
        27 => random.one_of(&[
            Step::CloseTab { tab: None },
            Step::SwitchTab { tab: 1 },
            Step::Leave,
            Step::ClearStorage,
        ]),
        28 => Step::Return {
            ms: 86_400_000,
            url: None,
        },
        _ => Step::Write {
            text: "Hello?".to_owned(),
        },
    }
}

/// A visit.
pub(crate) fn session(random: &mut Random) -> Session {
    let mut environment = Environment {
        online: random.percent(85),
        next_agent: random.percent(50).then(|| "anna".to_owned()),
        site_reports_routes: random.percent(40),
        standalone: random.percent(15),
        clear_storage_on_chat_end: random.percent(30),
        registration_form: random.percent(70),
        ..Environment::default()
    };
    for number in 0..3 {
        if random.percent(40) {
            let service = Service {
                delay_ms: random.one_of(&[0, 200, 2000, 60_000]),
                contents: random
                    .percent(60)
                    .then(|| Content {
                        msg: "Offer".to_owned(),
                        order: 0.0,
                    })
                    .into_iter()
                    .collect(),
                error: random.percent(30),
            };
            environment.services.insert(format!("t{number}"), service);
        }
    }
    Session {
        environment,
        steps: (0..random.below(12)).map(|_| step(random)).collect(),
        tail_ms: random.one_of(&[0, 0, 1000, 20_000, 60_000]),
        expect: Vec::new(),
    }
}
