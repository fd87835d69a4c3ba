//! Lists of pages: with commas, lines, `OR`, `||`, or with an empty place between `|`.

use super::signs::{SignKind, Signs};
use super::{Proof, Suspicion};

pub(super) fn suspicions(signs: &Signs<'_>) -> Vec<Suspicion> {
    separated(signs)
        .or_else(|| empty_place(signs))
        .into_iter()
        .collect()
}

/// `/cart, /checkout`, also with semicolons, lines, `or` and `and`.
fn separated(signs: &Signs<'_>) -> Option<Suspicion> {
    let source = signs.source.trim();
    let separators: [(&str, &str); 12] = [
        ("\n", "line break"),
        (" OR ", "word"),
        (" or ", "word"),
        (" AND ", "word"),
        (" and ", "word"),
        (" || ", "sign"),
        ("||", "sign"),
        (" && ", "sign"),
        ("&&", "sign"),
        (";", "sign"),
        (",", "sign"),
        (" ", "blank"),
    ];
    let (separator, kind) = separators.iter().find(|(separator, _)| {
        let items = items(source, separator);
        let pages = items.iter().filter(|item| is_page(item)).count();
        match *separator {
            "\n" => items.len() > 1,
            "||" | "&&" | " || " | " && " => items.len() > 1,
            // A blank within one address is told elsewhere.
            " " => {
                items.len() > 1
                    && items
                        .iter()
                        .all(|item| is_page(item) && !item.starts_with('\\') && !item.starts_with("/$"))
            }
            " OR " | " AND " => items.len() > 1,
            _ => items.len() > 1 && pages == items.len(),
        }
    })?;
    let items = items(source, separator);
    let at = signs.source.find(separator)?;
    Some(
        Suspicion::new(
            "meant-list",
            at..at + separator.len(),
            format!(
                "The {kind} between these stands for itself: an address would have to contain all of it."
            ),
            "One of these pages was probably meant.",
        )
        .proof(Proof::Signs)
        .mend("Write `|` between them", items.join("|")),
    )
}

fn items<'s>(source: &'s str, separator: &str) -> Vec<&'s str> {
    source
        .split(separator)
        .map(|item| item.trim().trim_end_matches([',', ';']))
        .filter(|item| !item.is_empty())
        .collect()
}

/// What begins as an address or a path does.
fn is_page(item: &str) -> bool {
    let item = item.trim_start_matches('^');
    item.len() > 1
        && (item.starts_with('/')
            || item.starts_with("\\/")
            || item.starts_with("http")
            || item.starts_with("www.")
            || item.starts_with("*/"))
}

/// `a|`, `|a`, `a||b`: an empty place matches every address.
fn empty_place(signs: &Signs<'_>) -> Option<Suspicion> {
    let outside: Vec<usize> = (0..signs.len())
        .filter(|&index| signs.kind(index) == Some(SignKind::Or) && signs.is_outside(index))
        .collect();
    let empty = outside.iter().copied().find(|&index| {
        index == 0 || index + 1 == signs.len() || signs.kind(index + 1) == Some(SignKind::Or)
    })?;
    (signs.len() > outside.len()).then_some(())?;
    let edits: Vec<_> = outside
        .iter()
        .filter(|&&index| {
            index == 0
                || index + 1 == signs.len()
                || signs.kind(index - 1) == Some(SignKind::Or)
                || (index + 1..signs.len()).all(|later| signs.kind(later) == Some(SignKind::Or))
        })
        .map(|&index| (signs.range(index, index), ""))
        .collect();
    Some(
        Suspicion::new(
            "meant-list",
            signs.range(empty, empty),
            "Beside this `|` stands nothing, and nothing is found in every address.",
            "The `|` is probably left over from a list.",
        )
        .unwanted(Some("https://shop.example/".to_owned()))
        .proof(Proof::Difference)
        .mend("Remove the `|`", signs.with(&edits)),
    )
}
