//! Sessions as tests: what each trigger should do in them, and whether it does.

use serde::{Deserialize, Serialize};
use simulate::{Expectation, Options, Session};
use trigger::{Diagnostic, FieldPath, Severity};
use ts_rs::TS;

use crate::app::Data;
use crate::error::Error;
use crate::projects;
use crate::simulating::players::Players;
use crate::simulating::sessions;
use crate::simulating::simulation::{Cast, engine};

/// Which tests to run.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "RunTests")]
pub struct Run {
    /// The project whose sessions are the tests.
    pub project: i64,
    /// The engine to play them with. What is expected of drafts of other platforms is held to these platforms' own engines.
    pub engine: String,
}

/// What came of one session's expectations.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SessionTest {
    /// The session.
    pub session: i64,
    /// Its name.
    pub name: String,
    /// One for each expectation, in their order; never empty.
    pub results: Vec<TestResult>,
}

impl SessionTest {
    /// Whether every expectation was met.
    pub fn passed(&self) -> bool {
        self.results.iter().all(|result| result.passed)
    }
}

/// Whether an expectation was met.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TestResult {
    /// The draft that it is about; none when there is none of that name.
    pub draft: Option<i64>,
    /// The expectation as people read it: `“Help” fires at 30s`.
    pub expected: String,
    /// Whether it was met.
    pub passed: bool,
    /// What happened, in a sentence.
    pub text: String,
}

/// What an expectation that was not met says against the trigger that it is about.
pub(crate) fn failure(session: &str, result: &TestResult) -> Diagnostic {
    Diagnostic::new(
        FieldPath::root(),
        Severity::Error,
        "test-fails",
        format!(
            "The session “{session}” expects: {}. {}",
            result.expected, result.text
        ),
        "Mend the trigger or the session, or publish all the same and say why.",
    )
}

/// Which session to make a test of.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Observe {
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

/// The sessions of a project that expect something, played: what is as expected, and what is not.
///
/// # Errors
/// [`Code::NotFound`](crate::Code::NotFound) when the project or the engine is gone.
pub fn run(data: &Data, run: Run) -> Result<Vec<SessionTest>, Error> {
    let players = Players::of(data, run.project, engine(&run.engine)?)?;
    let judges = players.judges();
    let kept = sessions::list(data, projects::Which { project: run.project })?;
    let tests = kept.into_iter().filter(|kept| !kept.session.expect.is_empty());
    Ok(tests
        .map(|kept| SessionTest {
            results: players.results(&judges, &kept.session),
            session: kept.id,
            name: kept.name,
        })
        .collect())
}

/// Everything that the triggers do in a session now, as expectations.
///
/// # Errors
/// [`Code::NotFound`](crate::Code::NotFound) when the project or the engine is gone.
pub fn observe(data: &Data, observe: Observe) -> Result<Vec<Expectation>, Error> {
    let engine = engine(&observe.engine)?;
    let cast = Cast::of(data, observe.project, engine, observe.drafts.as_deref())?;
    let trace = simulate::run(engine, &cast.inputs, &observe.session, Options::default());
    Ok(simulate::expectations_from(&trace))
}
