//! Why the server refuses the rules of a greeting.

use serde_json::{Map, Value, json};

use super::super::contract::{CONDITION, OPERATOR, SESSION_FIELD, TYPE, URL, URLS, VALUE, rules_path};
use super::super::wording::ADS;
use super::super::{Compared, Join, Operator, Subject};
use super::shape::{Faults, Of};
use crate::livechat::check::types::Expected;
use crate::plain_numbers::plain_numbers;
use crate::{FieldPath, Mend};

/// The most rules of a greeting, and the most steps of a way through the site.
pub(super) const MOST: usize = 10;

/// The longest name and value of a session field, in characters.
const LONGEST_FIELD: usize = 255;

pub(super) fn rules(faults: &mut Faults, written: Option<&Value>) {
    let path = rules_path();
    let rules = match written {
        None => &[][..],
        Some(Value::Array(rules)) => rules,
        Some(other) => return faults.wrong_type(path, "“Rules”", other, Expected::List),
    };
    match rules.len() {
        0 => faults.add(
            Of::RuleCount,
            path.clone(),
            "The greeting has no rule, and LiveChat takes none without: nobody could say when it is shown.",
            "Add a rule, such as the time that a visitor has been on the page.",
            vec![Mend::value(
                "Show it after 30 seconds on a page",
                json!([{ "condition": "and", "type": "visit_time_page", "operator": "greater_or_equal", "value": "30" }]),
            )],
        ),
        count if count > MOST => faults.add(
            Of::RuleCount,
            path.clone(),
            format!("The greeting has {count} rules, and LiveChat takes {MOST} at most."),
            "Take some out, or make several greetings.",
            Vec::new(),
        ),
        _ => {}
    }
    for (index, rule) in rules.iter().enumerate() {
        let name = format!("Rule {}", index + 1);
        match rule {
            Value::Object(members) => self::rule(faults, &path.item(index), &name, members),
            other => faults.wrong_type(path.item(index), &name, other, Expected::Object),
        }
    }
}

fn rule(faults: &mut Faults, path: &FieldPath, name: &str, rule: &Map<String, Value>) {
    let of = |member: &str| rule.get(member).filter(|value| !value.is_null());
    let part = |words: &str| format!("{words} of {}", name.to_lowercase());
    let joins: Vec<&str> = Join::ALL.iter().map(|join| join.key()).collect();
    faults.word(
        &path.field(CONDITION),
        &part("“With the others”"),
        of(CONDITION),
        &joins,
    );
    let subjects: Vec<&str> = Subject::ALL.iter().map(|subject| subject.key()).collect();
    faults.word(&path.field(TYPE), &part("“Looks at”"), of(TYPE), &subjects);
    let subject = of(TYPE).and_then(Value::as_str).and_then(Subject::from_key);
    let Some(subject) = subject else {
        return;
    };
    match subject.compared() {
        Compared::Steps => steps(faults, &path.field(URLS), name, of(URLS)),
        Compared::Field => {
            session_field(
                faults,
                &path.field(SESSION_FIELD),
                name,
                subject,
                of(SESSION_FIELD),
            );
        }
        compared => {
            let operators: Vec<&str> = Operator::ALL.iter().map(|operator| operator.key()).collect();
            let path_of_operator = path.field(OPERATOR);
            faults.word(
                &path_of_operator,
                &part("The comparison"),
                of(OPERATOR),
                &operators,
            );
            value(faults, path.field(VALUE), name, compared, of(VALUE));
        }
    }
}

fn value(faults: &mut Faults, path: FieldPath, name: &str, compared: Compared, written: Option<&Value>) {
    let text = match written {
        None => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(number @ Value::Number(_)) => plain_numbers(number).to_string(),
        Some(other) => {
            return faults.wrong_type(
                path,
                &format!("The value of {}", name.to_lowercase()),
                other,
                Expected::Text,
            );
        }
    };
    let unit = if compared == Compared::Seconds {
        " of seconds"
    } else {
        ""
    };
    match compared.most() {
        _ if text.trim().is_empty() => faults.missing(
            path,
            format!("{name} has no value to compare with."),
            match compared {
                Compared::Seconds => "Write the number of seconds, 0 to 900, or take the rule out.",
                Compared::Number => "Write the number, or take the rule out.",
                Compared::Address => "Write a piece of the address, such as /pricing, or take the rule out.",
                _ => "Write the text, or take the rule out.",
            },
        ),
        Some(most) if !text.parse::<u32>().is_ok_and(|number| number <= most) => {
            let limit = if compared == Compared::Seconds {
                ", 0 to 900"
            } else {
                ", from 0 on"
            };
            let mends = meant_number(&text, compared)
                .filter(|number| *number <= most)
                .map(|number| Mend::text(format!("Write `{number}`"), number.to_string()))
                .or_else(|| {
                    let too_many = text
                        .trim()
                        .parse::<u64>()
                        .is_ok_and(|number| number > u64::from(most));
                    too_many.then(|| Mend::text(format!("Write `{most}`, the most"), most.to_string()))
                });
            faults.add(
                Of::Number,
                path,
                format!(
                    "“{text}” of {} is no number{unit} that LiveChat takes: it is whole{limit}.",
                    name.to_lowercase()
                ),
                format!("Write a whole number{unit}{limit}."),
                mends.into_iter().collect(),
            );
        }
        _ => {}
    }
}

