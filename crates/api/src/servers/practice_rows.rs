//! The practice servers as servers of a project: each project has those of the platforms that it uses.

use store::{Authentication, DraftId, NewDraft, ProjectId, ServerDetails, ServerId, Store};
use trigger::Platform;

use crate::app::clock::now;
use crate::drafting::free_names::free_name;
use crate::error::Error;
use crate::servers::{PRACTICE, is_practice};

/// The practice server of a platform as a server of a project.
pub(crate) fn details(platform: Platform) -> ServerDetails {
    let name = match platform {
        // What it has been called since before there were others.
        Platform::RocketChat => "Practice server".to_owned(),
        Platform::ZendeskChat | Platform::LiveChat => format!("Practice server for {}", platform.name()),
    };
    ServerDetails {
        platform,
        name,
        base_url: "http://localhost".to_owned(),
        authentication: Authentication::Token,
        account: "practice".to_owned(),
        credential: None,
        environment: Some(PRACTICE.to_owned()),
        colour: None,
        application: None,
    }
}

/// The practice server of a platform in a project, which gets it where it has none yet.
pub(crate) fn provide(store: &mut Store, project: ProjectId, platform: Platform) -> Result<ServerId, Error> {
    let servers = store.servers(project)?;
    let own = servers
        .iter()
        .find(|server| is_practice(server) && server.details.platform == platform);
    if let Some(own) = own {
        return Ok(own.id);
    }
    let taken = servers.into_iter().map(|server| server.details.name).collect();
    let usual = details(platform);
    let free = ServerDetails {
        name: free_name(&taken, &usual.name),
        ..usual
    };
    Ok(store.create_server(project, &free, now())?)
}

/// Puts new drafts into a project. With its first draft of a platform it gets that platform's practice server.
pub(crate) fn create_drafts(
    store: &mut Store,
    project: ProjectId,
    new: &[NewDraft],
) -> Result<Vec<DraftId>, Error> {
    for platform in Platform::ALL {
        if new.iter().any(|draft| draft.platform == platform) {
            provide(store, project, platform)?;
        }
    }
    Ok(store.create_drafts(project, new, now())?)
}
