//! A document as the rules look at it: parts of the condition and actions, each with its path.

use std::cell::OnceCell;

use serde_json::{Map, Value};

use super::super::catalogue::TREE;
use super::super::contract::{DEFINITION, actions_key, definition};
use super::super::model::{Condition, Operator, Trigger};
use super::super::read::{read, read_condition};
use super::reach::{self, Reach};
use crate::tree::VariableEntry;
use crate::{Context, FieldPath};

/// The document under check.
pub(super) struct Subject<'a> {
    pub(super) document: &'a Map<String, Value>,
    pub(super) context: &'a Context<'a>,
    pub(super) trigger: Trigger,
    /// Every part of the condition, the outer ones before the inner ones.
    pub(super) parts: Vec<Part<'a>>,
    /// The actions as they are written.
    pub(super) actions: Vec<(FieldPath, &'a Value)>,
    reach: OnceCell<Reach>,
}

/// A part of the condition.
pub(super) struct Part<'a> {
    pub(super) path: FieldPath,
    pub(super) written: &'a Value,
    pub(super) condition: Condition,
    /// The index of the part around it in the list of parts.
    pub(super) parent: Option<usize>,
}

/// A comparison of the condition.
pub(super) struct Comparison<'s> {
    /// Of the whole part.
    pub(super) path: &'s FieldPath,
    pub(super) operator: Operator,
    pub(super) variable: &'s str,
    /// The variable's entry, when it is known.
    pub(super) entry: Option<&'static VariableEntry>,
    pub(super) value: &'s Value,
}

impl Comparison<'_> {
    /// The path of its value.
    pub(super) fn value_path(&self) -> FieldPath {
        self.path.item(2)
    }

    /// The part with another operator and another value.
    pub(super) fn with(&self, operator: Operator, value: impl Into<Value>) -> Value {
        Value::Array(vec![operator.key().into(), self.variable.into(), value.into()])
    }

    /// What it looks at, as the editor names it.
    pub(super) fn label(&self) -> String {
        self.entry
            .map_or_else(|| self.variable.to_owned(), |entry| entry.label.to_owned())
    }
}

impl<'a> Subject<'a> {
    pub(super) fn new(document: &'a Map<String, Value>, context: &'a Context<'a>) -> Subject<'a> {
        let mut parts = Vec::new();
        if let Some(condition) = definition(document).and_then(|definition| definition.get("condition")) {
            let path = FieldPath::root().field(DEFINITION).field("condition");
            collect(condition, &path, None, &mut parts);
        }
        let written = definition(document);
        let path = actions_path(document);
        let actions = written
            .and_then(|definition| definition.get(actions_key(written)))
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .enumerate()
            .map(|(index, action)| (path.item(index), action))
            .collect();
        Subject {
            document,
            context,
            trigger: read(document),
            parts,
            actions,
            reach: OnceCell::new(),
        }
    }

    /// The comparisons of the condition, in its order.
    pub(super) fn comparisons(&self) -> impl Iterator<Item = Comparison<'_>> {
        self.parts.iter().filter_map(|part| match &part.condition {
            Condition::Compare {
                operator,
                variable,
                value,
            } => Some(Comparison {
                path: &part.path,
                operator: *operator,
                variable,
                entry: TREE.variable(variable),
                value,
            }),
            _ => None,
        })
    }

    /// What can be known at each part of the condition.
    pub(super) fn reach(&self) -> &Reach {
        self.reach.get_or_init(|| reach::of(&self.trigger, &self.parts))
    }

    /// The path of the condition.
    pub(super) fn condition_path(&self) -> FieldPath {
        FieldPath::root().field(DEFINITION).field("condition")
    }

    /// The path of the event.
    pub(super) fn event_path(&self) -> FieldPath {
        FieldPath::root().field(DEFINITION).field("event")
    }
}

/// The path of the list of actions.
pub(super) fn actions_path(document: &Map<String, Value>) -> FieldPath {
    FieldPath::root()
        .field(DEFINITION)
        .field(actions_key(definition(document)))
}

fn collect<'a>(written: &'a Value, path: &FieldPath, parent: Option<usize>, parts: &mut Vec<Part<'a>>) {
    let condition = read_condition(written);
    let index = parts.len();
    let inside = matches!(
        condition,
        Condition::And(_) | Condition::Or(_) | Condition::Not(_)
    );
    parts.push(Part {
        path: path.clone(),
        written,
        condition,
        parent,
    });
    let items = written.as_array().filter(|_| inside);
    for (position, item) in items.into_iter().flatten().enumerate().skip(1) {
        collect(item, &path.item(position), Some(index), parts);
    }
}
