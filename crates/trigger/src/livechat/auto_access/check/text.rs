//! Texts of the URL and the domain that stand for too much or were meant as patterns.

use serde_json::{Value, json};

use super::super::Question;
use super::super::contract::VALUE;
use super::super::words::subject as looked_at;
use super::Rule;
use super::subject::{Subject, never_found};
use crate::address::plain_piece;
use crate::livechat::address_text::is_pattern;
use crate::livechat::auto_access::written::{WrittenText, WrittenTexts};
use crate::{Mend, RuleInfo, Severity};

pub(super) const EMPTY_TEXT: Rule = Rule {
    info: RuleInfo {
        code: "empty-text",
        severity: Severity::Warning,
        about: "A text is empty: it is found in everything, and is never the whole.",
        example: r#"{"conditions": {"url": {"values": [{"value": ""}]}}}"#,
    },
    find: |subject, findings| {
        for list in &subject.texts {
            for text in list.texts.iter().filter(|text| text.value.is_empty()) {
                let label = list.question.label();
                let what = match (text.exact, list.excluded) {
                    (true, _) => format!("it is never {}", looked_at(list.question)),
                    (false, false) => "it is found on every page".to_owned(),
                    (false, true) => "it is found on every page, so that the rule never holds".to_owned(),
                };
                findings.add(
                    text.value_path(),
                    format!("A text of “{label}” is empty: {what}."),
                    match list.question {
                        Question::Domain => "Write a domain, such as shop.example.com, or take the row out.",
                        _ => "Write a piece of the address, such as /pricing, or take the row out.",
                    },
                );
            }
        }
    },
};

pub(super) const EVERY_PAGE: Rule = Rule {
    info: RuleInfo {
        code: "matches-every-page",
        severity: Severity::Warning,
        about: "A text stands in the address or the domain of every page, such as “https://”, “/” or “.”.",
        example: r#"{"conditions": {"url": {"values": [{"value": "https://"}]}}}"#,
    },
    find: |subject, findings| {
        for (list, text) in subject.each_text().filter(|(_, text)| !text.exact) {
            let where_it_stands = match list.question {
                Question::Url if "https://".contains(text.value) => {
                    "the address of every page that begins with “https://”"
                }
                Question::Domain if text.value == "." => "every domain that has two parts",
                _ => continue,
            };
            let so = if list.excluded {
                "the rule never holds there"
            } else {
                "it tells no page from another"
            };
            findings.add(
                text.value_path(),
                format!("“{}” stands in {where_it_stands}: {so}.", text.value),
                "Write a longer piece, or take the row out.",
            );
        }
    },
};

pub(super) const PATTERN_AS_TEXT: Rule = Rule {
    info: RuleInfo {
        code: "pattern-as-text",
        severity: Severity::Warning,
        about: "A text looks like a pattern. LiveChat has none: “*”, “.*”, “^” and “|” are looked for as they are written.",
        example: r#"{"conditions": {"url": {"values": [{"value": "/pricing/*"}]}}}"#,
    },
    find: |subject, findings| {
        for (list, text) in subject.each_text().filter(|(_, text)| is_pattern(text.value)) {
            findings.add_with(
                text.value_path(),
                format!(
                    "“{}” looks like a pattern, and LiveChat looks for it as it is written, signs and all: {}.",
                    text.value,
                    never_found(list)
                ),
                "Write a piece that stands in all the addresses as it is, such as /pricing/. It may stand anywhere, so that no sign is \
                 needed for what comes before and behind it. For several pieces, use several rows.",
                mends(subject, list, text),
            );
        }
    },
};

/// What a pattern can be written as, where it is a plain text with signs around it, or several.
fn mends(subject: &Subject<'_>, list: &WrittenTexts<'_>, text: &WrittenText<'_>) -> Vec<Mend> {
    let begins = text.value.starts_with('^');
    let ends = text.value.ends_with('$');
    let inner = text.value.trim_start_matches('^').trim_end_matches('$');
    if begins && ends {
        let whole = unescaped(inner);
        if !whole.is_empty() && !is_pattern(&whole) {
            let title = match list.question {
                Question::Domain => format!("Ask for the whole domain `{whole}`"),
                _ => format!("Ask for the whole address `{whole}`"),
            };
            return vec![subject.retext(text, title, &whole, true)];
        }
    }
    let alternatives = alternatives(inner);
    if alternatives.len() > 1 {
        let item = |value: &String| -> Value { json!({ VALUE: value }) };
        let rows = alternatives.iter().map(item).collect();
        let shown: Vec<String> = alternatives.iter().map(|piece| format!("`{piece}`")).collect();
        let title = format!("Write a row each: {}", shown.join(", "));
        return Vec::from_iter(subject.relist(&list.path, &text.path, title, rows));
    }
    let plain = unescaped(&plain_piece(inner));
    if !plain.is_empty() && !is_pattern(&plain) {
        return vec![subject.retext(text, format!("Look for `{plain}`"), &plain, false)];
    }
    let longest = longest_piece(inner);
    if longest.len() > 1 {
        return vec![subject.retext(text, format!("Look for the piece `{longest}`"), &longest, false)];
    }
    Vec::new()
}

