//! The members of a webhook, as the table of `register_webhook` has them.

use serde_json::{Map, Value};

use super::action::{Action, Filter};
use crate::FieldPath;

/// Members that only the server writes. Whose application owns a webhook is a matter of the server that it is published to.
pub(super) const SERVER_MANAGED: [&str; 2] = ["id", "owner_client_id"];

/// The application that owns it.
pub(super) const OWNER: &str = "owner_client_id";

/// The address that is called.
pub(super) const URL: &str = "url";

/// The name that people give a webhook. The API has no other.
pub(super) const DESCRIPTION: &str = "description";

/// The event.
pub(super) const ACTION: &str = "action";

/// Whether it is for a bot or for the whole licence.
pub(super) const TYPE: &str = "type";

/// What comes along.
pub(super) const ADDITIONAL_DATA: &str = "additional_data";

/// Which of the events it is called for.
pub(super) const FILTERS: &str = "filters";

/// The list of users of whom one must be there.
pub(super) const VALUES: &str = "values";

/// The list of users of whom none may be there.
pub(super) const EXCLUDE_VALUES: &str = "exclude_values";

/// The users of [`Filter::ChatPresence`].
pub(super) const USER_IDS: &str = "user_ids";

/// The bots of [`Filter::ChatPresence`].
pub(super) const MY_BOTS: &str = "my_bots";

/// What must never stand in a document.
pub(super) const SECRET_KEY: &str = "secret_key";

/// The members of a webhook, in the order of files, which is that of the document's answers.
pub(super) const MEMBERS: [&str; 8] = [
    "id",
    URL,
    DESCRIPTION,
    ACTION,
    ADDITIONAL_DATA,
    FILTERS,
    OWNER,
    TYPE,
];

/// The members that are sent and compared.
pub(super) const CONTENT: [&str; 6] = [URL, DESCRIPTION, ACTION, ADDITIONAL_DATA, FILTERS, TYPE];

/// The members of the filter by who is in the chat.
pub(super) const PRESENCE_MEMBERS: [&str; 2] = [USER_IDS, MY_BOTS];

/// The members of a choice of users.
pub(super) const USERS_MEMBERS: [&str; 2] = [VALUES, EXCLUDE_VALUES];

/// The types, with what each means.
pub(super) const TYPES: [(&str, &str); 2] = [("license", "the whole licence"), ("bot", "a bot")];

/// Who can have written an event, with their words.
pub(super) const AUTHORS: [(&str, &str); 2] = [("customer", "a customer"), ("agent", "an agent")];

/// What can have caused an event, with its words.
pub(super) const SOURCES: [(&str, &str); 3] = [
    ("my_client", "the application itself"),
    ("other_clients", "other applications"),
    ("system", "LiveChat itself"),
];

/// What can come along, with its words.
pub(super) const DATA: [(&str, &str); 2] = [
    ("chat_properties", "the properties of the chat"),
    ("chat_presence_user_ids", "who is in the chat"),
];

/// The words of the wire of one of these tables.
pub(super) fn keys<const COUNT: usize>(
    table: &'static [(&'static str, &'static str); COUNT],
) -> impl Iterator<Item = &'static str> + Clone {
    table.iter().map(|(key, _)| *key)
}

/// What is written at a filter.
pub(super) fn filter(document: &Map<String, Value>, filter: Filter) -> Option<&Value> {
    document.get(FILTERS)?.get(filter.key())
}

/// Where a filter is.
pub(super) fn filter_path(filter: Filter) -> FieldPath {
    FieldPath::root().field(FILTERS).field(filter.key())
}

/// Where the choice of users of the chat is.
pub(super) fn users_path() -> FieldPath {
    filter_path(Filter::ChatPresence).field(USER_IDS)
}

/// The text of a member; empty where it is none.
pub(super) fn text<'d>(document: &'d Map<String, Value>, member: &str) -> &'d str {
    document.get(member).and_then(Value::as_str).unwrap_or_default()
}

/// The items of a list; none where there is no list.
pub(super) fn items(list: Option<&Value>) -> impl Iterator<Item = &Value> {
    list.and_then(Value::as_array).into_iter().flatten()
}

/// The texts of a list.
pub(super) fn texts(list: Option<&Value>) -> impl Iterator<Item = &str> {
    items(list).filter_map(Value::as_str)
}

/// Whether a document is plainly a webhook: it names one of the actions, or has an address to call and what only webhooks have beside it.
pub(super) fn is_recognised(document: &Map<String, Value>) -> bool {
    let names = Action::named(text(document, ACTION)).is_some();
    let calls = document.get(URL).is_some_and(Value::is_string);
    let is_text = |member: &str| document.get(member).is_some_and(Value::is_string);
    let is_for_some = keys(&TYPES).any(|key| key == text(document, TYPE));
    names || (calls && (is_text(ACTION) || is_text(OWNER) || is_for_some))
}

/// Whether a document has any member that only webhooks have, so that it can be taken for one when somebody says so.
pub(super) fn has_known_member(document: &Map<String, Value>) -> bool {
    [URL, ACTION, ADDITIONAL_DATA, FILTERS, OWNER]
        .iter()
        .any(|member| document.contains_key(*member))
}
