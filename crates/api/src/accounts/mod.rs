//! What the account of a server has beside triggers: reading a part, and doing something in one.
//!
//! Which parts there are and what can be done is data of the platform (`publish::account`). What gives names to numbers in documents is kept,
//! so that people can edit without a network.

pub mod names;
pub(crate) mod strange_ids;

use publish::account::{Deed, Entry, Outcome, Part, Unfit, Wish};
use publish::{Control, Secret, abilities};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use store::ServerId;
use ts_rs::TS;

use crate::app::App;
use crate::app::clock::now;
use crate::error::{Code, Error, sentence};
use crate::servers::connect::sign_in;
use crate::servers::credentials::CredentialPlace;
use crate::servers::named_secrets;

/// Names a part of the account of a server.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Which {
    /// The server.
    pub server: i64,
    /// The key of the part.
    pub part: String,
}

/// A part of an account as it is now.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "AccountReading")]
pub struct Reading {
    /// When it was read, in milliseconds since 1970 UTC.
    pub read_at: i64,
    /// Its things, in the order of the server.
    pub entries: Vec<Entry>,
    /// What a reader should know, in a sentence.
    pub note: Option<String>,
    /// What the credentials lack for reading it; there are no entries then.
    pub missing_permission: Option<String>,
}

/// Something to do in an account.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Change {
    /// The server.
    pub server: i64,
    /// The key of the part.
    pub part: String,
    /// The key of what is to be done.
    pub deed: String,
    /// The thing that it is done with, as it was shown; none for something new.
    #[ts(optional)]
    pub entry: Option<Entry>,
    /// What was entered, by the keys of the inputs.
    #[ts(type = "Record<string, JsonValue>")]
    pub values: Map<String, Value>,
    /// The name of the thing as it was typed, for what cannot be undone.
    #[ts(optional)]
    pub confirmed: Option<String>,
    /// Where a secret goes that the server hands out.
    #[ts(optional)]
    pub keep: Option<Keep>,
}

/// Where a secret goes that a server hands out.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "KeepSecretAs")]
pub struct Keep {
    /// The name under which it is found again.
    pub name: String,
    /// The place.
    pub place: CredentialPlace,
}

/// What became of it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "outcome", rename_all = "kebab-case")]
#[ts(rename = "AccountChanged")]
pub enum Changed {
    /// It was done.
    Done {
        /// The name under which the secret is kept that the server handed out.
        kept_as: Option<String>,
        /// What to know where it shows only later.
        delay: Option<&'static str>,
    },
    /// It cannot be so; nothing was sent.
    Unfit {
        /// Everything that is wrong.
        unfit: Vec<Unfit>,
    },
    /// Others changed the thing meanwhile, or it is gone; nothing was sent.
    Moved {
        /// The thing as it is now.
        now: Option<Entry>,
    },
    /// It was sent, and nobody knows what became of it.
    Unknown {
        /// What happened.
        message: String,
        /// What to do.
        help: String,
    },
}

/// A part of the account of a server as it is now, whole. What gives names to numbers in documents is kept.
///
/// # Errors
/// [`Code::BadInput`] when the account has no such part; why it cannot be read.
pub async fn read(app: &App, which: Which) -> Result<Reading, Error> {
    let control = Control::default();
    let id = ServerId(which.server);
    let (server, client) = sign_in(app, id, None, &control).await?;
    let part = part_of(server.details.platform, &which.part)?;
    match client.read_account(part, &control).await {
        Ok(reading) => {
            let read_at = now();
            if part.names.is_some() {
                let names = reading.entries.iter();
                let names: Vec<_> = names
                    .map(|entry| (entry.id.clone(), entry.name.clone()))
                    .collect();
                app.data()
                    .store(|store| Ok(store.save_account_names(id, part.key, &names, read_at)?))?;
            }
            Ok(Reading {
                read_at,
                entries: reading.entries,
                note: reading.note,
                missing_permission: None,
            })
        }
        Err(publish::Error::Forbidden { permission, .. }) => Ok(Reading {
            read_at: now(),
            entries: Vec::new(),
            note: None,
            missing_permission: Some(permission.to_owned()),
        }),
        Err(error) => Err(error.into()),
    }
}

