//! `page-url`: whether the pattern can keep a visitor's browser busy, with an address that does.
//!
//! Only dangers that can happen with addresses of web pages are errors. The pattern lab shows the others too.

use pattern::{Danger, Growth};

use super::Rule;
use super::subject::Subject;
use crate::{FieldPath, RuleInfo, Severity};

pub(super) const PAGE_URL_CAN_FREEZE: Rule = Rule {
    info: RuleInfo {
        code: "page-url-can-freeze",
        severity: Severity::Error,
        about: "The pattern can read the same address in so many ways that a visitor’s browser stands still: every few \
                characters double its work.",
        example: r#"{"conditions": [{"name": "page-url", "value": "^https://shop\\.example/(\\w+/?)+$"}]}"#,
    },
    find: |subject, findings| {
        if let Some((path, danger)) = worst(subject, Growth::Exponential..=Growth::Exponential) {
            let url = danger.attack.in_words();
            findings.add(
                path,
                format!(
                    "“Visitor Page URL” can freeze a visitor’s browser. {} The address: {url}",
                    danger.message
                ),
                "Make sure that what is repeated ends with something that must be there, such as “(\\w+/)+” instead of \
                 “(\\w+/?)+”. The pattern lab shows the address.",
            );
        }
    },
};

pub(super) const PAGE_URL_SLOW: Rule = Rule {
    info: RuleInfo {
        code: "page-url-slow",
        severity: Severity::Warning,
        about: "The time that browsers need grows with the cube of the address’s length or faster, so that a long address \
                keeps them busy.",
        example: r#"{"conditions": [{"name": "page-url", "value": ".*shop.*cart.*"}]}"#,
    },
    find: |subject, findings| {
        let growth = Growth::Polynomial { degree: 3 }..=Growth::Polynomial { degree: u32::MAX };
        if let Some((path, danger)) = worst(subject, growth) {
            findings.add(
                path,
                format!(
                    "“Visitor Page URL” keeps browsers busy with long addresses. {} The address: {}",
                    danger.message,
                    danger.attack.in_words()
                ),
                "Leave out “.*” at the beginning, which changes nothing, and write “[^/]*” or “[^?#]*” for “.*” elsewhere if it \
                 is enough.",
            );
        }
    },
};

pub(super) const PAGE_URL_QUADRATIC: Rule = Rule {
    info: RuleInfo {
        code: "page-url-quadratic",
        severity: Severity::Note,
        about: "The time that browsers need grows with the square of the address’s length, as with the vendor’s own example \
                “.*/contact”. That is harmless with addresses of usual length.",
        example: r#"{"conditions": [{"name": "page-url", "value": ".*/contact"}]}"#,
    },
    find: |subject, findings| {
        let square = Growth::Polynomial { degree: 2 };
        if let Some((path, danger)) = worst(subject, square..=square) {
            findings.add(
                path,
                format!(
                    "“Visitor Page URL” is harmless with addresses of usual length. {} The address: {}",
                    danger.message,
                    danger.attack.in_words()
                ),
                "Nothing has to change. “.*” at the very beginning or end can be left out: it finds the same pages.",
            );
        }
    },
};

/// The danger of the first condition's pattern in addresses of web pages, if it is of such a growth.
fn worst<'a>(
    subject: &'a Subject<'_>,
    growth: std::ops::RangeInclusive<Growth>,
) -> Option<(FieldPath, &'a Danger)> {
    let (path, report) = subject.dangers()?;
    let danger = report.in_addresses()?;
    growth.contains(&danger.growth).then(|| (path.clone(), danger))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::tests::codes_about;

    #[track_caller]
    fn check(pattern: &str, expected: &[&str]) {
        let patch = json!({ "conditions": [{ "name": "page-url", "value": pattern }] });
        assert_eq!(codes_about(patch, "/conditions/0/value"), expected, "{pattern}");
    }

    #[test]
    fn patterns_that_freeze_browsers_are_errors() {
        for pattern in [
            "^(?:http(s)?://)?[\\w.-]+(?:.[\\w.-]+)*rc/en/$",
            "(x+x+)+y",
            "^https?://[^/]+/(?:[\\w-]+/?)*$",
        ] {
            check(pattern, &["page-url-can-freeze"]);
        }
    }

    #[test]
    fn the_worse_the_growth_the_louder_it_is_told() {
        check("/contact", &[]);
        check("^https://shop\\.example/[^/]+$", &[]);
        check(".*/contact", &["page-url-quadratic"]);
        check("shop.*cart", &["page-url-quadratic"]);
        check(".*shop.*cart", &["page-url-slow"]);
    }

    #[test]
    fn what_no_address_of_a_web_page_can_do_is_not_told() {
        // Neither can match any.
        check("^(a+)+$", &["impossible-pattern"]);
        check("^(?:\\s+\\w*)*$", &["impossible-pattern"]);
    }
}
