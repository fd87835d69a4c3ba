//! Addresses that no browser reports, so that comparing with them never holds.

use super::super::model::Operator;
use super::Rule;
use super::subject::{Comparison, Subject};
use crate::address::{
    as_reported, has_scheme, is_host_and_path, looks_like_pattern, with_percents, with_small_host,
};
use crate::tree::ValueKind;
use crate::{Mend, RuleInfo, Severity};

pub(super) const NO_SCHEME: Rule = Rule {
    info: RuleInfo {
        code: "address-without-scheme",
        severity: Severity::Warning,
        about: "A page’s address is compared as a whole with one that has no scheme. Browsers report it with “https://” in front, so the two are \
                never the same.",
        example: r#"{"definition": {"condition": ["and", ["eq", "@visitor_page_url", "www.example.com/cart"], ["not", ["firedBefore"]]]}}"#,
    },
    find: |subject, findings| {
        for (comparison, text) in whole_addresses(subject) {
            if has_scheme(text) || looks_like_pattern(text) {
                continue;
            }
            let piece = comparison.operator == Operator::Equal;
            let contains = if piece {
                Operator::ContainsAnyCase
            } else {
                Operator::ContainsNotAnyCase
            };
            let mut mends = Vec::new();
            if is_host_and_path(text) {
                mends.push(Mend::text(
                    "Put `https://` in front",
                    as_reported(&format!("https://{text}")),
                ));
            }
            mends.push(
                Mend::value(
                    format!("Ask for a piece of the address: `{}`", contains.key()),
                    comparison.with(contains, text),
                )
                .at(comparison.path.clone()),
            );
            findings.add_with(
                comparison.value_path(),
                format!(
                    "“{text}” is never a page’s whole address, which begins with “https://”: this part {} holds.",
                    if piece { "never" } else { "always" }
                ),
                "Write the whole address as the browser shows it, or ask whether the address contains it.",
                mends,
            );
        }
    },
};

pub(super) const NOT_AS_REPORTED: Rule = Rule {
    info: RuleInfo {
        code: "address-not-as-reported",
        severity: Severity::Warning,
        about: "A page’s address is compared with one in a form that browsers never report: a host in capitals or with umlauts, no slash behind \
                the host, a usual port, a blank in the path.",
        example: r#"{"definition": {"condition": ["and", ["eq", "@visitor_page_url", "https://WWW.Example.com"], ["not", ["firedBefore"]]]}}"#,
    },
    find: |subject, findings| {
        for (comparison, text) in whole_addresses(subject) {
            if !has_scheme(text) || looks_like_pattern(text) {
                continue;
            }
            let reported = as_reported(text);
            if reported != text {
                findings.add_with(
                    comparison.value_path(),
                    format!(
                        "Browsers report this address as “{reported}”, and “is” compares letter by letter."
                    ),
                    format!("Write “{reported}”."),
                    vec![Mend::text(format!("Write `{reported}`"), reported.clone())],
                );
            }
        }
    },
};

pub(super) const NEVER_IN_AN_ADDRESS: Rule = Rule {
    info: RuleInfo {
        code: "never-in-an-address",
        severity: Severity::Warning,
        about: "A page’s address is searched for a text that no address holds, because browsers write blanks, umlauts and some signs with \
                percents, and hosts in small letters.",
        example: r#"{"definition": {"condition": ["and", ["icontains", "@visitor_page_url", "our prices"], ["not", ["firedBefore"]]]}}"#,
    },
    find: |subject, findings| {
        for (comparison, text) in addresses(subject) {
            if !is_search(comparison.operator) || looks_like_pattern(text) {
                continue;
            }
            let mut written = with_percents(text);
            if matches!(comparison.operator, Operator::Contains | Operator::ContainsNot) {
                written = with_small_host(&written);
            }
            if written != text {
                findings.add_with(
                    comparison.value_path(),
                    format!("No page’s address contains “{text}”: browsers write it as “{written}”."),
                    format!("Write “{written}”, or a shorter piece of the address."),
                    vec![Mend::text(format!("Write `{written}`"), written.clone())],
                );
            }
        }
    },
};

/// Comparisons of addresses with texts.
fn addresses<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = (Comparison<'s>, &'s str)> {
    subject.comparisons().filter_map(|comparison| {
        let is_address = comparison
            .entry
            .is_some_and(|entry| entry.kind == ValueKind::Address);
        let text = comparison
            .value
            .as_str()
            .filter(|text| is_address && !text.is_empty())?;
        Some((comparison, text))
    })
}

/// Comparisons of the page's whole address. A referrer may be empty or anything.
fn whole_addresses<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = (Comparison<'s>, &'s str)> {
    addresses(subject)
        .filter(|(comparison, _)| matches!(comparison.operator, Operator::Equal | Operator::NotEqual))
}

pub(super) fn is_search(operator: Operator) -> bool {
    matches!(
        operator,
        Operator::Contains | Operator::ContainsNot | Operator::ContainsAnyCase | Operator::ContainsNotAnyCase
    )
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::tests::{condition, mends};

    #[test]
    fn addresses_that_no_browser_reports_are_told_and_mended() {
        let once = json!(["not", ["firedBefore"]]);
        let whole = |operator: &str, text: &str| json!(["and", [operator, "@visitor_page_url", text], once]);
        for (text, code, mended) in [
            (
                "www.zendesk.com/cart",
                "address-without-scheme",
                "https://www.zendesk.com/cart",
            ),
            ("Example.com", "address-without-scheme", "https://example.com/"),
            (
                "localhost:3000/cart",
                "address-without-scheme",
                "https://localhost:3000/cart",
            ),
            (
                "https://WWW.Zendesk.com/Cart",
                "address-not-as-reported",
                "https://www.zendesk.com/Cart",
            ),
            (
                "https://www.zendesk.com",
                "address-not-as-reported",
                "https://www.zendesk.com/",
            ),
            (
                "http://www.zendesk.com:80/a b",
                "address-not-as-reported",
                "http://www.zendesk.com/a%20b",
            ),
        ] {
            mends(whole("eq", text), code, whole("eq", mended));
            mends(whole("neq", text), code, whole("neq", mended));
        }
        mends(
            whole("eq", "/cart"),
            "address-without-scheme",
            whole("icontains", "/cart"),
        );
        mends(
            whole("neq", "/cart"),
            "address-without-scheme",
            whole("nicontains", "/cart"),
        );
        mends(
            whole("icontains", "our prices"),
            "never-in-an-address",
            whole("icontains", "our%20prices"),
        );
        mends(
            whole("contains", "https://WWW.Example.com/Cart"),
            "never-in-an-address",
            whole("contains", "https://www.example.com/Cart"),
        );
        condition(whole("icontains", "https://WWW.Example.com/Cart"), &[]);
        mends(
            whole("contains", "größe"),
            "never-in-an-address",
            whole("contains", "gr%C3%B6%C3%9Fe"),
        );
        for fine in [
            "https://www.zendesk.com/cart",
            "https://a.example/?q=a%20b#x",
            "about:blank",
        ] {
            condition(whole("eq", fine), &[]);
        }
    }
}
