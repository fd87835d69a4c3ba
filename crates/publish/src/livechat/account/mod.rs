//! What a licence has beside what drafts are: groups, people, bots, tags, properties, channels, limits.
//!
//! [`PARTS`] says what there is; reading goes through the typed client, and what is done through the table of methods, which checks it
//! before anything is sent and says what no call takes back. A deed has the name of its method.

mod entries;
mod inputs;
mod parts;
mod reading;
mod request;

use super::licence::told;
use super::{Client, Endpoint, Error as Failure};
use crate::account::{Entry, Outcome, Reading, Unfit, Wish};
use crate::control::Control;
use crate::error::Error;

pub(crate) use parts::PARTS;

/// A part as it is now, whole. `application` is the one that was named with the licence.
///
/// # Errors
/// [`Error::Forbidden`] with the scope that the token lacks, [`Error::ListingDoubtful`] and [`Error::TooLarge`] where the list cannot be
/// trusted; what goes wrong with the call.
pub(super) async fn read(
    client: &Client,
    part: &str,
    application: Option<&str>,
    control: &Control,
) -> Result<Reading, Error> {
    let reading = reading::of(client, part, application, control).await;
    let reading = reading.map_err(refused)?;
    reading::trusted(client, part, reading)
}

/// Does what somebody wishes, with one call that is never repeated.
///
/// What is changed is read before, so that what others did meanwhile is not undone unseen.
///
/// # Errors
/// What goes wrong with reading, and what the server refuses.
pub(super) async fn change(
    client: &Client,
    wish: &Wish<'_>,
    application: Option<&str>,
    control: &Control,
) -> Result<Outcome, Error> {
    if let Some(shown) = wish.entry {
        let now = read(client, wish.part.key, application, control).await?.entries;
        let now = now.into_iter().find(|entry| entry.id == shown.id);
        if !now.as_ref().is_some_and(|now| wish.still_fits(now)) {
            return Ok(Outcome::Moved(now));
        }
    }
    let endpoint = endpoint(wish.deed.key);
    match client.send(endpoint, &request::of(wish), control).await {
        Ok(reply) => {
            let secret = reply.secrets().first();
            Ok(Outcome::Done(secret.map(|handed_out| handed_out.secret.clone())))
        }
        Err(Failure::Unfit { flaws, .. }) => {
            let unfit = flaws.into_iter().map(|flaw| Unfit {
                input: request::input_at(wish.deed, &flaw.path).to_owned(),
                message: flaw.message,
                help: flaw.help,
            });
            Ok(Outcome::Unfit(unfit.collect()))
        }
        Err(failure) if failure.may_be_done() => Ok(Outcome::Unknown(refused(failure))),
        Err(failure) => Err(refused(failure)),
    }
}

/// The error in the words of every platform, with the scope that this method needs.
fn refused(failure: Failure) -> Error {
    let scopes = endpoint(failure.method()).method().scopes;
    told(
        failure,
        scopes.first().map_or("of an administrator", |scope| scope.name),
    )
}

fn endpoint(method: &'static str) -> Endpoint {
    Endpoint::named(method).expect("a test holds that every deed is a method")
}

/// An entry without anything told of it.
fn entry(id: impl Into<String>, name: impl Into<String>) -> Entry {
    Entry {
        id: id.into(),
        name: name.into(),
        cells: serde_json::Map::new(),
    }
}
