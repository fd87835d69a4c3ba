//! A pattern of one dialect, said in another so that it matches the same addresses.
//!
//! JavaScript searches, and Python takes the whole text, so more differs than notation. The parts of a pattern are read as they are
//! written and written anew; what the other dialect cannot say is refused with the place.
//!
//! Named choice: *the same addresses* are those that browsers report. They are ASCII and hold no blanks or line ends, so that `.`, `\w` and
//! `$` may differ on other texts. What JavaScript restricts to ASCII (`\d`, `\w`, case) stays so restricted in Python.

mod javascript;
mod letters;
mod python;
mod scopes;

use crate::dialect::Dialect;
use crate::parse;
use crate::pattern::Pattern;
use crate::tree::Direction;

/// What a search in JavaScript asks of the whole address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WholeText {
    /// The address is this text.
    Is(String),
    /// The address contains this text.
    Contains {
        /// The text, without any escapes.
        text: String,
        /// Whether any case of its letters will do; the text is ASCII then.
        ignore_case: bool,
    },
    /// The address is matched as a whole by this pattern of Python, in which case counts.
    Matches(String),
}

/// A pattern cannot be said in the other dialect.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Untranslatable {
    /// What cannot be said, and why, in a sentence.
    pub message: String,
}

impl Untranslatable {
    fn at((unit, what): Refused) -> Untranslatable {
        Untranslatable {
            message: format!("At character {}, {what}.", unit + 1),
        }
    }
}

/// What a part cannot be said as, and where it begins, in UTF-16 code units.
type Refused = (u32, &'static str);

/// What the search for a pattern of JavaScript asks of an address, for a platform that compares whole addresses.
///
/// ```
/// use pattern::{WholeText, whole_text_of};
///
/// let contains = |text: &str| WholeText::Contains { text: text.to_owned(), ignore_case: false };
/// assert_eq!(whole_text_of(".*/contact"), Ok(contains("/contact")));
/// assert_eq!(whole_text_of("/order/\\d+$"), Ok(WholeText::Matches(".*/order/[0-9]+".to_owned())));
/// ```
///
/// # Errors
/// When browsers refuse the pattern, or Python has no words for it.
pub fn whole_text_of(source: &str) -> Result<WholeText, Untranslatable> {
    let (written, _) = parse::read(source).map_err(|error| Untranslatable {
        message: format!("Browsers refuse the pattern. {}", error.message),
    })?;
    let whole = python::whole_text(&written).map_err(Untranslatable::at)?;
    if let WholeText::Matches(python) = &whole {
        accepted(Dialect::Python { ignore_case: false }, python)?;
    }
    Ok(whole)
}

/// The pattern of JavaScript that is found in exactly the addresses that a pattern of Python matches as a whole.
///
/// ```
/// use pattern::search_for;
///
/// assert_eq!(search_for(".*pricing.*", false).as_deref(), Ok("pricing"));
/// assert_eq!(search_for("https://.*/c(?P<rest>art)?", false).as_deref(), Ok("^https://.*/c(?<rest>art)?$"));
/// ```
///
/// # Errors
/// When Python refuses the pattern, or JavaScript has no words for it.
pub fn search_for(source: &str, ignore_case: bool) -> Result<String, Untranslatable> {
    let (written, _) = crate::python::read(source, ignore_case).map_err(|error| Untranslatable {
        message: format!("Python refuses the pattern. {}", error.message),
    })?;
    let search = javascript::search(&written).map_err(Untranslatable::at)?;
    accepted(Dialect::JavaScript, &search)?;
    Ok(search)
}

/// The pattern, of either dialect, that stands for a text and nothing else. With `ignore_case` in any case of its ASCII letters.
pub fn escaped(text: &str, ignore_case: bool) -> String {
    text.chars()
        .map(|letter| letters::in_any_case(letter, ignore_case))
        .collect()
}

/// What was written must also be taken: look-behind of several widths and huge counts are refused here.
fn accepted(dialect: Dialect, source: &str) -> Result<(), Untranslatable> {
    match Pattern::compile_in(dialect, source) {
        Ok(_) => Ok(()),
        Err(error) => Err(Untranslatable {
            message: format!(
                "Written for the other platform it would be `{source}`. {}",
                error.message
            ),
        }),
    }
}

/// How a look-around begins, which both dialects write alike.
fn look_opening(direction: Direction, negative: bool) -> &'static str {
    match (direction, negative) {
        (Direction::Ahead, false) => "(?=",
        (Direction::Ahead, true) => "(?!",
        (Direction::Behind, false) => "(?<=",
        (Direction::Behind, true) => "(?<!",
    }
}

/// A quantifier without its manner.
fn count(min: u32, max: Option<u32>) -> String {
    match (min, max) {
        (0, None) => "*".to_owned(),
        (1, None) => "+".to_owned(),
        (0, Some(1)) => "?".to_owned(),
        (min, None) => format!("{{{min},}}"),
        (min, Some(max)) if min == max => format!("{{{min}}}"),
        (min, Some(max)) => format!("{{{min},{max}}}"),
    }
}
