//! The known name that a misspelt one was meant to be.

use std::cmp::Reverse;

/// The one of `known` that differs from `name` in the fewest letters, when these are few enough for a slip: at most two, and fewer
/// than a third of the name. Of several the one that begins like it the longest. Case counts for nothing.
pub(crate) fn nearest<'k>(name: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    /// Longer names are no slips of known ones.
    const LONGEST: usize = 64;
    if name.len() > LONGEST {
        return None;
    }
    let wanted: Vec<char> = name.to_lowercase().chars().collect();
    let most = 2.min(wanted.len() / 3);
    known
        .map(|known| {
            let letters: Vec<char> = known.to_lowercase().chars().collect();
            let alike = wanted.iter().zip(&letters).take_while(|(a, b)| a == b).count();
            (slips(&wanted, &letters), Reverse(alike), known)
        })
        .min_by_key(|(slips, alike, _)| (*slips, *alike))
        .filter(|(slips, ..)| *slips <= most)
        .map(|(.., known)| known)
}

/// How many letters have to be put in, taken out, replaced or swapped with their neighbour.
fn slips(left: &[char], right: &[char]) -> usize {
    let mut rows: Vec<Vec<usize>> = vec![(0..=right.len()).collect()];
    for (i, a) in left.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in right.iter().enumerate() {
            let replaced = rows[i][j] + usize::from(a != b);
            let mut best = replaced.min(rows[i][j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *a == right[j - 1] && left[i - 1] == *b {
                best = best.min(rows[i - 1][j - 1] + 1);
            }
            row.push(best);
        }
        rows.push(row);
    }
    rows[left.len()][right.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn slips_are_found_and_other_names_are_not() {
        let known = ["@visitor_name", "@visitor_page_url", "@message"];
        for (name, meant) in [
            ("@visitor_nam", Some("@visitor_name")),
            ("@vistor_page_url", Some("@visitor_page_url")),
            ("@visitor_page_ulr", Some("@visitor_page_url")),
            ("@Visitor_Name", Some("@visitor_name")),
            ("@queue_size", None),
            ("@m", None),
        ] {
            assert_eq!(nearest(name, known.into_iter()), meant, "{name}");
        }
    }
}
