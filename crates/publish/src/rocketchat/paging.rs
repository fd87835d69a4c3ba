//! Whole lists, page by page, while others may be changing them.
//!
//! Invariant: what is given back is the whole list. What is missing from a list looks deleted to a plan, so one that may
//! be short is an error.

use std::collections::HashSet;
use std::time::Duration;

use serde_json::{Map, Value};

use super::client::Client;
use crate::control::{Control, Progress};
use crate::error::Error;
use crate::exchange::{Asked, Bound, ListDoubt, printable};
use crate::limits::Limits;
use crate::transport::{Answer, Bounds, Call, Left, ListIn, Route};

/// An entry of a list: its `_id` and all its members.
pub(super) type Entry = (String, Map<String, Value>);

/// What one reading of a list came to.
enum Reading {
    Whole(Vec<Entry>),
    /// The list changed under our hands: the server's total moved.
    Moved,
    /// It may not be whole. The list may have changed under our hands, or the server is to blame.
    Doubtful(ListDoubt),
}

/// Reads the whole list `member` of `route`, in the server's order. A list that changes while it is read, or may not be
/// whole, is read anew, as often as the limits say. What is doubtful in the same way each time is named.
///
/// # Errors
/// [`Error::ListingUnstable`], [`Error::ListingDoubtful`], [`Error::TooLarge`]; what goes wrong with a call.
pub(super) async fn read_all(
    client: &Client,
    route: Route,
    member: &'static str,
    control: &Control,
) -> Result<Vec<Entry>, Error> {
    let mut list = List {
        client,
        route,
        member,
        control,
        took: Duration::ZERO,
        waited: Duration::ZERO,
    };
    let attempts = client.http.limits.list_attempts.max(1);
    let mut doubts = Vec::new();
    for _ in 0..attempts {
        match list.read_once().await? {
            Reading::Whole(entries) => return Ok(entries),
            Reading::Moved => doubts.push(None),
            Reading::Doubtful(doubt) => doubts.push(Some(doubt)),
        }
    }
    let same = doubts.iter().all(|doubt| *doubt == doubts[0]);
    let asked = list.asked();
    Err(match doubts.into_iter().next().flatten().filter(|_| same) {
        Some(doubt) => Error::ListingDoubtful { asked, doubt },
        None => Error::ListingUnstable { asked },
    })
}

/// A list being read.
struct List<'a> {
    client: &'a Client,
    route: Route,
    member: &'static str,
    control: &'a Control,
    /// How long its calls took and waited so far, in all readings.
    took: Duration,
    waited: Duration,
}

/// A page of a list.
struct Page {
    entries: Vec<Entry>,
    /// How many entries the list has, if the server says so.
    total: Option<u64>,
    /// How much of it there is.
    bytes: usize,
    values: usize,
}

