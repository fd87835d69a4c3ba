//! Texts that are taken as they are written, and look like patterns.

use serde_json::Value;

use super::super::model::Operator;
use super::Rule;
use super::address::is_search;
use crate::address::{is_surely_pattern, looks_like_pattern, plain_piece};
use crate::tree::ValueKind;
use crate::{Mend, RuleInfo, Severity};

pub(super) const PATTERN_AS_TEXT: Rule = Rule {
    info: RuleInfo {
        code: "pattern-as-text",
        severity: Severity::Warning,
        about: "A text is compared or searched for as it is written, and it looks like a pattern: “.*”, “*” and “^” mean nothing there.",
        example: r#"{"definition": {"condition": ["and", ["icontains", "@visitor_page_url", ".*pricing.*"], ["not", ["firedBefore"]]]}}"#,
    },
    find: |subject, findings| {
        for comparison in subject.comparisons() {
            let Some(text) = comparison.value.as_str() else {
                continue;
            };
            let is_address = comparison
                .entry
                .is_some_and(|entry| entry.kind == ValueKind::Address);
            let is_pattern = if is_address {
                looks_like_pattern(text)
            } else {
                is_surely_pattern(text)
            };
            let Some(instead) = as_pattern(comparison.operator).filter(|_| is_pattern) else {
                continue;
            };
            let mut mends = Vec::new();
            let plain = plain_piece(text);
            if is_search(comparison.operator)
                && !plain.is_empty()
                && !plain.contains(['*', '|', '\\', '^', '$'])
            {
                mends.push(Mend::text(format!("Search for `{plain}`"), plain));
            }
            let source = pattern_of(text, is_search(comparison.operator));
            // A comparison that holds where the text is missing has no operator for patterns; it is put into a `not`.
            let part = match comparison.operator {
                Operator::NotEqual | Operator::ContainsNot | Operator::ContainsNotAnyCase => {
                    Value::Array(vec!["not".into(), comparison.with(instead, source.as_str())])
                }
                _ => comparison.with(instead, source.as_str()),
            };
            mends
                .push(Mend::value(format!("Match the pattern `{source}`"), part).at(comparison.path.clone()));
            findings.add_with(
                comparison.value_path(),
                format!(
                    "“{text}” looks like a pattern, and “{}” takes it as it is written.",
                    comparison.operator.key()
                ),
                "Write the text without signs of patterns, or match it as a pattern with “iregex”.",
                mends,
            );
        }
    },
};

/// The operator for patterns that tells or does not tell case as this one does.
fn as_pattern(operator: Operator) -> Option<Operator> {
    match operator {
        Operator::Contains | Operator::ContainsNot => Some(Operator::Regex),
        Operator::ContainsAnyCase | Operator::ContainsNotAnyCase | Operator::Equal | Operator::NotEqual => {
            Some(Operator::RegexAnyCase)
        }
        _ => None,
    }
}

/// A pattern that matches as a whole what the text was meant to match: `*` alone is a wildcard.
fn pattern_of(text: &str, is_search: bool) -> String {
    let source = if is_surely_pattern(text) || text.contains(['^', '\\']) {
        text.trim_start_matches('^').trim_end_matches('$').to_owned()
    } else {
        text.replace('.', "\\.").replace('?', "\\?").replace('*', ".*")
    };
    let begins = source.starts_with(".*") || text.starts_with('^') || !is_search;
    let ends = source.ends_with(".*") || text.ends_with('$') || !is_search;
    let source = if source.contains('|') && (!begins || !ends) {
        format!("({source})")
    } else {
        source
    };
    format!(
        "{}{source}{}",
        if begins { "" } else { ".*" },
        if ends { "" } else { ".*" }
    )
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{condition, mends};
    use super::{pattern_of, plain_piece};

    #[test]
    fn a_wildcard_and_a_pattern_become_a_pattern_for_the_whole() {
        assert_eq!(pattern_of("https://a.example/*", false), "https://a\\.example/.*");
        assert_eq!(pattern_of("/pricing|/plans", true), ".*(/pricing|/plans).*");
        assert_eq!(pattern_of("^https://a\\.example", true), "https://a\\.example.*");
        assert_eq!(pattern_of(".*pricing.*", true), ".*pricing.*");
        assert_eq!(plain_piece(".*pricing.*"), "pricing");
    }

    #[test]
    fn patterns_where_a_text_belongs_are_told_and_mended() {
        let once = json!(["not", ["firedBefore"]]);
        let whole = |operator: &str, text: &str| -> Value {
            json!(["and", [operator, "@visitor_page_url", text], once])
        };
        mends(
            whole("icontains", ".*pricing.*"),
            "pattern-as-text",
            whole("icontains", "pricing"),
        );
        mends(
            whole("eq", "https://a.example/*"),
            "pattern-as-text",
            whole("iregex", "https://a\\.example/.*"),
        );
        mends(
            whole("icontains", "/a|/b"),
            "pattern-as-text",
            whole("iregex", ".*(/a|/b).*"),
        );
        mends(
            whole("neq", "https://a.example/*"),
            "pattern-as-text",
            json!([
                "and",
                ["not", ["iregex", "@visitor_page_url", "https://a\\.example/.*"]],
                once
            ]),
        );
        condition(
            json!(["and", ["icontains", "@visitor_city", "St. Gallen (SG) *"], once]),
            &[],
        );
    }
}
