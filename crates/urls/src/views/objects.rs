//! Objects of JSON whose members are chosen, scanned without building them: `{"time": 1760104536000, "visitor": "a7", "url":
//! "https://shop.example/"}`, in any order and with any other members. Where a name is there twice, the last counts, as in a
//! browser.
//!
//! What is no plain text or number is left to `serde_json`, so that what is JSON here is JSON there.

use std::borrow::Cow;

use memchr::memchr2;
use serde::de::IgnoredAny;

use super::{Column, Role};
use crate::logs::Request;
use crate::without_lone_surrogates;

/// The members that count.
#[derive(Debug, Default)]
pub(super) struct Members(Vec<Member>);

#[derive(Debug)]
struct Member {
    name: String,
    role: Option<Role>,
    /// Those of the object that it may be.
    inside: Members,
}

impl Members {
    /// A name with dots is that of a member within others, or has the dots itself.
    pub(super) fn of(columns: &[Column]) -> Members {
        let mut members = Members::default();
        for column in columns {
            let Some(role) = column.role else { continue };
            members.put(&column.name, role);
            if let Some((around, name)) = column.name.split_once('.') {
                members.at(around).inside.put_path(name, role);
            }
        }
        members
    }

    fn put_path(&mut self, path: &str, role: Role) {
        match path.split_once('.') {
            Some((around, name)) => self.at(around).inside.put_path(name, role),
            None => self.put(path, role),
        }
    }

    fn put(&mut self, name: &str, role: Role) {
        self.at(name).role = Some(role);
    }

    fn at(&mut self, name: &str) -> &mut Member {
        let known = self.0.iter().position(|member| member.name == name);
        let place = known.unwrap_or_else(|| {
            self.0.push(Member {
                name: name.to_owned(),
                role: None,
                inside: Members::default(),
            });
            self.0.len() - 1
        });
        &mut self.0[place]
    }

    /// What an object tells; nothing where the text is no object.
    pub(super) fn parse<'a>(&self, text: &'a str) -> Option<Request<'a>> {
        if let Some(request) = self.scan(text) {
            return Some(request);
        }
        match without_lone_surrogates(text) {
            Cow::Owned(repaired) => self.scan(&repaired).map(Request::into_owned),
            Cow::Borrowed(_) => None,
        }
    }

    fn scan<'a>(&self, text: &'a str) -> Option<Request<'a>> {
        let mut request = Request::default();
        let scan = Scan {
            text,
            has_controls: has_controls(text),
        };
        let end = self.object(scan, 0, &mut request)?;
        (end == text.len()).then_some(request)
    }

    /// Reads the object at a place, and gives the place behind it.
    fn object<'a>(&self, scan: Scan<'a>, at: usize, request: &mut Request<'a>) -> Option<usize> {
        let mut at = scan.behind(at, b'{')?;
        if scan.byte(at)? == b'}' {
            return Some(at + 1);
        }
        loop {
            let (name, end) = scan.string(at)?;
            at = scan.behind(scan.blanks(end), b':')?;
            let member = self.0.iter().find(|member| member.name == name);
            at = match member {
                Some(member) if !member.inside.0.is_empty() && scan.byte(at)? == b'{' => {
                    member.inside.object(scan, at, request)?
                }
                _ => {
                    let (value, end) = scan.value(at)?;
                    if let Some(role) = member.and_then(|member| member.role) {
                        request.set(role, value);
                    }
                    end
                }
            };
            at = scan.blanks(at);
            match scan.byte(at)? {
                b',' => at = scan.blanks(at + 1),
                b'}' => return Some(at + 1),
                _ => return None,
            }
        }
    }
}

/// Whether a text has control characters, which no string of JSON may have as they are.
fn has_controls(text: &str) -> bool {
    text.bytes().fold(u8::MAX, u8::min) < b' '
}

/// A text of JSON that is looked at from the front.
#[derive(Clone, Copy)]
struct Scan<'a> {
    text: &'a str,
    has_controls: bool,
}

impl<'a> Scan<'a> {
    fn byte(self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    /// The place behind a character and the blanks behind it.
    fn behind(self, at: usize, character: u8) -> Option<usize> {
        (self.byte(at)? == character).then(|| self.blanks(at + 1))
    }

    fn blanks(self, mut at: usize) -> usize {
        while matches!(self.byte(at), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            at += 1;
        }
        at
    }

    /// The string at a place, and the place behind it.
    fn string(self, at: usize) -> Option<(Cow<'a, str>, usize)> {
        let bytes = self.text.as_bytes();
        (self.byte(at)? == b'"').then_some(())?;
        let start = at + 1;
        let mut end = start + memchr2(b'"', b'\\', &bytes[start..])?;
        if bytes[end] == b'"' {
            let text = &self.text[start..end];
            let is_string = !self.has_controls || !has_controls(text);
            return is_string.then_some((Cow::Borrowed(text), end + 1));
        }
        while bytes[end] == b'\\' {
            // What is escaped is no end.
            end += 2;
            end += memchr2(b'"', b'\\', bytes.get(end..)?)?;
        }
        let text: String = serde_json::from_str(&self.text[at..=end]).ok()?;
        Some((Cow::Owned(text), end + 1))
    }

    /// The text of the value at a place, and the place behind it. Of a list it is the first text, because some servers write a
    /// header as one; `null` and objects have none.
    fn value(self, at: usize) -> Option<(Cow<'a, str>, usize)> {
        let rest = &self.text[at..];
        let end = match self.byte(at)? {
            b'"' => return self.string(at),
            b'0'..=b'9' => {
                let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
                let is_plain = matches!(self.byte(at + digits)?, b',' | b'}' | b' ');
                match is_plain && (digits == 1 || !rest.starts_with('0')) {
                    true => at + digits,
                    false => self.behind_any(at)?,
                }
            }
            b'[' => {
                let end = self.behind_any(at)?;
                let first = self
                    .string(self.blanks(at + 1))
                    .map_or(Cow::Borrowed(""), |(text, _)| text);
                return Some((first, end));
            }
            b'{' | b'n' => return Some((Cow::Borrowed(""), self.behind_any(at)?)),
            _ => self.behind_any(at)?,
        };
        Some((Cow::Borrowed(&self.text[at..end]), end))
    }

    /// The place behind any value.
    fn behind_any(self, at: usize) -> Option<usize> {
        let mut values = serde_json::Deserializer::from_str(&self.text[at..]).into_iter::<IgnoredAny>();
        values.next()?.ok()?;
        Some(at + values.byte_offset())
    }
}
