//! Printing: results to standard output, errors and progress to standard error.
//!
//! Nothing else prints. What is printed for people is one line a call, whatever is in it, and what is printed for programs is JSON:
//! see `plain` for what becomes of characters that would play with a terminal or with the log of a build. Output that nobody
//! reads any more ends the command quietly.

use std::collections::BTreeSet;
use std::fmt;
use std::io::{self, BufWriter, ErrorKind, StdoutLock, Write};
use std::sync::{Mutex, PoisonError};

use api::{Code, Error};
use serde::Serialize;

use crate::arguments::Format;
use crate::exit::{Exit, Failure, file};
use crate::plain;

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

    /// A line for people. It stays one, whatever it holds.
    pub(crate) fn line(&mut self, line: fmt::Arguments<'_>) -> Result<(), Failure> {
        self.bytes(plain::one_line(&line.to_string()).as_bytes())?;
        self.bytes(b"\n")
    }

    /// Lines for people, made by something that lets no text from elsewhere begin one.
    pub(crate) fn lines(&mut self, text: &str) -> Result<(), Failure> {
        text.lines()
            .try_for_each(|line| self.line(format_args!("{line}")))
    }

    /// A JSON value on lines of its own.
    pub(crate) fn json(&mut self, value: &impl Serialize) -> Result<(), Failure> {
        let json = serde_json::to_string_pretty(value).map_err(|error| unwritten(&error.into()))?;
        self.json_text(&json)?;
        self.bytes(b"\n")
    }

    /// A JSON value, and nothing around it.
    pub(crate) fn json_in_place(&mut self, value: &impl Serialize) -> Result<(), Failure> {
        let json = serde_json::to_string(value).map_err(|error| unwritten(&error.into()))?;
        self.json_text(&json)
    }

    /// JSON that is a text already, or a part of it.
    pub(crate) fn json_text(&mut self, json: &str) -> Result<(), Failure> {
        self.bytes(plain::json(json).as_bytes())
    }

    fn bytes(&mut self, bytes: &[u8]) -> Result<(), Failure> {
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

/// How a command ends that looks for differences, where the exit code of a failure would be taken for one: what could not be told is
/// said on standard error.
///
/// # Errors
///
/// The failures of wrong use and of files, and an interruption.
pub(crate) fn or_no_verdict(ended: Result<Exit, Failure>, format: Format) -> Result<Exit, Failure> {
    match ended {
        Err(Failure::Failed(error)) if error.code != Code::Cancelled => {
            print_error(&error, format);
            Ok(Exit::NoVerdict)
        }
        ended => ended,
    }
}

/// Prints an error: words in text, one line of JSON otherwise.
pub(crate) fn print_error(error: &Error, format: Format) {
    match format {
        Format::Json => {
            let json = serde_json::json!({ "error": error }).to_string();
            to_stderr(&plain::json(&json));
        }
        Format::Text | Format::Count => {
            let details = error.details.as_ref();
            let call = details.and_then(|details| details["call"].as_str());
            aside(format_args!("error: {}", error.message));
            if let Some(call) = call {
                aside(format_args!("call: {call}"));
            }
            if !error.help.is_empty() {
                aside(format_args!("help: {}", error.help));
            }
        }
    }
}

/// Prints an error about what the user gave, and lets the command go on.
pub(crate) fn print_problem(code: Code, message: &str, help: &str, format: Format) {
    print_error(&Error::new(code, message, help), format);
}

/// Tells people something on the side; programs that read JSON are not told.
pub(crate) fn note(format: Format, text: fmt::Arguments<'_>) {
    if format != Format::Json {
        aside(text);
    }
}

/// Warns on standard error before the command goes on, once in a process; in a line of JSON for programs.
pub(crate) fn warn(text: &str, format: Format) {
    if !first_time(text) {
        return;
    }
    match format {
        Format::Json => {
            let json = serde_json::json!({ "warning": { "message": text } }).to_string();
            to_stderr(&plain::json(&json));
        }
        Format::Text | Format::Count => aside(format_args!("warning: {text}")),
    }
}

/// Whether this was not said in this process before.
fn first_time(text: &str) -> bool {
    static SAID: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
    let mut said = SAID.lock().unwrap_or_else(PoisonError::into_inner);
    said.insert(text.to_owned())
}

/// A line to standard error. It stays one, whatever it holds.
pub(crate) fn aside(line: fmt::Arguments<'_>) {
    to_stderr(&plain::one_line(&line.to_string()));
}

/// When nobody reads standard error, there is nobody to tell.
fn to_stderr(line: &str) {
    let _ = writeln!(io::stderr().lock(), "{line}");
}
