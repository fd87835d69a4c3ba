//! Queries: an unescaped `?` or `+`, parameters in one order, values that go on, `&amp;`.

use std::ops::Range;

use super::sample;
use super::signs::{SignKind, Signs};
use super::{Proof, Suspicion};

pub(super) fn suspicions(signs: &Signs<'_>) -> Vec<Suspicion> {
    let mut found = Vec::new();
    found.extend(question_mark(signs));
    found.extend(plus(signs));
    found.extend(entity(signs));
    // What is no query yet has no parameters.
    if found.is_empty() {
        found.extend(order(signs));
        found.extend(open_value(signs));
    }
    found
}

/// `/page?id=3`.
fn question_mark(signs: &Signs<'_>) -> Option<Suspicion> {
    let marks: Vec<usize> = (0..signs.len())
        .filter(|&index| is_question(signs, index))
        .collect();
    let &first = marks.first()?;
    let edits: Vec<_> = marks
        .iter()
        .map(|&index| (signs.range(index, index), "\\?"))
        .collect();
    let what = match signs.before(first) {
        Some(SignKind::Letter { character, .. }) => format!("the `{character}` before it"),
        _ => "what is before it".to_owned(),
    };
    let mended = signs.with(&edits);
    // Without the question mark, as a part of another word.
    let unwanted = sample::address(&mended)
        .filter(|_| begins_query(signs, first + 1))
        .and_then(|url| sample::of_text(&url.replacen('?', "other", 1)));
    Some(
        Suspicion::new(
            "meant-query",
            signs.range(first, first),
            format!("In a pattern `?` is no question mark: it makes {what} optional."),
            "It was probably meant as the start of the query.",
        )
        .unwanted(unwanted)
        .mend("Write `\\?` for the question mark", mended),
    )
}

fn is_question(signs: &Signs<'_>, index: usize) -> bool {
    let text = signs.text(index);
    signs.kind(index) == Some(SignKind::Repeat)
        && matches!(text, "?" | "??")
        && matches!(
            signs.before(index),
            // What is optional as a group or a class is meant so.
            Some(SignKind::Letter { character, .. }) if !matches!(character, '&' | ';')
        )
        && (begins_query(signs, index + 1)
            || follows_file(signs, index)
            || (follows_word(signs, index) && leads_to_parameter(signs, index + 1)))
}

/// `name=`, `(a|b)=`, or the same after `.*`.
fn begins_query(signs: &Signs<'_>, index: usize) -> bool {
    match signs.kind(index) {
        Some(SignKind::Letter { .. }) => {
            let word = signs.word_from(index);
            is_parameter(&word)
                || (!word.is_empty()
                    && is_name(&word)
                    && signs.kind(index + word.chars().count()) == Some(SignKind::Open)
                    && closes_before_equals(signs, index + word.chars().count()))
        }
        Some(SignKind::Open) => closes_before_equals(signs, index) && !signs.text(index).contains("(?"),
        _ => false,
    }
}

fn closes_before_equals(signs: &Signs<'_>, open: usize) -> bool {
    let Some(close) = signs.closing(open) else {
        return false;
    };
    signs.is_letter(close + 1, '=') && is_name(&signs.word_from(open + 1))
}

/// `.php?x`: nobody makes the last letter of an ending optional and goes on with a name.
fn follows_file(signs: &Signs<'_>, index: usize) -> bool {
    let word = signs.word_before(index);
    let ending: String = word
        .chars()
        .rev()
        .take_while(char::is_ascii_alphanumeric)
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .collect();
    let dotted = word.ends_with(&format!(".{ending}"))
        || index
            .checked_sub(ending.chars().count() + 1)
            .is_some_and(|dot| signs.kind(dot) == Some(SignKind::Dot));
    dotted
        && ["php", "asp", "aspx", "jsp", "cgi", "cfm", "html", "htm", "do"].contains(&ending.as_str())
        && signs
            .letter(index + 1)
            .is_some_and(|letter| letter.is_ascii_alphabetic())
}

/// A word of the path of at least four letters before it, of which the last is hardly optional.
fn follows_word(signs: &Signs<'_>, index: usize) -> bool {
    let word = signs.word_before(index);
    let letters = word.chars().rev().take_while(char::is_ascii_alphabetic).count();
    letters >= 4 && !word.ends_with('s') && word.contains('/')
}

/// `.*name=` and the like.
fn leads_to_parameter(signs: &Signs<'_>, index: usize) -> bool {
    signs.kind(index) == Some(SignKind::Dot)
        && signs.kind(index + 1) == Some(SignKind::Repeat)
        && is_parameter(signs.word_from(index + 2).trim_start_matches('&'))
}

fn is_parameter(text: &str) -> bool {
    text.split_once('=').is_some_and(|(name, _)| is_name(name))
}

fn is_name(text: &str) -> bool {
    !text.is_empty()
        && text
            .chars()
            .all(|character| character.is_ascii_alphanumeric() || "_-.%[]".contains(character))
}

