//! Addresses that need no parsing, since they are already as browsers report them.

/// Where a character may stand in an address that stays as it is, by the states of the WHATWG URL standard's parser.
const HOST: u8 = 1;
const PATH: u8 = 2;
const QUERY: u8 = 4;
const FRAGMENT: u8 = 8;

/// For each byte, the parts in which it stays as it is. A byte that is in none of them may still stay: it only has to be
/// looked at the slow way.
const STAYS: [u8; 256] = {
    let mut stays = [0; 256];
    let mut byte = b'!';
    while byte <= b'~' {
        stays[byte as usize] = match byte {
            b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' => HOST | PATH | QUERY | FRAGMENT,
            b'A'..=b'Z' | b'_' | b'~' | b'/' | b'%' => PATH | QUERY | FRAGMENT,
            b'!' | b'$' | b'&' | b'(' | b')' | b'*' | b'+' | b',' | b';' | b':' | b'=' | b'@' => {
                PATH | QUERY | FRAGMENT
            }
            b'?' => QUERY | FRAGMENT,
            b'[' | b']' | b'|' => QUERY | FRAGMENT,
            _ => 0,
        };
        byte += 1;
    }
    stays
};

/// Whether the text is surely an absolute address of the web that a browser reports as it stands. Where the answer is no, it
/// may still be one. Far cheaper than [`as_browser_reports`](crate::as_browser_reports), which parses the address.
///
/// ```
/// assert!(pattern::is_surely_reported("https://shop.example/cart?item=7"));
/// assert!(!pattern::is_surely_reported("https://Shop.example/cart"));
/// assert!(!pattern::is_surely_reported("https://shop.example/a/../cart"));
/// ```
pub fn is_normal(url: &str) -> bool {
    let (rest, own_port) = if let Some(rest) = url.strip_prefix("https://") {
        (rest, "443")
    } else if let Some(rest) = url.strip_prefix("http://") {
        (rest, "80")
    } else {
        return false;
    };
    let bytes = rest.as_bytes();
    let host = length(bytes, HOST);
    if !is_host(&rest[..host]) {
        return false;
    }
    let mut at = host;
    if bytes.get(at) == Some(&b':') {
        let digits = bytes[at + 1..].iter().take_while(|byte| byte.is_ascii_digit());
        let port = &rest[at + 1..at + 1 + digits.count()];
        if !is_port(port) || port == own_port {
            return false;
        }
        at += 1 + port.len();
    }
    if bytes.get(at) != Some(&b'/') {
        return false;
    }
    let path = length(&bytes[at..], PATH);
    if has_dots(&bytes[at..at + path]) {
        return false;
    }
    at += path;
    if bytes.get(at) == Some(&b'?') {
        at += length(&bytes[at..], QUERY);
    }
    if bytes.get(at) == Some(&b'#') {
        at += 1 + length(&bytes[at + 1..], FRAGMENT);
    }
    at == bytes.len()
}

/// How many bytes at the beginning stay as they are in a part.
fn length(bytes: &[u8], part: u8) -> usize {
    bytes
        .iter()
        .take_while(|&&byte| STAYS[byte as usize] & part != 0)
        .count()
}

/// Whether a host of small letters, digits, `-` and `.` is a name that stays: no number, which is written as an address of
/// four parts, and nothing that has to be decoded to know whether it is valid.
fn is_host(host: &str) -> bool {
    let last = host.rsplit('.').next().unwrap_or_default();
    last.starts_with(|first: char| first.is_ascii_lowercase()) && !host.contains("xn--")
}

/// Whether digits are a port as it is reported: without zeros before it, and no larger than ports are.
fn is_port(digits: &str) -> bool {
    !digits.starts_with('0') && digits.parse::<u16>().is_ok()
}

