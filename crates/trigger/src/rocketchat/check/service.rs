//! The external service that an action asks for its messages.

use url::{Host, ParseError, Url};

use super::super::contract::{FALLBACK, SERVICE_URL, TIMEOUT};
use super::Rule;
use super::subject::Subject;
use crate::{FieldPath, RuleInfo, Severity};

const MINUTE_MS: f64 = 60_000.0;

/// Time-outs up to this many milliseconds are more likely seconds: no service answers reliably so fast.
const LIKELY_SECONDS: f64 = 60.0;

pub(super) const EMPTY_SERVICE_URL: Rule = Rule {
    info: RuleInfo {
        code: "empty-service-url",
        severity: Severity::Error,
        about: "There is no address to ask for the messages, so that only the fallback message can ever show.",
        example: r#"{"actions": [{"name": "use-external-service", "params": {"sender": "queue",
            "serviceUrl": "", "serviceTimeout": 5000, "serviceFallbackMessage": "Hi"
        }}]}"#,
    },
    find: |subject, findings| {
        if let Some((path, "")) = address(subject) {
            findings.add(
                path,
                "“External service URL” is empty: there is nothing to ask for the message.",
                "Enter the address of your service, or choose “Send a Message”.",
            );
        }
    },
};

pub(super) const INVALID_SERVICE_URL: Rule = Rule {
    info: RuleInfo {
        code: "invalid-service-url",
        severity: Severity::Error,
        about: "The address is no http or https URL, so that only the fallback message can ever show.",
        example: r#"{"actions": [{"name": "use-external-service", "params": {"sender": "queue",
            "serviceUrl": "service.example/chat", "serviceTimeout": 5000, "serviceFallbackMessage": "Hi"
        }}]}"#,
    },
    find: |subject, findings| {
        let Some((path, text)) = address(subject).filter(|(_, text)| !text.is_empty()) else {
            return;
        };
        match Url::parse(text) {
            Ok(url) if matches!(url.scheme(), "http" | "https") => {}
            Ok(url) => findings.add(
                path,
                format!(
                    "“External service URL” begins with “{}:”, which the server cannot call.",
                    url.scheme()
                ),
                "Enter an address that begins with https://.",
            ),
            Err(ParseError::RelativeUrlWithoutBase) => findings.add(
                path,
                format!("“External service URL” (“{text}”) does not begin with https://."),
                "Enter a whole address, such as https://service.example.com/chat.",
            ),
            Err(error) => findings.add(
                path,
                format!("“External service URL” is not a web address: {error}."),
                "Enter a whole address, such as https://service.example.com/chat.",
            ),
        }
    },
};

pub(super) const PLAIN_HTTP: Rule = Rule {
    info: RuleInfo {
        code: "plain-http",
        severity: Severity::Warning,
        about: "The address begins with http:// and is not on the server itself: the visitor’s data and the secret token \
                travel unprotected.",
        example: r#"{"actions": [{"name": "use-external-service", "params": {"sender": "queue",
            "serviceUrl": "http://service.example/chat", "serviceTimeout": 5000, "serviceFallbackMessage": "Hi"
        }}]}"#,
    },
    find: |subject, findings| {
        let Some((path, text)) = address(subject) else {
            return;
        };
        let unsafe_url = Url::parse(text).is_ok_and(|url| url.scheme() == "http" && !is_local(&url));
        if unsafe_url {
            findings.add(
                path,
                "“External service URL” uses http: the visitor’s data and your secret token travel unprotected.",
                "Use https:// if the service offers it.",
            );
        }
    },
};

pub(super) const DEFAULT_TIMEOUT: Rule = Rule {
    info: RuleInfo {
        code: "default-timeout",
        severity: Severity::Note,
        about: "A time-out of 0 means 1000 ms, not “wait for ever”.",
        example: r#"{"actions": [{"name": "use-external-service", "params": {"sender": "queue",
            "serviceUrl": "https://service.example", "serviceTimeout": 0, "serviceFallbackMessage": "Hi"
        }}]}"#,
    },
    find: |subject, findings| {
        if let Some((path, _)) = timeout(subject).filter(|(_, ms)| *ms == 0.0) {
            findings.add(
                path,
                "“Timeout (in milliseconds)” is 0, which means 1000.",
                "Enter how many milliseconds to wait; 10000 is usual.",
            );
        }
    },
};

pub(super) const NEGATIVE_TIMEOUT: Rule = Rule {
    info: RuleInfo {
        code: "negative-timeout",
        severity: Severity::Warning,
        about: "A negative time-out leaves the service no time to answer.",
        example: r#"{"actions": [{"name": "use-external-service", "params": {"sender": "queue",
            "serviceUrl": "https://service.example", "serviceTimeout": -1, "serviceFallbackMessage": "Hi"
        }}]}"#,
    },
    find: |subject, findings| {
        if let Some((path, ms)) = timeout(subject).filter(|(_, ms)| *ms < 0.0) {
            findings.add(
                path,
                format!("“Timeout (in milliseconds)” is {ms}: the service has no time to answer."),
                "Enter how many milliseconds to wait; 10000 is usual.",
            );
        }
    },
};

pub(super) const TIMEOUT_IN_SECONDS: Rule = Rule {
    info: RuleInfo {
        code: "timeout-in-seconds",
        severity: Severity::Warning,
        about: "A time-out of 60 or less looks like seconds. It is in milliseconds, although the API document says seconds.",
        example: r#"{"actions": [{"name": "use-external-service", "params": {"sender": "queue",
            "serviceUrl": "https://service.example", "serviceTimeout": 30, "serviceFallbackMessage": "Hi"
        }}]}"#,
    },
    find: |subject, findings| {
        if let Some((path, ms)) = timeout(subject).filter(|(_, ms)| *ms > 0.0 && *ms <= LIKELY_SECONDS) {
            findings.add(
                path,
                format!(
                    "“Timeout (in milliseconds)” is {ms}: {ms} means {ms} ms, too short for any service."
                ),
                format!("If you meant {ms} seconds, enter {}.", ms * 1000.0),
            );
        }
    },
};

