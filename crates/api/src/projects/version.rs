//! Which version of the server a project is for: chosen by a person, or said by the server whose visitors matter most.
//!
//! Everything that a project says of its drafts depends on it: checks, facts in forms, and the engine that sessions start with. What
//! that server could not take of a draft is said here too, as a warning and not only when it is published.
//!
//! A project has one version, because one platform's servers have versions. Drafts of other platforms do not ask for it.
//!
//! Not here: holding anything back. A plan asks its own server, and says as an error what that one could not take.

use serde::{Deserialize, Serialize};
use store::{ProjectId, Server, Store};
use trigger::rocketchat::{Widget, builds_of};
use trigger::{Diagnostic, Draft, Platform, ServerVersion, Severity, documents};
use ts_rs::TS;

use crate::app::Data;
use crate::app::clock::now;
use crate::error::{Code, Error};
use crate::projects;
use crate::servers::{PRODUCTION, is_practice};

/// For which version of the server a project is.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProjectVersion {
    /// Whose servers have versions.
    pub platform: Platform,
    /// The name of this platform.
    pub platform_name: &'static str,
    /// The version that counts, such as `8.5.1`; none while nobody said.
    pub version: Option<String>,
    /// Why it counts.
    pub because: VersionSource,
    /// What the server whose visitors matter most says, whoever is followed.
    pub server: Option<ServerSays>,
    /// The builds of the widget that it can mean, the likeliest first. While nobody said: those of 6.7 to 8.6 and of 8.8.
    pub widgets: Vec<Widget>,
    /// The build that was chosen; none while the servers say it.
    pub chosen: Option<Widget>,
    /// The servers that it stands for, for people: `Rocket.Chat 6.7 to 8.6`.
    pub words: String,
    /// The engine that sessions start with: that of this version; while nobody said, that of most servers in use.
    pub engine: String,
    /// Everything that can be chosen, the newest first.
    pub builds: Vec<ServerBuild>,
}

/// Where a project has its version from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum VersionSource {
    /// A person chose it.
    Chosen,
    /// A server said it.
    Server,
    /// Nobody said: most servers in use are 6.7 to 8.6.
    Unknown,
}

/// What a server says of itself.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ServerSays {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Whether it is marked as production.
    pub production: bool,
}

/// Servers that give out one build of the widget.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ServerBuild {
    /// The build.
    pub widget: Widget,
    /// A version of these servers: what to choose.
    pub version: String,
    /// The servers, for people.
    pub words: String,
    /// Whether most servers in use are among them.
    pub most_in_use: bool,
}

/// A version for a project.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SetVersion {
    /// The project.
    pub project: i64,
    /// The version, such as `8.5`; none leaves it to the project's servers.
    #[ts(optional)]
    pub version: Option<String>,
}

/// The platform whose servers have versions, so that what a trigger does depends on them.
pub fn platform() -> Platform {
    let mut platforms = Platform::ALL.into_iter();
    platforms
        .find(|platform| simulate::servers_have_versions(*platform))
        .expect("the servers of one platform have versions")
}

/// For which version of the server a project is.
///
/// # Errors
/// [`Code::NotFound`] when the project is gone.
pub fn get(data: &Data, which: projects::Which) -> Result<ProjectVersion, Error> {
    data.store(|store| view(store, ProjectId(which.project)))
}

/// Chooses a version for a project, or leaves it to the project's servers again.
///
/// # Errors
/// [`Code::BadInput`] for what is no version, [`Code::NotFound`] when the project is gone.
pub fn set(data: &Data, set: SetVersion) -> Result<ProjectVersion, Error> {
    let project = ProjectId(set.project);
    let version = set.version.as_deref().map(checked).transpose()?;
    data.together(|store| {
        store.set_server_version(project, version, now())?;
        view(store, project)
    })
}

/// The version in a text.
pub(crate) fn checked(text: &str) -> Result<&str, Error> {
    let text = text.trim();
    match ServerVersion::parse(text) {
        Some(_) => Ok(text),
        None => Err(Error::new(
            Code::BadInput,
            format!("“{text}” is no version of {}.", platform().name()),
            "Write it as the server does, such as 8.5 or 8.5.1.",
        )),
    }
}

