//! From a draft to a visit that triggers it, kept as a session that expects it.

use serde::Serialize;
use simulate::{
    Engine, Expectation, Expected, Patterns, Session, SuggestOptions, VisitFound, parse_script,
    session_templates,
};
use store::{DraftId, ProjectId, UrlTableOwner};
use trigger::{Draft, Severity, documents};
use ts_rs::TS;

use crate::app::Data;
use crate::drafting::drafts::{self, DraftView};
use crate::error::Error;
use crate::projects::{self, zone};
use crate::simulating::sessions::{self, SessionView};
use crate::simulating::simulation::{Cast, engine, trace_name};

/// Addresses of the project that the visit may go to.
const MOST_URLS: u32 = 200;
/// Most things that are said about why there is no visit.
const MOST_REASONS: usize = 4;

/// A visit for a draft, or why there is none.
#[derive(Debug, Clone, Serialize, TS)]
pub struct VisitForDraft {
    /// The draft.
    pub draft: i64,
    /// The session, which expects that the draft fires; none where no visit was found.
    pub session: Option<SessionView>,
    /// Whether the session was made now; otherwise the project had it.
    pub made: bool,
    /// The engine that it was found with; none where nothing plays drafts of this kind.
    pub engine: Option<&'static str>,
    /// When the draft fires first, in milliseconds since the session begins.
    pub fires_at_ms: Option<u64>,
    /// Why there is no visit, the first reason first, each a sentence; empty when there is one.
    pub why: Vec<String>,
}

/// Finds a visit that triggers a draft as it is, by playing, and keeps it as a session that expects it.
///
/// # Errors
/// [`Code::NotFound`](crate::Code::NotFound) when the draft is gone.
pub fn make(data: &Data, which: drafts::Which) -> Result<VisitForDraft, Error> {
    let view = drafts::get(data, which)?;
    let project = data.store(|store| Ok(store.draft(DraftId(which.draft))?.project))?;
    let nothing = |engine, why| VisitForDraft {
        draft: which.draft,
        session: None,
        made: false,
        engine,
        fires_at_ms: None,
        why,
    };
    let draft = Draft::new(view.row.platform, view.document.clone());
    let Some(engine) = engine_for(data, project, &draft)? else {
        let kind = documents(draft.platform).kind_of(&draft.document).label;
        return Ok(nothing(
            None,
            vec![format!(
                "Nothing that a visitor does decides what a draft of this kind does: {kind}."
            )],
        ));
    };
    let key = engine.info.key;
    let cast = Cast::of(data, project.0, engine, None)?;
    let name = trace_name(DraftId(which.draft));
    let is_off = |input: &&simulate::TriggerInput| input.id == name && !input.trigger.is_enabled();
    if cast.inputs.iter().any(|input| is_off(&input)) {
        return Ok(nothing(
            Some(key),
            vec!["It is disabled, so no visit triggers it. Enable it first.".to_owned()],
        ));
    }
    let (urls, clocks) = data.store(|store| {
        let own = store.url_table_page(UrlTableOwner::Draft(DraftId(which.draft)), 0, MOST_URLS)?;
        let lab = store.url_table_page(UrlTableOwner::Lab(project), 0, MOST_URLS)?;
        let urls = own.rows.into_iter().chain(lab.rows).map(|row| row.url).collect();
        Ok((urls, zone::of(store, project)?))
    })?;
    let options = SuggestOptions {
        document: Some(view.document.clone()),
        urls,
        zone: zone::clocks_of(&Session::default(), clocks.as_ref()),
        ..SuggestOptions::default()
    };
    let found = simulate::visit_for(
        engine,
        &cast.inputs,
        &name,
        &beginnings(&draft),
        &options,
        &mut Patterns::new(),
    );
    Ok(match found {
        VisitFound::Fires { mut session, t_ms } => {
            session.expect = vec![Expectation {
                trigger: name,
                expected: Expected::Fires,
            }];
            let (session, made) = kept(data, project, &view, *session)?;
            VisitForDraft {
                session: Some(session),
                made,
                fires_at_ms: Some(t_ms),
                ..nothing(Some(key), Vec::new())
            }
        }
        VisitFound::OnlyAlone { why, .. } => {
            let alone = "There is a visit for it alone, and in that one another draft of the project comes before it.";
            nothing(Some(key), first(std::iter::once(alone.to_owned()).chain(why)))
        }
        VisitFound::Nowhere { why, cut_short } => {
            let known = view.diagnostics.iter();
            let known = known.filter(|said| matches!(said.severity, Severity::Error | Severity::Warning));
            let known = known.map(|said| said.message.clone());
            let limit = cut_short.then(|| "The search ended before everything was tried.".to_owned());
            let mut reasons = first(known.chain(why).chain(limit));
            if reasons.is_empty() {
                reasons.push("It never was its turn in any visit that was tried.".to_owned());
            }
            nothing(Some(key), reasons)
        }
    })
}

