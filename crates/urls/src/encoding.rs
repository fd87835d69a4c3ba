//! Text out of bytes: UTF-8, UTF-16 with or without its mark, and lines of Latin-1.

use std::borrow::Cow;

use crate::ReadError;

/// Bytes that tell what kind of text it is.
const HEAD: usize = 4096;

/// The text of a file, without its byte order mark. How it was read is added to the notes where it is no UTF-8.
pub(crate) fn text<'a>(bytes: &'a [u8], notes: &mut Vec<String>) -> Result<Cow<'a, str>, ReadError> {
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        return eight_bits(rest, notes);
    }
    if let Some(order) = Order::of(bytes) {
        notes.push(format!("The file is in UTF-16 ({}).", order.words()));
        return Ok(Cow::Owned(order.text(bytes)));
    }
    eight_bits(bytes, notes)
}

/// The order of the two bytes of a unit.
#[derive(Clone, Copy)]
enum Order {
    Little,
    Big,
}

impl Order {
    fn of(bytes: &[u8]) -> Option<Order> {
        match bytes {
            // Behind this mark, two noughts would be UTF-32.
            [0xFF, 0xFE, 0, 0, ..] => return None,
            [0xFF, 0xFE, ..] => return Some(Order::Little),
            [0xFE, 0xFF, ..] => return Some(Order::Big),
            _ => {}
        }
        // Addresses are ASCII for the most part, where one byte of each unit is nought and the other never.
        let head = &bytes[..bytes.len().min(HEAD)];
        let noughts = |first: usize| {
            head.iter()
                .skip(first)
                .step_by(2)
                .filter(|&&byte| byte == 0)
                .count()
        };
        let units = head.len() / 2;
        match (noughts(0), noughts(1)) {
            (0, low) if units > 1 && low * 2 > units => Some(Order::Little),
            (high, 0) if units > 1 && high * 2 > units => Some(Order::Big),
            _ => None,
        }
    }

    fn words(self) -> &'static str {
        match self {
            Order::Little => "little-endian",
            Order::Big => "big-endian",
        }
    }

    /// Halves of pairs that stand alone, and a last byte without its other, become the replacement character.
    fn text(self, bytes: &[u8]) -> String {
        let units = bytes.chunks(2).map(|unit| match (self, unit) {
            (Order::Little, &[low, high]) => u16::from_le_bytes([low, high]),
            (Order::Big, &[high, low]) => u16::from_be_bytes([high, low]),
            _ => 0xFFFD,
        });
        let text: String = char::decode_utf16(units)
            .map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect();
        match text.strip_prefix('\u{feff}') {
            Some(rest) => rest.to_owned(),
            None => text,
        }
    }
}

fn eight_bits<'a>(bytes: &'a [u8], notes: &mut Vec<String>) -> Result<Cow<'a, str>, ReadError> {
    if bytes.iter().take(HEAD).any(|&byte| byte == 0) {
        return Err(ReadError::NotText);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(Cow::Borrowed(text));
    }
    let (mut latin, mut broken) = (0_u64, 0_u64);
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    for line in bytes.split_inclusive(|&byte| byte == b'\n') {
        let (line, encoding) = decoded(line);
        match encoding {
            LineEncoding::Utf8 => {}
            LineEncoding::Latin => latin += 1,
            LineEncoding::BrokenUtf8 => broken += 1,
        }
        text.push_str(&line);
    }
    if latin > 0 {
        notes.push(format!(
            "{} not in UTF-8 and read as Latin-1 (Windows-1252).",
            lines_are(latin)
        ));
    }
    if broken > 0 {
        notes.push(format!(
            "{} broken UTF-8. What is broken became “\u{fffd}”, as in a browser.",
            match broken {
                1 => "1 line has".to_owned(),
                many => format!("{many} lines have"),
            }
        ));
    }
    Ok(Cow::Owned(text))
}

/// The text of a line, by itself: UTF-8, repaired where it is broken, or else Latin-1.
pub(crate) fn line_text(line: &[u8]) -> Cow<'_, str> {
    decoded(line).0
}

/// How a line turned out to be written.
enum LineEncoding {
    Utf8,
    Latin,
    BrokenUtf8,
}

