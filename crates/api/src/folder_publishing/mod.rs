//! Planning and publishing from a folder of files, without any database: what continuous integration does.
//!
//! Which trigger on a server is which file, and as what it was last published, stands in the folder, in the file of that
//! server. With it a plan compares three ways, as it does with the database, and nothing is made twice by a second checkout.
//! A file that is gone while its tie is there means that the trigger shall go. Carrying a plan out brings the
//! server's file up to date; whoever runs this commits it.
//!
//! Not here: arguments and printing, and where credentials come from.

mod joining;
mod journal;

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use folder::{FileNames, Folder, JSON, Place, ServerFile, TriggerFile, UrlRow};
use publish::rocketchat::{Client, SecondFactor};
use publish::{
    Choices, Connection, Control, Credentials, Intent, Limits, Link, Mode, Outcome, PlanDraft, PlanItem,
    Secret, ServerAddress, Target,
};
use serde::{Deserialize, Serialize};
use trigger::{Context, Diagnostic, Draft, Platform};

use crate::app::now;
use crate::credentials::SignIn;
use crate::error::{Code, Error, sentence};
use crate::folder_tests::{self, FolderResult};
use crate::publishing::{Settled, in_sentences};
use crate::publishing_lock::PublishingLock;
use crate::ties::home_document;
use crate::url_tables::Expectation;
use crate::{session_tests, views};
use journal::{JournalOf, Settlement, stem};

/// A folder, and the server in question.
#[derive(Debug, Clone)]
pub struct At {
    /// The folder of the project.
    pub folder: PathBuf,
    /// The server: its name, the name of its file, or its address, which may be new. None means the only one of the folder.
    pub server: Option<String>,
}

/// Who signs in, and with what. It is used and forgotten.
#[derive(Debug, Clone)]
pub struct Account {
    /// How one signs in.
    pub how: SignIn,
    /// The user id that goes with a token, or the user name.
    pub user: String,
    /// The token or the password.
    pub secret: Secret,
    /// The code of a second factor, where there is one.
    pub code: Option<Secret>,
    /// The address that all of it may go to. The folder may say what it likes.
    pub only_for: Pin,
}

