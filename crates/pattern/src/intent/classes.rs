//! Brackets that were meant as words: `[en|de]`, `[contact]`, `[^cart]`.

use super::query::escaped;
use super::sample::of_text;
use super::signs::{Sign, SignKind, Signs};
use super::{Proof, Suspicion};

pub(super) fn suspicions(signs: &Signs<'_>) -> Vec<Suspicion> {
    let classes = signs.all.iter().enumerate();
    classes
        .filter(|(_, sign)| sign.kind == SignKind::Class)
        .find_map(|(index, sign)| {
            choice(signs, sign)
                .or_else(|| not_a_word(signs, index, sign))
                .or_else(|| word(signs, sign))
        })
        .into_iter()
        .collect()
}

fn inside<'s>(signs: &Signs<'s>, sign: &Sign) -> &'s str {
    &signs.source[sign.at.start + 1..sign.at.end - 1]
}

/// `[en|de]` and `[(en|de)]`.
fn choice(signs: &Signs<'_>, sign: &Sign) -> Option<Suspicion> {
    let text = inside(signs, sign);
    let bare = text.trim_start_matches('(').trim_end_matches(')');
    let words: Vec<&str> = bare.split('|').collect();
    let is_word = |word: &&str| {
        word.chars()
            .all(|character| character.is_alphanumeric() || "-_/ ".contains(character))
    };
    let long = words.iter().filter(|word| word.chars().count() > 1).count();
    (words.len() > 1
        && long > 1
        && words.iter().all(is_word)
        && words.iter().all(|word| !word.contains("a-z") && !word.is_empty()))
    .then_some(())?;
    let group = format!("({bare})");
    Some(
        Suspicion::new(
            "meant-class",
            sign.at.clone(),
            format!("`[{text}]` stands for one single character of those in the brackets."),
            "The words between `|` were probably meant, one of them.",
        )
        .mend(
            format!("Write `{group}`"),
            signs.with(&[(sign.at.clone(), &group)]),
        ),
    )
}

/// `[^cart]`: any address has some other character.
fn not_a_word(signs: &Signs<'_>, index: usize, sign: &Sign) -> Option<Suspicion> {
    let word = inside(signs, sign).strip_prefix('^')?;
    let bare = word.trim_matches(['(', ')']);
    let letters = |text: &str| {
        text.chars()
            .all(|character| character.is_ascii_alphabetic() || "-_/|".contains(character))
    };
    let alone = (0..signs.len()).all(|other| {
        other == index
            || matches!(
                signs.kind(other),
                Some(SignKind::Repeat | SignKind::Start | SignKind::End)
            )
            || matches!(signs.kind(other), Some(SignKind::Dot))
    });
    let reads = bare.chars().filter(char::is_ascii_alphabetic).count() >= 3 && !bare.contains("a-z");
    (alone && reads && letters(bare)).then_some(())?;
    let mend = if bare.contains('|') {
        format!("^(?!.*({bare}))")
    } else {
        format!("^(?!.*{})", escaped(bare))
    };
    let first = bare.split('|').next().unwrap_or(bare).trim_start_matches('/');
    Some(
        Suspicion::new(
            "meant-negation",
            sign.at.clone(),
            format!("`[^{word}]` stands for one single character that is none of these, and every address has one."),
            "Addresses without the word were probably meant.",
        )
        .unwanted(of_text(&format!("/{first}")))
        .proof(Proof::Difference)
        .mend("Leave out the addresses with the word", mend),
    )
}

/// `[contact]`: a letter that stands in it twice says that it is a word. Where it is a whole part of the path it can be a name, too.
fn word(signs: &Signs<'_>, sign: &Sign) -> Option<Suspicion> {
    let text = inside(signs, sign);
    let bare = text.trim_matches(['(', ')']);
    let letters: Vec<char> = bare.chars().collect();
    let readable = letters
        .iter()
        .all(|letter| letter.is_ascii_lowercase() || matches!(letter, '-' | '_' | '/' | '.'));
    let twice = |letter: &char| {
        letter.is_ascii_lowercase() && letters.iter().filter(|other| *other == letter).count() > 1
    };
    let is_word = readable && letters.len() >= 4 && letters.iter().any(twice) && !bare.contains("a-z");
    is_word.then_some(())?;
    Some(
        Suspicion::new(
            "meant-class",
            sign.at.clone(),
            format!("`[{text}]` stands for one single character of those in the brackets."),
            "The whole word was probably meant.",
        )
        .unwanted(Some("https://shop.example/".to_owned()))
        .mend(
            format!("Write `{bare}`"),
            signs.with(&[(sign.at.clone(), &format!("(?:{})", escaped(bare)))]),
        ),
    )
}
