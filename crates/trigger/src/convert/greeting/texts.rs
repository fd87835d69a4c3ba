//! Searches of JavaScript as texts that are looked for.

use pattern::{WholeText, whole_text_of};

use crate::livechat::greeting::Operator;

/// A text, and how an address is compared with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Looked {
    /// That it is the whole, or a part.
    pub(super) operator: Operator,
    pub(super) text: String,
    /// Capitals do not count.
    pub(super) any_case: bool,
}

/// The texts of which one must be found where the search finds something; `None` where it is no plain text and no choice of such texts.
pub(super) fn looked_for(search: &str) -> Option<Vec<Looked>> {
    choices(search).into_iter().map(looked).collect()
}

fn looked(search: &str) -> Option<Looked> {
    let (operator, text, any_case) = match whole_text_of(search).ok()? {
        WholeText::Is(text) => (Operator::Equals, text, false),
        WholeText::Contains { text, ignore_case } => (Operator::Contains, text, ignore_case),
        // Every address has a scheme in front of this.
        WholeText::Matches(all) if all == ".*" => (Operator::Contains, "://".to_owned(), false),
        WholeText::Matches(_) => return None,
    };
    // A letter without another case is the same in any.
    let any_case = any_case && text.chars().any(char::is_alphabetic);
    (!text.is_empty()).then_some(Looked {
        operator,
        text,
        any_case,
    })
}

/// The parts of a search between which it chooses, outside of groups and classes.
fn choices(search: &str) -> Vec<&str> {
    let (mut depth, mut in_class, mut is_escaped) = (0_u32, false, false);
    let mut ends = Vec::new();
    for (at, sign) in search.char_indices() {
        match sign {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '[' => in_class = true,
            ']' => in_class = false,
            '(' if !in_class => depth += 1,
            ')' if !in_class => depth = depth.saturating_sub(1),
            '|' if !in_class && depth == 0 => ends.push(at),
            _ => {}
        }
    }
    let starts = std::iter::once(0).chain(ends.iter().map(|end| end + 1));
    let ends = ends.iter().copied().chain([search.len()]);
    starts.zip(ends).map(|(start, end)| &search[start..end]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(search: &str, expected: Option<&[(Operator, &str)]>) {
        let found = looked_for(search);
        let found: Option<Vec<_>> = found.as_ref().map(|all| {
            let pair = |one: &Looked| (one.operator, one.text.clone());
            all.iter().map(pair).collect()
        });
        let expected = expected.map(|all| {
            let pair = |(operator, text): &(Operator, &str)| (*operator, (*text).to_owned());
            all.iter().map(pair).collect::<Vec<_>>()
        });
        assert_eq!(found, expected, "{search}");
    }

    #[test]
    fn a_search_for_texts_is_read_as_these_texts() {
        check("/pricing", Some(&[(Operator::Contains, "/pricing")]));
        check("^https://a\\.b/$", Some(&[(Operator::Equals, "https://a.b/")]));
        check(
            "/a|.*/b\\|c",
            Some(&[(Operator::Contains, "/a"), (Operator::Contains, "/b|c")]),
        );
        let everywhere = (Operator::Contains, "://");
        check(".*", Some(&[everywhere]));
        check("/a|", Some(&[(Operator::Contains, "/a"), everywhere]));
    }

    #[test]
    fn what_is_no_text_is_none() {
        for search in ["/order/\\d+$", "/a|[bc]", "(a|b)/", "(", ""] {
            let found = looked_for(search);
            assert!(found.is_none() || search.is_empty(), "{search}: {found:?}");
        }
        check("(?i:/Cart)", Some(&[(Operator::Contains, "/Cart")]));
        assert!(looked_for("(?i:/Cart)").unwrap()[0].any_case);
        assert!(!looked_for("(?i:/1)").unwrap()[0].any_case);
    }
}
