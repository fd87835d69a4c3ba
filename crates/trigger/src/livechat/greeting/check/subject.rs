//! A greeting as the checks look at it.

use serde_json::{Map, Value};

use super::shape::{Fault, faults};
use crate::Context;

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
}
