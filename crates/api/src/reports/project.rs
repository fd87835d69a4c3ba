//! A project as a report: its drafts with what their checks, URL tables and sessions say.

use std::collections::HashMap;

use pattern::{Pattern, Verdict};
use reports::{Badge, Draft, Test, TestLine, Tone, UrlLine};
use serde::Deserialize;
use simulate::Drawn;
use store::{DraftId, ProjectId, Store, UrlTableOwner};
use trigger::{PatternField, Platform, documents};
use ts_rs::TS;

use crate::app::Data;
use crate::app::page_file::PageFile;
use crate::drafting::drafts::{DraftRow, DraftState};
use crate::drafting::views::{self, ToldDraft};
#[cfg(doc)]
use crate::error::Code;
use crate::error::Error;
use crate::projects::version::{ProjectVersion, VersionSource};
use crate::projects::{self, version, zone};
use crate::reports::{PROGRAM, this_moment};
use crate::simulating::session_tests::{self, SessionTest};

/// A project to write as a report.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "ReportProject")]
pub struct Report {
    /// The project.
    pub project: i64,
    /// What the widget draws of the messages, by their text. Those that are missing are shown as they are written.
    #[serde(default)]
    #[ts(optional)]
    pub drawn: Option<HashMap<String, Drawn>>,
    /// The file to write.
    pub path: String,
}

/// Writes a project as one HTML page that prints: its numbers, every draft with its checks and tests.
///
/// # Errors
/// [`Code::File`] when the file cannot be written, [`Code::NotFound`] when the project is gone.
pub fn write(data: &Data, report: Report) -> Result<PageFile, Error> {
    let page = page(data, report.project, &report.drawn.unwrap_or_default())?;
    PageFile::write(report.path, &page)
}

/// The texts of messages that the page of a project draws, each once.
///
/// # Errors
/// [`Code::NotFound`] when the project is gone.
pub fn messages(data: &Data, which: projects::Which) -> Result<Vec<String>, Error> {
    let drafts = data.store(|store| Ok(store.drafts(ProjectId(which.project))?))?;
    let mut texts = Vec::new();
    for draft in drafts.iter().map(views::parsed) {
        let documents = documents(draft.platform);
        if documents.catalogue().draws_markdown {
            let messages = documents.overview(&draft.document).messages;
            texts.extend(messages.into_iter().map(|message| message.text));
        }
    }
    texts.sort_unstable();
    texts.dedup();
    Ok(texts)
}

fn page(data: &Data, project: i64, drawn: &HashMap<String, Drawn>) -> Result<String, Error> {
    let which = projects::Which { project };
    let version = version::get(data, which)?;
    let tests = session_tests::run(
        data,
        session_tests::Run {
            project,
            engine: version.engine.clone(),
        },
    )?;
    let id = ProjectId(project);
    data.store(|store| {
        let zone = zone::of(store, id)?;
        let told = views::told(store, id)?;
        let uses = |platform| told.iter().any(|told| told.row.platform == platform);
        let mut held_to = Vec::new();
        if uses(version.platform) {
            held_to.push(held_to_version(&version));
        }
        if let Some(zone) = &zone
            && Platform::ALL
                .into_iter()
                .any(|platform| uses(platform) && zone::matters(platform))
        {
            held_to.push(format!("Local times are those of {}.", zone.name()));
        }
        let servers: HashMap<i64, String> = store
            .servers(id)?
            .into_iter()
            .map(|server| (server.id.0, server.details.name))
            .collect();
        let drafts: Result<Vec<Draft>, Error> = told
            .into_iter()
            .map(|told| draft(store, told, &servers, &tests))
            .collect();
        Ok(reports::project(&reports::Project {
            name: &store.project(id)?.name,
            made_at: &this_moment(zone.as_ref()),
            program: PROGRAM,
            held_to,
            drafts: drafts?,
            tests: tests.iter().map(test).collect(),
            drawn,
        }))
    })
}

