//! Webhooks: which are registered, and whether the licence sends those of an application.
//!
//! Nothing is sent from here. Named choices: a listing never shows the secret key; and the names of webhooks are those of version 3.6, and
//! the same for 3.4 and 3.5, whose names the document does not have.

use serde_json::{Value, json};

use super::call::{Answer, Call, done};
use super::fields::Fields;
use super::methods::Method;
use super::refusal::{Kind, Refusal};
use super::webhook_actions::{ACTIONS, ADDITIONAL_DATA, Action};
use super::webhook_filters;

pub(super) const METHODS: &[Method] = &[
    Method::writing("register_webhook", CONFIGURATION, register),
    Method::reading("list_webhooks", CONFIGURATION, list),
    Method::writing("unregister_webhook", CONFIGURATION, unregister),
    Method::reading("list_webhook_names", &[], names).open(),
    Method::writing("enable_license_webhooks", &["webhooks.state:rw"], enable),
    Method::writing("disable_license_webhooks", &["webhooks.state:rw"], disable),
    Method::reading("get_license_webhooks_state", &["webhooks.state:ro"], state),
];

const CONFIGURATION: &[&str] = &["webhooks.configuration:rw"];
const TYPES: &[&str] = &["bot", "license"];
const VERSIONS: [&str; 3] = ["3.4", "3.5", "3.6"];
/// The most webhooks of one application for one action.
const MOST: usize = 3;

/// A webhook.
#[derive(Debug, Clone)]
pub(super) struct Webhook {
    id: String,
    url: String,
    description: String,
    action: &'static str,
    additional_data: Vec<&'static str>,
    filters: Option<Value>,
    owner_client_id: String,
    kind: &'static str,
}

impl Webhook {
    pub(super) fn to_json(&self) -> Value {
        let mut shown = json!({
            "id": self.id,
            "url": self.url,
            "description": self.description,
            "action": self.action,
        });
        if !self.additional_data.is_empty() {
            shown["additional_data"] = json!(self.additional_data);
        }
        if let Some(filters) = &self.filters {
            shown["filters"] = filters.clone();
        }
        shown["owner_client_id"] = json!(self.owner_client_id);
        shown["type"] = json!(self.kind);
        shown
    }
}

fn register(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let action = fields.needed_text("action")?;
    let action =
        Action::named(action).ok_or_else(|| fields.wrong("action", "is not the name of a webhook"))?;
    fields.needed_text("secret_key")?;
    let url = fields.needed_text("url")?;
    let is_web = url::Url::parse(url).is_ok_and(|url| matches!(url.scheme(), "http" | "https"));
    if !is_web {
        return Err(fields.wrong("url", "must be an http or https address"));
    }
    let description = fields.text("description")?.unwrap_or_default();
    let kind = fields.need("type", fields.word("type", TYPES)?)?;
    let additional_data = fields
        .words("additional_data", ADDITIONAL_DATA)?
        .unwrap_or_default();
    if !additional_data.is_empty() && action.additional_data().is_empty() {
        let what = format!("is not allowed for the action {}", action.name);
        return Err(fields.wrong("additional_data", &what));
    }
    let filters = fields.object("filters")?;
    if let Some(filters) = &filters {
        webhook_filters::check(filters, action)?;
    }
    let owner_client_id = call.named_client(fields)?;
    let webhooks = call.state.webhooks.iter();
    let alike = webhooks.filter(|one| one.owner_client_id == owner_client_id && one.action == action.name);
    if alike.count() >= MOST {
        return Err(Refusal::new(Kind::LimitReached));
    }
    let id = call.state.hex_id();
    call.state.webhooks.push(Webhook {
        id: id.clone(),
        url: url.to_owned(),
        description: description.to_owned(),
        action: action.name,
        additional_data,
        filters: filters.map(|filters| filters.to_json()),
        owner_client_id,
        kind,
    });
    Ok(json!({ "id": id }))
}

fn list(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let client_id = call.named_client(fields)?;
    let webhooks = call.state.webhooks.iter();
    let own = webhooks.filter(|webhook| webhook.owner_client_id == client_id);
    Ok(own.map(Webhook::to_json).collect())
}

fn unregister(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let id = fields.needed_text("id")?;
    let client_id = call.named_client(fields)?;
    let is = |webhook: &Webhook| webhook.id == id && webhook.owner_client_id == client_id;
    let position = call.state.webhooks.iter().position(is);
    let position = position.ok_or_else(|| Refusal::because(Kind::NotFound, "Webhook not found"))?;
    call.state.webhooks.remove(position);
    done()
}

fn names(_: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let version = fields.text("version")?;
    if version.is_some_and(|version| !VERSIONS.contains(&version)) {
        return Err(Refusal::new(Kind::UnsupportedVersion));
    }
    Ok(ACTIONS.iter().map(|action| action.to_json()).collect())
}

fn enable(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let client_id = call.client(fields)?;
    call.state.silent_clients.remove(&client_id);
    done()
}

fn disable(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let client_id = call.client(fields)?;
    call.state.silent_clients.insert(client_id);
    done()
}

fn state(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let client_id = call.client(fields)?;
    let enabled = !call.state.silent_clients.contains(&client_id);
    Ok(json!({ "license_webhooks_enabled": enabled }))
}
