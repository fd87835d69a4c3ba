//! Planning and publishing from a folder of files, without any database: what continuous integration does.
//!
//! Which trigger on a server is which file, and as what it was last published, stands in the folder, in the file of that
//! server. With it a plan compares three ways, as it does with the database, and nothing is made twice by a second checkout.
//! A file that is gone while its tie is there means that the trigger shall go. Carrying a plan out brings the
//! server's file up to date; whoever runs this commits it.
//!
//! Not here: arguments and printing, and where credentials come from.

mod destination;
mod drafts;
mod journal;
mod merged_files;
mod order;
mod pulling;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use folder::{Folder, Place, ServerFile};
use publish::{Choices, Client, Control, Mode, Outcome, PlanItem, Target};
use serde::{Deserialize, Serialize};
use trigger::{Draft, Platform, ServerVersion};

use crate::app::clock::now;
use crate::error::{Code, Error};
use crate::publishing::lock::PublishingLock;
use crate::publishing::ties::home_document;
use crate::publishing::{Settled, in_sentences};
use destination::sign_in;
pub use destination::{Account, Pin, address, hold, needs_user, server};
use drafts::{plan_drafts, red_tests};
use journal::{JournalOf, Settlement, stem};
pub use pulling::{FolderDrift, FolderPulled, PulledFile, drift, pull};

/// A folder, and the server in question.
#[derive(Debug, Clone)]
pub struct At {
    /// The folder of the project.
    pub folder: PathBuf,
    /// The server: its name, the name of its file, or its address, which may be new. None means the only one of the folder.
    pub server: Option<String>,
    /// What the server runs. None means what its file says; for a new one, what all triggers of the folder are for.
    pub platform: Option<Platform>,
}

/// What publishing would do, made from files. It can be saved and carried out later, also from another checkout.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FolderPlan {
    /// The name of the server's file in the folder, such as `staging.json`.
    pub server_file: String,
    /// The server's name.
    pub server_name: String,
    /// When the server was read, in milliseconds since 1970 UTC.
    pub made_at: i64,
    /// What would be done, one by one. The keys of drafts are the names of their files.
    pub plan: publish::Plan,
}

/// Compares the files of a folder with a server. Nothing is written, neither there nor here.
///
/// # Errors
/// [`Code::File`] when the folder cannot be read, [`Code::NotFound`] when it is not clear which server is meant, and
/// whatever keeps one from reading that.
pub async fn plan(
    at: &At,
    account: Account,
    delete: &BTreeSet<String>,
    control: &Control,
) -> Result<FolderPlan, Error> {
    let folder = folder::read(&at.folder)?;
    let mut server = server(&folder, at.server.as_deref(), at.platform)?;
    let client = sign_in(&server, account, control).await?;
    let version = client.version(control).await?;
    let triggers = client.triggers(control).await?;
    let entries = journal_of(&Place::open(&at.folder)?, &server).read()?;
    let settlement = Settlement::of(&entries, &folder, &mut server, &triggers, &client.unread());
    let known = version.as_deref().and_then(ServerVersion::parse);
    let engine = simulate::engine_for_version(server.platform, version.as_deref().unwrap_or_default());
    let red = engine
        .map(|engine| red_tests(&folder, engine))
        .unwrap_or_default();
    let drafts = plan_drafts(&folder, &server, known, red, &settlement);
    let target = Target {
        platform: client.platform(),
        address: client.address(),
        version: version.as_deref(),
        unread: &client.unread(),
        application: client.application(),
        followed: &settlement.followed,
    };
    let mut plan = publish::Plan {
        settled: settlement.found,
        ..publish::plan(&target, &drafts, &triggers, delete)
    };
    let names = publish::account_names(&client, &plan, control).await?;
    plan.warn_of_strange_ids(&names, None);
    Ok(FolderPlan {
        plan,
        server_file: server.file,
        server_name: server.name,
        made_at: now(),
    })
}

