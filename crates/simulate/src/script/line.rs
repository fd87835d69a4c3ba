//! One line of a script, read from left to right.

use super::{ScriptError, duration};

/// What is left of a line, and where that is.
#[derive(Debug, Clone)]
pub(super) struct Line<'a> {
    number: usize,
    whole: &'a str,
    rest: &'a str,
}

impl<'a> Line<'a> {
    pub(super) fn new(number: usize, whole: &'a str) -> Line<'a> {
        let rest = whole[..comment_start(whole)].trim();
        Line { number, whole, rest }
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    /// An error at the place that is reached.
    pub(super) fn error(&self, message: impl Into<String>, help: impl Into<String>) -> ScriptError {
        let offset = self.rest.as_ptr() as usize - self.whole.as_ptr() as usize;
        ScriptError {
            line: self.number,
            column: self.whole[..offset].chars().count() + 1,
            message: message.into(),
            help: help.into(),
        }
    }

    /// Takes these words, if they come next and end there.
    pub(super) fn take(&mut self, words: &str) -> bool {
        let mut rest = self.rest;
        for word in words.split(' ') {
            let Some(after) = rest.strip_prefix(word) else {
                return false;
            };
            if after.starts_with(|next: char| !next.is_whitespace()) {
                return false;
            }
            rest = after.trim_start();
        }
        self.rest = rest;
        true
    }

    /// Takes a mark such as a comma, if it comes next.
    pub(super) fn take_mark(&mut self, mark: char) -> bool {
        let Some(rest) = self.rest.strip_prefix(mark) else {
            return false;
        };
        self.rest = rest.trim_start();
        true
    }

    /// The next word, up to a space.
    pub(super) fn word(&mut self) -> &'a str {
        let end = self.rest.find(char::is_whitespace).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest.trim_start();
        word
    }

    /// A word, or a text in quotes.
    pub(super) fn text(&mut self, what: &str) -> Result<String, ScriptError> {
        if self.rest.starts_with('"') {
            return self.quoted();
        }
        if self.is_at_end() {
            return Err(self.error(format!("{what} is missing"), format!("write {what} here")));
        }
        Ok(self.word().to_owned())
    }

    /// A text in quotes.
    pub(super) fn quoted(&mut self) -> Result<String, ScriptError> {
        let mut texts = serde_json::Deserializer::from_str(self.rest).into_iter::<String>();
        let Some(Ok(text)) = texts.next() else {
            return Err(self.error(
                "this is no text in quotes",
                "write it as in JSON: \"…\", with \\\" for a quote inside",
            ));
        };
        self.rest = self.rest[texts.byte_offset()..].trim_start();
        Ok(text)
    }

    /// A number, a text in quotes, or another value as JSON has it.
    pub(super) fn value(&mut self) -> Result<serde_json::Value, ScriptError> {
        let mut values = serde_json::Deserializer::from_str(self.rest).into_iter();
        let Some(Ok(value)) = values.next() else {
            return Err(self.error(
                "this is no value",
                "write it as in JSON: a number, `true`, `false` or a text in quotes",
            ));
        };
        self.rest = self.rest[values.byte_offset()..].trim_start();
        Ok(value)
    }

    /// Everything to the end of the line, or a text in quotes.
    pub(super) fn rest_as_text(&mut self, what: &str) -> Result<String, ScriptError> {
        if self.rest.starts_with('"') || self.is_at_end() {
            return self.text(what);
        }
        Ok(std::mem::take(&mut self.rest).to_owned())
    }

    /// Everything to the end of the line as a name; `nobody` is none.
    pub(super) fn rest_as_name(&mut self) -> Result<Option<String>, ScriptError> {
        if self.rest == "nobody" {
            self.rest = "";
            return Ok(None);
        }
        self.rest_as_text("a user name").map(Some)
    }

    /// A time, to a colon or the end of the line, in milliseconds.
    pub(super) fn time(&mut self) -> Result<u64, ScriptError> {
        let end = self.rest.find(':').unwrap_or(self.rest.len());
        let ms = duration::parse(&self.rest[..end])
            .map_err(|message| self.error(message, "write a time such as `500ms`, `30s` or `1m 30s`"))?;
        self.rest = &self.rest[end..];
        Ok(ms)
    }

    /// A time, to this word or the end of the line, in milliseconds; the word is taken as well.
    pub(super) fn time_until(&mut self, word: &str) -> Result<(u64, bool), ScriptError> {
        let mut ahead = self.clone();
        let mut end = self.rest.len();
        while !ahead.is_at_end() {
            let left = ahead.rest.len();
            if ahead.word() == word {
                end -= left;
                let ms = Line {
                    rest: &self.rest[..end],
                    ..*self
                }
                .time()?;
                self.rest = ahead.rest;
                return Ok((ms, true));
            }
        }
        self.time().map(|ms| (ms, false))
    }

    /// A whole number from 1.
    pub(super) fn number(&mut self, what: &str) -> Result<u32, ScriptError> {
        let start = self.clone();
        self.word()
            .parse()
            .ok()
            .filter(|number| *number > 0)
            .ok_or_else(|| start.error(format!("{what} is missing"), format!("write {what}, such as `2`")))
    }

    /// Nothing more may come.
    pub(super) fn end(&self) -> Result<(), ScriptError> {
        if self.is_at_end() {
            return Ok(());
        }
        Err(self.error(
            format!("“{}” is too much", self.rest),
            "remove it, or begin a comment with #",
        ))
    }
}

/// Where the comment of a line begins: at a `#` that begins the line or follows a space, outside quotes.
fn comment_start(line: &str) -> usize {
    let (mut quoted, mut escaped, mut after_space) = (false, false, true);
    for (offset, letter) in line.char_indices() {
        if letter == '#' && after_space && !quoted {
            return offset;
        }
        if letter == '"' && !escaped {
            quoted = !quoted;
        }
        escaped = quoted && letter == '\\' && !escaped;
        after_space = letter.is_whitespace();
    }
    line.len()
}
