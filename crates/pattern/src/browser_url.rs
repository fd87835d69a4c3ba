//! What a browser reports as the address of a page, which is what patterns are matched against.

mod file;
mod normal;

use std::borrow::Cow;

use url::Url;

pub use normal::is_normal as is_surely_reported;

/// The address as `location.href` has it, by the WHATWG URL standard: host in lower case and decoded, other scripts
/// encoded, no default port. Text that is no absolute URL is returned as it is, since no browser reports it.
///
/// ```
/// assert_eq!(pattern::as_browser_reports("HTTPS://Shop.example:443/über uns"), "https://shop.example/%C3%BCber%20uns");
/// assert_eq!(pattern::as_browser_reports("https://shop%2Eexample/"), "https://shop.example/");
/// assert_eq!(pattern::as_browser_reports("file:C|\\docs\\..\\x"), "file:///C:/x");
/// assert_eq!(pattern::as_browser_reports("shop.example/über"), "shop.example/über");
/// ```
pub fn as_browser_reports(url: &str) -> Cow<'_, str> {
    // So are nearly all addresses of a log, and the parser takes twenty times as long to say so.
    if normal::is_normal(url) {
        return Cow::Borrowed(url);
    }
    parsed(url)
}

/// The same for any text, by parsing it.
fn parsed(url: &str) -> Cow<'_, str> {
    match Url::parse(url) {
        // The library differs from the standard in drive letters, hosts and empty segments of files.
        _ if file::is_file(url) => match file::address(url) {
            Some(address) if address != url => Cow::Owned(address),
            _ => Cow::Borrowed(url),
        },
        Ok(parsed) if parsed.as_str() == url => Cow::Borrowed(url),
        Ok(parsed) => Cow::Owned(parsed.into()),
        Err(_) => Cow::Borrowed(url),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `new URL(…).href` gave in V8, Node.js 20, or nothing where it refused.
    const RECORDED: &str = include_str!("../tests/browser_url/recorded.jsonl");

    #[test]
    fn addresses_are_reported_as_browsers_do() {
        let mut checked = 0;
        for line in RECORDED.lines() {
            let (input, href): (String, Option<String>) = serde_json::from_str(line).unwrap();
            assert_eq!(
                as_browser_reports(&input),
                href.clone().unwrap_or_else(|| input.clone()),
                "{input:?}"
            );
            checked += 1;
        }
        assert!(checked > 150, "{checked} addresses");
    }
}
