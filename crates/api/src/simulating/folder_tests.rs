//! The sessions of a folder as tests, played as those of the database are: what each trigger should do, and whether it does.

use folder::{Folder, TriggerFile};
use simulate::{Engine, Expectation, Options, Patterns, TriggerInput};
use trigger::Platform;

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

/// Plays every session that expects something of the triggers of the engine's platform.
///
/// What is expected of triggers that are not there counts with the platform of the folder's first trigger, so that it is told once.
pub fn run(folder: &Folder, engine: &Engine) -> Vec<FolderTest> {
    let platform = engine.info.platform;
    let here: Vec<&TriggerFile> = folder
        .triggers
        .iter()
        .filter(|trigger| trigger.draft.platform == platform)
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
        let expected = kept.session.expect.iter();
        let expected: Vec<Expectation> = expected
            .filter(|expected| concerned(folder, &expected.trigger).contains(&platform))
            .cloned()
            .collect();
        if expected.is_empty() {
            return FolderTest {
                name: kept.name.clone(),
                results: Vec::new(),
            };
        }
        let trace = simulate::run_with(engine, &inputs, &kept.session, Options::default(), &mut patterns);
        let outcomes = simulate::check(&trace, &names, &expected);
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

/// The platforms that a folder has triggers for, in the order of its triggers.
pub fn platforms(folder: &Folder) -> Vec<Platform> {
    let mut platforms = Vec::new();
    for trigger in &folder.triggers {
        if !platforms.contains(&trigger.draft.platform) {
            platforms.push(trigger.draft.platform);
        }
    }
    platforms
}

/// The platforms of the triggers that are called so; the first of the folder where nothing is.
fn concerned(folder: &Folder, called: &str) -> Vec<Platform> {
    let meant = folder
        .triggers
        .iter()
        .filter(|trigger| trigger.file == called || trigger.draft.name() == called);
    let meant: Vec<Platform> = meant.map(|trigger| trigger.draft.platform).collect();
    match meant.as_slice() {
        [] => platforms(folder).into_iter().take(1).collect(),
        _ => meant,
    }
}

/// The file that an expectation means, by its name or by that of its trigger.
fn file_of(here: &[&TriggerFile], called: &str) -> Option<String> {
    let by = |fits: &dyn Fn(&TriggerFile) -> bool| here.iter().find(|trigger| fits(trigger));
    by(&|trigger| trigger.file == called)
        .or_else(|| by(&|trigger| trigger.draft.name() == called))
        .map(|trigger| trigger.file.clone())
}
