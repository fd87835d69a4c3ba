//! Webhooks: which are registered, and whether the licence sends those of an application.
//!
//! Nothing is sent from here. Named choices: a listing never shows the secret key; and the names of webhooks are those of version 3.6, and
//! the same for 3.4 and 3.5, whose names the document does not have.

use serde_json::{Map, Value, json};

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
    /// As lists show it, with its id and its application.
    shown: Map<String, Value>,
    /// What comes with each call; `None` of one that was put here from outside.
    secret_key: Option<String>,
}

impl Webhook {
    /// Whether a document is plainly a webhook.
    pub(super) fn is_meant(document: &Map<String, Value>) -> bool {
        document.contains_key("action") && document.contains_key("url")
    }

    /// A webhook exactly as given, which has an id and an application already.
    pub(super) fn of(shown: Map<String, Value>) -> Webhook {
        Webhook {
            shown,
            secret_key: None,
        }
    }

    pub(super) fn id(&self) -> &str {
        self.text("id")
    }

    pub(super) fn secret_key(&self) -> Option<&str> {
        self.secret_key.as_deref()
    }

    pub(super) fn shown(&self) -> &Map<String, Value> {
        &self.shown
    }

    fn is_of(&self, client_id: &str) -> bool {
        self.text("owner_client_id") == client_id
    }

    fn text(&self, member: &str) -> &str {
        self.shown.get(member).and_then(Value::as_str).unwrap_or_default()
    }
}

fn register(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let action = fields.needed_text("action")?;
    let action =
        Action::named(action).ok_or_else(|| fields.wrong("action", "is not the name of a webhook"))?;
    let secret_key = fields.needed_text("secret_key")?;
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
    let alike = webhooks.filter(|one| one.is_of(&owner_client_id) && one.text("action") == action.name);
    if alike.count() >= MOST {
        return Err(Refusal::new(Kind::LimitReached));
    }
    let id = call.state.hex_id();
    let mut shown = Map::from_iter([
        ("id".to_owned(), json!(id)),
        ("url".to_owned(), json!(url)),
        ("description".to_owned(), json!(description)),
        ("action".to_owned(), json!(action.name)),
    ]);
    if !additional_data.is_empty() {
        shown.insert("additional_data".to_owned(), json!(additional_data));
    }
    if let Some(filters) = filters {
        shown.insert("filters".to_owned(), filters.to_json());
    }
    shown.insert("owner_client_id".to_owned(), json!(owner_client_id));
    shown.insert("type".to_owned(), json!(kind));
    call.state.webhooks.push(Webhook {
        shown,
        secret_key: Some(secret_key.to_owned()),
    });
    Ok(json!({ "id": id }))
}

fn list(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let client_id = call.named_client(fields)?;
    let webhooks = call.state.webhooks.iter();
    let own = webhooks.filter(|webhook| webhook.is_of(&client_id));
    Ok(own.map(|webhook| Value::Object(webhook.shown.clone())).collect())
}

fn unregister(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let id = fields.needed_text("id")?;
    let client_id = call.named_client(fields)?;
    let is = |webhook: &Webhook| webhook.id() == id && webhook.is_of(&client_id);
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
