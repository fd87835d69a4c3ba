//! Values of the wrong type for their variable, and ones that it never has.

use serde_json::Value;

use super::super::model::Operator;
use super::subject::{Comparison, Subject};
use super::{Findings, Rule};
use crate::draft::kind_of;
use crate::nearest::nearest;
use crate::tree::{ValueKind, VariableEntry};
use crate::{Mend, RuleInfo, Severity};

pub(super) const NUMBER_AS_TEXT: Rule = Rule {
    info: RuleInfo {
        code: "number-as-text",
        severity: Severity::Warning,
        about: "A number is written as a text. A comparison of numbers with a text counts as not so, and “is” compares the type too: that is a \
                choice, nobody documented it.",
        example: r#"{"definition": {"condition": ["and", ["gte", "@visitor_previous_visits", "5"], ["firedBefore"]]}}"#,
    },
    find: |subject, findings| {
        for (comparison, number) in subject.comparisons().filter_map(|comparison| {
            let number = number_in_text(&comparison)?;
            Some((comparison, number))
        }) {
            findings.add_with(
                comparison.value_path(),
                format!(
                    "“{}” is compared with the text {}, and it holds numbers.",
                    comparison.label(),
                    comparison.value
                ),
                "Write the number without quotation marks.",
                vec![Mend::value(
                    format!("Write `{number}` without quotation marks"),
                    number,
                )],
            );
        }
    },
};

pub(super) const WRONG_VALUE_TYPE: Rule = Rule {
    info: RuleInfo {
        code: "wrong-value-type",
        severity: Severity::Warning,
        about: "A value has another type than its variable ever has, such as the text \"false\" for true or false. “Is” compares the type \
                too: that is a choice, nobody documented it.",
        example: r#"{"definition": {"condition": ["and", ["eq", "@visitor_served", "false"], ["firedBefore"]]}}"#,
    },
    find: |subject, findings| {
        for comparison in subject.comparisons() {
            let Some(entry) = comparison.entry else {
                continue;
            };
            if !operator_fits(entry, comparison.operator)
                || has_type(entry, comparison.value)
                || number_in_text(&comparison).is_some()
            {
                continue;
            }
            findings.add_with(
                comparison.value_path(),
                format!(
                    "“{}” is compared with {}, and it holds {}.",
                    comparison.label(),
                    shown(comparison.value),
                    type_words(entry)
                ),
                format!("Write {}.", type_words(entry)),
                switch_mend(entry, comparison.value).into_iter().collect(),
            );
        }
    },
};

pub(super) const OPERATOR_DOES_NOT_FIT: Rule = Rule {
    info: RuleInfo {
        code: "operator-does-not-fit",
        severity: Severity::Warning,
        about: "An operator for numbers stands with a variable that holds a text, or the other way round, so that the part never holds.",
        example: r#"{"definition": {"condition": ["and", ["gt", "@visitor_country_code", 3], ["firedBefore"]]}}"#,
    },
    find: |subject, findings| {
        for comparison in subject.comparisons() {
            let Some(entry) = comparison
                .entry
                .filter(|entry| !operator_fits(entry, comparison.operator))
            else {
                continue;
            };
            findings.add(
                comparison.path.item(0),
                format!(
                    "“{}” does not fit “{}”, which holds {}.",
                    comparison.operator.key(),
                    entry.label,
                    type_words(entry)
                ),
                format!("Use one of: {}.", entry.operators.join(", ")),
            );
        }
    },
};

pub(super) const UNKNOWN_CHOICE: Rule = Rule {
    info: RuleInfo {
        code: "unknown-value",
        severity: Severity::Warning,
        about: "A variable that holds one of a few words, such as online, away and offline, is compared with another one.",
        example: r#"{"definition": {"condition": ["and", ["eq", "@account_status", "available"], ["firedBefore"]]}}"#,
    },
    find: |subject, findings| {
        for comparison in subject.comparisons() {
            let (Some(entry), Some(text)) = (comparison.entry, comparison.value.as_str()) else {
                continue;
            };
            if !entry.closed
                || !is_textual(entry)
                || is_choice(entry, comparison.value)
                || !is_plain(comparison.operator)
            {
                continue;
            }
            let labels = || entry.choices.iter().map(|choice| choice.label);
            let mends =
                nearest(text.trim(), labels()).map(|meant| Mend::text(format!("Write “{meant}”"), meant));
            findings.add_with(
                comparison.value_path(),
                format!("“{}” is never “{text}”.", entry.label),
                format!("Use one of: {}.", labels().collect::<Vec<_>>().join(", ")),
                mends.into_iter().collect(),
            );
        }
    },
};

