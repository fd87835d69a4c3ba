//! The request that a service gets, built as the server builds it. Nothing is sent here.

use reqwest::header::{ACCEPT, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use serde_json::{Value, json};
use url::Url;

use super::{SentRequest, ServiceCall, Visitor};
use crate::error::Error;
use crate::secret::Secret;

/// The header with the secret token.
const SECRET_HEADER: &str = "X-RocketChat-Livechat-Token";
const JSON: &str = "application/json";
const DOTS: &str = "•••";

/// What goes to the service.
pub(super) struct Request {
    pub(super) url: Url,
    pub(super) headers: HeaderMap,
    pub(super) body: Value,
}

/// Why an address cannot be called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum BadAddress {
    #[error("There is no address to ask.")]
    Empty,
    #[error("The address is no web address: {0}.")]
    Malformed(url::ParseError),
    #[error("The address does not begin with http:// or https://.")]
    Scheme,
}

/// The URL of a service, as the server would read it.
pub(super) fn address(text: &str) -> Result<Url, BadAddress> {
    let text = text.trim();
    if text.is_empty() {
        return Err(BadAddress::Empty);
    }
    let url = Url::parse(text).map_err(BadAddress::Malformed)?;
    if matches!(url.scheme(), "http" | "https") {
        Ok(url)
    } else {
        Err(BadAddress::Scheme)
    }
}

/// What goes to `url`.
///
/// # Errors
/// [`Error::Credentials`] when the secret holds characters that no header can.
pub(super) fn request(call: &ServiceCall, url: Url) -> Result<Request, Error> {
    let mut headers = HeaderMap::new();
    headers.insert(ACCEPT, HeaderValue::from_static(JSON));
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(JSON));
    if let Some(secret) = secret(call) {
        let mut value = HeaderValue::from_str(secret.expose()).map_err(|_invalid| Error::Credentials {
            field: "secret token",
        })?;
        value.set_sensitive(true);
        let name = SECRET_HEADER.to_ascii_lowercase();
        if let Ok(name) = HeaderName::from_bytes(name.as_bytes()) {
            headers.insert(name, value);
        }
    }
    Ok(Request {
        url,
        headers,
        body: body(&call.visitor),
    })
}

/// The same request for people, with dots for the secret.
pub(super) fn shown(call: &ServiceCall, url: &str) -> SentRequest {
    let mut headers = vec![
        ("Accept".to_owned(), JSON.to_owned()),
        ("Content-Type".to_owned(), JSON.to_owned()),
    ];
    if secret(call).is_some() {
        headers.push((SECRET_HEADER.to_owned(), DOTS.to_owned()));
    }
    SentRequest {
        method: "POST".to_owned(),
        url: url.to_owned(),
        headers,
        body: body(&call.visitor).to_string(),
    }
}

/// `{"metadata": [{"key", "value"}, …], "visitorToken"}`: the form of the guide.
fn body(visitor: &Visitor) -> Value {
    json!({ "metadata": visitor.metadata, "visitorToken": visitor.token })
}

/// The secret, unless it is empty: a server without one calls nobody.
fn secret(call: &ServiceCall) -> Option<&Secret> {
    call.secret.as_ref().filter(|secret| !secret.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn call(secret: Option<&str>) -> ServiceCall {
        ServiceCall {
            url: "https://service.example/chat".to_owned(),
            timeout_ms: 5000.0,
            fallback: String::new(),
            visitor: Visitor::default(),
            secret: secret.map(Secret::new),
        }
    }

    #[test]
    fn a_service_gets_the_headers_and_the_body_that_a_server_sends() {
        let call = call(Some("t0ken"));
        let request = request(&call, address(&call.url).unwrap()).unwrap();
        assert_eq!(request.url.as_str(), "https://service.example/chat");
        let header = |name: &str| request.headers.get(name).and_then(|value| value.to_str().ok());
        assert_eq!(header("accept"), Some("application/json"));
        assert_eq!(header("content-type"), Some("application/json"));
        assert_eq!(header("x-rocketchat-livechat-token"), Some("t0ken"));
        assert_eq!(
            request.body,
            json!({
                "visitorToken": "1234567890",
                "metadata": [{ "key": "name", "value": "Morgan" }, { "key": "serviceId", "value": "12345" }],
            })
        );
    }

    #[test]
    fn what_is_shown_has_dots_for_the_secret_and_nothing_where_there_is_none() {
        let with = shown(&call(Some("t0ken")), "https://service.example/chat");
        assert_eq!(with.headers[2], (SECRET_HEADER.to_owned(), DOTS.to_owned()));
        assert!(!format!("{with:?}").contains("t0ken"));
        for without in [None, Some("")] {
            assert_eq!(shown(&call(without), "").headers.len(), 2);
            let request = request(&call(without), address("http://a.example").unwrap()).unwrap();
            assert!(!request.headers.contains_key("x-rocketchat-livechat-token"));
        }
    }

    #[test]
    fn a_secret_that_no_header_can_hold_is_refused_without_repeating_it() {
        let call = call(Some("line\nbreak"));
        let error = request(&call, address(&call.url).unwrap())
            .map(|_| ())
            .unwrap_err();
        assert_eq!(
            error.to_string(),
            "the secret token holds characters that cannot be sent"
        );
        assert!(!format!("{error:?}").contains("break"));
    }

    #[test]
    fn addresses_that_no_server_can_call_say_why() {
        assert_eq!(address(" "), Err(BadAddress::Empty));
        assert_eq!(address("ftp://a.example"), Err(BadAddress::Scheme));
        assert!(matches!(
            address("service.example"),
            Err(BadAddress::Malformed(_))
        ));
        assert!(address(" http://localhost:3000/x ").is_ok());
    }
}
