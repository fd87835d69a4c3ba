//! The images of a message.

use serde_json::Value;
use url::Url as Address;

use super::super::contract::{IMAGE, URL, elements, elements_path};
use super::Check;
use crate::address::has_scheme;
use crate::summary::quote;
use crate::{Mend, RuleInfo, Severity};

/// Named choice: the vendor's table says nothing of the scheme. Browsers show no image that comes over http:// on a page that came over
/// https://, and the server takes such an address, so that this is no error.
pub(super) const ADDRESS: Check = Check {
    info: RuleInfo {
        code: "image-address",
        severity: Severity::Warning,
        about: "The address of an image begins with https://: on a page that came over https, browsers show no other.",
        example: r#"{"rich_message": {"template_id": "cards", "elements": [{"title": "Hello", "image": {"url": "http://shop.io/hello.png"}}]}}"#,
    },
    find: |checked, findings| {
        for (index, element) in elements(checked.document).enumerate() {
            let Some(written) = element
                .get(IMAGE)
                .and_then(|image| image.get(URL))
                .and_then(Value::as_str)
            else {
                continue;
            };
            let text = written.trim();
            if text.is_empty() || is_secure(text) {
                continue;
            }
            let whole = match text.strip_prefix("http://") {
                Some(rest) => format!("https://{rest}"),
                None => format!("https://{}", text.trim_start_matches('/')),
            };
            let is_mended = (!has_scheme(text) || text.starts_with("http://")) && is_secure(&whole);
            let mends = is_mended.then(|| Mend::text("Begin it with https://", whole));
            findings.add_with(
                elements_path().item(index).field(IMAGE).field(URL),
                format!(
                    "“{}” is no address from which browsers show an image.",
                    quote(written)
                ),
                "Write an address that begins with https://.",
                mends.into_iter().collect(),
            );
        }
    },
};

/// Whether it is the address of a host, over https.
fn is_secure(text: &str) -> bool {
    Address::parse(text).is_ok_and(|address| {
        let has_host = address.host_str().is_some_and(|host| host.contains('.'));
        address.scheme() == "https" && has_host
    })
}

#[cfg(test)]
mod tests {
    use super::is_secure;

    #[test]
    fn an_image_comes_from_a_host_over_https() {
        for (text, expected) in [
            ("https://shop.example/a.png", true),
            ("http://shop.example/a.png", false),
            ("shop.example/a.png", false),
            ("https://", false),
            ("data:image/png;base64,AAAA", false),
        ] {
            assert_eq!(is_secure(text), expected, "{text}");
        }
    }
}
