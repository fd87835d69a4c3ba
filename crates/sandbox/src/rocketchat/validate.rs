//! Validation of what clients send, with JSON Schemas of its own and the wording of Rocket.Chat's validator (ajv).
//!
//! Like there, the first failure ends the check and only that one is told. When no alternative of an action fits, the
//! first failure of each alternative is told, one a line.
//!
//! Named choice: a real server also turns other scalars into the wanted type (`"true"` into `true`) and takes an action
//! without `params`, which its widget then cannot run. The practice server refuses both, because a client
//! that depends on them is wrong. Numbers as condition values are turned into text, as there.

use std::sync::LazyLock;

use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::{JsonType, ValidationError, Validator};
use serde_json::{Value, json};

use super::age::Age;

static TRIGGER: LazyLock<Validator> = LazyLock::new(|| compile(include_str!("schema/trigger.json")));
/// That of servers before external services: one kind of action.
static TRIGGER_WITHOUT_SERVICES: LazyLock<Validator> = LazyLock::new(|| {
    let mut schema = parse(include_str!("schema/trigger.json"));
    schema["properties"]["actions"]["items"] = json!({ "$ref": "#/$defs/send-message" });
    validator(&schema)
});
static SERVICE_TEST: LazyLock<Validator> =
    LazyLock::new(|| compile(include_str!("schema/service-test.json")));
static LIST_QUERY: LazyLock<Validator> = LazyLock::new(|| compile(include_str!("schema/list-query.json")));

/// What is wrong with a body or query, in ajv's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Invalid(pub(crate) String);

/// Checks the body of `POST livechat/triggers` and turns numbers in condition values into text, as the server stores
/// them. Only what a server of this age knows is taken.
pub(crate) fn trigger(mut body: Value, age: Age) -> Result<Value, Invalid> {
    let conditions = body.get_mut("conditions").and_then(Value::as_array_mut);
    for value in conditions
        .into_iter()
        .flatten()
        .filter_map(|condition| condition.get_mut("value"))
    {
        if let Value::Number(number) = value {
            *value = Value::String(number.to_string());
        }
    }
    let schema = if age.asks_services {
        &TRIGGER
    } else {
        &TRIGGER_WITHOUT_SERVICES
    };
    check(schema, &body)?;
    Ok(body)
}

/// Checks the body of `POST livechat/triggers/external-service/test`.
pub(crate) fn service_test(body: &Value) -> Result<(), Invalid> {
    check(&SERVICE_TEST, body)
}

/// Checks the query of an endpoint that lists.
pub(crate) fn list_query(query: &Value) -> Result<(), Invalid> {
    check(&LIST_QUERY, query)
}

fn compile(schema: &str) -> Validator {
    validator(&parse(schema))
}

fn parse(schema: &str) -> Value {
    serde_json::from_str(schema).expect("the schemas in schema/ are JSON")
}

fn validator(schema: &Value) -> Validator {
    jsonschema::validator_for(schema).expect("the schemas in schema/ are JSON Schemas")
}

fn check(validator: &Validator, instance: &Value) -> Result<(), Invalid> {
    let errors: Vec<_> = validator.iter_errors(instance).collect();
    match first(&errors) {
        None => Ok(()),
        Some(error) => Err(Invalid(wording(error).join("\n "))),
    }
}

/// The failure that ajv would have met first: of an object first its missing, then its unknown members, then what is
/// wrong inside its known ones, in the order of the schema. The validator here has that order except that it
/// looks inside first.
fn first<'e, 'i>(errors: &'e [ValidationError<'i>]) -> Option<&'e ValidationError<'i>> {
    let rank = |error: &ValidationError<'_>| match error.kind() {
        ValidationErrorKind::Type { .. } => 0,
        ValidationErrorKind::Required { .. } => 1,
        ValidationErrorKind::AdditionalProperties { .. } => 2,
        _ => 3,
    };
    let is_met_before = |left: &ValidationError<'_>, right: &ValidationError<'_>| match right
        .instance_path()
        .as_str()
        .strip_prefix(left.instance_path().as_str())
    {
        Some("") => rank(left) < rank(right),
        Some(deeper) => deeper.starts_with('/'),
        None => false,
    };
    errors
        .iter()
        .reduce(|first, next| if is_met_before(next, first) { next } else { first })
}

fn wording(error: &ValidationError<'_>) -> Vec<String> {
    let text = match error.kind() {
        ValidationErrorKind::Required { property } => {
            format!(
                "must have required property '{}'",
                property.as_str().unwrap_or_default()
            )
        }
        ValidationErrorKind::AdditionalProperties { .. } => "must NOT have additional properties".to_owned(),
        ValidationErrorKind::Enum { .. } => "must be equal to one of the allowed values".to_owned(),
        ValidationErrorKind::MinItems { limit } => format!("must NOT have fewer than {limit} items"),
        ValidationErrorKind::Minimum { limit } => format!("must be >= {limit}"),
        ValidationErrorKind::Type { kind } => format!("must be {}", types(kind)),
        ValidationErrorKind::OneOfNotValid { context } => {
            let alternatives = context
                .iter()
                .filter_map(|errors| first(errors))
                .flat_map(wording);
            return alternatives
                .chain(["must match exactly one schema in oneOf".to_owned()])
                .collect();
        }
        // No schema here uses another keyword.
        _ => error.to_string(),
    };
    vec![text]
}

/// The names of the wanted types, `null` last as ajv has it.
fn types(kind: &TypeKind) -> String {
    match kind {
        TypeKind::Single(only) => only.to_string(),
        TypeKind::Multiple(set) => {
            let mut names: Vec<_> = set.iter().collect();
            names.sort_by_key(|name| *name == JsonType::Null);
            names
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join(",")
        }
    }
}