/// Which version of the servers the drafts are held to, and why.
fn held_to_version(version: &ProjectVersion) -> String {
    let ProjectVersion {
        platform_name,
        words,
        because,
        server,
        ..
    } = version;
    let server = server.as_ref().map_or("a server", |server| server.name.as_str());
    match because {
        VersionSource::Chosen => {
            format!("Drafts for {platform_name} are held to {words}, which was chosen for the project.")
        }
        VersionSource::Server => {
            format!(
                "Drafts for {platform_name} are held to {words}, because {server} says that it is of these."
            )
        }
        VersionSource::Unknown => format!(
            "Drafts for {platform_name} are held to {words}, which most servers in use are, because no server has said its version."
        ),
    }
}

fn draft(
    store: &Store,
    told: ToldDraft,
    servers: &HashMap<i64, String>,
    tests: &[SessionTest],
) -> Result<Draft, Error> {
    let ToldDraft {
        row,
        document,
        diagnostics,
        sentence,
    } = told;
    let kind = documents(row.platform).kind_of(&document);
    Ok(Draft {
        platform: row.platform,
        kind: kind.label,
        state: state(&row),
        enabled: kind.switch_member.map(|_| row.enabled),
        servers: row
            .servers
            .iter()
            .filter_map(|server| servers.get(server).cloned())
            .collect(),
        sentence: sentence.into_iter().map(|phrase| phrase.text).collect(),
        urls: urls(store, DraftId(row.id), row.patterns.first())?,
        tests: tests_of(row.id, tests),
        diagnostics,
        name: row.name,
        tags: row.tags,
        when: row.when,
        then: row.then,
        messages: row.messages,
        patterns: row.patterns,
    })
}

/// Where a draft stands, in the words of the library.
fn state(row: &DraftRow) -> Badge {
    let (tone, word) = match row.state {
        DraftState::Draft if row.is_marked_ready => (Tone::Caution, "Ready, but"),
        DraftState::Draft => (Tone::Neutral, "Draft"),
        DraftState::Ready => (Tone::Positive, "Ready"),
        DraftState::Published => (Tone::Positive, "Published"),
        DraftState::Changed => (Tone::Info, "Changed"),
        DraftState::ChangedOnServer => (Tone::Caution, "Changed on server"),
    };
    Badge::new(tone, word)
}

/// The URLs of a draft that something is expected of, held to its first pattern.
fn urls(store: &Store, draft: DraftId, pattern: Option<&PatternField>) -> Result<Vec<UrlLine>, Error> {
    let rows = store.url_table(UrlTableOwner::Draft(draft))?.rows;
    let compiled = pattern.and_then(|field| Pattern::compile_in(field.dialect, &field.source).ok());
    let verdict = |url: &str| {
        let pattern = compiled.as_ref()?;
        match pattern.is_match(&pattern::as_browser_reports(url)) {
            Verdict::Match => Some(true),
            Verdict::NoMatch => Some(false),
            Verdict::GaveUp => None,
        }
    };
    let line = |row: store::UrlRow| {
        let must = match row.expectation {
            store::Expectation::None => return None,
            store::Expectation::Must => true,
            store::Expectation::MustNot => false,
        };
        Some(UrlLine {
            met: verdict(&row.url).map(|matches| matches == must),
            must,
            url: row.url,
        })
    };
    Ok(rows.into_iter().filter_map(line).collect())
}

/// What sessions expect of a draft.
fn tests_of(draft: i64, tests: &[SessionTest]) -> Vec<TestLine> {
    let all = tests.iter().flat_map(lines);
    all.filter(|(of, _)| *of == Some(draft))
        .map(|(_, line)| line)
        .collect()
}

fn test(test: &SessionTest) -> Test {
    let (met, missed): (Vec<TestLine>, Vec<TestLine>) =
        lines(test).map(|(_, line)| line).partition(|line| line.passed);
    Test {
        name: test.name.clone(),
        met: met.len(),
        missed,
    }
}

/// The expectations of a session, each with the draft that it is about.
fn lines(test: &SessionTest) -> impl Iterator<Item = (Option<i64>, TestLine)> {
    test.results.iter().map(|result| {
        let line = TestLine {
            session: test.name.clone(),
            expected: result.expected.clone(),
            passed: result.passed,
            text: result.text.clone(),
        };
        (result.draft, line)
    })
}
