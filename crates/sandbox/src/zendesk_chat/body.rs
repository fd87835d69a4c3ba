//! What clients send: which members count, what each may hold, and what is wrong otherwise.
//!
//! The members and their types are documented; that `enabled` is a boolean in records, that `null` is left out, and that a
//! definition comes with a creation but cannot be changed, was seen of clients that work against the real API. Named choices are in the
//! crate's README: what is unknown is ignored, and a definition is looked at no deeper than its lists.

use serde_json::{Map, Value};

/// What is wrong with a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Invalid {
    /// The member, or `base` for the body as a whole.
    pub(super) member: &'static str,
    /// `blank` or `invalid`.
    pub(super) kind: &'static str,
    pub(super) description: String,
}

/// What a client says of a trigger. A member that is left out, or null, is none.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Said {
    pub(super) name: Option<String>,
    pub(super) description: Option<String>,
    /// 0, 1 or a boolean, as it was sent.
    pub(super) enabled: Option<Value>,
    pub(super) definition: Option<Value>,
}

/// Reads the body of a creation.
pub(super) fn creation(body: &[u8]) -> Result<Said, Invalid> {
    let members = members(body)?;
    let mut said = said(&members)?;
    if said.name.is_none() {
        return Err(blank("name"));
    }
    if let Some(definition) = given(&members, "definition") {
        check_definition(definition)?;
        said.definition = Some(definition.clone());
    }
    Ok(said)
}

/// Reads the body of a change. A definition in it counts for nothing, whole or in members such as `definition.event`, and no
/// body at all changes nothing.
pub(super) fn change(body: &[u8]) -> Result<Said, Invalid> {
    if body.iter().all(u8::is_ascii_whitespace) {
        return Ok(Said::default());
    }
    said(&members(body)?)
}

fn members(body: &[u8]) -> Result<Map<String, Value>, Invalid> {
    match serde_json::from_slice(body) {
        Ok(Value::Object(members)) => Ok(members),
        Ok(_) => Err(invalid("base", "must be a JSON object")),
        Err(error) => Err(invalid("base", &format!("is not JSON: {error}"))),
    }
}

fn given<'m>(members: &'m Map<String, Value>, name: &str) -> Option<&'m Value> {
    members.get(name).filter(|value| !value.is_null())
}

fn said(members: &Map<String, Value>) -> Result<Said, Invalid> {
    let text = |name| match given(members, name) {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(_) => Err(invalid(name, "must be a text")),
    };
    let name = text("name")?;
    if name.as_ref().is_some_and(|name| name.trim().is_empty()) {
        return Err(blank("name"));
    }
    let enabled = given(members, "enabled");
    if let Some(enabled) = enabled
        && !(enabled.is_boolean() || matches!(enabled.as_u64(), Some(0 | 1)))
    {
        return Err(invalid("enabled", "must be 0, 1, true or false"));
    }
    Ok(Said {
        name,
        description: text("description")?,
        enabled: enabled.cloned(),
        definition: None,
    })
}

/// `{event, condition, actions}`, the last also as `action`, which is how the vendor's own table calls it.
fn check_definition(definition: &Value) -> Result<(), Invalid> {
    let wrong = |description| Err(invalid("definition", description));
    if !definition.is_object() {
        return wrong("must be an object with event, condition and actions");
    }
    if !definition["event"].is_string() {
        return wrong("must have an event, which is a text");
    }
    if !definition["condition"].is_array() {
        return wrong("must have a condition, which is a list");
    }
    if !definition["actions"].is_array() && !definition["action"].is_array() {
        return wrong("must have actions, which are a list");
    }
    Ok(())
}

fn blank(member: &'static str) -> Invalid {
    Invalid {
        member,
        kind: "blank",
        description: "cannot be blank".to_owned(),
    }
}

fn invalid(member: &'static str, description: &str) -> Invalid {
    Invalid {
        member,
        kind: "invalid",
        description: description.to_owned(),
    }
}
