//! A state in a word: with a sign, because paper can be grey.

use std::fmt::Write as _;

use simulate::html::Text;

/// A state in a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Badge {
    /// How it looks.
    pub tone: Tone,
    /// The word.
    pub word: String,
}

/// What a colour says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Good, or done.
    Positive,
    /// Wrong, or taken away.
    Negative,
    /// To be looked at.
    Caution,
    /// Something is other than it was.
    Info,
    /// Nothing is to be said of it.
    Neutral,
}

impl Tone {
    fn class_and_sign(self) -> (&'static str, &'static str) {
        match self {
            Tone::Positive => ("positive", "✓ "),
            Tone::Negative => ("negative", "✗ "),
            Tone::Caution => ("caution", "! "),
            Tone::Info => ("info", "± "),
            Tone::Neutral => ("neutral", ""),
        }
    }
}

impl Badge {
    /// A state in a word.
    pub fn new(tone: Tone, word: impl Into<String>) -> Badge {
        Badge {
            tone,
            word: word.into(),
        }
    }

    pub(crate) fn write(&self, out: &mut String) {
        let (class, sign) = self.tone.class_and_sign();
        let _ = write!(
            out,
            "<span class=\"badge {class}\">{sign}{}</span>",
            Text(&self.word)
        );
    }
}
