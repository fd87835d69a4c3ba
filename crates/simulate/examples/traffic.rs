//! Plays made-up visitors of a site by their page views, to measure with: `traffic [VISITORS] [ENGINE] [TRIGGERS] [URLS]`.

use std::time::Instant;

use serde_json::{Value, json};
use simulate::traffic::{Pages, Verdicts, View, Visits, world};
use simulate::{Engine, Firings, TriggerInput, engine_by_key, engines};

/// Page views of each visitor.
const VIEWS: usize = 10;
/// Monday 2 March 2026, 09:00 UTC.
const BEGINS_MS: i64 = 1_772_442_000_000;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let visitors: usize = arguments
        .next()
        .and_then(|text| text.parse().ok())
        .unwrap_or(100_000);
    let key = arguments.next();
    let many: u64 = arguments.next().and_then(|text| text.parse().ok()).unwrap_or(50);
    let urls: u64 = arguments
        .next()
        .and_then(|text| text.parse().ok())
        .unwrap_or(2000);
    match key.as_deref().map(engine_by_key) {
        None => engines()
            .into_iter()
            .for_each(|engine| measure(engine, visitors, many, urls)),
        Some(Some(engine)) => measure(engine, visitors, many, urls),
        Some(None) => eprintln!("there is no such engine"),
    }
}

fn measure(engine: &Engine, visitors: usize, many: u64, urls: u64) {
    let mut dice = Dice(7);
    let documents: Vec<Value> = (0..many)
        .map(|place| document(engine.info.key, place, &mut dice))
        .collect();
    let triggers = TriggerInput::list_from_json(engine.info.platform, &Value::from(documents).to_string())
        .expect("made-up triggers can be read");
    let mut pages = Pages::new();
    for number in 0..urls {
        pages.add(&url(number));
    }
    let views: Vec<View> = (0..visitors)
        .flat_map(|_| visitor(&mut dice, &mut pages, urls))
        .collect();

    let prepared = engine.prepare(&triggers);
    let started = Instant::now();
    let mut verdicts = Verdicts::of(&prepared);
    verdicts.add(&prepared.judge(pages.iter()));
    let judged_ms = started.elapsed().as_secs_f64() * 1e3;

    let mut player = prepared.traffic(Visits::default(), &world());
    let mut fired = Firings::new();
    let started = cpu_ns();
    for views in views.chunks(VIEWS) {
        player.play(&pages, &verdicts, views, &mut fired);
    }
    let spent_ns = cpu_ns() - started;
    println!(
        "{:<22} {} triggers, {} page views: {:.0} ns of processor time each; {} firings; {} pages in {} classes asked in {judged_ms:.1} ms",
        engine.info.key,
        prepared.triggers().len(),
        views.len(),
        spent_ns / views.len() as f64,
        fired.total(),
        pages.len(),
        verdicts.classes(),
    );
}

/// Processor time of this thread in nanoseconds; the time that passed where the system does not say.
fn cpu_ns() -> f64 {
    static STARTED: std::sync::LazyLock<Instant> = std::sync::LazyLock::new(Instant::now);
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let ns = told.and_then(|told| told.split(' ').next()?.parse().ok());
    ns.unwrap_or_else(|| STARTED.elapsed().as_nanos() as f64)
}

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
}

const PARTS: [&str; 8] = [
    "pricing", "cart", "blog", "docs", "help", "products", "account", "jobs",
];

fn url(number: u64) -> String {
    let part = PARTS[(number % 8) as usize];
    format!(
        "https://www.shop.example/{part}/item-{number}?from=mail&page={}",
        number % 13
    )
}

/// Views with some seconds to some minutes between them, and now and then a day.
fn visitor(dice: &mut Dice, pages: &mut Pages, urls: u64) -> Vec<View> {
    let mut at_ms = BEGINS_MS + dice.below(86_400_000) as i64;
    let mut view = || {
        at_ms += match dice.below(6) {
            0 => 86_400_000,
            _ => dice.below(180_000) as i64,
        };
        // Some pages are seen much more often than others.
        let number = dice.below(urls).min(dice.below(urls));
        View {
            at_ms,
            page: pages.add(&url(number)),
        }
    };
    (0..VIEWS).map(|_| view()).collect()
}

fn document(engine: &str, place: u64, dice: &mut Dice) -> Value {
    let part = PARTS[dice.below(8) as usize];
    let number = dice.below(2000);
    let seconds = 5 + dice.below(120);
    let kind = place % 3;
    match engine {
        "zendesk-chat" => {
            let asked = match kind {
                0 => json!([
                    "re",
                    "@visitor_page_url",
                    format!(".*/{part}/item-{}.*", number % 100)
                ]),
                1 => json!(["icontains", "@visitor_page_url", part]),
                _ => json!(["stillOnPage", seconds]),
            };
            json!({ "name": format!("t{place}"), "enabled": true, "definition": {
                "event": "page_enter",
                "condition": ["and", ["not", ["firedBefore"]], asked],
                "actions": [["sendMessageToVisitor", "Anna", "Hello"]],
            } })
        }
        "livechat-greetings" => {
            let rule = match kind {
                0 => {
                    json!({ "type": "url_current", "operator": "contains", "value": format!("/{part}/item-{}", number % 100) })
                }
                1 => json!({ "type": "url_visited", "operator": "contains", "value": part }),
                _ => {
                    json!({ "type": "visit_time_page", "operator": "greater_or_equal", "value": seconds.to_string() })
                }
            };
            json!({ "id": place + 1, "type": "normal", "active": true, "name": format!("t{place}"), "group": 0, "rules": [rule] })
        }
        "livechat-auto-access" => json!({
            "id": format!("t{place}"), "description": format!("t{place}"), "access": { "groups": [1] },
            "conditions": { "url": { "values": [{ "value": format!("/{part}/item-{}", number % 100) }] } },
        }),
        _ => {
            let condition = match kind {
                0 => json!({ "name": "page-url", "value": format!("/{part}/item-{}", number % 100) }),
                1 => {
                    json!({ "name": "page-url", "value": format!("^https?://[^/]+/{part}/.*page={}$", number % 13) })
                }
                _ => json!({ "name": "time-on-site", "value": seconds.to_string() }),
            };
            json!({
                "_id": format!("t{place}"), "name": format!("t{place}"), "enabled": true, "runOnce": place.is_multiple_of(4),
                "conditions": [condition],
                "actions": [{ "name": "send-message", "params": { "sender": "queue", "msg": "Hello" } }],
            })
        }
    }
}
