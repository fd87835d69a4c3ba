//! Which condition, action or field a place of a document is.

use serde_json::{Map, Value};
use trigger::tree::Tree;
use trigger::{Catalogue, Field, FieldChoice, FieldKind, FormSection, Kind, Platform, documents};

/// The id of the page about what stands at a JSON pointer of a document, if there is one.
pub(super) fn thing_at(
    platform: Platform,
    kind: &Kind,
    document: &Map<String, Value>,
    pointer: &str,
) -> Option<String> {
    let catalogue = documents(platform).catalogue();
    let id = |group: &str, key: &str| format!("{group}/{}/{}/{key}", platform.key(), kind.key);
    if let Some(tree) = &catalogue.tree
        && let Some((group, key)) = in_tree(tree, document, pointer)
    {
        return Some(id(group, &key));
    }
    if let Some((group, key)) = in_sections(&catalogue, kind, document, pointer) {
        return Some(id(group, &key));
    }
    if let Some((group, key)) = in_lists(&catalogue, document, pointer) {
        return Some(id(group, &key));
    }
    let first = pointer.strip_prefix('/')?.split('/').next()?;
    let field = catalogue.fields.iter().find(|field| field.key == first)?;
    Some(id("field", field.key))
}

/// Of a trigger with lists of conditions and actions.
fn in_lists(
    catalogue: &Catalogue,
    document: &Map<String, Value>,
    pointer: &str,
) -> Option<(&'static str, String)> {
    let mut steps = pointer.strip_prefix('/')?.split('/');
    let (list, place) = (steps.next()?, steps.next()?);
    let name = document
        .get(list)?
        .get(place.parse::<usize>().ok()?)?
        .get("name")?
        .as_str()?;
    match list {
        "conditions" => {
            let entry = catalogue.conditions.iter().find(|entry| entry.key == name)?;
            Some(("condition", entry.key.to_owned()))
        }
        "actions" => {
            let entry = catalogue.actions.iter().find(|entry| entry.key == name)?;
            Some(("action", entry.key.to_owned()))
        }
        _ => None,
    }
}

/// Of a trigger with a tree: the innermost part around the place; of a comparison what it looks at.
fn in_tree(tree: &Tree, document: &Map<String, Value>, pointer: &str) -> Option<(&'static str, String)> {
    let whole = Value::Object(document.clone());
    if pointer == tree.places.event {
        let event = whole.pointer(pointer)?.as_str()?;
        return Some(("condition", tree.event(event)?.key.to_owned()));
    }
    let ends = pointer
        .match_indices('/')
        .map(|(at, _)| at)
        .chain([pointer.len()]);
    let around: Vec<&str> = ends.filter_map(|end| pointer.get(..end)).collect();
    around.iter().rev().find_map(|place| {
        let part = whole.pointer(place)?.as_array()?;
        let name = part.first()?.as_str()?;
        if tree
            .places
            .actions
            .iter()
            .any(|actions| place.starts_with(actions))
        {
            return Some(("action", tree.action(name)?.key.to_owned()));
        }
        if !place.starts_with(tree.places.condition) {
            return None;
        }
        if let Some(part) = tree.part(name) {
            return Some(("condition", part.key.to_owned()));
        }
        let operator = tree.operator(name)?;
        let variable = part
            .get(1)
            .and_then(Value::as_str)
            .and_then(|key| tree.variable(key));
        Some((
            "condition",
            variable.map_or(operator.key, |variable| variable.key).to_owned(),
        ))
    })
}

/// Of a draft whose form has sections: the field around the place, or what its row looks at.
fn in_sections(
    catalogue: &Catalogue,
    kind: &Kind,
    document: &Map<String, Value>,
    pointer: &str,
) -> Option<(&'static str, String)> {
    let of_kind = catalogue
        .sections
        .iter()
        .filter(|section| section.kind == kind.key);
    let (at, field) = of_kind
        .flat_map(|section| {
            section
                .fields
                .iter()
                .map(|field| (pointer_of(section, field), field))
        })
        .filter(|(at, _)| pointer == at || pointer.starts_with(&format!("{at}/")))
        .max_by_key(|(at, _)| at.len())?;
    let whole = Value::Object(document.clone());
    if let Some((deciding, key)) = deciding(field) {
        let row = pointer
            .strip_prefix(&at)?
            .strip_prefix('/')
            .and_then(|rest| rest.split('/').next());
        let of_row = row.and_then(|row| whole.pointer(&format!("{at}/{row}/{key}")));
        let chosen = of_row
            .and_then(Value::as_str)
            .filter(|chosen| deciding.iter().any(|one| one.key == *chosen));
        if let Some(chosen) = chosen {
            return Some(("condition", chosen.to_owned()));
        }
    }
    if decides_sections(catalogue, field)
        && let Some(chosen) = whole.pointer(&at).and_then(Value::as_str)
        && field.choices.iter().any(|choice| choice.key == chosen)
    {
        return Some(("condition", chosen.to_owned()));
    }
    Some((group_of(field), key_of(&at)))
}

/// Where a field stands, as a JSON pointer.
pub(super) fn pointer_of(section: &FormSection, field: &Field) -> String {
    format!("{}/{}", section.at, field.key)
}

/// The last part of the id of a field: its pointer, with dots.
pub(super) fn key_of(pointer: &str) -> String {
    pointer.trim_start_matches('/').replace('/', ".")
}

/// What a list of texts or places asks is a condition; everything else is a field.
pub(super) fn group_of(field: &Field) -> &'static str {
    match field.kind {
        FieldKind::Items => "condition",
        _ => "field",
    }
}

/// Of a field with rows, what a row looks at decides which other fields the row has: the choices, and the member they are in.
pub(super) fn deciding(field: &Field) -> Option<(&'static [FieldChoice], &'static str)> {
    let rows = field.items.filter(|_| field.kind == FieldKind::List)?.fields;
    let decides = |one: &&Field| {
        one.kind == FieldKind::Choice
            && rows
                .iter()
                .any(|other| other.shown_when.is_some_and(|shown| shown.field == one.key))
    };
    rows.iter().find(decides).map(|one| (one.choices, one.key))
}

/// Whether a field at the top says which others there are: the event of a webhook.
pub(super) fn decides_sections(catalogue: &Catalogue, field: &Field) -> bool {
    let pointer = format!("/{}", field.key);
    let mut fields = catalogue.sections.iter().flat_map(|section| section.fields);
    field.kind == FieldKind::Choice
        && fields.any(|other| other.shown_when.is_some_and(|shown| shown.field == pointer))
}
