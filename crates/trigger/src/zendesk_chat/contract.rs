//! The members of a trigger, as the vendor's table has them.

use serde_json::{Map, Value};

/// What the server gives each trigger and takes from nobody.
pub(super) const SERVER_MANAGED: [&str; 1] = ["id"];

/// The members of a trigger, in the order of files. `PUT` takes those of [`CHANGEABLE`].
pub(super) const MEMBERS: [&str; 5] = ["id", "name", "description", "enabled", DEFINITION];

/// What `PUT` changes; a definition is never changed but replaced.
pub(super) const CHANGEABLE: [&str; 3] = ["name", "description", "enabled"];

/// When a trigger is evaluated, what it asks and what it does.
pub(super) const DEFINITION: &str = "definition";

/// The members of a definition, in the order of files.
pub(super) const DEFINITION_MEMBERS: [&str; 6] =
    ["event", "condition", "actions", "action", "version", "editor"];

/// The definition of a document, when it is an object.
pub(super) fn definition(document: &Map<String, Value>) -> Option<&Map<String, Value>> {
    document.get(DEFINITION)?.as_object()
}

/// The member that holds a definition's actions: `actions` in every record, `action` in the vendor's table. `actions` when there is
/// neither.
pub(super) fn actions_key(definition: Option<&Map<String, Value>>) -> &'static str {
    match definition {
        Some(definition) if !definition.contains_key("actions") && definition.contains_key("action") => {
            "action"
        }
        _ => "actions",
    }
}

/// Whether a document has a member by which a Zendesk Chat trigger is recognised.
pub fn is_recognised(document: &Map<String, Value>) -> bool {
    document.contains_key(DEFINITION)
}

/// Whether a document has any member of a trigger, so that it can be taken for one when somebody says so.
pub fn has_known_member(document: &Map<String, Value>) -> bool {
    MEMBERS
        .iter()
        .any(|member| *member != "id" && document.contains_key(*member))
}
