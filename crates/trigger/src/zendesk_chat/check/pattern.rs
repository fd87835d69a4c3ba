//! Patterns: ones that Python refuses, and ones that have to match as a whole where a search was meant.
//!
//! Whether an address can match is decided for all addresses that browsers report; where it cannot be, nothing is said.

use ::pattern::{Dialect, Judgements, Pattern, Reach};

use super::super::model::Operator;
use super::Rule;
use super::subject::{Comparison, Subject};
use crate::tree::ValueKind;
use crate::{Mend, Place, RuleInfo, Severity};

pub(super) const EMPTY_PATTERN: Rule = Rule {
    info: RuleInfo {
        code: "empty-pattern",
        severity: Severity::Warning,
        about: "An empty pattern matches only an empty text.",
        example: r#"{"definition": {"condition": ["and", ["iregex", "@visitor_page_url", ""], ["not", ["firedBefore"]]]}}"#,
    },
    find: |subject, findings| {
        for (comparison, _) in patterns(subject).filter(|(_, source)| source.is_empty()) {
            findings.add_with(
                comparison.value_path(),
                format!(
                    "The pattern for “{}” is empty: it matches only an empty text.",
                    comparison.label()
                ),
                "Write a pattern for the whole of it: “.*/contact.*” for addresses that contain “/contact”.",
                vec![Mend::text("Match everything: `.*`", ".*")],
            );
        }
    },
};

pub(super) const INVALID_PATTERN: Rule = Rule {
    info: RuleInfo {
        code: "invalid-pattern",
        severity: Severity::Error,
        about: "Python does not accept the pattern. A part with such a pattern counts as one that does not hold: that is a choice, nobody \
                documented it.",
        example: r#"{"definition": {"condition": ["and", ["iregex", "@visitor_page_url", "*/pricing"], ["not", ["firedBefore"]]]}}"#,
    },
    find: |subject, findings| {
        for (comparison, source) in patterns(subject) {
            match Pattern::compile_in(dialect(comparison.operator), source) {
                Err(error) if !error.code.is_our_limit() => {
                    let found = findings.add_with(
                        comparison.value_path(),
                        format!(
                            "The pattern for “{}” is not one that Python accepts: {error}",
                            comparison.label()
                        ),
                        "Correct the pattern; the pattern lab shows what it matches.",
                        corrected(&comparison, source),
                    );
                    found.place = place(source, error.at);
                }
                Ok(_) | Err(_) => {}
            }
        }
    },
};

pub(super) const PATTERN_BY_VERSION: Rule = Rule {
    info: RuleInfo {
        code: "pattern-by-version",
        severity: Severity::Note,
        about: "Python 3.11 accepts the pattern, and newer ones do not. Nobody says which one the server has.",
        example: r#"{"definition": {"condition": ["and", ["iregex", "@visitor_page_url", "(https)(?( 1)://.*)"], ["not", ["firedBefore"]]]}}"#,
    },
    find: |subject, findings| {
        for (comparison, source) in patterns(subject) {
            let compiled = Pattern::compile_in(dialect(comparison.operator), source);
            for warning in compiled.iter().flat_map(Pattern::warnings) {
                let found = findings.add_with(
                    comparison.value_path(),
                    format!("The pattern for “{}”: {}", comparison.label(), warning.message),
                    "Write it so that all versions accept it.",
                    Vec::new(),
                );
                found.place = place(source, warning.at);
            }
        }
    },
};

pub(super) const MATCHES_NO_ADDRESS: Rule = Rule {
    info: RuleInfo {
        code: "matches-no-address",
        severity: Severity::Warning,
        about: "A pattern has to match the whole address, from “https://” to the end, and this one never does. It is not searched for in the \
                address, as in other programs: “pricing” matches no page, “.*pricing.*” does.",
        example: r#"{"definition": {"condition": ["and", ["iregex", "@visitor_page_url", "pricing"], ["not", ["firedBefore"]]]}}"#,
    },
    find: |subject, findings| {
        for (comparison, source) in patterns(subject) {
            if !is_page(&comparison) || source.is_empty() || can_match(&comparison, source) != Some(false) {
                continue;
            }
            let in_any_case = || {
                let matches = can_match_by(Operator::RegexAnyCase, source) == Some(true);
                let part = comparison.with(Operator::RegexAnyCase, source);
                matches
                    .then(|| Mend::value("Match it in any case: `iregex`", part).at(comparison.path.clone()))
            };
            let more = tries(source)
                .into_iter()
                .find(|pattern| can_match(&comparison, pattern) == Some(true))
                .map(|pattern| {
                    Mend::text(
                        format!("Leave room for the rest of the address: `{pattern}`"),
                        pattern,
                    )
                });
            let mends: Vec<Mend> = more.or_else(in_any_case).into_iter().collect();
            let help = match mends.first() {
                Some(Mend { text, value: None, .. }) => format!("Write “{text}” to leave room for the rest of the address."),
                Some(_) => "Hosts are in small letters: write it in small letters, or match in any case with “iregex”.".to_owned(),
                None => "Copy the whole address of the page from the browser and start from it.".to_owned(),
            };
            findings.add_with(
                comparison.value_path(),
                format!("“{source}” matches no page: the pattern has to match the whole address, and no address matches as a whole."),
                help,
                mends,
            );
        }
    },
};

