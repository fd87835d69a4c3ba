//! The order of a list of which each item names the next: which calls bring it about, and how few are enough.
//!
//! A server takes an item out of its list and puts it in front of another one, or at the end, with one call. Items that already
//! stand in the wanted order among themselves can stay; every other item needs a call of its own. So the fewest calls are those for
//! all items but the longest run that stays in order.
//!
//! Source: LiveChat's Configuration API v3.6, “Update auto access”: `next_id` names the item in front of which one is put, and an
//! empty one puts it at the end. With C put in front of B, the list A, B, C, D becomes A, C, B, D.

use std::collections::{HashMap, HashSet};

/// A call that puts an item at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placement<'i> {
    /// The item.
    pub item: &'i str,
    /// The item in front of which it is put; `None` for the end of the list.
    pub before: Option<&'i str>,
    /// It is not in the list yet and is added there; otherwise it is moved.
    pub is_new: bool,
}

/// The calls that turn the list `now` into `wanted`, in the order in which they must be made: as few as possible. Items that are
/// not wanted are left where they are; whoever deletes them can do so before or after.
///
/// Each call leaves a whole list behind. After a cut, reading the list and asking again gives the calls that are left.
pub fn placements<'i>(now: &[&str], wanted: &[&'i str]) -> Vec<Placement<'i>> {
    let places: HashMap<&str, usize> = now
        .iter()
        .enumerate()
        .map(|(place, &item)| (item, place))
        .collect();
    let known: Vec<Option<usize>> = wanted.iter().map(|item| places.get(item).copied()).collect();
    let staying = longest_increasing(&known);
    // From the end on, so that what an item is put in front of stands at its place already.
    (0..wanted.len())
        .rev()
        .filter(|index| !staying.contains(index))
        .map(|index| Placement {
            item: wanted[index],
            before: wanted.get(index + 1).copied(),
            is_new: known[index].is_none(),
        })
        .collect()
}

/// In front of what an item that is not in the list `now` yet is to be made, so that nothing that stays in order has to be moved for it:
/// the next wanted item behind it that stays; `None` for the end of the list.
pub(crate) fn room_for<'i>(now: &[&str], wanted: &[&'i str], item: &str) -> Option<&'i str> {
    let places: HashMap<&str, usize> = now
        .iter()
        .enumerate()
        .map(|(place, &item)| (item, place))
        .collect();
    let known: Vec<Option<usize>> = wanted.iter().map(|item| places.get(item).copied()).collect();
    let staying = longest_increasing(&known);
    let at = wanted.iter().position(|wanted| *wanted == item)?;
    (at + 1..wanted.len())
        .find(|behind| staying.contains(behind))
        .map(|behind| wanted[behind])
}

/// The call that is next where links make no whole list: `wanted` names each item once, and `next` gives what an item names as its next one,
/// an empty text for the last. `None` when all of them name the right one.
///
/// Named choice: such a list is mended from its end on. Each call puts the last item that names the wrong one in front of what stands right
/// already. It changes no link of these, however the server reads the links that are wrong, so that as many calls as there are items
/// are always enough.
pub(crate) fn mending<'i>(
    wanted: &[&'i str],
    next: impl Fn(&str) -> Option<String>,
) -> Option<Placement<'i>> {
    let right = settled(wanted, next);
    let index = wanted.len().checked_sub(right + 1)?;
    Some(Placement {
        item: wanted[index],
        before: wanted.get(index + 1).copied(),
        is_new: false,
    })
}

/// How many items at the end of `wanted` name the right next one, each and all behind it.
pub(crate) fn settled(wanted: &[&str], next: impl Fn(&str) -> Option<String>) -> usize {
    let is_right = |index: &usize| {
        let behind = wanted.get(index + 1).copied().unwrap_or_default();
        next(wanted[*index]).as_deref() == Some(behind)
    };
    (0..wanted.len()).rev().take_while(is_right).count()
}

