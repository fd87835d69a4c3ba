//! Addresses that a rule or a step looks for and that no browser reports, or every one does.

use super::super::{Operator, Subject};
use super::Check;
use super::subject::{Asked, Checked};
use crate::address::{as_reported, has_scheme, is_host_and_path, plain_piece};
use crate::livechat::address_text::{is_pattern, piece_as_reported};
use crate::{Mend, RuleInfo, Severity};

pub(super) const PATTERN_AS_TEXT: Check = Check {
    info: RuleInfo {
        code: "pattern-as-text",
        severity: Severity::Warning,
        about: "An address looks like a pattern. LiveChat has none: “*”, “.*”, “^” and “|” are looked for as they are written.",
        example: r#"{"rules": [{"condition": "and", "type": "url_current", "operator": "contains", "value": "/pricing/*"}]}"#,
    },
    find: |checked, findings| {
        for asked in checked.addresses().filter(|asked| is_pattern(asked.text)) {
            let plain = plain_piece(asked.text);
            let mends = (!plain.is_empty() && !is_pattern(&plain))
                .then(|| Mend::text(format!("Look for `{plain}`"), plain.clone()));
            findings.add_with(
                asked.path.clone(),
                format!(
                    "“{}” looks like a pattern, and LiveChat looks for it as it is written, signs and all: {}.",
                    asked.text,
                    asked.never_found()
                ),
                "Write a piece that stands in all the addresses as it is, such as /pricing/. With “contains” it may stand anywhere.",
                mends.into_iter().collect(),
            );
        }
    },
};

pub(super) const NOT_AS_REPORTED: Check = Check {
    info: RuleInfo {
        code: "address-not-as-reported",
        severity: Severity::Warning,
        about: "An address is written in a form that browsers never report: without a scheme where it must be the whole, a host in capitals, \
                a blank around it or in it.",
        example: r#"{"rules": [{"condition": "and", "type": "url_current", "operator": "equals", "value": "www.example.com/pricing"}]}"#,
    },
    find: |checked, findings| {
        for asked in checked.addresses().filter(|asked| !is_pattern(asked.text)) {
            let Some(reported) = reported(&asked).filter(|reported| reported != asked.text) else {
                continue;
            };
            let mends =
                (!reported.is_empty()).then(|| Mend::text(format!("Write `{reported}`"), reported.clone()));
            findings.add_with(
                asked.path.clone(),
                format!(
                    "Browsers never report “{}” as it stands here: {}.",
                    asked.text,
                    asked.never_found()
                ),
                match reported.as_str() {
                    "" => "Write a piece of the address, such as /pricing.".to_owned(),
                    reported => format!("Write “{reported}”, as browsers do."),
                },
                mends.into_iter().collect(),
            );
        }
    },
};

pub(super) const NEVER_WHOLE: Check = Check {
    info: RuleInfo {
        code: "never-the-whole-address",
        severity: Severity::Warning,
        about: "An address must be the whole one of a page, and is a piece of one. Browsers report addresses with “https://” in front.",
        example: r#"{"rules": [{"condition": "and", "type": "url_current", "operator": "equals", "value": "/pricing"}]}"#,
    },
    find: |checked, findings| {
        for asked in checked.addresses().filter(|asked| is_piece_for_whole(asked)) {
            let contains = match asked.operator {
                Operator::DoesntEqual => Operator::DoesntContain,
                _ => Operator::Contains,
            };
            findings.add_with(
                asked.path.clone(),
                format!(
                    "“{}” is never the whole address of a page, which begins with “https://”: {}.",
                    asked.text,
                    asked.never_found()
                ),
                format!(
                    "Write the whole address as the browser shows it, or choose “{}”.",
                    contains.label()
                ),
                vec![
                    Mend::text(format!("Choose “{}”", contains.label()), contains.key())
                        .at(asked.operator_path.clone()),
                ],
            );
        }
    },
};

pub(super) const EVERY_PAGE: Check = Check {
    info: RuleInfo {
        code: "matches-every-page",
        severity: Severity::Warning,
        about: "A text stands in the address of every page, such as “https://” or “/”.",
        example: r#"{"rules": [{"condition": "and", "type": "url_current", "operator": "contains", "value": "/"}]}"#,
    },
    find: |checked, findings| {
        let pieces = checked
            .addresses()
            .filter(|asked| asked.operator.is_whole_text() == Some(false));
        for asked in pieces.filter(|asked| "https://".contains(asked.text)) {
            findings.add(
                asked.path.clone(),
                format!(
                    "“{}” stands in the address of every page that begins with “https://”: {}.",
                    asked.text,
                    match asked.operator.excludes() {
                        true => "the rule never holds there",
                        false => "it tells no page from another",
                    }
                ),
                "Write a longer piece, or take it out.",
            );
        }
    },
};

pub(super) const FRAGMENT_OF_REFERRER: Check = Check {
    info: RuleInfo {
        code: "fragment-of-referrer",
        severity: Severity::Warning,
        about: "A piece behind “#” is looked for in the address that the visitor came from. Browsers leave it out there.",
        example: r#"{"rules": [{"condition": "and", "type": "url_referrer", "operator": "contains", "value": "blog.example.com/news#top"}]}"#,
    },
    find: |checked, findings| {
        let asked = checked.with_fragments();
        for (asked, before) in asked.filter(|(asked, _)| asked.subject == Subject::UrlReferrer) {
            let mends = (!before.is_empty()).then(|| Mend::text(format!("Look for `{before}`"), before));
            findings.add_with(
                asked.path.clone(),
                format!(
                    "Browsers leave “#” and what is behind it out of the address that the visitor came from, and “{}” has it: {}.",
                    asked.text,
                    asked.never_found()
                ),
                "Take “#” and what is behind it out.",
                mends.into_iter().collect(),
            );
        }
    },
};

