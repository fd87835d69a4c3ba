//! `test`: plays sessions that expect something of triggers, and says what is not as expected.

use std::fs;
use std::path::{Path, PathBuf};

use api::simulate::{Engine, Outcome, Session};
use api::simulating::players::{self, Judges, Player};
use api::simulating::session_tests::{self, SessionTest, TestResult};
use api::trigger::{Draft, ServerVersion};
use api::{Error, folder, projects, simulating::folder_tests};
use clap::Args;
use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};
use serde::Serialize;

use super::simulate::{engine, inputs, read_any_session, read_drafts, read_session};
use crate::application::Application;
use crate::arguments::{Everywhere, Format, InProject};
use crate::exit::{Exit, Failure, file, usage};
use crate::input;
use crate::output::Output;
use crate::plain::one_line;
use crate::server_version::{ForServer, engine_for};

/// Hold triggers to what sessions expect of them
///
/// Without files: every session of a project that has expectations, against the drafts of the project. With a folder, as
/// `project export` writes it, or with --triggers and --session: those files, without a data folder, as in continuous
/// integration.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER)]
pub(crate) struct Test {
    /// A folder with a project: its sessions against its triggers
    #[arg(value_name = "FOLDER", conflicts_with_all = ["triggers", "sessions", "project"])]
    folder: Option<PathBuf>,

    /// The triggers: a trigger, a list, a server’s listing or JSON lines; or a folder of such files
    #[arg(long, value_name = "FILE", requires = "sessions", conflicts_with = "project")]
    triggers: Option<PathBuf>,

    /// A session with expectations: a script or JSON; can be given several times
    #[arg(long = "session", value_name = "FILE", requires = "triggers")]
    sessions: Vec<PathBuf>,

    #[command(flatten)]
    server: ForServer,

    /// Whose rules to play by instead of those of the server’s version; `simulate --help` lists them
    #[arg(long, value_name = "ENGINE", conflicts_with = "given")]
    engine: Option<String>,

    /// Write the results as JUnit XML as well, for programs that show tests
    #[arg(long, value_name = "FILE")]
    junit: Option<PathBuf>,

    #[command(flatten)]
    project: InProject,
}

const AFTER: &str = r#"Examples:
  triggerctl test
  triggerctl test shop --junit results.xml
  triggerctl test shop --server-version 8.8
  triggerctl test --triggers triggers/ --session bouncer.txt --session reader.txt --junit results.xml

A session that is a test:
  load https://shop.example/pricing
  wait 40s
  expect "Pricing page: need help?" fires at 0s
  expect "Reads for 30 seconds" fires at 30s
  expect "Personal offer" never fires

Formats:
  text  a line for each expectation, and what happened where it was not met
  json  [{"session", "name", "results": [{"draft", "expected", "passed", "text"}]}]

Exit codes:
  0  everything is as expected
  1  something is not
  2  there is no such engine or project, nothing is expected, or a file cannot be understood
  4  a file or the database cannot be used"#;

/// One session and what came of it, wherever it is from.
#[derive(Debug, Serialize)]
struct Played {
    /// Its number in the database; none for a file.
    session: Option<i64>,
    name: String,
    results: Vec<TestResult>,
}

/// Plays the tests.
pub(crate) fn run(test: &Test, everywhere: &Everywhere, out: &mut Output) -> Result<Exit, Failure> {
    let played = match (&test.folder, &test.triggers) {
        (Some(folder), _) => of_folder(folder, test)?,
        (None, Some(triggers)) => of_files(triggers, test, everywhere.format)?,
        (None, None) => of_project(test, everywhere)?,
    };
    if played.is_empty() {
        return Err(usage(
            "No session expects anything, so there is nothing to test.",
            "Add lines such as `expect \"Help\" fires at 30s` to a session, or use “Expect what happens now” in the simulator.",
        ));
    }
    if let Some(path) = &test.junit {
        write_junit(path, &played)?;
    }
    if everywhere.format == Format::Json {
        out.json(&played)?;
    } else {
        print(&played, out)?;
    }
    let passed = played
        .iter()
        .flat_map(|one| &one.results)
        .all(|result| result.passed);
    Ok(if passed { Exit::Fine } else { Exit::Findings })
}

fn of_project(test: &Test, everywhere: &Everywhere) -> Result<Vec<Played>, Failure> {
    // What is wrong with the arguments is said before the database is opened.
    let asked = asked(test)?.map(|engine| engine.info.key.to_owned());
    let application = Application::open(everywhere)?;
    let project = application.project(&test.project)?;
    let engine = match asked {
        Some(key) => key,
        None => {
            let which = projects::Which { project: project.id };
            projects::version::get(application.app().data(), which)?.engine
        }
    };
    let wanted = session_tests::Run {
        project: project.id,
        engine,
    };
    let played = session_tests::run(application.app().data(), wanted)?;
    let kept = |SessionTest {
                    session,
                    name,
                    results,
                }| Played {
        session: Some(session),
        name,
        results,
    };
    Ok(played.into_iter().map(kept).collect())
}