fn decoded(line: &[u8]) -> (Cow<'_, str>, LineEncoding) {
    match std::str::from_utf8(line) {
        Ok(line) => (Cow::Borrowed(line), LineEncoding::Utf8),
        Err(_) if has_longer_character(line) => (Cow::Owned(repaired(line)), LineEncoding::BrokenUtf8),
        Err(_) => (
            Cow::Owned(line.iter().map(|&byte| latin_character(byte)).collect()),
            LineEncoding::Latin,
        ),
    }
}

fn lines_are(count: u64) -> String {
    match count {
        1 => "1 line is".to_owned(),
        many => format!("{many} lines are"),
    }
}

/// Whether a line that is not UTF-8 as a whole was meant as UTF-8: it has a character of several bytes, or half a pair.
fn has_longer_character(line: &[u8]) -> bool {
    line.utf8_chunks().any(|chunk| !chunk.valid().is_ascii()) || line.windows(3).any(is_half_a_pair)
}

/// A half of a pair of UTF-16, written in three bytes as some programs do.
fn is_half_a_pair(bytes: &[u8]) -> bool {
    matches!(bytes, [0xED, 0xA0..=0xBF, 0x80..=0xBF, ..])
}

/// The line with each broken part replaced; half a pair is one.
fn repaired(mut line: &[u8]) -> String {
    let mut text = String::with_capacity(line.len());
    while !line.is_empty() {
        let half = line.windows(3).position(is_half_a_pair);
        let (before, rest) = line.split_at(half.unwrap_or(line.len()));
        text.push_str(&String::from_utf8_lossy(before));
        if half.is_some() {
            text.push(char::REPLACEMENT_CHARACTER);
        }
        line = rest.get(3..).unwrap_or_default();
    }
    text
}

/// A byte of Windows-1252, which is what files that say Latin-1 have; by <https://encoding.spec.whatwg.org/#windows-1252>.
fn latin_character(byte: u8) -> char {
    /// Those from 0x80 to 0x9F; the others are as in Unicode.
    const UPPER_CONTROLS: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => UPPER_CONTROLS[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expected: &str, note: &str) {
        let mut notes = Vec::new();
        assert_eq!(text(bytes, &mut notes).unwrap(), expected);
        assert!(
            notes.concat().contains(note) && notes.is_empty() == note.is_empty(),
            "{notes:?}"
        );
    }

    fn sixteen(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn text_is_read_in_the_encoding_that_its_bytes_show() {
        check("a/ü\n".as_bytes(), "a/ü\n", "");
        check("\u{feff}a/ü".as_bytes(), "a/ü", "");
        for mark in ["\u{feff}", ""] {
            let text = format!("{mark}https://a.example/ü\n");
            check(
                &sixteen(&text, u16::to_le_bytes),
                "https://a.example/ü\n",
                "little-endian",
            );
            check(
                &sixteen(&text, u16::to_be_bytes),
                "https://a.example/ü\n",
                "big-endian",
            );
        }
        check(
            b"caf\xE9\nna\xC3\xAFve\n\x80\n",
            "café\nnaïve\n€\n",
            "2 lines are not in UTF-8",
        );
    }

    #[test]
    fn what_is_broken_spoils_only_itself() {
        check("ü\u{fffd}\n".as_bytes(), "ü\u{fffd}\n", "");
        check(b"\xC3\xBC\xFF/x\n", "ü\u{fffd}/x\n", "1 line has broken UTF-8");
        check(
            b"a\xED\xA0\x80b\xED\xB0\x80",
            "a\u{fffd}b\u{fffd}",
            "broken UTF-8",
        );
        check(b"\xFF\xFEa\0\0\xD8b\0c", "a\u{fffd}b\u{fffd}", "UTF-16");
    }

    #[test]
    fn bytes_that_are_no_text_are_refused() {
        for bytes in [&b"a\0b"[..], b"\xFF\xFE\0\0a\0\0\0", b"\0\0\0\0"] {
            assert!(
                matches!(text(bytes, &mut Vec::new()), Err(ReadError::NotText)),
                "{bytes:?}"
            );
        }
    }
}
