//! The webhooks of one application: a short list, each named by its id.
//!
//! No call changes a webhook, so that a change takes it away and registers it anew. Its secret key comes from where keys are kept and is told by
//! no listing, so that nobody can compare it.
//!
//! Source: the Configuration API v3.6, “Webhooks”. Ids have a prefix wherever ids of several kinds stand together.

use serde_json::{Map, Value, json};
use trigger::livechat::webhook::ID_PREFIX;

use super::part::Part;
use super::refusals::told;
use super::{ABILITIES, endpoint, whole};
use crate::application::Application;
use crate::control::Control;
use crate::error::Error;
use crate::livechat::Client;
use crate::server::ServerTrigger;

/// The [key](trigger::Kind::key) of the kind.
pub(super) const KIND: &str = "webhook";

/// The member that names the application.
const OWNER: &str = "owner_client_id";

/// Every webhook of the application, in the order in which the server lists them.
///
/// # Errors
/// [`Error::ListingDoubtful`] when two have one id, [`Error::TooLarge`] when the list goes beyond the limits; what goes wrong with the call.
pub(super) async fn all(
    client: &Client,
    application: &Application,
    control: &Control,
) -> Result<Vec<ServerTrigger>, Error> {
    let list = endpoint(Part::Webhooks.methods().list);
    let request = json!({ OWNER: application.client_id });
    let webhooks = client.read(list, &request, webhooks, control).await;
    let webhooks = webhooks.map_err(|failure| told(failure, Part::Webhooks.permission()))?;
    whole(client, list, webhooks)
}

fn webhooks(list: &Value) -> Result<Vec<ServerTrigger>, String> {
    let list = list.as_array().ok_or("it is no list")?;
    list.iter().map(webhook).collect()
}

fn webhook(document: &Value) -> Result<ServerTrigger, String> {
    let document = document.as_object().ok_or("an entry is no object")?;
    let id = document.get("id").and_then(Value::as_str).unwrap_or_default();
    if id.is_empty() {
        return Err("a webhook has no id".to_owned());
    }
    Ok(ServerTrigger {
        id: format!("{ID_PREFIX}{id}"),
        document: document.clone(),
    })
}

/// What registers a webhook of the application, with the key that is kept for its address.
///
/// # Errors
/// [`Error::Unfit`] where none is.
pub(super) fn new(
    application: &Application,
    document: &Map<String, Value>,
) -> Result<Map<String, Value>, Error> {
    let documents = ABILITIES.documents();
    // What is put back is as the server had it, whatever the checks say of it.
    let mut webhook = documents
        .body(document)
        .unwrap_or_else(|_| documents.content(document));
    let url = webhook.get("url").and_then(Value::as_str).unwrap_or_default();
    let key = application.secret_keys.key_for(url).ok_or_else(|| Error::Unfit {
        method: Part::Webhooks.methods().create,
        flaw: "no secret key is kept for the address that it calls".to_owned(),
    })?;
    webhook.insert("secret_key".to_owned(), json!(key.expose()));
    webhook.insert(OWNER.to_owned(), json!(application.client_id));
    Ok(webhook)
}

/// What takes a webhook away.
pub(super) fn removal(application: &Application, id: &str) -> Map<String, Value> {
    Map::from_iter([
        ("id".to_owned(), json!(id.strip_prefix(ID_PREFIX).unwrap_or(id))),
        (OWNER.to_owned(), json!(application.client_id)),
    ])
}