/// Whether a segment of a path may be one of `.` and `..`, which are resolved. Any that begins like one counts.
fn has_dots(path: &[u8]) -> bool {
    memchr::memchr_iter(b'/', path)
        .any(|slash| matches!(path[slash + 1..], [b'.', ..] | [b'%', b'2', b'e' | b'E', ..]))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::browser_url::parsed;

    /// What `new URL(…).href` gave in Node.js 20 for the addresses of the web among the inputs of the WHATWG tests, or
    /// nothing where it refused.
    const RECORDED: &str = include_str!("../../tests/browser_url/web.jsonl");

    fn recorded() -> impl Iterator<Item = (String, Option<String>)> {
        RECORDED.lines().map(|line| serde_json::from_str(line).unwrap())
    }

    #[track_caller]
    fn is_told_rightly(url: &str) {
        if is_normal(url) {
            assert!(url::Url::parse(url).is_ok(), "{url:?}");
            assert_eq!(parsed(url), url);
        }
    }

    #[test]
    fn what_is_told_to_be_normal_browsers_report_as_it_stands() {
        let mut normal = 0;
        for (input, href) in recorded() {
            is_told_rightly(&input);
            if is_normal(&input) {
                assert_eq!(href.as_ref(), Some(&input));
                normal += 1;
            }
        }
        assert!(normal > 20, "{normal} addresses");
    }

    #[test]
    fn usual_addresses_are_told_to_be_normal() {
        for url in [
            "https://shop.example/",
            "http://shop.example/a/b-c_d~e.html",
            "https://www.shop-2.example:8443/cart?item=7&size=a%20b#top",
            "https://shop.example/?redirect=https://other.example/?x=y&list[]=1|2",
            "https://a.b.c.shop.co.uk/(x)/!$&*+,;=:@/x..#/route?x",
        ] {
            assert!(is_normal(url), "{url}");
        }
    }

    /// Every character, and what the parser changes.
    fn piece() -> impl Strategy<Value = String> {
        let hostile = vec![
            "https://",
            "http://",
            "HTTP://",
            "https:/",
            "https:",
            "ftp://",
            "file://",
            "//",
            "/",
            "/./",
            "/../",
            "/.",
            "/%2e",
            "%2E%2e/",
            "\\",
            ":80",
            ":443",
            ":0",
            ":080",
            ":65536",
            ":8080",
            ":",
            "@",
            "user:pw@",
            "shop",
            ".example",
            ".",
            "127.1",
            "0x7f.1",
            ".0x",
            ".1",
            "1.",
            "xn--",
            "xn--mnchen-3ya",
            "-",
            "ü",
            "%",
            "%41",
            "%zz",
            "?",
            "#",
            "'",
            "`",
            "{",
            "}",
            "^",
            "|",
            "<",
            "\"",
            " ",
            "\t",
            "\n",
            "[",
            "]",
            "[::1]",
            "A",
            "_",
            "~",
            "\u{ad}",
            "\u{200b}",
        ];
        prop_oneof![
            2 => proptest::sample::select(hostile).prop_map(str::to_owned),
            1 => (0_u8..0x80).prop_map(|byte| char::from(byte).to_string()),
            1 => "[a-z]{1,4}",
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 4_000, ..ProptestConfig::default() })]

        #[test]
        fn no_heap_of_pieces_is_told_to_be_normal_wrongly(
            begins in proptest::sample::select(vec![
                "https://shop.example/", "https://shop.example", "http://a", "https://", "",
            ]),
            pieces in proptest::collection::vec(piece(), 0..8),
        ) {
            is_told_rightly(&format!("{begins}{}", pieces.concat()));
        }

        #[test]
        fn no_address_that_was_changed_is_told_to_be_normal_wrongly(
            input in proptest::sample::select(recorded().map(|(input, _)| input).collect::<Vec<_>>()),
            at in any::<proptest::sample::Index>(),
            piece in piece(),
        ) {
            let places: Vec<usize> = input.char_indices().map(|(at, _)| at).chain([input.len()]).collect();
            let (before, after) = input.split_at(places[at.index(places.len())]);
            is_told_rightly(&format!("{before}{piece}{after}"));
        }
    }
}
