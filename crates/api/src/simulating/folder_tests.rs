//! The sessions of a folder as tests, played as those of the database are: what each trigger should do, and whether it does.

use folder::{Folder, TriggerFile};
use simulate::{Engine, Options, Patterns, TriggerInput};

use crate::simulating::session_tests::TestResult;

/// What came of one session of a folder.
#[derive(Debug, Clone)]
pub struct FolderTest {
    /// Its name.
    pub name: String,
    /// One for each expectation, in their order; never empty.
    pub results: Vec<FolderResult>,
}

/// Whether an expectation was met.
#[derive(Debug, Clone)]
pub struct FolderResult {
    /// The file of the trigger that it is about; none when there is none of that name.
    pub file: Option<String>,
    /// What was expected, and what happened.
    pub result: TestResult,
}

/// Plays every session that expects something.
pub fn run(folder: &Folder, engine: &Engine) -> Vec<FolderTest> {
    let here: Vec<&TriggerFile> = folder
        .triggers
        .iter()
        .filter(|trigger| trigger.draft.platform == engine.info.platform)
        .collect();
    // Sessions of a folder call triggers by their files.
    let inputs: Vec<TriggerInput> = here
        .iter()
        .map(|trigger| TriggerInput::called(&trigger.file, &trigger.draft))
        .collect();
    let names = here
        .iter()
        .map(|trigger| (trigger.file.clone(), trigger.draft.name().to_owned()))
        .collect();
    let mut patterns = Patterns::new();
    let tests = folder.sessions.iter().map(|kept| {
        let trace = simulate::run_with(engine, &inputs, &kept.session, Options::default(), &mut patterns);
        let outcomes = simulate::check(&trace, &names, &kept.session.expect);
        let results = outcomes.into_iter().map(|outcome| FolderResult {
            file: file_of(&here, &outcome.expectation.trigger),
            result: TestResult {
                draft: None,
                expected: outcome.line.trim_start_matches("expect ").to_owned(),
                passed: outcome.passed,
                text: outcome.text,
            },
        });
        FolderTest {
            name: kept.name.clone(),
            results: results.collect(),
        }
    });
    tests.filter(|test| !test.results.is_empty()).collect()
}

/// The file that an expectation means, by its name or by that of its trigger.
fn file_of(here: &[&TriggerFile], called: &str) -> Option<String> {
    let by = |fits: &dyn Fn(&TriggerFile) -> bool| here.iter().find(|trigger| fits(trigger));
    by(&|trigger| trigger.file == called)
        .or_else(|| by(&|trigger| trigger.draft.name() == called))
        .map(|trigger| trigger.file.clone())
}