/// The only address that credentials may go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pin {
    /// The address.
    pub address: ServerAddress,
    /// What says so, such as `--server`.
    pub by: String,
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
    let mut server = server(&folder, at.server.as_deref())?;
    let client = sign_in(&server, account, control).await?;
    let version = client.version(control).await?;
    let triggers = client.triggers(control).await?;
    let entries = journal_of(&Place::open(&at.folder)?, &server).read()?;
    let settlement = Settlement::of(&entries, &folder, &mut server, &triggers);
    let engine = simulate::engine_for_version(server.platform, version.as_deref().unwrap_or_default());
    let red = engine
        .map(|engine| red_tests(&folder, engine))
        .unwrap_or_default();
    let drafts = plan_drafts(&folder, &server, red, &settlement);
    let target = Target {
        address: client.address(),
        version: version.as_deref(),
    };
    Ok(FolderPlan {
        plan: publish::Plan {
            settled: settlement.found,
            ..publish::plan(&target, &drafts, &triggers, delete)
        },
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
    let joined = joining::prepare(&at.folder, &folder, plan, choices)?;
    let before = server.clone();
    let mut journal = journal_of(&place, &before).writer(joined);
    let report = publish::apply(&client, plan, choices, Mode::Apply, &mut journal, control).await?;
    folder.follow_renamed_files(&mut server);
    keep(&at.folder, &mut server, plan, &report)?;
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
    let server = server(&folder, at.server.as_deref())?;
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
    let settlement = Settlement::of(&entries, folder, server, &triggers);
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
    let creates = |item: &&PlanItem| {
        item.body.is_some()
            && item.trigger_id.is_none()
            && choices.get(&item.id) != Some(&publish::Choice::Leave)
    };
    plan.items.iter().filter(creates).find(|item| {
        item.draft.as_deref().is_some_and(|file| {
            let came_into_doubt =
                item.operation != publish::Operation::InDoubt && settlement.doubts.contains_key(file);
            server.tie(file).is_some() || came_into_doubt
        })
    })
}

/// The server of the folder that is meant, or a new one for an address that the folder does not know.
///
/// # Errors
/// [`Code::NotFound`] when there is none of that name, or several to choose from.
pub fn server(folder: &Folder, wanted: Option<&str>) -> Result<ServerFile, Error> {
    let names: Vec<&str> = folder.servers.iter().map(|server| server.name.as_str()).collect();
    let known = match names.as_slice() {
        [] => "The folder knows no server yet: give the address of one, such as https://chat.example.com."
            .to_owned(),
        names => format!(
            "The folder knows: {}. The address of another one does as well.",
            names.join(", ")
        ),
    };
    let Some(wanted) = wanted else {
        return match folder.servers.as_slice() {
            [only] => Ok(only.clone()),
            _ => Err(Error::new(
                Code::NotFound,
                "It is not clear which server is meant.",
                known,
            )),
        };
    };
    let address = ServerAddress::parse(wanted).ok();
    // A server that is called like an address could be at another one.
    let is_address = address.is_some() && wanted.contains("://");
    let is_meant = |server: &&ServerFile| {
        (!is_address && server.name == wanted)
            || server.file.strip_suffix(".json") == Some(wanted)
            || (address.is_some() && ServerAddress::parse(&server.address).ok() == address)
    };
    let mut meant = folder.servers.iter().filter(is_meant);
    match (meant.next(), meant.next(), address) {
        (Some(only), None, _) => Ok(only.clone()),
        (None, _, Some(address)) if is_address => Ok(new_server(folder, &address)),
        (None, _, _) => Err(Error::new(
            Code::NotFound,
            format!(
                "The folder has no server “{}”.",
                wanted.split('@').next_back().unwrap_or_default()
            ),
            known,
        )),
        (Some(_), Some(_), _) => Err(Error::new(
            Code::NotFound,
            "Several servers of the folder are called so.",
            "Give the name of the server's file.",
        )),
    }
}

fn new_server(folder: &Folder, address: &ServerAddress) -> ServerFile {
    let text = address.as_str();
    let name = text.split_once("://").map_or(text, |(_, rest)| rest);
    let mut names = FileNames::default();
    for server in &folder.servers {
        names.take(&server.file);
    }
    ServerFile {
        file: names.next(name, "server", JSON),
        name: name.to_owned(),
        platform: Platform::RocketChat,
        address: text.to_owned(),
        environment: None,
        colour: None,
        ties: Vec::new(),
    }
}

/// The address of a server, in the one form that addresses are compared in.
///
/// # Errors
/// [`Code::BadInput`] when it is none.
pub fn address(server: &ServerFile) -> Result<ServerAddress, Error> {
    ServerAddress::parse(&server.address).map_err(|error| {
        let message = format!("servers/{}: {error}", server.file);
        Error::new(Code::BadInput, sentence(&message), error.help())
    })
}

/// Holds a server to an address: whoever may change the folder could send the credentials elsewhere.
///
/// # Errors
/// [`Code::BadInput`] when the server has another one.
pub fn hold(server: &ServerFile, pin: &Pin) -> Result<(), Error> {
    let address = address(server)?;
    if address == pin.address {
        return Ok(());
    }
    Err(Error::new(
        Code::BadInput,
        format!(
            "servers/{} says that {} is at {address}, but {} means {}.",
            server.file, server.name, pin.by, pin.address
        ),
        "Nothing was sent. If the server has moved, say its new address there too, or make a new plan; if not, put it right in the file: credentials would have gone to a stranger.",
    ))
}

async fn sign_in(server: &ServerFile, account: Account, control: &Control) -> Result<Client, Error> {
    hold(server, &account.only_for)?;
    let address = account.only_for.address;
    let credentials = match account.how {
        SignIn::Token => Credentials::Token {
            user_id: account.user,
            token: account.secret,
        },
        SignIn::Password => Credentials::Password {
            user: account.user,
            password: account.secret,
        },
    };
    let factor = account.code.map(|code| SecondFactor { code });
    let connection = Connection { address, credentials };
    Ok(Client::sign_in(&connection, factor.as_ref(), Limits::default(), control).await?)
}

/// The files as a plan sees them, and the triggers whose files are gone.
fn plan_drafts(
    folder: &Folder,
    server: &ServerFile,
    mut red: RedTests,
    settlement: &Settlement,
) -> Vec<PlanDraft> {
    let link = |file: &str| {
        server.tie(file).map(|tie| Link {
            trigger_id: tie.id.clone(),
            base: tie.published.clone(),
        })
    };
    let here = folder
        .triggers
        .iter()
        .filter(|trigger| trigger.draft.platform == server.platform);
    let published = here.map(|trigger| {
        let mut diagnostics = diagnostics(folder, trigger);
        diagnostics.extend(red.remove(&trigger.file).unwrap_or_default());
        PlanDraft {
            key: trigger.file.clone(),
            draft: trigger.draft.clone(),
            link: link(&trigger.file),
            intent: Intent::Publish,
            diagnostics,
            doubt: settlement.doubts.get(&trigger.file).cloned(),
        }
    });
    let is_there = |file: &str| folder.triggers.iter().any(|trigger| trigger.file == file);
    let gone = server
        .ties
        .iter()
        .filter(|tie| !is_there(&tie.file))
        .map(|tie| PlanDraft {
            key: tie.file.clone(),
            draft: Draft::new(server.platform, tie.published.clone()),
            link: link(&tie.file),
            intent: Intent::Delete,
            diagnostics: Vec::new(),
            doubt: None,
        });
    let mut lost: Vec<PlanDraft> = settlement
        .doubts
        .iter()
        .filter(|(file, _)| !is_there(file))
        .map(|(file, doubt)| PlanDraft {
            key: file.clone(),
            draft: Draft::new(server.platform, doubt.sent.clone()),
            link: None,
            intent: Intent::Delete,
            diagnostics: Vec::new(),
            doubt: Some(doubt.clone()),
        })
        .collect();
    lost.sort_by(|a, b| a.key.cmp(&b.key));
    published.chain(gone).chain(lost).collect()
}

/// What the sessions of a folder say against its triggers, by their files.
type RedTests = HashMap<String, Vec<Diagnostic>>;

/// Plays every session that expects something, with the engine of the server's version.
fn red_tests(folder: &Folder, engine: &simulate::Engine) -> RedTests {
    let mut red = RedTests::new();
    for test in folder_tests::run(folder, engine) {
        for FolderResult { file, result } in test.results {
            if let Some(file) = file.filter(|_| !result.passed) {
                let failure = session_tests::failure(&test.name, &result);
                red.entry(file).or_default().push(failure);
            }
        }
    }
    red
}

/// What the checks and the URL table say of a trigger.
fn diagnostics(folder: &Folder, trigger: &TriggerFile) -> Vec<Diagnostic> {
    let others: Vec<&str> = folder
        .triggers
        .iter()
        .filter(|other| other.file != trigger.file)
        .map(|other| other.draft.name())
        .collect();
    let context = Context {
        other_names: &others,
        ..Context::default()
    };
    let mut diagnostics = trigger::check(&trigger.draft, &context);
    diagnostics.extend(views::missed_in(
        trigger.urls.iter().map(expected),
        &trigger.draft,
    ));
    diagnostics
}

fn expected(row: &UrlRow) -> (&str, Expectation) {
    let expectation = match row.expect {
        None => Expectation::None,
        Some(folder::Expect::Must) => Expectation::Must,
        Some(folder::Expect::MustNot) => Expectation::MustNot,
    };
    (&row.url, expectation)
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
                let draft = Draft::new(server.platform, home_document(document));
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

/// Whether nothing at all is to be done: files and server are the same.
pub fn is_settled(plan: &publish::Plan) -> bool {
    plan.items.iter().all(|item| {
        matches!(
            item.operation,
            publish::Operation::Unchanged | publish::Operation::OnlyOnServer
        )
    })
}
