//! Printing: results to standard output, errors and progress to standard error.
//!
//! Text for people shows no control characters, so that no name in a trigger and no answer of a server can play with
//! the terminal. Output that nobody reads any more ends the command quietly.

use std::borrow::Cow;
use std::fmt;
use std::io::{self, BufWriter, ErrorKind, StdoutLock, Write};

use api::{Code, Error};
use serde::Serialize;

use crate::arguments::Format;
use crate::exit::{Failure, file};

/// Standard output.
pub(crate) struct Output {
    out: BufWriter<StdoutLock<'static>>,
}

impl Output {
    pub(crate) fn new() -> Output {
        Output {
            out: BufWriter::with_capacity(64 << 10, io::stdout().lock()),
        }
    }

    /// A line for people.
    pub(crate) fn line(&mut self, line: fmt::Arguments<'_>) -> Result<(), Failure> {
        let line = line.to_string();
        self.bytes(plain(&line).as_bytes())?;
        self.bytes(b"\n")
    }

    /// A JSON value on lines of its own.
    pub(crate) fn json(&mut self, value: &impl Serialize) -> Result<(), Failure> {
        serde_json::to_writer_pretty(&mut self.out, value).map_err(|error| unwritten(&error.into()))?;
        self.bytes(b"\n")
    }

    /// A JSON value, and nothing around it.
    pub(crate) fn json_in_place(&mut self, value: &impl Serialize) -> Result<(), Failure> {
        serde_json::to_writer(&mut self.out, value).map_err(|error| unwritten(&error.into()))
    }

    /// Bytes as they are.
    pub(crate) fn bytes(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        self.out.write_all(bytes).map_err(|error| unwritten(&error))
    }

    /// Hands over what was printed so far.
    pub(crate) fn flush(&mut self) -> Result<(), Failure> {
        self.out.flush().map_err(|error| unwritten(&error))
    }
}

fn unwritten(error: &io::Error) -> Failure {
    if error.kind() == ErrorKind::BrokenPipe {
        return Failure::OutputClosed;
    }
    file(
        format!("The output cannot be written: {error}."),
        "Is the disk full?",
    )
}

/// Prints an error: words in text, one line of JSON otherwise.
pub(crate) fn print_error(error: &Error, format: Format) {
    let text = match format {
        Format::Json => format!("{}\n", serde_json::json!({ "error": error })),
        Format::Text | Format::Count => {
            let call = error
                .details
                .as_ref()
                .and_then(|details| details["call"].as_str());
            let lines = [
                ("error", Some(error.message.as_str())),
                ("call", call),
                ("help", Some(error.help.as_str()).filter(|help| !help.is_empty())),
            ];
            lines
                .into_iter()
                .filter_map(|(what, text)| Some(format!("{what}: {}\n", plain(text?))))
                .collect()
        }
    };
    print_aside(&text);
}

/// Prints an error about what the user gave, and lets the command go on.
pub(crate) fn print_problem(code: Code, message: &str, help: &str, format: Format) {
    print_error(&Error::new(code, message, help), format);
}

/// Tells people something on the side; programs that read JSON are not told.
pub(crate) fn note(format: Format, text: fmt::Arguments<'_>) {
    if format != Format::Json {
        print_aside(&format!("{}\n", plain(&text.to_string())));
    }
}

/// Prints to standard error. When nobody reads that, there is nobody to tell.
pub(crate) fn print_aside(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// The text without control characters other than line feeds and tabs.
pub(crate) fn plain(text: &str) -> Cow<'_, str> {
    let hostile = |character: char| character.is_control() && character != '\n' && character != '\t';
    if text.contains(hostile) {
        Cow::Owned(text.replace(hostile, "\u{FFFD}"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_play_with_the_terminal() {
        assert_eq!(plain("a\u{1b}[31mred\tb\n"), "a\u{FFFD}[31mred\tb\n");
        assert_eq!(plain("über"), "über");
    }
}
