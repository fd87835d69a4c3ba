//! Auto access: rules that choose the groups of a chat by where the customer is.
//!
//! Named choices: a rule that there is not is `not_found` where a call is about it, and `validation` as `next_id`; a rule may not be its own
//! next one; conditions are kept as they were sent, and a change replaces them whole.

use serde_json::{Value, json};

use super::call::{Answer, Call, done};
use super::chain::Rule;
use super::conditions;
use super::fields::Fields;
use super::methods::Method;
use super::refusal::{Kind, Refusal};

pub(super) const METHODS: &[Method] = &[
    Method::writing("add_auto_access", &["access_rules:rw"], add),
    Method::reading("list_auto_accesses", &["access_rules:ro"], list),
    Method::writing("delete_auto_access", &["access_rules:rw"], delete),
    Method::writing("update_auto_access", &["access_rules:rw"], update),
];

/// What a request says of a rule, checked.
fn read(call: &Call<'_>, fields: &Fields<'_>) -> Result<Rule, Refusal> {
    let mut rule = Rule::new();
    if let Some(description) = fields.text("description")? {
        rule.insert("description".to_owned(), json!(description));
    }
    if let Some(access) = fields.object("access")? {
        let groups = access.need("groups", access.id_numbers("groups")?)?;
        if groups.is_empty() {
            return Err(access.wrong("groups", "must not be empty"));
        }
        call.state.know_groups(&groups)?;
        rule.insert("access".to_owned(), json!({ "groups": groups }));
    }
    if let Some(conditions) = fields.object("conditions")? {
        conditions::check(&conditions)?;
        rule.insert("conditions".to_owned(), conditions.to_json());
    }
    Ok(rule)
}

/// The rule that is to come next, if the request says one.
fn next_id<'r>(call: &Call<'_>, fields: &Fields<'r>) -> Result<Option<&'r str>, Refusal> {
    match fields.text("next_id")? {
        Some(id) if !id.is_empty() && !call.state.chain.has(id) => {
            Err(fields.wrong("next_id", "is not the id of an existing auto access"))
        }
        next_id => Ok(next_id),
    }
}

fn add(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let mut rule = Rule::from_iter([
        ("id".to_owned(), Value::Null),
        ("description".to_owned(), json!("")),
    ]);
    rule.extend(read(call, fields)?);
    for needed in ["access", "conditions"] {
        fields.need(needed, rule.get(needed))?;
    }
    let next_id = next_id(call, fields)?.unwrap_or_default();
    let id = call.state.free_rule_id();
    call.state.chain.add(&id, rule, next_id);
    Ok(json!({ "id": id }))
}

fn list(call: &mut Call<'_>, _: &Fields<'_>) -> Answer {
    Ok(json!(call.state.chain.rules()))
}

/// The rule that a call is about.
fn found<'r>(call: &Call<'_>, fields: &Fields<'r>) -> Result<&'r str, Refusal> {
    let id = fields.needed_text("id")?;
    if call.state.chain.has(id) {
        Ok(id)
    } else {
        Err(Refusal::because(
            Kind::NotFound,
            format!("Auto access {id} not found"),
        ))
    }
}

fn delete(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let id = found(call, fields)?;
    call.state.chain.remove(id);
    done()
}

fn update(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let id = found(call, fields)?;
    let changes = read(call, fields)?;
    let next_id = next_id(call, fields)?;
    if next_id == Some(id) {
        return Err(fields.wrong("next_id", "must not be the auto access itself"));
    }
    if let Some(rule) = call.state.chain.get_mut(id) {
        rule.extend(changes);
    }
    if let Some(next_id) = next_id {
        call.state.chain.place(id, next_id);
    }
    done()
}