/// The indices of a longest run of numbers that increase, with gaps. Takes n log n steps.
fn longest_increasing(numbers: &[Option<usize>]) -> HashSet<usize> {
    // For each length, the index of the smallest number that a run of this length can end with.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; numbers.len()];
    for (index, number) in numbers.iter().enumerate() {
        if number.is_none() {
            continue;
        }
        let length = ends.partition_point(|&end| numbers[end] < *number);
        before[index] = length.checked_sub(1).map(|shorter| ends[shorter]);
        if length == ends.len() {
            ends.push(index);
        } else {
            ends[length] = index;
        }
    }
    std::iter::successors(ends.last().copied(), |&index| before[index]).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The list after a call, as the document says that the server keeps it.
    fn put<'i>(list: &mut Vec<&'i str>, call: Placement<'i>) {
        assert_eq!(call.is_new, !list.contains(&call.item), "{call:?} in {list:?}");
        list.retain(|item| *item != call.item);
        let place = match call.before {
            Some(before) => list
                .iter()
                .position(|item| *item == before)
                .expect("the item is there"),
            None => list.len(),
        };
        list.insert(place, call.item);
    }

    #[test]
    fn a_new_item_is_made_in_front_of_the_next_one_that_stays() {
        // C has to be moved, so that N is made in front of D.
        assert_eq!(
            room_for(&["C", "A", "B", "D"], &["A", "B", "N", "C", "D"], "N"),
            Some("D")
        );
        assert_eq!(room_for(&["A"], &["A", "N"], "N"), None);
        assert_eq!(room_for(&[], &["N"], "N"), None);
    }

    #[test]
    fn the_example_of_the_document_takes_one_call() {
        let calls = placements(&["A", "B", "C", "D"], &["A", "C", "B", "D"]);
        assert_eq!(calls.len(), 1);
        // C in front of B and B in front of D come to the same.
        let mut list = vec!["A", "B", "C", "D"];
        put(&mut list, calls[0]);
        assert_eq!(list, ["A", "C", "B", "D"]);
        assert_eq!(
            placements(&["A", "B"], &["B", "A"])
                .iter()
                .map(|call| call.before)
                .collect::<Vec<_>>(),
            [Some("A")]
        );
        assert_eq!(
            placements(&["A"], &["A", "B"])[0],
            Placement {
                item: "B",
                before: None,
                is_new: true
            }
        );
        assert!(placements(&["A", "B", "C"], &["A", "C"]).is_empty());
    }

    /// The fewest calls, by trying all that there are.
    fn fewest(now: &[&'static str], wanted: &[&'static str]) -> usize {
        let mut lists = HashSet::from([now.to_vec()]);
        for calls in 0.. {
            if lists.contains(wanted) {
                return calls;
            }
            lists = lists
                .iter()
                .flat_map(|list| {
                    wanted.iter().flat_map(move |&item| {
                        (0..wanted.len()).map(move |place| {
                            let mut list = list.clone();
                            list.retain(|other| *other != item);
                            list.insert(place.min(list.len()), item);
                            list
                        })
                    })
                })
                .collect();
        }
        unreachable!("some number of calls is enough")
    }

    const NAMES: [&str; 12] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];

    fn shuffled(names: usize) -> impl Strategy<Value = Vec<&'static str>> {
        Just(NAMES[..names].to_vec()).prop_shuffle()
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

        #[test]
        fn a_list_is_reordered_also_with_a_cut_at_every_call(
            now in proptest::sample::subsequence(NAMES.to_vec(), 0..=12).prop_shuffle(),
            wanted in proptest::sample::subsequence(NAMES.to_vec(), 0..=12).prop_shuffle(),
        ) {
            let calls = placements(&now, &wanted);
            for cut in 0..=calls.len() {
                let mut list = now.clone();
                calls[..cut].iter().for_each(|&call| put(&mut list, call));
                let rest = placements(&list, &wanted);
                prop_assert_eq!(rest.len(), calls.len() - cut);
                rest.into_iter().for_each(|call| put(&mut list, call));
                list.retain(|item| wanted.contains(item));
                prop_assert_eq!(&list, &wanted);
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

        #[test]
        fn no_fewer_calls_are_enough(now in shuffled(5), wanted in shuffled(5)) {
            prop_assert_eq!(placements(&now, &wanted).len(), fewest(&now, &wanted));
        }
    }
}
