//! Choices that say more or less than they look: `^a|b$`, and short words that stand within others.

use super::sample;
use super::signs::{SignKind, Signs};
use super::{Proof, Suspicion};

pub(super) fn suspicions(signs: &Signs<'_>) -> Vec<Suspicion> {
    anchored_apart(signs)
        .into_iter()
        .chain(short_words(signs))
        .collect()
}

/// `^a|b$`: each anchor belongs to one choice only.
fn anchored_apart(signs: &Signs<'_>) -> Option<Suspicion> {
    let last = signs.len().checked_sub(1)?;
    let ors: Vec<usize> = (0..signs.len())
        .filter(|&index| signs.kind(index) == Some(SignKind::Or) && signs.is_outside(index))
        .collect();
    let &first_or = ors.first()?;
    let &last_or = ors.last()?;
    let starts = (0..signs.len())
        .filter(|&index| signs.kind(index) == Some(SignKind::Start))
        .count();
    let ends = (0..signs.len())
        .filter(|&index| signs.kind(index) == Some(SignKind::End))
        .count();
    let both = signs.kind(0) == Some(SignKind::Start)
        && signs.kind(last) == Some(SignKind::End)
        && starts == 1
        && ends == 1;
    (both && first_or > 1 && last_or + 1 < last).then_some(())?;
    let inside = &signs.source[signs.all[1].at.start..signs.all[last].at.start];
    Some(
        Suspicion::new(
            "meant-choice",
            signs.range(first_or, first_or),
            "`|` parts the whole pattern, so `^` belongs to the first choice only and `$` to the last.",
            "Both were probably meant for every choice.",
        )
        .proof(Proof::Signs)
        .mend("Put the choices in brackets", format!("^(?:{inside})$")),
    )
}

/// `(en|fr)` at the beginning, which is in “garden” too.
fn short_words(signs: &Signs<'_>) -> Option<Suspicion> {
    (matches!(signs.text(0), "(" | "(?:")).then_some(())?;
    let close = signs.closing(0)?;
    let inside = &signs.source[signs.all[0].at.end..signs.all[close].at.start];
    let words: Vec<&str> = inside.split('|').collect();
    let short =
        |word: &&str| (1..=3).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_alphabetic());
    (words.len() > 1 && words.iter().all(short) && signs.kind(close + 1) != Some(SignKind::Repeat))
        .then_some(())?;
    let unwanted = sample::address(&format!("/other{}", signs.source));
    Some(
        Suspicion::new(
            "meant-word",
            signs.range(0, close),
            "A pattern is found anywhere, so these words also count as parts of others.",
            "They were probably meant as whole parts of the path.",
        )
        .note()
        .unwanted(unwanted)
        .mend("Let a slash stand before them", signs.with(&[(0..0, "/")])),
    )
}
