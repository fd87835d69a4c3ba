//! Drafts of one platform as drafts of another: what would not be the same, in lines and in sessions, and making them.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use simulate::{Engine, Patterns, Played, PlayedConversion, Session, TriggerInput};
use store::{DeedKind, DraftId, Expectation, NewDraft, ProjectId, Store, UrlRow, UrlTableOwner};
use trigger::{Converted, Diagnostic, Draft, Loss, Platform, Severity, documents};
use ts_rs::TS;

use crate::app::Data;
use crate::drafting::deeds;
use crate::drafting::drafts::DraftRow;
use crate::drafting::free_names::FreeNames;
use crate::drafting::views;
#[cfg(doc)]
use crate::error::Code;
use crate::error::Error;
use crate::projects;
use crate::projects::version;
use crate::servers::practice_rows;
use crate::simulating::sessions;
use crate::simulating::upgrades::{self, UpgradeSession};

/// Which drafts should become drafts of which platform.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "ConvertDrafts")]
pub struct Convert {
    /// The project that they belong to.
    pub project: i64,
    /// The drafts. Those that are for the platform already are passed over.
    pub drafts: Vec<i64>,
    /// The platform.
    pub to: Platform,
}

/// What drafts become on another platform.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Conversion {
    /// The platform.
    pub to: Platform,
    /// The sessions that were played, in this order.
    pub sessions: Vec<UpgradeSession>,
    /// The drafts, in the order in which they were named.
    pub drafts: Vec<ConvertedDraft>,
    /// What else one has to know, in sentences.
    pub notes: Vec<String>,
}

/// What one draft becomes.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ConvertedDraft {
    /// Its number in the database; none for a file.
    pub draft: Option<i64>,
    /// The draft as it is.
    pub before: AtAGlance,
    /// The drafts that it becomes.
    pub after: Vec<AtAGlance>,
    /// Everything that is not the same there, in the order of the fields.
    pub losses: Vec<Loss>,
    /// What both platforms make of the sessions.
    pub played: Vec<PlayedSession>,
}

/// A draft, as far as a glance tells.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "DraftAtAGlance")]
pub struct AtAGlance {
    /// The platform that it is for.
    pub platform: Platform,
    /// Its name; may be empty.
    pub name: String,
    /// Whether it is enabled.
    pub enabled: bool,
    /// When it acts, in a few words.
    pub when: String,
    /// What it does, in a few words.
    pub then: String,
    /// The errors that its check finds.
    pub errors: Vec<Diagnostic>,
    /// The document.
    #[ts(type = "{ [key: string]: JsonValue }")]
    pub document: Map<String, Value>,
}

/// What both platforms make of a session.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "ConversionInSession")]
pub struct PlayedSession {
    /// The session, by its place among those that were played.
    pub session: usize,
    /// What came of it.
    #[serde(flatten)]
    pub outcome: PlayedConversion,
}

/// What drafts would become. Nothing is changed.
///
/// # Errors
/// [`Code::NotFound`] when the project or a draft is gone.
pub fn preview(data: &Data, convert: Convert) -> Result<Conversion, Error> {
    let project = projects::Which {
        project: convert.project,
    };
    let asked = drafts_of(data, &convert)?;
    let known = version::get(data, project)?.version;
    let kept = sessions::list(data, project)?;
    let kept = kept.into_iter().map(|view| {
        let head = UpgradeSession {
            id: Some(view.id),
            name: view.name,
            built_in: false,
        };
        (head, view.session)
    });
    let drafts: Vec<(Option<i64>, Draft)> =
        asked.into_iter().map(|(id, draft)| (Some(id.0), draft)).collect();
    of_drafts(&drafts, convert.to, known.as_deref(), kept.collect())
}