/// The number that was meant: ` 30`, `30s`, `2 min`, `30.0`.
fn meant_number(text: &str, compared: Compared) -> Option<u32> {
    let text = text.trim();
    let text = text.strip_suffix(".0").unwrap_or(text);
    let digits = text
        .find(|sign: char| !sign.is_ascii_digit())
        .unwrap_or(text.len());
    let (number, unit) = text.split_at(digits);
    let number: u32 = number.parse().ok()?;
    match unit.trim().to_lowercase().as_str() {
        "" => Some(number),
        "s" | "sec" | "second" | "seconds" if compared == Compared::Seconds => Some(number),
        "m" | "min" | "minute" | "minutes" if compared == Compared::Seconds => number.checked_mul(60),
        _ => None,
    }
}

fn steps(faults: &mut Faults, path: &FieldPath, name: &str, written: Option<&Value>) {
    let steps = match written {
        None => &[][..],
        Some(Value::Array(steps)) => steps,
        Some(other) => {
            let what = format!("“Steps” of {}", name.to_lowercase());
            return faults.wrong_type(path.clone(), &what, other, Expected::List);
        }
    };
    if steps.is_empty() || steps.len() > MOST {
        let so = match steps.len() {
            0 => format!("{name} looks at the way through the site and has no step."),
            count => format!("{name} has {count} steps."),
        };
        faults.add(
            Of::StepCount,
            path.clone(),
            format!("{so} LiveChat takes from 1 to {MOST} steps."),
            "Write the addresses in the order in which they are visited.",
            Vec::new(),
        );
    }
    let operators: Vec<&str> = Operator::ALL.iter().map(|operator| operator.key()).collect();
    for (index, step) in steps.iter().enumerate() {
        let path = path.item(index);
        let words = format!("step {} of {}", index + 1, name.to_lowercase());
        let Value::Object(step) = step else {
            faults.wrong_type(
                path,
                &format!("Step {} of {}", index + 1, name.to_lowercase()),
                step,
                Expected::Object,
            );
            continue;
        };
        let of = |member: &str| step.get(member).filter(|value| !value.is_null());
        match of(URL) {
            Some(Value::String(url)) if !url.trim().is_empty() => {}
            Some(Value::String(_)) | None => faults.missing(
                path.field(URL),
                format!("The address of {words} is empty."),
                "Write a piece of the address, such as /cart, or take the step out.",
            ),
            Some(other) => {
                faults.wrong_type(
                    path.field(URL),
                    &format!("The address of {words}"),
                    other,
                    Expected::Text,
                );
            }
        }
        faults.word(
            &path.field(OPERATOR),
            &format!("The comparison of {words}"),
            of(OPERATOR),
            &operators,
        );
    }
}

fn session_field(
    faults: &mut Faults,
    path: &FieldPath,
    name: &str,
    subject: Subject,
    written: Option<&Value>,
) {
    let what = match subject {
        Subject::AdsTraffic => "the advertisement",
        _ => "the custom variable",
    };
    let fields = match written {
        None => None,
        Some(Value::Object(fields)) => Some(fields),
        Some(other) => {
            let label = format!("“Name and value” of {}", name.to_lowercase());
            return faults.wrong_type(path.clone(), &label, other, Expected::Object);
        }
    };
    let fields: Vec<(&String, &Value)> = fields.into_iter().flatten().collect();
    let [(key, value)] = fields.as_slice() else {
        let so = match fields.len() {
            0 => format!("{name} does not say the name and the value of {what}."),
            count => format!("{name} has {count} names with values, and LiveChat takes exactly one."),
        };
        return faults.add(
            Of::SessionField,
            path.clone(),
            so,
            "Write one name with its value. Make a rule of its own for each other.",
            Vec::new(),
        );
    };
    let networks = ADS.map(|(key, _)| key);
    if subject == Subject::AdsTraffic && !networks.contains(&key.as_str()) {
        let same = networks.into_iter().find(|known| known.eq_ignore_ascii_case(key));
        let mends = same
            .map(|known| Mend::value(format!("Write `{known}`"), json!({ known: value })).at(path.clone()));
        faults.add(
            Of::SessionField,
            path.field(key),
            format!("{name} names “{key}”, and LiveChat tells no such advertisements."),
            format!("Write one of {}.", networks.join(", ")),
            mends.into_iter().collect(),
        );
    }
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(_) | Value::Bool(_) => value.to_string(),
        other => {
            let words = format!("The value “{key}” of {}", name.to_lowercase());
            return faults.wrong_type(path.field(key), &words, other, Expected::Text);
        }
    };
    if key.is_empty() {
        faults.add(
            Of::SessionField,
            path.clone(),
            format!("{name} does not say the name of {what}."),
            "Write the name that the site gives it.",
            Vec::new(),
        );
    }
    if [key.as_str(), &text]
        .iter()
        .any(|text| text.chars().count() > LONGEST_FIELD)
    {
        faults.add(
            Of::SessionField,
            path.field(key),
            format!("The name or the value of {} is longer than {LONGEST_FIELD} characters, which is the most that LiveChat takes.", name.to_lowercase()),
            "Write a shorter text.",
            Vec::new(),
        );
    }
}
