//! Which items of lists are the same one where the order of the lists does not count.

use serde_json::Value;

use super::alignment::Row;

/// Every item of every list: equal ones together, then alike ones. In the order of the second list, and what it does not have behind, in the
/// order of the lists.
pub(super) fn pair<const LISTS: usize>(
    lists: [&[Value]; LISTS],
    alike: fn(&Value, &Value) -> bool,
) -> Vec<Row<LISTS>> {
    let mut rows: Vec<Row<LISTS>> = Vec::new();
    for (number, list) in lists.iter().enumerate() {
        let mut left: Vec<usize> = (0..list.len()).collect();
        // Equal to the item of any list before, then alike to it.
        for is_one in [|a: &Value, b: &Value| a == b, alike] {
            left.retain(|&index| {
                let row = rows.iter_mut().find(|row| {
                    row[number].is_none() && known(row, &lists).any(|item| is_one(item, &list[index]))
                });
                row.map(|row| row[number] = Some(index)).is_none()
            });
        }
        rows.extend(left.into_iter().map(|index| {
            let mut row = [None; LISTS];
            row[number] = Some(index);
            row
        }));
    }
    rows.sort_by_key(|row| row.get(1).copied().flatten().unwrap_or(usize::MAX));
    rows
}

/// The items of a row that were found so far.
fn known<'v, const LISTS: usize>(
    row: &Row<LISTS>,
    lists: &[&'v [Value]; LISTS],
) -> impl Iterator<Item = &'v Value> {
    let items = row.iter().zip(lists);
    items.filter_map(|(index, list)| Some(&list[(*index)?]))
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
        let shown: Vec<String> = pair(slices, alike)
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
    fn equal_items_belong_together_wherever_they_stand_and_then_alike_ones() {
        rows(["10 20 30", "30 10 20"], "30/30 10/10 20/20");
        rows(["10 20", "21 10"], "20/21 10/10");
        rows(["10 20", "30 20"], "-/30 20/20 10/-");
        rows(["10 10", "10"], "10/10 10/-");
        rows(["11 12", "12 13"], "12/12 11/13");
    }

    #[test]
    fn what_two_sides_put_in_is_one_item_where_it_is_alike() {
        rows(["10", "20 10", "10 20"], "-/20/20 10/10/10");
        rows(["10", "10 20", "25 10"], "10/10/10 -/20/25");
        rows(["10 20", "10", "20 10"], "10/10/10 20/-/20");
    }
}
