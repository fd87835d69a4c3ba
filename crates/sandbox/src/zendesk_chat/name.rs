//! The name of a trigger in a path: `…/triggers/{trigger_name}`.
//!
//! Named choices: all that follows `triggers/` is the name, so that one with an unencoded slash works too, and a sequence that
//! is no percent-encoding (`100%`) stands for itself. There are clients that encode only what no path can hold.

use percent_encoding::percent_decode_str;

/// What comes before the name in a path, since today and before.
const BEFORE: [&str; 2] = ["/api/v2/chat/triggers/", "/api/v2/triggers/"];

/// The name in a path as the client sent it: decoded once, with a plus as a plus. None: no trigger can have such a name, because
/// it is no UTF-8.
pub(super) fn of_path(path: &str) -> Option<String> {
    let encoded = BEFORE.iter().find_map(|before| path.strip_prefix(before))?;
    let name = percent_decode_str(encoded).decode_utf8().ok()?;
    Some(name.into_owned())
}

#[cfg(test)]
mod tests {
    use super::of_path;

    #[test]
    fn a_name_is_decoded_once_and_whole() {
        for (encoded, name) in [
            ("Good%20Trigger", "Good Trigger"),
            ("a+b", "a+b"),
            ("a%2Bb", "a+b"),
            ("a%2Fb", "a/b"),
            ("a/b//c/", "a/b//c/"),
            ("%3F%23%26%25", "?#&%"),
            ("a%2520b", "a%20b"),
            ("100%", "100%"),
            ("100%25", "100%"),
            ("5%zz", "5%zz"),
            ("Gr%C3%BC%C3%9Fe", "Grüße"),
            ("%F0%9F%9B%92", "🛒"),
            ("%2E%2E", ".."),
            ("triggers/triggers", "triggers/triggers"),
        ] {
            for before in ["/api/v2/chat/triggers/", "/api/v2/triggers/"] {
                assert_eq!(of_path(&format!("{before}{encoded}")).as_deref(), Some(name));
            }
        }
    }

    #[test]
    fn bytes_that_are_no_text_name_nothing() {
        assert_eq!(of_path("/api/v2/triggers/%FF"), None);
        assert_eq!(of_path("/api/v2/chat/triggers/a%C3"), None);
    }
}
