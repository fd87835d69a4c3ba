//! Patterns that can keep whoever matches them busy. The vendor's service does that, and nobody says what it does then.

use ::pattern::{Danger, DangerReport, Growth, Judgements};

use super::Rule;
use super::pattern::{dialect, patterns};
use super::subject::{Comparison, Subject};
use crate::tree::ValueKind;
use crate::{RuleInfo, Severity};

pub(super) const WITHOUT_END: Rule = Rule {
    info: RuleInfo {
        code: "pattern-without-end",
        severity: Severity::Warning,
        about: "The pattern can read the same text in so many ways that matching it does not end: every few characters double the work. What \
                the vendor’s service does then is not documented; the trigger cannot be relied on.",
        example: r#"{"definition": {"condition": ["and", ["iregex", "@visitor_page_url", "https://shop\\.example/(\\w+/?)+"], ["not", ["firedBefore"]]]}}"#,
    },
    find: |subject, findings| {
        for (comparison, danger) in dangers(subject) {
            if danger.growth == Growth::Exponential {
                findings.add(
                    comparison.value_path(),
                    format!(
                        "The pattern for “{}” can keep whoever matches it busy without end. {} The text: {}",
                        comparison.label(),
                        danger.message,
                        danger.attack.in_words()
                    ),
                    "Make sure that what is repeated ends with something that must be there, such as “(\\w+/)+” instead of “(\\w+/?)+”. The \
                     pattern lab shows the text.",
                );
            }
        }
    },
};

pub(super) const SLOW: Rule = Rule {
    info: RuleInfo {
        code: "pattern-slow",
        severity: Severity::Note,
        about: "The time that matching takes grows with the cube of the text’s length or faster, so that a long text takes long.",
        example: r#"{"definition": {"condition": ["and", ["iregex", "@visitor_page_url", ".*a.*b.*c"], ["not", ["firedBefore"]]]}}"#,
    },
    find: |subject, findings| {
        for (comparison, danger) in dangers(subject) {
            if matches!(danger.growth, Growth::Polynomial { degree } if degree > 2) {
                findings.add(
                    comparison.value_path(),
                    format!(
                        "The pattern for “{}” takes long for long texts. {}",
                        comparison.label(),
                        danger.message
                    ),
                    "Write “[^/]*” or “[^?#]*” for “.*” in the middle if it is enough.",
                );
            }
        }
    },
};

/// The worst that the text of each pattern can do.
fn dangers<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = (Comparison<'s>, Danger)> {
    patterns(subject).filter_map(|(comparison, source)| {
        let report = Judgements::shared()
            .dangers_in(dialect(comparison.operator), source)
            .ok()?;
        let danger = worst(&comparison, &report)?.clone();
        Some((comparison, danger))
    })
}

/// Only addresses of pages come where an address is asked for; a visitor can type anything.
fn worst<'r>(comparison: &Comparison<'_>, report: &'r DangerReport) -> Option<&'r Danger> {
    let is_text = comparison
        .entry
        .is_some_and(|entry| entry.kind == ValueKind::Text);
    if is_text {
        report.dangers.iter().max_by_key(|danger| danger.growth)
    } else {
        report.in_addresses()
    }
}

#[cfg(test)]
mod tests {
    use super::super::pattern::tests::said;

    #[test]
    fn a_pattern_that_does_not_end_is_told() {
        let told = &[("pattern-without-end", "")];
        for source in [r"https://([\w-]+\.?)+/x", r"https?://[^/]+/(?:[\w-]+/?)*"] {
            said("iregex", "@visitor_page_url", source, told);
            said("regex", "@visitor_page_url", source, told);
        }
        // Somebody can type that, and no page has such an address.
        said("regex", "@message", "(x+x+)+y", told);
        said(
            "regex",
            "@visitor_page_url",
            "(x+x+)+y",
            &[("matches-no-address", ".*(x+x+)+y.*")],
        );
    }

    #[test]
    fn what_is_slow_for_long_texts_alone_is_noted() {
        said(
            "iregex",
            "@visitor_page_url",
            ".*a.*b.*c",
            &[("pattern-slow", "")],
        );
        for source in [
            ".*pricing.*",
            ".*/(cart|checkout).*",
            "https?://[^/]+/.*",
            ".*shop.*cart",
        ] {
            said("iregex", "@visitor_page_url", source, &[]);
        }
    }
}
