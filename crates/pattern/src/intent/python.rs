//! Kinds of mistakes that are the same in a pattern of Python, which must be the whole address.
//!
//! Left out are those that a search alone makes, or that only other languages refuse: where a pattern begins and ends, what stands
//! around it, and signs of other dialects.

use super::signs::Signs;
use super::{Suspicion, choices, classes, glob, lists, negation, placeholders, query, routes};

pub(super) fn suspicions(source: &str) -> Vec<Suspicion> {
    let signs = Signs::of(source);
    let mut all = lists::suspicions(&signs);
    all.extend(choices::suspicions(&signs));
    all.extend(glob::suspicions(&signs));
    all.extend(query::suspicions(&signs));
    all.extend(negation::suspicions(&signs).into_iter().map(of_the_whole));
    all.extend(placeholders::suspicions(&signs));
    all.extend(routes::suspicions(&signs));
    all.extend(classes::suspicions(&signs));
    if all.iter().all(|found| found.code != "meant-glob") {
        all.extend(star_at_the_end(source));
    }
    all
}

/// A mend that finds nothing but a place, as one that is the whole address.
fn of_the_whole(mut suspicion: Suspicion) -> Suspicion {
    for mend in &mut suspicion.mends {
        let condition = mend.source.trim_start_matches('^').replace("(?!.*.*", "(?!.*");
        mend.source = format!("{condition}.*");
    }
    suspicion
}

/// `https://shop.example/*`: a search would find the beginning, and as a whole there are only slashes.
fn star_at_the_end(source: &str) -> Option<Suspicion> {
    let before = source
        .strip_suffix("/*")
        .filter(|before| !before.ends_with('\\'))?;
    let at = source.len() - 1..source.len();
    let suspicion = Suspicion::new(
        "meant-glob",
        at,
        "In a pattern `*` does not stand for any text: it repeats the `/` before it.",
        "`*` was probably meant as “anything”, as in lists of files.",
    );
    Some(suspicion.mend("Write `.*` for “anything”", format!("{before}/.*")))
}
