//! Negation that negates nothing: `(?!cart)` without an anchor, `^(?!/cart)`, `!cart`, `NOT cart`.

use super::query::escaped;
use super::sample;
use super::signs::{SignKind, Signs};
use super::{Proof, Suspicion};

pub(super) fn suspicions(signs: &Signs<'_>) -> Vec<Suspicion> {
    words(signs).or_else(|| idle_look(signs)).into_iter().collect()
}

/// `!/cart`, `NOT /cart`, `-/cart`.
fn words(signs: &Signs<'_>) -> Option<Suspicion> {
    let source = signs.source;
    let word = ["!~", "!=", "!", "NOT ", "not ", "Not ", "-/"]
        .iter()
        .find(|word| source.starts_with(**word))?;
    let rest = source[word.len().min(if *word == "-/" { 1 } else { word.len() })..].trim();
    (!rest.is_empty()).then_some(())?;
    let page = rest.trim_start_matches('^').trim_end_matches('$');
    Some(
        Suspicion::new(
            "meant-negation",
            0..word.trim_end().len(),
            format!(
                "`{}` stands for itself here: it negates nothing.",
                word.trim_end_matches('/')
            ),
            "Addresses without what follows were probably meant.",
        )
        .proof(Proof::Signs)
        .mend("Leave out the addresses with it", format!("^(?!.*{page})")),
    )
}

/// A look-ahead that every address gets around, because it may be tried at another place.
fn idle_look(signs: &Signs<'_>) -> Option<Suspicion> {
    let look = (0..signs.len()).find(|&index| signs.text(index) == "(?!")?;
    let close = signs.closing(look)?;
    let anything = |index: usize| {
        matches!(
            signs.kind(index),
            Some(SignKind::Dot | SignKind::Repeat | SignKind::End)
        ) && !signs.text(index).starts_with('?')
    };
    let before =
        (0..look).all(|index| anything(index) || (index == 0 && signs.kind(0) == Some(SignKind::Start)));
    let after = (close + 1..signs.len()).all(anything);
    (before && after).then_some(())?;
    let inside = &signs.source[signs.all[look].at.end..signs.all[close].at.start];
    let bare = inside.trim_start_matches('^').trim_start_matches(".*");
    let first = sample::address(bare)?;
    let mend = if Signs::of(bare).kind(0).is_some() && has_choice(bare) {
        format!("^(?!.*(?:{bare}))")
    } else {
        format!("^(?!.*{bare})")
    };
    Some(
        Suspicion::new(
            "meant-negation",
            signs.range(look, close),
            format!(
                "`{}` only says what must not follow at one place, and every address has another place for it.",
                &signs.source[signs.range(look, close)]
            ),
            "Addresses without this anywhere were probably meant.",
        )
        .unwanted(Some(first))
        .mend("Leave out the addresses with it", mend),
    )
    .filter(|_| !escaped(bare).is_empty())
}

fn has_choice(source: &str) -> bool {
    let signs = Signs::of(source);
    (0..signs.len()).any(|index| signs.kind(index) == Some(SignKind::Or) && signs.is_outside(index))
}
