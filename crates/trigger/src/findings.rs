//! What rules find in a draft.

use crate::{Diagnostic, FieldPath, Mend, RuleInfo};

/// Where a rule puts what it finds.
pub(crate) struct Findings<'a> {
    info: &'a RuleInfo,
    found: &'a mut Vec<Diagnostic>,
}

impl<'a> Findings<'a> {
    pub(crate) fn new(info: &'a RuleInfo, found: &'a mut Vec<Diagnostic>) -> Findings<'a> {
        Findings { info, found }
    }

    pub(crate) fn add(&mut self, path: FieldPath, message: impl Into<String>, help: impl Into<String>) {
        self.add_with(path, message, help, Vec::new());
    }

    /// As [`add`](Self::add), with ready changes of the field.
    pub(crate) fn add_with(
        &mut self,
        path: FieldPath,
        message: impl Into<String>,
        help: impl Into<String>,
        mends: Vec<Mend>,
    ) -> &mut Diagnostic {
        self.found.push_mut(Diagnostic {
            mends,
            ..Diagnostic::new(path, self.info.severity, self.info.code, message, help)
        })
    }
}
