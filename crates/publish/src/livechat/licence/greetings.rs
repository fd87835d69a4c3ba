//! The greetings: a list in pages, each greeting named by its number.
//!
//! Ids have a prefix wherever ids of several kinds stand together, so that the number of a greeting is never taken for the id of a rule.
//!
//! Source: the vendor's page of the Configuration API 3.6 as it is since 2025-08-07.

use std::collections::HashSet;

use serde_json::{Map, Value, json};
use trigger::livechat::greeting::ID_PREFIX;

use super::part::Part;
use super::refusals::{is_gone, told};
use super::{ABILITIES, endpoint};
use crate::abilities::Change;
use crate::control::Control;
use crate::error::Error;
use crate::exchange::{Bound, IdFlaw, ListDoubt};
use crate::livechat::Client;
use crate::server::ServerTrigger;

/// The [key](trigger::Kind::key) of the kind.
pub(super) const KIND: &str = "greeting";

/// The method that changes a greeting.
pub(super) const UPDATE: &str = "update_greeting";

/// How a greeting gets another content.
///
/// Named choices: the API says nothing of moving a greeting to another group, and has no way to say that a time or a message is to be
/// gone, because what a call leaves out stays. Then a new greeting comes in the place of the old one.
pub(super) const CHANGE: Change = Change::Fields {
    replaced: &["group"],
    lasting: &["active_from", "active_until", "rich_message"],
};

/// Texts with names; a call can say that there are none.
const PROPERTIES: &str = "properties";

/// The largest page that the API gives.
const PAGE: u32 = 100;

/// What one reading of the list came to.
enum Reading {
    Whole(Vec<ServerTrigger>),
    /// The list changed under our hands: how many greetings there are moved.
    Moved,
    /// It may not be whole.
    Doubtful(ListDoubt),
}

/// A page of the list.
struct Page {
    greetings: Vec<ServerTrigger>,
    /// How many there are on all pages, if the server says so.
    found: Option<u64>,
    /// The next page; `None` on the last one.
    next: Option<String>,
    /// How much of it there is.
    bytes: usize,
}

/// Every greeting of the licence, in the order in which the server lists them. A list that changes while it is read, or may not be whole,
/// is read anew, as often as the limits say.
///
/// # Errors
/// [`Error::ListingUnstable`] and [`Error::ListingDoubtful`] when the list may be short, [`Error::TooLarge`] when it goes beyond the
/// limits; what goes wrong with a call.
pub(super) async fn all(client: &Client, control: &Control) -> Result<Vec<ServerTrigger>, Error> {
    let mut doubts = Vec::new();
    for _ in 0..client.http().limits.list_attempts.max(1) {
        match read_once(client, control).await? {
            Reading::Whole(greetings) => return Ok(greetings),
            Reading::Moved => doubts.push(None),
            Reading::Doubtful(doubt) => doubts.push(Some(doubt)),
        }
    }
    let asked = client.asked(endpoint(Part::Greetings.methods().list));
    let same = doubts.iter().all(|doubt| *doubt == doubts[0]);
    Err(match doubts.into_iter().next().flatten().filter(|_| same) {
        Some(doubt) => Error::ListingDoubtful { asked, doubt },
        None => Error::ListingUnstable { asked },
    })
}

