//! A document as fields, side by side with other versions of it: what differs, with a path and a label for each.
//!
//! A condition is compared part by part and not as one: parts that were put in or taken out are fields of their own, and so is each
//! argument of a part that stayed. Paths in lists count the items of all versions together, as [`crate::merge()`] expects them.

use serde_json::{Map, Value};

use super::catalogue::TREE;
use super::content::content;
use super::contract::{DEFINITION, actions_key, definition};
use super::form::CATALOGUE;
use super::lines::{
    action_lines, actions_lines, compared_lines, condition_lines, definition_lines, event_lines, name_lines,
};
use super::read::{read_action, read_condition};
use super::sentence::{action_words, condition_words};
use crate::FieldPath;
use crate::versions::{At, FieldOf, Values, Walk};

/// Every field that is not the same in all versions, in the order of the form. Only [`content`] counts. `actions_of` is the version
/// whose name for the list of actions the paths have.
pub(super) fn differing<const VERSIONS: usize>(
    documents: [&Map<String, Value>; VERSIONS],
    actions_of: &Map<String, Value>,
) -> Vec<FieldOf<VERSIONS>> {
    let contents = documents.map(content);
    let mut walk = Walk { fields: Vec::new() };
    let root = At::root();
    let unsaid = content(&Map::new());
    for field in CATALOGUE.fields {
        let values = contents.each_ref().map(|content| content.get(field.key));
        // A document that is not there says nothing, and one that is there says nothing new with what goes without saying.
        let is_told = values.iter().any(|value| *value != unsaid.get(field.key));
        let said = std::array::from_fn(|version| values[version].filter(|_| is_there(documents[version])));
        if is_told {
            walk.leaf(&root.member(field.key), field.label, said);
        }
    }
    let definitions = contents.each_ref().map(|content| content.get(DEFINITION));
    let at = root.member(DEFINITION);
    let is_object = |definition: &Option<&Value>| definition.is_some_and(Value::is_object);
    // Two lists of actions in one version and one of another name elsewhere are no versions of each other.
    let key = actions_key(definition(actions_of));
    let has_two = |definition: &&Value| definition.get("action").is_some();
    let is_ambiguous = key == "action" && definitions.iter().flatten().any(has_two);
    if is_ambiguous || !definitions.iter().all(is_object) {
        walk.leaf_in_lines(&at, "Definition", definitions, definition_lines);
        return walk.fields;
    }
    let members = definitions.map(|definition| definition.and_then(Value::as_object));
    let of =
        |member: &str| members.map(|definition| definition.and_then(|definition| definition.get(member)));
    let event = of("event");
    walk.leaf_in_lines(&at.member("event"), "Event", event, event_lines);
    walk.condition(&at.member("condition"), of("condition"));
    walk.actions(&at.member(key), of("actions"));
    let mut others: Vec<&str> = Vec::new();
    for other in members.iter().flatten().flat_map(|members| members.keys()) {
        let is_told = ["event", "condition", "actions"].contains(&other.as_str());
        if !is_told && !others.contains(&other.as_str()) {
            others.push(other);
        }
    }
    for other in others {
        let label = match other {
            "version" => "Version of the definition",
            "editor" => "Editor",
            other => other,
        };
        walk.leaf(&at.member(other), label, of(other));
    }
    walk.fields
}

/// Whether a document is one: what is not there is compared as one without members, or with a definition of no parts.
fn is_there(document: &Map<String, Value>) -> bool {
    document.keys().any(|member| member != DEFINITION)
}