/// `q=red+shoes`.
fn plus(signs: &Signs<'_>) -> Option<Suspicion> {
    let letter = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_alphanumeric());
    let in_value = |index: usize| {
        let before = signs.word_before(index);
        before.rsplit_once('=').is_some_and(|(_, value)| {
            value.len() >= 2 && value.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
    };
    let found: Vec<usize> = (1..signs.len())
        .filter(|&index| {
            signs.text(index) == "+"
                && signs.kind(index) == Some(SignKind::Repeat)
                && letter(signs.letter(index - 1))
                && letter(signs.letter(index + 1))
                && in_value(index)
        })
        .collect();
    let &first = found.first()?;
    let edits: Vec<_> = found
        .iter()
        .map(|&index| (signs.range(index, index), "(\\+|%20)"))
        .collect();
    Some(
        Suspicion::new(
            "meant-plus",
            signs.range(first, first),
            "In a pattern `+` is no plus: it repeats the letter before it.",
            "It was probably meant as the blank of a query.",
        )
        .mend("Write `(\\+|%20)` for the blank", signs.with(&edits)),
    )
}

/// `a=1&amp;b=2`, as pages write it.
fn entity(signs: &Signs<'_>) -> Option<Suspicion> {
    let entities = [
        ("&amp;", "&"),
        ("&#38;", "&"),
        ("&#x26;", "&"),
        ("&quot;", "%22"),
        ("&#39;", "'"),
    ];
    let edits: Vec<(Range<usize>, &str)> = entities
        .iter()
        .flat_map(|(entity, text)| {
            signs
                .source
                .match_indices(entity)
                .map(|(at, _)| (at..at + entity.len(), *text))
        })
        .collect();
    let mut edits = edits;
    edits.sort_by_key(|(at, _)| at.start);
    let at = edits.first()?.0.clone();
    Some(
        Suspicion::new(
            "meant-entity",
            at.clone(),
            format!(
                "`{}` is how the source of a page writes a character; addresses have the character itself.",
                &signs.source[at]
            ),
            "The pattern was probably copied from the source of a page.",
        )
        .mend("Write the character itself", signs.with(&edits)),
    )
}

/// A parameter with its value: `name=value`, both plain.
struct Parameter {
    /// The first and the last sign.
    first: usize,
    last: usize,
    text: String,
}

fn parameters(signs: &Signs<'_>) -> Vec<Parameter> {
    let mut found = Vec::new();
    let mut index = 0;
    while index < signs.len() {
        let word = signs.word_from(index);
        if word.is_empty() {
            index += 1;
            continue;
        }
        let count = word.chars().count();
        let mut at = index;
        for piece in word.split(['?', '&']) {
            let length = piece.chars().count();
            if let Some((name, value)) = piece.split_once('=')
                && is_name(name)
                && !value.is_empty()
                && value
                    .chars()
                    .all(|character| character.is_ascii_alphanumeric() || "_-%".contains(character))
            {
                found.push(Parameter {
                    first: at,
                    last: at + length - 1,
                    text: piece.to_owned(),
                });
            }
            at += length + 1;
        }
        index += count;
    }
    found
}

/// `category=a.*priceMin=50`: parameters come in any order.
fn order(signs: &Signs<'_>) -> Option<Suspicion> {
    let parameters = parameters(signs);
    let [first, second] = &parameters[..] else {
        return None;
    };
    let between: String = (first.last + 1..second.first)
        .map(|index| signs.text(index))
        .collect();
    let between = between.trim_end_matches(['&', '?']).trim_end_matches("[&?]");
    let joined = matches!(between, ".*" | ".*?" | ".+" | ".+?" | "" | "[^#]*" | "&.*");
    let outside = signs.is_outside(first.first) && signs.is_outside(second.first);
    (joined && outside && !signs.source.contains('|') && !signs.source.contains("(?")).then_some(())?;
    // Everything up to the `?` of the query.
    let start = (0..first.first).rev().find(|&index| signs.is_letter(index, '?'));
    let prefix = start.map_or("", |mark| &signs.source[..signs.all[mark].at.start]);
    let mark = if start.is_some() { "(?=\\?)" } else { "" };
    let conditions: String = [first, second]
        .iter()
        .map(|parameter| format!("(?=.*[?&]{}(?:[&#]|$))", escaped(&parameter.text)))
        .collect();
    let begin = if prefix.is_empty() { "^" } else { "" };
    let address = sample::address(&format!(
        "{prefix}\\?{}&{}",
        escaped(&second.text),
        escaped(&first.text)
    ));
    let swapped = address;
    Some(
        Suspicion::new(
            "meant-query-order",
            signs.range(first.first, second.last),
            format!(
                "`{}` must come before `{}`, and sites write parameters in any order.",
                first.text, second.text
            ),
            "Both parameters were probably meant, in whatever order, each with exactly this value.",
        )
        .note()
        .wanted(swapped)
        .mend(
            "Ask for both in any order",
            format!("{begin}{prefix}{mark}{conditions}"),
        ),
    )
}

/// `priceMin=50` at the end, which is in `priceMin=500` too.
fn open_value(signs: &Signs<'_>) -> Option<Suspicion> {
    let parameters = parameters(signs);
    let last = parameters.last()?;
    let ends = last.last + 1 == signs.len()
        || (signs.kind(last.last + 1) == Some(SignKind::Dot)
            && signs.text(last.last + 2) == "*"
            && last.last + 3 == signs.len());
    let digit = last.text.ends_with(|character: char| character.is_ascii_digit());
    let name = last.text.split('=').next().unwrap_or_default();
    (ends && digit && !name.is_empty()).then_some(())?;
    let end = signs.all[last.last].at.end;
    let address = sample::address(signs.source)?;
    let longer = address.replacen(&last.text, &format!("{}0", last.text), 1);
    Some(
        Suspicion::new(
            "meant-query-value",
            signs.range(last.first, last.last),
            format!("Nothing says that the value ends after `{}`.", last.text),
            "Exactly this value was probably meant.",
        )
        .note()
        .wanted(Some(address))
        .unwanted(Some(longer))
        .proof(Proof::Difference)
        .mend("Let the value end there", signs.with(&[(end..end, "(?:[&#]|$)")])),
    )
}

/// A text as a pattern writes it.
pub(super) fn escaped(text: &str) -> String {
    text.chars()
        .flat_map(|character| {
            let sign = ".*+?()[]{}|^$\\".contains(character);
            sign.then_some('\\').into_iter().chain([character])
        })
        .collect()
}
