//! The filters of a webhook: which each action allows, and what each may hold.
//!
//! Named choice: `agent_ids`, whose form the document does not have, is like the users of `chat_presence`.

use super::fields::Fields;
use super::refusal::Refusal;
use super::webhook_actions::Action;

const AUTHORS: &[&str] = &["customer", "agent"];
const SOURCES: &[&str] = &["my_client", "other_clients", "system"];
const ALL: &[&str] = &[
    "author_type",
    "only_my_chats",
    "chat_presence",
    "source_type",
    "agent_ids",
];

/// Checks filters; they are stored as they were sent.
pub(super) fn check(filters: &Fields<'_>, action: &Action) -> Result<(), Refusal> {
    for name in filters.names() {
        if !ALL.contains(&name) {
            return Err(filters.wrong(name, &format!("must be one of {}", ALL.join(", "))));
        }
        if !action.filters.contains(&name) {
            return Err(filters.wrong(name, &format!("is not allowed for the action {}", action.name)));
        }
    }
    filters.word("author_type", AUTHORS)?;
    filters.flag("only_my_chats")?;
    filters.words("source_type", SOURCES)?;
    if let Some(agents) = filters.object("agent_ids")? {
        check_users(&agents)?;
    }
    if let Some(presence) = filters.object("chat_presence")? {
        presence.flag("my_bots")?;
        if let Some(users) = presence.object("user_ids")? {
            check_users(&users)?;
        }
    }
    Ok(())
}

fn check_users(users: &Fields<'_>) -> Result<(), Refusal> {
    match (users.texts("values")?, users.texts("exclude_values")?) {
        (Some(_), Some(_)) => Err(users.wrong("values", "may not be used together with `exclude_values`")),
        (None, None) => Err(users.missing("values")),
        _ => Ok(()),
    }
}
