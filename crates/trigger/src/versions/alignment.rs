//! Which items of lists are the same one: lists that are versions of one list, item by item.
//!
//! Equal items belong together as far as their order allows; between them, items that are alike do. What is left was put in or taken
//! out. An item that moved is one taken out and one put in.

use serde_json::Value;

/// Beyond so many pairs of items only their order and likeness count.
const MOST_PAIRS: usize = 250_000;

/// One item: its index in each of the lists, the first of which is the one that the others were made of.
pub(super) type Row<const LISTS: usize> = [Option<usize>; LISTS];

/// Every item of every list, in an order that agrees with all of them. Items that two of the later lists put in at one place are one
/// row, so that they can be chosen between.
pub(super) fn align<const LISTS: usize>(
    lists: [&[Value]; LISTS],
    alike: fn(&Value, &Value) -> bool,
) -> Vec<Row<LISTS>> {
    let base = lists[0];
    let mut of_base: Vec<Row<LISTS>> = (0..base.len())
        .map(|index| {
            let mut row = [None; LISTS];
            row[0] = Some(index);
            row
        })
        .collect();
    // What was put in before each item of the base, and behind the last.
    let mut put_in: Vec<Vec<Row<LISTS>>> = vec![Vec::new(); base.len() + 1];
    for (number, list) in lists.iter().enumerate().skip(1) {
        let mut gap = 0;
        let mut fresh: Vec<Vec<usize>> = vec![Vec::new(); base.len() + 1];
        for (old, new) in pairs(base, list, alike) {
            match (old, new) {
                (Some(old), new) => {
                    of_base[old][number] = new;
                    gap = old + 1;
                }
                (None, Some(new)) => fresh[gap].push(new),
                (None, None) => {}
            }
        }
        for (rows, fresh) in put_in.iter_mut().zip(fresh) {
            join(rows, number, &fresh, &lists, alike);
        }
    }
    let mut behind = put_in.pop().unwrap_or_default();
    let mut rows: Vec<Row<LISTS>> = put_in
        .into_iter()
        .zip(of_base)
        .flat_map(|(before, row)| before.into_iter().chain([row]))
        .collect();
    rows.append(&mut behind);
    rows
}

/// Joins what one list put in at a place with what the lists before it put in there: equal and alike items first, then by their order.
fn join<const LISTS: usize>(
    rows: &mut Vec<Row<LISTS>>,
    number: usize,
    fresh: &[usize],
    lists: &[&[Value]; LISTS],
    alike: fn(&Value, &Value) -> bool,
) {
    let of_row = |row: &Row<LISTS>| {
        let found = row
            .iter()
            .enumerate()
            .find_map(|(list, index)| Some((list, (*index)?)));
        found.map_or(Value::Null, |(list, index)| lists[list][index].clone())
    };
    let earlier: Vec<Value> = rows.iter().map(of_row).collect();
    let later: Vec<Value> = fresh.iter().map(|index| lists[number][*index].clone()).collect();
    let mut joined: Vec<Row<LISTS>> = Vec::new();
    let (mut alone, mut left) = (Vec::new(), Vec::new());
    let settle = |alone: &mut Vec<usize>, left: &mut Vec<usize>, joined: &mut Vec<Row<LISTS>>| {
        for position in 0..alone.len().max(left.len()) {
            let mut row = alone.get(position).map_or([None; LISTS], |row| rows[*row]);
            row[number] = left.get(position).map(|new| fresh[*new]);
            joined.push(row);
        }
        alone.clear();
        left.clear();
    };
    for pair in pairs(&earlier, &later, alike) {
        match pair {
            (Some(old), Some(new)) => {
                settle(&mut alone, &mut left, &mut joined);
                let mut row = rows[old];
                row[number] = Some(fresh[new]);
                joined.push(row);
            }
            (Some(old), None) => alone.push(old),
            (None, Some(new)) => left.push(new),
            (None, None) => {}
        }
    }
    settle(&mut alone, &mut left, &mut joined);
    *rows = joined;
}

/// Two lists item by item, in the order of both.
fn pairs(
    old: &[Value],
    new: &[Value],
    alike: fn(&Value, &Value) -> bool,
) -> Vec<(Option<usize>, Option<usize>)> {
    let mut rows = Vec::new();
    let (mut from_old, mut from_new) = (0, 0);
    for (at_old, at_new) in equal_items(old, new).into_iter().chain([(old.len(), new.len())]) {
        between(old, new, from_old..at_old, from_new..at_new, alike, &mut rows);
        if at_old < old.len() {
            rows.push((Some(at_old), Some(at_new)));
        }
        (from_old, from_new) = (at_old + 1, at_new + 1);
    }
    rows
}

