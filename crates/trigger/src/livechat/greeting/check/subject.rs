//! A greeting as the checks look at it.

use serde_json::{Map, Value};

use super::super::contract::{OPERATOR, RULES, URL, URLS, VALUE, items, rules_path};
use super::super::{Compared, Operator, Rule, Subject};
use super::shape::{Fault, faults};
use crate::{Context, FieldPath};

/// An address that a rule or a step of a way looks for.
pub(super) struct Asked<'a> {
    /// Which address it is compared with.
    pub(super) subject: Subject,
    pub(super) path: FieldPath,
    pub(super) text: &'a str,
    pub(super) operator: Operator,
    pub(super) operator_path: FieldPath,
}

impl Asked<'_> {
    /// What comes of an address that is never found.
    pub(super) fn never_found(&self) -> &'static str {
        match self.operator.excludes() {
            true => "it excludes nothing",
            false => "it never holds",
        }
    }
}

/// The document under check.
pub(super) struct Checked<'a> {
    pub(super) document: &'a Map<String, Value>,
    pub(super) context: &'a Context<'a>,
    /// Why the server refuses it, in the order of the form.
    pub(super) faults: Vec<Fault>,
}

impl<'a> Checked<'a> {
    pub(super) fn new(document: &'a Map<String, Value>, context: &'a Context<'a>) -> Checked<'a> {
        Checked {
            document,
            context,
            faults: faults(document),
        }
    }

    /// Every address that is looked for, in the order of the document. Those that are compared by size are told as that.
    pub(super) fn asked(&self) -> Vec<Asked<'a>> {
        let mut asked = Vec::new();
        for (index, written) in items(self.document.get(RULES)).enumerate() {
            let path = rules_path().item(index);
            let rule = Rule::read(written);
            let mut add = |path: &FieldPath, member: &str, operator: Option<Operator>, holder: &'a Value| {
                let text = holder.get(member).and_then(Value::as_str);
                let operator = operator.filter(|operator| operator.is_whole_text().is_some());
                if let (Some(subject), Some(text), Some(operator)) = (rule.subject, text, operator) {
                    asked.push(Asked {
                        subject,
                        path: path.field(member),
                        text,
                        operator,
                        operator_path: path.field(OPERATOR),
                    });
                }
            };
            match rule.subject.map(Subject::compared) {
                Some(Compared::Address) => add(&path, VALUE, rule.operator, written),
                Some(Compared::Steps) => {
                    for (number, (step, read)) in items(written.get(URLS)).zip(&rule.steps).enumerate() {
                        add(&path.field(URLS).item(number), URL, read.operator, step);
                    }
                }
                _ => {}
            }
        }
        asked
    }
}
