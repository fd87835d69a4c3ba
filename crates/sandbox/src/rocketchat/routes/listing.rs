//! Lists in pages: `count`, `offset` and `sort` of the endpoints that list.

use std::cmp::Ordering;
use std::collections::HashMap;

use serde_json::{Map, Value, json};

use crate::rocketchat::answer::Answer;
use crate::rocketchat::validate;

/// Items of a page when the client does not say.
const DEFAULT_COUNT: usize = 50;
/// Items of a page at most, unless the client asks for all with `count=0`.
const LARGEST_COUNT: usize = 100;

/// Which part of a list a client wants, in what order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Page {
    offset: usize,
    /// None: all that follow.
    count: Option<usize>,
    /// Members to sort by, each upwards or downwards; an empty list keeps the order of creation.
    sort: Vec<(String, Direction)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Direction {
    Up,
    Down,
}

impl Page {
    /// Reads a query; without `sort`, the list is sorted by `default_sort`.
    pub(super) fn from_query(query: &HashMap<String, String>, default_sort: &str) -> Result<Self, Answer> {
        validate::list_query(&typed(query))?;
        let number = |name| query.get(name).and_then(|text| text.parse::<f64>().ok());
        // Saturating on purpose: an absurd offset is simply past the end.
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "saturates"
        )]
        let whole = |number: f64| number as usize;
        let count = match number("count").map(whole) {
            None => Some(DEFAULT_COUNT),
            Some(0) => None,
            Some(count) => Some(count.min(LARGEST_COUNT)),
        };
        let sort = match query.get("sort") {
            None => vec![(default_sort.to_owned(), Direction::Up)],
            Some(text) => directions(text).ok_or_else(|| {
                Answer::refused(
                    &format!("Invalid sort parameter provided: \"{text}\""),
                    "error-invalid-sort",
                )
            })?,
        };
        Ok(Self {
            offset: number("offset").map_or(0, whole),
            count,
            sort,
        })
    }

    /// The page of `items`, under `member`, with `count`, `offset` and `total`.
    pub(super) fn answer(&self, member: &str, mut items: Vec<Map<String, Value>>) -> Answer {
        items.sort_by(|left, right| self.compare(left, right));
        let total = items.len();
        let page: Vec<_> = items
            .into_iter()
            .skip(self.offset)
            .take(self.count.unwrap_or(usize::MAX))
            .collect();
        Answer::success(json!({member: page, "count": page.len(), "offset": self.offset, "total": total}))
    }

    fn compare(&self, left: &Map<String, Value>, right: &Map<String, Value>) -> Ordering {
        let by_member = |(member, direction): &(String, Direction)| {
            let ordering = compare(left.get(member), right.get(member));
            match direction {
                Direction::Up => ordering,
                Direction::Down => ordering.reverse(),
            }
        };
        self.sort
            .iter()
            .map(by_member)
            .find(|ordering| ordering.is_ne())
            .unwrap_or(Ordering::Equal)
    }
}

/// The query with numbers where it holds numbers, as the validator has it.
fn typed(query: &HashMap<String, String>) -> Value {
    let typed = |name: &str, text: &str| match (name, text.parse::<f64>()) {
        ("count" | "offset", Ok(number)) => json!(number),
        _ => json!(text),
    };
    query
        .iter()
        .map(|(name, text)| (name.clone(), typed(name, text)))
        .collect::<Map<_, _>>()
        .into()
}

/// Reads `{"name": 1, "_updatedAt": -1}`.
fn directions(text: &str) -> Option<Vec<(String, Direction)>> {
    let Value::Object(members) = serde_json::from_str(text).ok()? else {
        return None;
    };
    let direction = |value: &Value| match value.as_i64() {
        Some(1) => Some(Direction::Up),
        Some(-1) => Some(Direction::Down),
        _ => None,
    };
    members
        .iter()
        .map(|(member, value)| Some((member.clone(), direction(value)?)))
        .collect()
}

/// Orders as a database does: missing and null first, then numbers, texts, all else, booleans.
fn compare(left: Option<&Value>, right: Option<&Value>) -> Ordering {
    let rank = |value: Option<&Value>| match value {
        None | Some(Value::Null) => 0,
        Some(Value::Number(_)) => 1,
        Some(Value::String(_)) => 2,
        Some(Value::Object(_) | Value::Array(_)) => 3,
        Some(Value::Bool(_)) => 4,
    };
    match (left, right) {
        (Some(Value::Number(left)), Some(Value::Number(right))) => left
            .as_f64()
            .partial_cmp(&right.as_f64())
            .unwrap_or(Ordering::Equal),
        (Some(Value::String(left)), Some(Value::String(right))) => left.cmp(right),
        (Some(Value::Bool(left)), Some(Value::Bool(right))) => left.cmp(right),
        (left, right) => rank(left).cmp(&rank(right)),
    }
}