/// What drafts become, and what both platforms make of sessions; built-in ones as well while there are few.
///
/// # Errors
/// [`Code::NotFound`] when a platform has no engine.
pub fn of_drafts(
    drafts: &[(Option<i64>, Draft)],
    to: Platform,
    version: Option<&str>,
    mut kept: Vec<(UpgradeSession, Session)>,
) -> Result<Conversion, Error> {
    let mut notes = Vec::new();
    let (drafts, there): (Vec<_>, Vec<_>) = drafts.iter().partition(|(_, draft)| draft.platform != to);
    if !there.is_empty() {
        notes.push(format!("{} already for {}.", are(there.len()), to.name()));
    }
    let own = kept.len();
    let speaking: Vec<&Draft> = drafts
        .iter()
        .map(|(_, draft)| draft)
        .filter(|draft| speaks(draft))
        .collect();
    if known(&kept, &speaking, to, version) < upgrades::ENOUGH_SESSIONS {
        let mut platforms: Vec<Platform> = speaking.iter().map(|draft| draft.platform).collect();
        platforms.sort_unstable();
        platforms.dedup();
        kept.extend(platforms.into_iter().flat_map(upgrades::built_in));
        if kept.len() > own {
            notes.push(format!(
                "There are few sessions, so {} built-in ones were played as well. Their addresses are those of https://shop.example/.",
                kept.len() - own
            ));
        }
    }
    let mut patterns = Patterns::new();
    let drafts = drafts
        .into_iter()
        .map(|(id, draft)| converted(*id, draft, to, version, &kept, &mut patterns))
        .collect::<Result<_, _>>()?;
    Ok(Conversion {
        to,
        sessions: kept.into_iter().map(|(head, _)| head).collect(),
        drafts,
        notes,
    })
}

fn are(drafts: usize) -> String {
    match drafts {
        1 => "1 draft is".to_owned(),
        many => format!("{many} drafts are"),
    }
}

fn converted(
    id: Option<i64>,
    draft: &Draft,
    to: Platform,
    version: Option<&str>,
    kept: &[(UpgradeSession, Session)],
    patterns: &mut Patterns,
) -> Result<ConvertedDraft, Error> {
    let Converted { documents, losses } = trigger::convert(&draft.document, draft.platform, to);
    let after: Vec<Draft> = documents
        .into_iter()
        .map(|document| Draft::new(to, document))
        .collect();
    let inputs = |drafts: &[Draft]| -> Vec<TriggerInput> {
        (1..)
            .zip(drafts)
            .map(|(number, draft): (usize, _)| TriggerInput::called(&format!("trigger-{number}"), draft))
            .collect()
    };
    let (here, there) = (inputs(std::slice::from_ref(draft)), inputs(&after));
    let mut played = Vec::new();
    // Where nothing is made there is nothing to compare.
    if let Some(first) = after.first() {
        let before_played = Played {
            engine: engine(draft, version)?,
            triggers: &here,
        };
        let after_played = Played {
            engine: engine(first, version)?,
            triggers: &there,
        };
        let sessions = kept.iter().enumerate();
        played.extend(sessions.filter_map(|(place, (_, session))| {
            let outcome = simulate::play_conversion(before_played, after_played, session, patterns)?;
            Some(PlayedSession {
                session: place,
                outcome,
            })
        }));
    }
    Ok(ConvertedDraft {
        draft: id,
        before: at_a_glance(draft),
        after: after.iter().map(at_a_glance).collect(),
        losses,
        played,
    })
}

/// The engine that plays a draft on its platform's servers: of that version where the version is one of the platform, else of most servers
/// in use.
fn engine(draft: &Draft, version: Option<&str>) -> Result<&'static Engine, Error> {
    let wanted = simulate::engines_for_version(draft.platform, version.unwrap_or_default());
    let mut wanted = wanted.into_iter();
    wanted
        .find(|engine| engine.plays(draft))
        .ok_or_else(|| Error::not_found("An engine of this platform"))
}

