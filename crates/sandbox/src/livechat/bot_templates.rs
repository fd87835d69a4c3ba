//! Bot templates: what becomes a bot on each licence that installs an application.
//!
//! Named choices: the applications of the organisation are installed on the licence; and `owner_client_id` may be left out with a bearer's
//! token, as with bots, because the document's examples leave it out.

use serde_json::{Value, json};

use super::bots::{Bot, Profile};
use super::call::{Answer, Call, done};
use super::fields::Fields;
use super::methods::Method;
use super::refusal::{Kind, Refusal};
use super::schedule;

pub(super) const METHODS: &[Method] = &[
    Method::writing("create_bot_template", SCOPES, create),
    Method::writing("delete_bot_template", SCOPES, delete),
    Method::writing("update_bot_template", SCOPES, update),
    Method::reading("list_bot_templates", SCOPES, list),
    Method::writing("reset_bot_template_secret", SCOPES, reset_secret),
];

const SCOPES: &[&str] = &["bots.templates:rw"];

/// The most templates of one application.
const MOST: usize = 5;

/// A bot template.
#[derive(Debug, Clone)]
pub(super) struct Template {
    pub(super) id: String,
    pub(super) profile: Profile,
    pub(super) owner_client_id: String,
    pub(super) secret: String,
}

impl Template {
    pub(super) fn describe(&self) -> Value {
        json!({"id": self.id, "name": self.profile.name, "owner_client_id": self.owner_client_id})
    }
}

fn affects_installations(fields: &Fields<'_>) -> Result<bool, Refusal> {
    Ok(fields.flag("affect_existing_installations")?.unwrap_or(false))
}

fn create(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let mut profile = Profile::named(fields.needed_text("name")?);
    profile.read(fields)?;
    let affects = affects_installations(fields)?;
    let owner_client_id = call.client(fields)?;
    let templates = call.state.templates.iter();
    let own = templates.filter(|template| template.owner_client_id == owner_client_id);
    if own.count() >= MOST {
        return Err(Refusal::new(Kind::LimitReached));
    }
    let (id, secret) = (call.state.hex_id(), call.state.hex_id());
    if affects {
        let priority = profile.default_group_priority;
        call.state.bots.push(Bot {
            id: id.clone(),
            profile: profile.clone(),
            owner_client_id: owner_client_id.clone(),
            secret: secret.clone(),
            created_with: Some(owner_client_id.clone()),
            template: Some(id.clone()),
            work_scheduler: json!({"timezone": schedule::TIME_ZONE, "schedule": []}),
        });
        call.state.settle(&id, priority);
    }
    let answer = json!({"id": id, "secret": secret});
    call.state.templates.push(Template {
        id,
        profile,
        owner_client_id,
        secret,
    });
    Ok(answer)
}

/// Where the template is that a call is about.
fn found(call: &Call<'_>, fields: &Fields<'_>) -> Result<usize, Refusal> {
    let id = fields.needed_text("id")?;
    let client_id = call.client(fields)?;
    let is = |own: &Template| own.id == id && own.owner_client_id == client_id;
    let position = call.state.templates.iter().position(is);
    position.ok_or_else(|| Refusal::because(Kind::NotFound, "Bot template not found"))
}

fn delete(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let position = found(call, fields)?;
    let affects = affects_installations(fields)?;
    let template = call.state.templates.remove(position);
    if affects {
        call.state
            .remove_bots(|bot| bot.template.as_ref() == Some(&template.id));
    }
    done()
}

fn update(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let position = found(call, fields)?;
    let affects = affects_installations(fields)?;
    let template = &mut call.state.templates[position];
    template.profile.read(fields)?;
    if affects {
        let id = &template.id;
        let bots = call.state.bots.iter_mut();
        for bot in bots.filter(|bot| bot.template.as_ref() == Some(id)) {
            bot.profile.read(fields)?;
        }
    }
    done()
}

fn list(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let client_id = call.client(fields)?;
    let templates = call.state.templates.iter();
    let own = templates.filter(|template| template.owner_client_id == client_id);
    let shown = own.map(|template| {
        json!({
            "id": template.id,
            "name": template.profile.name,
            "avatar_path": template.profile.avatar_path,
        })
    });
    Ok(shown.collect())
}

fn reset_secret(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let position = found(call, fields)?;
    let affects = affects_installations(fields)?;
    let secret = call.state.hex_id();
    let template = &mut call.state.templates[position];
    template.secret.clone_from(&secret);
    if affects {
        let id = &template.id;
        let bots = call.state.bots.iter_mut();
        for bot in bots.filter(|bot| bot.template.as_ref() == Some(id)) {
            bot.secret.clone_from(&secret);
        }
    }
    Ok(json!({ "secret": secret }))
}
