//! A document as the checks look at it: texts, places and groups, each with its path.

use serde_json::{Map, Value, json};

use super::super::Question;
use super::super::content::content;
use super::super::contract::{ACCESS, EXACT_MATCH, GROUPS, VALUE, groups_path};
use super::super::written::{WrittenPlace, WrittenText, WrittenTexts, items, places, texts};
use crate::{Context, FieldPath, Mend};

/// Longer lists are not compared row by row, and get no ready change that writes them anew: each of many findings would hold a list.
pub(super) const MOST_ROWS: usize = 200;

/// The document under check.
pub(super) struct Subject<'a> {
    pub(super) document: &'a Map<String, Value>,
    pub(super) context: &'a Context<'a>,
    /// What of it counts.
    pub(super) content: Map<String, Value>,
    /// What is asked of the URL and of the domain.
    pub(super) texts: Vec<WrittenTexts<'a>>,
    pub(super) places: Vec<WrittenPlace>,
    /// The groups as they are written.
    pub(super) groups: Vec<(FieldPath, &'a Value)>,
}

impl<'a> Subject<'a> {
    pub(super) fn new(document: &'a Map<String, Value>, context: &'a Context<'a>) -> Subject<'a> {
        let groups = document.get(ACCESS).and_then(|access| access.get(GROUPS));
        let path = groups_path();
        Subject {
            document,
            context,
            content: content(document),
            texts: [Question::Url, Question::Domain]
                .into_iter()
                .filter_map(|question| texts(document, question))
                .collect(),
            places: places(document),
            groups: items(groups)
                .enumerate()
                .map(|(index, group)| (path.item(index), group))
                .collect(),
        }
    }

    /// Every text that is not empty, with its list.
    pub(super) fn each_text(&self) -> impl Iterator<Item = (&WrittenTexts<'a>, &WrittenText<'a>)> {
        let each = self
            .texts
            .iter()
            .flat_map(|list| list.texts.iter().map(move |text| (list, text)));
        each.filter(|(_, text)| !text.value.is_empty())
    }

    /// The texts that are not empty of what is asked of one thing.
    pub(super) fn texts_of(
        &self,
        question: Question,
    ) -> impl Iterator<Item = (&WrittenTexts<'a>, &WrittenText<'a>)> {
        self.each_text()
            .filter(move |(list, _)| list.question == question)
    }

    /// The value at a path of the document.
    pub(super) fn at(&self, path: &FieldPath) -> Option<&'a Value> {
        let mut steps = path.as_str().split('/').skip(1);
        let first = self.document.get(steps.next()?)?;
        steps.try_fold(first, |value, step| match value {
            Value::Array(items) => items.get(step.parse::<usize>().ok()?),
            other => other.get(step),
        })
    }

    /// A change of a text and of whether it must be the whole; other members of its object stay.
    pub(super) fn retext(&self, text: &WrittenText<'_>, title: String, value: &str, exact: bool) -> Mend {
        let mut item = self
            .at(&text.path)
            .and_then(Value::as_object)
            .cloned()
            .unwrap_or_default();
        item.insert(VALUE.to_owned(), json!(value));
        item.insert(EXACT_MATCH.to_owned(), json!(exact));
        Mend::value(title, Value::Object(item)).at(text.path.clone())
    }

    /// A change of a list that puts `instead` in the place of one of its items; `None` in a list of more than [`MOST_ROWS`].
    pub(super) fn relist(
        &self,
        list: &FieldPath,
        item: &FieldPath,
        title: String,
        instead: Vec<Value>,
    ) -> Option<Mend> {
        let written = self.at(list)?.as_array()?;
        let index: usize = item.as_str().rsplit_once('/')?.1.parse().ok()?;
        let mut items = (written.len() <= MOST_ROWS).then(|| written.clone())?;
        items.splice(index..=index, instead);
        Some(Mend::value(title, Value::Array(items)).at(list.clone()))
    }
}

/// What a list says of the text when it is never found.
pub(super) fn never_found(list: &WrittenTexts<'_>) -> &'static str {
    if list.excluded {
        "it excludes nothing"
    } else {
        "it never holds"
    }
}
