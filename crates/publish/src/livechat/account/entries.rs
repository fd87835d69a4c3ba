//! Things of a licence as rows: what the typed answers say, by the keys of columns and inputs.

use serde::Serialize;
use serde_json::{Value, json};

use super::entry;
use crate::account::Entry;
use crate::livechat::agents::Agent;
use crate::livechat::bots::Bot;
use crate::livechat::groups::Group;
use crate::livechat::other::{Channel, ExceededLimit, PlanName};
use crate::livechat::properties::{Property, Values};
use crate::livechat::tags::Tag;

/// The cells, as builders read: what an answer does not say has no cell.
trait Telling {
    /// With a cell, where there is a value.
    fn with(self, key: &str, value: Option<impl Serialize>) -> Entry;
}

impl Telling for Entry {
    fn with(mut self, key: &str, value: Option<impl Serialize>) -> Entry {
        let value = value.and_then(|value| serde_json::to_value(value).ok());
        if let Some(value) = value.filter(|value| !value.is_null()) {
            self.cells.insert(key.to_owned(), value);
        }
        self
    }
}

pub(super) fn group(group: Group) -> Entry {
    let name = group.name.unwrap_or_default();
    entry(group.id.to_string(), name.clone())
        .with("number", Some(group.id))
        .with("name", Some(name))
        .with("language_code", group.language_code)
        .with("agent_priorities", group.agent_priorities)
        .with("routing_status", group.routing_status)
}

pub(super) fn agent(agent: Agent) -> Entry {
    entry(agent.id.clone(), agent.name.unwrap_or_else(|| agent.id.clone()))
        .with("id", Some(agent.id))
        .with("role", agent.role)
        .with("groups", agent.groups)
        .with("job_title", agent.job_title)
        .with("max_chats_count", agent.max_chats_count)
        .with("suspended", Some(agent.suspended.unwrap_or(false)))
        .with(
            "awaiting_approval",
            Some(agent.awaiting_approval.unwrap_or(false)),
        )
}

pub(super) fn bot(bot: Bot) -> Entry {
    let name = bot.name.unwrap_or_default();
    entry(bot.id.clone(), name.clone())
        .with("id", Some(bot.id))
        .with("name", Some(name))
        .with("job_title", bot.job_title)
        .with("groups", bot.groups)
        .with("max_chats_count", bot.max_chats_count)
        .with("owner_client_id", bot.owner_client_id)
}

pub(super) fn tag(tag: Tag) -> Entry {
    entry(tag.name.clone(), tag.name)
        .with("group_ids", Some(tag.group_ids.unwrap_or_default()))
        .with("author_id", tag.author_id)
        .with("created_at", tag.created_at)
}

/// A property of an application, with its value at the licence.
pub(super) fn property(owner: &str, name: &str, property: Property, values: &Values) -> Entry {
    let access = serde_json::to_value(&property.access).unwrap_or_default();
    let places: Vec<&String> = access
        .as_object()
        .into_iter()
        .flat_map(|places| places.keys())
        .collect();
    let at_license = access.get("license").is_some();
    let value = values.get(owner).and_then(|values| values.get(name));
    entry(format!("{owner}/{name}"), name)
        .with("type", Some(property.r#type))
        .with("value", value_of(value))
        .with("has_value", Some(value.is_some()))
        .with("locations", Some(places))
        .with("at_license", Some(at_license))
        .with("description", property.description)
        .with("owner_client_id", Some(owner))
        .with("published", Some(property.public_access.is_some()))
}

/// The value itself: some answers have it alone, some beside others in an object.
fn value_of(value: Option<&Value>) -> Option<&Value> {
    value.map(|value| value.get("value").unwrap_or(value))
}

pub(super) fn channel(place: usize, channel: Channel) -> Entry {
    entry(format!("{place}"), channel.channel_type)
        .with(
            "channel_subtype",
            channel.channel_subtype.filter(|name| !name.is_empty()),
        )
        .with("first_activity_timestamp", channel.first_activity_timestamp)
}

/// An application, with whether its webhooks are sent and how many there are, as far as the token may read that.
pub(super) fn webhooks(application: &str, are_sent: bool, count: Option<usize>) -> Entry {
    entry(application, application)
        .with("owner_client_id", Some(application))
        .with("webhooks", count)
        .with("enabled", Some(are_sent))
}

pub(super) fn limit(plan: &PlanName, limit: ExceededLimit) -> Entry {
    let whose = limit.id.filter(|id| !id.is_empty());
    let id = json!([plan.as_str(), limit.resource, whose]).to_string();
    entry(id, limit.resource)
        .with("plan", Some(plan.as_str()))
        .with("limit_balance", Some(limit.limit_balance))
        .with("whose", whose)
}
