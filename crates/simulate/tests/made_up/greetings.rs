//! Random greetings of LiveChat, and what makes them.

use serde_json::{Value, json};

/// Numbers that look random and are the same in every run (splitmix64).
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % most
    }

    pub(crate) fn one_in(&mut self, many: u64) -> bool {
        self.below(many) == 0
    }

    pub(crate) fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[usize::try_from(self.below(all.len() as u64)).unwrap()]
    }
}

pub(crate) const PAGES: [&str; 5] = [
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

pub(crate) fn greeting(dice: &mut Dice) -> Value {
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