async fn read_once(client: &Client, control: &Control) -> Result<Reading, Error> {
    let list = endpoint(Part::Greetings.methods().list);
    let limits = client.http().limits;
    let too_large = |bound| Error::TooLarge {
        asked: client.asked(list),
        bound,
    };
    let mut greetings: Vec<ServerTrigger> = Vec::new();
    let (mut ids, mut pages) = (HashSet::new(), HashSet::new());
    let mut bytes: usize = 0;
    let mut first_found = None;
    let mut request = json!({ "limit": PAGE });
    loop {
        let page = client.read(list, &request, page_of, control).await;
        let page = page.map_err(|failure| told(failure, Part::Greetings.permission()))?;
        bytes = bytes.saturating_add(page.bytes);
        if bytes > limits.list_bytes {
            return Err(too_large(Bound::ListBytes(limits.list_bytes)));
        }
        if let Some(twice) = page.greetings.iter().find(|one| !ids.insert(one.id.clone())) {
            return Ok(Reading::Doubtful(ListDoubt::Twice { id: twice.id.clone() }));
        }
        if *first_found.get_or_insert(page.found) != page.found {
            return Ok(Reading::Moved);
        }
        let is_empty = page.greetings.is_empty();
        greetings.extend(page.greetings);
        let came = greetings.len();
        if came > limits.list_entries {
            return Err(too_large(Bound::ListEntries(limits.list_entries)));
        }
        let is_beyond = page.found.is_some_and(|total| came as u64 > total);
        match (page.next, page.found) {
            (None, Some(total)) if came as u64 != total => {
                return Ok(Reading::Doubtful(ListDoubt::Count { total, came }));
            }
            (None, _) => return Ok(Reading::Whole(greetings)),
            // A page that holds nothing and names a next one may go on for ever.
            (Some(_), Some(total)) if is_empty || is_beyond => {
                return Ok(Reading::Doubtful(ListDoubt::Count { total, came }));
            }
            (Some(next), _) => {
                if is_empty || !pages.insert(next.clone()) {
                    return Ok(Reading::Doubtful(ListDoubt::SamePage));
                }
                request = json!({ "page_id": next });
            }
        }
    }
}

fn page_of(answer: &Value) -> Result<Page, String> {
    let list = answer.get("greetings").and_then(Value::as_array);
    let list = list.ok_or("it has no list `greetings`")?;
    let said = |member: &str| answer.get(member).filter(|value| !value.is_null());
    let found = said("found_greetings")
        .map(|found| found.as_u64().ok_or("`found_greetings` is no whole number"))
        .transpose()?;
    let next = said("next_page_id")
        .map(|next| next.as_str().ok_or("`next_page_id` is no text"))
        .transpose()?;
    Ok(Page {
        greetings: list.iter().map(greeting).collect::<Result<_, _>>()?,
        found,
        next: next.filter(|next| !next.is_empty()).map(str::to_owned),
        bytes: answer.to_string().len(),
    })
}

fn greeting(document: &Value) -> Result<ServerTrigger, String> {
    let document = document.as_object().ok_or("a greeting is no object")?;
    let id = document.get("id").and_then(Value::as_u64);
    let id = id.ok_or("a greeting has no number as its `id`")?;
    Ok(ServerTrigger {
        id: format!("{ID_PREFIX}{id}"),
        document: document.clone(),
    })
}

/// One greeting; `None` if the licence has none with this id.
///
/// # Errors
/// [`Error::UnsafeId`] for an id without a number; what goes wrong with the call.
pub(super) async fn one(
    client: &Client,
    id: &str,
    control: &Control,
) -> Result<Option<ServerTrigger>, Error> {
    let request = json!({ "id": number(id)? });
    match client
        .read(endpoint("get_greeting"), &request, greeting, control)
        .await
    {
        Ok(greeting) => Ok(Some(greeting)),
        Err(failure) if is_gone(&failure) => Ok(None),
        Err(failure) => Err(told(failure, Part::Greetings.permission())),
    }
}

/// The number that the API knows a greeting by.
///
/// # Errors
/// [`Error::UnsafeId`] where behind the prefix is no number.
pub(super) fn number(id: &str) -> Result<u64, Error> {
    let number = id.strip_prefix(ID_PREFIX).and_then(|number| number.parse().ok());
    number.ok_or_else(|| Error::UnsafeId {
        id: id.to_owned(),
        flaw: IdFlaw::NoNumber,
    })
}

/// What makes a greeting.
pub(super) fn new(document: &Map<String, Value>) -> Map<String, Value> {
    let documents = ABILITIES.documents();
    // What is put back is as the server had it, whatever the checks say of it.
    documents
        .body(document)
        .unwrap_or_else(|_| documents.content(document))
}

/// What gives a greeting, which is now as `before`, another content.
///
/// # Errors
/// As [`number`].
pub(super) fn changed(
    id: &str,
    before: &Map<String, Value>,
    document: &Map<String, Value>,
) -> Result<Map<String, Value>, Error> {
    let mut greeting = new(document);
    greeting.insert("id".to_owned(), json!(number(id)?));
    // What is left out stays as it is.
    if before.contains_key(PROPERTIES) {
        greeting.entry(PROPERTIES).or_insert_with(|| json!({}));
    }
    Ok(greeting)
}