/// Items between two equal ones: alike ones belong together.
fn between(
    old: &[Value],
    new: &[Value],
    olds: std::ops::Range<usize>,
    news: std::ops::Range<usize>,
    alike: fn(&Value, &Value) -> bool,
    rows: &mut Vec<(Option<usize>, Option<usize>)>,
) {
    let mut next = news.start;
    let mut waiting = Vec::new();
    for index in olds {
        match (next..news.end).find(|other| alike(&old[index], &new[*other])) {
            Some(other) => {
                rows.extend(waiting.drain(..).map(|index| (Some(index), None)));
                rows.extend((next..other).map(|other| (None, Some(other))));
                rows.push((Some(index), Some(other)));
                next = other + 1;
            }
            None => waiting.push(index),
        }
    }
    rows.extend(waiting.into_iter().map(|index| (Some(index), None)));
    rows.extend((next..news.end).map(|other| (None, Some(other))));
}

/// The longest run of equal items in the order of both lists.
fn equal_items(old: &[Value], new: &[Value]) -> Vec<(usize, usize)> {
    let start = old.iter().zip(new).take_while(|(old, new)| old == new).count();
    let rest = (&old[start..], &new[start..]);
    let end = rest
        .0
        .iter()
        .rev()
        .zip(rest.1.iter().rev())
        .take_while(|(old, new)| old == new)
        .count();
    let middle = (&rest.0[..rest.0.len() - end], &rest.1[..rest.1.len() - end]);
    let mut equal: Vec<(usize, usize)> = (0..start).map(|index| (index, index)).collect();
    let inside = longest_run(middle.0, middle.1);
    equal.extend(inside.into_iter().map(|(old, new)| (old + start, new + start)));
    equal.extend(
        (0..end)
            .rev()
            .map(|back| (old.len() - 1 - back, new.len() - 1 - back)),
    );
    equal
}

fn longest_run(old: &[Value], new: &[Value]) -> Vec<(usize, usize)> {
    if old.len().saturating_mul(new.len()) > MOST_PAIRS {
        return Vec::new();
    }
    let width = new.len() + 1;
    // How long the longest run behind each pair is.
    let mut lengths = vec![0_usize; (old.len() + 1) * width];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            lengths[i * width + j] = if old[i] == new[j] {
                lengths[(i + 1) * width + j + 1] + 1
            } else {
                lengths[(i + 1) * width + j].max(lengths[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut run = Vec::new();
    while i < old.len() && j < new.len() {
        if old[i] == new[j] {
            run.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    run
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// Numbers are alike in tens.
    fn alike(left: &Value, right: &Value) -> bool {
        left.as_u64().map(|number| number / 10) == right.as_u64().map(|number| number / 10)
    }

    #[track_caller]
    fn rows<const LISTS: usize>(lists: [&str; LISTS], expected: &str) {
        let parsed = lists.map(|list| {
            list.split_whitespace()
                .map(|number| json!(number.parse::<u64>().unwrap()))
                .collect::<Vec<Value>>()
        });
        let slices = parsed.each_ref().map(Vec::as_slice);
        let shown: Vec<String> = align(slices, alike)
            .into_iter()
            .map(|row| {
                let items = row.iter().zip(&slices);
                let items =
                    items.map(|(index, list)| index.map_or("-".to_owned(), |index| list[index].to_string()));
                items.collect::<Vec<_>>().join("/")
            })
            .collect();
        assert_eq!(shown.join(" "), expected);
    }

    #[test]
    fn equal_items_belong_together_and_then_alike_ones() {
        rows(["10 20 30", "10 20 30"], "10/10 20/20 30/30");
        rows(["10 20 30", "10 25 30"], "10/10 20/25 30/30");
        rows(["10 20 30", "10 30"], "10/10 20/- 30/30");
        rows(["10 30", "10 20 30"], "10/10 -/20 30/30");
        rows(["10 20", "20 10"], "10/- 20/20 -/10");
        rows(["10 40", "20 41 50"], "10/- -/20 40/41 -/50");
        rows(["", "10"], "-/10");
    }

    #[test]
    fn what_two_sides_put_in_at_one_place_is_chosen_between() {
        rows(["10", "10 20", "10 20"], "10/10/10 -/20/20");
        rows(["10", "10 20", "10 30"], "10/10/10 -/20/30");
        rows(
            ["10 50", "10 20 30 50", "10 30 50"],
            "10/10/10 -/20/- -/30/30 50/50/50",
        );
        rows(["10 50", "15 50", "10 40 50"], "10/15/10 -/-/40 50/50/50");
    }
}