/// The engine that was asked for, by its key or by the server's version.
fn asked(test: &Test) -> Result<Option<&'static Engine>, Failure> {
    match &test.engine {
        Some(key) => engine(key).map(Some),
        None => Ok(test.server.given().and_then(|version| engine_for(Some(version)))),
    }
}

/// The engine that was asked for; else that of the folder's version, or of most servers in use.
fn asked_or_for(test: &Test, folder_version: Option<&str>) -> Result<&'static Engine, Failure> {
    let version = folder_version.and_then(ServerVersion::parse);
    let engine = asked(test)?.or_else(|| engine_for(version));
    engine.ok_or_else(no_engine)
}

fn no_engine() -> Failure {
    usage("No engine plays this version.", "Choose one with --engine.")
}

fn of_files(path: &Path, test: &Test, format: Format) -> Result<Vec<Played>, Failure> {
    let asked = asked(test)?;
    // Who names an engine says with it what the triggers are for; a version is for those whose servers have one.
    let platform = test.engine.as_ref().and(asked).map(|engine| engine.info.platform);
    let drafts = read_drafts(path, platform, format)?;
    let players = players_of(&drafts, asked)?;
    let judges = Judges::of(&players);
    let mut played = Vec::new();
    for path in &test.sessions {
        let session = match &*players {
            [player] => read_session(path, player.engine)?.1,
            _ => read_any_session(path)?.1,
        };
        played.push(Played {
            session: None,
            name: input::name_of(path),
            results: hold(&judges, &session),
        });
    }
    played.retain(|one| !one.results.is_empty());
    Ok(played)
}

/// An engine for each kind of the triggers, with the triggers that it plays: the one that was asked for, or that of most servers in
/// use.
fn players_of(drafts: &[Draft], asked: Option<&'static Engine>) -> Result<Vec<Player<'static>>, Failure> {
    let first = asked.or_else(|| engine_for(None)).ok_or_else(no_engine)?;
    let mut players = Vec::new();
    for engine in players::engines(first, None) {
        let own = drafts.iter().filter(|draft| engine.plays(draft));
        let (inputs, names) = inputs(own);
        if !inputs.is_empty() {
            players.push(Player {
                engine,
                inputs,
                names,
            });
        }
    }
    if players.is_empty() {
        let (inputs, names) = inputs([]);
        players.push(Player {
            engine: first,
            inputs,
            names,
        });
    }
    Ok(players)
}

fn of_folder(path: &Path, test: &Test) -> Result<Vec<Played>, Failure> {
    // What is wrong with the arguments is said before the folder is read.
    asked(test)?;
    let project = folder::read(path).map_err(Error::from)?;
    let engine = asked_or_for(test, project.server_version.as_deref())?;
    let tests = folder_tests::run(&project, engine).into_iter();
    let played = tests.map(|test| Played {
        session: None,
        name: test.name,
        results: test.results.into_iter().map(|result| result.result).collect(),
    });
    Ok(played.collect())
}

/// Plays a session and holds it to what it expects.
fn hold(judges: &Judges<'_>, session: &Session) -> Vec<TestResult> {
    let result = |outcome: Outcome| TestResult {
        draft: None,
        expected: outcome.line.trim_start_matches("expect ").to_owned(),
        passed: outcome.passed,
        text: outcome.text,
    };
    let outcomes = judges.judge(session);
    outcomes.into_iter().map(result).collect()
}

fn print(played: &[Played], out: &mut Output) -> Result<(), Failure> {
    let mut failed = 0;
    let mut total = 0;
    for one in played {
        out.line(format_args!("{}", one.name))?;
        for result in &one.results {
            total += 1;
            if result.passed {
                out.line(format_args!("  ok      {}", result.expected))?;
            } else {
                failed += 1;
                out.line(format_args!("  FAILED  {}", result.expected))?;
                out.line(format_args!("          {}", result.text))?;
            }
        }
    }
    match failed {
        0 => out.line(format_args!("All {total} expectations are met.")),
        _ => out.line(format_args!("{failed} of {total} expectations are not met.")),
    }
}

fn write_junit(path: &Path, played: &[Played]) -> Result<(), Failure> {
    let mut report = Report::new("triggerctl test");
    for one in played {
        let mut suite = TestSuite::new(&*one_line(&one.name));
        for result in &one.results {
            let mut status = if result.passed {
                TestCaseStatus::success()
            } else {
                TestCaseStatus::non_success(NonSuccessKind::Failure)
            };
            if !result.passed {
                status.set_message(&*one_line(&result.text));
            }
            let mut case = TestCase::new(&*one_line(&result.expected), status);
            case.set_classname(&*one_line(&one.name));
            suite.add_test_case(case);
        }
        report.add_test_suite(suite);
    }
    let unwritten = |problem: String| {
        file(
            format!("{} cannot be written: {problem}.", path.display()),
            "Choose another place, or allow writing there.",
        )
    };
    let text = report.to_string().map_err(|error| unwritten(error.to_string()))?;
    fs::write(path, text).map_err(|error| unwritten(error.to_string()))
}