pub(super) const LONG_TIMEOUT: Rule = Rule {
    info: RuleInfo {
        code: "long-timeout",
        severity: Severity::Warning,
        about: "The visitor gets the fallback message only after more than a minute.",
        example: r#"{"actions": [{"name": "use-external-service", "params": {"sender": "queue",
            "serviceUrl": "https://service.example", "serviceTimeout": 90000, "serviceFallbackMessage": "Hi"
        }}]}"#,
    },
    find: |subject, findings| {
        if let Some((path, ms)) = timeout(subject).filter(|(_, ms)| *ms > MINUTE_MS) {
            findings.add(
                path,
                format!(
                    "“Timeout (in milliseconds)” is {ms}: if the service hangs, the visitor waits {} seconds.",
                    (ms / 1000.0).round()
                ),
                "Few visitors wait so long; 10000 is usual.",
            );
        }
    },
};

pub(super) const NO_FALLBACK: Rule = Rule {
    info: RuleInfo {
        code: "no-fallback",
        severity: Severity::Warning,
        about: "Without a fallback message the visitor gets nothing when the service fails or takes too long.",
        example: r#"{"actions": [{"name": "use-external-service", "params": {"sender": "queue",
            "serviceUrl": "https://service.example", "serviceTimeout": 5000, "serviceFallbackMessage": ""
        }}]}"#,
    },
    find: |subject, findings| {
        let text = subject.first_action().and_then(|action| action.text(&FALLBACK));
        if let Some((path, _)) = text.filter(|(_, text)| text.trim().is_empty()) {
            findings.add(
                path,
                "“Fallback message” is empty: the visitor gets nothing when the service fails or takes too long.",
                "Write a message that fits without the service.",
            );
        }
    },
};

pub(super) const NEEDS_SECRET_TOKEN: Rule = Rule {
    info: RuleInfo {
        code: "needs-secret-token",
        severity: Severity::Note,
        about: "External services need a premium plan, and a Secret Token in the server’s Omnichannel webhooks.",
        example: r#"{"actions": [{"name": "use-external-service", "params": {"sender": "queue",
            "serviceUrl": "https://service.example", "serviceTimeout": 5000, "serviceFallbackMessage": "Hi"
        }}]}"#,
    },
    find: |subject, findings| {
        if let Some((path, _)) = address(subject) {
            findings.add(
                path,
                "External services work only with a premium plan and a Secret Token on the server.",
                "Ask your administrator to set the token under Omnichannel > Webhooks.",
            );
        }
    },
};

/// The service's address without blanks around it.
fn address<'a>(subject: &Subject<'a>) -> Option<(FieldPath, &'a str)> {
    let (path, text) = subject.first_action()?.text(&SERVICE_URL)?;
    Some((path, text.trim()))
}

/// The time-out in milliseconds.
fn timeout(subject: &Subject<'_>) -> Option<(FieldPath, f64)> {
    subject.first_action()?.number(&TIMEOUT)
}

/// The address is on the machine that calls it.
fn is_local(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::codes_about;

    #[track_caller]
    fn check(field: &str, value: Value, expected: &[&str]) {
        let mut params = json!({ "sender": "queue", "serviceUrl": "https://a.example", "serviceTimeout": 10000,
            "serviceFallbackMessage": "Hi" });
        params[field] = value;
        let patch = json!({ "actions": [{ "name": "use-external-service", "params": params }] });
        let mut codes = codes_about(patch, &format!("/actions/0/params/{field}"));
        codes.retain(|code| code != "needs-secret-token");
        assert_eq!(codes, expected);
    }

    #[test]
    fn addresses_must_be_such_that_the_server_can_call_them() {
        for url in [
            "https://a.example/x",
            "http://localhost:3000/api",
            "http://127.0.0.1",
            "http://[::1]:8080",
        ] {
            check("serviceUrl", json!(url), &[]);
        }
        check("serviceUrl", json!(" "), &["empty-service-url"]);
        for url in [
            "a.example/x",
            "/api",
            "ftp://a.example",
            "https://",
            "javascript:alert(1)",
        ] {
            check("serviceUrl", json!(url), &["invalid-service-url"]);
        }
        check("serviceUrl", json!("http://a.example"), &["plain-http"]);
        check("serviceUrl", json!("http://localhost.example"), &["plain-http"]);
    }

    #[test]
    fn time_outs_are_in_milliseconds() {
        for ms in [61, 500, 10_000, 60_000] {
            check("serviceTimeout", json!(ms), &[]);
        }
        check("serviceTimeout", json!(0), &["default-timeout"]);
        check("serviceTimeout", json!(-5), &["negative-timeout"]);
        check("serviceTimeout", json!(0.5), &["timeout-in-seconds"]);
        check("serviceTimeout", json!(60), &["timeout-in-seconds"]);
        check("serviceTimeout", json!(60_001), &["long-timeout"]);
        check("serviceTimeout", json!("5000"), &["wrong-type"]);
    }

    #[test]
    fn the_fallback_has_to_say_something() {
        check("serviceFallbackMessage", json!("Hello"), &[]);
        check("serviceFallbackMessage", json!("\t"), &["no-fallback"]);
    }
}
