//! `page-url`: whether the pattern compiles, and whether it can match.

use pattern::Pattern;

use super::Rule;
use crate::{RuleInfo, Severity};

pub(super) const EMPTY_PATTERN: Rule = Rule {
    info: RuleInfo {
        code: "empty-pattern",
        severity: Severity::Error,
        about: "Without a pattern the widget treats the page's URL as unknown, and the trigger never fires.",
        example: r#"{"conditions": [{"name": "page-url", "value": ""}]}"#,
    },
    find: |subject, findings| {
        if let Some((path, _)) = subject.page_url().filter(|(_, source)| source.is_empty()) {
            findings.add(
                path,
                "“Visitor Page URL” is empty, so it never fires.",
                "Enter a regular expression: “.*” for every page, “.*/contact” for one.",
            );
        }
    },
};

pub(super) const INVALID_PATTERN: Rule = Rule {
    info: RuleInfo {
        code: "invalid-pattern",
        severity: Severity::Error,
        about: "Browsers do not accept the pattern, so the trigger never fires.",
        example: r#"{"conditions": [{"name": "page-url", "value": "*/contact"}]}"#,
    },
    find: |subject, findings| {
        let Some((path, source)) = subject.page_url() else {
            return;
        };
        if let Err(error) = Pattern::compile(&source) {
            findings.add(
                path,
                format!("“Visitor Page URL” is not a regular expression that browsers accept: {error}"),
                "Correct the pattern; the pattern lab shows what it matches.",
            );
        }
    },
};

pub(super) const IMPOSSIBLE_PATTERN: Rule = Rule {
    info: RuleInfo {
        code: "impossible-pattern",
        severity: Severity::Error,
        about: "The pattern needs something that browsers never report in a URL, such as “ü”, a space, or a host with \
                upper-case letters, so the trigger never fires.",
        example: r#"{"conditions": [{"name": "page-url", "value": "/über-uns"}]}"#,
    },
    find: |subject, findings| {
        let Some((path, source)) = subject.page_url() else {
            return;
        };
        for part in pattern::never_matches(&source) {
            findings.add(
                path.clone(),
                format!("“Visitor Page URL” can never match. {}", part.message),
                "Copy the address of the page from the browser and start from it.",
            );
        }
    },
};

pub(super) const RISKY_PATTERN: Rule = Rule {
    info: RuleInfo {
        code: "risky-pattern",
        severity: Severity::Warning,
        about: "The pattern is valid, but not for every visitor, such as syntax that only newer browsers know.",
        example: r#"{"conditions": [{"name": "page-url", "value": "(?i:/contact)"}]}"#,
    },
    find: |subject, findings| {
        let Some((path, source)) = subject.page_url() else {
            return;
        };
        let Ok(pattern) = Pattern::compile(&source) else {
            return;
        };
        for warning in pattern.warnings() {
            findings.add(
                path.clone(),
                format!("“Visitor Page URL”: {}", warning.message),
                "Try the pattern in the pattern lab.",
            );
        }
    },
};

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::codes_about;

    #[track_caller]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "tests read better with plain literals"
    )]
    fn check(value: Value, expected: &[&str]) {
        let patch = json!({ "conditions": [{ "name": "page-url", "value": value }] });
        assert_eq!(codes_about(patch, "/conditions/0/value"), expected);
    }

    #[test]
    fn patterns_that_browsers_accept_are_fine() {
        for pattern in [
            json!(".*"),
            json!("/contact"),
            json!("^https://shop\\.example/(?!cart)"),
            json!(404),
        ] {
            check(pattern, &[]);
        }
    }

    #[test]
    fn a_pattern_has_to_be_there() {
        for pattern in [json!(""), json!(null)] {
            check(pattern, &["empty-pattern"]);
        }
    }

    #[test]
    fn patterns_that_browsers_refuse_are_told() {
        for pattern in ["*/contact", "(", "[b-a]", "a{2,1}"] {
            check(json!(pattern), &["invalid-pattern"]);
        }
    }

    #[test]
    fn patterns_that_match_no_address_are_told() {
        for pattern in ["/über-uns", "/our team", "^https://Shop\\.example/"] {
            check(json!(pattern), &["impossible-pattern"]);
        }
        check(json!("/(über-uns|about)"), &[]);
    }

    #[test]
    fn syntax_of_new_browsers_is_told() {
        check(json!("(?i:/contact)"), &["risky-pattern"]);
    }
}
