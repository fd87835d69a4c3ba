//! The rules of a greeting: what each type wants, and how they come back.
//!
//! Named choices: numbers are taken as texts and as numbers, and come back as texts; the rules come back ordered by type, because a real
//! server gives them back in an order of its own, so that they can only be compared as sets.

use serde_json::{Value, json};

use super::fields::Fields;
use super::refusal::Refusal;

/// The most rules of a greeting, and the most steps of a way through the site.
const MOST: usize = 10;
/// The longest key and value of a session field, in characters.
const LONGEST_FIELD: usize = 255;

const OPERATORS: &[&str] = &[
    "equals",
    "doesnt_equal",
    "lower_than",
    "lower_or_equal",
    "greater_than",
    "greater_or_equal",
    "contains",
    "doesnt_contain",
];
const TYPES: &[&str] = &[
    "visit_time_site",
    "visit_time_page",
    "url_current",
    "url_visited",
    "url_referrer",
    "url_funnel",
    "pages_view_number",
    "visits_number",
    "url_match_page_view_number",
    "geolocation",
    "search_keyword",
    "custom_variable",
    "ads_traffic",
];
const ADS: &[&str] = &["microsoft", "facebook", "google", "twitter", "yahoo"];

/// Reads the rules of a request into the form in which they come back.
pub(super) fn read(fields: &Fields<'_>) -> Result<Option<Vec<Value>>, Refusal> {
    let Some(rules) = fields.objects("rules")? else {
        return Ok(None);
    };
    if !(1..=MOST).contains(&rules.len()) {
        return Err(fields.wrong("rules", &format!("must have from 1 to {MOST} elements")));
    }
    let mut read = rules.iter().map(rule).collect::<Result<Vec<_>, _>>()?;
    read.sort_by(|one, other| one["type"].as_str().cmp(&other["type"].as_str()));
    Ok(Some(read))
}

fn rule(rule: &Fields<'_>) -> Result<Value, Refusal> {
    let condition = rule.need("condition", rule.word("condition", &["and", "or"])?)?;
    let kind = rule.need("type", rule.word("type", TYPES)?)?;
    let mut read = json!({"condition": condition, "type": kind});
    match kind {
        "url_funnel" => read["urls"] = steps(rule)?,
        "custom_variable" | "ads_traffic" => read["session_field"] = session_field(rule, kind)?,
        _ => {
            read["operator"] = json!(rule.need("operator", rule.word("operator", OPERATORS)?)?);
            read["value"] = json!(value(rule, kind)?);
        }
    }
    Ok(read)
}

fn steps(rule: &Fields<'_>) -> Result<Value, Refusal> {
    let urls = rule.need("urls", rule.objects("urls")?)?;
    if !(1..=MOST).contains(&urls.len()) {
        return Err(rule.wrong("urls", &format!("must have from 1 to {MOST} elements")));
    }
    let step = |step: &Fields<'_>| {
        let url = step.needed_text("url")?;
        let operator = step.need("operator", step.word("operator", OPERATORS)?)?;
        Ok(json!({"url": url, "operator": operator}))
    };
    urls.iter().map(step).collect()
}

fn session_field(rule: &Fields<'_>, kind: &str) -> Result<Value, Refusal> {
    let field = rule.needed_object("session_field")?;
    let mut names = field.names();
    let (Some(name), None) = (names.next(), names.next()) else {
        return Err(rule.wrong("session_field", "must have exactly one element"));
    };
    if kind == "ads_traffic" && !ADS.contains(&name) {
        return Err(field.wrong(name, &format!("must be one of {}", ADS.join(", "))));
    }
    let value = field.need(name, field.text(name)?)?;
    if [name, value]
        .iter()
        .any(|text| text.chars().count() > LONGEST_FIELD)
    {
        return Err(field.wrong(name, &format!("must have at most {LONGEST_FIELD} characters")));
    }
    Ok(json!({ name: value }))
}

fn value(rule: &Fields<'_>, kind: &str) -> Result<String, Refusal> {
    let value = rule.need("value", rule.value("value"))?;
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => return Err(rule.wrong("value", "must be a string")),
    };
    let most = match kind {
        "visit_time_site" | "visit_time_page" => 900,
        "pages_view_number" | "visits_number" | "url_match_page_view_number" => u64::from(u32::MAX),
        _ if text.trim().is_empty() => return Err(rule.missing("value")),
        _ => return Ok(text),
    };
    if text.parse::<u64>().is_ok_and(|number| number <= most) {
        Ok(text)
    } else {
        Err(rule.wrong("value", &format!("must be an integer from 0 to {most}")))
    }
}
