//! What was too much, doubtful or unreadable about something that a server sent, in words.

use std::fmt;
use std::time::Duration;

/// A bound of [`Limits`](crate::Limits) that a server went beyond, with its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// `answer_bytes`, in bytes.
    AnswerBytes(usize),
    /// `answer_values`.
    AnswerValues(usize),
    /// `answer_depth`, in levels.
    AnswerDepth(usize),
    /// `list_entries`.
    ListEntries(usize),
    /// `list_bytes`, in bytes.
    ListBytes(usize),
    /// `list_values`.
    ListValues(usize),
    /// `list_time`.
    ListTime(Duration),
    /// `list_wait`.
    ListWait(Duration),
}

impl Bound {
    /// Whether it is a bound on a whole list and not on one answer.
    pub fn is_of_lists(self) -> bool {
        match self {
            Bound::AnswerBytes(_) | Bound::AnswerValues(_) | Bound::AnswerDepth(_) => false,
            Bound::ListEntries(_)
            | Bound::ListBytes(_)
            | Bound::ListValues(_)
            | Bound::ListTime(_)
            | Bound::ListWait(_) => true,
        }
    }

    pub(crate) fn help(self) -> &'static str {
        match self {
            Bound::AnswerBytes(_) | Bound::AnswerValues(_) | Bound::AnswerDepth(_) => {
                "This is probably not the address of a Rocket.Chat server. If it is, ask who runs it what its answers are full of."
            }
            Bound::ListEntries(_) | Bound::ListBytes(_) | Bound::ListValues(_) => {
                "Lists of real sites are far shorter, so check the address. If the list is right, take out what nobody needs in the server’s own administration."
            }
            Bound::ListTime(_) => {
                "Try again when the server and the way to it are less busy. If it stays so, ask who runs the server."
            }
            Bound::ListWait(_) => {
                "Try again when nobody else uses this account, or ask an administrator to raise the server’s rate limit for its API."
            }
        }
    }
}

impl fmt::Display for Bound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Bound::AnswerBytes(bytes) => write!(
                f,
                "the answer is longer than {} and was cut off",
                megabytes(*bytes)
            ),
            Bound::AnswerValues(values) => {
                write!(
                    f,
                    "the answer holds more than {values} values and was not read on"
                )
            }
            Bound::AnswerDepth(levels) => write!(
                f,
                "the answer is nested deeper than {levels} levels and was not read on"
            ),
            Bound::ListEntries(entries) => {
                write!(f, "the list has more than {entries} entries and was not read on")
            }
            Bound::ListBytes(bytes) => write!(
                f,
                "the list is longer than {} and was not read on",
                megabytes(*bytes)
            ),
            Bound::ListValues(values) => {
                write!(f, "the list holds more than {values} values and was not read on")
            }
            Bound::ListTime(time) => write!(
                f,
                "reading the list took longer than {} s and was given up",
                time.as_secs_f32()
            ),
            Bound::ListWait(time) => write!(
                f,
                "reading the list had to wait for the server’s rate limit for longer than {} s and was given up",
                time.as_secs_f32()
            ),
        }
    }
}

fn megabytes(bytes: usize) -> String {
    match bytes {
        0..1_000_000 => format!("{bytes} bytes"),
        _ => format!("{} MB", bytes / 1_000_000),
    }
}

/// What is wrong with a text that should be JSON, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JsonFlaw {
    /// What, in the words of the parser.
    pub what: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The byte within the line, counted from 1.
    pub column: usize,
    /// The byte within the whole text, counted from 1.
    pub byte: usize,
}

impl fmt::Display for JsonFlaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let JsonFlaw {
            what,
            line,
            column,
            byte,
        } = self;
        write!(f, "{what} at line {line}, column {column} (byte {byte})")
    }
}

/// Why nobody can be sure that a list is whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListDoubt {
    /// How many entries there are is not said in a number of them. Holds what is said instead.
    Total(String),
    /// What came is not as much as the server says that there is, or more.
    Count {
        /// How many entries there are, by what the server says.
        total: u64,
        /// How many came before an empty page.
        came: usize,
    },
    /// Two entries have the same id.
    Twice {
        /// The id.
        id: String,
    },
    /// The next page is the one before once more.
    SamePage,
}

impl ListDoubt {
    pub(crate) fn help(&self) -> &'static str {
        match self {
            ListDoubt::Total(_) | ListDoubt::Count { .. } | ListDoubt::SamePage => {
                "Nothing is planned from a list that may be short. Try again. If it stays so, ask who runs the server, or what stands in front of it."
            }
            ListDoubt::Twice { .. } => {
                "Two entries with one id cannot be told apart, so nothing is planned. Ask who runs the server to take one of them out of its database."
            }
        }
    }
}

impl fmt::Display for ListDoubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ListDoubt::Total(said) => write!(
                f,
                "the server does not say how many entries the list has: its \u{201c}total\u{201d} is {said}"
            ),
            ListDoubt::Count { total, came } => write!(
                f,
                "the server says that the list has {total} entries, and gives {came}"
            ),
            ListDoubt::Twice { id } => write!(
                f,
                "the server lists the id \u{201c}{}\u{201d} twice",
                printable(id)
            ),
            ListDoubt::SamePage => {
                f.write_str("the server gives the same page of the list again, whichever is asked for")
            }
        }
    }
}

/// Why an id cannot stand in the address of a call: the call would become another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdFlaw {
    /// There is nothing in it.
    Empty,
    /// It consists of dots, which are steps in a path.
    Dots,
    /// A part of it between slashes consists of dots: whoever decodes the slashes on the way takes it for a step in a path.
    Steps,
    /// It is longer than an address may be.
    Long {
        /// How many bytes it takes in an address.
        bytes: usize,
        /// How many it may take.
        most: usize,
    },
    /// It holds a character that parts an address, stands for another one, or cannot be seen.
    Character(char),
    /// What is known by a number has none.
    NoNumber,
}

impl fmt::Display for IdFlaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            IdFlaw::Empty => f.write_str("it is empty"),
            IdFlaw::Dots => f.write_str("it consists of dots"),
            IdFlaw::Steps => f.write_str("a part of it between slashes is a step to another place"),
            IdFlaw::Long { bytes, most } => {
                write!(
                    f,
                    "it takes {bytes} bytes there, and {most} is the most that servers read"
                )
            }
            IdFlaw::NoNumber => f.write_str("no number stands behind its prefix"),
            IdFlaw::Character(character) => {
                write!(f, "it holds \u{201c}{}\u{201d}", character.escape_debug())
            }
        }
    }
}

/// A text of somebody else's as it can stand in a message: short, and without what a terminal would obey.
pub(crate) fn printable(text: &str) -> String {
    const MOST: usize = 80;
    let mut shown = String::new();
    for (count, character) in text.chars().enumerate() {
        if count == MOST {
            shown.push('…');
            break;
        }
        // Quotation marks need no escape: ours are others.
        match character {
            '"' | '\'' => shown.push(character),
            _ => shown.extend(character.escape_debug()),
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_shown_and_long_texts_are_cut() {
        assert_eq!(printable("a\n\u{1b}[2J\u{202e}b"), "a\\n\\u{1b}[2J\\u{202e}b");
        assert_eq!(printable(&"é".repeat(100)), format!("{}…", "é".repeat(80)));
    }
}
