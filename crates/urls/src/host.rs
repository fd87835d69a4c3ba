//! Names of sites, as logs write them beside a path.

use std::sync::LazyLock;

use regex::Regex;

/// The name of a site, with its port if it has one.
static NAME: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"^(?:(?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)+(?:xn--[a-z0-9-]+|\p{L}{2,63})\.?|localhost|",
        r"(?:\d{1,3}\.){3}\d{1,3}|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$"
    ))
    .expect("the pattern is a constant that tests compile")
});

/// Whether a text names a site: a host, with its port if it has one.
pub(crate) fn is_host(text: &str) -> bool {
    is_plain_host(text) || NAME.is_match(text)
}

/// Whether a text is surely the name of a site, in the letters that nearly all have: two or more labels, the last of letters.
/// Where the answer is no, it may still be one. Far cheaper than a regular expression.
pub(crate) fn is_plain_host(text: &str) -> bool {
    let bytes = text.as_bytes();
    let end = bytes.iter().position(|&byte| byte == b':').unwrap_or(bytes.len());
    let (mut labels, mut length, mut letters, mut before) = (1, 0, 0, b'.');
    for &byte in &bytes[..end] {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' => letters += 1,
            b'0'..=b'9' => {}
            // Two hyphens may begin what stands for other letters, which can be wrong.
            b'-' if before != b'.' && before != b'-' => {}
            b'.' if before != b'.' && before != b'-' => {
                (labels, length, letters, before) = (labels + 1, 0, 0, b'.');
                continue;
            }
            _ => return false,
        }
        length += 1;
        before = byte;
    }
    let is_name = labels > 1 && letters == length && (2..=63).contains(&length);
    let port = bytes.get(end + 1..);
    is_name && port.is_none_or(|port| (1..=5).contains(&port.len()) && port.iter().all(u8::is_ascii_digit))
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn a_host_that_is_told_quickly_is_one_by_the_expression_and_for_browsers(text in "[a-zA-Z0-9.:_xnü-]{1,20}(\\.[a-z]{1,4})?(:[0-9]{0,6})?") {
            if is_plain_host(&text) {
                assert!(NAME.is_match(&text), "{text}");
                let is_parsed = url::Url::parse(&format!("https://{text}/")).is_ok();
                assert!(is_parsed || text.contains(':'), "{text}");
            }
        }
    }
}
