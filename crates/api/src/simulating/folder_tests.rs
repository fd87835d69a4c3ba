//! The sessions of a folder as tests, played as those of the database are: what each trigger should do, and whether it does.

use folder::{Folder, TriggerFile};
use simulate::{Engine, TriggerInput};

use crate::simulating::players::{self, Judges, Player};
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

/// Plays every session that expects something. What is expected of triggers of other platforms than the engine's is held to these
/// platforms' own engines.
pub fn run(folder: &Folder, engine: &Engine) -> Vec<FolderTest> {
    let engines = players::engines(engine, folder.server_version.as_deref());
    let players: Vec<Player<'_>> = engines.into_iter().map(|engine| player(folder, engine)).collect();
    let judges = Judges::of(&players);
    let tests = folder.sessions.iter().map(|kept| {
        let outcomes = judges.judge(&kept.session).into_iter();
        let results = outcomes.map(|outcome| FolderResult {
            file: file_of(folder, &outcome.expectation.trigger),
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

/// The triggers that an engine plays. Sessions of a folder call them by their files.
fn player<'a>(folder: &Folder, engine: &'a Engine) -> Player<'a> {
    let here = folder.triggers.iter();
    let here = here.filter(|trigger| engine.plays(&trigger.draft));
    let (inputs, names) = here
        .map(|trigger| {
            let name = trigger.draft.name().to_owned();
            let input = TriggerInput::called(&trigger.file, &trigger.draft);
            (input, (trigger.file.clone(), name))
        })
        .unzip();
    Player {
        engine,
        inputs,
        names,
    }
}

/// The file that an expectation means, by its name or by that of its trigger.
fn file_of(folder: &Folder, called: &str) -> Option<String> {
    let by = |fits: &dyn Fn(&TriggerFile) -> bool| folder.triggers.iter().find(|trigger| fits(trigger));
    by(&|trigger| trigger.file == called)
        .or_else(|| by(&|trigger| trigger.draft.name() == called))
        .map(|trigger| trigger.file.clone())
}
