//! The drafts of a project as a plan sees them: with what they were published as, and with everything that speaks against them.

use std::collections::HashMap;

use store::{DraftId, Link, Readiness, Server, ServerId, Store};
use trigger::{Diagnostic, ServerVersion};

use crate::app::Data;
use crate::drafting::views;
use crate::error::Error;
use crate::publishing::settlement::Settlement;
use crate::publishing::ties::parsed;
use crate::simulating::session_tests;

/// What the sessions of a project say against its drafts, with the engine that the server's version picks.
pub(crate) type RedTests = HashMap<DraftId, Vec<Diagnostic>>;

/// Plays every session that expects something.
pub(crate) fn red_tests(data: &Data, server: &Server) -> Result<RedTests, Error> {
    let Some(engine) = engine_of(server) else {
        return Ok(RedTests::new());
    };
    let tests = session_tests::run(
        data,
        session_tests::Run {
            project: server.project.0,
            engine: engine.info.key.to_owned(),
        },
    )?;
    let mut red = RedTests::new();
    for test in tests {
        for result in test.results.into_iter().filter(|result| !result.passed) {
            let Some(draft) = result.draft else { continue };
            let failure = session_tests::failure(&test.name, &result);
            red.entry(DraftId(draft)).or_default().push(failure);
        }
    }
    Ok(red)
}

/// The engine that plays what visitors of a server meet: that of its version; while that is not known, that of 6.7 to 8.6.
pub(crate) fn engine_of(server: &Server) -> Option<&'static simulate::Engine> {
    let version = server.version.as_deref().unwrap_or_default();
    simulate::engine_for_version(server.details.platform, version)
}

/// The version that a server said last.
pub(crate) fn version_of(server: &Server) -> Option<ServerVersion> {
    server.version.as_deref().and_then(ServerVersion::parse)
}

/// The drafts as a plan sees them: those of the project, and those in its trash that are still on the server.
pub(crate) fn plan_drafts(
    store: &Store,
    server: &Server,
    chosen: Option<&[i64]>,
    mut red: RedTests,
    settlement: &Settlement,
) -> Result<Vec<publish::PlanDraft>, Error> {
    let links = links(store, server.id)?;
    let platform = server.details.platform;
    let mut said = views::diagnostics_of_project(store, server.project, version_of(server))?;
    let mut drafts = Vec::new();
    let live = store
        .drafts(server.project)?
        .into_iter()
        .map(|draft| (draft, publish::Intent::Publish));
    let trashed = store
        .trashed_drafts(server.project)?
        .into_iter()
        .map(|draft| (draft, publish::Intent::Delete));
    for (kept, intent) in live.chain(trashed) {
        let wanted = chosen.is_none_or(|ids| ids.contains(&kept.id.0));
        if kept.platform != platform || !wanted {
            continue;
        }
        let mut diagnostics = match intent {
            publish::Intent::Publish => said.remove(&kept.id).unwrap_or_default(),
            publish::Intent::Delete => Vec::new(),
        };
        if intent == publish::Intent::Publish {
            diagnostics.extend(red.remove(&kept.id).unwrap_or_default());
        }
        let draft = views::parsed(&kept);
        drafts.push(publish::PlanDraft {
            is_ready: kept.readiness == Readiness::Ready,
            key: kept.id.0.to_string(),
            doubt: settlement.doubt(Some(kept.id), &draft.document),
            draft,
            link: links.get(&kept.id).map(as_plans_see_it),
            intent,
            diagnostics,
        });
    }
    Ok(drafts)
}

/// Which trigger each draft is on a server.
pub(crate) fn links(store: &Store, server: ServerId) -> Result<HashMap<DraftId, Link>, Error> {
    let links = store.links_of_server(server)?;
    Ok(links.into_iter().map(|link| (link.draft, link)).collect())
}

/// A link in the words of `publish`.
pub(crate) fn as_plans_see_it(link: &Link) -> publish::Link {
    publish::Link {
        trigger_id: link.trigger_id.clone(),
        base: parsed(&link.document),
    }
}
