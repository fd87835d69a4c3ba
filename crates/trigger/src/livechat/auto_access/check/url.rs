//! Texts of the URL that no browser reports, so that they are never found.

use super::super::Question;
use super::Rule;
use super::subject::never_found;
use crate::address::{as_reported, has_scheme, is_host_and_path};
use crate::livechat::address_text::{is_pattern, piece_as_reported};
use crate::{Mend, RuleInfo, Severity};

pub(super) const NO_SCHEME: Rule = Rule {
    info: RuleInfo {
        code: "address-without-scheme",
        severity: Severity::Warning,
        about: "A text must be the whole address of the page, and has no scheme. Browsers report addresses with “https://” in front, so the two \
                are never the same.",
        example: r#"{"conditions": {"url": {"values": [{"value": "www.example.com/pricing", "exact_match": true}]}}}"#,
    },
    find: |subject, findings| {
        for (list, text) in subject.texts_of(Question::Url).filter(|(_, text)| text.exact) {
            let value = text.value.trim();
            if has_scheme(value) || is_pattern(value) {
                continue;
            }
            let mut mends = Vec::new();
            if is_host_and_path(value) {
                mends.push(Mend::text(
                    "Put `https://` in front",
                    as_reported(&format!("https://{value}")),
                ));
            }
            mends.push(subject.retext(text, format!("Look for the piece `{value}`"), value, false));
            findings.add_with(
                text.value_path(),
                format!(
                    "“{value}” is never the whole address of a page, which begins with “https://”: {}.",
                    never_found(list)
                ),
                "Write the whole address as the browser shows it, or turn “Whole address” off.",
                mends,
            );
        }
    },
};

pub(super) const NOT_AS_REPORTED: Rule = Rule {
    info: RuleInfo {
        code: "address-not-as-reported",
        severity: Severity::Warning,
        about: "A text must be the whole address of the page, and is one in a form that browsers never report: a host in capitals or with \
                umlauts, no slash behind the host, a usual port, a blank in the path.",
        example: r#"{"conditions": {"url": {"values": [{"value": "https://WWW.Example.com", "exact_match": true}]}}}"#,
    },
    find: |subject, findings| {
        for (list, text) in subject.texts_of(Question::Url).filter(|(_, text)| text.exact) {
            if !has_scheme(text.value) || is_pattern(text.value) {
                continue;
            }
            let reported = as_reported(text.value);
            if reported != text.value {
                findings.add_with(
                    text.value_path(),
                    format!(
                        "Browsers report “{}” as “{reported}”, and the whole address is compared letter by letter: {}.",
                        text.value,
                        never_found(list)
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
        about: "A text stands in no address, because browsers write blanks, umlauts and some signs with percents, and hosts in small letters.",
        example: r#"{"conditions": {"url": {"values": [{"value": "Example.com/our prices"}]}}}"#,
    },
    find: |subject, findings| {
        for (list, text) in subject.texts_of(Question::Url).filter(|(_, text)| !text.exact) {
            if is_pattern(text.value) {
                continue;
            }
            let written = piece_as_reported(text.value);
            if written == text.value {
                continue;
            }
            let (help, mends) = match written.as_str() {
                "" => (
                    "Write a piece of the address, or take the row out.".to_owned(),
                    Vec::new(),
                ),
                written => (
                    format!("Write “{written}”, or a shorter piece of the address."),
                    vec![Mend::text(format!("Write `{written}`"), written)],
                ),
            };
            findings.add_with(
                text.value_path(),
                format!(
                    "Browsers never write “{}” into an address as it stands here: {}.",
                    text.value,
                    never_found(list)
                ),
                help,
                mends,
            );
        }
    },
};

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::tests::{codes, mends_text};
    use super::*;

    #[test]
    fn a_whole_address_is_written_as_browsers_report_it() {
        let exact = |value: &str| json!({ "value": value, "exact_match": true });
        for (text, code, mended) in [
            (
                "www.livechat.com/cart",
                "address-without-scheme",
                "https://www.livechat.com/cart",
            ),
            (
                "localhost:3000/cart",
                "address-without-scheme",
                "https://localhost:3000/cart",
            ),
            ("Example.com", "address-without-scheme", "https://example.com/"),
            (
                "https://WWW.Example.com/Cart",
                "address-not-as-reported",
                "https://www.example.com/Cart",
            ),
            (
                "https://example.com",
                "address-not-as-reported",
                "https://example.com/",
            ),
            (
                "http://example.com:80/a b",
                "address-not-as-reported",
                "http://example.com/a%20b",
            ),
            (
                "https://müller.example/",
                "address-not-as-reported",
                "https://xn--mller-kva.example/",
            ),
        ] {
            mends_text("url", exact(text), code, exact(mended));
        }
        mends_text(
            "url",
            exact(" www.livechat.com/cart"),
            "address-without-scheme",
            exact("https://www.livechat.com/cart"),
        );
        mends_text(
            "url",
            exact("/cart"),
            "address-without-scheme",
            json!({ "value": "/cart", "exact_match": false }),
        );
        for fine in ["https://www.example.com/cart", "https://a.example/?q=a%20b#x"] {
            assert_eq!(codes("url", json!([exact(fine)])), Vec::<String>::new());
        }
    }

    #[test]
    fn a_piece_is_written_as_it_stands_in_addresses() {
        for (piece, written) in [
            ("our prices", "our%20prices"),
            (" /pricing ", "/pricing"),
            ("/pric\u{200b}ing\n", "/pricing"),
            ("größe", "gr%C3%B6%C3%9Fe"),
            ("https://WWW.Example.com/Cart", "https://www.example.com/Cart"),
            ("HTTPS://example.com", "https://example.com"),
            ("https://example.com:443/cart", "https://example.com/cart"),
            ("https://müller.example", "https://xn--mller-kva.example"),
            ("WWW.Example.com/Cart", "www.example.com/Cart"),
            ("Example.COM", "example.com"),
            ("\"quoted\"", "%22quoted%22"),
        ] {
            assert_eq!(piece_as_reported(piece), written);
            mends_text(
                "url",
                json!({ "value": piece }),
                "never-in-an-address",
                json!({ "value": written }),
            );
        }
    }

    #[test]
    fn pieces_that_addresses_can_have_are_left_alone() {
        for fine in [
            "/Pricing",
            "Pricing.html",
            "https://shop",
            "https://10.0",
            "https://192.168.0.1/",
            "http",
            "://www.",
            "shop.example.com",
            "?ref=Partner",
            "/a%20b",
            "example.com:8080/x",
        ] {
            assert_eq!(piece_as_reported(fine), fine);
        }
    }
}
