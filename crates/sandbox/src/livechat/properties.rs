//! Properties: what each may hold, where, and for whom.
//!
//! Named choices: a domain or a range, not both, and a range only for numbers; a name is there once for each application; publishing again
//! sets the public access anew; and of the predefined properties only those for tests are there.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::call::{Answer, Call, done};
use super::fields::Fields;
use super::methods::Method;
use super::refusal::{Kind, Refusal};
use super::state::PropertyKey;

pub(super) const METHODS: &[Method] = &[
    Method::writing("register_property", SCOPES, register),
    Method::writing("unregister_property", SCOPES, unregister),
    Method::writing("publish_property", SCOPES, publish),
    Method::reading("list_properties", SCOPES, list),
];

const SCOPES: &[&str] = &["properties.configuration:rw"];
const TYPES: &[&str] = &["int", "string", "bool", "tokenized_string"];
const LOCATIONS: &[&str] = &["chat", "thread", "event", "license", "group"];
const USERS: &[&str] = &["agent", "customer"];
const ACCESS: &[&str] = &["read", "write"];
/// The namespace of the properties that every licence has for tests.
const TESTS: &str = "test";

/// A property.
#[derive(Debug, Clone)]
pub(super) struct Property {
    kind: &'static str,
    description: String,
    /// By location and user.
    access: Map<String, Value>,
    domain: Option<Vec<Value>>,
    range: Option<(i64, i64)>,
    pub(super) default_value: Option<Value>,
    /// What other applications may do; none: it is private.
    public_access: Option<Vec<&'static str>>,
}

impl Property {
    /// The properties that every licence has.
    pub(super) fn of_every_licence() -> BTreeMap<PropertyKey, Self> {
        let everywhere = LOCATIONS.iter().map(|location| {
            (
                (*location).to_owned(),
                json!({"agent": ACCESS, "customer": ACCESS}),
            )
        });
        let everywhere: Map<String, Value> = everywhere.collect();
        let of_type = |kind: &&'static str| {
            let property = Self {
                kind,
                description: String::new(),
                access: everywhere.clone(),
                domain: None,
                range: None,
                default_value: None,
                public_access: Some(ACCESS.to_vec()),
            };
            ((TESTS.to_owned(), format!("{kind}_property")), property)
        };
        TYPES.iter().map(of_type).collect()
    }

    fn read(fields: &Fields<'_>) -> Result<Self, Refusal> {
        let kind = fields.need("type", fields.word("type", TYPES)?)?;
        let access = read_access(&fields.needed_object("access")?, fields)?;
        let description = fields.text("description")?.unwrap_or_default().to_owned();
        let domain = fields.values("domain")?.cloned();
        let range = fields.object("range")?.as_ref().map(read_range).transpose()?;
        if domain.is_some() && range.is_some() {
            return Err(fields.wrong("domain", "may not be used together with `range`"));
        }
        if range.is_some() && kind != "int" {
            return Err(fields.wrong("range", "is only for the type int"));
        }
        let mut property = Self {
            kind,
            description,
            access,
            domain: None,
            range,
            default_value: None,
            public_access: None,
        };
        if domain
            .as_ref()
            .is_some_and(|values| !values.iter().all(|value| property.takes(value)))
        {
            return Err(fields.wrong(
                "domain",
                &format!("must be an array of values of the type {kind}"),
            ));
        }
        property.domain = domain;
        if let Some(value) = fields.value("default_value") {
            if !["license", "group"]
                .iter()
                .any(|location| property.access.contains_key(*location))
            {
                return Err(fields.wrong("default_value", "needs access to license or to group"));
            }
            if !property.takes(value) {
                return Err(fields.wrong("default_value", "is not a value of the property"));
            }
            property.default_value = Some(value.clone());
        }
        Ok(property)
    }

    /// Whether it can have this value.
    pub(super) fn takes(&self, value: &Value) -> bool {
        let fits = match self.kind {
            "int" => value.as_i64().is_some_and(|number| i32::try_from(number).is_ok()),
            "bool" => value.is_boolean(),
            _ => value.is_string(),
        };
        let in_domain = self.domain.as_ref().is_none_or(|domain| domain.contains(value));
        let in_range = self
            .range
            .is_none_or(|(from, to)| value.as_i64().is_some_and(|number| (from..=to).contains(&number)));
        fits && in_domain && in_range
    }

    /// Whether it can have a value at this location at all.
    pub(super) fn is_at(&self, location: &str) -> bool {
        self.access.contains_key(location)
    }

    /// Whether an agent may do this with it at a location: through the application that it is of, or through another.
    pub(super) fn allows(&self, location: &str, access: &str, own: bool) -> bool {
        let agents = self.access.get(location).and_then(|users| users.get("agent"));
        let inside = agents.and_then(Value::as_array);
        let public = self.public_access.as_ref();
        inside.is_some_and(|list| list.iter().any(|one| one == access))
            && (own || public.is_some_and(|list| list.contains(&access)))
    }

    /// Whether an application knows of it.
    pub(super) fn is_known(&self, own: bool) -> bool {
        own || self.public_access.is_some()
    }

    fn to_json(&self) -> Value {
        let mut shown = json!({"type": self.kind, "description": self.description, "access": self.access});
        if let Some(domain) = &self.domain {
            shown["domain"] = json!(domain);
        }
        if let Some((from, to)) = self.range {
            let mut range = Map::new();
            // What was left out stays so.
            for (name, end, none) in [("from", from, i64::MIN), ("to", to, i64::MAX)] {
                if end != none {
                    range.insert(name.to_owned(), json!(end));
                }
            }
            shown["range"] = Value::Object(range);
        }
        if let Some(value) = &self.default_value {
            shown["default_value"] = value.clone();
        }
        if let Some(access) = &self.public_access {
            shown["public_access"] = json!(access);
        }
        shown
    }
}

