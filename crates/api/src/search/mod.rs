//! Searching a project by words: its drafts, by their names and by everything that is written in them, its sessions and its servers.
//!
//! Words are looked for by a scan over folded texts that stay in memory, not by an index in the database. The names and values that
//! people see (labels of choices, lines of a tree) are made by `trigger` and stand in no column; an index would be a second copy of
//! them on the disk, to be kept in step with every revision, and it finds beginnings of words only. A scan over the texts of 10,000
//! drafts takes a few milliseconds; what changed since the last search is read again, known by its revision.

mod draft_texts;
mod excerpt;
mod words;

pub(crate) use draft_texts::DraftTexts;

use serde::{Deserialize, Serialize};
use store::{DraftId, ProjectId};
use trigger::{Platform, documents};
use ts_rs::TS;

use crate::app::App;
use crate::drafting::views;
#[cfg(doc)]
use crate::error::Code;
use crate::error::Error;
use crate::simulating::sessions;

pub use excerpt::Excerpt;
pub(crate) use excerpt::first_of;
pub use words::Rank;
pub(crate) use words::{Query, folded};

use draft_texts::texts_of;

/// More drafts are not listed; how many there are is said.
const MOST_DRAFTS: usize = 12;
/// More sessions, and more servers, are not listed.
const MOST_OTHERS: usize = 6;
/// So many drafts are listed where nothing is looked for.
const MOST_RECENT: usize = 5;

/// What is looked for.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Find {
    /// The project that is searched.
    pub project: i64,
    /// Words in any order, all of which must be there; nothing for what was edited last.
    pub query: String,
}

/// What was found, the best first in each kind.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "SearchAnswer")]
pub struct Answer {
    /// Drafts, then sessions, then servers.
    pub hits: Vec<Hit>,
    /// How many more drafts there are.
    pub left_out: u32,
}

/// What a hit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "SearchKind")]
pub enum HitKind {
    /// A draft.
    Draft,
    /// A visitor's scripted visit.
    Session,
    /// A server.
    Server,
}

/// Something that has the words.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "SearchHit")]
pub struct Hit {
    /// What it is.
    pub kind: HitKind,
    /// Its number among those of its kind.
    pub id: i64,
    /// Its name; may be empty.
    pub name: String,
    /// What it does or where it is, in a few words.
    pub about: String,
    /// The platform that a draft or a server is for.
    pub platform: Option<Platform>,
    /// Whether a visit can be played against it.
    pub is_played: bool,
    /// How well its name fits.
    pub rank: Rank,
    /// Where the words were found, if not in the name.
    pub excerpt: Option<Excerpt>,
}

/// Finds everything in a project that has these words.
///
/// # Errors
/// [`Code::NotFound`] when the project is gone.
pub fn find(app: &App, find: Find) -> Result<Answer, Error> {
    let project = ProjectId(find.project);
    let query = Query::new(&find.query);
    let (mut hits, left_out) = drafts(app, project, &query)?;
    if !query.is_empty() {
        hits.extend(found_sessions(app, project, &query)?);
        hits.extend(found_servers(app, project, &query)?);
    }
    Ok(Answer { hits, left_out })
}

fn drafts(app: &App, project: ProjectId, query: &Query) -> Result<(Vec<Hit>, u32), Error> {
    let (found, most) = {
        let texts = app.draft_texts().of_project(app.data(), project)?;
        let most = if query.is_empty() {
            MOST_RECENT
        } else {
            MOST_DRAFTS
        };
        (texts.find(query), most)
    };
    let left_out = if query.is_empty() {
        0
    } else {
        found.len().saturating_sub(most)
    };
    let best: Vec<(DraftId, Rank)> = found.into_iter().take(most).collect();
    let hits = app.data().store(|store| {
        best.iter()
            .map(|(id, rank)| Ok(hit_of(&store.draft(*id)?, *rank, query)))
            .collect()
    })?;
    Ok((hits, u32::try_from(left_out).unwrap_or(u32::MAX)))
}

fn hit_of(kept: &store::Draft, rank: Rank, query: &Query) -> Hit {
    let draft = views::parsed(kept);
    let documents = documents(draft.platform);
    let overview = documents.overview(&draft.document);
    let excerpt = (rank == Rank::Text)
        .then(|| first_of(&texts_of(&draft), &overview.name, query))
        .flatten();
    Hit {
        kind: HitKind::Draft,
        id: kept.id.0,
        about: format!("{} → {}", overview.summary.when, overview.summary.then),
        name: overview.name,
        platform: Some(draft.platform),
        is_played: documents.kind_of(&draft.document).is_played,
        rank,
        excerpt,
    }
}

fn found_sessions(app: &App, project: ProjectId, query: &Query) -> Result<Vec<Hit>, Error> {
    let sessions = app.data().store(|store| sessions::of_project(store, project))?;
    let found = sessions.into_iter().filter_map(|session| {
        let lines: Vec<(String, String)> = session
            .script
            .lines()
            .map(|line| ("Script".to_owned(), line.trim().to_owned()))
            .collect();
        let (rank, excerpt) = rank_and_excerpt(query, &session.name, &lines)?;
        Some(Hit {
            kind: HitKind::Session,
            id: session.id,
            about: lines
                .iter()
                .take(3)
                .map(|(_, line)| line.as_str())
                .collect::<Vec<_>>()
                .join(" · "),
            name: session.name,
            platform: None,
            is_played: true,
            rank,
            excerpt,
        })
    });
    Ok(best(found))
}

fn found_servers(app: &App, project: ProjectId, query: &Query) -> Result<Vec<Hit>, Error> {
    let servers = app.data().store(|store| Ok(store.servers(project)?))?;
    let found = servers.into_iter().filter_map(|server| {
        let details = server.details;
        let values = [
            ("Address".to_owned(), details.base_url.clone()),
            ("User".to_owned(), details.account),
            ("Used for".to_owned(), details.environment.unwrap_or_default()),
        ];
        let (rank, excerpt) = rank_and_excerpt(query, &details.name, &values)?;
        Some(Hit {
            kind: HitKind::Server,
            id: server.id.0,
            about: details.base_url,
            name: details.name,
            platform: Some(details.platform),
            is_played: false,
            rank,
            excerpt,
        })
    });
    Ok(best(found))
}

fn best(found: impl Iterator<Item = Hit>) -> Vec<Hit> {
    let mut hits: Vec<Hit> = found.collect();
    hits.sort_by_key(|hit| hit.rank);
    hits.truncate(MOST_OTHERS);
    hits
}

/// How well a thing with few texts fits, and where; `None` when it does not.
fn rank_and_excerpt(
    query: &Query,
    name: &str,
    texts: &[(String, String)],
) -> Option<(Rank, Option<Excerpt>)> {
    let whole = texts
        .iter()
        .map(|(_, text)| text.as_str())
        .collect::<Vec<_>>()
        .join("\n");
    let rank = query.rank(&words::folded(name), &words::folded(&whole))?;
    let excerpt = (rank == Rank::Text)
        .then(|| first_of(texts, name, query))
        .flatten();
    Some((rank, excerpt))
}

#[cfg(test)]
mod tests;