/// Carries a plan out, and brings the server's file in the folder up to date with what was done, also when it stops half-way.
///
/// # Errors
/// [`Code::PlanOutOfDate`] when the server has moved or is not the one of the plan, or when something that the plan creates was
/// sent since; [`Code::Conflict`] when somebody publishes from this folder to this server already; otherwise as [`plan`]. What was
/// written before something went wrong is in the report or, after a kill, in a journal beside the server's file that the next plan
/// reads.
pub async fn apply(
    at: &At,
    account: Account,
    plan: &publish::Plan,
    choices: &Choices,
    control: &Control,
) -> Result<publish::Report, Error> {
    let place = Place::open(&at.folder)?;
    let _until_the_end = lock(at).await?;
    let (folder, mut server) = read(at)?;
    let client = sign_in(&server, account, control).await?;
    let settlement = settle_first(&place, &folder, &mut server, &client, control).await?;
    if let Some(item) = stale(plan, choices, &server, &settlement) {
        return Err(Error::new(
            Code::PlanOutOfDate,
            format!("“{}” was sent to the server since the plan was made.", item.name),
            "Nothing was sent now. Make a new plan: it finds out what became of it.",
        ));
    }
    let joined = merged_files::prepare(&at.folder, &folder, plan, choices)?;
    let before = server.clone();
    let mut journal = journal_of(&place, &before).writer(joined);
    let report = publish::apply(&client, plan, choices, Mode::Apply, &mut journal, control).await?;
    folder.follow_renamed_files(&mut server);
    keep(&at.folder, &mut server, plan, &report)?;
    keep_order(&at.folder, &mut server, &client, &report, control).await?;
    folder::write_server(&at.folder, &server)?;
    journal_of(&place, &server).keep_only(&settlement.open_items(&server, Some(&report)))?;
    Ok(in_sentences(report))
}

/// Looks on the server what became of everything that was sent there and not known, as each plan does, and brings the server's
/// file in the folder up to date with it.
///
/// # Errors
/// [`Code::Conflict`] when somebody publishes from this folder to this server; otherwise as [`plan`].
pub async fn settle(at: &At, account: Account, control: &Control) -> Result<Settled, Error> {
    let place = Place::open(&at.folder)?;
    let _until_the_end = lock(at).await?;
    let (folder, mut server) = read(at)?;
    let client = sign_in(&server, account, control).await?;
    let settlement = settle_first(&place, &folder, &mut server, &client, control).await?;
    Ok(Settled {
        server_name: server.name,
        found: settlement.found,
    })
}

fn read(at: &At) -> Result<(Folder, ServerFile), Error> {
    let folder = folder::read(&at.folder)?;
    let server = server(&folder, at.server.as_deref(), at.platform)?;
    Ok((folder, server))
}

/// Takes the right to publish from the folder to the server. The folder is read after that: whoever had the right before may have
/// changed it.
async fn lock(at: &At) -> Result<PublishingLock, Error> {
    let (_, server) = read(at)?;
    let file = format!("servers/{}.lock", stem(&server));
    PublishingLock::take(Place::open(&at.folder)?, file, &server.name).await
}

fn journal_of<'a>(place: &'a Place, server: &'a ServerFile) -> JournalOf<'a> {
    JournalOf { place, server }
}

/// Settles what an interrupted publication left, and keeps of its journal only what is still in doubt.
async fn settle_first(
    place: &Place,
    folder: &Folder,
    server: &mut ServerFile,
    client: &Client,
    control: &Control,
) -> Result<Settlement, Error> {
    let entries = journal_of(place, server).read()?;
    if entries.is_empty() {
        return Ok(Settlement::default());
    }
    let triggers = client.triggers(control).await?;
    let settlement = Settlement::of(&entries, folder, server, &triggers, &client.unread());
    folder::write_server(place.path(), server)?;
    journal_of(place, server).keep_only(&settlement.open_items(server, None))?;
    Ok(settlement)
}

