//! Rules as `list_auto_accesses` lists them: the order in which they are asked is in `next_id`, and not in the list.

use serde_json::{Map, Value};

use super::AutoAccess;
use super::list::order;

/// Records of one listing in the order in which they are asked, and what is to say about that. Records without ids are no listing of
/// a server, and stay as they are.
///
/// Where the records are no whole list, they stay as they are too: part of a list has no order of its own.
pub(crate) fn in_order(records: Vec<Map<String, Value>>) -> (Vec<Map<String, Value>>, Option<String>) {
    let rules: Vec<AutoAccess> = records.iter().map(AutoAccess::read).collect();
    if rules.len() < 2 || rules.iter().any(|rule| rule.id.is_empty()) {
        return (records, None);
    }
    let (places, faults) = order(&rules);
    if let Some(fault) = faults.first() {
        let note = format!(
            "The rules are in the order of the text, because their `next_id` do not make one list: {fault}."
        );
        return (records, Some(note));
    }
    if places.iter().copied().eq(0..records.len()) {
        return (records, None);
    }
    let mut records: Vec<Option<Map<String, Value>>> = records.into_iter().map(Some).collect();
    let ordered = places.into_iter().filter_map(|place| records[place].take());
    let note = "The rules are in the order of their `next_id`, in which LiveChat asks them, and not in that of the text.";
    (ordered.collect(), Some(note.to_owned()))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn record(id: &str, next: &str) -> Map<String, Value> {
        let record = json!({ "id": id, "next_id": next, "x": id });
        record.as_object().unwrap().clone()
    }

    #[track_caller]
    fn check(records: &[(&str, &str)], expected: &str, says: Option<&str>) {
        let (ordered, note) = in_order(records.iter().map(|(id, next)| record(id, next)).collect());
        let ids: Vec<&str> = ordered
            .iter()
            .map(|record| record["id"].as_str().unwrap())
            .collect();
        assert_eq!(ids.join(" "), expected);
        match (note, says) {
            (Some(note), Some(says)) => assert!(note.contains(says), "{note}"),
            (note, says) => assert_eq!(note.as_deref(), says),
        }
    }

    #[test]
    fn a_listing_is_read_in_the_order_in_which_rules_are_asked() {
        check(
            &[("c", ""), ("a", "b"), ("b", "c")],
            "a b c",
            Some("order of their `next_id`"),
        );
        check(&[("a", "b"), ("b", "")], "a b", None);
        check(&[("a", "b")], "a", None);
    }

    #[test]
    fn what_is_no_whole_list_stays_as_it_is_and_says_why() {
        check(&[("b", "x"), ("a", "b")], "b a", Some("“x”"));
        check(&[("b", "a"), ("a", "b")], "b a", Some("circle"));
        check(&[("", ""), ("a", "")], " a", None);
    }
}