impl List<'_> {
    async fn read_once(&mut self) -> Result<Reading, Error> {
        let limits = self.client.http.limits;
        let asked_for = usize::try_from(limits.page_size).unwrap_or(usize::MAX);
        let mut entries: Vec<Entry> = Vec::new();
        let mut seen = HashSet::new();
        let mut first_total = None;
        let (mut bytes, mut values) = (0, 0);
        loop {
            let bounds = remaining(&limits, self.member, entries.len(), bytes, values);
            let page = self.read_page(entries.len(), bounds).await?;
            bytes = bytes.saturating_add(page.bytes);
            values = values.saturating_add(page.values);
            let (empty, full) = (page.entries.is_empty(), page.entries.len() == asked_for);
            if let Some(doubt) = doubled(&page.entries, &mut seen) {
                return Ok(Reading::Doubtful(doubt));
            }
            entries.extend(page.entries);
            if *first_total.get_or_insert(page.total) != page.total {
                return Ok(Reading::Moved);
            }
            let came = entries.len();
            self.control.report(Progress::Listing {
                read: u32::try_from(came).unwrap_or(u32::MAX),
                total: u32::try_from(page.total.unwrap_or(came as u64)).unwrap_or(u32::MAX),
            });
            match page.total {
                Some(total) if total > limits.list_entries as u64 => {
                    return Err(self.too_large(Bound::ListEntries(limits.list_entries)));
                }
                Some(total) if came as u64 > total || (empty && (came as u64) < total) => {
                    return Ok(Reading::Doubtful(ListDoubt::Count { total, came }));
                }
                // A full page may have a next one whatever the total says: some say there how many the page has.
                Some(total) if came as u64 == total && (empty || !full) => {
                    return Ok(Reading::Whole(entries));
                }
                // Without a total, only an empty page is the end. A short one may be as long as the server's own limit.
                None if empty => return Ok(Reading::Whole(entries)),
                Some(_) | None => {}
            }
        }
    }

    async fn read_page(&mut self, offset: usize, bounds: Bounds) -> Result<Page, Error> {
        let limits = self.client.http.limits;
        let query = [
            ("count", limits.page_size.to_string()),
            ("offset", offset.to_string()),
        ];
        let time_left = limits.list_time.saturating_sub(self.took);
        let call = Call {
            query: &query,
            patience: Some(time_left.min(limits.call)),
            bounds: Some(bounds),
            ..Call::to(self.route)
        };
        let answer = match self.client.call(call, self.control).await {
            Err(Error::TimedOut { .. }) if time_left <= limits.call => {
                return Err(self.too_large(Bound::ListTime(limits.list_time)));
            }
            answer => answer?,
        };
        self.took = self.took.saturating_add(answer.took);
        self.waited = self.waited.saturating_add(answer.waited);
        if self.waited > limits.list_wait {
            return Err(self.too_large(Bound::ListWait(limits.list_wait)));
        }
        self.page_of(answer)
    }

    fn page_of(&self, mut answer: Answer) -> Result<Page, Error> {
        let lacks = |answer: &Answer, missing| Err(self.client.lacks(answer, self.route, missing));
        let Some(members) = answer.members() else {
            return lacks(&answer, "a JSON object");
        };
        let total = match members.get("total") {
            None => None,
            Some(said) => Some(whole_number(said).ok_or_else(|| self.no_total(said))?),
        };
        let Some(list) = members.get(self.member).and_then(Value::as_array) else {
            return lacks(&answer, self.member);
        };
        if !list.iter().all(Value::is_object) {
            return lacks(&answer, "an object for each entry of the list");
        }
        if !list.iter().all(|entry| entry["_id"].is_string()) {
            return lacks(&answer, "an _id for each entry of the list");
        }
        let (bytes, values) = (answer.bytes(), answer.values);
        let list = match answer.take(self.member) {
            Some(Value::Array(list)) => list,
            _ => Vec::new(),
        };
        let entry = |value| match value {
            Value::Object(entry) => Some((entry.get("_id")?.as_str()?.to_owned(), entry)),
            _ => None,
        };
        Ok(Page {
            entries: list.into_iter().filter_map(entry).collect(),
            total,
            bytes,
            values,
        })
    }

    fn no_total(&self, said: &Value) -> Error {
        Error::ListingDoubtful {
            asked: self.asked(),
            doubt: ListDoubt::Total(printable(&said.to_string())),
        }
    }

    fn too_large(&self, bound: Bound) -> Error {
        Error::TooLarge {
            asked: self.asked(),
            bound,
        }
    }

    fn asked(&self) -> Asked {
        Asked {
            method: self.route.method,
            url: format!("{}/api/v1/{}", self.client.address(), self.route.path),
        }
    }
}

/// What may still come of a list of which so much has come.
fn remaining(limits: &Limits, member: &'static str, entries: usize, bytes: usize, values: usize) -> Bounds {
    let usual = Bounds::of_answers(limits);
    let bytes_left = Left {
        most: limits.list_bytes.saturating_sub(bytes),
        named: Bound::ListBytes(limits.list_bytes),
    };
    Bounds {
        bytes: if bytes_left.most < usual.bytes.most {
            bytes_left
        } else {
            usual.bytes
        },
        values: Left {
            most: limits.list_values.saturating_sub(values),
            named: Bound::ListValues(limits.list_values),
        },
        list: Some((
            ListIn::Member(member),
            Left {
                most: limits.list_entries.saturating_sub(entries),
                named: Bound::ListEntries(limits.list_entries),
            },
        )),
        ..usual
    }
}

/// What is doubtful about a page that has an id twice, or one of an earlier page.
fn doubled(page: &[Entry], seen: &mut HashSet<String>) -> Option<ListDoubt> {
    if !page.is_empty() && page.iter().all(|(id, _)| seen.contains(id)) {
        return Some(ListDoubt::SamePage);
    }
    let twice = page.iter().find(|(id, _)| !seen.insert(id.clone()));
    twice.map(|(id, _)| ListDoubt::Twice { id: id.clone() })
}

/// A number of entries. Some write whole numbers as `150.0`.
fn whole_number(value: &Value) -> Option<u64> {
    /// From here on not every whole number is a number with a fraction.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if let Some(whole) = value.as_u64() {
        return Some(whole);
    }
    let number = value.as_f64()?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is whole, not negative, and below the largest"
    )]
    let whole = (number.fract() == 0.0 && (0.0..EXACT).contains(&number)).then_some(number as u64);
    whole
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_whole_numbers_count_entries() {
        let number = |text: &str| whole_number(&serde_json::from_str(text).unwrap());
        assert_eq!(number("150"), Some(150));
        assert_eq!(number("150.0"), Some(150));
        assert_eq!(number("1.5e2"), Some(150));
        assert_eq!(number("-0"), Some(0));
        assert_eq!(number("18446744073709551615"), Some(u64::MAX));
        for text in [
            "-1", "-150.0", "150.5", "1e300", "null", "true", "\"150\"", "[150]", "{}",
        ] {
            assert_eq!(number(text), None, "{text}");
        }
        assert_eq!(
            whole_number(&json!(9_007_199_254_740_993_u64)),
            Some(9_007_199_254_740_993)
        );
    }
}