/// Does something in the account of a server, with one call that is never repeated.
///
/// # Errors
/// [`Code::BadInput`] for what there is not and for what cannot be undone while its name is not typed, [`Code::Secrets`] when a secret that
/// the server would hand out could not be kept: nothing was sent then. What the server refuses.
pub async fn change(app: &App, change: Change) -> Result<Changed, Error> {
    let control = Control::default();
    let (server, client) = sign_in(app, ServerId(change.server), None, &control).await?;
    let platform = server.details.platform;
    let part = part_of(platform, &change.part)?;
    let deed = part
        .deed(&change.deed)
        .ok_or_else(|| no_deed(part, &change.deed))?;
    is_meant(part, deed, &change)?;
    let keep = place_for_secret(app, deed, change.keep.as_ref())?;
    let wish = Wish {
        part,
        deed,
        entry: change.entry.as_ref(),
        values: &change.values,
    };
    Ok(match client.change_account(&wish, &control).await? {
        Outcome::Done(secret) => Changed::Done {
            kept_as: kept(app, keep, secret)?,
            delay: abilities::of(platform).delay,
        },
        Outcome::Unfit(unfit) => Changed::Unfit { unfit },
        Outcome::Moved(now) => Changed::Moved { now },
        Outcome::Unknown(error) => Changed::Unknown {
            message: sentence(&error.without_call()),
            help: format!(
                "It may have been done all the same: read the {} again before you repeat it.",
                part.title.to_lowercase()
            ),
        },
    })
}

/// Refuses what cannot be undone while its name is not typed, and what is done with nothing that it is about.
fn is_meant(part: &Part, deed: &Deed, change: &Change) -> Result<(), Error> {
    let is_new = deed.subject == publish::account::Subject::New;
    let Some(entry) = &change.entry else {
        return match is_new {
            true => Ok(()),
            false => Err(Error::new(
                Code::BadInput,
                format!("Nobody said with which {} to do this.", part.item),
                format!("Choose the {} and try again.", part.item),
            )),
        };
    };
    let name = match entry.name.trim() {
        "" => entry.id.as_str(),
        name => name,
    };
    if deed.loss.is_some() && change.confirmed.as_deref().map(str::trim) != Some(name) {
        return Err(Error::new(
            Code::BadInput,
            format!("This cannot be undone, and “{name}” was not typed."),
            format!(
                "Type the name of the {} as it is written, and try again.",
                part.item
            ),
        ));
    }
    Ok(())
}

/// Where a secret goes that the server will hand out, so that none is asked for that would be lost.
fn place_for_secret<'a>(app: &App, deed: &Deed, keep: Option<&'a Keep>) -> Result<Option<&'a Keep>, Error> {
    match keep {
        _ if !deed.hands_out_secret => Ok(None),
        Some(Keep {
            place: CredentialPlace::Session | CredentialPlace::Nowhere,
            ..
        }) => Err(Error::new(
            Code::BadInput,
            "The server tells the secret this once, and it would be lost when the application ends.",
            "Keep it in the keychain or in the encrypted file.",
        )),
        Some(keep) => {
            named_secrets::can_keep(app, &keep.name, keep.place)?;
            Ok(Some(keep))
        }
        None => Err(Error::new(
            Code::BadInput,
            "The server hands out a secret, and nobody said where to keep it.",
            "Choose a name and a place for it.",
        )),
    }
}

/// Keeps a secret; gives its name.
fn kept(app: &App, keep: Option<&Keep>, secret: Option<Secret>) -> Result<Option<String>, Error> {
    let (Some(keep), Some(secret)) = (keep, secret) else {
        return Ok(None);
    };
    named_secrets::keep(app, &keep.name, &secret, keep.place).map_err(|error| Error {
        message: format!("It was done, but its secret could not be kept. {}", error.message),
        help: format!("Reset the secret to get another one. {}", error.help),
        ..error
    })?;
    Ok(Some(keep.name.trim().to_owned()))
}

fn part_of(platform: trigger::Platform, key: &str) -> Result<&'static Part, Error> {
    let parts = abilities::of(platform).account;
    parts.iter().find(|part| part.key == key).ok_or_else(|| {
        Error::new(
            Code::BadInput,
            format!("An account of {} has no part “{key}”.", platform.name()),
            "Choose a part that the platform has.",
        )
        .with_details(json!({ "parts": parts.iter().map(|part| part.key).collect::<Vec<_>>() }))
    })
}

fn no_deed(part: &Part, key: &str) -> Error {
    Error::new(
        Code::BadInput,
        format!("“{key}” cannot be done with a {}.", part.item),
        "Choose something that the platform has.",
    )
}
