//! A sentence about a document in pieces, each with the part of the document that it is about.

use serde::Serialize;

use crate::FieldPath;

/// A piece of a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Phrase {
    /// The words, with the blanks and signs that join them to their neighbours.
    pub text: String,
    /// The part that it is about; the root for words that only join others.
    pub path: FieldPath,
}

/// A sentence in the making.
#[derive(Debug, Default)]
pub(crate) struct Phrases(Vec<Phrase>);

impl Phrases {
    /// Adds words about the part at `path`. Words about one part that stand side by side are one piece; no words are none.
    pub(crate) fn add(&mut self, path: &FieldPath, words: &str) {
        if words.is_empty() {
            return;
        }
        match self.0.last_mut() {
            Some(last) if last.path == *path => last.text.push_str(words),
            _ => self.0.push(Phrase {
                text: words.to_owned(),
                path: path.clone(),
            }),
        }
    }

    /// Adds each of `items`, with `joint` between them.
    pub(crate) fn join<T>(
        &mut self,
        joint: &str,
        items: impl IntoIterator<Item = T>,
        mut each: impl FnMut(&mut Phrases, T),
    ) {
        for (index, item) in items.into_iter().enumerate() {
            if index > 0 {
                self.add(&FieldPath::root(), joint);
            }
            each(self, item);
        }
    }

    pub(crate) fn into_pieces(self) -> Vec<Phrase> {
        self.0
    }

    /// The whole sentence.
    pub(crate) fn into_text(self) -> String {
        self.0.into_iter().map(|phrase| phrase.text).collect()
    }
}
