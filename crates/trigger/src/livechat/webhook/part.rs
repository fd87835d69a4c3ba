//! Webhooks as one of the kinds of LiveChat's drafts.

use serde_json::{Map, Value};

use super::{KIND, SECTIONS, contract};
use crate::documents::Kind;
use crate::livechat::part::Part;
use crate::{
    Context, Diagnostic, FieldChange, FieldMerge, FormSection, Overview, Phrase, RuleInfo, SampleCall,
    Template,
};

/// Documents that are webhooks.
pub(crate) struct Webhooks;

impl Part for Webhooks {
    fn kind(&self) -> &'static Kind {
        &KIND
    }

    fn sections(&self) -> &'static [FormSection] {
        SECTIONS
    }

    fn blank(&self) -> Map<String, Value> {
        super::blank()
    }

    fn templates(&self) -> Vec<Template> {
        super::templates()
    }

    fn overview(&self, document: &Map<String, Value>) -> Overview {
        super::overview(document)
    }

    fn sentence(&self, document: &Map<String, Value>) -> Vec<Phrase> {
        super::sentence(document)
    }

    fn sample(&self, document: &Map<String, Value>, secret_key: &str) -> Option<SampleCall> {
        Some(SampleCall {
            url: contract::text(document, contract::URL).to_owned(),
            body: super::sample(document, secret_key),
        })
    }

    fn check(&self, document: &Map<String, Value>, context: &Context<'_>) -> Vec<Diagnostic> {
        super::check(document, context)
    }

    fn rules(&self) -> Vec<&'static RuleInfo> {
        super::rules().collect()
    }

    fn arrange(&self, document: &Map<String, Value>) -> Map<String, Value> {
        super::arrange(document)
    }

    fn content(&self, document: &Map<String, Value>) -> Map<String, Value> {
        super::content(document)
    }

    fn body(&self, document: &Map<String, Value>) -> Result<Map<String, Value>, Vec<Diagnostic>> {
        super::body(document)
    }

    fn diff(&self, before: &Map<String, Value>, after: &Map<String, Value>) -> Vec<FieldChange> {
        super::diff(before, after)
    }

    fn three_way(
        &self,
        base: &Map<String, Value>,
        mine: &Map<String, Value>,
        theirs: &Map<String, Value>,
    ) -> Vec<FieldMerge> {
        super::three_way(base, mine, theirs)
    }

    fn may_be(&self, document: &Map<String, Value>) -> bool {
        contract::has_known_member(document)
    }

    fn recognises(&self, document: &Map<String, Value>) -> bool {
        contract::is_recognised(document)
    }
}
