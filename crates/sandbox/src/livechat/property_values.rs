//! The values of properties, on the licence and in its groups.
//!
//! Named choices: agents call, so an agent's access counts; a property that the application does not know of is `validation`, like one that
//! has no such location, and one that it may not write is `authorization`; a call that is refused sets nothing.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::call::{Answer, Call, done};
use super::fields::Fields;
use super::methods::Method;
use super::refusal::{Kind, Refusal};
use super::state::PropertyKey;

pub(super) const METHODS: &[Method] = &[
    Method::writing("update_license_properties", LICENSE_WRITE, update_license),
    Method::reading(
        "list_license_properties",
        &["properties.license.value--my:ro"],
        list_license,
    ),
    Method::writing("delete_license_properties", LICENSE_WRITE, delete_license),
    Method::writing("update_group_properties", GROUP_WRITE, update_group),
    Method::reading(
        "list_groups_properties",
        &["properties.group.value--all:ro"],
        list_groups,
    ),
    Method::writing("delete_group_properties", GROUP_WRITE, delete_group),
];

const LICENSE_WRITE: &[&str] = &["properties.license.value--my:rw"];
const GROUP_WRITE: &[&str] = &["properties.group.value--my:rw"];

/// Where a value is: on the licence, or in the group of this number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    License,
    Group(u64),
}

impl Place {
    fn location(self) -> &'static str {
        match self {
            Place::License => "license",
            Place::Group(_) => "group",
        }
    }

    /// The scope to write what is of other applications.
    fn wider_scope(self) -> &'static str {
        match self {
            Place::License => "properties.license.value--all:rw",
            Place::Group(_) => "properties.group.value--all:rw",
        }
    }
}

/// The values that were set.
#[derive(Debug, Clone, Default)]
pub(super) struct Values(BTreeMap<(Place, PropertyKey), Value>);

impl Values {
    pub(super) fn forget_group(&mut self, id: u64) {
        self.0.retain(|(place, _), _| *place != Place::Group(id));
    }

    pub(super) fn forget_property(&mut self, key: &PropertyKey) {
        self.0.retain(|(_, own), _| own != key);
    }
}

/// That the requester may write this property there.
fn may_write(call: &Call<'_>, place: Place, key: &PropertyKey) -> Result<(), Refusal> {
    let (namespace, name) = key;
    let own = call.requester.client_id.as_ref() == Some(namespace);
    if !own {
        call.requester.needs(place.wider_scope())?;
    }
    let property = call
        .state
        .properties
        .get(key)
        .filter(|property| property.is_known(own));
    let location = place.location();
    match property {
        None => Err(Refusal::validation(format!(
            "`properties.{namespace}.{name}` is not registered"
        ))),
        Some(property) if !property.is_at(location) => Err(Refusal::validation(format!(
            "`properties.{namespace}.{name}` has no location {location}"
        ))),
        Some(property) if !property.allows(location, "write", own) => Err(Refusal::new(Kind::Authorization)),
        Some(_) => Ok(()),
    }
}

fn update(call: &mut Call<'_>, fields: &Fields<'_>, place: Place) -> Answer {
    let namespaces = fields.needed_object("properties")?;
    let mut changes = Vec::new();
    for namespace in namespaces.names() {
        let properties = namespaces.needed_object(namespace)?;
        for name in properties.names() {
            let key = (namespace.to_owned(), name.to_owned());
            may_write(call, place, &key)?;
            let value = properties.need(name, properties.value(name))?;
            if !call.state.properties[&key].takes(value) {
                return Err(properties.wrong(name, "is not a value of the property"));
            }
            changes.push((key, value.clone()));
        }
    }
    for (key, value) in changes {
        call.state.values.0.insert((place, key), value);
    }
    done()
}

fn delete(call: &mut Call<'_>, fields: &Fields<'_>, place: Place) -> Answer {
    let namespaces = fields.needed_object("properties")?;
    let mut gone = Vec::new();
    for namespace in namespaces.names() {
        for name in namespaces.texts(namespace)?.unwrap_or_default() {
            let key = (namespace.to_owned(), name);
            may_write(call, place, &key)?;
            gone.push(key);
        }
    }
    for key in gone {
        call.state.values.0.remove(&(place, key));
    }
    done()
}

/// The values at a place that the requester may read, with default values where none is set.
fn values(call: &Call<'_>, fields: &Fields<'_>, place: Place, wider_scope: &str) -> Answer {
    let wanted = fields.text("namespace")?;
    let prefix = fields.text("name_prefix")?.unwrap_or_default();
    let mut shown: Map<String, Value> = Map::new();
    for (key, property) in &call.state.properties {
        let (namespace, name) = key;
        let own = call.requester.client_id.as_ref() == Some(namespace);
        let is_seen = (own || call.requester.scopes.allow(wider_scope))
            && property.allows(place.location(), "read", own)
            && wanted.is_none_or(|wanted| wanted == namespace)
            && name.starts_with(prefix);
        let set = call.state.values.0.get(&(place, key.clone()));
        if let Some(value) = set.or(property.default_value.as_ref()).filter(|_| is_seen) {
            let of_namespace = shown.entry(namespace.clone()).or_insert_with(|| json!({}));
            of_namespace[name] = value.clone();
        }
    }
    Ok(Value::Object(shown))
}

/// The group that a call is about, in the field of this name.
fn group(call: &Call<'_>, fields: &Fields<'_>, name: &str) -> Result<Place, Refusal> {
    let id = fields.need(name, fields.id_number(name)?)?;
    call.state.know_groups(&[id])?;
    Ok(Place::Group(id))
}

fn update_license(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    update(call, fields, Place::License)
}

fn list_license(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    values(call, fields, Place::License, "properties.license.value--all:ro")
}

fn delete_license(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    delete(call, fields, Place::License)
}

fn update_group(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let place = group(call, fields, "group_id")?;
    update(call, fields, place)
}

fn list_groups(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let mut ids = fields.need("group_ids", fields.id_numbers("group_ids")?)?;
    call.state.know_groups(&ids)?;
    if ids.is_empty() {
        ids = call.state.groups.iter().map(|group| group.id).collect();
    }
    let mut shown = Vec::new();
    for id in ids {
        let properties = values(call, fields, Place::Group(id), "properties.group.value--all:ro")?;
        shown.push(json!({"id": id, "properties": properties}));
    }
    Ok(Value::Array(shown))
}

fn delete_group(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let place = group(call, fields, "id")?;
    delete(call, fields, place)
}
