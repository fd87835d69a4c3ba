//! Halves of pairs in the escapes of JSON: `"\ud800"` is JSON, and no text that Rust can hold.

use std::borrow::Cow;

/// The JSON with each `\uXXXX` that is half a pair without its other replaced by the replacement character. That is what a
/// browser makes of it in an address.
///
/// ```
/// assert_eq!(urls::without_lone_surrogates(r#"["\ud83d\ude00", "\ud83d"]"#), r#"["\ud83d\ude00", "\ufffd"]"#);
/// ```
pub fn without_lone_surrogates(json: &str) -> Cow<'_, str> {
    let mut repaired = String::new();
    let mut copied = 0;
    let mut at = 0;
    let bytes = json.as_bytes();
    while let Some(found) = bytes[at..].iter().position(|&byte| byte == b'\\') {
        at += found;
        let Some(unit) = escaped_unit(&bytes[at..]) else {
            // The character behind the backslash is escaped, and may be a backslash itself.
            at = (at + 2).min(bytes.len());
            continue;
        };
        let next = escaped_unit(bytes.get(at + 6..).unwrap_or_default());
        match unit {
            0xD800..=0xDBFF if next.is_some_and(|next| (0xDC00..=0xDFFF).contains(&next)) => at += 12,
            0xD800..=0xDFFF => {
                repaired.push_str(&json[copied..at]);
                repaired.push_str("\\ufffd");
                at += 6;
                copied = at;
            }
            _ => at += 6,
        }
    }
    if copied == 0 {
        return Cow::Borrowed(json);
    }
    repaired.push_str(&json[copied..]);
    Cow::Owned(repaired)
}

/// The unit that `\uXXXX` at the beginning stands for.
fn escaped_unit(bytes: &[u8]) -> Option<u16> {
    let digits = bytes.strip_prefix(b"\\u")?.get(..4)?;
    if !digits.iter().all(u8::is_ascii_hexdigit) {
        return None;
    }
    u16::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(json: &str, expected: &str) {
        assert_eq!(without_lone_surrogates(json), expected);
        serde_json::from_str::<String>(expected).unwrap();
    }

    #[test]
    fn only_halves_without_their_other_are_replaced() {
        check(r#""a""#, r#""a""#);
        check(r#""\ud83d\ude00""#, r#""\ud83d\ude00""#);
        check(r#""\ud83d""#, r#""\ufffd""#);
        check(r#""x\uDE00y""#, r#""x\ufffdy""#);
        check(r#""\ud83d\ud83d\ude00""#, r#""\ufffd\ud83d\ude00""#);
        check(r#""\ude00\ud83d""#, r#""\ufffd\ufffd""#);
        check(r#""\ud83d\n""#, r#""\ufffd\n""#);
        check(r#""\\ud83d""#, r#""\\ud83d""#);
    }

    #[test]
    fn broken_escapes_stay_as_they_are() {
        for json in ["\\", "\\u", "\\ud8", "\\ud83d\\", "\\uzzzz", "\\ü"] {
            assert!(without_lone_surrogates(json).len() <= json.len(), "{json}");
        }
    }
}
