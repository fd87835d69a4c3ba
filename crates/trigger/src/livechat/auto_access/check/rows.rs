//! The conditions of a document and their rows as they are written, right or wrong.

use serde_json::{Map, Value};

use super::super::Question;
use super::super::contract::CONDITIONS;
use super::subject::Subject;
use crate::FieldPath;

/// A condition that is an object.
pub(super) struct Condition<'d> {
    pub(super) question: Question,
    pub(super) path: FieldPath,
    pub(super) written: &'d Map<String, Value>,
}

pub(super) fn conditions<'d>(subject: &Subject<'d>) -> impl Iterator<Item = Condition<'d>> {
    let conditions = subject.document.get(CONDITIONS);
    Question::ALL.into_iter().filter_map(move |question| {
        Some(Condition {
            question,
            path: question.path(),
            written: conditions?.get(question.key())?.as_object()?,
        })
    })
}

/// Whether a condition asks for something, or holds something that is not known here.
pub(super) fn counts(subject: &Subject<'_>, question: Question) -> bool {
    let conditions = subject.content.get(CONDITIONS);
    conditions.is_some_and(|conditions| conditions.get(question.key()).is_some())
}

/// An item of a list of a condition.
pub(super) struct Row<'d> {
    pub(super) question: Question,
    pub(super) path: FieldPath,
    number: usize,
    pub(super) item: &'d Value,
}

impl Row<'_> {
    /// What it is called inside a sentence.
    pub(super) fn words(&self) -> String {
        match self.question {
            Question::Geolocation => format!("place {}", self.number),
            question => format!("text {} of “{}”", self.number, question.label()),
        }
    }
}

pub(super) fn rows<'d>(subject: &Subject<'d>) -> impl Iterator<Item = Row<'d>> {
    conditions(subject).flat_map(|condition| {
        let Condition {
            question,
            path,
            written,
        } = condition;
        question.lists().iter().flat_map(move |list| {
            let path = path.field(list);
            let items = written.get(*list).and_then(Value::as_array);
            items
                .into_iter()
                .flatten()
                .enumerate()
                .map(move |(index, item)| Row {
                    question,
                    path: path.item(index),
                    number: index + 1,
                    item,
                })
        })
    })
}