fn first(reasons: impl Iterator<Item = String>) -> Vec<String> {
    let mut kept = Vec::new();
    for reason in reasons {
        if !kept.contains(&reason) && kept.len() < MOST_REASONS {
            kept.push(reason);
        }
    }
    kept
}

/// The engine that plays the draft: that of the version which the project is for, where it has several.
fn engine_for(data: &Data, project: ProjectId, draft: &Draft) -> Result<Option<&'static Engine>, Error> {
    let version = projects::version::get(data, projects::Which { project: project.0 })?;
    let wanted = engine(&version.engine)?;
    let mut all = std::iter::once(wanted).chain(simulate::engines());
    Ok(all.find(|engine| engine.plays(draft)))
}

/// Visits to begin with: nothing at all, and the templates for drafts of this kind.
fn beginnings(draft: &Draft) -> Vec<Session> {
    let kind = documents(draft.platform).kind_of(&draft.document).key;
    let templates = session_templates(draft.platform).iter();
    let fitting = templates.filter(|template| template.kinds.is_empty() || template.kinds.contains(&kind));
    let sessions = fitting.filter_map(|template| parse_script(template.script).ok());
    std::iter::once(Session::default()).chain(sessions).collect()
}

/// The session under a name of its own; the one that the project has, where it is the same.
fn kept(
    data: &Data,
    project: ProjectId,
    view: &DraftView,
    session: Session,
) -> Result<(SessionView, bool), Error> {
    let all = sessions::list(data, projects::Which { project: project.0 })?;
    if let Some(same) = all.into_iter().find(|kept| kept.session == session) {
        return Ok((same, false));
    }
    let called = if view.row.name.is_empty() {
        "an untitled draft"
    } else {
        &view.row.name
    };
    let save = sessions::Save {
        project: project.0,
        id: None,
        name: format!("A visit for {called}"),
        session,
    };
    Ok((sessions::save(data, save)?, true))
}

#[cfg(test)]
mod tests {
    use trigger::Platform;

    use super::*;
    use crate::drafting::revisions;

    fn project(data: &Data) -> i64 {
        let name = "Shop".to_owned();
        projects::create(data, projects::Named { name }).unwrap().id
    }

    fn blank(data: &Data, project: i64, platform: Platform, kind: &str) -> DraftView {
        let create = drafts::Create {
            project,
            platform,
            template: None,
            kind: Some(kind.to_owned()),
        };
        drafts::create(data, create).unwrap()
    }

    #[test]
    fn every_kind_of_draft_gets_a_visit_that_it_fires_in_or_a_reason() {
        let folder = tempfile::tempdir().unwrap();
        let data = Data::open(folder.path().to_owned());
        let mut without_engine = 0;
        for platform in Platform::ALL {
            for kind in documents(platform).kinds() {
                let project = project(&data);
                let draft = blank(&data, project, platform, kind.key).row.id;
                let found = make(&data, drafts::Which { draft }).unwrap();
                assert_eq!(
                    found.session.is_some(),
                    found.why.is_empty(),
                    "{platform:?} {}",
                    kind.key
                );
                without_engine += usize::from(found.engine.is_none());
                if let Some(session) = found.session {
                    assert_eq!(session.session.expect[0].trigger, trace_name(DraftId(draft)));
                    let again = make(&data, drafts::Which { draft }).unwrap();
                    assert_eq!(again.session.map(|same| same.id), Some(session.id));
                    assert!(found.made && !again.made);
                }
            }
        }
        assert_eq!(without_engine, 1, "a webhook is played by nothing");
    }

    #[test]
    fn a_draft_that_is_disabled_is_to_be_enabled_first() {
        let folder = tempfile::tempdir().unwrap();
        let data = Data::open(folder.path().to_owned());
        let project = project(&data);
        let view = blank(
            &data,
            project,
            Platform::RocketChat,
            documents(Platform::RocketChat).kinds()[0].key,
        );
        let mut document = view.document.clone();
        document.insert("enabled".to_owned(), false.into());
        let save = revisions::Save {
            draft: view.row.id,
            base: view.revision,
            document,
            burst: None,
        };
        revisions::save(&data, save).unwrap();
        let found = make(&data, drafts::Which { draft: view.row.id }).unwrap();
        assert!(found.session.is_none());
        assert!(found.why[0].contains("disabled"), "{:?}", found.why);
    }
}
