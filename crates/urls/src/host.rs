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
    let (name, port) = text.split_once(':').unwrap_or((text, "0"));
    let Some((front, last)) = name.rsplit_once('.') else {
        return false;
    };
    let is_label = |label: &str| {
        let has_edges = !label.is_empty() && !label.starts_with('-') && !label.ends_with('-');
        has_edges
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    (2..=63).contains(&last.len())
        && last.bytes().all(|byte| byte.is_ascii_alphabetic())
        && front.split('.').all(is_label)
        && (1..=5).contains(&port.len())
        && port.bytes().all(|byte| byte.is_ascii_digit())
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
                assert!(is_parsed || text.contains([':', 'X']) || text.contains("xn--"), "{text}");
            }
        }
    }
}
