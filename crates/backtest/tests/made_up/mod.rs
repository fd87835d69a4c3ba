//! Made-up traffic of a shop, by a seed: visits of a few pages each, by visitors of whom some come again.

use serde_json::{Value, json};

/// Page views that a visitor has on average.
const VIEWS_OF_A_VISITOR: u64 = 10;
/// Visitors who are on the site at the same time.
const AT_ONCE: usize = 200;
/// When the log begins, in milliseconds since 1970: 2026-01-05 09:00 UTC.
const BEGIN_MS: i64 = 1_767_603_600_000;

/// A page view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct View {
    /// Milliseconds since 1970 in UTC.
    pub(crate) time_ms: i64,
    /// The number of the visitor.
    pub(crate) visitor: u64,
    /// The address of the page.
    pub(crate) url: String,
}

impl View {
    /// It as a line of JSON.
    pub(crate) fn line(&self) -> String {
        format!(
            r#"{{"time": {}, "visitor": "v{}", "url": "{}"}}"#,
            self.time_ms, self.visitor, self.url
        )
    }
}

/// Page views in the order of time.
#[derive(Debug)]
pub(crate) struct Traffic {
    chance: Chance,
    visitors: u64,
    left: u64,
    now_ms: i64,
    here: Vec<u64>,
}

impl Traffic {
    /// The traffic of so many visitors at the most.
    pub(crate) fn new(seed: u64, visitors: u64) -> Traffic {
        let mut chance = Chance(seed);
        let here = (0..AT_ONCE).map(|_| chance.below(visitors)).collect();
        Traffic {
            chance,
            visitors,
            left: visitors * VIEWS_OF_A_VISITOR,
            now_ms: BEGIN_MS,
            here,
        }
    }

    /// With so many page views for each visitor on average.
    #[allow(dead_code, reason = "the example takes ten")]
    pub(crate) fn with_views_each(self, views: u64) -> Traffic {
        Traffic {
            left: self.visitors * views,
            ..self
        }
    }
}

impl Iterator for Traffic {
    type Item = View;

    fn next(&mut self) -> Option<View> {
        self.left = self.left.checked_sub(1)?;
        // Two at the same time are rare, and happen.
        self.now_ms += i64::try_from(self.chance.below(520)).unwrap_or_default();
        let place = usize::try_from(self.chance.below(AT_ONCE as u64)).unwrap_or_default();
        let visitor = self.here[place];
        if self.chance.below(5) == 0 {
            self.here[place] = self.chance.below(self.visitors);
        }
        Some(View {
            time_ms: self.now_ms,
            visitor,
            url: url(&mut self.chance),
        })
    }
}

fn url(chance: &mut Chance) -> String {
    let number = chance.below(4000);
    match chance.below(10) {
        0 => "https://shop.example/".to_owned(),
        1 => "https://shop.example/pricing".to_owned(),
        2 => format!("https://shop.example/blog/2026/{}", number % 300),
        3 => format!("https://shop.example/checkout/step-{}", number % 4),
        4 => format!("https://shop.example/help/{}#faq", number % 100),
        5 => format!("https://shop.example/search?q=shoes&page={}", number % 50),
        kind => format!(
            "https://shop.example/shop/{}/item-{number}",
            ["shoes", "shirts", "bags", "hats"][kind as usize % 4]
        ),
    }
}

/// Triggers of Rocket.Chat that such traffic meets: by page, by time, once and always.
pub(crate) fn triggers(count: usize) -> Vec<Value> {
    let patterns = [
        "/pricing$",
        "/checkout/",
        "^https://shop\\.example/$",
        "/blog/\\d{4}/1\\d*",
        "item-\\d*7$",
        "/(shoes|hats)/",
        "#faq",
        "[?&]page=[1-5]\\b",
        "shop\\.example/(?!shop)",
        "/help/(1|2|3)",
        "step-[23]",
        "bags.*item-1",
    ];
    let waits = [5, 20, 45, 90, 180];
    let made = (0..count).map(|place| {
        let condition = match place % 10 {
            0 | 3 | 7 => json!({ "name": "time-on-site", "value": waits[place / 10 % 5] }),
            9 if place > 30 => json!({ "name": "chat-opened-by-visitor" }),
            _ => json!({ "name": "page-url", "value": patterns[place % patterns.len()] }),
        };
        json!({
            "_id": format!("t{place}"), "name": format!("Trigger {place}"), "description": "",
            "enabled": place % 17 != 16, "runOnce": place % 2 == 0,
            "conditions": [condition],
            "actions": [{ "name": "send-message", "params": { "sender": if place % 3 == 0 { "queue" } else { "custom" }, "msg": format!("Message {place}"), "name": "anna" } }],
        })
    });
    made.collect()
}

/// Numbers by chance that are the same for the same seed (SplitMix64).
#[derive(Debug)]
pub(crate) struct Chance(pub u64);

impl Chance {
    /// A number below a limit.
    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit.max(1)
    }
}
