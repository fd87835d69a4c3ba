//! Which drafts nearly fire in a visit.

use serde::Deserialize;
use simulate::{Nearness, Patterns, Session, SuggestOptions};
use store::ProjectId;
use ts_rs::TS;

use crate::app::Data;
use crate::error::Error;
use crate::projects::zone;
use crate::simulating::simulation::{Cast, engine};

/// Most sessions that are played for one answer, and most events, decisions and steps in all of them: about a second.
const MOST_RUNS: usize = 60_000;
const MOST_WORK: usize = 4_000_000;

/// A visit in which drafts may nearly fire.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "AskNearness")]
pub struct Ask {
    /// The project whose drafts are the triggers.
    pub project: i64,
    /// The visit.
    pub session: Session,
    /// The engine.
    pub engine: String,
    /// The drafts that take part; none means all.
    #[ts(optional)]
    pub drafts: Option<Vec<i64>>,
}

/// The drafts that do not fire in the visit, and would after one change of it on the same pages, played by themselves.
///
/// # Errors
/// [`Code::NotFound`](crate::Code::NotFound) when the project or the engine is gone.
pub fn of_session(data: &Data, ask: Ask) -> Result<Nearness, Error> {
    let engine = engine(&ask.engine)?;
    let cast = Cast::of(data, ask.project, engine, ask.drafts.as_deref())?;
    let zone = data.store(|store| zone::of(store, ProjectId(ask.project)))?;
    let options = SuggestOptions {
        zone: zone::clocks_of(&ask.session, zone.as_ref()),
        most_runs: MOST_RUNS,
        most_work: MOST_WORK,
        ..SuggestOptions::default()
    };
    Ok(simulate::nearly(
        engine,
        &cast.inputs,
        &ask.session,
        &options,
        &mut Patterns::new(),
    ))
}