/// How many sessions can be played, because an engine of one of the drafts or of the other platform knows all of their parts.
fn known(
    kept: &[(UpgradeSession, Session)],
    drafts: &[&Draft],
    to: Platform,
    version: Option<&str>,
) -> usize {
    let here = drafts.iter().filter_map(|draft| engine(draft, version).ok());
    let there = simulate::engines_for_version(to, version.unwrap_or_default());
    let engines: Vec<&Engine> = here
        .chain(there.into_iter().filter(|engine| engine.speaks()))
        .collect();
    let is_known = |session: &Session| {
        engines
            .iter()
            .any(|engine| engine.vocabulary().check(session).is_ok())
    };
    kept.iter().filter(|(_, session)| is_known(session)).count()
}

/// Whether a draft is there to say something to visitors.
fn speaks(draft: &Draft) -> bool {
    documents(draft.platform).kind_of(&draft.document).speaks
}

fn at_a_glance(draft: &Draft) -> AtAGlance {
    let overview = documents(draft.platform).overview(&draft.document);
    let mut errors = trigger::check(draft, &trigger::Context::default());
    errors.retain(|found| found.severity == Severity::Error);
    AtAGlance {
        platform: draft.platform,
        name: draft.name().to_owned(),
        enabled: overview.enabled,
        when: overview.summary.when,
        then: overview.summary.then,
        errors,
        document: draft.document.clone(),
    }
}

/// Makes the drafts, each behind the one that it comes from, with a name that is free and its URLs; gives those that were made.
///
/// # Errors
/// [`Code::NotFound`] when the project or a draft is gone; nothing is made then.
pub fn make(data: &Data, convert: Convert) -> Result<Vec<DraftRow>, Error> {
    let project = ProjectId(convert.project);
    let asked = drafts_of(data, &convert)?;
    let (rows, _) = deeds::kept(data, project, DeedKind::Convert, |store| {
        let mut names = FreeNames::in_project(store, project)?;
        let mut made = Vec::new();
        for (id, draft) in asked.iter().filter(|(_, draft)| draft.platform != convert.to) {
            let there = trigger::convert(&draft.document, draft.platform, convert.to);
            let urls = urls_for(store, *id, there.documents.len())?;
            let mut behind = *id;
            for document in there.documents {
                let new = Draft::new(convert.to, document);
                let new = names.give(new);
                let new = NewDraft {
                    platform: convert.to,
                    document: new.to_json(),
                    label: Some(format!("Made from a draft for {}", draft.platform.name())),
                };
                for id in practice_rows::create_drafts(store, project, &[new])? {
                    let mut order: Vec<DraftId> = store.drafts(project)?.iter().map(|kept| kept.id).collect();
                    order.retain(|kept| *kept != id);
                    let place = order.iter().position(|kept| *kept == behind);
                    order.insert(place.map_or(order.len(), |place| place + 1), id);
                    store.reorder_drafts(project, &order)?;
                    if !urls.is_empty() {
                        store.replace_urls(UrlTableOwner::Draft(id), &urls)?;
                    }
                    behind = id;
                    made.push(id);
                }
            }
        }
        views::rows_among(store, project, &made.into_iter().collect())
    })?;
    Ok(rows)
}

/// The URLs of a draft, for each of the `drafts` that it becomes. Which of several an address must match is not said, so that nothing
/// is expected of it there; one that the draft must not match, none of them must.
fn urls_for(store: &Store, of: DraftId, drafts: usize) -> Result<Vec<UrlRow>, Error> {
    let mut rows = store.url_table(UrlTableOwner::Draft(of))?.rows;
    if drafts > 1 {
        for row in rows.iter_mut().filter(|row| row.expectation == Expectation::Must) {
            row.expectation = Expectation::None;
        }
    }
    Ok(rows)
}

fn drafts_of(data: &Data, convert: &Convert) -> Result<Vec<(DraftId, Draft)>, Error> {
    data.store(|store| {
        let asked = convert.drafts.iter().copied().map(DraftId);
        asked
            .map(|id| Ok((id, views::parsed(&store.draft(id)?))))
            .collect()
    })
}
