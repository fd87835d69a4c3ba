//! What of an answer may be shown: known secrets and whatever stands in members that are named like one become dots.

use std::borrow::Cow;

use serde_json::Value;

use super::json::Json;
use crate::secret::Secret;

/// How much of a body is kept to be shown, in bytes.
pub(crate) const SHOWN: usize = 64 * 1024;
/// The longest words of a server that stand in a message, in bytes.
const WORDS: usize = 1000;
const DOTS: &str = "•••";
/// Members of a JSON answer whose values are secrets, lower case.
pub(crate) const SECRET_MEMBERS: [&str; 6] = ["authtoken", "token", "password", "secret", "resume", "code"];

/// The first part of a body as it may be shown, and whether there is more. `members` are the names of members that hold
/// secrets, lower case.
pub(crate) fn shown(body: &[u8], json: &Json, secrets: &[Secret], members: &[&str]) -> (String, bool) {
    let veil = Veil::over(secrets);
    // In JSON, secrets are looked for in the texts as they were meant: a body that repeats what it got holds them
    // escaped twice over.
    let text = match json {
        Json::Read(json) if veil.is_needed(json, members) => {
            let mut text = String::new();
            veil.write(json, members, &mut text);
            Cow::Owned(text)
        }
        Json::Read(_) => String::from_utf8_lossy(body),
        Json::Beyond(_) | Json::Broken(_) => without_members(String::from_utf8_lossy(body), members),
    };
    // Secrets go before the cut: half a secret would not be found.
    cut(veil.draw(&text).into_owned(), SHOWN)
}

/// A server's words as they stand in a message.
pub(crate) fn words(text: &str, secrets: &[Secret]) -> String {
    let (mut words, more) = cut(without_secrets(text, secrets), WORDS);
    if more {
        words.push('…');
    }
    words
}

/// A text with every known secret replaced by dots, also where it is escaped as in JSON or in a URL.
pub(crate) fn without_secrets(text: &str, secrets: &[Secret]) -> String {
    Veil::over(secrets).draw(text).into_owned()
}

fn cut(mut text: String, most: usize) -> (String, bool) {
    let more = text.len() > most;
    if more {
        text.truncate(text.floor_char_boundary(most));
        text.shrink_to_fit();
    }
    (text, more)
}

/// Known secrets, in every form in which they may stand in a text.
struct Veil(Vec<String>);

impl Veil {
    fn over(secrets: &[Secret]) -> Veil {
        let known = secrets.iter().filter(|secret| !secret.is_empty());
        Veil(
            known
                .flat_map(|secret| {
                    let plain = secret.expose();
                    let in_json = Value::from(plain).to_string();
                    let in_url = url::form_urlencoded::byte_serialize(plain.as_bytes()).collect();
                    [plain.to_owned(), in_json.trim_matches('"').to_owned(), in_url]
                })
                .collect(),
        )
    }

    fn draw<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let mut text = Cow::Borrowed(text);
        for form in &self.0 {
            if text.contains(form) {
                text = Cow::Owned(text.replace(form, DOTS));
            }
        }
        text
    }

    /// Whether there is anything in it that must not be shown.
    fn is_needed(&self, json: &Value, members: &[&str]) -> bool {
        match json {
            Value::Object(object) => object.iter().any(|(name, value)| {
                is_secret(name, members) || self.hides(name) || self.is_needed(value, members)
            }),
            Value::Array(items) => items.iter().any(|item| self.is_needed(item, members)),
            Value::String(text) => self.hides(text),
            Value::Null | Value::Bool(_) | Value::Number(_) => false,
        }
    }

    fn hides(&self, text: &str) -> bool {
        self.0.iter().any(|form| text.contains(form))
    }

    /// Writes JSON without what must not be shown, until there is as much of it as is shown.
    fn write(&self, json: &Value, members: &[&str], out: &mut String) {
        if out.len() > SHOWN {
            return;
        }
        match json {
            Value::Object(object) => {
                out.push('{');
                for (index, (name, value)) in object.iter().enumerate() {
                    if out.len() > SHOWN {
                        return;
                    }
                    if index > 0 {
                        out.push(',');
                    }
                    out.push_str(&Value::from(self.draw(name)).to_string());
                    out.push(':');
                    if is_secret(name, members) {
                        out.push_str(&Value::from(DOTS).to_string());
                    } else {
                        self.write(value, members, out);
                    }
                }
                out.push('}');
            }
            Value::Array(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    if out.len() > SHOWN {
                        return;
                    }
                    if index > 0 {
                        out.push(',');
                    }
                    self.write(item, members, out);
                }
                out.push(']');
            }
            Value::String(text) => out.push_str(&Value::from(self.draw(text)).to_string()),
            Value::Null | Value::Bool(_) | Value::Number(_) => out.push_str(&json.to_string()),
        }
    }
}