impl<const VERSIONS: usize> Walk<VERSIONS> {
    fn condition(&mut self, at: &At<VERSIONS>, values: Values<'_, VERSIONS>) {
        if values.iter().all(|value| *value == values[0]) {
            return;
        }
        let whole = |walk: &mut Self| {
            let words = |value: &Value| condition_words(&read_condition(value));
            walk.item(at, place_words(at.place(&values)), values, words, condition_lines);
        };
        let Some(lists) = all_lists(values) else {
            whole(self);
            return;
        };
        if !lists.iter().all(|list| is_alike_list(lists[0], list)) {
            if !self.grown(at, values, lists) {
                whole(self);
            }
            return;
        }
        let heads = lists.map(|list| list.first());
        match head(lists[0]) {
            Some("and" | "or") => {
                self.leaf_in_lines(&at.item(0), "All or any of the parts", heads, name_lines);
                self.parts(at, lists);
            }
            Some("not") => self.condition(&at.item(1), lists.map(|list| list.get(1))),
            Some(name) if TREE.operator(name).is_some() => {
                let variable = lists[0].get(1).and_then(Value::as_str).unwrap_or_default();
                let label = TREE.variable(variable).map_or(variable, |entry| entry.label);
                let comparison = format!("Comparison of “{label}”");
                self.leaf_in_lines(&at.item(0), comparison, heads, name_lines);
                let before = self.fields.len();
                self.leaf_in_lines(
                    &at.item(2),
                    format!("Value of “{label}”"),
                    lists.map(|list| list.get(2)),
                    |value| compared_lines(variable, value),
                );
                for field in &mut self.fields[before..] {
                    field.is_pattern = lists.iter().any(|list| asks_pattern(list));
                }
            }
            Some(name) => {
                let entry = TREE.part(name);
                let part = entry.map_or(name, |entry| entry.label);
                let arguments = entry.map_or(&[][..], |entry| entry.arguments);
                self.arguments(at, lists, |index| match arguments.get(index) {
                    Some(argument) => format!("{} of “{part}”", argument.label),
                    None => format!("“{part}”, value {}", index + 1),
                });
            }
            None => whole(self),
        }
    }

    /// Tells a condition that stands alone in one of two versions and is a part of a group in the other by what came to it or went;
    /// `false`: it is no such condition. Three versions are not told like that, because the two could not be joined part by part.
    fn grown(
        &mut self,
        at: &At<VERSIONS>,
        values: Values<'_, VERSIONS>,
        lists: [&[Value]; VERSIONS],
    ) -> bool {
        let is_group = |list: &&[Value]| matches!(head(list), Some("and" | "or"));
        let alone = lists.iter().position(|list| !is_group(list));
        let (Some(alone), Some(group)) = (alone, lists.iter().find(|list| is_group(list))) else {
            return false;
        };
        let Some(condition) = values[alone].filter(|_| VERSIONS == 2) else {
            return false;
        };
        let parts = group.get(1..).unwrap_or_default();
        if !parts.iter().any(|part| are_alike_parts(part, condition)) {
            return false;
        }
        let heads = lists.map(|list| list.first().filter(|_| is_group(&list)));
        self.leaf_in_lines(&at.item(0), "All or any of the parts", heads, name_lines);
        let before = self.fields.len();
        let mut sides = lists.map(|list| list.get(1..).unwrap_or_default());
        sides[alone] = std::slice::from_ref(condition);
        self.rows(at, 1, sides, are_alike_parts, Self::condition);
        // Alone, the first part is the condition itself.
        let first = at.places[alone].item(1);
        for field in &mut self.fields[before..] {
            let place = &mut field.places[alone];
            if let Some(inside) = place.as_str().strip_prefix(first.as_str()) {
                *place = FieldPath::of_pointer(&format!("{}{inside}", at.places[alone].as_str()));
            }
        }
        true
    }

    /// The parts of a list of parts.
    fn parts(&mut self, at: &At<VERSIONS>, lists: [&[Value]; VERSIONS]) {
        let parts = lists.map(|list| list.get(1..).unwrap_or_default());
        self.rows(at, 1, parts, are_alike_parts, Self::condition);
    }

    fn actions(&mut self, at: &At<VERSIONS>, values: Values<'_, VERSIONS>) {
        match all_lists(values) {
            Some(lists) => self.rows(at, 0, lists, are_alike_actions, Self::action),
            None => self.leaf_in_lines(at, "Actions", values, actions_lines),
        }
    }

