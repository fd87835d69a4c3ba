//! What somebody wants, asked of the platforms, and the drafts that they choose from the answers.

use serde::{Deserialize, Serialize};
use simulate::{Expectation, Expected, Session, WishAlternative, WishAnswers, answer_wish, wish_session};
use store::{DeedKind, NewDraft, NewSession, ProjectId, Store};
use trigger::{Draft, Platform, Wish};
use ts_rs::TS;

use crate::app::Data;
use crate::app::clock::now;
use crate::drafting::deeds::{self, Deed};
use crate::drafting::drafts::DraftRow;
use crate::drafting::free_names::FreeNames;
use crate::drafting::views;
use crate::error::{Code, Error};
use crate::projects;
use crate::projects::version;
use crate::servers::practice_rows;
use crate::simulating::simulation::trace_name;

/// How much sooner or later than wished a trigger may speak in a session that is kept, in milliseconds.
const TOLERANCE_MS: u64 = 1000;

/// Asks all platforms for a wish.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "AskWish")]
pub struct Ask {
    /// The project, whose version of a server counts.
    pub project: i64,
    /// What is wanted.
    pub wish: Wish,
}

/// Chooses one of the answers.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "TakeWish")]
pub struct Take {
    /// The project.
    pub project: i64,
    /// What is wanted.
    pub wish: Wish,
    /// The platform.
    pub platform: Platform,
    /// The title of the alternative.
    pub title: String,
}

/// What was made of a wish.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "TakenWish")]
pub struct Taken {
    /// The drafts. The last one speaks.
    pub drafts: Vec<DraftRow>,
    /// The sessions, by their numbers in the database: visits in which the draft does what is wished, with what is expected of it.
    pub sessions: Vec<i64>,
    /// What can be taken back: the drafts. Sessions stay.
    pub deed: Option<Deed>,
}

/// What the platforms can do of a wish, each alternative played. The servers of the project's version are meant.
///
/// # Errors
/// [`Code::BadInput`] for a wish with which no platform can do anything, [`Code::NotFound`] when the project is gone.
pub fn ask(data: &Data, ask: Ask) -> Result<WishAnswers, Error> {
    let which = projects::Which { project: ask.project };
    let known = version::get(data, which)?.version;
    answers(&ask.wish, &Platform::ALL, known.as_deref())
}

/// What platforms can do of a wish, on servers of a version.
///
/// # Errors
/// [`Code::BadInput`] for a wish with which no platform can do anything.
pub fn answers(wish: &Wish, platforms: &[Platform], version: Option<&str>) -> Result<WishAnswers, Error> {
    match wish.problem() {
        Some(problem) => Err(Error::new(Code::BadInput, problem.message, problem.help)),
        None => Ok(answer_wish(wish, platforms, version)),
    }
}

/// Makes the drafts of an alternative, and sessions in which the one that speaks does what is wished: one in which it should speak, and
/// one in which it should not.
///
/// # Errors
/// As for [`ask`], and [`Code::NotFound`] when the platform does not give this alternative.
pub fn take(data: &Data, take: Take) -> Result<Taken, Error> {
    let project = ProjectId(take.project);
    let which = projects::Which {
        project: take.project,
    };
    let known = version::get(data, which)?.version;
    let answers = answers(&take.wish, &[take.platform], known.as_deref())?;
    let alternative = answers
        .platforms
        .iter()
        .flat_map(|answer| &answer.alternatives)
        .find(|alternative| alternative.title == take.title)
        .ok_or_else(|| Error::not_found("This alternative"))?;
    let (taken, deed) = deeds::kept(data, project, DeedKind::Wish, |store| {
        let mut names = FreeNames::in_project(store, project)?;
        let mut made = Vec::new();
        for document in &alternative.documents {
            let draft = names.give(Draft::new(take.platform, document.clone()));
            let new = NewDraft {
                platform: take.platform,
                document: draft.to_json(),
                label: Some("Made from what was wanted".to_owned()),
            };
            made.extend(practice_rows::create_drafts(store, project, &[new])?);
        }
        let sessions = match made.last() {
            Some(speaks) => keep_sessions(store, &take, &answers, alternative, &trace_name(*speaks))?,
            None => Vec::new(),
        };
        Ok((
            views::rows_among(store, project, &made.into_iter().collect())?,
            sessions,
        ))
    })?;
    let (drafts, sessions) = taken;
    Ok(Taken {
        drafts,
        sessions,
        deed,
    })
}

/// Keeps the first visit in which the trigger speaks as wished, and the first in which it is silent as wished. What something outside
/// decides cannot be expected.
fn keep_sessions(
    store: &mut Store,
    take: &Take,
    answers: &WishAnswers,
    alternative: &WishAlternative,
    trigger: &str,
) -> Result<Vec<i64>, Error> {
    if alternative.needs.is_some() {
        return Ok(Vec::new());
    }
    let agreeing = || {
        let visits = answers.visits.iter().zip(&alternative.visits).enumerate();
        visits.filter(|(_, (_, outcome))| outcome.agrees)
    };
    let speaks = agreeing().find(|(_, (visit, _))| !visit.wanted_ms.is_empty());
    let is_silent = agreeing().find(|(_, (visit, _))| visit.wanted_ms.is_empty());
    let mut kept = Vec::new();
    for (place, (visit, _)) in speaks.into_iter().chain(is_silent) {
        let Some((name, session)) = wish_session(&take.wish, place, take.platform) else {
            continue;
        };
        let expect = expected(&visit.wanted_ms)
            .into_iter()
            .map(|expected| Expectation {
                trigger: trigger.to_owned(),
                expected,
            });
        let session = Session {
            expect: expect.collect(),
            ..session
        };
        let script = serde_json::to_string(&session).map_err(|error| Error::internal(error.to_string()))?;
        let new = NewSession { name, script };
        kept.push(store.create_session(ProjectId(take.project), &new, now())?.0);
    }
    Ok(kept)
}

fn expected(wanted_ms: &[u64]) -> Vec<Expected> {
    if wanted_ms.is_empty() {
        return vec![Expected::NeverFires];
    }
    let at = |t_ms: &u64| Expected::FiresAt {
        t_ms: *t_ms,
        tolerance_ms: TOLERANCE_MS,
    };
    wanted_ms.iter().map(at).collect()
}