/// The first item of a plan that would create what is there by now, or may still come.
fn stale<'a>(
    plan: &'a publish::Plan,
    choices: &Choices,
    server: &ServerFile,
    settlement: &Settlement,
) -> Option<&'a PlanItem> {
    let sends = |item: &&PlanItem| {
        let sends = item.body.is_some() || item.operation == publish::Operation::Delete;
        sends && choices.get(&item.id) != Some(&publish::Choice::Leave)
    };
    plan.items.iter().filter(sends).find(|item| {
        item.draft.as_deref().is_some_and(|file| {
            let came_into_doubt =
                item.operation != publish::Operation::InDoubt && settlement.doubts.contains_key(file);
            let tie = server.tie(file);
            let creates = item.trigger_id.is_none();
            let is_tied = creates && tie.is_some_and(|tie| !settlement.is_gone(&tie.id));
            is_tied || came_into_doubt
        })
    })
}

/// Takes what a report says into the server's file and, where the server's side was chosen, into the trigger's.
fn keep(
    folder: &Path,
    server: &mut ServerFile,
    plan: &publish::Plan,
    report: &publish::Report,
) -> Result<(), Error> {
    for item in &report.items {
        let Some(file) = item.draft.as_deref() else {
            continue;
        };
        let planned = plan.items.iter().find(|planned| planned.id == item.item);
        let trigger_id = planned.and_then(|planned| planned.trigger_id.as_deref());
        match &item.outcome {
            Outcome::Differs { trigger_id, sent, .. } => {
                server.tie_to(file, trigger_id, sent);
            }
            Outcome::Written { trigger_id, document } | Outcome::Linked { trigger_id, document } => {
                server.tie_to(file, trigger_id, document);
            }
            Outcome::KeptServers { trigger_id, document } => {
                let draft = Draft::new(server.platform, home_document(server.platform, document));
                folder::write_trigger(folder, file, &draft)?;
                server.tie_to(file, trigger_id, document);
            }
            Outcome::Deleted { trigger_id } => server.untie(trigger_id),
            Outcome::GoneOnServer => {
                if let Some(id) = trigger_id {
                    server.untie(id);
                }
            }
            // Both sides came to the same by themselves: that is the base from now on.
            Outcome::Unchanged => match (trigger_id, planned.and_then(|planned| planned.server.as_ref())) {
                (Some(id), Some(document)) => server.tie_to(file, id, document),
                (Some(id), None) => server.untie(id),
                (None, _) => {}
            },
            _ => {}
        }
    }
    Ok(())
}

/// Takes what a report says of the order into the server's file and, where the server's side was chosen, into the manifest.
async fn keep_order(
    folder: &Path,
    server: &mut ServerFile,
    client: &Client,
    report: &publish::Report,
    control: &Control,
) -> Result<(), Error> {
    let kept = report.items.iter().find_map(|item| match &item.outcome {
        Outcome::KeptOrder { order } => Some(order),
        _ => None,
    });
    if let Some(kept) = kept {
        let ids: Vec<&str> = kept
            .iter()
            .filter_map(|standing| standing.trigger_id.as_deref())
            .collect();
        // Somebody may have written a file meanwhile.
        let mut now = folder::read(folder)?;
        if order::arrange(&mut now, server, &ids) {
            folder::write_manifest(folder, &now)?;
        }
    }
    if kept.is_some() || report.agrees_in_order {
        let seen = match &report.seen {
            Some(seen) => Some(seen.clone()),
            None => client.triggers(control).await.ok(),
        };
        order::agree(server, &seen.unwrap_or_default());
    }
    Ok(())
}

/// Whether nothing at all is to be done: files and server are the same, as far as they are not left out.
pub fn is_settled(plan: &publish::Plan, choices: &Choices) -> bool {
    let left = |item: &PlanItem| choices.get(&item.id) == Some(&publish::Choice::Leave);
    plan.items.iter().filter(|item| !left(item)).all(|item| {
        matches!(
            item.operation,
            publish::Operation::Unchanged | publish::Operation::OnlyOnServer
        )
    })
}
