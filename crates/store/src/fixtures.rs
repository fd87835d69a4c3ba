//! What the tests of several modules start from.

use trigger::Platform;

use crate::{Authentication, NewDraft, ProjectId, ProjectKind, ServerDetails, Store};

/// An empty project, made at 1 ms.
pub(crate) fn store_with_project() -> (Store, ProjectId) {
    let mut store = Store::open_in_memory().unwrap();
    let project = store.create_project("Shop", ProjectKind::Own, 1).unwrap();
    (store, project)
}

/// A draft with a name and nothing else.
pub(crate) fn a_draft(name: &str) -> NewDraft {
    NewDraft {
        platform: Platform::RocketChat,
        document: format!("{{\"name\": \"{name}\"}}"),
        label: None,
    }
}

/// A server with every detail filled in.
pub(crate) fn a_server(name: &str) -> ServerDetails {
    ServerDetails {
        platform: Platform::RocketChat,
        name: name.into(),
        base_url: "https://chat.example.com".into(),
        authentication: Authentication::Token,
        account: "user-id".into(),
        credential: Some("server-1".into()),
        environment: Some("Staging".into()),
        colour: Some("teal".into()),
    }
}
