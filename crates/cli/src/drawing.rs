//! Messages of pages, drawn as the widget draws them, and the pages themselves.

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::Path;

use api::simulate::{Drawn, MessageReading};
use message::Reader;

use crate::arguments::Format;
use crate::exit::{Failure, file};
use crate::output::note;

/// How much of a message a note repeats, in characters.
const BEGINNING: usize = 40;

/// What the widget draws of messages. One that cannot be read stands on the page as it is written, and a note on standard error says so.
pub(crate) fn drawn<'a>(
    texts: impl IntoIterator<Item = &'a str>,
    reading: MessageReading,
    format: Format,
) -> HashMap<String, Drawn> {
    let mut drawn = HashMap::new();
    let texts: BTreeSet<&str> = texts.into_iter().collect();
    if texts.is_empty() {
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
    for text in texts {
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
            }
        }
    }
    drawn
}

/// How reports read messages of platforms whose widget draws them: as that of the newest server does, like the library and the editor.
pub(crate) const IN_REPORTS: MessageReading = MessageReading::MessageParserWithTables;

/// Writes a page.
pub(crate) fn write(path: &Path, page: &str) -> Result<(), Failure> {
    fs::write(path, page).map_err(|error| {
        file(
            format!("{} cannot be written: {error}.", path.display()),
            "Choose another place, or allow writing there.",
        )
    })
}
