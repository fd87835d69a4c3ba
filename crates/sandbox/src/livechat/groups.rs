//! Groups, and who is in each with which priority.
//!
//! Named choices: group 0 is always there; who would be in no group is in that one; the priorities of a change replace all of the group's;
//! rules and greetings keep the number of a deleted group, tags and properties lose it.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::call::{Answer, Call, done};
use super::fields::Fields;
use super::methods::Method;
use super::priority::PRIORITIES;
use super::refusal::{Kind, Refusal};
use super::state::State;

/// The longest name of a group, in characters.
const LONGEST_NAME: usize = 180;

pub(super) const METHODS: &[Method] = &[
    Method::writing("create_group", &["groups--all:rw"], create),
    Method::writing("update_group", &["groups--my:rw"], update),
    Method::writing("delete_group", &["groups--my:rw"], delete),
    Method::reading("list_groups", &["groups--all:ro"], list),
    Method::reading("get_group", &["groups--my:ro"], get),
];

/// A group.
#[derive(Debug, Clone)]
pub(super) struct Group {
    pub(super) id: u64,
    name: String,
    language_code: String,
    /// Agents and bots by id, each with its priority.
    pub(super) members: BTreeMap<String, &'static str>,
}

impl Group {
    /// The group that every licence has.
    pub(super) fn general() -> Self {
        Self {
            id: 0,
            name: "General".to_owned(),
            language_code: "en".to_owned(),
            members: BTreeMap::new(),
        }
    }

    /// What is always told, and the fields that are asked for. Nobody is ever online here, so that chats go nowhere.
    fn to_json(&self, more: &[&str]) -> Value {
        let mut shown = json!({"id": self.id, "name": self.name, "language_code": self.language_code});
        for field in more {
            shown[field] = match *field {
                "agent_priorities" => json!(self.members),
                _ => json!("offline"),
            };
        }
        shown
    }

    pub(super) fn describe(&self) -> Value {
        self.to_json(FIELDS)
    }
}

const FIELDS: &[&str] = &["agent_priorities", "routing_status"];

impl State {
    pub(super) fn group(&self, id: u64) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == id)
    }

    fn group_mut(&mut self, id: u64) -> Option<&mut Group> {
        self.groups.iter_mut().find(|group| group.id == id)
    }

    /// That all these groups are there.
    pub(super) fn know_groups(&self, ids: &[u64]) -> Result<(), Refusal> {
        match ids.iter().find(|id| self.group(**id).is_none()) {
            None => Ok(()),
            Some(id) => Err(no_group(*id)),
        }
    }

    /// The groups of an agent or bot, as answers show them.
    pub(super) fn groups_of(&self, user: &str) -> Vec<Value> {
        let of_group = |group: &Group| {
            let priority = group.members.get(user)?;
            Some(json!({"id": group.id, "priority": priority}))
        };
        self.groups.iter().filter_map(of_group).collect()
    }

    /// The numbers of the groups of an agent or bot.
    pub(super) fn group_numbers_of(&self, user: &str) -> Vec<u64> {
        let with_user = self
            .groups
            .iter()
            .filter(|group| group.members.contains_key(user));
        with_user.map(|group| group.id).collect()
    }

    /// Puts an agent or bot into these groups and out of all others; into the first one of all where there are none.
    pub(super) fn assign(&mut self, user: &str, groups: &[(u64, &'static str)], otherwise: &'static str) {
        self.forget_member(user);
        for (id, priority) in groups {
            if let Some(group) = self.group_mut(*id) {
                group.members.insert(user.to_owned(), priority);
            }
        }
        self.settle(user, otherwise);
    }

    /// Puts who is in no group into the one that is always there.
    pub(super) fn settle(&mut self, user: &str, priority: &'static str) {
        if self.groups.iter().all(|group| !group.members.contains_key(user)) {
            self.groups[0].members.insert(user.to_owned(), priority);
        }
    }

    /// Takes an agent or bot out of all groups.
    pub(super) fn forget_member(&mut self, user: &str) {
        for group in &mut self.groups {
            group.members.remove(user);
        }
    }
}

fn no_group(id: u64) -> Refusal {
    Refusal::because(Kind::GroupNotFound, format!("Group {id} not found"))
}

/// The groups that somebody is to be in, as requests for agents and bots have them.
pub(super) fn read_memberships(
    fields: &Fields<'_>,
    state: &State,
) -> Result<Option<Vec<(u64, &'static str)>>, Refusal> {
    let Some(groups) = fields.objects("groups")? else {
        return Ok(None);
    };
    let mut read: Vec<(u64, &'static str)> = Vec::new();
    for group in groups {
        let id = group.need("id", group.id_number("id")?)?;
        let priority = group.need("priority", group.word("priority", PRIORITIES)?)?;
        if read.iter().any(|(other, _)| *other == id) {
            return Err(group.wrong("id", "is given twice"));
        }
        state.know_groups(&[id])?;
        read.push((id, priority));
    }
    Ok(Some(read))
}

fn read_name<'r>(fields: &Fields<'r>) -> Result<Option<&'r str>, Refusal> {
    match fields.full_text("name")? {
        Some(name) if name.chars().count() > LONGEST_NAME => {
            Err(fields.wrong("name", &format!("must have at most {LONGEST_NAME} characters")))
        }
        name => Ok(name),
    }
}

