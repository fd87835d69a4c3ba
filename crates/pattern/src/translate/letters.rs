//! Characters as both dialects write them.

/// A character outside `[…]`.
pub(super) fn letter(code: u32) -> String {
    written(code, "\\^$.*+?()[]{}|")
}

/// A character inside `[…]`. Python warns of some signs there that may mean something in later versions.
pub(super) fn member(code: u32) -> String {
    written(code, "\\]^-[&~|")
}

/// Inclusive ranges inside `[…]`.
pub(super) fn members(ranges: impl IntoIterator<Item = (u32, u32)>) -> String {
    let mut text = String::new();
    for (low, high) in ranges {
        text += &member(low);
        if high > low + 1 {
            text.push('-');
        }
        if high > low {
            text += &member(high);
        }
    }
    text
}

/// A character of a text; an ASCII letter in both cases, when case does not count.
pub(super) fn in_any_case(letter: char, ignore_case: bool) -> String {
    if ignore_case && letter.is_ascii_alphabetic() {
        return format!("[{}{}]", letter.to_ascii_uppercase(), letter.to_ascii_lowercase());
    }
    self::letter(u32::from(letter))
}

fn written(code: u32, special: &str) -> String {
    match char::from_u32(code) {
        Some('\n') => "\\n".to_owned(),
        Some('\r') => "\\r".to_owned(),
        Some('\t') => "\\t".to_owned(),
        Some(letter) if special.contains(letter) => format!("\\{letter}"),
        Some(letter) if letter.is_ascii() && !letter.is_ascii_control() => letter.to_string(),
        Some(letter) if letter.is_alphanumeric() || code > 0xFFFF => letter.to_string(),
        _ if code <= 0xFF => format!("\\x{code:02x}"),
        _ => format!("\\u{code:04x}"),
    }
}
