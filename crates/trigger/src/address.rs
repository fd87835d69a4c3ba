//! Texts that stand for addresses of pages: what browsers make of them, and what no address holds.

use url::Url;

/// Whether a text begins with a scheme, as whole addresses do.
pub(crate) fn has_scheme(text: &str) -> bool {
    let scheme = text.split_once(':').map(|(scheme, _)| scheme).unwrap_or_default();
    let is_scheme = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '+' | '-'));
    // `localhost:3000/cart` has a port and no scheme.
    is_scheme && (text.contains("://") || matches!(scheme, "about" | "data" | "file"))
}

/// Whether `https://` in front makes an address of it.
pub(crate) fn is_host_and_path(text: &str) -> bool {
    let host = text.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.rsplit_once(':').map_or(host, |(host, _)| host);
    (host.contains('.') && !host.starts_with('.') || host == "localhost")
        && Url::parse(&format!("https://{text}")).is_ok()
}

/// The address as a browser reports it; as it is when it is none.
pub(crate) fn as_reported(text: &str) -> String {
    Url::parse(text).map_or_else(|_| text.to_owned(), String::from)
}

/// The text as it stands in an address: what never does is written with percents.
pub(crate) fn with_percents(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            ' ' | '"' | '<' | '>' | '`' => format!("%{:02X}", u32::from(letter)),
            letter if letter.is_ascii() => letter.to_string(),
            letter => letter
                .to_string()
                .bytes()
                .map(|byte| format!("%{byte:02X}"))
                .collect(),
        })
        .collect()
}

/// The text with the scheme and the host in it in small letters, as browsers report them.
pub(crate) fn with_small_host(text: &str) -> String {
    let Some(scheme) = text.find("://") else {
        return text.to_owned();
    };
    let host = scheme + "://".len();
    let end = text[host..]
        .find(['/', '?', '#'])
        .map_or(text.len(), |end| host + end);
    format!("{}{}", text[..end].to_ascii_lowercase(), &text[end..])
}

/// Whether a text about addresses looks like a pattern: none of these signs is usual in an address.
pub(crate) fn looks_like_pattern(text: &str) -> bool {
    is_surely_pattern(text) || text.contains(['*', '|', '^', '\\'])
}

/// Whether any text looks like a pattern.
pub(crate) fn is_surely_pattern(text: &str) -> bool {
    text.contains(".*")
        || text.contains(".+")
        || text.contains("\\.")
        || text.contains("\\d")
        || text.contains("\\/")
}

/// What is left of a pattern for a piece of a text: `.*pricing.*` is `pricing`.
pub(crate) fn plain_piece(text: &str) -> String {
    let mut piece = text.trim_start_matches('^').trim_end_matches('$');
    for sign in [".*", ".+", "*"] {
        piece = piece.trim_start_matches(sign).trim_end_matches(sign);
    }
    piece.replace("\\/", "/").replace("\\.", ".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_written_as_browsers_report_them() {
        for (text, reported) in [
            ("https://WWW.Example.com/Cart", "https://www.example.com/Cart"),
            ("https://www.example.com", "https://www.example.com/"),
            ("https://example.com:443/a b", "https://example.com/a%20b"),
            ("https://müller.example/", "https://xn--mller-kva.example/"),
            ("HTTP://example.com/?q=ü#x", "http://example.com/?q=%C3%BC#x"),
        ] {
            assert_eq!(as_reported(text), reported);
        }
    }

    #[test]
    fn schemes_are_told_from_ports() {
        assert!(has_scheme("https://a.example"));
        assert!(has_scheme("about:blank"));
        assert!(!has_scheme("localhost:3000/cart"));
        assert!(!has_scheme("www.example.com/cart?a=b:c"));
        assert!(!has_scheme("/cart"));
    }
}
