//! Names for parts of an address in brackets, as the routes of Next.js and SvelteKit have them: `/[slug]`, `/[userId]/edit`, `/[...path]`.

use std::ops::Range;

use super::signs::{Sign, SignKind, Signs};
use super::{Proof, Suspicion};

pub(super) fn suspicions(signs: &Signs<'_>) -> Option<Suspicion> {
    let names: Vec<&Sign> = (0..signs.len())
        .filter(|&index| signs.kind(index) == Some(SignKind::Class) && is_part(signs, index))
        .map(|index| &signs.all[index])
        .collect();
    let first = names.first()?;
    let edits: Vec<(Range<usize>, &str)> = names
        .iter()
        .map(|sign| {
            let rest = signs.source[sign.at.clone()].starts_with("[...");
            (sign.at.clone(), if rest { "[^?#]+" } else { "[^/?#]+" })
        })
        .collect();
    let text = &signs.source[first.at.clone()];
    let name = text.trim_matches(['[', ']', '.']);
    let suspicion = Suspicion::new(
        "meant-placeholder",
        first.at.clone(),
        format!("`{text}` stands for one single character of those in the brackets."),
        format!(
            "`{name}` was probably meant as a name for whatever stands there, as in the routes of a program."
        ),
    )
    .proof(
        if names.iter().any(|sign| !is_set(&signs.source[sign.at.clone()])) {
            Proof::Signs
        } else {
            Proof::Difference
        },
    );
    Some(with_mends(suspicion, signs, &edits))
}

/// Puts the mends of names to a suspicion. Where nothing but names is left of a pattern it would match every address, so there it says where
/// the path begins.
pub(super) fn with_mends(
    suspicion: Suspicion,
    signs: &Signs<'_>,
    edits: &[(Range<usize>, &str)],
) -> Suspicion {
    let mended = signs.with(edits);
    let text = edits.first().map_or("[^/?#]+", |(_, text)| text);
    let left = signs.with(&edits.iter().map(|(at, _)| (at.clone(), "")).collect::<Vec<_>>());
    let is_bare = signs.source.starts_with('/') && left.bytes().all(|byte| b"/$?".contains(&byte));
    if is_bare {
        return suspicion.mend(
            format!("Write `{text}` for it, after the address of the site"),
            format!("^https?://[^/]+{mended}"),
        );
    }
    suspicion.mend(format!("Write `{text}` for it"), mended)
}

/// Whether a class stands as a whole part of a path and reads like a name.
fn is_part(signs: &Signs<'_>, index: usize) -> bool {
    let sign = &signs.all[index];
    let (before, after) = (&signs.source[..sign.at.start], &signs.source[sign.at.end..]);
    let begins = before.ends_with(['/', '@', '=']);
    let ends = after.is_empty() || after.starts_with(['/', '\\', '$', '?', '#', '|', '.', '&', ')']);
    begins && ends && is_name(&signs.source[sign.at.start + 1..sign.at.end - 1])
}

/// `slug`, `userId`, `post_id`, `product-id`, `...path`; no range and no set of signs.
fn is_name(text: &str) -> bool {
    let bare = text.strip_prefix("...").unwrap_or(text);
    // SvelteKit names behind `=` what a part must be.
    let bare = bare.split_once('=').map_or(bare, |(name, _)| name);
    let words: Vec<&str> = bare.split('-').collect();
    let readable = |word: &&str| {
        word.len() >= 2
            && word
                .bytes()
                .all(|byte| byte.is_ascii_alphabetic() || byte == b'_')
    };
    bare.starts_with(|first: char| first.is_ascii_lowercase()) && words.iter().all(readable)
}

/// Whether a class is as well a set of characters as a name: its letters stand in the order of the alphabet, as in `[abc]` and `[aeiou]`.
fn is_set(class: &str) -> bool {
    let letters = class.trim_matches(['[', ']']).as_bytes();
    letters.windows(2).all(|two| two[0] < two[1])
}
