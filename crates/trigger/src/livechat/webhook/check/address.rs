//! The address that is called.

use url::Url as Address;

use super::super::contract::{URL, text};
use super::Rule;
use super::private_host::{is_example, private};
use crate::address::has_scheme;
use crate::summary::quote;
use crate::{FieldPath, Mend, RuleInfo, Severity};

pub(super) const BAD_ADDRESS: Rule = Rule {
    info: RuleInfo {
        code: "bad-address",
        severity: Severity::Error,
        about: "A webhook calls an address of the web, which begins with https:// or http://.",
        example: r#"{"url": "hooks.shop.io/livechat"}"#,
    },
    find: |subject, findings| {
        let written = text(subject.document, URL);
        if written.trim().is_empty() || subject.address.is_some() {
            return;
        }
        let whole = format!("https://{}", written.trim().trim_start_matches('/'));
        let is_host = |address: &Address| address.host_str().is_some_and(|host| host.contains('.'));
        let is_mended =
            !has_scheme(written.trim()) && Address::parse(&whole).is_ok_and(|whole| is_host(&whole));
        let mends = is_mended.then(|| Mend::text("Begin it with https://", whole));
        findings.add_with(
            FieldPath::root().field(URL),
            format!(
                "“{}” is no address of the web that LiveChat can call.",
                quote(written)
            ),
            "Write the whole address, such as https://hooks.your-company.com/livechat.",
            mends.into_iter().collect(),
        );
    },
};

pub(super) const UNREACHABLE: Rule = Rule {
    info: RuleInfo {
        code: "unreachable-address",
        severity: Severity::Error,
        about: "LiveChat calls from the internet: it never reaches this computer or a private network.",
        example: r#"{"url": "http://localhost:3000/hooks"}"#,
    },
    find: |subject, findings| {
        let Some(address) = &subject.address else {
            return;
        };
        if let Some(place) = private(address) {
            let host = quote(address.host_str().unwrap_or_default());
            findings.add(
                FieldPath::root().field(URL),
                format!("“{host}” is {place}, where LiveChat cannot call: nothing ever comes."),
                "Write an address that the internet reaches. To try the webhook on this computer, send its sample to the test receiver.",
            );
        }
    },
};

pub(super) const EXAMPLE_ADDRESS: Rule = Rule {
    info: RuleInfo {
        code: "example-address",
        severity: Severity::Warning,
        about: "Addresses below example.com are for documents. Nobody reads what is sent there.",
        example: r#"{"url": "https://example.com/webhooks"}"#,
    },
    find: |subject, findings| {
        if let Some(address) = subject.address.as_ref().filter(|address| is_example(address)) {
            let host = quote(address.host_str().unwrap_or_default());
            findings.add(
                FieldPath::root().field(URL),
                format!("“{host}” is an address for examples, where nobody reads what comes."),
                "Write the address of your own receiver.",
            );
        }
    },
};

pub(super) const NOT_ENCRYPTED: Rule = Rule {
    info: RuleInfo {
        code: "not-encrypted",
        severity: Severity::Warning,
        about: "A call holds what visitors wrote, and the secret key by which it is known to be LiveChat’s. Over http:// everybody on the way reads both.",
        example: r#"{"url": "http://hooks.shop.io/livechat"}"#,
    },
    find: |subject, findings| {
        let public = subject
            .address
            .as_ref()
            .filter(|address| private(address).is_none());
        if public.is_none_or(|address| address.scheme() != "http") {
            return;
        }
        let written = text(subject.document, URL);
        let rest = written.trim().get("http://".len()..).unwrap_or_default();
        findings.add_with(
            FieldPath::root().field(URL),
            "The address begins with http://: everybody on the way reads the chats and the secret key.",
            "Let the receiver take https://, and write that.",
            vec![Mend::text("Begin it with https://", format!("https://{rest}"))],
        );
    },
};

pub(super) const BLANKS_AROUND: Rule = Rule {
    info: RuleInfo {
        code: "blanks-around",
        severity: Severity::Warning,
        about: "Blanks around an address come from copying. Nobody documents whether LiveChat takes them away.",
        example: r#"{"url": " https://hooks.shop.io/livechat"}"#,
    },
    find: |subject, findings| {
        let written = text(subject.document, URL);
        let trimmed = written.trim();
        if !trimmed.is_empty() && trimmed != written {
            findings.add_with(
                FieldPath::root().field(URL),
                "There are blanks around the address.",
                "Take them away.",
                vec![Mend::text("Take the blanks away", trimmed)],
            );
        }
    },
};

pub(super) const FRAGMENT: Rule = Rule {
    info: RuleInfo {
        code: "fragment",
        severity: Severity::Note,
        about: "What stands behind # is never sent: it is for browsers.",
        example: r#"{"url": "https://hooks.shop.io/livechat#chats"}"#,
    },
    find: |subject, findings| {
        let has_fragment = subject
            .address
            .as_ref()
            .is_some_and(|address| address.fragment().is_some());
        if let Some((before, _)) = text(subject.document, URL)
            .split_once('#')
            .filter(|_| has_fragment)
        {
            findings.add_with(
                FieldPath::root().field(URL),
                "What stands behind “#” is never sent, so that the receiver cannot see it.",
                "Take it away, or write it behind “?”.",
                vec![Mend::text("Take it away", before)],
            );
        }
    },
};

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::tests::{mends, said};

    fn codes(url: &str) -> Vec<String> {
        said(json!({ "url": url }))
            .into_iter()
            .map(|found| found.code)
            .collect()
    }

    #[test]
    fn addresses_are_told_from_what_cannot_be_called() {
        assert_eq!(codes("https://hooks.shop.io/livechat?a=1"), Vec::<String>::new());
        for url in [
            "hooks",
            "ftp://hooks.shop.io/",
            "mailto:me@shop.io",
            "https://",
            "https:///",
            "/hooks",
            "{{address}}",
        ] {
            assert_eq!(codes(url), ["bad-address"], "{url}");
        }
        assert_eq!(codes("http://192.168.1.20/hooks"), ["unreachable-address"]);
        assert_eq!(
            codes("HTTP://hooks.shop.io/ "),
            ["not-encrypted", "blanks-around"]
        );
    }

    #[test]
    fn addresses_are_mended_as_they_were_meant() {
        let of = |url: &str, code: &str, expected: &str| {
            mends(json!({ "url": url }), code, "/url", json!(expected));
        };
        of("hooks.shop.io/in", "bad-address", "https://hooks.shop.io/in");
        of("//hooks.shop.io/in", "bad-address", "https://hooks.shop.io/in");
        of(
            "HTTP://hooks.shop.io/in",
            "not-encrypted",
            "https://hooks.shop.io/in",
        );
        of(
            "https://hooks.shop.io/in#a",
            "fragment",
            "https://hooks.shop.io/in",
        );
        of(
            " https://hooks.shop.io/in\n",
            "blanks-around",
            "https://hooks.shop.io/in",
        );
    }
}
