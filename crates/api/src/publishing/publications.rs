//! Publications: what was done to servers, by whom, when.

use publish::order;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::{ProjectId, Store};
use trigger::{FieldChange, Platform, documents, name_of, platform_of};
use ts_rs::TS;

use crate::app::{Data, Notice, NoticeKind};
use crate::error::Error;
use crate::projects;
use crate::publishing::journal::arrangement;
use crate::publishing::ties::parsed;
use crate::servers::connect::is_published_to;

/// Names a publication.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct Which {
    /// The publication.
    pub publication: i64,
}

/// What was done to a server.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Publication {
    /// Its number in the database.
    pub id: i64,
    /// The server; none when it has been removed since.
    pub server: Option<i64>,
    /// The server's name then.
    pub server_name: String,
    /// The server's platform. Of a server that has been removed since, what was published says it.
    pub platform: Platform,
    /// When it began, in milliseconds since 1970 UTC.
    pub started_at: i64,
    /// When it ended; none while it runs, or when it was interrupted.
    pub finished_at: Option<i64>,
    /// Who published, as the server names them.
    pub who: String,
    /// Why, as the publisher put it.
    pub note: String,
    /// How it ended.
    pub outcome: Outcome,
    /// Whether what the server had afterwards is known: such a publication can be compared and gone back to.
    pub state_known: bool,
    /// What was done, one by one.
    pub items: Vec<PublicationItem>,
}

/// How a publication ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "PublicationOutcome")]
pub enum Outcome {
    /// It is being carried out now, here or in another process.
    Running,
    /// It was interrupted, and nobody has looked yet how far it came.
    Unfinished,
    /// Everything was done and read back.
    Succeeded,
    /// Something failed, or nobody knows; the items say what.
    Failed,
    /// Somebody cancelled; what was done stays done.
    Cancelled,
    /// The application stopped in the middle; what happened on the server was looked up later.
    Interrupted,
}

/// One thing that was done.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PublicationItem {
    /// The draft, where there is one.
    pub draft: Option<i64>,
    /// The trigger on the server, once it is known.
    pub trigger: Option<String>,
    /// Its name.
    pub name: String,
    /// What its platform calls one of its kind, as in *Greeting*; none where the platform has one kind only.
    pub kind: Option<String>,
    /// What was to be done.
    pub operation: Write,
    /// What came of it.
    pub state: ItemState,
    /// What it changed.
    pub changes: Vec<FieldChange>,
    /// What went wrong, or what is known of an interrupted item.
    pub message: Option<String>,
    /// What to do about it.
    pub help: Option<String>,
    /// Why it was done although something spoke against it.
    pub despite: Option<String>,
}

/// What was to be done to a server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "PublicationWrite")]
pub enum Write {
    /// A new trigger.
    Create,
    /// Another content for a trigger.
    Update,
    /// The end of a trigger.
    Delete,
    /// Another order of the triggers.
    Arrange,
}

/// What came of one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "PublicationItemState")]
pub enum ItemState {
    /// Not begun.
    Planned,
    /// The call went out; its answer is not known.
    Sent,
    /// Done, and reading back showed it.
    Verified,
    /// Refused or failed; nothing changed.
    Failed,
    /// Left out, because somebody cancelled or something before it failed.
    Skipped,
    /// Nobody can tell whether it happened.
    Unknown,
}

/// Every publication of a project, newest first.
///
/// # Errors
/// [`Code::NotFound`](crate::Code::NotFound) when the project is gone.
pub fn list(data: &Data, which: projects::Which) -> Result<Vec<Publication>, Error> {
    data.store(|store| {
        let kept = store.publications(ProjectId(which.project))?;
        kept.into_iter()
            .map(|publication| {
                let is_running = runs(data, &publication);
                let mut seen = view(store, publication)?;
                if is_running {
                    seen.outcome = Outcome::Running;
                }
                Ok(seen)
            })
            .collect()
    })
}

/// Whether it is being carried out now, here or in another process on this data folder.
fn runs(data: &Data, publication: &store::Publication) -> bool {
    let server = publication.server.filter(|_| publication.ended_at.is_none());
    server.is_some_and(|server| is_published_to(data, server, publication.started_at))
}

