//! Texts of the domain that no domain holds. Choice: a domain is the host of the page without its port, and capitals do not count.

use ::url::{Host, Url};
use serde_json::Value;

use super::super::Question;
use super::super::contract::CONDITIONS;
use super::Rule;
use super::subject::{Subject, never_found};
use crate::livechat::address_text::is_pattern;
use crate::{Mend, RuleInfo, Severity};

pub(super) const NEVER_IN_A_DOMAIN: Rule = Rule {
    info: RuleInfo {
        code: "never-in-a-domain",
        severity: Severity::Warning,
        about: "A text for the domain holds what no domain has: a scheme, a path, a port, a blank, or umlauts, which browsers report in Punycode.",
        example: r#"{"conditions": {"domain": {"values": [{"value": "https://shop.example.com/cart"}]}}}"#,
    },
    find: |subject, findings| {
        for (list, text) in subject.texts_of(Question::Domain) {
            if is_pattern(text.value) || text.value.chars().all(is_of_domain) || text.value.starts_with('[') {
                continue;
            }
            let host = host_in(text.value);
            let mends = host
                .as_deref()
                .map(|host| Mend::text(format!("Write `{host}`"), host));
            findings.add_with(
                text.value_path(),
                format!(
                    "“{}” stands in no domain, which has no scheme, path, port or blank: {}.",
                    text.value,
                    never_found(list)
                ),
                match &host {
                    Some(host) => format!("Write “{host}”. What is behind the domain is asked of “URL”."),
                    None => "Write the name of a host, such as shop.example.com. A path is asked of “URL”."
                        .to_owned(),
                },
                mends.into_iter().collect(),
            );
        }
    },
};

pub(super) const HALF_DOMAIN: Rule = Rule {
    info: RuleInfo {
        code: "half-domain",
        severity: Severity::Warning,
        about: "A text must be the whole domain, and is only a piece of one: it begins or ends with a dot, or has none.",
        example: r#"{"conditions": {"domain": {"values": [{"value": ".example.com", "exact_match": true}]}}}"#,
    },
    find: |subject, findings| {
        for (list, text) in subject.texts_of(Question::Domain).filter(|(_, text)| text.exact) {
            let value = text.value;
            let is_half = value.starts_with('.') || value.ends_with('.') || !value.contains('.');
            let is_local = value.eq_ignore_ascii_case("localhost") || value.starts_with('[');
            if !is_half || is_local || !value.chars().all(is_of_domain) {
                continue;
            }
            let mut mends = vec![subject.retext(text, format!("Look for the piece `{value}`"), value, false)];
            let whole = value.trim_matches('.');
            if whole != value && whole.contains('.') {
                mends.push(Mend::text(format!("Write `{whole}`"), whole));
            }
            findings.add_with(
                text.value_path(),
                format!(
                    "“{value}” is only a piece of a domain, and must be all of it: {}.",
                    never_found(list)
                ),
                "Turn “Whole domain” off, so that domains that hold it fit, or write the whole domain.",
                mends,
            );
        }
    },
};

pub(super) const OTHER_DOMAIN: Rule = Rule {
    info: RuleInfo {
        code: "never-holds",
        severity: Severity::Warning,
        about: "The URL must be one of some addresses, and what is asked of the domain holds on none of them: the rule never holds.",
        example: r#"{"conditions": {"url": {"values": [{"value": "https://www.example.com/", "exact_match": true}]}, "domain": {"values": [{"value": "shop."}]}}}"#,
    },
    find: |subject, findings| {
        let of = |question| subject.texts.iter().find(|list| list.question == question);
        let (Some(urls), Some(domains)) = (of(Question::Url), of(Question::Domain)) else {
            return;
        };
        if urls.excluded || !urls.texts.iter().all(|text| text.exact) {
            return;
        }
        let hosts: Option<Vec<String>> = urls.texts.iter().map(|text| whole_host(text.value)).collect();
        let domains_asked: Vec<(String, bool)> = domains
            .texts
            .iter()
            .map(|text| (text.value.to_lowercase(), text.exact))
            .collect();
        let fits = |host: &String| {
            let found = domains_asked.iter().any(|(value, exact)| {
                if *exact {
                    host == value
                } else {
                    host.contains(value)
                }
            });
            found != domains.excluded
        };
        let Some(hosts) = hosts.filter(|hosts| !hosts.iter().any(fits)) else {
            return;
        };
        findings.add_with(
            Question::Domain.path(),
            format!(
                "“Domain” does not hold on “{}”, and “URL” asks for nothing else: the two never hold together, so the rule never does.",
                hosts.first().map_or("", String::as_str)
            ),
            "Take the question about the domain out: a whole address says its domain.",
            Vec::from_iter(without_domain(subject)),
        );
    },
};