fn view(store: &Store, project: ProjectId) -> Result<ProjectVersion, Error> {
    let chosen = store.project(project)?.server_version;
    let server = speaker(store, project)?;
    let (text, because) = match (&chosen, &server) {
        (Some(chosen), _) => (Some(chosen.clone()), VersionSource::Chosen),
        (None, Some(server)) => (server.version.clone(), VersionSource::Server),
        (None, None) => (None, VersionSource::Unknown),
    };
    let version = text.as_deref().and_then(ServerVersion::parse);
    let platform = platform();
    let engine = simulate::engine_for_version(platform, text.as_deref().unwrap_or_default())
        .expect("each build of the widget has an engine");
    let chosen = chosen.as_deref().and_then(ServerVersion::parse).map(Widget::of);
    Ok(ProjectVersion {
        platform,
        platform_name: platform.name(),
        words: version.map_or(Widget::Since6_7, Widget::of).servers().to_owned(),
        version: text,
        because,
        server: server.map(|server| ServerSays {
            production: is_production(&server),
            name: server.details.name,
            version: server.version.unwrap_or_default(),
        }),
        widgets: builds_of(version),
        chosen,
        engine: engine.info.key.to_owned(),
        builds: Widget::ALL.into_iter().rev().map(build).collect(),
    })
}

fn build(widget: Widget) -> ServerBuild {
    ServerBuild {
        widget,
        version: typical(widget).to_string(),
        words: widget.servers().to_owned(),
        most_in_use: widget == Widget::Since6_7,
    }
}

/// The version that stands for a build: the last that gives it out, or the first of the newest build.
fn typical(widget: Widget) -> ServerVersion {
    let last = widget
        .last()
        .or(widget.first())
        .expect("each build has a first or a last version");
    match (widget, Widget::mending_patch(last)) {
        (Widget::UntoldUrls, Some(patch)) => last.with_patch(patch.saturating_sub(1)),
        _ => last,
    }
}

/// The server that says for which version a project is: the oldest production server; without one the first other server. The
/// practice server and servers of unknown version say nothing.
fn speaker(store: &Store, project: ProjectId) -> Result<Option<Server>, Error> {
    let platform = platform();
    let known = |server: Server| {
        let version = ServerVersion::parse(server.version.as_deref()?)?;
        let counts = server.details.platform == platform && !is_practice(&server);
        counts.then_some((server, version))
    };
    let mut known: Vec<_> = store.servers(project)?.into_iter().filter_map(known).collect();
    let production = known
        .iter()
        .enumerate()
        .filter(|(_, (server, _))| is_production(server))
        .min_by_key(|(_, (_, version))| *version)
        .map(|(place, _)| place);
    if known.is_empty() {
        return Ok(None);
    }
    Ok(Some(known.swap_remove(production.unwrap_or_default()).0))
}

fn is_production(server: &Server) -> bool {
    server.details.environment.as_deref() == Some(PRODUCTION)
}

/// The server that the drafts of a project are held to while they are written.
pub(crate) struct Audience {
    who: String,
    version: ServerVersion,
}

/// Whom the drafts of a project are for; none while nobody said.
pub(crate) fn audience(store: &Store, project: ProjectId) -> Result<Option<Audience>, Error> {
    let chosen = store.project(project)?.server_version;
    if let Some(version) = chosen.as_deref().and_then(ServerVersion::parse) {
        let who = "the version chosen for this project".to_owned();
        return Ok(Some(Audience { who, version }));
    }
    Ok(speaker(store, project)?.and_then(|server| {
        let version = ServerVersion::parse(server.version.as_deref()?)?;
        let who = format!("the server “{}”", server.details.name);
        Some(Audience { who, version })
    }))
}

impl Audience {
    /// Its version.
    pub(crate) fn version(&self) -> ServerVersion {
        self.version
    }

    /// What this server could not take of a draft.
    pub(crate) fn too_new(&self, draft: &Draft) -> Vec<Diagnostic> {
        documents(draft.platform)
            .unsupported(&draft.document, Some(self.version), false)
            .iter()
            .map(|wanted| wanted.diagnostic(&self.who, self.version, Severity::Warning))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_that_stands_for_a_build_means_that_build() {
        for widget in Widget::ALL {
            let offered = build(widget);
            let version = ServerVersion::parse(&offered.version).unwrap();
            assert_eq!(Widget::of(version), widget, "{}", offered.version);
        }
    }

    #[test]
    fn what_is_no_version_is_refused_with_an_example() {
        assert_eq!(checked(" 8.5.1 ").unwrap(), "8.5.1");
        for text in ["", "8", "eight", "LTS"] {
            let error = checked(text).unwrap_err();
            assert_eq!(error.code, Code::BadInput, "{text}");
            assert!(error.help.contains("8.5"), "{}", error.help);
        }
    }
}