fn read_members(
    fields: &Fields<'_>,
    state: &State,
) -> Result<Option<BTreeMap<String, &'static str>>, Refusal> {
    let Some(priorities) = fields.object("agent_priorities")? else {
        return Ok(None);
    };
    let mut members = BTreeMap::new();
    for id in priorities.names() {
        if state.agent(id).is_none() && state.bot(id).is_none() {
            return Err(priorities.wrong(id, "is no agent and no bot of the license"));
        }
        let priority = priorities.need(id, priorities.word(id, PRIORITIES)?)?;
        members.insert(id.to_owned(), priority);
    }
    Ok(Some(members))
}

fn create(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let name = fields.need("name", read_name(fields)?)?.to_owned();
    let language_code = fields.full_text("language_code")?.unwrap_or("en").to_owned();
    let members = read_members(fields, call.state)?;
    let members = fields.need("agent_priorities", members)?;
    let id = call.state.group_number();
    call.state.groups.push(Group {
        id,
        name,
        language_code,
        members,
    });
    Ok(json!({ "id": id }))
}

/// The group that a call is about. Groups that the requester is not in want a wider scope.
fn found(call: &Call<'_>, fields: &Fields<'_>, wider: &str) -> Result<u64, Refusal> {
    let id = fields.need("id", fields.id_number("id")?)?;
    let group = call.state.group(id).ok_or_else(|| no_group(id))?;
    if !group.members.contains_key(&call.requester.user) {
        call.requester.needs(wider)?;
    }
    Ok(id)
}

fn update(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let id = found(call, fields, "groups--all:rw")?;
    let name = read_name(fields)?;
    let language_code = fields.full_text("language_code")?;
    let members = read_members(fields, call.state)?;
    let group = call.state.group_mut(id).ok_or_else(|| no_group(id))?;
    if let Some(name) = name {
        name.clone_into(&mut group.name);
    }
    if let Some(code) = language_code {
        code.clone_into(&mut group.language_code);
    }
    if let Some(members) = members {
        let before = std::mem::replace(&mut group.members, members);
        settle_all(call.state, before);
    }
    done()
}

/// Finds a group for those who have just lost one.
fn settle_all(state: &mut State, members: BTreeMap<String, &'static str>) {
    for user in members.into_keys() {
        state.settle(&user, "normal");
    }
}

fn delete(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let id = found(call, fields, "groups--all:rw")?;
    if id == 0 {
        return Err(fields.wrong("id", "is that of the group that cannot be deleted"));
    }
    let position = call.state.groups.iter().position(|group| group.id == id);
    let group = call.state.groups.remove(position.ok_or_else(|| no_group(id))?);
    for tag in &mut call.state.tags {
        tag.group_ids.retain(|own| *own != id);
    }
    call.state.values.forget_group(id);
    settle_all(call.state, group.members);
    done()
}

/// Named choice: the status of routing is always told, because the document's example tells it unasked.
fn list(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let mut more = fields.words("fields", FIELDS)?.unwrap_or_default();
    if !more.contains(&"routing_status") {
        more.push("routing_status");
    }
    let groups = call.state.groups.iter();
    Ok(groups.map(|group| group.to_json(&more)).collect())
}

fn get(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let id = found(call, fields, "groups--all:ro")?;
    let more = fields.words("fields", FIELDS)?.unwrap_or_default();
    let group = call.state.group(id).ok_or_else(|| no_group(id))?;
    Ok(group.to_json(&more))
}
