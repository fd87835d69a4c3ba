//! Tags: words for chats.
//!
//! Named choices: a change without groups changes nothing; with a scope for one's own groups, all groups of a tag must be among them, and one
//! without groups is nobody's.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::call::{Answer, Call, done};
use super::fields::Fields;
use super::methods::Method;
use super::refusal::{Kind, Refusal};

pub(super) const METHODS: &[Method] = &[
    Method::writing("create_tag", WRITE, create),
    Method::writing("delete_tag", WRITE, delete),
    Method::reading("list_tags", &["tags--groups:ro"], list),
    Method::writing("update_tag", WRITE, update),
];

const WRITE: &[&str] = &["tags--groups:rw"];

/// A tag.
#[derive(Debug, Clone)]
pub(super) struct Tag {
    name: String,
    pub(super) group_ids: Vec<u64>,
    author_id: String,
    /// RFC 3339, with microseconds.
    created_at: String,
}

impl Tag {
    pub(super) fn to_json(&self) -> Value {
        json!({
            "name": self.name,
            "group_ids": self.group_ids,
            "author_id": self.author_id,
            "created_at": self.created_at,
        })
    }
}

/// A time as LiveChat writes it: RFC 3339 with microseconds.
pub(super) fn time(now_ms: u64) -> String {
    let ms = i64::try_from(now_ms).unwrap_or(i64::MAX);
    let time = Timestamp::from_millisecond(ms).unwrap_or(Timestamp::MAX);
    format!("{time:.6}")
}

/// That the requester may have to do with tags of these groups.
fn reach(call: &Call<'_>, groups: &[u64], wider: &str) -> Result<(), Refusal> {
    if call.requester.scopes.allow(wider) {
        return Ok(());
    }
    let own = call.state.group_numbers_of(&call.requester.user);
    if !groups.is_empty() && groups.iter().all(|id| own.contains(id)) {
        Ok(())
    } else {
        Err(Refusal::new(Kind::Authorization))
    }
}

fn create(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let name = fields.needed_text("name")?;
    let group_ids = fields.id_numbers("group_ids")?.unwrap_or_default();
    call.state.know_groups(&group_ids)?;
    reach(call, &group_ids, "tags--all:rw")?;
    let lower = name.to_lowercase();
    if call.state.tags.iter().any(|tag| tag.name.to_lowercase() == lower) {
        return Err(Refusal::new(Kind::AlreadyExists));
    }
    call.state.tags.push(Tag {
        name: name.to_owned(),
        group_ids,
        author_id: call.requester.user.clone(),
        created_at: time(call.now_ms),
    });
    done()
}

/// Where the tag is that a call is about.
fn found(call: &Call<'_>, fields: &Fields<'_>) -> Result<usize, Refusal> {
    let name = fields.needed_text("name")?;
    let position = call.state.tags.iter().position(|tag| tag.name == name);
    let position = position.ok_or_else(|| Refusal::because(Kind::NotFound, "Tag not found"))?;
    reach(call, &call.state.tags[position].group_ids, "tags--all:rw")?;
    Ok(position)
}

fn delete(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let position = found(call, fields)?;
    call.state.tags.remove(position);
    done()
}

fn list(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let wanted = match fields.object("filters")? {
        Some(filters) => Some(filters.need("group_ids", filters.id_numbers("group_ids")?)?),
        None => None,
    };
    let all = call.requester.scopes.allow("tags--all:ro");
    let own = call.state.group_numbers_of(&call.requester.user);
    let is_in = |tag: &Tag, groups: &[u64]| tag.group_ids.iter().any(|id| groups.contains(id));
    let tags =
        call.state.tags.iter().filter(|tag| {
            (all || is_in(tag, &own)) && wanted.as_ref().is_none_or(|wanted| is_in(tag, wanted))
        });
    Ok(tags.map(Tag::to_json).collect())
}

fn update(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let position = found(call, fields)?;
    if let Some(group_ids) = fields.id_numbers("group_ids")? {
        call.state.know_groups(&group_ids)?;
        reach(call, &group_ids, "tags--all:rw")?;
        call.state.tags[position].group_ids = group_ids;
    }
    done()
}
