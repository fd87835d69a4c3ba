//! Where in a text words were found, cut to what a line can show.

use serde::Serialize;
use ts_rs::TS;

use crate::search::words::{Query, fold_into, folded};

/// So many characters stand before what was found.
const BEFORE: usize = 24;
/// So many characters stand behind what was found.
const BEHIND: usize = 80;

/// A word where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "SearchExcerpt")]
pub struct Excerpt {
    /// What the text is, as the form names it.
    pub field: String,
    /// What stands before it, on the same line.
    pub before: String,
    /// The word as it is written.
    pub found: String,
    /// What stands behind it.
    pub after: String,
}

/// The first of the texts, each with its label, that has a word which the name does not have.
pub(crate) fn first_of(texts: &[(String, String)], name: &str, query: &Query) -> Option<Excerpt> {
    let name = folded(name);
    let wanted: Vec<&String> = query
        .words()
        .iter()
        .filter(|word| !name.contains(word.as_str()))
        .collect();
    texts
        .iter()
        .find_map(|(field, text)| wanted.iter().find_map(|word| excerpt(field, text, word)))
}

fn excerpt(field: &str, text: &str, word: &str) -> Option<Excerpt> {
    let mut folded = String::with_capacity(text.len());
    // The place of each character in the folded text, and in the text.
    let mut places = Vec::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        places.push((folded.len(), at));
        fold_into(letter.encode_utf8(&mut [0; 4]), &mut folded);
    }
    let from = folded.find(word)?;
    let to = from + word.len();
    let start = places
        .iter()
        .rev()
        .find(|(place, _)| *place <= from)
        .map_or(0, |(_, at)| *at);
    let end = places
        .iter()
        .find(|(place, _)| *place >= to)
        .map_or(text.len(), |(_, at)| *at);
    let line = |part: &str| part.split_whitespace().collect::<Vec<_>>().join(" ");
    let (before, after) = (&text[..start], &text[end..]);
    let kept = before.char_indices().rev().nth(BEFORE).map_or(0, |(at, _)| at);
    let shown = after.char_indices().nth(BEHIND).map_or(after.len(), |(at, _)| at);
    let mut lead = String::from(if kept > 0 { "…" } else { "" });
    lead.push_str(&line(&before[kept..]));
    if before.ends_with(char::is_whitespace) {
        lead.push(' ');
    }
    let mut rest = String::from(if after.starts_with(char::is_whitespace) {
        " "
    } else {
        ""
    });
    rest.push_str(&line(&after[..shown]));
    if shown < after.len() {
        rest.push('…');
    }
    Some(Excerpt {
        field: field.to_owned(),
        before: lead,
        found: line(&text[start..end]),
        after: rest,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str, typed: &str) -> Option<Excerpt> {
        first_of(
            &[("Message".to_owned(), text.to_owned())],
            "A name",
            &Query::new(typed),
        )
    }

    #[test]
    fn a_word_is_shown_as_it_is_written_with_what_stands_around_it() {
        let found = of("Grüße aus der\n  Küche: Über 100 Rezepte", "uber").unwrap();
        assert_eq!(
            (
                found.field.as_str(),
                found.before.as_str(),
                found.found.as_str(),
                found.after.as_str()
            ),
            ("Message", "Grüße aus der Küche: ", "Über", " 100 Rezepte")
        );
    }

    #[test]
    fn a_word_of_the_name_is_not_what_is_shown() {
        assert_eq!(
            of("A name of its own, with a discount", "name discount")
                .unwrap()
                .found,
            "discount"
        );
        assert_eq!(of("nothing", "discount"), None);
    }

    #[test]
    fn long_texts_are_cut_on_both_sides() {
        let found = of(&format!("{} key {}", "x".repeat(200), "y".repeat(200)), "key").unwrap();
        assert!(
            found.before.starts_with('…') && found.before.chars().count() <= BEFORE + 3,
            "{found:?}"
        );
        assert!(
            found.after.ends_with('…') && found.after.chars().count() <= BEHIND + 3,
            "{found:?}"
        );
    }
}