pub(super) const COUNTRY_CODE: Rule = Rule {
    info: RuleInfo {
        code: "country-code",
        severity: Severity::Warning,
        about: "Country codes are two capital letters, such as DE.",
        example: r#"{"definition": {"condition": ["and", ["eq", "@visitor_country_code", "de"], ["firedBefore"]]}}"#,
    },
    find: |subject, findings| country_codes(subject, findings),
};

/// What many write; the list of codes has GB.
const UNITED_KINGDOM: &str = "UK";

fn country_codes(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    for comparison in subject.comparisons() {
        let Some(code) = comparison.value.as_str() else {
            continue;
        };
        let is_code = code.len() == 2
            && code.bytes().all(|letter| letter.is_ascii_uppercase())
            && code != UNITED_KINGDOM;
        if comparison.variable != "@visitor_country_code" || !is_plain(comparison.operator) || is_code {
            continue;
        }
        let upper = code.trim().to_ascii_uppercase();
        let letters = upper.len() == 2 && upper.bytes().all(|letter| letter.is_ascii_uppercase());
        let mend = match upper.as_str() {
            UNITED_KINGDOM => Some("GB"),
            code if letters => Some(code),
            _ => None,
        };
        findings.add_with(
            comparison.value_path(),
            match upper.as_str() {
                UNITED_KINGDOM => format!("“{code}” is no country code: that of the United Kingdom is GB."),
                _ => format!("“{code}” is no country code: these are two capital letters."),
            },
            "Write the code in capitals, such as DE, or ask for the country’s name with “Country”.",
            mend.map(|code| Mend::text(format!("Write `{code}`"), code))
                .into_iter()
                .collect(),
        );
    }
}

/// Whether a comparison can tell something: the operator fits the variable, the value has its type, and a word is one of its words.
pub(super) fn fits(entry: &VariableEntry, operator: Operator, value: &Value) -> bool {
    let is_word = !entry.closed || !is_textual(entry) || is_choice(entry, value);
    operator_fits(entry, operator) && has_type(entry, value) && (is_word || !is_plain(operator))
}

fn is_plain(operator: Operator) -> bool {
    matches!(operator, Operator::Equal | Operator::NotEqual)
}

/// Texts can be searched, whatever the editor offers; numbers can be compared; “is” fits everything.
fn operator_fits(entry: &VariableEntry, operator: Operator) -> bool {
    match operator {
        Operator::Equal | Operator::NotEqual => true,
        Operator::Less | Operator::Greater | Operator::LessOrEqual | Operator::GreaterOrEqual => {
            matches!(entry.kind, ValueKind::Number | ValueKind::Seconds)
        }
        _ => is_textual(entry),
    }
}

fn is_textual(entry: &VariableEntry) -> bool {
    matches!(
        entry.kind,
        ValueKind::Text | ValueKind::LongText | ValueKind::Address | ValueKind::Tag
    )
}

fn has_type(entry: &VariableEntry, value: &Value) -> bool {
    match entry.kind {
        ValueKind::Switch => value.is_boolean(),
        ValueKind::Number | ValueKind::Seconds => value.is_number(),
        ValueKind::Id => value.is_number() || value.is_string(),
        ValueKind::Text | ValueKind::LongText | ValueKind::Address | ValueKind::Tag => value.is_string(),
    }
}

fn is_choice(entry: &VariableEntry, value: &Value) -> bool {
    entry
        .choices
        .iter()
        .any(|choice| serde_json::from_str::<Value>(choice.value).is_ok_and(|known| known == *value))
}

