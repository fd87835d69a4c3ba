//! A document as the rules look at it: by fields of the contract, each with its path.

use std::cell::OnceCell;

use pattern::{CompileError, DangerReport, DeadPart, Dialect, Impossible, Judgements, Meant, Pattern};
use serde_json::{Map, Value};

use super::super::contract::{self, ACTIONS, CONDITIONS, FALLBACK, MESSAGE};
use super::super::model::{ConditionKind, ConditionValue};
use super::super::read::condition_value;
use super::time::written;
use crate::catalogue::{ActionEntry, Field};
use crate::{Context, FieldPath};

/// The document under check.
pub(super) struct Subject<'a> {
    pub(super) document: &'a Map<String, Value>,
    pub(super) context: &'a Context<'a>,
    /// What several rules ask about and takes some time to find.
    compiled: OnceCell<Option<(FieldPath, Result<Pattern, CompileError>)>>,
    dangers: OnceCell<Option<(FieldPath, DangerReport)>>,
    meant: OnceCell<Option<(FieldPath, Vec<Meant>)>>,
    never_matches: OnceCell<Vec<Impossible>>,
    dead_parts: OnceCell<Vec<DeadPart>>,
}

/// The condition that the widget looks at.
pub(super) struct FirstCondition {
    pub(super) path: FieldPath,
    pub(super) kind: ConditionKind,
    /// Never of a type that the server refuses.
    pub(super) value: ConditionValue,
}

/// The action that the widget runs, if the server knows it.
pub(super) struct FirstAction<'a> {
    /// Path of its `params`.
    path: FieldPath,
    pub(super) entry: &'static ActionEntry,
    params: &'a Map<String, Value>,
}

