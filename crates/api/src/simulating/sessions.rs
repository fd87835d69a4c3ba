//! Sessions: the visits that a project keeps.

use serde::{Deserialize, Serialize};
use simulate::{Engine, ScriptLines, Session, Speech, UnknownPart};
use store::{NewSession, ProjectId, SessionId, Store};
use ts_rs::TS;

use crate::app::Data;
use crate::app::clock::now;
use crate::error::{Code, Error};
use crate::projects;
use crate::simulating::simulation::engine;
use crate::time_zone::TimeZone;

/// A session that the project keeps.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SessionView {
    /// Its number in the database.
    pub id: i64,
    /// The project that it belongs to.
    pub project: i64,
    /// Its name.
    pub name: String,
    /// The visit.
    pub session: Session,
    /// The visit written as a script.
    pub script: String,
    /// Last edit, in milliseconds since 1970 UTC.
    pub edited_at: i64,
}

/// Names a session.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct Which {
    /// The session.
    pub session: i64,
}

/// A session to keep.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Save {
    /// The project that it belongs to.
    pub project: i64,
    /// The session to replace; a new one when there is none.
    #[ts(optional)]
    pub id: Option<i64>,
    /// Its name.
    pub name: String,
    /// The visit.
    pub session: Session,
}

/// A session written as a script.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Script {
    /// The script.
    pub text: String,
    /// The engine that shall play it; what it does not know is said.
    #[ts(optional)]
    pub engine: Option<String>,
}

/// What a script means.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "ParsedScript")]
pub struct Parsed {
    /// The visit; none when the script has errors.
    pub session: Option<Session>,
    /// What is wrong with the script: today the first thing only.
    pub errors: Vec<ScriptError>,
    /// Lines that the engine does not know, and a time zone that there is not: both are passed over.
    pub unknown: Vec<ScriptError>,
}

/// Something to say about a script.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ScriptError {
    /// The line, from 1.
    pub line: u32,
    /// The column, from 1, in characters.
    pub column: u32,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// The sessions of a project.
///
/// # Errors
/// [`Code::NotFound`] when the project is gone.
pub fn list(data: &Data, which: projects::Which) -> Result<Vec<SessionView>, Error> {
    data.store(|store| of_project(store, ProjectId(which.project)))
}

/// A new session, or a changed one.
///
/// # Errors
/// [`Code::BadInput`] for an empty name, [`Code::NotFound`] when the session to replace is gone.
pub fn save(data: &Data, save: Save) -> Result<SessionView, Error> {
    let name = save.name.trim();
    if name.is_empty() {
        return Err(Error::new(
            Code::BadInput,
            "The session has no name.",
            "Type a name for it.",
        ));
    }
    let script = serde_json::to_string(&save.session).map_err(|error| Error::internal(error.to_string()))?;
    let new = NewSession {
        name: name.to_owned(),
        script,
    };
    data.store(|store| {
        let id = match save.id {
            Some(id) => {
                store.update_session(SessionId(id), &new, now())?;
                SessionId(id)
            }
            None => store.create_session(ProjectId(save.project), &new, now())?,
        };
        let session = store.session(id)?;
        view(speech(store, session.project)?, session)
    })
}

/// Moves a session to the trash; gives those that stay.
///
/// # Errors
/// [`Code::NotFound`] when it is gone.
pub fn trash(data: &Data, which: Which) -> Result<Vec<SessionView>, Error> {
    data.store(|store| {
        let id = SessionId(which.session);
        store.trash_session(id, now())?;
        let project = store.session(id)?.project;
        of_project(store, project)
    })
}

/// Takes a session out of the trash.
///
/// # Errors
/// [`Code::NotFound`] when it is gone.
pub fn restore(data: &Data, which: Which) -> Result<Vec<SessionView>, Error> {
    data.store(|store| {
        let id = SessionId(which.session);
        store.restore_session(id)?;
        let project = store.session(id)?.project;
        of_project(store, project)
    })
}

/// Reads a session written as a script.
///
/// # Errors
/// [`Code::NotFound`] when there is no such engine. What is wrong with the script is part of the answer.
pub fn parse(script: Script) -> Result<Parsed, Error> {
    let engine = script.engine.as_deref().map(engine).transpose()?;
    Ok(match simulate::parse_script_lines(&script.text) {
        Ok((session, lines)) => Parsed {
            unknown: engine
                .map_or_else(Vec::new, |engine| unknown(engine, &session, &lines))
                .into_iter()
                .chain(unknown_zone(&session, &lines))
                .collect(),
            session: Some(session),
            errors: Vec::new(),
        },
        Err(error) => Parsed {
            session: None,
            unknown: Vec::new(),
            errors: vec![ScriptError {
                line: u32::try_from(error.line).unwrap_or(u32::MAX),
                column: u32::try_from(error.column).unwrap_or(u32::MAX),
                message: error.message,
                help: error.help,
            }],
        },
    })
}

/// The lines of a session that the engine does not know.
fn unknown(engine: &Engine, session: &Session, lines: &ScriptLines) -> Vec<ScriptError> {
    let parts = engine.vocabulary().unknown_in(session).into_iter();
    parts
        .filter_map(|part| {
            let line = lines.of(&part)?;
            Some(ScriptError {
                line: u32::try_from(line).unwrap_or(u32::MAX),
                column: 1,
                message: format!("{} does not know this line, and passes over it", engine.info.name),
                help: "Remove it, or choose an engine that knows it.".to_owned(),
            })
        })
        .collect()
}

/// The line with a time zone that there is not.
fn unknown_zone(session: &Session, lines: &ScriptLines) -> Option<ScriptError> {
    let error = TimeZone::named(session.environment.zone.as_deref()?).err()?;
    let line = lines.of(&UnknownPart::World { member: "zone" })?;
    Some(ScriptError {
        line: u32::try_from(line).unwrap_or(u32::MAX),
        column: 1,
        message: error.message,
        help: error.help,
    })
}

pub(crate) fn of_project(store: &Store, project: ProjectId) -> Result<Vec<SessionView>, Error> {
    let speech = speech(store, project)?;
    let kept = store.sessions(project)?.into_iter();
    kept.map(|session| view(speech, session)).collect()
}

/// The visit that is kept as text.
pub(crate) fn parsed(kept: &store::Session) -> Result<Session, Error> {
    serde_json::from_str(&kept.script).map_err(|error| {
        Error::new(
            Code::Storage,
            format!("The session “{}” cannot be read: {error}.", kept.name),
            "It may come from a newer version of Trigger Designer: update, or delete the session.",
        )
    })
}

/// The words in which the sessions of a project are written.
fn speech(store: &Store, project: ProjectId) -> Result<Speech, Error> {
    let drafts = store.drafts(project)?.into_iter();
    Ok(Speech::of_drafts(drafts.map(|draft| draft.platform)))
}

fn view(speech: Speech, kept: store::Session) -> Result<SessionView, Error> {
    let session = parsed(&kept)?;
    Ok(SessionView {
        id: kept.id.0,
        project: kept.project.0,
        name: kept.name,
        script: simulate::print_script_of(speech, &session),
        session,
        edited_at: kept.edited_at,
    })
}
