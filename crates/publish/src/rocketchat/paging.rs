//! Whole lists, page by page, while others may be changing them.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::client::Client;
use super::http::{Call, Route};
use crate::control::{Control, Progress};
use crate::error::Error;
use crate::exchange::Asked;

/// An entry of a list: its `_id` and all its members.
pub(super) type Entry = (String, Map<String, Value>);

/// What one reading of a list came to.
enum Reading {
    Whole(Vec<Entry>),
    /// The list changed under our hands: an entry came twice, the total moved, or pages ended before it.
    Shifted,
}

/// Reads the whole list `member` of `route`, in the server's order. A list that changes while it is read is read
/// anew, as often as the limits say.
pub(super) async fn read_all(
    client: &Client,
    route: Route,
    member: &'static str,
    control: &Control,
) -> Result<Vec<Entry>, Error> {
    for _ in 0..client.http.limits.list_attempts {
        if let Reading::Whole(entries) = read_once(client, route, member, control).await? {
            return Ok(entries);
        }
    }
    Err(unstable(client, route))
}

async fn read_once(
    client: &Client,
    route: Route,
    member: &'static str,
    control: &Control,
) -> Result<Reading, Error> {
    let limits = client.http.limits;
    let mut entries: Vec<Entry> = Vec::new();
    let mut seen = HashSet::new();
    let mut first_total = None;
    loop {
        let query = [
            ("count", limits.page_size.to_string()),
            ("offset", entries.len().to_string()),
        ];
        let call = Call {
            query: &query,
            ..Call::to(route)
        };
        let (page, total) = read_page(client, call, member, control).await?;
        let last = page.is_empty();
        for (id, entry) in page {
            if !seen.insert(id.clone()) {
                return Ok(Reading::Shifted);
            }
            entries.push((id, entry));
        }
        // A server that gives no total gives everything at once.
        let total = total.unwrap_or(entries.len());
        if *first_total.get_or_insert(total) != total {
            return Ok(Reading::Shifted);
        }
        control.report(Progress::Listing {
            read: u32::try_from(entries.len()).unwrap_or(u32::MAX),
            total: u32::try_from(total).unwrap_or(u32::MAX),
        });
        if entries.len() >= total {
            return Ok(Reading::Whole(entries));
        }
        if last {
            return Ok(Reading::Shifted);
        }
        if entries.len() > limits.list_entries {
            return Err(unstable(client, route));
        }
    }
}

async fn read_page(
    client: &Client,
    call: Call<'_>,
    member: &'static str,
    control: &Control,
) -> Result<(Vec<Entry>, Option<usize>), Error> {
    let answer = client.call(call, control).await?;
    let total = answer
        .members()
        .and_then(|members| members.get("total")?.as_u64())
        .and_then(|total| usize::try_from(total).ok());
    let list = answer
        .members()
        .and_then(|members| members.get(member)?.as_array());
    let Some(list) = list else {
        return Err(client.lacks(&answer, call.route, member));
    };
    let mut page = Vec::with_capacity(list.len());
    for entry in list {
        let Some(entry) = entry.as_object() else {
            return Err(client.lacks(&answer, call.route, "an object for each entry of the list"));
        };
        let Some(id) = entry
            .get("_id")
            .and_then(Value::as_str)
            .filter(|id| !id.is_empty())
        else {
            return Err(client.lacks(&answer, call.route, "an _id for each entry of the list"));
        };
        page.push((id.to_owned(), entry.clone()));
    }
    Ok((page, total))
}

fn unstable(client: &Client, route: Route) -> Error {
    Error::ListingUnstable {
        asked: Asked {
            method: route.method,
            url: format!("{}/api/v1/{}", client.address(), route.path),
        },
    }
}