/// The conditions without the one on the domain.
fn without_domain(subject: &Subject<'_>) -> Option<Mend> {
    let mut conditions = subject.document.get(CONDITIONS)?.as_object()?.clone();
    conditions.shift_remove(Question::Domain.key())?;
    let path = crate::FieldPath::root().field(CONDITIONS);
    Some(Mend::value("Ask nothing of the domain", Value::Object(conditions)).at(path))
}

/// The host of a whole address, in small letters.
fn whole_host(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    url.host_str().map(str::to_lowercase)
}

/// Whether a sign can stand in a domain.
fn is_of_domain(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || matches!(sign, '.' | '-' | '_')
}

/// The host in what was written for a domain; `None` where there is none.
fn host_in(written: &str) -> Option<String> {
    let written = written.trim();
    let rest = written.split_once("://").map_or(written, |(_, rest)| rest);
    let rest = rest.strip_prefix("//").unwrap_or(rest);
    let authority = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let host = host.split(':').next().unwrap_or_default().trim();
    if host.is_ascii() {
        return (!host.is_empty() && host.chars().all(is_of_domain)).then(|| host.to_owned());
    }
    let url = Url::parse(&format!("https://{host}/")).ok()?;
    match url.host() {
        Some(Host::Domain(domain)) if domain.chars().all(is_of_domain) => Some(domain.to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::tests::{codes, mends_text, said};

    #[test]
    fn what_no_domain_has_is_taken_away() {
        for (written, host) in [
            ("https://shop.example.com/cart", "shop.example.com"),
            ("shop.example.com/", "shop.example.com"),
            ("shop.example.com:8080", "shop.example.com"),
            ("//shop.example.com", "shop.example.com"),
            (" shop.example.com", "shop.example.com"),
            ("ann@shop.example.com", "shop.example.com"),
            ("müller.example", "xn--mller-kva.example"),
        ] {
            let code = "never-in-a-domain";
            mends_text(
                "domain",
                json!({ "value": written }),
                code,
                json!({ "value": host }),
            );
            let exact = |value: &str| json!({ "value": value, "exact_match": true });
            mends_text("domain", exact(written), code, exact(host));
        }
        let found = said(json!({ "conditions": { "domain": { "values": [{ "value": "/cart" }] } } }));
        assert_eq!(
            (found[0].code.as_str(), found[0].mends.len()),
            ("never-in-a-domain", 0)
        );
        assert!(found[0].help.contains("URL"));
        // What Punycode makes of this is no domain either.
        let found = said(json!({ "conditions": { "domain": { "values": [{ "value": "𑴀;" }] } } }));
        assert_eq!(found[0].mends, []);
    }

    #[test]
    fn a_piece_that_must_be_the_whole_is_told_and_domains_are_left_alone() {
        let exact = |value: &str| json!({ "value": value, "exact_match": true });
        for half in [".example.com", "shop", "example.com."] {
            mends_text(
                "domain",
                exact(half),
                "half-domain",
                json!({ "value": half, "exact_match": false }),
            );
        }
        for fine in [
            "Shop.Example.com",
            "localhost",
            "192.168.0.1",
            "xn--mller-kva.example",
            "[::1]",
        ] {
            assert_eq!(
                codes("domain", json!([exact(fine)])),
                Vec::<String>::new(),
                "{fine}"
            );
        }
        for fine in ["shop", ".example.", "Example"] {
            assert_eq!(
                codes("domain", json!([{ "value": fine }])),
                Vec::<String>::new(),
                "{fine}"
            );
        }
    }

    #[test]
    fn a_domain_beside_whole_addresses_is_told_only_where_none_fits() {
        let asks = |domain: serde_json::Value| {
            let urls = json!([{ "value": "https://a.example/", "exact_match": true }, { "value": "https://b.example/x", "exact_match": true }]);
            let found = said(json!({ "conditions": { "url": { "values": urls }, "domain": domain } }));
            found.into_iter().map(|found| found.code).collect::<Vec<_>>()
        };
        assert_eq!(
            asks(json!({ "values": [{ "value": "c.example" }] })),
            ["never-holds"]
        );
        assert_eq!(
            asks(json!({ "exclude_values": [{ "value": "example" }] })),
            ["never-holds"]
        );
        assert_eq!(
            asks(json!({ "values": [{ "value": "B.example", "exact_match": true }] })),
            Vec::<String>::new()
        );
        assert_eq!(
            asks(json!({ "exclude_values": [{ "value": "a.example" }] })),
            Vec::<String>::new()
        );
    }
}
