//! Where in a field something is, and how to mend it, in lines.

use api::trigger::{Diagnostic, Place};
use serde_json::{Map, Value};

use crate::exit::Failure;
use crate::output::Output;

/// Longer fields are shown around the place only, in characters.
const LONGEST: usize = 120;

/// Prints the field with `^` under the part that a diagnostic is about, and each way to mend it.
pub(super) fn print(
    document: &Map<String, Value>,
    found: &Diagnostic,
    out: &mut Output,
) -> Result<(), Failure> {
    if let Some((line, under)) = found.place.and_then(|place| marked(document, found, place)) {
        out.line(format_args!("    {line}"))?;
        out.line(format_args!("    {under}"))?;
    }
    for mend in &found.mends {
        out.line(format_args!("    mend: {}: {}", mend.title, mend.text))?;
    }
    Ok(())
}

/// The field, and the line under it. None for text that would not stand as it is on a line.
fn marked(document: &Map<String, Value>, found: &Diagnostic, place: Place) -> Option<(String, String)> {
    let (first, rest) = found.path.as_str().strip_prefix('/')?.split_once('/')?;
    let text = document.get(first)?.pointer(&format!("/{rest}"))?.as_str()?;
    let plain = |character: char| matches!(character, ' '..='~');
    text.chars().all(plain).then_some(())?;
    // Plain ASCII: a unit is a character is a column.
    let (start, end) = (place.start as usize, (place.end as usize).min(text.len()));
    (start < end).then_some(())?;
    let from = if text.len() > LONGEST {
        start.saturating_sub(LONGEST / 2)
    } else {
        0
    };
    let to = text.len().min(from + LONGEST);
    let under = format!(
        "{}{}",
        " ".repeat(start - from),
        "^".repeat(end.min(to).saturating_sub(start).max(1))
    );
    Some((text[from..to].to_owned(), under))
}