    fn action(&mut self, at: &At<VERSIONS>, values: Values<'_, VERSIONS>) {
        let lists = all_lists(values).filter(|lists| lists.iter().all(|list| head(list) == head(lists[0])));
        match lists.and_then(|lists| Some((lists, head(lists[0])?))) {
            Some((lists, name)) => {
                let entry = TREE.action(name);
                let arguments = entry.map_or(&[][..], |entry| entry.arguments);
                let action = entry.map_or(name, |entry| entry.label);
                let number = place_words(at.place(&values)).to_lowercase();
                self.arguments(at, lists, |index| match arguments.get(index) {
                    Some(argument) => format!("{} ({number})", argument.label),
                    None => format!("“{action}”, value {} ({number})", index + 1),
                });
            }
            None => {
                let words = |value: &Value| action_words(&read_action(value));
                self.item(at, place_words(at.place(&values)), values, words, action_lines);
            }
        }
    }

    /// What stands behind the name of a part or an action.
    fn arguments(&mut self, at: &At<VERSIONS>, lists: [&[Value]; VERSIONS], label: impl Fn(usize) -> String) {
        let longest = lists.iter().map(|list| list.len()).max().unwrap_or_default();
        for index in 1..longest {
            self.leaf(
                &at.item(index),
                label(index - 1),
                lists.map(|list| list.get(index)),
            );
        }
    }
}

/// What the part or action at a place is called: `Condition, part 2.1`, `Action 3`.
pub(super) fn place_words(path: &FieldPath) -> String {
    let steps: Vec<&str> = path.as_str().split('/').skip(2).collect();
    match steps.as_slice() {
        ["condition"] => "Condition".to_owned(),
        ["condition", steps @ ..] => format!("Condition, part {}", steps.join(".")),
        [_, index] => match index.parse::<usize>() {
            Ok(index) => format!("Action {}", index + 1),
            Err(_) => path.to_string(),
        },
        _ => path.to_string(),
    }
}

fn all_lists<'v, const VERSIONS: usize>(values: Values<'v, VERSIONS>) -> Option<[&'v [Value]; VERSIONS]> {
    let empty: &[Value] = &[];
    let lists = values.map(|value| value.and_then(Value::as_array).map(Vec::as_slice));
    lists
        .iter()
        .all(Option::is_some)
        .then(|| lists.map(|list| list.unwrap_or(empty)))
}

/// Whether a comparison compares with a pattern.
fn asks_pattern(list: &[Value]) -> bool {
    let operator = head(list).and_then(|name| TREE.operator(name));
    operator.is_some_and(|entry| entry.pattern.is_some())
}

fn head(list: &[Value]) -> Option<&str> {
    list.first().and_then(Value::as_str)
}

fn are_alike_parts(left: &Value, right: &Value) -> bool {
    match (left.as_array(), right.as_array()) {
        (Some(left), Some(right)) => is_alike_list(left, right),
        _ => false,
    }
}

/// Whether two parts are versions of one: lists of parts, comparisons of one variable, or parts of one name.
fn is_alike_list(left: &[Value], right: &[Value]) -> bool {
    let (Some(this), Some(other)) = (head(left), head(right)) else {
        return false;
    };
    let is_group = |name: &str| matches!(name, "and" | "or");
    let is_comparison = |list: &[Value], name: &str| TREE.operator(name).is_some() && list.len() == 3;
    match (this, other) {
        _ if is_group(this) || is_group(other) => is_group(this) && is_group(other),
        ("not", "not") => {
            left.len() == 2
                && right.len() == 2
                && (are_alike_parts(&left[1], &right[1]) || left[1] == right[1])
        }
        _ if is_comparison(left, this) && is_comparison(right, other) => left[1] == right[1],
        _ => this == other && TREE.operator(this).is_none(),
    }
}

fn are_alike_actions(left: &Value, right: &Value) -> bool {
    match (left.as_array(), right.as_array()) {
        (Some(left), Some(right)) => head(left).is_some() && head(left) == head(right),
        _ => false,
    }
}
