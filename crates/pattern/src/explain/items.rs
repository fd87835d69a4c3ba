//! What stands in a row of a pattern, one after another: the parts that mean a few texts are spelled out.

use super::characters::{listed, quoted};
use super::words::{Words, is_anything, or};
use crate::parse::{Kind, Member, Named, Part, spelled};

/// Texts that one place of a pattern may stand for to be told one by one.
const MOST_TEXTS: usize = 4;
/// Items of a row that are told.
const MOST_ITEMS: usize = 5;

/// The parts of a row, where those that stand for a few texts are spelled out.
pub(super) fn items(words: &Words<'_>, parts: &[Part]) -> String {
    let mut items: Vec<String> = Vec::new();
    let mut texts: Option<Vec<String>> = None;
    let mut told = 0;
    for part in parts {
        if matches!(part.kind, Kind::Repeat { max: Some(0), .. }) {
            continue;
        }
        let longer = match (&texts, texts_of(part)) {
            (Some(before), Some(more)) => product(before, &more),
            (None, more) => more.filter(|texts| texts.len() <= MOST_TEXTS),
            (Some(_), None) => None,
        };
        if longer.is_some() {
            texts = longer;
            continue;
        }
        flush(&mut texts, &mut items);
        told += 1;
        if told > MOST_ITEMS {
            items.push("more".to_owned());
            return items.join(", then ");
        }
        if let Kind::Look { .. } = part.kind {
            let look = words.phrase(part, 1);
            match items.last_mut() {
                Some(before) => before.push_str(&format!(", {look}")),
                None => items.push(format!("a place {look}")),
            }
            continue;
        }
        match texts_of(part) {
            Some(more) if more.iter().all(|text| !text.is_empty()) => texts = Some(more),
            _ => items.push(item(words, part)),
        }
    }
    flush(&mut texts, &mut items);
    items.join(", then ")
}

/// One part that is more than a few texts.
fn item(words: &Words<'_>, part: &Part) -> String {
    match &part.kind {
        Kind::Repeat {
            body,
            min: 0,
            max: Some(1),
            ..
        } => {
            let optional = inner(words, body);
            // Brackets where it would not be clear how far "perhaps" goes.
            if optional.contains(", ") || optional.contains(" and ") {
                format!("perhaps ({optional})")
            } else {
                format!("perhaps {optional}")
            }
        }
        Kind::Repeat { body, min, max, .. } => match plural(body) {
            Some(noun) => format!("{} {noun}", how_many(*min, *max)),
            None => words.phrase(part, 1),
        },
        Kind::Group { .. } | Kind::Capture { .. } => inner(words, part),
        _ => words.phrase(part, 1),
    }
}

fn how_many(min: u32, max: Option<u32>) -> String {
    match (min, max) {
        (0, None) => "any number of".to_owned(),
        (1, Some(1)) => "one of".to_owned(),
        (1, None) => "one or more".to_owned(),
        (min, None) => format!("{min} or more"),
        (min, Some(max)) if min == max => min.to_string(),
        (min, Some(max)) => format!("{min} to {max}"),
    }
}

/// Several of what the part stands for, if it is one character.
fn plural(part: &Part) -> Option<String> {
    Some(match &part.kind {
        Kind::Dot { .. } => "characters".to_owned(),
        Kind::Named { set, .. } => match set {
            Named::Digit => "digits",
            Named::NotDigit => "characters other than digits",
            Named::Space => "spaces",
            Named::NotSpace => "characters other than spaces",
            Named::Word => "letters, digits or `_`",
            Named::NotWord => "characters other than letters, digits and `_`",
        }
        .to_owned(),
        Kind::Class {
            negative,
            members,
            ignore_case: false,
        } if !members.is_empty() => {
            let what = if *negative { "other than" } else { "out of" };
            format!("characters {what} {}", listed(members))
        }
        Kind::Text { letters, .. } => quoted(&spelled(letters)),
        _ => return None,
    })
}

fn inner(words: &Words<'_>, part: &Part) -> String {
    match &part.kind {
        Kind::Group { body, switches: None } | Kind::Capture { body, .. } => match &body.kind {
            Kind::Row(parts) if !parts.is_empty() && parts.len() <= MOST_ITEMS => {
                let told: Vec<&[Part]> = parts.split(is_anything).collect();
                match &told[..] {
                    [] => words.phrase(body, 1),
                    [only] => items(words, only),
                    _ => {
                        let told: Vec<String> = told
                            .iter()
                            .map(|segment| items(words, segment))
                            .filter(|words| !words.is_empty())
                            .collect();
                        let open = parts.last().is_some_and(is_anything);
                        let end = if open { " and anything" } else { "" };
                        format!("{}{end}", told.join(", anything, "))
                    }
                }
            }
            _ => words.phrase(body, 1),
        },
        _ => words.phrase(part, 1),
    }
}

fn flush(texts: &mut Option<Vec<String>>, items: &mut Vec<String>) {
    let Some(texts) = texts.take() else { return };
    if texts.iter().all(String::is_empty) {
        return;
    }
    let optional = texts.iter().any(String::is_empty);
    let spelled: Vec<String> = texts
        .iter()
        .filter(|text| !text.is_empty())
        .map(|text| {
            if text == " " {
                "a space".to_owned()
            } else {
                quoted(text)
            }
        })
        .collect();
    let perhaps = if optional { "perhaps " } else { "" };
    items.push(format!("{perhaps}{}", or(&spelled)));
}

fn product(before: &[String], more: &[String]) -> Option<Vec<String>> {
    (before.len() * more.len() <= MOST_TEXTS).then(|| {
        before
            .iter()
            .flat_map(|start| more.iter().map(move |end| format!("{start}{end}")))
            .collect()
    })
}

/// The texts that a part stands for, if they are few.
fn texts_of(part: &Part) -> Option<Vec<String>> {
    match &part.kind {
        Kind::Text {
            letters,
            ignore_case: false,
        } => Some(vec![spelled(letters)]),
        Kind::Row(parts) => parts.iter().try_fold(vec![String::new()], |before, part| {
            product(&before, &texts_of(part)?)
        }),
        Kind::Either(rows) if rows.len() <= MOST_TEXTS * 2 => {
            let each: Option<Vec<Vec<String>>> = rows.iter().map(texts_of).collect();
            each.map(|texts| texts.concat())
        }
        Kind::Group { body, switches: None } | Kind::Capture { body, .. } => texts_of(body),
        Kind::Class {
            negative: false,
            members,
            ignore_case: false,
        } if (1..=MOST_TEXTS).contains(&members.len()) => members
            .iter()
            .map(|member| match member {
                Member::Unit(unit) => char::from_u32(u32::from(*unit)).map(String::from),
                Member::Range(..) | Member::Named(_) => None,
            })
            .collect(),
        Kind::Repeat {
            body,
            min: 0,
            max: Some(1),
            ..
        } => {
            let mut texts = vec![String::new()];
            texts.extend(texts_of(body)?);
            Some(texts)
        }
        _ => None,
    }
}
