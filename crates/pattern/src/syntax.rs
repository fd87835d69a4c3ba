//! The signs of patterns, for a cheat sheet and for completion.
//!
//! A table a dialect, which leaves out the signs of the others. Every example is checked against the engine.

mod javascript;
mod python;

use serde::Serialize;

use crate::dialect::Dialect;

/// A sign that patterns are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "PatternSyntax"))]
pub struct SyntaxEntry {
    /// How it is written, with `…` and sample letters where something is to be filled in.
    pub notation: &'static str,
    /// What completion puts in; the caret goes where `…` is, which is not put in itself.
    pub insert: &'static str,
    /// What it means.
    pub meaning: &'static str,
    /// Under which heading it belongs.
    pub topic: SyntaxTopic,
    /// A pattern that uses it.
    pub example: &'static str,
    /// An address that the pattern matches.
    pub url: &'static str,
    /// What it finds there: all of it in a dialect that asks for the whole.
    pub found: &'static str,
    /// An address that it does not match, where one shows more than the sign matching.
    pub not_in: Option<&'static str>,
}

/// A heading of the cheat sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "PatternSyntaxTopic"))]
#[serde(rename_all = "kebab-case")]
pub enum SyntaxTopic {
    /// Text and single characters.
    Characters,
    /// Where in the address.
    Places,
    /// How often.
    Repetition,
    /// Groups and alternatives.
    Groups,
    /// What must or must not stand around.
    Conditions,
}

/// The signs of patterns, in the order in which one learns them.
pub fn syntax() -> &'static [SyntaxEntry] {
    javascript::SYNTAX
}

/// As [`syntax`], for any dialect.
///
/// ```
/// use pattern::{Dialect, syntax_in};
///
/// let python = Dialect::Python { ignore_case: false };
/// assert!(syntax_in(python).iter().any(|entry| entry.notation == "(?P<name>…)"));
/// ```
pub fn syntax_in(dialect: Dialect) -> &'static [SyntaxEntry] {
    match dialect {
        Dialect::JavaScript => javascript::SYNTAX,
        Dialect::Python { .. } => python::SYNTAX,
        Dialect::Text { .. } => &[],
    }
}

const fn entry(
    topic: SyntaxTopic,
    [notation, insert]: [&'static str; 2],
    meaning: &'static str,
    [example, url, found]: [&'static str; 3],
    not_in: Option<&'static str>,
) -> SyntaxEntry {
    SyntaxEntry {
        notation,
        insert,
        meaning,
        topic,
        example,
        url,
        found,
        not_in,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::{Finding, Pattern, Reach, explain_in, never_matches, reach_in};

    const PYTHON: Dialect = Dialect::Python { ignore_case: false };

    #[test]
    fn every_example_finds_what_it_says_and_nothing_where_it_says_so() {
        for entry in syntax() {
            let pattern = Pattern::compile(entry.example).unwrap();
            let Finding::Match(span) = pattern.find(entry.url) else {
                panic!("{} is not found in {}", entry.example, entry.url);
            };
            assert_eq!(&entry.url[span.start..span.end], entry.found, "{}", entry.example);
            if let Some(url) = entry.not_in {
                assert_eq!(pattern.find(url), Finding::NoMatch, "{} in {url}", entry.example);
            }
            assert_eq!(never_matches(entry.example), [], "{}", entry.example);
        }
    }

    #[test]
    fn every_example_of_python_is_a_whole_address_and_another_is_not() {
        for entry in syntax_in(PYTHON) {
            let pattern = Pattern::compile_in(PYTHON, entry.example).unwrap();
            assert!(pattern.warnings().is_empty(), "{}", entry.example);
            let all = entry.url.encode_utf16().count();
            assert!(
                matches!(pattern.find(entry.url), Finding::Match(span) if (span.start, span.end) == (0, all)),
                "{} on {}",
                entry.example,
                entry.url
            );
            assert_eq!(entry.found, entry.url, "{}", entry.example);
            if let Some(url) = entry.not_in {
                assert_eq!(pattern.find(url), Finding::NoMatch, "{} on {url}", entry.example);
            }
            assert_ne!(reach_in(PYTHON, entry.example).unwrap(), Reach::Never);
        }
    }

    #[test]
    fn every_address_is_as_browsers_report_it() {
        for entry in syntax().iter().chain(syntax_in(PYTHON)) {
            for url in [Some(entry.url), entry.not_in].into_iter().flatten() {
                assert_eq!(crate::as_browser_reports(url), url);
            }
        }
    }

    #[test]
    fn every_notation_is_there_once_and_can_be_explained() {
        for dialect in [Dialect::JavaScript, PYTHON] {
            let entries = syntax_in(dialect);
            let notations: HashSet<&str> = entries.iter().map(|entry| entry.notation).collect();
            assert_eq!(notations.len(), entries.len());
            for entry in entries {
                assert!(entry.insert.matches('…').count() <= 1, "{}", entry.insert);
                assert!(explain_in(dialect, entry.example).is_ok(), "{}", entry.example);
                assert!(entry.meaning.ends_with('.'), "{}", entry.meaning);
            }
            assert!(entries.is_sorted_by_key(|entry| entry.topic));
        }
    }
}
