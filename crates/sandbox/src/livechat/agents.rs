//! Agents: who talks with customers.
//!
//! Named choices: the id is any text; the owner can be neither suspended nor deleted; what is already so is no error; a creation takes up
//! to 100 chats at once and a change up to 20, as the tables say. To make somebody else the owner takes the owner, and somebody who
//! is an agent and not suspended.

use serde_json::json;

use super::agent::{Agent, FIELDS, Said, Shown};
use super::call::{Answer, Call, done};
use super::fields::Fields;
use super::methods::Method;
use super::refusal::{Kind, Refusal};

pub(super) const METHODS: &[Method] = &[
    Method::writing(
        "create_agent",
        &["accounts--all:rc", "subscription.lc:rw"],
        create,
    )
    .in_batch("batch_create_agents"),
    Method::reading("get_agent", &["agents--my:ro"], get),
    Method::reading("list_agents", &["agents--all:ro"], list),
    Method::writing("update_agent", &["agents--my:rw"], update).in_batch("batch_update_agents"),
    Method::writing("delete_agent", &["agents--my:rw", "accounts--my:rw"], delete)
        .in_batch("batch_delete_agents"),
    Method::writing("suspend_agent", &["agents--all:rw", "sessions--all:rw"], suspend)
        .in_batch("batch_suspend_agents"),
    Method::writing("unsuspend_agent", RETURNING, unsuspend).in_batch("batch_unsuspend_agents"),
    Method::writing("request_agent_unsuspension", &[], request_unsuspension).also_suspended(),
    Method::writing("approve_agent", RETURNING, approve).in_batch("batch_approve_agents"),
];

/// The scopes to let an agent work.
const RETURNING: &[&str] = &["agents--all:rw", "accounts--all:rw", "subscription.lc:rw"];

const ROLES: &[&str] = &["viceowner", "administrator", "normal"];
const ROLES_AND_OWNER: &[&str] = &["viceowner", "administrator", "normal", "owner"];

fn create(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let id = fields.needed_text("id")?;
    let name = fields.needed_text("name")?;
    let role = fields.word("role", ROLES)?.unwrap_or("normal");
    let said = Said::read(fields, call.state, 100)?;
    if role != "normal" {
        call.requester.needs("accounts.roles.lc--all:rw")?;
    }
    let may_approve =
        ["accounts--all:rw", "subscription.lc:rw"].map(|scope| call.requester.scopes.allow(scope));
    let awaiting_approval = match fields.flag("awaiting_approval")? {
        Some(false) => {
            call.requester.needs("subscription.lc:rw")?;
            false
        }
        Some(true) => true,
        None => may_approve == [false, false],
    };
    if call.state.agent(id).is_some() {
        return Err(Refusal::new(Kind::AlreadyExists));
    }
    let account_id = call.state.account_id();
    let mut agent = Agent::new(id, name, account_id);
    agent.role = role;
    agent.awaiting_approval = awaiting_approval;
    let groups = said.put_into(&mut agent);
    call.state.agents.push(agent);
    call.state.assign(id, &groups.unwrap_or_default(), "normal");
    Ok(json!({ "id": id }))
}

/// The agent that a call is about. Others than the requester want a wider scope.
fn found<'r>(call: &Call<'_>, fields: &Fields<'r>, wider: &[&str]) -> Result<&'r str, Refusal> {
    let id = fields.needed_text("id")?;
    let may = id == call.requester.user || wider.iter().any(|scope| call.requester.scopes.allow(scope));
    match (may, call.state.agent(id)) {
        (false, _) => Err(Refusal::new(Kind::Authorization)),
        (true, None) => Err(no_agent(id)),
        (true, Some(_)) => Ok(id),
    }
}

pub(super) fn no_agent(id: &str) -> Refusal {
    Refusal::because(Kind::NotFound, format!("Agent {id} not found"))
}

fn get(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let id = found(call, fields, &["agents--all:ro"])?;
    let more = fields.words("fields", FIELDS)?.unwrap_or_default();
    let agent = call.state.agent(id).ok_or_else(|| no_agent(id))?;
    Ok(agent.to_json(call.state, &more, Shown::One))
}

