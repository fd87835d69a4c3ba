//! The addresses of web pages as browsers report them, as a language: what patterns are compared on.
//!
//! By the WHATWG URL standard's serialiser for `http` and `https`. Left out, because nobody's page has them: user names,
//! IPv6 hosts, and the ports 80 and 443 where they are not the default. Too wide in one place, since no automaton can
//! check it: `xn--` may be followed by what is no Punycode.

use std::sync::OnceLock;

use super::forward;
use super::machine::Machine;

/// Every text that patterns are compared on.
#[derive(Debug)]
pub(super) struct Domain {
    pub(super) machine: Machine,
    /// A machine with few states that accepts all of these texts and more: where it has no text, there is none.
    pub(super) coarse: Machine,
    /// Beginnings that read well, the best first.
    pub(super) starts: &'static [&'static str],
    /// The bytes that occur, those first that read best in an example.
    pub(super) bytes: Vec<u8>,
}

/// What may stand between the slashes of a path beside letters and digits; `?` and `#` end it.
const IN_PATH: &str = r"!$%&'()*+,\-.:;=@\[\]^_|~";
/// What may stand in a query beside letters and digits.
const IN_QUERY: &str = r"!$%&()*+,\-./:;=?@\[\\\]^_`{|}~";
/// What may stand in a fragment beside letters and digits.
const IN_FRAGMENT: &str = r"!#$%&'()*+,\-./:;=?@\[\\\]^_{|}~";

/// A letter that fits nearly anywhere makes the best filler, and a slash ends best what has been said.
const BEST_FIRST: &str =
    "/abcdefghijklmnopqrstuvwxyz-1234567890.?=&_#ABCDEFGHIJKLMNOPQRSTUVWXYZ%+,:;~!@$*()[]'|{}^`\\";

/// Where an address that shows something begins if it can. The second is for patterns that name the first host.
const STARTS: [&str; 3] = [
    "https://shop.example/",
    "https://www.example.com/",
    "https://www.shop.example/",
];

/// Every address has this form.
const COARSE: &str = r"^https?://[a-z0-9._:-]+/[^?#]*(?:\?[^#]*)?(?:#.*)?$";

/// The addresses that browsers report.
pub(super) fn addresses() -> &'static Domain {
    static ADDRESSES: OnceLock<Domain> = OnceLock::new();
    ADDRESSES.get_or_init(|| Domain::new(&source(), COARSE, BEST_FIRST.as_bytes(), &STARTS))
}

impl Domain {
    /// What a pattern of our own matches, of texts made of these bytes. `coarse` matches all that `source` does.
    pub(super) fn new(source: &str, coarse: &str, bytes: &[u8], starts: &'static [&'static str]) -> Domain {
        let machine = |source| forward::machine(source, bytes).expect("the language is small and regular");
        Domain {
            machine: machine(source),
            coarse: machine(coarse),
            starts,
            bytes: bytes.to_vec(),
        }
    }
}

fn source() -> String {
    let octet = r"(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)";
    let label = "[a-z0-9_-]+";
    // A name whose last label is a number would be read as an IPv4 address.
    let name = format!(r"{label}(?:\.{label})*\.?(?<![/.](?:\d+|0x[0-9a-f]*)\.?)");
    let host = format!(r"(?:{octet}(?:\.{octet}){{3}}|{name})");
    let port =
        r"(?::(?:6553[0-5]|655[0-2]\d|65[0-4]\d\d|6[0-4]\d{3}|[1-5]\d{4}|[1-9]\d{0,3}|0))?(?<!:(?:80|443))";
    // Dots alone are resolved, encoded or not.
    let path = format!(r"(?:/[a-zA-Z0-9{IN_PATH}]*(?<!/(?:\.|%2[eE]){{1,2}}))+");
    let query = format!(r"(?:\?[a-zA-Z0-9{IN_QUERY}]*)?");
    let fragment = format!("(?:#[a-zA-Z0-9{IN_FRAGMENT}]*)?");
    format!("^https?://{host}{port}{path}{query}{fragment}$")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::as_browser_reports;

    fn is_address(url: &str) -> bool {
        url.bytes().all(|byte| addresses().bytes.contains(&byte))
            && addresses().machine.accepts(url.as_bytes())
    }

    #[track_caller]
    fn check(url: &str) {
        let parsed = url::Url::parse(url);
        let reported = parsed.is_ok() && as_browser_reports(url) == url;
        assert_eq!(is_address(url), reported, "{url}");
    }

    #[test]
    fn every_character_may_stand_where_browsers_leave_it() {
        for byte in 0x21..0x7Fu8 {
            let character = char::from(byte);
            check(&format!("https://shop.example/a{character}b"));
            check(&format!("https://shop.example/a{character}b?c#d"));
            check(&format!("https://shop.example/?a{character}b"));
            check(&format!("https://shop.example/?a{character}b#c"));
            check(&format!("https://shop.example/#a{character}b"));
        }
    }

    #[test]
    fn hosts_ports_and_dots_are_as_browsers_report_them() {
        for rest in [
            "/",
            "",
            "/.",
            "/..",
            "/...",
            "/.a",
            "/a.",
            "/./",
            "/../",
            "/a/..",
            "/a/.../b",
            "/%2e",
            "/%2E/",
            "/.%2e",
            "/%2e%2E/a",
            "/%2e%2e%2e",
            "/a%2e",
            "//",
            "//a",
            "/?",
            "/#",
            "/?#",
            "/.?a",
            "/a/.#b",
            "?a",
            "#a",
            "/?/../",
        ] {
            check(&format!("https://shop.example{rest}"));
            check(&format!("http://localhost:3000{rest}"));
        }
        for host in [
            "",
            "a",
            "A",
            "localhost",
            "a.b.c.example",
            "-a",
            "a-",
            "a_b",
            "a--b",
            ".",
            "a.",
            "a..b",
            ".a",
            "1",
            "12.3",
            "a.1",
            "a.0x",
            "a.0xg",
            "a.0xf",
            "1.a",
            "127.0.0.1",
            "127.0.0.256",
            "127.0.0.01",
            "1.2.3.4.5",
            "1.2.3.4.",
            "255.255.255.255",
            "1.2.3.a",
            "0xa.b",
            "a:0",
            "a:1",
            "a:01",
            "a:8080",
            "a:65535",
            "a:65536",
            "a:99999",
            "a:80a",
            "a:",
            "xn--mnchen-3ya.de",
            "a!b",
        ] {
            if host != "a..b" && host != ".a" && host != "." && host != "a!b" {
                check(&format!("https://{host}/"));
            }
        }
    }
}
