//! What each kind of draft answers to what is asked of LiveChat's documents.

use serde_json::{Map, Value};

use crate::documents::Kind;
use crate::{
    Context, Diagnostic, FieldChange, FieldMerge, FormSection, Overview, Phrase, RuleInfo, SampleCall,
    Template,
};

/// The documents of one kind. What is not said here is the same for every kind.
pub(super) trait Part: Sync {
    /// The kind.
    fn kind(&self) -> &'static Kind;

    /// Its form.
    fn sections(&self) -> &'static [FormSection];

    /// As [`Documents::blank`](crate::Documents::blank).
    fn blank(&self) -> Map<String, Value>;

    /// As [`Documents::templates`](crate::Documents::templates).
    fn templates(&self) -> Vec<Template>;

    /// As [`Documents::overview`](crate::Documents::overview).
    fn overview(&self, document: &Map<String, Value>) -> Overview;

    /// As [`Documents::sentence`](crate::Documents::sentence).
    fn sentence(&self, document: &Map<String, Value>) -> Vec<Phrase>;

    /// As [`Documents::sample`](crate::Documents::sample).
    fn sample(&self, _: &Map<String, Value>, _secret_key: &str) -> Option<SampleCall> {
        None
    }

    /// As [`Documents::check`](crate::Documents::check).
    fn check(&self, document: &Map<String, Value>, context: &Context<'_>) -> Vec<Diagnostic>;

    /// As [`Documents::rules`](crate::Documents::rules).
    fn rules(&self) -> Vec<&'static RuleInfo>;

    /// As [`Documents::arrange`](crate::Documents::arrange).
    fn arrange(&self, document: &Map<String, Value>) -> Map<String, Value>;

    /// As [`Documents::content`](crate::Documents::content).
    fn content(&self, document: &Map<String, Value>) -> Map<String, Value>;

    /// As [`Documents::body`](crate::Documents::body).
    ///
    /// # Errors
    /// Everything for which the server would refuse it.
    fn body(&self, document: &Map<String, Value>) -> Result<Map<String, Value>, Vec<Diagnostic>>;

    /// As [`Documents::diff`](crate::Documents::diff). One of the documents can be empty.
    fn diff(&self, before: &Map<String, Value>, after: &Map<String, Value>) -> Vec<FieldChange>;

    /// As [`Documents::three_way`](crate::Documents::three_way).
    fn three_way(
        &self,
        base: &Map<String, Value>,
        mine: &Map<String, Value>,
        theirs: &Map<String, Value>,
    ) -> Vec<FieldMerge>;

    /// Whether an object has any member that documents of this kind have, so that it may be meant as one.
    fn may_be(&self, document: &Map<String, Value>) -> bool;

    /// Whether an object is plainly of this kind, and of no other kind or platform.
    fn recognises(&self, document: &Map<String, Value>) -> bool;

    /// Records that stand together in the order in which they are asked, where that is in the records, and what is to say about it.
    fn in_order(&self, records: Vec<Map<String, Value>>) -> (Vec<Map<String, Value>>, Option<String>) {
        (records, None)
    }
}
