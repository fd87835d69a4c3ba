//! What a rule of a greeting has, by its type.

use serde_json::{Map, Value};

use super::{Flaw, below};

/// The most rules of a greeting, and the most steps of a way through the site.
const MOST: usize = 10;
/// The longest time that a rule waits for, in seconds.
const LONGEST: i64 = 900;
/// The advertisements that can be told apart.
const ADS: [&str; 5] = ["microsoft", "facebook", "google", "twitter", "yahoo"];

/// A greeting has 1 to 10 rules, and each the members of its type.
pub(in crate::livechat) fn greeting_fits_its_rules(greeting: &Map<String, Value>, path: &str) -> Vec<Flaw> {
    let Some(rules) = greeting.get("rules").and_then(Value::as_array) else {
        return Vec::new();
    };
    let path = below(path, "rules");
    let mut flaws = Vec::new();
    if !(1..=MOST).contains(&rules.len()) {
        flaws.push(beyond(&path, rules.len(), "rules"));
    }
    for (index, rule) in rules.iter().enumerate() {
        if let Some(rule) = rule.as_object() {
            of_rule(rule, &format!("{path}[{index}]"), &mut flaws);
        }
    }
    flaws
}

fn of_rule(rule: &Map<String, Value>, path: &str, flaws: &mut Vec<Flaw>) {
    let Some(kind) = rule.get("type").and_then(Value::as_str) else {
        return;
    };
    let needed: &[&str] = match kind {
        "url_funnel" => &["urls"],
        "custom_variable" | "ads_traffic" => &["session_field"],
        _ => &["operator", "value"],
    };
    for member in needed.iter().filter(|member| !rule.contains_key(**member)) {
        let path = below(path, member);
        flaws.push(Flaw::new(
            &path,
            format!("`{path}` is missing, which the type {kind} needs."),
            "Give it.",
        ));
    }
    match kind {
        "url_funnel" => {
            let steps = rule.get("urls").and_then(Value::as_array).map_or(1, Vec::len);
            if !(1..=MOST).contains(&steps) {
                flaws.push(beyond(&below(path, "urls"), steps, "steps"));
            }
        }
        "custom_variable" | "ads_traffic" => {
            let fields = rule.get("session_field").and_then(Value::as_object);
            flaws.extend(
                fields.and_then(|fields| of_session_field(fields, kind, &below(path, "session_field"))),
            );
        }
        "visit_time_site" | "visit_time_page" => {
            let text = rule.get("value").and_then(Value::as_str);
            let is_time = |text: &str| text.parse().is_ok_and(|time: i64| (0..=LONGEST).contains(&time));
            if let Some(text) = text.filter(|text| !is_time(text)) {
                let path = below(path, "value");
                flaws.push(Flaw::new(
                    &path,
                    format!("`{path}` is “{text}”, which is no time from 0 to {LONGEST} seconds."),
                    "Give a whole number of seconds, as a text.",
                ));
            }
        }
        _ => {}
    }
}

fn of_session_field(fields: &Map<String, Value>, kind: &str, path: &str) -> Option<Flaw> {
    let mut names = fields.keys();
    let (Some(name), None) = (names.next(), names.next()) else {
        return Some(Flaw::new(
            path,
            format!("`{path}` has {} names, and it must have one.", fields.len()),
            "Make a rule for each.",
        ));
    };
    let is_known = kind != "ads_traffic" || ADS.contains(&name.as_str());
    (!is_known).then(|| {
        let path = below(path, name);
        Flaw::new(
            &path,
            format!("`{path}` is no advertisement that the API knows."),
            format!("Write one of: {}.", ADS.join(", ")),
        )
    })
}

fn beyond(path: &str, count: usize, what: &str) -> Flaw {
    Flaw::new(
        path,
        format!("`{path}` has {count} {what}, and there may be 1 to {MOST}."),
        "Give as many.",
    )
}
