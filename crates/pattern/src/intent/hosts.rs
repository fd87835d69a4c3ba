//! Names of hosts: dots that stand for anything, capitals, a path that begins without its slash.

use super::signs::{SignKind, Signs};
use super::{Proof, Suspicion};

pub(super) fn suspicions(signs: &Signs<'_>) -> Vec<Suspicion> {
    let mut found = Vec::new();
    found.extend(path_without_slash(signs));
    found.extend(capitals(signs));
    found.extend(dots(signs));
    found
}

/// Endings of hosts that people write most.
pub(super) fn is_ending(text: &str) -> bool {
    const ENDINGS: [&str; 44] = [
        "com", "org", "net", "edu", "gov", "info", "biz", "io", "co", "app", "dev", "shop", "store",
        "example", "test", "local", "de", "fr", "uk", "es", "it", "nl", "be", "ch", "at", "pl", "pt", "cz",
        "ru", "jp", "cn", "br", "au", "ca", "us", "eu", "in", "se", "no", "dk", "fi", "ie", "tv", "me",
    ];
    ENDINGS.contains(&text.to_ascii_lowercase().as_str())
}

/// `://[\w.-]+blog/`: between the host and the path a slash is missing.
fn path_without_slash(signs: &Signs<'_>) -> Option<Suspicion> {
    let scheme = signs.source.find("://")? + 3;
    let first = signs.all.iter().position(|sign| sign.at.start >= scheme)?;
    let mut seen_host = false;
    let mut index = first;
    while index < signs.len() {
        match signs.kind(index)? {
            SignKind::Class | SignKind::Escape(_) => {
                if signs.text(index).contains('/') && !signs.text(index).starts_with("[^") {
                    return None;
                }
                seen_host |= signs.kind(index + 1) == Some(SignKind::Repeat);
            }
            SignKind::Dot if signs.text(index + 1) == "*" || signs.text(index + 1) == "+" => return None,
            SignKind::Letter { .. } if seen_host && signs.before(index) != Some(SignKind::Open) => {
                let word = signs.word_from(index);
                let (label, _) = word.split_once('/')?;
                let plain = !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphabetic());
                let before = signs.before(index);
                let after_host = matches!(before, Some(SignKind::Repeat)) && signs.text(index - 1) != "?";
                if !(plain && after_host && label != "localhost" && !is_ending(label)) {
                    return None;
                }
                let start = signs.all[index].at.start;
                return Some(
                    Suspicion::new(
                        "meant-path",
                        signs.range(index, index + label.chars().count()),
                        format!(
                            "`{label}/` would be the end of the host’s name, since no slash stands before it."
                        ),
                        "It was probably meant as the beginning of the path.",
                    )
                    .mend(format!("Write `/{label}/`"), signs.with(&[(start..start, "/")])),
                );
            }
            SignKind::Letter { character: '/', .. } => return None,
            _ => {}
        }
        index += 1;
    }
    None
}

/// The stretch of a name with dots: its first and its last sign, and its text.
struct Name {
    first: usize,
    last: usize,
    text: String,
    dots: Vec<usize>,
}

fn names(signs: &Signs<'_>) -> Vec<Name> {
    let of_name = |index: usize| match signs.kind(index) {
        Some(SignKind::Letter { character, .. }) => {
            (character.is_ascii_alphanumeric() || character == '-' || character == '.').then_some(character)
        }
        Some(SignKind::Dot) if signs.kind(index + 1) != Some(SignKind::Repeat) => Some('.'),
        _ => None,
    };
    let mut found = Vec::new();
    let mut index = 0;
    while index < signs.len() {
        let text: String = (index..signs.len()).map_while(of_name).collect();
        let count = text.chars().count();
        if count == 0 {
            index += 1;
            continue;
        }
        let last = index + count - 1;
        found.push(Name {
            first: index,
            last,
            dots: (index..=last)
                .filter(|&at| signs.kind(at) == Some(SignKind::Dot))
                .collect(),
            text,
        });
        index = last + 1;
    }
    found
}

/// Whether a name is surely one of a host.
fn is_host(signs: &Signs<'_>, name: &Name) -> bool {
    let text = name.text.trim_start_matches('.');
    let after_scheme = signs.source[..signs.all[name.first].at.start].ends_with("://");
    let ending = text.rsplit('.').next().unwrap_or_default();
    let next = signs.kind(name.last + 1);
    let ends = matches!(
        next,
        None | Some(
            SignKind::Letter {
                character: '/' | ':',
                ..
            } | SignKind::End
                | SignKind::Or
                | SignKind::Close
        )
    );
    let begins = text.starts_with("www.") || text.starts_with("WWW.");
    let reads = ends && is_ending(ending) && super::sample::is_host(text);
    // After a slash of the path it is the name of a file or of a page.
    let in_path = !after_scheme
        && name
            .first
            .checked_sub(1)
            .is_some_and(|before| signs.is_path_slash(before));
    text.contains('.') && !text.starts_with('-') && !in_path && (after_scheme || begins || reads)
}

/// `Shop.Example.com`: hosts are reported in small letters.
fn capitals(signs: &Signs<'_>) -> Option<Suspicion> {
    let name = names(signs)
        .into_iter()
        .find(|name| is_host(signs, name) && name.text.bytes().any(|byte| byte.is_ascii_uppercase()))?;
    // In an address with its scheme it is told as what can never match.
    crate::impossible::never_matches(signs.source)
        .is_empty()
        .then_some(())?;
    let at = signs.range(name.first, name.last);
    let small = signs.source[at.clone()].to_ascii_lowercase();
    Some(
        Suspicion::new(
            "meant-capitals",
            at.clone(),
            "Browsers report the names of hosts in small letters.",
            "The same host was probably meant.",
        )
        .proof(Proof::Difference)
        .mend("Write the host in small letters", signs.with(&[(at, &small)])),
    )
}

/// `shop.example`: worth knowing, since other names match too.
fn dots(signs: &Signs<'_>) -> Option<Suspicion> {
    let names: Vec<Name> = names(signs)
        .into_iter()
        .filter(|name| is_host(signs, name) && !name.dots.is_empty())
        .collect();
    let first = names.first()?;
    let edits: Vec<_> = names
        .iter()
        .flat_map(|name| &name.dots)
        .map(|&dot| (signs.range(dot, dot), "\\."))
        .collect();
    let mended = signs.with(&edits);
    let other: String = first.text.replacen('.', "x", 1);
    let unwanted = super::sample::address(&mended)
        .filter(|url| url.contains(&first.text))
        .and_then(|url| super::sample::of_text(&url.replacen(&first.text, &other, 1)));
    Some(
        Suspicion::new(
            "meant-dot",
            signs.range(first.first, first.last),
            "In a pattern a dot stands for any character, so the names of other hosts match too.",
            "A dot was probably meant. This matters only where others can have such a name.",
        )
        .note()
        .unwanted(unwanted)
        .mend("Write `\\.` for the dots", mended),
    )
}