impl<'a> Subject<'a> {
    pub(super) fn new(document: &'a Map<String, Value>, context: &'a Context<'a>) -> Subject<'a> {
        Subject {
            document,
            context,
            compiled: OnceCell::new(),
            dangers: OnceCell::new(),
            meant: OnceCell::new(),
            never_matches: OnceCell::new(),
            dead_parts: OnceCell::new(),
        }
    }

    /// A text field of the trigger itself.
    pub(super) fn text(&self, field: &Field) -> Option<(FieldPath, &'a str)> {
        let text = self.document.get(field.key)?.as_str()?;
        Some((FieldPath::root().field(field.key), text))
    }

    /// A switch of the trigger itself.
    pub(super) fn switch(&self, field: &Field) -> Option<(FieldPath, bool)> {
        let on = self.document.get(field.key)?.as_bool()?;
        Some((FieldPath::root().field(field.key), on))
    }

    /// The items of a list of the trigger.
    pub(super) fn items(
        &self,
        list: contract::List,
    ) -> impl Iterator<Item = (FieldPath, &'a Value)> + use<'a> {
        let path = FieldPath::root().field(list.key);
        let items = self.document.get(list.key).and_then(Value::as_array);
        items
            .into_iter()
            .flatten()
            .enumerate()
            .map(move |(index, item)| (path.item(index), item))
    }

    /// The items of a list of the trigger that are objects.
    fn objects(
        &self,
        list: contract::List,
    ) -> impl Iterator<Item = (FieldPath, &'a Map<String, Value>)> + use<'a> {
        self.items(list)
            .filter_map(|(path, item)| Some((path, item.as_object()?)))
    }

    /// The names of all conditions.
    pub(super) fn condition_names(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.conditions().map(|(_, name)| name)
    }

    /// The paths and names of all conditions.
    pub(super) fn conditions(&self) -> impl Iterator<Item = (FieldPath, &'a str)> + use<'a> {
        self.objects(CONDITIONS)
            .filter_map(|(path, condition)| Some((path, condition.get("name")?.as_str()?)))
    }

    /// All conditions whose values the server does not refuse, for widgets that look at every one.
    pub(super) fn conditions_with_values(&self) -> impl Iterator<Item = FirstCondition> + use<'a> {
        self.objects(CONDITIONS)
            .filter_map(|(path, condition)| as_condition(path, condition))
    }

    /// The condition that the widget looks at.
    pub(super) fn first_condition(&self) -> Option<FirstCondition> {
        let (path, condition) = self.objects(CONDITIONS).next()?;
        as_condition(path, condition)
    }

    /// The pattern of the first condition, if it is about the page's URL.
    pub(super) fn page_url(&self) -> Option<(FieldPath, String)> {
        let condition = self.first_condition()?;
        (condition.kind == ConditionKind::PageUrl)
            .then(|| (condition.value_path(), written(&condition.value)))
    }

    /// That pattern as browsers take it, or why they refuse it.
    pub(super) fn compiled(&self) -> Option<(&FieldPath, Result<&Pattern, &CompileError>)> {
        let find = || {
            let (path, source) = self.page_url()?;
            Some((path, Pattern::compile(&source)))
        };
        let (path, compiled) = self.compiled.get_or_init(find).as_ref()?;
        Some((path, compiled.as_ref()))
    }

    /// What that pattern can do to browsers, if they accept it.
    pub(super) fn dangers(&self) -> Option<&(FieldPath, DangerReport)> {
        let find = || {
            let (path, source) = self.page_url()?;
            Some((
                path,
                Judgements::shared()
                    .dangers_in(Dialect::JavaScript, &source)
                    .ok()?,
            ))
        };
        self.dangers.get_or_init(find).as_ref()
    }

    /// What that pattern probably means otherwise, whether browsers accept it or not.
    pub(super) fn meant(&self) -> Option<&(FieldPath, Vec<Meant>)> {
        let find = || {
            let (path, source) = self.page_url()?;
            Some((
                path,
                Judgements::shared().meant_in(Dialect::JavaScript, &source, self.context.evidence),
            ))
        };
        self.meant.get_or_init(find).as_ref()
    }

    /// Why that pattern can match no address, where that is so.
    pub(super) fn never_matches(&self) -> &[Impossible] {
        let of = |(_, source): (FieldPath, String)| Judgements::shared().never_matches(&source);
        self.never_matches
            .get_or_init(|| self.page_url().map(of).unwrap_or_default())
    }

    /// The parts of that pattern that take part in no match.
    pub(super) fn dead_parts(&self) -> &[DeadPart] {
        let of = |(_, source): (FieldPath, String)| {
            Judgements::shared().dead_parts_in(Dialect::JavaScript, &source)
        };
        self.dead_parts
            .get_or_init(|| self.page_url().map(of).unwrap_or_default())
    }

    /// The action that the widget runs.
    pub(super) fn first_action(&self) -> Option<FirstAction<'a>> {
        let (path, action) = self.objects(ACTIONS).next()?;
        Some(FirstAction {
            path: path.field("params"),
            entry: contract::action(action.get("name")?.as_str()?)?,
            params: action.get("params")?.as_object()?,
        })
    }

    /// Every text that the first action shows to visitors, with its field.
    pub(super) fn shown_texts(&self) -> impl Iterator<Item = (FieldPath, &'static Field, &'a str)> + use<'a> {
        let action = self.first_action();
        [&MESSAGE, &FALLBACK].into_iter().filter_map(move |field| {
            let (path, text) = action.as_ref()?.text(field)?;
            Some((path, field, text))
        })
    }
}

fn as_condition(path: FieldPath, condition: &Map<String, Value>) -> Option<FirstCondition> {
    let refused = matches!(
        condition.get("value"),
        Some(Value::Bool(_) | Value::Array(_) | Value::Object(_))
    );
    (!refused).then_some(())?;
    Some(FirstCondition {
        path,
        kind: ConditionKind::from_key(condition.get("name")?.as_str()?),
        value: condition_value(condition),
    })
}

impl<'a> FirstAction<'a> {
    /// Where a field of the action is.
    pub(super) fn path(&self, field: &Field) -> FieldPath {
        self.path.field(field.key)
    }

    /// The value of a field that the action has.
    pub(super) fn value(&self, field: &Field) -> Option<&'a Value> {
        let known = self.entry.fields.iter().any(|one| one.key == field.key);
        self.params.get(field.key).filter(|_| known)
    }

    /// A text field of the action.
    pub(super) fn text(&self, field: &Field) -> Option<(FieldPath, &'a str)> {
        Some((self.path(field), self.value(field)?.as_str()?))
    }

    /// A number field of the action.
    pub(super) fn number(&self, field: &Field) -> Option<(FieldPath, f64)> {
        Some((self.path(field), self.value(field)?.as_f64()?))
    }
}

impl FirstCondition {
    /// Path of its value.
    pub(super) fn value_path(&self) -> FieldPath {
        self.path.field("value")
    }
}
