//! LiveChat's answers to what is asked of any platform's documents. Each is that of the kind that a document is; so far there is one.

use pattern::Dialect;
use serde_json::{Map, Value};

use super::auto_access;
use crate::documents::{Documents, Kept, Kind};
use crate::{
    Catalogue, Context, Diagnostic, FieldChange, FieldMerge, ImportError, Overview, Phrase, Platform,
    RuleInfo, ServerVersion, Template, Unsupported,
};

/// Documents of LiveChat.
pub(crate) struct LiveChat;

impl Documents for LiveChat {
    fn kinds(&self) -> &'static [Kind] {
        &[auto_access::KIND]
    }

    fn kind_of(&self, _: &Map<String, Value>) -> &'static Kind {
        &auto_access::KIND
    }

    fn catalogue(&self) -> Catalogue {
        Catalogue {
            platform: Platform::LiveChat,
            platform_name: "LiveChat",
            fields: &[],
            sections: auto_access::SECTIONS,
            conditions: &[],
            actions: &[],
            senders: &[],
            names: &[],
            draws_markdown: false,
            tree: None,
        }
    }

    fn blank(&self) -> Map<String, Value> {
        auto_access::blank()
    }

    fn templates(&self) -> Vec<Template> {
        auto_access::templates()
    }

    fn overview(&self, document: &Map<String, Value>) -> Overview {
        auto_access::overview(document)
    }

    fn sentence(&self, document: &Map<String, Value>) -> Vec<Phrase> {
        auto_access::sentence(document)
    }

    fn dialects(&self) -> &'static [Dialect] {
        auto_access::DIALECTS
    }

    fn check(&self, document: &Map<String, Value>, context: &Context<'_>) -> Vec<Diagnostic> {
        auto_access::check(document, context)
    }

    fn rules(&self) -> Vec<&'static RuleInfo> {
        auto_access::rules().collect()
    }

    /// The service has no versions.
    fn servers_of(&self, _: &str) -> Option<&'static str> {
        None
    }

    /// The service has no versions, and takes all that it is known to take.
    fn unsupported(&self, _: &Map<String, Value>, _: Option<ServerVersion>, _: bool) -> Vec<Unsupported> {
        Vec::new()
    }

    fn arrange(&self, document: &Map<String, Value>) -> Map<String, Value> {
        auto_access::arrange(document)
    }

    fn content(&self, document: &Map<String, Value>) -> Map<String, Value> {
        auto_access::content(document)
    }

    fn server_managed(&self) -> &'static [&'static str] {
        &auto_access::SERVER_MANAGED
    }

    fn body(&self, document: &Map<String, Value>) -> Result<Map<String, Value>, Vec<Diagnostic>> {
        auto_access::body(document)
    }

    fn diff(&self, before: &Map<String, Value>, after: &Map<String, Value>) -> Vec<FieldChange> {
        auto_access::diff(before, after)
    }

    fn three_way(
        &self,
        base: &Map<String, Value>,
        mine: &Map<String, Value>,
        theirs: &Map<String, Value>,
    ) -> Vec<FieldMerge> {
        auto_access::three_way(base, mine, theirs)
    }

    fn may_be_trigger(&self, document: &Map<String, Value>) -> bool {
        auto_access::has_known_member(document)
    }

    fn recognises(&self, document: &Map<String, Value>) -> bool {
        auto_access::is_recognised(document)
    }

    fn in_order(&self, records: Vec<Map<String, Value>>) -> (Vec<Map<String, Value>>, Option<String>) {
        auto_access::in_order(records)
    }

    /// A listing is the bare list, and no other thing holds rules.
    fn kept_in(&self, _: &Map<String, Value>) -> Option<Result<Kept, ImportError>> {
        None
    }
}