/// The number that a text holds where a number belongs.
fn number_in_text(comparison: &Comparison<'_>) -> Option<Value> {
    let entry = comparison.entry?;
    let is_number = matches!(entry.kind, ValueKind::Number | ValueKind::Seconds);
    let text = comparison.value.as_str().filter(|_| is_number)?;
    serde_json::from_str::<Value>(text.trim())
        .ok()
        .filter(Value::is_number)
}

fn switch_mend(entry: &VariableEntry, value: &Value) -> Option<Mend> {
    if entry.kind != ValueKind::Switch {
        return None;
    }
    let on = match value {
        Value::String(text) => text.trim().to_lowercase().parse::<bool>().ok()?,
        Value::Number(_) => super::super::content::switch(value)?,
        _ => return None,
    };
    Some(Mend::value(
        format!("Write {on} without quotation marks"),
        Value::from(on),
    ))
}

fn type_words(entry: &VariableEntry) -> &'static str {
    match entry.kind {
        ValueKind::Switch => "true or false",
        ValueKind::Number => "a number",
        ValueKind::Seconds => "a number of seconds",
        ValueKind::Id => "a number or a text",
        ValueKind::Text | ValueKind::LongText | ValueKind::Address | ValueKind::Tag => "a text",
    }
}

fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => format!("the text “{text}”"),
        Value::Number(number) => format!("the number {number}"),
        other => kind_of(other).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{condition, mends, said};

    #[test]
    fn values_of_the_wrong_type_are_told_and_mended() {
        let once = json!(["not", ["firedBefore"]]);
        let asks = |part: Value| json!(["and", part, once]);
        for (part, code, mended) in [
            (
                json!(["gte", "@visitor_previous_visits", "5"]),
                "number-as-text",
                json!(["gte", "@visitor_previous_visits", 5]),
            ),
            (
                json!(["eq", "@hour_of_day", " 9 "]),
                "number-as-text",
                json!(["eq", "@hour_of_day", 9]),
            ),
            (
                json!(["eq", "@visitor_served", "False"]),
                "wrong-value-type",
                json!(["eq", "@visitor_served", false]),
            ),
            (
                json!(["neq", "@visitor_served", 1]),
                "wrong-value-type",
                json!(["neq", "@visitor_served", true]),
            ),
            (
                json!(["eq", "@account_status", "Online"]),
                "unknown-value",
                json!(["eq", "@account_status", "online"]),
            ),
            (
                json!(["eq", "@account_status", "ofline"]),
                "unknown-value",
                json!(["eq", "@account_status", "offline"]),
            ),
            (
                json!(["eq", "@visitor_country_code", "de"]),
                "country-code",
                json!(["eq", "@visitor_country_code", "DE"]),
            ),
            (
                json!(["neq", "@visitor_country_code", "UK"]),
                "country-code",
                json!(["neq", "@visitor_country_code", "GB"]),
            ),
            (
                json!(["eq", "@day_of_week", 7]),
                "impossible-value",
                json!(["eq", "@day_of_week", 6]),
            ),
            (
                json!(["stillOnPage", "30"]),
                "wrong-arguments",
                json!(["stillOnPage", 30]),
            ),
            (
                json!(["eq", "@vistor_city", "Bonn"]),
                "misspelt",
                json!(["eq", "@visitor_city", "Bonn"]),
            ),
            (
                json!(["iequals", "@visitor_city", "Bonn"]),
                "unknown-part",
                Value::Null,
            ),
            (json!(["stilOnPage", 3]), "misspelt", json!(["stillOnPage", 3])),
        ] {
            if mended.is_null() {
                let found = said(json!({ "definition": { "condition": asks(part) } }));
                assert!(found.iter().any(|found| found.code == code), "{found:?}");
            } else {
                mends(asks(part), code, asks(mended));
            }
        }
        condition(
            asks(json!(["gt", "@visitor_city", 3])),
            &["operator-does-not-fit /1/0"],
        );
        condition(
            asks(json!(["icontains", "@visitor_served", "t"])),
            &["operator-does-not-fit /1/0"],
        );
        condition(
            asks(json!(["eq", "@visitor_country_code", "Germany"])),
            &["country-code /1/2"],
        );
    }
}