fn is_secret(name: &str, members: &[&str]) -> bool {
    members.iter().any(|member| name.eq_ignore_ascii_case(member))
}

/// A text that is almost JSON, without what stands in members of these names. It is read as far as it goes: quotation
/// marks, and what follows a name.
fn without_members<'a>(text: Cow<'a, str>, members: &[&str]) -> Cow<'a, str> {
    let mut out = String::new();
    // Up to where the text is in `out`.
    let mut copied = 0;
    let mut at = 0;
    while let Some(quote) = text[at..].find('"') {
        let start = at + quote + 1;
        let end = end_of_string(&text, start);
        at = (end + 1).min(text.len());
        let Some(value) = value_after(&text, at).filter(|_| is_secret(&text[start..end], members)) else {
            continue;
        };
        out.push_str(&text[copied..value]);
        out.push('"');
        out.push_str(DOTS);
        out.push('"');
        at = match text.as_bytes().get(value) {
            Some(b'"') => (end_of_string(&text, value + 1) + 1).min(text.len()),
            // What is in there has names of its own and may have no end: nothing after it is shown.
            Some(b'{' | b'[') => text.len(),
            _ => text[value..]
                .find([',', '}', ']'])
                .map_or(text.len(), |length| value + length),
        };
        copied = at;
    }
    if copied == 0 {
        return text;
    }
    out.push_str(&text[copied..]);
    Cow::Owned(out)
}

/// Where the string that begins at `start` has its closing quotation mark, or the end of the text.
fn end_of_string(text: &str, start: usize) -> usize {
    let mut escaped = false;
    let end = text.as_bytes()[start..].iter().position(|byte| {
        let ends = *byte == b'"' && !escaped;
        escaped = *byte == b'\\' && !escaped;
        ends
    });
    end.map_or(text.len(), |length| start + length)
}

/// Where the value begins, if a colon follows.
fn value_after(text: &str, at: usize) -> Option<usize> {
    let rest = text[at..].trim_start().strip_prefix(':')?.trim_start();
    (!rest.is_empty()).then(|| text.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn shows(text: &str, expected: &str) {
        assert_eq!(without_members(Cow::Borrowed(text), &SECRET_MEMBERS), expected);
    }

    #[test]
    fn members_with_secrets_are_hidden_in_json_that_is_broken() {
        shows(
            r#"{"authToken": "abc\"def", "x": "\ud800""#,
            r#"{"authToken": "•••", "x": "\ud800""#,
        );
        shows(r#"{"TOKEN":123,"a":[1"#, r#"{"TOKEN":"•••","a":[1"#);
        shows(r#"{"a":"token","b":"c""#, r#"{"a":"token","b":"c""#);
        shows(r#"{"secret":{"a":"b"},"c":1"#, r#"{"secret":"•••""#);
        shows(r#"{"token":"abc"#, r#"{"token":"•••""#);
        shows(r#"{"token":"#, r#"{"token":"#);
        shows("\"token\":\"ü\\", "\"token\":\"•••\"");
        shows("\"", "\"");
    }

    #[test]
    fn a_long_answer_is_cut_after_its_secrets_are_gone() {
        let secret = Secret::new("PLANTED");
        let body = format!("[\"{}PLANTED\"]", "x".repeat(SHOWN - 4));
        let json = Json::Read(serde_json::from_str(&body).unwrap());
        let (text, more) = shown(body.as_bytes(), &json, &[secret], &[]);
        assert!(
            more && text.len() <= SHOWN && !text.contains("PLAN"),
            "{}",
            text.len()
        );
    }
}
