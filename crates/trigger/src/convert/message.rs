//! Texts that a visitor reads: what one platform draws or fills in, and the other does not.

use crate::placeholder::placeholders;
use crate::zendesk_chat::TREE;

/// The first sign of Markdown that Rocket.Chat draws, as it is written.
pub(super) fn markdown(text: &str) -> Option<&str> {
    let paired = ["```", "**", "__", "~~", "`", "*", "_", "~"];
    let between = |sign: &&str| {
        let start = text.find(*sign)?;
        let inside = &text[start + sign.len()..];
        let end = inside.find(*sign)?;
        let is_drawn = end > 0
            && !inside.starts_with(char::is_whitespace)
            && !inside[..end].ends_with(char::is_whitespace)
            && !is_within_word(text, start)
            && !placeholder_around(text, start);
        is_drawn.then(|| &text[start..start + sign.len() * 2 + end])
    };
    paired.iter().find_map(between).or_else(|| link(text))
}

/// Signs within a word, as in `a_b_c`, stand for themselves.
fn is_within_word(text: &str, at: usize) -> bool {
    text[..at].ends_with(char::is_alphanumeric)
}

/// `@visitor_name` holds signs and is no emphasis.
fn placeholder_around(text: &str, at: usize) -> bool {
    text[..at]
        .rsplit(char::is_whitespace)
        .next()
        .is_some_and(|word| word.contains('@'))
}

/// `[label](address)`.
fn link(text: &str) -> Option<&str> {
    let middle = text.find("](")?;
    let start = text[..middle].rfind('[')?;
    let end = text[middle..].find(')')? + middle;
    Some(&text[start..=end])
}

/// The first word that Zendesk Chat fills in.
pub(super) fn filled_in(text: &str) -> Option<&str> {
    text.match_indices('@').find_map(|(at, _)| {
        let rest = &text[at..];
        let end = rest[1..]
            .find(|letter: char| !letter.is_ascii_lowercase() && letter != '_')
            .map_or(rest.len(), |end| end + 1);
        let name = &rest[..end];
        TREE.variables
            .iter()
            .any(|variable| variable.key == name)
            .then_some(name)
    })
}

/// The first thing that people write for something to be filled in, in any form.
pub(super) fn placeholder(text: &str) -> Option<&str> {
    filled_in(text).or_else(|| placeholders(text).first().map(|(written, _)| *written))
}
