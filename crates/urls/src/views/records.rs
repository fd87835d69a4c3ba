//! Where the records of a log begin and end.

use memchr::{memchr, memchr_iter, memchr2, memchr3};

use crate::collect::trimmed;
use crate::encoding::line_text;

/// Bytes that a record has at the most. What is longer is counted as one record that is too long.
pub(super) const LONGEST: usize = 8 << 20;
/// Bytes that a quoted cell of a table has at the most. A quote that nothing closes so far is a character like any other.
const LONGEST_CELL: usize = 64 << 10;

/// How records follow one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Framing {
    /// One a line.
    Lines,
    /// Objects in a list of JSON, on as many lines as they like.
    List,
    /// Rows of a table, whose quoted cells may have ends of lines.
    Table {
        /// What stands between cells.
        separator: u8,
    },
}

/// What comes behind some bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Behind {
    /// More of the log.
    More,
    /// Nothing: the bytes are whole records, or the end of the log.
    Nothing,
}

impl Framing {
    /// Where the record that begins at a place ends, with the end of its line; nothing where the bytes end before.
    pub(super) fn end(self, bytes: &[u8], at: usize, behind: Behind) -> Option<usize> {
        match self {
            Framing::Lines => memchr(b'\n', &bytes[at..]).map(|end| at + end + 1),
            Framing::List => end_of_element(bytes, at),
            Framing::Table { separator } => end_of_row(bytes, at, separator, behind),
        }
    }

    /// Gives the records that are not blank with their places: lines, or elements of a list. They come without the ends of their lines; no text for one that is too long.
    pub(super) fn each(self, bytes: &[u8], first: u64, mut take: impl FnMut(u64, Option<&str>)) {
        let whole = std::str::from_utf8(bytes).ok();
        let (mut at, mut place) = (0, first);
        while at < bytes.len() {
            let end = self.end(bytes, at, Behind::Nothing).unwrap_or(bytes.len());
            let record = &bytes[at..end];
            let mut is_blank = false;
            if record.len() > LONGEST {
                take(place, None);
            } else {
                let line = whole.map_or_else(|| line_text(record), |whole| whole[at..end].into());
                let line = match self {
                    Framing::Lines => trimmed(&line),
                    Framing::List => line.trim_matches([' ', '\t', '\r', '\n', ',', '[', ']']),
                    Framing::Table { .. } => line.trim_end_matches(['\r', '\n']),
                };
                is_blank = trimmed(line).is_empty();
                if !is_blank {
                    take(place, Some(line));
                }
            }
            place += match self {
                Framing::Lines => 1,
                Framing::List => u64::from(!is_blank),
                Framing::Table { .. } => memchr_iter(b'\n', record).count() as u64,
            };
            at = end;
        }
    }
}

/// Behind the object that comes first, past what stands between objects.
fn end_of_element(bytes: &[u8], at: usize) -> Option<usize> {
    let between = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b',' | b'[' | b']');
    let mut at = at + bytes[at..].iter().position(|byte| !between(byte))?;
    if bytes[at] != b'{' {
        // No object: it ends where the next one may begin.
        return memchr3(b',', b'\n', b'{', &bytes[at..]).map(|end| at + end);
    }
    let mut depth = 0_u32;
    loop {
        at += memchr3(b'"', b'{', b'}', &bytes[at..])?;
        match bytes[at] {
            b'{' => depth += 1,
            b'}' => {
                depth -= 1;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {
                at += 1;
                at += memchr2(b'"', b'\\', bytes.get(at..)?)?;
                while bytes[at] == b'\\' {
                    at += 2;
                    at += memchr2(b'"', b'\\', bytes.get(at..)?)?;
                }
            }
        }
        at += 1;
    }
}

/// Behind the end of the line that no quoted cell has.
fn end_of_row(bytes: &[u8], start: usize, separator: u8, behind: Behind) -> Option<usize> {
    let mut at = start;
    loop {
        at += memchr2(b'"', b'\n', &bytes[at..])?;
        if bytes[at] == b'\n' {
            return Some(at + 1);
        }
        let opens = at == start || bytes[at - 1] == separator;
        at = match opens.then(|| end_of_quoted(bytes, at)).flatten() {
            Some(end) => end,
            // What follows may close it.
            None if opens && behind == Behind::More && bytes.len() - at <= LONGEST_CELL => return None,
            None => at + 1,
        };
    }
}

/// Behind the quote that closes the one at a place. Two quotes are one that closes nothing.
pub(super) fn end_of_quoted(bytes: &[u8], open: usize) -> Option<usize> {
    let end = bytes.len().min(open + LONGEST_CELL);
    let mut at = open + 1;
    loop {
        at += memchr(b'"', bytes.get(at..end)?)?;
        if bytes.get(at + 1) != Some(&b'"') {
            return Some(at + 1);
        }
        at += 2;
    }
}
