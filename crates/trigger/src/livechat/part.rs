//! What each kind of draft answers to what is asked of LiveChat's documents.

use serde_json::{Map, Value};

use crate::documents::Kind;
use crate::{
    Context, Diagnostic, FieldChange, FieldMerge, FormSection, Overview, Phrase, RuleInfo, SampleCall,
    Template,
};

/// A document, as far as it is one.
type Document = Map<String, Value>;

/// Records in an order, and what is to say about it.
type Ordered = (Vec<Document>, Option<String>);

/// The documents of one kind, as data: each member answers what [`Documents`](crate::Documents) asks by the same name. What is not said here is
/// the same for every kind.
pub(crate) struct Part {
    pub(crate) kind: &'static Kind,
    /// Its form.
    pub(crate) sections: &'static [FormSection],
    pub(crate) blank: fn() -> Document,
    pub(crate) templates: fn() -> Vec<Template>,
    pub(crate) overview: fn(&Document) -> Overview,
    pub(crate) sentence: fn(&Document) -> Vec<Phrase>,
    /// `None`: documents of this kind make the platform call nobody.
    pub(crate) sample: Option<fn(&Document, secret_key: &str) -> SampleCall>,
    pub(crate) check: fn(&Document, &Context<'_>) -> Vec<Diagnostic>,
    pub(crate) rules: fn() -> Vec<&'static RuleInfo>,
    pub(crate) arrange: fn(&Document) -> Document,
    pub(crate) content: fn(&Document) -> Document,
    pub(crate) body: fn(&Document) -> Result<Document, Vec<Diagnostic>>,
    /// One of the documents can be empty.
    pub(crate) diff: fn(before: &Document, after: &Document) -> Vec<FieldChange>,
    pub(crate) three_way: fn(base: &Document, mine: &Document, theirs: &Document) -> Vec<FieldMerge>,
    /// Whether an object has any member that documents of this kind have, so that it may be meant as one.
    pub(crate) may_be: fn(&Document) -> bool,
    /// Whether an object is plainly of this kind, and of no other kind or platform.
    pub(crate) recognises: fn(&Document) -> bool,
    /// Records of this kind that stand together in the order in which they are asked; `None`: that is not in the records.
    pub(crate) in_order: Option<fn(Vec<Document>) -> Ordered>,
}