pub(super) const WHOLE_TEXT: Rule = Rule {
    info: RuleInfo {
        code: "matches-whole-text-only",
        severity: Severity::Note,
        about: "A pattern of plain words has to be the whole text: “help” does not match “I need help”.",
        example: r#"{"definition": {"event": "chat_message", "condition": ["and", ["eq", "@sender_type", "visitor"], ["iregex", "@message", "help|support"]]}}"#,
    },
    find: |subject, findings| {
        for (comparison, source) in patterns(subject) {
            let is_text = comparison
                .entry
                .is_some_and(|entry| entry.kind == ValueKind::Text);
            if !is_text || source.is_empty() || !is_plain_words(source) {
                continue;
            }
            let anywhere = anywhere(source);
            findings.add_with(
                comparison.value_path(),
                format!(
                    "“{source}” has to be the whole of “{}”, and is not searched for in it.",
                    comparison.label()
                ),
                format!("Write “{anywhere}” to find it anywhere."),
                vec![Mend::text(
                    format!("Find it anywhere: `{anywhere}`"),
                    anywhere.clone(),
                )],
            );
        }
    },
};

pub(super) fn patterns<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = (Comparison<'s>, &'s str)> {
    subject.comparisons().filter_map(|comparison| {
        let is_pattern = matches!(comparison.operator, Operator::Regex | Operator::RegexAnyCase);
        let source = comparison.value.as_str().filter(|_| is_pattern)?;
        Some((comparison, source))
    })
}

/// The patterns for the page's address.
pub(super) fn addresses<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = (Comparison<'s>, &'s str)> {
    patterns(subject).filter(|(comparison, _)| is_page(comparison))
}

fn is_page(comparison: &Comparison<'_>) -> bool {
    comparison.variable == "@visitor_page_url"
}

/// Changes after which Python accepts a pattern, tried on addresses.
fn corrected(comparison: &Comparison<'_>, source: &str) -> Vec<Mend> {
    if !is_page(comparison) {
        return Vec::new();
    }
    let fixes = Judgements::shared()
        .fixes_in(dialect(comparison.operator), source)
        .into_iter();
    fixes.map(|fix| Mend::text(fix.title, fix.source)).collect()
}

/// The sign at a place, in UTF-16 code units; nothing behind the end.
fn place(source: &str, at: Option<usize>) -> Option<Place> {
    let start = at.filter(|at| *at < source.encode_utf16().count())?;
    Some(Place {
        start: u32::try_from(start).ok()?,
        end: u32::try_from(start + 1).ok()?,
    })
}

/// The dialect in which the server reads a pattern.
pub(super) fn dialect(operator: Operator) -> Dialect {
    Dialect::Python {
        ignore_case: operator == Operator::RegexAnyCase,
    }
}

/// Whether any address matches as a whole; `None` when that is not decided.
fn can_match(comparison: &Comparison<'_>, source: &str) -> Option<bool> {
    can_match_by(comparison.operator, source)
}

fn can_match_by(operator: Operator, source: &str) -> Option<bool> {
    match Judgements::shared().reach_in(dialect(operator), source).ok()? {
        Reach::Undecided { .. } => None,
        Reach::Some { .. } | Reach::Everything { .. } => Some(true),
        Reach::Hardly { .. } | Reach::Never => Some(false),
    }
}

/// What may have been meant, the nearest first: an anchor says at which end the address was meant to end.
fn tries(source: &str) -> Vec<String> {
    let begins = source.starts_with('^');
    let ends = source.ends_with('$') && !source.ends_with("\\$");
    let open = source.strip_prefix('^').unwrap_or(source);
    let open = if ends {
        open.strip_suffix('$').unwrap_or(open)
    } else {
        open
    };
    let all = anywhere(open);
    let mut tries = Vec::new();
    // What begins with a scheme is meant from the beginning: anywhere else it is a part of a query.
    let has_scheme = open.starts_with("http");
    if begins || has_scheme {
        tries.push(all.strip_prefix(".*").unwrap_or(&all).to_owned());
    }
    if ends && !has_scheme {
        tries.push(all.strip_suffix(".*").unwrap_or(&all).to_owned());
    }
    if !has_scheme {
        tries.push(all);
    }
    tries
}

/// The pattern with anything around it; alternatives in brackets, so that this is around all of them.
fn anywhere(source: &str) -> String {
    let has_alternatives = source.contains('|') && !is_in_brackets(source);
    let source = if has_alternatives {
        format!("({source})")
    } else {
        source.to_owned()
    };
    let before = if source.starts_with(".*") { "" } else { ".*" };
    let behind = if source.ends_with(".*") { "" } else { ".*" };
    format!("{before}{source}{behind}")
}

