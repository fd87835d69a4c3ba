//! Sessions as tests: what each trigger should do in them, and whether it does.

use serde::{Deserialize, Serialize};
use simulate::{Expectation, Options, Patterns, Session, Trace};
use trigger::{Diagnostic, FieldPath, Severity};
use ts_rs::TS;

use crate::app::{Data, Nothing};
use crate::error::Error;
use crate::projects;
use crate::simulating::sessions;
use crate::simulating::simulation::{Cast, engine};

/// Which tests to run.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "RunTests")]
pub struct Run {
    /// The project whose sessions are the tests.
    pub project: i64,
    /// The engine to play them with.
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
    let engine = engine(&run.engine)?;
    let cast = Cast::of(data, run.project, engine, None)?;
    let mut patterns = Patterns::new();
    let kept = sessions::list(data, projects::Which { project: run.project })?;
    let tests = kept.into_iter().filter(|kept| !kept.session.expect.is_empty());
    Ok(tests
        .map(|kept| {
            let trace = simulate::run_with(
                engine,
                &cast.inputs,
                &kept.session,
                Options::default(),
                &mut patterns,
            );
            SessionTest {
                session: kept.id,
                name: kept.name,
                results: judged(&cast, &trace, &kept.session.expect),
            }
        })
        .collect())
}

/// What came of each expectation in a trace of these drafts.
pub(crate) fn judged(cast: &Cast, trace: &Trace, expected: &[Expectation]) -> Vec<TestResult> {
    let outcomes = simulate::check(trace, &cast.names(), expected).into_iter();
    outcomes
        .map(|outcome| TestResult {
            draft: cast.draft(&outcome.expectation.trigger),
            expected: in_words(cast, &outcome),
            passed: outcome.passed,
            text: outcome.text,
        })
        .collect()
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

/// Sessions to start from.
///
/// # Errors
/// None.
pub fn templates(_: Nothing) -> Result<Vec<simulate::SessionTemplate>, Error> {
    // A project says nothing of its platforms here, and most are of Rocket.Chat.
    Ok(simulate::session_templates(trigger::Platform::RocketChat).to_vec())
}

/// The line of a script, with the draft's name where that says it by number.
fn in_words(cast: &Cast, outcome: &simulate::Outcome) -> String {
    let called = &outcome.expectation.trigger;
    let name = cast
        .heads
        .iter()
        .find(|head| head.trigger == *called && !head.name.is_empty());
    let line = outcome.line.strip_prefix("expect ").unwrap_or(&outcome.line);
    match name {
        Some(head) => line.replacen(called, &format!("“{}”", head.name), 1),
        None => line.to_owned(),
    }
}
