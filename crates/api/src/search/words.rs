//! How words are compared and how well a name fits them, as `ui/src/app/palette/ranking.ts` ranks commands. `ranks.json` has examples to
//! which both are held.

use icu_normalizer::DecomposingNormalizerBorrowed;
use serde::Serialize;
use ts_rs::TS;

/// How well something fits what was typed, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[cfg_attr(test, derive(serde::Deserialize))]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "SearchRank")]
pub enum Rank {
    /// The name is what was typed.
    Exact,
    /// The name begins with it.
    Prefix,
    /// Words of the name begin with the words that were typed.
    WordStart,
    /// The words stand inside the name.
    Inside,
    /// Some word stands elsewhere: in a message, a pattern or another value.
    Text,
    /// The letters are those with which words of the name begin, in order: `hepr` for *Help on the pricing page*.
    Fuzzy,
}

/// A text without regard to case and accents, as the interface folds it: `Über` is `uber`.
///
/// Named choice: an accent is a sign of the blocks of combining diacritical marks.
pub(crate) fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(text, &mut out);
    out
}

pub(super) fn fold_into(text: &str, out: &mut String) {
    if text.is_ascii() {
        out.extend(text.chars().map(|char| char.to_ascii_lowercase()));
        return;
    }
    let letters = DecomposingNormalizerBorrowed::new_nfd().normalize_iter(text.chars());
    for letter in letters.filter(|letter| !is_mark(*letter)) {
        out.extend(letter.to_lowercase());
    }
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

/// What was typed, folded.
pub(crate) struct Query {
    whole: String,
    words: Vec<String>,
}

impl Query {
    pub(crate) fn new(typed: &str) -> Query {
        let folded = folded(typed);
        let words: Vec<String> = folded.split_whitespace().map(str::to_owned).collect();
        Query {
            whole: words.join(" "),
            words,
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The words, folded.
    pub(super) fn words(&self) -> &[String] {
        &self.words
    }

    /// How well a folded name fits, or else the folded texts that belong to it; `None` when neither has the words.
    pub(crate) fn rank(&self, name: &str, texts: &str) -> Option<Rank> {
        let whole = self.whole.as_str();
        let starts = |word: &String| begins_a_word(name, word);
        if name == whole {
            Some(Rank::Exact)
        } else if name.starts_with(whole) {
            Some(Rank::Prefix)
        } else if self.words.iter().all(starts) {
            Some(Rank::WordStart)
        } else if self.words.iter().all(|word| name.contains(word.as_str())) {
            Some(Rank::Inside)
        } else if self
            .words
            .iter()
            .all(|word| name.contains(word.as_str()) || texts.contains(word.as_str()))
        {
            Some(Rank::Text)
        } else {
            self.is_fuzzily(name).then_some(Rank::Fuzzy)
        }
    }

    /// Whether the letters are beginnings of words of a name, in its order. Fewer than three letters fit nearly everything.
    fn is_fuzzily(&self, name: &str) -> bool {
        let [word] = self.words.as_slice() else {
            return false;
        };
        if word.chars().count() < 3 {
            return false;
        }
        let name: Vec<char> = name.chars().collect();
        let starts: Vec<usize> = (0..name.len()).filter(|at| starts_word(&name, *at)).collect();
        let mut ends: Vec<usize> = Vec::new();
        for (index, letter) in word.chars().enumerate() {
            let at_start =
                |at: &&usize| name[**at] == letter && (index == 0 || ends.iter().any(|end| end <= *at));
            let mut next: Vec<usize> = starts.iter().filter(at_start).map(|at| at + 1).collect();
            next.extend(
                ends.iter()
                    .filter(|end| name.get(**end) == Some(&letter))
                    .map(|end| end + 1),
            );
            next.sort_unstable();
            next.dedup();
            ends = next;
        }
        !ends.is_empty()
    }
}

fn starts_word(name: &[char], at: usize) -> bool {
    name[at].is_alphanumeric() && (at == 0 || !name[at - 1].is_alphanumeric())
}

/// Whether a word stands in a text where one begins.
fn begins_a_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        before.is_none_or(|letter| !letter.is_alphanumeric())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_ranked_as_in_the_examples_that_the_interface_is_held_to() {
        let examples: Vec<(String, String, Option<Rank>)> =
            serde_json::from_str(include_str!("ranks.json")).unwrap();
        assert!(examples.len() > 10);
        for (typed, name, rank) in examples {
            assert_eq!(
                Query::new(&typed).rank(&folded(&name), ""),
                rank,
                "{typed} in {name}"
            );
        }
    }

    #[test]
    fn words_can_stand_in_the_name_and_in_the_texts() {
        let query = Query::new("pricing discount");
        assert_eq!(
            query.rank("help on the pricing page", "a discount of 10 %"),
            Some(Rank::Text)
        );
        assert_eq!(query.rank("help on the pricing page", "nothing"), None);
    }
}