fn read_access(access: &Fields<'_>, request: &Fields<'_>) -> Result<Map<String, Value>, Refusal> {
    let mut read = Map::new();
    if let Some(other) = access.names().find(|name| !LOCATIONS.contains(name)) {
        return Err(access.wrong(other, &format!("must be one of {}", LOCATIONS.join(", "))));
    }
    for location in access.names() {
        let users = access.needed_object(location)?;
        let mut lists = Map::new();
        if let Some(other) = users.names().find(|name| !USERS.contains(name)) {
            return Err(users.wrong(other, &format!("must be one of {}", USERS.join(", "))));
        }
        for user in users.names() {
            let list = users.need(user, users.words(user, ACCESS)?)?;
            lists.insert(user.to_owned(), json!(list));
        }
        if lists.is_empty() {
            return Err(access.wrong(location, "must have at least one of agent, customer"));
        }
        read.insert(location.to_owned(), Value::Object(lists));
    }
    if read.is_empty() {
        return Err(request.wrong("access", "must have at least one location"));
    }
    Ok(read)
}

fn read_range(range: &Fields<'_>) -> Result<(i64, i64), Refusal> {
    let int32 = i64::from(i32::MIN)..=i64::from(i32::MAX);
    let from = range.number("from", int32.clone())?;
    let to = range.number("to", int32)?;
    let (from, to) = (from.unwrap_or(i64::MIN), to.unwrap_or(i64::MAX));
    if from > to {
        return Err(range.wrong("from", "must not be greater than `to`"));
    }
    Ok((from, to))
}

fn key(call: &Call<'_>, fields: &Fields<'_>) -> Result<PropertyKey, Refusal> {
    let name = fields.needed_text("name")?.to_owned();
    Ok((call.named_client(fields)?, name))
}

fn no_property() -> Refusal {
    Refusal::because(Kind::NotFound, "Property not found")
}

fn register(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let key = key(call, fields)?;
    let property = Property::read(fields)?;
    if call.state.properties.contains_key(&key) {
        return Err(Refusal::new(Kind::AlreadyExists));
    }
    call.state.properties.insert(key, property);
    done()
}

fn unregister(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let key = key(call, fields)?;
    let property = call.state.properties.get(&key).ok_or_else(no_property)?;
    if property.public_access.is_some() {
        return Err(Refusal::validation("Published properties cannot be unregistered"));
    }
    call.state.properties.remove(&key);
    call.state.values.forget_property(&key);
    done()
}

fn publish(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let key = key(call, fields)?;
    let access = fields.need("access_type", fields.words("access_type", ACCESS)?)?;
    if access.is_empty() {
        return Err(fields.wrong("access_type", "must not be empty"));
    }
    let property = call.state.properties.get_mut(&key).ok_or_else(no_property)?;
    property.public_access = Some(access);
    done()
}

fn list(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let client_id = call.named_client(fields)?;
    let properties = call.state.properties.iter();
    let own = properties.filter(|((namespace, _), _)| *namespace == client_id);
    let shown: Map<String, Value> = own
        .map(|((_, name), property)| (name.clone(), property.to_json()))
        .collect();
    Ok(Value::Object(shown))
}