pub(super) const FRAGMENT: Check = Check {
    info: RuleInfo {
        code: "fragment-in-address",
        severity: Severity::Note,
        about: "A piece behind “#” is looked for in addresses of pages. LiveChat does not say whether it compares it. The simulator does.",
        example: r#"{"rules": [{"condition": "and", "type": "url_current", "operator": "contains", "value": "/pricing#plans"}]}"#,
    },
    find: |checked, findings| {
        let asked = checked.with_fragments();
        for (asked, _) in asked.filter(|(asked, _)| asked.subject != Subject::UrlReferrer) {
            findings.add(
                asked.path.clone(),
                format!(
                    "“{}” has a “#”, and LiveChat does not say whether it compares what is behind it. The simulator takes it that it does.",
                    asked.text
                ),
                "Ask for a piece before “#” where that tells the pages apart, or try it on the site.",
            );
        }
    },
};

/// The address as browsers report it; `None` where another check says what is wrong.
fn reported(asked: &Asked<'_>) -> Option<String> {
    match asked.operator.is_whole_text()? {
        false => Some(piece_as_reported(asked.text)),
        true if has_scheme(asked.text.trim()) => Some(as_reported(asked.text.trim())),
        true if is_host_and_path(asked.text.trim()) => {
            Some(as_reported(&format!("https://{}", asked.text.trim())))
        }
        true => None,
    }
}

fn is_piece_for_whole(asked: &Asked<'_>) -> bool {
    let text = asked.text.trim();
    asked.operator.is_whole_text() == Some(true)
        && !is_pattern(text)
        && !has_scheme(text)
        && !is_host_and_path(text)
}

impl Checked<'_> {
    /// Every address that is looked for, but empty ones.
    fn addresses(&self) -> impl Iterator<Item = Asked<'_>> {
        self.asked()
            .into_iter()
            .filter(|asked| !asked.text.trim().is_empty())
    }

    /// Those with a “#”, each with what is before it.
    fn with_fragments(&self) -> impl Iterator<Item = (Asked<'_>, &str)> {
        self.addresses()
            .filter(|asked| !is_pattern(asked.text))
            .filter_map(|asked| {
                let (before, _) = asked.text.trim().split_once('#')?;
                Some((asked, before))
            })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::tests::said;

    fn of(operator: &str, text: &str) -> Vec<(String, Option<String>)> {
        let rule = json!({ "condition": "and", "type": "url_current", "operator": operator, "value": text });
        let found = said(json!({ "rules": [rule] }));
        found
            .into_iter()
            .map(|found| (found.code, found.mends.into_iter().next().map(|mend| mend.text)))
            .collect()
    }

    #[test]
    fn addresses_are_written_as_browsers_report_them() {
        for (operator, text, code, mend) in [
            ("contains", "/pricing/*", "pattern-as-text", Some("/pricing/")),
            ("contains", "^/pricing", "pattern-as-text", Some("/pricing")),
            (
                "contains",
                " /pricing ",
                "address-not-as-reported",
                Some("/pricing"),
            ),
            (
                "contains",
                "WWW.Example.com/Cart",
                "address-not-as-reported",
                Some("www.example.com/Cart"),
            ),
            (
                "equals",
                "www.example.com",
                "address-not-as-reported",
                Some("https://www.example.com/"),
            ),
            (
                "equals",
                "https://a.example",
                "address-not-as-reported",
                Some("https://a.example/"),
            ),
            ("equals", "/pricing", "never-the-whole-address", Some("contains")),
            (
                "doesnt_equal",
                "pricing",
                "never-the-whole-address",
                Some("doesnt_contain"),
            ),
            ("contains", "https://", "matches-every-page", None),
            ("contains", "example.com/cart#top", "fragment-in-address", None),
            ("equals", "https://a.example/?a=b#c", "fragment-in-address", None),
            (
                "contains",
                "//WWW.Example.com/Cart",
                "address-not-as-reported",
                Some("//www.example.com/Cart"),
            ),
            (
                "contains",
                ".Example.com/Cart",
                "address-not-as-reported",
                Some(".example.com/Cart"),
            ),
        ] {
            let expected = (code.to_owned(), mend.map(str::to_owned));
            assert_eq!(of(operator, text), [expected], "{operator} {text}");
        }
        for (operator, text) in [
            ("contains", "/pricing"),
            ("contains", "/Pricing"),
            ("contains", "utm_campaign=spring"),
            ("contains", "//www.example.com/Cart"),
            ("contains", ".Example/Cart"),
            ("equals", "https://a.example/?a=b"),
            ("doesnt_contain", "/help"),
        ] {
            assert_eq!(of(operator, text), [], "{operator} {text}");
        }
    }

    #[test]
    fn the_page_that_a_visitor_came_from_has_no_fragment() {
        let of = |operator: &str, text: &str| {
            let rule =
                json!({ "condition": "and", "type": "url_referrer", "operator": operator, "value": text });
            let found = said(json!({ "rules": [rule] })).into_iter();
            found
                .map(|found| (found.code, found.mends.into_iter().next().map(|mend| mend.text)))
                .collect::<Vec<_>>()
        };
        let code = || "fragment-of-referrer".to_owned();
        let address = "https://blog.example/news";
        assert_eq!(
            of("equals", "https://blog.example/news#top"),
            [(code(), Some(address.to_owned()))]
        );
        assert_eq!(of("doesnt_contain", "#top"), [(code(), None)]);
        assert_eq!(of("equals", address), []);
    }
}
