//! What a browser reports as the address of a page, which is what patterns are matched against.

use std::borrow::Cow;

use url::Url;

/// The address as `location.href` has it, by the WHATWG URL standard: host in lower case, other scripts encoded, no
/// default port. Text that is no absolute URL is returned as it is, since no browser reports it.
///
/// ```
/// assert_eq!(pattern::as_browser_reports("HTTPS://Shop.example:443/über uns"), "https://shop.example/%C3%BCber%20uns");
/// assert_eq!(pattern::as_browser_reports("shop.example/über"), "shop.example/über");
/// ```
pub fn as_browser_reports(url: &str) -> Cow<'_, str> {
    match Url::parse(url) {
        Ok(parsed) if parsed.as_str() == url => Cow::Borrowed(url),
        Ok(parsed) => Cow::Owned(parsed.into()),
        Err(_) => Cow::Borrowed(url),
    }
}
