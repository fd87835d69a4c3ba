//! What the first start shows: a project with drafts, sessions and URLs, and the practice server, so that the whole
//! path works with no server of one's own.

use serde_json::{Value, json};
use store::{Expectation, NewDraft, NewSession, ProjectKind, Readiness, Store, UrlRow, UrlTableOwner};
use trigger::{Draft, Platform};

use crate::app::clock::now;
use crate::error::Error;
use crate::servers::practice_rows;
use crate::simulating::simulation::trace_name;

/// Remembers that the sample was made, so that deleting it is for good.
const SETTING: &str = "sample.made";

/// Makes the sample project, once in the life of a database, however many processes start at once.
pub(crate) fn on_first_start(store: &mut Store) -> Result<(), Error> {
    let is_made = |store: &Store| Ok::<_, Error>(store.setting::<bool>(SETTING)?.is_some());
    // Most starts are not the first, and need not wait for who writes.
    if is_made(store)? {
        return Ok(());
    }
    store.together(|store| match is_made(store)? {
        true => Ok(()),
        false => make(store),
    })
}

fn make(store: &mut Store) -> Result<(), Error> {
    store.set_setting(SETTING, &true)?;
    let project = store.create_project("Sample shop", ProjectKind::Sample, now())?;
    let documents: Vec<Value> = serde_json::from_str(include_str!("../../sample/drafts.json"))
        .map_err(|error| Error::internal(format!("The sample cannot be read: {error}.")))?;
    let drafts: Vec<Draft> = documents
        .into_iter()
        .filter_map(|document| Draft::from_value(Platform::RocketChat, document).ok())
        .collect();
    let names: Vec<String> = drafts.iter().map(|draft| draft.name().to_owned()).collect();
    let drafts: Vec<NewDraft> = drafts
        .into_iter()
        .map(|draft| NewDraft {
            platform: draft.platform,
            document: draft.to_json(),
            label: None,
        })
        .collect();
    let ids = store.create_drafts(project, &drafts, now())?;
    // They are finished, so that the first plan has something to do.
    store.set_readiness(&ids, Readiness::Ready)?;
    let urls: Vec<(String, Expectation)> = serde_json::from_str(include_str!("../../sample/urls.json"))
        .map_err(|error| Error::internal(format!("The sample cannot be read: {error}.")))?;
    let rows: Vec<UrlRow> = urls
        .into_iter()
        .map(|(url, expectation)| UrlRow { url, expectation })
        .collect();
    if let Some(first) = ids.first() {
        store.replace_urls(UrlTableOwner::Draft(*first), &rows)?;
    }
    let free: Vec<UrlRow> = rows
        .into_iter()
        .map(|row| UrlRow {
            expectation: Expectation::None,
            ..row
        })
        .collect();
    store.replace_urls(UrlTableOwner::Lab(project), &free)?;
    for (name, script) in SESSIONS {
        let mut session = simulate::parse_script(script)
            .map_err(|error| Error::internal(format!("The sample session {name} is wrong: {error}.")))?;
        for expectation in &mut session.expect {
            // By number, so that it still means the same draft when that gets another name.
            if let Some(at) = names.iter().position(|name| *name == expectation.trigger)
                && let Some(id) = ids.get(at)
            {
                expectation.trigger = trace_name(*id);
            }
        }
        store.create_session(
            project,
            &NewSession {
                name: (*name).to_owned(),
                script: json!(session).to_string(),
            },
            now(),
        )?;
    }
    store.create_server(project, &practice_rows::details(Platform::RocketChat), now())?;
    Ok(())
}

const SESSIONS: &[(&str, &str)] = &[
    ("Reads the pricing page", include_str!("../../sample/reader.txt")),
    (
        "Bounces after ten seconds",
        include_str!("../../sample/bouncer.txt"),
    ),
    (
        "Registers and ends the chat",
        include_str!("../../sample/registers.txt"),
    ),
];
