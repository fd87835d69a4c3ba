//! The page of a session, with its messages as the widget draws them.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use api::simulate::{self, Drawn, MessageReading, Report, Trace};
use message::Reader;

use crate::arguments::Format;
use crate::exit::{Failure, file};
use crate::output::note;

/// How much of a message a note repeats, in characters.
const BEGINNING: usize = 40;

/// What the widget draws of the messages that the visitor saw. A message that cannot be read stands on the page as it is written, and a note
/// on standard error says so.
pub(super) fn drawn(trace: &Trace, reading: MessageReading, format: Format) -> HashMap<String, Drawn> {
    let mut drawn = HashMap::new();
    if trace.messages.is_empty() {
        return drawn;
    }
    let mut reader = match Reader::new() {
        Ok(reader) => reader,
        Err(problem) => {
            note(
                format,
                format_args!("{problem}. The page shows messages as they are written."),
            );
            return drawn;
        }
    };
    let mut unread: Vec<&str> = Vec::new();
    for text in trace.messages.iter().map(|shown| shown.text.as_str()) {
        if drawn.contains_key(text) || unread.contains(&text) {
            continue;
        }
        match reader.draw(text, reading) {
            Ok(tree) => {
                drawn.insert(text.to_owned(), tree);
            }
            Err(problem) => {
                let beginning: String = text.chars().take(BEGINNING).collect();
                note(
                    format,
                    format_args!(
                        "The message “{beginning}…” stands on the page as it is written: {problem}. A shorter message is drawn."
                    ),
                );
                unread.push(text);
            }
        }
    }
    drawn
}

/// Writes the page.
pub(super) fn write(path: &Path, report: &Report<'_>) -> Result<(), Failure> {
    fs::write(path, simulate::render_html(report)).map_err(|error| {
        file(
            format!("{} cannot be written: {error}.", path.display()),
            "Choose another place, or allow writing there.",
        )
    })
}