/// `(/a|/b)` and `/a|/b` as their pieces; nothing where a piece is no plain text.
fn alternatives(pattern: &str) -> Vec<String> {
    let inner = pattern
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
        .unwrap_or(pattern);
    let inner = inner.strip_prefix("?:").unwrap_or(inner);
    let pieces: Vec<String> = inner
        .split('|')
        .map(|piece| unescaped(&plain_piece(piece)))
        .collect();
    let are_plain = pieces
        .iter()
        .all(|piece| !piece.is_empty() && !is_pattern(piece) && !piece.contains(['(', ')']));
    if are_plain { pieces } else { Vec::new() }
}

/// The longest piece between wildcards.
fn longest_piece(pattern: &str) -> String {
    let spaced = pattern.replace(".*", "*").replace(".+", "*");
    let pieces = spaced.split(['*', '|', '(', ')', '^', '$']).map(unescaped);
    let plain = pieces.filter(|piece| !is_pattern(piece));
    plain.max_by_key(String::len).unwrap_or_default()
}

fn unescaped(text: &str) -> String {
    text.replace("\\/", "/")
        .replace("\\.", ".")
        .replace("\\-", "-")
        .replace("\\?", "?")
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{codes, mends_list, mends_text};

    #[test]
    fn a_text_with_signs_around_it_is_written_without_them() {
        for (written, plain) in [
            ("/pricing/*", "/pricing/"),
            (".*/pricing.*", "/pricing"),
            ("^/pricing", "/pricing"),
            ("/pricing$", "/pricing"),
            ("*pricing*", "pricing"),
            ("https://shop\\.example\\.com/.*", "https://shop.example.com/"),
            ("/de/*/checkout", "/checkout"),
            ("\\/cart", "/cart"),
        ] {
            let text = json!({ "value": written });
            mends_text(
                "url",
                text,
                "pattern-as-text",
                json!({ "value": plain, "exact_match": false }),
            );
        }
        mends_text(
            "url",
            json!({ "value": "https://a.example/*", "exact_match": true }),
            "pattern-as-text",
            json!({ "value": "https://a.example/", "exact_match": false }),
        );
        mends_text(
            "url",
            json!({ "value": "^https://a\\.example/cart$", "x": 1 }),
            "pattern-as-text",
            json!({ "value": "https://a.example/cart", "x": 1, "exact_match": true }),
        );
        mends_text(
            "domain",
            json!({ "value": "*.example.com", "exact_match": true }),
            "pattern-as-text",
            json!({ "value": ".example.com", "exact_match": false }),
        );
    }

    #[test]
    fn alternatives_become_rows() {
        for written in [
            "/pricing|/plans",
            "(/pricing|/plans)",
            "(?:/pricing|/plans)",
            "^(/pricing|/plans)$",
        ] {
            let rows = json!([{ "value": "/pricing" }, { "value": "/plans" }]);
            mends_list("url", json!([{ "value": written }]), "pattern-as-text", rows);
        }
    }

    #[test]
    fn ordinary_texts_are_no_patterns() {
        for fine in [
            "/pricing",
            "?plan=pro&x=1",
            "/a.html",
            "/c++",
            "/%C3%BC",
            "#top",
            "/a(b)",
        ] {
            assert_eq!(
                codes("url", json!([{ "value": fine }])),
                Vec::<String>::new(),
                "{fine}"
            );
        }
    }

    #[test]
    fn what_is_on_every_page_is_told() {
        for (text, code) in [
            ("", "empty-text"),
            ("/", "matches-every-page"),
            ("http", "matches-every-page"),
            ("https://", "matches-every-page"),
        ] {
            let list: Value = json!([{ "value": text }]);
            assert_eq!(codes("url", list), [code], "{text}");
        }
        assert_eq!(codes("domain", json!([{ "value": "." }])), ["matches-every-page"]);
        assert_eq!(
            codes("domain", json!([{ "value": "", "exact_match": true }])),
            ["empty-text"]
        );
    }
}
