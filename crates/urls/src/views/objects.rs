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
    /// The name as it stands in the text, behind its first quote; nothing where it may be written in several ways.
    written: Option<String>,
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
            let is_plain =
                !name.contains(|character: char| character.is_control() || "\"\\".contains(character));
            self.0.push(Member {
                name: name.to_owned(),
                written: is_plain.then(|| format!("{name}\"")),
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

    /// The member that the name at a place is of, and the place behind the name.
    fn named(&self, scan: Scan<'_>, at: usize) -> Option<(Option<&Member>, usize)> {
        if scan.byte(at)? == b'"' {
            let rest = &scan.text.as_bytes()[at + 1..];
            let is_written = |written: &String| rest.starts_with(written.as_bytes());
            for member in &self.0 {
                if let Some(written) = member.written.as_ref().filter(|written| is_written(written)) {
                    return Some((Some(member), at + 1 + written.len()));
                }
            }
        }
        let (name, end) = scan.string(at)?;
        Some((self.0.iter().find(|member| member.name == name), end))
    }

    /// Reads the object at a place, and gives the place behind it.
    fn object<'a>(&self, scan: Scan<'a>, at: usize, request: &mut Request<'a>) -> Option<usize> {
        let mut at = scan.behind(at, b'{')?;
        if scan.byte(at)? == b'}' {
            return Some(at + 1);
        }
        loop {
            let (member, end) = self.named(scan, at)?;
            at = scan.behind(scan.blanks(end), b':')?;
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

/// The next quote or backslash. Most texts are so short that looking at each byte is quicker than what is made for long ones.
fn end_or_escape(bytes: &[u8], start: usize) -> Option<usize> {
    const SHORT: usize = 16;
    let rest = bytes.get(start..)?;
    let is_end = |byte: &u8| matches!(byte, b'"' | b'\\');
    let (front, back) = rest.split_at(rest.len().min(SHORT));
    match front.iter().position(is_end) {
        Some(at) => Some(start + at),
        None => memchr2(b'"', b'\\', back).map(|at| start + SHORT + at),
    }
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
        let mut end = end_or_escape(bytes, start)?;
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Map, Value};

    use super::*;

    fn members() -> Members {
        let column = |name: &str, role| Column {
            name: name.to_owned(),
            role: Some(role),
        };
        Members::of(&[
            column("time", Role::Time),
            column("visitor", Role::Visitor),
            column("url", Role::Url),
            column("a.b", Role::Agent),
        ])
    }

    /// What an object tells when it is built as a whole.
    fn by_building(text: &str) -> Option<[String; 4]> {
        let object: Map<String, Value> = serde_json::from_str(&without_lone_surrogates(text)).ok()?;
        let plain = |value: Option<&Value>| match value {
            Some(Value::String(text)) => text.clone(),
            Some(Value::Array(values)) => values
                .first()
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned(),
            None | Some(Value::Null | Value::Object(_)) => String::new(),
            Some(value) => value.to_string(),
        };
        let inner = object.get("a").and_then(|inner| inner.get("b"));
        Some([
            plain(object.get("time")),
            plain(object.get("visitor")),
            plain(object.get("url")),
            plain(inner),
        ])
    }

    fn objects() -> impl Strategy<Value = String> {
        let value = proptest::sample::select(vec![
            "\"x\"",
            "\"\"",
            "\"a\\u0062\\/\\\"\"",
            "\"ü\"",
            "\"\\ud800\"",
            "\"\\ud83d\\ude00\"",
            "\"a very long text that is longer than most\"",
            "1760104536000",
            "0",
            "-1",
            "17",
            "007",
            "1.5",
            "null",
            "true",
            "false",
            "[]",
            "[\"first\",2]",
            "[ 1 ]",
            "{}",
            "{\"b\":\"inner\"}",
            "{\"b\": 7, \"c\":{\"url\":1}}",
            "{",
            "\"\\x\"",
            "\"\t\"",
            "nul",
            "",
            "\"open",
            "+1",
            ".5",
            "1.",
        ]);
        let name = proptest::sample::select(vec!["time", "visitor", "url", "a", "b", "\\u0075rl", "other"]);
        let blank = proptest::sample::select(vec!["", "", "", " ", "\t", "\u{a0}"]);
        let member = (name, value, blank.clone(), blank)
            .prop_map(|(name, value, one, two)| format!("{one}\"{name}\"{two}:{one}{value}{two}"));
        let names = proptest::collection::btree_map("[a-z]{1,3}", member, 0..6);
        let close = proptest::sample::select(vec!["}", "}", "}", "", "}}", ",}", "} x"]);
        (names, close).prop_map(|(members, close)| {
            let members: Vec<String> = members.into_values().collect();
            format!("{{{}{close}", members.join(","))
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 5_000, ..ProptestConfig::default() })]

        #[test]
        fn an_object_tells_the_same_as_when_it_is_built(text in objects()) {
            let scanned = members().parse(&text);
            let scanned = scanned.map(|request| {
                [request.time, request.key, request.target, request.agent].map(Cow::into_owned)
            });
            // A member that is there twice may be an object first and a text then, which only a builder forgets.
            let names = ["\"a\"", "\"time\"", "\"visitor\"", "\"url\"", "\\u0075rl"];
            let is_double = names.iter().any(|name| text.matches(name).count() > 1) || text.contains("\"url\"") && text.contains("\\u0075rl");
            if !is_double {
                prop_assert_eq!(scanned, by_building(&text));
            }
        }
    }
}