/// What to say at the start about publications that the application did not end.
pub(crate) fn unfinished_notices(data: &Data) -> Result<Vec<Notice>, Error> {
    data.store(|store| {
        let unfinished = store.unfinished_publications()?;
        Ok(unfinished
            .into_iter()
            .filter(|publication| !runs(data, publication))
            .map(|publication| Notice {
                kind: NoticeKind::UnfinishedPublication,
                message: format!(
                    "A publication to {} was interrupted: {} of {} done, {} on their way.",
                    publication.server_name, publication.verified, publication.items, publication.unknown
                ),
                help: "Look on the server how far it came, or make a plan, which looks too; nothing is sent twice.".to_owned(),
                publication: Some(publication.id.0),
            })
            .collect())
    })
}

/// A publication with its items.
pub(crate) fn view(store: &Store, publication: store::Publication) -> Result<Publication, Error> {
    let kept = store.publication_items(publication.id)?;
    let platform = match publication.server {
        Some(server) => store.server(server)?.details.platform,
        None => {
            let mut published = kept
                .iter()
                .filter(|item| item.operation != store::Operation::Arrange);
            let told = published
                .next()
                .map(|item| platform_of(shown(&documents_of(item))));
            told.unwrap_or(Platform::RocketChat)
        }
    };
    let items = kept.into_iter().map(|kept| item(kept, platform)).collect();
    Ok(Publication {
        id: publication.id.0,
        platform,
        state_known: publication.server.is_some() && store.has_state(publication.id)?,
        server: publication.server.map(|server| server.0),
        server_name: publication.server_name,
        started_at: publication.started_at,
        finished_at: publication.ended_at,
        who: publication.who,
        note: publication.note,
        outcome: match publication.outcome {
            None => Outcome::Unfinished,
            Some(store::Outcome::Succeeded) => Outcome::Succeeded,
            Some(store::Outcome::Failed) => Outcome::Failed,
            Some(store::Outcome::Cancelled) => Outcome::Cancelled,
            Some(store::Outcome::Interrupted) => Outcome::Interrupted,
        },
        items,
    })
}

/// What was there before and after a write; empty where nothing was.
fn documents_of(kept: &store::PublicationItem) -> [Map<String, Value>; 2] {
    [&kept.before, &kept.after].map(|text| text.as_deref().map(parsed).unwrap_or_default())
}

/// The document that an item is told by.
fn shown([before, after]: &[Map<String, Value>; 2]) -> &Map<String, Value> {
    if after.is_empty() { before } else { after }
}

fn item(kept: store::PublicationItem, platform: Platform) -> PublicationItem {
    let both = documents_of(&kept);
    let shown = shown(&both);
    let [before, after] = &both;
    let name = name_of(platform, shown).to_owned();
    let said = |what: &str| kept.error.as_ref()?.get(what)?.as_str().map(str::to_owned);
    let arrangement = match arrangement(&kept) {
        publish::Write::Arrange { before, wanted, .. } if kept.operation == store::Operation::Arrange => {
            Some((before, wanted))
        }
        _ => None,
    };
    PublicationItem {
        draft: kept.draft.map(|draft| draft.0),
        name: match &arrangement {
            Some(_) => order::ORDER_NAME.to_owned(),
            None => name,
        },
        kind: trigger::kind_told(documents(platform), shown)
            .filter(|_| arrangement.is_none())
            .map(str::to_owned),
        operation: match kept.operation {
            store::Operation::Create => Write::Create,
            store::Operation::Update => Write::Update,
            store::Operation::Delete => Write::Delete,
            store::Operation::Arrange => Write::Arrange,
        },
        state: match kept.state {
            store::ItemState::Planned => ItemState::Planned,
            store::ItemState::Sent => ItemState::Sent,
            store::ItemState::Verified => ItemState::Verified,
            store::ItemState::Failed => ItemState::Failed,
            store::ItemState::Skipped => ItemState::Skipped,
            store::ItemState::Unknown => ItemState::Unknown,
        },
        changes: match &arrangement {
            Some((before, wanted)) => vec![order::change(before, wanted)],
            None => documents(platform).diff(before, after),
        },
        message: said("message"),
        help: said("help"),
        despite: kept.despite.clone(),
        trigger: kept.trigger_id,
    }
}
