//! Every place of a document where the contract expects something, and the members that it does not have.

use serde_json::{Map, Value};

use super::super::contract::{self, ACTIONS, CATALOGUE, CONDITIONS, List, SERVER_MANAGED};
use super::super::model::ConditionKind;
use crate::FieldPath;
use crate::catalogue::FieldKind;

/// The type that a field must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Expected {
    Text,
    Sender,
    Switch,
    Number,
    List,
    Object,
    /// `_id`.
    TextOrNull,
    /// A condition's value.
    TextNumberOrNull,
}

impl Expected {
    fn of(kind: FieldKind) -> Expected {
        match kind {
            FieldKind::Text | FieldKind::LongText | FieldKind::Url | FieldKind::Choice => Expected::Text,
            FieldKind::Switch => Expected::Switch,
            FieldKind::Milliseconds | FieldKind::Number => Expected::Number,
            FieldKind::Sender => Expected::Sender,
            FieldKind::Items | FieldKind::Pair | FieldKind::Members | FieldKind::Image => Expected::Object,
            FieldKind::Numbers | FieldKind::Choices | FieldKind::Texts | FieldKind::List => Expected::List,
            FieldKind::Pattern | FieldKind::Seconds => Expected::TextNumberOrNull,
        }
    }

    /// Whether the server takes this value.
    pub(super) fn takes(self, value: &Value) -> bool {
        match self {
            Expected::Text | Expected::Sender => value.is_string(),
            Expected::Switch => value.is_boolean(),
            Expected::Number => value.is_number(),
            Expected::List => value.is_array(),
            Expected::Object => value.is_object(),
            Expected::TextOrNull => value.is_string() || value.is_null(),
            Expected::TextNumberOrNull => value.is_string() || value.is_number() || value.is_null(),
        }
    }

    /// For people, with its article.
    pub(super) fn words(self) -> &'static str {
        match self {
            Expected::Text => "a text",
            Expected::Sender => "“queue” or “custom”",
            Expected::Switch => "true or false",
            Expected::Number => "a number",
            Expected::List => "a list",
            Expected::Object => "an object",
            Expected::TextOrNull => "a text or null",
            Expected::TextNumberOrNull => "a text, a number or null",
        }
    }
}

/// A place in a document where the contract expects something.
pub(super) struct Slot<'a> {
    pub(super) path: FieldPath,
    pub(super) key: &'static str,
    pub(super) label: &'static str,
    pub(super) expected: Expected,
    pub(super) required: bool,
    pub(super) value: Option<&'a Value>,
}

/// Every place of the contract, as far as the document goes.
pub(super) fn slots(document: &Map<String, Value>) -> Vec<Slot<'_>> {
    let root = FieldPath::root();
    let mut slots: Vec<Slot<'_>> = CATALOGUE
        .fields
        .iter()
        .map(|field| slot(document, &root, field.key, field.label, Expected::of(field.kind)))
        .collect();
    slots.push(Slot {
        required: false,
        ..slot(document, &root, "_id", "Trigger ID", Expected::TextOrNull)
    });
    slots.push(slot(
        document,
        &root,
        CONDITIONS.key,
        "Conditions",
        Expected::List,
    ));
    slots.push(slot(document, &root, ACTIONS.key, "Actions", Expected::List));
    for (path, item) in items(document, CONDITIONS, &mut slots) {
        slots.push(slot(item, &path, "name", CONDITIONS.label, Expected::Text));
        let name = item.get("name").and_then(Value::as_str).unwrap_or_default();
        let label = contract::value_label(&ConditionKind::from_key(name));
        slots.push(Slot {
            required: false,
            ..slot(item, &path, "value", label, Expected::TextNumberOrNull)
        });
    }
    for (path, item) in items(document, ACTIONS, &mut slots) {
        slots.push(slot(item, &path, "name", ACTIONS.label, Expected::Text));
        slots.push(slot(item, &path, "params", "Action settings", Expected::Object));
        let entry = item
            .get("name")
            .and_then(Value::as_str)
            .and_then(contract::action);
        let Some((entry, params)) = entry.zip(item.get("params").and_then(Value::as_object)) else {
            continue;
        };
        for field in entry.fields {
            let found = slot(
                params,
                &path.field("params"),
                field.key,
                field.label,
                Expected::of(field.kind),
            );
            slots.push(Slot {
                required: field.required,
                // Null in a field that may be left out is the same as leaving it out.
                value: found.value.filter(|value| field.required || !value.is_null()),
                ..found
            });
        }
    }
    slots
}

fn slot<'a>(
    object: &'a Map<String, Value>,
    path: &FieldPath,
    key: &'static str,
    label: &'static str,
    expected: Expected,
) -> Slot<'a> {
    Slot {
        path: path.field(key),
        key,
        label,
        expected,
        required: true,
        value: object.get(key),
    }
}

/// The items of a list that are objects; a slot is added for each of the others.
fn items<'a>(
    document: &'a Map<String, Value>,
    list: List,
    slots: &mut Vec<Slot<'a>>,
) -> Vec<(FieldPath, &'a Map<String, Value>)> {
    let mut objects = Vec::new();
    let items = document.get(list.key).and_then(Value::as_array);
    for (index, item) in items.into_iter().flatten().enumerate() {
        let path = FieldPath::root().field(list.key).item(index);
        match item.as_object() {
            Some(object) => objects.push((path, object)),
            None => slots.push(Slot {
                path,
                key: list.key,
                label: list.label,
                expected: Expected::Object,
                required: true,
                value: Some(item),
            }),
        }
    }
    objects
}

/// The members that the contract does not have where they stand.
pub(super) fn unknown_fields(document: &Map<String, Value>) -> Vec<(FieldPath, &str)> {
    fn beside<'a>(
        object: &'a Map<String, Value>,
        path: &FieldPath,
        known: impl Fn(&str) -> bool,
        unknown: &mut Vec<(FieldPath, &'a str)>,
    ) {
        let others = object.keys().filter(|key| !known(key));
        unknown.extend(others.map(|key| (path.field(key), key.as_str())));
    }

    let mut unknown = Vec::new();
    let is_field = |key: &str| CATALOGUE.fields.iter().any(|field| field.key == key);
    let is_list = |key: &str| key == CONDITIONS.key || key == ACTIONS.key;
    let known = |key: &str| is_field(key) || is_list(key) || SERVER_MANAGED.contains(&key);
    beside(document, &FieldPath::root(), known, &mut unknown);
    for list in [CONDITIONS, ACTIONS] {
        for (path, item) in items(document, list, &mut Vec::new()) {
            beside(item, &path, |key| list.members.contains(&key), &mut unknown);
            let params = item
                .get("params")
                .and_then(Value::as_object)
                .filter(|_| list.key == ACTIONS.key);
            let entry = item
                .get("name")
                .and_then(Value::as_str)
                .and_then(contract::action);
            if let Some((entry, params)) = entry.zip(params) {
                let known = |key: &str| entry.fields.iter().any(|field| field.key == key);
                beside(params, &path.field("params"), known, &mut unknown);
            }
        }
    }
    unknown
}
