//! Playing a session against the drafts of a project.

use serde::{Deserialize, Serialize};
use simulate::{EngineInfo, Session, Trace, TriggerInput};
use store::ProjectId;
use ts_rs::TS;

use crate::app::{App, Nothing};
use crate::error::Error;
use crate::views;

/// What to play.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Run {
    /// The project whose drafts are the triggers.
    pub project: i64,
    /// The visit.
    pub session: Session,
    /// The engine.
    pub engine: String,
    /// The drafts that take part, as if the others were not there; none means all.
    #[ts(optional)]
    pub drafts: Option<Vec<i64>>,
}

/// What a visitor would get, and why.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Simulation {
    /// The triggers that took part, in the order in which the widget gets them.
    pub triggers: Vec<LaneHead>,
    /// What happened.
    pub trace: Trace,
}

/// A trigger that took part.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LaneHead {
    /// Its name in the trace and in the session's services: `draft-` and the number of the draft.
    pub trigger: String,
    /// The draft that it is.
    pub draft: i64,
    /// The draft's name.
    pub name: String,
    /// Whether it is enabled.
    pub enabled: bool,
    /// When it acts, in a few words.
    pub when: String,
    /// What it does, in a few words.
    pub then: String,
}

/// The engines that sessions can be played with.
///
/// # Errors
/// None.
pub fn engines(_: &App, _: Nothing) -> Result<Vec<EngineInfo>, Error> {
    Ok(simulate::engines().iter().map(|engine| engine.info).collect())
}

/// Plays a session against drafts of a project.
///
/// # Errors
/// [`Code::NotFound`](crate::Code::NotFound) when the project or the engine is gone.
pub fn run(app: &App, run: Run) -> Result<Simulation, Error> {
    let engine = simulate::engine_by_key(&run.engine).ok_or_else(|| Error::not_found("This engine"))?;
    let drafts = app.store(|store| Ok(store.drafts(ProjectId(run.project))?))?;
    let platform = engine.info.platform;
    let (triggers, inputs) = drafts
        .iter()
        .filter(|draft| draft.platform == platform)
        .filter(|draft| {
            run.drafts
                .as_ref()
                .is_none_or(|chosen| chosen.contains(&draft.id.0))
        })
        .map(|draft| part(draft.id.0, &views::parsed(draft)))
        .unzip::<_, _, Vec<_>, Vec<_>>();
    let trace = simulate::run(engine, &inputs, &run.session, simulate::Options::default());
    Ok(Simulation { triggers, trace })
}

fn part(draft: i64, document: &trigger::Draft) -> (LaneHead, TriggerInput) {
    let trigger = format!("draft-{draft}");
    // The number of the draft stays, whatever server the trigger is on.
    let input = TriggerInput {
        id: trigger.clone(),
        trigger: trigger::rocketchat::read(&document.document),
    };
    let summary = trigger::rocketchat::summary(&input.trigger);
    let head = LaneHead {
        trigger,
        draft,
        name: document.name().to_owned(),
        enabled: input.trigger.enabled,
        when: summary.when,
        then: summary.then,
    };
    (head, input)
}