/// Whether one pair of brackets is around everything.
fn is_in_brackets(source: &str) -> bool {
    source
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
        .is_some_and(|inside| !inside.contains(['(', ')']))
}

/// Only letters, digits and blanks, also as alternatives: nobody can tell whether more was meant to stand around them.
fn is_plain_words(source: &str) -> bool {
    source
        .chars()
        .all(|letter| letter.is_alphanumeric() || matches!(letter, ' ' | '|' | '(' | ')' | '-' | '\''))
}

#[cfg(test)]
pub(super) mod tests {
    use serde_json::json;

    use crate::Context;
    use crate::zendesk_chat::check;

    /// What is said of a pattern, and the first ready change.
    #[track_caller]
    pub(in super::super) fn said(operator: &str, variable: &str, source: &str, expected: &[(&str, &str)]) {
        let document = json!({ "name": "A", "enabled": true, "definition": {
            "event": "chat_message",
            "condition": ["and", ["eq", "@sender_type", "visitor"], [operator, variable, source]],
            "actions": [["addTag", "a"]], "version": 1,
        } });
        let found = check(document.as_object().unwrap(), &Context::default());
        let found: Vec<_> = found
            .iter()
            .map(|found| {
                (
                    found.code.as_str(),
                    found.mends.first().map_or("", |mend| mend.text.as_str()),
                )
            })
            .collect();
        assert_eq!(found, expected, "{operator} {source}");
    }

    #[test]
    fn a_search_that_was_meant_is_told_and_mended() {
        for (source, mended) in [
            ("pricing", ".*pricing.*"),
            ("/pricing", ".*/pricing.*"),
            ("^/pricing", ".*/pricing.*"),
            ("/pricing$", ".*/pricing"),
            ("^https://a\\.example", "https://a\\.example.*"),
            ("/pricing.*", ".*/pricing.*"),
            ("pricing|plans", ".*(pricing|plans).*"),
            ("(pricing|plans)", ".*(pricing|plans).*"),
            ("www\\.example\\.com/cart", ".*www\\.example\\.com/cart.*"),
            ("/cart\\?step=\\d", ".*/cart\\?step=\\d.*"),
            ("(?i)pricing", ""),
            ("(?P<page>pricing)", ".*(?P<page>pricing).*"),
            ("\\Apricing\\Z", ""),
            (".*our prices.*", ""),
        ] {
            said(
                "iregex",
                "@visitor_page_url",
                source,
                &[("matches-no-address", mended)],
            );
            said(
                "regex",
                "@visitor_page_url",
                source,
                &[("matches-no-address", mended)],
            );
        }
        said(
            "regex",
            "@visitor_page_url",
            "https://WWW\\.example\\.com/",
            &[(
                "matches-no-address",
                r#"["iregex","@visitor_page_url","https://WWW\\.example\\.com/"]"#,
            )],
        );
        said("iregex", "@visitor_page_url", "", &[("empty-pattern", ".*")]);
    }

    #[test]
    fn patterns_that_match_whole_addresses_are_left_alone() {
        for source in [
            ".*pricing.*",
            "https?://[^/]+/cart",
            "https://www\\.example\\.com/.*",
            ".+/pricing",
            "(?:.*)/a",
            "\\S+cart\\S*",
            "(.*pricing|.*plans)(/.*)?",
            "\\Ahttps://a\\.example/\\Z",
            "(?P<scheme>https)://.*",
            "(?i).*PRICING.*",
        ] {
            said("iregex", "@visitor_page_url", source, &[]);
        }
        said("iregex", "@visitor_page_url", "HTTPS://WWW\\.EXAMPLE\\.COM/", &[]);
    }

    #[test]
    fn what_python_refuses_is_told_and_what_only_browsers_refuse_is_not() {
        for (source, mended) in [
            ("*/pricing", ".*/pricing"),
            ("[^", ""),
            ("(?<name>https.*)", "(?P<name>https.*)"),
            ("a{2,1}", ""),
            ("\\Q", ""),
            (".*/pricing\\z", ".*/pricing\\Z"),
        ] {
            said(
                "iregex",
                "@visitor_page_url",
                source,
                &[("invalid-pattern", mended)],
            );
            said("regex", "@message", source, &[("invalid-pattern", "")]);
        }
        for source in ["(?P<name>a.*)", "a.*+", "(?#why).*"] {
            said("iregex", "@message", source, &[]);
        }
    }

    #[test]
    fn plain_words_for_a_message_are_noted() {
        said(
            "iregex",
            "@message",
            "help",
            &[("matches-whole-text-only", ".*help.*")],
        );
        said(
            "iregex",
            "@message",
            "yes|no",
            &[("matches-whole-text-only", ".*(yes|no).*")],
        );
        said("iregex", "@message", ".*help.*", &[]);
        said("iregex", "@message", "\\w+", &[]);
        said("iregex", "@message", "help!?", &[]);
    }
}