fn list(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let more = fields.words("fields", FIELDS)?.unwrap_or_default();
    let (mut groups, mut suspended) = (Vec::new(), None);
    if let Some(filters) = fields.object("filters")? {
        groups = filters.id_numbers("group_ids")?.unwrap_or_default();
        suspended = filters.flag("suspended")?;
    }
    let state = &*call.state;
    let is_wanted = |agent: &&Agent| {
        let in_groups = groups.is_empty()
            || groups
                .iter()
                .filter_map(|id| state.group(*id))
                .any(|group| group.members.contains_key(&agent.id));
        in_groups && suspended.is_none_or(|wanted| agent.suspended == wanted)
    };
    let agents = state.agents.iter().filter(is_wanted);
    Ok(agents
        .map(|agent| agent.to_json(state, &more, Shown::List))
        .collect())
}

fn update(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let role = fields.word("role", ROLES_AND_OWNER)?;
    if role == Some("owner") && call.state.bot(fields.needed_text("id")?).is_some() {
        return Err(Refusal::new(Kind::OwnershipTransfer));
    }
    let id = found(call, fields, &["agents--all:rw"])?;
    let said = Said::read(fields, call.state, 20)?;
    if let Some(role) = role {
        call.requester.needs("accounts.roles.lc--all:rw")?;
        change_role(call, id, role)?;
    }
    let agent = call.state.agent_mut(id).ok_or_else(|| no_agent(id))?;
    if let Some(groups) = said.put_into(agent) {
        call.state.assign(id, &groups, "normal");
    }
    done()
}

fn change_role(call: &mut Call<'_>, id: &str, role: &'static str) -> Result<(), Refusal> {
    let agent = call.state.agent(id).ok_or_else(|| no_agent(id))?;
    if agent.role == role {
        return Ok(());
    }
    if agent.role == "owner" {
        return Err(Refusal::validation("`role` of the owner cannot be changed"));
    }
    if role == "owner" {
        let requester = call.state.agent(&call.requester.user);
        if requester.is_none_or(|requester| requester.role != "owner") {
            return Err(Refusal::new(Kind::Authorization));
        }
        if agent.suspended || agent.awaiting_approval {
            return Err(Refusal::new(Kind::OwnershipTransfer));
        }
    }
    for agent in &mut call.state.agents {
        if agent.id == id {
            agent.role = role;
        } else if role == "owner" && agent.role == "owner" {
            agent.role = "viceowner";
        }
    }
    Ok(())
}

fn delete(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let id = found(call, fields, &["agents--all:rw", "accounts--all:rw"])?;
    not_the_owner(call, id, "deleted")?;
    call.state.agents.retain(|agent| agent.id != id);
    call.state.forget_member(id);
    done()
}

fn not_the_owner(call: &Call<'_>, id: &str, what: &str) -> Result<(), Refusal> {
    match call.state.agent(id) {
        Some(agent) if agent.role == "owner" => Err(Refusal::validation(format!(
            "`id` is that of the owner, who cannot be {what}"
        ))),
        _ => Ok(()),
    }
}

/// Changes the agent that a call is about, whoever it is.
fn change(call: &mut Call<'_>, fields: &Fields<'_>, change: impl FnOnce(&mut Agent)) -> Answer {
    let id = fields.needed_text("id")?;
    change(call.state.agent_mut(id).ok_or_else(|| no_agent(id))?);
    done()
}

fn suspend(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    not_the_owner(call, fields.needed_text("id")?, "suspended")?;
    change(call, fields, |agent| agent.suspended = true)
}

fn unsuspend(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    change(call, fields, |agent| {
        agent.suspended = false;
        agent.wants_back = false;
    })
}

fn approve(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    change(call, fields, |agent| agent.awaiting_approval = false)
}

/// Named choice: for somebody who is not suspended, nothing happens. No letter is sent.
fn request_unsuspension(call: &mut Call<'_>, _: &Fields<'_>) -> Answer {
    let id = call.requester.user.clone();
    if let Some(agent) = call.state.agent_mut(&id) {
        agent.wants_back = agent.suspended;
    }
    done()
}
